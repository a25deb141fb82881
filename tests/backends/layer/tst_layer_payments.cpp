// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/wire_play.h"
#include "backends/layer/dialect.h"

#include "core/rules.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

using End = WriteOutcome::End;
using Kind = Failure::Kind;
using Op = Filter::Op;

std::unique_ptr<Dialect> layerAt()
{
    DialectSettings settings;
    settings.base = QUrl(QStringLiteral("https://books.example"));
    settings.companyRemoteId = QStringLiteral("b1");
    settings.companyId = QStringLiteral("company");
    return layer::makeDialect(settings);
}

QByteArray page(const QList<QByteArray> &rows, const char *cursor = nullptr)
{
    return R"({"data":[)" + rows.join(',') + R"(],"meta":{"pagination":{"cursor":)" +
           (cursor ? '"' + QByteArray(cursor) + '"' : QByteArray("null")) + "}}}";
}

QByteArray invoice(const char *id, const char *customer, const char *name)
{
    return R"({"type":"Invoice","id":")" + QByteArray(id) + R"(","invoice_number":"INV-)" + id +
           R"(","sent_at":"2026-02-25T23:30:00Z","due_at":null,"total_amount":60000,"outstanding_balance":45001,)"
           R"("status":"SENT","customer":)" +
           (*customer
                ? R"({"id":")" + QByteArray(customer) + R"(","company_name":null,"individual_name":")" + name + "\"}"
                : QByteArray("null")) +
           "}";
}

const QByteArray onTwo = R"([{"invoice_id":"i1","payment_id":"p1","amount":45001,"amount_net_of_refunds":45001,
    "transaction_tags":[{"id":"t","key":"region","value":"north","archived_at":null}],"memo":"first part","metadata":null,
    "reference_number":null},
    {"invoice_id":"i2","payment_id":"p1","amount":999,"transaction_tags":[],"memo":null}])";

QByteArray payment(const char *id, const QByteArray &allocations, const QByteArray &amount = "50000")
{
    return R"({"type":"Invoice_Payment","id":")" + QByteArray(id) +
           R"(","external_id":null,"at":"2026-02-14T23:59:59.999999Z","method":"Other","fee":1335,"amount":)" + amount +
           R"(,"processor":"STRIPE","payment_clearing_account":{"name":"Undeposited Funds","id":{"type":"AccountId",
           "id":"a"}},"imported_at":"2026-02-15T08:12:44.903211Z","allocations":)" +
           allocations + R"(,"memo":null,"metadata":null,"reference_number":"4471"})";
}

RecordKey paymentKey(const char *id)
{
    return RecordKey::ofRemote(QStringLiteral("company"), "payment", QLatin1String(id));
}

const QByteArray threeInvoices =
    page({invoice("i1", "c1", "Vega"), invoice("i2", "c2", "Lind"), invoice("i3", "", "")});

/// Payments of the whole period, after these invoices.
std::vector<Record> listed(Dialect &dialect, const QList<QByteArray> &payments, const char *customer = nullptr,
                           const QByteArray &invoices = threeInvoices)
{
    ListQuery query;
    query.entity = "payment";
    if (customer)
        query.filter = Filter::compare("customer", Op::Equal, text(customer));
    const auto list = dialect.readList(query);
    play(*list, {answer(200, invoices), answer(200, page(payments))});
    if (list->failure())
        qFatal("not listed: %s", qPrintable(list->failure()->detail));
    return list->takeRecords();
}

Value allocations(const char *list)
{
    return Value::json(json(list));
}

} // namespace

