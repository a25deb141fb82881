// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment.h"

#include "core/refusal.h"
#include "core/rules.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

using End = WriteOutcome::End;
using Kind = Failure::Kind;
using Rule = Problem::Rule;

const QByteArray organization = R"({"id":1,"metadata":{"name":"Books","base_currency":"USD"}})";

/// What is due of customer 507, in this currency.
QByteArray receivable(const char *currency = "USD")
{
    return QByteArray(R"([{"id":147,"due_amount":1000,"currency_code":"$","customer_id":507},)"
                      R"({"id":148,"due_amount":350.5,"currency_code":"$","customer_id":507}])")
        .replace("$", currency);
}

QByteArray listOf(const QList<QByteArray> &rows)
{
    return R"({"pagination":{"total":)" + QByteArray::number(rows.size()) +
           R"(,"page":1,"page_size":"2000"},"payment_receives":[)" + rows.join(',') + "]}";
}

QByteArray row(const char *id, const QList<std::pair<const char *, QByteArray>> &changes = {})
{
    return without(json(paymentObject(changes)), "entries").with(QStringLiteral("id"), json(id)).toBytes();
}

std::vector<Rule> rulesBroken(const Record &record, const FieldKey &field, const Value &value)
{
    std::vector<Rule> all;
    Record wanted = record;
    wanted.set(field, value);
    for (const Problem &problem : check(wanted, {{field, record.value(field), value}}, false)) {
        if (problem.field == field && problem.blocks)
            all.push_back(problem.rule);
    }
    return all;
}

} // namespace

