// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/record_table_view.h"

#include "gui/list/record_delegate.h"
#include "gui/look/metrics.h"
#include "model/record_table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace clientele {

namespace {
constexpr int restMsecs = 120; ///< figures are asked for once scrolling has rested so long
}

RecordTableView::RecordTableView(RecordTableModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("recordTable"));
    setAccessibleName(tr("List"));
    // All header properties before the model: each of them later costs a pass over every section.
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setResizeContentsPrecision(0); // visible rows only
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setAccessibleName(tr("Columns"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(false);
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false); // Tab goes round the panes
    setItemDelegate(new RecordDelegate(this));
    sizeRows();
    setModel(model);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &RecordTableView::sortByHeader);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMsecs);
    connect(&m_rest, &QTimer::timeout, this, &RecordTableView::wantFigures);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_model, &RecordTableModel::countsChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_model, &QAbstractItemModel::dataChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(m_model->keyAt(index.row())); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordTableView::showList);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!currentIndex().isValid() && m_model->rowCount() > 0)
            setCurrentIndex(m_model->index(0, qMin(1, m_model->columnCount() - 1)));
    });
}

void RecordTableView::showList()
{
    const auto &columns = m_model->columns();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (column == RecordTableModel::gutterColumn) {
            setColumnWidth(column, measure::gutter);
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
            continue;
        }
        const ColumnSpec &spec = columns[size_t(column) - 1];
        setColumnHidden(column, !spec.shown);
        const int scaled = spec.width * fontMetrics().height() / 18; // widths are meant for a 13 px font
        setColumnWidth(column, qMax(spec.width, scaled));
    }
    if (!m_model->order().empty()) {
        const Order &order = m_model->order().front();
        const QSignalBlocker quiet(horizontalHeader());
        horizontalHeader()->setSortIndicator(m_model->columnOf(order.field),
                                             order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    if (m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0, qMin(1, m_model->columnCount() - 1)));
    m_rest.start();
}

void RecordTableView::sizeRows()
{
    const int height = metricsFor(Density::Compact, fontMetrics()).tableRow;
    verticalHeader()->setMinimumSectionSize(height); // first: the default is held to it
    verticalHeader()->setDefaultSectionSize(height);
}

void RecordTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeRows();
}

void RecordTableView::sortByHeader(int column)
{
    const FieldSpec *field = m_model->fieldAt(column);
    if (!field)
        return;
    const bool addTo = QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
    bool descending = false;
    for (const Order &order : m_model->order()) {
        if (order.field == field->key)
            descending = !order.descending;
    }
    const RecordKey current = currentKey();
    m_model->sortBy(field->key, descending, addTo);
    horizontalHeader()->setSortIndicator(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    setCurrentKey(current);
}

RecordKey RecordTableView::currentKey() const
{
    return m_model->keyAt(currentIndex().row());
}

void RecordTableView::setCurrentKey(const RecordKey &key)
{
    const int row = m_model->rowOf(key);
    if (row < 0)
        return;
    const int column = currentIndex().isValid() ? currentIndex().column() : 1;
    setCurrentIndex(m_model->index(row, column));
    scrollTo(currentIndex());
}

std::vector<RecordKey> RecordTableView::selectedKeys() const
{
    std::vector<RecordKey> keys;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            keys.push_back(m_model->keyAt(row));
    }
    return keys;
}

void RecordTableView::copySelection(bool withHeaders) const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (column != RecordTableModel::gutterColumn && !isColumnHidden(column))
            columns.append(column);
    }
    QStringList lines;
    const auto line = [&](const std::function<QString(int)> &cell) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells +=
                cell(column).replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
        lines += cells.join(QLatin1Char('\t'));
    };
    if (withHeaders)
        line([this](int column) { return m_model->headerData(column, Qt::Horizontal).toString(); });
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    for (const int row : rows)
        line([this, row](int column) { return m_model->index(row, column).data().toString(); });
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void RecordTableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
            emit opened(currentKey());
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void RecordTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const RecordKey key = m_model->keyAt(current.row());
    if (key == m_told)
        return;
    m_told = key;
    emit currentKeyChanged(key);
}

void RecordTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    int rows = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        rows += range.height();
    emit selectionCountChanged(rows);
}

void RecordTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_rest.start();
}

void RecordTableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update(); // the selection changes its colour with the focus
}

void RecordTableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void RecordTableView::fitMoney()
{
    // Money is never cut: a column grows when a figure that can be seen does not fit, and never shrinks by itself.
    const int first = qMax(0, rowAt(0));
    int last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = m_model->rowCount() - 1;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const FieldSpec *field = m_model->fieldAt(column);
        if (!field || !isNumeric(*field) || isColumnHidden(column))
            continue;
        int width = columnWidth(column);
        for (int row = first; row <= last; ++row)
            width = qMax(width, itemDelegate()->sizeHint({}, m_model->index(row, column)).width());
        if (width > columnWidth(column))
            setColumnWidth(column, width);
    }
}

void RecordTableView::wantFigures()
{
    fitMoney();
    if (!m_model->feed() || !m_model->company()->capabilities().figuresOnRequest)
        return;
    const int first = qMax(0, rowAt(0));
    int last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = m_model->listed() - 1;
    std::vector<RecordKey> keys;
    for (int row = first; row <= last && row < m_model->listed(); ++row)
        keys.push_back(m_model->keyAt(row));
    if (!keys.empty())
        m_model->feed()->wantFigures(keys);
}

} // namespace clientele
