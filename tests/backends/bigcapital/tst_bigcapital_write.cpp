// SPDX-License-Identifier: GPL-3.0-or-later
#include "customer.h"

#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

using End = WriteOutcome::End;
using Kind = Failure::Kind;

Value day(int year, int month, int dayOfMonth)
{
    return Value::date(QDate(year, month, dayOfMonth));
}

} // namespace

class BigcapitalWrite : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void typeAndNameGoInEveryChange()
    {
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "503", customerObject({{"contact_type", "\"government\""}}));
        const auto write = dialect->write(wishOf(record, {{"phone", {}, text("two")}, {"email", {}, Value::blank()}}));
        const auto requests =
            play(*write, {answer(200, customerObject({{"work_phone", "\"two\""}, {"email", "null"}}))});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("PUT /api/customers/503")});
        QCOMPARE(requests[0].body, QByteArray(R"({"customerType":"government","displayName":"Acme","email":null,)"
                                              R"("workPhone":"two"})"));
        QVERIFY(headerValue(requests[0].headers, "If-Match").isNull());
        QCOMPARE(write->outcome().end, End::Done);
        QVERIFY(write->outcome().storedIsComplete);
        QCOMPARE(dialect->capabilities().parallelWrites, 1);
        QVERIFY(!dialect->capabilities().versionTokens);
    }

    void aTypeNeverShownIsAskedForRatherThanMadeUp()
    {
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "7", publishedObject());
        const auto blind = dialect->write(wishOf(record, {{"phone", {}, text("2")}}));
        QVERIFY(!blind->next());
        QCOMPARE(blind->outcome().failure->kind, Kind::Invalid);
        QVERIFY(blind->outcome().failure->fields.contains("kind"));
        const auto told = dialect->write(wishOf(record, {{"phone", {}, text("2")}, {"kind", {}, text("Person")}}));
        QCOMPARE(
            told->next()->body,
            QByteArray(R"({"customerType":"individual","displayName":"John Doe - Acme Corporation","workPhone":"2"})"));
    }

    void theOpeningBalanceHasACallOfItsOwn()
    {
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "503", customerObject());
        const auto write = dialect->write(
            wishOf(record, {{"opening.balance", {}, amount("500.250")}, {"opening.date", {}, day(2025, 2, 1)}}));
        const QByteArray before = customerObject({{"opening_balance", "500.25"}});
        const auto requests =
            play(*write, {answer(200, before),
                          answer(200, customerObject({{"opening_balance", "500.25"}, {"balance", "500.25"}}))});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("PUT /api/customers/503/opening-balance"),
                                               QStringLiteral("GET /api/customers/503")}));
        QCOMPARE(requests[0].body, QByteArray(R"({"openingBalance":500.250,"openingBalanceAt":"2025-02-01"})"));
        // The answer to the call still shows the balance from before: the reading after it counts.
        QCOMPARE(write->outcome().stored->value("balance"), amount("500.25"));
        QVERIFY(write->outcome().storedIsComplete);
        QCOMPARE(write->outcome().end, End::Done);
    }

    void theAmountGoesAlongWithWhateverElseOpens()
    {
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "503", customerObject({{"opening_balance", "12.50"}}));
        const auto sent = [&](Changes changes) {
            return dialect->write(wishOf(record, std::move(changes)))->next()->body;
        };
        QCOMPARE(sent({{"opening.rate", {}, amount("1.0875")}}),
                 QByteArray(R"({"openingBalance":12.50,"openingBalanceExchangeRate":1.0875})"));
        QCOMPARE(sent({{"opening.branch", {}, text("3")}}),
                 QByteArray(R"({"openingBalance":12.50,"openingBalanceBranchId":3})"));
        QCOMPARE(sent({{"opening.balance", {}, Value::blank()}}), QByteArray(R"({"openingBalance":0})"));
    }

    void anEmptiedDateIsToldAsNotDone()
    {
        const auto dialect = bigcapitalAt();
        const Record record =
            readBy(*dialect, "503", customerObject({{"opening_balance_at", "\"2025-02-01T00:00:00.000Z\""}}));
        const auto write =
            dialect->write(wishOf(record, {{"opening.date", {}, Value::blank()}, {"phone", {}, text("2")}}));
        const auto requests = play(*write, {answer(200, customerObject({{"work_phone", "\"2\""}}))});
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(write->outcome().end, End::Partly);
        QCOMPARE(write->outcome().failedFields, std::vector<FieldKey>{"opening.date"});
        QCOMPARE(write->outcome().acceptedFields, std::vector<FieldKey>{"phone"});
    }

    void activeHasACallOfItsOwn_data()
    {
        QTest::addColumn<bool>("active");
        QTest::addColumn<QString>("line");
        QTest::newRow("on") << true << "PATCH /api/contacts/503/activate";
        QTest::newRow("off") << false << "PATCH /api/contacts/503/inactivate";
    }

    void activeHasACallOfItsOwn()
    {
        QFETCH(bool, active);
        QFETCH(QString, line);
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "503", customerObject({{"active", active ? "0" : "1"}}));
        WriteWish action = wishOf(record, {}, ChangeKind::Action);
        action.action = active ? "activate" : "inactivate";
        for (const WriteWish &wish : {wishOf(record, {{"active", {}, Value::yesNo(active)}}), action}) {
            const auto write = dialect->write(wish);
            const QByteArray said = active ? R"({"id":503,"activated":true})" : R"({"id":503,"inactivated":true})";
            const auto requests =
                play(*write, {answer(200, said), answer(200, customerObject({{"active", active ? "1" : "0"}}))});
            QCOMPARE(lines(requests), QStringList({line, QStringLiteral("GET /api/customers/503")}));
            QVERIFY(requests[0].body.isEmpty());
            QCOMPARE(write->outcome().end, End::Done);
            QCOMPARE(*write->outcome().stored->value("active").asYesNo(), active);
        }
        // Somebody did the same a moment ago: that is what was wanted.
        const auto late = dialect->write(wishOf(record, {{"active", {}, Value::yesNo(active)}}));
        const QByteArray refusal = active ? "CONTACT_ALREADY_ACTIVE" : "CONTACT_ALREADY_INACTIVE";
        play(*late, {answer(400, QByteArray(R"({"errors":[{"statusCode":400,"type":"%"}]})").replace('%', refusal)),
                     answer(200, customerObject({{"active", active ? "1" : "0"}}))});
        QCOMPARE(late->outcome().end, End::Done);
    }

    void aChangeOfSeveralCallsIsToldByField()
    {
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "503", customerObject());
        const Changes changes = {
            {"active", {}, Value::yesNo(false)}, {"opening.balance", {}, amount("7")}, {"phone", {}, text("2")}};
        const QByteArray stored = customerObject({{"work_phone", "\"2\""}});
        const Answer slow = answer(429, R"({"statusCode":429,"message":"ThrottlerException: Too Many Requests"})",
                                   {{"Retry-After-auth", "60"}});

        const auto whole = dialect->write(wishOf(record, changes));
        QCOMPARE(lines(play(*whole, {answer(200, stored), answer(200, stored),
                                     answer(200, R"({"id":503,"inactivated":true})"), answer(200, stored)})),
                 QStringList({QStringLiteral("PUT /api/customers/503"),
                              QStringLiteral("PUT /api/customers/503/opening-balance"),
                              QStringLiteral("PATCH /api/contacts/503/inactivate"),
                              QStringLiteral("GET /api/customers/503")}));
        QCOMPARE(whole->outcome().end, End::Done);

        // Each call has an answer of its own. What has become of the last is looked at, and nothing else of it.
        const auto odd = dialect->write(wishOf(record, changes));
        play(*odd, {answer(200, stored), answer(200, stored), answer(200, "{}")});
        QCOMPARE(odd->outcome().end, End::Partly);
        QCOMPARE(odd->outcome().failedFields, std::vector<FieldKey>{"active"});
        QVERIFY(!odd->outcome().storedIsComplete);

        const auto slowed = dialect->write(wishOf(record, changes));
        QCOMPARE(play(*slowed, {answer(200, stored), slow}).size(), size_t(2));
        QCOMPARE(slowed->outcome().end, End::Partly);
        QCOMPARE(slowed->outcome().acceptedFields, std::vector<FieldKey>{"phone"});
        QCOMPARE(slowed->outcome().failedFields, (std::vector<FieldKey>{"opening.balance", "active"}));
        QCOMPARE(slowed->outcome().failure->retryAfterSeconds, std::optional<qint64>(60));
        QCOMPARE(slowed->outcome().stored->value("phone").toText(), QStringLiteral("2"));

        const auto torn = dialect->write(wishOf(record, changes));
        play(*torn, {answer(200, stored), answer(200, stored), cut()});
        QCOMPARE(torn->outcome().end, End::Partly);
        QVERIFY(!torn->outcome().storedIsComplete);
        QCOMPARE(torn->outcome().failure->kind, Kind::NoAnswer);

        const auto first = dialect->write(wishOf(record, changes));
        play(*first, {slow});
        QCOMPARE(first->outcome().end, End::Failed);
        const auto doubtful = dialect->write(wishOf(record, changes));
        play(*doubtful, {answer(500, R"({"statusCode":500,"message":"Internal server error"})")});
        QCOMPARE(doubtful->outcome().end, End::InDoubt);
    }

    void postcodesAreWrittenOnlyWhereTheConnectionSaysSo_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("not at all") << QString() << QByteArray();
        QTest::newRow("as read") << "readName" << QByteArray("billingAddressPostcode");
        QTest::newRow("as published") << "pageName" << QByteArray("billingAddressZipcode");
    }

    void postcodesAreWrittenOnlyWhereTheConnectionSaysSo()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, member);
        const auto dialect = bigcapitalAt("https://books.example", {{"postcode", option}});
        const FieldSpec *field = dialect->schema("customer")->find("address.postcode");
        QCOMPARE(field->writable(false), !member.isEmpty());
        QCOMPARE(field->readOnlyReason != nullptr, member.isEmpty());
        const Record record = readBy(*dialect, "503", customerObject());
        QCOMPARE(record.value("address.postcode").toText(), QStringLiteral("P14 1ZZ"));
        const auto write = dialect->write(wishOf(record, {{"address.postcode", {}, text("10001")}}));
        const std::optional<Request> request = write->next();
        QCOMPARE(bool(request), !member.isEmpty());
        if (request)
            QCOMPARE(json(request->body)[QString::fromLatin1(member)].toString(), QStringLiteral("10001"));
        else
            QCOMPARE(write->outcome().failure->kind, Kind::NotOffered);
    }

    void aCreateIsOneCallAndReadAgainForItsBalance()
    {
        const auto dialect = bigcapitalAt();
        const WriteWish wish = newCustomer({{"name", {}, text("New & Co")},
                                            {"kind", {}, text("Company")},
                                            {"currency.code", {}, text("USD")},
                                            {"email", {}, Value::blank()},
                                            {"active", {}, Value::yesNo(false)},
                                            {"opening.balance", {}, amount("10")},
                                            {"opening.date", {}, day(2025, 7, 4)}});
        const auto create = dialect->write(wish);
        const auto requests =
            play(*create, {answer(201, customerObject()), answer(200, customerObject({{"balance", "10"}}))});
        QCOMPARE(lines(requests),
                 QStringList({QStringLiteral("POST /api/customers"), QStringLiteral("GET /api/customers/503")}));
        QCOMPARE(
            requests[0].body,
            QByteArray(R"({"customerType":"business","displayName":"New & Co","currencyCode":"USD","active":false,)"
                       R"("openingBalance":10,"openingBalanceAt":"2025-07-04"})"));
        QCOMPARE(create->outcome().end, End::Done);
        QCOMPARE(create->outcome().stored->key.remoteId, QStringLiteral("503"));
        QCOMPARE(create->outcome().stored->key.localId, wish.key.localId);
        QCOMPARE(create->outcome().stored->value("balance"), amount("10"));

        const auto plain = dialect->write(
            newCustomer({{"name", {}, text("New")}, {"kind", {}, text("Person")}, {"currency.code", {}, text("EUR")}}));
        QCOMPARE(play(*plain, {answer(201, customerObject())}).size(), size_t(1));
    }

    void aCustomerWithInvoicesIsNotSentToItsFault()
    {
        const auto dialect = bigcapitalAt();
        const Record record = readBy(*dialect, "503", customerObject());
        const auto refused = dialect->write(wishOf(record, {}, ChangeKind::Delete));
        const auto asked = play(*refused, {answer(201, R"({"deletable_ids":[],"non_deletable_ids":[503]})")});
        QCOMPARE(lines(asked), QStringList{QStringLiteral("POST /api/customers/validate-bulk-delete")});
        QCOMPARE(asked[0].body, QByteArray(R"({"ids":[503]})"));
        QCOMPARE(refused->outcome().end, End::Failed);
        QCOMPARE(refused->outcome().failure->kind, Kind::Invalid);

        const auto allowed = dialect->write(wishOf(record, {}, ChangeKind::Delete));
        const auto requests =
            play(*allowed, {answer(201, R"({"deletable_ids":[503],"non_deletable_ids":[]})"), answer(200)});
        QCOMPARE(requests.back().method, QByteArray("DELETE"));
        QCOMPARE(lines(requests).back(), QStringLiteral("DELETE /api/customers/503"));
        QCOMPARE(allowed->outcome().end, End::Done);

        const auto doubtful = dialect->write(wishOf(record, {}, ChangeKind::Delete));
        play(*doubtful, {answer(201, R"({"deletable_ids":[503],"non_deletable_ids":[]})"), cut()});
        QCOMPARE(doubtful->outcome().end, End::InDoubt); // asking is no part that went through

        const auto unasked = dialect->write(wishOf(record, {}, ChangeKind::Delete));
        play(*unasked, {cut()});
        QCOMPARE(unasked->outcome().end, End::Failed); // asking deletes nothing
        QCOMPARE(unasked->outcome().failure->kind, Kind::NoAnswer);
    }

    void whatItLacksHasAReason()
    {
        const auto dialect = bigcapitalAt();
        const std::optional<EntityInfo> customers = dialect->entityInfo("customer");
        QVERIFY(customers);
        for (const FieldKey &key :
             {FieldKey("blocked"), FieldKey("number"), FieldKey("terms.payment"), FieldKey("tax.number")}) {
            QVERIFY(!dialect->schema("customer")->find(key));
            QVERIFY(customers->reasons.contains(key));
        }
        QVERIFY(customers->action("activate") && customers->action("inactivate"));
        QVERIFY(!customers->action("archive"));
        QVERIFY(!dialect->entityInfo("nothing"));
    }
};

QTEST_GUILESS_MAIN(BigcapitalWrite)
#include "tst_bigcapital_write.moc"
