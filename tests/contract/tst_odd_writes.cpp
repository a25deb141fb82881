// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording.h"
#include "service/outbox.h"
#include "support/odd_service.h"
#include "support/test_locale.h"

#include <QSignalSpy>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;
using Raw = RawServer::Reply;
using Seen = RawServer::Seen;
using State = SubmissionState;

namespace {

enum class Wish { Edit, Create, Delete };

/// What becomes of one wish where the writes of it are answered like this.
struct WriteCase
{
    const char *name;
    Wish wish;
    /// For the n-th write, from 0; nothing: as it should be.
    std::function<std::optional<Raw>(OddService &, const Seen &, int n)> odd;
    State end;
    const char *sentence;
    int writes;
    /// Words that stood beside it on the way, in this order; others may stand between.
    QStringList onTheWay = {};
};

constexpr const char *uncertain = "It is not certain whether Business Central received this. Please look there before "
                                  "you send it again.";
constexpr const char *uncertain500 = "Business Central has a problem (500), and it is not certain whether it saved "
                                     "this. Please look there before you send it again.";
constexpr const char *moved =
    "Business Central points to another address, so it is not certain whether it received this. Please look there "
    "before you send it again, and check the address of this connection.";
constexpr const char *notAllowed = "You do not have the permission for this in Business Central. Please ask its "
                                   "administrator.";
constexpr const char *fromBetween =
    "Somebody between this computer and Business Central answered in its place (404), so it is not certain whether "
    "Business Central received this. Please look there before you send it again.";

QString checking()
{
    return QStringLiteral("We sent it but got no answer. Checking whether it arrived…");
}
QString checkingNonsense()
{
    return QStringLiteral("Business Central gave an answer that could not be understood. Checking whether it arrived…");
}
QString checkingBetween()
{
    return QStringLiteral("Somebody between this computer and Odd, such as a gateway, answered in its place (404). "
                          "Checking whether it arrived…");
}

auto always(const Raw &reply)
{
    return [reply](OddService &, const Seen &, int) { return std::optional(reply); };
}

std::optional<Raw> asItShould(OddService &, const Seen &, int)
{
    return std::nullopt;
}

/// Carried out, and then no word of it.
std::optional<Raw> hangUpAfter(OddService &service, const Seen &seen, int)
{
    service.plain(seen);
    return RawServer::hangUp();
}

/// Somebody else saves first, once.
std::optional<Raw> otherVersion(OddService &service, const Seen &, int n)
{
    if (n == 0) {
        service.customer(1).insert(QStringLiteral("website"), QStringLiteral("theirs.example"));
        service.touch(1);
    }
    return std::nullopt;
}

std::vector<WriteCase> writeCases()
{
    const Raw page = RawServer::reply(200, "<html>Sign in</html>", "Content-Type: text/html\r\n");
    const Raw fault = RawServer::reply(500, "<html>oops</html>", "Content-Type: text/html\r\n");
    const Raw forbidden = RawServer::reply(403, R"({"error":{"code":"Authorization_RequestDenied"}})",
                                           "Content-Type: application/json\r\n");
    const Raw gateway = RawServer::reply(404, "<html>no</html>", "Content-Type: text/html\r\n");
    std::vector<WriteCase> cases = {
        {"edit", Wish::Edit, asItShould, State::Sent, "Sent.", 1},
        {"create", Wish::Create, asItShould, State::Sent, "Created in Odd.", 1},
        {"delete", Wish::Delete, asItShould, State::Sent, "Deleted in Odd.", 1},
        {"edit, a colleague first, 412", Wish::Edit, otherVersion, State::Sent,
         "Sent. Their change to Website was kept.", 2},
        {"delete, a colleague first, 412", Wish::Delete, otherVersion, State::NeedsConfirmation,
         "Changed since you looked. Delete anyway?", 1},
        {"edit, hung up before",
         Wish::Edit,
         [](OddService &, const Seen &, int n) { return n == 0 ? std::optional(RawServer::hangUp()) : std::nullopt; },
         State::Sent,
         "Sent.",
         2,
         {checking(), QStringLiteral("Odd has not saved this. Trying again in a moment…")}},
        {"edit, hung up after", Wish::Edit, hangUpAfter, State::Sent, "Sent.", 1, {checking()}},
        {"create, hung up after", Wish::Create, hangUpAfter, State::Sent, "Created in Odd.", 1, {checking()}},
        {"delete, hung up after", Wish::Delete, hangUpAfter, State::Sent, "Deleted in Odd.", 1, {checking()}},
        {"create, hung up before",
         Wish::Create,
         always(RawServer::hangUp()),
         State::NeedsPerson,
         uncertain,
         1,
         {checking()}},
        {"delete, hung up before",
         Wish::Delete,
         always(RawServer::hangUp()),
         State::NeedsPerson,
         uncertain,
         1,
         {checking()}},
        {"edit, 500 once",
         Wish::Edit,
         [fault](OddService &, const Seen &, int n) { return n == 0 ? std::optional(fault) : std::nullopt; },
         State::Sent,
         "Sent.",
         2,
         {QStringLiteral("Odd has a problem (500). Checking whether it arrived…"),
          QStringLiteral("Odd has a problem (500) and has not saved this. Trying again in a moment…")}},
        {"edit, 500 always", Wish::Edit, always(fault), State::NeedsPerson, uncertain500, 4},
        {"create, 500", Wish::Create, always(fault), State::NeedsPerson, uncertain500, 1},
        {"delete, 500", Wish::Delete, always(fault), State::NeedsPerson, uncertain500, 1},
        {"edit, carried out and 500", Wish::Edit,
         [fault](OddService &service, const Seen &seen, int) {
             service.plain(seen);
             return std::optional(fault);
         },
         State::Sent, "Sent.", 1},
        // To what answers nonsense it is sent once more, and then no more.
        {"edit, a login page", Wish::Edit, always(page), State::NeedsPerson, uncertain, 2, {checkingNonsense()}},
        {"create, a login page", Wish::Create, always(page), State::NeedsPerson, uncertain, 1, {checkingNonsense()}},
        {"delete, a login page", Wish::Delete, always(page), State::NeedsPerson, uncertain, 1, {checkingNonsense()}},
        {"delete, accepted for later",
         Wish::Delete,
         always(RawServer::reply(202)),
         State::NeedsPerson,
         uncertain,
         1,
         {checkingNonsense()}},
        // Neither says that it was saved.
        {"edit, accepted for later",
         Wish::Edit,
         always(RawServer::reply(202)),
         State::NeedsPerson,
         uncertain,
         2,
         {checkingNonsense()}},
        {"edit, an error that says 200",
         Wish::Edit,
         always(RawServer::reply(200, R"({"error":{"code":"Internal_ServerError","message":"No."}})",
                                 "Content-Type: application/json\r\n")),
         State::NeedsPerson,
         uncertain,
         2,
         {checkingNonsense()}},
        {"edit, accepted and carried out", Wish::Edit,
         [](OddService &service, const Seen &seen, int) {
             service.plain(seen);
             return std::optional(RawServer::reply(202));
         },
         State::Sent, "Sent.", 1},
        {"edit, 204", Wish::Edit,
         [](OddService &service, const Seen &seen, int) {
             service.plain(seen);
             return std::optional(RawServer::reply(204));
         },
         State::Sent, "Sent.", 1},
        {"edit, refused with words that turn the line round", Wish::Edit,
         always(RawServer::reply(400, R"({"error":{"code":"X","message":"<b>No\u202e</b>\nnever"}})")), State::Rejected,
         "Rejected by Business Central: <b>No</b> never", 1},
        {"edit, 302",
         Wish::Edit,
         always(RawServer::redirect(302, "/login")),
         State::NeedsPerson,
         uncertain,
         2,
         {checkingNonsense()}},
        {"edit, signed out", Wish::Edit,
         always(RawServer::reply(401, R"({"error":{"code":"Authentication_InvalidCredentials","message":"No."}})")),
         State::WaitingSignIn, "Will be sent once you have signed in again.", 1},
        {"edit, no JSON in a 200, yet carried out", Wish::Edit,
         [page](OddService &service, const Seen &seen, int) {
             service.plain(seen);
             return std::optional(page);
         },
         State::Sent, "Sent.", 1},
    };
    for (const Wish wish : {Wish::Edit, Wish::Create, Wish::Delete}) {
        cases.push_back({"forbidden", wish, always(forbidden), State::NotAllowed, notAllowed, 1});
        cases.push_back({"a gateway's page",
                         wish,
                         always(gateway),
                         State::NeedsPerson,
                         fromBetween,
                         wish == Wish::Edit ? 2 : 1,
                         {checkingBetween()}});
        for (const int status : {301, 307, 308}) {
            for (const char *to : {"/elsewhere", "http://127.0.0.2:1/elsewhere"})
                cases.push_back({"moved",
                                 wish,
                                 always(RawServer::redirect(status, to)),
                                 State::NeedsPerson,
                                 moved,
                                 wish == Wish::Edit ? 2 : 1,
                                 {checkingNonsense()}});
            cases.push_back({"moved, yet carried out", wish,
                             [status](OddService &service, const Seen &seen, int) {
                                 service.plain(seen);
                                 return std::optional(RawServer::redirect(status, "/elsewhere"));
                             },
                             State::Sent,
                             wish == Wish::Edit     ? "Sent."
                             : wish == Wish::Create ? "Created in Odd."
                                                    : "Deleted in Odd.",
                             1});
        }
    }
    return cases;
}

} // namespace

