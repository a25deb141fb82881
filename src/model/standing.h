// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

namespace clientele {

/// Where the changes of a company stand. Every change counts once, and what is made as a whole, a new record, is one,
/// as it is in the review: one that was rejected or waits for a decision is
/// among those that need attention, and not among those not sent, though its value is kept like theirs.
struct Standing
{
    int notSent = 0;       ///< changes kept on this computer that nobody has tried to send yet
    int onTheirWay = 0;    ///< changes that are released: under way, or to be sent when connected
    int needAttention = 0; ///< changes that were sent and are not in the books: rejected, to be decided, gone…
    int records = 0;       ///< records that need attention, also those that were saved differently
    EntityName entity;     ///< the kind those are of; empty: of several, or there are none

    int outsideTheBooks() const { return notSent + onTheirWay + needAttention; }
};

Standing standingOf(const OutboxHandle &outbox);
/// Changes of these companies that are not in their books.
int outsideTheBooks(const std::vector<std::unique_ptr<CompanyHandle>> &companies);
/// Values typed there that the disk has not taken: lost if the program ends now.
int notKept(const std::vector<std::unique_ptr<CompanyHandle>> &companies);
/// The submission of this record that waits for the person; null where there is none.
const SubmissionView *waitingFor(const OutboxHandle &outbox, const RecordKey &key);
/// Whether what became of that submission is about this field of the record.
bool concerns(const SubmissionView *submission, const FieldKey &field);

} // namespace clientele
