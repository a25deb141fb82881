// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/payments_screen.h"

#include "gui/edit/apply_window.h"
#include "gui/edit/edit_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/widgets/strip.h"
#include "gui/paper/file_name.h"
#include "gui/payments/delete_question.h"
#include "gui/payments/journal_foot.h"
#include "gui/payments/journal_head.h"
#include "gui/payments/journal_paper_window.h"
#include "gui/payments/moved_notice.h"
#include "model/apart.h"
#include "model/date_text.h"
#include "model/payment_lines.h"
#include "model/proposed_lines.h"
#include "model/references.h"
#include "model/wanted.h"
#include "model/wording.h"

#include <QApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLocale>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace clientele {

namespace {

constexpr int settleMsecs = 200;

/// By number or by id, whichever these payments name their customer by.
Changes beginningFor(const Record &customer)
{
    return {{"customer.number", Value(), customer.value("number")},
            {"customer", Value(), Value::text(customer.key.remoteId)},
            {"customer.name", Value(), Value::text(customer.displayName())},
            {"currency.code", Value(), customer.value("currency.code")}};
}

} // namespace

PaymentsScreen::PaymentsScreen(Workplace &workplace, TablePane &pane, EditWindows &editors, QSettings &settings,
                               QObject *parent)
    : QObject(parent)
    , m_workplace(workplace)
    , m_pane(pane)
    , m_editors(editors)
    , m_settings(settings)
    , m_book(new PaymentBook(this))
    , m_head(new JournalHead(*m_book, settings))
    , m_foot(new JournalFoot(*m_book))
    , m_moved(new MovedNotice(*m_book))
{
    m_foot->addNotice(m_moved);
    m_pane.setAround(m_head, m_foot);
    connect(m_moved, &MovedNotice::journalRequested, m_head, &JournalHead::setJournal);
    connect(&m_editors, &EditWindows::moved, this, [this](CompanyHandle *company, const RecordKey &key) {
        if (company != m_book->company() || !PaymentBook::holds(*company, key.entity))
            return;
        m_moved->tell(key);
        goToMoved();
    });
    connect(m_head, &JournalHead::journalChosen, this, &PaymentsScreen::journalChosen);
    // What was told of the journal before belongs to that one.
    connect(m_head, &JournalHead::journalPicked, &m_pane, &TablePane::nextAction);
    connect(m_head, &JournalHead::newJournalRequested, this, &PaymentsScreen::newJournal);
    connect(m_head, &JournalHead::editJournalRequested, this, &PaymentsScreen::renameJournal);
    connect(m_head, &JournalHead::deleteJournalRequested, this, &PaymentsScreen::deleteJournal);
    m_foot->setAgainstStatement([head = QPointer<JournalHead>(m_head)](const std::vector<Record> &lines) {
        return head ? head->againstStatement(lines) : QString();
    });
    connect(m_foot, &JournalFoot::lineRequested, this, [this](const RecordKey &line) {
        m_pane.view().goTo(line);
        m_pane.view().setFocus();
    });
    // Its button is off until it is known what became of it: the focus would go to whatever comes next, and the typing
    // with it.
    connect(m_foot, &JournalFoot::confirmed, &m_pane.view(), qOverload<>(&QWidget::setFocus));
    connect(m_foot, &JournalFoot::printRequested, this, &PaymentsScreen::print);
    connect(m_foot, &JournalFoot::applyRequested, this, &PaymentsScreen::applyCurrent);
    connect(m_foot, &JournalFoot::posted, m_head, &JournalHead::forgetStatement);
    // Windows of records may be there after this has gone.
    const QPointer<PaymentsScreen> self(this);
    m_editors.setBeginning([self](CompanyHandle &company, const EntityName &entity, const QString &journal) {
        return self && &company == self->m_book->company() && PaymentBook::holds(company, entity)
                   ? self->beginning(journal)
                   : Changes();
    });
    m_editors.setChecks([self](CompanyHandle &company, const Record &wanted) {
        return self && &company == self->m_book->company() && PaymentBook::holds(company, wanted.key.entity)
                   ? RecordCheck{self->m_book->warning(wanted), self->m_book->holding(wanted)}
                   : RecordCheck();
    });
    // Invoices and customers may come while a line is typed; many changes at once are looked at once.
    auto *settled = new QTimer(this);
    settled->setSingleShot(true);
    settled->setInterval(settleMsecs);
    connect(settled, &QTimer::timeout, &m_editors, &EditWindows::refreshChecks);
    connect(m_book, &PaymentBook::changed, settled, [settled] {
        if (!settled->isActive())
            settled->start();
    });
    connect(&m_editors, &EditWindows::created, this, [this](CompanyHandle *company, const RecordKey &key) {
        if (company == m_book->company() && key.entity == "paymentJournal")
            m_head->setJournal(key.remoteId); // it was made to be used
    });
    connect(&m_editors, &EditWindows::applyRequested, this, [this](CompanyHandle *company, const Record &line) {
        if (company)
            apply(*company, line);
    });
    connect(m_foot, &JournalFoot::journalRequested, m_head, &JournalHead::setJournal);
    connect(&m_pane, &TablePane::newRowUsed, this, &PaymentsScreen::beginTyping);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now && m_begun == now->window())
            m_begun.clear(); // the next one typed behind the last row is another
    });
    connect(m_foot, &JournalFoot::refused, this, &PaymentsScreen::failed);
    connect(&m_pane.view(), &RecordTableView::currentKeyChanged, this, &PaymentsScreen::tellApply);
    connect(&m_pane.view(), &RecordTableView::selectionCountChanged, this, &PaymentsScreen::tellApply);
    connect(m_book, &PaymentBook::changed, this, [this] {
        tellLines();
        tellNone();
        tellNewRow();
        tellApply();
        emit changed();
        applyFurther();
        if (m_waiting && m_book->isRead())
            openLineFor(*std::exchange(m_waiting, std::nullopt));
    });
}