/// What a service that answers otherwise, or wrong, gets to see of a change, and what the person reads of it.
class TestOddWrites : public QObject
{
    Q_OBJECT

    /// Every sentence that stood beside a submission, each once in a row.
    struct Words : QObject
    {
        explicit Words(OddDesk &desk)
        {
            const SchemaPtr schema = desk.company().schema("customer");
            connect(&desk.outbox(), &OutboxHandle::submissionChanged, this, [this, schema](const SubmissionView &view) {
                const QString words = wording::submission(view, *schema, QStringLiteral("Odd"));
                if (said.isEmpty() || said.last() != words)
                    said += words;
            });
        }
        /// In this order, others between.
        bool have(QStringList wanted) const
        {
            for (const QString &words : said) {
                if (!wanted.isEmpty() && words == wanted.constFirst())
                    wanted.removeFirst();
            }
            return wanted.isEmpty();
        }
        QStringList said;
    };

private slots:
    void initTestCase() { useTestLocale(); }

    void wishes_data()
    {
        QTest::addColumn<int>("row");
        const std::vector<WriteCase> cases = writeCases();
        for (size_t i = 0; i < cases.size(); ++i)
            QTest::addRow("%s (%d)", cases[i].name, int(i)) << int(i);
    }

    void wishes()
    {
        QFETCH(int, row);
        const WriteCase expected = writeCases()[size_t(row)];
        OddService service;
        int writes = 0;
        service.odd = [&](const Seen &seen) {
            return seen.method == "GET" ? std::nullopt : expected.odd(service, seen, writes++);
        };
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        Words words(desk);
        const Record opened = expected.wish == Wish::Create ? desk.newCustomer() : desk.customer(1);
        const Value typed = Value::text(QStringLiteral("Neu"));
        const QString id = expected.wish == Wish::Edit     ? desk.send(opened, ChangeKind::Set, "name", typed)
                           : expected.wish == Wish::Create ? desk.send(opened, ChangeKind::Create, "name", typed)
                                                           : desk.sendDelete(opened);
        QVERIFY(!id.isEmpty());
        const QString sentence =
            QString::fromUtf8(expected.sentence).replace(QStringLiteral("Business Central"), QStringLiteral("Odd"));
        QCOMPARE(desk.sentenceIn(id, expected.end), sentence);
        QCOMPARE(service.writes().size(), expected.writes);
        QStringList onTheWay = expected.onTheWay;
        onTheWay.replaceInStrings(QStringLiteral("Business Central"), QStringLiteral("Odd"));
        QVERIFY2(words.have(onTheWay), qPrintable(words.said.join(QStringLiteral(" | "))));
        // Whatever comes of it, what was typed is somewhere: at the service, on its way, or still a line here.
        const bool refused = expected.end == State::Rejected || expected.end == State::NotAllowed;
        const bool nothingLeft = expected.end == State::Sent || (expected.wish == Wish::Delete && refused);
        QTRY_COMPARE(desk.outbox().overlay()->find(opened.key) == nullptr, nothingLeft);
    }

