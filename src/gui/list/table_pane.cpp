// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/table_pane.h"

#include "gui/list/record_table_view.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/painting.h"
#include "gui/look/type_scale.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/chip.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "model/columns.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {
/// Room for the table that it fills as far as whole rows go: half a row cannot be read.
class WholeRows final : public QWidget
{
public:
    explicit WholeRows(RecordTableView *view)
        : m_view(view)
    {
        view->setParent(this);
        const auto again = [this] {
            QMetaObject::invokeMethod(
                this, [this] { place(); }, Qt::QueuedConnection);
        };
        connect(view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, again);
        connect(view->horizontalHeader(), &QHeaderView::geometriesChanged, this, again);
        setMinimumHeight(view->heightOfWholeRows(4 * view->verticalHeader()->defaultSectionSize()));
    }

protected:
    void resizeEvent(QResizeEvent *) override { place(); }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        place();
    }

private:
    void place() { m_view->setGeometry(0, 0, width(), m_view->heightOfWholeRows(height())); }
    RecordTableView *m_view;
};

} // namespace

TablePane::TablePane(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_model(new RecordTableModel(this))
{
    setSurface(this, Surface::Work);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    leaveRoomForEdge();

    m_title = new PaneTitle({});
    m_title->row()->addStretch();
    auto *viewLabel = new TextLabel(tr("V&iew"), TextRole::Label, TextLabel::Ink::Muted);
    m_views = new QComboBox;
    m_views->setObjectName(QStringLiteral("viewChoice"));
    m_views->setAccessibleName(tr("View"));
    m_views->setMinimumContentsLength(14);
    setInHeaderLine(m_views);
    viewLabel->setBuddy(m_views);
    m_title->row()->addWidget(viewLabel);
    m_title->row()->addWidget(m_views);
    m_title->setContentsMargins(measure::pane, measure::between, measure::pane, measure::between);
    layout->addWidget(m_title);

    m_chipRow = new QWidget;
    m_chips = new QHBoxLayout(m_chipRow);
    m_chips->setContentsMargins(measure::pane, 0, measure::pane, measure::between);
    m_chips->setSpacing(measure::between);
    m_chipRow->hide();
    layout->addWidget(m_chipRow);

    m_connection = new Strip(StripKind::Warning, {});
    m_connection->setObjectName(QStringLiteral("connectionStrip"));
    m_connection->setDismissable(false);
    m_connection->hide();
    m_news = new Strip(StripKind::Success, {});
    m_news->setObjectName(QStringLiteral("newsStrip"));
    m_news->hide();

    m_stack = new QStackedWidget;
    m_view = new RecordTableView(m_model);
    m_stack->addWidget(new WholeRows(m_view));
    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    m_emptyText = new TextLabel({}, TextRole::PaneTitle, TextLabel::Ink::Muted);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyStep = new LinkButton(tr("Clear filters"));
    emptyLayout->addStretch();
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_emptyStep, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();
    m_stack->addWidget(empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_connection); // under the list: what comes and goes does not move its rows
    layout->addWidget(m_news);

    auto *foot = new QWidget;
    foot->setObjectName(QStringLiteral("listFoot"));
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(measure::pane, measure::within, measure::pane, measure::within);
    footLayout->setSpacing(measure::pane);
    m_counts = new ElidedLabel;
    m_counts->setObjectName(QStringLiteral("listCounts"));
    m_selected = new ElidedLabel;
    m_sumLabel = new ElidedLabel;
    m_sumLabel->setObjectName(QStringLiteral("listSumLabel"));
    m_sum = new MoneyLabel;
    for (ElidedLabel *label : {m_counts, m_selected, m_sumLabel}) {
        label->setMuted(true);
        label->setFont(fontFor(TextRole::Label));
    }
    m_sum->setObjectName(QStringLiteral("listSum"));
    m_sum->setStrong(true);
    footLayout->addWidget(m_counts);
    footLayout->addWidget(m_selected);
    footLayout->addStretch();
    footLayout->addWidget(m_sumLabel);
    footLayout->addWidget(m_sum);
    foot->setMinimumHeight(30);
    layout->addWidget(foot);

    connect(m_views, &QComboBox::activated, this, [this](int index) { takeView(m_viewsHere[size_t(index)]); });
    connect(m_model, &RecordTableModel::countsChanged, this, [this] {
        showFoot();
        if (!m_model->lists().progress().loadingFigures && m_model->needsFigures())
            m_model->lists().loadFigures();
    });
    const ListGroup &lists = m_model->lists();
    connect(&lists, &ListGroup::listsChanged, this, &TablePane::listsChanged); // after the model, which was first
    connect(&lists, &ListGroup::statusChanged, this, &TablePane::showState);
    connect(&lists, &ListGroup::published, this, &TablePane::showFoot);
    connect(&lists, &ListGroup::progressChanged, this, [this] {
        showState();
        showFoot();
    });
    connect(m_view, &RecordTableView::selectionCountChanged, this, [this](int rows) {
        m_selectedRows = rows;
        showFoot();
    });
    connect(m_emptyStep, &QAbstractButton::clicked, this, [this] {
        if (m_emptyClears)
            clearFilters();
        else
            emit newRecordRequested();
    });
}

void TablePane::setList(CompanyHandle *company, const EntityName &entity)
{
    m_model->setList(company, entity);
}

void TablePane::setLists(const std::vector<CompanyHandle *> &companies, const EntityName &entity)
{
    m_model->setLists(companies, entity);
}

void TablePane::listsChanged()
{
    const bool any = !m_model->lists().isEmpty();
    const QString list = any ? wording::listName(m_model->lists().entity()) : QString();
    m_title->setTitle(list);
    //: heard for the table: %1 which list, %2 the company it is of: "Customers of CRONUS AG"
    m_view->setAccessibleName(any ? tr("%1 of %2").arg(list, scopeName()) : tr("List"));
    m_news->hide();
    m_views->clear();
    m_viewsHere.clear();
    if (any) {
        m_viewsHere = builtInViews(*m_model->schema(), m_clock.localNow());
        m_viewsHere.front().order = m_model->order(); // as the list comes
    }
    if (!m_viewsHere.empty())
        m_model->setConditions(m_viewsHere.front().conditions, m_viewsHere.front().first);
    for (const ListView &view : m_viewsHere)
        m_views->addItem(view.title());
    showChips();
    showState();
    showFoot();
}

/// Whose list it is, in words.
QString TablePane::scopeName() const
{
    const ListGroup &lists = m_model->lists();
    return lists.size() == 1 ? lists.company(0).name() : tr("All companies");
}

/// Of several companies the one that needs the most care decides how the list looks.
CompanyKind TablePane::scopeKind() const
{
    CompanyKind kind = CompanyKind::Sample;
    for (const CompanyHandle *company : m_model->lists().companies())
        kind = std::min(kind, company->kind());
    return kind;
}

void TablePane::applyView(const QByteArray &view)
{
    const auto it =
        std::find_if(m_viewsHere.begin(), m_viewsHere.end(), [&](const ListView &one) { return one.id == view; });
    if (it == m_viewsHere.end())
        return;
    m_views->setCurrentIndex(int(it - m_viewsHere.begin()));
    takeView(*it);
}

void TablePane::takeView(const ListView &view)
{
    const RecordKey current = m_view->currentKey();
    for (size_t i = 0; i < view.order.size(); ++i)
        m_model->sortBy(view.order[i].field, view.order[i].descending, i > 0);
    m_model->setConditions(view.conditions, view.first);
    m_view->showOrder();
    m_view->setCurrentKey(current);
    showChips();
    showFoot();
    emit viewChanged(view.id);
}

void TablePane::changeConditions(std::vector<Filter> conditions, const FirstRows &first)
{
    if (conditions.empty() && first.count == 0) {
        clearFilters();
        return;
    }
    m_model->setConditions(std::move(conditions), first);
    showFoot();
}

void TablePane::filterToCurrentValue()
{
    const QModelIndex index = m_view->currentIndex();
    const FieldSpec *field = m_model->fieldAt(index.column());
    if (!field || index.data(RecordTableModel::LackingRole).toBool())
        return;
    const Value value = index.data(RecordTableModel::TypedRole).value<Value>();
    std::vector<Filter> conditions = m_model->conditions();
    conditions.push_back(Filter::compare(field->key, Filter::Op::Equal, value.isPresent() ? value : Value::blank()));
    const RecordKey current = m_view->currentKey();
    m_model->setConditions(std::move(conditions), m_model->firstRows());
    m_view->setCurrentKey(current);
    showChips();
}

void TablePane::clearFilters()
{
    m_model->setConditions({});
    m_views->setCurrentIndex(0);
    showChips();
    showFoot();
    emit viewChanged(everythingView);
}

bool TablePane::hasFilters() const
{
    return !m_model->conditions().empty() || m_model->firstRows().count > 0 || !m_model->find().isEmpty();
}

void TablePane::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const std::vector<Filter> conditions = m_model->conditions();
    const auto takeAway = [this](std::vector<Filter> left, const FirstRows &first) {
        m_view->setFocus();
        // Later: the chip is still speaking.
        QMetaObject::invokeMethod(
            this,
            [this, left = std::move(left), first] {
                changeConditions(left, first);
                showChips();
            },
            Qt::QueuedConnection);
    };
    for (size_t i = 0; i < conditions.size(); ++i) {
        const Filter &condition = conditions[i];
        const FieldSpec *field = m_model->schema()->find(condition.field());
        if (!field)
            continue;
        // Of yes and no the other one is meant.
        const bool *other = condition.op() == Filter::Op::NotEqual ? condition.value().asYesNo() : nullptr;
        QString value = m_model->textOf(*field, other ? Value::yesNo(!*other) : condition.value());
        if (value.isEmpty())
            value = tr("(empty)");
        QString relation;
        switch (other ? Filter::Op::Equal : condition.op()) {
        case Filter::Op::NotEqual:
            relation = QStringLiteral("≠ ");
            break;
        case Filter::Op::Greater:
            relation = QStringLiteral("> ");
            break;
        case Filter::Op::GreaterOrEqual:
            relation = QStringLiteral("≥ ");
            break;
        case Filter::Op::Less:
            relation = QStringLiteral("< ");
            break;
        case Filter::Op::LessOrEqual:
            relation = QStringLiteral("≤ ");
            break;
        default:
            break;
        }
        auto *chip = new Chip(wording::fieldLabel(*field), relation + value);
        connect(chip, &Chip::removeRequested, this, [this, i, takeAway] {
            std::vector<Filter> left = m_model->conditions();
            left.erase(left.begin() + qsizetype(i));
            takeAway(std::move(left), m_model->firstRows());
        });
        m_chips->addWidget(chip);
    }
    const FirstRows &first = m_model->firstRows();
    const FieldSpec *by = first.count > 0 ? m_model->schema()->find(first.by.field) : nullptr;
    if (by) {
        //: a filter: only so many rows; %1 is the field they are the largest by
        const QString count = QLocale().toString(first.count);
        auto *chip = new Chip(tr("Largest by %1").arg(wording::fieldLabel(*by)),
                              //: of the rows with the largest amounts, so many in every currency
                              m_model->comparesWithinCurrency(by->key) ? tr("%1 of each currency").arg(count) : count);
        connect(chip, &Chip::removeRequested, this, [this, takeAway] { takeAway(m_model->conditions(), {}); });
        m_chips->addWidget(chip);
    }
    m_chips->addStretch();
    m_chipRow->setVisible(!conditions.empty() || by);
}

