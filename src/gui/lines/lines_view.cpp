// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lines/lines_view.h"

#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "model/changes_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

#include <algorithm>

namespace clientele {

namespace {

constexpr int mostMeasured = 400; ///< lines whose words are measured

CellState cellState(LineState state)
{
    switch (state) {
    case LineState::NotSent:
        return CellState::NotSent;
    case LineState::Waiting:
        return CellState::WaitsForConnection;
    case LineState::NeedsAttention:
        return CellState::NeedsAttention;
    case LineState::None:
    case LineState::Done:
        break;
    }
    return CellState::None;
}

class LinesDelegate final : public QStyledItemDelegate
{
public:
    explicit LinesDelegate(LinesView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens tokens = tokensFor(option.palette);
        const LinesLayout &columns = m_view->columns();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->fillRect(option.rect, !selected ? tokens.base : m_view->hasFocus() ? tokens.selection : tokens.idle);
        drawHairline(painter, option.rect, Qt::BottomEdge, tokens.hairline);
        // Without a gutter the first words stand on the edge of what is above them.
        const int lead = index.column() == 0 ? columns.edge : measure::cellPadding;
        const QRect inside = option.rect.adjusted(lead, 0, -measure::cellPadding, -1);
        const QRect cell = QStyle::visualRect(option.direction, option.rect, inside);
        const auto state = LineState(index.siblingAtColumn(0).data(ChangesModel::StateRole).toInt());
        const int column = index.column();
        if (column == columns.state)
            drawStateIcon(painter, option.rect, cellState(state), tokens, option.direction);
        else if (column == columns.action)
            drawAction(painter, option, index, tokens);
        else
            drawWords(painter, cell, option, index, state, tokens);
        painter->restore();
    }

private:
    void drawWords(QPainter *painter, const QRect &cell, const QStyleOptionViewItem &option, const QModelIndex &index,
                   LineState state, const Tokens &tokens) const
    {
        const LinesLayout &columns = m_view->columns();
        const int column = index.column();
        const QString before = index.data(ChangesModel::OldRole).toString();
        const QString after = index.data(ChangesModel::NewRole).toString();
        if (column == columns.change && !(before.isEmpty() && after.isEmpty())) {
            drawOldToNew(painter, cell, before, after, option.font, tokens, option.direction);
            return;
        }
        const bool quiet = std::find(columns.quiet.begin(), columns.quiet.end(), column) != columns.quiet.end();
        QColor ink = quiet ? tokens.muted : tokens.text;
        if (column == columns.word && state == LineState::NeedsAttention)
            ink = tokens.warning.ink;
        else if (column == columns.word && state == LineState::Waiting)
            ink = tokens.muted;
        drawCellText(painter, cell, index.data().toString(), option.font, ink, Qt::AlignLeft, option.direction);
    }

    static void drawAction(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                           const Tokens &tokens)
    {
        const auto action = ChangesLine::Action(index.data(ChangesModel::ActionRole).toInt());
        if (action == ChangesLine::Action::None)
            return;
        QRect box(0, 0, 20, 20);
        box.moveCenter(option.rect.center());
        if (option.state.testFlag(QStyle::State_MouseOver))
            fillRounded(painter, box, measure::radiusBadge, tokens.sunken);
        paintIcon(painter, QRect(box.center() - QPoint(6, 6), QSize(13, 13)),
                  action == ChangesLine::Action::Open ? IconName::ChevronRight : IconName::Cross, tokens.muted,
                  option.direction);
    }

    LinesView *m_view;
};

} // namespace

LinesView::LinesView(QAbstractItemModel *model, LinesLayout layout, QWidget *parent)
    : QTableView(parent)
    , m_layout(std::move(layout))
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(20);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new LinesDelegate(this));
    sizeRows();
    setModel(model);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &LinesView::fitColumns);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, &m_rest, qOverload<>(&QTimer::start));
    connect(model, &QAbstractItemModel::dataChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(model, &QAbstractItemModel::modelReset, &m_rest, qOverload<>(&QTimer::start));
    setSeveralCompanies(false);
    sizeRows();
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != m_layout.action)
            emit openRequested(index.row());
    });
    connect(model, &QAbstractItemModel::rowsInserted, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::rowsRemoved, viewport(), qOverload<>(&QWidget::update));
}

void LinesView::setSeveralCompanies(bool several)
{
    if (m_layout.company >= 0)
        setColumnHidden(m_layout.company, !several);
    fitColumns();
}

