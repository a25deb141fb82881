// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "sandbox/customers_client.h"
#include "support/test_locale.h"

#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray api = QByteArrayLiteral("/bigcapital/api/");
const QByteArray payments = api + "payments-received";

QString typeOf(const Heard &heard)
{
    const auto &errors = heard.json[u"errors"].items();
    return errors.empty() ? QString() : errors.front()[u"type"].toString();
}

} // namespace

/// Bigcapital's payments received and the invoices they are for (bigcapital.md 10). What a real server was recorded to
/// answer is played elsewhere; here is what happens behind it.
class SandboxBigcapitalPayments : public QObject
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
        m_sandbox->settings(json("{'service': 'bigcapital', 'authLimit': 0, 'defaultLimit': 0, 'writeMs': 0}"));
        // A customer of our own with an even and an uneven invoice, and one that is a draft.
        make("{'create': {'id': 500, 'contact_type': 'business', 'currency_code': 'USD', 'display_name': 'Ours', "
             "'balance': 1350.5}}");
        make("{'create': {'id': 501, 'contact_type': 'business', 'currency_code': 'EUR', 'display_name': 'Euro'}}");
        invoice(9001, 500, "1000", "'2026-10-01'");
        invoice(9002, 500, "350.5", "'2026-10-05'");
        invoice(9003, 500, "120", "null");
        invoice(9004, 501, "80", "'2026-10-05'");
    }

    void openInvoicesAddUpToWhatCustomersOwe()
    {
        int checked = 0;
        for (int id = 1; id <= 20; ++id) {
            const QByteArray number = QByteArray::number(id);
            const Json customer = m_client->get(api + "customers/" + number).json;
            const Decimal balance = *Decimal::parse(customer[u"balance"].numberToken());
            const Decimal opening = *Decimal::parse(customer[u"opening_balance"].numberToken());
            Decimal due;
            const Heard list = m_client->get(api + "sale-invoices/receivable?customerId=" + number);
            for (const Json &one : list.json.items())
                due = *Decimal::add(due, *Decimal::parse(one[u"due_amount"].numberToken()));
            if (list.json.items().empty())
                continue;
            QCOMPARE(due, *Decimal::add(balance, opening.negated()));
            ++checked;
        }
        QVERIFY(checked > 5);
        QVERIFY(m_client->get(api + "sale-invoices/receivable").json.items().size() > 20);
    }

    void aPaymentMovesBalanceAndInvoices()
    {
        const Heard made = post("{'customerId': 500, 'paymentDate': '2026-10-15', 'depositAccountId': 1000, "
                                "'entries': [{'invoiceId': 9001, 'paymentAmount': 400}, {'invoiceId': 9002, "
                                "'paymentAmount': 100}]}");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json[u"amount"].numberToken(), QByteArray("500"));
        QCOMPARE(balance(), QByteArray("850.5"));
        QCOMPARE(due(9001), QByteArray("600"));
        const QByteArray one = payments + '/' + made.json[u"id"].numberToken();
        const Heard page = m_client->get(one + "/edit-page");
        QCOMPARE(page.json[u"entries"].items().size(), size_t(2)); // no draft
        QCOMPARE(page.json[u"entries"].items().front()[u"due_amount"].numberToken(), QByteArray("1000"));
        QCOMPARE(m_client->get(one + "/invoices").json.items().size(), size_t(2));
        QCOMPARE(m_client->get(api + "customers/500").status, 200);
        QCOMPARE(m_client->send("DELETE", api + "customers/500").status, 500); // it has transactions

        // A whole set of entries; what is left out of it is gone, and so is the rate.
        const Heard edited = put(made, "'exchangeRate': 2, 'entries': [{'invoiceId': 9002, 'paymentAmount': 350}]");
        QCOMPARE(edited.status, 200);
        QCOMPARE(edited.json[u"local_amount"].numberToken(), QByteArray("700"));
        QCOMPARE(due(9001), QByteArray("1000"));
        QCOMPARE(balance(), QByteArray("1000.5"));
        const Heard again = put(made, "'statement': 'x', 'entries': [{'invoiceId': 9002, 'paymentAmount': 350}]");
        QCOMPARE(again.json[u"exchange_rate"].numberToken(), QByteArray("1"));
        QCOMPARE(m_client->send("DELETE", one).status, 200);
        QCOMPARE(balance(), QByteArray("1350.5"));
        QCOMPARE(m_client->send("DELETE", one).status, 404);
        QCOMPARE(typeOf(m_client->get(one)), QStringLiteral("PAYMENT_RECEIVE_NOT_EXISTS"));
    }

    void theAmountIsNotComparedWithItsEntries()
    {
        const Heard made = post(body("9001", "50", "'amount': 50.25"));
        QCOMPARE(made.status, 201);
        QCOMPARE(balance(), QByteArray("1300.25"));
        QCOMPARE(due(9001), QByteArray("950"));
        const Heard twice = post("{'customerId': 500, 'paymentDate': '2026-10-15', 'depositAccountId': 1000, "
                                 "'entries': [{'invoiceId': 9001, 'paymentAmount': 600}, {'invoiceId': 9001, "
                                 "'paymentAmount': 600}]}");
        QCOMPARE(twice.status, 201); // each by itself
        QCOMPARE(post(body("9002", "0")).status, 201);
    }

    void numbersAreCounted()
    {
        const QString next = post(body("9001", "1")).json[u"payment_receive_no"].toString();
        const qint64 number = next.mid(4).toLongLong();
        QCOMPARE(post(body("9001", "1", "'paymentReceiveNo': 'OWN-1'")).json[u"payment_receive_no"].toString(),
                 QStringLiteral("OWN-1"));
        QCOMPARE(post(body("9001", "1")).json[u"payment_receive_no"].toString().mid(4).toLongLong(), number + 2);
        QCOMPARE(typeOf(post(body("9001", "1", "'paymentReceiveNo': 'own-1'"))), QString()); // another spelling
        QCOMPARE(typeOf(post(body("9001", "1", "'paymentReceiveNo': 'OWN-1'"))),
                 QStringLiteral("PAYMENT_RECEIVE_NO_EXISTS"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("wish");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        const auto row = [](const char *name, const QByteArray &wish, int status, const char *type = "") {
            QTest::newRow(name) << wish << status << QString::fromLatin1(type);
        };
        row("cents", body("9002", "350.5"), 400);
        row("more than is due", body("9002", "351"), 400, "INVALID_PAYMENT_AMOUNT");
        row("less than nothing", body("9001", "-5"), 500);
        row("a draft", body("9003", "5"), 400, "INVOICES_NOT_DELIVERED_YET");
        row("another's invoice", body("9004", "5"), 400, "INVOICES_IDS_NOT_FOUND");
        row("an account of income", body("9001", "5", "'depositAccountId': 1025"), 400, "DEPOSIT_ACCOUNT_INVALID_TYPE");
        row("no such account", body("9001", "5", "'depositAccountId': 99"), 400, "DEPOSIT_ACCOUNT_NOT_FOUND");
        row("an account of another currency", body("9001", "5", "'depositAccountId': 1041"), 400,
            "PAYMENT_ACCOUNT_CURRENCY_INVALID");
        row("no such day", body("9001", "5", "'paymentDate': '2026-02-30'"), 500);
        row("digits for a number", body("9001", "5", "'paymentReceiveNo': '12345'"), 400);
        row("four bytes", body("9001", "5", "'statement': '\xF0\x9F\x8C\xBB'"), 500);
        row("long", body("9001", "5", "'referenceNo': '" + QByteArray(256, 'x') + '\''), 500);
        row("foreign entry",
            "{'customerId': 500, 'paymentDate': '2026-10-15', 'depositAccountId': 1000, 'entries': "
            "[{'id': 1, 'invoiceId': 9001, 'paymentAmount': 1}]}",
            400, "ENTRIES_IDS_NOT_EXISTS");
    }

    void refusals()
    {
        QFETCH(QByteArray, wish);
        QFETCH(int, status);
        QFETCH(QString, type);
        const Heard refused = post(wish);
        QCOMPARE(refused.status, status);
        QCOMPARE(typeOf(refused), type);
        QCOMPARE(balance(), QByteArray("1350.5"));
    }

    void branchesWhenTheyAreOn()
    {
        QVERIFY(post(body("9001", "1", "'branchId': 1001")).json[u"branch_id"].isNull()); // dropped while off
        m_sandbox->settings(json("{'service': 'bigcapital', 'branches': true}"));
        QCOMPARE(typeOf(post(body("9001", "1"))), QStringLiteral("BRANCH_ID_REQUIRED"));
        QCOMPARE(typeOf(post(body("9001", "1", "'branchId': 5"))), QStringLiteral("BRANCH_ID_NOT_FOUND"));
        const Heard made = post(body("9001", "1", "'branchId': 1001"));
        QCOMPARE(made.json[u"branch_id"].numberToken(), QByteArray("1001"));
        const Heard read = m_client->get(payments + '/' + made.json[u"id"].numberToken());
        QCOMPARE(read.json[u"branch"][u"name"].toString(), QStringLiteral("Harbour Branch"));
    }

    void listsCheckLess()
    {
        post(body("9001", "7", "'referenceNo': 'WIRE-77'"));
        const Heard sent = m_client->get(payments + "?pageSize=2&page=1&columnSortBy=amount&sortOrder=asc");
        QCOMPARE(sent.json[u"pagination"][u"page_size"].toString(), QStringLiteral("2")); // a text
        QCOMPARE(sent.json[u"payment_receives"].items().size(), size_t(2));
        QCOMPARE(m_client->get(payments + "?pageSize=abc").status, 200);
        QCOMPARE(m_client->get(payments + "?page=0").status, 500);
        const auto total = [this](const QByteArray &query) {
            return *m_client->get(payments + query).json[u"pagination"][u"total"].toInteger();
        };
        QCOMPARE(total("?searchKeyword=wire-77"), 1);
        QCOMPARE(total("?searchKeyword=7.00"), 1); // the amount
        const QByteArray role =
            "?stringifiedFilterRoles=" +
            QByteArray("[{\"fieldKey\":\"customer\",\"comparator\":\"equals\",\"value\":500}]").toPercentEncoding();
        QCOMPARE(total(role), 1);
        QVERIFY(total("?customerId=500") > 1); // ignored
        QCOMPARE(typeOf(m_client->get(payments + "?columnSortBy=id")), QStringLiteral("sort_column_not_found"));
    }

    void manyAreDeletedNotAllOrNothing()
    {
        const Heard made = post(body("9001", "7"));
        const QByteArray id = made.json[u"id"].numberToken();
        const QByteArray ids = "{\"ids\":[" + id + ",999999]}";
        const Heard judged = m_client->send("POST", payments + "/validate-bulk-delete", ids);
        QCOMPARE(judged.json[u"deletable_count"].numberToken(), QByteArray("1"));
        QCOMPARE(m_client->send("POST", payments + "/bulk-delete", ids).status, 404);
        QCOMPARE(m_client->get(payments + '/' + id).status, 400); // gone all the same
        QCOMPARE(balance(), QByteArray("1350.5"));
    }

    void aColleagueAndFaults()
    {
        const Heard made = post(body("9001", "7"));
        const Json changed =
            m_sandbox->colleague(Json::object({{QStringLiteral("service"), Json::string(QStringLiteral("bigcapital"))},
                                               {QStringLiteral("entity"), Json::string(QStringLiteral("payments"))},
                                               {QStringLiteral("id"), made.json[u"id"]},
                                               {QStringLiteral("fields"), json("{'statement': 'Hers'}")}}));
        QCOMPARE(changed[u"statement"].toString(), QStringLiteral("Hers"));
        m_sandbox->addFault(json("{'method': 'POST', 'path': 'payments-received$', 'kind': 'resetAfter'}"));
        QCOMPARE(post(body("9001", "3")).status, 0);
        QCOMPARE(balance(), QByteArray("1340.5"));
    }

private:
    void make(const QByteArray &wish)
    {
        const Json made = m_sandbox->colleague(
            json(wish).with(QStringLiteral("service"), Json::string(QStringLiteral("bigcapital"))));
        QVERIFY2(!made.find(u"error"), made.toBytes().constData());
    }
    void invoice(int id, int customer, const QByteArray &total, const QByteArray &delivered)
    {
        make("{'entity': 'invoices', 'create': {'id': " + QByteArray::number(id) +
             ", 'customer_id': " + QByteArray::number(customer) + ", 'invoice_no': 'INV-" + QByteArray::number(id) +
             "', 'invoice_date': '2026-10-01', 'due_date': '2026-10-31', 'delivered_at': " + delivered +
             ", 'total': " + total + "}}");
    }
    static QByteArray body(const QByteArray &invoice, const QByteArray &amount, const QByteArray &more = {})
    {
        // Of members with the same name the last counts.
        return "{'customerId': 500, 'paymentDate': '2026-10-15', 'depositAccountId': 1000, 'entries': [{'invoiceId': " +
               invoice + ", 'paymentAmount': " + amount + "}]" + (more.isEmpty() ? QByteArray() : ", " + more) + '}';
    }
    Heard post(const QByteArray &wish) { return m_client->post(payments, json(wish)); }
    Heard put(const Heard &made, const QByteArray &more)
    {
        const QByteArray wish =
            json("{'customerId': 500, 'paymentDate': '2026-10-15', 'depositAccountId': 1000, " + more + '}').toBytes();
        return m_client->send(
            "PUT", payments + '/' + made.json[u"id"].numberToken(), wish,
            {{"Content-Type", "application/json"}, {"Content-Length", QByteArray::number(wish.size())}});
    }
    QByteArray balance() { return m_client->get(api + "customers/500").json[u"balance"].numberToken(); }
    QByteArray due(qint64 id)
    {
        const Heard list = m_client->get(api + "sale-invoices/receivable?customerId=500");
        for (const Json &one : list.json.items()) {
            if (one[u"id"].toInteger() == id)
                return one[u"due_amount"].numberToken();
        }
        return {};
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(SandboxBigcapitalPayments)
#include "tst_sandbox_bigcapital_payments.moc"
