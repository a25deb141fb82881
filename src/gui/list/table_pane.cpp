// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/table_pane.h"

#include "gui/list/list_foot.h"
#include "gui/list/list_sums.h"
#include "gui/list/new_row.h"
#include "gui/list/record_table_view.h"
#include "gui/list/tab_before.h"
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

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {
/// Room for the table that it fills as far as whole rows go: half a row cannot be read. The row for a new record stands
/// right behind the last one, and below the table where the list goes on beyond it.
class WholeRows final : public QWidget
{
public:
    WholeRows(RecordTableView *view, NewRow *newRow)
        : m_view(view)
        , m_newRow(newRow)
    {
        view->setParent(this);
        newRow->setParent(this);
        newRow->installEventFilter(this);
        const auto again = [this] {
            QMetaObject::invokeMethod(
                this, [this] { place(); }, Qt::QueuedConnection);
        };
        connect(view->horizontalScrollBar(), &QScrollBar::rangeChanged, this, again);
        connect(view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this, again] {
            if (m_short)
                again();
        });
        connect(view->model(), &QAbstractItemModel::modelReset, this, again);
        connect(view->model(), &QAbstractItemModel::rowsInserted, this, again);
        connect(view->model(), &QAbstractItemModel::rowsRemoved, this, again);
        connect(view->horizontalHeader(), &QHeaderView::geometriesChanged, this, again);
        setMinimumHeight(view->heightOfWholeRows(4 * view->verticalHeader()->defaultSectionSize()));
    }

protected:
    void resizeEvent(QResizeEvent *) override { place(); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
            place();
        return false;
    }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        place();
    }

private:
    void place()
    {
        // Where the list stands at its end and there comes more room (a message below it has gone), its rows would all
        // move down. They stay where they are, and the room is left empty until the list is scrolled.
        const int below = m_newRow->isHidden() ? 0 : m_newRow->sizeHint().height();
        const int all = m_view->heightOfWholeRows(height() - below);
        const int top = m_view->verticalScrollBar()->value();
        const int left = m_view->heightOfRows(m_view->model()->rowCount() - top);
        m_short = top > 0 && m_view->height() >= minimumHeight() && left >= m_view->height() && left < all;
        m_view->setGeometry(0, 0, width(), m_short ? left : all);
        const int head = m_view->horizontalHeader()->height();
        const int end = head + (m_view->model()->rowCount() - top) * m_view->verticalHeader()->defaultSectionSize();
        const bool fits = end + below <= head + m_view->viewport()->height();
        m_newRow->setGeometry(0, fits ? end : m_view->height(), width(), below);
        m_newRow->raise();
    }
    RecordTableView *m_view;
    NewRow *m_newRow;
    bool m_short = false; ///< the table leaves room empty
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
    m_views->setSizeAdjustPolicy(QComboBox::AdjustToContents); // what the list shows is read whole
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
    m_newRow = new NewRow;
    m_stack->addWidget(new WholeRows(m_view, m_newRow));
    connect(m_newRow, &NewRow::begun, this, &TablePane::newRowUsed);
    connect(m_newRow, &NewRow::leftUpwards, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &RecordTableView::wentPastEnd, m_newRow, [this] {
        if (m_newRow->isVisible())
            m_newRow->setFocus(Qt::OtherFocusReason);
    });
    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    m_emptyText = new TextLabel({}, TextRole::PaneTitle, TextLabel::Ink::Muted);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setObjectName(QStringLiteral("emptyText"));
    m_clearFind = new LinkButton(tr("Clear search"));
    m_clearFind->setObjectName(QStringLiteral("clearFind"));
    m_emptyStep = new LinkButton(tr("Clear filters"));
    m_emptyStep->setObjectName(QStringLiteral("emptyStep"));
    emptyLayout->addStretch();
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_clearFind, 0, Qt::AlignHCenter);
    emptyLayout->addWidget(m_emptyStep, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();
    m_stack->addWidget(empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_connection); // under the list: what comes and goes does not move its rows
    layout->addWidget(m_news);

    m_foot = new ListFoot;
    layout->addWidget(m_foot);
    setFocusProxy(m_view);

    connect(m_views, &QComboBox::activated, this, [this](int index) { takeView(m_viewsHere[size_t(index)]); });
    connect(m_model, &RecordTableModel::countsChanged, this, [this] {
        showFoot();
        if (!m_model->lists().progress().loadingFigures && m_model->needsFigures())
            m_model->lists().loadFigures();
    });
    const ListGroup &lists = m_model->lists();
    connect(&lists, &ListGroup::listsChanged, this, &TablePane::listsChanged); // after the model, which was first
    connect(&lists, &ListGroup::settingsChanged, this, &TablePane::nameViews);
    connect(&lists, &ListGroup::statusChanged, this, &TablePane::showState);
    connect(&lists, &ListGroup::published, this, &TablePane::showFoot);
    connect(&lists, &ListGroup::progressChanged, this, [this] {
        showState();
        showFoot();
    });
    connect(m_view, &RecordTableView::selectionCountChanged, this, &TablePane::showFoot);
    connect(m_view, &RecordTableView::columnsChosen, this, &TablePane::showFoot);
    connect(m_clearFind, &QAbstractButton::clicked, this, &TablePane::clearFindRequested);
    connect(m_emptyStep, &QAbstractButton::clicked, this, [this] {
        if (m_emptyClears)
            clearFilters();
        else
            emit newRecordRequested();
    });
}

