// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/ages_view.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/bars.h"
#include "gui/look/widgets/titles.h"
#include "model/ages.h"

#include <QFrame>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {
constexpr int moneyScale = 2;
constexpr int colours = 4;
} // namespace

AgesView::AgesView(Sum sum, QWidget *parent)
    : QWidget(parent)
    , m_sum(sum)
    , m_bar(new AgesBar)
{
    m_bar->setObjectName(QStringLiteral("agesBar"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::between);
    layout->addWidget(m_bar);
}

void AgesView::setAges(const Record &ages, const CompanyHandle *company)
{
    delete m_rows;
    m_rows = new QWidget;
    auto *legend = new QGridLayout(m_rows);
    legend->setContentsMargins(0, 0, 0, 0);
    legend->setHorizontalSpacing(measure::between);
    legend->setVerticalSpacing(measure::within);
    legend->setColumnStretch(1, 1);
    const ValueText text(QLocale(), company);
    std::array<qint64, colours> shares{};
    QStringList spoken;
    int row = 0;
    const auto add = [&](const QString &label, const FieldSpec &field, const Value &amount, bool sum) {
        auto *words = new TextLabel(label);
        auto *figure = new MoneyLabel;
        figure->setObjectName(QLatin1String(field.key) + QLatin1String(".figure"));
        figure->setTrailing(true);
        words->setObjectName(QLatin1String(field.key) + QLatin1String(".label"));
        words->setStrong(sum);
        words->setWordWrap(true); // a narrow pane stays as narrow as its longest figure lets it
        figure->setStrong(sum);
        if (amount.asDecimal())
            figure->setMoney(
                label, moneyText(*amount.asDecimal(), QLocale(), text.currency(field, ages), moneyScale, Zero::Digits));
        else
            figure->setMoney(label, {text.text(field, amount), {}, true});
        words->setInk(amount.asDecimal() && amount.asDecimal()->isZero() ? TextLabel::Ink::Muted
                                                                         : TextLabel::Ink::Text);
        legend->addWidget(words, row, 1);
        legend->addWidget(figure, row, 2);
        ++row;
    };
    for (const Age &age : agesOf(ages, text)) {
        const int colour = std::min(row, colours - 1);
        shares.at(size_t(colour)) += age.share;
        //: a period and what is open in it: "31 - 60 days: 3 200,00 EUR"
        spoken.append(tr("%1: %2").arg(age.label, age.spoken));
        legend->addWidget(new AgeMark(colour), row, 0, Qt::AlignVCenter);
        add(age.label, *ages.schema()->find(age.field), age.amount, false);
    }
    const bool without = ages.isNull() || m_sum == Sum::Without;
    if (const FieldSpec *sum = without ? nullptr : ages.schema()->find("ageing.total")) {
        auto *rule = new QFrame;
        rule->setFrameShape(QFrame::HLine);
        legend->addWidget(rule, row++, 0, 1, 3);
        add(wording::fieldLabel(*sum), *sum, ages.value("ageing.total"), true);
    }
    m_bar->setShares(shares, QLocale().createSeparatedList(spoken));
    layout()->addWidget(m_rows);
}

QString AgesView::remark(const Record &ages)
{
    return agesRemark(ages, QLocale());
}

} // namespace clientele