void TablePane::say(int stripKind, const QString &sentence)
{
    m_news->clearActions();
    m_news->setMessage(StripKind(stripKind), sentence);
    m_news->show();
}

bool TablePane::says(const QString &sentence) const
{
    return m_news->isVisibleTo(this) && m_news->sentence() == sentence;
}

LinkButton *TablePane::offerStep(const QString &words, bool stays)
{
    LinkButton *link = m_news->addAction(words);
    if (!stays)
        connect(link, &QAbstractButton::clicked, m_news, &QWidget::hide);
    return link;
}

void TablePane::takeBack(const QString &sentence)
{
    if (!sentence.isEmpty() && m_news->sentence() == sentence)
        m_news->hide();
}

void TablePane::nextAction()
{
    if (m_news->kind() == StripKind::Success)
        m_news->hide();
}

void TablePane::showState()
{
    const ListGroup &lists = m_model->lists();
    if (lists.isEmpty())
        return;
    const CompanyKind kindShown = scopeKind();
    bool allowed = false; // to any of those that need the most care
    for (const CompanyHandle *company : lists.companies())
        allowed = allowed || (company->kind() == kindShown && company->sendingAllowed());
    m_title->setCompany(scopeName(), kindShown, allowed);
    const QDateTime now = m_clock.nowUtc();
    // One thing at a time: the first company that has something to say.
    wording::Message message;
    StripKind kind = StripKind::Warning;
    QPointer<CompanyHandle> speaks;
    for (size_t source = 0; source < lists.size() && message.sentence.isEmpty(); ++source) {
        CompanyHandle &company = lists.company(source);
        speaks = &company;
        message = wording::status(company.status(), company.name(), company.serviceName(), now);
        const ListProgress &progress = lists.feed(source).progress();
        if (message.sentence.isEmpty() && progress.failure) {
            message = wording::failure(*progress.failure, company.serviceName());
            kind = progress.failure->kind == Failure::Kind::Cancelled ? StripKind::Information : StripKind::Danger;
        } else if (message.sentence.isEmpty() && progress.unreadable > 0) {
            message = wording::unreadable(progress);
        } else if (message.sentence.isEmpty() && progress.doubtful > 0) {
            message.sentence = tr("%Ln records hold something that could not be understood. It is shown as it came.",
                                  nullptr, progress.doubtful);
        }
    }
    m_connection->clearActions();
    if (message.sentence.isEmpty()) {
        m_connection->hide();
    } else {
        if (!message.step.isEmpty())
            connect(m_connection->addAction(message.step), &QAbstractButton::clicked, this, [this, speaks] {
                if (speaks)
                    emit stepRequested(speaks);
            });
        m_connection->setMessage(kind, message.sentence);
        m_connection->setToolTip(message.details);
        m_connection->show();
    }
    update();
}

