// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/decide_delegate.h"

#include "gui/decide/value_editor.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"
#include "model/merge_model.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

namespace clientele {

namespace {

constexpr int radioRoom = 24; ///< ring and gap before the words of a side
constexpr int leastLine = 20; ///< so that two lines of an address stand apart

/// Places for `count` lines, one above the other in the middle of the cell's height.
QList<QRect> lineRects(const QRect &cell, int count, const QFontMetrics &metrics)
{
    QList<QRect> rects;
    const int height = qMax(metrics.height(), leastLine);
    int top = cell.top() + (cell.height() - count * height) / 2;
    for (int i = 0; i < count; ++i, top += height)
        rects += QRect(cell.left(), top, cell.width(), height);
    return rects;
}

} // namespace

DecideDelegate::DecideDelegate(MergeModel &model, CompanyHandle &company, const ValueText &text, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_company(&company)
    , m_text(text)
{
}

void DecideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Decision = MergeModel::Decision;
    using Radio = MergeModel::Radio;
    const Tokens tokens = tokensFor(option.palette);
    const Qt::LayoutDirection direction = option.direction;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex() == index;
    const int column = index.column();
    const auto decision = index.data(MergeModel::DecisionRole).value<Decision>();
    const auto radio = index.data(MergeModel::RadioRole).value<Radio>();
    const bool fieldColumn = column == MergeModel::FieldColumn;
    const bool resultColumn = column == MergeModel::ResultColumn;
    const bool undecided = resultColumn && decision == Decision::Open;

    painter->save();
    const bool flash = index.data(MergeModel::FlashRole).toBool();
    painter->fillRect(option.rect, flash ? tokens.warning.tint : radio == Radio::On ? tokens.ok.tint : tokens.base);
    drawHairline(painter, option.rect, Qt::BottomEdge, tokens.hairline);
    if (fieldColumn && decision != Decision::NotNeeded) {
        drawEdgeBar(painter, option.rect, decision == Decision::Open ? tokens.warning.ink : tokens.ok.ink, direction);
    }

    const int lead = fieldColumn ? measure::dialog : measure::cellPadding;
    const auto within = [&](int start) {
        return QStyle::visualRect(direction, option.rect, option.rect.adjusted(start, 0, -measure::cellPadding, -1));
    };
    QStringList lines = index.data(MergeModel::LinesRole).toStringList();
    const bool empty = lines.isEmpty();
    if (empty)
        lines = {tr("(empty)")};
    const QString problem = index.data(MergeModel::ProblemRole).toString();
    const QString second = problem.isEmpty() ? index.data(MergeModel::HintRole).toString() : problem;
    if (!second.isEmpty())
        lines = {lines.join(QStringLiteral(", "))};

    const QFont font = (fieldColumn || resultColumn) && !empty ? semibold(option.font) : option.font;
    const int rows = int(lines.size()) + (second.isEmpty() ? 0 : 1);
    if (radio != Radio::None) {
        const QRect first = lineRects(within(lead), rows, option.fontMetrics).constFirst();
        const QRect ring =
            QStyle::visualRect(direction, first, QRect(first.left(), first.top(), measure::icon, first.height()));
        drawRadio(painter, ring, radio == Radio::On, option.state.testFlag(QStyle::State_Enabled), tokens);
    }
    const QList<QRect> places =
        lineRects(within(radio == Radio::None ? lead : lead + radioRoom), rows, option.fontMetrics);
    const QStringList opened = index.data(MergeModel::OpenedLinesRole).toStringList();
    const bool compares = (column == MergeModel::TheirsColumn || column == MergeModel::MineColumn) && !empty;
    const bool quiet = empty || (column == MergeModel::OpenedColumn && radio != Radio::On);
    for (int i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (compares && line != opened.value(i)) {
            drawUnderlinedDifference(painter, places.at(i), line, differingRange(line, opened.value(i)), font,
                                     tokens.text, tokens.accent, direction);
        } else {
            drawCellText(painter, places.at(i), line, font,
                         undecided ? tokens.warning.ink
                         : quiet   ? tokens.muted
                                   : tokens.text,
                         Qt::AlignLeft | Qt::AlignVCenter, direction);
        }
    }
    if (!second.isEmpty()) {
        drawCellText(painter, places.last(), second, fontFor(TextRole::Label, option.font),
                     problem.isEmpty() ? tokens.muted : tokens.danger.ink, Qt::AlignLeft | Qt::AlignVCenter, direction);
    }
    if (current)
        drawCurrentFrame(painter, option.rect, tokens.accent);
    painter->restore();
}

QSize DecideDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr qsizetype usual = 2; // lines that a row has room for
    const qsizetype more = qMax(index.data(MergeModel::LinesRole).toStringList().size(), usual) - usual;
    return {160, metricsFor(Density::Compact, option.fontMetrics).conflictRow +
                     int(more) * qMax(option.fontMetrics.height(), leastLine)};
}

const FieldSpec *DecideDelegate::fieldOf(const QModelIndex &index) const
{
    return m_model.merge().theirs().schema()->find(index.data(MergeModel::FieldKeyRole).toByteArray());
}

QWidget *DecideDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const FieldSpec *field = fieldOf(index);
    if (!field)
        return nullptr;
    const Merge &merge = m_model.merge();
    QWidget *editor = makeValueEditor(*field, m_company, m_text,
                                      {merge.theirs().value(field->key), merge.mine().value(field->key),
                                       merge.opened().value(field->key), index.data(Qt::EditRole).value<Value>()},
                                      parent);
    editor->setObjectName(QStringLiteral("valueEditor"));
    editor->setAutoFillBackground(true);
    return editor;
}

void DecideDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (const FieldSpec *field = fieldOf(index))
        setEditorValue(editor, *field, m_text, index.data(Qt::EditRole).value<Value>());
}

void DecideDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const FieldSpec *field = fieldOf(index))
        model->setData(index, QVariant::fromValue(editorValue(editor, *field, m_text)));
}

void DecideDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &) const
{
    const int height = metricsFor(Density::Compact, option.fontMetrics).control;
    QRect place = option.rect.adjusted(2, 0, -measure::cellPadding, 0);
    place.setTop(option.rect.top() + (option.rect.height() - height) / 2);
    place.setHeight(height);
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, place));
}

} // namespace clientele