bool PaymentsScreen::offers(const CompanyHandle &company)
{
    return company.schema(PaymentBook::lineEntity()) && company.entityInfo(PaymentBook::lineEntity()).ownPage();
}

void PaymentsScreen::show(CompanyHandle *company)
{
    m_shown = company != nullptr;
    m_waiting.reset();
    m_toApply.clear();
    m_book->setCompany(company);
    m_pane.showAround(m_shown);
    journalChosen(m_head->journal());
}

void PaymentsScreen::journalChosen(const QString &remoteId)
{
    m_pane.model().setBelow(m_shown ? std::optional(remoteId) : std::nullopt);
    tellNone();
    tellNewRow();
    m_foot->setJournal(remoteId);
    tellLines();
    goToMoved();
    tellApply();
    emit changed();
}

void PaymentsScreen::goToMoved()
{
    if (const RecordKey line = m_shown ? m_moved->takeShown(m_head->journal()) : RecordKey(); !line.localId.isEmpty())
        m_pane.view().goTo(line);
}

bool PaymentsScreen::tells(const CompanyHandle &company, const SubmissionView &submission) const
{
    return m_shown && &company == m_book->company() && m_foot->tells(submission);
}

void PaymentsScreen::updateAround()
{
    if (m_shown)
        m_book->update();
}

void PaymentsScreen::newLine()
{
    beginTyping({});
}

/// What is typed into the list begins the first field of the new line.
void PaymentsScreen::beginTyping(const QString &typed)
{
    CompanyHandle *company = m_book->company();
    const QString journal = journalToEnter();
    if (!company || journal.isEmpty())
        return;
    // The next keys of a quick hand arrive before the window has the focus: they belong to it.
    if (!m_begun || !m_begun->isVisible() || m_begun->isActiveWindow())
        m_begun = m_editors.openNew(*company, PaymentBook::lineEntity(), journal, beginning(journal));
    QWidget *first = m_begun->focusWidget();
    if (typed.isEmpty() || !first)
        return;
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, typed);
    QApplication::sendEvent(first, &press);
}

