// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules.h"

namespace clientele {

namespace {

using Rule = Problem::Rule;

/// By remote id, or else by number: a payment may name its customer either way.
bool isOfAnother(const Record &payment, const Record &invoice)
{
    for (const char *key : {"customer", "customer.number"}) {
        const Value &one = payment.value(key);
        const Value &other = invoice.value(key);
        if (one.isPresent() && other.isPresent())
            return one.toText().compare(other.toText(), Qt::CaseInsensitive) != 0;
    }
    return false;
}

QString shownOf(const Value &value)
{
    return value.asDecimal() ? QString::fromLatin1(value.asDecimal()->toBytes()) : value.toText();
}

} // namespace

std::vector<Problem> checkApplication(const Record &payment, const Record &invoice)
{
    std::vector<Problem> problems;
    if (payment.isNull() || invoice.isNull())
        return problems;
    const FieldKey where("appliesTo.invoice");
    if (isOfAnother(payment, invoice)) {
        const Value &name = invoice.value("customer.name");
        const Value &number = invoice.value("customer.number");
        problems.push_back({where, Rule::InvoiceOfAnother, {name.isPresent() ? name.toText() : number.toText()}});
    }
    const Value &remaining = invoice.value("amount.remaining");
    const bool settled = remaining.asDecimal() && remaining.asDecimal()->isZero();
    if (settled)
        problems.push_back({where, Rule::InvoiceNotOpen, {invoice.value("status").toText()}, false});
    const Value &theirs = invoice.value("currency.code");
    const Value &ours = payment.value("currency.code");
    if (theirs.isPresent() && ours.isPresent() && theirs.toText().compare(ours.toText(), Qt::CaseInsensitive) != 0)
        problems.push_back({where, Rule::InvoiceOtherCurrency, {theirs.toText(), ours.toText()}});
    const Value &amount = payment.value("amount");
    if (!settled && remaining.asDecimal() && amount.asDecimal() && *amount.asDecimal() > *remaining.asDecimal())
        problems.push_back({where, Rule::MoreThanOpen, {shownOf(remaining)}, false});
    // The day it counts from in the ledger, where that is another than the one printed on it.
    const Value &posted = invoice.value("date");
    const Value &day = posted.isPresent() ? posted : invoice.value("date.invoice");
    const Value &paid = payment.value("date");
    if (day.asDate() && paid.asDate() && *paid.asDate() < *day.asDate())
        problems.push_back({"date", Rule::BeforeInvoice, {*day.asDate()}});
    return problems;
}

} // namespace clientele
