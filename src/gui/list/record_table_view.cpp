// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/record_table_view.h"

#include "gui/list/record_delegate.h"
#include "gui/look/metrics.h"
#include "gui/look/type_scale.h"
#include "model/record_table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <utility>

namespace clientele {

namespace {
constexpr int sortMark = 14; ///< beside the title of the column that orders the list, with its gap

constexpr int restMsecs = 120;   ///< figures are asked for once scrolling has rested so long
constexpr int designedLine = 18; ///< line height of the 13 px font that the widths of columns are meant for

/// How wide a column is to be, and how narrow it may be.
struct Room
{
    int column = 0;
    int width = 0;
    int least = 0;
    int most = 0;
    int givesWay = 0;
    bool cutLast = false;
    int floor = least; ///< or less where the texts seen so far take less
    int usual = width; ///< what it is meant to be, however little the rows seen so far take
};
} // namespace

RecordTableView::RecordTableView(RecordTableModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("recordTable"));
    setAccessibleName(tr("List"));
    // All header properties before the model: each of them later costs a pass over every section.
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(measure::gutter);
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
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &RecordTableView::columnResized);
    // What stands beside a figure decides whether it fits.
    connect(horizontalHeader(), &QHeaderView::sectionMoved, &m_rest, qOverload<>(&QTimer::start));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMsecs);
    connect(&m_rest, &QTimer::timeout, this, &RecordTableView::wantFigures);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_model, &RecordTableModel::countsChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_model, &QAbstractItemModel::dataChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { emit opened(m_model->keyAt(index.row())); });
    connect(m_model, &RecordTableModel::countsChanged, this, [this] {
        if (!m_awaited.localId.isEmpty() && m_model->rowOf(m_awaited) >= 0)
            goTo(RecordKey(m_awaited)); // a copy: going there forgets what was awaited
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RecordTableView::showList);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        // The cursor goes on to a neighbour of the row that has left. What commands are about is what is marked: where
        // other rows still are, it goes to them instead.
        const QModelIndex current = currentIndex();
        if (!current.isValid() || selectionModel()->isRowSelected(current.row(), {}))
            return;
        if (const std::vector<int> rows = selectedRows(); !rows.empty())
            selectionModel()->setCurrentIndex(m_model->index(rows.front(), current.column()),
                                              QItemSelectionModel::NoUpdate);
        else
            selectionModel()->select(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        // Before the list came a new record may have stood there alone, and nobody has gone to it.
        const bool begins = m_model->listed() > 0 && std::exchange(m_unread, m_unread && m_model->listed() == 0);
        if ((!currentIndex().isValid() || begins) && m_model->rowCount() > 0)
            goToRow(0);
    });
}

void RecordTableView::mousePressEvent(QMouseEvent *event)
{
    m_awaited = {};
    m_unread = false;
    QTableView::mousePressEvent(event);
}

void RecordTableView::showList()
{
    m_awaited = {};
    m_unread = m_model->listed() == 0;
    m_ownWidths.clear();
    m_grown.clear();
    m_needs.clear();
    m_chosen.clear();
    if (m_model->columnCount() > RecordTableModel::gutterColumn)
        horizontalHeader()->setSectionResizeMode(RecordTableModel::gutterColumn, QHeaderView::Fixed);
    fitColumns();
    showOrder();
    if (m_model->rowCount() > 0)
        goToRow(0);
    m_rest.start();
}

void RecordTableView::showOrder()
{
    const QSignalBlocker quiet(horizontalHeader());
    if (m_model->order().empty()) { // as the service gives them: no column says how
        horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        return;
    }
    const Order &order = m_model->order().front();
    horizontalHeader()->setSortIndicator(m_model->columnOf(order.field),
                                         order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeRows();
        m_grown.clear(); // all is measured anew
        m_needs.clear();
        fitColumns();
        m_rest.start();
    }
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
    goToRow(row);
}

void RecordTableView::goToRow(int row)
{
    // Not setCurrentIndex(): that one looks at the keyboard, and with Ctrl held down (Ctrl+PgDown) it would only add
    // this row to those selected before.
    const int column = qMin(qMax(1, currentIndex().column()), m_model->columnCount() - 1);
    selectionModel()->setCurrentIndex(m_model->index(row, column),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

void RecordTableView::goTo(const RecordKey &key)
{
    m_awaited = m_model->rowOf(key) < 0 ? key : RecordKey();
    m_unread = false;
    setCurrentKey(key);
}

std::vector<RecordKey> RecordTableView::selectedKeys() const
{
    std::vector<RecordKey> keys;
    for (const int row : selectedRows())
        keys.push_back(m_model->keyAt(row));
    return keys;
}

std::vector<int> RecordTableView::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
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
    for (const int row : selectedRows())
        line([this, row](int column) { return m_model->index(row, column).data().toString(); });
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void RecordTableView::keyPressEvent(QKeyEvent *event)
{
    m_awaited = {};
    m_unread = false;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
            emit opened(currentKey());
            return;
        }
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier &&
        currentIndex().row() == m_model->rowCount() - 1)
        emit wentPastEnd();
    QTableView::keyPressEvent(event);
}

