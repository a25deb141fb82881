// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/dialect.h"
#include "backends/layer/dialect.h"
#include "model/joined_rows.h"

#include <QTest>

using namespace clientele;

/// Lists of two services that have little in common, as one set of rows.
class TestJoinedRows : public QObject
{
    Q_OBJECT

    static SchemaPtr schemaOf(const DialectFactory &make) { return make({})->schema("customer"); }

    struct Books
    {
        Books(const SchemaPtr &itsSchema, const QString &itsCompany)
            : schema(itsSchema)
            , company(itsCompany)
            , builder(schema, company, "customer")
        {
        }
        void add(const char *id, const FieldKey &field, const char *text)
        {
            Record record(schema, RecordKey::ofRemote(company, "customer", QLatin1String(id)));
            record.set(field, Value::text(QString::fromUtf8(text)));
            builder.upsert({record});
        }
        SchemaPtr schema;
        QString company;
        SnapshotBuilder builder;
    };

private slots:
    void oneListIsItself()
    {
        Books books(schemaOf(businesscentral::makeDialect), QStringLiteral("a"));
        books.add("1", "name", "Adatum");
        JoinedRows rows({{books.schema, QStringLiteral("a"), QStringLiteral("Books A")}});
        rows.setSnapshot(0, books.builder.publish().first);
        QCOMPARE(rows.schema().get(), books.schema.get());
        QCOMPARE(rows.rowIdEnd(), RowId(1));
        QCOMPARE(rows.value(0, books.schema->indexOf("name")).toText(), QStringLiteral("Adatum"));
        QVERIFY(!rows.schema()->find(JoinedRows::companyField));
    }

    void rowsOfTwoServicesStandSideBySide()
    {
        Books central(schemaOf(businesscentral::makeDialect), QStringLiteral("a"));
        Books layer(schemaOf(layer::makeDialect), QStringLiteral("b"));
        central.add("1", "number", "10000");
        central.add("2", "number", "20000");
        layer.add("1", "note", "late payer"); // the same id in other books is another record
        JoinedRows rows({{central.schema, QStringLiteral("a"), QStringLiteral("Books A")},
                         {layer.schema, QStringLiteral("b"), QStringLiteral("Books B")}});
        rows.setSnapshot(0, central.builder.publish().first);
        rows.setSnapshot(1, layer.builder.publish().first);

        QCOMPARE(rows.liveCount(), RowId(3));
        QStringList seen;
        const int company = rows.schema()->indexOf(JoinedRows::companyField);
        const int number = rows.schema()->indexOf("number");
        const int note = rows.schema()->indexOf("note");
        QVERIFY(company == 0 && number > 0 && note > 0);
        for (RowId row = 0; row < rows.rowIdEnd(); ++row) {
            if (!rows.isLive(row))
                continue;
            seen += rows.value(row, company).toText() + QLatin1Char('|') + rows.value(row, number).toText() +
                    QLatin1Char('|') + rows.value(row, note).toText();
            QCOMPARE(rows.find(rows.key(row)), row);
        }
        seen.sort();
        QCOMPARE(seen, (QStringList{QStringLiteral("Books A|10000|"), QStringLiteral("Books A|20000|"),
                                    QStringLiteral("Books B||late payer")}));
        const RowId theirs = rows.find(RecordKey::ofRemote(QStringLiteral("b"), "customer", QStringLiteral("1")));
        QCOMPARE(rows.value(theirs, number).state(), Value::State::NotOffered);
        QVERIFY(!rows.fieldOf(theirs, number));
        QVERIFY(rows.fieldOf(theirs, note) && rows.fieldOf(theirs, company));
        QVERIFY(rows.isEverywhere("name") && !rows.isEverywhere("number"));
        QCOMPARE(rows.record(theirs).schema().get(), layer.schema.get());
        QCOMPARE(rows.find(RecordKey::ofRemote(QStringLiteral("c"), "customer", QStringLiteral("1"))), rows.rowIdEnd());
    }

    /// What others hold on to by number stays the same record when one list grows.
    void numbersStayWhenAListGrows()
    {
        Books first(schemaOf(layer::makeDialect), QStringLiteral("a"));
        Books second(schemaOf(layer::makeDialect), QStringLiteral("b"));
        first.add("x", "note", "x");
        second.add("y", "note", "y");
        JoinedRows rows({{first.schema, QStringLiteral("a"), QStringLiteral("A")},
                         {second.schema, QStringLiteral("b"), QStringLiteral("B")}});
        rows.setSnapshot(0, first.builder.publish().first);
        rows.setSnapshot(1, second.builder.publish().first);
        const RowId y = rows.find(RecordKey::ofRemote(QStringLiteral("b"), "customer", QStringLiteral("y")));
        for (int i = 0; i < 50; ++i)
            first.add(qPrintable(QString::number(i)), "note", "more");
        rows.setSnapshot(0, first.builder.publish().first);
        QCOMPARE(rows.key(y).remoteId, QStringLiteral("y"));
        QCOMPARE(rows.liveCount(), RowId(52));
    }

    void withoutListsThereIsNothing()
    {
        const JoinedRows rows;
        QCOMPARE(rows.rowIdEnd(), RowId(0));
        QVERIFY(!rows.isLive(0));
        QVERIFY(!rows.schema());
    }
};

QTEST_APPLESS_MAIN(TestJoinedRows)
#include "tst_joined_rows.moc"
