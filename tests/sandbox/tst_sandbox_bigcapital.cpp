// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QSet>
#include <QtTest>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Base = QByteArrayLiteral("/bigcapital/api/");

QString word(const Json &answer)
{
    return answer[u"errors"].items().empty() ? QString() : answer[u"errors"].items().front()[u"type"].toString();
}

QByteArray put(const char *more)
{
    return QByteArray("{'customerType': 'business', 'displayName': 'Kept'") + more + "}";
}

QList<qint64> ids(const Json &list)
{
    QList<qint64> all;
    for (const Json &row : list[u"customers"].items())
        all.append(row[u"id"].toInteger().value_or(0));
    return all;
}

} // namespace

/// Bigcapital's customers. The rules are the reference's: sections 2 to 9; what recordings show is played in
/// tst_contract_server_bigcapital.
class TestSandboxBigcapital : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("80")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
        QCOMPARE(m_sandbox->urlOf("bigcapital").path().toLatin1() + '/', Base);
    }
    void init()
    {
        m_sandbox->reset();
        ways("{'authLimit': 0, 'writeMs': 0}");
    }

    // ---- addresses and bodies -------------------------------------------------------------------------------------

    void pathsIgnoreCaseAndASlashAtTheEnd()
    {
        QCOMPARE(get("Customers/1/").json[u"id"].toInteger(), std::optional<qint64>(1));
        QCOMPARE(m_client->get("/BigCapital/API/customers/1").status, 200);
    }

    void anIdIsWhatItBeginsWith_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("status");
        QTest::newRow("1abc") << QByteArray("1abc") << 200;
        QTest::newRow("1.0") << QByteArray("1.0") << 200;
        QTest::newRow("1.5") << QByteArray("1.5") << 404;
        QTest::newRow("abc") << QByteArray("abc") << 404;
        QTest::newRow("0") << QByteArray("0") << 404;
        QTest::newRow("-1") << QByteArray("-1") << 404;
    }
    void anIdIsWhatItBeginsWith()
    {
        QFETCH(QByteArray, id);
        QFETCH(int, status);
        QCOMPARE(get("customers/" + id).status, status);
    }

    void aRouteThatIsNotThereIsToldToAnybody()
    {
        const Heard heard = send("GET", "nowhere", {}, {{"Authorization", QByteArray()}});
        QCOMPARE(heard.status, 404);
        QCOMPARE(heard.json[u"error"].toString(), QStringLiteral("Not Found"));
        QVERIFY(heard.header("X-RateLimit-Limit").isNull());
        QCOMPARE(send("PATCH", "customers/1", "{}").status, 404);
    }

    void bodies()
    {
        QCOMPARE(send("PUT", "customers/1", QByteArray(102'401, ' ')).status, 413);
        QCOMPARE(send("PUT", "customers/1", "[]").status, 400);
        QCOMPARE(send("PUT", "customers/1", "{\"a\": nope}").json[u"error"].toString(), QStringLiteral("Bad Request"));
        const Heard form = send("PUT", "customers/1", "customer_type=business&display-name=From+a+form%21",
                                {{"Content-Type", "application/x-www-form-urlencoded"}});
        QCOMPARE(form.status, 200);
        QCOMPARE(form.json[u"display_name"].toString(), QStringLiteral("From a form!"));
    }

    void requestNamesMayBeWrittenInFourWays()
    {
        for (const char *name : {"billingAddress1", "billing_address1", "billing_address_1", "billing-address1"}) {
            const QByteArray line = QByteArray("Line for ") + name;
            change(1, put((", '" + QByteArray(name) + "': '" + line + "'").constData()), 200);
            QCOMPARE(get("customers/1").json[u"billing_address1"].toString(), QString::fromLatin1(line));
        }
    }

    // ---- who is asking --------------------------------------------------------------------------------------------

    void whoSignsInNamesAnOrganization()
    {
        const Json given = signIn();
        const QByteArray bearer = "Bearer " + given[u"access_token"].toString().toLatin1();
        const QByteArray own = given[u"organization_id"].toString().toLatin1();
        const QList<QByteArray> parts = bearer.mid(7).split('.');
        QCOMPARE(parts.size(), 3);
        const Json claims = Json::parse(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).value();
        QCOMPARE(*claims[u"exp"].toInteger() - *claims[u"iat"].toInteger(), 86400);

        CustomersClient::Extra who{{"Authorization", bearer}, {"organization-id", own}};
        QCOMPARE(send("GET", "organization/current", {}, who).json[u"organization_id"].toString().toLatin1(), own);
        who.first().second = "bearer" + bearer.mid(6);
        QCOMPARE(send("GET", "customers/1", {}, who).status, 200);
        who.first().second = bearer + "x";
        QCOMPARE(send("GET", "customers/1", {}, who).status, 401);

        // The header is a key's business only where it is none of a sign-in.
        who = {{"organization-id", "no-such-organization"}};
        QCOMPARE(send("GET", "customers/1", {}, who).status, 200);
        who.append({QByteArray("Authorization"), bearer});
        QCOMPARE(word(send("GET", "customers/1", {}, who).json), QStringLiteral("TENANT.NOT.FOUND"));
    }

    void organizationsHaveBooksOfTheirOwn()
    {
        const QByteArray bearer = "Bearer " + signIn()[u"access_token"].toString().toLatin1();
        const Json second = m_sandbox->colleague(
            json("{'service': 'bigcapital', 'company': 1, 'create': {'id': 900, 'display_name': 'Only there'}}"));
        QCOMPARE(second[u"display_name"].toString(), QStringLiteral("Only there"));
        QCOMPARE(get("customers/900").status, 404);
        const Json ids = m_sandbox->settings(json("{'service': 'bigcapital'}"))[u"organizations"];
        const CustomersClient::Extra who{{"Authorization", bearer},
                                         {"organization-id", ids.items().at(1).toString().toLatin1()}};
        QCOMPARE(send("GET", "customers/900", {}, who).json, second);
        QCOMPARE(send("GET", "customers/900", {}, {{"Authorization", bearer}}).json[u"message"].toString(),
                 QStringLiteral("Organization ID is required."));
    }

    void aSignInEnds()
    {
        ways("{'tokenSeconds': 0}");
        const Json given = signIn();
        const CustomersClient::Extra who{{"Authorization", "Bearer " + given[u"access_token"].toString().toLatin1()},
                                         {"organization-id", given[u"organization_id"].toString().toLatin1()}};
        QCOMPARE(send("GET", "customers/1", {}, who).status, 401);
    }

    void keysAreMadeShownAndRevoked()
    {
        const Heard made = send("POST", "api-keys/generate", "{\"name\": \"temporary\"}");
        QCOMPARE(made.status, 201);
        const QString key = made.json[u"key"].toString();
        QVERIFY(QRegularExpression(QStringLiteral("^bc_[0-9a-f]{96}$")).match(key).hasMatch());
        const CustomersClient::Extra who{{"Authorization", "Bearer " + key.toLatin1()}};
        QCOMPARE(send("GET", "customers/1", {}, who).status, 200);
        const Json keys = get("api-keys").json;
        const Json &shown = keys.items().front();
        QCOMPARE(shown[u"key"].toString(), key);
        QCOMPARE(shown[u"revoked"].toBool(true), false);
        const QByteArray id = made.json[u"id"].numberToken();
        const Heard revoked = send("PUT", "api-keys/" + id + "/revoke", "{}");
        QCOMPARE(revoked.body, "{\"id\":\"" + id + "\",\"revoked\":true}");
        QCOMPARE(send("GET", "customers/1", {}, who).body,
                 QByteArray("{\"message\":\"Unauthorized\",\"statusCode\":401}"));
        QCOMPARE(send("PUT", "api-keys/77/revoke", "{}").status, 404);
    }

    void anOrganizationThatWasNeverSetUp()
    {
        ways("{'organizationReady': false}");
        QCOMPARE(word(get("customers").json), QStringLiteral("TENANT.DATABASE.NOT.INITALIZED"));
        QCOMPARE(get("organization/current").json[u"is_ready"].toBool(true), false);
    }

    // ---- limits ---------------------------------------------------------------------------------------------------

    void limitsCountForEachHandlerAndEnd()
    {
        ways("{'authLimit': 2, 'defaultLimit': 100, 'windowMs': 1500}");
        QCOMPARE(get("customers/1").header("X-RateLimit-Remaining-auth"), QByteArray("1"));
        QCOMPARE(get("customers/2").header("X-RateLimit-Remaining-auth"), QByteArray("0"));
        const Heard third = get("customers/1");
        QCOMPARE(third.status, 429);
        QVERIFY(third.header("Retry-After-auth").toInt() >= 1);
        QVERIFY(third.header("Retry-After").isNull());
        QVERIFY(third.header("X-RateLimit-Limit-auth").isNull());
        QCOMPARE(third.header("X-RateLimit-Remaining"), QByteArray("97"));
        QCOMPARE(get("customers").status, 200);
        // Before anybody asks who it is.
        QCOMPARE(send("GET", "customers/1", {}, {{"Authorization", QByteArray()}}).status, 429);
        bool again = false; // once is enough, and counts
        QTRY_VERIFY_WITH_TIMEOUT(again = again || get("customers/1").status == 200, 20'000);
    }

    void theOtherLimitSaysSoInAnotherHeader()
    {
        ways("{'authLimit': 10, 'defaultLimit': 1}");
        QCOMPARE(get("customers/1").status, 200);
        const Heard second = get("customers/1");
        QCOMPARE(second.status, 429);
        QVERIFY(second.header("Retry-After").toInt() > 50);
        QVERIFY(second.header("Retry-After-auth").isNull());
        QVERIFY(second.header("X-RateLimit-Limit").isNull());
    }

    void theStartHasTheRealLimits()
    {
        m_sandbox->reset();
        const Heard heard = get("branches");
        QCOMPARE(heard.header("X-RateLimit-Limit"), QByteArray("100"));
        QCOMPARE(heard.header("X-RateLimit-Limit-auth"), QByteArray("10"));
    }

    // ---- lists ----------------------------------------------------------------------------------------------------

    void pagesNeitherRepeatNorLose_data()
    {
        QTest::addColumn<QByteArray>("column");
        for (const char *column : {"created_at", "display_name", "balance", "opening_balance_at", "currency_code"})
            QTest::newRow(column) << QByteArray(column);
    }
    void pagesNeitherRepeatNorLose()
    {
        QFETCH(QByteArray, column);
        const QByteArray ask = "customers?columnSortBy=" + column + "&pageSize=";
        const QList<qint64> whole = ids(get(ask + "1000000").json);
        QVERIFY(whole.size() > 60);
        for (const int size : {7, 12, 50}) {
            QList<qint64> pieces;
            for (int page = 1; pieces.size() < whole.size() && page < 20; ++page)
                pieces += ids(get(ask + QByteArray::number(size) + "&page=" + QByteArray::number(page)).json);
            QCOMPARE(pieces, whole);
        }
        // No second key, and so no order of ids, where many are equal.
        QVERIFY(!std::is_sorted(whole.begin(), whole.end()));
    }

    void activeAndInactiveAreTwoLists()
    {
        const QList<qint64> on = ids(get("customers?pageSize=1000").json);
        const QList<qint64> off = ids(get("customers?pageSize=1000&inactiveMode=1").json);
        QVERIFY(!off.isEmpty());
        QCOMPARE(on.size() + off.size(), 80);
        QCOMPARE(ids(get("customers?pageSize=1000&inactiveMode=all").json), on);
    }

    void search_data()
    {
        QTest::addColumn<QByteArray>("keyword");
        QTest::addColumn<QList<qint64>>("found");
        QTest::newRow("anywhere in a name") << QByteArray("llen%20op") << QList<qint64>{901, 902};
        QTest::newRow("accents") << QByteArray("m%C3%BCllen") << QList<qint64>{901, 902};
        QTest::newRow("one letter for any") << QByteArray("m_llen") << QList<qint64>{901, 902};
        QTest::newRow("a row of letters for any") << QByteArray("M%25Optik%20Z") << QList<qint64>{902};
        QTest::newRow("in a first name") << QByteArray("eraldin") << QList<qint64>{901};
        QTest::newRow("part of a last name") << QByteArray("Zwickenber") << QList<qint64>{};
        QTest::newRow("the whole last name") << QByteArray("zwickenberg") << QList<qint64>{901};
        QTest::newRow("decomposed is another name") << QByteArray("Hu%CC%88llen") << QList<qint64>{};
    }
    void search()
    {
        QFETCH(QByteArray, keyword);
        QFETCH(QList<qint64>, found);
        add("{'id': 901, 'display_name': 'Müllen Optik', 'first_name': 'Geraldine', 'last_name': 'Zwickenberg'}");
        add("{'id': 902, 'display_name': 'Mullen Optik Zwei'}");
        add("{'id': 903, 'display_name': 'Hüllen'}");
        const Heard heard = get("customers?columnSortBy=display_name&sortOrder=asc&searchKeyword=" + keyword);
        QList<qint64> given = ids(heard.json);
        std::sort(given.begin(), given.end());
        QCOMPARE(given, found);
        QVERIFY(heard.json[u"filter_meta"].find(u"search_keyword"));
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("roles");
        QTest::addColumn<int>("status");
        QTest::addColumn<QList<qint64>>("found");
        const auto row = [](const char *tag, const char *roles, int status, const QList<qint64> &found = {}) {
            QTest::newRow(tag) << QByteArray(roles) << status << found;
        };
        row("equals", "[{'fieldKey':'email','comparator':'equals','value':'A@filter.example'}]", 200, {901});
        row("an unknown comparator equals", "[{'fieldKey':'email','comparator':'x','value':'a@filter.example'}]", 200,
            {901});
        row("so does what sounds like the opposite",
            "[{'fieldKey':'email','comparator':'not_contains','value':'a@filter.example'}]", 200, {901});
        row("ends with", "[{'fieldKey':'email','comparator':'ends_with','value':'@filter.example'}]", 200, {901, 902});
        row("and binds closer",
            "[{'fieldKey':'balance','comparator':'equals','value':777.125},"
            "{'fieldKey':'email','comparator':'starts_with','value':'b@','condition':'and'},"
            "{'fieldKey':'email','comparator':'equals','value':'a@filter.example','condition':'or'}]",
            200, {901, 902});
        row("a number as a text", "[{'fieldKey':'balance','comparator':'equals','value':'777.125'}]", 200, {902});
        row("after has every day",
            "[{'fieldKey':'email','comparator':'ends_with','value':'@filter.example'},"
            "{'fieldKey':'opening_balance_at','comparator':'after','value':'2030-01-01','condition':'and'}]",
            200, {902});
        row("before has the day itself",
            "[{'fieldKey':'email','comparator':'ends_with','value':'@filter.example'},"
            "{'fieldKey':'opening_balance_at','comparator':'before','value':'2024-02-29','condition':'and'}]",
            200, {902});
        row("in has none", "[{'fieldKey':'opening_balance_at','comparator':'in','value':'2024-02-29'}]", 200, {});
        row("a day that equals", "[{'fieldKey':'opening_balance_at','comparator':'equals','value':'2024-02-29'}]", 500);
        row("no condition", "[{'fieldKey':'email','value':'a'},{'fieldKey':'email','value':'b'}]", 500);
        row("no value", "[{'fieldKey':'email','comparator':'equals'}]", 400);
        row("no such field", "[{'fieldKey':'note','comparator':'equals','value':'a'}]", 400);
    }
    void filters()
    {
        QFETCH(QByteArray, roles);
        QFETCH(int, status);
        QFETCH(QList<qint64>, found);
        add("{'id': 901, 'display_name': 'A', 'email': 'a@filter.example'}");
        add("{'id': 902, 'display_name': 'B', 'email': 'b@filter.example', 'balance': 777.125,"
            " 'opening_balance_at': '2024-02-29'}");
        const Heard heard = get("customers?stringifiedFilterRoles=" + roles.replace('\'', '"').toPercentEncoding());
        QCOMPARE(heard.status, status);
        QList<qint64> given = ids(heard.json);
        std::sort(given.begin(), given.end());
        QCOMPARE(given, found);
    }

    void whatCannotBeSortedBy()
    {
        QCOMPARE(get("customers?columnSortBy=status").status, 500);
        QCOMPARE(word(get("customers?columnSortBy=note").json), QStringLiteral("sort_column_not_found"));
        QCOMPARE(get("customers?viewSlug=overdue").status, 500);
        const Json nonsense = get("customers?sortOrder=sideways&columnSortBy=balance&pageSize=200").json;
        QCOMPARE(nonsense[u"filter_meta"][u"order"].toString(), QStringLiteral("sideways"));
        QCOMPARE(ids(nonsense), ids(get("customers?sortOrder=ASC&columnSortBy=balance&pageSize=200").json));
    }

    // ---- writing --------------------------------------------------------------------------------------------------

    void itsTablesHoldNoMore_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *tag, const QByteArray &more, int status) {
            QTest::newRow(tag) << put(more.constData()) << status;
        };
        row("255 letters", ", 'website': '" + QByteArray("\xC3\xA4").repeated(255) + "'", 200);
        row("256 letters", ", 'website': '" + QByteArray(256, 'a') + "'", 500);
        row("note of 65535 bytes", ", 'note': '" + QByteArray(65535, 'a') + "'", 200);
        row("note of 65536 bytes", ", 'note': '" + QByteArray("\xC3\xA4").repeated(32768) + "'", 500);
        row("four bytes", ", 'note': 'rare \xF0\xA0\xAE\xB7 letter'", 500);
        row("three bytes", ", 'note': 'usual \xE6\x9D\xB1 letter'", 200);
        row("a list", ", 'note': ['a']", 400);
        row("null", ", 'note': null", 200);
        row("two addresses", ", 'email': 'a@b.example;c@d.example'", 400);
        row("billing e-mail", ", 'billingAddressEmail': ''", 400);
        row("zipcode", ", 'shippingAddressZipcode': '1'", 500);
    }
    void itsTablesHoldNoMore()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const QByteArray before = get("customers/1").body;
        change(1, body, status);
        QCOMPARE(get("customers/1").body == before, status != 200);
    }

    void theOpeningBalance_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("opening");
        QTest::addColumn<QString>("day");
        const auto row = [](const char *tag, const char *body, int status, const char *opening, const char *day) {
            QTest::newRow(tag) << QByteArray(body) << status << QByteArray(opening) << QString::fromLatin1(day);
        };
        row("rounded", "{'openingBalance': 1.2345}", 200, "1.235", "");
        row("a number in a text", "{'openingBalance': '12.50'}", 200, "12.5", "");
        row("largest", "{'openingBalance': -9999999999.999}", 200, "-9999999999.999", "");
        row("too large", "{'openingBalance': 10000000000}", 500, "0", "");
        row("no number", "{'openingBalance': 'much'}", 400, "0", "");
        row("a day", "{'openingBalance': 1, 'openingBalanceAt': '2024-02-29'}", 200, "1", "02/29/2024");
        row("a moment elsewhere", "{'openingBalance': 1, 'openingBalanceAt': '2026-10-15T23:30:00-05:00'}", 200, "1",
            "10/16/2026");
        row("no day", "{'openingBalance': 1, 'openingBalanceAt': '2024-02-30'}", 500, "0", "");
        row("an empty day", "{'openingBalance': 1, 'openingBalanceAt': ''}", 500, "0", "");
        row("a branch that is not there", "{'openingBalance': 1, 'openingBalanceBranchId': 5}", 500, "0", "");
    }
    void theOpeningBalance()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, opening);
        QFETCH(QString, day);
        add("{'id': 901, 'display_name': 'A', 'contact_type': 'business', 'currency_code': 'USD'}");
        QCOMPARE(send("PUT", "customers/901/opening-balance", body.replace('\'', '"')).status, status);
        const Json row = get("customers/901").json;
        QCOMPARE(row[u"opening_balance"].numberToken(), opening);
        QCOMPARE(row[u"balance"].numberToken(), opening);
        QCOMPARE(row[u"formatted_opening_balance_at"].toString(), day);
    }

    void branchesAreNeededWhereTheyAre()
    {
        ways("{'branches': true}");
        const Json branches = get("branches").json;
        const Json &branch = branches.items().front();
        const QByteArray start = "{\"customerType\": \"business\", \"currencyCode\": \"USD\", \"displayName\": \"B\","
                                 "\"openingBalance\": 5, \"openingBalanceAt\": \"2025-01-01\"";
        QCOMPARE(word(send("POST", "customers", start + '}').json), QStringLiteral("BRANCH_ID_REQUIRED"));
        const QByteArray with = start + ", \"openingBalanceBranchId\": " + branch[u"id"].numberToken() + '}';
        QCOMPARE(send("POST", "customers", with).json[u"opening_balance_branch_id"], branch[u"id"]);
        QCOMPARE(get("dashboard/boot").json[u"features"].items().front()[u"is_accessible"].toString(),
                 QStringLiteral("1"));
    }

    void aPostcodeIsStoredByTheNameOfTheSwitch_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("stored");
        QTest::newRow("dropped") << QByteArray("refused") << QByteArray("billingAddressPostcode") << QString();
        QTest::newRow("read name") << QByteArray("readName") << QByteArray("billingAddressPostcode")
                                   << QStringLiteral("10001");
        QTest::newRow("page name") << QByteArray("pageName") << QByteArray("billingAddressZipcode")
                                   << QStringLiteral("10001");
        QTest::newRow("the other one") << QByteArray("pageName") << QByteArray("billingAddressPostcode") << QString();
    }
    void aPostcodeIsStoredByTheNameOfTheSwitch()
    {
        QFETCH(QByteArray, way);
        QFETCH(QByteArray, name);
        QFETCH(QString, stored);
        ways("{'postcode': '" + way + "'}");
        add("{'id': 901, 'display_name': 'A'}");
        change(901, put((", '" + name + "': '10001'").constData()), 200);
        QCOMPARE(get("customers/901").json[u"billing_address_postcode"].toString(), stored);
    }

    void deletingManyIsNotAllOrNothing()
    {
        add("{'id': 901, 'display_name': 'A'}");
        add("{'id': 902, 'display_name': 'B', 'transactions': true}");
        add("{'id': 903, 'display_name': 'C'}");
        QCOMPARE(send("POST", "customers/bulk-delete", "{\"ids\": [901, 902, 903]}").status, 500);
        QCOMPARE(get("customers/901").status, 404);
        QCOMPARE(get("customers/902").status, 200);
        QCOMPARE(get("customers/903").status, 404);
        QCOMPARE(send("POST", "customers/bulk-delete", "{\"ids\": [999999]}").status, 404);
    }

    // ---- books, colleague, switches -------------------------------------------------------------------------------

    void theBooksAreRealisticAndAwkward()
    {
        const Json list = get("customers?pageSize=1000").json;
        QStringList names;
        int nulls = 0;
        int blanks = 0;
        int old = 0;
        int opened = 0;
        QSet<QString> currencies;
        for (const Json &row : list[u"customers"].items()) {
            const QString name = row[u"display_name"].toString();
            QVERIFY(!name.isEmpty());
            QVERIFY(std::none_of(name.begin(), name.end(), [](QChar c) { return c.isSurrogate(); }));
            names.append(name);
            nulls += row[u"billing_address2"].isNull() ? 1 : 0;
            blanks += row[u"billing_address2"].isString() && row[u"billing_address2"].toString().isEmpty() ? 1 : 0;
            old += row[u"created_at"].isString() ? 1 : 0;
            opened += row[u"opening_balance_at"].isString() ? 1 : 0;
            currencies.insert(row[u"currency_code"].toString());
        }
        QVERIFY(names.contains(QStringLiteral("Adatum Corporation")));
        QVERIFY(names.contains(QStringLiteral("O'Hara & Sons \"Quick\" Prints")));
        QVERIFY(nulls > 0 && blanks > 0 && old > 0 && old < names.size() && opened > 0);
        QVERIFY(currencies.contains(QStringLiteral("USD")) && currencies.size() > 3);
        QSet<QString> known;
        const Json listed = get("currencies").json;
        for (const Json &currency : listed.items())
            known.insert(currency[u"currency_code"].toString());
        QVERIFY(known.contains(currencies));
    }

    void aColleagueEditsCreatesAndDeletes()
    {
        Json row = m_sandbox->colleague(
            json("{'service': 'bigcapital', 'id': 1, 'fields': {'workPhone': '7', 'balance': 12.5, 'active': 0}}"));
        QCOMPARE(row[u"work_phone"].toString(), QStringLiteral("7"));
        const Heard heard = get("customers/1");
        QCOMPARE(heard.json[u"closing_balance"].numberToken(), QByteArray("12.5"));
        QCOMPARE(heard.json, row);
        QVERIFY(
            m_sandbox->colleague(json("{'service': 'bigcapital', 'id': 1, 'fields': {'nothing': 1}}")).find(u"error"));
        QVERIFY(m_sandbox->colleague(json("{'service': 'bigcapital', 'id': 4711, 'fields': {}}")).find(u"error"));
        row = m_sandbox->colleague(json("{'service': 'bigcapital', 'create': {'display_name': 'Made by hand'}}"));
        QCOMPARE(row[u"id"].toInteger(), std::optional<qint64>(81));
        m_sandbox->colleague(json("{'service': 'bigcapital', 'id': 81, 'delete': true}"));
        QCOMPARE(get("customers/81").status, 404);
    }

    void aResetBringsEverythingBack()
    {
        const QByteArray before = get("customers?pageSize=1000").body;
        change(1, put(", 'note': 'touched'"), 200);
        ways("{'answers': 'camel', 'timeZone': 'Asia/Kolkata'}");
        QVERIFY(get("customers?pageSize=1000").body != before);
        m_sandbox->reset();
        QCOMPARE(get("customers?pageSize=1000").body, before);
    }

    void answersAsThePageShowsThem()
    {
        ways("{'answers': 'camel'}");
        const Heard list = get("customers?pageSize=3");
        QVERIFY(list.json.isArray());
        QCOMPARE(list.json.items().size(), size_t(3));
        const Json row = list.json.items().front();
        QVERIFY(row[u"displayName"].isString() && row[u"active"].isBool() && row[u"createdAt"].isString());
        QVERIFY(!row.find(u"customerType") && !row.find(u"formattedBalance"));
        QVERIFY(!get("customers/1").json.find(u"id"));
        // What is refused is still refused in its own words.
        QCOMPARE(get("customers/4711").json[u"message"].toString(), QStringLiteral("NotFoundError"));
    }

    void balancesMayBeNoisy()
    {
        ways("{'noisyBalances': true}");
        add("{'id': 901, 'display_name': 'A', 'opening_balance': 0.1, 'balance': 0.3}");
        const Json row = get("customers/901").json;
        QCOMPARE(row[u"balance"].numberToken(), QByteArray("0.30000000000000004"));
        QCOMPARE(row[u"closing_balance"].numberToken(), row[u"balance"].numberToken());
        QCOMPARE(row[u"formatted_balance"].toString(), QStringLiteral("0.30"));
    }

    void anUnknownSwitchIsRefused_data()
    {
        QTest::addColumn<QByteArray>("ways");
        for (const char *one : {"{'answer': 'camel'}", "{'answers': 'kebab'}", "{'timeZone': 'Nowhere/Else'}",
                                "{'authLimit': -1}", "{'branches': 1}"})
            QTest::newRow(one) << QByteArray(one);
    }
    void anUnknownSwitchIsRefused()
    {
        QFETCH(QByteArray, ways);
        const Json wish = json(ways).with(QStringLiteral("service"), Json::string(QStringLiteral("bigcapital")));
        QVERIFY(Json::parse(m_sandbox->admin("POST", "settings", wish.toBytes())).value().find(u"error"));
    }

private:
    void ways(const QByteArray &changes)
    {
        m_sandbox->settings(json(changes).with(QStringLiteral("service"), Json::string(QStringLiteral("bigcapital"))));
    }
    void add(const char *customer)
    {
        const Json wish = Json::object({{QStringLiteral("service"), Json::string(QStringLiteral("bigcapital"))},
                                        {QStringLiteral("create"), json(customer)}});
        QVERIFY(!m_sandbox->colleague(wish).find(u"error"));
    }
    Heard send(const QByteArray &method, const QByteArray &what, const QByteArray &body = {},
               const CustomersClient::Extra &headers = {})
    {
        return m_client->send(method, Base + what, body, headers);
    }
    Heard get(const QByteArray &what) { return send("GET", what); }
    void change(qint64 id, QByteArray body, int status)
    {
        const Heard heard = send("PUT", "customers/" + QByteArray::number(id), body.replace('\'', '"'));
        QCOMPARE(heard.status, status);
    }
    Json signIn()
    {
        return send("POST", "auth/signin", R"({"email": "practice@example.test", "password": "practice-password"})",
                    {{"Authorization", QByteArray()}})
            .json;
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxBigcapital)
#include "tst_sandbox_bigcapital.moc"