/// What the next line begins with, where one can be entered.
void PaymentsScreen::tellNewRow()
{
    CompanyHandle *company = m_shown ? m_book->company() : nullptr;
    const QString journal = m_head->journal();
    if (!company || m_book->journal(journal).isNull() || !company->entityInfo(PaymentBook::lineEntity()).canCreate) {
        m_pane.setNewRow({});
        return;
    }
    QString document, date;
    for (const Change &change : beginning(journal)) {
        if (change.field == "document.number")
            document = change.after.toText();
        else if (const QDate *day = change.field == "date" ? change.after.asDate() : nullptr)
            date = shortDate(*day, QLocale());
    }
    m_pane.setNewRow(document.isEmpty() ? tr("New line, %1", "day").arg(date)
                                        //: %1 a day, %2 the document number it begins with
                                        : tr("New line, %1, %2", "day, document").arg(date, document));
}

/// The journal shown; in place of one that is not there any more the one beside it.
QString PaymentsScreen::journalToEnter() const
{
    const QString shown = m_head->journal();
    return m_book->journal(shown).isNull() ? m_book->journalBeside({}).key.remoteId : shown;
}

/// The first line is of today: the next ones follow it.
Changes PaymentsScreen::beginning(const QString &journal) const
{
    Changes begins = carriedDown(m_book->wanted(journal));
    const auto dated = [](const Change &change) { return change.field == "date"; };
    if (std::none_of(begins.begin(), begins.end(), dated))
        begins.push_back({"date", Value(), Value::date(m_workplace.now().toLocalTime().date())});
    return begins;
}

void PaymentsScreen::newLineFor(CompanyHandle &company, const Record &customer)
{
    if (!PaymentBook::holds(company, PaymentBook::lineEntity())) {
        m_editors.openNew(company, PaymentBook::lineEntity(), {}, beginningFor(customer))->showField("amount");
        return;
    }
    m_book->setCompany(&company);
    if (m_book->isRead())
        openLineFor(customer);
    else
        m_waiting = customer;
}

void PaymentsScreen::openLineFor(const Record &customer)
{
    const QString journal = journalToEnter();
    if (journal.isEmpty()) {
        emit journalMissing();
        return;
    }
    Changes begins = beginning(journal);
    begins.push_back({"customer.number", Value(), customer.value("number")});
    m_editors.openNew(*m_book->company(), PaymentBook::lineEntity(), journal, begins)->showField("amount");
}

Record PaymentsScreen::currentLine() const
{
    const RecordKey key = m_pane.view().currentKey();
    for (const Record &line : m_book->wanted(m_head->journal())) {
        if (line.key == key)
            return line;
    }
    return {};
}

/// Of several that are marked those are passed over that cannot be applied.
QString PaymentsScreen::whyNotApply() const
{
    CompanyHandle *company = m_shown ? m_book->company() : nullptr;
    const Record current = company ? currentLine() : Record();
    if (current.isNull())
        return wording::chooseFirst(PaymentBook::lineEntity());
    const QString why = whyNotApply(*company, current);
    const std::vector<RecordKey> marked = m_pane.view().selectedKeys();
    if (why.isEmpty() || marked.size() < 2)
        return why;
    const QSet<RecordKey> among(marked.begin(), marked.end());
    const std::vector<Record> lines = m_book->wanted(m_head->journal());
    const bool any = std::any_of(lines.begin(), lines.end(), [&](const Record &line) {
        return among.contains(line.key) && whyNotApply(*company, line).isEmpty();
    });
    return any ? QString() : why;
}

/// A proposal is made from all invoices, and for a line that stands still.
QString PaymentsScreen::whyNotApply(CompanyHandle &company, const Record &line) const
{
    if (const SubmissionView *open = company.outbox().openFor(line.key);
        open && open->state != SubmissionState::Rejected && open->state != SubmissionState::NotAllowed)
        return wording::submission(*open, *line.schema(), company);
    // What it is now is but a part of what was received.
    const Record now = lineNow(company, line.key);
    const OverlayPtr overlay = company.outbox().overlay();
    for (const OverlayRecord *part : Proposals(*overlay).partsOf(line.key)) {
        const std::optional<Proposal> proposal = proposalOf(part->key);
        const Decimal *amount = now.isNull() ? nullptr : now.value("amount").asDecimal();
        if (proposal && overlay->nowOf(proposal->line) == line.key.localId && amount && *amount == proposal->stays)
            return tr("This payment is divided already. Discard its further lines first to divide it anew.");
    }
    const ListProgress progress = company.list("invoice").progress();
    if (progress.complete)
        return {};
    return progress.failure ? tr("The open invoices could not be read. Update them first.")
                            : tr("The open invoices are being read. Try again in a moment.");
}

