// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire.h"
#include "net/origin.h"

namespace clientele {

/// Adds a connection's credentials to its requests, and to nothing else: the origin is fixed when the object is made,
/// and headersFor() hands nothing out for another one. Lives on the desk thread; owned by whoever owns the connection
/// and outlives the HttpClient that uses it. There is no way to print what it holds.
class Authorizer
{
public:
    virtual ~Authorizer();
    Authorizer(const Authorizer &) = delete;
    Authorizer &operator=(const Authorizer &) = delete;

    /// The only origin the client may talk to. Empty: any, since there are no credentials to lose.
    const Origin &origin() const { return m_origin; }

    /// Headers with credentials for a request to `url`; none when it is another origin.
    Headers headersFor(const QUrl &url) const;

protected:
    explicit Authorizer(Origin origin);

private:
    virtual Headers credentials() const = 0;

    Origin m_origin;
};

/// Nothing to add: sign-in addresses, services without an account. Bound to one origin, or to none.
class NoAuthorizer final : public Authorizer
{
public:
    NoAuthorizer();
    explicit NoAuthorizer(const QUrl &origin);

private:
    Headers credentials() const override;
};

/// "Authorization: Bearer TOKEN" (RFC 6750, 2.1).
class BearerAuthorizer final : public Authorizer
{
public:
    /// Of `origin`, any address of the service will do: only scheme, host and port count. It must name a host.
    BearerAuthorizer(QByteArray token, const QUrl &origin);

    /// For requests started from now on, repetitions of reads among them. An empty token adds no header.
    void setToken(QByteArray token);

private:
    Headers credentials() const override;

    QByteArray m_token;
};

} // namespace clientele
