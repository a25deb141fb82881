// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/money_sums.h"

#include <algorithm>
#include <tuple>

namespace clientele {

void MoneySums::add(const std::optional<Decimal> &amount, const QString &currency)
{
    auto sum = std::find_if(m_sums.begin(), m_sums.end(), [&](const Sum &one) { return one.currency == currency; });
    if (sum == m_sums.end())
        sum = m_sums.insert(m_sums.end(), Sum{currency});
    sum->total = sum->total && amount ? Decimal::add(*sum->total, *amount) : std::nullopt;
    ++sum->amounts;
}

std::vector<MoneySums::Sum> MoneySums::ranked(const QStringList &first) const
{
    std::vector<Sum> ranked = m_sums;
    const auto rank = [&](const Sum &sum) {
        return std::tuple(!first.contains(sum.currency), sum.currency.isEmpty(), -sum.amounts, sum.currency);
    };
    std::sort(ranked.begin(), ranked.end(), [&](const Sum &a, const Sum &b) { return rank(a) < rank(b); });
    return ranked;
}

std::optional<QString> MoneySums::currency() const
{
    return m_sums.size() == 1 ? std::optional(m_sums.front().currency) : std::nullopt;
}

std::optional<Decimal> MoneySums::in(const QString &currency) const
{
    const auto sum =
        std::find_if(m_sums.begin(), m_sums.end(), [&](const Sum &one) { return one.currency == currency; });
    return sum == m_sums.end() ? Decimal() : sum->total;
}

MoneySums MoneySums::besides(const QString &currency) const
{
    MoneySums others = *this;
    std::erase_if(others.m_sums, [&](const Sum &one) { return one.currency == currency; });
    return others;
}

} // namespace clientele
