// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/balance_parts.h"

#include <QCoreApplication>

namespace clientele {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::BalanceParts)
};

struct Amount
{
    Decimal amount;
    QString currency;
};

std::optional<Amount> amountOf(const Record &record, const FieldKey &key, const ValueText &text)
{
    const FieldSpec *field = record.isNull() ? nullptr : record.schema()->find(key);
    const Decimal *amount = field ? record.value(key).asDecimal() : nullptr;
    if (!amount)
        return std::nullopt;
    return Amount{*amount, text.currency(*field, record)};
}

} // namespace

QString BalanceParts::invoicesLabel()
{
    return Words::tr("Open invoices");
}

QString BalanceParts::othersLabel() const
{
    return others.isNegative() ? Words::tr("Payments and credits not applied")
                               : Words::tr("Other open items, without an invoice");
}

QString BalanceParts::balanceLabel()
{
    return Words::tr("Balance");
}

std::optional<BalanceParts> balanceParts(const std::vector<Record> &invoices, const Record &ages,
                                         const Record &customer, const ValueText &text)
{
    std::optional<Amount> open;
    for (const Record &invoice : invoices) {
        const std::optional<Amount> one = amountOf(invoice, "amount.remaining", text);
        const std::optional<Decimal> sum = one && open ? Decimal::add(open->amount, one->amount) : std::nullopt;
        if (!one || (open && (!sum || one->currency != open->currency)))
            return std::nullopt;
        open = Amount{open ? *sum : one->amount, one->currency};
    }
    const std::pair<const Record &, FieldKey> balances[] = {
        {ages, "ageing.total"}, {customer, "balance.due"}, {customer, "balance"}};
    for (const auto &[record, key] : balances) {
        const std::optional<Amount> balance = amountOf(record, key, text);
        if (!balance || (open && balance->currency != open->currency))
            continue;
        const Decimal sum = open ? open->amount : Decimal();
        const std::optional<Decimal> others = Decimal::add(balance->amount, sum.negated());
        if (!others)
            return std::nullopt;
        return BalanceParts{sum, *others, balance->amount, balance->currency};
    }
    return std::nullopt;
}

} // namespace clientele
