// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/proposed_lines.h"

#include <algorithm>

namespace clientele {

QByteArray Proposal::mark() const
{
    return QByteArrayList{QByteArray(appliedMark), id.toUtf8(), line.toUtf8(), stays.toBytes()}.join(' ');
}

bool isProposed(const OverlayRecord &typed)
{
    return std::any_of(typed.fields.begin(), typed.fields.end(), [](const OverlayField &field) {
        return field.origin == appliedMark || field.origin.startsWith(QByteArray(appliedMark) + ' ');
    });
}

std::optional<Proposal> proposalOf(const OverlayRecord &typed)
{
    for (const OverlayField &field : typed.fields) {
        const QByteArrayList parts = field.origin.split(' ');
        if (parts.size() != 4 || parts[0] != appliedMark)
            continue;
        if (const std::optional<Decimal> stays = Decimal::parse(parts[3]))
            return Proposal{QString::fromUtf8(parts[1]), QString::fromUtf8(parts[2]), *stays};
    }
    return std::nullopt;
}

Proposals::Proposals(const Overlay &overlay)
    : m_overlay(overlay)
{
    QHash<QString, QString> split; // ids of proposals by what they split
    for (const OverlayRecord &typed : overlay.records) {
        const std::optional<Proposal> proposal =
            typed.kind == ChangeKind::Create ? proposalOf(typed) : std::optional<Proposal>();
        if (!proposal)
            continue;
        m_ids.insert(typed.key, proposal->id);
        m_split.insert(proposal->line);
        split.insert(proposal->line, proposal->id);
    }
    for (const OverlayRecord &typed : overlay.records) {
        const auto id = split.constFind(typed.key.localId);
        if (id != split.cend() && !m_ids.contains(typed.key))
            m_ids.insert(typed.key, *id);
    }
}

std::vector<const OverlayRecord *> Proposals::with(const RecordKey &key) const
{
    std::vector<const OverlayRecord *> lines;
    const QString id = of(key);
    for (const OverlayRecord &typed : m_overlay.records) {
        const bool sendsValues = typed.kind == ChangeKind::Create || typed.kind == ChangeKind::Set;
        if (!id.isEmpty() && typed.key != key && sendsValues && typed.submission.isEmpty() && of(typed.key) == id)
            lines.push_back(&typed);
    }
    return lines;
}

std::vector<RecordKey> Proposals::inOrder(std::vector<RecordKey> keys) const
{
    std::stable_partition(keys.begin(), keys.end(), [this](const RecordKey &key) { return isSplit(key); });
    return keys;
}

} // namespace clientele
