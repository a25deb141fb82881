// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/authorizer.h"

namespace clientele {

Authorizer::Authorizer(Origin origin)
    : m_origin(std::move(origin))
{
}

Authorizer::~Authorizer() = default;

Headers Authorizer::headersFor(const QUrl &url) const
{
    return m_origin.contains(url) ? credentials() : Headers();
}

NoAuthorizer::NoAuthorizer()
    : Authorizer(Origin())
{
}

NoAuthorizer::NoAuthorizer(const QUrl &origin)
    : Authorizer(Origin(origin))
{
}

Headers NoAuthorizer::credentials() const
{
    return {};
}

BearerAuthorizer::BearerAuthorizer(QByteArray token, const QUrl &origin)
    : Authorizer(Origin(origin))
    , m_token(std::move(token))
{
    Q_ASSERT(!this->origin().isEmpty());
}

void BearerAuthorizer::setToken(QByteArray token)
{
    m_token = std::move(token);
}

Headers BearerAuthorizer::credentials() const
{
    if (m_token.isEmpty())
        return {};
    // "Bearer" with a capital B: one of the services compares the word exactly.
    return {{QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer ") + m_token}};
}

} // namespace clientele
