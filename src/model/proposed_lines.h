// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace clientele {

/// What Apply (ui.md 4.12) made of a payment that it divides among invoices: the line it was split from, and further
/// lines, which are new. The service must never hold some of them without the others. The further lines keep what it
/// was, as the way in which they were typed (OutboxHandle::setField).
struct Proposal
{
    QString id;    ///< of all lines that belong together
    QString line;  ///< local id of the line it was split from
    Decimal stays; ///< the amount of that line afterwards
    QByteArray mark() const;
};
/// The way in which the values of the line that is split were typed.
constexpr const char *appliedMark = "apply";

/// A proposal made it, or changed it.
bool isProposed(const OverlayRecord &typed);
/// Of a further line; nothing of any other.
std::optional<Proposal> proposalOf(const OverlayRecord &typed);

/// The proposals among what is typed and not sent. A copy that follows nothing typed later; the pointers are the
/// overlay's.
class Proposals
{
public:
    explicit Proposals(const Overlay &overlay);
    /// What all lines of one proposal share; empty: the record belongs to none.
    QString of(const RecordKey &key) const { return m_ids.value(key); }
    /// Further lines were split from it.
    bool isSplit(const RecordKey &key) const { return m_split.contains(key.localId); }
    /// The other lines of its proposal that are not sent yet.
    std::vector<const OverlayRecord *> with(const RecordKey &key) const;
    /// As they have to go: first those that others were split from, for of these the service holds too much otherwise.
    std::vector<RecordKey> inOrder(std::vector<RecordKey> keys) const;

private:
    const Overlay &m_overlay;
    QHash<RecordKey, QString> m_ids;
    QSet<QString> m_split; ///< local ids
};

} // namespace clientele
