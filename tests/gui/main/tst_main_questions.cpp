// SPDX-License-Identifier: GPL-3.0-or-later
// Names come from the services: in the program's questions they are letters, whatever they look like.
#include "gui/edit/edit_window.h"
#include "gui/list/record_table_view.h"
#include "gui/look/widgets/question.h"
#include "main/main_desk.h"
#include "model/record_table_model.h"
#include "support/test_locale.h"

#include <QAccessible>
#include <QLabel>

using namespace clientele;
using namespace clientele::testing;

class TestMainQuestions : public QObject
{
    Q_OBJECT

    std::unique_ptr<MainDesk> m;

    /// All that a reader of the box is given: markup that is carried out has no tags left.
    static QString read(const QWidget *box)
    {
        QString all;
        for (QLabel *label : box->findChildren<QLabel *>()) {
            if (QAccessibleInterface *face = QAccessible::queryAccessibleInterface(label))
                all += face->text(QAccessible::Name) + QLatin1Char('\n');
        }
        return all;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void cleanup() { m.reset(); }

    void bothTextsAreLetters()
    {
        QWidget parent;
        QMessageBox *box = question(&parent, QStringLiteral("q"), QStringLiteral("Title"), QStringLiteral("<b>One</b>"),
                                    QStringLiteral("<i>Two</i>"));
        const QString seen = read(box);
        QVERIFY2(seen.contains(QLatin1String("<b>One</b>")), qPrintable(seen));
        QVERIFY2(seen.contains(QLatin1String("<i>Two</i>")), qPrintable(seen));
        QVERIFY(box->testAttribute(Qt::WA_DeleteOnClose));
    }

    void aNameIsNotCarriedOut()
    {
        m = std::make_unique<MainDesk>();
        m->desk.colleague(QStringLiteral("10000"), "{'displayName': '<b>Acme</b> & Co'}");
        MainDesk::press(Qt::Key_F5);
        const QString name = QStringLiteral("<b>Acme</b>");
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.customer(QStringLiteral("10000")).displayName().startsWith(name), patience);
        m->go(QStringLiteral("10000"));
        m->command(QStringLiteral("Delete"));
        QWidget *box = MainDesk::seen("deleteQuestion");
        QVERIFY2(read(box).contains(name), qPrintable(read(box)));
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("deleteQuestion"), patience);

        MainDesk::front(m->window.get());
        m->table().setFocus();
        MainDesk::press(Qt::Key_F2);
        auto *edit = MainDesk::seen<EditWindow>("editWindow");
        MainDesk::front(edit);
        MainDesk::type(edit, "website", QStringLiteral("https://acme.example"));
        edit->close();
        box = MainDesk::seen("closeQuestion");
        QVERIFY2(read(box).contains(name), qPrintable(read(box)));
        MainDesk::click(MainDesk::button(box, QStringLiteral("Keep for later")));
        QTRY_VERIFY_WITH_TIMEOUT(!MainDesk::isSeen("editWindow"), patience);
    }
};

QTEST_MAIN(TestMainQuestions)
#include "tst_main_questions.moc"
