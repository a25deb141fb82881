// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_applying.h"

#include <algorithm>

namespace clientele {

namespace {

QDate dateOf(const Value &value)
{
    return value.asDate() ? *value.asDate() : QDate();
}

Decimal lessUsed(Decimal open, const Record &line, const std::vector<Record> &journalLines, const QString &invoice)
{
    for (const Record &other : journalLines) {
        const Decimal *amount = other.value("amount").asDecimal();
        const bool uses = other.value("appliesTo.number").toText().compare(invoice, Qt::CaseInsensitive) == 0;
        if (!uses || !amount || amount->isNegative() || other.key == line.key)
            continue;
        open = Decimal::add(open, amount->negated()).value_or(Decimal());
    }
    return open.isNegative() ? Decimal() : open;
}

/// Under the same document number.
AppliedLine furtherLine(const Record &line)
{
    AppliedLine further{true, {}};
    for (const char *same : {"customer.number", "date", "document.number", "document.external"}) {
        if (line.value(same).isPresent())
            further.changes.push_back({same, Value(), line.value(same)});
    }
    return further;
}

} // namespace

OpenInvoice openInvoiceOf(const Record &invoice)
{
    OpenInvoice one;
    one.id = invoice.key.remoteId;
    one.number = invoice.displayName();
    const Value &posted = invoice.value("date");
    one.date = dateOf(posted.isPresent() ? posted : invoice.value("date.invoice"));
    one.due = dateOf(invoice.value("date.due"));
    one.customer = invoice.value("customer").toText();
    one.customerName = invoice.value("customer.name").toText();
    return one;
}

std::vector<OpenInvoice> openFor(const Record &line, const std::vector<Record> &journalLines,
                                 const std::vector<Record> &invoices, const QString &currency)
{
    std::vector<OpenInvoice> open;
    const QString customer = line.value("customer.number").toText();
    for (const Record &invoice : invoices) {
        const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
        const QString theirs = invoice.value("currency.code").toText();
        const Decimal *total = invoice.value("amount.total").asDecimal();
        if ((!remaining && !total) || customer.isEmpty() ||
            invoice.value("customer.number").toText().compare(customer, Qt::CaseInsensitive) != 0 ||
            (!theirs.isEmpty() && !currency.isEmpty() && theirs != currency))
            continue;
        OpenInvoice one = openInvoiceOf(invoice);
        one.number = invoice.value("number").toText(); // by which a line is applied, and nothing else
        if (!remaining)
            one.total = *total;
        one.open = lessUsed(remaining ? *remaining : *total, line, journalLines, one.number);
        if (!one.open.isZero())
            open.push_back(std::move(one));
    }
    return open;
}

std::vector<AppliedLine> linesFor(const Record &line, const Application &way, const std::vector<OpenInvoice> &invoices)
{
    std::vector<AppliedLine> lines;
    if (way.parts.empty()) {
        AppliedLine own;
        if (line.value("appliesTo.number").isPresent())
            own.changes.push_back({"appliesTo.number", line.value("appliesTo.number"), Value::blank()});
        return {own};
    }
    for (const Application::Part &part : way.parts) {
        AppliedLine one = lines.empty() ? AppliedLine() : furtherLine(line);
        const Decimal *before = one.isNew ? nullptr : line.value("amount").asDecimal();
        if (!before || *before != part.amount)
            one.changes.push_back({"amount", line.value("amount"), Value::decimal(part.amount)});
        one.changes.push_back(
            {"appliesTo.number", line.value("appliesTo.number"), Value::text(invoices[part.invoice].number)});
        lines.push_back(std::move(one));
    }
    if (!way.rest.isZero()) {
        AppliedLine rest = furtherLine(line);
        rest.changes.push_back({"amount", Value(), Value::decimal(way.rest)});
        lines.push_back(std::move(rest));
    }
    return lines;
}

} // namespace clientele
