// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QRegularExpression>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Adatum = QByteArrayLiteral("customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)");
const QString ZeroGuid = QStringLiteral("00000000-0000-0000-0000-000000000000");

QStringList names(const Json &object)
{
    QStringList list;
    for (const auto &member : object.members())
        list.append(member.first);
    return list;
}

} // namespace

/// Reading, changing and refusing single customers. The rules are the reference's (sections 4, 5.1, 8, 10).
class TestSandboxCustomers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("60")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
    }
    void init() { m_sandbox->reset(); }

    void answersInTheOrderOfThePage()
    {
        const Heard heard = m_client->get(Adatum);
        QCOMPARE(heard.status, 200);
        QCOMPARE(
            names(heard.json),
            QStringLiteral(
                "@odata.context @odata.etag id number displayName type addressLine1 addressLine2 city state country "
                "postalCode phoneNumber email website salespersonCode balanceDue creditLimit taxLiable taxAreaId "
                "taxAreaDisplayName taxRegistrationNumber currencyId currencyCode paymentTermsId shipmentMethodId "
                "paymentMethodId blocked lastModifiedDateTime")
                .split(QLatin1Char(' ')));
        QCOMPARE(heard.json[u"blocked"].toString(), QStringLiteral("_x0020_"));
        QCOMPARE(heard.json[u"creditLimit"].numberToken(), QByteArray("20000")); // no more digits than needed
        QCOMPARE(heard.json[u"currencyId"].toString(), ZeroGuid);
        QCOMPARE(heard.json[u"currencyCode"].toString(), QStringLiteral("USD")); // local currency shows its own code
        QCOMPARE(heard.header("Content-Type"),
                 QByteArray("application/json; odata.metadata=minimal; odata.streaming=true"));
        QCOMPARE(heard.header("OData-Version"), QByteArray("4.0"));
        QVERIFY(!heard.header("request-id").isEmpty());
    }

    void seedProfileAnswersAsItsTextPrints()
    {
        m_sandbox->settings(json("{'profile': 'seed'}"));
        const Heard heard = m_client->get(Adatum);
        QCOMPARE(
            names(heard.json),
            QStringLiteral(
                "@odata.context @odata.etag id number displayName type addressLine1 addressLine2 city state country "
                "postalCode phoneNumber email website taxLiable taxAreaId taxAreaDisplayName taxRegistrationNumber "
                "currencyId currencyCode paymentTermsId shipmentMethodId paymentMethodId blocked balance "
                "overdueAmount totalSalesExcludingTax lastModifiedDateTime")
                .split(QLatin1Char(' ')));
        QCOMPARE(heard.json[u"blocked"].toString(), QStringLiteral(" "));
        QCOMPARE(heard.json[u"balance"].numberToken(), QByteArray("15750.00"));
        QCOMPARE(m_client->get("customers?$filter=balance%20gt%20100000").status, 200);
        const Heard more = m_client->get(Adatum + "?$expand=customerFinancialDetails");
        QCOMPARE(more.json[u"customerFinancialDetails"][u"creditLimit"].numberToken(), QByteArray("20000.00"));
        m_sandbox->settings(json("{'financialDetailsAsArray': true}"));
        QCOMPARE(m_client->get(Adatum + "?$expand=customerFinancialDetails")
                     .json[u"customerFinancialDetails"]
                     .items()
                     .size(),
                 size_t(1));
        // As in the text: nothing is filled in, and blocked is written plainly.
        const Heard created = m_client->post("customers", json("{'displayName': 'New', 'blocked': ' '}"));
        QCOMPARE(created.status, 201);
        QCOMPARE(created.json[u"taxAreaId"].toString(), ZeroGuid);
        QCOMPARE(created.json[u"overdueAmount"].numberToken(), QByteArray("0.00"));
    }

    void patchAnswersTheWholeEntityWithANewTag()
    {
        const QByteArray tag = CustomersClient::tagOf(m_client->get(Adatum).json);
        QVERIFY(tag.startsWith("W/\""));
        const Heard heard =
            m_client->patch(Adatum, json("{'email': 'new@adatum.com', 'creditLimit': 12345678901234567.89}"), tag);
        QCOMPARE(heard.status, 200);
        QCOMPARE(heard.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(heard.header("OData-Version").isEmpty());
        QCOMPARE(heard.json[u"email"].toString(), QStringLiteral("new@adatum.com"));
        QCOMPARE(heard.json[u"creditLimit"].numberToken(), QByteArray("12345678901234567.89")); // no digit lost
        QCOMPARE(heard.json[u"displayName"].toString(), QStringLiteral("Adatum Corporation"));
        const QByteArray newTag = CustomersClient::tagOf(heard.json);
        QVERIFY(newTag != tag);
        QCOMPARE(CustomersClient::tagOf(m_client->get(Adatum).json), newTag);
        // The same entity through another set carries another tag.
        const Heard detail = m_client->get("customerFinancialDetails(d1e2f3a4-b5c6-7890-1234-567890abcdef)");
        QVERIFY(CustomersClient::tagOf(detail.json) != newTag);
    }

    void tagRules()
    {
        const Json change = json("{'city': 'Boston'}");
        const QByteArray stale = CustomersClient::tagOf(m_client->get(Adatum).json);
        QCOMPARE(m_client->patch(Adatum, change, "*").status, 200);

        Heard heard = m_client->patch(Adatum, change, stale);
        QCOMPARE(heard.status, 409);
        QCOMPARE(heard.code(), QStringLiteral("Request_EntityChanged"));
        heard = m_client->remove(Adatum, stale);
        QCOMPARE(heard.status, 409);
        heard = m_client->patch(Adatum, change, QByteArray());
        QCOMPARE(heard.status, 400);
        QCOMPARE(heard.code(), QStringLiteral("BadRequest_InvalidToken"));
        QCOMPARE(m_client->patch(Adatum, change, "\"abc\"").code(), QStringLiteral("BadRequest_InvalidToken"));

        m_sandbox->settings(json("{'staleStatus': 412}"));
        QCOMPARE(m_client->patch(Adatum, change, stale).status, 412);
    }

    void deleteRules()
    {
        const Heard withBalance = m_client->remove(Adatum, "*");
        QCOMPARE(withBalance.status, 400);
        QCOMPARE(withBalance.code(), QStringLiteral("Application_DialogException"));

        const auto created = [&] {
            const Heard heard = m_client->post("customers", json("{'displayName': 'Short-lived'}"));
            return "customers(" + heard.json[u"id"].toString().toLatin1() + ')';
        };
        const QByteArray one = created();
        Heard heard = m_client->remove(one, CustomersClient::tagOf(m_client->get(one).json));
        QCOMPARE(heard.status, 204);
        QVERIFY(heard.body.isEmpty());
        heard = m_client->get(one);
        QCOMPARE(heard.status, 404);
        QCOMPARE(heard.code(), QStringLiteral("BadRequest_ResourceNotFound"));
        QCOMPARE(m_client->remove(one, "*").status, 404);

        QCOMPARE(m_client->remove(created(), QByteArray()).status, 204); // without a tag it deletes anyway
        m_sandbox->settings(json("{'deleteWithoutTag': false}"));
        QCOMPARE(m_client->remove(created(), QByteArray()).code(), QStringLiteral("BadRequest_InvalidToken"));
        m_sandbox->settings(json("{'deleteWithBalance': true}"));
        QCOMPARE(m_client->remove(Adatum, "*").status, 204);
    }

    void errorsEndWithTheCorrelationId()
    {
        const Heard heard = m_client->get("customers(00000000-0000-0000-0000-000000000001)");
        QCOMPARE(heard.status, 404);
        QCOMPARE(heard.header("Content-Type"), QByteArray("application/json"));
        QCOMPARE(heard.message(), QStringLiteral("Resource not found for the segment 'customers'.  CorrelationId:  %1.")
                                      .arg(QString::fromLatin1(heard.header("request-id"))));
        const Heard token = m_client->get("customers", {{"Authorization", QByteArray()}});
        QCOMPARE(token.status, 401);
        QCOMPARE(token.code(), QStringLiteral("Authentication_InvalidCredentials"));
    }

    void createFillsWhatWasNotSent()
    {
        const Heard heard = m_client->post("customers", json("{'displayName': 'Fabrikam, Inc.', 'type': 'Company'}"));
        QCOMPARE(heard.status, 201);
        QCOMPARE(heard.header("Location"),
                 m_sandbox->set("customers(" + heard.json[u"id"].toString().toLatin1() + ')').toEncoded());
        QCOMPARE(heard.json[u"number"].toString(), QStringLiteral("C000061"));
        QCOMPARE(heard.json[u"taxAreaDisplayName"].toString(), QStringLiteral("Atlanta, GA"));
        QVERIFY(heard.json[u"paymentTermsId"].toString() != ZeroGuid);
        QVERIFY(heard.json[u"shipmentMethodId"].toString() != ZeroGuid);
        QCOMPARE(heard.json[u"paymentMethodId"].toString(), ZeroGuid);
        QCOMPARE(heard.json[u"blocked"].toString(), QStringLiteral("_x0020_"));
        QCOMPARE(heard.json[u"balanceDue"].numberToken(), QByteArray("0"));
        QCOMPARE(heard.json[u"city"].toString(), QString());
        QVERIFY(QRegularExpression(QStringLiteral("^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$"))
                    .match(heard.json[u"lastModifiedDateTime"].toString())
                    .hasMatch());
    }

    void countryChangeWipesThePlace()
    {
        Heard heard = m_client->patch(Adatum, json("{'country': 'ca'}"), "*");
        QCOMPARE(heard.json[u"country"].toString(), QStringLiteral("CA")); // code fields are upper-cased
        for (const QStringView field : {u"postalCode", u"city", u"state"})
            QCOMPARE(heard.json[field].toString(), QString());
        // City and state come before the country on the page, so they are lost in the same request; the code is not.
        heard = m_client->patch(
            Adatum, json("{'city': 'Seattle', 'state': 'WA', 'postalCode': '99999', 'country': 'US'}"), "*");
        QCOMPARE(heard.json[u"city"].toString(), QString());
        QCOMPARE(heard.json[u"state"].toString(), QString());
        QCOMPARE(heard.json[u"postalCode"].toString(), QStringLiteral("99999"));
        // The second request keeps them; and from blank to a country nothing is lost.
        heard = m_client->patch(Adatum, json("{'city': 'Seattle', 'state': 'WA'}"), "*");
        QCOMPARE(heard.json[u"city"].toString(), QStringLiteral("Seattle"));
        heard = m_client->patch(Adatum, json("{'country': ''}"), "*");
        heard = m_client->patch(Adatum, json("{'city': 'Somewhere'}"), "*");
        heard = m_client->patch(Adatum, json("{'country': 'US'}"), "*");
        QCOMPARE(heard.json[u"city"].toString(), QStringLiteral("Somewhere"));
    }

    void knownPostCodeOverwritesThePlace()
    {
        const Heard heard = m_client->patch(Adatum, json("{'city': 'Nowhere', 'postalCode': '98101'}"), "*");
        QCOMPARE(heard.json[u"city"].toString(), QStringLiteral("Seattle"));
        QCOMPARE(heard.json[u"state"].toString(), QStringLiteral("WA"));
        QCOMPARE(m_client->patch(Adatum, json("{'postalCode': ' m5k 1e7 '}"), "*").json[u"country"].toString(),
                 QStringLiteral("CA"));
    }

    void currencyByIdAndByCode()
    {
        const Heard list = m_client->get("currencies?$filter=code%20eq%20'EUR'");
        const QString euro = list.json[u"value"].items().front()[u"id"].toString();
        Heard heard = m_client->patch(Adatum, json("{'currencyCode': 'eur'}"), "*");
        QCOMPARE(heard.json[u"currencyId"].toString(), euro);
        QCOMPARE(heard.json[u"currencyCode"].toString(), QStringLiteral("EUR"));
        heard = m_client->patch(Adatum, json("{'currencyCode': 'USD'}"), "*"); // the company's own: stored as blank
        QCOMPARE(heard.json[u"currencyId"].toString(), ZeroGuid);
        heard =
            m_client->patch(Adatum, Json::object({{QStringLiteral("currencyId"), Json::string(euro.toUpper())}}), "*");
        QCOMPARE(heard.json[u"currencyCode"].toString(), QStringLiteral("EUR"));
        heard = m_client->patch(
            Adatum, json("{'currencyCode': 'GBP'}").with(QStringLiteral("currencyId"), Json::string(euro)), "*");
        QCOMPARE(heard.status, 400);
        QVERIFY(heard.message().startsWith(QLatin1String("The currency values do not match to a specific Currency.")));
        QCOMPARE(m_client->patch(Adatum, json("{'currencyCode': ''}"), "*").json[u"currencyCode"].toString(),
                 QStringLiteral("USD"));
    }

    void choicesAreTakenInBothSpellingsAndAnsweredEncoded()
    {
        QCOMPARE(m_client->patch(Adatum, json("{'blocked': 'Ship'}"), "*").json[u"blocked"].toString(),
                 QStringLiteral("Ship"));
        QCOMPARE(m_client->patch(Adatum, json("{'blocked': ' '}"), "*").json[u"blocked"].toString(),
                 QStringLiteral("_x0020_"));
        m_sandbox->settings(json("{'blankForm': 'encodedOnly'}"));
        QCOMPARE(m_client->patch(Adatum, json("{'blocked': '_x0020_'}"), "*").status, 200);
        const Heard plain = m_client->patch(Adatum, json("{'blocked': ' '}"), "*");
        QCOMPARE(plain.code(), QStringLiteral("Unknown"));
        QVERIFY(
            plain.message().contains(QLatin1String("is not an option. The existing options are:  ,Ship,Invoice,All")));
        m_sandbox->settings(json("{'blankForm': 'plainOnly'}"));
        QCOMPARE(m_client->patch(Adatum, json("{'blocked': '_x0020_'}"), "*").code(), QStringLiteral("Unknown"));
        QCOMPARE(m_client->patch(Adatum, json("{'blocked': ' '}"), "*").status, 200);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QByteArray &body, const char *code) {
            QTest::newRow(name) << body << QString::fromLatin1(code);
        };
        row("blank name", "{'displayName': '  '}", "Application_DialogException");
        row("letters in phone", "{'phoneNumber': '555-CALL'}", "Application_DialogException");
        row("bad email", "{'email': 'a@b.c;nonsense'}", "Application_DialogException");
        row("name too long", "{'displayName': '" + QByteArray(101, 'x') + "'}", "Application_StringExceededLength");
        row("unknown country", "{'country': 'XX'}", "Internal_InvalidTableRelation");
        row("unknown salesperson", "{'salespersonCode': 'NOBODY'}", "Internal_InvalidTableRelation");
        row("salesperson gone", "{'salespersonCode': 'former'}", "Application_DialogException");
        row("unknown terms", "{'paymentTermsId': '11111111-1111-1111-1111-111111111111'}",
            "Application_DialogException");
        row("unknown currency", "{'currencyCode': 'ZZZ'}", "Application_DialogException");
        row("unknown property", "{'balanceInDollars': 1}", "BadRequest");
        row("balance is not here", "{'balance': 1}", "BadRequest");
        row("read-only id", "{'id': '11111111-1111-1111-1111-111111111111'}", "BadRequest_InvalidOperation");
        row("read-only balance due", "{'balanceDue': 1}", "BadRequest_InvalidOperation");
        row("read-only area name", "{'taxAreaDisplayName': 'x'}", "BadRequest_InvalidOperation");
        row("number as text", "{'creditLimit': '12'}", "BadRequest");
        row("text as number", "{'city': 12}", "BadRequest");
        row("null", "{'city': null}", "BadRequest_RequiredParamNotProvided");
        row("no guid", "{'taxAreaId': 'abc'}", "BadRequest");
        row("number taken", "{'number': '20000'}", "Internal_EntityWithSameKeyExists");
        row("tax number of the country", "{'country': 'DE', 'taxRegistrationNumber': 'DE12'}",
            "Application_DialogException");
        row("no JSON", "{'city': ", "BadRequest");
        row("no object", "[1]", "BadRequest");
    }

    void refusals()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        const Heard before = m_client->get(Adatum);
        const Heard heard = m_client->send("PATCH", Adatum, body.replace('\'', '"'), {{"If-Match", "*"}});
        QCOMPARE(heard.status, 400);
        QCOMPARE(heard.code(), code);
        QCOMPARE(m_client->get(Adatum).body, before.body); // nothing of it is carried out, the tag is the same
    }

    void refusalsOnCreate()
    {
        QVERIFY(m_client->post("customers", json("{'city': 'Boston'}"))
                    .message()
                    .startsWith(QLatin1String("A \"displayName\" must be provided.")));
        Heard heard = m_client->post("customers", json("{'displayName': 'Twin', 'number': '10000'}"));
        QCOMPARE(heard.status, 400);
        QCOMPARE(heard.code(), QStringLiteral("Internal_EntityWithSameKeyExists"));
        m_sandbox->settings(json("{'duplicateStatus': 409}"));
        heard = m_client->post("customers", json("{'displayName': 'Twin', 'number': '10000'}"));
        QCOMPARE(heard.status, 409);
        QCOMPARE(heard.code(), QStringLiteral("Internal_EntityWithSameKeyExists"));
        heard = m_client->send("POST", "customers", "{}", {{"Content-Type", "text/plain"}});
        QCOMPARE(heard.status, 415);
    }

    void verbsThatAreNotOffered()
    {
        for (const auto &[method, what] :
             {std::pair("POST", "/v2.0/Sandbox/api/v2.0/companies"), std::pair("PUT", "customers"),
              std::pair("POST", "currencies"), std::pair("DELETE", "customers")}) {
            const Heard heard = m_client->send(method, what, "{}");
            QCOMPARE(heard.status, 405);
            QCOMPARE(heard.code(), QStringLiteral("BadRequest_MethodNotAllowed"));
        }
        const Heard heard =
            m_client->send("PATCH", Adatum, "{}", {{"If-Match", "*"}, {"Data-Access-Intent", "ReadOnly"}});
        QCOMPARE(heard.status, 400); // a replica cannot be written to
    }

    void colleagueChangesAndDeletes()
    {
        const QByteArray tag = CustomersClient::tagOf(m_client->get(Adatum).json);
        const Json now = m_sandbox->colleague(
            json("{'number': '10000', 'fields': {'phoneNumber': '+1-404-555-0177', 'balance': 99.5}}"));
        QCOMPARE(now[u"phoneNumber"].toString(), QStringLiteral("+1-404-555-0177"));
        QCOMPARE(m_client->patch(Adatum, json("{'city': 'x'}"), tag).status, 409);
        const Heard detail = m_client->get(Adatum + "/customerFinancialDetail");
        QCOMPARE(detail.json[u"balance"].numberToken(), QByteArray("99.5"));

        const QByteArray before = CustomersClient::tagOf(m_client->get(Adatum).json);
        const Json touched = m_sandbox->colleague(json("{'id': 'd1e2f3a4-b5c6-7890-1234-567890abcdef', 'fields': {}}"));
        QVERIFY(CustomersClient::tagOf(touched) != before); // the tag can change without the person seeing a change

        m_sandbox->colleague(json("{'number': '10000', 'delete': true}"));
        QCOMPARE(m_client->get(Adatum).status, 404);
        const Json made = m_sandbox->colleague(json("{'create': {'displayName': 'Made elsewhere'}}"));
        QCOMPARE(m_client->get("customers(" + made[u"id"].toString().toLatin1() + ')').status, 200);
        QVERIFY(m_sandbox->colleague(json("{'number': 'none', 'fields': {}}")).find(u"error"));
    }

    void colleagueEditsByHimself()
    {
        const QByteArray before = m_client->get("customers").body;
        m_sandbox->admin("POST", "colleague", R"({"everyMs": 1})");
        QTRY_VERIFY(m_client->get("customers").body != before);
        m_sandbox->admin("POST", "colleague", R"({"everyMs": 0})");
    }

    void resetBringsTheStartBack()
    {
        const QByteArray before = m_client->get("customers").body;
        m_client->patch(Adatum, json("{'city': 'Boston'}"), "*");
        m_sandbox->settings(json("{'pageSizeCeiling': 3}"));
        m_sandbox->setToken("other");
        QCOMPARE(m_client->get("customers").status, 401);
        m_sandbox->reset();
        QCOMPARE(m_client->get("customers").body, before);
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxCustomers)
#include "tst_sandbox_customers.moc"
