// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/connection.h"

#include "backends/businesscentral/dialect.h"
#include "support/fixed_ports.h"
#include "support/raw_server.h"
#include "support/test_locale.h"

#include <QSignalSpy>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;
using State = ConnectionStatus::State;

namespace {

/// Sends what it is told, one after the other, and keeps what came back.
template <class Base>
struct Scripted : Base
{
    explicit Scripted(std::vector<Request> what)
        : requests(std::move(what))
    {
    }
    std::optional<Request> next() override { return at < requests.size() ? std::optional(requests[at]) : std::nullopt; }
    void feed(const Answer &answer) override
    {
        answers.push_back(answer);
        ++at;
    }
    std::vector<Request> requests;
    std::vector<Answer> answers;
    size_t at = 0;
};
struct Reading : Scripted<ReadOperation>
{
    using Scripted::Scripted;
    Result<Record> outcome() const override { return Failure(); }
};
/// A reading operation that wants to write, whatever it is told.
struct Insisting : Reading
{
    using Reading::Reading;
    void feed(const Answer &answer) override { answers.push_back(answer); }
};
struct Writing : Scripted<WriteOperation>
{
    using Scripted::Scripted;
    WriteOutcome outcome() const override { return {}; }
};

} // namespace

/// The one way to a service: the gate, the order of requests, and the states in which nothing may leave. Against a
/// server that is told what to answer.
class TestConnection : public QObject
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk(const char *token = "token")
        {
            ConnectionSettings settings;
            settings.id = QStringLiteral("company");
            settings.service = "businesscentral";
            settings.base = server.url(QStringLiteral("/api"));
            DialectSettings dialect;
            dialect.base = settings.base;
            HttpLimits limits;
            limits.maxReadRetries = 0;
            connection = std::make_unique<Connection>(settings, businesscentral::makeDialect(dialect),
                                                      QString::fromLatin1(token), clock, ids, random, limits);
            connection->setSendingAllowed(true);
        }
        Request request(const char *method, const char *path = "/api/x") const
        {
            Request made;
            made.method = method;
            made.url = server.url(QString::fromLatin1(path));
            return made;
        }
        std::shared_ptr<Reading> read(std::vector<Request> what,
                                      Connection::Priority priority = Connection::Priority::Looking)
        {
            auto operation = std::make_shared<Reading>(std::move(what));
            tickets.push_back(connection->read<ReadOperation>(operation, priority, &context, {},
                                                              [this](ReadOperation &) { ++done; }));
            return operation;
        }
        std::shared_ptr<Writing> write(std::vector<Request> what)
        {
            auto operation = std::make_shared<Writing>(std::move(what));
            connection->write(operation, &context, [this](WriteOperation &, bool wasLeft) {
                ++done;
                left = wasLeft;
            });
            return operation;
        }
        QStringList seen() const
        {
            QStringList lines;
            for (const RawServer::Seen &one : server.seen())
                lines += QString::fromLatin1(one.method + ' ' + one.target);
            return lines;
        }

        RawServer server;
        FixedClock clock;
        CountingIds ids;
        FixedRandom random;
        std::unique_ptr<Connection> connection;
        QObject context; // goes first
        std::vector<Connection::Ticket> tickets;
        int done = 0;
        std::optional<bool> left;
    };
    /// Long enough for anything that was going to leave.
    static void letItRest()
    {
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents();
        }
    }
    static QByteArray signInBody()
    {
        return R"({"error": {"code": "Authentication_InvalidCredentials", "message": "Not valid."}})";
    }

