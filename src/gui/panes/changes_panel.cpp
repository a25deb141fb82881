// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes/changes_panel.h"

#include "gui/lines/discard_question.h"
#include "gui/lines/log_view.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "model/attention_model.h"
#include "model/changes_model.h"
#include "model/log_model.h"
#include "model/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

LinesLayout changesLayout()
{
    LinesLayout layout;
    layout.state = ChangesModel::StateColumn;
    layout.change = layout.stretch = ChangesModel::ChangeColumn;
    layout.word = ChangesModel::WordColumn;
    layout.action = ChangesModel::ActionColumn;
    layout.company = ChangesModel::CompanyColumn;
    layout.quiet = {ChangesModel::CompanyColumn, ChangesModel::NumberColumn, ChangesModel::FieldColumn};
    layout.widths = {40, 140, 66, 180, 120, 200, 100, 44};
    return layout;
}

LinesLayout attentionLayout()
{
    LinesLayout layout;
    layout.state = AttentionModel::StateColumn;
    layout.stretch = AttentionModel::SentenceColumn;
    layout.action = AttentionModel::ActionColumn;
    layout.company = AttentionModel::CompanyColumn;
    layout.quiet = {AttentionModel::CompanyColumn, AttentionModel::NumberColumn};
    layout.widths = {40, 140, 66, 180, 300, 44};
    return layout;
}

bool isAnyUnderWay(const OutboxHandle &outbox)
{
    const OverlayPtr overlay = outbox.overlay();
    return std::any_of(overlay->records.begin(), overlay->records.end(), [&](const OverlayRecord &record) {
        const SubmissionView *submission = outbox.submission(record.submission);
        return submission && isInFlight(submission->state);
    });
}

} // namespace

