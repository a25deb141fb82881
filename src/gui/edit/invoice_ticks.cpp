// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/invoice_ticks.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/titles.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QMouseEvent>

#include <algorithm>

namespace clientele {

namespace {
enum Column { Number, Customer, Due, Amount, AlsoIn, ColumnCount };
} // namespace

InvoiceTicks::InvoiceTicks(const std::vector<Row> &rows, const QString &amountTitle, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::pane);
    grid->setVerticalSpacing(measure::within);
    const auto any = [&](QString Row::*words) {
        return std::any_of(rows.begin(), rows.end(), [&](const Row &row) { return !(row.*words).isEmpty(); });
    };
    const bool hasCustomers = any(&Row::customer);
    const bool hasUses = any(&Row::alsoIn);
    const auto title = [&](Column column, const QString &words, Qt::Alignment alignment = Qt::AlignLeading) {
        grid->addWidget(new TextLabel(words, TextRole::Label, TextLabel::Ink::Muted), 0, column, alignment);
    };
    title(Number, tr("Invoice"));
    if (hasCustomers)
        title(Customer, tr("Customer"));
    if (any(&Row::due))
        title(Due, tr("Due"));
    title(Amount, amountTitle, Qt::AlignTrailing);
    if (hasUses)
        //: head of a column: other payments that an invoice stands in
        title(AlsoIn, tr("Also in"));
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row &row = rows[i];
        const int line = int(i) + 1;
        auto *tick = new QCheckBox(row.number);
        tick->setObjectName(QStringLiteral("tick%1").arg(row.number));
        tick->setAccessibleName(row.spoken);
        tick->setAccessibleDescription(row.tip);
        tick->setToolTip(row.tip);
        connect(tick, &QCheckBox::toggled, this, &InvoiceTicks::toggled);
        m_ticks.push_back(tick);
        grid->addWidget(tick, line, Number);
        if (!row.customer.isEmpty())
            grid->addWidget(new ElidedLabel(row.customer), line, Customer);
        if (!row.due.isEmpty())
            grid->addWidget(new TextLabel(row.due, TextRole::Body, TextLabel::Ink::Muted), line, Due);
        auto *money = new MoneyLabel;
        money->setMoney(amountTitle, row.amount);
        money->setTrailing(true);
        grid->addWidget(money, line, Amount);
        if (!row.alsoIn.isEmpty()) {
            auto *uses = new ElidedLabel(row.alsoIn);
            uses->setToolTip(row.tip);
            grid->addWidget(uses, line, AlsoIn);
        }
    }
    // What is over goes to the words that may be cut, else to an empty column behind all.
    if (hasCustomers)
        grid->setColumnStretch(Customer, 2);
    if (hasUses)
        grid->setColumnStretch(AlsoIn, 1);
    grid->setColumnStretch(ColumnCount, hasCustomers || hasUses ? 0 : 1);
}

bool InvoiceTicks::isTicked(size_t row) const
{
    return m_ticks[row]->isChecked();
}

int InvoiceTicks::ticked() const
{
    return int(std::count_if(m_ticks.begin(), m_ticks.end(), [](const QCheckBox *tick) { return tick->isChecked(); }));
}

void InvoiceTicks::mouseReleaseEvent(QMouseEvent *event)
{
    const int y = event->position().toPoint().y();
    const auto hit = std::find_if(m_ticks.begin(), m_ticks.end(), [y](const QCheckBox *tick) {
        return y >= tick->geometry().top() && y <= tick->geometry().bottom();
    });
    if (event->button() != Qt::LeftButton || hit == m_ticks.end()) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    (*hit)->setFocus(Qt::MouseFocusReason);
    (*hit)->click();
}

} // namespace clientele