class BigcapitalPayments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void readsEveryFieldOfAPayment()
    {
        const auto dialect = bigcapitalAt();
        const Record record = paymentRead(*dialect);
        QCOMPARE(record.value("customer"), text("507"));
        QCOMPARE(record.value("customer.name"), text("Payment Target"));
        QCOMPARE(record.value("date"), Value::date(QDate(2026, 10, 15)));
        QCOMPARE(record.value("account.deposit"), text("1000"));
        QCOMPARE(record.value("amount"), amount("500"));
        QCOMPARE(record.value("document.number"), text("PAY-00094"));
        QCOMPARE(record.value("reference.number"), text("WIRE-1"));
        QCOMPARE(record.value("statement"), text("Danke"));
        QCOMPARE(record.value("exchange.rate"), amount("1"));
        QCOMPARE(record.value("branch").state(), Value::State::Null);
        QCOMPARE(record.value("allocations").asJson()->toBytes(),
                 QByteArray(R"([{"invoice":"147","amount":400,"id":132},{"invoice":"148","amount":100,"id":133}])"));
        QCOMPARE(record.displayName(), QStringLiteral("PAY-00094"));
    }

    void theListIsAskedForOneCustomerAndHasNoEntries()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "payment";
        query.filter = Filter::compare("customer", Filter::Op::Equal, text("507"));
        const auto list = dialect->readList(query);
        const auto requests = play(*list, {answer(200, listOf({row("94"), row("95")}))});
        QCOMPARE(lines(requests),
                 QStringList{QStringLiteral(
                     "GET /api/payments-received?page=1&pageSize=2000&columnSortBy=payment_date&sortOrder=desc"
                     "&stringifiedFilterRoles=[{\"fieldKey\":\"customer\",\"comparator\":\"equals\",\"value\":507}]")});
        const std::vector<Record> records = list->takeRecords();
        QCOMPARE(records.size(), size_t(2));
        QCOMPARE(records[0].value("allocations").state(), Value::State::NotFetched);
        QVERIFY(!list->failure());
    }

    void everythingTheServiceWantsGoesInEveryChange()
    {
        const auto dialect = bigcapitalAt();
        const Record record = paymentRead(*dialect, paymentObject({{"exchange_rate", "1.0875"}}));
        const auto write = dialect->write(wishOf(record, {{"reference.number", {}, text("WIRE-1b")}}));
        const QByteArray written =
            without(json(paymentObject({{"reference_no", "\"WIRE-1b\""}})), "customer").toBytes();
        const auto requests = play(*write, {answer(200, written)});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("PUT /api/payments-received/94")});
        QCOMPARE(requests[0].body,
                 QByteArray(R"({"customerId":507,"paymentDate":"2026-10-15","depositAccountId":1000,)"
                            R"("referenceNo":"WIRE-1b","entries":[{"id":132,"invoiceId":147,"paymentAmount":400},)"
                            R"({"id":133,"invoiceId":148,"paymentAmount":100}],"exchangeRate":1.0875})"));
        QCOMPARE(write->outcome().end, End::Done);
        QVERIFY(write->outcome().storedIsComplete);
        QCOMPARE(write->outcome().stored->value("customer.name"), text("Payment Target")); // not in the answer
    }

    void entriesKeepTheirIdsAndLoseThoseThatAreNoMore()
    {
        const auto dialect = bigcapitalAt();
        const Record record = paymentRead(*dialect);
        const Value entered = allocations(
            R"([{"invoice":"147","amount":300.00},{"invoice":"150","amount":7},{"invoice":"148","amount":1,"id":99}])");
        const auto write = dialect->write(wishOf(record, {{"allocations", record.value("allocations"), entered}}));
        const Json sent = json(write->next()->body);
        QCOMPARE(sent[u"entries"].toBytes(), QByteArray(R"([{"id":132,"invoiceId":147,"paymentAmount":300},)"
                                                        R"({"invoiceId":150,"paymentAmount":7},)"
                                                        R"({"id":133,"invoiceId":148,"paymentAmount":1}])"));
    }

    void invoicesKeepTheirNumbersForPeople()
    {
        const auto dialect = bigcapitalAt();
        const QByteArray named = paymentObject(
            {{"entries", R"([{"id":132,"invoice_id":147,"payment_amount":400,"invoice":{"invoice_no":"INV-147"}},)"
                         R"({"id":133,"invoice_id":148,"payment_amount":100,"invoice":{"invoice_no":"INV-148"}}])"}});
        const Record record = paymentRead(*dialect, named);
        const Value entered =
            allocations(R"([{"invoice":"147","amount":400},{"invoice":"150","amount":7,"number":"INV-150"}])");
        const auto write = dialect->write(wishOf(record, {{"allocations", record.value("allocations"), entered}}));
        play(
            *write,
            {answer(200, without(json(paymentObject({{"entries", R"([{"id":132,"invoice_id":147,"payment_amount":400},)"
                                                                 R"({"id":134,"invoice_id":150,"payment_amount":7}])"},
                                                     {"amount", "407"}})),
                                 "customer")
                             .toBytes())});
        const Value stored = write->outcome().stored->value("allocations");
        QCOMPARE(stored.asJson()->items()[0][u"number"].toString(), QStringLiteral("INV-147"));
        QCOMPARE(stored.asJson()->items()[1][u"number"].toString(), QStringLiteral("INV-150"));
    }

    void theIdOfAnEntryIsNoDifference()
    {
        const auto dialect = bigcapitalAt();
        const Record record = paymentRead(*dialect);
        const FieldSpec &field = *record.schema()->find("allocations");
        const Value &held = record.value("allocations");
        QVERIFY(field.same(held, allocations(R"([{"invoice":"148","amount":100},{"invoice":"147","amount":400.0}])")));
        QVERIFY(
            field.same(allocations(R"([{"invoice":"147","amount":400,"id":1},{"invoice":"148","amount":100}])"), held));
        QVERIFY(!field.same(held, allocations(R"([{"invoice":"147","amount":400}])")));
        QVERIFY(!field.same(held, allocations(R"([{"invoice":"147","amount":400},{"invoice":"149","amount":100}])")));
        QVERIFY(!field.same(held, allocations(R"([{"invoice":"147","amount":400},{"invoice":"148","amount":101}])")));
    }

    void whatTheListDoesNotShowIsNotMadeUp()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "payment";
        const auto list = dialect->readList(query);
        play(*list, {answer(200, listOf({row("94")}))});
        const Record record = list->takeRecords().front();
        const auto write = dialect->write(wishOf(record, {{"statement", {}, text("x")}}));
        QVERIFY(!write->next());
        QCOMPARE(write->outcome().end, End::Failed);
        QVERIFY(write->outcome().failure->fields.contains("allocations"));
        // Nor the rate, which the service would set back to 1.
        const Record unrated = paymentRead(*dialect, without(json(paymentObject()), "exchange_rate").toBytes());
        const auto second = dialect->write(wishOf(unrated, {{"statement", {}, text("x")}}));
        QVERIFY(!second->next());
        QVERIFY(second->outcome().failure->fields.contains("exchange.rate"));
    }

    void centsAreSaidAndNeverRounded()
    {
        const auto dialect = bigcapitalAt();
        const Record record = paymentRead(*dialect);
        const Value cents = allocations(R"([{"invoice":"148","amount":350.50}])");
        QCOMPARE(rulesBroken(record, "allocations", cents), std::vector<Rule>{Rule::NotWhole});
        const auto write = dialect->write(wishOf(record, {{"allocations", {}, cents}}));
        QVERIFY(!write->next());
        QVERIFY(write->outcome().failure->fields.value("allocations").contains(QStringLiteral("350.50")));
        // Nor does a payment that has cents by other means go back with them cut off.
        const Record older = paymentRead(
            *dialect,
            paymentObject({{"entries", R"([{"id":1,"invoice_id":148,"payment_amount":350.5}])"}, {"amount", "350.5"}}));
        const auto other = dialect->write(wishOf(older, {{"statement", {}, text("x")}}));
        QVERIFY(!other->next());
        QVERIFY(other->outcome().failure->fields.contains("allocations"));
    }

    void whatEndsInABareFaultIsFoundBefore()
    {
        const auto dialect = bigcapitalAt();
        const Record record = paymentRead(*dialect);
        QCOMPARE(rulesBroken(record, "document.number", text("20261015")), std::vector<Rule>{Rule::OnlyDigits});
        QVERIFY(rulesBroken(record, "document.number", text("2026-1015")).empty());
        QCOMPARE(rulesBroken(record, "statement", text("Danke \xf0\x9f\x99\x82")),
                 std::vector<Rule>{Rule::CharacterRefused});
        QCOMPARE(rulesBroken(record, "reference.number", Value::text(QString(256, QLatin1Char('x')))),
                 std::vector<Rule>{Rule::TooLong});
        QCOMPARE(rulesBroken(record, "allocations", allocations(R"([{"invoice":"147","amount":-5}])")),
                 std::vector<Rule>{Rule::NotPositive});
        QCOMPARE(rulesBroken(record, "allocations",
                             allocations(R"([{"invoice":"147","amount":5},{"invoice":"147","amount":5}])")),
                 std::vector<Rule>{Rule::AppliedTwice});
        QCOMPARE(rulesBroken(record, "allocations", Value::blank()), std::vector<Rule>{Rule::Required});
        QCOMPARE(rulesBroken(record, "date", Value::blank()), std::vector<Rule>{Rule::Required});
        QCOMPARE(rulesBroken(record, "exchange.rate", amount("0")), std::vector<Rule>{Rule::NotPositive});
        QVERIFY(dialect->write(wishOf(record, {{"document.number", {}, text("2026-1015")}}))->next());
        const auto digits = dialect->write(wishOf(record, {{"document.number", {}, text("20261015")}}));
        QVERIFY(!digits->next());
        QVERIFY(digits->outcome().failure->fields.contains("document.number"));
    }

    void aNewPaymentGoesOutWithItsRate()
    {
        const auto dialect = bigcapitalAt();
        const auto write = dialect->write(newPayment({{"exchange.rate", {}, amount("1.0875")},
                                                      {"reference.number", {}, text("WIRE-1")},
                                                      {"branch", {}, Value::blank()}}));
        const QByteArray written = without(json(paymentObject()), "customer").toBytes();
        const auto requests = play(*write, {answer(201, written), answer(200, paymentObject())});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("POST /api/payments-received"),
                                               QStringLiteral("GET /api/payments-received/94")}));
        QCOMPARE(requests[0].body,
                 QByteArray(R"({"customerId":507,"paymentDate":"2026-10-15","depositAccountId":1000,)"
                            R"("referenceNo":"WIRE-1","entries":[{"invoiceId":147,"paymentAmount":400},)"
                            R"({"invoiceId":148,"paymentAmount":100}],"exchangeRate":1.0875})"));
        QCOMPARE(write->outcome().end, End::Done);
        QCOMPARE(write->outcome().stored->key.remoteId, QStringLiteral("94"));
        QCOMPARE(write->outcome().stored->value("customer.name"), text("Payment Target"));
    }

    void withoutARateTheCurrencyIsLookedUp()
    {
        const auto dialect = bigcapitalAt();
        const auto write = dialect->write(newPayment());
        const auto requests = play(*write, {answer(200, organization), answer(200, receivable()),
                                            answer(201, paymentObject()), answer(200, paymentObject())});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("GET /api/organization/current"),
                                               QStringLiteral("GET /api/sale-invoices/receivable?customerId=507"),
                                               QStringLiteral("POST /api/payments-received"),
                                               QStringLiteral("GET /api/payments-received/94")}));
        QVERIFY(requests[2].body.endsWith(R"("exchangeRate":1})"));
        QCOMPARE(write->outcome().end, End::Done);
        // The organization stays what it is.
        WriteWish second = newPayment();
        second.key = RecordKey::ofNew(QStringLiteral("company"), "payment", QStringLiteral("new-2"));
        QCOMPARE(lines(play(*dialect->write(second), {})),
                 QStringList{QStringLiteral("GET /api/sale-invoices/receivable?customerId=507")});
    }

    void whatTheInvoicesForbidIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("due");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<Refusal>("why");
        QTest::newRow("another currency") << receivable("EUR") << QByteArray("exchange.rate")
                                          << Refusal{Refusal::Why::RateNeeded, QStringLiteral("EUR")};
        QTest::newRow("not open any more")
            << QByteArray("[]") << QByteArray("allocations") << Refusal{Refusal::Why::InvoiceNotOpen};
        QTest::newRow("less is due") << receivable().replace("1000", "399.999") << QByteArray("allocations")
                                     << Refusal{Refusal::Why::MoreThanOpen, QStringLiteral("399.999")};
    }
    void whatTheInvoicesForbidIsNotSent()
    {
        QFETCH(QByteArray, due);
        QFETCH(QByteArray, field);
        QFETCH(Refusal, why);
        const auto dialect = bigcapitalAt();
        const auto write = dialect->write(newPayment());
        const auto requests = play(*write, {answer(200, organization), answer(200, due)});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(write->outcome().end, End::Failed);
        QCOMPARE(write->outcome().failure->kind, Kind::Invalid);
        QCOMPARE(Refusal::fromText(write->outcome().failure->fields.value(field)), std::optional(why));
    }

    void aLookThatBreaksOffLeavesNothingInDoubt()
    {
        const auto dialect = bigcapitalAt();
        const auto write = dialect->write(newPayment());
        play(*write, {answer(200, organization), cut()});
        QCOMPARE(write->outcome().end, End::Failed);
        QCOMPARE(write->outcome().failure->kind, Kind::NoAnswer);
        const auto sent = dialect->write(newPayment());
        QCOMPARE(play(*sent, {answer(200, receivable()), cut()}).size(), size_t(2));
        QCOMPARE(sent->outcome().end, End::InDoubt);
    }

    void aDoubtIsSettledByReadingWhatCameAfter()
    {
        const auto dialect = bigcapitalAt();
        WriteWish wish = newPayment({{"exchange.rate", {}, amount("1")}});
        // The same was paid before: it is not what goes out now. No payment is read in full for that.
        const auto before = dialect->readAlike(wish);
        const auto asked = play(*before, {answer(200, listOf({row("94")}))});
        QCOMPARE(asked.size(), size_t(1));
        QVERIFY(lines(asked)[0].contains(QStringLiteral("\"customer\"")));
        for (const Record &record : before->takeRecords())
            wish.notMine += record.key.remoteId;
        QCOMPARE(wish.notMine, QStringList{QStringLiteral("94")});
        const auto write = dialect->write(wish);
        play(*write, {cut()});
        QCOMPARE(write->outcome().end, End::InDoubt);

        const auto look = dialect->findCreated(wish);
        const auto requests =
            play(*look, {answer(200, listOf({row("94"), row("95"), row("96", {{"deposit_account_id", "1002"}}),
                                             row("97", {{"payment_date", "\"2026-10-16T00:00:00.000Z\""}})})),
                         answer(200, paymentObject({{"id", "95"}}))});
        QCOMPARE(requests.size(), size_t(2));
        QVERIFY(lines(requests)[0].contains(QStringLiteral("\"customer\"")));
        QCOMPARE(lines(requests)[1], QStringLiteral("GET /api/payments-received/95"));
        const std::vector<Record> found = look->takeRecords();
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].key.remoteId, QStringLiteral("95"));
        QVERIFY(found[0].value("allocations").isPresent());
        QVERIFY(!look->failure());
    }

    void aDoubtThatCannotBeReadStaysOne()
    {
        const auto dialect = bigcapitalAt();
        const auto look = dialect->findCreated(newPayment());
        play(*look, {answer(200, listOf({row("95")})), answer(500, R"({"statusCode":500})")});
        QVERIFY(look->failure());
        QVERIFY(look->takeRecords().empty());
        // One that was deleted meanwhile is no answer, and no hindrance.
        const auto gone = dialect->findCreated(newPayment());
        play(*gone,
             {answer(200, listOf({row("95")})),
              answer(400, R"({"errors":[{"statusCode":400,"type":"PAYMENT_RECEIVE_NOT_EXISTS","message":null}]})")});
        QVERIFY(!gone->failure());
    }

    void refusalsStandAtTheirFields_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("too much") << QByteArray("INVALID_PAYMENT_AMOUNT") << QByteArray("allocations");
        QTest::newRow("no invoice") << QByteArray("INVOICES_IDS_NOT_FOUND") << QByteArray("allocations");
        QTest::newRow("draft") << QByteArray("INVOICES_NOT_DELIVERED_YET") << QByteArray("allocations");
        QTest::newRow("entry") << QByteArray("ENTRIES_IDS_NOT_EXISTS") << QByteArray("allocations");
        QTest::newRow("account") << QByteArray("DEPOSIT_ACCOUNT_NOT_FOUND") << QByteArray("account.deposit");
        QTest::newRow("type") << QByteArray("DEPOSIT_ACCOUNT_INVALID_TYPE") << QByteArray("account.deposit");
        QTest::newRow("currency") << QByteArray("PAYMENT_ACCOUNT_CURRENCY_INVALID") << QByteArray("account.deposit");
        QTest::newRow("number") << QByteArray("PAYMENT_RECEIVE_NO_EXISTS") << QByteArray("document.number");
        QTest::newRow("branch") << QByteArray("BRANCH_ID_REQUIRED") << QByteArray("branch");
        QTest::newRow("customer") << QByteArray("PAYMENT_CUSTOMER_SHOULD_NOT_UPDATE") << QByteArray("customer");
    }
    void refusalsStandAtTheirFields()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, field);
        const auto dialect = bigcapitalAt();
        const auto write = dialect->write(wishOf(paymentRead(*dialect), {{"statement", {}, text("x")}}));
        play(*write, {answer(400, R"({"errors":[{"statusCode":400,"type":")" + type + R"(","message":null}]})")});
        const WriteOutcome outcome = write->outcome();
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.failure->kind, type == "PAYMENT_RECEIVE_NO_EXISTS" ? Kind::Duplicate : Kind::Invalid);
        QCOMPARE(outcome.failure->fields.keys(), QList<FieldKey>{field});
        QVERIFY(Refusal::fromText(outcome.failure->fields.value(field))); // to be worded, not the service's code
    }

    void aCustomerThatIsNotThereIsTheCustomersTrouble()
    {
        const auto dialect = bigcapitalAt();
        const auto write = dialect->write(newPayment({{"exchange.rate", {}, amount("1")}}));
        play(*write, {answer(404, R"({"statusCode":404,"message":"NotFoundError"})")});
        QCOMPARE(write->outcome().failure->kind, Kind::Invalid);
        QVERIFY(write->outcome().failure->fields.contains("customer"));
        const auto change = dialect->write(wishOf(paymentRead(*dialect), {{"statement", {}, text("x")}}));
        play(*change, {answer(404, R"({"statusCode":404,"message":"NotFoundError"})")});
        QCOMPARE(change->outcome().failure->kind, Kind::Gone);
    }

    void deletedByItsOwnCall()
    {
        const auto dialect = bigcapitalAt();
        const auto write = dialect->write(wishOf(paymentRead(*dialect), {}, ChangeKind::Delete));
        QCOMPARE(lines(play(*write, {answer(200)})), QStringList{QStringLiteral("DELETE /api/payments-received/94")});
        QCOMPARE(write->outcome().end, End::Done);
        // What is gone says so with a 400 here.
        const auto read = dialect->readOne(paymentKey("94"));
        play(*read,
             {answer(400, R"({"errors":[{"statusCode":400,"type":"PAYMENT_RECEIVE_NOT_EXISTS","message":null}]})")});
        QCOMPARE(read->outcome().failure().kind, Kind::Gone);
        QVERIFY(!dialect->readOne(paymentKey("94abc"))->next());
    }

    void whatAPaymentCouldCoverAsIfItWereNotThere()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "invoice";
        query.parent = QStringLiteral("94");
        const auto list = dialect->readList(query);
        const auto requests =
            play(*list, {answer(200, R"({"data":{"id":94},"entries":[{"amount":1000,"date":"2026-10-01T00:00:00.000Z",
                "entry_type":"invoice","invoice_id":147,"invoice_no":"INV-00147","due_amount":1000,"payment_amount":310,
                "total_payment_amount":310,"currency_code":"USD"}]})")});
        QCOMPARE(lines(requests), QStringList{QStringLiteral("GET /api/payments-received/94/edit-page")});
        const std::vector<Record> invoices = list->takeRecords();
        QCOMPARE(invoices.size(), size_t(1));
        QCOMPARE(invoices[0].key.remoteId, QStringLiteral("147"));
        QCOMPARE(invoices[0].value("number"), text("INV-00147"));
        QCOMPARE(invoices[0].value("amount.remaining"), amount("1000"));
        QCOMPARE(invoices[0].value("amount.applied"), amount("310"));
        QCOMPARE(invoices[0].value("date.invoice"), Value::date(QDate(2026, 10, 1)));
    }

    void onlyAccountsThatTakePaymentsAreOffered()
    {
        const auto dialect = bigcapitalAt();
        ListQuery query;
        query.entity = "account";
        const auto list = dialect->readList(query);
        play(*list, {answer(200, R"({"accounts":[{"id":1,"name":"Bank","account_type":"bank","active":1},
            {"id":2,"name":"Sales","account_type":"income","active":1},
            {"id":3,"name":"Cash","account_type":"cash","active":1},
            {"id":4,"name":"Prepaid","account_type":"other-current-asset","active":1},
            {"id":5,"name":"account.accounts_receivable.currency","account_type":"accounts-receivable","active":1}],
            "filter_meta":{}})")});
        QStringList names;
        for (const Record &record : list->takeRecords())
            names.append(record.displayName());
        QCOMPARE(names, QStringList({QStringLiteral("Bank"), QStringLiteral("Cash"), QStringLiteral("Prepaid")}));
    }

    void paymentsAreWrittenAndTheirInvoicesOnlyRead()
    {
        const auto dialect = bigcapitalAt();
        const std::optional<EntityInfo> payments = dialect->entityInfo("payment");
        QVERIFY(payments && payments->canCreate && payments->canChange && payments->canDelete && payments->ownPage());
        QVERIFY(payments->parent.isEmpty() && payments->whatDeletingDoes);
        for (const char *entity : {"invoice", "account"}) {
            const std::optional<EntityInfo> info = dialect->entityInfo(entity);
            QVERIFY(info && !info->canCreate && !info->canChange && !info->canDelete && !info->ownPage());
        }
        QVERIFY(dialect->entityInfo("account")->lookup);
        QVERIFY(!dialect->entityInfo("invoice")->listed);
    }
};

QTEST_GUILESS_MAIN(BigcapitalPayments)
#include "tst_bigcapital_payments.moc"
