// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refusal.h"

#include <algorithm>
#include <iterator>

namespace clientele {

namespace {

constexpr QChar mark(0x001f); ///< begins no service's words, and parts the argument from the name

struct Name
{
    Refusal::Why why;
    const char *name; ///< stands on disk, and stays as it is
};

using Why = Refusal::Why;
constexpr Name names[] = {
    {Why::WantedInEveryChange, "wantedInEveryChange"},
    {Why::AmountWanted, "amountWanted"},
    {Why::NotWhole, "notWhole"},
    {Why::OnlyDigits, "onlyDigits"},
    {Why::CustomerNeeded, "customerNeeded"},
    {Why::CustomerGone, "customerGone"},
    {Why::CustomerStays, "customerStays"},
    {Why::JournalNeeded, "journalNeeded"},
    {Why::InvoiceUnknown, "invoiceUnknown"},
    {Why::InvoiceDraft, "invoiceDraft"},
    {Why::InvoiceNotOpen, "invoiceNotOpen"},
    {Why::MoreThanOpen, "moreThanOpen"},
    {Why::RateNeeded, "rateNeeded"},
    {Why::EntriesChanged, "entriesChanged"},
    {Why::AccountUnknown, "accountUnknown"},
    {Why::AccountType, "accountType"},
    {Why::AccountCurrency, "accountCurrency"},
    {Why::NumberTaken, "numberTaken"},
    {Why::BranchNeeded, "branchNeeded"},
    {Why::BranchUnknown, "branchUnknown"},
};

} // namespace

QString Refusal::toText() const
{
    const auto its =
        std::find_if(std::begin(names), std::end(names), [this](const Name &one) { return one.why == why; });
    return mark + QLatin1String(its->name) + mark + argument;
}

std::optional<Refusal> Refusal::fromText(const QString &text)
{
    const qsizetype end = text.startsWith(mark) ? text.indexOf(mark, 1) : -1;
    if (end < 0)
        return std::nullopt;
    const QString name = text.mid(1, end - 1);
    const auto its = std::find_if(std::begin(names), std::end(names),
                                  [&name](const Name &one) { return name == QLatin1String(one.name); });
    return its == std::end(names) ? std::nullopt : std::optional(Refusal{its->why, text.mid(end + 1)});
}

} // namespace clientele
