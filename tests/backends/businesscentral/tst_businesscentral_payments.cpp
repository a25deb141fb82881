// SPDX-License-Identifier: GPL-3.0-or-later
// Payments and their journals, beyond what the transcripts show: the sign, lost answers, contradictions.
#include "play.h"

#include "backends/businesscentral/entities.h"
#include "support/test_locale.h"

#include <QTest>

#include <rapidcheck.h>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;
using End = WriteOutcome::End;
using Kind = Failure::Kind;

namespace {

const QString journalId = QStringLiteral("9c3b1a20-7d4e-4f5a-8b6c-1d2e3f405162");
const QString lineId = QStringLiteral("11111111-aaaa-4000-8000-000000000001");
const QString posting = QStringLiteral("POST journals(%1)/Microsoft.NAV.post").arg(journalId);
const QString linesRead = QStringLiteral("GET customerPaymentJournals(%1)/customerPayments").arg(journalId);
const QString oneLine = QStringLiteral("customerPaymentJournals(%1)/customerPayments(%2)").arg(journalId, lineId);

QByteArray paymentLine(const QByteArray &amount, const QByteArray &tag = "1", const QByteArray &id = lineId.toLatin1())
{
    QByteArray text =
        "{'@odata.etag':'W/~TAG~','id':'ID','journalId':'JOURNAL','journalDisplayName':'BANK',"
        "'lineNumber':10000,'customerId':'d1e2f3a4-b5c6-7890-1234-567890abcdef',"
        "'customerNumber':'10000','postingDate':'2026-11-20','documentNumber':'B0147','comment':'x','amount':AMOUNT,"
        "'appliesToInvoiceId':'7a6b5c4d-1122-3344-5566-77889900aabb','appliesToInvoiceNumber':'102201'}";
    text.replace('\'', '"').replace("TAG", tag).replace('~', "\\\"").replace("JOURNAL", journalId.toLatin1());
    return text.replace("\"ID\"", '"' + id + '"').replace("AMOUNT", amount);
}

Record record(const QByteArray &text, const char *entity = "payment")
{
    WireHabits habits;
    const SchemaPtr schema = qstrcmp(entity, "payment") == 0 ? paymentSchema() : paymentJournalSchema();
    return decodeRecord(schema, QStringLiteral("company"), json(text), habits, QDateTime()).value();
}

Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(QByteArrayView(digits)));
}

WriteWish change(const QByteArray &base, const Changes &changes)
{
    WriteWish wish;
    wish.base = record(base);
    wish.key = wish.base.key;
    wish.changes = changes;
    return wish;
}

WriteWish newLine(const Changes &changes)
{
    WriteWish wish;
    wish.kind = ChangeKind::Create;
    wish.key = RecordKey::ofNew(QStringLiteral("company"), "payment", QStringLiteral("n"), journalId);
    wish.changes = changes;
    return wish;
}

WriteWish postWish()
{
    WriteWish wish;
    wish.kind = ChangeKind::Action;
    wish.action = "post";
    QByteArray journal = "{'@odata.etag':'1','id':'ID','code':'BANK'}";
    journal.replace('\'', '"').replace("ID", journalId.toLatin1());
    wish.base = record(journal, "paymentJournal");
    wish.key = wish.base.key;
    return wish;
}

int writesIn(const std::vector<Request> &requests)
{
    return int(std::count_if(requests.begin(), requests.end(), [](const Request &one) { return !one.readsOnly(); }));
}

} // namespace

