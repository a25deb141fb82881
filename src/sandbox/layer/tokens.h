// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchange.h"
#include "sandbox/layer/settings.h"

#include <QHash>

#include <optional>

namespace clientele::sandbox::layer {

/// Who a bearer token speaks for.
struct Bearer
{
    QString business; ///< id of the only business it opens; empty: the whole platform
};

/// What a token request says and what it has in its headers, taken apart (reference, section 2.1).
struct TokenRequest
{
    QByteArray clientId;
    QByteArray secret; ///< null where no credentials were sent as they must be

    /// Credentials of the Basic header.
    static TokenRequest read(const Call &call);
};

/// Hands out access tokens and knows them again. Platform tokens are given for the client id "demo-client" and the
/// practice token as its secret; the practice token itself is a platform token that does not run out. What was handed
/// out for a secret ends with it. Not thread-safe: the service's lock is around it. Tokens can be told from nothing
/// but the secret they were given for.
class TokenDesk
{
public:
    explicit TokenDesk(Now now)
        : m_now(std::move(now))
    {
    }

    /// Whether the credentials are right; the gate knows the secret.
    static bool accepts(const TokenRequest &request, const TokenGate &gate);
    /// The answer to a token request whose credentials are right: a token, or an OAuth error.
    Reply platformToken(const Call &call, const QByteArray &scope, const Settings &settings);
    /// The answer to `create-business-auth-token`; `call` carries a platform token. Throws Refusal.
    Reply businessToken(const Call &call, const QString &business, const Settings &settings);
    /// The holder of the request's token, if it is good.
    std::optional<Bearer> bearer(const Call &call, const TokenGate &gate) const;
    /// The same for a request the gate has let in already.
    Bearer acceptedBearer(const Call &call) const;
    /// No token handed out before is good any more. Whom they were for stays known, for requests that are on their way.
    void endAll();

private:
    struct Issued
    {
        QByteArray secret;
        qint64 ends = 0; ///< milliseconds since 1970
        Bearer bearer;
    };
    Reply handOut(Issued issued, int seconds, const Settings &settings);

    const Now m_now;
    QHash<QByteArray, Issued> m_issued;
    quint64 m_handedOut = 0;
};

/// An error of the token address, which is not in the shape of the others: {"error": ..., "error_description": ...}.
Reply oauthError(int status, const char *code, const QString &description);

} // namespace clientele::sandbox::layer
