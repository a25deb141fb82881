// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/snapshot.h"
#include "sample_schema.h"
#include "support/test_locale.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>
#include <thread>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QDateTime readTime(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC);

SnapshotBuilder builderOfCustomers()
{
    return {sampleSchema(), QStringLiteral("company"), "customer"};
}

QString idOf(int number)
{
    return QStringLiteral("id-%1").arg(number);
}

Record customer(int number, int edition = 0)
{
    Record record = sampleRecord(idOf(number).toUtf8().constData());
    record.set("number", Value::text(QString::number(10000 + number)));
    record.set("name", Value::text(QStringLiteral("Kundin %1 Ägäis 山").arg(number)));
    record.set("creditLimit", Value::decimal(Decimal::fromUnits(number * 100 + edition, 2)));
    record.version = QByteArrayLiteral("W/\"") + QByteArray::number(edition) + '"';
    record.readAt = readTime;
    return record;
}

std::vector<Record> customers(int from, int count, int edition = 0)
{
    std::vector<Record> records;
    for (int i = 0; i < count; ++i)
        records.push_back(customer(from + i, edition));
    return records;
}

bool identical(const Value &a, const Value &b)
{
    return a == b && (!a.asDecimal() || a.asDecimal()->toBytes() == b.asDecimal()->toBytes());
}

int column(const char *key)
{
    return sampleSchema()->indexOf(key);
}

/// A value of any state and kind, whatever the field's type, as services that garble things would send.
Value anyValue()
{
    const QString word = QString::fromStdString(*rc::gen::container<std::string>(rc::gen::inRange('a', 'd')));
    const int n = *rc::gen::inRange(-200, 200);
    switch (*rc::gen::inRange(0, 14)) {
    case 0:
        return Value::blank();
    case 1:
        return Value::null();
    case 2:
        return Value::absent();
    case 3:
        return Value::notOffered();
    case 4:
        return Value::decimal(Decimal::fromUnits(n, *rc::gen::inRange(0, 5)));
    case 5:
        return number("12345678901234567890123456789.123456789");
    case 6:
        return Value::date(QDate(2026, 1, 1).addDays(n));
    case 7:
        return Value::instant({QStringLiteral("2026-11-18T10:00:00.1234567Z"), readTime.addSecs(n)});
    case 8:
        return Value::instant({word, QDateTime()});
    case 9:
        return Value::yesNo(n > 0);
    case 10:
        return Value::json(Json::array({Json::string(word), Json::number("1.500")}));
    case 11:
        return Value::verbatim(Json::string(QStringLiteral("?") + word));
    case 12:
        return Value::verbatim(Json::number("1e400"));
    default:
        return Value::text(word + QString::fromUtf8("\xe2\x82\xac \xf0\x9f\x99\x82"));
    }
}

/// The id set a list view keeps by following the deltas.
struct Follower
{
    quint64 generation = 0;
    std::set<RowId> rows;

    void apply(const SnapshotDelta &delta)
    {
        RC_ASSERT(delta.from == generation);
        generation = delta.to;
        for (RowId i = 0; i < delta.addedCount; ++i)
            RC_ASSERT(rows.insert(delta.addedFirst + i).second);
        for (const RowId row : delta.changed)
            RC_ASSERT(rows.count(row) && row < delta.addedFirst);
        for (const RowId row : delta.removed)
            RC_ASSERT(rows.erase(row));
        RC_ASSERT(std::is_sorted(delta.changed.begin(), delta.changed.end()));
        RC_ASSERT(std::is_sorted(delta.removed.begin(), delta.removed.end()));
    }
};

