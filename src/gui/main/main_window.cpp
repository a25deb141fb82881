// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's parts and what is shown in them. What its commands do: main_window_commands.cpp.
#include "gui/main/main_window.h"

#include "gui/connect/connect_window.h"
#include "gui/edit/edit_windows.h"
#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/icon_mark.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/question.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/main/find_field.h"
#include "gui/main/main_commands.h"
#include "gui/main/sending_news.h"
#include "gui/panes/changes_panel.h"
#include "gui/panes/detail_pane.h"
#include "gui/panes/navigation_pane.h"
#include "gui/panes/start_page.h"
#include "model/block_instead.h"
#include "model/pacing.h"
#include "model/standing.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

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
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Clientele"));
    setWindowIcon(programIcon());
    setDockNestingEnabled(false);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);

    m_start = new StartPage;
    m_table = new TablePane(m_workplace.clock());
    m_news = new SendingNews(*m_table, this);
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_table);
    setCentralWidget(m_centre);

    m_commands->add(mainCommands());
    m_commands->fill(menuBar());
    makeToolBar();
    makeDocks();
    makeStatusBar();
    connectCommands();
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
    const bool notKept = notKeptAnywhere() > 0;
    if (std::exchange(m_notKept, notKept) && !notKept)
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
    m_lockMark = new IconMark;
    m_lockMark->setIcon(IconName::Lock, IconInk::Text);
    m_lockText = new TextLabel;
    m_lockText->setObjectName(QStringLiteral("lockText"));
    m_lockText->setStrong(true);
    m_allow = new QPushButton(tr("Allow sending…"));
    m_allow->setObjectName(QStringLiteral("allowSending"));
    connect(m_allow, &QPushButton::clicked, this, [this] { m_commands->action("tools.allowSending")->trigger(); });
    auto *allowBox = new QWidget;
    auto *allowRow = new QHBoxLayout(allowBox);
    allowRow->setContentsMargins(measure::between, 0, measure::pane, 0);
    allowRow->setSpacing(measure::between);
    allowRow->addWidget(m_lockMark);
    allowRow->addWidget(m_lockText);
    allowRow->addWidget(m_allow);
    bar->addWidget(allowBox);
    m_find = new FindField(m_commands->action("edit.find")->shortcut().toString(QKeySequence::NativeText));
    m_find->setObjectName(QStringLiteral("find"));
    m_find->setPlaceholderText(tr("Find in all fields"));
    m_find->setAccessibleName(tr("Find in all fields"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(260);
    m_find->setMinimumWidth(160);
    m_find->addAction(icon(IconName::Search, IconInk::Muted), QLineEdit::LeadingPosition)
        ->setText(tr("Find in all fields")); // a screen reader meets it as a button
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &words) {
        beginFind();
        const RecordKey current = m_table->view().currentKey();
        m_table->model().setFind(words);
        m_table->view().setCurrentKey(current);
    });
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
    m_navigation->setMinimumWidth(measure::navigationLeast);
    m_detail->setMinimumWidth(measure::detailLeast);
    resizeDocks({m_navigationDock, m_detailDock}, {measure::navigation, measure::detail}, Qt::Horizontal);
    resizeDocks({m_changesDock}, {170}, Qt::Vertical);

    connect(m_navigation, &NavigationPane::listChosen, this, &MainWindow::showList);
    connect(m_navigation, &NavigationPane::allChosen, this, &MainWindow::showAll);
    connect(m_navigation, &NavigationPane::viewChosen, this, [this](const QByteArray &view) {
        m_table->applyView(view);
        m_table->view().setFocus();
        refreshCommands();
    });
    connect(m_table, &TablePane::viewChanged, m_navigation, &NavigationPane::setCurrentView);
    connect(m_navigation, &NavigationPane::connectRequested, this, [this] { connectService(); });
    connect(m_detail, &DetailPane::editRequested, this,
            [this](const RecordKey &key) { openRecord(m_workplace.company(key.company), key); });
    connect(m_changes, &ChangesPanel::sendRequested, this, [this] { m_commands->action("changes.send")->trigger(); });
    connect(m_changes, &ChangesPanel::decideRequested, this, &MainWindow::decide);
    connect(m_changes, &ChangesPanel::recordRequested, this, &MainWindow::openRecord);
    connect(m_editors, &EditWindows::decideRequested, this, &MainWindow::decide);
    connect(m_editors, &EditWindows::allowSendingRequested, this,
            [this](CompanyHandle *company) { toggleSending(company); });
    connectEditors();
}

