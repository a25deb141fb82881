// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample_schema.h"
#include "core/snapshot.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int manyRows = 100000;
constexpr int pageRows = 1000;

std::vector<Record> page(int number)
{
    static const char *const cities[] = {"Atlanta", "Macon", "Zürich", "Αθήνα", "大阪", "القاهرة"};
    std::vector<Record> records;
    records.reserve(pageRows);
    for (int i = number * pageRows; i < (number + 1) * pageRows; ++i) {
        Record record = sampleRecord(QByteArray("5d115c9c-44e3-ea11-bb43-").append(QByteArray::number(i)).constData());
        record.set("number", Value::text(QString::number(10000 + i)));
        record.set("name", Value::text(QStringLiteral("Customer %1 Trading Company").arg(i)));
        record.set("email", Value::text(QStringLiteral("accounts%1@mail.example").arg(i)));
        record.set("phone", Value::text(QStringLiteral("+1 404 555 %1").arg(i)));
        record.set("address.city", text(cities[i % 6]));
        record.set("tax.number", Value::text(QString::number(900000000 + i)));
        record.set("creditLimit", Value::decimal(Decimal::fromUnits(i * 137, 2)));
        record.set("balance", Value::decimal(Decimal::fromUnits(i * 7919, 2)));
        record.version = "W/\"JzIwOzE4MjU5ODQxNTg0NzQ5NTAxNjI5MTswMDsn" + QByteArray::number(i) + '"';
        records.push_back(std::move(record));
    }
    return records;
}

const std::vector<std::vector<Record>> &pages()
{
    static const std::vector<std::vector<Record>> all = [] {
        std::vector<std::vector<Record>> made;
        for (int i = 0; i < manyRows / pageRows; ++i)
            made.push_back(page(i));
        return made;
    }();
    return all;
}

Snapshot filled(SnapshotBuilder &builder)
{
    for (const std::vector<Record> &records : pages())
        builder.upsert(records);
    return builder.publish().first;
}

} // namespace

class BenchSnapshot : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        testing::useTestLocale();
        pages();
    }

    void fillAndPublishOnce()
    {
        QBENCHMARK
        {
            SnapshotBuilder builder(sampleSchema(), QStringLiteral("company"), "customer");
            QCOMPARE(filled(builder).liveCount(), RowId(manyRows));
        }
    }

    void fillAndPublishEveryPage()
    {
        QBENCHMARK
        {
            SnapshotBuilder builder(sampleSchema(), QStringLiteral("company"), "customer");
            for (const std::vector<Record> &records : pages()) {
                builder.upsert(records);
                builder.publish();
            }
        }
    }

    void readAgainUnchanged()
    {
        SnapshotBuilder builder(sampleSchema(), QStringLiteral("company"), "customer");
        filled(builder);
        QBENCHMARK
        {
            builder.beginSweep();
            for (const std::vector<Record> &records : pages())
                builder.upsert(records);
            builder.endSweep();
            QVERIFY(builder.publish().second.changed.empty());
        }
    }

    void changeOneRowAndPublish()
    {
        SnapshotBuilder builder(sampleSchema(), QStringLiteral("company"), "customer");
        filled(builder);
        Record record = pages()[50][7];
        int edition = 0;
        QBENCHMARK
        {
            record.set("phone", Value::text(QString::number(++edition)));
            builder.upsert({record});
            QCOMPARE(builder.publish().second.changed.size(), size_t(1));
        }
    }

    void everyValueOnce()
    {
        SnapshotBuilder builder(sampleSchema(), QStringLiteral("company"), "customer");
        const Snapshot snapshot = filled(builder);
        const int fields = int(sampleSchema()->fields().size());
        size_t present = 0;
        QBENCHMARK
        {
            for (int field = 0; field < fields; ++field) {
                for (RowId row = 0; row < snapshot.rowIdEnd(); ++row)
                    present += snapshot.value(row, field).isPresent();
            }
        }
        QVERIFY(present > 0);
    }

    void findEveryRow()
    {
        SnapshotBuilder builder(sampleSchema(), QStringLiteral("company"), "customer");
        const Snapshot snapshot = filled(builder);
        QBENCHMARK
        {
            for (const std::vector<Record> &records : pages()) {
                for (const Record &record : records)
                    QVERIFY(snapshot.find(record.key.remoteId) < snapshot.rowIdEnd());
            }
        }
    }

    void bytesPerRow()
    {
        SnapshotBuilder builder(sampleSchema(), QStringLiteral("company"), "customer");
        const Snapshot snapshot = filled(builder);
        QTest::setBenchmarkResult(qreal(snapshot.bytesUsed()) / manyRows, QTest::BytesAllocated);
        QVERIFY(snapshot.bytesUsed() / manyRows < 500);
    }
};

QTEST_GUILESS_MAIN(BenchSnapshot)
#include "bench_snapshot.moc"
