// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QDateTime>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Adatum = QByteArrayLiteral("d1e2f3a4-b5c6-7890-1234-567890abcdef");
const QByteArray Trey = QByteArrayLiteral("e2f3a4b5-c6d7-8901-2345-67890abcdef1");
const QString ZeroGuid = QStringLiteral("00000000-0000-0000-0000-000000000000");

QStringList names(const Json &object)
{
    QStringList list;
    for (const auto &member : object.members())
        list.append(member.first);
    return list;
}

} // namespace

/// Business Central's payment journals and their lines, field by field (reference, 5.3, 5.4, 5.14, 6.1 to 6.4).
class TestSandboxPayments : public QObject
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
        m_journal = journalId("DEFAULT");
        const Heard made = m_client->post("customerPaymentJournals", json("{'code': 'mine', 'displayName': 'Mine'}"));
        m_mine = made.json[u"id"].toString().toLatin1();
        m_lines = "customerPaymentJournals(" + m_mine + ")/customerPayments";
    }

    void journalsAreListedMadeRenamedAndDeleted()
    {
        const Heard list = m_client->get("customerPaymentJournals");
        QCOMPARE(CustomersClient::column(list.json, u"code"),
                 QStringLiteral("DEFAULT MINE NOACCOUNT PRACTICE RCPT001").split(QLatin1Char(' ')));
        const Json bank = list.json[u"value"].items().back();
        QCOMPARE(names(bank), QStringLiteral("@odata.etag id code displayName lastModifiedDateTime "
                                             "balancingAccountId balancingAccountNumber")
                                  .split(QLatin1Char(' ')));
        QCOMPARE(bank[u"balancingAccountId"].toString(), ZeroGuid); // a bank account has no ledger account's id
        QCOMPARE(bank[u"balancingAccountNumber"].toString(), QStringLiteral("B010"));

        const QByteArray mine = "customerPaymentJournals(" + m_mine + ')';
        const Heard before = m_client->get(mine);
        const Json cash = m_client->get("accounts?$filter=number%20eq%20'2910'").json[u"value"].items().front();
        const Heard renamed = m_client->patch(
            mine,
            Json::object({{QStringLiteral("code"), Json::string(QStringLiteral("new"))},
                          {QStringLiteral("balancingAccountId"), Json::string(cash[u"id"].toString())}}),
            CustomersClient::tagOf(before.json));
        QCOMPARE(renamed.status, 200);
        QCOMPARE(renamed.json[u"code"].toString(), QStringLiteral("NEW"));
        QCOMPARE(renamed.json[u"balancingAccountNumber"].toString(), QStringLiteral("2910"));
        QCOMPARE(m_client->patch(mine, json("{'displayName': 'x'}"), CustomersClient::tagOf(before.json)).code(),
                 QStringLiteral("Request_EntityChanged"));
        QCOMPARE(m_client->patch(mine, json("{'code': 'DEFAULT'}"), "*").code(),
                 QStringLiteral("Internal_EntityWithSameKeyExists"));
        QCOMPARE(m_client->patch(mine, json("{'balancingAccountNumber': '2910'}"), "*").code(),
                 QStringLiteral("BadRequest_InvalidOperation"));
        QCOMPARE(m_client->post("customerPaymentJournals", json("{'displayName': 'Nameless'}")).status, 400);

        const QByteArray line = m_client->post(m_lines, json("{'amount': -1}")).json[u"id"].toString().toLatin1();
        QCOMPARE(m_client->remove(mine, CustomersClient::tagOf(renamed.json)).code(), QString()); // lines touch no tag
        QCOMPARE(m_client->get(mine).status, 404);
        QCOMPARE(m_client->get("customerPayments(" + line + ')').status, 404); // its lines went with it
        QCOMPARE(m_client->get("customerPaymentsJournals").status, 404);       // a name printed in places
    }

    void linesAreListedInOneJournalOnly()
    {
        const Heard list = m_client->get("customerPaymentJournals(" + m_journal + ")/customerPayments");
        QCOMPARE(list.status, 200);
        QVERIFY(list.json[u"value"].items().size() >= 5);
        const Json first = list.json[u"value"].items().front();
        QCOMPARE(names(first), QStringLiteral("@odata.etag id journalId journalDisplayName lineNumber customerId "
                                              "customerNumber postingDate documentNumber externalDocumentNumber amount "
                                              "appliesToInvoiceId appliesToInvoiceNumber description comment "
                                              "lastModifiedDateTime")
                                   .split(QLatin1Char(' ')));
        QCOMPARE(first[u"journalDisplayName"].toString(), QStringLiteral("DEFAULT")); // the code
        QVERIFY(CustomersClient::column(list.json, u"amount").contains(QStringLiteral("-9999999999999999.98")));
        QVERIFY(list.json[u"@odata.context"].toString().endsWith(QLatin1String("/customerPaymentJournals(") +
                                                                 QLatin1String(m_journal) +
                                                                 QLatin1String(")/customerPayments")));

        const Heard flat = m_client->get("customerPayments");
        QCOMPARE(flat.status, 400);
        QCOMPARE(flat.code(), QStringLiteral("Application_DialogException"));
        const Heard filtered = m_client->get("customerPayments?$filter=journalId%20eq%20" + m_journal);
        QCOMPARE(filtered.json[u"value"], list.json[u"value"]);
        const QByteArray id = first[u"id"].toString().toLatin1();
        QCOMPARE(m_client->get("customerPayments(" + id + ')').json[u"@odata.etag"], first[u"@odata.etag"]);
        QCOMPARE(m_client->get(m_lines + '(' + id + ')').status, 404); // in another journal
        QCOMPARE(m_client->get(m_lines + "/$count").body, QByteArray("0"));
        QCOMPARE(m_client->get("customerPaymentJournals(" + m_mine + ")?$expand=customerPayments")
                     .json[u"customerPayments"]
                     .items()
                     .size(),
                 size_t(0));
        QCOMPARE(m_client->get("customerPayments(" + id + ")/customer").json[u"number"].toString(),
                 QStringLiteral("10000"));
    }

    void newLinesAreFilledIn()
    {
        const auto today = [] { return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate); };
        const QString before = today();
        const Heard made = m_client->post(m_lines, json("{'customerNumber': '20000', 'amount': -12.345, "
                                                        "'externalDocumentNumber': 'chq-1'}"));
        const QString after = today(); // another one at midnight
        QCOMPARE(made.status, 201);
        QVERIFY(made.header("Location").endsWith(m_lines + '(' + made.json[u"id"].toString().toLatin1() + ')'));
        QCOMPARE(made.json[u"customerId"].toString().toLatin1(), Trey);
        QCOMPARE(made.json[u"lineNumber"].numberToken(), QByteArray("10000"));
        QCOMPARE(made.json[u"amount"].numberToken(), QByteArray("-12.35")); // rounded to the currency
        QCOMPARE(made.json[u"description"].toString(), QStringLiteral("Trey Research"));
        QCOMPARE(made.json[u"externalDocumentNumber"].toString(), QStringLiteral("CHQ-1"));
        QCOMPARE(made.json[u"documentNumber"].toString(), QStringLiteral("G00001"));
        const QString posted = made.json[u"postingDate"].toString();
        QVERIFY2(posted == before || posted == after, qPrintable(posted));

        m_client->patch(m_lines + '(' + made.json[u"id"].toString().toLatin1() + ')',
                        json("{'postingDate': '2025-03-01'}"), "*");
        const Heard next = m_client->post(m_lines, json("{'amount': 5}"));
        QCOMPARE(next.json[u"lineNumber"].numberToken(), QByteArray("20000"));
        QCOMPARE(next.json[u"postingDate"].toString(), QStringLiteral("2025-03-01")); // the line before
        QCOMPARE(next.json[u"documentNumber"].toString(), QStringLiteral("G00002"));
        QCOMPARE(next.json[u"customerId"].toString(), ZeroGuid);
        QCOMPARE(next.json[u"amount"].numberToken(), QByteArray("5")); // only posting minds the sign

        m_sandbox->settings(json("{'amountFlipped': true, 'numberSeries': false}"));
        const Heard flipped = m_client->post(m_lines, json("{'amount': 2000}"));
        QCOMPARE(flipped.json[u"amount"].numberToken(), QByteArray("-2000"));
        QCOMPARE(flipped.json[u"documentNumber"].toString(), QStringLiteral("G00002")); // carried down
    }

    void flatLinesNeedTheirJournal()
    {
        const QByteArray body = "{\"journalId\":\"" + m_mine + "\",\"amount\":-1}";
        const Heard made = m_client->send("POST", "customerPayments", body);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json[u"journalDisplayName"].toString(), QStringLiteral("MINE"));
        QCOMPARE(m_client->post("customerPayments", json("{'amount': -1}")).code(),
                 QStringLiteral("Application_DialogException"));
        const Heard crossed = m_client->send("POST", m_lines, "{\"journalId\":\"" + m_journal + "\"}");
        QVERIFY(crossed.message().startsWith(QLatin1String("The Journal Id and Journal Display Name do not match.")));
        const QByteArray line = "customerPayments(" + made.json[u"id"].toString().toLatin1() + ')';
        const Heard moved = m_client->send("PATCH", line, "{\"journalId\":\"" + m_journal + "\"}", {{"If-Match", "*"}});
        QVERIFY(moved.message().startsWith(QLatin1String("The Journal Id cannot be changed.")));
        const Heard named = m_client->patch(line, json("{'journalDisplayName': 'DEFAULT'}"), "*");
        QVERIFY(named.message().startsWith(QLatin1String("The Journal Batch Display Name cannot be changed.")));
    }

    void customerIdAndNumberAgree_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char *name, const QByteArray &body, const char *number, const char *refusal = "") {
            QTest::newRow(name) << body << QString::fromLatin1(number) << QString::fromLatin1(refusal);
        };
        const QByteArray id = "'customerId': '" + Adatum + '\'';
        row("id", '{' + id + '}', "10000");
        row("number", "{'customerNumber': '10000'}", "10000");
        row("both", '{' + id + ", 'customerNumber': '10000'}", "10000");
        row("zero id, then number", "{'customerId': '00000000-0000-0000-0000-000000000000', 'customerNumber': '10000'}",
            "10000");
        row("neither", "{}", "");
        row("different", '{' + id + ", 'customerNumber': '20000'}", "",
            "The customer values do not match to a specific Customer.");
        row("unknown id", "{'customerId': '11111111-2222-3333-4444-555555555555'}", "",
            "The \"customerId\" does not match to a Customer.");
        row("unknown number", "{'customerNumber': 'NOBODY'}", "",
            "The \"customerNumber\" does not match to a Customer.");
    }

    void customerIdAndNumberAgree()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, number);
        QFETCH(QString, refusal);
        const Heard made = m_client->post(m_lines, json(body));
        if (refusal.isEmpty()) {
            QCOMPARE(made.status, 201);
            QCOMPARE(made.json[u"customerNumber"].toString(), number);
        } else {
            QCOMPARE(made.status, 400);
            QVERIFY2(made.message().startsWith(refusal), qPrintable(made.message()));
        }
    }

    void changingTheCustomer()
    {
        const Json invoice = openInvoice(Adatum);
        const QByteArray number = invoice[u"number"].toString().toLatin1();
        const Heard made =
            m_client->send("POST", m_lines, "{\"amount\":-10,\"appliesToInvoiceNumber\":\"" + number + "\"}");
        const QByteArray line = m_lines + '(' + made.json[u"id"].toString().toLatin1() + ')';
        QCOMPARE(made.json[u"customerNumber"].toString(), QStringLiteral("10000")); // the invoice's

        // By id alone: only the account is written down.
        const Heard byId = m_client->send("PATCH", line, "{\"customerId\":\"" + Trey + "\"}", {{"If-Match", "*"}});
        QCOMPARE(byId.json[u"customerNumber"].toString(), QStringLiteral("20000"));
        QCOMPARE(byId.json[u"description"].toString(), QStringLiteral("Adatum Corporation"));
        QCOMPARE(byId.json[u"appliesToInvoiceNumber"].toString().toLatin1(), number);
        // By number: description anew, and the application goes with the old customer.
        const Heard byNumber =
            m_client->patch(line, json("{'customerNumber': '10000'}"), CustomersClient::tagOf(byId.json));
        QCOMPARE(byNumber.json[u"description"].toString(), QStringLiteral("Adatum Corporation"));
        QCOMPARE(byNumber.json[u"appliesToInvoiceNumber"].toString(), QString());
        QCOMPARE(byNumber.json[u"appliesToInvoiceId"].toString(), ZeroGuid);
        const Heard cleared = m_client->patch(line, json("{'customerNumber': ''}"), "*");
        QCOMPARE(cleared.json[u"customerId"].toString(), ZeroGuid);

        m_sandbox->colleague(json("{'number': '20000', 'fields': {'blocked': 'All'}}"));
        QCOMPARE(m_client->patch(line, json("{'customerNumber': '20000'}"), "*").code(),
                 QStringLiteral("Application_DialogException"));
        QCOMPARE(m_client->send("POST", m_lines, "{\"customerId\":\"" + Trey + "\"}").status, 400);
    }

    void applyingToInvoices()
    {
        const Json invoice = openInvoice(Adatum);
        const QByteArray id = invoice[u"id"].toString().toLatin1();
        const QByteArray number = invoice[u"number"].toString().toLatin1();
        const auto posted = [&](const QByteArray &body) { return m_client->send("POST", m_lines, body); };

        const Heard byId = posted("{\"amount\":-10,\"appliesToInvoiceId\":\"" + id + "\"}");
        QCOMPARE(byId.json[u"appliesToInvoiceNumber"].toString().toLatin1(), number);
        QCOMPARE(byId.json[u"customerNumber"].toString(), QStringLiteral("10000"));
        // A customer that is given stays, even where the invoice is another's.
        const Heard other = posted("{\"customerNumber\":\"20000\",\"appliesToInvoiceNumber\":\"" + number + "\"}");
        QCOMPARE(other.json[u"customerNumber"].toString(), QStringLiteral("20000"));
        QCOMPARE(other.json[u"appliesToInvoiceId"].toString().toLatin1(), id);
        const Heard unknown = posted("{\"appliesToInvoiceNumber\":\"NOSUCH\"}");
        QCOMPARE(unknown.status, 201);
        QCOMPARE(unknown.json[u"appliesToInvoiceId"].toString(), ZeroGuid);
        QCOMPARE(unknown.json[u"appliesToInvoiceNumber"].toString(), QStringLiteral("NOSUCH"));
        const QString refused = QStringLiteral("The \"appliesToInvoiceId\" should be the ID of an Open, Paid, "
                                               "Corrective, or Canceled Invoice.");
        QVERIFY(posted("{\"appliesToInvoiceId\":\"" + Adatum + "\"}").message().startsWith(refused));
        const Json draft = m_client->get("salesInvoices?$filter=status%20eq%20'Draft'").json[u"value"].items().front();
        QVERIFY(posted("{\"appliesToInvoiceId\":\"" + draft[u"id"].toString().toLatin1() + "\"}")
                    .message()
                    .startsWith(refused));
        QVERIFY(posted("{\"appliesToInvoiceId\":\"" + id + "\",\"appliesToInvoiceNumber\":\"103999\"}")
                    .message()
                    .startsWith(QLatin1String("The Applies To Invoice values do not match to the same Invoice.")));

        const QByteArray line = m_lines + '(' + byId.json[u"id"].toString().toLatin1() + ')';
        const QByteArray zero = "\"appliesToInvoiceId\":\"" + ZeroGuid.toLatin1() + '"';
        const Heard still = m_client->send("PATCH", line, '{' + zero + '}', {{"If-Match", "*"}});
        QCOMPARE(still.json[u"appliesToInvoiceId"].toString(), ZeroGuid);
        QCOMPARE(still.json[u"appliesToInvoiceNumber"].toString().toLatin1(), number); // and so still applied
        const QByteArray both = '{' + zero + ",\"appliesToInvoiceNumber\":\"\"}";
        QCOMPARE(m_client->send("PATCH", line, both, {{"If-Match", "*"}}).json[u"appliesToInvoiceNumber"],
                 still.json[u"appliesToInvoiceNumber"]);
        m_sandbox->settings(json("{'zeroIdHidesNumber': false}"));
        QCOMPARE(m_client->send("PATCH", line, both, {{"If-Match", "*"}}).json[u"appliesToInvoiceNumber"].toString(),
                 QString());
        m_client->send("PATCH", line, "{\"appliesToInvoiceNumber\":\"" + number + "\"}", {{"If-Match", "*"}});
        const Heard un = m_client->patch(line, json("{'appliesToInvoiceNumber': ''}"), "*");
        QCOMPARE(un.json[u"appliesToInvoiceNumber"].toString(), QString());
        QCOMPARE(un.json[u"appliesToInvoiceId"].toString(), ZeroGuid);

        m_sandbox->settings(json("{'invoiceDateAtEntry': true}"));
        QCOMPARE(posted("{\"postingDate\":\"2001-01-01\",\"appliesToInvoiceNumber\":\"" + number + "\"}").status, 400);
    }

    void writesAreGuarded()
    {
        const Heard made = m_client->post(m_lines, json("{'customerNumber': '10000', 'amount': -1}"));
        const QByteArray id = made.json[u"id"].toString().toLatin1();
        const QByteArray nested = m_lines + '(' + id + ')';
        const QByteArray flat = "customerPayments(" + id + ')';
        const QByteArray tag = CustomersClient::tagOf(made.json);
        QCOMPARE(m_client->send("PATCH", nested, "{\"amount\":-2}").code(), QStringLiteral("BadRequest_InvalidToken"));
        const Heard changed = m_client->patch(nested, json("{'amount': -2, 'comment': 'twice'}"), tag);
        QCOMPARE(changed.status, 200);
        QVERIFY(CustomersClient::tagOf(changed.json) != tag);
        QCOMPARE(m_client->patch(flat, json("{'amount': -3}"), tag).status, 409);
        QCOMPARE(m_client->patch(flat, json("{'amount': -3}"), CustomersClient::tagOf(changed.json)).status, 200);
        // Somebody else changes the line, or only renews its tag.
        const Heard now = m_client->get(flat);
        const Json touched = m_sandbox->colleague(
            Json::object({{QStringLiteral("entity"), Json::string(QStringLiteral("customerPayments"))},
                          {QStringLiteral("id"), Json::string(QString::fromLatin1(id))},
                          {QStringLiteral("fields"), json("{'amount': -77.5}")}}));
        QCOMPARE(touched[u"amount"].numberToken(), QByteArray("-77.5"));
        QCOMPARE(m_client->remove(nested, CustomersClient::tagOf(now.json)).status, 409);
        QCOMPARE(m_client->remove(nested, CustomersClient::tagOf(touched)).status, 204);
        QCOMPARE(m_client->get(flat).status, 404);
    }

    void refusesWrongValues_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *body, const char *code) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(code);
        };
        row("long document number", "{'documentNumber': 'ABCDEFGHIJKLMNOPQRSTU'}", "Application_StringExceededLength");
        row("36 letters", "{'externalDocumentNumber': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'}",
            "Application_StringExceededLength");
        row("amount as text", "{'amount': '-1'}", "BadRequest");
        row("no date", "{'postingDate': '31.12.2025'}", "BadRequest");
        row("no such day", "{'postingDate': '2025-02-29'}", "BadRequest");
        row("null", "{'postingDate': null}", "BadRequest_RequiredParamNotProvided");
        row("contactId is gone", "{'contactId': 'x'}", "BadRequest");
        row("read-only", "{'lastModifiedDateTime': '2025-01-01T00:00:00Z'}", "BadRequest_InvalidOperation");
        row("line taken", "{'lineNumber': 10000}", "Internal_EntityWithSameKeyExists");
        row("line too large", "{'lineNumber': 3000000000}", "BadRequest");
    }

    void refusesWrongValues()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QCOMPARE(m_client->post(m_lines, json("{'amount': -1}")).status, 201);
        const Heard refused = m_client->post(m_lines, json(body));
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), code);
        QCOMPARE(m_client->get(m_lines).json[u"value"].items().size(), size_t(1));
    }

    void openInvoicesAddUpToTheBalance()
    {
        for (const QByteArray &customer : {Adatum, Trey}) {
            const Heard list = m_client->get("salesInvoices?$filter=billToCustomerId%20eq%20" + customer +
                                             "%20and%20status%20eq%20'Open'&$orderby=dueDate");
            Decimal left;
            for (const QString &amount : CustomersClient::column(list.json, u"remainingAmount"))
                left = *Decimal::add(left, *Decimal::parse(amount.toLatin1()));
            const Json figures = m_client->get("customerFinancialDetails(" + customer + ')').json;
            QCOMPARE(left, *Decimal::parse(figures[u"balance"].numberToken()));
        }
        // Of a customer with a currency of its own: what is open is in it, the balance is in the company's (5.1, 5.2).
        const Heard ages = m_client->get("agedAccountsReceivables");
        int foreign = 0;
        for (const Json &age : ages.json[u"value"].items()) {
            const QByteArray customer = age[u"customerId"].toString().toLatin1();
            const Decimal open = *Decimal::parse(age[u"balanceDue"].numberToken());
            if (age[u"currencyCode"].toString() == QLatin1String("USD") || open <= Decimal() ||
                age[u"customerId"].toString() == ZeroGuid)
                continue;
            const Heard list = m_client->get("salesInvoices?$filter=billToCustomerId%20eq%20" + customer +
                                             "%20and%20status%20eq%20'Open'");
            Decimal left;
            for (const Json &invoice : list.json[u"value"].items()) {
                QCOMPARE(invoice[u"currencyCode"], age[u"currencyCode"]);
                left = *Decimal::add(left, *Decimal::parse(invoice[u"remainingAmount"].numberToken()));
            }
            QCOMPARE(left, open);
            const Heard own = m_client->get("customers(" + customer + ')');
            QCOMPARE(*Decimal::parse(own.json[u"balanceDue"].numberToken()), open);
            const Json figures = m_client->get("customerFinancialDetails(" + customer + ')').json;
            QVERIFY(*Decimal::parse(figures[u"balance"].numberToken()) != open);
            ++foreign;
        }
        QVERIFY(foreign > 0);
        const Json first = openInvoice(Adatum);
        QCOMPARE(names(first), QStringLiteral("@odata.etag id number externalDocumentNumber invoiceDate postingDate "
                                              "dueDate customerId customerNumber customerName billToCustomerId "
                                              "billToCustomerNumber currencyCode totalAmountIncludingTax "
                                              "remainingAmount status lastModifiedDateTime")
                                   .split(QLatin1Char(' ')));
        QCOMPARE(first[u"currencyCode"].toString(), QStringLiteral("USD"));
        QCOMPARE(m_client->get("salesInvoices?$filter=remainingAmount%20gt%200").status, 400);
        const Heard review = m_client->get("salesInvoices?$filter=status%20eq%20'In%20Review'&$top=1");
        QCOMPARE(review.json[u"value"].items().front()[u"status"].toString(), QStringLiteral("In_x0020_Review"));
        QCOMPARE(m_client->post("salesInvoices", json("{}")).status, 405);
    }

    void agedReceivablesAddUpAndEndInTotals()
    {
        const Heard list = m_client->get("agedAccountsReceivables", {{"Accept-Language", "de-DE"}});
        const auto &rows = list.json[u"value"].items();
        QCOMPARE(rows.size(), size_t(61));
        QCOMPARE(names(rows.front()),
                 QStringLiteral("@odata.etag customerId customerNumber name currencyCode balanceDue currentAmount "
                                "period1Label period1Amount period2Label period2Amount period3Label period3Amount "
                                "agedAsOfDate periodLengthFilter")
                     .split(QLatin1Char(' ')));
        Decimal all;
        for (size_t i = 0; i + 1 < rows.size(); ++i) {
            Decimal sum;
            for (const char16_t *column : {u"currentAmount", u"period1Amount", u"period2Amount", u"period3Amount"})
                sum = *Decimal::add(sum, *Decimal::parse(rows[i][column].numberToken()));
            QCOMPARE(sum, *Decimal::parse(rows[i][u"balanceDue"].numberToken()));
            all = *Decimal::add(all, sum);
        }
        QCOMPARE(rows.back()[u"customerId"].toString(), ZeroGuid);
        QCOMPARE(all, *Decimal::parse(rows.back()[u"balanceDue"].numberToken()));
        QCOMPARE(rows.front()[u"period3Label"].toString(), QStringLiteral("Über 60 Tage"));

        const Heard one = m_client->get("agedAccountsReceivables(" + Adatum + ')');
        QCOMPARE(one.json[u"balanceDue"].numberToken(), QByteArray("15750"));
        QCOMPARE(one.json[u"currentAmount"].numberToken(), QByteArray("12550")); // 3,200 are overdue
        QCOMPARE(one.json[u"currencyCode"].toString(), QStringLiteral("USD"));
        QCOMPARE(one.json[u"period1Label"].toString(), QStringLiteral("1 - 30 days"));
        const Heard through = m_client->get("customers(" + Adatum + ")/agedAccountsReceivable");
        QCOMPARE(through.json[u"balanceDue"].numberToken(), QByteArray("15750"));
        const Heard expanded = m_client->get("customers?$top=2&$expand=agedAccountsReceivable");
        QCOMPARE(expanded.json[u"value"].items().back()[u"agedAccountsReceivable"][u"balanceDue"].numberToken(),
                 QByteArray("8450.5"));
        QCOMPARE(m_client->post("agedAccountsReceivables", json("{}")).status, 405);
    }

private:
    QByteArray journalId(const QByteArray &code)
    {
        return m_client->get("customerPaymentJournals?$filter=code%20eq%20'" + code + '\'')
            .json[u"value"]
            .items()
            .front()[u"id"]
            .toString()
            .toLatin1();
    }
    Json openInvoice(const QByteArray &customer)
    {
        return m_client
            ->get("salesInvoices?$filter=customerId%20eq%20" + customer + "%20and%20status%20eq%20'Open'&$top=1")
            .json[u"value"]
            .items()
            .front();
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
    QByteArray m_journal, m_mine, m_lines;
};

QTEST_GUILESS_MAIN(TestSandboxPayments)
#include "tst_sandbox_payments.moc"