QString PaymentsScreen::whyNotPost() const
{
    return m_foot->whyNot();
}

/// Where nothing has moved, nothing is told: a list that is told anew is searched anew.
void PaymentsScreen::tellLines()
{
    if (!m_shown || !m_book->company())
        return;
    JoinedRows::ToldPtr told = m_book->told(m_head->journal());
    if (m_told && *m_told == *told)
        return;
    m_told = std::move(told);
    m_pane.model().setTold(m_book->company()->id(), m_told);
}

void PaymentsScreen::tellNone()
{
    const Record journal = m_shown ? m_book->journal(m_head->journal()) : Record();
    //: %1 code of a journal, %2 the keys that make a new line
    const QString none = tr("No lines in journal %1. %2 enters the first.");
    m_pane.setNoneBelow(journal.isNull()
                            ? QString()
                            : none.arg(journal.value("code").toText(),
                                       QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
}

void PaymentsScreen::tellApply()
{
    m_foot->setApplying(whyNotApply());
}

void PaymentsScreen::post()
{
    m_foot->post();
}

QString PaymentsScreen::whyNotPrint() const
{
    const bool isThere = m_shown && !m_book->journal(m_head->journal()).isNull();
    return !isThere || m_book->wanted(m_head->journal()).empty() ? tr("There is nothing to print.") : QString();
}

void PaymentsScreen::print()
{
    const Record journal = m_book->journal(m_head->journal());
    QWidget *asking = QApplication::activeModalWidget(); // the question whether to post may want to be answered by it
    auto *window = new JournalPaperWindow(*m_book, journal, &m_settings, asking ? asking : m_pane.window());
    //: name of a file, without its ending: %1 a date, %2 code of a journal
    window->setFileName(safeFileName(
        tr("Payments %1 %2")
            .arg(m_workplace.now().toLocalTime().date().toString(Qt::ISODate), journal.value("code").toText())));
    window->open();
}

QString PaymentsScreen::whatStaysBeside(const Record &line) const
{
    const QString document = folded(line, "document.number");
    const std::vector<Record> lines =
        m_shown && !document.isEmpty() ? m_book->wanted(line.key.parent) : std::vector<Record>();
    const auto others = std::count_if(lines.begin(), lines.end(), [&](const Record &one) {
        return one.key != line.key && folded(one, "document.number") == document;
    });
    return others == 0 ? QString()
                       //: %1 number of a document
                       : tr("Document %1 has %Ln more lines, which stay.", nullptr, int(others))
                             .arg(apart(line.value("document.number").toText()));
}

QString PaymentsScreen::whilePosted(const Record &line) const
{
    return m_shown ? m_book->whilePosted(line) : QString();
}

void PaymentsScreen::applyCurrent()
{
    m_toApply = m_pane.view().selectedKeys();
    m_taken.clear();
    if (m_toApply.size() > 1) {
        const RecordTableModel &model = m_pane.model();
        std::sort(m_toApply.begin(), m_toApply.end(),
                  [&](const RecordKey &a, const RecordKey &b) { return model.rowOf(a) < model.rowOf(b); });
        m_applied = 0;
        m_applying = int(m_toApply.size());
        applyNext();
        return;
    }
    m_toApply.clear();
    const Record line = currentLine();
    if (!line.isNull() && m_book->company())
        apply(*m_book->company(), line);
}

/// The first of those still to be applied that can be. Whoever does not take a proposal ends it for all.
void PaymentsScreen::applyNext()
{
    while (!m_toApply.empty() && m_book->company()) {
        const RecordKey key = m_toApply.front();
        m_toApply.erase(m_toApply.begin());
        ++m_applied;
        const std::vector<Record> lines = m_book->wanted(m_head->journal());
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const Record &one) { return one.key == key; });
        QDialog *window = line == lines.end() ? nullptr : apply(*m_book->company(), *line);
        if (!window)
            continue;
        m_applyWindow = window;
        const QLocale locale;
        //: title of a window: %1 what it was, %2 of %3 lines one after the other
        window->setWindowTitle(
            tr("%1 · %2 of %3").arg(window->windowTitle(), locale.toString(m_applied), locale.toString(m_applying)));
        connect(window, &QDialog::rejected, this, [this] { m_toApply.clear(); });
        // What was taken is proposed upon only once the outbox has it.
        connect(window, &QDialog::accepted, this, &PaymentsScreen::applyFurther, Qt::QueuedConnection);
        return;
    }
}