class BusinessCentralPayments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void theSignIsLearnedOnceAndThenSilent()
    {
        const auto dialect = makeDialect(settings());
        QVERIFY(dialect->learned().isEmpty());
        const Changes received = {{"amount", amount("10"), amount("2000")}};
        auto write = dialect->write(change(paymentLine("-10"), received));
        // It keeps the opposite of what it is sent: put right at once.
        auto requests = play(*write, {answer(200, paymentLine("2000", "2")), answer(200, paymentLine("-2000", "3"))});
        QCOMPARE(lines(requests),
                 QStringList({QStringLiteral("PATCH ") + oneLine, QStringLiteral("PATCH ") + oneLine}));
        QCOMPARE(requests[0].body, QByteArray(R"({"amount":-2000})"));
        QCOMPARE(requests[1].body, QByteArray(R"({"amount":2000})"));
        QCOMPARE(headerValue(requests[1].headers, "If-Match"), QByteArray("W/\"2\""));
        QCOMPARE(write->outcome().end, End::Done);
        QCOMPARE(write->outcome().stored->value("amount"), amount("2000"));
        QCOMPARE(write->outcome().stored->version, QByteArray("W/\"3\""));
        QCOMPARE(dialect->learned().value("paymentSign"), QStringLiteral("turned"));
        // From then on by one request, also for a connection that was told.
        const auto told = makeDialect(settings({{"paymentSign", QStringLiteral("turned")}}));
        for (Dialect *one : {dialect.get(), told.get()}) {
            write = one->write(newLine({{"amount", {}, amount("77.70")}}));
            requests = play(*write, {answer(201, paymentLine("-77.70"))});
            QCOMPARE(requests.size(), size_t(1));
            QCOMPARE(requests[0].body, QByteArray(R"({"amount":77.70})"));
            QCOMPARE(write->outcome().stored->value("amount"), amount("77.70"));
        }
    }

    void aServiceThatKeepsTheSignIsKnownAfterOneAnswer()
    {
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(newLine({{"amount", {}, amount("5")}}));
        QCOMPARE(play(*write, {answer(201, paymentLine("-5"))}).size(), size_t(1));
        QCOMPARE(dialect->learned().value("paymentSign"), QStringLiteral("kept"));
        // What comes back otherwise later is the service's will, and told.
        write = dialect->write(change(paymentLine("-5"), {{"amount", amount("5"), amount("6")}}));
        QCOMPARE(play(*write, {answer(200, paymentLine("6", "2"))}).size(), size_t(1));
        QCOMPARE(write->outcome().stored->value("amount"), amount("-6"));
    }

    void anAmountNotTakenTeachesNothing()
    {
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(change(paymentLine("2000"), {{"amount", amount("-2000"), amount("2000")}}));
        // Turned, or not taken at all: the other way round tells.
        const Answer same = answer(200, paymentLine("2000", "2"));
        const auto requests = play(*write, {same, same});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(requests[0].body, QByteArray(R"({"amount":-2000})"));
        QCOMPARE(requests[1].body, QByteArray(R"({"amount":2000})"));
        QVERIFY(dialect->learned().isEmpty());
        write = dialect->write(change(paymentLine("-1"), {{"amount", amount("1"), amount("7")}}));
        QCOMPARE(play(*write, {answer(500)})[0].body, QByteArray(R"({"amount":-7})"));
        write = dialect->write(newLine({{"comment", {}, Value::text(QStringLiteral("x"))}}));
        QCOMPARE(play(*write, {answer(201, paymentLine("0"))}).size(), size_t(1));
        QVERIFY(dialect->learned().isEmpty());
    }

    void aRefusedCorrectionOfTheSignIsToldAtTheAmount()
    {
        const auto dialect = makeDialect(settings());
        const auto write =
            dialect->write(newLine({{"amount", {}, amount("5")}, {"comment", {}, Value::text(QStringLiteral("x"))}}));
        play(*write, {answer(201, paymentLine("5")), error(409, "Request_EntityChanged", "Another user has ...")});
        const WriteOutcome outcome = write->outcome();
        QCOMPARE(outcome.end, End::Partly);
        QCOMPARE(outcome.failedFields, std::vector<FieldKey>{"amount"});
        QCOMPARE(outcome.failure->kind, Kind::ChangedMeanwhile);
        QCOMPARE(outcome.stored->key.remoteId, lineId);
        // What its answer has told stays known: the wrong sign goes out no more.
        QCOMPARE(dialect->learned().value("paymentSign"), QStringLiteral("turned"));
    }

    void noContradictionEverLeaves()
    {
        QVERIFY(
            rc::check("of the customer and of the invoice there is one word in a body, and never a line number", [] {
                const QByteArray base = paymentLine("-10");
                const Record held = record(base);
                Changes changes;
                for (const char *key : {"customer", "customer.number", "appliesTo.invoice", "appliesTo.number",
                                        "amount", "line.number", "journal", "description"}) {
                    const int what = *rc::gen::inRange(0, 3);
                    const bool guid = qstrcmp(key, "customer") == 0 || qstrcmp(key, "appliesTo.invoice") == 0;
                    const Value filled = qstrcmp(key, "amount") == 0 || qstrcmp(key, "line.number") == 0 ? amount("7")
                                         : guid ? Value::text(QStringLiteral("0a0b0c0d-0000-4000-8000-00000000000f"))
                                                : Value::text(QStringLiteral("X1"));
                    if (what > 0)
                        changes.push_back({key, held.value(key), what == 1 ? Value::blank() : filled});
                }
                const bool creating = *rc::gen::arbitrary<bool>();
                const auto dialect = makeDialect(settings({{"paymentSign", QStringLiteral("kept")}}));
                const auto write = dialect->write(creating ? newLine(changes) : change(base, changes));
                std::optional<Request> request = write->next();
                if (request && request->readsOnly()) {
                    RC_ASSERT(line(*request).startsWith(QLatin1String("GET customers(")));
                    write->feed(answer(200, R"({"number":"30000"})"));
                    request = write->next();
                }
                if (!request) {
                    RC_ASSERT(write->outcome().end != End::Done);
                    return;
                }
                const Json body = json(request->body);
                RC_ASSERT(!body.find(u"customerId"));
                RC_ASSERT(!(body.find(u"appliesToInvoiceId") && body.find(u"appliesToInvoiceNumber")));
                RC_ASSERT(!body.find(u"lineNumber") && !body.find(u"journalId") && !body.find(u"journalDisplayName"));
                if (const Json *id = body.find(u"appliesToInvoiceId"))
                    RC_ASSERT(!id->toString().startsWith(QLatin1String("00000000")));
                if (creating) {
                    for (const Json::Member &member : body.members())
                        RC_ASSERT(member.second.isNumber() || !member.second.toString().isEmpty());
                }
            }));
    }

    void aPaymentNeedsAJournal()
    {
        WriteWish wish = newLine({{"amount", {}, amount("5")}});
        wish.key.parent.clear();
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(wish);
        QVERIFY(!write->next());
        QVERIFY(write->outcome().failure->fields.contains("journal"));
        // Chosen in the form, it is the address.
        wish.changes.push_back({"journal", {}, Value::text(journalId)});
        write = dialect->write(wish);
        QCOMPARE(line(*write->next()),
                 QStringLiteral("POST customerPaymentJournals(%1)/customerPayments").arg(journalId));
    }

    void aCustomerWhoIsGoneIsToldAtTheField()
    {
        const auto write =
            makeDialect(settings())
                ->write(
                    change(paymentLine("-1"),
                           {{"customer", {}, Value::text(QStringLiteral("0a0b0c0d-0000-4000-8000-00000000000f"))}}));
        const auto requests = play(*write, {error(404, "BadRequest_ResourceNotFound", "Resource not found.")});
        QCOMPARE(writesIn(requests), 0);
        QCOMPARE(write->outcome().failure->kind, Kind::Invalid);
        QVERIFY(write->outcome().failure->fields.contains("customer"));
    }

    void aLostAnswerToALineIsInDoubt()
    {
        const auto dialect = makeDialect(settings());
        WriteWish wish = newLine({{"amount", {}, amount("5")}});
        wish.firstSent = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        const auto write = dialect->write(wish);
        QCOMPARE(play(*write, {broken(Answer::Delivery::InDoubt, Answer::Fault::Timeout)}).size(), size_t(1));
        QCOMPARE(write->outcome().end, End::InDoubt);
        // Looked for among the lines of its journal that are no older.
        const auto list = dialect->findCreated(wish);
        const QByteArray fresh =
            json(paymentLine("-5"))
                .with(QStringLiteral("lastModifiedDateTime"), Json::string(QStringLiteral("2026-11-21T10:00:01Z")))
                .toBytes();
        const QByteArray old =
            json(paymentLine("-5", "1", "22222222-aaaa-4000-8000-000000000001"))
                .with(QStringLiteral("lastModifiedDateTime"), Json::string(QStringLiteral("2026-11-20T10:00:01Z")))
                .toBytes();
        QCOMPARE(lines(play(*list, {answer(200, page({old, fresh}))})), QStringList{linesRead});
        const std::vector<Record> found = list->takeRecords();
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found.front().key.remoteId, lineId);
        QCOMPARE(found.front().key.parent, journalId);
    }

    void whatProvesNothingIsNotTakenForAPayment_data()
    {
        QTest::addColumn<Answer>("said");
        QTest::newRow("an error") << answer(200, "{\"error\":{\"code\":\"x\",\"message\":\"y\"}}");
        QTest::newRow("accepted only") << answer(202);
        QTest::newRow("a page") << html(200);
    }
    void whatProvesNothingIsNotTakenForAPayment()
    {
        QFETCH(Answer, said);
        const auto write = makeDialect(settings())->write(newLine({{"amount", {}, amount("5")}}));
        QCOMPARE(writesIn(play(*write, {said})), 1);
        QCOMPARE(write->outcome().end, End::InDoubt);
    }

    void aJournalThatIsGoneProvesNoPosting()
    {
        const auto doubt = makeDialect(settings())->resolveDoubt(postWish());
        const Answer gone = error(404, "BadRequest_ResourceNotFound", "x");
        QCOMPARE(writesIn(play(*doubt, {gone, answer(200, page({}))})), 0);
        QCOMPARE(doubt->outcome().end, End::InDoubt);
        QCOMPARE(doubt->outcome().failure->kind, Kind::Gone);
    }

    void aPostingIsSentOnceWhateverComesBack_data()
    {
        QTest::addColumn<Answer>("posted");
        QTest::addColumn<int>("end");
        const auto row = [](const char *name, const Answer &posted, End end) {
            QTest::newRow(name) << posted << int(end);
        };
        row("cut", broken(Answer::Delivery::InDoubt, Answer::Fault::Cut), End::InDoubt);
        row("time-out", broken(Answer::Delivery::InDoubt, Answer::Fault::Timeout), End::InDoubt);
        row("gateway", html(504), End::InDoubt);
        row("service fault", error(500, "Internal_ServerError", "x"), End::InDoubt);
        row("refused", error(400, "Application_DialogException", "x"), End::Failed);
        row("slowed down", error(429, "Unknown", "x"), End::Failed);
        row("signed out", error(401, "Authentication_InvalidCredentials", "x"), End::Failed);
        row("never sent", broken(Answer::Delivery::NotSent, Answer::Fault::Refused), End::Failed);
        row("a proxy's page", html(200), End::InDoubt);
        row("an error that is called a success", answer(200, "{\"error\":{\"code\":\"x\",\"message\":\"y\"}}"),
            End::InDoubt);
        row("done", answer(204), End::Done);
    }

    void aPostingIsSentOnceWhateverComesBack()
    {
        QFETCH(Answer, posted);
        QFETCH(int, end);
        const auto write = makeDialect(settings())->write(postWish());
        const Answer there = answer(200, page({paymentLine("-5")}));
        const auto requests = play(*write, {there, posted, there, answer(500), answer(500)});
        QCOMPARE(line(requests[1]), posting);
        QVERIFY(requests[1].body.isEmpty());
        QCOMPARE(writesIn(requests), 1);
        QCOMPARE(int(write->outcome().end), end);
    }

    void aPostingThatCannotLookFirstIsNotSent_data()
    {
        QTest::addColumn<Answer>("looked");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("a gateway's fault") << html(504) << Kind::ServiceFault;
        QTest::newRow("a gateway's page") << html(404) << Kind::NotUnderstood;
        QTest::newRow("somebody else's words")
            << answer(404, "{\"error\":{\"message\":\"No route.\"}}") << Kind::NotUnderstood;
        QTest::newRow("not a list") << answer(200, "{}") << Kind::NotUnderstood;
        QTest::newRow("the journal is gone") << error(404, "BadRequest_ResourceNotFound", "x") << Kind::Gone;
    }
    void aPostingThatCannotLookFirstIsNotSent()
    {
        QFETCH(Answer, looked);
        QFETCH(Kind, kind);
        const auto write = makeDialect(settings())->write(postWish());
        const auto requests = play(*write, {looked});
        QCOMPARE(lines(requests), QStringList{linesRead});
        QCOMPARE(write->outcome().end, End::Failed);
        QCOMPARE(write->outcome().failure->kind, kind); // as it was: the network was there
    }

    void acceptedButNotSeenIsNotSaidToBePosted()
    {
        const auto write = makeDialect(settings())->write(postWish());
        play(*write, {answer(200, page({paymentLine("-5")})), answer(204), html(504)});
        QCOMPARE(write->outcome().end, End::Done);
        QVERIFY(write->outcome().scheduled);
        QCOMPARE(write->outcome().left.size(), size_t(1));
        QVERIFY(write->outcome().taken.empty());
    }

    void resolvingADoubtOnlyReads()
    {
        const auto dialect = makeDialect(settings());
        const auto doubt = dialect->resolveDoubt(postWish());
        const auto requests = play(*doubt, {answer(200, page({paymentLine("-5")}))});
        QCOMPARE(lines(requests), QStringList{linesRead});
        QCOMPARE(doubt->outcome().end, End::InDoubt);
        QCOMPARE(doubt->outcome().left.size(), size_t(1));
        // A record tells by itself.
        QVERIFY(!dialect->resolveDoubt(change(paymentLine("-5"), {})));
    }

    void whatIsOnlyReadIsNotWritten()
    {
        const auto dialect = makeDialect(settings());
        for (const char *entity : {"invoice", "ageing", "account"}) {
            WriteWish wish = newLine({{"name", {}, Value::text(QStringLiteral("x"))}});
            wish.key.entity = entity;
            const auto write = dialect->write(wish);
            QVERIFY(!write->next());
            QCOMPARE(write->outcome().failure->kind, Kind::NotOffered);
            const EntityInfo info = *dialect->entityInfo(entity);
            QVERIFY(!info.canCreate && !info.canChange && !info.canDelete && !info.listed);
        }
        QCOMPARE(dialect->entityInfo("payment")->parent, EntityName("paymentJournal"));
        QVERIFY(dialect->entityInfo("paymentJournal")->action("post"));
        QVERIFY(!dialect->entityInfo("payment")->action("post"));
    }
};

QTEST_GUILESS_MAIN(BusinessCentralPayments)
#include "tst_businesscentral_payments.moc"
