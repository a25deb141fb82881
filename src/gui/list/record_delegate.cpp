// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/record_delegate.h"

#include "gui/list/record_table_view.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"
#include "model/record_table_model.h"

#include <QPainter>
#include <QStyle>

#include <cmath>
#include <optional>

namespace clientele {

namespace {

constexpr int companySwatch = 10; ///< a company's colour before its name
constexpr qreal swatchRadius = 3;

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

/// Amounts of several currencies in one column say each its own.
MoneyText textOf(const QModelIndex &index, const Decimal &amount)
{
    if (!index.data(RecordTableModel::CurrencyInCellRole).toBool())
        return moneyText(amount, QLocale());
    MoneyText money = moneyText(amount, QLocale(), index.data(RecordTableModel::CurrencyRole).toString());
    money.slot = true;
    return money;
}

/// A figure as its cell draws it; nothing for a cell without one.
struct Figure
{
    MoneyText money;
    QFont font;
    QColor ink;
};
std::optional<Figure> figureOf(const QModelIndex &index, const QFont &viewFont, const Tokens &tokens)
{
    const Value value = index.data(RecordTableModel::TypedRole).value<Value>();
    if (!index.data(RecordTableModel::MoneyRole).toBool() || !value.asDecimal())
        return std::nullopt;
    const Decimal &amount = *value.asDecimal();
    const bool changed = index.data(RecordTableModel::ChangedRole).toBool();
    const bool loud =
        isDangerous(index.data(RecordTableModel::FieldRole).toByteArray()) && !amount.isZero() && !amount.isNegative();
    Figure figure{textOf(index, amount), changed || loud ? semibold(viewFont) : viewFont,
                  loud ? tokens.danger.ink : tokens.text};
    if (index.data(RecordTableModel::RemovalRole).toBool())
        figure.font.setStrikeOut(true);
    return figure;
}

QRect inner(const QRect &cell)
{
    return cell.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
}

} // namespace

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens tokens = tokensFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto *view = qobject_cast<const RecordTableView *>(option.widget);
    const bool active = view && view->hasFocus();
    const bool current = view && view->currentIndex() == index;
    const bool changed = index.data(RecordTableModel::ChangedRole).toBool();
    const Qt::LayoutDirection direction = option.direction;

    painter->save();
    painter->setClipRect(option.rect); // what reaches beyond it is drawn by the cell it reaches into
    painter->fillRect(option.rect, selected  ? (active ? tokens.selection : tokens.idle)
                                   : changed ? tokens.changed.tint
                                             : tokens.base);
    drawHairline(painter, option.rect, Qt::BottomEdge, tokens.hairline);

    if (index.column() == RecordTableModel::gutterColumn) {
        CellState state = cellState(index.data(RecordTableModel::StateRole).value<RecordTableModel::RowState>());
        if (state == CellState::None && index.data(RecordTableModel::WarnsRole).toBool())
            state = CellState::NeedsAttention; // the remark says why
        drawStateIcon(painter, option.rect, state, tokens, direction);
        painter->restore();
        return;
    }

    if (index.data(RecordTableModel::LackingRole).toBool()) {
        drawHatching(painter, option.rect.adjusted(0, 0, 0, -1), selected ? tokens.control : tokens.hairline);
        if (current && active)
            drawCurrentFrame(painter, option.rect, tokens.accent);
        painter->restore();
        return;
    }

    QRect cell = inner(option.rect);
    if (const QColor colour = index.data(RecordTableModel::CompanyColourRole).value<QColor>(); colour.isValid()) {
        const QRect swatch(cell.left(), cell.center().y() - companySwatch / 2 + 1, companySwatch, companySwatch);
        fillRounded(painter, QStyle::visualRect(direction, cell, swatch), swatchRadius, readableTileColour(colour));
        const int taken = companySwatch + measure::within + 2;
        cell.adjust(direction == Qt::LeftToRight ? taken : 0, 0, direction == Qt::LeftToRight ? 0 : -taken, 0);
    }
    QFont font = changed ? semibold(option.font) : option.font;
    if (index.data(RecordTableModel::RemovalRole).toBool())
        font.setStrikeOut(true);
    const FieldKey field = index.data(RecordTableModel::FieldRole).toByteArray();
    const Value value = index.data(RecordTableModel::TypedRole).value<Value>();
    const QString text = index.data(Qt::DisplayRole).toString();
    if (const std::optional<Figure> figure = figureOf(index, option.font, tokens)) {
        drawMoney(painter, cell, figure->money, figure->font, figure->ink, tokens.muted);
    } else {
        const int right = view ? view->columnBeside(index.column(), true) : -1;
        const QModelIndex beside = right >= 0 ? index.siblingAtColumn(right) : QModelIndex();
        if (const std::optional<Figure> wide = figureOf(beside, option.font, tokens)) {
            // A figure wider than its column takes its room from here: it is drawn in parts, by each cell its own.
            const QRect its = inner(
                QRect(option.rect.right() + 1, option.rect.top(), view->columnWidth(right), option.rect.height()));
            const int begins = its.right() + 1 - int(std::ceil(moneyWidth(wide->money, wide->font)));
            if (begins <= option.rect.right()) {
                drawMoney(painter, its, wide->money, wide->font, wide->ink, tokens.muted);
                cell.setRight(qMin(cell.right(), begins - measure::cellPadding));
            }
        }
        if (field == "blocked" && value.isPresent()) {
            drawCellBadge(painter, cell, text, option.font, {tokens.danger.tint, tokens.danger.ink, {}}, direction);
        } else if (cell.width() > 2 * measure::cellPadding) {
            const bool quiet =
                field == "number" || field == "remark" || index.data(RecordTableModel::NotFetchedRole).toBool();
            const bool warns = field == "remark" && index.data(RecordTableModel::WarnsRole).toBool();
            drawCellText(painter, cell, text, font,
                         warns               ? tokens.warning.ink
                         : quiet && !changed ? tokens.muted
                                             : tokens.text,
                         Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()), direction);
        }
    }
    if (changed)
        drawCornerMark(painter, option.rect, measure::cellMark, tokens.changed.ink, direction);
    if (current && active)
        drawCurrentFrame(painter, option.rect, tokens.accent);
    painter->restore();
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QWidget *>(parent());
    const bool heavy = index.data(RecordTableModel::MoneyRole).toBool() ||
                       index.data(RecordTableModel::ChangedRole).toBool(); // or may become so: figures do not jump
    const QFont plain = view ? view->font() : option.font;
    const QFont font = heavy ? semibold(plain) : plain;
    const Value value = index.data(RecordTableModel::TypedRole).value<Value>();
    const int padding = 2 * measure::cellPadding + 2;
    const QFontMetrics metrics(font);
    const qreal width = index.data(RecordTableModel::MoneyRole).toBool() && value.asDecimal()
                            ? moneyWidth(textOf(index, *value.asDecimal()), font)
                            : metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const bool swatch = index.data(RecordTableModel::CompanyColourRole).value<QColor>().isValid();
    return {int(width) + padding + (swatch ? companySwatch + measure::within + 2 : 0), metrics.height() + 4};
}

} // namespace clientele
