// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is started from outside, and what it starts itself.
#include "app/first_start.h"
#include "app/options.h"
#include "app/program.h"
#include "app/sample_practice.h"
#include "app/start_trouble.h"
#include "gui/connect/connect_window.h"
#include "gui/look/icons.h"
#include "gui/main/main_window.h"
#include "support/running_sandbox.h"

#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QProcess>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

#ifndef Q_OS_WIN
#include <csignal>
#include <sys/types.h>
#endif

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int patience = 20'000;
const QString program = QStringLiteral(CLIENTELE_PROGRAM);
const QByteArray secret = "secret-4711";

/// One start of the program on a display of its own that nobody sees; ended with this object.
class Start
{
public:
    Start(const QStringList &arguments, const QProcessEnvironment &more = {}, const QString &which = program)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(more);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(which, arguments);
    }
    ~Start() { end(); }
    void end()
    {
        process.kill();
        process.waitForFinished(patience);
    }
    bool ends() { return process.waitForFinished(patience); }
    QProcess process;
};

QProcessEnvironment with(const char *name, const QByteArray &value)
{
    QProcessEnvironment environment;
    environment.insert(QString::fromLatin1(name), QString::fromUtf8(value));
    return environment;
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(1000);
}

} // namespace

class TestAppProgram : public QObject
{
    Q_OBJECT

private slots:
    void tellsItsVersionWithoutADisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<int>("code");
        QTest::newRow("--version") << QStringLiteral("--version") << 0;
        QTest::newRow("--help") << QStringLiteral("--help") << 0;
        QTest::newRow("--nonsense") << QStringLiteral("--nonsense") << 2;
    }
    void tellsItsVersionWithoutADisplay()
    {
        QFETCH(QString, option);
        QFETCH(int, code);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(name));
        process.setProcessEnvironment(environment);
        process.start(program, {option});
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), code);
        const QByteArray said = code == 0 ? process.readAllStandardOutput() : process.readAllStandardError();
        QVERIFY2(said.contains(code == 0 ? "lientele" : "nonsense"), said.constData());
    }

    void theSampleServiceEndsWithItsOwner()
    {
        auto practice = std::make_unique<SamplePractice>(QStringLiteral("token-of-this-run"));
        QSignalSpy ready(practice.get(), &SamplePractice::ready);
        QSignalSpy failed(practice.get(), &SamplePractice::failed);
        practice->start();
        practice->start(); // impatience starts no second one
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
        const auto services = ready.first().first().value<QHash<QByteArray, QUrl>>();
        QCOMPARE(services.size(), 4);
        const QUrl url = services.value("businesscentral");
        QCOMPARE(url.host(), QStringLiteral("127.0.0.1"));
        QVERIFY(listens(quint16(url.port())));
        practice->start();
        QCOMPARE(ready.size(), 2); // runs already: told at once
        QCOMPARE((ready.last().first().value<QHash<QByteArray, QUrl>>()), services);
        practice.reset();
        QVERIFY(!listens(quint16(url.port())));
        QVERIFY(failed.isEmpty());
    }

    void aSecondStartTellsTheFirst()
    {
        const QString channel = QStringLiteral("clientele-test-%1").arg(QCoreApplication::applicationPid());
        QVERIFY(!FirstStart::tell(channel, "raise")); // nobody there
        FirstStart first(channel);
        first.listen();
        QSignalSpy told(&first, &FirstStart::told);
        bool taken = false;
        std::thread second([&] { taken = FirstStart::tell(channel, "connect https://example.com/"); });
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
        second.join();
        QVERIFY(taken);
        QCOMPARE(told.first().first().toByteArray(), QByteArray("connect https://example.com/"));
    }

    void aSecondStartOnTheSameProfileEndsAtOnce()
    {
        const QTemporaryDir profile;
        const QStringList arguments{QStringLiteral("--profile"), profile.path()};
        Start first(arguments);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(profile.filePath(QStringLiteral("work.sqlite"))), patience);
        Start second(arguments);
        QVERIFY(second.ends());
        QCOMPARE(second.process.exitCode(), 0);
        QCOMPARE(first.process.state(), QProcess::Running);
        const QTemporaryDir other;
        Start third({QStringLiteral("--profile"), other.path()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(other.filePath(QStringLiteral("work.sqlite"))), patience);
        QCOMPARE(third.process.state(), QProcess::Running);
    }

    void connectsFromTheShellAndKeepsTheTokenToItself()
    {
        RunningSandbox sandbox(
            {QStringLiteral("--companies"), QStringLiteral("1"), QStringLiteral("--customers"), QStringLiteral("12")});
        sandbox.setToken(secret);
        const QTemporaryDir profile;
        QProcessEnvironment environment = with("CLIENTELE_TOKEN", secret);
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.debug=true\nqt.*=false"));
        Start start({QStringLiteral("--profile"), profile.path(), QStringLiteral("--connect"), sandbox.url().toString(),
                     QStringLiteral("--test")},
                    environment);
        // Any of them: the next one is on its way already while this is asked.
        const auto read = [&] {
            const std::vector<Json> lists = sandbox.journal("GET", "/customers");
            return std::any_of(lists.begin(), lists.end(),
                               [](const Json &list) { return list[u"status"].toInteger() == 200; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(read(), patience);
        start.end();
        QVERIFY(!start.process.readAll().contains(secret));
        QDirIterator files(profile.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 0);
    }

#ifndef Q_OS_WIN // takes a shell script in the place of a program
    void programsStartedFromItDoNotGetTheToken()
    {
        // A copy of the program takes for its practice service what lies beside it: a script that tells what it got.
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("clientele"));
        QVERIFY(QFile::copy(program, copy));
        const QString told = folder.filePath(QStringLiteral("told"));
        QFile script(folder.filePath(QStringLiteral("clientele-sandbox")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nenv > \"$TOLD.part\"\nmv \"$TOLD.part\" \"$TOLD\"\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QProcessEnvironment environment = with("CLIENTELE_TOKEN", secret);
        environment.insert(QStringLiteral("TOLD"), told);
        Start start(
            {QStringLiteral("--profile"), folder.filePath(QStringLiteral("profile")), QStringLiteral("--sample")},
            environment, copy);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(told), patience);
        QFile file(told);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("TOLD="));
        QVERIFY(!text.contains(secret));
    }
#endif

    void aSecondStartShowsWhatIsOpenAlready()
    {
        RunningSandbox sandbox(
            {QStringLiteral("--companies"), QStringLiteral("1"), QStringLiteral("--customers"), QStringLiteral("12")});
        sandbox.setToken(secret);
        const QTemporaryDir profile;
        const QString channel = QStringLiteral("clientele-second-%1").arg(QCoreApplication::applicationPid());
        StartOptions options;
        options.profileFolder = profile.path();
        options.connectTo = sandbox.url();
        options.kind = CompanyKind::Test;
        options.theme = QStringLiteral("light");
        initLook();
        Program first(*qApp, options, QString::fromLatin1(secret), channel);
        QTRY_VERIFY_WITH_TIMEOUT(first.window().company(), patience);
        CompanyHandle *open = first.window().company();
        const auto ask = [&](const StartOptions &asked) {
            bool taken = false;
            std::atomic<bool> told = false;
            std::thread second([&] {
                taken = FirstStart::tell(channel, messageOf(asked));
                told = true;
            });
            const bool answered = QTest::qWaitFor([&] { return told.load(); }, patience);
            second.join();
            return answered && taken;
        };
        const auto connecting = [&] { return first.window().findChild<ConnectWindow *>(); };
        // As LIVE it is view only at once, and no second start makes it TEST again.
        for (const auto &[kind, then] :
             {std::pair(CompanyKind::Test, CompanyKind::Test), std::pair(CompanyKind::Live, CompanyKind::Live),
              std::pair(CompanyKind::Test, CompanyKind::Live)}) {
            first.window().showList(nullptr, {});
            options.kind = kind;
            QVERIFY(ask(options));
            QCOMPARE(first.window().company(), open);
            QVERIFY(!connecting());
            QVERIFY(open->kind() == then);
            QCOMPARE(open->sendingAllowed(), then == CompanyKind::Test);
        }
        options.kind = CompanyKind::Test;
        // Another service is not open: the connection window asks, with the kind that was named.
        options.connectTo = QUrl(QStringLiteral("http://127.0.0.1:9/v2.0/Production/api/v2.0"));
        QVERIFY(ask(options));
        QTRY_VERIFY_WITH_TIMEOUT(connecting(), patience);
        QVERIFY(connecting()->findChild<QRadioButton *>(QStringLiteral("kindTest"))->isChecked());
        // Again and again: the same window, filled with what was asked for last.
        const QPointer<ConnectWindow> window = connecting();
        for (const char *address : {"http://127.0.0.1:10/api/v2.0", "http://127.0.0.1:11/api/v2.0"}) {
            options.connectTo = QUrl(QString::fromLatin1(address));
            QVERIFY(ask(options));
            QTRY_COMPARE_WITH_TIMEOUT(window->findChild<QLineEdit *>(QStringLiteral("address"))->text(),
                                      QString::fromLatin1(address), patience);
        }
        QCOMPARE(first.window().findChildren<ConnectWindow *>().size(), 1);
        QVERIFY(window->isVisible());
    }

    void tellsByItselfWhyItDoesNotConnect_data()
    {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("companies");
        QTest::newRow("wrong token") << QStringLiteral("wrong") << QStringLiteral("1");
        QTest::newRow("several companies") << QString::fromLatin1(secret) << QStringLiteral("3");
    }
    void tellsByItselfWhyItDoesNotConnect()
    {
        QFETCH(QString, token);
        QFETCH(QString, companies);
        RunningSandbox sandbox(
            {QStringLiteral("--companies"), companies, QStringLiteral("--customers"), QStringLiteral("3")});
        sandbox.setToken(secret);
        const QTemporaryDir profile;
        StartOptions options;
        options.profileFolder = profile.path();
        options.connectTo = sandbox.url();
        options.theme = QStringLiteral("light");
        initLook();
        Program program(*qApp, options, token,
                        QStringLiteral("clientele-tells-%1").arg(QCoreApplication::applicationPid()));
        const auto connecting = [&] { return program.window().findChild<ConnectWindow *>(); };
        QTRY_VERIFY_WITH_TIMEOUT(connecting(), patience);
        auto *list = connecting()->findChild<QListWidget *>(QStringLiteral("companies"));
        auto *message = connecting()->findChild<QLabel *>(QStringLiteral("tokenMessage"));
        if (token == QString::fromLatin1(secret)) {
            QTRY_COMPARE_WITH_TIMEOUT(list->count(), 3, patience);
            QVERIFY(list->isVisible());
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), patience);
            QVERIFY(message->text().contains(QStringLiteral("does not accept this")));
        }
        QVERIFY(!program.window().company());
    }

    void tellsOfAFolderThatCannotBeWritten()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("file")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Start start({QStringLiteral("--profile"), folder.filePath(QStringLiteral("file/profile"))});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += start.process.readAll()).contains("cannot be written"), patience);
        QVERIFY2(said.contains("--profile"), said.constData()); // what to do
        // It does not go by itself: it has to be ended.
        start.process.kill();
        QVERIFY(start.ends());
        QCOMPARE(start.process.exitStatus(), QProcess::CrashExit);
    }

    void theTroubleStandsUntilItIsRead()
    {
        const QString sentence = QStringLiteral("The profile folder <b>x</b> cannot be written.");
        StartTrouble box(sentence);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QCOMPARE(box.text(), sentence);
        QCOMPARE(box.textFormat(), Qt::PlainText);
        QCOMPARE(box.standardButtons(), QMessageBox::Close);
        QSignalSpy read(&box, &QDialog::finished);
        QTest::keyClick(box.button(QMessageBox::Close), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, patience);
        QVERIFY(!box.isVisible());
    }

