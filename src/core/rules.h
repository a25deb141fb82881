// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QVariantList>

#include <optional>
#include <vector>

namespace clientele {

/// Something about a field that the person should know before sending. Words are made where they are shown
/// (model/wording), from `rule` and `arguments`.
struct Problem
{
    enum class Rule : quint8 {
        Required,
        TooLong, ///< arguments: characters (or bytes) there, and allowed
        NotAnEmail,
        LettersInPhone,
        UnknownChoice, ///< arguments: the word
        NotANumber,
        NotADate,         ///< arguments: none, or the first and the last year that can be meant
        CharacterRefused, ///< arguments: the character; of one that nobody sees its name, and true
        TooManyDigits,    ///< arguments: what it would be kept as, or none: more than we can hold
        PartMissing,      ///< an entry of a list without its key or its value
        RefusedByService, ///< arguments: the service's words
        NotKnownYet,      ///< nothing is wrong, but something is being looked for; arguments: what, or why it waits
        NotPositive,
        NotWhole,       ///< an allocation with digits after the point; arguments: its amount
        MoreThanAmount, ///< allocations together; arguments: their sum
        // A payment against the invoice it shall be applied to:
        InvoiceOfAnother,     ///< arguments: the invoice's customer
        InvoiceNotOpen,       ///< a warning; arguments: what the service calls its state
        InvoiceOtherCurrency, ///< arguments: the invoice's currency, and the payment's
        MoreThanOpen,         ///< a warning; arguments: what is open
        BeforeInvoice,        ///< arguments: the invoice's date
        AppliedTwice,         ///< two allocations to one invoice
        OnlyDigits,           ///< a text that must have something besides digits
    };
    FieldKey field;
    Rule rule = Rule::Required;
    QVariantList arguments = {};
    bool blocks = true; ///< sending would be refused; false: a warning
    bool operator==(const Problem &) const = default;
};

/// Checks the changed fields of `wanted` (all fields that can be written when creating) against the schema, in table
/// order. A field that cannot be written is checked only if it is among the changes.
///
/// Lengths count UTF-16 units, as QString and the services' own programs do (Business Central runs on .NET): a
/// character above U+FFFF counts twice. Bigcapital counts characters, but takes none above U+FFFF, where both are the
/// same (bigcapital.md 9). Check::BytesNotCharacters counts UTF-8 bytes.
std::vector<Problem> check(const Record &wanted, const Changes &changes, bool creating);
/// Whether a field is empty though another one that asks for it is filled (FieldSpec::requiredWith).
bool lacksWithOther(const FieldSpec &field, const Record &wanted, bool creating);
/// One field on its own, for the form while leaving it. What was there already passes, whatever it is: an unknown
/// choice, or a text longer than we believe is allowed. A value that is not known has no problem.
std::vector<Problem> checkField(const FieldSpec &field, const Value &value, const Value &already = Value());

/// A number with more digits after the point than these `places` would be kept as another one, in silence, and is
/// perhaps read otherwise than it was meant ("1,234" where the comma is the point).
std::optional<Problem> finerThan(int places, const FieldKey &field, const Decimal &number);

/// What the service would only refuse when the payment is posted, or not at all (business-central.md 6.3): the line of
/// a journal, `payment`, with all of its amount against the one `invoice` it is applied to. What is not known on either
/// side is not held against it; either may be null.
std::vector<Problem> checkApplication(const Record &payment, const Record &invoice);

} // namespace clientele
