// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/dialect.h"
#include "gui/connect/connect_window.h"
#include "gui/connect/token_window.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAccessible>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::testing;

namespace {

/// The window's words as this run shows them.
QString words(const char *text)
{
    return QCoreApplication::translate("clientele::ConnectWindow", text);
}

/// A workplace without companies.
struct EmptyDesk
{
    EmptyDesk()
    {
        DeskOptions options;
        options.dialects.add(&businesscentral::makeDialect);
        workplace =
            std::make_unique<Workplace>(Workplace::Options{folder.path(), options, DeskPorts{clock, ids, random}});
        QSignalSpy ready(workplace.get(), &Workplace::ready);
        workplace->start();
        if (!QTest::qWaitFor([&] { return !ready.isEmpty(); }, 20'000))
            qFatal("The workplace does not start.");
    }
    QTemporaryDir folder;
    SystemClock clock;
    UuidSource ids;
    SystemRandom random;
    std::unique_ptr<Workplace> workplace;
};

/// Answers every request alike.
class OneAnswer : public QTcpServer
{
public:
    explicit OneAnswer(const QByteArray &type, const QByteArray &body)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, type, body] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, socket, [socket, type, body] {
                    if (!socket->readAll().contains("\r\n\r\n"))
                        return;
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " +
                                  QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body);
                    socket->disconnectFromHost();
                });
            }
        });
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/api/v2.0").arg(serverPort()); }
};

void type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace

class TestConnect : public QObject
{
    Q_OBJECT

    template <class T>
    static T *child(QWidget *window, const char *name)
    {
        T *found = window->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("There is no %s.", name);
        return found;
    }

    static void show(QDialog *window)
    {
        window->open();
        QApplication::setActiveWindow(window);
        QVERIFY(QTest::qWaitForWindowActive(window));
    }

