// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/parts_view.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"

#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {
constexpr int moneyScale = 2;
}

PartsView::PartsView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("partsView"));
    auto *title = new TextLabel(tr("What makes up the balance"));
    title->setStrong(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::between);
    column->addWidget(title);
    hide();
}

void PartsView::setParts(const std::optional<BalanceParts> &parts)
{
    delete m_rows;
    m_rows = nullptr;
    setVisible(parts && !parts->others.isZero());
    if (isHidden())
        return;
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(measure::between);
    grid->setVerticalSpacing(measure::within);
    grid->setColumnStretch(0, 1);
    const int scale = std::max({moneyScale, parts->invoices.scale(), parts->others.scale(), parts->balance.scale()});
    int row = 0;
    const auto add = [&](const char *object, const QString &label, const Decimal &amount, bool sum) {
        auto *words = new TextLabel(label);
        auto *figure = new MoneyLabel;
        words->setWordWrap(true);
        words->setStrong(sum);
        figure->setObjectName(QLatin1String(object));
        figure->setStrong(sum);
        figure->setTrailing(true);
        figure->setMoney(label, moneyText(amount, QLocale(), parts->currency, scale, Zero::Digits));
        grid->addWidget(words, row, 0);
        grid->addWidget(figure, row, 1);
        ++row;
    };
    add("partsInvoices", BalanceParts::invoicesLabel(), parts->invoices, false);
    add("partsOthers", parts->othersLabel(), parts->others, false);
    auto *rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    grid->addWidget(rule, row++, 0, 1, 2);
    add("partsBalance", BalanceParts::balanceLabel(), parts->balance, true);
    layout()->addWidget(m_rows);
}

} // namespace clientele
