// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/proposed_lines.h"

#include <QTest>

#include <algorithm>

using namespace clientele;

namespace {

RecordKey partOf(const RecordKey &whole, const char *unique, int stays)
{
    const Proposal proposal{QStringLiteral("p|1 ä"), whole.localId, Decimal(stays)};
    return RecordKey::ofNew(whole.company, whole.entity, proposal.uniqueId(QString::fromLatin1(unique)), whole.parent);
}

Overlay overlayOf(const std::vector<std::pair<RecordKey, ChangeKind>> &records)
{
    Overlay overlay;
    for (const auto &[key, kind] : records) {
        OverlayRecord record;
        record.key = key;
        record.kind = kind;
        overlay.places.insert(key, overlay.records.size());
        overlay.records.push_back(record);
    }
    return overlay;
}

} // namespace

/// Which lines belong together, told by their keys alone.
class TestProposedLines : public QObject
{
    Q_OBJECT

    const RecordKey whole =
        RecordKey::ofRemote(QStringLiteral("books"), "payment", QStringLiteral("4711"), QStringLiteral("j"));
    const RecordKey other =
        RecordKey::ofNew(QStringLiteral("books"), "payment", QStringLiteral("other"), QStringLiteral("j"));
    const RecordKey part = partOf(whole, "a", 12550);
    const RecordKey partOfPart = partOf(part, "b", 3200);

private slots:
    void aKeySaysWhatItIsAPartOf()
    {
        QVERIFY(!proposalOf(whole));
        QVERIFY(!proposalOf(other));
        const std::optional<Proposal> proposal = proposalOf(partOfPart);
        QVERIFY(proposal);
        QCOMPARE(proposal->id, QStringLiteral("p|1 ä"));
        QCOMPARE(proposal->line, part.localId);
        QCOMPARE(proposal->stays, Decimal(3200));
        QCOMPARE(splitFrom(partOfPart), (std::vector<QString>{partOfPart.localId, part.localId, whole.localId}));
        QCOMPARE(RecordKey::remoteIdOf(splitFrom(partOfPart).back()), whole.remoteId);
        QCOMPARE(splitFrom(other), std::vector<QString>{other.localId});
    }

    void theyBelongTogetherWhateverIsTypedIntoThem()
    {
        const Overlay overlay = overlayOf({{partOfPart, ChangeKind::Create},
                                           {other, ChangeKind::Create},
                                           {part, ChangeKind::Create},
                                           {whole, ChangeKind::Set}});
        const Proposals proposals(overlay);
        QCOMPARE(proposals.of(whole), QStringLiteral("p|1 ä"));
        QCOMPARE(proposals.of(partOfPart), proposals.of(whole));
        QVERIFY(proposals.of(other).isEmpty());
        QCOMPARE(proposals.with(part).size(), size_t(2));
        QCOMPARE(proposals.partsOf(whole).size(), size_t(2)); // also what was split from a part
        QCOMPARE(proposals.partsOf(part).size(), size_t(1));
        QVERIFY(proposals.partsOf(partOfPart).empty());
        for (const OverlayRecord &record : overlay.records)
            QCOMPARE(isProposed(record), record.key == part || record.key == partOfPart);
    }

    /// The service holds too much while a part is there and what it was split from is not smaller yet.
    void whatIsSplitGoesFirst()
    {
        std::vector<RecordKey> keys{partOfPart, part, whole};
        const auto byId = [](const RecordKey &a, const RecordKey &b) { return a.localId < b.localId; };
        std::sort(keys.begin(), keys.end(), byId);
        do {
            QCOMPARE(inSendingOrder(keys), (std::vector<RecordKey>{whole, part, partOfPart}));
        } while (std::next_permutation(keys.begin(), keys.end(), byId));
    }
};

QTEST_APPLESS_MAIN(TestProposedLines)
#include "tst_proposed_lines.moc"
