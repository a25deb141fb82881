// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace clientele {

/// What Apply (ui.md 4.12) made of a payment that it divides among invoices: the line it was split from, and further
/// lines, which are new. The service must never hold some of them without the others. The key of a further line says
/// what it is a part of: that stands whatever is typed into it, sent, put back or restarted.
struct Proposal
{
    QString id;    ///< of all lines that belong together
    QString line;  ///< local id of the line it was split from, as it was then (Overlay::nowOf); which may be a further
                   ///< line itself
    Decimal stays; ///< the amount of that line afterwards
    /// For the key of a further line (RecordKey::ofNew). `unique`: not used before.
    QString uniqueId(const QString &unique) const;
};
/// How the values of a proposal were typed (OutboxHandle::setField).
constexpr const char *appliedMark = "apply";

/// A proposal made it, or changed it.
bool isProposed(const OverlayRecord &typed);
/// Of a further line; nothing of any other.
std::optional<Proposal> proposalOf(const QString &localId);
inline std::optional<Proposal> proposalOf(const RecordKey &key)
{
    return proposalOf(key.localId);
}
/// From the line itself upwards, each by its local id, to the one that is no further line. `known`: what the service
/// has named since is called by its present local id, and nothing above it is told: it stands for itself now.
std::vector<QString> splitFrom(const RecordKey &key, const Overlay *known = nullptr);

/// The proposals among what is typed and not sent. A copy that follows nothing typed later; the pointers are the
/// overlay's.
class Proposals
{
public:
    explicit Proposals(const Overlay &overlay);
    /// What all lines of one proposal share; empty: the record belongs to none.
    QString of(const RecordKey &key) const { return m_ids.value(key); }
    /// The other lines of its proposal that are not sent yet.
    std::vector<const OverlayRecord *> with(const RecordKey &key) const;
    /// Those of them that were split from it, at once or by a further line.
    std::vector<const OverlayRecord *> partsOf(const RecordKey &key) const;

private:
    const Overlay &m_overlay;
    QHash<RecordKey, QString> m_ids;
};

/// As they have to go: what was split before what was split from it, for of that the service holds too much otherwise.
std::vector<RecordKey> inSendingOrder(std::vector<RecordKey> keys);

} // namespace clientele
