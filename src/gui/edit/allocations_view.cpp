// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/allocations_view.h"

#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "model/allocations_model.h"
#include "model/date_text.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyledItemDelegate>

#include <utility>

namespace clientele {

namespace {

constexpr int fewestRows = 3;
constexpr int mostRows = 10;             ///< more are scrolled to
constexpr int leastName = 72;            ///< px, of an invoice or a customer beside long figures
constexpr int usualInvoice = 130;        ///< px
constexpr const char *filled = "filled"; ///< property of an editor that has its amount

/// Money is drawn as everywhere; an amount something is wrong with has the ink and a mark of it.
class AmountDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString words = std::exchange(item.text, QString());
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        const Tokens tokens = tokensFor(option.palette);
        const QRect room = option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
        const bool wrong = !index.data(AllocationsModel::ProblemRole).toString().isEmpty();
        const auto &tone = index.data(AllocationsModel::BlocksRole).toBool() ? tokens.danger : tokens.warning;
        if (wrong)
            drawEdgeBar(painter, option.rect, tone.ink, option.direction);
        if (const QString figure = index.data(AllocationsModel::MoneyRole).toString(); !figure.isEmpty()) {
            drawMoney(painter, QRectF(room), {figure, QString(), false, false}, option.font,
                      wrong ? tone.ink : tokens.text, tokens.muted);
            return;
        }
        painter->save();
        painter->setFont(option.font);
        painter->setPen(wrong ? tone.ink : tokens.text);
        painter->drawText(room, int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
                          item.fontMetrics.elidedText(words, Qt::ElideRight, room.width()));
        painter->restore();
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *line = new QLineEdit(parent);
        line->setObjectName(QStringLiteral("allocationAmount"));
        line->setFrame(false);
        line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        const QString invoice = index.siblingAtColumn(AllocationsModel::InvoiceColumn).data().toString();
        const QString column = index.model()->headerData(index.column(), Qt::Horizontal).toString();
        //: what an amount is typed for: %1 title of the column, %2 number of an invoice
        line->setAccessibleName(AllocationsView::tr("%1, invoice %2").arg(column, invoice));
        return line;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (editor->property(filled).toBool())
            return; // what is being typed stays, also where it is nothing yet
        editor->setProperty(filled, true);
        static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        model->setData(index, static_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
    }
};

} // namespace

AllocationsView::AllocationsView(AllocationsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new AmountDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metricsFor(Density::Compact, fontMetrics()).dockRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int day =
        fontMetrics().horizontalAdvance(shortDate(QDate(2028, 12, 28), model.locale())) + 2 * measure::cellPadding + 4;
    for (const int column : {AllocationsModel::DateColumn, AllocationsModel::DueColumn})
        setColumnWidth(column, qMax(horizontalHeader()->sectionSizeHint(column), day));
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &AllocationsView::fitColumns); // says the currency
    connect(&model, &QAbstractItemModel::dataChanged, this, &AllocationsView::fitColumns);
    setCustomerShown(true);
    const auto resized = [this] {
        fitColumns();
        updateGeometry();
    };
    connect(&model, &QAbstractItemModel::rowsInserted, this, resized);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, resized);
    connect(&model, &QAbstractItemModel::modelReset, this, resized);
}

void AllocationsView::setCustomerShown(bool shown)
{
    using Mode = QHeaderView::ResizeMode;
    setColumnHidden(AllocationsModel::CustomerColumn, !shown);
    horizontalHeader()->setSectionResizeMode(AllocationsModel::CustomerColumn, Mode::Stretch);
    horizontalHeader()->setSectionResizeMode(AllocationsModel::InvoiceColumn,
                                             shown ? Mode::Interactive : Mode::Stretch);
    fitColumns();
}

/// Figures are never cut, whatever their length: names give way, the customer's first.
void AllocationsView::fitColumns()
{
    const QFontMetrics metrics = fontMetrics();
    int rest = viewport()->width();
    for (const int column : {AllocationsModel::OpenColumn, AllocationsModel::AppliedColumn}) {
        int figure = metrics.horizontalAdvance(QStringLiteral("000 000 000.00"));
        for (int row = 0; row < m_model.rowCount(); ++row)
            figure = qMax(figure, metrics.horizontalAdvance(
                                      m_model.index(row, column).data(AllocationsModel::MoneyRole).toString()));
        const int width = figure + 2 * measure::cellPadding;
        setColumnWidth(column, qMax(horizontalHeader()->sectionSizeHint(column), width));
        rest -= columnWidth(column);
    }
    if (isColumnHidden(AllocationsModel::CustomerColumn))
        return; // the invoice has what is left
    rest -= columnWidth(AllocationsModel::DateColumn) + columnWidth(AllocationsModel::DueColumn);
    setColumnWidth(AllocationsModel::InvoiceColumn, qBound(leastName, rest - leastName, usualInvoice));
}

void AllocationsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

QSize AllocationsView::sizeHint() const
{
    const int rows = qBound(fewestRows, m_model.rowCount(), mostRows);
    return {460,
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()};
}

QSize AllocationsView::minimumSizeHint() const
{
    return {300, sizeHint().height()};
}

void AllocationsView::editRow(int row)
{
    const QModelIndex index = m_model.index(row, AllocationsModel::AppliedColumn);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    edit(index);
    if (auto *line = qobject_cast<QLineEdit *>(indexWidget(index)))
        line->selectAll();
}

void AllocationsView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    const int row = currentIndex().row();
    if (state() == EditingState) { // the line had it already
        QTableView::keyPressEvent(event);
        return;
    }
    if (held == Qt::NoModifier && event->key() == Qt::Key_Delete && row >= 0) {
        m_model.remove(row);
        setCurrentIndex(m_model.index(qMin(row, m_model.rowCount() - 1), AllocationsModel::AppliedColumn));
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (held == Qt::NoModifier && enter) {
        if (row >= 0)
            editRow(row);
        else
            emit addRequested();
        return;
    }
    // What is typed is meant for the amount, in whatever cell of the row one is.
    if (row >= 0 && !event->text().isEmpty() && event->text().at(0).isPrint())
        setCurrentIndex(m_model.index(row, AllocationsModel::AppliedColumn));
    QTableView::keyPressEvent(event);
}

/// Entered by keys one is at an amount.
void AllocationsView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        setCurrentIndex(m_model.index(0, AllocationsModel::AppliedColumn));
}

void AllocationsView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    using Hint = QAbstractItemDelegate::EndEditHint;
    const int row = currentIndex().row();
    const int next = row + (hint == Hint::EditPreviousItem ? -1 : 1);
    const bool goesOn = hint == Hint::EditNextItem || hint == Hint::EditPreviousItem || hint == Hint::SubmitModelCache;
    QTableView::closeEditor(editor, Hint::NoHint);
    if (goesOn && next >= 0 && next < m_model.rowCount()) {
        editRow(next);
        return;
    }
    if (hint == Hint::EditNextItem)
        focusNextPrevChild(true);
    else if (hint == Hint::EditPreviousItem)
        focusNextPrevChild(false);
    if (!hasFocus())
        emit leftEditor();
}

} // namespace clientele
