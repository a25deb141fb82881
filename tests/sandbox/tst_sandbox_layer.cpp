// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/test_locale.h"

#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray business = QByteArrayLiteral("/layer/v1/businesses/b3f0a1c2-5d64-4e7f-9a10-2c8d7e6f5a01");
const QByteArray customers = business + "/customers";
const QByteArray vega = QByteArrayLiteral("7a1e0c52-4b1d-4c3e-8f21-9d02b7c41101");
const QByteArray dental = QByteArrayLiteral("2f9d63b8-71aa-4f05-b6c4-0e8a5d3c2202");

QByteArray customer(const QByteArray &id)
{
    return customers + '/' + id;
}

QStringList column(const Heard &heard, QStringView name)
{
    QStringList values;
    for (const Json &row : heard.json[u"data"].items())
        values.append(row[name].toString());
    return values;
}

const Json &error(const Heard &heard)
{
    return heard.json[u"errors"].items().at(0);
}

QString enumOf(const Heard &heard)
{
    return heard.json[u"errors"].items().empty() ? QString() : error(heard)[u"error_enum"].toString();
}

QByteArray cursorOf(const Heard &heard)
{
    return heard.json[u"meta"][u"pagination"][u"cursor"].toString().toLatin1();
}

} // namespace

/// Layer's practice service, asked over a bare socket (layer.md 2 to 6).
class SandboxLayer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("130")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
        QCOMPARE(m_sandbox->urlOf("layer").path(), QStringLiteral("/layer"));
    }
    void init() { m_sandbox->reset(); }

    void aTokenNeedsTheWholeRequest_data()
    {
        QTest::addColumn<QByteArray>("basic");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QByteArray scope = "&scope=https%3A%2F%2Fsandbox.layerfi.com%2Fsandbox";
        const QByteArray good = "grant_type=client_credentials" + scope + "&client_id=demo-client";
        QTest::newRow("good") << QByteArray("demo-client:practice-token") << good << 200 << QString();
        QTest::newRow("secret") << QByteArray("demo-client:other") << good << 401 << QStringLiteral("invalid_client");
        QTest::newRow("client") << QByteArray("other:practice-token") << good << 401
                                << QStringLiteral("invalid_client");
        QTest::newRow("no header") << QByteArray() << good << 401 << QStringLiteral("invalid_client");
        QTest::newRow("no id in the body")
            << QByteArray("demo-client:practice-token") << "grant_type=client_credentials" + scope << 400
            << QStringLiteral("invalid_request");
        QTest::newRow("grant") << QByteArray("demo-client:practice-token")
                               << "grant_type=password" + scope + "&client_id=demo-client" << 400
                               << QStringLiteral("unsupported_grant_type");
        QTest::newRow("scope of another environment")
            << QByteArray("demo-client:practice-token")
            << QByteArray("grant_type=client_credentials&client_id=demo-client&scope=https%3A%2F%2Fapi.layerfi.com"
                          "%2Fproduction")
            << 400 << QStringLiteral("invalid_scope");
    }
    void aTokenNeedsTheWholeRequest()
    {
        QFETCH(QByteArray, basic);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, error);
        const Heard heard = askToken(basic, body);
        QCOMPARE(heard.status, status);
        QCOMPARE(heard.json[u"error"].toString(), error);
        QVERIFY(!heard.json.find(u"data") && !heard.json.find(u"errors")); // the one answer without the envelope
        if (status != 200)
            return;
        QCOMPARE(heard.json[u"token_type"].toString(), QStringLiteral("Bearer"));
        QCOMPARE(heard.json[u"expires_in"].numberToken(), QByteArray("3600"));
        const QByteArray token = heard.json[u"access_token"].toString().toLatin1();
        const Heard who = as(token, "GET", "/layer/whoami");
        QCOMPARE(who.status, 200);
        QCOMPARE(who.json[u"data"][u"type"].toString(), QStringLiteral("whoami"));
        QCOMPARE(who.json[u"data"][u"clientId"].toString(), QStringLiteral("demo-client"));
    }

    void tokensEnd()
    {
        const QByteArray body = "grant_type=client_credentials&client_id=demo-client&scope=https%3A%2F%2Fsandbox."
                                "layerfi.com%2Fsandbox";
        const auto next = [&] {
            return askToken("demo-client:practice-token", body).json[u"access_token"].toString().toLatin1();
        };
        const QByteArray longOne = next();
        ways("{'tokenSeconds': 1, 'expiresIn': 'text'}");
        const Heard shortOne = askToken("demo-client:practice-token", body);
        QCOMPARE(shortOne.json[u"expires_in"].toString(), QStringLiteral("1"));
        const QByteArray token = shortOne.json[u"access_token"].toString().toLatin1();
        QTRY_COMPARE_WITH_TIMEOUT(as(token, "GET", "/layer/whoami").status, 401, 20'000);
        QCOMPARE(as(longOne, "GET", "/layer/whoami").status, 200);
        const Heard refused = as(token, "GET", "/layer/whoami");
        QCOMPARE(refused.header("WWW-Authenticate"), QByteArray("Bearer"));
        QCOMPARE(error(refused)[u"type"].toString(), QStringLiteral("Unauthorized"));
        QVERIFY(!refused.json.find(u"data"));

        m_sandbox->setToken("other"); // the secret is another one now: what was given for the old one ends with it
        QCOMPARE(as(longOne, "GET", "/layer/whoami").status, 401);
        QCOMPARE(askToken("demo-client:practice-token", body).status, 401);
        QCOMPARE(as("other", "GET", "/layer/whoami").status, 200);

        m_sandbox->reset();
        QCOMPARE(as(longOne, "GET", "/layer/whoami").status, 401);
        QCOMPARE(as(next(), "GET", "/layer/whoami").status, 200);
    }

    void aTokenOfOneBusinessOpensOnlyThat()
    {
        const Heard list = m_client->get("/layer/v1/businesses?show_total_count=true");
        QCOMPARE(list.json[u"meta"][u"pagination"][u"total_count"].numberToken(), QByteArray("3"));
        const QByteArray other = "/layer/v1/businesses/" + column(list, u"id").at(1).toLatin1();
        QCOMPARE(m_client->post(business + "/auth-token", json("{'session_duration': 86401}")).status, 400);
        QCOMPARE(m_client->post(business + "/auth-token", json("{'session_duration': '60'}")).status, 400);
        const Heard handed = m_client->post(business + "/auth-token", json("{'session_duration': 60}"));
        QCOMPARE(handed.status, 200);
        QCOMPARE(handed.json[u"expires_in"].numberToken(), QByteArray("60"));
        QCOMPARE(m_client->get(business + "/auth-token").json[u"expires_in"].numberToken(), QByteArray("3600"));

        const QByteArray token = handed.json[u"access_token"].toString().toLatin1();
        QCOMPARE(as(token, "GET", business).json[u"data"][u"legal_name"].toString(),
                 QStringLiteral("Harbor Lane Interiors LLC"));
        QCOMPARE(as(token, "GET", customers).status, 200);
        QCOMPARE(as(token, "POST", business + "/auth-token").status, 403); // it cannot renew itself
        QCOMPARE(as(token, "GET", "/layer/v1/businesses").status, 403);
        QCOMPARE(as(token, "GET", "/layer/whoami").status, 403);
        const Heard foreign = as(token, "GET", other + "/customers");
        QCOMPARE(foreign.status, 403);
        QCOMPARE(error(foreign)[u"type"].toString(), QStringLiteral("Forbidden"));
        ways("{'foreignBusiness': '404', 'businessToken': 'listsOwn'}");
        QCOMPARE(as(token, "GET", other).status, 404);
        QCOMPARE(as(token, "GET", "/layer/whoami").status, 200);
        QCOMPARE(column(as(token, "GET", "/layer/v1/businesses"), u"legal_name"),
                 QStringList{QStringLiteral("Harbor Lane Interiors LLC")});
    }

    void addressesAndVerbs()
    {
        for (const QByteArray &nobody : {QByteArray("/layer/v1/businesses/00000000-0000-4000-8000-000000000999"),
                                         customer("00000000-0000-4000-8000-000000000999")}) {
            const Heard heard = m_client->get(nobody);
            QCOMPARE(heard.status, 404);
            QCOMPARE(enumOf(heard), QStringLiteral("SpecifiedIdNotFound"));
            QVERIFY(heard.header("X-RateLimit-Limit").isNull()); // those are for successful answers
        }
        QCOMPARE(m_client->get("/layer/v1/nothing").status, 404);
        QCOMPARE(m_client->get(customer(vega) + "/archive").status, 405);
        QCOMPARE(m_client->send("DELETE", customer(vega)).status, 405); // there is no delete
        QCOMPARE(m_client->post(customer(vega), json("{}")).status, 405);
        QCOMPARE(m_client->send("PATCH", customer(vega), "{'email'").status, 400);
        QCOMPARE(m_client->send("PATCH", customer(vega), "{}", {{"Content-Type", "text/plain"}}).status, 400);
        QCOMPARE(m_client->send("GET", customers, {}, {{"Authorization", QByteArray()}}).status, 401);
        m_sandbox->addFault(json("{'kind': 'status', 'status': 503}"));
        const Heard down = m_client->get(customers);
        QCOMPARE(down.status, 503);
        QVERIFY(!down.json[u"errors"].items().empty() && !error(down).find(u"error_enum")); // only on 4xx
    }

    void listsAreFilteredAndPaged()
    {
        const Heard first = m_client->get(customers + "?show_total_count=true");
        QCOMPARE(first.json[u"data"].items().size(), size_t(100)); // what is usual
        const qint64 active = first.json[u"meta"][u"pagination"][u"total_count"].toInteger().value_or(0);
        QVERIFY(active > 100 && active < 130);
        QCOMPARE(first.json[u"meta"][u"pagination"][u"has_more"], Json::boolean(true));
        const Heard second = m_client->get(customers + "?cursor=" + cursorOf(first));
        QCOMPARE(qint64(second.json[u"data"].items().size()), active - 100);
        QVERIFY(second.json[u"meta"][u"pagination"][u"cursor"].isNull());
        QVERIFY(second.json[u"meta"][u"pagination"][u"total_count"].isNull());
        QCOMPARE(second.json[u"meta"][u"pagination"][u"has_more"], Json::boolean(false));

        const auto ids = [&](const QByteArray &query) {
            return column(m_client->get(customers + query), u"external_id");
        };
        QCOMPARE(ids("?external_id=crm-0412"), QStringList()); // archived
        const QStringList mill{QStringLiteral("crm-0412")};
        QCOMPARE(ids("?external_id=crm-0412&include_archived=true"), mill);
        QCOMPARE(ids("?external_id_contains=CRM-041&include_archived=true"), mill);
        QCOMPARE(ids("?name=Old+Mill+Supply&include_archived=true"), mill);
        QCOMPARE(ids("?name=Old%20Mill&include_archived=true"), QStringList());
        QCOMPARE(ids("?name_contains=OKONKWO&include_archived=true"), mill);
        QCOMPARE(ids("?q=oldmill.example&include_archived=true"), mill);
        QVERIFY(ids("").contains(QStringLiteral("pos-auto-88213")));
        QVERIFY(!ids("?identity_status=IDENTIFIED").contains(QStringLiteral("pos-auto-88213")));
        ways("{'q': 'ignored', 'name': 'company', 'identityStatus': 'ignored'}");
        QCOMPARE(ids("?q=oldmill.example").size(), 100);
        QCOMPARE(ids("?name_contains=OKONKWO&include_archived=true"), QStringList());
        QVERIFY(ids("?identity_status=IDENTIFIED").contains(QStringLiteral("pos-auto-88213")));

        QStringList names =
            column(m_client->get(customers + "?sort_by=company_name&sort_order=DESC&limit=5"), u"company_name");
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end(),
                  [](const QString &a, const QString &b) { return a.toCaseFolded() > b.toCaseFolded(); });
        QCOMPARE(names, sorted);
    }

    void whatAListRefuses_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("rows"); // 0: refused
        QTest::newRow("large limit") << QByteArray("limit=1000") << QByteArray("{}") << 100;
        QTest::newRow("large limit, refused")
            << QByteArray("limit=101") << QByteArray("{'tooLargeLimit': 'refused'}") << 0;
        QTest::newRow("ceiling") << QByteArray("limit=90") << QByteArray("{'largestPage': 7}") << 7;
        QTest::newRow("no limit") << QByteArray("limit=0") << QByteArray("{}") << 0;
        QTest::newRow("limit in words") << QByteArray("limit=all") << QByteArray("{}") << 0;
        QTest::newRow("bad cursor") << QByteArray("cursor=ZGVtbzoy") << QByteArray("{}") << 0;
        QTest::newRow("bad cursor, first page")
            << QByteArray("cursor=x") << QByteArray("{'badCursor': 'firstPage'}") << 100;
        QTest::newRow("order") << QByteArray("sort_order=desc") << QByteArray("{}") << 0;
        QTest::newRow("sort key") << QByteArray("sort_by=memo") << QByteArray("{}") << 0;
        QTest::newRow("no sort keys") << QByteArray("sort_by=email") << QByteArray("{'customerSort': 'refused'}") << 0;
        QTest::newRow("flag") << QByteArray("include_archived=1") << QByteArray("{}") << 0;
        QTest::newRow("identity") << QByteArray("identity_status=X") << QByteArray("{}") << 0;
        QTest::newRow("unknown") << QByteArray("status=ACTIVE") << QByteArray("{}") << 100;
        QTest::newRow("unknown, refused")
            << QByteArray("status=ACTIVE") << QByteArray("{'unknownParameters': 'refused'}") << 0;
    }
    void whatAListRefuses()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, settings);
        QFETCH(int, rows);
        ways(settings);
        const Heard heard = m_client->get(customers + '?' + query);
        QCOMPARE(heard.status, rows > 0 ? 200 : 400);
        QCOMPARE(int(heard.json[u"data"].items().size()), rows);
        QCOMPARE(enumOf(heard), rows > 0 ? QString() : QStringLiteral("SpecifiedBadRequest"));
    }

    void aCursorKeepsItsPlaceOrSlips_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("next");
        QTest::newRow("place") << QByteArray("{}") << QStringLiteral("Tomasz Lindqvist");
        QTest::newRow("offset") << QByteArray("{'cursor': 'offset'}") << QString(); // the stub behind him
    }
    void aCursorKeepsItsPlaceOrSlips()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QString, next);
        ways(settings);
        const Heard first = m_client->get(customers + "?limit=2");
        QCOMPARE(m_client->send("POST", customer(vega) + "/archive").status, 200);
        const Heard second = m_client->get(customers + "?limit=2&cursor=" + cursorOf(first));
        QCOMPARE(column(second, u"individual_name").at(0), next);
        // A cursor belongs to its order.
        QCOMPARE(m_client->get(customers + "?limit=2&sort_by=email&cursor=" + cursorOf(first)).status, 400);
    }

    void metaMayBeEmptyAndPagesEndless()
    {
        ways("{'metaOfShortLists': 'empty', 'pages': 'endless'}");
        const Heard one = m_client->get(customers + "?external_id=crm-1001");
        QCOMPARE(one.json[u"meta"].toBytes(), QByteArray("{}"));
        const Heard first = m_client->get(customers + "?limit=2");
        const Heard second = m_client->get(customers + "?limit=2&cursor=" + cursorOf(first));
        QCOMPARE(column(second, u"id"), column(first, u"id"));
        QCOMPARE(cursorOf(second), cursorOf(first));
    }

    void aPostIsAnUpsert()
    {
        const Heard made = m_client->post(
            customers, json("{'external_id': 'k-1', 'company_name': 'Saltbox', 'memo': 'first', "
                            "'tags': [{'key': 'region', 'value': 'north'}, {'key': 'class', 'value': 'a'}]}"));
        QCOMPARE(made.status, 201);
        const Json &data = made.json[u"data"];
        QCOMPARE(data[u"status"].toString(), QStringLiteral("ACTIVE"));
        QVERIFY(data[u"email"].isNull());
        const Json::Array &tags = data[u"transaction_tags"].items();
        QCOMPARE(tags.size(), size_t(2));
        // A value known before keeps its ids, in the dimension of the first customer's tag.
        const Json known = m_client->get(customer(vega)).json[u"data"][u"transaction_tags"].items().at(0);
        QCOMPARE(tags[0][u"definition_id"], known[u"definition_id"]);
        QCOMPARE(tags[0][u"dimension_id"], known[u"dimension_id"]);
        QVERIFY(tags[0][u"id"].toString() != known[u"id"].toString());
        QVERIFY(tags[1][u"dimension_id"].toString() != tags[0][u"dimension_id"].toString());

        const Heard again = m_client->post(customers, json("{'external_id': 'k-1', 'email': 'a@b.example'}"));
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json[u"data"][u"id"], data[u"id"]);
        QCOMPARE(again.json[u"data"][u"company_name"].toString(), QStringLiteral("Saltbox"));
        QCOMPARE(again.json[u"data"][u"transaction_tags"].toBytes(), data[u"transaction_tags"].toBytes());
        // A tag sent again is the same tag; one left out of the list is gone.
        const Json::Array kept = m_client
                                     ->post(customers, json("{'external_id': 'k-1', 'tags': [{'key': 'class', 'value': "
                                                            "'a'}]}"))
                                     .json[u"data"][u"transaction_tags"]
                                     .items();
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(kept[0].toBytes(), tags[1].toBytes());
        ways("{'upsert': 'replace'}");
        const Heard replaced = m_client->post(customers, json("{'external_id': 'k-1', 'email': 'c@b.example'}"));
        QCOMPARE(replaced.status, 200);
        QVERIFY(replaced.json[u"data"][u"company_name"].isNull());
        QVERIFY(replaced.json[u"data"][u"transaction_tags"].items().empty());

        // Without an external id nothing is known again.
        const Heard a = m_client->post(customers, json("{'company_name': 'Twice'}"));
        const Heard b = m_client->post(customers, json("{'company_name': 'Twice'}"));
        QCOMPARE(a.status, 201);
        QCOMPARE(b.status, 201);
        QVERIFY(a.json[u"data"][u"id"].toString() != b.json[u"data"][u"id"].toString());
    }

    void bulkIsAllOrNothing()
    {
        const Heard refused =
            m_client->post(customers + "/bulk", json("[{'external_id': 'b-1'}, {'company_name': 7}]"));
        QCOMPARE(refused.status, 400);
        QVERIFY(column(m_client->get(customers + "?external_id=b-1"), u"id").isEmpty());
        const Heard made = m_client->post(
            customers + "/bulk",
            json("[{'external_id': 'b-1', 'email': 'x@y.example'}, {'external_id': 'crm-1002', 'memo': 'M'}]"));
        QCOMPARE(made.status, 201);
        QCOMPARE(column(made, u"external_id"), (QStringList{QStringLiteral("b-1"), QStringLiteral("crm-1002")}));
        QCOMPARE(m_client->get(customer(dental)).json[u"data"][u"memo"].toString(), QStringLiteral("M"));
        QCOMPARE(m_client->post(customers + "/bulk", json("{'external_id': 'b-1'}")).status, 400);
    }

    void aPutReplacesOrMerges()
    {
        const Heard replaced = put(vega, "{'external_id': 'crm-1001', 'company_name': 'Vega'}");
        QCOMPARE(replaced.status, 200);
        QVERIFY(replaced.json[u"data"][u"email"].isNull() && replaced.json[u"data"][u"memo"].isNull());
        QVERIFY(replaced.json[u"data"][u"transaction_tags"].items().empty());
        QCOMPARE(put(vega, "{'company_name': 'Vega'}").json[u"data"][u"external_id"], Json()); // unlinked
        QVERIFY(column(m_client->get(customers + "?external_id=crm-1001"), u"id").isEmpty());

        m_sandbox->reset();
        ways("{'put': 'merge'}");
        const Json merged = put(vega, "{'company_name': 'Vega', 'email': null}").json[u"data"];
        QCOMPARE(merged[u"external_id"].toString(), QStringLiteral("crm-1001"));
        QVERIFY(merged[u"email"].isNull());
        QCOMPARE(merged[u"transaction_tags"].items().size(), size_t(1));
        QVERIFY(put(vega, "{'tags': []}").json[u"data"][u"transaction_tags"].items().empty());
    }

    void anExternalIdIsOneCustomers()
    {
        const Heard taken = put(vega, "{'external_id': 'crm-1002'}");
        QCOMPARE(taken.status, 400);
        QCOMPARE(m_client->get(customer(vega)).json[u"data"][u"external_id"].toString(), QStringLiteral("crm-1001"));
        ways("{'duplicateStatus': 409}");
        QCOMPARE(put(vega, "{'external_id': 'crm-1002'}").status, 409);
        QCOMPARE(put(vega, "{'external_id': 'crm-1001'}").status, 200); // its own
    }

    void whatAWriteMayHold_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *name, const char *verb, const char *body, const char *settings, int status,
                            const char *member = "", const char *value = "") {
            QTest::newRow(name) << QByteArray(verb) << QByteArray(body) << QByteArray(settings) << status
                                << QByteArray(member) << QByteArray(value);
        };
        row("null clears", "PATCH", "{'email': null}", "{}", 200, "email", "null");
        row("null refused", "PATCH", "{'email': null}", "{'patchNull': 'refused'}", 400);
        row("null in a PUT", "PUT", "{'email': null}", "{'patchNull': 'refused'}", 200, "email", "null");
        row("blank", "PATCH", "{'email': ''}", "{}", 200, "email", "\"\"");
        row("blank clears", "PATCH", "{'email': ''}", "{'blank': 'clears'}", 200, "email", "null");
        row("number", "PATCH", "{'email': 5}", "{}", 400);
        row("any e-mail", "PATCH", "{'email': 'nobody'}", "{}", 200, "email", "\"nobody\"");
        row("checked e-mail", "PATCH", "{'email': 'nobody'}", "{'email': 'checked'}", 400);
        row("external id by PATCH", "PATCH", "{'external_id': 'x'}", "{}", 400);
        row("external id by PATCH, ignored", "PATCH", "{'external_id': 'x'}", "{'unlistedMembers': 'ignored'}", 200,
            "external_id", "\"crm-1001\"");
        row("tags by PATCH", "PATCH", "{'tags': []}", "{}", 400);
        row("id", "PUT", "{'id': 'x'}", "{}", 400);
        row("status", "PATCH", "{'status': 'ARCHIVED'}", "{}", 200, "status", "\"ARCHIVED\"");
        row("status unknown", "PATCH", "{'status': 'Archived'}", "{}", 400);
        row("status by PUT", "PUT", "{'status': 'ARCHIVED'}", "{}", 400);
        row("memo", "PUT", "{'memo': 'M'}", "{}", 200, "memo", "\"M\"");
        row("notes for memo", "PUT", "{'notes': 'M'}", "{}", 200, "memo", "\"M\"");
        row("only notes", "PATCH", "{'notes': 'M'}", "{'note': 'notes'}", 200, "notes", "\"M\"");
        row("only notes, memo", "PATCH", "{'memo': 'M'}", "{'note': 'notes'}", 400);
        row("tag without value", "PUT", "{'tags': [{'key': 'region'}]}", "{}", 400);
        row("a list", "PATCH", "[]", "{}", 400);
        row("nothing", "PATCH", "{}", "{}", 200, "email", "\"marisol@vegatile.example\"");
    }
    void whatAWriteMayHold()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, settings);
        QFETCH(int, status);
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        ways(settings);
        const QByteArray before = m_client->get(customer(vega)).body;
        const Heard heard = m_client->send(verb, customer(vega), json(body).toBytes());
        QCOMPARE(heard.status, status);
        const Heard now = m_client->get(customer(vega));
        if (status == 200) {
            QCOMPARE(now.json[u"data"].toBytes(), heard.json[u"data"].toBytes());
            QCOMPARE(now.json[u"data"][QString::fromLatin1(member)].toBytes(), value);
        } else {
            QCOMPARE(enumOf(heard), QStringLiteral("SpecifiedBadRequest"));
            QCOMPARE(now.body, before);
        }
    }

    void archivingHidesAndComesBack()
    {
        for (int i = 0; i < 2; ++i) { // twice is as good as once
            const Heard archived = m_client->send("POST", customer(dental) + "/archive");
            QCOMPARE(archived.status, 200);
            QCOMPARE(archived.json[u"data"][u"status"].toString(), QStringLiteral("ARCHIVED"));
        }
        QVERIFY(column(m_client->get(customers + "?external_id=crm-1002"), u"id").isEmpty());
        QCOMPARE(m_client->get(customer(dental)).status, 200);
        QCOMPARE(m_client->send("PATCH", customer(dental), "{\"memo\":\"M\"}").status, 200);
        ways("{'archivedCustomers': 'locked'}");
        QCOMPARE(m_client->send("PATCH", customer(dental), "{\"memo\":\"N\"}").status, 400);
        QCOMPARE(m_client->post(customers, json("{'external_id': 'crm-1002', 'memo': 'N'}")).status, 400);
        QCOMPARE(m_client->send("POST", customer(dental) + "/unarchive").json[u"data"][u"status"].toString(),
                 QStringLiteral("ACTIVE"));
        QCOMPARE(m_client->send("PATCH", customer(dental), "{\"memo\":\"N\"}").status, 200);
    }

    void oneCustomerMayAlwaysBeInConflict()
    {
        ways("{'conflictFor': '" + dental + "'}");
        QCOMPARE(m_client->send("PATCH", customer(dental), "{\"memo\":\"M\"}").status, 409);
        QCOMPARE(put(dental, "{}").status, 409);
        QCOMPARE(m_client->post(customers, json("{'external_id': 'crm-1002'}")).status, 409);
        QCOMPARE(m_client->send("PATCH", customer(vega), "{\"memo\":\"M\"}").status, 200);
    }

    void requestsAreCounted()
    {
        ways("{'bucket': 3, 'refill': 0}");
        for (const char *left : {"2", "1", "0"}) {
            const Heard heard = m_client->get(customer(vega));
            QCOMPARE(heard.status, 200);
            QCOMPARE(heard.header("X-RateLimit-Limit"), QByteArray("3"));
            QCOMPARE(heard.header("X-RateLimit-Remaining"), QByteArray(left));
            QVERIFY(heard.header("X-RateLimit-Reset").toLongLong() > 1'700'000'000);
        }
        const Heard slowed = m_client->send("PATCH", customer(vega), "{\"memo\":\"M\"}");
        QCOMPARE(slowed.status, 429);
        QCOMPARE(slowed.header("Retry-After"), QByteArray("1"));
        QCOMPARE(error(slowed)[u"type"].toString(), QStringLiteral("RateLimit"));
        ways("{'bucket': 1, 'refill': 1}");
        Heard now;
        const auto come = [&] { // what has come once stays
            if (now.status != 200)
                now = m_client->get(customer(vega));
            return now.status;
        };
        while (m_client->get(customers + "?limit=1").status == 200) {
        }
        QTRY_COMPARE_WITH_TIMEOUT(come(), 200, 20'000); // as it fills again
        QCOMPARE(now.json[u"data"][u"memo"].toString(), QStringLiteral("Prefers statements by post"));
    }

    void aColleagueChangesToo()
    {
        const auto colleague = [&](const QByteArray &wish) {
            return m_sandbox->colleague(
                json(wish).with(QStringLiteral("service"), Json::string(QStringLiteral("layer"))));
        };
        QCOMPARE(
            colleague(
                "{'number': 'crm-1001', 'fields': {'email': 'ap@vegatile.example', 'status': 'ARCHIVED'}}")[u"email"]
                .toString(),
            QStringLiteral("ap@vegatile.example"));
        QCOMPARE(m_client->get(customer(vega)).json[u"data"][u"status"].toString(), QStringLiteral("ARCHIVED"));
        const Json made = colleague("{'company': 1, 'create': {'external_id': 'new', 'company_name': 'N'}}");
        const QByteArray second = column(m_client->get("/layer/v1/businesses"), u"id").at(1).toLatin1();
        QCOMPARE(
            m_client->get("/layer/v1/businesses/" + second + "/customers/" + made[u"id"].toString().toLatin1()).status,
            200);
        QCOMPARE(m_client->get(customer(made[u"id"].toString().toLatin1())).status, 404); // not in this business
        QVERIFY(colleague("{'number': 'nobody', 'fields': {}}").find(u"error"));
        QVERIFY(colleague("{'number': 'crm-1001', 'delete': true}").find(u"error"));

        const QByteArray before = everything();
        colleague("{'everyMs': 1}");
        QTRY_VERIFY(everything() != before);
        colleague("{'everyMs': 0}");
    }

    void aResetBringsAllBack()
    {
        const QByteArray before = everything();
        QVERIFY(m_client->post(customers, json("{'company_name': 'New'}")).status == 201);
        QCOMPARE(put(vega, "{}").status, 200);
        ways("{'note': 'notes', 'put': 'merge'}");
        QVERIFY(everything() != before);
        m_sandbox->reset();
        QCOMPARE(everything(), before);
        for (const QByteArray &unknown : {QByteArray("{'put': 'sometimes'}"), QByteArray("{'profile': 'v2'}"),
                                          QByteArray("{'bucket': -1}"), QByteArray("{'conflictFor': 5}")}) {
            const Json wish = json(unknown).with(QStringLiteral("service"), Json::string(QStringLiteral("layer")));
            QVERIFY(m_sandbox->admin("POST", "settings", wish.toBytes()).contains("\"error\""));
        }
        QCOMPARE(ways("{}")[u"put"].toString(), QStringLiteral("replace"));
    }

private:
    Json ways(const QByteArray &settings)
    {
        return m_sandbox->settings(
            json(settings).with(QStringLiteral("service"), Json::string(QStringLiteral("layer"))));
    }

    Heard as(const QByteArray &token, const QByteArray &verb, const QByteArray &what)
    {
        return m_client->send(verb, what, {}, {{"Authorization", "Bearer " + token}});
    }

    Heard askToken(const QByteArray &basic, const QByteArray &body)
    {
        return m_client->send("POST", "/layer/oauth2/token", body,
                              {{"Authorization", basic.isEmpty() ? QByteArray() : "Basic " + basic.toBase64()},
                               {"Content-Type", "application/x-www-form-urlencoded"}});
    }

    Heard put(const QByteArray &id, const QByteArray &body)
    {
        return m_client->send("PUT", customer(id), json(body).toBytes());
    }

    QByteArray everything()
    {
        const Heard first = m_client->get(customers + "?include_archived=true");
        return first.body + m_client->get(customers + "?include_archived=true&cursor=" + cursorOf(first)).body;
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(SandboxLayer)
#include "tst_sandbox_layer.moc"
