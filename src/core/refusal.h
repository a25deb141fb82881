// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace clientele {

/// Why a field is refused where the service has no words for it, or where it is known before anything is sent. It
/// stands in Failure::fields in place of the service's words, so that it is kept and sent on as they are; the words for
/// people are made where it is shown (wording::refused).
struct Refusal
{
    enum class Why : quint8 {
        WantedInEveryChange, ///< and the service did not show it
        AmountWanted,        ///< with this change
        NotWhole,            ///< `argument`: an amount
        OnlyDigits,
        CustomerNeeded,
        CustomerGone,
        CustomerStays,
        JournalNeeded,
        InvoiceUnknown, ///< not there, or another customer's
        InvoiceDraft,
        InvoiceNotOpen, ///< for this customer
        MoreThanOpen,   ///< `argument`: what is open; empty: not known
        RateNeeded,     ///< `argument`: what the invoices are in; empty: not known
        EntriesChanged,
        AccountUnknown,
        AccountType,
        AccountCurrency,
        NumberTaken,
        BranchNeeded,
        BranchUnknown,
    };
    Why why = Why::WantedInEveryChange;
    QString argument = {}; ///< amounts as Decimal::toBytes()
    bool operator==(const Refusal &) const = default;

    QString toText() const; ///< for Failure::fields
    /// Nothing: these are somebody's words.
    static std::optional<Refusal> fromText(const QString &text);
};

} // namespace clientele
