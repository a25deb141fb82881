// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/look/look.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int patience = 20'000;
const QString number = QStringLiteral("10000");

/// The edit window over the running practice service, by keys and mouse, as a person uses it.
class TestEdit : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<QWidget> m_parent;
    std::unique_ptr<QSettings> m_settings;
    EditWindows *m_windows = nullptr; // the parent's
    QPointer<EditWindow> m_window;

    template <class T>
    T *find(const char *name) const
    {
        return m_window->findChild<T *>(QString::fromLatin1(name));
    }
    QLineEdit *line(const char *field) const
    {
        return m_window->findChild<QLineEdit *>(QString::fromLatin1(field) + QStringLiteral("Edit"));
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QString words(const char *name) const { return find<QLabel>(name)->text(); }
    Strip *strip() const { return find<Strip>("editStrip"); }
    QMessageBox *question() const { return m_window ? find<QMessageBox>("closeQuestion") : nullptr; }
    QPushButton *answer(const char *name) const
    {
        return question()->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    /// Opens the window and waits until the record was read anew.
    bool open(const QString &customer = number)
    {
        m_window = m_windows->openRecord(m_desk->company(), m_desk->customer(customer));
        QSignalSpy read(&m_window->draft(), &Draft::refreshed);
        return QTest::qWaitForWindowExposed(m_window) && QTest::qWaitFor([&] { return !read.isEmpty(); }, patience);
    }
    /// Puts `typed` in place of what stands in the field; the page with the field is shown first.
    void type(const char *field, const QString &typed)
    {
        QLineEdit *edit = line(field);
        QVERIFY2(edit, field);
        for (int page = 0; !edit->isVisible() && page < 6; ++page)
            m_window->showPage(page);
        QTest::mouseClick(edit, Qt::LeftButton);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, typed);
    }
    bool sent()
    {
        return QTest::qWaitFor([&] { return !patches().empty() && patches().back()[u"status"].toInteger() == 200; },
                               patience);
    }
    std::vector<Json> patches() { return m_desk->sandbox.journal("PATCH", "customers"); }
    static QString header(const Json &request, const char *name)
    {
        for (const auto &[key, value] : request[u"headers"].members()) {
            if (key.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
                return value.toString();
        }
        return {};
    }
    static QByteArray body(const Json &request)
    {
        const QString text = request[u"body"].toString();
        return text.isEmpty() ? request[u"body"].toBytes() : text.toUtf8();
    }
    const OverlayRecord *unsent(const RecordKey &key) const
    {
        return m_desk->outbox().overlay() ? m_desk->outbox().overlay()->find(key) : nullptr;
    }
    SubmissionView last() const { return m_desk->outbox().submissions().back(); }
    QString sentence() const
    {
        return wording::submission(last(), m_window->draft().schema(), m_desk->company().serviceName());
    }

    /// Where CLIENTELE_LOOK_PICTURES names a folder, to be looked at.
    static void keepPicture(QWidget *window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        QVERIFY(window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    void init()
    {
        m_desk = std::make_unique<DeskFixture>();
        m_parent = std::make_unique<QWidget>();
        m_parent->show();
        m_settings = std::make_unique<QSettings>(m_desk->folder() + QStringLiteral("/test.ini"), QSettings::IniFormat);
        m_windows = new EditWindows(m_desk->workplace(), m_parent.get(), m_settings.get());
    }
    void cleanup()
    {
        m_parent.reset();
        m_settings.reset();
        m_desk.reset();
    }

    void twoFieldsGoOutAndNothingElse()
    {
        const QByteArray version = m_desk->fresh(number).version;
        QVERIFY(open());
        QVERIFY(!button("send")->isEnabled());
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        type("phone", QStringLiteral("+1 404 555 0199"));
        type("email", QStringLiteral("billing@adatum.com"));
        QTest::keyClick(line("email"), Qt::Key_Return); // next field, never sends
        QVERIFY(!line("email")->hasFocus());
        QVERIFY(patches().empty());
        QTRY_VERIFY(button("send")->isEnabled());
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(sent());
        QCOMPARE(patches().size(), size_t(1));
        QCOMPARE(header(patches()[0], "If-Match").toUtf8(), version);
        const Result<Json> written = Json::parse(body(patches()[0]));
        QVERIFY(written.ok());
        QCOMPARE(written->members().size(), size_t(2));
        QCOMPARE((*written)[u"phoneNumber"].toString(), QStringLiteral("+1 404 555 0199"));
        QCOMPARE((*written)[u"email"].toString(), QStringLiteral("billing@adatum.com"));
        QTRY_VERIFY(strip()->isVisible());
        QCOMPARE(strip()->sentence(), sentence());
        QVERIFY(m_window && !button("send")->isEnabled());
        QTest::keyClick(m_window, Qt::Key_Escape); // nothing unsent: closes at once
        QTRY_VERIFY(!m_window);
    }

    void anAmountGoesOutWithItsDigits()
    {
        QVERIFY(open());
        const bool comma = QLocale().decimalPoint() == QLatin1String(",");
        type("credit.limit", comma ? QStringLiteral("1.234,50") : QStringLiteral("1,234.50"));
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(sent());
        QCOMPARE(body(patches()[0]), QByteArrayLiteral("{\"creditLimit\":1234.50}"));
        QTRY_VERIFY(!m_window); // "Send and close" closes when it is sent
    }

    void aValueTypedBackIsNoChange()
    {
        QVERIFY(open());
        const QString was = line("phone")->text();
        type("phone", QStringLiteral("+1 404 555 0199"));
        QVERIFY(find<QWidget>("phoneRestore")->isVisible());
        type("phone", was);
        QVERIFY(!find<QWidget>("phoneRestore")->isVisible());
        QCOMPARE(m_window->draft().changedCount(), 0);
        QVERIFY(!button("send")->isEnabled());
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!m_window);
        QTRY_VERIFY(!unsent(m_desk->customer(number).key));
    }

    void theOldValueIsRestored()
    {
        QVERIFY(open());
        const QString was = line("phone")->text();
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_window->draft().keep();
        QTRY_VERIFY_WITH_TIMEOUT(unsent(m_window->key()), patience);
        QTest::mouseClick(find<QWidget>("phoneRestore"), Qt::LeftButton);
        QCOMPARE(line("phone")->text(), was);
        QTRY_VERIFY_WITH_TIMEOUT(!unsent(m_window->key()), patience);
        QCOMPARE(line("phone")->text(), was);
    }

    void anotherPersonsChangeIsKeptAndTold()
    {
        QVERIFY(open());
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->colleague(number, "{'email': 'theirs@adatum.com'}");
        QTest::mouseClick(button("send"), Qt::LeftButton);
        QVERIFY(sent());
        QTRY_COMPARE_WITH_TIMEOUT(line("email")->text(), QStringLiteral("theirs@adatum.com"), patience);
        QCOMPARE(last().keptTheirs, std::vector<FieldKey>{"email"});
        QCOMPARE(strip()->sentence(), sentence());
        QCOMPARE(strip()->kind(), StripKind::Success);
    }

    void aRefusalStandsAtItsFieldAndNothingIsLost()
    {
        QVERIFY(open());
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->sandbox.addFault(json("{'kind': 'status', 'method': 'PATCH', 'status': 400}"));
        QTest::mouseClick(button("sendAndClose"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible() && strip()->kind() == StripKind::Danger, patience);
        QCOMPARE(line("phone")->text(), QStringLiteral("+1 404 555 0199"));
        QVERIFY(m_window->draft().changed("phone"));
        QVERIFY(m_window->isVisible());
        m_desk->sandbox.clearFaults();
        QTest::mouseClick(button("sendAndClose"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        QCOMPARE(m_desk->fresh(number).value("phone").toText(), QStringLiteral("+1 404 555 0199"));
    }

    void aClashOffersToDecide()
    {
        QVERIFY(open());
        QSignalSpy decide(m_windows, &EditWindows::decideRequested);
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->colleague(number, "{'phoneNumber': '+1 404 555 0111'}");
        QTest::mouseClick(button("sendAndClose"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible() && strip()->kind() == StripKind::Warning, patience);
        QVERIFY(!button("send")->isEnabled());
        QTest::mouseClick(strip()->findChild<LinkButton *>(), Qt::LeftButton);
        QCOMPARE(decide.size(), 1);
        QCOMPARE(decide[0][1].toString(), last().id);
        QCOMPARE(line("phone")->text(), QStringLiteral("+1 404 555 0199"));
    }

    void closingWithChangesAsks_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<bool>("always");
        QTest::newRow("send now") << QStringLiteral("sendNow") << false;
        QTest::newRow("keep for later") << QStringLiteral("keepForLater") << false;
        QTest::newRow("always keep for later") << QStringLiteral("keepForLater") << true;
        QTest::newRow("discard") << QStringLiteral("discardAll") << false;
        QTest::newRow("go on editing") << QStringLiteral("goOnEditing") << false;
        QTest::newRow("escape") << QString() << false;
    }
    void closingWithChangesAsks()
    {
        QFETCH(QString, choice);
        QFETCH(bool, always);
        QVERIFY(open());
        const RecordKey key = m_window->key();
        type("phone", QStringLiteral("+1 404 555 0199"));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QVERIFY(question() && m_window->isVisible());
        if (always)
            question()->findChild<QCheckBox *>(QStringLiteral("alwaysKeep"))->click();
        if (choice.isEmpty())
            QTest::keyClick(question(), Qt::Key_Escape);
        else
            QTest::mouseClick(answer(choice.toLatin1().constData()), Qt::LeftButton);
        if (choice.isEmpty() || choice == QLatin1String("goOnEditing")) {
            QTRY_VERIFY(!question());
            QVERIFY(m_window->isVisible());
            QCOMPARE(line("phone")->text(), QStringLiteral("+1 404 555 0199"));
            return;
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        if (choice == QLatin1String("sendNow")) {
            QCOMPARE(m_desk->fresh(number).value("phone").toText(), QStringLiteral("+1 404 555 0199"));
        } else if (choice == QLatin1String("discardAll")) {
            QTRY_VERIFY_WITH_TIMEOUT(!unsent(key), patience);
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(unsent(key), patience);
            QVERIFY(open());
            QCOMPARE(line("phone")->text(), QStringLiteral("+1 404 555 0199"));
            QTest::keyClick(m_window, Qt::Key_Escape);
            QCOMPARE(question() == nullptr, always);
        }
    }

    /// Whether it can be sent or not: Enter neither sends nor throws away.
    void enterKeepsForLater_data()
    {
        QTest::addColumn<bool>("allowed");
        QTest::newRow("could be sent") << true;
        QTest::newRow("view only") << false;
    }
    void enterKeepsForLater()
    {
        QFETCH(bool, allowed);
        QVERIFY(open());
        const RecordKey key = m_window->key();
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->company().setSendingAllowed(allowed);
        QTRY_COMPARE(button("send")->isEnabled(), allowed);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QVERIFY(question() && answer("sendNow")->isEnabled() == allowed);
        QTest::keyClick(question(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window && unsent(key), patience);
        QVERIFY(patches().empty());
        m_desk->company().setSendingAllowed(true);
    }

    void closedWhileSendingItStillEnds()
    {
        QVERIFY(open());
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->sandbox.addFault(json("{'kind': 'pass', 'method': 'PATCH', 'hold': 'before'}"));
        QTest::mouseClick(button("send"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!patches().empty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->draft().changedCount(), 0, patience);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!m_window);
        m_desk->sandbox.release();
        QVERIFY(m_desk->waitFor(last().id, SubmissionState::Sent));
        QCOMPARE(m_desk->fresh(number).value("phone").toText(), QStringLiteral("+1 404 555 0199"));
    }

    void aNewCustomerIsCreatedAndShownAsStored()
    {
        m_window = m_windows->openNew(m_desk->company(), "customer");
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        QVERIFY(!button("send")->isEnabled());
        const QString name = QStringLiteral("شركة 東京商事 Donaudampfschifffahrtsgesellschaft");
        line("name")->setFocus();
        QApplication::clipboard()->setText(name);
        QTest::keyClick(line("name"), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(button("send")->isEnabled());
        QTest::mouseClick(button("send"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<EditWindow *>(widget); window && window->isVisible())
                m_window = window;
        }
        QVERIFY(m_window);
        QVERIFY(!m_window->draft().isNew());
        QCOMPARE(line("name")->text(), name);
        QVERIFY(!words("numberText").isEmpty()); // the service's own numbering
        QCOMPARE(m_desk->sandbox.journal("POST", "customers").size(), size_t(1));
    }

    void aDeletedRecordCanBeKeptAsNew()
    {
        m_desk->sandbox.colleague(json("{'create': {'displayName': 'Coho Vineyard', 'number': '70001'}}"));
        m_desk->company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->customer(QStringLiteral("70001")).isNull(), patience);
        QVERIFY(open(QStringLiteral("70001")));
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->sandbox.colleague(json("{'number': '70001', 'delete': true}"));
        QTest::mouseClick(button("send"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible() && strip()->findChild<LinkButton *>(), patience);
        QTest::mouseClick(strip()->findChild<LinkButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!m_window);
        const auto kept = [&] {
            for (const OverlayRecord &record : m_desk->outbox().overlay()->records) {
                for (const OverlayField &field : record.fields) {
                    if (record.kind == ChangeKind::Create && field.after.toText() == QLatin1String("+1 404 555 0199"))
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(kept(), patience);
    }

    void closesWithItsCompany()
    {
        QVERIFY(open());
        type("phone", QStringLiteral("+1 404 555 0199"));
        m_desk->workplace().forget(m_desk->company().id());
        QTRY_VERIFY(!m_window);
    }

    void escapeWithAnOpenListClosesOnlyTheList()
    {
        QVERIFY(open());
        auto *box = find<QComboBox>("address.countryEdit");
        for (int page = 0; !box->isVisible() && page < 6; ++page)
            m_window->showPage(page);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(box->view()->isVisible());
        new QAbstractItemModelTester(box->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, box);
        QTest::keyClick(box->view(), Qt::Key_Escape);
        QTRY_VERIFY(!box->view()->isVisible());
        QVERIFY(m_window && m_window->isVisible());
        QVERIFY(!question());
    }

    void steppingKeepsWhatWasTyped()
    {
        QVERIFY(open());
        const RecordKey key = m_window->key();
        QSignalSpy step(m_windows, &EditWindows::stepRequested);
        type("phone", QStringLiteral("+1 404 555 0199"));
        QTest::keyClick(m_window, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(step.size(), 1);
        QCOMPARE(step[0][0].toInt(), 1);
        QTRY_VERIFY(!m_window);
        QTRY_VERIFY_WITH_TIMEOUT(unsent(key), patience);
        QVERIFY(patches().empty());
    }

    void viewOnlyIsSaidBesideTheButton()
    {
        QVERIFY(open());
        type("phone", QStringLiteral("+1 404 555 0199"));
        QTRY_VERIFY(button("send")->isEnabled());
        const QString before = words("changesCount");
        m_desk->company().setSendingAllowed(false);
        QVERIFY(!button("send")->isEnabled());
        QVERIFY(words("changesCount").size() > before.size());
        QVERIFY(words("changesCount").contains(button("send")->toolTip()));
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(patches().empty());
        m_desk->company().setSendingAllowed(true);
        QVERIFY(button("send")->isEnabled());
    }

    void aLookUpMayArriveLate()
    {
        QVERIFY(open());
        auto *box = find<QComboBox>("terms.shipmentEdit");
        const QString chosen = box->currentData().toString();
        m_desk->company().refreshLookup("shipmentMethod");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->company().lookup("shipmentMethod"), patience);
        const size_t rows = m_desk->company().lookup("shipmentMethod")->rows.size();
        QTRY_VERIFY(box->count() > int(rows));
        QCOMPARE(box->currentData().toString(), chosen);
        QCOMPARE(m_window->draft().changedCount(), 0);
    }

    void anAnswerAfterClosingDoesNothing()
    {
        m_desk->sandbox.addFault(json("{'kind': 'pass', 'method': 'GET', 'hold': 'before'}"));
        m_window = m_windows->openRecord(m_desk->company(), m_desk->customer(number));
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!m_window);
        m_desk->sandbox.clearFaults();
        m_desk->sandbox.release();
        QVERIFY(open());
    }

    void someoneElsesChangeIsShownOnOpening()
    {
        const Record listed = m_desk->customer(number);
        m_desk->type(listed, "phone", Value::text(QStringLiteral("+1 404 555 0199")));
        m_desk->colleague(number, "{'email': 'theirs@adatum.com'}");
        QVERIFY(open());
        QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible(), patience);
        QCOMPARE(strip()->kind(), StripKind::Information);
        QCOMPARE(line("email")->text(), QStringLiteral("theirs@adatum.com"));
        QCOMPARE(line("phone")->text(), QStringLiteral("+1 404 555 0199"));
        QTest::mouseClick(strip()->findChild<LinkButton *>(), Qt::LeftButton);
        auto *told = find<QMessageBox>("whatChanged");
        QVERIFY(told && told->text().contains(QStringLiteral("theirs@adatum.com")));
        QVERIFY(told->text().contains(listed.value("email").toText()));
    }

    void openedTwiceItIsTheSameWindow()
    {
        QVERIFY(open());
        QCOMPARE(m_windows->openRecord(m_desk->company(), m_desk->customer(number)), m_window.data());
    }
};

} // namespace

QTEST_MAIN(TestEdit)
#include "tst_gui_edit.moc"
