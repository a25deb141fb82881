// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refusal.h"
#include "model/wording.h"
#include "model/wording_parts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace clientele::wording {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString sentence(const Refusal &refusal)
{
    const QString &argument = refusal.argument;
    switch (refusal.why) {
    case Refusal::Why::WantedInEveryChange:
        return Words::tr("The service wants this in every change, and did not show it.");
    case Refusal::Why::AmountWanted:
        return Words::tr("The service wants the amount with this change.");
    case Refusal::Why::NotWhole:
        return notWhole(argument);
    case Refusal::Why::OnlyDigits:
        return onlyDigits();
    case Refusal::Why::CustomerNeeded:
        return Words::tr("A payment needs the customer it is from.");
    case Refusal::Why::CustomerGone:
        return Words::tr("The customer is not there any more.");
    case Refusal::Why::CustomerStays:
        return Words::tr("The customer of a payment stays as it is.");
    case Refusal::Why::JournalNeeded:
        return Words::tr("A payment is entered in a journal. Choose one.");
    case Refusal::Why::InvoiceUnknown:
        return Words::tr("One of the invoices is not there, or of another customer.");
    case Refusal::Why::InvoiceDraft:
        return Words::tr("One of the invoices is still a draft.");
    case Refusal::Why::InvoiceNotOpen:
        return Words::tr("One of the invoices is not open for this customer.");
    case Refusal::Why::MoreThanOpen:
        return argument.isEmpty() ? Words::tr("One of the invoices would be paid with more than is open on it.")
                                  : Words::tr("Only %1 is open on one of the invoices.").arg(amountText(argument));
    case Refusal::Why::RateNeeded:
        return argument.isEmpty() ? Words::tr("The invoices do not name their currency: the exchange rate is needed.")
                                  //: %1 code of a currency
                                  : Words::tr("The invoices are in %1: the exchange rate is needed.").arg(argument);
    case Refusal::Why::EntriesChanged:
        return Words::tr("The invoices of this payment are others by now. Read it anew.");
    case Refusal::Why::AccountUnknown:
        return Words::tr("There is no such account.");
    case Refusal::Why::AccountType:
        return Words::tr("Payments cannot be received in an account of this type.");
    case Refusal::Why::AccountCurrency:
        return Words::tr("The account is in another currency than the payment and the company.");
    case Refusal::Why::NumberTaken:
        return Words::tr("Another payment has this number.");
    case Refusal::Why::BranchNeeded:
        return Words::tr("These books have branches: the payment needs one.");
    case Refusal::Why::BranchUnknown:
        return Words::tr("There is no such branch.");
    }
    return {};
}

} // namespace

QString refused(const QString &said)
{
    const std::optional<Refusal> ours = Refusal::fromText(said);
    return ours ? sentence(*ours) : said;
}

bool isHeldBySelf(const Failure &failure)
{
    return failure.kind == Failure::Kind::Invalid && failure.status == 0 && failure.message.isEmpty() &&
           !failure.fields.isEmpty() &&
           std::all_of(failure.fields.begin(), failure.fields.end(),
                       [](const QString &said) { return Refusal::fromText(said).has_value(); });
}

QString ownRefusals(const Failure &failure)
{
    QStringList sentences;
    for (const QString &said : failure.fields) {
        if (const std::optional<Refusal> ours = Refusal::fromText(said))
            sentences += sentence(*ours);
    }
    std::sort(sentences.begin(), sentences.end()); // they come in no order
    sentences.removeDuplicates();
    return sentences.join(QLatin1Char(' '));
}

} // namespace clientele::wording
