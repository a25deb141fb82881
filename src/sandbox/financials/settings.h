// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

namespace clientele::sandbox::financials {

/// Shapes of a customer over the years (reference, 4.1), as bits, so that a property can belong to several.
enum class Variant : quint8 {
    Objects = 1, ///< 2017: terms and methods as objects, currency by code only
    Both = 2,    ///< 2018: ids beside the objects
    Ids = 4,     ///< late beta: ids alone
};

/// The ways of the service, where its generations differ or the reference does not know. Changed through the admin
/// address (POST /admin/settings) by the names in the comments. They start as the service of 2017.
struct Settings
{
    enum class KeyStyle : quint8 { Both, Segment, Parentheses };
    enum class Prefix : quint8 { Optional, Required, Refused };
    enum class Information : quint8 { List, Object, Absent };
    enum class BlankAddress : quint8 { Object, Null };
    enum class ErrorNames : quint8 { Of2018, Older };
    enum class UnknownCode : quint8 { Dialog, NotFound };
    enum class PaymentPaths : quint8 { Both, Flat, Nested };
    enum class JournalSet : quint8 { Both, Printed, Real };
    enum class AgedNames : quint8 { Amounts, Periods };

    Variant variant = Variant::Objects;                 ///< "variant": "objects" | "both" | "ids"
    KeyStyle keyStyle = KeyStyle::Both;                 ///< "keyStyle": "both" | "segment" | "parentheses"
    Prefix pathPrefix = Prefix::Optional;               ///< "pathPrefix": "optional" | "required" | "refused": the
                                                        ///< segment `financials` before `companies`
    Information companyInformation = Information::List; ///< "companyInformation": "list" | "object" | "absent"
    BlankAddress blankAddress = BlankAddress::Object;   ///< "blankAddress": "object" | "null"
    ErrorNames errorNames = ErrorNames::Of2018;         ///< "errorNames": "2018" | "older"
    UnknownCode unknownCode = UnknownCode::Dialog;      ///< "unknownCode": "dialog" | "notFound"

    PaymentPaths paymentPaths = PaymentPaths::Both; ///< "paymentPaths": "both" | "flat" | "nested"
    JournalSet journalSet = JournalSet::Both;       ///< "journalSet": "both" | "customerPaymentsJournals" (printed)
                                                    ///< | "customerPaymentJournals"
    AgedNames agedNames = AgedNames::Amounts;       ///< "agedNames": "amounts" | "periods": what the columns of
                                                    ///< aged receivables are called

    int nameLength = 50;       ///< "nameLength": 50 | 100
    int pageCeiling = 20000;   ///< "pageSizeCeiling": rows in one page at most
    int staleStatus = 409;     ///< "staleStatus": 409 | 412
    int duplicateStatus = 400; ///< "duplicateStatus": 400 | 409

    bool amountFlips = true;       ///< "amountFlips": 2000 is answered with -2000, as the page of 2017 prints it
    bool postingAction = false;    ///< "postingAction": journals(...)/Microsoft.NAV.post is there, as later in v1.0
    int externalNumberLength = 20; ///< "externalNumberLength": 20 | 35

    bool misprintedPath = false;    ///< "misprintedPath": `customers{id}` without slash or parenthesis is taken too
    bool deleteWithoutTag = false;  ///< "deleteWithoutTag": a DELETE without If-Match is carried out
    bool deleteWithBalance = false; ///< "deleteWithBalance": open entries do not keep a customer from being deleted
    bool relativeNextLinks = false; ///< "relativeNextLinks"
    bool countOption = false;       ///< "countOption": $count=true is understood
    bool correlationId = false;     ///< "correlationId": error messages end with one, as later versions do
    bool checksDescription = false; ///< "checksDescription": the description in an object must be that of its code
    bool ignoresFigures = false;    ///< "ignoresFigures": balances in a body are overlooked instead of refused
    bool zeroReferenceIds = false;  ///< "zeroReferenceIds": ids of look-ups are zero, as before "Integrate APIs" ran
    bool taxNumberFormats = true;   ///< "taxNumberFormats": numbers are checked against the country's formats
    bool contactChecks = true;      ///< "contactChecks": letters in phone numbers and odd mail addresses are refused
    bool templates = true;          ///< "templates": a new customer gets terms and tax area it was not given

    Json toJson() const;
    /// These settings with `changes` applied; throws Refusal for a name or value that is not known.
    Settings with(const Json &changes) const;
};

} // namespace clientele::sandbox::financials
