// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <QTimeZone>

namespace clientele::sandbox::bigcapital {

/// The ways of the service, where servers differ or the reference does not know. Changed through the admin address
/// (POST /admin/settings) by the names in the comments.
struct Settings
{
    enum class Answers : quint8 { Snake, Camel };
    enum class Postcode : quint8 { Refused, ReadName, PageName };

    /// "answers": "snake" | "camel", as the published page shows them: other names, flags true and false, timestamps
    /// everywhere, lists without an envelope, and nothing the page does not name. An `id` is in what is listed or
    /// created even so; without one no customer could be asked for.
    Answers answers = Answers::Snake;
    /// "postcode": "refused" (…Zipcode is a 500, …Postcode is dropped), "readName" (…Postcode is stored) or "pageName"
    /// (…Zipcode is stored)
    Postcode postcode = Postcode::Refused;
    QTimeZone zone{QByteArrayLiteral("UTC")}; ///< "timeZone": of the server's process, by its IANA name
    bool branches = false;                    ///< "branches": the feature is on
    bool noisyBalances = false;               ///< "noisyBalances": balances show that they were added up in binary
    bool organizationReady = true;            ///< "organizationReady": false: it was never set up

    int defaultLimit = 100;   ///< "defaultLimit": calls of one handler in a window; 0: none
    int authLimit = 10;       ///< "authLimit": the other limit, meant for signing in and in force everywhere; 0: none
    int windowMs = 60'000;    ///< "windowMs": how long both count, and how long they block
    int poolSize = 12;        ///< "poolSize": writes at once the connection pool bears
    int poolWaitMs = 60'000;  ///< "poolWaitMs": how long an organization stands still once its pool ran dry
    int writeMs = 20;         ///< "writeMs": how long a write takes, which is when writes can meet
    int tokenSeconds = 86400; ///< "tokenSeconds": how long a sign-in lasts
    QString email = QStringLiteral("practice@example.test"); ///< "email", "password": who can sign in
    QString password = QStringLiteral("practice-password");

    Json toJson() const;
    /// These settings with `changes` applied; throws Refusal for a name or value that is not known.
    Settings with(const Json &changes) const;
};

} // namespace clientele::sandbox::bigcapital
