// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QVariantList>

#include <vector>

namespace clientele {

/// Something about a field that the person should know before sending. Words are made where they are shown
/// (model/wording), from `rule` and `arguments`.
struct Problem
{
    enum class Rule : quint8 {
        Required,
        TooLong,           ///< arguments: characters there, characters allowed
        NotAnEmail,
        LettersInPhone,
        UnknownChoice,
        NotANumber,
        NotADate,
        CharacterRefused,  ///< arguments: the character
        TooManyDigits,
        RefusedByService,  ///< arguments: the service's words
    };
    FieldKey field;
    Rule rule = Rule::Required;
    QVariantList arguments;
    bool blocks = true; ///< sending would be refused; false: a warning
    bool operator==(const Problem &) const = default;
};

/// Checks the changed fields of `wanted` (all fields when creating) against the schema.
std::vector<Problem> check(const Record &wanted, const Changes &changes, bool creating);
/// One field on its own, for the form while leaving it.
std::vector<Problem> checkField(const FieldSpec &field, const Value &value);

} // namespace clientele
