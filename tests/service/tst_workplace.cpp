// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;
using State = ConnectionStatus::State;

/// The root below the windows: connections that are remembered, companies that open and close, and what is told when.
class TestWorkplace : public QObject
{
    Q_OBJECT

    static ConnectionSettings settingsOf(DeskFixture &desk)
    {
        ConnectionSettings settings = desk.company().settings();
        settings.id.clear();
        return settings;
    }
    Result<std::vector<CompanyInfo>> companies(DeskFixture &desk, const ConnectionSettings &settings, const char *token)
    {
        std::optional<Result<std::vector<CompanyInfo>>> answer;
        onDone(desk.workplace().listCompanies(settings, QString::fromLatin1(token)), this,
               [&](const Result<std::vector<CompanyInfo>> &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            qFatal("not answered");
        return *answer;
    }

private slots:
    void initTestCase() { useTestLocale(); }

    void settingsSurviveTheirJson()
    {
        ConnectionSettings settings;
        settings.id = QStringLiteral("id-1");
        settings.service = "businesscentral";
        settings.base = QUrl(QStringLiteral("https://example.com/v2.0/t/Production/api/v2.0?tenant=a%20b"));
        settings.companyRemoteId = QStringLiteral("a1b2");
        settings.companyName = QStringLiteral("Société “Générale” 株式会社");
        settings.kind = CompanyKind::Test;
        settings.currencyCode = QStringLiteral("EUR");
        settings.options = {{"keyStyle", QStringLiteral("segment")}, {"b", QStringLiteral("2")}};
        const Result<Json> parsed = Json::parse(settings.toJson().toBytes());
        const Result<ConnectionSettings> read = ConnectionSettings::fromJson(*parsed);
        QVERIFY(read);
        QCOMPARE(read->toJson().toBytes(), settings.toJson().toBytes());
        QCOMPARE(read->base, settings.base);
        QCOMPARE(read->options, settings.options);
        QCOMPARE(read->kind, CompanyKind::Test);
    }

    void settingsOfANewerVersionAreTreatedWithCare()
    {
        const char *known = "{'id': 'x', 'service': 's', 'base': 'https://example.com/', 'kind': '%1'}";
        const auto read = [&](const char *kind) {
            return ConnectionSettings::fromJson(json(QByteArray(known).replace("%1", kind)));
        };
        QCOMPARE(read("sample")->kind, CompanyKind::Sample);
        QCOMPARE(read("live")->kind, CompanyKind::Live);
        QCOMPARE(read("rehearsal")->kind, CompanyKind::Live); // not heard of: as if real money hung on it
        for (const char *broken :
             {"{}", "[]", "null", "{'id': 'x', 'service': 's'}", "{'id': 'x', 'base': 'https://e.com'}",
              "{'id': 7, 'service': 's', 'base': 'https://e.com'}"})
            QVERIFY2(!ConnectionSettings::fromJson(json(broken)), broken);
    }

    void aRememberedCompanyWaitsForItsToken()
    {
        DeskSetup setup;
        setup.withToken = false;
        DeskFixture desk(setup);
        QCOMPARE(desk.company().status().state, State::SignIn);
        desk.company().list("customer").update();
        std::optional<Result<Record>> read;
        onDone(desk.company().readOne(RecordKey::ofRemote(desk.company().id(), "customer", QStringLiteral("x"))), this,
               [&](const Result<Record> &result) { read = result; });
        desk.close();
        desk.openAgain(); // both ends carry out everything that was posted
        QCOMPARE(desk.workplace().companies().size(), size_t(1));
        QCOMPARE(desk.company().name(), QStringLiteral("CRONUS AG"));
        QVERIFY(desk.sandbox.journal().empty()); // nothing was asked without a token
        desk.company().provideToken(QString::fromLatin1(desk.sandbox.token()));
        QTRY_VERIFY(desk.company().list("customer").progress().complete);
        QCOMPARE(desk.company().status().state, State::Online);
        QTRY_VERIFY(desk.company().lookup("country"));
        for (const Json &entry : desk.sandbox.journal())
            QVERIFY(entry[u"authorized"].toBool());
    }

    void openingTwiceIsOpeningOnce()
    {
        DeskFixture desk;
        QSignalSpy opened(&desk.workplace(), &Workplace::companyOpened);
        QCOMPARE(desk.workplace().open(settingsOf(desk), QString::fromLatin1(desk.sandbox.token())), &desk.company());
        QCOMPARE(desk.workplace().open(settingsOf(desk), {}), &desk.company()); // and does not sign out
        QCOMPARE(opened.size(), 0);
        QSignalSpy progress(&desk.company().list("customer"), &ListFeed::progressChanged);
        desk.company().list("customer").update();
        QTRY_VERIFY(progress.size() >= 2 && !desk.company().list("customer").progress().running);
        QVERIFY(!desk.company().list("customer").progress().failure);
        ConnectionSettings unknown = settingsOf(desk);
        unknown.service = "unheardOf";
        QVERIFY(!desk.workplace().open(unknown, QStringLiteral("x")));
    }

    void openingAgainTakesOverWhatWasChosen()
    {
        DeskFixture desk; // TEST, sending allowed
        const QString token = QString::fromLatin1(desk.sandbox.token());
        CompanyHandle &company = desk.company();
        QVERIFY(company.sendingAllowed());
        QCOMPARE(desk.workplace().openAt(settingsOf(desk)), &company);
        QSignalSpy told(&company, &CompanyHandle::settingsChanged);
        ConnectionSettings chosen = settingsOf(desk);
        chosen.kind = CompanyKind::Live;
        chosen.companyName = QStringLiteral("Real books");
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        QCOMPARE(desk.workplace().open(chosen, token), &company);
        QVERIFY(company.kind() == CompanyKind::Live);
        QCOMPARE(company.name(), QStringLiteral("Real books"));
        QCOMPARE(told.size(), 1);
        QVERIFY(!company.sendingAllowed());
        std::optional<Result<QString>> answer; // the gate itself is closed, not only what windows show of it
        onDone(company.outbox().submit(opened.key), this, [&](const Result<QString> &result) { answer = result; });
        QTRY_VERIFY(answer);
        QVERIFY(!*answer);
        QCOMPARE(answer->failure().code, QStringLiteral("view-only"));
        desk.restart(); // it was remembered
        QVERIFY(desk.company().kind() == CompanyKind::Live);
        QVERIFY(!desk.company().sendingAllowed());
        QCOMPARE(desk.company().name(), QStringLiteral("Real books"));

        chosen.kind = CompanyKind::Test; // a person said so
        desk.workplace().open(chosen, token);
        QVERIFY(desk.company().kind() == CompanyKind::Test);
        QVERIFY(desk.company().sendingAllowed());
        desk.restart();
        QVERIFY(desk.company().kind() == CompanyKind::Test);
    }

    void otherOptionsOpenItAgain()
    {
        DeskFixture desk;
        const QString id = desk.company().id();
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        ConnectionSettings chosen = settingsOf(desk);
        chosen.kind = CompanyKind::Live;
        chosen.options.insert("keyStyle", QStringLiteral("segment"));
        QSignalSpy forgotten(&desk.workplace(), &Workplace::companyForgotten);
        CompanyHandle *again = desk.workplace().open(chosen, QString::fromLatin1(desk.sandbox.token()));
        QCOMPARE(forgotten.size(), 1);
        QCOMPARE(desk.workplace().companies().size(), size_t(1));
        QCOMPARE(again->id(), id);
        QCOMPARE(again->settings().options.value("keyStyle"), QStringLiteral("segment"));
        QVERIFY(!again->sendingAllowed());
        QTRY_COMPARE(again->outbox().overlay()->notSent(), 1); // what was typed is there
    }

    void forgetting()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        desk.type(opened, "phone", text("1"));
        const QString id = desk.company().id();
        std::optional<Result<Record>> read;
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'GET'}"));
        onDone(desk.company().readOne(opened.key), this, [&](const Result<Record> &result) { read = result; });
        QSignalSpy forgotten(&desk.workplace(), &Workplace::companyForgotten);
        desk.workplace().forget(id);
        desk.sandbox.release();
        QCOMPARE(forgotten.size(), 1);
        QVERIFY(!desk.workplace().company(id));
        QTRY_VERIFY(read.has_value());
        QCOMPARE(read->failure().kind, Failure::Kind::Cancelled);
        desk.workplace().forget(id); // twice does no harm
    }

