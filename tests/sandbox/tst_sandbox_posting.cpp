// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Adatum = QByteArrayLiteral("d1e2f3a4-b5c6-7890-1234-567890abcdef");

} // namespace

/// Posting a payment journal of Business Central: what it takes, what it moves, and what it leaves (reference, 6.5).
class TestSandboxPosting : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("10")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
    }
    void init()
    {
        m_sandbox->reset();
        m_journal = journalId("RCPT001");
        QCOMPARE(count(), 0);
    }

    void postsAtOnce()
    {
        const QByteArray number = openInvoice()[u"number"].toString().toLatin1();
        const QByteArray rest = openInvoice()[u"remainingAmount"].numberToken();
        QCOMPARE(rest, QByteArray("3200"));
        add("{\"customerNumber\":\"10000\",\"amount\":-3199.99,\"appliesToInvoiceNumber\":\"" + number + "\"}");
        add("{\"customerNumber\":\"20000\",\"amount\":-450.50}");
        const Heard posted = post();
        QCOMPARE(posted.status, 204);
        QVERIFY(posted.body.isEmpty());
        QCOMPARE(count(), 0);
        QCOMPARE(balance("10000"), QByteArray("12550.01"));
        QCOMPARE(balance("20000"), QByteArray("8000"));
        QCOMPARE(figures("10000")[u"overdueAmount"].numberToken(), QByteArray("0.01"));
        QCOMPARE(invoice(number)[u"remainingAmount"].numberToken(), QByteArray("0.01"));
        QCOMPARE(invoice(number)[u"status"].toString(), QStringLiteral("Open"));

        const Heard again = post();
        QCOMPARE(again.status, 400);
        QVERIFY(again.message().startsWith(QLatin1String("There is nothing to post.")));
        add("{\"customerNumber\":\"10000\",\"amount\":-0.01,\"appliesToInvoiceNumber\":\"" + number + "\"}");
        QCOMPARE(m_client->get(lines()).json[u"value"].items().front()[u"documentNumber"].toString(),
                 QStringLiteral("G00003")); // the series goes on
        QCOMPARE(post().status, 204);
        QCOMPARE(invoice(number)[u"status"].toString(), QStringLiteral("Paid"));
    }

    void oneBadLineKeepsAllBack_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *line, const char *words) {
            QTest::newRow(name) << QByteArray(line) << QString::fromLatin1(words);
        };
        row("no customer", "{'amount': -1}", "Account No. must have a value");
        row("no amount", "{'customerNumber': '10000'}", "Amount must have a value");
        row("no date", "{'customerNumber': '10000', 'amount': -1, 'postingDate': '0001-01-01'}",
            "Posting Date must have a value");
        row("no document", "{'customerNumber': '10000', 'amount': -1, 'documentNumber': ''}",
            "Document No. must have a value");
        row("sign", "{'customerNumber': '10000', 'amount': 1}", "The \"amount\" should be a negative number.");
        row("no such invoice", "{'customerNumber': '10000', 'amount': -1, 'appliesToInvoiceNumber': 'X'}",
            "Customer 10000 has no open Invoice X");
        row("another's invoice", "{'customerNumber': '20000', 'amount': -1, 'appliesToInvoiceNumber': '103001'}",
            "Customer 20000 has no open Invoice 103001");
        row("before the invoice",
            "{'customerNumber': '10000', 'amount': -1, 'postingDate': '2001-01-01', 'appliesToInvoiceNumber': "
            "'103001'}",
            "You cannot apply and post an entry to an entry with an earlier posting date.");
    }

    void oneBadLineKeepsAllBack()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, words);
        add("{\"customerNumber\":\"20000\",\"amount\":-1}");
        QCOMPARE(m_client->post(lines(), json(line)).status, 201);
        const Heard refused = post();
        QCOMPARE(refused.status, 400);
        QVERIFY2(refused.message().startsWith(words), qPrintable(refused.message()));
        QVERIFY(refused.message().contains(QLatin1String("Line No.='20000'")));
        QCOMPARE(count(), 2);
        QCOMPARE(balance("20000"), QByteArray("8450.5"));
    }

    void blockedMeanwhileOrWithoutBalancingAccount()
    {
        add("{\"customerNumber\":\"10000\",\"amount\":-1}");
        m_sandbox->colleague(json("{'number': '10000', 'fields': {'blocked': 'All'}}"));
        QVERIFY(post().message().contains(QLatin1String("is blocked with type All")));
        m_journal = journalId("NOACCOUNT");
        add("{\"customerNumber\":\"20000\",\"amount\":-1}");
        QVERIFY(post().message().contains(QLatin1String("out of balance by -1")));
    }

    void aRefusalIsASetting()
    {
        add("{\"customerNumber\":\"10000\",\"amount\":-1}");
        m_sandbox->settings(json("{'posting': 'refused'}"));
        QCOMPARE(post().code(), QStringLiteral("Application_DialogException"));
        QCOMPARE(count(), 1);
    }

    void scheduledLinesStayUntilTheJobRuns()
    {
        add("{\"customerNumber\":\"10000\",\"amount\":-750}");
        m_sandbox->settings(json("{'posting': 'scheduled'}"));
        QCOMPARE(post().status, 204);
        QCOMPARE(count(), 1);
        QCOMPARE(balance("10000"), QByteArray("15750"));
        QCOMPARE(m_sandbox->colleague(json("{'post': 'RCPT001'}"))[u"posted"].toString(), QStringLiteral("RCPT001"));
        QCOMPARE(count(), 0);
        QCOMPARE(balance("10000"), QByteArray("15000"));

        add("{\"customerNumber\":\"10000\",\"amount\":-1000}");
        m_sandbox->settings(json("{'jobQueueMs': 0}"));
        QCOMPARE(post().status, 204);
        QCOMPARE(balance("10000"), QByteArray("14000")); // whoever asks next
        // A job that fails leaves the lines, and a 204 behind.
        add("{\"customerNumber\":\"10000\",\"amount\":5}");
        QCOMPARE(post().status, 204);
        QCOMPARE(count(), 1);
        QCOMPARE(balance("10000"), QByteArray("14000"));
    }

    void postingMayRenameTheJournal()
    {
        m_sandbox->settings(json("{'incrementBatchName': true}"));
        add("{\"customerNumber\":\"10000\",\"amount\":-1}");
        QCOMPARE(post().status, 204);
        QCOMPARE(m_client->get("customerPaymentJournals(" + m_journal + ')').status, 404);
        QCOMPARE(m_client->get(lines()).status, 404);
        const QByteArray next = journalId("RCPT002");
        QVERIFY(!next.isEmpty() && next != m_journal);
        QCOMPARE(m_client->get("customerPaymentJournals(" + next + ')').json[u"balancingAccountNumber"].toString(),
                 QStringLiteral("B010"));
    }

    void withoutSeriesAStubLineStays()
    {
        m_sandbox->settings(json("{'numberSeries': false}"));
        add("{\"customerNumber\":\"10000\",\"amount\":-1,\"documentNumber\":\"A1\"}");
        QCOMPARE(post().status, 204);
        QCOMPARE(count(), 0); // it is no payment
        const Heard taken = m_client->post(lines(), json("{'lineNumber': 10000}"));
        QCOMPARE(taken.code(), QStringLiteral("Internal_EntityWithSameKeyExists"));
        QCOMPARE(m_client->post(lines(), json("{'amount': -1}")).json[u"lineNumber"].numberToken(),
                 QByteArray("20000"));
    }

    void theActionIsOnJournalsOnly()
    {
        add("{\"customerNumber\":\"10000\",\"amount\":-1}");
        const QByteArray other = "customerPaymentJournals(" + m_journal + ")/Microsoft.NAV.post";
        QCOMPARE(m_client->send("POST", other).status, 404);
        QCOMPARE(m_client->send("GET", "journals(" + m_journal + ")/Microsoft.NAV.post").status, 405);
        QCOMPARE(m_client->send("POST", "journals(" + m_journal + ")/Microsoft.NAV.unpost").status, 404);
        QCOMPARE(m_client->send("POST", "journals(11111111-2222-3333-4444-555555555555)/Microsoft.NAV.post").status,
                 404);
        // A tag is looked at only where one is sent.
        const QByteArray stale = "W/\"JzE4OzEyMzs7MDA7Jw==\"";
        QCOMPARE(
            m_client->send("POST", "journals(" + m_journal + ")/Microsoft.NAV.post", {}, {{"If-Match", stale}}).status,
            409);
        m_sandbox->settings(json("{'postOnPaymentJournals': true}"));
        QCOMPARE(m_client->send("POST", other).status, 204);
        QVERIFY(m_client->send("GET", "/v2.0/Sandbox/api/v2.0/$metadata").body.contains("<Action Name=\"post\""));
    }

    void faultsComeAfterOrBeforeThePosting()
    {
        add("{\"customerNumber\":\"10000\",\"amount\":-50}");
        m_sandbox->addFault(json("{'method': 'POST', 'path': 'NAV.post', 'kind': 'resetBefore'}"));
        QCOMPARE(post().status, 0);
        QCOMPARE(count(), 1);
        m_sandbox->addFault(json("{'method': 'POST', 'path': 'NAV.post', 'kind': 'resetAfter'}"));
        QCOMPARE(post().status, 0);
        QCOMPARE(count(), 0);
        QCOMPARE(balance("10000"), QByteArray("15700"));
        m_sandbox->addFault(json("{'method': 'POST', 'path': 'customerPayments$', 'kind': 'resetAfter'}"));
        QCOMPARE(m_client->post(lines(), json("{'amount': -1}")).status, 0);
        QCOMPARE(count(), 1);
        QCOMPARE(m_sandbox->journal("POST", "Microsoft.NAV.post").size(), size_t(2));
    }

    void theDefaultJournalCanBePostedAndThePracticeOneCannot()
    {
        m_journal = journalId("DEFAULT");
        QVERIFY(count() >= 4);
        QCOMPARE(post().status, 204);
        QCOMPARE(count(), 0);
        m_journal = journalId("PRACTICE");
        QVERIFY(count() >= 4);
        QCOMPARE(post().status, 400);
    }

