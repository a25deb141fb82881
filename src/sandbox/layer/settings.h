// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <QString>

namespace clientele::sandbox::layer {

/// The ways of the service where its texts are silent or contradict each other (reference, sections 13 and 14, and
/// the choices in the notes of its examples). Changed through the admin address (POST /admin/settings with
/// "service": "layer") by the names in the comments; the first word is the one in force at the start.
struct Settings
{
    bool putMerges = false;          ///< "put": "replace" | "merge", what becomes of members a PUT leaves out
    bool upsertReplaces = false;     ///< "upsert": "merge" | "replace", the same for a POST that finds its external_id
    bool notesName = false;          ///< "note": "memo" (writes may say "notes" too) | "notes" (only that is known)
    bool nullRefused = false;        ///< "patchNull": "clears" | "refused"
    bool blankClears = false;        ///< "blank": "kept" | "clears", a text that is written as ""
    bool unlistedIgnored = false;    ///< "unlistedMembers": "refused" | "ignored", members a verb does not list
    bool parametersRefused = false;  ///< "unknownParameters": "ignored" | "refused"
    bool limitRefused = false;       ///< "tooLargeLimit": "clamped" | "refused"
    bool badCursorRestarts = false;  ///< "badCursor": "refused" | "firstPage"
    bool emptyMeta = false;          ///< "metaOfShortLists": "pagination" | "empty"
    bool listsShift = false;         ///< "cursor": "place" (archiving in between moves nothing) | "offset" (rows slip)
    bool endlessPages = false;       ///< "pages": "end" | "endless" (every cursor leads to the page it is on)
    bool sortRefused = false;        ///< "customerSort": "honoured" | "refused"
    bool searchIgnored = false;      ///< "q": "honoured" | "ignored"
    bool identityIgnored = false;    ///< "identityStatus": "honoured" | "ignored"
    bool companyNameOnly = false;    ///< "name": "both" | "company", which names `name` and `name_contains` look at
    bool emailChecked = false;       ///< "email": "anything" | "checked"
    bool archivedLocked = false;     ///< "archivedCustomers": "editable" | "locked"
    bool foreignHidden = false;      ///< "foreignBusiness": "403" | "404", for a token of another business
    bool businessTokenLists = false; ///< "businessToken": "businessOnly" | "listsOwn" (and may ask /whoami)
    bool durationQuoted = false;     ///< "expiresIn": "number" | "text"

    bool paymentsShort = false;      ///< "paymentType": "Invoice_Payment" | "Payment", what a payment's type says
    bool invoicesSaved = false;      ///< "sentInvoices": "SENT" | "SAVED", what the status of a sent invoice is called
    bool otherMixed = false;         ///< "otherMethod": "OTHER" | "Other", as answers spell it; both are taken
    bool exactAllocations = false;   ///< "allocations": "atMost" the payment | "exact", what they have to add up to
    bool overAllocation = false;     ///< "overAllocation": "refused" | "accepted", more allocated than was paid
    bool overPayment = false;        ///< "overPayment": "refused" | "accepted", more than the invoice has left
    bool dedicatedServesAll = false; ///< "dedicatedRead": "dedicatedOnly" | "standaloneToo", which payments can be
                                     ///< read through their invoice

    int duplicateStatus = 400; ///< "duplicateStatus": when a PUT gives a customer the external_id of another
    int largestPage = 100;     ///< "largestPage": rows in one page at most
    int tokenSeconds = 3600;   ///< "tokenSeconds": how long a platform token is good
    int bucket = 100;          ///< "bucket": requests that may come at once
    int refill = 100;          ///< "refill": requests that may come each second after that; 0 = never again
    QString conflictFor;       ///< "conflictFor": id of a customer whose every write is answered with 409; "" = none

    Json toJson() const;
    /// These settings with `changes` applied; throws Refusal for a name or value that is not known.
    Settings with(const Json &changes) const;
};

} // namespace clientele::sandbox::layer