void MainWindow::makeStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    m_statusCompany = new StatusItem;
    m_statusCompany->setObjectName(QStringLiteral("statusCompany"));
    m_statusCompany->setDivided(false);
    m_statusUpdated = new StatusItem;
    m_statusUpdated->setObjectName(QStringLiteral("statusUpdated"));
    m_statusChanges = new StatusItem;
    m_statusChanges->setObjectName(QStringLiteral("statusChanges"));
    m_statusChanges->setClickable(true);
    m_statusService = new StatusItem;
    m_statusService->setObjectName(QStringLiteral("statusService"));
    for (StatusItem *item : {m_statusCompany, m_statusUpdated, m_statusChanges, m_statusService})
        statusBar()->addWidget(item);
    m_pause = new LinkButton(QString());
    m_pause->setObjectName(QStringLiteral("pauseSending"));
    statusBar()->addWidget(m_pause);
    connect(m_pause, &QAbstractButton::clicked, this, [this] { m_commands->action("changes.pause")->trigger(); });
    connect(m_statusChanges, &StatusItem::clicked, this, [this] { m_commands->action("view.notSent")->trigger(); });
}

void MainWindow::companyOpened(CompanyHandle *company)
{
    connect(company, &CompanyHandle::statusChanged, this, &MainWindow::refreshStatus);
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

void MainWindow::showAll(const EntityName &entity)
{
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
    m_beforeFind = m_topBeforeFind = {};
    const bool any = !companies.empty();
    m_centre->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_start);
    m_navigationDock->setVisible(any);
    m_detailDock->setVisible(any && !m_narrow);
    m_changesDock->setVisible(any);
    statusBar()->setVisible(any);
    if (QToolBar *bar = findChild<QToolBar *>(QStringLiteral("toolBar")))
        bar->setVisible(any);
    m_find->clear();
    m_table->setLists(companies, entity);
    if (any && !m_startSentence.isEmpty())
        showStartNews();
    m_changes->setCompanies(companies);
    m_navigation->setViewsOf(companies, entity);
    if (any) {
        m_navigation->setCurrent(m_all ? QString() : m_company->id(), entity);
        setWindowTitle(m_all ? tr("All companies – Clientele")
                             : tr("%1 · %2 – Clientele", "company, LIVE or TEST")
                                   .arg(m_company->name(), wording::companyKind(m_company->kind())));
        m_table->view().setFocus();
    } else {
        setWindowTitle(QStringLiteral("Clientele"));
        m_start->setFocus();
    }
    currentChanged();
    refreshStatus();
}

