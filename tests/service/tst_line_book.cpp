// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/line_book.h"

#include "backends/businesscentral/dialect.h"
#include "core/record_json.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

/// The rules of what was typed and not sent: one line a field, none for a field typed back.
class TestLineBook : public QObject
{
    Q_OBJECT

    SchemaPtr m_schema;

    Record record(const char *phone) const
    {
        Record made(m_schema, RecordKey::ofRemote(QStringLiteral("company"), "customer", QStringLiteral("r1")));
        made.version = "v1";
        made.set("name", Value::text(QStringLiteral("Adatum")));
        made.set("phone", Value::text(QString::fromLatin1(phone)));
        made.set("credit.limit", Value::decimal(*Decimal::parse("15750.00")));
        return made;
    }
    static ChangeLine line(const FieldKey &field, const Value &value, ChangeKind kind = ChangeKind::Set)
    {
        ChangeLine made;
        made.kind = kind;
        made.field = field;
        made.after = value;
        return made;
    }
    static Value text(const char *value) { return Value::text(QString::fromLatin1(value)); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        DialectSettings settings;
        settings.base = QUrl(QStringLiteral("http://127.0.0.1:1/v2.0"));
        m_schema = businesscentral::makeDialect(settings)->schema("customer");
    }

    void oneLineAField()
    {
        LineBook book;
        LineBook::Entry &entry = book.open(record("1"));
        QVERIFY(book.set(entry, line("phone", text("2"))));
        const std::optional<ChangeLine> kept = book.set(entry, line("phone", text("3")));
        QVERIFY(kept);
        QCOMPARE(kept->before, text("1")); // what was opened, not what was typed before
        QCOMPARE(kept->version, QByteArray("v1"));
        QCOMPARE(book.count(), 1);
        QCOMPARE(entry.changes(), (Changes{{"phone", text("1"), text("3")}}));
        QCOMPARE(entry.wanted().value("phone"), text("3"));
        QCOMPARE(entry.label, QStringLiteral("Adatum"));
    }

    void whatANewRecordBeganWithIsSentToo()
    {
        LineBook book;
        Record begun(m_schema, RecordKey::ofNew(QStringLiteral("company"), "customer", QStringLiteral("n1")));
        begun.set("email", text("a@b.example"));
        begun.set("phone", text("1"));
        begun.set("balance", Value::decimal(1)); // nothing to write
        LineBook::Entry &entry = book.open(begun);
        book.set(entry, line("phone", text("2"), ChangeKind::Create));
        QCOMPARE(entry.changes(), (Changes{{"email", Value(), text("a@b.example")}, {"phone", text("1"), text("2")}}));
        QCOMPARE(entry.wanted().value("email"), text("a@b.example"));
    }

    void typedBackLeavesNone_data()
    {
        QTest::addColumn<FieldKey>("field");
        QTest::addColumn<Value>("other");
        QTest::addColumn<Value>("back");
        QTest::newRow("text") << FieldKey("phone") << text("2") << text("1");
        QTest::newRow("a number with other digits") << FieldKey("credit.limit") << Value::decimal(*Decimal::parse("1"))
                                                    << Value::decimal(*Decimal::parse("15750"));
        QTest::newRow("nothing where nothing was") << FieldKey("website") << text("x") << Value::blank();
    }

    void typedBackLeavesNone()
    {
        QFETCH(FieldKey, field);
        QFETCH(Value, other);
        QFETCH(Value, back);
        LineBook book;
        LineBook::Entry &entry = book.open(record("1"));
        QVERIFY(book.set(entry, line(field, other)));
        QVERIFY(!book.set(entry, line(field, back)));
        QVERIFY(entry.lines.empty());
    }

    void aWishIsALineWithoutField()
    {
        LineBook book;
        LineBook::Entry &entry = book.open(record("1"));
        QCOMPARE(entry.kind(), ChangeKind::Set);
        book.set(entry, line("phone", text("2")));
        QVERIFY(book.set(entry, line({}, {}, ChangeKind::Delete)));
        QCOMPARE(entry.kind(), ChangeKind::Delete);
        QCOMPARE(entry.changes().size(), size_t(1));
        book.remove(entry.key, ChangeKind::Delete, {});
        QCOMPARE(entry.kind(), ChangeKind::Set);
        book.remove(entry.key, ChangeKind::Set, "phone");
        QVERIFY(!book.find(record("1").key)); // a record without lines has no entry
    }

    void movedToAnotherRecord()
    {
        LineBook book;
        LineBook::Entry &entry = book.open(record("1"));
        book.set(entry, line("phone", text("2")));
        book.set(entry, line("website", text("x")));
        Record fresh = record("2");
        fresh.version = "v2";
        book.moveTo(entry, fresh, ChangeKind::Set);
        QCOMPARE(entry.lines.size(), size_t(1)); // the phone is there already
        QCOMPARE(entry.lines[0].field, FieldKey("website"));
        QCOMPARE(entry.lines[0].version, QByteArray("v2"));
    }

    void restoredUnderWhatWasTypedMeanwhile()
    {
        LineBook saved;
        LineBook::Entry &entry = saved.open(record("1"));
        WorkStore::Lines disk;
        for (ChangeLine one : {line("phone", text("2")), line("website", text("x"))}) {
            one.key = entry.key;
            disk.lines.push_back(*saved.set(entry, one));
        }
        disk.bases.push_back(baseOf(entry));
        LineBase foreign = baseOf(entry);
        foreign.entity = "unheardOf";
        foreign.key = RecordKey::ofRemote(QStringLiteral("company"), "unheardOf", QStringLiteral("r9"));
        disk.bases.push_back(foreign);

        LineBook book;
        book.set(book.open(record("1")), line("phone", text("3"))); // before the disk had answered
        book.restore(disk, [this](const EntityName &name) { return name == "customer" ? m_schema : SchemaPtr(); });
        QCOMPARE(book.entries().size(), size_t(1));
        QCOMPARE(book.entries().front().changes(),
                 (Changes{{"phone", text("1"), text("3")}, {"website", Value(), text("x")}}));
        QCOMPARE(book.entries().front().opened.version, QByteArray("v1"));
    }
};

QTEST_APPLESS_MAIN(TestLineBook)
#include "tst_line_book.moc"
