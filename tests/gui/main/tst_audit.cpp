// SPDX-License-Identifier: GPL-3.0-or-later
// Opens every window and looks at what all of them must have: names for screen readers, mnemonics that do not clash,
// room for their words. Runs in plain English, in German, in the longer pseudo language, and in it from right to
// left.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/painting.h"
#include "main/main_desk.h"
#include "model/wording.h"
#include "support/pseudo_translator.h"
#include "support/test_locale.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QShortcut>
#include <QTabBar>

using namespace clientele;
using namespace clientele::testing;

class TestAudit : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;
    QStringList m_faults;
    int m_names = 0;   ///< widgets looked at for their names
    int m_letters = 0; ///< mnemonics met
    int m_keys = 0;    ///< keys met
    int m_lines = 0;   ///< lines of menus met

    static QString nameOf(QWidget *widget)
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        return face ? face->text(QAccessible::Name) : QString();
    }
    static bool inside(const QWidget *widget)
    {
        return widget->objectName().startsWith(QLatin1String("qt_")) ||
               qobject_cast<QComboBox *>(widget->parentWidget()) || qobject_cast<QLineEdit *>(widget->parentWidget());
    }
    void fault(const QString &where, const QWidget *widget, const QString &what)
    {
        m_faults += QStringLiteral("%1: %2 %3 %4")
                        .arg(where, QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), what);
    }

    /// One window as it stands on the screen now.
    void audit(QWidget *window, const QString &where)
    {
        for (int round = 0; round < 5; ++round) // a layout within a layout takes its time
            QCoreApplication::processEvents();
        // What the last round showed (a counter beside the field that got the focus) has not got its place yet.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QHash<QChar, QString> letters;
        const auto letter = [&](const QString &text, const QWidget *widget) {
            const QKeySequence keys = QKeySequence::mnemonic(text);
            if (keys.isEmpty())
                return;
            const QChar key = QChar(keys[0].key());
            if (letters.contains(key))
                fault(where, widget, QStringLiteral("“%1” shares %2 with “%3”").arg(text, key, letters.value(key)));
            ++m_letters;
            letters.insert(key, text);
        };
        for (QMenuBar *bar : window->findChildren<QMenuBar *>()) {
            for (const QAction *title : bar->actions())
                letter(title->text(), bar);
        }
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->window() != window || inside(widget))
                continue;
            m_names += widget->focusPolicy() != Qt::NoFocus && widget->isEnabled();
            if (widget->focusPolicy() != Qt::NoFocus && widget->isEnabled() && nameOf(widget).isEmpty())
                fault(where, widget, QStringLiteral("has no accessible name"));
            if (const auto *label = qobject_cast<QLabel *>(widget)) {
                if (label->buddy() && label->buddy()->isVisible())
                    letter(label->text(), label);
                if (!label->text().isEmpty() && !label->wordWrap() &&
                    label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored &&
                    label->width() + 1 < label->minimumSizeHint().width())
                    fault(where, label,
                          QStringLiteral("cuts “%1”: %2 < %3")
                              .arg(label->text())
                              .arg(label->width())
                              .arg(label->minimumSizeHint().width()));
                if (label->wordWrap() && label->height() + 1 < label->heightForWidth(label->width()))
                    fault(where, label, QStringLiteral("cuts lines of “%1”").arg(label->text()));
            }
            if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
                letter(button->text(), button);
                if (qobject_cast<const QPushButton *>(button) && button->width() + 1 < button->sizeHint().width())
                    fault(where, button,
                          QStringLiteral("cuts “%1”: %2 < %3")
                              .arg(button->text())
                              .arg(button->width())
                              .arg(button->sizeHint().width()));
            }
        }
    }

    /// Every command has a place in a menu or a key, every line of a menu a letter of its own, and no key does two
    /// things in one window.
    void auditCommands(QWidget *window, const QString &where)
    {
        QHash<QString, QString> keys;
        const auto key = [&](const QKeySequence &sequence, const QString &does) {
            if (sequence.isEmpty())
                return;
            const QString name = sequence.toString(QKeySequence::PortableText);
            if (keys.contains(name) && keys.value(name) != does)
                m_faults += QStringLiteral("%1: %2 means “%3” and “%4”").arg(where, name, keys.value(name), does);
            keys.insert(name, does);
            ++m_keys;
        };
        for (const QShortcut *shortcut : window->findChildren<QShortcut *>()) {
            const auto *owner = qobject_cast<QWidget *>(shortcut->parent());
            if (owner && owner->window() == window)
                key(shortcut->key(), shortcut->objectName());
        }
        QSet<QAction *> inMenus;
        for (const QMenuBar *bar : window->findChildren<QMenuBar *>()) {
            for (const QAction *title : bar->actions()) {
                QHash<QChar, QString> letters;
                for (QAction *action : title->menu()->actions()) {
                    inMenus.insert(action);
                    if (action->isSeparator())
                        continue;
                    const QKeySequence letter = QKeySequence::mnemonic(action->text());
                    const QString line = QStringLiteral("%1, %2, “%3”").arg(where, title->text(), action->text());
                    if (letter.isEmpty())
                        m_faults += line + QStringLiteral(" has no letter");
                    else if (letters.contains(QChar(letter[0].key())))
                        m_faults +=
                            line +
                            QStringLiteral(" shares its letter with “%1”").arg(letters.value(QChar(letter[0].key())));
                    else
                        letters.insert(QChar(letter[0].key()), action->text());
                    ++m_lines;
                }
            }
        }
        for (QAction *action : window->findChildren<QAction *>()) {
            const auto *owner = qobject_cast<QWidget *>(action->parent());
            if (action->isSeparator() || action->menu() || (owner && owner->window() != window))
                continue;
            const bool ofWindow = action->shortcutContext() == Qt::WindowShortcut;
            for (const QKeySequence &one : action->shortcuts()) {
                if (ofWindow)
                    key(one, action->objectName());
            }
            if (window->actions().contains(action) && !inMenus.contains(action) && action->shortcut().isEmpty())
                m_faults += QStringLiteral("%1: “%2” has neither key nor menu").arg(where, action->objectName());
        }
    }

    /// Tab goes down the page: no field lies above the one before it.
    void auditOrder(QWidget *window, const QString &where)
    {
        QWidget *before = nullptr;
        for (QWidget *widget = window->nextInFocusChain(); widget != window; widget = widget->nextInFocusChain()) {
            if (!widget->isVisible() || widget->window() != window || inside(widget) || !widget->isEnabled() ||
                !(widget->focusPolicy() & Qt::TabFocus) || !widget->objectName().endsWith(QLatin1String("Edit")))
                continue;
            if (before && widget->mapTo(window, QPoint()).y() < before->mapTo(window, QPoint()).y())
                fault(where, widget, QStringLiteral("comes after %1, which stands below it").arg(before->objectName()));
            before = widget;
        }
    }

    void auditEdit(EditWindow *edit, const QString &where)
    {
        const int pages = edit->findChild<QTabBar *>(QStringLiteral("editTabs"))->count();
        for (int page = 0; page < pages; ++page) {
            edit->showPage(page);
            const QString place = QStringLiteral("%1, page %2").arg(where).arg(page);
            audit(edit, place);
            auditOrder(edit, place);
        }
    }

    /// Opens a window by a command, looks at it, and closes it by Esc.
    void auditCommand(const char *command, const char *name)
    {
        MainDesk::front(m->window.get());
        m->window->findChild<QAction *>(QString::fromLatin1(command))->trigger();
        QWidget *window = MainDesk::seen(name);
        audit(window, QString::fromLatin1(name));
        MainDesk::front(window);
        QTest::keyClick(window, Qt::Key_Escape);
        QTRY_VERIFY2(!MainDesk::isSeen(name), name);
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
        QApplication::setQuitOnLastWindowClosed(false);
    }
    void init()
    {
        m_faults.clear();
        m_names = m_letters = m_keys = m_lines = 0;
    }
    void cleanup()
    {
        m.reset();
        if (!m_faults.isEmpty())
            QFAIL(qPrintable(m_faults.join(QLatin1Char('\n'))));
    }

    void badgesSayWhatTheSentencesSay()
    {
        for (const CompanyKind kind : {CompanyKind::Live, CompanyKind::Test, CompanyKind::Sample})
            QCOMPARE(companyWord(kind), wording::companyKind(kind));
    }

    void buttonsOfQtSpeakTheLanguageToo()
    {
        const QDialogButtonBox box(QDialogButtonBox::Cancel);
        const QString word = box.button(QDialogButtonBox::Cancel)->text();
        const QString language = qEnvironmentVariable("CLIENTELE_TEST_LANGUAGE");
        if (language.isEmpty() || language == QLatin1String("de"))
            QCOMPARE(word, language.isEmpty() ? QStringLiteral("Cancel") : QStringLiteral("Abbrechen"));
        else
            QVERIFY2(PseudoTranslator::made(word), qPrintable(word));
    }

    void mainAndItsQuestions()
    {
        DeskSetup setup;
        setup.kind = CompanyKind::Live;
        m = std::make_unique<MainDesk>(setup);
        audit(m->window.get(), QStringLiteral("main"));
        auditCommands(m->window.get(), QStringLiteral("main"));
        QVERIFY2(m_keys > 30 && m_lines > 30, "the audit of the menus has looked at nothing");
        m->desk.type(m->desk.customer(QStringLiteral("10000")), "website",
                     Value::text(QStringLiteral("https://a.example")));
        audit(m->window.get(), QStringLiteral("main with a change"));
        for (int tab = 0; tab < 3; ++tab) {
            MainDesk::seen<QTabBar>("changesTabs")->setCurrentIndex(tab);
            audit(m->window.get(), QStringLiteral("main, tab %1").arg(tab));
        }
        auditCommand("tools.allowSending", "allowSendingQuestion");
        m->desk.company().setSendingAllowed(true);
        QTRY_VERIFY(m->window->findChild<QAction *>(QStringLiteral("changes.send"))->isEnabled());
        auditCommand("changes.send", "sendWindow");
        auditCommand("record.delete", "deleteQuestion");
        auditCommand("record.summary", "summaryWindow");
        auditCommand("record.renumber", "renumberWindow");
        auditCommand("company.forget", "forgetQuestion");
        auditCommand("company.connect", "connectWindow");
        auditCommand("company.token", "tokenWindow");
        auditCommand("tools.finder", "commandFinder");
        auditCommand("help.about", "about");
        auditCommand("help.shortcuts", "shortcuts");
        auditCommand("program.quit", "quitQuestion");
        m->desk.workplace().forget(m->desk.company().id());
        MainDesk::seen("startPage");
        audit(m->window.get(), QStringLiteral("start page"));
        QVERIFY2(m_names > 10 && m_letters > 3, "the audit has looked at nothing");
    }

    void editWindows()
    {
        m = std::make_unique<MainDesk>();
        EditWindow *edit = m->edit(QStringLiteral("10000"));
        auditEdit(edit, QStringLiteral("edit"));
        auditCommands(edit, QStringLiteral("edit"));
        QVERIFY2(m_keys > 2, "the audit of the keys has looked at nothing");
        MainDesk::type(edit, "website", QStringLiteral("https://adatum.example"));
        QTRY_COMPARE(edit->draft().changedCount(), 1);
        audit(edit, QStringLiteral("edit with a change"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QWidget *question = MainDesk::seen("closeQuestion");
        audit(question, QStringLiteral("close question"));
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!MainDesk::isSeen("closeQuestion"));
        edit->setKeepsWithoutAsking(true);
        edit->close();
        QTRY_VERIFY(!MainDesk::isSeen("editWindow"));
        m->window->findChild<QAction *>(QStringLiteral("record.new"))->trigger();
        auditEdit(MainDesk::seen<EditWindow>("editWindow"), QStringLiteral("new"));
        QVERIFY2(m_names > 10 && m_letters > 3, "the audit has looked at nothing");
    }

    void payments()
    {
        DeskSetup setup;
        setup.kind = CompanyKind::Live;
        m = std::make_unique<MainDesk>(setup);
        m->window->showList(&m->desk.company(), "payment");
        auto *journals = MainDesk::seen<QComboBox>("journalChoice");
        const auto read = [&] { return journals->count() > 2 && m->table().model()->rowCount() > 0; };
        QVERIFY(QTest::qWaitFor(read, patience));
        audit(m->window.get(), QStringLiteral("payments, view only"));
        m->desk.company().setSendingAllowed(true);
        MainDesk::seen<QLineEdit>("statementTotal")->setText(QStringLiteral("12"));
        audit(m->window.get(), QStringLiteral("payments"));
        auditCommands(m->window.get(), QStringLiteral("payments"));
        m->table().goToRow(0);
        auditCommand("payments.apply", "applyWindow");
        auditCommand("payments.post", "postWindow");
        const int practice = journals->findText(QStringLiteral("PRACTICE"), Qt::MatchStartsWith);
        journals->setCurrentIndex(practice);
        emit journals->activated(practice);
        audit(m->window.get(), QStringLiteral("payments of another journal"));
        auditCommand("payments.post", "postWindow"); // with lines to be corrected
        m->window->findChild<QAction *>(QStringLiteral("record.new"))->trigger();
        auditEdit(MainDesk::seen<EditWindow>("editWindow"), QStringLiteral("new payment"));
        QVERIFY2(m_names > 10 && m_letters > 3, "the audit has looked at nothing");
    }

    void decidingAndConfirming()
    {
        m = std::make_unique<MainDesk>();
        m->desk.sandbox.settings(json("{'deleteWithBalance': true}"));
        const Record first = m->desk.customer(QStringLiteral("10000"));
        const QString id = m->desk.clash(first, {{"phone", Value(), Value::text(QStringLiteral("+1 404 555 0199"))}},
                                         "{'phoneNumber': '+1 404 555 0111'}");
        QVERIFY(m->desk.waitFor(id, SubmissionState::NeedsDecision));
        m->window->decide(&m->desk.company(), id);
        QWidget *decide = MainDesk::seen("decideWindow");
        audit(decide, QStringLiteral("decide"));
        decide->close();
        QTRY_VERIFY(!MainDesk::isSeen("decideWindow"));

        const Record second = m->desk.customer(QStringLiteral("30000"));
        m->desk.colleague(QStringLiteral("30000"), "{'phoneNumber': '+1 404 555 0111'}");
        m->desk.outbox().wishDelete(second);
        const QString removal = m->desk.submit(second.key);
        QVERIFY(m->desk.waitFor(removal, SubmissionState::NeedsConfirmation));
        m->window->decide(&m->desk.company(), removal);
        audit(MainDesk::seen("confirmWindow"), QStringLiteral("confirm"));
        audit(m->window.get(), QStringLiteral("main with what needs attention"));
        QVERIFY2(m_names > 10 && m_letters > 3, "the audit has looked at nothing");
    }
};

QTEST_MAIN(TestAudit)

#include "tst_audit.moc"
