// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/record_delegate.h"

#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"
#include "model/record_table_model.h"

#include <QAbstractItemView>
#include <QPainter>

namespace clientele {

namespace {

CellState cellState(RecordTableModel::RowState state)
{
    switch (state) {
    case RecordTableModel::RowState::None:
        return CellState::None;
    case RecordTableModel::RowState::NotSent:
        return CellState::NotSent;
    case RecordTableModel::RowState::Waiting:
        return CellState::WaitsForConnection;
    case RecordTableModel::RowState::NeedsAttention:
        return CellState::NeedsAttention;
    }
    return CellState::None;
}

bool isDangerous(const FieldKey &field)
{
    return field == "overdue";
}

} // namespace

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens tokens = tokensFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool active = view && view->hasFocus();
    const bool current = view && view->currentIndex() == index;
    const bool changed = index.data(RecordTableModel::ChangedRole).toBool();
    const Qt::LayoutDirection direction = option.direction;

    painter->save();
    painter->setClipRect(option.rect); // a figure too wide for its column would leave its digits in the neighbour's
    painter->fillRect(option.rect, selected  ? (active ? tokens.selection : tokens.idle)
                                   : changed ? tokens.changed.tint
                                             : tokens.base);
    drawHairline(painter, option.rect, Qt::BottomEdge, tokens.hairline);

    if (index.column() == RecordTableModel::gutterColumn) {
        drawStateIcon(painter, option.rect,
                      cellState(index.data(RecordTableModel::StateRole).value<RecordTableModel::RowState>()), tokens,
                      direction);
        painter->restore();
        return;
    }

    const QRect cell = option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
    QFont font = changed ? semibold(option.font) : option.font;
    if (index.data(RecordTableModel::RemovalRole).toBool())
        font.setStrikeOut(true);
    const FieldKey field = index.data(RecordTableModel::FieldRole).toByteArray();
    const Value value = index.data(RecordTableModel::TypedRole).value<Value>();
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(RecordTableModel::MoneyRole).toBool() && value.asDecimal()) {
        const Decimal &amount = *value.asDecimal();
        const bool loud = isDangerous(field) && !amount.isZero() && !amount.isNegative();
        drawMoney(painter, cell, moneyText(amount, QLocale()), loud ? semibold(font) : font,
                  loud ? tokens.danger.ink : tokens.text, tokens.muted);
    } else if (field == "blocked" && value.isPresent()) {
        drawCellBadge(painter, cell, text, option.font, {tokens.danger.tint, tokens.danger.ink, {}}, direction);
    } else {
        const bool quiet = field == "number" || index.data(RecordTableModel::NotFetchedRole).toBool();
        drawCellText(painter, cell, text, font, quiet && !changed ? tokens.muted : tokens.text,
                     Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()), direction);
    }
    if (changed)
        drawCornerMark(painter, option.rect, measure::cellMark, tokens.changed.ink, direction);
    if (current && active)
        drawCurrentFrame(painter, option.rect, tokens.accent);
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(parent());
    const QFont font = semibold(view ? view->font() : option.font);
    const Value value = index.data(RecordTableModel::TypedRole).value<Value>();
    const int padding = 2 * measure::cellPadding + 2;
    const QFontMetrics metrics(font);
    const qreal width = index.data(RecordTableModel::MoneyRole).toBool() && value.asDecimal()
                            ? moneyWidth(moneyText(*value.asDecimal(), QLocale()), font)
                            : metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {int(width) + padding, metrics.height() + 4};
}

} // namespace clientele
