// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes/views_list.h"

#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"
#include "model/views_model.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

namespace clientele {

namespace {
constexpr int edge = 8;       ///< of the selection to the pane's border
constexpr int iconLeft = 17;  ///< below the heading's words
constexpr int wordsLeft = 44; ///< where a view's name begins
constexpr int leastRows = 2;  ///< stay to be seen in a low window
} // namespace

class ViewsList::Delegate final : public QStyledItemDelegate
{
public:
    explicit Delegate(ViewsList *list)
        : QStyledItemDelegate(list)
        , m_list(list)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, m_list->rowHeight()};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens tokens = tokensFor(option.palette);
        const QRect row = option.rect;
        const QRect box = row.adjusted(edge, 0, -edge, 0);
        const auto place = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
        const bool shown = index.row() == m_list->m_shown;
        const bool focused = m_list->hasFocus() && index == m_list->currentIndex();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (shown)
            fillRounded(painter, box, measure::radiusSelection, tokens.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            fillRounded(painter, box, measure::radiusSelection, tokens.sunken);
        if (focused)
            drawFocusRing(painter, box.adjusted(-2, -2, 2, 2), tokens.accent, measure::radiusSelection);
        paintIcon(painter, place(QRect(row.left() + iconLeft, row.center().y() - 7, measure::icon, measure::icon)),
                  IconName::Filter, shown ? tokens.accent : tokens.muted, option.direction);
        const QFont small = fontFor(TextRole::Label, m_list->font());
        const QString count = index.data(ViewsModel::CountRole).toString();
        const int width = QFontMetrics(small).horizontalAdvance(count) + 2;
        const QRect counted(row.right() - 2 * edge - width, row.top(), width, row.height());
        drawCellText(painter, place(counted), count, small, tokens.muted, Qt::AlignRight, option.direction);
        const int left = row.left() + wordsLeft;
        drawCellText(painter, place(QRect(left, row.top(), counted.left() - measure::between - left, row.height())),
                     index.data().toString(), shown ? semibold(m_list->font()) : m_list->font(), tokens.text,
                     Qt::AlignLeft, option.direction);
        painter->restore();
    }

private:
    ViewsList *m_list;
};

ViewsList::ViewsList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new Delegate(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
}

void ViewsList::setShown(int row)
{
    m_shown = row;
    if (row >= 0)
        setCurrentIndex(model()->index(row, 0));
    viewport()->update();
}

void ViewsList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_shown = -1;
        updateGeometry();
    });
}

int ViewsList::rowHeight() const
{
    return metricsFor(Density::Compact, fontMetrics()).treeLeaf;
}

QSize ViewsList::sizeHint() const
{
    return {100, rowHeight() * (model() ? model()->rowCount() : 0)};
}

QSize ViewsList::minimumSizeHint() const
{
    return {60, rowHeight() * qMin(leastRows, model() ? model()->rowCount() : 0)};
}

void ViewsList::keyPressEvent(QKeyEvent *event)
{
    const bool chooses =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (chooses && currentIndex().isValid()) {
        emit chosen(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void ViewsList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex())
        emit chosen(index);
}

void ViewsList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0)); // so that the focus can be seen
}

void ViewsList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace clientele
