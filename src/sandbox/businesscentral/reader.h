// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/query.h"
#include "sandbox/businesscentral/rules.h"
#include "sandbox/businesscentral/schema.h"
#include "sandbox/businesscentral/settings.h"
#include "sandbox/businesscentral/store.h"

#include <QByteArray>

namespace clientele::sandbox::businesscentral {

/// The version token of a row as this set shows it: another one through every set, and after every write.
QByteArray entityTag(const EntitySet &set, QByteArrayView id, qint64 version);
/// Whether a text has the shape of a version token at all.
bool looksLikeTag(const QByteArray &text);

/// One page of a list, without its braces' outer members.
struct Page
{
    QByteArray rows; ///< objects joined by commas
    qint64 size = 0;
    bool more = false;
    std::optional<qint64> total; ///< where $count=true
};

/// Writes rows of the store as the answers' JSON. Straight from the columns, because pages are long.
class Reader
{
public:
    Reader(Store &store, const Schema &schema, const Settings &settings);

    /// At most `pageSize` rows behind `position`.
    Page page(const EntitySet &set, qint64 company, const Query &query, qint64 position, qint64 pageSize,
              const Parent &parent = {});
    /// The members of one object, without braces, beginning with its tag; empty if there is no such row.
    QByteArray one(const EntitySet &set, qint64 company, const QByteArray &id, const Query &query);
    qint64 count(const EntitySet &set, qint64 company, const Query &query, const Parent &parent = {});
    /// A query that asks for the whole entity.
    Query plain(const EntitySet &set) const;

private:
    struct Plan;
    Plan prepare(const EntitySet &set, const Query &query, const QByteArray &where, const QByteArray &tail);
    void appendRow(QByteArray &out, Plan &plan, qint64 company);

    Store &m_store;
    const Schema &m_schema;
    const Settings &m_settings;
};

} // namespace clientele::sandbox::businesscentral