ChangesPanel::ChangesPanel(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_changes(new ChangesModel(this))
    , m_attention(new AttentionModel(this))
    , m_log(new LogModel(workplace, this))
{
    setObjectName(QStringLiteral("changesPanel"));
    setSurface(this, Surface::Frame);

    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("changesTabs"));
    m_tabs->setAccessibleName(tr("Changes"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab({});
    m_reason = new StatusItem;
    m_reason->setObjectName(QStringLiteral("sendReason"));
    m_reason->setDivided(false);
    m_scopeLabel = new TextLabel(tr("Sho&w"), TextRole::Label, TextLabel::Ink::Muted);
    m_scope = new QComboBox;
    m_scope->setObjectName(QStringLiteral("changesScope"));
    m_scope->setAccessibleName(tr("Which companies are shown"));
    m_scope->addItems({tr("This company"), tr("All companies")});
    setInHeaderLine(m_scope);
    m_scopeLabel->setBuddy(m_scope);
    m_send = new QPushButton(tr("Send changes…"));
    m_send->setObjectName(QStringLiteral("sendChanges"));
    m_send->setAutoDefault(false);
    setInHeaderLine(m_send);

    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(measure::pane - measure::tabLead, 0, measure::between + measure::within, 0);
    row->setSpacing(measure::between);
    row->addWidget(m_tabs, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_reason);
    row->addWidget(m_scopeLabel);
    row->addWidget(m_scope);
    row->addWidget(m_send);

    m_stack = new QStackedWidget;
    const auto add = [this](LinesView *view, const char *name, const QString &words) {
        view->setObjectName(QLatin1String(name));
        view->setAccessibleName(words);
        m_stack->addWidget(view);
        m_views.push_back(view);
        return view;
    };
    LinesView *changes = add(new LinesView(m_changes, changesLayout()), "changesList", tr("Changes not sent yet"));
    LinesView *attention = add(new LinesView(m_attention, attentionLayout()), "attentionList", tr("Needs attention"));
    LinesView *log = add(new LogView(m_log), "logList", tr("Change log"));
    changes->setEmptyText(tr("No changes. What you type is kept here until you send it."));
    attention->setEmptyText(tr("Nothing needs your attention."));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(changes);
    m_scopeLabel->setMinimumWidth(1); // goes altogether where there is no room
    for (LinesView *view : m_views)
        view->setMinimumHeight(28); // one line; the list above comes first

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        setFocusProxy(m_views[size_t(tab)]);
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ChangesPanel::takeScope);
    connect(m_send, &QAbstractButton::clicked, this, &ChangesPanel::sendRequested);
    connect(&m_workplace, &Workplace::companyOpened, this, &ChangesPanel::takeScope);
    connect(&m_workplace, &Workplace::companyForgotten, this, &ChangesPanel::takeScope);
    for (QAbstractItemModel *model :
         {static_cast<QAbstractItemModel *>(m_changes), static_cast<QAbstractItemModel *>(m_attention)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ChangesPanel::showCounts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ChangesPanel::showCounts);
        connect(model, &QAbstractItemModel::modelReset, this, &ChangesPanel::showCounts);
    }
    connect(changes, &LinesView::openRequested, this, &ChangesPanel::openChange);
    connect(changes, &LinesView::restoreRequested, this, &ChangesPanel::restore);
    connect(changes, &LinesView::actionPressed, this, [this](int line) {
        if (m_changes->lines()[size_t(line)].action == ChangesLine::Action::Open)
            openChange(line);
        else
            restore(line);
    });
    connect(attention, &LinesView::openRequested, this, &ChangesPanel::openAttention);
    connect(attention, &LinesView::actionPressed, this, &ChangesPanel::openAttention);
    connect(attention, &LinesView::acknowledgeRequested, m_attention, &AttentionModel::acknowledge);
    connect(log, &LinesView::openRequested, this, &ChangesPanel::openLog);
    takeScope();
}

/// A line of a payment that a proposal split does not go back field by field: the rest of it would be wrong.
void ChangesPanel::restore(int row)
{
    const ChangesLine line = m_changes->lines()[size_t(row)];
    if (line.company && line.action == ChangesLine::Action::Restore &&
        !whatIsDiscardedAlong(*line.company, line.key).isEmpty())
        discardUnsent(window(), *line.company, line.key, {}, [company = line.company, key = line.key] {
            if (company)
                company->outbox().discard(key);
        });
    else
        m_changes->restore(row);
}

bool ChangesPanel::showsAll() const
{
    return m_companies.size() > 1 || m_scope->currentIndex() == 1;
}

std::vector<CompanyHandle *> ChangesPanel::scope() const
{
    std::vector<CompanyHandle *> companies;
    for (const auto &company : m_workplace.companies()) {
        if (company &&
            (showsAll() || std::find(m_companies.begin(), m_companies.end(), company.get()) != m_companies.end()))
            companies.push_back(company.get());
    }
    return companies;
}

void ChangesPanel::setCompanies(const std::vector<CompanyHandle *> &companies)
{
    for (CompanyHandle *company : m_companies) {
        company->disconnect(this);
        company->outbox().disconnect(this);
    }
    m_companies = companies;
    for (CompanyHandle *company : m_companies) {
        connect(company, &CompanyHandle::leaving, this, [this, company] {
            std::vector<CompanyHandle *> stay = m_companies;
            std::erase(stay, company);
            setCompanies(stay);
        });
        connect(company, &CompanyHandle::sendingAllowedChanged, this, &ChangesPanel::showSending);
        connect(company, &CompanyHandle::settingsChanged, this, &ChangesPanel::showSending);
        connect(&company->outbox(), &OutboxHandle::overlayChanged, this, &ChangesPanel::showSending);
    }
    m_scope->setVisible(m_companies.size() < 2);
    takeScope();
}

void ChangesPanel::takeScope()
{
    const std::vector<CompanyHandle *> companies = scope();
    m_changes->setCompanies(companies);
    m_attention->setCompanies(companies);
    m_log->setCompany(showsAll()            ? QString()
                      : m_companies.empty() ? QStringLiteral("none")
                                            : m_companies.front()->id());
    for (LinesView *view : m_views)
        view->setSeveralCompanies(showsAll());
    showCounts();
}

void ChangesPanel::showCounts()
{
    const auto count = [](int rows) { return rows > 0 ? QLocale().toString(rows) : QString(); };
    m_tabs->setTabText(0, tabText(tr("Changes not sent yet"), count(m_changes->changes())));
    // What the number on the tab counts, and below it on how many records.
    m_tabs->setTabToolTip(
        0, m_changes->rowCount() == 0
               ? QString()
               : tr("%Ln changes. A new record counts as one change.", nullptr, m_changes->changes()) +
                     QLatin1Char('\n') + wording::recordCount(m_changes->entity(), m_changes->records()));
    m_tabs->setTabText(1, tabText(tr("Needs attention"), count(m_attention->rowCount())));
    m_tabs->setTabText(2, tabText(tr("Change log")));
    showSending();
}

void ChangesPanel::showSending()
{
    // The button stands for the companies that something would go to; where nothing can go, for all of the list.
    int lines = 0;
    bool underWay = false;
    bool allowed = false;
    std::vector<CompanyHandle *> to;
    for (CompanyHandle *company : m_companies) {
        const int here = company->outbox().overlay()->notSent();
        lines += here;
        underWay = underWay || isAnyUnderWay(company->outbox());
        allowed = allowed || company->sendingAllowed();
        if (here > 0 && company->sendingAllowed())
            to.push_back(company);
    }
    const std::vector<CompanyHandle *> &named = to.empty() ? m_companies : to;
    CompanyKind kind = named.empty() ? CompanyKind::Test : CompanyKind::Sample;
    QStringList names;
    for (const CompanyHandle *company : named) {
        kind = std::min(kind, company->kind()); // the one that needs the most care
        names += tr("%1, %2").arg(company->name(), wording::companyKind(company->kind()));
    }
    makeSendButton(m_send, kind);
    m_send->setEnabled(!to.empty());
    m_send->setAccessibleDescription(names.isEmpty() ? QString()
                                                     : tr("Sends to %1.").arg(names.join(QStringLiteral("; "))));
    if (m_companies.empty())
        m_reason->setMessage({});
    else if (!allowed || (lines > 0 && to.empty()))
        m_reason->setMessage(IconName::Lock, tr("Nothing leaves this computer until you allow sending"));
    else if (lines == 0)
        m_reason->setMessage(underWay ? tr("Everything is under way") : tr("Nothing to send"));
    else
        m_reason->setMessage({});
    m_send->setToolTip(m_reason->text());
    placeHead();
}

void ChangesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeHead();
}

