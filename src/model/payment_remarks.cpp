// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_remarks.h"

#include "core/rules.h"
#include "model/payment_lines.h"
#include "model/payment_twins.h"

#include <QHash>

#include <algorithm>

namespace clientele {

namespace {

using Kind = LineRemark::Kind;

QString invoiceOf(const Record &line)
{
    return folded(line, "appliesTo.number");
}

/// What lines use of an invoice.
struct Use
{
    Decimal sum;
    QString journal; ///< of the first of them
};

QHash<QString, Use> usedIn(const std::vector<Record> &lines)
{
    QHash<QString, Use> used;
    for (const Record &line : lines) {
        const Decimal *amount = line.value("amount").asDecimal();
        const QString invoice = invoiceOf(line);
        if (!amount || amount->isNegative() || amount->isZero() || invoice.isEmpty())
            continue;
        Use &use = used[invoice];
        use.sum = Decimal::add(use.sum, *amount).value_or(use.sum);
        if (use.journal.isEmpty())
            use.journal = line.key.parent;
    }
    return used;
}

/// Document numbers, in capitals, that lines of more than one customer have.
QSet<QString> sharedNumbers(const std::vector<Record> &lines)
{
    QHash<QString, QString> customers;
    QSet<QString> shared;
    for (const Record &line : lines) {
        const QString document = folded(line, "document.number");
        const QString customer = folded(line, "customer.number");
        if (document.isEmpty() || customer.isEmpty())
            continue;
        const auto first = customers.constFind(document);
        if (first == customers.cend())
            customers.insert(document, customer);
        else if (*first != customer)
            shared.insert(document);
    }
    return shared;
}

/// What lines of one payment have in common; empty: the line is no part of anything.
QString paymentOf(const Record &line)
{
    const QString document = folded(line, "document.number");
    const QString customer = folded(line, "customer.number");
    return document.isEmpty() || customer.isEmpty() ? QString() : customer + QLatin1Char('\n') + document;
}

/// Payments of which a line is on account.
QSet<QString> onAccount(const std::vector<Record> &lines)
{
    QSet<QString> payments;
    for (const Record &line : lines) {
        const Decimal *amount = line.value("amount").asDecimal();
        if (amount && !amount->isNegative() && !amount->isZero() && invoiceOf(line).isEmpty())
            payments.insert(paymentOf(line));
    }
    payments.remove({});
    return payments;
}

/// What is open of the invoice without this line. `used`: by all lines of its journal, this one among them;
/// `elsewhere`: by those of the others.
std::optional<Decimal> openFor(const Record &line, const Record &invoice, const Decimal &used, const Decimal &elsewhere)
{
    const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
    if (!remaining)
        return std::nullopt;
    const Decimal *amount = line.value("amount").asDecimal();
    const Decimal own = amount && !amount->isNegative() ? *amount : Decimal();
    const std::optional<Decimal> all = Decimal::add(used, elsewhere);
    const std::optional<Decimal> others = all ? Decimal::add(*all, own.negated()) : std::nullopt;
    const std::optional<Decimal> open = others ? Decimal::add(*remaining, others->negated()) : std::nullopt;
    return open && open->isNegative() ? Decimal() : open;
}

/// The amount is what is open less the discount, on a day it may still be taken.
bool isDiscounted(const Record &line, const Record &invoice, const Decimal &open, const DiscountOf &discountOf)
{
    const Decimal *amount = line.value("amount").asDecimal();
    const QDate *date = line.value("date").asDate();
    const std::optional<CashDiscount> discount = discountOf ? discountOf(invoice) : std::nullopt;
    return amount && date && discount && *date <= discount->until &&
           Decimal::add(*amount, discount->amount) == std::optional(open);
}

Kind againstInvoice(const Record &line, const Record &invoice, const LineRemark &remark, const DiscountOf &discountOf)
{
    for (const Problem &problem : checkApplication(line, invoice)) {
        if (problem.rule == Problem::Rule::InvoiceOfAnother)
            return Kind::InvoiceOfAnother;
        if (problem.rule == Problem::Rule::BeforeInvoice)
            return Kind::BeforeInvoice;
    }
    const Decimal *amount = line.value("amount").asDecimal();
    if (!remark.open || !amount)
        return Kind::None;
    if (*amount >= *remark.open)
        return *amount > *remark.open ? Kind::MoreThanOpen : Kind::Exact;
    return isDiscounted(line, invoice, *remark.open, discountOf) ? Kind::LessDiscount : Kind::Part;
}

} // namespace

std::vector<LineRemark> remarksOf(const std::vector<Record> &lines, const std::vector<Record> *invoices,
                                  const QSet<QString> &blocked, const DiscountOf &discountOf,
                                  const std::vector<Record> &elsewhere, const std::vector<PostedLine> &posted,
                                  const Overlay *known)
{
    std::vector<LineRemark> remarks(lines.size());
    QHash<QString, const Record *> byNumber;
    for (size_t i = 0; invoices && i < invoices->size(); ++i)
        byNumber.insert(folded((*invoices)[i], "number"), &(*invoices)[i]);
    const QHash<QString, Use> used = usedIn(lines);
    const QHash<QString, Use> usedElsewhere = usedIn(elsewhere);
    const QSet<QString> shared = sharedNumbers(lines);
    const QSet<QString> received = onAccount(lines);
    QHash<QString, int> parts;
    for (const Record &line : lines) {
        if (!invoiceOf(line).isEmpty())
            ++parts[folded(line, "document.number")];
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        const Record &line = lines[i];
        LineRemark &remark = remarks[i];
        const QString number = invoiceOf(line);
        const Record *invoice = byNumber.value(number, nullptr);
        const Use there = usedElsewhere.value(number);
        if (invoice)
            remark.open = openFor(line, *invoice, used.value(number).sum, there.sum);
        remark.count = parts.value(folded(line, "document.number"));
        const Decimal *amount = line.value("amount").asDecimal();
        if (!amount || amount->isZero())
            remark.kind = Kind::NotPositive;
        else if (amount->isNegative())
            remark.kind = Kind::Negative;
        else if (number.isEmpty())
            remark.kind = Kind::OnAccount;
        else if (invoice)
            remark.kind = againstInvoice(line, *invoice, remark, discountOf);
        else if (invoices)
            remark.kind = Kind::InvoiceNotOpen;
        if (remark.kind == Kind::MoreThanOpen && !there.journal.isEmpty()) {
            const std::optional<Decimal> alone = openFor(line, *invoice, used.value(number).sum, {});
            if (alone && *amount <= *alone)
                remark.journal = there.journal;
        }
        if (remark.kind == Kind::Exact && remark.count > 1)
            remark.kind = Kind::PartOfSeveral;
        else if (remark.kind == Kind::Exact && received.contains(paymentOf(line)))
            remark.kind = Kind::ExactOfMore;
        if (blocked.contains(folded(line, "customer.number")))
            remark.kind = Kind::CustomerBlocked;
        if (!remark.warns() && shared.contains(folded(line, "document.number")))
            remark.kind = Kind::NumberOfAnother;
    }
    const auto isAlike = [&](size_t i, const Record &twin, const QString &journal) {
        LineRemark &remark = remarks[i];
        remark.kind = Kind::AlreadyEntered;
        remark.document = twin.value("document.number").toText();
        remark.journal = journal;
        remark.posted = {};
        remark.unconfirmed = false;
        remark.together = !(twin.value("amount") == lines[i].value("amount"));
    };
    std::vector<EnteredLine> there;
    std::vector<const PostedLine *> gone;
    for (const PostedLine &one : posted) {
        if (!one.isLikelyPosted())
            continue;
        gone.push_back(&one);
        there.push_back({&one.line, one.posting});
    }
    for (const auto &[twin, line] : enteredElsewhere(there, lines, known)) {
        isAlike(line, gone[twin]->line, {});
        remarks[line].posted = gone[twin]->at;
        remarks[line].unconfirmed = gone[twin]->unconfirmed;
    }
    there.clear();
    for (const Record &one : elsewhere)
        there.push_back({&one, one.key.parent});
    for (const auto &[twin, line] : enteredElsewhere(there, lines, known))
        isAlike(line, elsewhere[twin], elsewhere[twin].key.parent);
    for (const auto &[earlier, later] : enteredTwice(lines, known))
        isAlike(later, lines[earlier], {});
    return remarks;
}

} // namespace clientele
