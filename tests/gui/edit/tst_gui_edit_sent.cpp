// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_desk.h"
#include "gui/look/controls.h"
#include "support/test_locale.h"

#include <QMessageBox>
#include <QToolButton>

using namespace clientele;
using namespace clientele::testing;

namespace {
const QString number = QStringLiteral("10000");
const QString myPhone = QStringLiteral("+1 404 555 0199");
const QString theirPhone = QStringLiteral("+1 404 555 0111");
} // namespace

/// What the edit window tells of values that were sent and are not in the books yet, and of what others changed.
class TestEditSent : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    SubmissionView clash()
    {
        m_desk->open();
        m_desk->type("phone", myPhone);
        m_desk->desk.colleague(number, "{'phoneNumber': '+1 404 555 0111'}");
        m_desk->click("send");
        const auto told = [&] {
            return m_desk->strip()->isVisible() && !m_desk->desk.outbox().submissions().empty() &&
                   m_desk->last().state == SubmissionState::NeedsDecision;
        };
        if (!QTest::qWaitFor(told, patience))
            qFatal("There is nothing to decide.");
        return m_desk->last();
    }
    bool markedAsChanged(const char *field) const { return isFieldChanged(m_desk->line(field)); }
    QString was(const char *field) const { return m_desk->words((QByteArray(field) + "Was").constData()); }

    /// Clicks a button of the question about what is not decided.
    void answer(const char *button) const
    {
        auto *question = m_desk->find<QMessageBox>("undecidedQuestion");
        auto *found = question->findChild<QPushButton *>(QString::fromLatin1(button));
        if (!found)
            qFatal("It does not offer %s.", button);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void decide(const SubmissionView &waiting, MergeRow::Choice choice)
    {
        Merge merge = *waiting.merge;
        for (size_t row = 0; row < merge.rows().size(); ++row)
            merge.choose(row, choice);
        m_desk->desk.outbox().decide(waiting.id, merge);
    }
    QStringList posts()
    {
        QStringList all;
        for (const QString &write : m_desk->desk.writes()) {
            if (write.startsWith(QLatin1String("POST")))
                all += write;
        }
        return all;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void init() { m_desk = std::make_unique<EditDesk>(); }
    void cleanup() { m_desk.reset(); }

    /// The button greys out while it is being clicked: the focus is again in the field where it was.
    void afterSendingByTheMouseTheFieldHasTheFocus_data()
    {
        QTest::addColumn<QByteArray>("button");
        for (const char *button : {"send", "discardChanges"})
            QTest::newRow(button) << QByteArray(button);
    }
    void afterSendingByTheMouseTheFieldHasTheFocus()
    {
        QFETCH(QByteArray, button);
        m_desk->open();
        m_desk->type("phone", myPhone);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window->draft().changedCount(), 1, patience);
        m_desk->find<QPushButton>(button.constData())->setFocus(Qt::MouseFocusReason);
        m_desk->click(button.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window->draft().changedCount(), 0, patience);
        QCOMPARE(QApplication::focusWidget(), m_desk->line("phone"));
        if (button == "send")
            QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.writes().contains(QStringLiteral("PATCH 200")), patience);
        QCOMPARE(QApplication::focusWidget(), m_desk->line("phone"));
    }

    void whatIsOnItsWayKeepsItsMark()
    {
        m_desk->open();
        const QString before = m_desk->line("phone")->text();
        m_desk->type("phone", myPhone);
        m_desk->desk.sandbox.addFault(json("{'kind': 'pass', 'method': 'PATCH', 'hold': 'before'}"));
        m_desk->click("send");
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window->draft().changedCount(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window->draft().underWayCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->last().state, SubmissionState::Sending, patience);
        QCOMPARE(m_desk->line("phone")->text(), myPhone);
        QVERIFY(markedAsChanged("phone"));
        QVERIFY(was("phone").contains(before));
        QVERIFY(!m_desk->find("phoneRestore")->isVisible());
        QVERIFY(!markedAsChanged("email"));
        const QString onItsWay = m_desk->words("changesCount");
        QVERIFY(onItsWay.contains(QLocale().toString(1)));
        QVERIFY(onItsWay.contains(m_desk->find("send")->toolTip()));
        m_desk->desk.sandbox.clearFaults();
        m_desk->desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(!markedAsChanged("phone"), patience);
        QCOMPARE(m_desk->line("phone")->text(), myPhone);
        QVERIFY(!was("phone").contains(before));
        QVERIFY(m_desk->words("changesCount") != onItsWay);
    }

    void whatWaitsForADecisionKeepsItsMark()
    {
        const QString before = m_desk->desk.customer(number).value("phone").toText();
        const SubmissionView waiting = clash();
        QTRY_VERIFY_WITH_TIMEOUT(markedAsChanged("phone"), patience);
        QCOMPARE(m_desk->line("phone")->text(), myPhone);
        QVERIFY(was("phone").contains(before));
        const QString sentence =
            wording::submission(waiting, m_desk->window->draft().schema(), m_desk->desk.company().serviceName());
        // Said once: in the strip, or where that says something else, in the foot.
        const auto timesSaid = [&] {
            const Strip *strip = m_desk->strip();
            return int(!strip->isHidden() && strip->sentence().contains(sentence)) +
                   int(m_desk->words("changesCount").contains(sentence));
        };
        QTRY_COMPARE(timesSaid(), 1);
        QVERIFY(m_desk->words("changesCount").contains(QLocale().toString(1)));
        QVERIFY(m_desk->words("changesCount") != sentence);
        // The same in a window opened later.
        QTest::keyClick(m_desk->window, Qt::Key_Escape);
        answer("decideLater");
        QTRY_VERIFY(!m_desk->window);
        m_desk->open();
        QVERIFY(markedAsChanged("phone"));
        QTRY_COMPARE(timesSaid(), 1);
    }

    void theStripGoesWhenItWasDecided()
    {
        const SubmissionView waiting = clash();
        m_desk->desk.sandbox.addFault(json("{'kind': 'pass', 'method': 'PATCH', 'hold': 'before'}"));
        Merge merge = *waiting.merge;
        for (size_t row = 0; row < merge.rows().size(); ++row)
            merge.choose(row, MergeRow::Choice::Mine);
        m_desk->desk.outbox().decide(waiting.id, merge);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->strip()->isVisible(), patience);
        m_desk->desk.sandbox.clearFaults();
        m_desk->desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        QCOMPARE(m_desk->strip()->kind(), StripKind::Success);
        m_desk->type("email", QStringLiteral("new@adatum.example"));
        QVERIFY(!m_desk->strip()->isVisible()); // "Sent." is not said of what was typed since
    }

    void theStripGoesWhenItWasTakenBack()
    {
        const SubmissionView waiting = clash();
        m_desk->desk.outbox().withdraw(waiting.id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->strip()->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window->draft().changed("phone"), patience);
    }

    void allTheirsShowsTheirsAndSaysThatNothingWasSent()
    {
        const SubmissionView waiting = clash();
        const int before = int(m_desk->desk.writes().size());
        decide(waiting, MergeRow::Choice::Theirs);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->line("phone")->text(), theirPhone, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!markedAsChanged("phone"), patience);
        QTRY_VERIFY(m_desk->strip()->isVisible());
        QCOMPARE(m_desk->last().state, SubmissionState::Sent);
        QVERIFY(m_desk->strip()->sentence().startsWith(QCoreApplication::translate("Wording", "Nothing was sent.")));
        QCOMPARE(m_desk->strip()->kind(), StripKind::Information);
        QCOMPARE(m_desk->words("changesCount"), QCoreApplication::translate("clientele::EditWindow", "No changes"));
        QCOMPARE(int(m_desk->desk.writes().size()), before);
        // What is typed next stands upon theirs.
        m_desk->type("phone", myPhone);
        QVERIFY(was("phone").contains(theirPhone));
        m_desk->click("send");
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk.writes().last(), QStringLiteral("PATCH 200"), patience);
    }

    void closingTellsWhatIsNotDecided_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::newRow("decide now") << QStringLiteral("decideNow");
        QTest::newRow("later") << QStringLiteral("decideLater");
        QTest::newRow("go on editing") << QStringLiteral("goOnEditing");
        QTest::newRow("escape") << QString();
    }
    void closingTellsWhatIsNotDecided()
    {
        QFETCH(QString, choice);
        const SubmissionView waiting = clash();
        // Also for somebody who does not want to be asked about what is not sent.
        m_desk->window->setKeepsWithoutAsking(true);
        QSignalSpy decides(m_desk->windows, &EditWindows::decideRequested);
        QTest::keyClick(m_desk->window, Qt::Key_Escape);
        auto *question = m_desk->find<QMessageBox>("undecidedQuestion");
        QVERIFY(question->isVisible() && m_desk->window->isVisible());
        QVERIFY(question->text().contains(waiting.label));
        if (choice.isEmpty())
            QTest::keyClick(question, Qt::Key_Escape);
        else
            answer(choice.toLatin1().constData());
        if (choice == QLatin1String("decideLater")) {
            QTRY_VERIFY(!m_desk->window);
        } else {
            QTRY_VERIFY(!m_desk->window->findChild<QMessageBox *>(QStringLiteral("undecidedQuestion")));
            QVERIFY(m_desk->window->isVisible());
        }
        if (choice == QLatin1String("decideNow"))
            QTRY_COMPARE(decides.size(), 1);
        else
            QCOMPARE(decides.size(), 0);
        QCOMPARE(m_desk->last().state, SubmissionState::NeedsDecision);
        QCOMPARE(m_desk->desk.outbox().overlay()->find(waiting.key)->fields.size(), size_t(1));
    }

    void closingWithMoreTypedTellsBoth()
    {
        clash();
        m_desk->type("email", QStringLiteral("new@adatum.example"));
        QTest::keyClick(m_desk->window, Qt::Key_Escape);
        auto *question = m_desk->find<QMessageBox>("closeQuestion");
        QVERIFY(!question->informativeText().isEmpty());
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("keepForLater")), Qt::LeftButton);
        QTRY_VERIFY(!m_desk->window);
    }

    void theFocusIsBackInTheFieldOnceItIsDecided()
    {
        const SubmissionView waiting = clash();
        m_desk->window->showField("email");
        auto *link = m_desk->strip()->findChild<LinkButton *>();
        QTRY_VERIFY(link->isVisible());
        link->setFocus(Qt::TabFocusReason);
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), link);
        decide(waiting, MergeRow::Choice::Mine);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->strip()->kind(), StripKind::Success, patience);
        QCOMPARE(QApplication::focusWidget(), m_desk->line("email"));
    }

    void aCreatedRecordSaysItsNumber()
    {
        QSignalSpy created(m_desk->windows, &EditWindows::created);
        m_desk->window = m_desk->windows->openNew(m_desk->desk.company(), "customer");
        EditDesk::toFront(m_desk->window);
        m_desk->type("name", QStringLiteral("Coho Vineyard"));
        const QRect place = m_desk->window->geometry();
        m_desk->click("send");
        QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, patience);
        m_desk->window = m_desk->other();
        const Record &stored = m_desk->window->draft().opened();
        const QString given = stored.value("number").toText();
        QVERIFY(!given.isEmpty());
        QCOMPARE(created[0][1].value<RecordKey>(), stored.key);
        QVERIFY(m_desk->strip()->isVisible());
        QCOMPARE(m_desk->strip()->kind(), StripKind::Success);
        QCOMPARE(m_desk->strip()->sentence(),
                 QCoreApplication::translate("Wording", "Customer %1 created.").arg(given));
        QVERIFY(m_desk->words("changesCount") != QCoreApplication::translate("clientele::EditWindow", "No changes"));
        QCOMPARE(m_desk->window->geometry(), place); // it is the same window to whoever looks at it
        // It stays when the record is read anew, and goes with the next change.
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->desk.sandbox.journal("GET", stored.key.remoteId.toLatin1()).size() > 0,
                                 patience);
        QTest::qWait(0);
        QVERIFY(m_desk->strip()->isVisible());
        m_desk->type("phone", myPhone);
        QVERIFY(!m_desk->strip()->isVisible());
    }

    void whatIsTypedWhileItIsCreatedIsNotLost()
    {
        m_desk->window = m_desk->windows->openNew(m_desk->desk.company(), "customer");
        EditDesk::toFront(m_desk->window);
        m_desk->type("name", QStringLiteral("Coho Vineyard"));
        m_desk->desk.sandbox.addFault(json("{'kind': 'pass', 'method': 'POST', 'hold': 'before'}"));
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_desk->desk.outbox().submissions().empty() && m_desk->last().state == SubmissionState::Sending, patience);
        m_desk->type("phone", myPhone);
        m_desk->desk.sandbox.clearFaults();
        m_desk->desk.sandbox.release();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->last().state == SubmissionState::Sent, patience);
        m_desk->window = m_desk->other();
        QTRY_VERIFY(!m_desk->window->key().isNew());
        QCOMPARE(m_desk->line("phone")->text(), myPhone);
        QVERIFY(m_desk->window->draft().changed("phone"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk.outbox().overlay()->notSent(), 1, patience);
        QCOMPARE(m_desk->desk.outbox().overlay()->records.front().kind, ChangeKind::Set);
        QCOMPARE(posts(), QStringList{QStringLiteral("POST 201")});
    }

    void aNewTokenIsAskedForWhereItIsMissed()
    {
        m_desk->open();
        QSignalSpy signIn(m_desk->windows, &EditWindows::signInRequested);
        m_desk->desk.sandbox.setToken("the-second-token");
        m_desk->type("phone", myPhone);
        m_desk->click("send");
        const auto link = [&] {
            const QList<LinkButton *> links = m_desk->strip()->findChildren<LinkButton *>();
            return links.isEmpty() ? nullptr : links.first();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.outbox().submissions().empty() &&
                                     m_desk->last().state == SubmissionState::WaitingSignIn,
                                 patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible() && link(), patience);
        QTest::mouseClick(link(), Qt::LeftButton);
        QCOMPARE(signIn.size(), 1);
        // A window opened now says so before anything is sent from it.
        EditWindow *second =
            m_desk->windows->openRecord(m_desk->desk.company(), m_desk->desk.customer(QStringLiteral("20000")));
        auto *strip = second->findChild<Strip *>(QStringLiteral("editStrip"));
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible() && strip->findChild<LinkButton *>(), patience);
        QTest::mouseClick(strip->findChild<LinkButton *>(), Qt::LeftButton);
        QCOMPARE(signIn.size(), 2);
        m_desk->desk.company().provideToken(QStringLiteral("the-second-token"));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->last().state, SubmissionState::Sent, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isVisible(), patience);
    }

    void changedBySomeoneGoesWithWhatWasTyped()
    {
        m_desk->desk.type(m_desk->desk.customer(number), "phone", Value::text(myPhone));
        m_desk->desk.colleague(number, "{'email': 'theirs@adatum.example'}");
        m_desk->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        const QString news = m_desk->strip()->sentence();
        m_desk->click("discardChanges");
        QVERIFY(m_desk->strip()->sentence() != news);
    }

    void aChangeOfTheCreditLimitIsSaidLoudly()
    {
        m_desk->open();
        m_desk->type("phone", myPhone);
        m_desk->desk.colleague(number, "{'creditLimit': 12345.5}");
        QTest::keyClick(m_desk->window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window && m_desk->find<Strip>("loudStrip")->isVisible(), patience);
        auto *loud = m_desk->find<Strip>("loudStrip");
        QCOMPARE(loud->kind(), StripKind::Warning);
        const QString limit = QLocale().toString(12345.5, 'f', 2);
        QVERIFY2(loud->sentence().contains(limit), qPrintable(loud->sentence()));
        // It stays until it is dismissed, whatever else is sent, and keeps the window.
        m_desk->type("email", QStringLiteral("new@adatum.example"));
        m_desk->click("send");
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->desk.writes().count(QStringLiteral("PATCH 200")), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        QVERIFY(m_desk->window && loud->isVisible());
        for (QToolButton *close : loud->findChildren<QToolButton *>())
            QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!loud->isVisible());
    }

    void anOrdinaryChangeIsNotSaidLoudly()
    {
        m_desk->open();
        m_desk->type("phone", myPhone);
        m_desk->desk.colleague(number, "{'email': 'theirs@adatum.example'}");
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible(), patience);
        QVERIFY(!m_desk->find("loudStrip")->isVisible());
    }

    void keptAsNewItIsTheNextWindow()
    {
        m_desk->desk.sandbox.colleague(json("{'create': {'displayName': 'Coho Vineyard', 'number': '70001'}}"));
        m_desk->desk.company().list("customer").update();
        const QString coho = QStringLiteral("70001");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.customer(coho).isNull(), patience);
        m_desk->open(coho);
        m_desk->type("phone", myPhone);
        m_desk->desk.sandbox.colleague(json("{'number': '70001', 'delete': true}"));
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->strip()->isVisible() && m_desk->strip()->findChild<LinkButton *>(), patience);
        QTest::mouseClick(m_desk->strip()->findChild<LinkButton *>(), Qt::LeftButton);
        m_desk->window = m_desk->other();
        QVERIFY(m_desk->window->draft().isNew());
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->line("name")->text(), QStringLiteral("Coho Vineyard"), patience);
        QCOMPARE(m_desk->line("phone")->text(), myPhone);
        QVERIFY(m_desk->line("number")->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find("send")->isEnabled(), patience);
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.sandbox.journal("POST", "customers").empty(), patience);
    }

    void aNewCustomerBeginsWithItsName()
    {
        m_desk->window = m_desk->windows->openNew(m_desk->desk.company(), "customer");
        EditDesk::toFront(m_desk->window);
        QTRY_COMPARE(QApplication::focusWidget(), m_desk->line("name"));
        QTest::keyClicks(m_desk->line("name"), QStringLiteral("Coho"));
        for (QLabel *label : m_desk->window->findChildren<QLabel *>()) {
            if (label->objectName().endsWith(QLatin1String("Was")) && label->objectName() != QLatin1String("nameWas"))
                QVERIFY2(label->text().isEmpty(), qPrintable(label->objectName()));
        }
        QVERIFY(m_desk->window->windowTitle().contains(QStringLiteral("Coho")));
        QCOMPARE(m_desk->find<QPushButton>("send")->text(),
                 wording::createIn("customer", m_desk->desk.company().name(), m_desk->desk.company().kind()));
    }
};

QTEST_MAIN(TestEditSent)
#include "tst_gui_edit_sent.moc"