QItemSelectionModel::SelectionFlags RecordTableView::selectionCommand(const QModelIndex &index,
                                                                      const QEvent *event) const
{
    // With Ctrl held a key would move the cursor and leave the selection behind: the pane would show one record and
    // commands be about another. Space with Ctrl is no movement: it takes a row to the others, or away.
    if (event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->modifiers().testFlag(Qt::ControlModifier) && key->key() != Qt::Key_Space)
            return QItemSelectionModel::Rows |
                   (key->modifiers().testFlag(Qt::ShiftModifier) ? QItemSelectionModel::SelectCurrent
                                                                 : QItemSelectionModel::ClearAndSelect);
    }
    return QTableView::selectionCommand(index, event);
}

/// Not into the marks of the rows: nothing there shows where one is, and no key does anything.
QModelIndex RecordTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex to = QTableView::moveCursor(action, modifiers);
    if (!to.isValid() || to.column() != 0)
        return to;
    const QModelIndex first = to.siblingAtColumn(columnBeside(0, layoutDirection() == Qt::LeftToRight));
    return first.isValid() ? first : to;
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
    // What comes below or above the list takes its room, and never the row one is at out of sight.
    const int top = rowViewportPosition(currentIndex().row());
    const bool inSight = currentIndex().isValid() && top >= 0 && top < event->oldSize().height();
    QTableView::resizeEvent(event);
    fitColumns();
    if (inSight && event->size().height() < event->oldSize().height())
        keepInSight(currentIndex().row());
    m_rest.start();
}

/// Along the rows only: the columns stay where they are.
void RecordTableView::keepInSight(int row)
{
    const int height = verticalHeader()->defaultSectionSize();
    const int whole = qMax(1, viewport()->height() / height);
    if (rowViewportPosition(row) + height > viewport()->height())
        verticalScrollBar()->setValue(row - whole + 1);
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

int RecordTableView::columnBeside(int column, bool right) const
{
    const QHeaderView *header = horizontalHeader();
    const int step = right == (layoutDirection() == Qt::LeftToRight) ? 1 : -1;
    for (int visual = header->visualIndex(column) + step; visual >= 0 && visual < header->count(); visual += step) {
        const int beside = header->logicalIndex(visual);
        if (!header->isSectionHidden(beside))
            return beside;
    }
    return -1;
}

int RecordTableView::heightOfWholeRows(int available) const
{
    const int row = verticalHeader()->defaultSectionSize();
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    const int around = horizontalHeader()->height() + bar;
    const int rows = (available - around) / row;
    return rows > 0 ? around + rows * row : available;
}

int RecordTableView::heightOfRows(int rows) const
{
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return horizontalHeader()->height() + bar + rows * verticalHeader()->defaultSectionSize();
}

void RecordTableView::chooseColumn(int column, bool shown)
{
    if (const FieldSpec *field = m_model->fieldAt(column))
        m_chosen.insert(field->key, shown);
    fitColumns();
    m_rest.start();
    emit columnsChosen();
}

void RecordTableView::columnResized(int column, int before, int now)
{
    const FieldSpec *field = m_model->fieldAt(column);
    if (m_fitting || !field || before == 0 || now == 0)
        return;
    m_ownWidths.insert(field->key, now);
    m_rest.start();
}

void RecordTableView::fitColumns()
{
    // Texts take what those seen so far need, as far as there is room: columns have their usual width first, and share
    // what is over then. Where room is short they shrink, and in the end give way.
    const auto &columns = m_model->columns();
    std::vector<Room> rooms;
    int width = 0;
    int least = 0;
    // Heads are read whole: what "No." needs in one language is what its word needs in another.
    const QFontMetrics titles(medium(horizontalHeader()->font()));
    const auto titled = [&](int column) {
        return titles.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) +
               2 * measure::cellPadding + 2 + (horizontalHeader()->sortIndicatorSection() == column ? sortMark : 0);
    };
    const auto scaled = [this](int pixels) { return qMax(pixels, pixels * fontMetrics().height() / designedLine); };
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const FieldSpec *field = m_model->fieldAt(column);
        Room room{column, measure::gutter, measure::gutter, measure::gutter};
        if (field) {
            const ColumnSpec &spec = columns[size_t(column) - 1];
            const auto chosen = m_chosen.constFind(field->key);
            if (chosen == m_chosen.cend() ? !spec.shown : !*chosen) {
                room.width = 0; // hidden
            } else if (const int own = m_ownWidths.value(field->key); own > 0) {
                room.width = room.floor = room.least = room.most = room.usual = qMax(own, m_grown.value(field->key));
            } else {
                const int title = titled(column);
                room.width = qMax(qMax(scaled(spec.width), title), m_grown.value(field->key));
                room.least = spec.least > 0 ? qMax(scaled(spec.least), title) : room.width;
                const auto &names = m_model->schema()->nameFields();
                const bool name = !names.empty() && names.front() == field->key;
                room.most = spec.least > 0 ? room.width * (name ? 5 : 3) / 2 : room.width;
                room.givesWay = chosen == m_chosen.cend() ? spec.givesWay : 0;
                room.usual = room.width;
                room.floor = room.least;
                room.cutLast = spec.cutLast;
                if (const int need = m_needs.value(field->key); need > 0 && spec.least > 0) {
                    // What one column has to spare another may lack.
                    room.floor = qMin(spec.whole ? room.most : room.least, qMax(need, title));
                    room.width = qBound(room.floor, need, room.most);
                }
            }
        }
        width += room.width;
        least += room.width > 0 ? room.floor : 0;
        rooms.push_back(room);
    }
    const int there = viewport()->width();
    while (least > there) {
        Room *first = nullptr;
        for (Room &room : rooms) {
            if (room.width > 0 && room.givesWay > 0 && (!first || room.givesWay < first->givesWay))
                first = &room;
        }
        if (!first)
            break;
        width -= first->width;
        least -= first->floor;
        first->width = 0;
    }
    // One long text takes no room from others that need theirs: it shrinks first.
    for (const auto floor : {+[](const Room &room) { return qMax(room.usual, room.floor); },
                             +[](const Room &room) { return room.cutLast ? room.width : room.floor; },
                             +[](const Room &room) { return room.floor; }}) {
        int give = 0;
        for (const Room &room : rooms)
            give += room.width > 0 ? qMax(0, room.width - floor(room)) : 0;
        int shrink = qMin(width - there, give);
        width -= qMax(0, shrink);
        for (Room &room : rooms) { // each in proportion, so that the last takes what is left
            const int may = room.width > 0 ? room.width - floor(room) : 0;
            if (shrink <= 0 || may <= 0)
                continue;
            const int part = int(qint64(shrink) * may / give);
            room.width -= part;
            shrink -= part;
            give -= may;
        }
    }
    int grow = there - width;
    for (int Room::*upTo : {&Room::usual, &Room::most}) {
        for (Room &room : rooms) {
            const int part = room.width > 0 ? qMin(grow, room.*upTo - room.width) : 0;
            room.width += qMax(0, part);
            grow -= qMax(0, part);
        }
    }
    m_fitting = true;
    for (const Room &room : rooms) {
        setColumnHidden(room.column, room.width == 0);
        if (room.width > 0)
            setColumnWidth(room.column, room.width);
    }
    m_fitting = false;
}

