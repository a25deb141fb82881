// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/send/review_view.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"
#include "model/review_model.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>

namespace clientele {

namespace {

class ReviewDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens tokens = tokensFor(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool active = option.widget && option.widget->hasFocus();
        const Qt::LayoutDirection direction = option.direction;
        painter->save();
        painter->fillRect(option.rect, selected ? (active ? tokens.selection : tokens.idle) : tokens.base);
        drawHairline(painter, option.rect, Qt::BottomEdge, tokens.hairline);
        const QRect cell = option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, -1);
        const QString text = index.data().toString();
        const Qt::Alignment lead = Qt::AlignLeft | Qt::AlignVCenter;
        switch (index.column()) {
        case ReviewModel::TickColumn: {
            const QRect box = QStyle::visualRect(
                direction, option.rect,
                QRect(option.rect.left() + measure::dialog, option.rect.top(), measure::icon, option.rect.height()));
            const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            drawTick(painter, box, ticked ? TickState::On : TickState::Off,
                     index.flags().testFlag(Qt::ItemIsUserCheckable), tokens);
            break;
        }
        case ReviewModel::ChangeColumn:
            if (index.data(ReviewModel::PlainRole).toBool())
                drawCellText(painter, cell, text, option.font, tokens.text, lead, direction);
            else
                drawOldToNew(painter, cell, index.data(ReviewModel::OldRole).toString(),
                             index.data(ReviewModel::NewRole).toString(), option.font, tokens, direction);
            break;
        case ReviewModel::RemarkColumn:
            paintRemark(painter, cell, text, index.data(ReviewModel::RemarkRole).value<ReviewModel::RemarkKind>(),
                        option, tokens);
            break;
        default:
            drawCellText(painter, cell, text, option.font,
                         index.column() == ReviewModel::NameColumn ? tokens.text : tokens.muted, lead, direction);
            break;
        }
        painter->restore();
    }

private:
    static void paintRemark(QPainter *painter, const QRect &cell, const QString &text, ReviewModel::RemarkKind remark,
                            const QStyleOptionViewItem &option, const Tokens &tokens)
    {
        if (remark == ReviewModel::RemarkKind::None)
            return;
        const bool wrong = remark == ReviewModel::RemarkKind::NeedsCorrecting;
        const bool warns = remark == ReviewModel::RemarkKind::Warning;
        const QColor &ink = wrong ? tokens.danger.ink : warns ? tokens.warning.ink : tokens.muted;
        const QRect mark =
            QStyle::visualRect(option.direction, cell, QRect(cell.topLeft(), QSize(measure::icon, cell.height())));
        paintIcon(painter, mark, wrong || warns ? IconName::Warning : IconName::Info, ink, option.direction);
        const QRect words =
            QStyle::visualRect(option.direction, cell, cell.adjusted(measure::icon + measure::within, 0, 0, 0));
        drawCellText(painter, words, text, option.font, ink, Qt::AlignLeft | Qt::AlignVCenter, option.direction);
    }
};

using Widths = std::array<int, ReviewModel::columnTotal>;

/// Columns with more room than they need give it to those whose text would be cut.
Widths balanced(Widths widths, const Widths &needs)
{
    int spare = 0;
    int lacking = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        spare += qMax(0, widths[i] - needs[i]);
        lacking += qMax(0, needs[i] - widths[i]);
    }
    const int moved = qMin(spare, lacking);
    if (moved == 0)
        return widths;
    for (size_t i = 0; i < widths.size(); ++i) {
        const int over = widths[i] - needs[i];
        widths[i] += over > 0 ? -int(qint64(over) * moved / spare) : int(qint64(-over) * moved / lacking);
    }
    return widths;
}

} // namespace

ReviewView::ReviewView(ReviewModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("reviewTable"));
    setAccessibleName(tr("Changes to be sent"));
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(measure::dialog);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new ReviewDelegate(this));
    setModel(&model);
    const auto stand = [this] {
        if (!currentIndex().isValid() && m_model.rowCount() > 0)
            setCurrentIndex(m_model.index(0, ReviewModel::TickColumn));
    };
    connect(&model, &QAbstractItemModel::modelReset, this, stand);
    connect(&model, &QAbstractItemModel::modelReset, this, &ReviewView::layOut);
    stand();
    layOut();
}

void ReviewView::layOut()
{
    const Metrics metrics = metricsFor(Density::Compact, fontMetrics());
    verticalHeader()->setDefaultSectionSize(metrics.reviewRow);
    horizontalHeader()->setFixedHeight(metrics.tableHeader);
    // In the proportions of a window 1040 wide, unless one needs more and another less; the box keeps its size.
    static constexpr int shares[ReviewModel::columnTotal] = {0, 68, 186, 106, 340, 302};
    setColumnWidth(ReviewModel::TickColumn, measure::dialog + measure::icon);
    const int room =
        qMax(viewport()->width(), 90 * fontMetrics().averageCharWidth()) - columnWidth(ReviewModel::TickColumn);
    Widths widths = {};
    for (int column = ReviewModel::NumberColumn; column < ReviewModel::columnTotal; ++column)
        widths[size_t(column)] = room * shares[column] / 1002;
    widths = balanced(widths, neededWidths());
    int left = room;
    for (int column = ReviewModel::NumberColumn; column < ReviewModel::RemarkColumn; ++column) {
        setColumnWidth(column, widths[size_t(column)]);
        left -= widths[size_t(column)];
    }
    setColumnWidth(ReviewModel::RemarkColumn, left);
}

std::array<int, ReviewModel::columnTotal> ReviewView::neededWidths() const
{
    static constexpr int mostRows = 400; // more are not looked at: a window opens at once
    Widths needs = {};
    for (int column = ReviewModel::NumberColumn; column < ReviewModel::columnTotal; ++column) {
        // New values are drawn semibold, behind a drawn arrow.
        const bool change = column == ReviewModel::ChangeColumn;
        const QFontMetrics metrics = change ? QFontMetrics(semibold(font())) : fontMetrics();
        int text = metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString());
        if (column == ReviewModel::NumberColumn)
            text = qMax(text, metrics.horizontalAdvance(QLatin1String("000000")));
        const int mark = change || column == ReviewModel::RemarkColumn ? measure::icon + measure::within : 0;
        for (int row = 0; row < qMin(m_model.rowCount(), mostRows); ++row)
            text = qMax(text, metrics.horizontalAdvance(m_model.index(row, column).data().toString()) + mark);
        // A little more than the advance: what fits exactly is elided by a rounding otherwise.
        needs[size_t(column)] = text + 2 * measure::cellPadding + measure::within;
    }
    return needs;
}

void ReviewView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void ReviewView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

void ReviewView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        if (currentIndex().isValid())
            m_model.toggle(currentIndex().row());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat()) // the key that opened the window, still held down, sends nothing
            emit sendWanted();
        break;
    default:
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ReviewView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() == ReviewModel::TickColumn)
        m_model.toggle(index.row());
}

} // namespace clientele