void TablePane::setAround(QWidget *above, QWidget *below)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_chipRow), above);
    column->addWidget(below);
    tabBefore(m_view, *above);
    m_above = above;
    m_below = below;
    showAround(false);
}

void TablePane::showAround(bool shown)
{
    m_above->setVisible(shown);
    m_below->setVisible(shown);
}

void TablePane::setNewRow(const QString &words)
{
    if (words.isEmpty() && m_newRow->hasFocus())
        m_view->setFocus();
    if (m_newRow->text() != words)
        m_newRow->setWords(words);
}

void TablePane::setNoneBelow(const QString &sentence)
{
    if (m_noneBelow == sentence)
        return;
    m_noneBelow = sentence;
    showFoot();
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
    const QString list = any ? m_model->lists().listName() : QString();
    m_title->setTitle(list);
    //: heard for the table: %1 which list, %2 the company it is of: "Customers of CRONUS AG"
    m_view->setAccessibleName(any ? tr("%1 of %2").arg(list, scopeName()) : tr("List"));
    m_news->hide();
    m_views->clear();
    m_viewsHere.clear();
    if (any) {
        m_viewsHere = builtInViews(*m_model->schema(), m_clock.localNow());
        for (ListView &view : m_viewsHere) {
            if (view.id == inUseView || view.id == everythingView)
                view.order = m_model->order(); // as the list comes
        }
    }
    if (!m_viewsHere.empty())
        m_model->setConditions(m_viewsHere.front().conditions, m_viewsHere.front().first);
    const JoinedRows rows = m_model->lists().rows();
    for (const ListView &view : m_viewsHere)
        m_views->addItem(view.title(rows));
    showChips();
    showState();
    showFoot();
}

/// A company's currency has become known: what a view is about may read otherwise.
void TablePane::nameViews()
{
    const JoinedRows rows = m_model->lists().rows();
    for (size_t i = 0; i < m_viewsHere.size(); ++i)
        m_views->setItemText(int(i), m_viewsHere[i].title(rows));
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
    const bool leavesOut = !m_viewsHere.empty() && !m_viewsHere.front().conditions.empty();
    const QByteArray all = leavesOut ? everythingView : inUseView;
    const auto it =
        std::find_if(m_viewsHere.begin(), m_viewsHere.end(), [&](const ListView &view) { return view.id == all; });
    m_views->setCurrentIndex(it == m_viewsHere.end() ? 0 : int(it - m_viewsHere.begin()));
    showChips();
    showFoot();
    emit viewChanged(all);
}

