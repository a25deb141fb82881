// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applying.h"
#include "core/record.h"

#include <QLocale>

#include <optional>
#include <vector>

namespace clientele {

// What a payment is for, where the service keeps it as one list of invoices and amounts. Pure.

/// One entry of such a list.
struct Allocation
{
    QString invoice; ///< remote id; empty: it goes to something else than an invoice (an account of the ledger)
    QString number;  ///< of the invoice, where it is known
    QDate due;       ///< the same; invalid: not known
    std::optional<Decimal> amount; ///< in units of the currency; nothing: none is typed, or no amount
    QString typed;                 ///< what was typed where it is no amount, as it was typed
    Json::Object rest;             ///< everything else of the entry, as the service gave it
};

/// Whether the field holds such a list: chosen by its data, see FieldSpec::lookup.
bool isAllocations(const FieldSpec &field);
/// The entries of a list; none for an empty one; nothing for a list of anything else, or one that is not known.
std::optional<std::vector<Allocation>> allocationsOf(const Value &list);
Value valueOf(const std::vector<Allocation> &allocations); ///< Blank for none

/// What all of them come to; nothing where one has no amount or the sum is too long.
std::optional<Decimal> sumOf(const std::vector<Allocation> &allocations);

/// What is open on this invoice for a payment that holds `held` at the service; nothing where it is not known.
/// `withoutIt`: the service has reckoned as if that payment were not there.
std::optional<Decimal> openFor(const Record &invoice, const std::vector<Allocation> &held, bool withoutIt);

/// "INV-1 1 200.00; INV-2 300.00", in the order of the list: the whole list in one line. An invoice without a known
/// number goes by its id.
QString allocationsText(const std::vector<Allocation> &allocations, const QLocale &locale);

} // namespace clientele
