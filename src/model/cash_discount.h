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
    Decimal amount; ///< more than zero, of as many places as its currency has
    QDate until;    ///< last day
    Decimal percent;
    Decimal of; ///< what it is so many percent of: the whole invoice, as far as its total is known
};
/// Of an open invoice under these payment terms (either may be null), in a currency of so many places; nothing: there
/// is none.
std::optional<CashDiscount> cashDiscount(const Record &terms, const Record &invoice, int places);

/// How many places after the point amounts have, by the row of their currency: "0:0", "2:2", least and most
/// (business-central.md 5.5). Two where that says nothing, or there is no row (a null record): mostly so with the
/// company's own currency.
int placesOf(const Record &currency);

} // namespace clientele
