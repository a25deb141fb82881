// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Company = QByteArrayLiteral("/v1.0/api/beta/companies(5f0d1a52-8c3e-4b7a-9d21-2017071100be)/");
const QByteArray Coho = QByteArrayLiteral("6cb4e290-0000-4105-b340-32bb3527bb87");
const QByteArray Published = QByteArrayLiteral("2017a3f1-0000-4d20-8a11-0d0000100000");
const QString ZeroGuid = QStringLiteral("00000000-0000-0000-0000-000000000000");

QString names(const Json &object)
{
    QStringList list;
    for (const auto &member : object.members())
        list.append(member.first);
    return list.join(QLatin1Char(' '));
}

} // namespace

/// The beta API's payment journals and lines, invoices and aged receivables (reference, 3.1, 5 and 6).
class TestSandboxFinancialsPayments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("60")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
    }
    void init()
    {
        m_sandbox->reset();
        m_journal = m_client->get(Company + "customerPaymentJournals")
                        .json[u"value"]
                        .items()
                        .front()[u"id"]
                        .toString()
                        .toLatin1();
        m_lines = Company + "customerPaymentJournals(" + m_journal + ")/customerPayments";
    }

    void thePublishedExampleFlipsTheSign()
    {
        const QByteArray printed = "/v1.0/api/beta/financials/companies/5f0d1a52-8c3e-4b7a-9d21-2017071100be"
                                   "/customerPayments/" +
                                   Published;
        const Heard before = m_client->get(printed);
        QCOMPARE(names(before.json),
                 QStringLiteral("@odata.context @odata.etag id lineNumber customerId customerNumber contactId "
                                "postingDate documentNumber externalDocumentNumber amount appliesToInvoiceId "
                                "appliesToInvoiceNumber description comment lastModifiedDateTime"));
        const Heard after = m_client->patch(printed, json("{'amount': 2000}"), CustomersClient::tagOf(before.json));
        QCOMPARE(after.status, 200);
        QCOMPARE(after.json[u"amount"].numberToken(), QByteArray("-2000"));
        QCOMPARE(after.json[u"lineNumber"].numberToken(), QByteArray("10000"));
        QCOMPARE(after.json[u"documentNumber"].toString(), QStringLiteral("D00001"));
        QCOMPARE(after.json[u"appliesToInvoiceNumber"].toString(), QStringLiteral("100000"));
        QCOMPARE(after.json[u"postingDate"].toString(), QStringLiteral("2015-12-31"));
        QCOMPARE(after.json[u"customerNumber"].toString(), QStringLiteral("10000"));
        m_sandbox->settings(json("{'service': 'financials', 'misprintedPath': true, 'amountFlips': false}"));
        const QByteArray misprinted = Company + "customerPayments" + Published;
        QCOMPARE(m_client->patch(misprinted, json("{'amount': 2000}"), "*").json[u"amount"].numberToken(),
                 QByteArray("2000"));
    }

    void flatOrNested()
    {
        const QByteArray flat = Company + "customerPayments";
        const auto status = [&](const QByteArray &path) { return m_client->get(path).status; };
        QCOMPARE(m_client->get(flat).json[u"value"], m_client->get(m_lines).json[u"value"]);
        m_sandbox->settings(json("{'service': 'financials', 'paymentPaths': 'nested'}"));
        QCOMPARE(m_client->get(flat).code(), QStringLiteral("Application_DialogException"));
        QCOMPARE(status(flat + '(' + Published + ')'), 200); // by its id it is found
        QCOMPARE(m_client->post(flat, json("{'amount': 1}")).status, 400);
        m_sandbox->settings(json("{'service': 'financials', 'paymentPaths': 'flat'}"));
        QCOMPARE(status(m_lines), 404);
        QCOMPARE(status(flat), 200);
        m_sandbox->settings(json("{'service': 'financials', 'journalSet': 'customerPaymentsJournals'}"));
        QCOMPARE(status(Company + "customerPaymentJournals"), 404);
        QCOMPARE(status(Company + "customerPaymentsJournals"), 200);
        m_sandbox->settings(json("{'service': 'financials', 'journalSet': 'customerPaymentJournals'}"));
        QCOMPARE(status(Company + "customerPaymentsJournals"), 404);
    }

    void linesAreMadeChangedAndRemoved()
    {
        const Heard made = m_client->post(
            m_lines, json("{'customerNumber': '20000', 'amount': -12.345, 'externalDocumentNumber': 'chq 1'}"));
        QCOMPARE(made.status, 201);
        QVERIFY(made.header("Location").contains("/customerPaymentJournals(" + m_journal + ")/customerPayments("));
        QCOMPARE(made.json[u"amount"].numberToken(), QByteArray("12.35"));
        QCOMPARE(made.json[u"lineNumber"].numberToken(), QByteArray("60000"));
        QCOMPARE(made.json[u"documentNumber"].toString(), QStringLiteral("D00006"));
        QVERIFY(!made.json[u"contactId"].toString().isEmpty());
        const QByteArray line = m_lines + '(' + made.json[u"id"].toString().toLatin1() + ')';
        const QByteArray tag = CustomersClient::tagOf(made.json);
        QCOMPARE(m_client->send("PATCH", line, "{\"comment\":\"x\"}").code(),
                 QStringLiteral("BadRequest_InvalidToken"));
        const Heard moved = m_client->patch(line, json("{'customerNumber': '10000'}"), tag);
        QCOMPARE(moved.json[u"description"].toString(), QStringLiteral("Coho Winery"));
        QCOMPARE(m_client->patch(line, json("{'comment': 'late'}"), tag).code(),
                 QStringLiteral("Request_EntityChanged"));
        QCOMPARE(m_client->send("DELETE", line).status, 400); // a tag is needed here
        const Json touched = m_sandbox->colleague(
            Json::object({{QStringLiteral("service"), Json::string(QStringLiteral("financials"))},
                          {QStringLiteral("entity"), Json::string(QStringLiteral("customerPayments"))},
                          {QStringLiteral("id"), made.json[u"id"]},
                          {QStringLiteral("fields"), json("{'comment': 'mine'}")}}));
        QCOMPARE(touched[u"comment"].toString(), QStringLiteral("mine"));
        QCOMPARE(m_client->remove(line, CustomersClient::tagOf(moved.json)).status, 409);
        QCOMPARE(m_client->remove(line, CustomersClient::tagOf(touched)).status, 204);
        QCOMPARE(m_client->get(line).status, 404);
    }

    void aContactFindsTheCustomer()
    {
        const QString contact =
            m_client->get(Company + "customerPayments(" + Published + ')').json[u"contactId"].toString();
        const Json body = Json::object({{QStringLiteral("contactId"), Json::string(contact)}});
        QCOMPARE(m_client->post(m_lines, body).json[u"customerId"].toString().toLatin1(), Coho);
        const Heard other =
            m_client->post(m_lines, body.with(QStringLiteral("customerNumber"), Json::string(QStringLiteral("20000"))));
        QCOMPARE(other.json[u"customerNumber"].toString(), QStringLiteral("20000"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &body, const char *words) {
            QTest::newRow(name) << body << QString::fromLatin1(words);
        };
        row("different", "{'customerId': '" + Coho + "', 'customerNumber': '20000'}",
            "The customer values do not match to a specific Customer.");
        row("unknown customer", "{'customerNumber': 'NOBODY'}", "The \"customerNumber\" does not match to a Customer.");
        row("no invoice", "{'appliesToInvoiceId': '" + Coho + "'}",
            "The \"appliesToInvoiceId\" should be the ID of an Open, Paid, Corrective, or Canceled Invoice.");
        row("long external number", "{'externalDocumentNumber': 'ABCDEFGHIJKLMNOPQRSTU'}", "The length of the string");
        row("long description", "{'description': '123456789012345678901234567890123456789012345678901'}",
            "The length of the string");
        row("taken line", "{'lineNumber': 10000}", "The Gen. Journal Line already exists.");
        row("no name of 2017", "{'journalDisplayName': 'X'}", "The property 'journalDisplayName' does not exist");
    }

    void refusals()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, words);
        const Heard refused = m_client->post(m_lines, json(body));
        QCOMPARE(refused.status, 400);
        QVERIFY2(refused.message().startsWith(words), qPrintable(refused.message()));
    }

    void applying()
    {
        const Json invoice =
            m_client->get(Company + "salesInvoices?$filter=status%20eq%20'Open'&$top=1").json[u"value"].items().front();
        QCOMPARE(names(invoice),
                 QStringLiteral("@odata.etag id number invoiceDate dueDate customerId customerNumber customerName "
                                "currencyId currencyCode totalAmountIncludingTax status lastModifiedDateTime"));
        const Heard made =
            m_client->post(m_lines, Json::object({{QStringLiteral("appliesToInvoiceNumber"), invoice[u"number"]}}));
        QCOMPARE(made.json[u"appliesToInvoiceId"], invoice[u"id"]);
        QCOMPARE(made.json[u"customerId"], invoice[u"customerId"]);
        const QByteArray line = m_lines + '(' + made.json[u"id"].toString().toLatin1() + ')';
        const Heard crossed = m_client->patch(
            line,
            Json::object({{QStringLiteral("appliesToInvoiceId"), invoice[u"id"]},
                          {QStringLiteral("appliesToInvoiceNumber"), Json::string(QStringLiteral("100000"))}}),
            "*");
        QVERIFY(crossed.message().startsWith(
            QLatin1String("The AppliesToInvoice values do not match to the same Invoice.")));
        const Heard un = m_client->patch(line, json("{'appliesToInvoiceNumber': ''}"), "*");
        QCOMPARE(un.json[u"appliesToInvoiceId"].toString(), ZeroGuid);
        QVERIFY(
            m_client->get(Company + "salesInvoices?$filter=status%20eq%20'In%20Review'").json[u"value"].items().size() >
            0);
    }

    void journals()
    {
        const QByteArray set = Company + "customerPaymentJournals";
        const Heard made = m_client->post(set, json("{'code': 'mine', 'displayName': 'Mine'}"));
        QCOMPARE(made.status, 201);
        QCOMPARE(names(made.json),
                 QStringLiteral("@odata.context @odata.etag id code displayName lastModifiedDateTime"));
        const QByteArray mine = set + '(' + made.json[u"id"].toString().toLatin1() + ')';
        m_sandbox->settings(json("{'service': 'financials', 'variant': 'ids', 'postingAction': true}"));
        QVERIFY(names(m_client->get(mine).json).endsWith(QLatin1String("balancingAccountId balancingAccountNumber")));
        const Heard line = m_client->post(mine + "/customerPayments", json("{'customerNumber': '20000', 'amount': 5}"));
        QCOMPARE(line.json[u"journalDisplayName"].toString(), QStringLiteral("MINE"));
        QVERIFY(m_client->post(mine + "/customerPayments", json("{'journalDisplayName': 'MINE'}"))
                    .message()
                    .startsWith(QLatin1String("The Journal Batch Display Name isn't editable.")));
        const QByteArray post = Company + "journals(" + made.json[u"id"].toString().toLatin1() + ")/Microsoft.NAV.post";
        QCOMPARE(m_client->send("POST", post).status, 204);
        QCOMPARE(m_client->get(mine + "/customerPayments").json[u"value"].items().size(), size_t(0));
        QVERIFY(m_client->send("POST", post).message().startsWith(QLatin1String("There is nothing to post.")));
        const Heard renamed = m_client->patch(mine, json("{'code': 'other'}"), CustomersClient::tagOf(made.json));
        QCOMPARE(renamed.json[u"code"].toString(), QStringLiteral("OTHER"));
        QCOMPARE(m_client->patch(mine, json("{'code': 'BANK'}"), "*").code(),
                 QStringLiteral("Internal_EntityWithSameKeyExists"));
        QCOMPARE(m_client->remove(mine, CustomersClient::tagOf(renamed.json)).status, 204);
    }

    void agedReceivables()
    {
        const Heard list = m_client->get(Company + "agedAccountsReceivable");
        const auto &rows = list.json[u"value"].items();
        QCOMPARE(rows.size(), size_t(61));
        Decimal all;
        for (size_t i = 0; i + 1 < rows.size(); ++i)
            all = *Decimal::add(all, *Decimal::parse(rows[i][u"balanceDue"].numberToken()));
        QCOMPARE(all, *Decimal::parse(rows.back()[u"balanceDue"].numberToken()));
        QCOMPARE(rows.back()[u"customerId"].toString(), ZeroGuid);
        // Of a customer with a currency of its own: what is open is in it, the balance is in the company's.
        int foreign = 0;
        const Heard customers = m_client->get(Company + "customers");
        for (const Json &one : customers.json[u"value"].items()) {
            const Decimal balance = *Decimal::parse(one[u"balance"].numberToken());
            for (const Json &age : rows) {
                if (age[u"customerId"] != one[u"id"] || balance.isZero())
                    continue;
                const bool own = age[u"currencyCode"].toString() == QLatin1String("USD");
                foreign += !own;
                QCOMPARE(*Decimal::parse(age[u"balanceDue"].numberToken()) == balance, own);
            }
        }
        QVERIFY(foreign > 0);
        const Json customer =
            m_client->get(Company + "customers?$filter=number%20eq%20'20000'").json[u"value"].items().front();
        m_sandbox->settings(json("{'service': 'financials', 'agedNames': 'periods'}"));
        const Heard one =
            m_client->get(Company + "agedAccountsReceivable(" + customer[u"id"].toString().toLatin1() + ')');
        QCOMPARE(one.json[u"balance"], customer[u"balance"]);
        QVERIFY(names(one.json).endsWith(
            QLatin1String("before period1 period2 period3 after balance periodStartDateFilter periodLengthFilter")));
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
    QByteArray m_journal, m_lines;
};

QTEST_GUILESS_MAIN(TestSandboxFinancialsPayments)
#include "tst_sandbox_financials_payments.moc"
