// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/cash_discount.h"
#include "model/postings.h"

#include <QDateTime>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace clientele {

// What there is to say of each line of a payment journal, beside what the service holds (ui.md 4.12). Pure.

struct LineRemark
{
    enum class Kind : quint8 {
        None,
        // To be looked at: the first of these that holds
        AlreadyEntered,  ///< `document`: of the line that is alike, and its `journal` where that is another one, or
                         ///< when it was `posted`, or was found to be gone (`unconfirmed`)
        NotPositive,     ///< no amount yet, or zero
        Negative,        ///< posting takes none but positive ones (business-central.md 6.1)
        CustomerBlocked, ///< for everything: posting would be refused
        InvoiceOfAnother,
        InvoiceNotOpen, ///< no open invoice has this number
        BeforeInvoice,
        MoreThanOpen,    ///< `journal`: another one of which lines use of the invoice what would have been enough
        NumberOfAnother, ///< another customer's line has the same document number
        // Good to know
        OnAccount,
        Exact,
        ExactOfMore,  ///< exact, and what else was received with it is on account, under the same document number
        LessDiscount, ///< exact, with the cash discount that may still be taken
        Part,
        PartOfSeveral, ///< `count`: lines under this document number, each of another invoice
    };
    Kind kind = Kind::None;
    QString document = {};
    QString journal = {}; ///< remote id
    QDateTime posted = {};
    bool unconfirmed = false; ///< PostedLine::unconfirmed
    bool together = false;    ///< not the lines themselves are alike, but what those of their payments come to
    int count = 0;
    /// Of the invoice it is applied to, less what other lines use of it, in whatever journal; nothing: it is applied to
    /// none, or to one that is not known.
    std::optional<Decimal> open = std::nullopt;

    bool warns() const { return kind >= Kind::AlreadyEntered && kind <= Kind::NumberOfAnother; }
};

/// One for each line, in their order. `invoices`: all that are open; nullptr: not read yet, so that nothing is said of
/// them. `blocked`: numbers of the customers that are blocked for everything, in capitals. `elsewhere`: the lines of
/// the other journals. `posted`: lines that are posted by now, as far as they are known. `known`: what was split from
/// what (enteredTwice).
using DiscountOf = std::function<std::optional<CashDiscount>(const Record &invoice)>;
std::vector<LineRemark> remarksOf(const std::vector<Record> &lines, const std::vector<Record> *invoices,
                                  const QSet<QString> &blocked, const DiscountOf &discountOf = {},
                                  const std::vector<Record> &elsewhere = {}, const std::vector<PostedLine> &posted = {},
                                  const Overlay *known = nullptr);

} // namespace clientele
