// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/proposed_lines.h"

#include <QUrl>

#include <algorithm>

namespace clientele {

namespace {

constexpr QChar between(u'|');

QString escaped(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

} // namespace

QString Proposal::uniqueId(const QString &unique) const
{
    return QStringList{escaped(unique), escaped(id), escaped(line), QString::fromLatin1(stays.toBytes())}.join(between);
}

bool isProposed(const OverlayRecord &typed)
{
    return proposalOf(typed.key) || std::any_of(typed.fields.begin(), typed.fields.end(),
                                                [](const OverlayField &field) { return field.origin == appliedMark; });
}

std::optional<Proposal> proposalOf(const QString &localId)
{
    const QStringList parts = localId.split(between);
    if (parts.size() != 4)
        return std::nullopt;
    const std::optional<Decimal> stays = Decimal::parse(parts[3].toLatin1());
    const auto plain = [](const QString &part) { return QUrl::fromPercentEncoding(part.toLatin1()); };
    return stays ? std::optional(Proposal{plain(parts[1]), plain(parts[2]), *stays}) : std::nullopt;
}

std::vector<QString> splitFrom(const RecordKey &key, const Overlay *known)
{
    std::vector<QString> ids{key.localId};
    while (const std::optional<Proposal> proposal = proposalOf(ids.back()))
        ids.push_back(known ? known->nowOf(proposal->line) : proposal->line);
    return ids;
}

Proposals::Proposals(const Overlay &overlay)
    : m_overlay(overlay)
{
    QHash<QString, QString> split; // ids of proposals by what they split
    for (const OverlayRecord &typed : overlay.records) {
        if (const std::optional<Proposal> proposal = proposalOf(typed.key)) {
            m_ids.insert(typed.key, proposal->id);
            split.insert(overlay.nowOf(proposal->line), proposal->id);
        }
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

std::vector<const OverlayRecord *> Proposals::partsOf(const RecordKey &key) const
{
    std::vector<const OverlayRecord *> lines;
    for (const OverlayRecord &typed : m_overlay.records) {
        const std::vector<QString> above = splitFrom(typed.key, &m_overlay);
        if (typed.key != key && typed.submission.isEmpty() &&
            std::find(above.begin(), above.end(), key.localId) != above.end())
            lines.push_back(&typed);
    }
    return lines;
}

std::vector<RecordKey> inSendingOrder(std::vector<RecordKey> keys)
{
    std::stable_sort(keys.begin(), keys.end(),
                     [](const RecordKey &a, const RecordKey &b) { return splitFrom(a).size() < splitFrom(b).size(); });
    return keys;
}

} // namespace clientele
