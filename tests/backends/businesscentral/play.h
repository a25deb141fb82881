// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/businesscentral/dialect.h"

namespace clientele::businesscentral::testing {

/// A company at https://books.example/api/v2.0; `options` as the dialect knows them.
DialectSettings settings(QHash<QByteArray, QString> options = {});
inline constexpr const char *base = "https://books.example/api/v2.0";
inline constexpr const char *adatumId = "d1e2f3a4-b5c6-7890-1234-567890abcdef";
RecordKey customerKey(const char *id = adatumId);

/// A JSON answer as the service gives it, received at 2026-11-21T10:00:00Z.
Answer answer(int status, const QByteArray &body = {}, Headers more = {});
Answer html(int status);
Answer error(int status, const char *code, const QByteArray &message);
Answer broken(Answer::Delivery delivery, Answer::Fault fault);

/// A customer as the published examples show it (figures on it), with `changes` replacing or adding members given
/// as JSON text, and as the real service shows it.
QByteArray plainCustomer(const QList<std::pair<QByteArray, QByteArray>> &changes = {});
QByteArray realCustomer(const QList<std::pair<QByteArray, QByteArray>> &changes = {});
QByteArray page(const QByteArrayList &items, const QByteArray &nextLink = {});

/// Runs the operation over the answers, one a request. All requests it made; one more than there are answers means
/// that it wants to go on.
std::vector<Request> play(Operation &operation, const std::vector<Answer> &answers);

/// "GET customers?$filter=..." relative to the company, percent-decoded.
QString line(const Request &request);
QStringList lines(const std::vector<Request> &requests);

Json json(const QByteArray &text);
Record decoded(const QByteArray &customer);

} // namespace clientele::businesscentral::testing

Q_DECLARE_METATYPE(clientele::Answer)
Q_DECLARE_METATYPE(clientele::Filter)