    void listingCompanies()
    {
        DeskFixture desk;
        const Result<std::vector<CompanyInfo>> found =
            companies(desk, settingsOf(desk), desk.sandbox.token().constData());
        QVERIFY(found);
        QVERIFY(found->size() >= 2);
        QVERIFY(!found->front().name.isEmpty());
        QCOMPARE(companies(desk, settingsOf(desk), "wrong").failure().kind, Failure::Kind::SignIn);
        const size_t asked = desk.sandbox.journal().size();
        QCOMPARE(companies(desk, settingsOf(desk), "").failure().kind, Failure::Kind::SignIn);
        ConnectionSettings unknown = settingsOf(desk);
        unknown.service = "unheardOf";
        QCOMPARE(companies(desk, unknown, "x").failure().kind, Failure::Kind::NotOffered);
        QCOMPARE(desk.sandbox.journal().size(), asked);
        ConnectionSettings nobody = settingsOf(desk);
        nobody.base = QUrl(QStringLiteral("http://127.0.0.1:1/api"));
        QCOMPARE(companies(desk, nobody, "x").failure().kind, Failure::Kind::Unreachable);
    }

    void beforeItHasStarted()
    {
        SystemClock clock;
        UuidSource ids;
        SystemRandom random;
        QTemporaryDir folder;
        Workplace workplace({folder.path(), {}, DeskPorts{clock, ids, random}});
        std::optional<Result<std::vector<CompanyInfo>>> found;
        onDone(workplace.listCompanies({}, QStringLiteral("x")), this, [&](const auto &result) { found = result; });
        QTRY_VERIFY(found.has_value());
        QCOMPARE(found->failure().kind, Failure::Kind::Cancelled);
        std::optional<Result<std::vector<LogEntry>>> log;
        onDone(workplace.log({}, 0, 10), this, [&](const auto &result) { log = result; });
        QTRY_VERIFY(log.has_value());
        QCOMPARE(log->failure().kind, Failure::Kind::Storage);
    }