private slots:
    void initTestCase() { useTestLocale(); }

    // The gate

    void viewOnlyWritesNothing()
    {
        Desk desk;
        desk.server.script({RawServer::reply(200, "{}")});
        desk.connection->setSendingAllowed(false);
        const auto operation = desk.write({desk.request("PATCH")});
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(desk.left, std::optional(false));
        QVERIFY(operation->answers.empty());
        QCOMPARE(desk.server.connections(), 0);
    }

    void readingNeverWrites_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<bool>("open");
        for (const bool open : {false, true}) {
            for (const char *verb : {"PATCH", "POST", "PUT", "DELETE"})
                QTest::addRow("%s, gate %s", verb, open ? "open" : "closed") << QByteArray(verb) << open;
        }
    }

    void readingNeverWrites()
    {
        QFETCH(QByteArray, verb);
        QFETCH(bool, open);
        Desk desk;
        desk.server.script({RawServer::reply(200, "{}")});
        desk.connection->setSendingAllowed(open);
        const auto operation =
            desk.read({desk.request("GET"), desk.request(verb.constData()), desk.request("GET", "/api/y")});
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(desk.seen(), (QStringList{QStringLiteral("GET /api/x"), QStringLiteral("GET /api/y")}));
        QCOMPARE(operation->answers.size(), size_t(3));
        QCOMPARE(operation->answers[1].delivery, Answer::Delivery::NotSent);
    }

    void readingThatInsistsIsEnded()
    {
        Desk desk;
        auto operation = std::make_shared<Insisting>(std::vector<Request>{desk.request("PATCH")});
        desk.connection->read<ReadOperation>(operation, Connection::Priority::Looking, &desk.context, {},
                                             [&](ReadOperation &) { ++desk.done; });
        QTRY_COMPARE(desk.done, 1);
        letItRest();
        QCOMPARE(desk.server.connections(), 0);
    }

    void closingTheGateBetweenTwoRequestsOfOneWish()
    {
        Desk desk;
        desk.server.script({RawServer::reply(200, "{}")});
        auto operation = desk.write({desk.request("PATCH"), desk.request("PATCH", "/api/y")});
        connect(&desk.server, &QTcpServer::newConnection, &desk.context,
                [&] { desk.connection->setSendingAllowed(false); });
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(desk.seen(), QStringList{QStringLiteral("PATCH /api/x")});
        QCOMPARE(desk.left, std::optional(true)); // something did leave: the outcome tells what
        QCOMPARE(operation->answers.size(), size_t(2));
        QCOMPARE(operation->answers[1].delivery, Answer::Delivery::NotSent);
    }

    void closingTheGateWhileItWaitsItsTurn()
    {
        Desk desk;
        RawServer::Reply slow = RawServer::reply(200, "{}");
        slow.dripMsecs = 2;
        desk.server.script({slow});
        desk.write({desk.request("PATCH")});
        const auto second = desk.write({desk.request("PATCH", "/api/y")}); // one write at a time
        QTRY_COMPARE(desk.server.seen().size(), 1);
        desk.connection->setSendingAllowed(false);
        QTRY_COMPARE(desk.done, 2);
        QCOMPARE(desk.left, std::optional(false));
        QVERIFY(second->answers.empty());
        QCOMPARE(desk.server.seen().size(), 1);
    }

    // Order

    void whatIsLookedAtComesFirst()
    {
        Desk desk;
        desk.server.script({RawServer::silence()});
        for (int i = 0; i < 6; ++i)
            desk.read({desk.request("GET", "/api/background")}, Connection::Priority::Background);
        QTRY_COMPARE(desk.server.seen().size(), 3); // four at a time, one place kept free
        letItRest();
        QCOMPARE(desk.server.seen().size(), 3);
        desk.read({desk.request("GET", "/api/looking")});
        QTRY_COMPARE(desk.server.seen().size(), 4);
        QCOMPARE(desk.seen().last(), QStringLiteral("GET /api/looking"));
        desk.write({desk.request("PATCH", "/api/write")}); // writes have a place of their own
        desk.write({desk.request("PATCH", "/api/write")});
        QTRY_COMPARE(desk.server.seen().size(), 5);
        QCOMPARE(desk.seen().last(), QStringLiteral("PATCH /api/write"));
        letItRest();
        QCOMPARE(desk.server.seen().size(), 5); // one at a time
    }

    void cancelledReadsMakeRoom()
    {
        Desk desk;
        desk.server.script({RawServer::silence()});
        for (int i = 0; i < 4; ++i)
            desk.read({desk.request("GET")}, Connection::Priority::Background);
        QTRY_COMPARE(desk.server.seen().size(), 3);
        desk.connection->cancel(desk.tickets[0]);
        QTRY_COMPARE(desk.server.seen().size(), 4);
        desk.connection->cancel(desk.tickets[0]); // twice does no harm
        QCOMPARE(desk.done, 0);
    }

    void aWriteGoesOnWithoutItsOwner()
    {
        Desk desk;
        desk.server.script({RawServer::reply(200, "{}")});
        auto owner = std::make_unique<QObject>();
        auto operation =
            std::make_shared<Writing>(std::vector<Request>{desk.request("PATCH"), desk.request("PATCH", "/api/y")});
        bool told = false;
        desk.connection->write(operation, owner.get(), [&](WriteOperation &, bool) { told = true; });
        owner.reset();
        QTRY_COMPARE(desk.server.seen().size(), 2);
        letItRest();
        QVERIFY(!told);
        // A read has nobody left to read for.
        owner = std::make_unique<QObject>();
        desk.connection->read<ReadOperation>(std::make_shared<Reading>(std::vector<Request>{desk.request("GET")}),
                                             Connection::Priority::Looking, owner.get(), {}, [](ReadOperation &) {});
        owner.reset();
        letItRest();
        QCOMPARE(desk.server.seen().size(), 2);
    }

    // Signing in

    void withoutATokenNothingIsAsked()
    {
        Desk desk("");
        desk.server.script({RawServer::reply(200, "{}")});
        QCOMPARE(desk.connection->status().state, State::SignIn);
        QVERIFY(!desk.connection->isReady());
        desk.read({desk.request("GET")});
        desk.write({desk.request("PATCH")});
        letItRest();
        QCOMPARE(desk.server.connections(), 0);
        QSignalSpy goOn(desk.connection.get(), &Connection::mayGoOn);
        desk.connection->setToken(QStringLiteral("late"));
        QTRY_COMPARE(desk.done, 2);
        QVERIFY(goOn.size() >= 1);
        for (const RawServer::Seen &one : desk.server.seen())
            QCOMPARE(one.header("Authorization"), QByteArray("Bearer late"));
        QCOMPARE(desk.connection->status().state, State::Online);
    }

    void aRefusedTokenParksWhatWaits()
    {
        Desk desk;
        desk.server.script({RawServer::reply(401, signInBody(), "Content-Type: application/json\r\n")});
        const auto first = desk.write({desk.request("PATCH")});
        const auto second = desk.write({desk.request("PATCH", "/api/y")});
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(desk.connection->status().state, State::SignIn);
        QCOMPARE(desk.connection->status().failure->kind, Failure::Kind::SignIn);
        letItRest();
        QCOMPARE(desk.server.seen().size(), 1); // not even once more
        desk.server.script({RawServer::reply(200, "{}")});
        desk.connection->setToken(QStringLiteral("fresh"));
        QTRY_COMPARE(desk.done, 2);
        QVERIFY(desk.seen().contains(QStringLiteral("PATCH /api/y")));
    }

    /// An answer to the former token says nothing about the new one.
    void aLateRefusalOfTheFormerToken()
    {
        Desk desk;
        desk.server.script(
            {RawServer::reply(401, signInBody(), "Content-Type: application/json\r\n"), RawServer::reply(200, "{}")});
        QSignalSpy goOn(desk.connection.get(), &Connection::mayGoOn);
        // The new token comes while the old one's request is out.
        connect(
            &desk.server, &QTcpServer::newConnection, &desk.context,
            [&] { desk.connection->setToken(QStringLiteral("fresh")); }, Qt::SingleShotConnection);
        desk.read({desk.request("GET")});
        QTRY_COMPARE(desk.done, 1);
        QTRY_COMPARE(desk.connection->status().state, State::Online);
        QVERIFY(desk.connection->isSignedIn());
        QVERIFY(goOn.size() >= 2); // whoever was told to sign in has reason to go on
    }

    // Pace

    void aPauseHoldsEverything()
    {
        Desk desk;
        desk.server.script({RawServer::reply(429, "{}", "Retry-After: 1\r\n"), RawServer::reply(200, "{}")});
        desk.write({desk.request("PATCH")});
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(desk.connection->status().state, State::SlowedDown);
        QCOMPARE(desk.connection->status().until, desk.connection->status().since.addSecs(1));
        QElapsedTimer clock;
        clock.start();
        desk.read({desk.request("GET")});
        desk.write({desk.request("PATCH", "/api/y")});
        letItRest();
        QCOMPARE(desk.server.seen().size(), 1);
        QSignalSpy goOn(desk.connection.get(), &Connection::mayGoOn);
        QTRY_COMPARE(desk.done, 3);
        QVERIFY(clock.elapsed() >= 900);
        QCOMPARE(goOn.size(), 1);
        QCOMPARE(desk.connection->status().state, State::Online);
    }

    void aPauseHoldsAlsoBetweenTwoRequestsOfOneWish()
    {
        Desk desk;
        desk.server.script({RawServer::reply(200, "{}")});
        auto operation = desk.read({desk.request("GET"), desk.request("GET", "/api/y")});
        connect(&desk.server, &QTcpServer::newConnection, &desk.context, [&] {
            desk.server.script({RawServer::reply(429, "{}", "Retry-After: 1\r\n"), RawServer::reply(200, "{}")});
        });
        QTRY_COMPARE(desk.connection->status().state, State::SlowedDown);
        letItRest();
        QCOMPARE(desk.server.seen().size(), 1);
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(desk.server.seen().size(), 2);
        QCOMPARE(operation->answers[1].status, 200);
    }

    // Away and back

    void awayAndBack()
    {
        Desk desk;
        desk.server.script({RawServer::hangUp()});
        const auto lost = desk.read({desk.request("GET")});
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(lost->answers[0].delivery, Answer::Delivery::InDoubt);
        QCOMPARE(desk.connection->status().state, State::Offline);
        QVERIFY(desk.connection->status().since.isValid());
        QSignalSpy goOn(desk.connection.get(), &Connection::mayGoOn);
        desk.server.script({RawServer::reply(200, R"({"value": []})", "Content-Type: application/json\r\n")});
        QTRY_COMPARE(desk.connection->status().state, State::Online); // looks by itself
        QTRY_COMPARE(goOn.size(), 1);
        QCOMPARE(desk.seen().last(), QStringLiteral("GET /api/companies"));
    }

    void whatIsNeverAnsweredIsSaidOnce()
    {
        // The service lists its companies, and leaves everything else unanswered.
        Desk desk;
        bool mended = false;
        desk.server.answerBy([&](const RawServer::Seen &seen) {
            const bool companies = seen.target == "/api/companies";
            return companies || mended ? RawServer::reply(200, R"({"value": []})", "Content-Type: application/json\r\n")
                                       : RawServer::hangUp();
        });
        letItRest(); // the gate's own word that it is open
        QStringList told;
        connect(desk.connection.get(), &Connection::statusChanged, &desk.context, [&] {
            const QString state = QString::number(int(desk.connection->status().state));
            if (told.isEmpty() || told.last() != state)
                told += state;
        });
        connect(desk.connection.get(), &Connection::mayGoOn, &desk.context, [&] { desk.read({desk.request("GET")}); });
        desk.read({desk.request("GET")});
        QTRY_COMPARE(desk.connection->status().state, State::Offline);
        const QDateTime since = desk.connection->status().since;
        QTRY_COMPARE(desk.done, 2); // a probe got through, and what waited was tried again
        QCOMPARE(desk.seen().count(QStringLiteral("GET /api/companies")), 1);
        QCOMPARE(desk.connection->status().state, State::Offline);
        QCOMPARE(desk.connection->status().since, since);
        QCOMPARE(told, QStringList{QString::number(int(State::Offline))});
        mended = true;
        desk.read({desk.request("GET")});
        QTRY_COMPARE(desk.connection->status().state, State::Online);
    }

    void aChangeWithoutAnswerIsNoBrokenConnection()
    {
        // Whether it is, the look that follows will tell.
        Desk desk;
        desk.server.script({RawServer::hangUp()});
        QSignalSpy status(desk.connection.get(), &Connection::statusChanged);
        const auto lost = desk.write({desk.request("PATCH")});
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(lost->answers[0].delivery, Answer::Delivery::InDoubt);
        QVERIFY(status.isEmpty());
    }

    void aBrokenAnswerIsNoBrokenConnection()
    {
        Desk desk;
        desk.server.script({{"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{\"val",
                             RawServer::Then::Close}});
        QSignalSpy status(desk.connection.get(), &Connection::statusChanged);
        const auto cut = desk.read({desk.request("GET")});
        QTRY_COMPARE(desk.done, 1);
        QCOMPARE(cut->answers[0].fault, Answer::Fault::Cut);
        // Called offline, it would be back with the next look at the service, and have the same fetched again for ever.
        QVERIFY(desk.connection->status().state != State::Offline);
        QVERIFY(status.isEmpty());
    }

    void nobodyIsCalledAfterTheConnectionHasGone()
    {
        Desk desk;
        desk.server.script({RawServer::silence()});
        desk.read({desk.request("GET")});
        desk.write({desk.request("PATCH")});
        QTRY_COMPARE(desk.server.seen().size(), 2);
        desk.connection.reset();
        letItRest();
        QCOMPARE(desk.done, 0);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
