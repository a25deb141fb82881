// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/test_locale.h"

#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray business = QByteArrayLiteral("/layer/v1/businesses/b3f0a1c2-5d64-4e7f-9a10-2c8d7e6f5a01");
const QByteArray invoices = business + "/invoices";
const QByteArray payments = invoices + "/payments";
const QByteArray tiles = QByteArrayLiteral("91c3d7aa-6e20-4f1b-8b55-30a9e4f7a001");
const QByteArray grouting = QByteArrayLiteral("0d5f82bc-1947-4c6a-9d3e-8e21b60cb002");
const QByteArray deposit = QByteArrayLiteral("a2d94e61-37b0-4a5c-8c1f-6b90d2e7f001");
const QByteArray vega = QByteArrayLiteral("7a1e0c52-4b1d-4c3e-8f21-9d02b7c41101");

QStringList column(const Heard &heard, QStringView name)
{
    QStringList values;
    for (const Json &row : heard.json[u"data"].items())
        values.append(row[name].toString());
    return values;
}

QString enumOf(const Heard &heard)
{
    const auto &errors = heard.json[u"errors"].items();
    return errors.empty() ? QString() : errors.front()[u"error_enum"].toString();
}

QByteArray body(const char *amount, const QByteArray &allocations, const char *more = "")
{
    return QByteArray("{\"paid_at\":\"2026-03-04\",\"method\":\"CHECK\",\"amount\":") + amount +
           ",\"invoice_payments\":[" + allocations + "]" + more + "}";
}

QByteArray to(const QByteArray &invoice, const char *amount)
{
    return "{\"invoice_id\":\"" + invoice + "\",\"amount\":" + amount + '}';
}

} // namespace

