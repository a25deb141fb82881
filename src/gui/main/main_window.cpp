// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's parts and what is shown in them. What its commands do: main_window_commands.cpp.
#include "gui/main/main_window.h"

#include "gui/connect/connect_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/question.h"
#include "gui/look/widgets/strip.h"
#include "gui/main/find_field.h"
#include "gui/main/list_finder.h"
#include "gui/main/main_commands.h"
#include "gui/main/sending_lock.h"
#include "gui/main/sending_news.h"
#include "gui/main/sending_windows.h"
#include "gui/main/status_line.h"
#include "gui/panes/changes_panel.h"
#include "gui/panes/detail_pane.h"
#include "gui/panes/navigation_pane.h"
#include "gui/panes/start_page.h"
#include "gui/payments/payments_screen.h"
#include "model/standing.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace clientele {

namespace {

QDockWidget *makeDock(QMainWindow *window, const char *name, const QString &title, QWidget *content,
                      Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setTitleBarWidget(new QWidget(dock)); // the pane's own first row is its title
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setWidget(content);
    window->addDockWidget(area, dock);
    return dock;
}

} // namespace

MainWindow::MainWindow(Workplace &workplace, Look &look, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_workplace(workplace)
    , m_look(look)
    , m_settings(settings)
    , m_commands(new CommandRegistry(this))
    , m_editors(new EditWindows(workplace, this, &settings))
    , m_reasons(*m_commands)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Clientele"));
    setWindowIcon(programIcon());
    setDockNestingEnabled(false);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);

    m_start = new StartPage;
    m_table = new TablePane(m_workplace.clock());
    m_payments = new PaymentsScreen(m_workplace, *m_table, *m_editors, m_settings, this);
    m_news = new SendingNews(*m_table, this);
    m_sending = new SendingWindows(*this, *m_editors, *m_news, m_settings);
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_table);
    setCentralWidget(m_centre);

    m_commands->add(mainCommands());
    m_commands->fill(menuBar());
    makeToolBar();
    makeDocks();
    m_status = new StatusLine;
    setStatusBar(m_status);
    connect(m_status, &StatusLine::pauseClicked, this, [this] { m_commands->action("changes.pause")->trigger(); });
    connect(m_status, &StatusLine::changesClicked, this, [this] { m_commands->action("view.notSent")->trigger(); });
    connectCommands();
    connectPayments();
    connectEditors();
    connectSending();
    connectNews();

    connect(m_start, &StartPage::connectRequested, this, [this] { connectService(); });
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::sampleRequested);
    connect(&m_table->view(), &RecordTableView::opened, this,
            [this](const RecordKey &key) { openRecord(m_workplace.company(key.company), key); });
    connect(&m_table->view(), &RecordTableView::currentKeyChanged, this, &MainWindow::currentChanged);
    connect(&m_table->view(), &RecordTableView::selectionCountChanged, this, &MainWindow::refreshCommands);
    connect(&m_table->model(), &RecordTableModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                const int current = m_table->view().currentIndex().row();
                if (from.row() <= current && current <= to.row())
                    currentChanged();
            });
    connect(m_table, &TablePane::stepRequested, this, &MainWindow::takeStep);
    connect(m_table, &TablePane::clearFindRequested, this, [this] {
        m_finder->leave();
        m_table->setFocus();
    });
    connect(m_table, &TablePane::newRecordRequested, this, [this] { m_commands->action("record.new")->trigger(); });

    connect(&m_workplace, &Workplace::companyOpened, this, &MainWindow::companyOpened);
    connect(&m_workplace, &Workplace::companyForgotten, this, &MainWindow::companyForgotten);
    connect(&m_workplace, &Workplace::storageFailed, this, &MainWindow::say);
    connect(&m_workplace, &Workplace::damagedStoreFound, this, [this](const QString &path) {
        m_table->say(
            int(StripKind::Warning),
            tr("The file of unsent changes was damaged. What could be read of it is here again; the old file is kept "
               "as %1.")
                .arg(path));
    });
    connect(&m_workplace, &Workplace::ready, this, &MainWindow::showStartNews);
    for (const auto &company : m_workplace.companies())
        companyOpened(company.get());

    // The first size is the designed one, but never more than the screen has.
    const QSize room = screen() ? screen()->availableSize() : QSize(1360, 860);
    resize(qMin(1360, room.width() - 16), qMin(860, room.height() - 48));
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    showList(nullptr, {});
    if (!m_workplace.companies().empty())
        showCompany(m_workplace.companies().front().get());
    connect(m_table->findChild<Strip *>(QStringLiteral("newsStrip")), &Strip::dismissed, this,
            [this] { m_startSentence.clear(); });
    showStartNews();
}

