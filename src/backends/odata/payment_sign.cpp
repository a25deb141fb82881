// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the sign of a payment's amount at one service, and how that is found out.
#include "backends/odata/payment_sign.h"

#include <algorithm>

namespace clientele::odata {

namespace {

constexpr int keptForm = 0; // as receivedAmount has them
constexpr int turnedForm = 1;

const QByteArray signOption = QByteArrayLiteral("paymentSign");
const QByteArray learnedOption = QByteArrayLiteral("paymentSignLearned");

/// The same amount, but for what the service may have rounded.
bool isStoredAs(const Decimal &meant, const Decimal &stored)
{
    return stored == meant || (stored.scale() < meant.scale() && meant.roundedTo(stored.scale()) == stored);
}

const Decimal *amountIn(const Changes &changes)
{
    const auto at =
        std::find_if(changes.begin(), changes.end(), [](const Change &change) { return change.field == "amount"; });
    return at == changes.end() ? nullptr : at->after.asDecimal();
}

} // namespace

FieldSpec receivedAmount()
{
    return field("amount")
        .wire("amount", codec::negatedOrZero)
        .wire("amount", codec::negatedWhenRead)
        .in(CurrencyOf::Record)
        .needed() // left out it is stored as 0, which posting refuses
        .must(Check::Positive)
        .recalculates({"amount.stored"})
        .editable();
}

SignSeen signSeen(const WriteWish &wish, const Record &stored)
{
    const Decimal *meant = amountIn(wish.changes);
    const Decimal *now = stored.value("amount").asDecimal();
    if (!meant || !now || meant->isZero() || now->isZero())
        return SignSeen::Nothing;
    const bool creating = wish.kind == ChangeKind::Create;
    const Decimal *before = creating || wish.base.isNull() ? nullptr : wish.base.value("amount").asDecimal();
    const bool moved = creating || (before && *before != *now);
    if (isStoredAs(*meant, *now))
        return moved ? SignSeen::AsMeant : SignSeen::Nothing;
    if (!isStoredAs(meant->negated(), *now))
        return SignSeen::Nothing;
    return moved ? SignSeen::Turned : SignSeen::PerhapsTurned;
}

int signForm(Ledger &ledger)
{
    return ledger.habits().forms.value("amount", keptForm);
}

void setSignForm(Ledger &ledger, int form)
{
    ledger.habits().forms.insert("amount", form);
}

int otherForm(int form)
{
    return form == turnedForm ? keptForm : turnedForm;
}

void learnSign(Ledger &ledger, int form, const QDateTime &at)
{
    if (ledger.signKnown && signForm(ledger) == form)
        return;
    ledger.signKnown = true;
    ledger.signLearnedAt = at.toUTC();
    setSignForm(ledger, form);
}

void takeSign(Ledger &ledger, const QHash<QByteArray, QString> &options)
{
    const QString sign = options.value(signOption);
    ledger.signKnown = sign == QLatin1String("kept") || sign == QLatin1String("turned");
    if (!ledger.signKnown)
        return;
    setSignForm(ledger, sign == QLatin1String("turned") ? turnedForm : keptForm);
    ledger.signLearnedAt = QDateTime::fromString(options.value(learnedOption), Qt::ISODateWithMs);
}

QHash<QByteArray, QString> learnedSign(Ledger &ledger)
{
    if (!ledger.signKnown)
        return {};
    QHash<QByteArray, QString> learned;
    learned.insert(signOption, signForm(ledger) == turnedForm ? QStringLiteral("turned") : QStringLiteral("kept"));
    if (ledger.signLearnedAt.isValid())
        learned.insert(learnedOption, ledger.signLearnedAt.toString(Qt::ISODateWithMs));
    return learned;
}

std::vector<FieldKey> perhapsTurned(const Ledger &ledger, const WriteWish &wish)
{
    const bool wasKnown = ledger.signKnown && !(ledger.signLearnedAt.isValid() && wish.firstSent.isValid() &&
                                                wish.firstSent <= ledger.signLearnedAt);
    return wasKnown || !amountIn(wish.changes) ? std::vector<FieldKey>() : std::vector<FieldKey>{"amount"};
}

void learnSignFrom(Ledger &ledger, const WriteWish &wish, const Record &stored)
{
    // As it was meant proves nothing here: it may have been put right already, in an answer nobody got.
    if (!ledger.signKnown && signSeen(wish, stored) == SignSeen::Turned)
        learnSign(ledger, otherForm(signForm(ledger)), stored.readAt);
}

} // namespace clientele::odata
