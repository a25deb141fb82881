// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/access.h"

#include "sandbox/dataset.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

constexpr QByteArray::Base64Options UrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray hexOf(quint64 seed, int words)
{
    Chance chance(seed);
    QByteArray hex;
    for (int i = 0; i < words; ++i)
        hex += QByteArray::number(chance.next(), 16).rightJustified(16, '0');
    return hex;
}

} // namespace

Access::Access(quint64 seed)
    : m_seed(seed)
    , m_secret(hexOf(seed ^ 0x51C2E7A9ULL, 4))
{
}

QByteArray Access::signature(const QByteArray &signedPart) const
{
    return QMessageAuthenticationCode::hash(signedPart, m_secret, QCryptographicHash::Sha384).toBase64(UrlSafe);
}

QByteArray Access::signIn(qint64 now, int lifetimeSeconds) const
{
    const qint64 seconds = now / 1000;
    const Json payload = Json::object({{QStringLiteral("sub"), Json::number(qint64(1))},
                                       {QStringLiteral("iat"), Json::number(seconds)},
                                       {QStringLiteral("exp"), Json::number(seconds + lifetimeSeconds)}});
    const QByteArray part =
        QByteArray(R"({"alg":"HS384","typ":"JWT"})").toBase64(UrlSafe) + '.' + payload.toBytes().toBase64(UrlSafe);
    return part + '.' + signature(part);
}

bool Access::signedIn(const QByteArray &authorization, qint64 now) const
{
    if (authorization.left(7).compare("bearer ", Qt::CaseInsensitive) != 0)
        return false;
    const QByteArrayList parts = authorization.mid(7).trimmed().split('.');
    if (parts.size() != 3 || signature(parts[0] + '.' + parts[1]) != parts[2])
        return false;
    const Result<Json> payload = Json::parse(QByteArray::fromBase64(parts[1], UrlSafe));
    return payload && (*payload)[u"exp"].toInteger().value_or(0) > now / 1000;
}

bool Access::hasKey(const QByteArray &authorization, const TokenGate &gate) const
{
    // Of a key the word before it must be spelled exactly.
    if (!authorization.startsWith("Bearer "))
        return false;
    const QByteArray token = authorization.mid(7);
    const bool made = std::any_of(m_keys.begin(), m_keys.end(),
                                  [&token](const Key &key) { return key.text == token && key.revokedAt == 0; });
    return made || gate.accepts(authorization);
}

const Access::Key &Access::generate(const QString &name, qint64 now)
{
    const auto id = static_cast<qint64>(m_keys.size()) + 1;
    m_keys.push_back({id, "bc_" + hexOf(m_seed * 7919 + static_cast<quint64>(id), 6), name, now, 0});
    return m_keys.back();
}

bool Access::revoke(qint64 id, qint64 now)
{
    for (Key &key : m_keys) {
        if (key.id == id) {
            key.revokedAt = now;
            return true;
        }
    }
    return false;
}

} // namespace clientele::sandbox::bigcapital