/// Layer's invoices and the payments on them (layer.md 7 and 8).
class SandboxLayerPayments : public QObject
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

    void invoicesAreFoundByCustomerStatusAndDay()
    {
        const Heard mine = m_client->get(invoices + "?customer_id=" + vega);
        QCOMPARE(column(mine, u"invoice_number"),
                 QStringList({QStringLiteral("INV-2041"), QStringLiteral("INV-2055")}));
        QCOMPARE(column(m_client->get(invoices + "?customer_external_id=crm-1001"), u"id"), column(mine, u"id"));
        QCOMPARE(m_client->get(invoices + "?customer_external_id=crm-1002&customer_id=" + vega).status, 400);
        QCOMPARE(column(m_client->get(invoices + "?status=PARTIALLY_PAID&customer_id=" + vega), u"invoice_number"),
                 QStringList{QStringLiteral("INV-2041")});
        QCOMPARE(column(m_client->get(invoices + "?status=SENT,PAID&status=VOIDED&customer_id=" + vega), u"status"),
                 QStringList{QStringLiteral("SENT")});
        QCOMPARE(column(m_client->get(invoices + "?due_at_start=2026-03-27&due_at_end=2026-03-27&customer_id=" + vega),
                        u"invoice_number"),
                 QStringList{QStringLiteral("INV-2055")});
        m_sandbox->settings(json("{'service': 'layer', 'sentInvoices': 'SAVED'}"));
        QCOMPARE(column(m_client->get(invoices + "?status=SAVED&customer_id=" + vega), u"invoice_number"),
                 QStringList{QStringLiteral("INV-2055")});
        QCOMPARE(m_client->send("POST", invoices, "{}").status, 405);
    }

    void outstandingIsWhatPaymentsLeave()
    {
        qint64 open = 0;
        const Heard all = m_client->get(invoices + "?limit=100");
        for (const Json &invoice : all.json[u"data"].items()) {
            qint64 paid = 0;
            for (const Json &allocation : invoice[u"payment_allocations"].items())
                paid += *allocation[u"amount"].toInteger();
            if (invoice[u"voided_at"].isNull() && invoice[u"status"].toString() != QLatin1String("WRITTEN_OFF"))
                QCOMPARE(*invoice[u"outstanding_balance"].toInteger(), *invoice[u"total_amount"].toInteger() - paid);
            open += *invoice[u"outstanding_balance"].toInteger();
        }
        QVERIFY(open > 0);
        const Heard list = m_client->get(payments + "?limit=100");
        bool several = false;
        for (const Json &payment : list.json[u"data"].items())
            several = several || payment[u"allocations"].items().size() > 1;
        QVERIFY(several);
        QCOMPARE(*list.json[u"data"].items().back()[u"amount"].toInteger(), qint64(999'999'999'999'999'998));
    }

    void paymentsAreListedByDayMethodAndExternalId()
    {
        QCOMPARE(column(m_client->get(payments + "?paid_at_start=2026-02-14&paid_at_end=2026-02-14&method=ACH"), u"id")
                     .filter(QString::fromLatin1(deposit))
                     .size(),
                 1);
        QCOMPARE(column(m_client->get(payments + "?external_id=bank-20260214-77"), u"id"),
                 QStringList{QString::fromLatin1(deposit)});
        QCOMPARE(m_client->get(payments + "?external_id=nobody").json[u"data"].items().size(), size_t(0));
        QCOMPARE(m_client->get(payments + "?paid_at_start=yesterday").status, 400);
        // There is no customer filter, and by default nobody minds it.
        QVERIFY(m_client->get(payments + "?customer_id=" + vega).json[u"data"].items().size() > 2);
        m_sandbox->settings(json("{'service': 'layer', 'unknownParameters': 'refused'}"));
        QCOMPARE(m_client->get(payments + "?customer_id=" + vega).status, 400);
        QCOMPARE(m_client->get(payments + '/' + deposit).status, 405); // none can be read by itself
    }

    void recordingIsRepeatableByItsExternalId()
    {
        const QByteArray wish = body("15000", to(grouting, "15000"), ",\"external_id\":\"app-1\",\"fee\":435");
        const Heard made = m_client->send("POST", payments, wish);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json[u"data"][u"at"].toString(), QStringLiteral("2026-03-04T00:00:00Z"));
        QCOMPARE(left(grouting), qint64(45000));
        const Heard again = m_client->send("POST", payments, wish);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.json[u"data"][u"id"], made.json[u"data"][u"id"]);
        QCOMPARE(left(grouting), qint64(45000));
        QCOMPARE(m_client->send("POST", payments, body("1", to(grouting, "1"))).status, 201);
        QCOMPARE(m_client->send("POST", payments, body("1", to(grouting, "1"))).status, 201); // without one: doubled
        QCOMPARE(left(grouting), qint64(44998));
        const QByteArray external = "{\"invoice_external_id\":\"so-7802\",\"amount\":44998}";
        QCOMPARE(m_client->send("POST", payments, body("44998", external)).status, 201);
        const Heard paid = m_client->get(invoices + "?status=PAID&customer_id=" + vega);
        QCOMPARE(column(paid, u"paid_at"), QStringList{QStringLiteral("2026-03-04T00:00:00Z")});
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("wish");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &wish, int status = 400) {
            QTest::newRow(name) << wish << status;
        };
        row("no cents", body("10.5", to(grouting, "10")));
        row("nothing paid", body("0", ""));
        row("less than nothing", body("-5", to(grouting, "-5")));
        row("more allocated than paid", body("100", to(grouting, "60") + ',' + to(tiles, "60")));
        row("more than is outstanding", body("70000", to(grouting, "70000")));
        row("no such invoice", body("100", to(vega, "100")), 404);
        row("neither invoice nor account", body("100", "{\"amount\":100}"));
        row("no method", "{\"paid_at\":\"2026-03-04\",\"amount\":1,\"invoice_payments\":[]}");
        row("unknown method", body("1", "", ",\"method\":\"BARTER\""));
        row("no such day", body("1", "", ",\"paid_at\":\"2026-02-30\""));
        row("unknown member", body("1", "", ",\"customer_id\":\"x\""));
        row("long metadata", body("1", "", QByteArray(",\"metadata\":\"" + QByteArray(1100, 'x') + '"').constData()));
        row("account of no credit", body("1", "", ",\"redemption_account\":{\"type\":\"StableName\"}"));
    }

    void refusals()
    {
        QFETCH(QByteArray, wish);
        QFETCH(int, status);
        const size_t before = m_client->get(payments).json[u"data"].items().size();
        const Heard refused = m_client->send("POST", payments, wish);
        QCOMPARE(refused.status, status);
        QCOMPARE(enumOf(refused),
                 status == 404 ? QStringLiteral("SpecifiedIdNotFound") : QStringLiteral("SpecifiedBadRequest"));
        QCOMPARE(m_client->get(payments).json[u"data"].items().size(), before);
    }

    void whatIsUnknownIsASetting()
    {
        const QByteArray over = body("70000", to(grouting, "70000"));
        m_sandbox->settings(json("{'service': 'layer', 'overPayment': 'accepted'}"));
        QCOMPARE(m_client->send("POST", payments, over).status, 201);
        QCOMPARE(left(grouting), qint64(-10000));
        m_sandbox->reset();
        m_sandbox->settings(json("{'service': 'layer', 'overAllocation': 'accepted'}"));
        QCOMPARE(m_client->send("POST", payments, body("100", to(grouting, "150"))).status, 201);
        m_sandbox->settings(json("{'service': 'layer', 'allocations': 'exact'}"));
        QCOMPARE(m_client->send("POST", payments, body("100", to(grouting, "50"))).status, 400);
        m_sandbox->settings(json("{'service': 'layer', 'allocations': 'atMost', 'paymentType': 'Payment', "
                                 "'otherMethod': 'Other'}"));
        const Heard other = m_client->send("POST", payments, body("100", to(grouting, "50"), ",\"method\":\"Other\""));
        QCOMPARE(other.json[u"data"][u"method"].toString(), QStringLiteral("Other"));
        QCOMPARE(other.json[u"data"][u"type"].toString(), QStringLiteral("Payment"));
    }

    void changesReplaceTheWholeSet()
    {
        const QByteArray one = payments + '/' + deposit;
        const Heard moved = m_client->send("PATCH", one, "{\"invoice_payments\":[" + to(grouting, "60000") + "]}");
        QCOMPARE(moved.status, 200);
        QCOMPARE(moved.json[u"data"][u"allocations"].items().size(), size_t(1));
        QCOMPARE(left(tiles), qint64(125000));
        QCOMPARE(left(grouting), qint64(0));
        QCOMPARE(m_client->send("PATCH", one, "{\"amount\":50000}").status, 400); // less than is allocated
        const Heard note = m_client->send("PATCH", one, "{\"memo\":null,\"reference_number\":\"R2\"}");
        QVERIFY(note.json[u"data"][u"memo"].isNull());
        QCOMPARE(note.json[u"data"][u"amount"].numberToken(), QByteArray("80000"));
        QCOMPARE(m_client->send("PATCH", one, "{\"tags\":[]}").status, 400); // no PATCH lists tags
        QCOMPARE(m_client->send("PATCH", payments + "/11111111-2222-3333-4444-555555555555", "{}").status, 404);
        m_sandbox->settings(json("{'service': 'layer', 'conflictFor': 'a2d94e61-37b0-4a5c-8c1f-6b90d2e7f001'}"));
        QCOMPARE(m_client->send("PATCH", one, "{\"memo\":\"x\"}").status, 409);
    }

    void deletingHasACallOfItsOwn()
    {
        QCOMPARE(m_client->send("DELETE", payments + '/' + deposit).status, 405);
        const Heard gone = m_client->send("POST", payments + '/' + deposit + "/delete");
        QCOMPARE(gone.status, 200);
        QCOMPARE(gone.json[u"data"][u"amount"].numberToken(), QByteArray("80000")); // its last state
        QCOMPARE(left(tiles), qint64(125000));
        QCOMPARE(m_client->send("POST", payments + '/' + deposit + "/delete").status, 404);
    }

    void dedicatedPaymentsBelongToOneInvoice()
    {
        const QByteArray own = invoices + '/' + grouting + "/payment/";
        const Heard made = m_client->send(
            "POST", own, "{\"amount\":1000,\"method\":\"CASH\",\"paid_at\":\"2026-03-04\",\"external_id\":\"d1\"}");
        QCOMPARE(made.status, 201);
        const QByteArray id = made.json[u"data"][u"id"].toString().toLatin1();
        QCOMPARE(m_client->get(own + id).json[u"data"], made.json[u"data"]);
        QCOMPARE(
            m_client->send("PUT", own + id, "{\"amount\":2000,\"method\":\"CASH\",\"paid_at\":\"2026-03-05\"}").status,
            200);
        QCOMPARE(left(grouting), qint64(58000));
        QCOMPARE(m_client->send("DELETE", own + id).status, 200);
        QCOMPARE(left(grouting), qint64(60000));
        const QByteArray standalone = invoices + '/' + tiles + "/payment/" + deposit;
        QCOMPARE(m_client->get(standalone).status, 404);
        m_sandbox->settings(json("{'service': 'layer', 'dedicatedRead': 'standaloneToo'}"));
        QCOMPARE(m_client->get(standalone).json[u"data"][u"id"].toString().toLatin1(), deposit);
    }

    void manyAtOnceOrNone()
    {
        const QByteArray good = body("10", to(grouting, "10"), ",\"external_id\":\"b1\"");
        QCOMPARE(m_client->send("POST", payments + "/bulk", '[' + good + ',' + body("0", "") + ']').status, 400);
        QCOMPARE(left(grouting), qint64(60000));
        QCOMPARE(m_client->send("POST", payments + "/bulk", '[' + good + ']').status, 201);
        QCOMPARE(left(grouting), qint64(59990));
    }

    void aColleagueChangesAndFaultsStrikePayments()
    {
        const Json changed = m_sandbox->colleague(json(
            "{'service': 'layer', 'entity': 'payments', 'number': 'bank-20260214-77', 'fields': {'memo': 'Hers'}}"));
        QCOMPARE(changed[u"memo"].toString(), QStringLiteral("Hers"));
        m_sandbox->addFault(json("{'method': 'POST', 'path': 'invoices/payments$', 'kind': 'resetAfter'}"));
        QCOMPARE(m_client->send("POST", payments, body("10", to(grouting, "10"))).status, 0);
        QCOMPARE(left(grouting), qint64(59990));
        m_sandbox->colleague(json("{'service': 'layer', 'entity': 'payments', 'number': 'bank-20260214-77', "
                                  "'delete': true}"));
        QCOMPARE(left(tiles), qint64(125000));
    }

private:
    qint64 left(const QByteArray &invoice)
    {
        const Heard list = m_client->get(invoices + "?customer_id=" + vega);
        for (const Json &one : list.json[u"data"].items()) {
            if (one[u"id"].toString().toLatin1() == invoice)
                return one[u"outstanding_balance"].toInteger().value_or(-1);
        }
        return -1;
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(SandboxLayerPayments)
#include "tst_sandbox_layer_payments.moc"