bool RecordTableView::fitMoney(int first, int last)
{
    // Money is never cut. A figure that is wider than its column takes the room from the text at its left; where there
    // is none, or not enough of it, the column grows, and never shrinks by itself.
    bool grown = false;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const FieldSpec *field = m_model->fieldAt(column);
        if (!field || !isNumeric(*field) || isColumnHidden(column))
            continue;
        const int left = columnBeside(column, false);
        const FieldSpec *beside = m_model->fieldAt(left);
        const bool money = field->type == FieldType::Money; // other numbers are plain texts to the cell
        const int spare = money && beside && !isNumeric(*beside) ? columnWidth(left) - 2 * measure::cellPadding : 0;
        int need = 0;
        for (int row = first; row <= last; ++row)
            need = qMax(need, itemDelegate()->sizeHint({}, m_model->index(row, column)).width());
        if (need > columnWidth(column) + spare) {
            m_grown.insert(field->key, need);
            grown = true;
        }
    }
    return grown;
}

/// What texts take, beside the figure at their right that takes room from them. Never less than was seen before:
/// nothing moves to and fro as somebody scrolls.
bool RecordTableView::measureTexts(int first, int last)
{
    bool grown = false;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const FieldSpec *field = m_model->fieldAt(column);
        if (!field || isNumeric(*field) || isColumnHidden(column))
            continue;
        const int right = columnBeside(column, true);
        const FieldSpec *beside = m_model->fieldAt(right);
        const bool figures = beside && beside->type == FieldType::Money;
        int &need = m_needs[field->key];
        for (int row = first; row <= last; ++row) {
            const auto taken = [&](int of) { return itemDelegate()->sizeHint({}, m_model->index(row, of)).width(); };
            const int wide = taken(column) + (figures ? qMax(0, taken(right) - columnWidth(right)) : 0);
            grown = grown || wide > need;
            need = qMax(need, wide);
        }
    }
    return grown;
}

void RecordTableView::wantFigures()
{
    const int first = qMax(0, rowAt(0));
    int last = rowAt(viewport()->height() - 1);
    if (last < 0)
        last = m_model->rowCount() - 1;
    const bool figures = fitMoney(first, last);
    if (measureTexts(first, last) || figures)
        fitColumns();
    last = qMin(last, m_model->listed() - 1);
    std::vector<RecordKey> keys;
    for (int row = first; row <= last && row < m_model->listed(); ++row) {
        // What came with the list is not asked for again, row by row.
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (m_model->index(row, column).data(RecordTableModel::NotFetchedRole).toBool()) {
                keys.push_back(m_model->keyAt(row));
                break;
            }
        }
    }
    if (!keys.empty())
        m_model->lists().wantFigures(keys);
}

} // namespace clientele