    void aServiceWithoutVersionsIsNotWrittenTo_data()
    {
        QTest::addColumn<bool>("removes");
        QTest::addColumn<QByteArray>("instead");
        QTest::newRow("edit") << false << QByteArray("\"@odata.atag\":");
        QTest::newRow("delete") << true << QByteArray("\"@odata.atag\":");
        // "Whichever it is" would overwrite anything.
        QTest::newRow("edit, any version") << false << QByteArray("\"@odata.etag\":\"*\",\"was\":");
        QTest::newRow("delete, any version") << true << QByteArray("\"@odata.etag\":\"*\",\"was\":");
    }

    void aServiceWithoutVersionsIsNotWrittenTo()
    {
        QFETCH(bool, removes);
        QFETCH(QByteArray, instead);
        OddService service;
        service.odd = [&](const Seen &seen) -> std::optional<Raw> {
            if (!OddService::isList(seen) && !seen.target.contains("/customers("))
                return std::nullopt;
            Raw reply = service.plain(seen);
            const qsizetype head = reply.bytes.indexOf("\r\n\r\n") + 4;
            return RawServer::reply(200, reply.bytes.mid(head).replace("\"@odata.etag\":", instead),
                                    "Content-Type: application/json\r\nETag: *\r\n");
        };
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        const Record opened = desk.customer(1);
        QVERIFY(opened.version.isEmpty());
        const QString id = removes ? desk.sendDelete(opened)
                                   : desk.send(opened, ChangeKind::Set, "phone", Value::text(QStringLiteral("1")));
        QCOMPARE(desk.sentenceIn(id, State::NeedsPerson),
                 QStringLiteral("Odd does not say which version of the record is the present one, so nothing was sent: "
                                "it could have overwritten what others saved. Please tell its administrator."));
        QVERIFY(service.writes().isEmpty());
        QVERIFY(desk.outbox().overlay()->find(opened.key));
    }

