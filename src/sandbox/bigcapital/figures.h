// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace clientele::sandbox::bigcapital {

/// Amounts are whole thousandths, as the service's tables hold them (decimal(13,3)); rates are whole billionths.
constexpr qint64 LargestAmount = 9'999'999'999'999;
constexpr qint64 OneRate = 1'000'000'000;

/// The number a value is, or the number a text says; nothing else is one.
std::optional<QByteArray> numberOf(const Json &value);
/// Rounded to the table's digits; nothing where the column cannot hold it.
std::optional<qint64> thousandths(const QByteArray &token);
std::optional<qint64> billionths(const QByteArray &token);

/// As the service writes it: as few digits as say the same.
Json amountJson(qint64 thousandths);
Json rateJson(qint64 billionths);
/// What comes out where the service multiplies or adds in binary floating point: noise and all.
Json noisyProduct(qint64 thousandths, qint64 billionths);
Json noisySum(qint64 thousandths, qint64 more);
/// "1,234.57": two digits, half away from zero.
QString formatted(qint64 thousandths);

/// A day as the service's own local midnight (reference, section 8).
Json dayJson(const QDate &day, const QTimeZone &zone);
/// A moment without a zone, as the table holds it, read in the server's own.
Json momentJson(const QDateTime &stored, const QTimeZone &zone);
/// The day a text means on a server in `zone`; invalid where it cannot be read.
QDate dayOf(const QString &text, const QTimeZone &zone);

} // namespace clientele::sandbox::bigcapital
