// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/businesscentral/schema.h"

namespace clientele::sandbox::businesscentral {

/// The ways of the service, where profiles differ or the reference does not know. Changed through the admin
/// address (POST /admin/settings) by the names in the comments.
struct Settings
{
    enum class BlankForm : quint8 { Both, EncodedOnly, PlainOnly };
    enum class Posting : quint8 { AtOnce, Scheduled, Refused };

    Profile profile = Profile::V2;         ///< "profile": "v2" | "seed"
    int pageCeiling = 20000;               ///< "pageSizeCeiling": rows in one page at most
    int staleStatus = 409;                 ///< "staleStatus": 409 | 412
    int duplicateStatus = 400;             ///< "duplicateStatus": 400 | 409
    BlankForm blankForm = BlankForm::Both; ///< "blankForm": "both" | "encodedOnly" | "plainOnly", on writing a choice
    bool deleteWithoutTag = true;          ///< "deleteWithoutTag": a DELETE without If-Match is carried out
    bool deleteWithBalance = false;     ///< "deleteWithBalance": open entries do not keep a customer from being deleted
    bool relativeNextLinks = false;     ///< "relativeNextLinks"
    bool encodedChoiceInFilter = false; ///< "encodedChoiceInFilter": blocked eq '_x0020_' is taken
    bool taxNumberFormats = true;       ///< "taxNumberFormats": numbers are checked against the country's formats
    bool informationAsObject = false;   ///< "companyInformationAsObject": one object where the real one lists
    bool financialDetailsAsArray = false; ///< "financialDetailsAsArray": the expanded details come as a list of one
    // Payments (reference, 5.4, 6).
    Posting posting = Posting::AtOnce; ///< "posting": "atOnce" | "scheduled" (204, and the lines stay) | "refused"
    int jobQueueMs = -1;               ///< "jobQueueMs": a scheduled posting is carried out by the first request that
                                       ///< comes so much later; -1: only when a colleague does ({"post": journal})
    bool incrementBatchName = false;   ///< "incrementBatchName": an emptied RCPT001 is gone, and there is a RCPT002
    bool numberSeries = true;          ///< "numberSeries": journals number documents; else a stub line follows posting
    bool amountFlipped = false;        ///< "amountFlipped": answers 2000 with -2000, as one published page prints
    bool invoiceDateAtEntry = false;   ///< "invoiceDateAtEntry": a date before the invoice's is refused when written
    bool zeroIdHidesNumber = true; ///< "zeroIdHidesNumber": a zero appliesToInvoiceId keeps a blank number sent with
                                   ///< it from being looked at
    bool postOnPaymentJournals = false; ///< "postOnPaymentJournals": the action is on customerPaymentJournals(...) too

    // The picture (reference, 5.11, 11).
    int pictureLimit = 350 * 1024 * 1024; ///< "pictureLimit": bytes; more is answered with 413
    bool anyPicture = false;              ///< "anyPicture": bytes that are no picture are stored like one

    Json toJson() const;
    /// These settings with `changes` applied; throws Refusal for a name or value that is not known.
    Settings with(const Json &changes) const;
};

} // namespace clientele::sandbox::businesscentral