    /// Only the version of the list is missing: the record is read first, and then changed as any other.
    void aVersionThatOnlyTheRecordHasIsUsed()
    {
        OddService service;
        service.odd = [&](const Seen &seen) -> std::optional<Raw> {
            if (!OddService::isList(seen))
                return std::nullopt;
            Raw reply = service.plain(seen);
            reply.bytes.replace("@odata.etag", "@odata.atag");
            return reply;
        };
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        const QString id = desk.send(desk.customer(1), ChangeKind::Set, "phone", Value::text(QStringLiteral("1")));
        QCOMPARE(desk.sentenceIn(id, State::Sent), QStringLiteral("Sent."));
        QCOMPARE(service.writes(), QStringList{QStringLiteral("PATCH W/\"1;00000001\" {\"phoneNumber\":\"1\"}")});
    }

    void whatIsOnlyInTheHeaderOrLateIsFound_data()
    {
        QTest::addColumn<QByteArray>("patched");
        QTest::newRow("empty 200") << QByteArray();
        QTest::newRow("half an object") << QByteArray("{\"id\":");
        QTest::newRow("too thin") << QByteArray("{\"id\":\"00000001-1111-4222-8333-444444444444\"}");
        QTest::newRow("of another record") << QByteArray("{\"id\":\"00000002-1111-4222-8333-444444444444\"}");
    }

    /// An answer to a change that does not show the record: it is read, and nothing is sent twice.
    void whatIsOnlyInTheHeaderOrLateIsFound()
    {
        QFETCH(QByteArray, patched);
        OddService service;
        service.odd = [&](const Seen &seen) -> std::optional<Raw> {
            if (seen.method != "PATCH")
                return std::nullopt;
            service.plain(seen);
            return RawServer::reply(200, patched, "Content-Type: application/json\r\n");
        };
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        const QString id = desk.send(desk.customer(1), ChangeKind::Set, "phone", Value::text(QStringLiteral("1")));
        QCOMPARE(desk.sentenceIn(id, State::Sent), QStringLiteral("Sent."));
        QCOMPARE(service.writes().size(), 1);
        QTRY_COMPARE(desk.customer(1).value("phone"), Value::text(QStringLiteral("1")));
    }
};

QTEST_GUILESS_MAIN(TestOddWrites)
#include "tst_odd_writes.moc"