    void endingInTheMiddleOfEverything()
    {
        DeskFixture desk;
        const Record opened = desk.customer(QStringLiteral("10000"));
        for (int round = 0; round < 5; ++round) {
            desk.company().list("customer").update();
            desk.outbox().setField(opened, ChangeKind::Set, "phone", Value::text(QString::number(round)), "test");
            bool heard = false;
            QObject context;
            onDone(desk.company().readOne(opened.key), &context, [&](const Result<Record> &) { heard = true; });
            onDone(desk.workplace().listCompanies(settingsOf(desk), QString::fromLatin1(desk.sandbox.token())),
                   &context, [](const Result<std::vector<CompanyInfo>> &) {});
            desk.close();
            desk.openAgain();
            QTRY_VERIFY(heard); // with whatever became of it
            // Typed a moment before the end, and on disk all the same.
            QTRY_VERIFY(desk.outbox().overlay()->find(opened.key));
            QCOMPARE(desk.outbox().overlay()->find(opened.key)->fields[0].after, Value::text(QString::number(round)));
        }
    }

    void aCancelledReadIsGivenUp()
    {
        DeskFixture desk;
        desk.sandbox.addFault(json("{'hold': 'before', 'method': 'GET', 'path': 'customers\\\\('}"));
        Reply<Record> reply = desk.company().readOne(desk.customer(QStringLiteral("10000")).key);
        QTRY_VERIFY(!desk.sandbox.journal("GET", "customers(").empty());
        std::optional<Result<Record>> read;
        onDone(reply, this, [&](const Result<Record> &result) { read = result; });
        reply.cancel();
        QTRY_VERIFY(read.has_value());
        QCOMPARE(read->failure().kind, Failure::Kind::Cancelled);
        desk.sandbox.release();
        QVERIFY(!desk.fresh(QStringLiteral("10000")).isNull()); // and the next one works
    }

    void theLocalCurrencyIsLearnedAndRemembered()
    {
        DeskFixture desk;
        QTRY_VERIFY(!desk.company().settings().currencyCode.isEmpty());
        const QString code = desk.company().settings().currencyCode;
        desk.restart();
        QCOMPARE(desk.company().settings().currencyCode, code);
    }

    void connectionsKeepTheirOrder()
    {
        DeskFixture desk;
        for (const char *name : {"Second", "Third"}) {
            ConnectionSettings settings = settingsOf(desk);
            settings.companyRemoteId = QString::fromLatin1(name);
            settings.companyName = QString::fromLatin1(name);
            desk.workplace().open(settings, {});
        }
        desk.restart();
        QStringList names;
        for (const auto &company : desk.workplace().companies())
            names += company->name();
        QCOMPARE(names, (QStringList{QStringLiteral("CRONUS AG"), QStringLiteral("Second"), QStringLiteral("Third")}));
    }
};

QTEST_GUILESS_MAIN(TestWorkplace)
#include "tst_workplace.moc"
