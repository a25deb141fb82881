// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/layer/schemas.h"

#include <QSet>

#include <memory>

namespace clientele::layer {

inline constexpr int largestPage = 100; ///< the usual size; a larger one may be refused (layer.md 3.2)

/// What one connection is and has learned. Shared by the dialect and its operations.
struct Context
{
    DialectSettings settings;
    WireHabits habits;
    /// Who has to pay an invoice, by the invoice's id: payments name no customer (layer.md 8).
    struct Payer
    {
        QString id; ///< empty: nobody
        QString name;
        QString invoice; ///< its number
    };
    QHash<QString, Payer> payers;
    /// The day of a payment, by its id: there is no call that reads one (7.1).
    QHash<QString, QDate> paymentDays;

    QByteArray business() const;
    QUrl customers(const QByteArray &options = {}) const;
    QUrl customer(const QString &id, const QByteArray &action = {}) const;
    QUrl invoices(const QByteArray &options = {}) const;
    QUrl payments(const QByteArray &options = {}) const;
    QUrl payment(const QString &id, const QByteArray &action = {}) const;

    Result<Record> decode(const SchemaPtr &schema, const Json &object, const QDateTime &readAt);
};
using ContextPtr = std::shared_ptr<Context>;

/// Records have UUIDs (3.5), and none is all zeros.
bool isId(const QString &id);
/// The generated pages list it for every verb, and the vendor's own client sends it so (2.3).
Request asJson(Request request);
/// "name=value", the value percent-encoded.
QByteArray option(const char *name, const QString &value);
/// The page behind this one; nothing at the end. All of `meta` is optional: it ends with a null cursor or where the
/// service says so (3.2).
std::optional<QString> cursorOf(const Json &body);
/// The body of a list, or why it is none.
Result<Json> listBodyOf(const Answer &answer);
/// The external id of a new record: the one that was typed, or one made of the wish's key, which stays the same when it
/// is sent again (10).
Value externalIdOf(const WriteWish &wish);
/// A known external id would overwrite the record that has it (5.4): a look for it, before the first write.
/// `schema` and `sent` tell our own create, come back, from another's record.
std::function<std::optional<Failure>(const Answer &, std::optional<Failure>)>
unlessTaken(const ContextPtr &context, const SchemaPtr &schema, const Changes &sent);

} // namespace clientele::layer
