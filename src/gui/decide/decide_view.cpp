// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/decide_view.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "model/merge_model.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace clientele {

namespace {

/// The first word stands on the left edge of the dialog, not on that of a cell.
class EdgeHeader final : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        if (section != MergeModel::FieldColumn) {
            QHeaderView::paintSection(painter, rect, section);
            return;
        }
        const Tokens tokens = tokensFor(palette());
        painter->fillRect(rect, tokens.base);
        drawHairline(painter, rect, Qt::BottomEdge, tokens.control);
        const QRect words = rect.adjusted(measure::dialog - measure::cellPadding, 0, 0, 0);
        QHeaderView::paintSection(painter, QStyle::visualRect(layoutDirection(), rect, words), section);
    }
};

MergeRow::Choice choiceOf(int column)
{
    return column == MergeModel::OpenedColumn   ? MergeRow::Choice::AsOpened
           : column == MergeModel::TheirsColumn ? MergeRow::Choice::Theirs
                                                : MergeRow::Choice::Mine;
}

int columnOf(MergeRow::Choice choice)
{
    switch (choice) {
    case MergeRow::Choice::AsOpened:
        return MergeModel::OpenedColumn;
    case MergeRow::Choice::Theirs:
        return MergeModel::TheirsColumn;
    case MergeRow::Choice::Mine:
        return MergeModel::MineColumn;
    default:
        return MergeModel::ResultColumn;
    }
}

} // namespace

DecideView::DecideView(MergeModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("decideTable"));
    setAccessibleName(tr("Fields that were changed"));
    setHorizontalHeader(new EdgeHeader(Qt::Horizontal, this));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideMiddle); // the name of a service may be long; "now" stays
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(60);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &DecideView::rememberPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &DecideView::restorePlace);
    connect(&model, &QAbstractItemModel::modelReset, this, &DecideView::layOut);
    layOut();
    restorePlace();
}

void DecideView::layOut()
{
    const Metrics metrics = metricsFor(Density::Compact, fontMetrics());
    verticalHeader()->setDefaultSectionSize(metrics.conflictRow);
    horizontalHeader()->setFixedHeight(metrics.tableHeader);
    // In the proportions of a window 1040 wide; where there is less than words need, the table scrolls sideways.
    static constexpr int shares[MergeModel::columnTotal] = {176, 200, 220, 220, 224};
    const int room = qMax(viewport()->width(), 90 * fontMetrics().averageCharWidth());
    int left = room;
    for (int column = 0; column < MergeModel::ResultColumn; ++column) {
        const int width = room * shares[column] / 1040;
        setColumnWidth(column, width);
        left -= width;
    }
    setColumnWidth(MergeModel::ResultColumn, left);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int high = qMax(metrics.conflictRow, sizeHintForRow(row));
        if (rowHeight(row) != high)
            setRowHeight(row, high);
    }
}

void DecideView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void DecideView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void DecideView::rememberPlace()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    m_placeField = current.data(MergeModel::FieldKeyRole).toByteArray();
    m_placeRow = current.row();
    m_placeColumn = current.column();
}

void DecideView::restorePlace()
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    int row = m_placeField.isEmpty() ? m_model.nextUndecided(rows - 1, false) : m_model.rowOf(m_placeField);
    if (row < 0)
        row = m_placeRow < 0 ? 0 : qMin(m_placeRow, rows - 1);
    const int column = m_placeColumn == MergeModel::FieldColumn ? int(MergeModel::TheirsColumn) : m_placeColumn;
    setCurrentIndex(m_model.index(row, column));
}

bool DecideView::goToUndecided(bool backwards)
{
    const int rows = m_model.rowCount();
    const int from = currentIndex().isValid() ? currentIndex().row() : rows - 1;
    const int row = rows > 0 ? m_model.nextUndecided(from, backwards) : -1;
    if (row < 0)
        return false;
    setCurrentIndex(m_model.index(row, MergeModel::TheirsColumn));
    setFocus(Qt::OtherFocusReason);
    return true;
}

void DecideView::splitCurrent()
{
    if (currentIndex().isValid())
        m_model.split(currentIndex().row());
}

void DecideView::choose(int row, MergeRow::Choice choice)
{
    m_model.choose(row, choice);
    setCurrentIndex(m_model.index(row, columnOf(choice)));
}

void DecideView::chooseCurrent(MergeRow::Choice choice)
{
    if (currentIndex().isValid())
        choose(currentIndex().row(), choice);
}

void DecideView::typeCurrent()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    if (m_model.rowAt(current.row()).isWholeGroup()) {
        emit groupTypingWanted(current.row());
        return;
    }
    const QModelIndex cell = m_model.index(current.row(), MergeModel::ResultColumn);
    if (cell.flags().testFlag(Qt::ItemIsEditable)) {
        setCurrentIndex(cell);
        edit(cell);
    }
}

void DecideView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QTableView::keyPressEvent(event);
        return;
    }
    // The arrow points at the column: mirrored with the columns in right-to-left windows.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
        chooseCurrent(mirrored ? MergeRow::Choice::Mine : MergeRow::Choice::Theirs);
        break;
    case Qt::Key_Right:
        chooseCurrent(mirrored ? MergeRow::Choice::Theirs : MergeRow::Choice::Mine);
        break;
    case Qt::Key_Home:
        chooseCurrent(MergeRow::Choice::AsOpened);
        break;
    case Qt::Key_F2:
        typeCurrent();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state() == QAbstractItemView::EditingState) {
            QTableView::keyPressEvent(event);
            return;
        }
        emit nextWanted(event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    default:
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void DecideView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
}

void DecideView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool clicked = event->button() == Qt::LeftButton && index.isValid() && m_pressed == index;
    m_pressed = QPersistentModelIndex();
    if (!clicked)
        return;
    // Only where a ring shows that one may: what was opened is chosen by Home or from the menu.
    if (index.data(MergeModel::RadioRole).value<MergeModel::Radio>() != MergeModel::Radio::None)
        choose(index.row(), choiceOf(index.column()));
    else if (index.column() == MergeModel::ResultColumn)
        typeCurrent();
}

void DecideView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex under = byMouse ? indexAt(viewport()->mapFromGlobal(event->globalPos())) : currentIndex();
    if (!under.isValid())
        return;
    setCurrentIndex(under);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &words, Qt::KeyboardModifiers modifiers, Qt::Key key, auto run) {
        QAction *action = menu->addAction(words);
        action->setShortcut(QKeySequence(QKeyCombination(modifiers, key)));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    add(tr("Take &theirs"), Qt::NoModifier, mirrored ? Qt::Key_Right : Qt::Key_Left,
        [this] { chooseCurrent(MergeRow::Choice::Theirs); });
    add(tr("Take &mine"), Qt::NoModifier, mirrored ? Qt::Key_Left : Qt::Key_Right,
        [this] { chooseCurrent(MergeRow::Choice::Mine); });
    add(tr("&Back to what it was when you opened it"), Qt::NoModifier, Qt::Key_Home,
        [this] { chooseCurrent(MergeRow::Choice::AsOpened); });
    add(tr("T&ype another value…"), Qt::NoModifier, Qt::Key_F2, [this] { typeCurrent(); });
    add(tr("&Field by field"), Qt::ControlModifier, Qt::Key_G, [this] {
        splitCurrent();
    })->setEnabled(m_model.rowAt(under.row()).isWholeGroup());
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(under).center()));
}

} // namespace clientele