void PaymentsScreen::applyFurther()
{
    CompanyHandle *company = m_book->company();
    if (m_toApply.empty() || !company || (m_applyWindow && m_applyWindow->isVisible()))
        return;
    const auto stands = [&](const std::pair<RecordKey, Changes> &taken) {
        const Record now = keptOf(*company, taken.first);
        return !now.isNull() && std::all_of(taken.second.begin(), taken.second.end(), [&](const Change &change) {
            const FieldSpec *field = now.schema()->find(change.field);
            return !field || field->same(now.value(change.field), change.after);
        });
    };
    if (!std::all_of(m_taken.begin(), m_taken.end(), stands))
        return;
    m_taken.clear();
    applyNext();
}

/// Over its own window where it has one: there it may be of another company than the list shows.
QDialog *PaymentsScreen::apply(CompanyHandle &company, const Record &line)
{
    PaymentBook book;
    book.setCompany(&company);
    EditWindow *over = m_editors.windowFor(line.key);
    if (const QString why = whyNotApply(company, line); !why.isEmpty()) {
        if (over)
            over->tell(why);
        return nullptr;
    }
    ReceivedAmount what;
    what.number = line.displayName();
    what.currency = book.currencyOf(line);
    what.amount = line.value("amount").asDecimal() ? *line.value("amount").asDecimal() : Decimal();
    what.date = line.value("date").asDate() ? *line.value("date").asDate() : QDate();
    what.open = book.openFor(line);
    what.uses = book.usesBeside(line);
    what.appliedTo = line.value("appliesTo.number").toText();
    what.linePerInvoice = true;
    what.isNumbered = line.value("document.number").isPresent();
    what.customer = customerNamed(company, line);
    what.paid = what.amount;
    auto *window = new ApplyWindow(what, company, over ? static_cast<QWidget *>(over) : m_pane.window());
    connect(window, &QDialog::accepted, this,
            [this, window, line, open = what.open, at = QPointer<CompanyHandle>(&company)] {
                if (const std::optional<Application> way = window->chosen(); way && at)
                    take(*at, line, linesFor(line, *way, open));
            });
    window->open();
    return window;
}

/// The line as it is wanted now, wherever it stands; a null record where it does not any more.
Record PaymentsScreen::lineNow(CompanyHandle &company, const RecordKey &key) const
{
    EditWindow *window = m_editors.windowFor(key);
    return window ? window->draft().wanted() : keptOf(company, key);
}

/// The same without what is being typed.
Record PaymentsScreen::keptOf(CompanyHandle &company, const RecordKey &key)
{
    if (const OverlayRecord *typed = company.outbox().overlay()->find(key); typed && !typed->opened.isNull())
        return wantedOf(*typed);
    const Snapshot &lines = company.list(key.entity).snapshot();
    const RowId row = key.isNew() ? lines.rowIdEnd() : lines.find(key.remoteId);
    return row < lines.rowIdEnd() ? lines.record(row) : Record();
}

/// Those of a line that is itself a further one belong to the same payment.
Proposal PaymentsScreen::proposalFor(const Overlay &overlay, const Record &line,
                                     const std::vector<AppliedLine> &applied) const
{
    Proposal proposal{Proposals(overlay).of(line.key), line.key.localId, {}};
    if (proposal.id.isEmpty())
        proposal.id = m_workplace.newId();
    const Decimal *stays = line.value("amount").asDecimal();
    if (!applied.empty()) {
        for (const Change &change : applied.front().changes) {
            if (change.field == "amount")
                stays = change.after.asDecimal();
        }
    }
    proposal.stays = stays ? *stays : Decimal();
    return proposal;
}