#ifndef Q_OS_WIN // there, windows are closed
    void endsInOrderWhenTheSystemSaysSo()
    {
        const QTemporaryDir profile;
        const QString mark = profile.filePath(QStringLiteral("running"));
        for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
            Start start({QStringLiteral("--profile"), profile.path()});
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark), patience);
            QCOMPARE(::kill(pid_t(start.process.processId()), signal), 0);
            QVERIFY(start.ends());
            QCOMPARE(start.process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(start.process.exitCode(), 0);
            QVERIFY(!QFile::exists(mark)); // the next start does not speak of a cut-off
        }
        Start start({QStringLiteral("--profile"), profile.path()});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(mark), patience);
        start.end();
        QVERIFY(QFile::exists(mark)); // while this was one
    }
#endif

    void startsWithADamagedProfile()
    {
        const QTemporaryDir profile;
        const QByteArray garbage = QByteArray("this is no database ").repeated(500);
        QFile work(profile.filePath(QStringLiteral("work.sqlite")));
        QVERIFY(work.open(QIODevice::WriteOnly));
        work.write(garbage);
        work.close();
        QFile settings(profile.filePath(QStringLiteral("settings.ini")));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[window\ngeometry=@ByteArray(\\x1\\x2)\n[look]\nzoom=many\n\xff\xfe");
        settings.close();
        Start start({QStringLiteral("--profile"), profile.path()});
        const auto keptAside = [&] {
            const QDir folder(profile.path());
            for (const QString &name : folder.entryList(QDir::Files)) {
                QFile file(folder.filePath(name));
                if (name != QLatin1String("work.sqlite") && file.open(QIODevice::ReadOnly) && file.readAll() == garbage)
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(keptAside(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(work.fileName()), patience);
        QCOMPARE(start.process.state(), QProcess::Running);
    }
};

QTEST_MAIN(TestAppProgram)

#include "tst_app_program.moc"