MainWindow::~MainWindow() = default;

void MainWindow::showStartNews()
{
    if (m_startSentence.isEmpty())
        m_startSentence = wording::startNews(m_workplace.startNews(), QLocale(), m_workplace.now());
    if (m_startSentence.isEmpty() || !m_company)
        return;
    m_table->say(int(StripKind::Information), m_startSentence);
    if (m_workplace.startNews().notSent == 0)
        return;
    connect(m_table->offerStep(tr("Show them")), &QAbstractButton::clicked, this, [this] {
        m_startSentence.clear();
        m_commands->action("view.notSent")->trigger();
    });
}

/// What the disk refuses is said where it is typed, and that it is kept at last, here.
void MainWindow::showStorage()
{
    const bool lost = notKept(m_workplace.companies()) > 0;
    if (std::exchange(m_notKept, lost) && !lost)
        m_table->say(int(StripKind::Success), tr("Everything you typed is kept on this computer again."));
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({measure::icon, measure::icon});
    const auto add = [&](const char *id, const QString &words) {
        QAction *action = m_commands->action(id);
        action->setIconText(words);
        bar->addAction(action);
        if (QWidget *button = bar->widgetForAction(action)) {
            button->setFocusPolicy(Qt::NoFocus); // each is in a menu and has a key; Tab goes to the panes
            button->setAccessibleName(words);
        }
    };
    add("record.new", tr("New"));
    add("record.edit", tr("Edit"));
    bar->addSeparator();
    add("tools.update", tr("Update now"));
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_lock = new SendingLock;
    connect(m_lock, &SendingLock::clicked, this, [this] { m_commands->action("tools.allowSending")->trigger(); });
    bar->addWidget(m_lock);
    m_find = new FindField(m_commands->action("edit.find")->shortcut().toString(QKeySequence::NativeText));
    m_find->setObjectName(QStringLiteral("find"));
    m_find->setPlaceholderText(tr("Find in all fields"));
    m_find->setAccessibleName(tr("Find in all fields"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    m_find->setMinimumWidth(160);
    m_find->addAction(icon(IconName::Search, IconInk::Muted), QLineEdit::LeadingPosition)
        ->setText(tr("Find in all fields")); // a screen reader meets it as a button
    m_finder = new ListFinder(*m_find, *m_table, this);
    bar->addWidget(m_find);
}

void MainWindow::makeDocks()
{
    m_navigation = new NavigationPane(m_workplace);
    m_detail = new DetailPane;
    m_changes = new ChangesPanel(m_workplace);
    m_navigationDock = makeDock(this, "navigationDock", tr("Companies"), m_navigation, Qt::LeftDockWidgetArea);
    m_detailDock = makeDock(this, "detailDock", tr("Details"), m_detail, Qt::RightDockWidgetArea);
    m_changesDock = makeDock(this, "changesDock", tr("Changes"), m_changes, Qt::BottomDockWidgetArea);
    m_detail->setMinimumWidth(measure::detailLeast);
    resizeDocks({m_navigationDock, m_detailDock}, {measure::navigation, measure::detail}, Qt::Horizontal);
    resizeDocks({m_changesDock}, {170}, Qt::Vertical);

    connect(m_navigation, &NavigationPane::listChosen, this, &MainWindow::showList);
    connect(m_navigation, &NavigationPane::allChosen, this, &MainWindow::showAll);
    connect(m_navigation, &NavigationPane::viewChosen, this, [this](const QByteArray &view) {
        m_table->applyView(view);
        m_table->setFocus();
        refreshCommands();
    });
    connect(m_table, &TablePane::viewChanged, m_navigation, &NavigationPane::setCurrentView);
    connect(m_navigation, &NavigationPane::connectRequested, this, [this] { connectService(); });
    connect(m_detail, &DetailPane::editRequested, this,
            [this](const RecordKey &key) { openRecord(m_workplace.company(key.company), key); });
    connect(m_changes, &ChangesPanel::sendRequested, this, [this] { m_commands->action("changes.send")->trigger(); });
    connect(m_changes, &ChangesPanel::decideRequested, m_sending, &SendingWindows::decide);
    connect(m_changes, &ChangesPanel::recordRequested, this, &MainWindow::openRecord);
}

void MainWindow::companyOpened(CompanyHandle *company)
{
    connect(company, &CompanyHandle::statusChanged, this, [this] {
        refreshCommands(); // what waits can be paused
        refreshStatus();
    });
    // A pause holds until the person ends it, also over a new start. LIVE companies open view only anyway, and samples
    // do not come back.
    const QString paused = QStringLiteral("paused/") + company->id();
    if (company->kind() == CompanyKind::Test && m_settings.value(paused).toBool())
        company->setSendingAllowed(false);
    connect(company, &CompanyHandle::sendingAllowedChanged, this, [this, company, paused] {
        if (company->sendingAllowed() || company->kind() != CompanyKind::Test)
            m_settings.remove(paused);
        else
            m_settings.setValue(paused, true);
        refreshCommands();
        refreshStatus();
    });
    connect(company, &CompanyHandle::settingsChanged, this, &MainWindow::refreshStatus);
    connect(&company->outbox(), &OutboxHandle::overlayChanged, this, [this] {
        showStorage();
        refreshCommands();
        refreshStatus();
    });
    m_news->watch(company);
    connect(&company->outbox(), &OutboxHandle::submissionChanged, this, [this] {
        refreshStatus();
        refreshCommands();
    });
    connect(&company->outbox(), &OutboxHandle::submissionEnded, this, [this] {
        refreshStatus();
        refreshCommands();
    });
    for (const EntityInfo &entity : company->entities()) {
        if (entity.ownPage())
            connect(&company->list(entity.entity), &ListFeed::progressChanged, this, &MainWindow::refreshStatus);
    }
    if (!m_company)
        showCompany(company);
    else if (m_all)
        showAll(m_entity); // with this one
}

void MainWindow::companyForgotten()
{
    const auto &companies = m_workplace.companies();
    if (companies.empty())
        showList(nullptr, {});
    else if (!m_company || (m_all && companies.size() == 1))
        showCompany(companies.front().get());
    refreshStatus();
}

void MainWindow::showCompany(CompanyHandle *company)
{
    showList(company, company ? company->firstList() : EntityName());
}

void MainWindow::showList(CompanyHandle *company, const EntityName &entity)
{
    m_all = false;
    showLists(company ? std::vector<CompanyHandle *>{company} : std::vector<CompanyHandle *>(), entity);
}

void MainWindow::showAll(const EntityName &asked)
{
    // Lines of journals are a list for one journal of one company: what stands beside them are the customers of all.
    const auto &all = m_workplace.companies();
    const auto below =
        std::find_if(all.begin(), all.end(), [&](const auto &one) { return PaymentBook::holds(*one, asked); });
    const EntityName entity = below == all.end() ? asked : (*below)->firstList();
    std::vector<CompanyHandle *> companies;
    for (const auto &company : m_workplace.companies()) {
        if (company->schema(entity))
            companies.push_back(company.get());
    }
    m_all = true;
    showLists(companies, entity);
}

void MainWindow::showLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity)
{
    m_company = companies.empty() ? nullptr : companies.front();
    m_entity = entity;
    const bool any = !companies.empty();
    m_centre->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_start);
    m_navigationDock->setVisible(any);
    m_detailDock->setVisible(any && !m_narrow);
    m_changesDock->setVisible(any);
    statusBar()->setVisible(any);
    if (QToolBar *bar = findChild<QToolBar *>(QStringLiteral("toolBar")))
        bar->setVisible(any);
    m_finder->forget();
    const bool payments = companies.size() == 1 && PaymentBook::holds(*companies.front(), entity);
    m_payments->show(payments ? companies.front() : nullptr);
    m_table->setLists(companies, entity);
    if (any && !m_startSentence.isEmpty())
        showStartNews();
    m_changes->setCompanies(companies);
    m_navigation->setViewsOf(companies, entity);
    if (any) {
        m_navigation->setCurrent(m_all ? QString() : m_company->id(), entity);
        setWindowTitle(m_all ? tr("All companies · Clientele")
                             : tr("%1 · %2 · Clientele", "company, LIVE or TEST")
                                   .arg(m_company->name(), wording::companyKind(m_company->kind())));
        m_table->setFocus();
    } else {
        setWindowTitle(QStringLiteral("Clientele"));
        m_start->setFocus();
    }
    currentChanged();
    refreshStatus();
}