    void save(QWidget *window, const char *name)
    {
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (folder.isEmpty())
            return;
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            m_look->setTheme(theme);
            QTest::qWait(20);
            const char *suffix = theme == Theme::Light ? "-light.png" : "-dark.png";
            QVERIFY(window->grab().save(QDir(folder).filePath(QLatin1String(name) + QLatin1String(suffix))));
        }
        m_look->setTheme(Theme::Light);
    }

    std::unique_ptr<Look> m_look;

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
        m_look = std::make_unique<Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme::Light);
    }
    void cleanupTestCase() { m_look.reset(); }

    void fitsALowScreen()
    {
        EmptyDesk desk;
        auto *window = new ConnectWindow(*desk.workplace);
        show(window);
        // 1440 x 900 at 200 %, less what a panel and a title bar take.
        QVERIFY(window->minimumSizeHint().height() <= 380);
        QVERIFY(window->minimumSizeHint().width() <= 700);
        window->resize(640, 300);
        QTRY_COMPARE(window->height(), qMax(300, window->minimumSizeHint().height()));
        // The button row stays, and what has the focus comes into sight.
        const auto inSight = [window](const char *name) {
            auto *widget = child<QWidget>(window, name);
            return !widget->visibleRegion().isEmpty();
        };
        QVERIFY(inSight("connectCompanies"));
        window->resize(window->minimumSizeHint().width(), 300);
        auto *address = child<QLineEdit>(window, "address");
        QTRY_COMPARE(address->visibleRegion().boundingRect().width(), address->width()); // no end under the scroll bar
        child<QLineEdit>(window, "address")->setFocus();
        for (int i = 0; i < 12 && QApplication::focusWidget()->objectName() != QLatin1String("check"); ++i)
            press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("check"));
        QVERIFY(inSight("check"));
        window->reject();
    }

    void growsWithWhatItSays()
    {
        EmptyDesk desk;
        auto *window = new ConnectWindow(*desk.workplace);
        show(window);
        const auto whole = [window] {
            const auto *check = child<QWidget>(window, "check");
            return check->visibleRegion().boundingRect() == check->rect();
        };
        QTRY_VERIFY(whole());
        press(Qt::Key_Return); // without an address
        QTRY_VERIFY(child<QLabel>(window, "addressMessage")->isVisible());
        QTRY_VERIFY(whole());
        child<QLineEdit>(window, "address")->setText(QStringLiteral("https://books.example/api"));
        press(Qt::Key_Return); // without a token
        QTRY_VERIFY(!child<QLabel>(window, "addressMessage")->isVisible());
        QTRY_VERIFY(whole());
        window->reject();
    }

    void connectsByKeysAlone()
    {
        const RunningSandbox sandbox(
            {QStringLiteral("--customers"), QStringLiteral("5"), QStringLiteral("--companies"), QStringLiteral("2")});
        EmptyDesk desk;
        QPointer<ConnectWindow> window = new ConnectWindow(*desk.workplace);
        QSignalSpy connected(window, &ConnectWindow::connected);
        show(window);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("address"));
        type(sandbox.url().toString());
        QVERIFY(child<QRadioButton>(window, "kindTest")->isChecked()); // loopback, and "Sandbox"
        press(Qt::Key_Tab);
        type(QString::fromLatin1(sandbox.token()));
        QCOMPARE(child<QLineEdit>(window, "token")->echoMode(), QLineEdit::Password);
        press(Qt::Key_Return); // checks
        auto *companies = child<QListWidget>(window, "companies");
        QTRY_COMPARE_WITH_TIMEOUT(companies->count(), 2, 20'000);
        QTRY_COMPARE(QApplication::focusWidget(), companies);
        QVERIFY(!child<QPushButton>(window, "connectCompanies")->isEnabled());
        save(window, "connect");
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QVERIFY(companies->item(1)->checkState() == Qt::Checked);
        auto *name = child<QLineEdit>(window, "companyName");
        QVERIFY(name->isEnabled());
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), name);
        name->selectAll();
        type(QStringLiteral("My books"));
        press(Qt::Key_Return); // connects
        QCOMPARE(connected.count(), 1);
        QCOMPARE(desk.workplace->companies().size(), size_t(1));
        CompanyHandle *company = desk.workplace->companies().front().get();
        QCOMPARE(company->name(), QStringLiteral("My books"));
        QCOMPARE(company->kind(), CompanyKind::Test);
        QTRY_COMPARE_WITH_TIMEOUT(company->status().state, ConnectionStatus::State::Online, 20'000);
        QTRY_VERIFY(window.isNull());
    }

    void opensSeveralAndRemembersLive()
    {
        const RunningSandbox sandbox(
            {QStringLiteral("--customers"), QStringLiteral("5"), QStringLiteral("--companies"), QStringLiteral("2")});
        EmptyDesk desk;
        auto *window = new ConnectWindow(*desk.workplace);
        QSignalSpy connected(window, &ConnectWindow::connected);
        window->prefill({}, sandbox.url(), QString::fromLatin1(sandbox.token()), CompanyKind::Live);
        show(window);
        QVERIFY(child<QRadioButton>(window, "kindLive")->isChecked());
        QTest::mouseClick(child<QPushButton>(window, "check"), Qt::LeftButton);
        auto *companies = child<QListWidget>(window, "companies");
        QTRY_COMPARE_WITH_TIMEOUT(companies->count(), 2, 20'000);
        for (int row = 0; row < 2; ++row) {
            companies->setCurrentRow(row);
            press(Qt::Key_Space);
        }
        QVERIFY(!child<QLineEdit>(window, "companyName")->isEnabled());
        QTest::mouseClick(child<QPushButton>(window, "connectCompanies"), Qt::LeftButton);
        QCOMPARE(connected.count(), 2);
        for (const auto &company : desk.workplace->companies()) {
            QCOMPARE(company->kind(), CompanyKind::Live);
            QVERIFY(!company->sendingAllowed());
        }
    }

    void connectingAgainTakesTheKindThatWasChosen()
    {
        const RunningSandbox sandbox({QStringLiteral("--customers"), QStringLiteral("5")});
        EmptyDesk desk;
        const auto connectAs = [&](const char *chosen) {
            auto *window = new ConnectWindow(*desk.workplace);
            QSignalSpy connected(window, &ConnectWindow::connected);
            show(window);
            child<QLineEdit>(window, "address")->setText(sandbox.url().toString());
            child<QLineEdit>(window, "token")->setText(QString::fromLatin1(sandbox.token()));
            if (chosen)
                QTest::mouseClick(child<QRadioButton>(window, chosen), Qt::LeftButton);
            QTest::mouseClick(child<QPushButton>(window, "check"), Qt::LeftButton);
            auto *companies = child<QListWidget>(window, "companies");
            if (!QTest::qWaitFor([&] { return companies->count() > 0; }, 20'000))
                qFatal("no companies found");
            companies->item(0)->setCheckState(Qt::Checked);
            QTest::mouseClick(child<QPushButton>(window, "connectCompanies"), Qt::LeftButton);
            if (connected.count() != 1)
                qFatal("not connected");
            return desk.workplace->companies().front().get();
        };
        CompanyHandle *company = connectAs(nullptr); // TEST by its address
        QVERIFY(company->kind() == CompanyKind::Test);
        QCOMPARE(connectAs("kindLive"), company);
        QCOMPARE(desk.workplace->companies().size(), size_t(1));
        QVERIFY(company->kind() == CompanyKind::Live);
        QVERIFY(!company->sendingAllowed());
        connectAs(nullptr); // nobody chose TEST: what the address looks like does not open real books
        QVERIFY(company->kind() == CompanyKind::Live);
        QVERIFY(!company->sendingAllowed());
        connectAs("kindTest");
        QVERIFY(company->kind() == CompanyKind::Test);
        QVERIFY(company->sendingAllowed());
    }

    void saysWhatIsWrongAtItsPlace_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("focus");
        QTest::newRow("no address") << QString() << QStringLiteral("t") << "addressMessage"
                                    << "address";
        QTest::newRow("no url") << QStringLiteral("my server") << QStringLiteral("t") << "addressMessage"
                                << "address";
        QTest::newRow("plain http") << QStringLiteral("http://erp.example/api") << QStringLiteral("t")
                                    << "addressMessage"
                                    << "address";
        QTest::newRow("no token") << QStringLiteral("http://127.0.0.1:9/api") << QString() << "tokenMessage"
                                  << "token";
        QTest::newRow("nobody there") << QStringLiteral("http://127.0.0.1:9/api") << QStringLiteral("t")
                                      << "addressMessage"
                                      << "address";
        QTest::newRow("wrong token") << QStringLiteral("SANDBOX") << QStringLiteral("wrong") << "tokenMessage"
                                     << "token";
        QTest::newRow("HTML") << QStringLiteral("HTML") << QStringLiteral("t") << "addressMessage"
                              << "address";
        QTest::newRow("no companies") << QStringLiteral("NONE") << QStringLiteral("t") << "checkMessage"
                                      << "";
    }
    void saysWhatIsWrongAtItsPlace()
    {
        QFETCH(QString, address);
        QFETCH(QString, token);
        QFETCH(QString, where);
        QFETCH(QString, focus);
        std::unique_ptr<RunningSandbox> sandbox;
        const OneAnswer html("text/html", "<!DOCTYPE html><html><body>Sign in</body></html>");
        const OneAnswer none("application/json", "{\"value\": []}");
        if (address == QLatin1String("SANDBOX")) {
            sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("1")});
            address = sandbox->url().toString();
        } else if (address == QLatin1String("HTML")) {
            address = html.address();
        } else if (address == QLatin1String("NONE")) {
            address = none.address();
        }
        EmptyDesk desk;
        const std::unique_ptr<ConnectWindow> window(new ConnectWindow(*desk.workplace));
        show(window.get());
        type(address);
        press(Qt::Key_Tab);
        type(token);
        press(Qt::Key_Return);
        auto *message = child<QLabel>(window.get(), where.toLatin1().constData());
        QTRY_VERIFY_WITH_TIMEOUT(!message->text().isEmpty() && message->isVisible(), 20'000);
        for (const char *other : {"addressMessage", "tokenMessage", "checkMessage"}) {
            if (where != QLatin1String(other))
                QVERIFY2(child<QLabel>(window.get(), other)->text().isEmpty(), other);
        }
        // Nothing typed is lost, and the token stands nowhere in the window.
        QCOMPARE(child<QLineEdit>(window.get(), "address")->text(), address);
        QCOMPARE(child<QLineEdit>(window.get(), "token")->text(), token);
        if (token == QLatin1String("wrong")) {
            for (const QLabel *label : window->findChildren<QLabel *>())
                QVERIFY(!label->text().contains(token) && !label->toolTip().contains(token));
            save(window.get(), "connect-wrong");
        }
        if (!focus.isEmpty())
            QTRY_COMPARE(QApplication::focusWidget()->objectName(), focus);
        QVERIFY(!child<QPushButton>(window.get(), "connectCompanies")->isEnabled());
        QCOMPARE(child<QPushButton>(window.get(), "check")->text(), words("&Check"));
        // Typing again takes the remark away.
        child<QLineEdit>(window.get(), "address")->setFocus();
        press(Qt::Key_End);
        type(QStringLiteral("x"));
        QVERIFY(message->text().isEmpty());
    }

    void checksByItselfWhatIsFullySaid()
    {
        const RunningSandbox sandbox(
            {QStringLiteral("--customers"), QStringLiteral("5"), QStringLiteral("--companies"), QStringLiteral("2")});
        EmptyDesk desk;
        const std::unique_ptr<ConnectWindow> window(new ConnectWindow(*desk.workplace));
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->prefill("businesscentral", sandbox.url(), QStringLiteral("wrong"), CompanyKind::Test);
        show(window.get());
        auto *message = child<QLabel>(window.get(), "tokenMessage");
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 20'000);
        QCOMPARE(child<QLabel>(window.get(), "addressMessage")->text(), QString()); // it is the token that is wrong
        QTRY_COMPARE(QApplication::focusWidget(), child<QLineEdit>(window.get(), "token"));

        // Asked once more, by a second start, which knows no token: what was typed stays.
        type(QString::fromLatin1(sandbox.token()));
        window->prefill("businesscentral", sandbox.url(), {}, CompanyKind::Live);
        QCOMPARE(child<QLineEdit>(window.get(), "token")->text(), QString::fromLatin1(sandbox.token()));
        QVERIFY(child<QRadioButton>(window.get(), "kindLive")->isChecked());

        // The right token, and several companies: they stand there to be chosen.
        window->prefill("businesscentral", sandbox.url(), QString::fromLatin1(sandbox.token()), CompanyKind::Test);
        auto *companies = child<QListWidget>(window.get(), "companies");
        QTRY_COMPARE_WITH_TIMEOUT(companies->count(), 2, 20'000);
        QVERIFY(companies->isVisible());
        QTRY_COMPARE(QApplication::focusWidget(), companies);
        QVERIFY(!message->isVisible());
    }

    void enterWhileCheckingNeverCancels()
    {
        RunningSandbox sandbox(
            {QStringLiteral("--customers"), QStringLiteral("1"), QStringLiteral("--companies"), QStringLiteral("1")});
        sandbox.addFault(json("{'path': 'companies', 'hold': 'before'}"));
        EmptyDesk desk;
        QPointer<ConnectWindow> window = new ConnectWindow(*desk.workplace);
        window->prefill({}, sandbox.url(), QString::fromLatin1(sandbox.token()), CompanyKind::Test);
        show(window);
        auto *check = child<QPushButton>(window, "check");
        QTRY_COMPARE(check->text(), words("Checking…"));
        QTRY_VERIFY_WITH_TIMEOUT(!sandbox.journal("GET", "companies").empty(), 20'000);
        QCOMPARE(QApplication::focusWidget(), check); // the focus has not moved on
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Return);
        auto *cancel = window->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
        cancel->setFocus();
        press(Qt::Key_Return);
        QVERIFY(window && window->isVisible());
        sandbox.release();
        QTRY_COMPARE_WITH_TIMEOUT(child<QListWidget>(window, "companies")->count(), 1, 20'000);
        QCOMPARE(sandbox.journal("GET", "companies").size(), size_t(1)); // and nothing was asked twice
        window->reject();
    }

    void readsAddresses()
    {
        QCOMPARE(ConnectWindow::addressFrom(QStringLiteral(" erp.example/api/v2.0/ ")),
                 QUrl(QStringLiteral("https://erp.example/api/v2.0")));
        QCOMPARE(ConnectWindow::addressFrom(QStringLiteral("http://localhost:8080//")),
                 QUrl(QStringLiteral("http://localhost:8080")));
        QVERIFY(!ConnectWindow::addressFrom(QStringLiteral("ftp://erp.example")).isValid());
        QVERIFY(!ConnectWindow::addressFrom(QStringLiteral("two words")).isValid());
        QVERIFY(!ConnectWindow::addressFrom({}).isValid());
        const auto guess = [](const char *address) { return ConnectWindow::guessedKind(QUrl(QLatin1String(address))); };
        QCOMPARE(guess("https://api.example/v2.0/Production/api"), CompanyKind::Live);
        QCOMPARE(guess("https://api.example/v2.0/Sandbox-DE/api"), CompanyKind::Test);
        QCOMPARE(guess("https://test.example/api"), CompanyKind::Test);
        QCOMPARE(guess("http://127.0.0.1:8080/api"), CompanyKind::Test);
    }

    void answerAfterClosingDoesNoHarm()
    {
        RunningSandbox sandbox({QStringLiteral("--customers"), QStringLiteral("1")});
        sandbox.addFault(json("{'path': 'companies', 'hold': 'before'}"));
        EmptyDesk desk;
        QPointer<ConnectWindow> window = new ConnectWindow(*desk.workplace);
        window->prefill({}, sandbox.url(), QString::fromLatin1(sandbox.token()), CompanyKind::Test);
        show(window);
        press(Qt::Key_Return);
        QTRY_COMPARE(child<QPushButton>(window, "check")->text(), words("Checking…"));
        QTRY_VERIFY_WITH_TIMEOUT(!sandbox.journal("GET", "companies").empty(), 20'000);
        press(Qt::Key_Escape);
        QTRY_VERIFY(window.isNull());
        sandbox.release();
        QCOMPARE(desk.workplace->companies().size(), size_t(0));
    }

    void everyControlHasAName()
    {
        EmptyDesk desk;
        const std::unique_ptr<ConnectWindow> window(new ConnectWindow(*desk.workplace));
        show(window.get());
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void newTokenSignsInAgain()
    {
        DeskFixture desk;
        desk.sandbox.setToken("fresh-token");
        desk.company().list("customer").update();
        QTRY_COMPARE_WITH_TIMEOUT(desk.company().status().state, ConnectionStatus::State::SignIn, 20'000);
        QPointer<TokenWindow> window = new TokenWindow(desk.workplace(), desk.company());
        show(window);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("token"));
        QVERIFY(!child<QPushButton>(window, "useToken")->isEnabled());
        type(QStringLiteral("wrong-token"));
        press(Qt::Key_Return);
        auto *message = child<QLabel>(window, "tokenMessage");
        auto *use = child<QPushButton>(window, "useToken");
        QTRY_VERIFY_WITH_TIMEOUT(use->isEnabled() && !message->text().isEmpty(), 20'000);
        QVERIFY(!message->text().contains(QStringLiteral("wrong-token")));
        save(window, "token");
        child<QLineEdit>(window, "token")->selectAll();
        type(QStringLiteral("fresh-token"));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.isNull(), 20'000);
        QCOMPARE(desk.company().status().state, ConnectionStatus::State::Online);
    }

    void tokenWindowGoesWithItsCompany()
    {
        DeskFixture desk;
        QPointer<TokenWindow> window = new TokenWindow(desk.workplace(), desk.company());
        show(window);
        desk.workplace().forget(desk.company().id());
        QTRY_VERIFY(window.isNull());
    }
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
