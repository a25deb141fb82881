// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/confirm_window.h"
#include "gui/decide/decide_delegate.h"
#include "gui/decide/decide_view.h"
#include "gui/decide/decide_window.h"
#include "gui/look/look.h"
#include "gui/look/widgets/strip.h"
#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolTip>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr const char *phone = "+1 404 555 0199";
constexpr int patience = 20'000;

Changes wish(std::vector<std::pair<FieldKey, QString>> values)
{
    Changes changes;
    for (auto &[field, value] : values)
        changes.push_back({field, Value(), Value::text(value)});
    return changes;
}

template <class T>
T *child(const QWidget *window, const char *name)
{
    return window->findChild<T *>(QString::fromLatin1(name));
}

QString words(const QWidget *window, const char *name)
{
    const auto *label = child<QLabel>(window, name);
    return label ? label->text() : QString();
}

/// Decides over the running practice service, by keys and mouse, as a person does.
class TestDecide : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DeskFixture> m_desk;
    std::unique_ptr<QWidget> m_parent;
    QPointer<DecideWindow> m_window;

    Record opened() { return m_desk->fresh(QStringLiteral("10000")); }
    DecideView *table() const { return child<DecideView>(m_window, "decideTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QPushButton *button(const char *name) const { return child<QPushButton>(m_window, name); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(table(), key, modifiers);
    }

    bool show(const QString &submission)
    {
        m_window = new DecideWindow(m_desk->company(), submission, m_parent.get());
        new QAbstractItemModelTester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_window);
        m_window->open();
        return QTest::qWaitForWindowExposed(m_window);
    }
    bool clash(const Changes &mine, const QByteArray &theirs, QString *id = nullptr)
    {
        const QString submission = m_desk->clash(opened(), mine, theirs);
        if (id)
            *id = submission;
        return m_desk->waitFor(submission, SubmissionState::NeedsDecision);
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
    static Json body(const Json &request)
    {
        const Result<Json> parsed = Json::parse(request[u"body"].toString().toUtf8());
        return parsed ? *parsed : request[u"body"];
    }

    /// Where CLIENTELE_LOOK_PICTURES names a folder, to be looked at.
    static void keepPicture(QWidget *window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (folder.isEmpty())
            return;
        window->activateWindow();
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
    }
    void cleanup()
    {
        m_parent.reset();
        m_desk.reset();
    }

    /// However much of a payment differs, nothing of it is cut off: its row is as high as its parts need.
    void everyPartOfAPaymentHasItsLine()
    {
        Record opened(m_desk->company().schema("payment"),
                      RecordKey::ofRemote(m_desk->company().id(), "payment", QStringLiteral("p")));
        opened.version = "1";
        opened.set("customer.number", Value::text(QStringLiteral("10000")));
        opened.set("amount", Value::decimal(*Decimal::parse("3200")));
        opened.set("appliesTo.number", Value::text(QStringLiteral("103001")));
        Record mine = opened, theirs = opened;
        mine.set("amount", Value::decimal(*Decimal::parse("3100")));
        theirs.set("customer.number", Value::text(QStringLiteral("C000014")));
        theirs.set("amount", Value::decimal(*Decimal::parse("1029.5")));
        theirs.set("appliesTo.number", Value::text(QStringLiteral("103018")));
        const ValueText text(QLocale(), &m_desk->company());
        MergeModel model(Merge(opened, mine, theirs), QStringLiteral("Business Central"), text);
        DecideView view(model);
        view.setItemDelegate(new DecideDelegate(model, m_desk->company(), text, &view));
        view.resize(1040, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(model.rowCount(), 1);
        for (const int column : {MergeModel::OpenedColumn, MergeModel::TheirsColumn, MergeModel::MineColumn})
            QCOMPARE(model.index(0, column).data(MergeModel::LinesRole).toStringList().size(), 3);
        QVERIFY2(view.rowHeight(0) >= 3 * view.fontMetrics().height(), qPrintable(QString::number(view.rowHeight(0))));
        keepPicture(&view, QStringLiteral("payment-to-decide"));
        // Taken apart each is a field as any other.
        view.setCurrentIndex(model.index(0, MergeModel::TheirsColumn));
        const int high = view.rowHeight(0);
        view.splitCurrent();
        QTRY_VERIFY(view.rowHeight(0) < high);
    }

    void showsAllSidesAndDecidesByKeys()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}, {"email", QStringLiteral("billing@adatum.com")}}),
                      "{'phoneNumber': '+1 404 555 0111', 'website': 'https://adatum.example'}", &id));
        QVERIFY(show(id));
        QCOMPARE(cell(0, MergeModel::FieldColumn), QStringLiteral("Phone"));
        QCOMPARE(cell(0, MergeModel::OpenedColumn), QStringLiteral("+1-404-555-0100"));
        QCOMPARE(cell(0, MergeModel::TheirsColumn), QStringLiteral("+1 404 555 0111"));
        QCOMPARE(cell(0, MergeModel::MineColumn), QString::fromLatin1(phone));
        QCOMPARE(cell(0, MergeModel::ResultColumn), QStringLiteral("Not decided yet"));
        QVERIFY(
            words(m_window, "windowUnder").startsWith(QStringLiteral("10000 Adatum Corporation. You opened it at ")));
        QVERIFY(words(m_window, "windowUnder").contains(QStringLiteral("it was changed in Business Central at")));
        QCOMPARE(words(m_window, "willBeSent"),
                 QStringLiteral("E-mail = billing@adatum.com, and what you choose above"));
        QCOMPARE(words(m_window, "staysAsItIs"), QStringLiteral("Website, which they changed and you did not"));
        QCOMPARE(words(m_window, "decidedCount"), QStringLiteral("0 of 1 decided"));
        QCOMPARE(child<QTabBar>(m_window, "decideTabs")->tabText(0), QStringLiteral("To decide  1"));
        QVERIFY(!button("sendValues")->isEnabled());
        QCOMPARE(table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Phone. When you opened it +1-404-555-0100. Now +1 404 555 0111. "
                                "Your entry +1 404 555 0199. Not decided, 1 of 1."));

        // Ctrl+Enter sends nothing while something is undecided.
        m_desk->sandbox.clearJournal();
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!button("sendValues")->isEnabled());
        key(Qt::Key_Left);
        QCOMPARE(cell(0, MergeModel::ResultColumn), QStringLiteral("+1 404 555 0111"));
        key(Qt::Key_Home);
        QCOMPARE(cell(0, MergeModel::ResultColumn), QStringLiteral("+1-404-555-0100"));
        key(Qt::Key_Right);
        QCOMPARE(cell(0, MergeModel::ResultColumn), QString::fromLatin1(phone));
        QVERIFY(button("sendValues")->isEnabled());
        QVERIFY(patches().empty());

        QSignalSpy accepted(m_window, &QDialog::accepted);
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(accepted.size() == 1, patience);
        const std::vector<Json> sent = patches();
        QCOMPARE(sent.size(), size_t(1));
        QCOMPARE(body(sent[0]), json("{'phoneNumber': '+1 404 555 0199', 'email': 'billing@adatum.com'}"));
        const Record now = opened();
        QCOMPARE(now.value("website").toText(), QStringLiteral("https://adatum.example"));
        QCOMPARE(now.value("phone").toText(), QString::fromLatin1(phone));
    }

    void sendsWithTheTagThatWasShown()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        const QByteArray shown = m_desk->outbox().submission(id)->theirs->version;
        QVERIFY(show(id));
        m_desk->sandbox.clearJournal();
        QTest::mouseClick(button("allMine"), Qt::LeftButton);
        QTest::mouseClick(button("sendValues"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        const std::vector<Json> sent = patches();
        QCOMPARE(sent.size(), size_t(1));
        QCOMPARE(header(sent[0], "If-Match"), QString::fromLatin1(shown));
        QCOMPARE(body(sent[0]), json("{'phoneNumber': '+1 404 555 0199'}"));
    }

    void allTheirsSendsNothing()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        QVERIFY(show(id));
        m_desk->sandbox.clearJournal();
        QTest::mouseClick(button("allTheirs"), Qt::LeftButton);
        QCOMPARE(words(m_window, "willBeSent"), QStringLiteral("Nothing: Business Central already has these values"));
        QCOMPARE(button("sendValues")->text(), QStringLiteral("&Keep their values")); // nothing is called sending
        QTest::mouseClick(button("allMine"), Qt::LeftButton);
        QCOMPARE(button("sendValues")->text(), QStringLiteral("&Send these values"));
        QTest::mouseClick(button("allTheirs"), Qt::LeftButton);
        QTest::mouseClick(button("sendValues"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        QVERIFY(patches().empty());
        QCOMPARE(opened().value("phone").toText(), QStringLiteral("+1 404 555 0111"));
    }

    void aLongServiceNameIsElidedWithinItsHeading()
    {
        const Record record = opened();
        Record mine = record;
        mine.set("phone", Value::text(QString::fromLatin1(phone)));
        Record theirs = record;
        theirs.set("phone", Value::text(QStringLiteral("+1 404 555 0111")));
        const QString service = QStringLiteral("Dynamics 365 for Financials (beta)");
        MergeModel model(Merge(record, mine, theirs), service, ValueText(QLocale(), &m_desk->company()));
        DecideView view(model);
        view.resize(800, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QHeaderView *head = view.horizontalHeader();
        const QString whole = model.headerData(MergeModel::TheirsColumn, Qt::Horizontal).toString();
        QVERIFY(head->fontMetrics().horizontalAdvance(whole) > head->sectionSize(MergeModel::TheirsColumn));
        QVERIFY(head->textElideMode() != Qt::ElideNone); // else it is cut off in the middle of a letter
        const QPoint at(head->sectionViewportPosition(MergeModel::TheirsColumn) + 10, head->height() / 2);
        QHelpEvent asks(QEvent::ToolTip, at, head->viewport()->mapToGlobal(at));
        QApplication::sendEvent(head->viewport(), &asks);
        QCOMPARE(QToolTip::text(), whole);
        QToolTip::hideText();
    }

    void mouseChoosesASideAndF2Types()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}, {"email", QStringLiteral("mine@adatum.com")}}),
                      "{'phoneNumber': '+1 404 555 0111', 'email': 'theirs@adatum.com'}", &id));
        QVERIFY(show(id));
        const int mail = cell(0, 0) == QStringLiteral("E-mail") ? 0 : 1;
        const QRect theirs = table()->visualRect(table()->model()->index(mail, MergeModel::TheirsColumn));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, theirs.center());
        QCOMPARE(cell(mail, MergeModel::ResultColumn), QStringLiteral("theirs@adatum.com"));
        key(Qt::Key_F8);
        QCOMPARE(table()->currentIndex().row(), 1 - mail);
        key(Qt::Key_F2);
        auto *editor = table()->findChild<QLineEdit *>(QStringLiteral("valueEditor"));
        QVERIFY(editor);
        QCOMPARE(editor->text(), QString::fromLatin1(phone));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(cell(1 - mail, MergeModel::ResultColumn), QStringLiteral("Not decided yet"));
        QVERIFY(m_window->isVisible());
        QTRY_VERIFY(!table()->findChild<QLineEdit *>(QStringLiteral("valueEditor")));
        key(Qt::Key_F2);
        editor = table()->findChild<QLineEdit *>(QStringLiteral("valueEditor"));
        editor->setText(QString());
        QTest::keyClicks(editor, QStringLiteral("+1 404 555 0777"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(cell(1 - mail, MergeModel::ResultColumn), QStringLiteral("+1 404 555 0777"));
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        QCOMPARE(opened().value("phone").toText(), QStringLiteral("+1 404 555 0777"));
        QCOMPARE(opened().value("email").toText(), QStringLiteral("theirs@adatum.com"));
    }

    void aTypedValueThatNeedsCorrectingIsNotSent()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        QVERIFY(show(id));
        key(Qt::Key_F2);
        auto *editor = table()->findChild<QLineEdit *>(QStringLiteral("valueEditor"));
        QVERIFY(editor);
        editor->setText(QStringLiteral("call me"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(words(m_window, "whyNotSend"), QStringLiteral("1 needs correcting"));
        QVERIFY(!button("sendValues")->isEnabled());
    }

    void anAddressIsOneChoiceUntilItIsTakenApart()
    {
        QString id;
        QVERIFY(clash(wish({{"address.line1", QStringLiteral("5 Oak Avenue")}}),
                      "{'addressLine1': '200 Market Square', 'city': 'Marietta'}", &id));
        QVERIFY(show(id));
        QCOMPARE(table()->model()->rowCount(), 1);
        QCOMPARE(cell(0, MergeModel::FieldColumn), QStringLiteral("Address"));
        QCOMPARE(table()->model()->index(0, MergeModel::TheirsColumn).data(MergeModel::LinesRole).toStringList(),
                 QStringList({QStringLiteral("200 Market Square, Suite 300"), QStringLiteral("Marietta, GA 31772")}));
        QTest::keyClick(m_window, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(cell(0, MergeModel::FieldColumn) != QStringLiteral("Address"));
        QCOMPARE(cell(0, MergeModel::MineColumn), QStringLiteral("5 Oak Avenue"));
        QCOMPARE(words(m_window, "decidedCount"), QStringLiteral("1 of 2 decided"));
        key(Qt::Key_Right);
        m_desk->sandbox.clearJournal();
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        QCOMPARE(patches().size(), size_t(1));
        QCOMPARE(body(patches()[0]), json("{'addressLine1': '5 Oak Avenue'}"));
        QCOMPARE(opened().value("address.city").toText(), QStringLiteral("Marietta"));
    }

    void whatWasTakenForAPartOfAnAddressIsSeenAndCanBeChanged()
    {
        QString id;
        QVERIFY(clash(wish({{"address.line1", QStringLiteral("5 Oak Avenue")}}), "{'city': 'Marietta'}", &id));
        QVERIFY(show(id));
        QCOMPARE(table()->model()->rowCount(), 1);
        QTest::keyClick(m_window, Qt::Key_G, Qt::ControlModifier);
        // No field was changed by both: each part follows the one who changed it, in sight and not behind a tab.
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(cell(0, MergeModel::ResultColumn), QStringLiteral("5 Oak Avenue"));
        QCOMPARE(cell(1, MergeModel::ResultColumn), QStringLiteral("Marietta"));
        QCOMPARE(words(m_window, "decidedCount"), QStringLiteral("2 of 2 decided"));
        QVERIFY(button("sendValues")->isEnabled());
        key(Qt::Key_Down);
        key(Qt::Key_Right);
        QCOMPARE(cell(1, MergeModel::ResultColumn), QStringLiteral("Atlanta"));
        m_desk->sandbox.clearJournal();
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        QCOMPARE(patches().size(), size_t(1));
        QCOMPARE(body(patches()[0]), json("{'addressLine1': '5 Oak Avenue', 'city': 'Atlanta'}"));
    }

    void f2OnAnAddressTypesAllOfIt()
    {
        QString id;
        QVERIFY(clash(wish({{"address.line1", QStringLiteral("5 Oak Avenue")}}),
                      "{'addressLine1': '200 Market Square'}", &id));
        QVERIFY(show(id));
        key(Qt::Key_F2);
        auto *dialog = child<QDialog>(m_window, "groupDialog");
        QVERIFY(dialog);
        auto *street = child<QLineEdit>(dialog, "address.line1");
        QCOMPARE(street->text(), QStringLiteral("5 Oak Avenue"));
        street->setText(QStringLiteral("7 Elm Street"));
        QTest::keyClick(street, Qt::Key_Return);
        QTRY_VERIFY(!child<QDialog>(m_window, "groupDialog"));
        QVERIFY(cell(0, MergeModel::ResultColumn).startsWith(QStringLiteral("7 Elm Street")));
        QVERIFY(button("sendValues")->isEnabled());
    }

    void changedAgainWhileDecidingKeepsTheOtherChoices()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}, {"email", QStringLiteral("mine@adatum.com")}}),
                      "{'phoneNumber': '+1 404 555 0111', 'email': 'theirs@adatum.com'}", &id));
        QVERIFY(show(id));
        QTest::mouseClick(button("allMine"), Qt::LeftButton);
        m_desk->colleague(QStringLiteral("10000"), "{'phoneNumber': '+1 404 555 0222'}");
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(button("sendValues")->isEnabled(), false);
        QTRY_COMPARE_WITH_TIMEOUT(words(m_window, "decidedCount"), QStringLiteral("1 of 2 decided"), patience);
        const auto *strip = child<Strip>(m_window, "decideStrip");
        QVERIFY(strip->isVisible());
        QVERIFY(strip->sentence().startsWith(QStringLiteral("Changed again at ")));
        const int mail = cell(0, 0) == QStringLiteral("E-mail") ? 0 : 1;
        QCOMPARE(cell(mail, MergeModel::ResultColumn), QStringLiteral("mine@adatum.com"));
        QCOMPARE(cell(1 - mail, MergeModel::TheirsColumn), QStringLiteral("+1 404 555 0222"));
        QCOMPARE(cell(1 - mail, MergeModel::ResultColumn), QStringLiteral("Not decided yet"));
        QTRY_VERIFY(!table()->model()->index(1 - mail, MergeModel::TheirsColumn).data(MergeModel::FlashRole).toBool());
        QTest::mouseClick(button("allTheirs"), Qt::LeftButton);
        QTest::mouseClick(button("sendValues"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        QCOMPARE(opened().value("phone").toText(), QStringLiteral("+1 404 555 0222"));
    }

    /// A service without versions: the open window shows what is there by now.
    void withoutVersionsChangedAgainIsShown()
    {
        DeskSetup setup;
        setup.service = "layer";
        m_desk = std::make_unique<DeskFixture>(setup);
        const Record record = m_desk->company().list("customer").snapshot().record(0);
        const auto colleague = [&](const QByteArray &memo) {
            m_desk->sandbox.colleague(json("{'service': 'layer', 'id': '" + record.key.remoteId.toLatin1() +
                                           "', 'fields': {'memo': '" + memo + "'}}"));
        };
        m_desk->type(record, "note", Value::text(QStringLiteral("mine")));
        colleague("theirs one");
        const QString id = m_desk->submit(record.key);
        QVERIFY(m_desk->waitFor(id, SubmissionState::NeedsDecision));
        QVERIFY(show(id));
        QCOMPARE(cell(0, MergeModel::TheirsColumn), QStringLiteral("theirs one"));
        colleague("theirs two");
        m_desk->company().readOne(record.key);
        QTRY_COMPARE_WITH_TIMEOUT(cell(0, MergeModel::TheirsColumn), QStringLiteral("theirs two"), patience);
        QVERIFY(child<Strip>(m_window, "decideStrip")->sentence().startsWith(QStringLiteral("Changed again at ")));
    }

    void deletedMeanwhileOffersToKeepTheValues()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        QVERIFY(show(id));
        m_desk->sandbox.colleague(json("{'number': '10000', 'delete': true}"));
        key(Qt::Key_Right);
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        const auto *strip = child<Strip>(m_window, "decideStrip");
        QTRY_VERIFY_WITH_TIMEOUT(
            strip->isVisible() && strip->sentence().contains(QStringLiteral("Deleted in Business Central")), patience);
        const QList<QAbstractButton *> steps = strip->findChildren<QAbstractButton *>();
        QAbstractButton *keep = nullptr;
        for (QAbstractButton *step : steps) {
            if (step->text() == QStringLiteral("Keep my values as a new customer"))
                keep = step;
        }
        QVERIFY(keep);
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window, patience);
        const auto kept = [&] {
            for (const OverlayRecord &record : m_desk->outbox().overlay()->records) {
                for (const OverlayField &field : record.fields) {
                    if (record.kind == ChangeKind::Create && field.after.toText() == QString::fromLatin1(phone))
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(kept(), patience);
    }

    void laterKeepsTheChoicesAlsoOverARestart()
    {
        m_desk = std::make_unique<DeskFixture>(CompanyKind::Test);
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}, {"email", QStringLiteral("mine@adatum.com")}}),
                      "{'phoneNumber': '+1 404 555 0111', 'email': 'theirs@adatum.com'}", &id));
        QVERIFY(show(id));
        const int mail = cell(0, 0) == QStringLiteral("E-mail") ? 0 : 1;
        table()->setCurrentIndex(table()->model()->index(mail, MergeModel::TheirsColumn));
        key(Qt::Key_Right);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!m_window);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->outbox().submission(id)->merge->undecided(), 1, patience);
        m_desk->restart();
        QVERIFY(m_desk->waitFor(id, SubmissionState::NeedsDecision));
        QVERIFY(show(id));
        QCOMPARE(words(m_window, "decidedCount"), QStringLiteral("1 of 2 decided"));
        QCOMPARE(cell(mail, MergeModel::ResultColumn), QStringLiteral("mine@adatum.com"));
    }

    void closingWhileSendingLosesNothing()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        QVERIFY(show(id));
        m_desk->sandbox.addFault(json("{'kind': 'pass', 'method': 'PATCH', 'hold': 'before'}"));
        QTest::mouseClick(button("allMine"), Qt::LeftButton);
        QTest::mouseClick(button("sendValues"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->outbox().submission(id)->state, SubmissionState::Sending, patience);
        QCOMPARE(button("sendValues")->text(), QStringLiteral("Sending…"));
        QVERIFY(!button("allTheirs")->isEnabled());
        QTest::mouseClick(button("later"), Qt::LeftButton);
        QTRY_VERIFY(!m_window);
        // What is under way is noted on disk first; the service holds the request when it has come.
        QTRY_VERIFY(m_desk->sandbox.journal("PATCH", "customers").back()[u"status"].isNull());
        m_desk->sandbox.release();
        QVERIFY(m_desk->waitFor(id, SubmissionState::Sent));
        QCOMPARE(opened().value("phone").toText(), QString::fromLatin1(phone));
    }

    void aRefusalIsToldAndNothingIsLost()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        QVERIFY(show(id));
        m_desk->sandbox.addFault(json("{'kind': 'status', 'method': 'PATCH', 'status': 403}"));
        QTest::mouseClick(button("allMine"), Qt::LeftButton);
        QTest::mouseClick(button("sendValues"), Qt::LeftButton);
        const auto *strip = child<Strip>(m_window, "decideStrip");
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), patience);
        QVERIFY(strip->sentence().contains(QStringLiteral("permission")));
        QVERIFY(strip->sentence().contains(QStringLiteral("Changes not sent yet")));
        QTest::mouseClick(button("later"), Qt::LeftButton);
        QTRY_VERIFY(!m_window);
        const OverlayRecord *record = m_desk->outbox().overlay()->find(opened().key);
        QVERIFY(record);
        QCOMPARE(record->fields.at(0).after.toText(), QString::fromLatin1(phone));
    }

    void aViewOnlyCompanySaysWhySendIsOff()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        QVERIFY(show(id));
        m_desk->company().setSendingAllowed(false);
        key(Qt::Key_Right);
        QVERIFY(!button("sendValues")->isEnabled());
        QCOMPARE(words(m_window, "whyNotSend"), QStringLiteral("View only: allow sending first (Ctrl+L)"));
        m_desk->sandbox.clearJournal();
        QTest::keyClick(m_window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(patches().empty());
        m_desk->company().setSendingAllowed(true);
        QVERIFY(button("sendValues")->isEnabled());
    }

    void closesWithItsCompany()
    {
        QString id;
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)}}), "{'phoneNumber': '+1 404 555 0111'}", &id));
        QVERIFY(show(id));
        m_desk->workplace().forget(m_desk->company().id());
        QTRY_VERIFY(!m_window);
    }

    void aStaleDeleteIsDoneOnlyWhenConfirmed()
    {
        m_desk->sandbox.colleague(json("{'create': {'displayName': 'Coho Vineyard', 'number': '70001'}}"));
        m_desk->company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->customer(QStringLiteral("70001")).isNull(), patience);
        const Record record = m_desk->fresh(QStringLiteral("70001"));
        m_desk->outbox().wishDelete(record);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->outbox().overlay() && m_desk->outbox().overlay()->find(record.key), patience);
        m_desk->colleague(QStringLiteral("70001"), "{'phoneNumber': '+44 20 7946 0001'}");
        m_desk->sandbox.clearJournal();
        const QString id = m_desk->submit(record.key);
        QVERIFY(m_desk->waitFor(id, SubmissionState::NeedsConfirmation));
        QPointer<ConfirmWindow> window = new ConfirmWindow(m_desk->company(), id, m_parent.get());
        window->open();
        auto *anyway = child<QPushButton>(window, "anyway");
        QTRY_VERIFY_WITH_TIMEOUT(anyway->isEnabled(), patience);
        bool told = false;
        for (const QLabel *label : child<QWidget>(window, "confirmDifferences")->findChildren<QLabel *>())
            told = told || label->text() == QStringLiteral("+44 20 7946 0001");
        QVERIFY(told);
        QCOMPARE(m_desk->sandbox.journal("DELETE", "customers").size(), size_t(1));
        keepPicture(window, QStringLiteral("confirm"));
        QTest::mouseClick(anyway, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!window, patience);
        const std::vector<Json> deletes = m_desk->sandbox.journal("DELETE", "customers");
        QCOMPARE(deletes.size(), size_t(2));
        QVERIFY(header(deletes[0], "If-Match") != header(deletes[1], "If-Match"));
        QCOMPARE(deletes[1][u"status"].toInteger().value_or(0), 204);
    }

    /// What it is now cannot be read: the window says why, in the service's words, and reads again when it is told to.
    void whatCannotBeReadBeforeADeleteIsSaid()
    {
        m_desk->sandbox.colleague(json("{'create': {'displayName': 'Coho Vineyard', 'number': '70001'}}"));
        m_desk->company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->customer(QStringLiteral("70001")).isNull(), patience);
        const Record record = m_desk->fresh(QStringLiteral("70001"));
        m_desk->outbox().wishDelete(record);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->outbox().overlay() && m_desk->outbox().overlay()->find(record.key), patience);
        m_desk->colleague(QStringLiteral("70001"), "{'phoneNumber': '+44 20 7946 0003'}");
        m_desk->sandbox.addFault(
            json("{'kind': 'status', 'status': 500, 'count': -1, 'method': 'GET', 'path': 'customers', 'body': "
                 "{'error': {'code': 'Internal_ServerError', 'message': 'The tenant sleeps.'}}}"));
        const QString id = m_desk->submit(record.key);
        QVERIFY(m_desk->waitFor(id, SubmissionState::NeedsConfirmation));
        QPointer<ConfirmWindow> window = new ConfirmWindow(m_desk->company(), id, m_parent.get());
        window->open();
        const auto *strip = child<Strip>(window, "confirmStrip");
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), patience);
        QVERIFY2(strip->sentence().contains(QLatin1String("could not be read")), qPrintable(strip->sentence()));
        QVERIFY2(strip->sentence().contains(QLatin1String("The tenant sleeps.")), qPrintable(strip->sentence()));
        QVERIFY(!child<QWidget>(window, "confirmRemark")->isVisible()); // nothing is being read
        QVERIFY(!child<QPushButton>(window, "anyway")->isEnabled());
        keepPicture(window, QStringLiteral("confirm-unread"));
        m_desk->sandbox.clearFaults();
        auto *again = strip->findChild<QAbstractButton *>(QStringLiteral("readAgain"));
        QVERIFY(again);
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(window, "anyway")->isEnabled(), patience);
        QVERIFY(!strip->isVisible());
        QTest::mouseClick(child<QPushButton>(window, "anyway"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!window, patience);
    }

    void aStaleDeleteCanBeKept()
    {
        const Record record = m_desk->fresh(QStringLiteral("20000"));
        m_desk->outbox().wishDelete(record);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->outbox().overlay() && m_desk->outbox().overlay()->find(record.key), patience);
        m_desk->colleague(QStringLiteral("20000"), "{'phoneNumber': '+44 20 7946 0002'}");
        const QString id = m_desk->submit(record.key);
        QVERIFY(m_desk->waitFor(id, SubmissionState::NeedsConfirmation));
        QPointer<ConfirmWindow> window = new ConfirmWindow(m_desk->company(), id, m_parent.get());
        window->open();
        m_desk->sandbox.clearJournal();
        QTest::mouseClick(child<QPushButton>(window, "keep"), Qt::LeftButton);
        QTRY_VERIFY(!window);
        QVERIFY(m_desk->waitFor(id, SubmissionState::Withdrawn));
        QVERIFY(m_desk->sandbox.journal("DELETE", "customers").empty());
    }

    void pictures_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("conflict-light") << Theme::Light << false;
        QTest::newRow("conflict-dark") << Theme::Dark << false;
        QTest::newRow("conflict-rtl") << Theme::Light << true;
    }
    void pictures()
    {
        QFETCH(Theme, theme);
        QFETCH(bool, mirrored);
        Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        QString id;
        const LookupPtr terms = m_desk->company().lookup("paymentTerms");
        QVERIFY(terms);
        QStringList others;
        for (const LookupRow &row : terms->rows) {
            if (row.id != opened().value("terms.payment").toText())
                others += row.id;
        }
        QVERIFY(others.size() >= 2);
        QVERIFY(clash(wish({{"phone", QString::fromLatin1(phone)},
                            {"email", QStringLiteral("billing@adatum.com")},
                            {"address.line1", QStringLiteral("5 Oak Avenue")},
                            {"address.postcode", QStringLiteral("30301")},
                            {"terms.payment", others.at(0)}}),
                      "{'phoneNumber': '+1-404-555-0111', 'addressLine1': '200 Market Square', 'website': "
                      "'https://adatum.example', 'paymentTermsId': '" +
                          others.at(1).toLatin1() + "'}",
                      &id));
        QVERIFY(show(id));
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(table()->model()->rowCount() - 1, MergeModel::TheirsColumn));
        key(mirrored ? Qt::Key_Left : Qt::Key_Right);
        table()->setCurrentIndex(table()->model()->index(0, MergeModel::TheirsColumn));
        QCOMPARE(words(m_window, "decidedCount"), QStringLiteral("1 of 3 decided"));
        keepPicture(m_window, QString::fromLatin1(QTest::currentDataTag()));
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

} // namespace

QTEST_MAIN(TestDecide)
#include "tst_gui_decide.moc"
