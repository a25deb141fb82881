// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace clientele {

/// Amounts added up exactly, each currency by itself: what is in different currencies is never added. A value; pure.
class MoneySums
{
public:
    struct Sum
    {
        QString currency; ///< empty: not known
        /// Nothing where an amount is missing, or where it has more digits than can be held.
        std::optional<Decimal> total = Decimal();
        int amounts = 0; ///< so many of them
    };

    /// Nothing: an amount that is missing, so that there is no sum of its currency.
    void add(const std::optional<Decimal> &amount, const QString &currency);

    const std::vector<Sum> &all() const { return m_sums; } ///< in the order in which the currencies came
    /// Those in these currencies first, then the ones with the most amounts, then by their codes, and last what is in
    /// no known one: the same whatever the order in which they came.
    std::vector<Sum> ranked(const QStringList &first) const;
    bool isEmpty() const { return m_sums.empty(); }
    /// The one they are all in; nothing where there are none, or several.
    std::optional<QString> currency() const;
    /// Of the amounts in this currency; zero where there are none.
    std::optional<Decimal> in(const QString &currency) const;
    /// All but those in this currency.
    MoneySums besides(const QString &currency) const;

private:
    std::vector<Sum> m_sums;
};

} // namespace clientele