std::optional<TablePane::Elsewhere> TablePane::elsewhere(const Record &record) const
{
    const Filter *keeper = m_model->keepsOut(record);
    if (!keeper)
        return {};
    const auto shows = [&](const ListView &view) {
        return std::all_of(view.conditions.begin(), view.conditions.end(),
                           [&](const Filter &condition) { return condition.matches(record); });
    };
    const ListView *there = nullptr;
    for (const ListView &view : m_viewsHere) { // the one that is about this comes first
        const std::vector<FieldKey> used = view.fieldsUsed();
        const bool about = std::find(used.begin(), used.end(), keeper->field()) != used.end();
        if (shows(view) && (about ? !there || there->conditions.empty() : !there && view.conditions.empty()) &&
            view.first.count == 0 && (about || view.id == inUseView || view.id == everythingView))
            there = &view;
    }
    return there ? std::optional(
                       Elsewhere{there->id, m_views->currentText(), m_views->itemText(int(there - m_viewsHere.data()))})
                 : std::nullopt;
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
        setFocus();
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
        } else if (const ListFeed *above = lists.feedAbove(source);
                   message.sentence.isEmpty() && above && above->progress().failure) {
            message = wording::failure(*above->progress().failure, company.serviceName());
            message.sentence =
                //: %1 name of a list: "Payment journals", %2 what the service said, in sentences
                tr("The list “%1” could not be read. %2")
                    .arg(wording::listName(above->entity()),
                         wording::failureInTheirWords(*above->progress().failure, company.serviceName()));
            kind = StripKind::Danger;
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
        m_foot->setCounts({});
        m_foot->setSelected({});
        m_foot->setSums({}, {});
        return;
    }
    const QLocale locale;
    const ListProgress progress = lists.progress();
    const qint64 there = m_model->there();
    const QString running = wording::progress(progress, there);
    QString counts =
        wording::shownOf(lists.info(), locale.toString(m_model->rowCount()), int(there) + m_model->newThere());
    if (const int notSent = m_model->notSent(); notSent > 0)
        //: %1 "8 of 8 lines"
        counts = tr("%1, %Ln not sent", nullptr, notSent).arg(counts);
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
    if (there > 0 && m_model->rowCount() == 0 && progress.loadingFigures)
        counts = tr("Loading figures…");
    m_foot->setCounts(counts);
    const int selected = int(m_view->selectedRows().size());
    m_foot->setSelected(selected > 1 ? tr("%Ln selected", nullptr, selected) : QString());
    const ListSums sums = selected > 1 ? sumsOfSelection(*m_model, *m_view) : sumOfView(*m_model, progress);
    m_foot->setSums(sums.sums, sums.remark);
    showEmpty(progress);
}

void TablePane::showEmpty(const ListProgress &progress)
{
    const ListGroup &lists = m_model->lists();
    const qint64 there = m_model->there();
    // Until the figures are there, nobody knows what a filter by one of them leaves.
    const bool empty =
        m_model->rowCount() == 0 && !progress.running && !progress.loadingFigures && (progress.complete || there > 0);
    m_emptyClears = there > 0 && hasFilters(); // of nothing, nothing is left out
    if (empty && m_emptyClears) {
        const QString &find = m_model->find();
        const int on = int(m_model->conditions().size()) + (m_model->firstRows().count > 0 ? 1 : 0);
        m_emptyText->setText(wording::noneMatches(lists.entity(), find, on));
        m_emptyStep->setText(tr("Clear filters"));
        m_emptyStep->setVisible(on > 0);
        m_clearFind->setVisible(!find.isEmpty());
    } else if (empty) {
        const std::vector<CompanyHandle *> companies = lists.companies();
        m_emptyText->setText(m_noneBelow.isEmpty() ? wording::noneYet(lists.entity(), scopeName()) : m_noneBelow);
        m_emptyStep->setText(wording::newRecord(lists.entity()));
        m_emptyStep->setVisible(std::any_of(companies.begin(), companies.end(), [&lists](const CompanyHandle *company) {
            return company->entityInfo(lists.entity()).canCreate;
        }));
        m_clearFind->hide();
    }
    // Where there is no row to go to, the keys go to what helps.
    QWidget *to = m_view;
    if (empty)
        to = !m_clearFind->isHidden()   ? static_cast<QWidget *>(m_clearFind)
             : !m_emptyStep->isHidden() ? static_cast<QWidget *>(m_emptyStep)
                                        : m_views;
    const QWidget *focus = window()->focusWidget();
    const bool had = focus && m_stack->isAncestorOf(focus);
    setFocusProxy(to);
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (had && !to->hasFocus() && !m_stack->currentWidget()->isAncestorOf(focus))
        setFocus(Qt::OtherFocusReason); // Qt would hand it to whatever comes next, and the typing with it
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
