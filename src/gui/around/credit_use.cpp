// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/credit_use.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/bars.h"
#include "gui/look/widgets/icon_mark.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QGridLayout>

#include <algorithm>
#include <limits>

namespace clientele {

namespace {

constexpr int moneyScale = 2;
constexpr int nearLimit = 8000; ///< hundredths of a percent

/// `used` of `limit` in hundredths of a percent, cut off; both positive.
int share(const Decimal &used, const Decimal &limit)
{
    const std::optional<qint64> part = used.roundedTo(moneyScale).toUnits(moneyScale);
    const std::optional<qint64> whole = limit.roundedTo(moneyScale).toUnits(moneyScale);
    if (!part || !whole || *whole <= 0)
        return 0;
    constexpr qint64 hundred = 10'000;
    const qint64 result = *part < std::numeric_limits<qint64>::max() / hundred
                              ? *part * hundred / *whole
                              : *part / std::max<qint64>(1, *whole / hundred);
    return int(std::clamp<qint64>(result, 0, 10'000'000));
}

} // namespace

CreditUse::CreditUse(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_label(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_mark(new IconMark)
    , m_word(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_bar(new LimitBar)
{
    m_label->setObjectName(name + QStringLiteral("Limit"));
    m_word->setObjectName(name + QStringLiteral("LimitWord"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::within);
    layout->addWidget(m_label, 0, 0);
    layout->addWidget(m_mark, 0, 1);
    layout->addWidget(m_word, 0, 2);
    layout->addWidget(m_bar, 1, 0, 1, 3);
    layout->setColumnStretch(0, 1);
    hide();
}

void CreditUse::setRecord(const Record &record, const CompanyHandle *company)
{
    const FieldSpec *field = record.isNull() ? nullptr : record.schema()->find("credit.limit");
    const Decimal *limit = field ? record.value("credit.limit").asDecimal() : nullptr;
    const Decimal *used = field ? record.value("balance").asDecimal() : nullptr;
    const bool shown = limit && used && *limit > Decimal(0);
    setVisible(shown);
    if (!shown)
        return;
    const ValueText text(QLocale(), company);
    const int of = used->isNegative() ? 0 : share(*used, *limit);
    const QString percent = QLocale().toString(of / 100);
    const QString figure = text.full(*field, record.value("credit.limit"), record);
    //: %1 is an amount of money with its currency
    m_label->setText(tr("Credit limit %1").arg(figure));
    const bool over = *used > *limit;
    const bool near = !over && of >= nearLimit;
    // A percentage of four digits tells nobody anything, nor does one of a limit below a cent.
    const bool beyondCount = over && (of >= 100'000 || of < 10'000);
    m_word->setText(beyondCount ? tr("over the limit")
                    : over      ? tr("%1 %, over the limit").arg(percent)
                    : near      ? tr("%1 %, near the limit").arg(percent)
                                : tr("%1 % used").arg(percent));
    m_word->setInk(over ? TextLabel::Ink::Danger : near ? TextLabel::Ink::Warning : TextLabel::Ink::Muted);
    m_word->setStrong(over || near);
    m_mark->setVisible(over || near);
    m_mark->setIcon(IconName::Warning, over ? IconInk::Danger : IconInk::Warning);
    m_bar->setUsed(of, tr("%1 percent of the credit limit of %2 is used.").arg(percent, figure), nearLimit);
}

} // namespace clientele
