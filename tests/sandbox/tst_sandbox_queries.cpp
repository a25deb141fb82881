// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QtTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Adatum = QByteArrayLiteral("customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)");

QByteArray filter(const QByteArray &text)
{
    return "customers?$filter=" + text.toPercentEncoding("'(),:/");
}

} // namespace

/// Lists: paging, $filter and its refusals, $orderby, $select, $expand, look-ups (reference, sections 5 and 7).
class TestSandboxQueries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("120")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
    }
    void init() { m_sandbox->reset(); }

    void listsCompanies()
    {
        const Heard heard = m_client->get("/v2.0/Sandbox/api/v2.0/companies");
        QCOMPARE(heard.status, 200);
        QCOMPARE(CustomersClient::column(heard.json, u"name"),
                 (QList<QString>{QStringLiteral("CRONUS USA, Inc."), QStringLiteral("CRONUS DE"),
                                 QStringLiteral("CRONUS UK Ltd.")}));
        QCOMPARE(heard.json[u"value"].items()[1][u"displayName"].toString(), QString()); // real ones come like that
        QCOMPARE(heard.json[u"value"].items()[0][u"timestamp"].numberToken(),
                 QByteArray("9007199254740993")); // no double
        const QByteArray second = heard.json[u"value"].items()[1][u"id"].toString().toLatin1();
        const QByteArray base = "/v2.0/Sandbox/api/v2.0/companies(" + second + ')';
        QCOMPARE(m_client->get(base).json[u"name"].toString(), QStringLiteral("CRONUS DE"));
        QCOMPARE(m_client->get(base + "/companyInformation").json[u"value"].items().front()[u"currencyCode"].toString(),
                 QStringLiteral("EUR"));
        QCOMPARE(CustomersClient::column(m_client->get(base + "/taxAreas").json, u"taxType").front(),
                 QStringLiteral("VAT"));
        QCOMPARE(m_client->get(base + "/customers?$count=true&$top=1").json[u"@odata.count"].toInteger(), 120);
    }

    void addressesInAllShapes()
    {
        const QByteArray company = m_sandbox->companyId();
        const QByteArray wanted = m_client->get("customers?$top=1").json[u"value"].items().front().toBytes();
        for (const QByteArray &path :
             {"/v2.0/Sandbox/api/v2.0/customers?$top=1&company=" + company,
              "/v2.0/e3a1b2c3-d4e5-6789-abcd-ef0123456789/Sandbox/api/v2.0/companies(" + company + ")/customers?$top=1",
              "/v2.0/Sandbox/api/v2.0/companies(" + company + ")/customers?$top=1&tenant=default",
              "/v2.0/Sandbox/api/v2.0/companies%28" + company + "%29/customers?%24top=1"})
            QCOMPARE(m_client->get(path).json[u"value"].items().at(0).toBytes(), wanted);
        QCOMPARE(m_client->get("/v2.0/Elsewhere/api/v2.0/companies").status, 404);
        QCOMPARE(m_client->get("customerPaymentsJournals").code(), QStringLiteral("BadRequest_NotFound"));
        QCOMPARE(
            m_client->get("/v2.0/Sandbox/api/v2.0/companies(00000000-0000-0000-0000-000000000009)/customers").code(),
            QStringLiteral("Internal_CompanyNotFound"));
        QCOMPARE(m_client->get("customers(10000)").status, 400);
        QCOMPARE(m_client->get("customers?$filter=" + QByteArray(8040, 'x')).status, 414);
    }

    void pagesAreFollowedVerbatim()
    {
        const QByteArray prefer = "odata.maxpagesize=50";
        QList<QString> numbers;
        QByteArray next = "customers?$select=number&$filter=" + QByteArray("number ne '20000'").toPercentEncoding();
        QList<qsizetype> sizes;
        while (!next.isEmpty()) {
            const Heard heard = m_client->get(next, {{"Prefer", prefer}});
            const QList<QString> page = CustomersClient::column(heard.json, u"number");
            sizes.append(page.size());
            numbers += page;
            next = heard.json[u"@odata.nextLink"].toString().toUtf8();
            if (!next.isEmpty()) {
                QVERIFY(next.startsWith(m_sandbox->url().toEncoded()));
                QVERIFY(next.contains("aid=FIN") && next.contains("$skiptoken="));
            }
        }
        QCOMPARE(sizes, (QList<qsizetype>{50, 50, 19}));
        QVERIFY(std::is_sorted(numbers.cbegin(), numbers.cend())); // by code, not by value
        QCOMPARE(QSet<QString>(numbers.cbegin(), numbers.cend()).size(), 119);
    }

    void ceilingTopAndSkip()
    {
        m_sandbox->settings(json("{'pageSizeCeiling': 30}"));
        Heard heard = m_client->get("customers", {{"Prefer", "odata.maxpagesize=5000"}});
        QCOMPARE(heard.json[u"value"].items().size(), size_t(30));
        heard = m_client->get("customers?$top=35&$skip=10");
        QCOMPARE(heard.json[u"value"].items().size(), size_t(30));
        heard = m_client->get(heard.json[u"@odata.nextLink"].toString().toUtf8());
        QCOMPARE(heard.json[u"value"].items().size(), size_t(5));
        QVERIFY(!heard.json.find(u"@odata.nextLink"));
        QVERIFY(!m_client->get("customers?$top=30").json.find(u"@odata.nextLink"));
        QCOMPARE(m_client->get("customers?$top=0").json[u"value"].items().size(), size_t(0));

        m_sandbox->settings(json("{'relativeNextLinks': true}"));
        QVERIFY(
            m_client->get("customers").json[u"@odata.nextLink"].toString().startsWith(QLatin1String("/v2.0/Sandbox/")));
        QCOMPARE(m_client->get("customers?$skiptoken=nonsense").status, 400);
        QCOMPARE(m_client->get("customers?$top=-1").status, 400);
    }

    void deletingWhilePagingIsVisible()
    {
        const Heard first = m_client->get("customers?$select=number", {{"Prefer", "odata.maxpagesize=2"}});
        m_sandbox->colleague(json("{'number': '10000', 'delete': true}"));
        const Heard second =
            m_client->get(first.json[u"@odata.nextLink"].toString().toUtf8(), {{"Prefer", "odata.maxpagesize=2"}});
        QCOMPARE(CustomersClient::column(second.json, u"number").front(), QStringLiteral("40000")); // 30000 is missed
    }

    void countsAreOfEverything()
    {
        QCOMPARE(m_client->get("customers?$count=true&$top=3").json[u"@odata.count"].toInteger(), 120);
        const Heard heard = m_client->get("customers/$count");
        QCOMPARE(heard.body, QByteArray("120"));
        QCOMPARE(m_client->get("customers/$count?$filter=number%20lt%20'3'").body, QByteArray("2"));
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("numbers");
        const auto row = [](const char *text, const char *numbers) {
            QTest::newRow(text) << QByteArray(text)
                                << QString::fromLatin1(numbers).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        };
        row("displayName eq 'Adatum Corporation'", "10000");
        row("displayName eq 'adatum corporation'", "");
        row("tolower(displayName) eq 'ADATUM corporation'", "10000");
        row("toupper(city) eq 'dallas' and number lt '3'", "20000");
        row("contains(displayName,'Corp') and startswith(number,'1')", "10000");
        row("contains(displayName,'corp')", "");
        row("endswith(displayName,'Research')", "20000");
        row("startswith(displayName,'O''Hara')", "40000");
        row("contains(displayName,'=SUM(')", "C000018");
        row("displayName eq "
            "'\xE9\x9D\x92\xE8\x91\x89\xE5\x95\x86\xE4\xBA\x8B\xE6\xA0\xAA\xE5\xBC\x8F\xE4\xBC\x9A\xE7\xA4\xBE'",
            "50000");
        row("substring(displayName,0,6) eq 'Adatum'", "10000");
        row("(number eq '10000' or number eq '20000') and city eq 'Dallas'", "20000");
        row("number ge '10000' and number le '30000' and number ne '20000'", "10000 30000");
        row("id eq d1e2f3a4-b5c6-7890-1234-567890abcdef", "10000");
        row("balanceDue gt 15749.999 and balanceDue le 15750.00 and creditLimit eq 2e4", "10000");
        row("taxLiable eq true and number lt '3'", "10000 20000");
        row("blocked eq ' ' and number lt '3'", "10000 20000");
        row("type eq 'Company' and number lt '3'", "10000 20000");
        row("lastModifiedDateTime gt 2025-02-15T09:29:59.999Z and lastModifiedDateTime lt 2025-02-15T10:30:01+01:00",
            "10000");
        row("lastModifiedDateTime eq 0001-01-01T00:00:00Z and number lt '9'", "80000");
        row("addressLine2 eq null and number lt '3'", "20000");
        row("salespersonCode eq 'NORTH' and number lt '2'", "10000");
        row("paymentTermsId eq A1A1A1A1-b2b2-c3c3-d4d4-e5e5e5e5e5e5 and number lt '2'", "10000");
        row("number lt '3' and tags/any(t: t eq 'x')", "*"); // a lambda: the whole filter is ignored
    }

    void filters()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, numbers);
        const Heard heard = m_client->get(filter(text));
        QCOMPARE(heard.status, 200);
        if (numbers == QStringList{QStringLiteral("*")})
            QCOMPARE(heard.json[u"value"].items().size(), size_t(120));
        else
            QCOMPARE(CustomersClient::column(heard.json, u"number"), numbers);
    }

    void refusedFilters_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *text, int status, const char *code = "BadRequest") {
            QTest::newRow(text) << QByteArray(text) << status << QString::fromLatin1(code);
        };
        row("city eq 'Boston' or state eq 'MA'", 501, "BadRequest_MethodNotImplemented");
        row("number eq '1' or (number eq '2' and city eq 'x')", 501, "BadRequest_MethodNotImplemented");
        row("not contains(city,'x')", 501, "BadRequest_MethodNotImplemented");
        row("customerFinancialDetail/balance gt 0", 501, "BadRequest_MethodNotImplemented");
        row("currencyCode eq 'USD'", 400);
        row("taxAreaDisplayName eq 'x'", 400);
        row("taxRegistrationNumber eq 'x'", 400);
        row("balance gt 0", 400);
        row("DisplayName eq 'x'", 400);
        row("contains(tolower(city),'x')", 400);
        row("trim(city) eq 'x'", 400);
        row("city in ('a','b')", 400);
        row("id eq 'd1e2f3a4-b5c6-7890-1234-567890abcdef'", 400);
        row("creditLimit gt '100'", 400);
        row("city eq 12", 400);
        row("taxLiable eq 1", 400);
        row("lastModifiedDateTime gt '2025-01-01T00:00:00Z'", 400);
        row("blocked eq '_x0020_'", 400, "Application_EvaluateException");
        row("blocked eq 'Never'", 400, "Application_EvaluateException");
        row("country eq 'ABCDEFGHIJKL'", 400, "Application_FilterErrorException");
        row("city eq 'unfinished", 400);
        row("(city eq 'x'", 400);
        row("city eq 'x' and", 400);
        row("", 400);
    }

    void refusedFilters()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Heard heard = m_client->get(filter(text));
        QCOMPARE(heard.status, status);
        QCOMPARE(heard.code(), code);
    }

    void plusIsABlankAndPercentIsNot()
    {
        QCOMPARE(
            CustomersClient::column(m_client->get("customers?$filter=displayName+eq+'Trey+Research'").json, u"number"),
            QList<QString>{QStringLiteral("20000")});
        QCOMPARE(
            m_client->get("customers?$filter=phoneNumber%20eq%20'%2B1-404-555-0100'").json[u"value"].items().size(),
            size_t(1));
        QCOMPARE(m_client->get("customers?$filter=phoneNumber%20eq%20'+1-404-555-0100'").json[u"value"].items().size(),
                 size_t(0));
    }

    void encodedChoiceInFilterBySetting()
    {
        m_sandbox->settings(json("{'encodedChoiceInFilter': true}"));
        QCOMPARE(m_client->get(filter("blocked eq '_x0020_'")).status, 200);
    }

    void orders()
    {
        const Heard heard = m_client->get("customers?$orderby=creditLimit%20desc,number&$select=creditLimit");
        QList<double> limits;
        for (const QString &value : CustomersClient::column(heard.json, u"creditLimit"))
            limits.append(value.toDouble());
        QVERIFY(std::is_sorted(limits.cbegin(), limits.cend(), std::greater<>())); // as numbers, not as text
        QVERIFY(limits.front() > limits.back());
        QCOMPARE(
            CustomersClient::column(m_client->get("customers?$orderby=number%20desc&$top=1").json, u"number").front(),
            QStringLiteral("C000120"));
        QCOMPARE(m_client->get("customers?$orderby=currencyCode").status, 400);
        QCOMPARE(m_client->get("customers?$orderby=nothing").status, 400);
        QCOMPARE(m_client->get("customers?$orderby=city%20upwards").status, 400);
        m_sandbox->settings(json("{'profile': 'seed'}"));
        const Heard seed =
            m_client->get("customers?$filter=blocked%20eq%20'%20'%20and%20balance%20gt%200&$orderby=balance%20desc"
                          "&$top=20&$select=number,displayName,balance,overdueAmount");
        QCOMPARE(CustomersClient::column(seed.json, u"balance").front(), QStringLiteral("9999999999999999.99"));
        QCOMPARE(m_client->get("customers?$filter=currencyCode%20eq%20'USD'").status, 200);
    }

    void selects()
    {
        const Heard heard = m_client->get("customers?$select=displayName,id&$top=1");
        QCOMPARE(heard.json[u"value"].items().front().members().size(), size_t(3)); // with the tag, always
        const Heard unknown = m_client->get("customers?$select=id,balance");
        QCOMPARE(unknown.status, 400);
        QVERIFY(unknown.message().startsWith(
            QLatin1String("Could not find a property named 'balance' on type 'Microsoft.NAV.customer'.")));
        for (const char *option : {"$search=x", "$apply=x", "$compute=x"})
            QCOMPARE(m_client->get(QByteArray("customers?") + option).status, 501);
    }

    void expands()
    {
        const Heard heard =
            m_client->get(Adatum + "?$expand=customerFinancialDetail,currency,paymentTerm($select=code),"
                                   "shipmentMethod,paymentMethod,picture,defaultDimensions");
        QCOMPARE(heard.status, 200);
        QCOMPARE(heard.json[u"customerFinancialDetail"][u"balance"].numberToken(), QByteArray("15750"));
        QCOMPARE(heard.json[u"customerFinancialDetail"][u"id"].toString(), heard.json[u"id"].toString());
        QVERIFY(heard.json[u"currency"].isNull());
        QCOMPARE(heard.json[u"paymentTerm"][u"code"].toString(), QStringLiteral("30D"));
        QCOMPARE(heard.json[u"paymentTerm"].members().size(), size_t(2));
        QCOMPARE(heard.json[u"shipmentMethod"][u"id"].toString(), heard.json[u"shipmentMethodId"].toString());
        QCOMPARE(heard.json[u"picture"][u"width"].toInteger(), 0);
        QCOMPARE(heard.json[u"defaultDimensions"].items().front()[u"postingValidation"].toString(),
                 QStringLiteral("Same_x0020_Code"));
        QCOMPARE(m_client->get(Adatum + "?$expand=customerFinancialDetails").status, 400);
        m_sandbox->settings(json("{'profile': 'seed'}"));
        QCOMPARE(m_client->get(Adatum + "?$expand=customerFinancialDetail").status, 400);
        QCOMPARE(m_client->get(Adatum + "?$expand=customerFinancialDetails,defaultDimensions,currency").status, 200);
    }

    void relatedByPath()
    {
        QCOMPARE(m_client->get(Adatum + "/paymentTerm").json[u"code"].toString(), QStringLiteral("30D"));
        QCOMPARE(m_client->get(Adatum + "/picture").json[u"contentType"].toString(), QString());
        QCOMPARE(m_client->get(Adatum + "/picture/pictureContent").status, 204);
        QCOMPARE(m_client->get(Adatum + "/defaultDimensions").json[u"value"].items().size(), size_t(1));
        QCOMPARE(m_client->get("pictures").status, 400); // through the parent only
        QCOMPARE(m_client->get(Adatum + "/nothing").status, 404);
    }

    void lookups()
    {
        for (const char *set : {"currencies", "paymentTerms", "shipmentMethods", "paymentMethods", "taxAreas",
                                "countriesRegions", "salespeoplePurchasers"}) {
            const Heard heard = m_client->get(set);
            QCOMPARE(heard.status, 200);
            const auto &rows = heard.json[u"value"].items();
            QVERIFY2(rows.size() >= 3, set);
            const Heard one = m_client->get(QByteArray(set) + '(' + rows.front()[u"id"].toString().toLatin1() + ')');
            QCOMPARE(one.json[u"code"].toString(), rows.front()[u"code"].toString());
        }
        const Heard currencies = m_client->get("currencies");
        QVERIFY(!CustomersClient::column(currencies.json, u"code")
                     .contains(QStringLiteral("USD"))); // the company's own has no row
        QCOMPARE(currencies.json[u"value"].items().front()[u"amountDecimalPlaces"].toString(), QStringLiteral("2:2"));
        QCOMPARE(CustomersClient::column(m_client->get("taxAreas").json, u"taxType").front(),
                 QStringLiteral("Sales_x0020_Tax"));
        QVERIFY(!CustomersClient::column(m_client->get("countriesRegions?$filter=contains(displayName,'Ger')").json,
                                         u"code")
                     .isEmpty());
        m_sandbox->settings(json("{'companyInformationAsObject': true}"));
        QCOMPARE(m_client->get("companyInformation").json[u"currencyCode"].toString(), QStringLiteral("USD"));
    }

    void describesItself()
    {
        const QByteArray text = m_client->get("/v2.0/Sandbox/api/v2.0/$metadata").body;
        QVERIFY(text.contains(
            "<NavigationProperty Name=\"customerFinancialDetail\" Type=\"Microsoft.NAV.customerFinancialDetail\"/>"));
        QVERIFY(text.contains("<Property Name=\"displayName\" Type=\"Edm.String\" MaxLength=\"100\"/>"));
        QVERIFY(text.contains("<Member Name=\"_x0020_\" Value=\"0\"/>"));
        QVERIFY(CustomersClient::column(m_client->get("/v2.0/Sandbox/api/v2.0/").json, u"name")
                    .contains(QStringLiteral("customers")));
    }

    void preparedPagesAreNeverStale()
    {
        m_sandbox.reset();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("500")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
        const QByteArray first = m_client->get("customers").body;
        QCOMPARE(m_client->get("customers").body, first);
        m_client->patch(Adatum, json("{'city': 'Changed'}"), "*");
        QVERIFY(m_client->get("customers").body.contains("\"Changed\""));
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxQueries)
#include "tst_sandbox_queries.moc"
