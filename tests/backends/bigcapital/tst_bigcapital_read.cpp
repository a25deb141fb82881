// SPDX-License-Identifier: GPL-3.0-or-later
#include "customer.h"

#include "core/rules.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

QByteArray listPage(const QByteArrayList &items, int total)
{
    return "{\"customers\":[" + items.join(',') + "],\"pagination\":{\"total\":" + QByteArray::number(total) +
           ",\"page\":1,\"page_size\":\"2000\"}}";
}

} // namespace

class BigcapitalRead : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void everyCustomerSeenIsReadAndWrittenBack_data()
    {
        QTest::addColumn<QByteArray>("object");
        QTest::newRow("published") << QByteArray(publishedObject());
        int row = 0;
        for (const Json &item : contractItems("bigcapital_customers.json", "customers"))
            QTest::addRow("%s, no. %d", qPrintable(item[u"exchange"].toString()), row++) << item[u"customer"].toBytes();
        QVERIFY(row > 70);
    }

    void everyCustomerSeenIsReadAndWrittenBack()
    {
        QFETCH(QByteArray, object);
        const Json original = json(object);
        const QByteArray id = original.find(u"id") ? original[u"id"].numberToken() : QByteArray("7");
        for (const char *postcode : {"", "readName"}) {
            const auto dialect = bigcapitalAt("https://books.example", {{"postcode", QLatin1String(postcode)}});
            const Record record = readBy(*dialect, id.constData(), object);
            QCOMPARE(record.key.remoteId.toLatin1(), id);
            for (const FieldSpec &field : record.schema()->fields())
                QVERIFY2(!record.value(field.key).isVerbatim(), field.key.constData());
            for (const Json::Member &member : record.unknown.members()) {
                QVERIFY2(member.first.startsWith(QLatin1String("formatted")) ||
                             member.first.startsWith(QLatin1String("contact_")),
                         qPrintable(member.first));
            }
            // What goes out is camelCase, and read again it is what it was.
            const Json written = encodeChanges(record, allKnown(record), {}, true);
            for (const Json::Member &member : written.members())
                QVERIFY2(!member.first.contains(QLatin1Char('_')), qPrintable(member.first));
            QVERIFY(!written.find(u"balance") && !written.find(u"createdAt"));
            QVERIFY(!written.find(u"active") || written[u"active"].isBool());
            const Record again = readBy(*dialect, id.constData(), written.toBytes());
            for (const FieldSpec &field : record.schema()->fields()) {
                if (!field.calculated && record.value(field.key).isKnown())
                    QVERIFY2(field.same(record.value(field.key), again.value(field.key)), field.key.constData());
            }
        }
    }

    void bothSpellingsOfAnAnswerMeanTheSame()
    {
        const auto dialect = bigcapitalAt();
        const Record published = readBy(*dialect, "7", publishedObject());
        QCOMPARE(published.key.remoteId, QStringLiteral("7"));
        QCOMPARE(published.displayName(), QStringLiteral("John Doe - Acme Corporation"));
        QCOMPARE(*published.value("active").asYesNo(), true);
        QCOMPARE(*published.value("opening.date").asDate(), QDate(2024, 1, 1));
        QCOMPARE(published.value("address.postcode").toText(), QStringLiteral("10001"));
        QCOMPARE(published.value("balance"), amount("1500"));

        const Record real = readBy(*dialect, "503", customerObject({{"active", "0"}}));
        QCOMPARE(real.displayName(), QStringLiteral("Acme"));
        QCOMPARE(*real.value("active").asYesNo(), false);
        QCOMPARE(real.value("kind").toText(), QStringLiteral("Company"));
        QCOMPARE(real.value("address.postcode").toText(), QStringLiteral("P14 1ZZ"));
    }

    void aDayIsTheDayWhereverTheServerStands_data()
    {
        QTest::addColumn<QByteArray>("instant");
        QTest::newRow("UTC") << QByteArray("\"2024-02-29T00:00:00.000Z\"");
        QTest::newRow("New York") << QByteArray("\"2024-02-29T05:00:00.000Z\"");
        QTest::newRow("Kolkata") << QByteArray("\"2024-02-28T18:30:00.000Z\"");
    }

    void aDayIsTheDayWhereverTheServerStands()
    {
        QFETCH(QByteArray, instant);
        const Record record = readBy(*bigcapitalAt(), "503", customerObject({{"opening_balance_at", instant}}));
        QCOMPARE(*record.value("opening.date").asDate(), QDate(2024, 2, 29));
    }

    void arithmeticNoiseIsNoDifference()
    {
        const auto dialect = bigcapitalAt();
        const FieldSpec &balance = *dialect->schema("customer")->find("balance");
        const Record record = readBy(*dialect, "503", customerObject({{"balance", "228.97000000000003"}}));
        QVERIFY(balance.same(record.value("balance"), amount("228.97")));
        QVERIFY(!balance.same(record.value("balance"), amount("228.971")));
        const Record foreign =
            readBy(*dialect, "503", customerObject({{"local_opening_balance", "1342.5916124999999"}}));
        QVERIFY(dialect->schema("customer")
                    ->find("opening.local")
                    ->same(foreign.value("opening.local"), amount("1342.592")));
    }

    void nothingAndEmptyTextAreTheSame()
    {
        const auto dialect = bigcapitalAt();
        const Record nothing = readBy(*dialect, "503", customerObject({{"website", "null"}}));
        const Record empty = readBy(*dialect, "503", customerObject({{"website", "\"\""}}));
        QVERIFY(diff(nothing, empty).empty());
    }

    void whatWouldEndInABareFaultIsFoundBefore_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<Value>("value");
        QTest::addColumn<int>("rule");
        using Rule = Problem::Rule;
        constexpr int fine = -1;
        QTest::newRow("emoji") << QByteArray("name") << text("Emoji \xF0\x9F\x98\x80 Ltd")
                               << int(Rule::CharacterRefused);
        QTest::newRow("emoji in the note")
            << QByteArray("note") << text("\xF0\x9F\x98\x80") << int(Rule::CharacterRefused);
        QTest::newRow("255 characters") << QByteArray("website") << Value::text(QString(255, QChar(0xfc))) << fine;
        QTest::newRow("256 characters") << QByteArray("website") << Value::text(QString(256, QLatin1Char('n')))
                                        << int(Rule::TooLong);
        QTest::newRow("note of 65535 bytes")
            << QByteArray("note") << Value::text(QString(21845, QChar(0x4eac))) << fine;
        QTest::newRow("note of 65538 bytes")
            << QByteArray("note") << Value::text(QString(21846, QChar(0x4eac))) << int(Rule::TooLong);
        QTest::newRow("blanks for a name") << QByteArray("name") << text("   ") << int(Rule::Required);
        QTest::newRow("no e-mail") << QByteArray("email") << text("nope") << int(Rule::NotAnEmail);
        QTest::newRow("no e-mail at the address")
            << QByteArray("address.shipping.email") << text("nope") << int(Rule::NotAnEmail);
        QTest::newRow("the largest amount") << QByteArray("opening.balance") << amount("-9999999999.999") << fine;
        QTest::newRow("beyond it") << QByteArray("opening.balance") << amount("10000000000")
                                   << int(Rule::TooManyDigits);
        QTest::newRow("leading zeros are no digits")
            << QByteArray("opening.balance") << amount("-00000000000.5") << fine;
    }

    void whatWouldEndInABareFaultIsFoundBefore()
    {
        QFETCH(QByteArray, field);
        QFETCH(Value, value);
        QFETCH(int, rule);
        const FieldSpec *spec = bigcapitalAt()->schema("customer")->find(field);
        QVERIFY(spec);
        const std::vector<Problem> problems = checkField(*spec, value);
        QCOMPARE(problems.empty() ? -1 : int(problems.front().rule), rule);
        QVERIFY(problems.empty() || problems.front().blocks);
    }

    void activeAndInactiveAreTwoLists()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "customer";
        const auto list = dialect->readList(query);
        const auto requests = play(*list, {answer(200, listPage({customerObject()}, 2)),
                                           answer(200, listPage({customerObject({{"id", "504"}})}, 2)),
                                           answer(200, listPage({customerObject({{"id", "9"}, {"active", "0"}})}, 1))});
        const QString asked = QStringLiteral(
            "GET /api/customers?page=%1&pageSize=2000&columnSortBy=display_name&sortOrder=asc&inactiveMode=%2");
        QCOMPARE(lines(requests), QStringList({asked.arg(QStringLiteral("1"), QStringLiteral("false")),
                                               asked.arg(QStringLiteral("2"), QStringLiteral("false")),
                                               asked.arg(QStringLiteral("1"), QStringLiteral("true"))}));
        QCOMPARE(list->takeRecords().size(), size_t(3));
        QCOMPARE(list->total(), std::optional<qint64>(3));
        QVERIFY(!list->failure());
    }

    void aFilterByActiveNeedsOneListOnly()
    {
        const auto dialect = bigcapitalAt();
        for (const bool active : {true, false}) {
            ListQuery query;
            query.entity = "customer";
            query.filter = Filter::all({Filter::compare("active", Filter::Op::Equal, Value::yesNo(active))});
            const auto list = dialect->readList(query);
            const QByteArray item = customerObject({{"active", active ? "1" : "0"}});
            const auto requests = play(*list, {answer(200, listPage({item}, 1))});
            QCOMPARE(requests.size(), size_t(1));
            QVERIFY(requests[0].url.query().endsWith(active ? QStringLiteral("inactiveMode=false")
                                                            : QStringLiteral("inactiveMode=true")));
            QCOMPARE(list->takeRecords().size(), size_t(1));
        }
    }

    void aBrokenPageEndsTheListAndAnEmptyOneIsItsEnd()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "customer";
        const auto broken = dialect->readList(query);
        play(*broken, {answer(200, R"({"customers":[{"id":1)")});
        QCOMPARE(broken->failure()->kind, Failure::Kind::NotUnderstood);
        QVERIFY(broken->takeRecords().empty());

        const auto shrunk = dialect->readList(query);
        const auto requests = play(*shrunk, {answer(200, listPage({customerObject()}, 5)), answer(200, listPage({}, 5)),
                                             answer(200, listPage({}, 0))});
        QCOMPARE(requests.size(), size_t(3));
        QVERIFY(!shrunk->failure());
    }

    void addressesAndHeadersFollowTheConnection()
    {
        const auto line = [](const Dialect &, const Request &request) { return request.url.toString(); };
        const RecordKey key = RecordKey::ofRemote(QStringLiteral("company"), "customer", QStringLiteral("17"));
        for (const char *base : {"https://b.example:3000", "https://b.example:3000/api"}) {
            const auto dialect = bigcapitalAt(base);
            const Request request = *dialect->readOne(key)->next();
            QCOMPARE(line(*dialect, request), QStringLiteral("https://b.example:3000/api/customers/17"));
            QVERIFY(headerValue(request.headers, "organization-id").isNull());
        }
        const auto signedIn = bigcapitalAt("https://b.example", {{"signIn", QStringLiteral("jwt")}});
        QCOMPARE(headerValue(signedIn->readOne(key)->next()->headers, "organization-id"),
                 QByteArray("3b2ozlbpmmwq389t2"));
        // "1abc" would find customer 1.
        const auto odd =
            signedIn->readOne(RecordKey::ofRemote(QStringLiteral("company"), "customer", QStringLiteral("1abc")));
        QVERIFY(!odd->next());
        QCOMPARE(odd->outcome().failure().kind, Failure::Kind::Gone);
    }

    void theOrganizationIsTheCompany()
    {
        const auto companies = bigcapitalAt()->readCompanyInformation();
        const auto requests = play(*companies, {answer(200, R"({"id":2,"organization_id":"3b2o","metadata":
            {"name":"Harbour & Pine","base_currency":"USD"}})")});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("GET /api/organization/current")});
        const Result<std::vector<CompanyInfo>> all = companies->outcome();
        QVERIFY(all);
        QCOMPARE(all->at(0).remoteId, QStringLiteral("3b2o"));
        QCOMPARE(all->at(0).name, QStringLiteral("Harbour & Pine"));
        QCOMPARE(all->at(0).currencyCode, QStringLiteral("USD"));
    }

    void currenciesAreOneArray()
    {
        ListQuery query;
        query.entity = "currency";
        const auto list = bigcapitalAt()->readList(query);
        play(*list, {answer(200, R"([{"id":1000,"currency_name":"US Dollar","currency_code":"USD","currency_sign":"$",
                                      "is_base_currency":true}])")});
        const std::vector<Record> records = list->takeRecords();
        QCOMPARE(records.size(), size_t(1));
        QCOMPARE(records[0].value("code").toText(), QStringLiteral("USD"));
    }
};

QTEST_GUILESS_MAIN(BigcapitalRead)
#include "tst_bigcapital_read.moc"