void MainWindow::currentChanged()
{
    // Rows of the lists shown before may still speak up while others are taken: they say nothing of this company.
    if (m_company && !m_table->model().lists().shows(m_company))
        return;
    const int row = m_table->view().currentIndex().row();
    CompanyHandle *company = m_all ? m_table->model().companyAt(row) : nullptr; // else the list is of one only
    if (company && company != m_company) {
        m_company = company;
        refreshStatus();
    }
    const Record record = m_company && row >= 0 ? m_table->model().recordAt(row) : Record();
    m_detail->show(m_company, record);
    refreshCommands();
}

void MainWindow::say(const Failure &failure)
{
    const wording::Message message =
        wording::failure(failure, m_company ? m_company->serviceName() : QStringLiteral("Clientele"));
    m_startSentence.clear();
    m_table->say(int(StripKind::Danger), message.sentence);
    if (m_company)
        return;
    // There is no list yet that it could stand above.
    if (auto *former = findChild<QMessageBox *>(QStringLiteral("startTrouble")))
        former->deleteLater();
    auto *box = question(this, QStringLiteral("startTrouble"), QStringLiteral("Clientele"), message.sentence);
    box->setIcon(QMessageBox::Warning);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

void MainWindow::refreshStatus()
{
    if (!m_company)
        return;
    //: %1 name of the company, %2 the key
    const QString whyViewOnly =
        tr("You can look and type. Nothing is sent to %1 until you allow sending (%2).")
            .arg(m_company->name(),
                 m_commands->action("tools.allowSending")->shortcut().toString(QKeySequence::NativeText));
    m_lock->tell(*m_company, whyViewOnly);
    m_status->tell(*m_company, m_table->model().lists(), whyViewOnly, m_workplace.now());
}

void MainWindow::refreshCommands()
{
    const bool current = m_company && m_table->view().currentIndex().isValid();
    m_reasons.tell({.lists = m_table->model().lists(),
                    .company = m_company,
                    .entity = m_entity,
                    .current = current ? currentRecord() : Record(),
                    .several = m_table->view().selectedKeys().size() > 1,
                    .filtered = m_table->hasFilters(),
                    .noApplying = m_payments->whyNotApply(),
                    .noPrinting = m_payments->whyNotPrint(),
                    .noPosting = m_payments->whyNotPost(),
                    .noJournal = m_payments->whyNoJournal()});
}

/// The record in the list that has the cursor, as the person wants it: with what was typed.
Record MainWindow::currentRecord() const
{
    Record record = m_table->model().recordAt(m_table->view().currentIndex().row());
    const OverlayRecord *typed = record.isNull() ? nullptr : m_company->outbox().overlay()->find(record.key);
    for (size_t i = 0; typed && i < typed->fields.size(); ++i)
        record.set(typed->fields[i].field, typed->fields[i].after);
    return record;
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (m_sessionEnds && watched->isWidgetType()) {
        switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::ShortcutOverride: // a command's key is nothing else
        case QEvent::MouseButtonPress:
        case QEvent::WindowActivate:
            m_sessionEnds = false;
            qApp->removeEventFilter(this);
            break;
        default:
            break;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Whatever a pane did not want comes here: Esc goes back to the list (ui.md 4.1).
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && m_company) {
        m_table->setFocus(Qt::OtherFocusReason);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::raiseToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool low = height() < 560;
    if (low != std::exchange(m_low, low))
        resizeDocks({m_changesDock}, {low ? 96 : 170}, Qt::Vertical); // the list keeps some rows
    // The list comes first: where there is no room for both, the details give way, and come back with the room.
    const bool narrow = width() < measure::navigation + measure::detail + 590;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_detailDock->setVisible(m_company && !narrow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool asks = !m_quitting && (!m_sessionEnds || notKept(m_workplace.companies()) > 0);
    if (asks && outsideTheBooks(m_workplace.companies()) > 0) {
        event->ignore();
        quitAfterAsking();
        return;
    }
    if (!m_editors->closeAll(!asks)) { // one of them asks; the person closes again afterwards
        event->ignore();
        m_quitting = false;
        return;
    }
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        QApplication::quit();
}

} // namespace clientele
