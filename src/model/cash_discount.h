// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QDate>

#include <optional>

namespace clientele {

// The cash discount an invoice is still allowed, by the terms of its customer. The services tell neither its amount nor
// its last day with the invoice (business-central.md 5.14): it is reckoned here to be proposed, and what is granted is
// the service's when it posts. Pure.

/// The day by a date formula in the notation that no language changes: "8D", "1M", "CM", "-2W", "1M+8D"; C is the end
/// of the current week, month, quarter or year. Nothing where it is empty, another notation, or no date.
std::optional<QDate> dateBy(const QString &formula, const QDate &from);

struct CashDiscount
{
    Decimal amount; ///< more than zero, to the cent
    QDate until;    ///< last day
};
/// Of an open invoice under these payment terms (either may be null); nothing: there is none.
std::optional<CashDiscount> cashDiscount(const Record &terms, const Record &invoice);

} // namespace clientele
