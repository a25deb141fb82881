// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/money_sums.h"

class QLocale;

namespace clientele::wording {

/// "24 100,50 EUR and 2 000,00 USD": for a sentence, exact; ranked, the company's `own` currency first. Empty where
/// nothing was added up.
QString sums(const MoneySums &sums, const QLocale &locale, const QString &own = {});
/// The sum of one currency: "24 100,50 EUR"; where there is none, that it is too large to be added up.
QString sum(const MoneySums::Sum &sum, const QLocale &locale);

} // namespace clientele::wording
