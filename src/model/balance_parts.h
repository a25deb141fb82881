// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <optional>
#include <vector>

namespace clientele {

/// How a balance comes about: open invoices and what else is open make it, exactly and in one currency. What else is
/// open are payments on account and credits that nobody applied yet, or items that are no invoices (an opening
/// balance, a reminder's fee); a service tells only what all of it comes to.
struct BalanceParts
{
    Decimal invoices;
    Decimal others; ///< balance less invoices; negative: more is to be applied than is owed besides
    Decimal balance;
    QString currency;

    QString othersLabel() const;
    static QString invoicesLabel();
    static QString balanceLabel();
};

/// Nothing where a part is missing, is no number, or is of another currency; the caller sees to it that `invoices` are
/// all that are open. `ages`: what is open by age, or null; `customer`: its own balance stands in where there are none.
std::optional<BalanceParts> balanceParts(const std::vector<Record> &invoices, const Record &ages,
                                         const Record &customer, const ValueText &text);

} // namespace clientele
