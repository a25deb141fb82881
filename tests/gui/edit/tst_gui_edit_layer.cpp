// SPDX-License-Identifier: GPL-3.0-or-later
// The edit window over a service of other habits: no versions, tags, archive instead of delete.
#include "backends/bigcapital/schemas.h"
#include "edit_desk.h"
#include "gui/decide/decide_window.h"
#include "gui/edit/field_row.h"
#include "gui/look/controls.h"
#include "model/date_text.h"
#include "model/review_model.h"
#include "support/test_locale.h"

#include <QComboBox>
#include <QFrame>
#include <QTabBar>
#include <QVBoxLayout>

using namespace clientele;
using namespace clientele::testing;

namespace {

DeskSetup ofLayer()
{
    DeskSetup setup;
    setup.service = QByteArrayLiteral("layer");
    return setup;
}

const QString who = QStringLiteral("crm-1001");

QString seen(const QWidget *window, const char *label)
{
    const auto *found = window->findChild<QLabel *>(QString::fromLatin1(label));
    return found && found->isVisibleTo(window) ? found->text() : QString();
}

} // namespace

class GuiEditLayer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void init()
    {
        m_desk = std::make_unique<EditDesk>(ofLayer());
        m_desk->open(who);
    }
    void cleanup() { m_desk.reset(); }

    void onlyPagesWithFieldsAreThere()
    {
        const auto *tabs = m_desk->find<QTabBar>("editTabs");
        QStringList words;
        for (int i = 0; i < tabs->count(); ++i)
            words += tabs->tabText(i).remove(QLatin1Char('&'));
        QVERIFY2(!words.join(u' ').contains(QStringLiteral("Tax")), qPrintable(words.join(u'|')));
        QVERIFY(words.contains(QStringLiteral("Address")));
        // Below a line stands what the service works out: it tells nothing of the kind on this page.
        m_desk->window->showField("externalId");
        QFrame *rule = nullptr;
        for (QFrame *one : m_desk->window->findChildren<QFrame *>(QStringLiteral("toldRule"))) {
            if (one->parentWidget()->isAncestorOf(m_desk->line("externalId")))
                rule = one;
        }
        QVERIFY(rule && !rule->isVisibleTo(m_desk->window));
        QVERIFY(m_desk->window->findChild<QFrame *>(QStringLiteral("toldRule"))
                    ->isVisibleTo(m_desk->window->findChild<QFrame *>(QStringLiteral("toldRule"))->parentWidget()));
    }

    void theWindowSaysHowOthersChangesAreFound()
    {
        const QString words = m_desk->words("editSubtitle");
        QVERIFY2(words.contains(QStringLiteral("comparing just before sending")), qPrintable(words));
        QVERIFY2(words.startsWith(QStringLiteral("Layer")), qPrintable(words));
    }

    void aTextWithoutBlanksLeavesTheWindowItsSize()
    {
        const QByteArray digits(300, '7');
        m_desk->desk.colleague(who, "{'company_name': '" + digits + "', 'memo': '" + digits + "'}");
        const QSize before = m_desk->window->size();
        m_desk->window->close();
        QTRY_VERIFY(!m_desk->window);
        m_desk->open(who);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->words("editTitle").startsWith(QStringLiteral("777")), patience);
        m_desk->type("email", QStringLiteral("new@vega.example")); // with "was ..." and all beside it
        QCOMPARE(m_desk->window->width(), before.width());
        QVERIFY2(m_desk->window->minimumSizeHint().width() <= before.width(),
                 qPrintable(QString::number(m_desk->window->minimumSizeHint().width())));
        // And one that was left so wide comes back on the screen, with what sends in sight.
        m_desk->window->resize(4000, 3000);
        m_desk->window->closeQuietly();
        QTRY_VERIFY(!m_desk->window);
        m_desk->open(who);
        const QSize room = m_desk->window->screen()->availableSize();
        QVERIFY(m_desk->window->width() <= room.width());
        QVERIFY(m_desk->window->height() <= room.height());
    }

    void tagsAreAddedRetypedAndRemovedByKeys()
    {
        Draft &draft = m_desk->window->draft();
        const Value before = draft.now("tags");
        const int had = before.asJson() ? int(before.asJson()->items().size()) : 0;
        m_desk->window->showField("tags");
        auto *add = m_desk->find<QAbstractButton>("tagsAdd");
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        auto *key = m_desk->find<QLineEdit>(qPrintable(QStringLiteral("tagsKey%1").arg(had)));
        QTRY_VERIFY(key->hasFocus());
        QVERIFY(key->accessibleName().contains(QStringLiteral("Tags")));
        QTest::keyClicks(key, QStringLiteral("floor"));
        QTest::keyClick(key, Qt::Key_Tab);
        QWidget *value = QApplication::focusWidget();
        QCOMPARE(value->objectName(), QStringLiteral("tagsValue%1").arg(had));
        QVERIFY2(seen(m_desk->window, "tagsProblem").isEmpty(), "nobody has left the field yet");
        QTest::keyClicks(value, QStringLiteral("second"));
        QCOMPARE(draft.changedCount(), 1);
        QVERIFY(seen(m_desk->window, "tagsWas").startsWith(QStringLiteral("was ")));
        // Enter behind the last one adds a row, Delete in the empty row takes it away again.
        QTest::keyClick(value, Qt::Key_Return);
        QWidget *next = QApplication::focusWidget();
        QCOMPARE(next->objectName(), QStringLiteral("tagsKey%1").arg(had + 1));
        QTest::keyClick(next, Qt::Key_Delete);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("tagsKey%1").arg(had));
        QCOMPARE(draft.changedCount(), 1);
        draft.keep();
        ReviewModel review(m_desk->desk.company());
        QTRY_COMPARE(review.rowCount(), 1);
        QVERIFY(review.index(0, ReviewModel::ChangeColumn).data().toString().endsWith(QStringLiteral("floor: second")));

        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        QTRY_COMPARE_WITH_TIMEOUT(draft.changedCount() + draft.underWayCount(), 0, patience);
        const std::vector<Json> puts = m_desk->desk.sandbox.journal("PUT", "/customers/");
        QCOMPARE(puts.size(), size_t(1));
        QVERIFY(puts[0][u"body"].toString().contains(QStringLiteral("\"floor\"")));
        QVERIFY(!m_desk->find<QAbstractButton>("tagsRestore")->isVisibleTo(m_desk->window));

        // And away with the button, by keys.
        auto *remove = m_desk->find<QWidget>(qPrintable(QStringLiteral("tagsRemove%1").arg(had)));
        remove->setFocus();
        QTest::keyClick(remove, Qt::Key_Delete);
        QCOMPARE(draft.changedCount(), 1);
        QTest::mouseClick(m_desk->find<QAbstractButton>("tagsRestore"), Qt::LeftButton);
        QCOMPARE(draft.changedCount(), 0);
        QCOMPARE(m_desk->find<QLineEdit>(qPrintable(QStringLiteral("tagsKey%1").arg(had)))->text(),
                 QStringLiteral("floor"));
    }

    void anEntryWithoutItsValueIsNotSent()
    {
        m_desk->window->showField("tags");
        auto *add = m_desk->find<QAbstractButton>("tagsAdd");
        add->click();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("floor"));
        m_desk->window->showField("email");
        m_desk->window->showField("tags");
        QCOMPARE(seen(m_desk->window, "tagsProblem"), QStringLiteral("Every entry needs both a key and a value."));
        QVERIFY(!m_desk->find<QPushButton>("send")->isEnabled());
    }

    void aChangedExternalIdSaysWhatItDoes()
    {
        QVERIFY(seen(m_desk->window, "externalIdProblem").isEmpty());
        m_desk->type("externalId", QStringLiteral("crm-9999"));
        const QString words = seen(m_desk->window, "externalIdProblem");
        QVERIFY2(words.contains(QStringLiteral("may overwrite")), qPrintable(words));
        m_desk->window->draft().keep();
        ReviewModel review(m_desk->desk.company());
        QTRY_COMPARE(review.rowCount(), 1);
        QCOMPARE(review.index(0, ReviewModel::RemarkColumn).data().toString(), words);
        QVERIFY(review.mayTick(0)); // a warning keeps nobody from sending
    }

    void theSecondOfTwoPeopleIsAskedAndNothingIsOverwritten()
    {
        m_desk->type("email", QStringLiteral("mine@vegatile.example"));
        m_desk->desk.colleague(who, "{'email': 'theirs@vegatile.example', 'memo': 'Called.'}");
        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.outbox().submissions().empty() &&
                                     m_desk->last().state == SubmissionState::NeedsDecision,
                                 patience);
        for (const Json &entry : m_desk->desk.sandbox.journal())
            QCOMPARE(entry[u"method"].toString(), QStringLiteral("GET"));
        QCOMPARE(m_desk->desk.colleague(who, "{}")[u"email"].toString(), QStringLiteral("theirs@vegatile.example"));

        DecideWindow decide(m_desk->desk.company(), m_desk->last().id, m_desk->window);
        QCOMPARE(seen(&decide, "comparedBefore"),
                 QStringLiteral("Layer cannot detect this by itself. We compared a moment before saving."));
    }

    void whatOthersChangedElsewhereIsKept()
    {
        m_desk->type("email", QStringLiteral("mine@vegatile.example"));
        m_desk->desk.colleague(who, "{'memo': 'Called.'}");
        m_desk->desk.sandbox.clearJournal();
        m_desk->click("send");
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_desk->desk.outbox().submissions().empty() && m_desk->last().state == SubmissionState::Sent, patience);
        QCOMPARE(m_desk->desk.sandbox.journal("PATCH", "/customers/").size(), size_t(1));
        const Json now = m_desk->desk.colleague(who, "{}");
        QCOMPARE(now[u"email"].toString(), QStringLiteral("mine@vegatile.example"));
        QCOMPARE(now[u"memo"].toString(), QStringLiteral("Called."));
    }

    void aDateTypedTheShortWayIsSaidInWords()
    {
        const SchemaPtr schema = bigcapital::customerSchema(bigcapital::Postcode::ReadOnly);
        CompanyHandle &company = m_desk->desk.company();
        Record fresh(schema, RecordKey::ofNew(company.id(), "customer", QStringLiteral("n1")));
        QWidget window;
        QVBoxLayout column(&window);
        Draft draft(company, fresh, true);
        const QLocale locale;
        const QDate today(2026, 11, 21);
        const EditContext context{company, draft, ValueText(locale, &company), [=] { return today; }, {}};
        FieldRow row(*schema->find("opening.date"), context, 118);
        QLineEdit other;
        column.addWidget(&row);
        column.addWidget(&other);
        window.show();
        EditDesk::toFront(&window);
        auto *line = window.findChild<QLineEdit *>(QStringLiteral("opening.dateEdit"));
        line->setFocus();
        QTest::keyClicks(line, QStringLiteral("+7"));
        const QDate meant(2026, 11, 28);
        QCOMPARE(line->text(), QStringLiteral("+7")); // as typed, while the person is there
        QCOMPARE(seen(&window, "opening.dateWas"), locale.toString(meant, QLocale::LongFormat));
        QCOMPARE(draft.now("opening.date").asDate() ? *draft.now("opening.date").asDate() : QDate(), meant);
        other.setFocus();
        QCOMPARE(line->text(), shortDate(meant, locale));
        QVERIFY(seen(&window, "opening.dateWas").isEmpty());
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, QStringLiteral("soon"));
        other.setFocus();
        QCOMPARE(seen(&window, "opening.dateProblem"), QStringLiteral("This is not a date."));
        draft.discard();
    }

    void aCautionHoldsOnlyWhereItsListHasRowsAndTheFieldIsEmpty()
    {
        m_desk = std::make_unique<EditDesk>(); // has countries, and no branches
        const CompanyHandle &company = m_desk->desk.company();
        const SchemaPtr schema = bigcapital::customerSchema(bigcapital::Postcode::ReadOnly);
        Record record(schema, RecordKey::ofNew(company.id(), "customer", QStringLiteral("n1")));
        FieldSpec opening = *schema->find("opening.balance");
        QCOMPARE(opening.caution.whereListed, QByteArrayLiteral("branch"));
        QVERIFY(wording::caution(opening, record, company).isEmpty());
        opening.caution.whereListed = "country";
        QVERIFY(wording::caution(opening, record, company).contains(QStringLiteral("branch")));
        record.set("opening.branch", Value::text(QStringLiteral("1")));
        QVERIFY(wording::caution(opening, record, company).isEmpty());
        QVERIFY(wording::caution(*schema->find("currency.code"), record, company)
                    .contains(QStringLiteral("cannot be changed")));
    }

    /// Typed and left by Tab; and nothing that a payment only tells makes a page of its own.
    void anAccountIsTakenByItsFirstLetter()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("bigcapital");
        m_desk = std::make_unique<EditDesk>(std::move(setup));
        CompanyHandle &company = m_desk->desk.company();
        m_desk->window = m_desk->windows->openNew(company, "payment");
        EditDesk::toFront(m_desk->window);
        QTRY_VERIFY_WITH_TIMEOUT(company.lookup("account") && !company.lookup("account")->rows.empty(), patience);
        m_desk->window->showField("account.deposit");
        auto *account = m_desk->find<QComboBox>("account.depositEdit");
        QTRY_VERIFY(account->count() > 2);
        QTest::keyClicks(account, QStringLiteral("U"));
        QWidget *list = QApplication::activePopupWidget(); // which hears the keys
        QTest::keyClick(list ? list : account, Qt::Key_Tab);
        QTRY_VERIFY2(account->currentText().contains(QLatin1String("Undeposited Funds")),
                     qPrintable(account->currentText()));
        QVERIFY(m_desk->window->draft().problems("account.deposit").empty());

        QTRY_VERIFY_WITH_TIMEOUT(company.list("payment").progress().complete, patience);
        const Snapshot &payments = company.list("payment").snapshot();
        QVERIFY(payments.liveCount() > 0);
        m_desk->window = m_desk->windows->openRecord(company, payments.record(0));
        const auto *tabs = m_desk->find<QTabBar>("editTabs");
        for (int i = 0; i < tabs->count(); ++i)
            QVERIFY(tabs->tabText(i) != tabText(wording::pageLabel(FormPage::TaxAndTerms, *payments.schema())));
        QVERIFY(m_desk->find<QLabel>("currency.codeText")->isVisibleTo(m_desk->window));
    }

    void aNewRecordBeginsWithTheCompanysCurrencyWhereOneIsNeeded()
    {
        DeskSetup setup;
        setup.service = QByteArrayLiteral("bigcapital");
        m_desk = std::make_unique<EditDesk>(std::move(setup));
        const QString currency = m_desk->desk.company().settings().currencyCode;
        QCOMPARE(currency.size(), 3);
        m_desk->window = m_desk->windows->openNew(m_desk->desk.company(), "customer");
        QVERIFY(QTest::qWaitForWindowExposed(m_desk->window));
        QCOMPARE(m_desk->words("changesCount"), QStringLiteral("No changes")); // nothing was typed
        QTest::keyClicks(m_desk->line("name"), QStringLiteral("Foothill Nursery"));
        auto *kind = m_desk->find<QComboBox>("kindEdit");
        kind->setFocus();
        QTest::keyClicks(kind, QStringLiteral("C"));
        QTRY_VERIFY(m_desk->find<QPushButton>("send")->isEnabled());
        m_desk->click("send");
        const auto made = [this] { return m_desk->desk.sandbox.journal("POST", "/customers"); };
        QTRY_COMPARE_WITH_TIMEOUT(made().size(), size_t(1), patience);
        const Json body = Json::parse(made().front()[u"body"].toString().toUtf8()).value();
        QCOMPARE(body[u"currencyCode"].toString(), currency);
        QCOMPARE(body[u"displayName"].toString(), QStringLiteral("Foothill Nursery"));
        QTRY_VERIFY_WITH_TIMEOUT(made().front()[u"status"].toInteger() == 201, patience);
    }

private:
    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;
};

QTEST_MAIN(GuiEditLayer)
#include "tst_gui_edit_layer.moc"