void LinesView::setEmptyText(const QString &words)
{
    m_emptyText = words;
    setAccessibleDescription(words);
    viewport()->update();
}

QString LinesView::currentLine() const
{
    QStringList cells, more;
    for (int column = 0; currentIndex().isValid() && column < model()->columnCount(); ++column) {
        const QModelIndex index = currentIndex().siblingAtColumn(column);
        const QString words = index.data().toString();
        const QString tip = index.data(Qt::ToolTipRole).toString();
        if (!words.isEmpty() && !isColumnHidden(column))
            cells += words;
        if (column != m_layout.action && tip != words && !tip.isEmpty())
            more += tip;
    }
    QStringList lines = more;
    lines.prepend(cells.join(QLatin1Char('\t')));
    return lines.join(QLatin1Char('\n'));
}

void LinesView::sizeRows()
{
    const int row = metricsFor(Density::Compact, fontMetrics()).dockRow;
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    fitColumns();
}

int LinesView::widthOfTexts(int column) const
{
    int widest = 0;
    for (int row = 0; row < qMin(model()->rowCount(), mostMeasured); ++row)
        widest = qMax(widest, fontMetrics().horizontalAdvance(model()->index(row, column).data().toString()));
    return widest + (column == 0 ? m_layout.edge : measure::cellPadding) + measure::cellPadding + 1;
}

void LinesView::fitColumns()
{
    if (!model() || m_layout.widths.empty())
        return;
    // The mark, the state and the button keep their width; the others share what is left, in their proportions.
    const int columns = int(m_layout.widths.size());
    std::vector<int> widths(size_t(columns), 0);
    int fixed = 0;
    int wanted = 0;
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column))
            continue;
        const int designed = m_layout.widths[size_t(column)];
        int &width = widths[size_t(column)];
        width = qMax(designed, designed * fontMetrics().height() / 18); // meant for a 13 px font
        if (column == m_layout.word)
            width = qMax(width, qMin(widthOfTexts(column), viewport()->width() / 2));
        const bool keeps = column == m_layout.word || column == m_layout.state || column == m_layout.action;
        (keeps ? fixed : wanted) += width;
    }
    const auto shares = [this](int column) {
        return column != m_layout.word && column != m_layout.state && column != m_layout.action &&
               column != m_layout.stretch && !isColumnHidden(column);
    };
    const int room = qMax(0, viewport()->width() - fixed);
    for (int column = 0; column < columns && wanted > room; ++column) {
        if (!shares(column))
            continue;
        int &width = widths[size_t(column)]; // first what nothing stands in
        const int spare = qMin(qMax(0, width - widthOfTexts(column)), wanted - room);
        width -= spare;
        wanted -= spare;
    }
    int left = room;
    for (int column = 0; column < columns; ++column) {
        if (!shares(column))
            continue;
        int &width = widths[size_t(column)];
        if (wanted > room)
            width = int(qint64(width) * room / wanted);
        left -= width;
    }
    // What is cut takes what the widest column has over.
    int spare = m_layout.stretch >= 0 ? left - widthOfTexts(m_layout.stretch) : 0;
    for (int column = 0; column < columns && spare > 0; ++column) {
        if (!shares(column))
            continue;
        int &width = widths[size_t(column)];
        const int more = qBound(0, widthOfTexts(column) - width, spare);
        width += more;
        spare -= more;
        left -= more;
    }
    if (m_layout.stretch >= 0)
        widths[size_t(m_layout.stretch)] = qMax(left, 0);
    for (int column = 0; column < columns; ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, widths[size_t(column)]);
    }
}

void LinesView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void LinesView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeRows();
}

void LinesView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void LinesView::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (row >= 0 && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
        case Qt::Key_Delete:
            emit restoreRequested(row);
            return;
        case Qt::Key_Space:
            emit acknowledgeRequested(row);
            return;
        default:
            break;
        }
    }
    if (row >= 0 && event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(currentLine());
        return;
    }
    if (row >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & ~Qt::KeypadModifier)) {
        emit openRequested(row);
        return;
    }
    QTableView::keyPressEvent(event);
}

void LinesView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() == m_layout.action &&
        index.row() == currentIndex().row())
        emit actionPressed(index.row());
}

void LinesView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    const QRect room = viewport()->rect().adjusted(m_layout.edge, measure::between, -m_layout.edge, 0);
    drawCellText(&painter, QRect(room.left(), room.top(), room.width(), verticalHeader()->defaultSectionSize()),
                 m_emptyText, font(), tokensFor(palette()).muted, Qt::AlignLeft, layoutDirection());
}

} // namespace clientele