void ChangesPanel::placeHead()
{
    // The tabs stay whole as long as there is something else to leave out: the reason stands at the button as well.
    const int between = measure::between;
    const bool choice = m_companies.size() < 2;
    int room = width() - 2 * measure::pane - m_tabs->sizeHint().width() - m_send->sizeHint().width() - 3 * between -
               (choice ? m_scope->sizeHint().width() : 0);
    const bool label = choice && room >= m_scopeLabel->sizeHint().width() + between;
    m_scopeLabel->setVisible(label);
    room -= label ? m_scopeLabel->sizeHint().width() + between : 0;
    m_reason->setVisible(!m_reason->text().isEmpty() && room >= m_reason->sizeHint().width() + between);
}

void ChangesPanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    m_views[size_t(tab)]->setFocus(Qt::ShortcutFocusReason);
}

ChangesPanel::Tab ChangesPanel::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void ChangesPanel::openChange(int row)
{
    if (row < 0 || row >= m_changes->rowCount())
        return;
    const ChangesLine line = m_changes->lines()[size_t(row)];
    if (!line.company)
        return;
    const SubmissionView *submission = line.company->outbox().submission(line.submission);
    AttentionLine waiting;
    if (submission)
        waiting.state = submission->state;
    if (line.action == ChangesLine::Action::Open && submission && waiting.toDecide())
        emit decideRequested(line.company, line.submission);
    else
        emit recordRequested(line.company, line.key);
}

void ChangesPanel::openAttention(int row)
{
    if (row < 0 || row >= m_attention->rowCount())
        return;
    const AttentionLine line = m_attention->lines()[size_t(row)];
    if (!line.company)
        return;
    if (line.toDecide())
        emit decideRequested(line.company, line.submission);
    else
        emit recordRequested(line.company, line.key);
}

void ChangesPanel::openLog(int row)
{
    const LogEntry *entry = m_log->entryAt(row);
    CompanyHandle *company = entry ? m_workplace.company(entry->company) : nullptr;
    if (company && !entry->remoteId.isEmpty())
        emit recordRequested(company, RecordKey::ofRemote(entry->company, entry->entity, entry->remoteId));
}

} // namespace clientele
