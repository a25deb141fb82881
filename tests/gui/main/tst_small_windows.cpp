// SPDX-License-Identifier: GPL-3.0-or-later
// The windows that send and decide on a small screen with large text, also in long words and from right to left.
#include "gui/decide/confirm_window.h"
#include "gui/decide/decide_window.h"
#include "gui/look/icons.h"
#include "gui/look/look.h"
#include "gui/send/send_window.h"
#include "gui/summary/summary_window.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

/// What a screen of 1440 x 900 has at 200 %, without what stands around a window.
constexpr QSize smallScreen(704, 402);
constexpr int patience = 20'000;

} // namespace

class TestSmallWindows : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<QWidget> m_parent;

    QString clash()
    {
        const QString id = m_desk->clash(m_desk->fresh(QStringLiteral("10000")),
                                         {{"phone", Value(), Value::text(QStringLiteral("+1 404 555 0199"))}},
                                         "{'phoneNumber': '+1 404 555 0111'}");
        if (!m_desk->waitFor(id, SubmissionState::NeedsDecision))
            qFatal("There is nothing to decide.");
        return id;
    }
    /// Shrinks the window to the small screen and looks whether everything in it can be reached.
    void fits(QWidget *window, const char *list)
    {
        QVERIFY(QTest::qWaitForWindowExposed(window));
        const QSize least = window->minimumSizeHint();
        QVERIFY2(least.width() <= smallScreen.width() && least.height() <= smallScreen.height(),
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
        window->resize(smallScreen);
        const auto place = [&](QWidget *one) { return QRect(one->mapTo(window, QPoint(0, 0)), one->size()); };
        const auto cut = [&] {
            for (QPushButton *button : window->findChildren<QPushButton *>()) {
                if (button->isVisible() &&
                    (!window->rect().contains(place(button)) || button->width() < button->minimumSizeHint().width()))
                    return button->objectName();
            }
            return QString();
        };
        QTRY_COMPARE(cut(), QString());
        auto *scrolling = window->findChild<QWidget *>(QString::fromLatin1(list));
        QVERIFY(scrolling);
        QVERIFY2(scrolling->height() >= 2 * scrolling->fontMetrics().height(),
                 qPrintable(QString::number(scrolling->height())));
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(window->grab().save(QDir(folder).filePath(window->objectName() + QStringLiteral("-small.png"))));
        tabReachesEveryButton(window);
    }
    void tabReachesEveryButton(QWidget *window)
    {
        QApplication::setActiveWindow(window);
        QVERIFY(QTest::qWaitForWindowActive(window));
        QSet<QWidget *> reached;
        for (int step = 0; step < 40; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::NoModifier);
            reached.insert(QApplication::focusWidget());
        }
        for (QPushButton *button : window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->isEnabled())
                QVERIFY2(reached.contains(button), qPrintable(button->objectName()));
        }
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void init()
    {
        m_desk = std::make_unique<DeskFixture>();
        m_parent = std::make_unique<QWidget>();
        m_parent->show();
    }
    void cleanup()
    {
        m_parent.reset();
        m_desk.reset();
    }

    void theSendWindow()
    {
        m_desk->type(m_desk->customer(QStringLiteral("10000")), "phone",
                     Value::text(QStringLiteral("+1 404 555 0199")));
        auto *window = new SendWindow(m_desk->company(), m_parent.get());
        window->open();
        fits(window, "reviewTable");
    }

    void theDecideWindow()
    {
        auto *window = new DecideWindow(m_desk->company(), clash(), m_parent.get());
        window->open();
        fits(window, "decideTable");
    }

    void theConfirmWindow()
    {
        m_desk->sandbox.settings(json("{'deleteWithBalance': true}"));
        const Record looked = m_desk->fresh(QStringLiteral("10000"));
        m_desk->colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0111'}");
        m_desk->outbox().wishDelete(looked);
        const QString id = m_desk->submit(looked.key);
        QVERIFY(m_desk->waitFor(id, SubmissionState::NeedsConfirmation));
        auto *window = new ConfirmWindow(m_desk->company(), id, m_parent.get());
        window->open();
        QTRY_VERIFY_WITH_TIMEOUT(window->findChild<QPushButton *>(QStringLiteral("anyway"))->isEnabled(), patience);
        fits(window, "confirmDifferences");
    }

    void theAccountSummary()
    {
        const auto of = [this](const char *number) -> AccountSummaries::Wanted {
            return {&m_desk->company(), m_desk->customer(QString::fromLatin1(number))};
        };
        auto *window = new SummaryWindow(m_desk->workplace(),
                                         {{QStringLiteral("The name of a customer with a long name"), {of("10000")}},
                                          {QStringLiteral("All 2 of the list"), {of("10000"), of("20000")}}},
                                         nullptr, m_parent.get());
        window->show();
        QTRY_VERIFY_WITH_TIMEOUT(!window->isReading(), patience);
        fits(window, "pageView");
    }
};

QTEST_MAIN(TestSmallWindows)
#include "tst_small_windows.moc"