std::set<RowId> liveRows(const Snapshot &snapshot)
{
    std::set<RowId> rows;
    for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
        if (snapshot.isLive(row))
            rows.insert(row);
    }
    return rows;
}

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    void anEmptyOne()
    {
        const Snapshot nothing;
        QCOMPARE(nothing.rowIdEnd(), RowId(0));
        QCOMPARE(nothing.find(QStringLiteral("x")), RowId(0));
        QVERIFY(!nothing.isLive(0) && !nothing.readAt().isValid() && !nothing.schema());
        SnapshotBuilder builder = builderOfCustomers();
        const auto [first, delta] = builder.publish();
        QCOMPARE(delta.from, nothing.generation());
        QCOMPARE(delta.to, first.generation());
        QCOMPARE(first.liveCount(), RowId(0));
    }

    void aRecordComesBackAsItWent()
    {
        Record record = customer(7);
        record.key.parent = QStringLiteral("journal");
        record.unknown = Json::object({{QStringLiteral("strange"), Json::number("1.50")}});
        record.set("tags", Value::json(Json::array({Json::string(QStringLiteral("vip"))})));
        record.set("rate", number("0.10000000000000000000000000000000000001"));
        record.set("creditLimit", number("-0.00"));
        record.setForm(2, 1);
        record.setReadAtOf("balance", readTime.addSecs(60));
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert({record});
        const Snapshot snapshot = builder.publish().first;
        const RowId row = snapshot.find(idOf(7));
        QVERIFY(snapshot.isLive(row));
        const Record back = snapshot.record(row);
        for (size_t i = 0; i < sampleSchema()->fields().size(); ++i) {
            QVERIFY2(identical(back.value(int(i)), record.value(int(i))), sampleSchema()->fields()[i].key.constData());
            QCOMPARE(back.form(int(i)), record.form(int(i)));
        }
        QCOMPARE(back.key, record.key);
        QCOMPARE(back.key.remoteId, idOf(7));
        QCOMPARE(back.key.parent, QStringLiteral("journal"));
        QCOMPARE(back.version, record.version);
        QCOMPARE(back.readAt, record.readAt);
        QCOMPARE(back.readAtOf("balance"), readTime.addSecs(60));
        QCOMPARE(back.readAtOf("name"), readTime);
        QCOMPARE(back.unknown.toBytes(), record.unknown.toBytes());
    }

    void anyValueComesBackAsItWent()
    {
        QVERIFY(rc::check("values of any kind in columns of any type survive, also when their neighbours change", [] {
            SnapshotBuilder builder = builderOfCustomers();
            std::vector<Record> records;
            for (int i = 0, count = *rc::gen::inRange(1, 12); i < count; ++i) {
                Record record = customer(i);
                for (size_t f = 0; f < sampleSchema()->fields().size(); ++f)
                    record.set(int(f), anyValue());
                records.push_back(record);
            }
            builder.upsert(records);
            builder.publish();
            const size_t again = *rc::gen::inRange<size_t>(0, records.size());
            for (size_t f = 0; f < sampleSchema()->fields().size(); ++f)
                records[again].set(int(f), anyValue());
            builder.upsert({records[again]});
            const Snapshot snapshot = builder.publish().first;
            for (const Record &record : records) {
                const RowId row = snapshot.find(record.key.remoteId);
                for (size_t f = 0; f < sampleSchema()->fields().size(); ++f)
                    RC_ASSERT(identical(snapshot.value(row, int(f)), record.value(int(f))));
            }
        }));
    }

    void rowsKeepTheirNumbers()
    {
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert(customers(0, 3));
        builder.publish();
        builder.remove(idOf(1));
        builder.upsert({customer(1, 5)});
        const auto [snapshot, delta] = builder.publish();
        QCOMPARE(snapshot.find(idOf(0)), RowId(0));
        QCOMPARE(snapshot.find(idOf(2)), RowId(2));
        QCOMPARE(snapshot.find(idOf(1)), RowId(3)); // back again: a new row
        QVERIFY(!snapshot.isLive(1));
        QCOMPARE(snapshot.value(1, column("name")).state(), Value::State::Absent);
        QVERIFY(snapshot.key(1).remoteId.isEmpty() && snapshot.record(1).isNull());
        QCOMPARE(delta.addedFirst, RowId(3));
        QCOMPARE(delta.addedCount, RowId(1));
        QCOMPARE(delta.removed, std::vector<RowId>{1});
        QCOMPARE(snapshot.liveCount(), RowId(3));
    }

    void onlyWhatDiffersIsAnnounced()
    {
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert(customers(0, 10));
        builder.publish();
        std::vector<Record> again = customers(0, 10);
        for (Record &record : again)
            record.readAt = readTime.addSecs(3600);
        again[4].set("phone", text("new"));
        again[6].version = "W/\"x\"";
        again[8].set("rate", number("1.250")); // the same number in other digits, which are kept
        builder.upsert(again);
        const auto [snapshot, delta] = builder.publish();
        QCOMPARE(delta.changed, (std::vector<RowId>{4, 6, 8}));
        QCOMPARE(delta.addedCount, RowId(0));
        QCOMPARE(snapshot.readAt(), readTime.addSecs(3600));
        QCOMPARE(snapshot.value(8, column("rate")).asDecimal()->toBytes(), QByteArray("1.250"));
    }

    void figuresNotFetchedStay()
    {
        SnapshotBuilder builder = builderOfCustomers();
        Record record = customer(1);
        record.set("balance", number("99.50"));
        builder.upsert({record});
        builder.publish();
        Record later = customer(1, 2);
        later.readAt = readTime.addSecs(3600);
        later.set("balance", Value::notFetched());
        builder.upsert({later});
        Record latest = later;
        latest.readAt = readTime.addSecs(7200);
        builder.upsert({latest}); // twice before anything is published
        const Snapshot snapshot = builder.publish().first;
        QCOMPARE(snapshot.value(0, column("balance")), number("99.50"));
        QCOMPARE(snapshot.record(0).readAtOf("balance"), readTime);
        QCOMPARE(snapshot.record(0).readAt, readTime.addSecs(7200));
        QCOMPARE(snapshot.version(0), QByteArray("W/\"2\""));
    }

    void oldSnapshotsStayAsTheyWere()
    {
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert(customers(0, 100));
        const Snapshot old = builder.publish().first;
        builder.upsert(customers(0, 50, 1));
        builder.remove(idOf(99));
        const Snapshot now = builder.publish().first;
        QCOMPARE(old.version(0), QByteArray("W/\"0\""));
        QCOMPARE(now.version(0), QByteArray("W/\"1\""));
        QVERIFY(old.isLive(99) && !now.isLive(99));
        QCOMPARE(old.find(idOf(99)), RowId(99));
        QCOMPARE(now.find(idOf(99)), now.rowIdEnd());
        QCOMPARE(old.value(99, column("number")).toText(), QStringLiteral("10099"));
    }

    void whatDidNotChangeIsShared()
    {
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert(customers(0, 5 * int(Snapshot::chunkRows)));
        const Snapshot old = builder.publish().first;
        Record changed = customer(7);
        changed.set("phone", text("new"));
        builder.upsert({changed});
        const Snapshot now = builder.publish().first;
        // Of one chunk of five one column of eighteen was written anew.
        QVERIFY2(now.bytesSharedWith(old) > now.bytesUsed() * 95 / 100,
                 qPrintable(QStringLiteral("%1 of %2").arg(now.bytesSharedWith(old)).arg(now.bytesUsed())));
        QVERIFY(now.bytesSharedWith(old) < now.bytesUsed());
        QCOMPARE(now.value(7, column("phone")), text("new"));
        QVERIFY(old.value(7, column("phone")) != text("new"));

        SnapshotBuilder other = builderOfCustomers();
        other.upsert({customer(0)});
        QCOMPARE(other.publish().first.bytesSharedWith(old), size_t(0));
    }

    void aCompleteReadingRemovesWhatItDidNotSee()
    {
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert(customers(0, 10));
        builder.publish();
        builder.beginSweep();
        builder.upsert(customers(0, 3)); // broken off: nothing may be removed
        builder.beginSweep();
        builder.upsert(customers(2, 6));
        builder.upsert(customers(20, 1));
        builder.endSweep();
        const auto [snapshot, delta] = builder.publish();
        QCOMPARE(delta.removed, (std::vector<RowId>{0, 1, 8, 9}));
        QCOMPARE(snapshot.liveCount(), RowId(7));
        builder.endSweep(); // none is under way
        QCOMPARE(builder.publish().first.liveCount(), RowId(7));
    }

    void aRowThatCameAndWentUnpublished()
    {
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert(customers(0, 2));
        builder.remove(idOf(1));
        builder.remove(idOf(1));
        const auto [snapshot, delta] = builder.publish();
        QCOMPARE(delta.addedCount, RowId(2));
        QCOMPARE(delta.removed, std::vector<RowId>{1});
        QCOMPARE(snapshot.liveCount(), RowId(1));
        QCOMPARE(snapshot.find(idOf(1)), snapshot.rowIdEnd());
    }

    void recordsWithoutARemoteIdHaveNoPlace()
    {
        SnapshotBuilder builder = builderOfCustomers();
        builder.upsert(
            {Record(sampleSchema(), RecordKey::ofNew(QStringLiteral("company"), "customer", QStringLiteral("local")))});
        QCOMPARE(builder.publish().first.rowIdEnd(), RowId(0));
    }

    void wholeChunksMayGo()
    {
        SnapshotBuilder builder = builderOfCustomers();
        const int many = 2 * int(Snapshot::chunkRows) + 5;
        builder.upsert(customers(0, many));
        const size_t before = builder.publish().first.bytesUsed();
        builder.beginSweep();
        builder.upsert(customers(many - 5, 5));
        builder.endSweep();
        const Snapshot now = builder.publish().first;
        QCOMPARE(now.liveCount(), RowId(5));
        QVERIFY(now.bytesUsed() < before / 10);
        QCOMPARE(now.find(idOf(many - 1)), RowId(many - 1));
        QCOMPARE(now.find(idOf(0)), now.rowIdEnd());
        QCOMPARE(now.record(0).isNull(), true);
    }

    void deltasLeadToTheSnapshot()
    {
        QVERIFY(rc::check("a list kept by the deltas is the list of the snapshot", [] {
            SnapshotBuilder builder = builderOfCustomers();
            Follower follower;
            std::map<QString, QByteArray> expected; // remote id -> version
            std::set<QString> seen;
            bool sweeping = false;
            for (int step = 0, steps = *rc::gen::inRange(1, 40); step < steps; ++step) {
                const int who = *rc::gen::inRange(0, 12);
                switch (*rc::gen::inRange(0, 7)) {
                case 0:
                case 1:
                case 2:
                    builder.upsert({customer(who, step)});
                    expected[idOf(who)] = customer(who, step).version;
                    seen.insert(idOf(who));
                    break;
                case 3:
                    builder.remove(idOf(who));
                    expected.erase(idOf(who));
                    break;
                case 4:
                    builder.beginSweep();
                    sweeping = true;
                    seen.clear();
                    break;
                case 5:
                    builder.endSweep();
                    if (std::exchange(sweeping, false))
                        std::erase_if(expected, [&](const auto &entry) { return !seen.count(entry.first); });
                    break;
                default:
                    follower.apply(builder.publish().second);
                }
            }
            const auto [snapshot, delta] = builder.publish();
            follower.apply(delta);
            RC_ASSERT(follower.generation == snapshot.generation());
            RC_ASSERT(follower.rows == liveRows(snapshot));
            RC_ASSERT(size_t(snapshot.liveCount()) == expected.size());
            for (const auto &[id, version] : expected) {
                const RowId row = snapshot.find(id);
                RC_ASSERT(snapshot.isLive(row) && snapshot.version(row) == version);
                RC_ASSERT(snapshot.key(row).remoteId == id);
            }
        }));
    }

    void idsAreFoundOverManyPages()
    {
        SnapshotBuilder builder = builderOfCustomers();
        Snapshot snapshot;
        for (int page = 0; page < 130; ++page) {
            builder.upsert(customers(page * 100, 100));
            snapshot = builder.publish().first;
        }
        for (int i = 0; i < 13000; ++i)
            QCOMPARE(snapshot.find(idOf(i)), RowId(i));
        QCOMPARE(snapshot.find(QStringLiteral("nobody")), snapshot.rowIdEnd());
    }

    void rowsAreFoundByTheirTexts()
    {
        SnapshotBuilder builder = builderOfCustomers();
        std::vector<Record> some = customers(0, 9000);
        some[8].set("name", Value::text(QStringLiteral("ÅSA 山")));
        some[7000].set("name", Value::text(QStringLiteral("åsa 山")));
        some[8999].set("name", Value::blank());
        builder.upsert(some);
        const Snapshot before = builder.publish().first;
        QCOMPARE(before.rowsWith("name", QStringLiteral("Åsa 山")), (std::vector<RowId>{8, 7000}));
        QCOMPARE(before.rowsWith("number", QStringLiteral("18999")), std::vector<RowId>{8999});
        QVERIFY(before.rowsWith("number", QStringLiteral("1899")).empty());
        QVERIFY(before.rowsWith("name", QString()).empty());
        QVERIFY(before.rowsWith("noSuchField", QStringLiteral("1")).empty());
        QVERIFY(Snapshot().rowsWith("number", QStringLiteral("1")).empty());

        builder.remove(idOf(8));
        Record renamed = customer(7000, 1);
        builder.upsert({renamed});
        const Snapshot after = builder.publish().first;
        QVERIFY(after.rowsWith("name", QStringLiteral("Åsa 山")).empty());
        QCOMPARE(after.rowsWith("name", renamed.value("name").toText()), std::vector<RowId>{7000});
        QCOMPARE(before.rowsWith("name", QStringLiteral("Åsa 山")).size(), size_t(2));
    }

    /// Views read old and new snapshots while the builder goes on. For ThreadSanitizer.
    void readersOnOtherThreads()
    {
        std::mutex mutex;
        Snapshot current;
        std::atomic<bool> done = false;
        std::atomic<int> wrong = 0;
        const int name = column("name"), limit = column("creditLimit"), city = column("address.city");
        const auto read = [&] {
            while (!done) {
                Snapshot snapshot;
                {
                    const std::lock_guard lock(mutex);
                    snapshot = current;
                }
                for (RowId row = 0; row < snapshot.rowIdEnd(); row += 17) {
                    if (!snapshot.isLive(row))
                        continue;
                    if (snapshot.value(row, name).toText().isEmpty() || !snapshot.value(row, limit).asDecimal() ||
                        snapshot.value(row, city).toText() != QStringLiteral("Atlanta") ||
                        snapshot.find(snapshot.key(row).remoteId) != row ||
                        snapshot.rowsWith("name", snapshot.value(row, name).toText()) != std::vector<RowId>{row} ||
                        snapshot.record(row).version != snapshot.version(row))
                        ++wrong;
                }
            }
        };
        std::thread first(read), second(read);
        SnapshotBuilder builder = builderOfCustomers();
        for (int round = 0; round < 30; ++round) {
            builder.upsert(customers(round * 40, 200, round));
            builder.remove(idOf(round * 3));
            const std::lock_guard lock(mutex);
            current = builder.publish().first;
        }
        done = true;
        first.join();
        second.join();
        QCOMPARE(wrong.load(), 0);
        QVERIFY(current.liveCount() > 0);
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_core_snapshot.moc"
