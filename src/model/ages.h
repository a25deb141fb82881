// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <vector>

namespace clientele {

/// One period of what is open, as the service reckons it.
struct Age
{
    FieldKey field;
    QString label;    ///< the service's own, else what the field is called here
    Value amount;     ///< in the record's currency
    QString spoken;   ///< with its currency: "3 200,00 EUR"
    qint64 share = 0; ///< of all that is open, in units common to all ages; none negative
};

/// What is open by its age, from a record that has it ("ageing.current", "ageing.period1", …): the youngest first,
/// without periods the service does not have.
std::vector<Age> agesOf(const Record &record, const ValueText &text);

/// For which day that is, and in what steps where the periods do not say it themselves; empty: it does not tell.
QString agesRemark(const Record &record, const QLocale &locale);

} // namespace clientele
