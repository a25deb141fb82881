// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace clientele {

/// An invoice something is still to be paid on.
struct OpenInvoice
{
    QString id; ///< remote id
    QString number;
    QDate date;
    QDate due; ///< invalid: not known; such come last
    Decimal open;
    Decimal discount;          ///< cash discount that may still be taken; 0: none
    QDate discountUntil;       ///< last day it may be taken
    QString customer = {};     ///< whose it is: invoices of several customers never pay for one another
    QString customerName = {}; ///< as people say it
    /// Of the whole invoice, where the service does not tell what is open of it: then `open` is the most it may be.
    std::optional<Decimal> total = {};
    std::optional<Decimal> discountPercent = {}; ///< what the discount was reckoned with, and of what
    std::optional<Decimal> discountOf = {};
    bool operator==(const OpenInvoice &) const = default;
};

/// One way to use a received amount. Everything adds up: the parts' amounts and `rest` are the amount received.
struct Application
{
    enum class Kind : quint8 {
        Exact,        ///< one invoice, to the cent
        LessDiscount, ///< one invoice, less the cash discount that may still be taken
        SumOf,        ///< two to five invoices together, to the cent; a cash discount may be part of it
        Whole,        ///< all of it to one invoice the service does not tell what is open of
        OldestFirst,  ///< the invoices due first, the last of them perhaps in part; none that is found already
        OnAccount,    ///< no invoice
    };
    struct Part
    {
        size_t invoice = 0; ///< index into what was given
        Decimal amount;     ///< of the received amount; more than zero
        Decimal discount;   ///< taken besides, 0 if none
        Decimal stillOpen;  ///< of the invoice afterwards; nothing where it is not known
    };
    Kind kind = Kind::OnAccount;
    std::vector<Part> parts; ///< oldest first
    Decimal rest;            ///< stays on account: nothing, or an overpayment
};

/// A payment of this day cannot be for it (business-central.md 6.3). Not where one of the two days is not known.
bool isAfter(const OpenInvoice &invoice, const QDate &when);

/// All of `received` to one of the invoices, by its index.
Application wholeTo(size_t invoice, const Decimal &received);

/// Most invoices a sum is looked for in, those due first.
inline constexpr size_t mostInvoicesToAdd = 60;

/// How `received` may be used (ui.md 4.12), best first: exactly one invoice, one less its cash discount, the exact sum
/// of up to five, an invoice whose total it is where what is open is not told, oldest first, on account. Never empty
/// for an amount above zero; empty otherwise. Of sums, those of fewest invoices only; more than one proposal of a kind
/// means that several fit equally well. Invoices dated after `when` are left out (a payment cannot precede its invoice,
/// business-central.md 6.3), and so are those with nothing open; those whose open amount is not told are never divided
/// or added. `invoices` must all be of the payment's currency. Where they are of several customers, every way is of one
/// of them, and the best of all come first. Exact; takes no time worth telling up to `mostInvoicesToAdd` invoices of
/// one.
std::vector<Application> waysToApply(const Decimal &received, const QDate &when,
                                     const std::vector<OpenInvoice> &invoices);

} // namespace clientele
