// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/around_table.h"

#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/tokens.h"
#include "model/columns.h"
#include "model/references.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>
#include <utility>

namespace clientele {

namespace {

constexpr int figureRole = Qt::UserRole;
constexpr int currencyRole = Qt::UserRole + 1;
constexpr int mostRowsShown = 12; ///< more are scrolled to
constexpr int fewestRowsShown = 4;
constexpr int moneyScale = 2;

/// A code with the name it stands for here, where its list is known: a code may be in the list once for each dimension.
QString withName(const FieldSpec &field, const QString &code, const Record &record, const CompanyHandle *company)
{
    if (field.type != FieldType::Reference || !field.lookupByCode || !company || code.isEmpty())
        return code;
    for (const LookupRow &row : rowsToChoose(field, *company, record)) {
        if (row.code.compare(code, Qt::CaseInsensitive) == 0 && row.name != row.code)
            //: a code and the name it stands for: "40 Europe South"
            return AroundTable::tr("%1 %2", "code, name").arg(code, row.name);
    }
    return code;
}

/// Text stands where the header's stands, and money is drawn as everywhere.
class Cells final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        const QString words = std::exchange(item.text, QString());
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);
        const QRect room = option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, 0);
        const Tokens tokens = tokensFor(option.palette);
        if (const MoneyText money = moneyOf(index); !money.figure.isEmpty()) {
            drawMoney(painter, QRectF(room), money, option.font, tokens.text, tokens.muted);
            return;
        }
        painter->save();
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        painter->drawText(room, int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine,
                          item.fontMetrics.elidedText(words, Qt::ElideRight, room.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        const MoneyText money = moneyOf(index);
        const int width = money.figure.isEmpty() ? option.fontMetrics.horizontalAdvance(index.data().toString())
                                                 : int(std::ceil(moneyWidth(money, option.font)));
        size.setWidth(width + 2 * measure::cellPadding + 2);
        return size;
    }

private:
    static MoneyText moneyOf(const QModelIndex &index)
    {
        return {index.data(figureRole).toString(), index.data(currencyRole).toString(), false, false};
    }
};

} // namespace

AroundTable::AroundTable(const QString &name, SchemaPtr schema, const std::vector<Column> &columns, QWidget *parent)
    : QTableWidget(parent)
    , m_schema(std::move(schema))
{
    setAccessibleName(name);
    setItemDelegate(new Cells(this));
    for (const Column &column : columns) {
        const FieldSpec *field = m_schema ? m_schema->find(column.field) : nullptr;
        if (!field)
            continue;
        m_fields.push_back(column.field);
        const int at = addColumn(column.title.isEmpty() ? wording::fieldLabel(*field) : column.title);
        if (isNumeric(*field))
            horizontalHeaderItem(at)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(metricsFor(Density::Compact, fontMetrics()).dockRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setShowGrid(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

int AroundTable::addColumn(const QString &title)
{
    const int column = columnCount();
    insertColumn(column);
    auto *head = new QTableWidgetItem(title);
    head->setTextAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setHorizontalHeaderItem(column, head);
    return column;
}

void AroundTable::setRecords(const std::vector<Record> &records, const CompanyHandle *company)
{
    const ValueText text(QLocale(), company);
    clearContents();
    setRowCount(int(records.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Record &record = records[size_t(row)];
        for (int column = 0; column < int(m_fields.size()); ++column) {
            const FieldSpec &field = *m_schema->find(m_fields[size_t(column)]);
            const Value &value = record.value(field.key);
            auto *cell = new QTableWidgetItem(withName(field, text.full(field, value, record), record, company));
            if (isNumeric(field) && value.asDecimal()) {
                const MoneyText money = moneyText(*value.asDecimal(), QLocale(), text.currency(field, record),
                                                  field.type == FieldType::Money ? moneyScale : 0, Zero::Digits);
                cell->setData(figureRole, money.figure);
                cell->setData(currencyRole, money.currency);
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            setItem(row, column, cell);
        }
    }
    resizeColumnsToContents();
    updateGeometry();
}

void AroundTable::setWords(int row, int column, const QString &words)
{
    setItem(row, column, new QTableWidgetItem(words));
    resizeColumnToContents(column);
}

QSize AroundTable::sizeHint() const
{
    const int rows = std::clamp(rowCount(), 1, mostRowsShown);
    return {QTableWidget::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2};
}

QSize AroundTable::minimumSizeHint() const
{
    const int rows = std::clamp(rowCount(), 1, fewestRowsShown);
    return {QTableWidget::minimumSizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2};
}

void AroundTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && currentItem()) {
        QGuiApplication::clipboard()->setText(currentItem()->text());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // the window's
        return;
    }
    QTableWidget::keyPressEvent(event);
}

} // namespace clientele
