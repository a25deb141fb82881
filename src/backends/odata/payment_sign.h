// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/odata/payments.h"

namespace clientele::odata {

/// What the amount as it is stored tells of a write.
enum class SignSeen : quint8 {
    Nothing,       ///< no amount was sent, or it is another one altogether
    AsMeant,       ///< stored as it was meant
    Turned,        ///< stored with the opposite sign
    PerhapsTurned, ///< the opposite is stored, and was before: turned, or not taken at all
};
SignSeen signSeen(const WriteWish &wish, const Record &stored);

/// The form in which amounts go out from now on: kept, or turned.
int signForm(Ledger &ledger);
void setSignForm(Ledger &ledger, int form);
int otherForm(int form);
/// `at`: when the answer came that told.
void learnSign(Ledger &ledger, int form, const QDateTime &at);

} // namespace clientele::odata
