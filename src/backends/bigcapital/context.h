// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/bigcapital/schemas.h"

#include <optional>

namespace clientele::bigcapital {

/// What one connection is and has learned. Shared by the dialect and its operations.
struct Context
{
    DialectSettings settings;
    SchemaPtr customers;
    WireHabits habits;
    QString currency;            ///< of the organization, once it has been read
    std::optional<bool> farEast; ///< whether the server's midnights are of the day before in UTC, see days.h

    /// `{base}/api/{path}`; the base may end in `/api` already.
    QUrl address(const QByteArray &path, const QByteArray &options = {}) const;
    /// Records have whole numbers (6.1).
    static bool isId(const QString &id);
    /// "customers/17"; empty for what is no id here: the service finds customer 1 by "1abc" as well (6.1).
    static QByteArray path(const char *set, const QString &id, const char *behind = "");
    /// Names the organization where the sign-in does not (3).
    Request named(Request request) const;
    Request read(const QByteArray &path, const QByteArray &options = {}) const;

    /// `known`: the record as it should be now, for days an answer to a write does not tell.
    Result<Record> decode(const SchemaPtr &schema, const Json &object, const QDateTime &readAt,
                          const Record *known = nullptr);
    /// A customer from an answer about the one with `id`, which the published page's answers do not repeat.
    Result<Record> decodeCustomer(const Answer &answer, const QString &id, const Record *known = nullptr);
};
/// The record a wish leaves behind if all of it is done.
Record wishedFor(const SchemaPtr &schema, const WriteWish &wish);

using ContextPtr = std::shared_ptr<Context>;

/// Create, change, delete, activate and inactivate, each by its own calls (6.1).
std::unique_ptr<WriteOperation> writeOperation(const ContextPtr &context, const WriteWish &wish);

} // namespace clientele::bigcapital