void TablePane::showFoot()
{
    const ListGroup &lists = m_model->lists();
    if (lists.isEmpty()) {
        m_counts->setWords({});
        m_sum->hide();
        return;
    }
    const QLocale locale;
    const ListProgress progress = lists.progress();
    const qint64 there = lists.liveCount();
    const QString running = wording::progress(progress, there);
    QString counts = wording::shownOf(lists.entity(), locale.toString(m_model->listed()), int(there));
    if (there == 0 && !progress.complete) {
        // Nothing has been read yet: that is no list of none. Where it cannot be read, the strip says why.
        const std::vector<CompanyHandle *> all = lists.companies();
        const bool reachable = std::any_of(all.begin(), all.end(), [](const CompanyHandle *company) {
            const ConnectionStatus::State state = company->status().state;
            return state != ConnectionStatus::State::Offline && state != ConnectionStatus::State::SignIn;
        });
        counts = progress.failure || !reachable ? QString() : tr("Reading…");
    } else if (!running.isEmpty())
        counts =
            m_model->listed() == there ? running : tr("%1 shown, %2").arg(locale.toString(m_model->listed()), running);
    m_counts->setWords(counts);
    m_selected->setWords(m_selectedRows > 1 ? tr("%Ln selected", nullptr, m_selectedRows) : QString());

    const FieldSpec *field = m_model->schema()->find(summedField(lists.entity()));
    const RecordTableModel::Sum sum = field ? m_model->sum(field->key) : RecordTableModel::Sum();
    const bool complete = sum.total && progress.complete && sum.rows > 0;
    m_sum->setVisible(complete);
    m_sum->setToolTip({});
    if (complete) {
        showSum(*sum.total, sum.currency);
    } else if (sum.mixed) {
        m_sumLabel->setWords(tr("Several currencies: filter to one for a sum"));
    } else if (field && sum.rows > 0 && progress.complete && sum.known < sum.rows) {
        m_sumLabel->setWords(tr("%1 of %Ln balances loaded", nullptr, int(sum.rows)).arg(locale.toString(sum.known)));
    } else {
        m_sumLabel->setWords({});
    }

    const bool empty = m_model->rowCount() == 0 && !progress.running && (progress.complete || hasFilters());
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (empty)
        showEmpty();
}

