// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "backends/businesscentral/entities.h"
#include "support/test_locale.h"

#include <QTest>

#include <rapidcheck.h>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;

namespace {

/// What goes out when every member that can be written is typed anew, on a record of this shape.
Json rewritten(const Record &record)
{
    Changes changes;
    for (const FieldSpec &field : record.schema()->fields()) {
        if (field.writable(true) && record.value(field.key).isKnown())
            changes.push_back({field.key, record.value(field.key), record.value(field.key)});
    }
    return encodeChanges(record, changes, {}, false);
}

} // namespace

class BusinessCentralSchema : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void bothShapesAreReadAndWrittenBackAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("customer");
        QTest::newRow("published") << plainCustomer();
        QTest::newRow("real") << realCustomer();
        QTest::newRow("blocked") << plainCustomer({{"blocked", "\"Ship\""}});
        QTest::newRow("awkward") << plainCustomer(
            {{"displayName", "\"O'Brien \\u202e \\\"& Co\\\"\""}, {"city", "\"\""}, {"type", "\"Some_x0020_Kind\""}});
    }
    void bothShapesAreReadAndWrittenBackAsTheyCame()
    {
        QFETCH(QByteArray, customer);
        const Json given = json(customer);
        const Json written = rewritten(decoded(customer));
        QVERIFY(written.members().size() > 15);
        for (const Json::Member &member : written.members())
            QCOMPARE(member.second.toBytes(), given[member.first].toBytes());
    }

    void nothingOfTheServiceIsLost()
    {
        const Record record = decoded(realCustomer({{"futureField", "[1.500]"}, {"blocked", "\"Sometimes\""}}));
        QCOMPARE(record.unknown[u"futureField"].toBytes(), QByteArray("[1.500]"));
        QCOMPARE(record.value("blocked").toText(), QStringLiteral("Sometimes"));
        const Json::Object members = json(realCustomer()).members();
        for (const Json::Member &member : members) {
            if (member.first.startsWith(QLatin1Char('@')) || member.first == QLatin1String("id"))
                continue;
            QVERIFY2(!record.unknown.find(member.first), qPrintable(member.first)); // every member has its field
        }
    }

    void figuresAreReadWhereverTheyAre()
    {
        const QByteArray details =
            "{\"balance\":15750.00,\"overdueAmount\":3200.00,\"totalSalesExcludingTax\":245000.00,\"creditLimit\":7}";
        for (const QByteArray &text :
             {plainCustomer({{"creditLimit", "7"}}),
              realCustomer({{"customerFinancialDetail", details}, {"creditLimit", {}}}),
              realCustomer({{"customerFinancialDetails", details}, {"creditLimit", {}}}),
              realCustomer({{"customerFinancialDetails", '[' + details + ']'}, {"creditLimit", {}}})}) {
            const Record record = decoded(text);
            QCOMPARE(record.value("balance"), Value::decimal(*Decimal::parse("15750.00")));
            QCOMPARE(record.value("overdue"), Value::decimal(*Decimal::parse("3200")));
            QCOMPARE(record.value("sales.total"), Value::decimal(*Decimal::parse("245000")));
            QCOMPARE(record.value("credit.limit"), Value::decimal(7));
            // Wherever the limit was read, it is written on the customer.
            const Json body = encodeChanges(record, {{"credit.limit", {}, Value::decimal(8)}}, {}, false);
            QCOMPARE(body.toBytes(), QByteArray("{\"creditLimit\":8}"));
        }
    }

    void blanksOfEveryKindAreBlank()
    {
        const Record record = decoded(realCustomer({{"addressLine2", "\"\""},
                                                    {"currencyId", "\"00000000-0000-0000-0000-000000000000\""},
                                                    {"paymentTermsId", "\"{A1A1A1A1-B2B2-C3C3-D4D4-E5E5E5E5E5E5}\""},
                                                    {"lastModifiedDateTime", "\"0001-01-01T00:00:00Z\""}}));
        for (const char *key : {"address.line2", "currency.id", "modifiedAt", "blocked"})
            QVERIFY2(record.value(key).isEmpty(), key);
        QVERIFY(decoded(plainCustomer()).value("blocked").isEmpty());
        QCOMPARE(record.value("terms.payment").toText(), QStringLiteral("a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5"));
    }

    void theTableSaysWhatMayBeWritten()
    {
        const SchemaPtr schema = customerSchema();
        QStringList create;
        QStringList edit;
        for (const FieldSpec &field : schema->fields()) {
            if (field.writable(true))
                create.append(QString::fromLatin1(field.forms.front().write));
            if (field.writable(false))
                edit.append(QString::fromLatin1(field.forms.front().write));
            QVERIFY2(field.calculated != field.writable(true), field.key.constData());
            QVERIFY2(!field.calculated || field.readOnlyReason, field.key.constData());
        }
        // business-central.md 5.1, column "Writable"; a number is only given to a new customer. The id of the currency
        // follows its code (5.1.1), so a person has one field for both.
        const QStringList writable = {QStringLiteral("displayName"),
                                      QStringLiteral("type"),
                                      QStringLiteral("addressLine1"),
                                      QStringLiteral("addressLine2"),
                                      QStringLiteral("city"),
                                      QStringLiteral("state"),
                                      QStringLiteral("country"),
                                      QStringLiteral("postalCode"),
                                      QStringLiteral("phoneNumber"),
                                      QStringLiteral("email"),
                                      QStringLiteral("website"),
                                      QStringLiteral("salespersonCode"),
                                      QStringLiteral("creditLimit"),
                                      QStringLiteral("taxLiable"),
                                      QStringLiteral("taxAreaId"),
                                      QStringLiteral("taxRegistrationNumber"),
                                      QStringLiteral("currencyCode"),
                                      QStringLiteral("paymentTermsId"),
                                      QStringLiteral("shipmentMethodId"),
                                      QStringLiteral("paymentMethodId"),
                                      QStringLiteral("blocked")};
        QCOMPARE(edit, writable);
        QCOMPARE(create, QStringList(QStringLiteral("number")) + writable);
        for (const Place &place : places()) {
            for (const FieldSpec &field : place.schema->fields()) {
                QVERIFY2(!place.lookup || !field.writable(false), field.key.constData());
                QVERIFY2(field.lookup.isEmpty() || findPlace(field.lookup), field.key.constData());
            }
        }
    }

    void anyTextGoesThereAndBack()
    {
        QVERIFY(rc::check("a name comes back as it was sent", [](const std::vector<char16_t> &units) {
            // Lone surrogates are no text.
            const QString typed = QString::fromUtf8(QString::fromUtf16(units.data(), qsizetype(units.size())).toUtf8());
            const Record before = decoded(realCustomer());
            const Json body = encodeChanges(before, {{"name", before.value("name"), Value::text(typed)}}, {}, false);
            const Json sent = Json::parse(body.toBytes()).value();
            const Record after =
                decoded(json(realCustomer()).with(QStringLiteral("displayName"), sent[u"displayName"]).toBytes());
            RC_ASSERT(after.value("name") == Value::text(typed));
        }));
    }
};

QTEST_GUILESS_MAIN(BusinessCentralSchema)
#include "tst_businesscentral_schema.moc"