/// Into the changes not sent yet: the line itself, in its window where that is open, and a new one for each further
/// part. Nothing where the line has become another one since: its parts would not be those of what was received.
void PaymentsScreen::take(CompanyHandle &company, const Record &line, const std::vector<AppliedLine> &applied)
{
    m_taken.clear();
    const Record now = lineNow(company, line.key);
    const auto same = [&](const char *field) { return now.value(field) == line.value(field); };
    if (now.isNull() || !same("amount") || !same("customer.number") || !whyNotApply(company, line).isEmpty()) {
        m_pane.say(int(StripKind::Warning),
                   tr("This payment has changed meanwhile, so nothing was applied. Please apply it again."));
        return;
    }
    const OverlayPtr overlay = company.outbox().overlay();
    for (const OverlayRecord *earlier : Proposals(*overlay).partsOf(line.key)) // they are not so any more
        company.outbox().discard(earlier->key);
    const Proposal proposal = proposalFor(*overlay, now, applied);
    for (const AppliedLine &one : applied) {
        if (EditWindow *window = one.isNew ? nullptr : m_editors.windowFor(line.key)) {
            window->takeAll(one.changes);
            m_taken.emplace_back(line.key, one.changes);
            continue;
        }
        Record record(line.schema(), one.isNew
                                         ? RecordKey::ofNew(company.id(), line.key.entity,
                                                            proposal.uniqueId(m_workplace.newId()), line.key.parent)
                                         : line.key);
        if (!one.isNew) {
            const OverlayRecord *typed = company.outbox().overlay()->find(line.key);
            const Snapshot &lines = company.list(line.key.entity).snapshot();
            const RowId row = lines.find(line.key.remoteId);
            if (typed && !typed->opened.isNull())
                record = typed->opened;
            else if (row < lines.rowIdEnd())
                record = lines.record(row);
        }
        const ChangeKind kind = record.key.isNew() ? ChangeKind::Create : ChangeKind::Set;
        m_taken.emplace_back(record.key, one.changes);
        for (const Change &change : one.changes)
            company.outbox().setField(record, kind, change.field, change.after, appliedMark);
    }
    EditWindow *window = m_editors.windowFor(line.key);
    if (const int further = int(applied.size()) - 1; window && further > 0)
        window->tell(window->draft().changedCount() > 0
                         ? tr("%Ln further lines under this document number go together with this one when you send "
                              "it.",
                              nullptr, further)
                         : tr("%Ln further lines under this document number are not sent yet.", nullptr, further));
}

std::optional<QString> PaymentsScreen::journalShown() const
{
    return m_shown ? std::optional(m_head->journal()) : std::nullopt;
}

QString PaymentsScreen::whyNoJournal() const
{
    return m_book->journal(m_head->journal()).isNull() ? tr("There is no journal yet.") : QString();
}

void PaymentsScreen::newJournal()
{
    if (m_book->company())
        m_editors.openNew(*m_book->company(), "paymentJournal");
}

void PaymentsScreen::renameJournal()
{
    const Record journal = m_book->journal(m_head->journal());
    if (m_book->company() && !journal.isNull())
        m_editors.openRecord(*m_book->company(), journal);
}

void PaymentsScreen::deleteJournal()
{
    const Record journal = m_book->journal(m_head->journal());
    const QPointer<CompanyHandle> company = m_book->company();
    if (!company || journal.isNull())
        return;
    const auto yes = [this, self = QPointer<PaymentsScreen>(this), company, journal](const std::vector<Record> &lines) {
        if (!self || !company)
            return;
        onDone(company->outbox().act(journal, {.below = lines, .kind = ChangeKind::Delete}), this,
               [this](const Result<QString> &taken) {
                   if (!taken)
                       emit failed(taken.failure());
               });
    };
    askToDelete(*m_book, journal, &m_pane, yes);
}

} // namespace clientele
