// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::businesscentral;
using namespace clientele::businesscentral::testing;

namespace {

constexpr const char *etag = "W/\"JzE5OzEyMzQ1Njc4OTA7REFWSUQ7Jw==\"";
using End = WriteOutcome::End;
using Kind = Failure::Kind;

Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

WriteWish wishOf(ChangeKind kind, const QByteArray &base, Changes changes = {})
{
    WriteWish wish;
    wish.kind = kind;
    wish.base = decoded(base);
    wish.key = wish.base.key;
    wish.changes = std::move(changes);
    return wish;
}

WriteWish newCustomer(Changes changes)
{
    WriteWish wish;
    wish.kind = ChangeKind::Create;
    wish.key = RecordKey::ofNew(QStringLiteral("company"), "customer", QStringLiteral("new-1"));
    wish.changes = std::move(changes);
    return wish;
}

} // namespace

class BusinessCentralWrite : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void onlyWhatChangedGoesOutWithTheTagByteForByte()
    {
        const auto dialect = makeDialect(settings());
        const auto write =
            dialect->write(wishOf(ChangeKind::Set, plainCustomer(),
                                  {{"email", {}, text("new@adatum.com")}, {"phone", {}, text("+1-404-555-0199")}}));
        const auto requests = play(*write, {answer(200, plainCustomer({{"email", "\"new@adatum.com\""},
                                                                       {"phoneNumber", "\"+1-404-555-0199\""},
                                                                       {"@odata.etag", "\"W/\\\"NEW\\\"\""}}))});
        QCOMPARE(lines(requests),
                 QStringList({QStringLiteral("PATCH customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)")}));
        QCOMPARE(requests[0].body, QByteArray(R"({"email":"new@adatum.com","phoneNumber":"+1-404-555-0199"})"));
        QCOMPARE(headerValue(requests[0].headers, "If-Match"), QByteArray(etag));
        QCOMPARE(headerValue(requests[0].headers, "Content-Type"), QByteArray("application/json"));
        QVERIFY(headerValue(requests[0].headers, "Data-Access-Intent").isNull());
        QVERIFY(headerValue(requests[0].headers, "Prefer").isNull());
        const WriteOutcome outcome = write->outcome();
        QCOMPARE(outcome.end, End::Done);
        QVERIFY(outcome.storedIsComplete);
        QCOMPARE(outcome.stored->version, QByteArray("W/\"NEW\""));
        QCOMPARE(outcome.stored->value("email").toText(), QStringLiteral("new@adatum.com"));
        QCOMPARE(outcome.stored->key, customerKey());
    }

    void amountsGoOutWithTheDigitsTyped()
    {
        const auto dialect = makeDialect(settings());
        const auto write =
            dialect->write(wishOf(ChangeKind::Set, realCustomer(),
                                  {{"credit.limit", {}, Value::decimal(*Decimal::parse("90071992547409.930"))}}));
        QCOMPARE(write->next()->body, QByteArray(R"({"creditLimit":90071992547409.930})"));
    }

    void clearedFieldsGoOutAsTheServiceWritesNothing()
    {
        const auto dialect = makeDialect(settings());
        const auto write = dialect->write(wishOf(ChangeKind::Set, realCustomer(),
                                                 {{"address.line2", {}, Value::blank()},
                                                  {"credit.limit", {}, Value::blank()},
                                                  {"terms.payment", {}, Value::blank()},
                                                  {"blocked", {}, Value::blank()}}));
        QCOMPARE(write->next()->body,
                 QByteArray(R"({"addressLine2":"","creditLimit":0,)"
                            R"("paymentTermsId":"00000000-0000-0000-0000-000000000000","blocked":"_x0020_"})"));
    }

    void theBlankChoiceIsWrittenAsThisServiceWritesIt()
    {
        const auto dialect = makeDialect(settings());
        const auto read = dialect->readOne(customerKey());
        play(*read, {answer(200, plainCustomer())}); // a blank of one space was seen
        WriteWish wish =
            wishOf(ChangeKind::Set, plainCustomer({{"blocked", "\"All\""}}), {{"blocked", {}, Value::blank()}});
        QCOMPARE(dialect->write(wish)->next()->body, QByteArray(R"({"blocked":" "})"));
    }

    void aChoiceRefusedInItsEncodedSpellingIsSentOnceMorePlainly()
    {
        const auto dialect = makeDialect(settings());
        WriteWish wish =
            wishOf(ChangeKind::Set, realCustomer({{"blocked", "\"All\""}}), {{"blocked", {}, Value::blank()}});
        const Answer refusal =
            error(400, "Unknown", "'_x0020_' is not an option. The existing options are:  ,Ship,Invoice,All");
        auto write = dialect->write(wish);
        auto requests = play(*write, {refusal, answer(200, realCustomer())}); // still answers the encoded one
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(requests[0].body, QByteArray(R"({"blocked":"_x0020_"})"));
        QCOMPARE(requests[1].body, QByteArray(R"({"blocked":" "})"));
        QCOMPARE(headerValue(requests[1].headers, "If-Match"), QByteArray(etag));
        QCOMPARE(write->outcome().end, End::Done);
        // It is remembered.
        QCOMPARE(dialect->write(wish)->next()->body, QByteArray(R"({"blocked":" "})"));

        // Refused again: no third time.
        const auto other = makeDialect(settings());
        write = other->write(wish);
        requests = play(*write, {refusal, refusal, refusal});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(write->outcome().end, End::Failed);
        QCOMPARE(write->outcome().failure->kind, Kind::Invalid);
        // Any other refusal is no reason to try.
        write = other->write(wish);
        QCOMPARE(play(*write, {error(400, "Application_DialogException", "Nein.")}).size(), size_t(1));
    }

    void aCountryThatTookTheCityAwayIsMendedWithASecondChange()
    {
        const auto dialect = makeDialect(settings());
        const Changes changes = {{"address.city", text("Atlanta"), text("Toronto")},
                                 {"address.state", text("GA"), text("ON")},
                                 {"address.country", text("US"), text("CA")},
                                 {"address.postcode", text("31772"), text("m5h 2n2")}};
        const QByteArray wiped = realCustomer({{"country", "\"CA\""},
                                               {"city", "\"\""},
                                               {"state", "\"\""},
                                               {"postalCode", "\"M5H 2N2\""},
                                               {"@odata.etag", "\"W/\\\"2\\\"\""}});
        const QByteArray whole = realCustomer({{"country", "\"CA\""},
                                               {"city", "\"Toronto\""},
                                               {"state", "\"ON\""},
                                               {"postalCode", "\"M5H 2N2\""},
                                               {"@odata.etag", "\"W/\\\"3\\\"\""}});
        const auto write = dialect->write(wishOf(ChangeKind::Set, realCustomer(), changes));
        const auto requests = play(*write, {answer(200, wiped), answer(200, whole)});
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(requests[1].body, QByteArray(R"({"city":"Toronto","state":"ON"})")); // the post code was only tidied
        QCOMPARE(headerValue(requests[1].headers, "If-Match"), QByteArray("W/\"2\""));
        QCOMPARE(write->outcome().end, End::Done);
        QCOMPARE(write->outcome().stored->version, QByteArray("W/\"3\""));

        // The second one refused: told field by field, with what is stored by now.
        const auto second = dialect->write(wishOf(ChangeKind::Set, realCustomer(), changes));
        play(*second, {answer(200, wiped), error(409, "Request_EntityChanged", "changed")});
        const WriteOutcome outcome = second->outcome();
        QCOMPARE(outcome.end, End::Partly);
        QCOMPARE(outcome.failure->kind, Kind::ChangedMeanwhile);
        QCOMPARE(outcome.acceptedFields, (std::vector<FieldKey>{"address.country", "address.postcode"}));
        QCOMPARE(outcome.failedFields, (std::vector<FieldKey>{"address.city", "address.state"}));
        QCOMPARE(outcome.stored->version, QByteArray("W/\"2\""));

        // Still not as asked: it is not tried a third time.
        const auto third = dialect->write(wishOf(ChangeKind::Set, realCustomer(), changes));
        QCOMPARE(play(*third, {answer(200, wiped), answer(200, wiped), answer(200, wiped)}).size(), size_t(2));
        // Without a body in between it looks first, both times.
        const auto fourth = dialect->write(wishOf(ChangeKind::Set, realCustomer(), changes));
        QCOMPARE(play(*fourth, {answer(204), answer(200, wiped), answer(204), answer(200, whole)}).size(), size_t(4));
        QCOMPARE(fourth->outcome().end, End::Done);
        QCOMPARE(fourth->outcome().stored->value("address.city").toText(), QStringLiteral("Toronto"));
    }

    void anAddressTheServiceOnlyTidiedIsLeftAlone()
    {
        const auto dialect = makeDialect(settings());
        const auto write =
            dialect->write(wishOf(ChangeKind::Set, realCustomer(),
                                  {{"address.city", {}, text(" Toronto ")}, {"address.country", {}, text("CA")}}));
        const auto requests = play(
            *write, {answer(200, realCustomer({{"country", "\"CA\""}, {"city", "\"Toronto\""}, {"state", "\"\""}}))});
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(write->outcome().end, End::Done);
    }

    void aNumberIsNeverSentWithAnEdit()
    {
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(
            wishOf(ChangeKind::Set, realCustomer(), {{"number", {}, text("77")}, {"name", {}, text("A")}}));
        const auto requests = play(*write, {answer(200, realCustomer({{"displayName", "\"A\""}}))});
        QCOMPARE(requests[0].body, QByteArray(R"({"displayName":"A"})"));
        QCOMPARE(write->outcome().end, End::Partly);
        QCOMPARE(write->outcome().failedFields, (std::vector<FieldKey>{"number"}));

        write = dialect->write(wishOf(ChangeKind::Set, realCustomer(), {{"number", {}, text("77")}}));
        QVERIFY(!write->next());
        QCOMPARE(write->outcome().failure->kind, Kind::NotOffered);
        write = dialect->write(wishOf(ChangeKind::Set, realCustomer(), {{"balance", {}, text("77")}}));
        QVERIFY(!write->next());
        write = dialect->write(wishOf(ChangeKind::Action, realCustomer()));
        QVERIFY(!write->next());
    }

    void aNewNumberGoesAloneAndWithTheVersion()
    {
        const auto dialect = makeDialect(settings());
        QCOMPARE(dialect->entityInfo("customer")->actionSetting("number")->name, QByteArray("renumber"));
        QVERIFY(!dialect->entityInfo("customer")->actionSetting("name"));
        WriteWish wish =
            wishOf(ChangeKind::Action, realCustomer(), {{"number", {}, text("77")}, {"name", {}, text("A")}});
        wish.action = "renumber";
        auto write = dialect->write(wish);
        const auto requests = play(*write, {answer(200, realCustomer({{"number", "\"77\""}}))});
        QCOMPARE(requests.size(), size_t(1));
        QCOMPARE(requests[0].method, QByteArray("PATCH"));
        QCOMPARE(requests[0].body, QByteArray(R"({"number":"77"})"));
        QCOMPARE(headerValue(requests[0].headers, "If-Match"), wish.base.version);
        QCOMPARE(write->outcome().end, End::Done);
        QCOMPARE(write->outcome().stored->value("number"), text("77"));
        wish.base.version.clear();
        write = dialect->write(wish);
        QVERIFY(!write->next());
        QCOMPARE(write->outcome().failure->kind, Kind::ChangedMeanwhile);
    }

    void anAnswerWithoutABodyIsReadAfterwards()
    {
        for (const Answer &empty :
             {answer(204), answer(200), answer(200, R"({"id":"d1e2f3a4-b5c6-7890-1234-567890abcdef"})")}) {
            const auto dialect = makeDialect(settings());
            const auto write =
                dialect->write(wishOf(ChangeKind::Set, plainCustomer(), {{"email", {}, text("a@b.example")}}));
            const QByteArray moved = plainCustomer({{"email", "\"a@b.example\""}, {"@odata.etag", "\"2\""}});
            const auto requests = play(*write, {empty, answer(200, moved)});
            QCOMPARE(lines(requests).last(), QStringLiteral("GET customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)"));
            QVERIFY(headerValue(requests.back().headers, "Data-Access-Intent").isNull());
            QCOMPARE(write->outcome().end, End::Done);
            QVERIFY(write->outcome().storedIsComplete);
            QCOMPARE(write->outcome().stored->value("email").toText(), QStringLiteral("a@b.example"));
        }
        // An empty 200 is not documented: where nothing has moved it came from somebody else.
        const auto unmoved =
            makeDialect(settings())
                ->write(wishOf(ChangeKind::Set, plainCustomer(), {{"email", {}, text("a@b.example")}}));
        play(*unmoved, {answer(200), answer(200, plainCustomer())});
        QCOMPARE(unmoved->outcome().end, End::InDoubt);
        // The look fails: nobody has seen what 204 is about.
        const auto dialect = makeDialect(settings());
        const auto write =
            dialect->write(wishOf(ChangeKind::Set, plainCustomer(), {{"email", {}, text("a@b.example")}}));
        play(*write, {answer(204), answer(503)});
        QCOMPARE(write->outcome().end, End::InDoubt);
        QVERIFY(!write->outcome().storedIsComplete && !write->outcome().stored);
    }

    void aPageOfHtmlAfterAChangeProvesNothing()
    {
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(wishOf(ChangeKind::Set, plainCustomer(), {{"email", {}, text("a@b.example")}}));
        QCOMPARE(play(*write, {html(200), html(200)}).size(), size_t(2));
        QCOMPARE(write->outcome().end, End::InDoubt);
        QCOMPARE(write->outcome().failure->kind, Kind::NotUnderstood);
        write = dialect->write(wishOf(ChangeKind::Set, plainCustomer(), {{"email", {}, text("a@b.example")}}));
        play(*write, {html(200), answer(200, plainCustomer())});
        QCOMPARE(write->outcome().end, End::InDoubt); // the record has not moved: what said yes was not the service
        write = dialect->write(wishOf(ChangeKind::Set, plainCustomer(), {{"email", {}, text("a@b.example")}}));
        play(*write, {html(200), answer(200, plainCustomer({{"@odata.etag", "\"W/\\\"NEW\\\"\""}}))});
        QCOMPARE(write->outcome().end, End::Done); // it has moved, and shows what was kept
        QCOMPARE(write->outcome().stored->value("email").toText(), QStringLiteral("accounts@adatum.com"));
    }

    void howAWriteMayEnd_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("end");
        const auto row = [](const char *name, int status, const char *code, Kind kind, End end) {
            QTest::newRow(name) << status << QByteArray(code) << int(kind) << int(end);
        };
        row("stale", 409, "Request_EntityChanged", Kind::ChangedMeanwhile, End::Failed);
        row("stale elsewhere", 412, "Something_New", Kind::ChangedMeanwhile, End::Failed);
        row("duplicate", 409, "Internal_EntityWithSameKeyExists", Kind::Duplicate, End::Failed);
        row("rule", 400, "Application_DialogException", Kind::Invalid, End::Failed);
        row("gone", 404, "BadRequest_ResourceNotFound", Kind::Gone, End::Failed);
        row("set-up missing", 404, "Internal_RecordNotFound", Kind::Invalid, End::Failed);
        row("token", 401, "Authentication_InvalidCredentials", Kind::SignIn, End::Failed);
        row("licence", 401, "Authorization_RequestDenied", Kind::NotAllowed, End::Failed);
        row("slow down", 429, "Unknown", Kind::SlowedDown, End::Failed);
        row("nobody's slow down", 429, "", Kind::SlowedDown, End::InDoubt);
        row("nobody's sign-in", 401, "", Kind::SignIn, End::InDoubt);
        row("a proxy's sign-in", 407, "", Kind::Unreachable, End::InDoubt);
        row("fault", 500, "Internal_ServerError", Kind::ServiceFault, End::InDoubt);
        row("gateway", 504, "", Kind::ServiceFault, End::InDoubt);
        row("too long", 408, "", Kind::ServiceFault, End::InDoubt);
        row("off", 405, "BadRequest_MethodNotAllowed", Kind::NotOffered, End::Failed);
        for (const int status : {400, 403, 404, 405, 409, 410, 412, 422, 501})
            row(qPrintable(QStringLiteral("nobody's %1").arg(status)), status, "", Kind::NotUnderstood, End::InDoubt);
    }
    void howAWriteMayEnd()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(int, kind);
        QFETCH(int, end);
        const Answer refusal = code.isEmpty() ? answer(status) : error(status, code.constData(), "No.");
        const auto dialect = makeDialect(settings());
        for (const ChangeKind what : {ChangeKind::Set, ChangeKind::Delete}) {
            const auto write = dialect->write(wishOf(what, plainCustomer(), {{"name", {}, text("B")}}));
            QCOMPARE(play(*write, {refusal}).size(), size_t(1)); // nothing is ever sent again by itself
            QCOMPARE(int(write->outcome().failure->kind), kind);
            QCOMPARE(int(write->outcome().end), end);
        }
    }

    void whatBrokeOnTheWayIsInDoubtOnlyIfItMayHaveArrived()
    {
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(wishOf(ChangeKind::Set, plainCustomer(), {{"name", {}, text("B")}}));
        play(*write, {broken(Answer::Delivery::InDoubt, Answer::Fault::Cut)});
        QCOMPARE(write->outcome().end, End::InDoubt);
        QCOMPARE(write->outcome().failure->kind, Kind::NoAnswer);
        write = dialect->write(wishOf(ChangeKind::Set, plainCustomer(), {{"name", {}, text("B")}}));
        play(*write, {broken(Answer::Delivery::NotSent, Answer::Fault::Refused)});
        QCOMPARE(write->outcome().end, End::Failed);
        QCOMPARE(write->outcome().failure->kind, Kind::Unreachable);
    }

    void deletingAlwaysNamesTheVersion()
    {
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(wishOf(ChangeKind::Delete, plainCustomer()));
        const auto requests = play(*write, {answer(204)});
        QCOMPARE(lines(requests),
                 QStringList({QStringLiteral("DELETE customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)")}));
        QCOMPARE(headerValue(requests[0].headers, "If-Match"), QByteArray(etag));
        QVERIFY(requests[0].body.isEmpty());
        QCOMPARE(write->outcome().end, End::Done);

        for (const ChangeKind what : {ChangeKind::Set, ChangeKind::Delete}) {
            write = dialect->write(wishOf(what, plainCustomer({{"@odata.etag", {}}}), {{"name", {}, text("B")}}));
            QVERIFY(!write->next()); // nothing goes out without a version
            QCOMPARE(write->outcome().end, End::Failed);
            QCOMPARE(write->outcome().failure->kind, Kind::ChangedMeanwhile);
        }
    }

    void aNewCustomerHasOnlyWhatIsFilled()
    {
        const auto dialect = makeDialect(settings());
        const WriteWish wish = newCustomer({{"name", {}, text("Fabrikam, Inc.")},
                                            {"kind", {}, text("Company")},
                                            {"email", {}, Value::blank()},
                                            {"terms.payment", {}, Value::blank()},
                                            {"tax.liable", {}, Value::yesNo(true)}});
        auto write = dialect->write(wish);
        const auto requests = play(*write, {answer(201, plainCustomer({{"displayName", "\"Fabrikam, Inc.\""}}))});
        QCOMPARE(lines(requests), QStringList({QStringLiteral("POST customers")}));
        QCOMPARE(requests[0].body, QByteArray(R"({"displayName":"Fabrikam, Inc.","type":"Company","taxLiable":true})"));
        QVERIFY(headerValue(requests[0].headers, "If-Match").isNull());
        QCOMPARE(write->outcome().end, End::Done);
        QCOMPARE(write->outcome().stored->key.localId, wish.key.localId); // the same record, named by now
        QCOMPARE(write->outcome().stored->key.remoteId, QLatin1String(adatumId));

        write = dialect->write(wish);
        play(*write, {error(409, "Internal_EntityWithSameKeyExists", "The record already exists.")});
        QCOMPARE(write->outcome().failure->kind, Kind::Duplicate);
        write = dialect->write(wish);
        play(*write, {error(409, "Unknown", "No.")}); // there was no version that could have been stale
        QCOMPARE(write->outcome().failure->kind, Kind::Duplicate);
    }

    void aCreatedCustomerIsFoundByItsLocation()
    {
        const auto dialect = makeDialect(settings());
        const WriteWish wish = newCustomer({{"name", {}, text("Fabrikam, Inc.")}});
        const QByteArray where =
            QByteArray(base) + "/companies(c0ffee00-0000-4000-8000-000000000001)/customers(" + adatumId + ')';
        auto write = dialect->write(wish);
        auto requests = play(*write, {answer(201, {}, {{"Location", where}}),
                                      answer(200, plainCustomer({{"displayName", "\"Fabrikam, Inc.\""}}))});
        QCOMPARE(requests.back().url.toEncoded(), where);
        QCOMPARE(write->outcome().stored->key.remoteId, QLatin1String(adatumId));
        // What is there is another customer, or none: it does not prove the create.
        for (const Answer &there : {answer(200, plainCustomer()), answer(404), answer(503)}) {
            write = dialect->write(wish);
            play(*write, {answer(201, {}, {{"Location", where}}), there});
            QCOMPARE(write->outcome().end, End::InDoubt);
        }
        // Not to another host, and not with an answer that is no answer.
        write = dialect->write(wish);
        QCOMPARE(play(*write, {answer(201, {}, {{"Location", "https://evil.example/customers(1)"}})}).size(),
                 size_t(1));
        QCOMPARE(write->outcome().end, End::InDoubt);
        QVERIFY(!write->outcome().stored);
        write = dialect->write(wish);
        QCOMPARE(play(*write, {html(200)}).size(), size_t(1));
        QCOMPARE(write->outcome().end, End::InDoubt);
    }

    void whatMayHaveBeenCreatedIsLookedFor()
    {
        const auto dialect = makeDialect(settings());
        WriteWish wish = newCustomer({{"name", {}, text("O'Brien & Sons")}});
        wish.firstSent = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        auto list = dialect->findCreated(wish);
        auto requests = play(*list, {answer(200, page({plainCustomer()}))});
        QCOMPARE(line(requests[0]), QStringLiteral("GET customers?$filter=displayName eq 'O''Brien & Sons' and "
                                                   "lastModifiedDateTime gt 2026-11-21T09:50:00Z"));
        QCOMPARE(list->takeRecords().size(), size_t(1));
        wish.changes.push_back({"number", {}, text("d-7")});
        QCOMPARE(line(*dialect->findCreated(wish)->next()), QStringLiteral("GET customers?$filter=number eq 'D-7'"));
        QVERIFY(!dialect->findCreated(newCustomer({{"email", {}, text("a@b.example")}}))->next());
    }

    void aRefusalStandsAtItsField()
    {
        const auto dialect = makeDialect(settings());
        auto write = dialect->write(
            wishOf(ChangeKind::Set, plainCustomer(), {{"name", {}, Value::blank()}, {"email", {}, text("x")}}));
        play(*write,
             {error(
                 400, "Application_DialogException",
                 "The blank \"displayName\" is not allowed.  CorrelationId:  3ffdbdbd-f677-40ad-b95b-3a778b9e786a.")});
        const Failure failure = *write->outcome().failure;
        QCOMPARE(failure.fields.keys(), QList<FieldKey>({"name"}));
        QCOMPARE(failure.fields["name"], QStringLiteral("The blank \"displayName\" is not allowed."));
        QCOMPARE(write->outcome().requestId, QByteArray("3ffdbdbd-f677-40ad-b95b-3a778b9e786a"));
    }

    void lookUpsAreNotWritten()
    {
        const auto dialect = makeDialect(settings());
        WriteWish wish = newCustomer({{"name", {}, text("Euro")}});
        wish.key.entity = "currency";
        const auto write = dialect->write(wish);
        QVERIFY(!write->next());
        QCOMPARE(write->outcome().failure->kind, Kind::NotOffered);
    }
};

QTEST_GUILESS_MAIN(BusinessCentralWrite)
#include "tst_businesscentral_write.moc"
