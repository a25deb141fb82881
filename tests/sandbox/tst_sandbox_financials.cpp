// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Base = QByteArrayLiteral("/v1.0/api/beta");
const QByteArray CompanyKey = QByteArrayLiteral("5f0d1a52-8c3e-4b7a-9d21-2017071100be");
const QByteArray CohoKey = QByteArrayLiteral("6cb4e290-0000-4105-b340-32bb3527bb87");
const QByteArray Books = Base + "/companies(" + CompanyKey + ")/";
const QByteArray Customers = Books + "customers";
const QByteArray Coho = Customers + '(' + CohoKey + ')';
const QString ZeroGuid = QStringLiteral("00000000-0000-0000-0000-000000000000");

QString names(const Json &object)
{
    QStringList list;
    for (const auto &member : object.members())
        list.append(member.first);
    return list.join(QLatin1Char(' '));
}

/// A row of data that only says what is sent and what comes of it.
void row(const char *tag, const char *body, int status, const char *code)
{
    QTest::newRow(tag) << QByteArray(body) << status << QString::fromLatin1(code);
}

} // namespace

/// The beta API's customers. The rules are the reference's: sections 1 for addresses, 4 for customers, 7 to 9 for the
/// rest.
class TestSandboxFinancials : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("60")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
        QCOMPARE(m_sandbox->urlOf("financials").path().toLatin1(), Base);
    }
    void init() { m_sandbox->reset(); }

    // ---- addresses ------------------------------------------------------------------------------------------------

    void bothKeyStylesAndThePrefixLeadToTheSameCustomer_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("ways");
        QTest::addColumn<int>("status");
        const QByteArray segments = "/companies/" + CompanyKey + "/customers/" + CohoKey;
        const QByteArray parentheses = "/companies(" + CompanyKey + ")/customers(" + CohoKey + ')';
        const QByteArray misprint = "/companies/" + CompanyKey + "/customers" + CohoKey;
        QTest::newRow("parentheses") << Base + parentheses << QByteArray("{}") << 200;
        QTest::newRow("segments") << Base + segments << QByteArray("{}") << 200;
        QTest::newRow("parentheses only") << Base + segments << QByteArray("{'keyStyle':'parentheses'}") << 404;
        QTest::newRow("segments only") << Base + parentheses << QByteArray("{'keyStyle':'segment'}") << 404;
        QTest::newRow("prefix") << Base + "/financials" + segments << QByteArray("{}") << 200;
        QTest::newRow("prefix refused") << Base + "/financials" + segments << QByteArray("{'pathPrefix':'refused'}")
                                        << 404;
        QTest::newRow("prefix required") << Base + segments << QByteArray("{'pathPrefix':'required'}") << 404;
        QTest::newRow("prefix required and given")
            << Base + "/financials" + parentheses << QByteArray("{'pathPrefix':'required'}") << 200;
        QTest::newRow("misprint") << Base + misprint << QByteArray("{}") << 404;
        QTest::newRow("misprint taken") << Base + misprint << QByteArray("{'misprintedPath':true}") << 200;
        QTest::newRow("misprint with braces")
            << Base + "/companies/%7B" + CompanyKey + "%7D/customers%7B" + CohoKey + "%7D"
            << QByteArray("{'misprintedPath':true}") << 200;
        QTest::newRow("with the tenant's domain")
            << "/v1.0/cronus.example/api/beta" + parentheses << QByteArray("{}") << 200;
        QTest::newRow("another version") << "/v1.0/api/v1.0" + parentheses << QByteArray("{}") << 404;
        QTest::newRow("no guid") << Customers + "(10000)" << QByteArray("{}") << 400;
        QTest::newRow("no such company") << Base + "/companies(" + CohoKey + ")/customers" << QByteArray("{}") << 404;
        QTest::newRow("no such set") << Books + "salespeople" << QByteArray("{}") << 404;
    }
    void bothKeyStylesAndThePrefixLeadToTheSameCustomer()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, ways);
        QFETCH(int, status);
        set(ways);
        const Heard heard = m_client->get(path);
        QCOMPARE(heard.status, status);
        if (status == 200)
            QCOMPARE(heard.json[u"id"].toString().toLatin1(), CohoKey);
        else
            QVERIFY(!heard.message().isEmpty());
    }

    void theTokenComesAsBearerOrAsAccessKey()
    {
        const auto with = [&](const QByteArray &authorization) {
            return m_client->get(Coho, {{QByteArray("Authorization"), authorization}});
        };
        QCOMPARE(with("Bearer " + m_sandbox->token()).status, 200);
        QCOMPARE(with("Basic " + ("ADMIN:" + m_sandbox->token()).toBase64()).status, 200);
        for (const QByteArray &wrong : {QByteArray("Bearer no"), "Basic " + QByteArray("ADMIN:no").toBase64()}) {
            const Heard refused = with(wrong);
            QCOMPARE(refused.status, 401);
            QCOMPARE(refused.code(), QStringLiteral("Authenciation_InvalidCredentials")); // misspelled there
        }
    }

    // ---- shapes ---------------------------------------------------------------------------------------------------

    void theSameCustomerInThreeShapes()
    {
        const QString before = QStringLiteral(
            "@odata.context @odata.etag id number displayName type address phoneNumber email website taxLiable "
            "taxAreaId taxAreaDisplayName taxRegistrationNumber ");
        const QString after =
            QStringLiteral(" blocked balance overdueAmount totalSalesExcludingTax lastModifiedDateTime");
        Heard heard = m_client->get(Coho);
        QCOMPARE(names(heard.json),
                 before + QStringLiteral("currencyCode paymentTerms shipmentMethod paymentMethod") + after);
        QCOMPARE(heard.json[u"address"].toBytes(),
                 QByteArray(R"({"street":"192 Market Square","city":"Atlanta","state":"GA",)"
                            R"("countryLetterCode":"US","postalCode":"31772"})"));
        QCOMPARE(heard.json[u"paymentTerms"].toBytes(),
                 json("{'code':'1M(8D)','description':'1 Month/2% 8 days'}").toBytes());
        QVERIFY(heard.json[u"shipmentMethod"].isNull());
        QCOMPARE(heard.json[u"blocked"].toString(), QStringLiteral(" "));
        QCOMPARE(heard.json[u"balance"].numberToken(), QByteArray("0"));
        QCOMPARE(heard.json[u"currencyCode"].toString(), QStringLiteral("USD")); // the company's own, by its code
        QCOMPARE(heard.json[u"lastModifiedDateTime"].toString(), QStringLiteral("2017-03-07T00:35:28.983Z"));
        QCOMPARE(heard.header("OData-Version"), QByteArray("4.0"));

        set("{'variant':'both'}");
        heard = m_client->get(Coho);
        QCOMPARE(names(heard.json),
                 before +
                     QStringLiteral("currencyId currencyCode paymentTermsId paymentTerms shipmentMethodId "
                                    "shipmentMethod paymentMethodId paymentMethod") +
                     after);
        QCOMPARE(heard.json[u"currencyId"].toString(), ZeroGuid);
        QCOMPARE(heard.json[u"shipmentMethodId"].toString(), ZeroGuid);
        QVERIFY(heard.json[u"paymentTermsId"].toString() != ZeroGuid);

        set("{'variant':'ids'}");
        QCOMPARE(names(m_client->get(Coho).json),
                 before + QStringLiteral("currencyId currencyCode paymentTermsId shipmentMethodId paymentMethodId") +
                     after);
        // Before the ids were integrated they are all zero.
        set("{'zeroReferenceIds':true}");
        QCOMPARE(m_client->get(Coho).json[u"paymentTermsId"].toString(), ZeroGuid);
        QCOMPARE(m_client->get(Books + "paymentTerms").json[u"value"].items().front()[u"id"].toString(), ZeroGuid);
    }

    void companiesInformationAndLookUps()
    {
        const Heard companies = m_client->get(Base + "/companies");
        QCOMPARE(names(companies.json[u"value"].items().front()),
                 QStringLiteral("@odata.etag id systemVersion name displayName businessProfileId"));
        QCOMPARE(companies.json[u"value"].items().size(), size_t(3));
        QCOMPARE(companies.json[u"value"].items()[1][u"displayName"].toString(), QString());
        QCOMPARE(m_client->get(Base + "/companies(" + CompanyKey + ')').json[u"id"].toString().toLatin1(), CompanyKey);

        const Json listed = m_client->get(Books + "companyInformation").json[u"value"].items().front();
        QCOMPARE(listed[u"currencyCode"].toString(), QStringLiteral("USD"));
        const QByteArray one = Books + "companyInformation(" + listed[u"id"].toString().toLatin1() + ')';
        QCOMPARE(m_client->get(one).json[u"address"][u"street"].toString(),
                 QStringLiteral("7122 South Ashford Street\r\nWestminster"));
        set("{'companyInformation':'object'}");
        QCOMPARE(m_client->get(Books + "companyInformation").json[u"currencyCode"].toString(), QStringLiteral("USD"));
        set("{'companyInformation':'absent'}");
        QCOMPARE(m_client->get(Books + "companyInformation").status, 404);

        for (const char *lookUp : {"currencies", "paymentTerms", "shipmentMethods", "paymentMethods", "taxAreas"}) {
            const Heard heard = m_client->get(Books + lookUp);
            QVERIFY2(heard.json[u"value"].items().size() > 2, lookUp);
            const QByteArray id = heard.json[u"value"].items().front()[u"id"].toString().toLatin1();
            QCOMPARE(m_client->get(Books + lookUp + '(' + id + ')').json[u"code"],
                     heard.json[u"value"].items().front()[u"code"]);
            QCOMPARE(m_client->post(Books + lookUp, json("{'code':'X'}")).status, 405);
        }
        // The company's own currency has no row; tax areas say nothing about their kind.
        const Heard currencies = m_client->get(Books + "currencies");
        QVERIFY(!CustomersClient::column(currencies.json, u"code").contains(QStringLiteral("USD")));
        QCOMPARE(names(m_client->get(Books + "taxAreas").json[u"value"].items().front()),
                 QStringLiteral("@odata.etag id code displayName lastModifiedDateTime"));
    }

    // ---- lists ----------------------------------------------------------------------------------------------------

    void pagesFollowEachOtherByAbsoluteLinks()
    {
        const CustomersClient::Extra twentyFive{{QByteArray("Prefer"), QByteArray("odata.maxpagesize=25")}};
        QStringList seen;
        QByteArray next = Customers + "?$orderby=displayName%20desc";
        int pages = 0;
        while (!next.isEmpty()) {
            const Heard heard = m_client->get(next, twentyFive);
            QCOMPARE(heard.status, 200);
            seen += CustomersClient::column(heard.json, u"number");
            next = heard.json[u"@odata.nextLink"].toString().toUtf8();
            QVERIFY(next.isEmpty() || next.startsWith(m_sandbox->urlOf("financials").toEncoded()));
            ++pages;
        }
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), 60);
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 60);

        set("{'pageSizeCeiling':7,'relativeNextLinks':true}");
        Heard heard = m_client->get(Customers, twentyFive);
        QCOMPARE(heard.json[u"value"].items().size(), size_t(7));
        QVERIFY(heard.json[u"@odata.nextLink"].toString().startsWith(QLatin1String("/v1.0/api/beta/companies(")));
        // $top ends the whole answer, over pages too.
        heard = m_client->get(Customers + "?$top=9&$skip=2");
        QCOMPARE(heard.json[u"value"].items().size(), size_t(7));
        heard = m_client->get(heard.json[u"@odata.nextLink"].toString().toUtf8());
        QCOMPARE(heard.json[u"value"].items().size(), size_t(2));
        QVERIFY(!heard.json.find(u"@odata.nextLink"));
        QCOMPARE(m_client->get(Customers + "?$skiptoken=abc").status, 400);
    }

    void filtersAsTheServerTakesThem_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("first"); // number of the first row, or the error code
        const auto found = [](const char *filter, const char *number) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << 200 << QString::fromLatin1(number);
        };
        const auto refused = [](const char *filter, int status, const char *code) {
            QTest::newRow(filter) << QString::fromUtf8(filter) << status << QString::fromLatin1(code);
        };
        found("number eq '20000'", "20000");
        found("displayName eq 'O''Hara & Sons \"Quick\" Prints'", "40000");
        found("displayName eq 'trey research'", ""); // letter by letter
        found("tolower(displayName) eq 'trey research'", "20000");
        found("contains(displayName,'rey Res')", "20000");
        found("startswith(displayName,'Trey') and taxLiable eq true", "20000");
        found("endswith(displayName,'Research')", "20000");
        found("substring(displayName,0,4) eq 'Trey'", "20000");
        found("(number eq '30000' or number eq '20000')", "20000");
        found("id eq 6cb4e290-0000-4105-b340-32bb3527bb87", "10000");
        found("blocked ne ' ' and number lt '10000'", "");
        found("lastModifiedDateTime lt 2018-01-01T00:00:00Z and number eq '10000'", "10000");
        found("website eq null", "10000");
        found("defaultDimensions/any(d: d/code eq 'X')", "10000"); // a lambda is forgotten, with everything around
        refused("number eq '1' or displayName eq 'x'", 501, "BadRequest_MethodNotImplemented");
        refused("not contains(displayName,'x')", 501, "BadRequest_MethodNotImplemented");
        refused("address/city eq 'Atlanta'", 400, "BadRequest");
        refused("balance gt 0", 400, "BadRequest");
        refused("currencyCode eq 'USD'", 400, "BadRequest");
        refused("name eq 'x'", 400, "BadRequest");
        refused("number in ('1')", 400, "BadRequest");
        refused("number eq 20000", 400, "BadRequest");
        refused("taxLiable eq 'true'", 400, "BadRequest");
        refused("contains(tolower(displayName),'x')", 400, "BadRequest");
        refused("displayName eq 'x", 400, "BadRequest");
        refused("number eq '012345678901234567890'", 400, "Application_FilterErrorException");
        refused("paymentTermsId eq 00000000-0000-0000-0000-000000000000", 400, "BadRequest"); // not in this shape
    }
    void filtersAsTheServerTakesThem()
    {
        QFETCH(QString, filter);
        QFETCH(int, status);
        QFETCH(QString, first);
        const Heard heard = m_client->get(Customers + "?$filter=" + filter.toUtf8().toPercentEncoding());
        QCOMPARE(heard.status, status);
        if (status == 200)
            QCOMPARE(CustomersClient::column(heard.json, u"number").value(0), first);
        else
            QCOMPARE(heard.code(), first);
    }

    void otherOptions()
    {
        Heard heard = m_client->get(Customers + "?$select=displayName,number&$top=1");
        QCOMPARE(names(heard.json[u"value"].items().front()), QStringLiteral("@odata.etag number displayName"));
        QCOMPARE(m_client->get(Customers + "?$select=nothing").status, 400);
        QCOMPARE(m_client->get(Customers + "?$orderby=balance").status, 400);
        QCOMPARE(m_client->get(Customers + "?$orderby=address/city").status, 400);
        QCOMPARE(m_client->get(Customers + "?$expand=picture").status, 501);
        QCOMPARE(m_client->get(Customers + "?$top=-1").status, 400);
        QCOMPARE(m_client->get(Customers + "?$count=true").status, 501);
        set("{'countOption':true}");
        heard = m_client->get(Customers + "?$count=true&$top=2");
        QCOMPARE(heard.json[u"@odata.count"].toInteger(), std::optional<qint64>(60));
    }

    // ---- writing --------------------------------------------------------------------------------------------------

    void thePublishedChangeIsCarriedOut()
    {
        const Heard before = m_client->get(Coho);
        QCOMPARE(before.json[u"displayName"].toString(), QStringLiteral("Coho Winery"));
        const Heard after =
            m_client->patch(Coho, json("{'displayName':'Coho Winery Inc.','phoneNumber':'(555) 555-1234'}"),
                            CustomersClient::tagOf(before.json));
        QCOMPARE(after.status, 200);
        QCOMPARE(after.header("Content-Type"), QByteArray("application/json"));
        QVERIFY(CustomersClient::tagOf(after.json) != CustomersClient::tagOf(before.json));
        QVERIFY(after.json[u"lastModifiedDateTime"].toString().endsWith(QLatin1Char('Z')));
        QVERIFY(after.json[u"lastModifiedDateTime"].toString() > before.json[u"lastModifiedDateTime"].toString());
        Json expected = before.json.with(QStringLiteral("displayName"), json("'Coho Winery Inc.'"));
        expected = expected.with(QStringLiteral("phoneNumber"), json("'(555) 555-1234'"));
        for (const char *name : {"@odata.etag", "lastModifiedDateTime"})
            expected = expected.with(QLatin1String(name), after.json[QString::fromLatin1(name)]);
        QCOMPARE(after.json.toBytes(), expected.toBytes());
        QCOMPARE(m_client->get(Coho).json.toBytes(), after.json.toBytes());
    }

    void tagRules()
    {
        const Json change = json("{'website':'www.coho.example'}");
        const QByteArray stale = CustomersClient::tagOf(m_client->get(Coho).json);
        QCOMPARE(m_client->patch(Coho, change, "*").status, 200);
        const auto refusal = [&](const QByteArray &tag) {
            const Heard heard = m_client->patch(Coho, change, tag);
            return QString::number(heard.status) + QLatin1Char(' ') + heard.code();
        };
        QCOMPARE(refusal(stale), QStringLiteral("409 Request_EntityChanged"));
        QCOMPARE(refusal({}), QStringLiteral("400 BadRequest_InvalidToken"));
        QCOMPARE(refusal("yesterday"), QStringLiteral("400 BadRequest_InvalidToken"));
        set("{'staleStatus':412,'errorNames':'older'}");
        QCOMPARE(refusal(stale), QStringLiteral("412 OData_Entity_Changed"));
        QCOMPARE(refusal({}), QStringLiteral("400 OData_Invalid_Token"));
        QVERIFY(!m_client->patch(Coho, change, {}).message().contains(QLatin1String("CorrelationId")));
        set("{'correlationId':true}");
        QVERIFY(m_client->patch(Coho, change, {}).message().contains(QLatin1String("  CorrelationId:  ")));
        // Nothing sent changes nothing.
        const QByteArray tag = CustomersClient::tagOf(m_client->get(Coho).json);
        QCOMPARE(CustomersClient::tagOf(m_client->patch(Coho, json("{}"), tag).json), tag);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        row("blank name", "{'displayName':' '}", 400, "Application_DialogException");
        row("null", "{'displayName':null}", 400, "BadRequest_RequiredParamNotProvided");
        row("number as text", "{'displayName':5}", 400, "BadRequest");
        row("unknown property", "{'creditLimit':5}", 400, "BadRequest");
        row("id of another shape", "{'paymentTermsId':'00000000-0000-0000-0000-000000000000'}", 400, "BadRequest");
        row("read-only", "{'taxAreaDisplayName':'x'}", 400, "BadRequest_InvalidOperation");
        row("balance", "{'balance':5}", 400, "BadRequest_InvalidOperation");
        row("annotation", "{'@odata.etag':'x','website':''}", 200, "");
        row("choice", "{'blocked':'Sometimes'}", 400, "Application_EvaluateException");
        row("encoded blank", "{'blocked':'_x0020_'}", 400, "Application_EvaluateException");
        row("empty blank", "{'blocked':''}", 200, "");
        row("letters in a phone number", "{'phoneNumber':'call me'}", 400, "Application_DialogException");
        row("mail address", "{'email':'nobody'}", 400, "Application_DialogException");
        row("two mail addresses", "{'email':'a@b.example; c@d.example'}", 200, "");
        row("no guid", "{'taxAreaId':'x'}", 400, "Application_InvalidGUID");
        row("tax area nobody knows", "{'taxAreaId':'6cb4e290-0000-4105-b340-32bb3527bb87'}", 400,
            "Application_DialogException");
        row("currency nobody knows", "{'currencyCode':'XXX'}", 400, "Application_DialogException");
        row("currency", "{'currencyCode':'eur'}", 200, "");
        row("code nobody knows", "{'paymentTerms':{'code':'NEVER'}}", 400, "Application_DialogException");
        row("object without code", "{'paymentTerms':{'description':'30D'}}", 400, "Application_DialogException");
        row("object as text", "{'paymentTerms':'30D'}", 400, "BadRequest");
        row("address as text", "{'address':'1 Main Street'}", 400, "BadRequest");
        row("address without city", "{'address':{'street':'','countryLetterCode':'','postalCode':''}}", 400,
            "Application_DialogException");
        row("address with more",
            "{'address':{'street':'','city':'','countryLetterCode':'','postalCode':'','line2':''}}", 400, "BadRequest");
        row("country nobody knows", "{'address':{'street':'','city':'','countryLetterCode':'XX','postalCode':''}}", 400,
            "Internal_InvalidTableRelation");
        row("not JSON", "{'displayName'", 400, "BadRequest");
    }
    void refusals()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        const QByteArray before = m_client->get(Coho).body;
        const Heard heard = m_client->send("PATCH", Coho, QByteArray(body).replace('\'', '"'),
                                           {{QByteArray("If-Match"), QByteArray("*")}});
        QCOMPARE(heard.status, status);
        QCOMPARE(heard.code(), code);
        if (status != 200)
            QCOMPARE(m_client->get(Coho).body, before);
    }

    void switchesChooseWhatNobodyKnows()
    {
        const auto status = [&](const char *body) { return m_client->patch(Coho, json(body), "*").status; };
        set("{'ignoresFigures':true,'contactChecks':false}");
        QCOMPARE(m_client->patch(Coho, json("{'balance':5,'phoneNumber':'call'}"), "*").json[u"balance"].numberToken(),
                 QByteArray("0"));
        const char *other = "{'paymentTerms':{'code':'14D','description':'Whenever'}}";
        QCOMPARE(m_client->patch(Coho, json(other), "*").json[u"paymentTerms"][u"description"].toString(),
                 QStringLiteral("Net 14 days"));
        set("{'checksDescription':true,'unknownCode':'notFound'}");
        QCOMPARE(status(other), 400);
        QCOMPARE(status("{'paymentTerms':{'code':'14d','description':'Net 14 days'}}"), 200);
        QCOMPARE(m_client->patch(Coho, json("{'paymentTerms':{'code':'NEVER'}}"), "*").code(),
                 QStringLiteral("Internal_RecordNotFound"));
    }

    void namesAreFiftyLettersLongOnOldServers()
    {
        const auto renamed = [&](int letters) {
            const Json name = Json::string(QString(letters, QLatin1Char('n')));
            return m_client->patch(Coho, Json::object({{QStringLiteral("displayName"), name}}), "*");
        };
        QCOMPARE(renamed(50).status, 200);
        QCOMPARE(renamed(51).code(), QStringLiteral("Application_StringExceededLength"));
        set("{'nameLength':100}");
        QCOMPARE(renamed(100).status, 200);
        QCOMPARE(renamed(101).code(), QStringLiteral("Application_StringExceededLength"));
        set("{'nameLength':50}");
        for (const QString &name : CustomersClient::column(m_client->get(Customers).json, u"displayName"))
            QVERIFY2(name.size() <= 50, qPrintable(name));
    }

    void theAddressGoesAllOrNothing()
    {
        const auto sent = [&](const QByteArray &address) {
            return m_client->patch(Coho, json("{'address':" + address + '}'), "*").json[u"address"].toBytes();
        };
        // A state that is left out is blanked; nothing is merged.
        QCOMPARE(sent("{'street':'1 Main Street\\r\\nYard\\r\\nGate','city':'Nowhere','countryLetterCode':'us',"
                      "'postalCode':'x1'}"),
                 QByteArray(R"({"street":"1 Main Street\r\nYard\r\nGate","city":"Nowhere","state":"",)"
                            R"("countryLetterCode":"US","postalCode":"X1"})"));
        // A known postal code brings its city, and the state that was sent stays.
        QCOMPARE(sent("{'street':'','city':'Nowhere','state':'ZZ','countryLetterCode':'US','postalCode':'60601'}"),
                 QByteArray(R"({"street":"","city":"Chicago","state":"ZZ",)"
                            R"("countryLetterCode":"US","postalCode":"60601"})"));
        // Beyond a hundred letters the first line is cut without a word; the second line is refused instead.
        const QByteArray rest = "','city':'','state':'','countryLetterCode':'','postalCode':''}";
        const Result<Json> cut = Json::parse(sent("{'street':'" + QByteArray(120, 'a') + "\\r\\nb" + rest));
        QCOMPARE((*cut)[u"street"].toString(), QString(100, QLatin1Char('a')) + QStringLiteral("\r\nb"));
        const Heard refused =
            m_client->patch(Coho, json("{'address':{'street':'a\\r\\n" + QByteArray(51, 'b') + rest + '}'), "*");
        QCOMPARE(refused.code(), QStringLiteral("Application_StringExceededLength"));
        // Parted at the first line end: what stands behind belongs to the second line, further line ends too.
        const QByteArray three = "{'street':'a\\r\\n" + QByteArray(30, 'b') + "\\r\\n" + QByteArray(30, 'c') + rest;
        QCOMPARE(m_client->patch(Coho, json("{'address':" + three + '}'), "*").code(),
                 QStringLiteral("Application_StringExceededLength"));
        // Whatever else is changed, the address stays; null takes it away.
        QCOMPARE(m_client->patch(Coho, json("{'website':''}"), "*").json[u"address"].toBytes(), cut->toBytes());
        QCOMPARE(sent("null"),
                 QByteArray(R"({"street":"","city":"","state":"","countryLetterCode":"","postalCode":""})"));
        set("{'blankAddress':'null'}");
        QVERIFY(m_client->get(Coho).json[u"address"].isNull());
    }

    void taxNumbersFollowTheCountry()
    {
        const char *german = "{'address':{'street':'','city':'','countryLetterCode':'DE','postalCode':''}}";
        QCOMPARE(m_client->patch(Coho, json(german), "*").code(), QStringLiteral("Application_DialogException"));
        set("{'taxNumberFormats':false}");
        QCOMPARE(m_client->patch(Coho, json(german), "*").status, 200);
        set("{'taxNumberFormats':true}");
        QCOMPARE(m_client->patch(Coho, json("{'taxRegistrationNumber':'de123456789'}"), "*")
                     .json[u"taxRegistrationNumber"]
                     .toString(),
                 QStringLiteral("DE123456789"));
    }

    void referencesByObjectByIdAndBoth()
    {
        const auto idOf = [&](const char *lookUp, const char *code) {
            const Heard heard =
                m_client->get(Books + lookUp + "?$filter=code%20eq%20'" + QByteArray(code).toPercentEncoding() + '\'');
            return heard.json[u"value"].items().front()[u"id"].toString().toLatin1();
        };
        const QByteArray net = idOf("paymentTerms", "14D");
        const QByteArray euro = idOf("currencies", "EUR");
        const auto sent = [&](const QByteArray &body) { return m_client->patch(Coho, json(body), "*"); };
        QCOMPARE(sent("{'paymentTerms':{'code':'14d'},'shipmentMethod':{'code':'FOB'},'paymentMethod':null}")
                     .json[u"shipmentMethod"][u"description"]
                     .toString(),
                 QStringLiteral("Free on board"));
        QVERIFY(m_client->get(Coho).json[u"paymentMethod"].isNull());

        set("{'variant':'both'}");
        QCOMPARE(m_client->get(Coho).json[u"paymentTermsId"].toString().toLatin1(), net);
        Heard heard = sent("{'currencyId':'" + euro + "'}");
        QCOMPARE(heard.json[u"currencyCode"].toString(), QStringLiteral("EUR"));
        QCOMPARE(sent("{'currencyCode':'usd'}").json[u"currencyId"].toString(), ZeroGuid);
        QCOMPARE(sent("{'currencyId':'" + euro + "','currencyCode':'CAD'}").message(),
                 QStringLiteral("The currency values do not match to a specific Currency."));
        QCOMPARE(sent("{'paymentTermsId':'" + net + "','paymentTerms':{'code':'COD'}}").status, 400);
        QCOMPARE(sent("{'paymentTermsId':'" + net + "','paymentTerms':null}").json[u"paymentTerms"][u"code"].toString(),
                 QStringLiteral("14D"));

        set("{'variant':'ids'}");
        QCOMPARE(sent("{'paymentTerms':{'code':'COD'}}").code(), QStringLiteral("BadRequest"));
        QCOMPARE(sent("{'paymentTermsId':'" + euro + "'}").message(),
                 QStringLiteral("The \"paymentTermsId\" does not match to a Payment Terms."));
        heard = sent("{'paymentTermsId':'" + ZeroGuid.toLatin1() + "','taxAreaId':'{" +
                     idOf("taxAreas", "MIAMI, FL").toUpper() + "}'}");
        QCOMPARE(heard.json[u"paymentTermsId"].toString(), ZeroGuid);
        QCOMPARE(heard.json[u"taxAreaDisplayName"].toString(), QStringLiteral("Miami, FL"));
    }

    void createsAndDeletes()
    {
        QCOMPARE(m_client->post(Customers, json("{'website':''}")).message(),
                 QStringLiteral("A \"displayName\" must be provided."));
        Heard heard = m_client->post(Customers, json("{'displayName':'New','number':'v-1'}"));
        QCOMPARE(heard.status, 201);
        QCOMPARE(heard.json[u"number"].toString(), QStringLiteral("V-1"));
        QCOMPARE(heard.json[u"paymentTerms"][u"code"].toString(), QStringLiteral("30D")); // from the template
        QCOMPARE(heard.json[u"taxAreaDisplayName"].toString(), QStringLiteral("Atlanta, GA"));
        QCOMPARE(heard.json[u"blocked"].toString(), QStringLiteral(" "));
        const QByteArray id = heard.json[u"id"].toString().toLatin1();
        QVERIFY(heard.header("Location").endsWith("/customers(" + id + ')'));
        QCOMPARE(m_client->post(Customers, json("{'displayName':'Again','number':'V-1'}")).code(),
                 QStringLiteral("Internal_EntityWithSameKeyExists"));
        set("{'duplicateStatus':409,'templates':false}");
        QCOMPARE(m_client->post(Customers, json("{'displayName':'Again','number':'V-1'}")).status, 409);

        const QByteArray segments = Base + "/financials/companies/" + CompanyKey + "/customers";
        heard = m_client->post(segments, json("{'displayName':'Other'}"));
        QVERIFY(heard.header("Location").contains(segments + '/'));
        QVERIFY(heard.json[u"paymentTerms"].isNull());
        QCOMPARE(heard.json[u"number"].toString(), QStringLiteral("C000062"));

        // Another number is a new name for the same record.
        const QByteArray made = Customers + '(' + id + ')';
        QCOMPARE(m_client->patch(made, json("{'number':'20000'}"), "*").status, 409);
        QCOMPARE(m_client->patch(made, json("{'number':'V-2'}"), "*").json[u"id"].toString().toLatin1(), id);
        heard = m_client->get(made);
        QCOMPARE(heard.json[u"number"].toString(), QStringLiteral("V-2"));

        QCOMPARE(m_client->remove(made, {}).status, 400);
        QCOMPARE(m_client->remove(made, "W/\"eA==\"").status, 409);
        const Heard removed = m_client->remove(made, CustomersClient::tagOf(heard.json));
        QCOMPARE(removed.status, 204);
        QVERIFY(removed.body.isEmpty());
        QCOMPARE(m_client->get(made).code(), QStringLiteral("BadRequest_ResourceNotFound"));
        set("{'deleteWithoutTag':true}");
        QCOMPARE(m_client->remove(Coho, {}).status, 204);
        // Open entries keep a customer.
        const QByteArray trey = Customers + "(e2f3a4b5-c6d7-8901-2345-67890abcdef1)";
        QCOMPARE(m_client->remove(trey, "*").code(), QStringLiteral("Application_DialogException"));
        set("{'deleteWithBalance':true}");
        QCOMPARE(m_client->remove(trey, "*").status, 204);
        QCOMPARE(m_client->send("PUT", Coho, "{}").status, 405);
    }

    // ---- somebody else --------------------------------------------------------------------------------------------

    void theColleagueAndTheReset()
    {
        const QByteArray tag = CustomersClient::tagOf(m_client->get(Coho).json);
        Json made = colleague("{'number':'10000','fields':{'balance':1234.50,'website':'www.coho.example'}}");
        QCOMPARE(made[u"balance"].numberToken(), QByteArray("1234.50"));
        QCOMPARE(m_client->patch(Coho, json("{'website':''}"), tag).status, 409);
        made = colleague("{'id':'" + CohoKey + "','fields':{}}");
        QVERIFY(CustomersClient::tagOf(made) != CustomersClient::tagOf(m_client->get(Customers).json));
        made = colleague("{'create':{'displayName':'Theirs'},'company':'" + CompanyKey + "'}");
        const QByteArray theirs = Customers + '(' + made[u"id"].toString().toLatin1() + ')';
        QCOMPARE(m_client->get(theirs).status, 200);
        colleague("{'delete':true,'id':'" + made[u"id"].toString().toLatin1() + "'}");
        QCOMPARE(m_client->get(theirs).status, 404);
        QVERIFY(colleague("{'number':'nobody','fields':{}}").find(u"error"));

        const QByteArray all = m_client->get(Customers).body;
        m_sandbox->admin("POST", "colleague", "{\"service\":\"financials\",\"everyMs\":1}");
        QTRY_VERIFY(m_client->get(Customers).body != all);
        m_sandbox->admin("POST", "colleague", "{\"service\":\"financials\",\"everyMs\":0}");

        set("{'variant':'ids'}");
        m_sandbox->reset();
        const Heard again = m_client->get(Coho);
        QCOMPARE(again.json[u"balance"].numberToken(), QByteArray("0"));
        QVERIFY(again.json.find(u"paymentTerms"));
        QCOMPARE(CustomersClient::tagOf(again.json), tag);
    }

    void settingsThatNobodyKnowsAreRefused()
    {
        for (const char *wrong : {"{'variant':'new'}", "{'nameLength':60}", "{'colour':'red'}", "{'templates':1}"}) {
            const Json wish = json(wrong).with(QStringLiteral("service"), json("'financials'"));
            const QByteArray answer = m_sandbox->admin("POST", "settings", wish.toBytes());
            QVERIFY2(answer.contains("error"), wrong);
        }
        QCOMPARE(set("{}")[u"variant"].toString(), QStringLiteral("objects"));
    }

private:
    Json set(QByteArray ways)
    {
        return m_sandbox->settings(json(std::move(ways)).with(QStringLiteral("service"), json("'financials'")));
    }
    Json colleague(QByteArray wish)
    {
        return m_sandbox->colleague(json(std::move(wish)).with(QStringLiteral("service"), json("'financials'")));
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxFinancials)
#include "tst_sandbox_financials.moc"