void MainWindow::currentChanged()
{
    const int row = m_table->view().currentIndex().row();
    if (CompanyHandle *company = m_table->model().companyAt(row); company && company != m_company) {
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

int MainWindow::notKeptAnywhere() const
{
    int count = 0;
    for (const auto &company : m_workplace.companies()) {
        for (const OverlayRecord &record : company->outbox().overlay()->records)
            count += record.kept ? 0 : int(record.fields.size());
    }
    return count;
}

int MainWindow::outsideTheBooks() const
{
    int count = 0;
    for (const auto &company : m_workplace.companies())
        count += standingOf(company->outbox()).outsideTheBooks();
    return count;
}

void MainWindow::refreshStatus()
{
    if (!m_company)
        return;
    const QLocale locale;
    const QString kind = wording::companyKind(m_company->kind());
    const bool locked = !m_company->sendingAllowed();
    m_statusCompany->setMessage(locked ? IconName::Lock : IconName::LockOpen,
                                locked ? tr("%1 · %2 · view only").arg(kind, m_company->name())
                                       : tr("%1 · %2 · sending allowed").arg(kind, m_company->name()),
                                TextLabel::Ink::Text);
    //: %1 name of the company, %2 the key
    const QString why =
        tr("You can look and type. Nothing is sent to %1 until you allow sending (%2).")
            .arg(m_company->name(),
                 m_commands->action("tools.allowSending")->shortcut().toString(QKeySequence::NativeText));
    m_statusCompany->setToolTip(locked ? why : QString());
    m_lockText->setText(locked ? tr("View only") : QString());
    m_lockText->setToolTip(why);
    m_allow->setToolTip(locked ? why
                               : tr("Nothing is sent to %1 any more until you allow it again.").arg(m_company->name()));
    m_allow->setAccessibleDescription(m_allow->toolTip());
    m_lockMark->setVisible(locked);
    m_lockText->setVisible(locked);
    m_allow->setVisible(locked || m_company->kind() == CompanyKind::Live);
    m_allow->setText(locked ? tr("Allow sending…") : tr("Back to view only"));
    const ListGroup &lists = m_table->model().lists();
    const ListProgress progress = lists.progress();
    const QString running = wording::progress(progress, lists.liveCount());
    m_statusUpdated->setMessage(!running.isEmpty() ? running
                                : progress.finishedAt.isValid()
                                    ? tr("Updated %1").arg(wording::moment(progress.finishedAt, locale))
                                    : QString());
    Standing standing;
    wording::Message message;
    for (CompanyHandle *company : lists.companies()) {
        const Standing here = standingOf(company->outbox());
        standing.notSent += here.notSent;
        standing.records += here.records;
        if (message.sentence.isEmpty())
            message = wording::status(company->status(), company->name(), company->serviceName(), m_workplace.now());
        if (message.sentence.isEmpty())
            message = wording::pacing(pacingOf(*company), company->name(), company->serviceName());
    }
    CompanyHandle *waits = waitingCompany();
    m_pause->setVisible(waits);
    m_pause->setText(waits && !waits->sendingAllowed() ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(waits && !waits->sendingAllowed() ? tr("Resume sending") : tr("Pause sending"));
    QStringList parts, whatTheyMean;
    if (standing.notSent > 0) {
        parts += tr("%Ln changes not sent", nullptr, standing.notSent);
        whatTheyMean += tr("Not sent: kept on this computer until you send it.");
    }
    if (standing.records > 0) {
        parts += wording::needAttention(m_entity, standing.records);
        whatTheyMean += tr("Needs attention: was sent, and waits for you before it is settled.");
    }
    m_statusChanges->setMessage(parts.join(QStringLiteral(" · ")),
                                standing.records > 0 ? TextLabel::Ink::Warning : TextLabel::Ink::Changed);
    m_statusChanges->setToolTip(whatTheyMean.join(QLatin1Char('\n')));
    m_statusService->setMessage(message.sentence, TextLabel::Ink::Warning);
    m_statusService->setToolTip(message.details);
}

void MainWindow::refreshCommands()
{
    const QString noCompany = m_company ? QString() : tr("Open a company first.");
    const bool current = m_company && m_table->view().currentIndex().isValid();
    const QString noCurrent = !noCompany.isEmpty() ? noCompany : current ? QString() : wording::chooseFirst(m_entity);
    const EntityInfo kind = m_company ? m_company->entityInfo(m_entity) : EntityInfo();
    const auto offered = [&](const char *what, bool can) {
        return !m_company ? noCompany : can ? QString() : wording::notOffered(kind, what, m_company->serviceName());
    };
    m_commands->action("record.new")->setText(wording::newCommand(m_entity));
    m_commands->action("record.next")->setText(wording::nextCommand(m_entity));
    m_commands->action("record.previous")->setText(wording::previousCommand(m_entity));
    for (const char *id : {"edit.selectAll", "edit.find", "view.filterToValue", "view.columns", "view.companies",
                           "view.list", "view.detail", "view.notSent", "view.attention", "view.log", "view.nextPane",
                           "view.previousPane", "tools.update", "company.token"})
        m_commands->setReason(id, noCompany);
    for (const char *id : {"record.next", "record.previous", "edit.copy", "edit.copyWithHeaders"})
        m_commands->setReason(id, noCurrent);
    // Of a list that offers nothing at all that is the reason, before any single one.
    const bool lookedAt = m_company && !kind.canCreate && !kind.canChange && !kind.canDelete;
    const QString readOnly = lookedAt ? tr("This list can only be looked at.") : offered("change", kind.canChange);
    m_commands->setReason("record.edit", noCurrent.isEmpty() ? readOnly : noCurrent);
    m_commands->setReason("record.new", lookedAt ? readOnly : offered("create", kind.canCreate));
    QString noDelete = !noCurrent.isEmpty() ? noCurrent : lookedAt ? readOnly : offered("delete", kind.canDelete);
    if (noDelete.isEmpty() && !m_company->sendingAllowed())
        noDelete = tr("This company is view only. Allow sending first.");
    QString noRetire = noCurrent.isEmpty() ? readOnly : noCurrent;
    if (m_table->view().selectedKeys().size() > 1) // never one of several without a word
        noDelete = noRetire = tr("Several are selected. This is done to one at a time.");
    m_commands->setReason("record.delete", noDelete);
    refreshRetiring(noRetire);
    m_commands->setReason("view.clearFilters", m_table->hasFilters() ? QString() : tr("No filter is on."));
    // Sending and deciding go through all companies of the list.
    int notSent = 0;
    int attention = 0;
    bool maySend = false;
    for (CompanyHandle *company : m_table->model().lists().companies()) {
        const int here = company->outbox().overlay()->notSent();
        notSent += here;
        attention += company->outbox().needAttention();
        maySend = maySend || (here > 0 && company->sendingAllowed());
    }
    QString noSend = noCompany;
    if (noSend.isEmpty() && notSent == 0)
        noSend = tr("There are no changes to send.");
    if (noSend.isEmpty() && !maySend)
        noSend = tr("This company is view only. Allow sending first.");
    m_commands->setReason("changes.send", noSend);
    m_commands->setReason("changes.decide", attention > 0 ? QString() : tr("Nothing needs a decision."));
    const bool changed = current && m_company->outbox().overlay()->find(m_table->view().currentKey());
    m_commands->setReason("changes.restore", changed ? QString() : tr("This record has no changes."));
    CompanyHandle *waits = waitingCompany();
    m_commands->setReason("changes.pause", waits ? QString() : tr("Nothing is waiting to be sent."));
    m_commands->action("changes.pause")
        ->setText(waits && !waits->sendingAllowed() ? tr("R&esume sending") : tr("&Pause sending"));
    const bool lockable = m_company && (m_company->kind() == CompanyKind::Live || !m_company->sendingAllowed());
    m_commands->setReason("tools.allowSending", !noCompany.isEmpty() ? noCompany
                                                : lockable
                                                    ? QString()
                                                    : tr("Sending is always allowed in a test or sample company."));
    m_commands->action("tools.allowSending")
        ->setText(m_company && m_company->sendingAllowed() ? tr("&Back to view only") : tr("&Allow sending…"));
    m_commands->setReason("tools.stop",
                          m_table->model().lists().progress().running ? QString() : tr("Nothing is being read."));
    m_commands->setReason("company.forget", !noCompany.isEmpty() ? noCompany : QString());
}

/// The first company of the list whose sent changes wait for their turn, or for the end of a pause.
CompanyHandle *MainWindow::waitingCompany() const
{
    for (CompanyHandle *company : m_table->model().lists().companies()) {
        if (pacingOf(*company).holds())
            return company;
    }
    return nullptr;
}

/// What stands in for deleting has the words of the field that does it.
void MainWindow::refreshRetiring(const QString &whyOff)
{
    const SchemaPtr schema = m_company ? m_company->schema(m_entity) : SchemaPtr();
    const FieldSpec *field = schema ? retiringField(*schema) : nullptr;
    QSet<QChar> letters; // of the same menu: these words come from the service's field and have none
    for (const CommandRegistry::Entry &entry : m_commands->entries()) {
        if (entry.id.startsWith("record.") && entry.id != "record.retire" && entry.id != "record.reinstate")
            takeMnemonic(entry.action->text(), letters);
    }
    const auto offer = [&](const char *id, const QString &words, const std::optional<Change> &change,
                           const QString &done) {
        if (field)
            m_commands->action(id)->setText(withFreeMnemonic(words, letters));
        m_commands->setReason(id, !whyOff.isEmpty() ? whyOff
                                  : !field          ? tr("%1 does not offer this.").arg(m_company->serviceName())
                                  : change          ? QString()
                                                    : done);
    };
    const bool may = whyOff.isEmpty() && field;
    const Record current = may ? currentRecord() : Record();
    const bool isNew = !current.isNull() && current.key.isNew();
    offer("record.retire", field ? wording::retire(*field) : QString(),
          may && !isNew ? clientele::blockInstead(current) : std::nullopt, tr("This is so already."));
    offer("record.reinstate", field ? wording::reinstate(*field) : QString(),
          may && !isNew ? clientele::reinstate(current) : std::nullopt, tr("This is so already."));
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
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (key == Qt::Key_Escape)
                leaveFind();
            m_table->view().setFocus();
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Whatever a pane did not want comes here: Esc goes back to the list (ui.md 4.1).
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier && m_company) {
        m_table->view().setFocus(Qt::OtherFocusReason);
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
    const bool asks = !m_quitting && (!m_sessionEnds || notKeptAnywhere() > 0);
    if (asks && outsideTheBooks() > 0) {
        event->ignore();
        askBeforeQuit();
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