/// Why there is no row, and the one step that helps.
void TablePane::showEmpty()
{
    const ListGroup &lists = m_model->lists();
    m_emptyClears = hasFilters();
    if (m_emptyClears) {
        const int on = int(m_model->conditions().size()) + (m_model->find().isEmpty() ? 0 : 1) +
                       (m_model->firstRows().count > 0 ? 1 : 0);
        m_emptyText->setText(wording::noneMatches(lists.entity(), on));
        m_emptyStep->setText(tr("Clear filters"));
        m_emptyStep->setVisible(!m_model->conditions().empty() || m_model->firstRows().count > 0);
        return;
    }
    const std::vector<CompanyHandle *> companies = lists.companies();
    m_emptyText->setText(wording::noneYet(lists.entity(), scopeName()));
    m_emptyStep->setText(wording::newRecord(lists.entity()));
    m_emptyStep->setVisible(std::any_of(companies.begin(), companies.end(), [&lists](const CompanyHandle *company) {
        return company->entityInfo(lists.entity()).canCreate;
    }));
}

void TablePane::showSum(const Decimal &total, const QString &currency)
{
    // People read a sum in the currency's own digits. Where it has more of them, that is said beside it, and the exact
    // figure stands in the tooltip and is what a screen reader hears: nothing is lost and nothing pretended.
    constexpr int scale = 2;
    const QLocale locale;
    const Decimal shown = total.roundedTo(scale);
    const QString exact = moneyText(total, locale, currency, scale, Zero::Digits).spoken();
    const bool rounded = shown != total;
    const QString label = rounded ? tr("Sum of the view, rounded") : tr("Sum of the view");
    m_sumLabel->setWords(label);
    m_sum->setMoney(label, moneyText(shown, locale, currency, scale, Zero::Digits));
    if (rounded) {
        //: %1 is an amount of money with its currency
        const QString words = tr("Exactly %1").arg(exact);
        m_sum->setToolTip(words);
        m_sum->setAccessibleName(tr("%1: %2", "sum, exact figure").arg(tr("Sum of the view"), words));
    }
}

void TablePane::leaveRoomForEdge()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft; // which margins do not follow by themselves
    layout()->setContentsMargins(mirrored ? 0 : measure::tableEdge, 0, mirrored ? measure::tableEdge : 0, 0);
}

void TablePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        leaveRoomForEdge();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        for (ElidedLabel *label : {m_counts, m_selected, m_sumLabel})
            label->setFont(fontFor(TextRole::Label));
    }
}

void TablePane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_model->lists().isEmpty())
        return;
    QPainter painter(this);
    const Tokens tokens = tokensFor(palette());
    drawEdgeBar(&painter, rect(), tokens.tableEdge(scopeKind()), layoutDirection());
}

} // namespace clientele