private:
    QByteArray lines() const { return "customerPaymentJournals(" + m_journal + ")/customerPayments"; }
    Heard post() { return m_client->send("POST", "journals(" + m_journal + ")/Microsoft.NAV.post"); }
    void add(const QByteArray &body) { QCOMPARE(m_client->send("POST", lines(), body).status, 201); }
    int count() { return int(m_client->get(lines()).json[u"value"].items().size()); }
    Json figures(const QByteArray &number)
    {
        return m_client->get("customerFinancialDetails?$filter=number%20eq%20'" + number + '\'')
            .json[u"value"]
            .items()
            .front();
    }
    QByteArray balance(const QByteArray &number) { return figures(number)[u"balance"].numberToken(); }
    Json invoice(const QByteArray &number)
    {
        return m_client->get("salesInvoices?$filter=number%20eq%20'" + number + '\'').json[u"value"].items().front();
    }
    Json openInvoice()
    {
        return m_client
            ->get("salesInvoices?$filter=customerId%20eq%20" + Adatum + "%20and%20status%20eq%20'Open'&$top=1")
            .json[u"value"]
            .items()
            .front();
    }
    QByteArray journalId(const QByteArray &code)
    {
        const Json list = m_client->get("customerPaymentJournals?$filter=code%20eq%20'" + code + '\'').json;
        return list[u"value"].items().empty() ? QByteArray()
                                              : list[u"value"].items().front()[u"id"].toString().toLatin1();
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
    QByteArray m_journal;
};

QTEST_GUILESS_MAIN(TestSandboxPosting)
#include "tst_sandbox_posting.moc"
