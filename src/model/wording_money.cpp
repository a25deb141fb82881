// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording_money.h"

#include <QCoreApplication>
#include <QLocale>

namespace clientele::wording {

namespace {

constexpr int moneyDigits = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString said(const MoneySums::Sum &sum, const QLocale &locale, bool saysUnknown)
{
    const QString figure = sum.total ? sum.total->toText(locale, moneyDigits) : Words::tr("too large to add up");
    if (!sum.currency.isEmpty())
        return figure + QChar(QChar::Nbsp) + sum.currency;
    return saysUnknown ? Words::tr("%1 in a currency that is not known").arg(figure) : figure;
}

} // namespace

QString sum(const MoneySums::Sum &sum, const QLocale &locale)
{
    return said(sum, locale, false);
}

QString sums(const MoneySums &sums, const QLocale &locale, const QString &own)
{
    const std::vector<MoneySums::Sum> all = sums.ranked(own.isEmpty() ? QStringList() : QStringList{own});
    QString words;
    for (size_t i = 0; i < all.size(); ++i) {
        const QString one = said(all[i], locale, true);
        if (i == 0)
            words = one;
        else if (i + 1 == all.size())
            //: amounts in several currencies: %1 one or more of them, %2 the last one
            words = Words::tr("%1 and %2", "amounts").arg(words, one);
        else
            //: amounts in several currencies: %1 one or more of them, %2 a further one, but not the last
            words = Words::tr("%1, %2", "amounts").arg(words, one);
    }
    return words;
}

} // namespace clientele::wording