class LayerPayments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void centsAreAmountsAndMomentsAreDays()
    {
        const auto dialect = layerAt();
        const Record record = listed(*dialect, {payment("p1", onTwo)}).front();
        QCOMPARE(record.value("amount").asDecimal()->toBytes(), QByteArray("500.00"));
        QCOMPARE(record.value("fee").asDecimal()->toBytes(), QByteArray("13.35"));
        QCOMPARE(record.value("date"), Value::date(QDate(2026, 2, 14)));
        QCOMPARE(record.value("method"), text("OTHER"));
        QCOMPARE(record.value("account.deposit"), text("Undeposited Funds"));
        QCOMPARE(record.value("amount.applied").asDecimal()->toBytes(), QByteArray("460.00"));
        QCOMPARE(record.value("amount.unapplied").asDecimal()->toBytes(), QByteArray("40.00"));
        const Record west =
            listed(*dialect, {payment("p3", "[]").replace("23:59:59.999999Z", "23:30:00.5-05:00")}).front();
        QCOMPARE(west.value("date"), Value::date(QDate(2026, 2, 15)));
        // More than 64 bits of cents stay as they came.
        const Record huge = listed(*dialect, {payment("p2", "[]", "123456789012345678901234")}).front();
        QVERIFY(huge.value("amount").isVerbatim());
    }

    void aPaymentBelongsToNoneOneOrSeveral()
    {
        const auto dialect = layerAt();
        const std::vector<Record> records = listed(
            *dialect,
            {payment("p1", onTwo),
             payment("p2", R"([{"invoice_id":"i1","amount":10},{"invoice_id":"i1","amount":20}])"),
             payment("p3", R"([{"account":{"type":"StableName","stable_name":"CUSTOMER_DEPOSITS"},"amount":50000}])"),
             payment("p4", R"([{"invoice_id":"i3","amount":10}])"),
             payment("p5", R"([{"invoice_id":"unheard of","amount":10}])")});
        QCOMPARE(records.size(), size_t(5));
        QCOMPARE(records[0].value("customer").state(), Value::State::Blank);
        QCOMPARE(records[0].value("customer.name"), text("Vega, Lind"));
        QCOMPARE(records[0].value("customers").asJson()->toBytes(),
                 QByteArray(R"([{"id":"c1","name":"Vega","amount":450.01},{"id":"c2","name":"Lind","amount":9.99}])"));
        QCOMPARE(records[1].value("customer"), text("c1"));
        QCOMPARE(records[1].value("customers").asJson()->toBytes(),
                 QByteArray(R"([{"id":"c1","name":"Vega","amount":0.30}])"));
        for (const size_t nobodys : {size_t(2), size_t(3)}) {
            QVERIFY(records[nobodys].value("customer").isEmpty());
            QVERIFY(records[nobodys].value("customers").isEmpty());
        }
        QCOMPARE(records[2].value("amount.unapplied").asDecimal()->toBytes(), QByteArray("0.00"));
        QCOMPARE(records[4].value("customers").state(), Value::State::NotFetched); // nothing is made up
    }

    void oneCustomersPaymentsAreThoseWithAPartForIt()
    {
        const auto dialect = layerAt();
        ListQuery query;
        query.entity = "payment";
        query.filter = Filter::all({Filter::compare("customer", Op::Equal, text("c1")),
                                    Filter::compare("date", Op::GreaterOrEqual, Value::date(QDate(2026, 2, 1))),
                                    Filter::compare("date", Op::LessOrEqual, Value::date(QDate(2026, 2, 28)))});
        const auto list = dialect->readList(query);
        const auto requests = play(
            *list,
            {answer(200, page({invoice("i1", "c1", "Vega")}, "next")), answer(200, page({invoice("i4", "c1", "Vega")})),
             answer(200, page({payment("p1", onTwo), payment("p2", R"([{"invoice_id":"i2","amount":1}])")}, "more")),
             answer(200, page({payment("p3", R"([{"invoice_id":"i4","amount":1}])"), payment("p4", "[]")}))});
        const QString invoices =
            QStringLiteral("GET /v1/businesses/b1/invoices?customer_id=c1&sort_by=sent_at&sort_order=DESC&limit=100");
        const QString payments = QStringLiteral(
            "GET /v1/businesses/b1/invoices/payments?paid_at_start=2026-02-01&paid_at_end=2026-02-28&limit=100");
        QCOMPARE(lines(requests), QStringList({invoices, invoices + QStringLiteral("&cursor=next"), payments,
                                               payments + QStringLiteral("&cursor=more")}));
        QStringList ids;
        for (const Record &record : list->takeRecords())
            ids.append(record.key.remoteId);
        QVERIFY(!list->failure());
        QCOMPARE(ids, QStringList({QStringLiteral("p1"), QStringLiteral("p3")}));
        QCOMPARE(listed(*dialect, {payment("p1", onTwo)}, "c1", page({invoice("i1", "c1", "Vega")})).size(), size_t(1));
    }

    void onlyWhatChangedGoesOutAndAllocationsWhole()
    {
        const auto dialect = layerAt();
        const Record record = listed(*dialect, {payment("p1", onTwo)}).front();
        const auto body = [&](Changes changes) {
            const auto write = dialect->write(wishOf(record, std::move(changes)));
            const std::optional<Request> request = write->next();
            return request->method + ' ' + request->body;
        };
        QCOMPARE(body({{"note", {}, text("x")}}), QByteArray(R"(PATCH {"memo":"x"})"));
        QCOMPARE(body({{"reference.number", {}, Value::blank()}}), QByteArray(R"(PATCH {"reference_number":null})"));
        QCOMPARE(body({{"amount", {}, amount("500.5")}}), QByteArray(R"(PATCH {"amount":50050})"));
        QCOMPARE(body({{"date", {}, Value::date(QDate(2026, 3, 29))}}),
                 QByteArray(R"(PATCH {"paid_at":"2026-03-29T00:00:00Z"})"));
        // What one part held besides is not lost when another changes.
        QCOMPARE(body({{"allocations",
                        {},
                        allocations(R"([{"invoice":"i1","amount":450.01},{"invoice":"i2","amount":1}])")}}),
                 QByteArray(R"(PATCH {"invoice_payments":[{"invoice_id":"i1","amount":45001,)"
                            R"("tags":[{"key":"region","value":"north"}],"memo":"first part"},)"
                            R"({"invoice_id":"i2","amount":100}]})"));
    }

    void aPartOnAnAccountStaysWithTheSet()
    {
        const auto dialect = layerAt();
        const Record record =
            listed(*dialect,
                   {payment("p1", R"([{"invoice_id":"i1","amount":100},{"account":{"type":"Single_Chart_Account","id":
                       {"type":"AccountId","id":"acc"},"name":"Deposits"},"amount":200,"memo":"Overpaid"}])")})
                .front();
        Json::Array items = record.value("allocations").asJson()->items();
        items[0] = items[0].with(QStringLiteral("amount"), Json::number("3.00"));
        const auto write = dialect->write(wishOf(record, {{"allocations", {}, Value::json(Json::array(items))}}));
        QCOMPARE(write->next()->body,
                 QByteArray(R"({"invoice_payments":[{"invoice_id":"i1","amount":300},)"
                            R"({"account":{"type":"AccountId","id":"acc"},"amount":200,"memo":"Overpaid"}]})"));
    }

    void changesThatReverseEntriesAreAnnounced()
    {
        const auto dialect = layerAt();
        const SchemaPtr schema = dialect->schema("payment");
        for (const char *key : {"amount", "date"})
            QVERIFY2(schema->find(key)->caution.words, key);
        QVERIFY(!schema->find("note")->caution.words);
    }

    void whatWouldBeRefusedIsFoundBefore()
    {
        const auto dialect = layerAt();
        const Record record = listed(*dialect, {payment("p1", onTwo)}).front();
        const auto problems = [&](const FieldKey &field, const Value &value) {
            Record wanted = record;
            wanted.set(field, value);
            std::vector<Problem::Rule> rules;
            for (const Problem &problem : check(wanted, {{field, record.value(field), value}}, false))
                rules.push_back(problem.rule);
            return rules;
        };
        QCOMPARE(problems("allocations", allocations(R"([{"invoice":"i1","amount":500.01}])")),
                 std::vector<Problem::Rule>{Problem::Rule::MoreThanAmount});
        QCOMPARE(problems("amount", amount("100")), std::vector<Problem::Rule>{Problem::Rule::MoreThanAmount});
        QCOMPARE(problems("amount", amount("0")),
                 std::vector<Problem::Rule>({Problem::Rule::NotPositive, Problem::Rule::MoreThanAmount}));
        QCOMPARE(problems("method", Value::blank()), std::vector<Problem::Rule>{Problem::Rule::Required});
        QVERIFY(problems("allocations", allocations(R"([{"invoice":"i1","amount":500}])")).empty());
    }

    void aNewPaymentGoesOutUnderAKeyThatStays()
    {
        const char *made = "4f7c1b16-e057-4ec0-8b20-50308ba5b9ea";
        const auto dialect = layerAt();
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("company"), "payment", QStringLiteral("new-1"));
        wish.changes = {{"date", {}, Value::date(QDate(2026, 3, 4))},
                        {"method", {}, text("CHECK")},
                        {"amount", {}, amount("450.01")},
                        {"allocations", {}, allocations(R"([{"invoice":"i1","amount":450.01}])")}};
        wish.idempotencyKey = QStringLiteral("0001");
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto write = dialect->write(wish);
            const auto requests =
                play(*write, {answer(attempt == 0 ? 201 : 200, R"({"data":)" + payment(made, onTwo) + "}")});
            QCOMPARE(lines(requests), QStringList{QStringLiteral("POST /v1/businesses/b1/invoices/payments")});
            QCOMPARE(requests[0].body,
                     QByteArray(R"({"external_id":"clientele-0001","paid_at":"2026-03-04T00:00:00Z","method":"CHECK",)"
                                R"("amount":45001,"invoice_payments":[{"invoice_id":"i1","amount":45001}]})"));
            QCOMPARE(write->outcome().end, End::Done);
            QCOMPARE(write->outcome().stored->key.remoteId, QString::fromLatin1(made));
        }
        const auto look = dialect->findCreated(wish);
        QCOMPARE(lines(play(*look, {answer(200, threeInvoices)})).last(),
                 QStringLiteral("GET /v1/businesses/b1/invoices/payments?external_id=clientele-0001&limit=100"));
    }

    void aKeyThatIsTakenOverwritesNothing()
    {
        const auto dialect = layerAt();
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        wish.key = RecordKey::ofNew(QStringLiteral("company"), "payment", QStringLiteral("new-1"));
        wish.changes = {{"externalId", {}, text("bank-1")}, {"amount", {}, amount("1")}};
        wish.idempotencyKey = QStringLiteral("0001");
        const auto write = dialect->write(wish);
        const QByteArray theirs =
            QByteArray(payment("p1", onTwo)).replace(R"("external_id":null)", R"("external_id":"bank-1")");
        QCOMPARE(play(*write, {answer(200, page({theirs}))}).size(), size_t(1));
        QCOMPARE(write->outcome().failure->kind, Kind::Duplicate);
        QVERIFY(write->outcome().failure->fields.contains("externalId"));
    }

    void oneIsReadByItsDayAndElseAmongAll()
    {
        const auto dialect = layerAt();
        listed(*dialect, {payment("p1", onTwo)});
        const auto read = dialect->readOne(paymentKey("p1"));
        QCOMPARE(lines(play(*read, {answer(200, page({payment("p0", "[]"), payment("p1", onTwo)}))})),
                 QStringList{QStringLiteral("GET /v1/businesses/b1/invoices/payments?paid_at_start=2026-02-14"
                                            "&paid_at_end=2026-02-14&limit=100")});
        QCOMPARE(read->outcome().value().value("customer.name"), text("Vega, Lind"));

        // Moved to another day, and on the second page of everything.
        const QByteArray moved = QByteArray(payment("p1", onTwo)).replace("2026-02-14", "2026-05-01");
        const auto second = dialect->readOne(paymentKey("p1"));
        const QStringList asked =
            lines(play(*second, {answer(200, page({})), answer(200, page({payment("p0", "[]")}, "c")),
                                 answer(200, page({moved}))}));
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked.last(), QStringLiteral("GET /v1/businesses/b1/invoices/payments?limit=100&cursor=c"));
        QCOMPARE(second->outcome().value().value("date"), Value::date(QDate(2026, 5, 1)));

        const auto gone = dialect->readOne(paymentKey("p1"));
        QCOMPARE(play(*gone, {answer(200, page({})), answer(200, page({payment("p0", "[]")}))}).size(), size_t(2));
        QCOMPARE(gone->outcome().failure().kind, Kind::Gone);
    }

    void whoseItIsIsReadWhereItIsNotKnown()
    {
        const auto dialect = layerAt();
        const auto read = dialect->readOne(paymentKey("p1"));
        const QStringList asked =
            lines(play(*read, {answer(200, page({payment("p1", onTwo)})), answer(200, threeInvoices)}));
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked.last().startsWith(QStringLiteral("GET /v1/businesses/b1/invoices?")));
        QCOMPARE(read->outcome().value().value("customer.name"), text("Vega, Lind"));
        const auto broken = layerAt()->readOne(paymentKey("p1"));
        play(*broken, {answer(200, page({payment("p1", onTwo)})), cut()});
        QVERIFY(!broken->outcome().ok());
    }

    void deletedByItsOwnCall()
    {
        const auto dialect = layerAt();
        const Record record = listed(*dialect, {payment("p1", onTwo)}).front();
        const auto write = dialect->write(wishOf(record, {}, ChangeKind::Delete));
        const auto requests = play(*write, {answer(200, R"({"data":)" + payment("p1", onTwo) + "}")});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("POST /v1/businesses/b1/invoices/payments/p1/delete")});
        QVERIFY(requests[0].body.isEmpty());
        QCOMPARE(write->outcome().end, End::Done);
        QVERIFY(!write->outcome().stored); // what the answer shows is gone
        const auto again = dialect->write(wishOf(record, {}, ChangeKind::Delete));
        play(*again,
             {answer(404, R"({"errors":[{"type":"x","description":"y","error_enum":"SpecifiedIdNotFound"}]})")});
        QCOMPARE(again->outcome().failure->kind, Kind::Gone);
    }

    void invoicesAreRead()
    {
        const auto dialect = layerAt();
        ListQuery query;
        query.entity = "invoice";
        const auto list = dialect->readList(query);
        play(*list, {answer(200, threeInvoices)});
        const std::vector<Record> records = list->takeRecords();
        QCOMPARE(records.size(), size_t(3));
        QCOMPARE(records[0].value("date.invoice"), Value::date(QDate(2026, 2, 25)));
        QCOMPARE(records[0].value("amount.remaining").asDecimal()->toBytes(), QByteArray("450.01"));
        QCOMPARE(records[0].value("customer"), text("c1"));
        QCOMPARE(records[0].displayName(), QStringLiteral("INV-i1"));
        QVERIFY(!records[2].value("customer").isPresent());
    }
};

QTEST_GUILESS_MAIN(LayerPayments)
#include "tst_layer_payments.moc"
