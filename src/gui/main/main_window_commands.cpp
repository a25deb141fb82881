// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window's commands do.
#include "gui/main/main_window.h"

#include "gui/commands/command_registry.h"
#include "gui/connect/connect_window.h"
#include "gui/connect/token_window.h"
#include "gui/edit/edit_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/lines/discard_question.h"
#include "gui/lines/lines_view.h"
#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/widgets/question.h"
#include "gui/look/widgets/strip.h"
#include "gui/main/leaving_questions.h"
#include "gui/main/sending_news.h"
#include "gui/main/sending_windows.h"
#include "gui/panes/changes_panel.h"
#include "gui/panes/detail_pane.h"
#include "gui/panes/navigation_pane.h"
#include "gui/payments/payments_screen.h"
#include "gui/summary/summary_window.h"
#include "model/allocations.h"
#include "model/apart.h"
#include "model/around.h"
#include "model/block_instead.h"
#include "model/pacing.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>

#include <algorithm>
#include <numeric>

namespace clientele {

namespace {

QString whatDeletingDoes(const CompanyHandle &company, const EntityName &entity)
{
    const QString sent =
        MainWindow::tr("This is sent to %1 at once and cannot be taken back.").arg(company.serviceName());
    const char *does = company.entityInfo(entity).whatDeletingDoes;
    if (!does)
        return sent;
    //: two sentences: what deleting does, and that it cannot be taken back
    return MainWindow::tr("%1 %2", "two sentences").arg(QCoreApplication::translate("Vocabulary", does), sent);
}

/// Payments are not told from each other by what they are called, nor are the lines of something else.
bool isToldByWhatItHolds(const EntitySchema &schema, const EntityInfo &info)
{
    return !info.parent.isEmpty() || !schema.fieldsOf(MergeGroup::Payment).empty();
}

/// What a payment is for, where the list does not show it; nothing: the list does, or it has no such field.
const FieldSpec *allocationsBeside(const RecordTableView &view, const EntitySchema &schema)
{
    const auto &fields = schema.fields();
    const auto found = std::find_if(fields.begin(), fields.end(), isAllocations);
    const auto *model = qobject_cast<const RecordTableModel *>(view.model());
    for (int column = 0; model && found != fields.end() && column < model->columnCount(); ++column) {
        if (model->fieldAt(column) && model->fieldAt(column)->key == found->key && !view.isColumnHidden(column))
            return nullptr;
    }
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

void MainWindow::connectCommands()
{
    const auto on = [this](const char *id, auto run) { m_commands->connectTo(id, this, run); };
    on("record.new", [this] {
        if (m_payments->isShown())
            m_payments->newLine();
        else
            m_editors->openNew(*m_company, m_entity);
    });
    on("company.connect", [this] { connectService(); });
    on("company.sample", [this] { emit sampleRequested(); });
    on("company.token", [this] { (new TokenWindow(m_workplace, *m_company, this))->open(); });
    on("company.forget", [this] {
        askBeforeForgetting(this, *m_company, [this](const QString &id) {
            showList(nullptr, {});
            m_workplace.forget(id);
        });
    });
    on("window.close", [this] { close(); });
    on("program.quit", [this] { close(); });
    on("edit.copy", [this] {
        if (const auto *lines = qobject_cast<LinesView *>(QApplication::focusWidget()))
            QApplication::clipboard()->setText(lines->currentLine());
        else
            m_table->view().copySelection(false);
    });
    on("edit.copyWithHeaders", [this] { m_table->view().copySelection(true); });
    on("edit.selectAll", [this] { m_table->view().selectAll(); });
    on("edit.find", [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    on("view.filterToValue", [this] { m_table->filterToCurrentValue(); });
    on("view.clearFilters", [this] {
        m_find->clear();
        m_table->clearFilters();
        refreshCommands();
    });
    on("view.columns", [this] { chooseColumns(); });
    const auto toPane = [this](QDockWidget *dock, QWidget *pane) {
        dock->show();
        pane->setFocus(Qt::ShortcutFocusReason);
    };
    on("view.companies", [this, toPane] { toPane(m_navigationDock, m_navigation); });
    on("view.list", [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    on("view.detail", [this, toPane] { toPane(m_detailDock, m_detail); });
    on("view.notSent", [this, toPane] {
        toPane(m_changesDock, m_changes);
        m_changes->showTab(ChangesPanel::Tab::NotSent);
    });
    on("view.attention", [this, toPane] {
        toPane(m_changesDock, m_changes);
        m_changes->showTab(ChangesPanel::Tab::Attention);
    });
    on("view.log", [this, toPane] {
        toPane(m_changesDock, m_changes);
        m_changes->showTab(ChangesPanel::Tab::Log);
    });
    on("view.nextPane", [this] { goRound(1); });
    on("view.previousPane", [this] { goRound(-1); });
    const auto theme = [this](Theme chosen, const char *name) {
        m_look.setTheme(chosen);
        m_settings.setValue(QStringLiteral("look/theme"), QString::fromLatin1(name));
    };
    on("view.light", [theme] { theme(Theme::Light, "light"); });
    on("view.dark", [theme] { theme(Theme::Dark, "dark"); });
    on("view.systemColours", [theme] { theme(Theme::System, "system"); });
    const auto zoom = [this](int percent) {
        m_look.setZoom(qBound(100, percent, 200));
        m_settings.setValue(QStringLiteral("look/zoom"), m_look.zoom());
    };
    on("view.zoomIn", [this, zoom] { zoom(m_look.zoom() + 10); });
    on("view.zoomOut", [this, zoom] { zoom(m_look.zoom() - 10); });
    on("view.fullScreen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    on("record.edit", [this] { openRecord(m_company, m_table->view().currentKey()); });
    on("record.delete", [this] { deleteCurrent(); });
    // In the list alone: elsewhere the key deletes a letter, or something else that is there.
    m_commands->action("record.delete")->setShortcutContext(Qt::WidgetShortcut);
    m_table->view().addAction(m_commands->action("record.delete"));
    on("record.retire", [this] { takeInWindow(clientele::blockInstead(currentRecord())); });
    on("record.reinstate", [this] { takeInWindow(clientele::reinstate(currentRecord())); });
    on("record.summary", [this] { showSummaries(); });
    connect(m_editors, &EditWindows::summaryRequested, this, &MainWindow::showSummaryOf);
    m_table->view().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table->view(), &QWidget::customContextMenuRequested, this, &MainWindow::showRowMenu);
    on("record.renumber",
       [this] { m_sending->renumber(m_company, m_table->model().recordAt(m_table->view().currentIndex().row())); });
    // Not every platform makes a request for a menu of this key.
    auto *rowMenu = new QShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F10), &m_table->view());
    rowMenu->setObjectName(QStringLiteral("rowMenuKey"));
    rowMenu->setContext(Qt::WidgetShortcut);
    connect(rowMenu, &QShortcut::activated, this,
            [this] { showRowMenu(m_table->view().visualRect(m_table->view().currentIndex()).center()); });
    const auto step = [this](int by, int from) {
        if (const int rows = m_table->model().rowCount(); rows > 0)
            m_table->view().goToRow(qBound(0, from + by, rows - 1));
    };
    on("record.next", [this, step] { step(1, m_table->view().currentIndex().row()); });
    on("record.previous", [this, step] { step(-1, m_table->view().currentIndex().row()); });
    connect(m_editors, &EditWindows::stepRequested, this, [this, step](int by, const RecordKey &from) {
        const int row = m_table->model().rowOf(from);
        if (row < 0)
            return;
        step(by, row);
        openRecord(m_company, m_table->view().currentKey());
    });
    on("changes.send", [this] { m_sending->review(m_table->model().lists().companies()); });
    on("changes.decide", [this] { m_sending->decideNext(m_table->model().lists().companies()); });
    on("changes.restore", [this] {
        discardUnsent(this, *m_company, m_table->view().currentKey(), {},
                      [company = m_company, key = m_table->view().currentKey()] { company->outbox().discard(key); });
    });
    on("changes.pause", [this] { m_sending->togglePause(waitingCompany(m_table->model().lists().companies())); });
    on("tools.allowSending", [this] { m_sending->toggleSending(m_company); });
    on("tools.update", [this] {
        m_table->model().lists().update();
        m_payments->updateAround();
        refreshCommands();
    });
    on("tools.stop", [this] { m_table->model().lists().stop(); });
    on("tools.finder", [this] { openCommandFinder(*m_commands, this); });
    on("help.shortcuts", [this] { showShortcuts(); });
    on("help.about", [this] { showAbout(); });
    connect(&m_table->model(), &RecordTableModel::countsChanged, this, &MainWindow::refreshCommands);
    m_editors->setPlaces([this](const RecordKey &key) -> EditWindows::Place {
        RecordTableModel &model = m_table->model();
        const int row = key.entity == m_entity ? model.rowOf(key) : -1;
        return row < 0 ? EditWindows::Place(0, 0) : EditWindows::Place(row + 1, model.rowCount());
    });
    connect(&m_table->model(), &QAbstractItemModel::layoutChanged, m_editors, [this] { m_editors->refreshPlaces(); });
    connect(&m_table->model(), &QAbstractItemModel::modelReset, m_editors, [this] { m_editors->refreshPlaces(); });
    connect(&m_table->model(), &RecordTableModel::countsChanged, m_editors, [this] { m_editors->refreshPlaces(); });
}

void MainWindow::connectPayments()
{
    const auto on = [this](const char *id, auto run) { m_commands->connectTo(id, this, run); };
    on("payments.show", [this] { showList(m_company, "payment"); });
    on("payments.customers", [this] { showCompany(m_company); });
    on("payments.record", [this] { m_payments->newLineFor(*m_company, currentRecord()); });
    on("payments.apply", [this] { m_payments->applyCurrent(); });
    on("payments.print", [this] { m_payments->print(); });
    on("payments.post", [this] { m_payments->post(); });
    on("journal.new", [this] { m_payments->newJournal(); });
    on("journal.rename", [this] { m_payments->renameJournal(); });
    on("journal.delete", [this] { m_payments->deleteJournal(); });
    m_news->setToldElsewhere([this](const CompanyHandle &company, const SubmissionView &submission) {
        return m_payments->tells(company, submission);
    });
    connect(m_payments, &PaymentsScreen::changed, this, &MainWindow::refreshCommands);
    connect(m_payments, &PaymentsScreen::changed, m_navigation,
            [this] { m_navigation->setViewsBelow(m_payments->journalShown()); });
    connect(m_payments, &PaymentsScreen::failed, this, &MainWindow::say);
    connect(m_payments, &PaymentsScreen::journalMissing, this, [this] {
        m_table->say(int(StripKind::Warning),
                     tr("There is no payment journal to record it in. Please make one under “Payments to post”."));
    });
}

/// What a record's own window leaves to the whole program.
void MainWindow::connectEditors()
{
    connect(m_editors, &EditWindows::decideRequested, m_sending, &SendingWindows::decide);
    connect(m_editors, &EditWindows::renumberRequested, m_sending, &SendingWindows::renumber);
    connect(m_editors, &EditWindows::allowSendingRequested, m_sending,
            [this](CompanyHandle *company) { m_sending->toggleSending(company); });
    connect(m_editors, &EditWindows::signInRequested, this,
            [this](CompanyHandle *company) { (new TokenWindow(m_workplace, *company, m_sending->asking()))->open(); });
    connect(m_editors, &EditWindows::commandsRequested, this,
            [this] { openCommandFinder(*m_commands, m_sending->asking()); });
    const auto goTo = [this](CompanyHandle *company, const RecordKey &key) {
        if (m_table->model().lists().shows(company) && key.entity == m_entity)
            m_table->view().goTo(key);
    };
    connect(m_editors, &EditWindows::created, this, goTo);
    connect(m_editors, &EditWindows::keptForLater, this, goTo);
}

void MainWindow::decide(CompanyHandle *company, const QString &submission)
{
    m_sending->decide(company, submission);
}

/// What the windows between a change and the books leave to this one.
void MainWindow::connectSending()
{
    connect(m_sending, &SendingWindows::recordRequested, this, &MainWindow::openRecord);
    connect(m_sending, &SendingWindows::blockInsteadRequested, this, &MainWindow::blockInstead);
    connect(m_sending, &SendingWindows::notTaken, this, [this](CompanyHandle *company, const Failure &why) {
        if (m_table->model().lists().shows(company) && why.kind != Failure::Kind::Cancelled)
            say(why);
    });
}

void MainWindow::connectNews()
{
    connect(m_news, &SendingNews::told, this, [this] { m_startSentence.clear(); });
    connect(m_news, &SendingNews::attentionRequested, this,
            [this] { m_commands->action("view.attention")->trigger(); });
    connect(m_news, &SendingNews::allowSendingRequested, this,
            [this](CompanyHandle *company) { m_sending->toggleSending(company); });
    connect(m_news, &SendingNews::blockInsteadRequested, this, &MainWindow::blockInstead);
    connect(m_news, &SendingNews::detailsRequested, this, [this](const QStringList &lines) {
        auto *box = new QMessageBox(QMessageBox::Information, tr("What became of it"), lines.join(QLatin1Char('\n')),
                                    QMessageBox::Close, this);
        box->setObjectName(QStringLiteral("sendingDetails"));
        box->setTextFormat(Qt::PlainText);
        box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    // What changes something begins something new; looking round does not.
    for (const CommandRegistry::Entry &entry : m_commands->entries()) {
        if (entry.id.startsWith("record.") || entry.id.startsWith("company.") || entry.id == "tools.update")
            connect(entry.action, &QAction::triggered, m_table, &TablePane::nextAction);
    }
}

void MainWindow::connectService(const QByteArray &service, const QUrl &address, const QString &token, CompanyKind kind)
{
    if (!m_connecting) {
        m_connecting = new ConnectWindow(m_workplace, this);
        connect(m_connecting, &ConnectWindow::connected, this,
                [this](CompanyHandle *company) { showCompany(company); });
    }
    if (address.isValid())
        m_connecting->prefill(service, address, token, kind);
    m_connecting->open();
    m_connecting->raise();
    m_connecting->activateWindow();
}

void MainWindow::openRecord(CompanyHandle *company, const RecordKey &key)
{
    if (!company || key.localId.isEmpty())
        return;
    if (const std::optional<RecordKey> with = shownWith(company->entityInfo(key.entity), key)) {
        openRecord(company, *with);
        if (EditWindow *window = m_editors->windowFor(*with))
            window->showRelated();
        return;
    }
    const SchemaPtr schema = company->schema(key.entity);
    if (!schema || !company->entityInfo(key.entity).canChange)
        return; // a value list: all there is to see stands in its row
    Record shown;
    if (const OverlayRecord *typed = company->outbox().overlay()->find(key))
        shown = typed->opened; // what the person stood on when typing began
    const Snapshot &snapshot = company->list(key.entity).snapshot();
    if (const RowId row = snapshot.find(key.remoteId); shown.isNull() && !key.isNew() && row < snapshot.rowIdEnd())
        shown = snapshot.record(row);
    if (shown.isNull())
        shown = Record(schema, key);
    m_table->nextAction();
    m_editors->openRecord(*company, shown);
}

void MainWindow::deleteCurrent()
{
    const Record record = m_table->model().recordAt(m_table->view().currentIndex().row());
    const RecordKey key = m_table->view().currentKey();
    if (key.isNew()) {
        discardNew(currentRecord());
        return;
    }
    const EntityInfo info = m_company->entityInfo(key.entity);
    QStringList does;
    if (!info.parent.isEmpty())
        does = QStringList{m_payments->whatStaysBeside(record), m_payments->whilePosted(record)};
    does += whatDeletingDoes(*m_company, key.entity);
    const auto about = [this, does, tells = isToldByWhatItHolds(*record.schema(), info)](const Record &shown) {
        QStringList all = QStringList{tells ? shownOf(shown) : QString()} + does;
        all.removeAll(QString());
        return all.join(QStringLiteral("\n\n"));
    };
    auto *question = clientele::question(
        this, QStringLiteral("deleteQuestion"), tr("Delete?"),
        //: %1 name of the customer, %2 name of the company, %3 LIVE, TEST or SAMPLE
        tr("Delete %1 in %2 (%3)?")
            .arg(apart(wording::recordName(record)), m_company->name(), wording::companyKind(m_company->kind())),
        about(record));
    question->setIcon(QMessageBox::Warning);
    QPushButton *yes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *no = question->addButton(tr("&Keep"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    const QPointer<CompanyHandle> company = m_company;
    connect(question, &QMessageBox::buttonClicked, this, [this, company, yes, record, key](QAbstractButton *clicked) {
        if (clicked != yes || !company)
            return;
        company->outbox().wishDelete(record);
        onDone(company->outbox().submit(key), this, [this](const Result<QString> &sent) {
            if (!sent)
                say(sent.failure());
        });
    });
    question->open();
    // No list tells what a payment is for at some services: it is read while the question stands there.
    const FieldSpec *beside = allocationsBeside(m_table->view(), *record.schema());
    if (beside && !record.value(beside->key).isKnown())
        onDone(company->readOne(key), question, [question, about](const Result<Record> &read) {
            if (read)
                question->setInformativeText(about(*read));
        });
}

/// What the list shows of a record, a line for each field, and what it is for where the list does not show that.
QString MainWindow::shownOf(const Record &record) const
{
    const RecordTableModel &model = m_table->model();
    const int row = model.rowOf(record.key);
    QStringList holds;
    for (int column = 0; column < model.columnCount(); ++column) {
        const FieldSpec *field = model.fieldAt(column);
        const QModelIndex cell = model.index(row, column);
        QString value = cell.data().toString();
        // In the list its column says the currency, or the cell beside the figure.
        if (const QString code = cell.data(RecordTableModel::CurrencyRole).toString();
            !value.isEmpty() && !code.isEmpty() && !value.endsWith(code))
            value += QChar(QChar::Nbsp) + code;
        if (field && !value.isEmpty() && !m_table->view().isColumnHidden(column))
            //: %1 name of a field, %2 what stands in it
            holds += tr("%1: %2").arg(wording::fieldLabel(*field), apart(value));
    }
    const FieldSpec *beside = record.isNull() ? nullptr : allocationsBeside(m_table->view(), *record.schema());
    if (beside) {
        const QString words = ValueText(QLocale(), m_company).text(*beside, record.value(beside->key));
        if (!words.isEmpty())
            holds += tr("%1: %2").arg(wording::fieldLabel(*beside), apart(words));
    }
    return holds.join(QLatin1Char('\n'));
}

/// What no service has yet would be gone for good: asked with what the list shows of it.
void MainWindow::discardNew(const Record &record)
{
    const QString holds = shownOf(record);
    const auto discard = [company = QPointer<CompanyHandle>(m_company), key = record.key] {
        if (company)
            company->outbox().discard(key);
    };
    if (!whatIsDiscardedAlong(*m_company, record.key).isEmpty()) {
        discardUnsent(this, *m_company, record.key, holds, discard);
        return;
    }
    auto *question = clientele::question(this, QStringLiteral("discardQuestion"), wording::newRecord(record.key.entity),
                                         tr("Discard this new entry? It has not been sent."), holds);
    question->setIcon(QMessageBox::Warning);
    QPushButton *yes = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    QPushButton *no = question->addButton(tr("&Keep"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(question, &QMessageBox::buttonClicked, this, [discard, yes](QAbstractButton *clicked) {
        if (clicked == yes)
            discard();
    });
    question->open();
}

/// Of the rows that are selected, or, if the person chooses so, of all that the list shows.
void MainWindow::showSummaries()
{
    const RecordTableModel &model = m_table->model();
    const auto of = [&model](const std::vector<int> &rows) {
        std::vector<AccountSummaries::Wanted> customers;
        for (const int row : rows) {
            CompanyHandle *company = model.companyAt(row);
            const Record record = model.recordAt(row);
            if (company && !record.isNull() && !record.key.isNew() &&
                AccountSummaries::isOffered(*company, record.key.entity))
                customers.push_back({company, record});
        }
        return customers;
    };
    std::vector<int> selected = m_table->view().selectedRows();
    std::sort(selected.begin(), selected.end());
    if (selected.empty())
        selected.push_back(m_table->view().currentIndex().row());
    std::vector<int> all(size_t(model.rowCount()));
    std::iota(all.begin(), all.end(), 0);
    std::vector<SummaryChoice> choices;
    const auto offer = [&choices](const QString &words, std::vector<AccountSummaries::Wanted> customers) {
        if (!customers.empty() && (choices.empty() || customers.size() > choices.back().customers.size()))
            choices.push_back({words, std::move(customers)});
    };
    std::vector<AccountSummaries::Wanted> chosen = of(selected);
    const int count = int(chosen.size());
    const QString whose = count == 1 ? chosen.front().customer.displayName() : tr("The %Ln selected", nullptr, count);
    offer(whose, std::move(chosen));
    std::vector<AccountSummaries::Wanted> listed = of(all);
    const int there = int(listed.size());
    offer(tr("All %Ln of the list", nullptr, there), std::move(listed));
    if (!choices.empty())
        openSummary(std::move(choices));
}

void MainWindow::showSummaryOf(CompanyHandle *company, const Record &customer)
{
    if (company)
        openSummary({{customer.displayName(), {{company, customer}}}});
}

void MainWindow::openSummary(std::vector<SummaryChoice> choices)
{
    if (m_summary)
        m_summary->close(); // there is one, of whom it was asked for last
    m_summary = new SummaryWindow(m_workplace, std::move(choices), &m_settings, this);
    m_summary->show();
    m_summary->raise();
    m_summary->activateWindow();
}

/// What can be done with the row, beside it.
void MainWindow::showRowMenu(const QPoint &at)
{
    if (m_table->model().rowCount() == 0 || findChild<QMenu *>(QStringLiteral("rowMenu")))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setToolTipsVisible(true); // why one of them is off
    const QMenu *record = m_commands->menu(MenuPlace::RecordMenu);
    if (record)
        menu->addActions(record->actions());
    menu->addSeparator();
    for (const char *id : {"edit.copy", "view.filterToValue"})
        menu->addAction(m_commands->action(id));
    menu->popup(m_table->view().viewport()->mapToGlobal(at));
}

void MainWindow::blockInstead(CompanyHandle *company, const QString &refused)
{
    const SubmissionView *found = company ? company->outbox().submission(refused) : nullptr;
    if (!found)
        return;
    const SubmissionView submission = *found;
    openRecord(company, submission.key);
    if (EditWindow *window = m_editors->windowFor(submission.key))
        window->blockInstead(submission);
}

/// The change waits in the record's window, to be looked at and sent from there.
void MainWindow::takeInWindow(const std::optional<Change> &change)
{
    if (!change || !m_company)
        return;
    const RecordKey key = m_table->view().currentKey();
    openRecord(m_company, key);
    if (EditWindow *window = m_editors->windowFor(key))
        window->take(*change);
}

void MainWindow::chooseColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    RecordTableView &view = m_table->view();
    for (int column = 1; column < m_table->model().columnCount(); ++column) {
        QAction *action = menu->addAction(m_table->model()
                                              .headerData(column, Qt::Horizontal)
                                              .toString()
                                              .replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(!view.isColumnHidden(column));
        connect(action, &QAction::toggled, &view, [&view, column](bool shown) { view.chooseColumn(column, shown); });
    }
    menu->popup(view.mapToGlobal(QPoint(0, view.horizontalHeader()->height())));
}

void MainWindow::takeStep(CompanyHandle *company)
{
    if (company->status().state == ConnectionStatus::State::SignIn)
        (new TokenWindow(m_workplace, *company, this))->open();
    else {
        company->list(m_entity).update();
        m_payments->updateAround();
    }
}

void MainWindow::goRound(int step)
{
    const QList<QWidget *> panes = {m_navigation, m_table, m_detail, m_changes};
    int at = 1;
    for (int i = 0; i < panes.size(); ++i) {
        if (panes[i]->isAncestorOf(QApplication::focusWidget()) || panes[i] == QApplication::focusWidget())
            at = i;
    }
    for (int tried = 0; tried < panes.size(); ++tried) {
        at = (at + step + int(panes.size())) % int(panes.size());
        if (panes[at]->isVisible()) {
            panes[at]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::showShortcuts()
{
    QStringList lines;
    for (const CommandRegistry::Entry &entry : m_commands->entries()) {
        if (!entry.action->shortcut().isEmpty())
            lines += QStringLiteral("%1\t%2").arg(entry.action->shortcut().toString(QKeySequence::NativeText),
                                                  entry.action->text().remove(QLatin1Char('&')));
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Keyboard shortcuts"), lines.join(QLatin1Char('\n')),
                                QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("shortcuts"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Clientele"),
                        tr("Clientele %1, a customer desk for accountants.").arg(QApplication::applicationVersion()),
                        QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("about"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(programIcon().pixmap(64, 64));
    box->setInformativeText(
        tr("Free software under the GNU General Public License, version 3 or later. No account with us, "
           "and nothing is reported to anybody."));
    box->open();
}

void MainWindow::end()
{
    m_quitting = true;
    m_editors->closeAll(true);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window != this && window->isVisible())
            window->close(); // a question is answered with no, choices not sent are kept
    }
    close();
}

void MainWindow::prepareForEnd()
{
    m_editors->keepAll();
    m_sessionEnds = true;
    qApp->installEventFilter(this); // the first sign of the person tells that it goes on after all
}

void MainWindow::quitAfterAsking()
{
    QuitAnswers answers;
    answers.leave = [this] {
        m_quitting = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    };
    answers.review = [this](CompanyHandle *company, bool sends) {
        if (!m_table->model().lists().shows(company))
            showCompany(company);
        if (sends) {
            std::vector<CompanyHandle *> companies;
            for (const auto &one : m_workplace.companies())
                companies.push_back(one.get());
            m_sending->review(companies);
        } else {
            m_commands->action("view.attention")->trigger();
            m_sending->decideNext(m_table->model().lists().companies());
        }
    };
    askBeforeQuit(this, m_workplace, m_company, answers);
}

} // namespace clientele
