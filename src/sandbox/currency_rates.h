// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decimal.h"

#include <QByteArray>

namespace clientele::sandbox {

/// The amount in another currency, at rates that never change, rounded to that currency's places. Balances are in the
/// company's currency, open entries and invoices in the customer's (Business Central's
/// reference, 5.1, 5.2, 5.10, 5.14). The same amount where both are the same.
Decimal exchanged(const Decimal &amount, const QByteArray &from, const QByteArray &to);

/// How many places behind the point amounts in this currency have.
int decimalPlaces(QByteArrayView currency);

} // namespace clientele::sandbox
