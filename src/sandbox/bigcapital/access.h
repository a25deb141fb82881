// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/bigcapital/settings.h"
#include "sandbox/exchange.h"
#include "sandbox/token_gate.h"

#include <vector>

namespace clientele::sandbox::bigcapital {

/// Who is asking (reference, section 3). A key is the practice token, or one made here; a sign-in is a token signed
/// here. Not thread-safe.
class Access
{
public:
    explicit Access(quint64 seed);

    /// Whether the Authorization header carries a sign-in that is still good.
    bool signedIn(const QByteArray &authorization, qint64 now) const;
    /// Whether it carries a key: one made here and not revoked, or the practice token.
    bool hasKey(const QByteArray &authorization, const TokenGate &gate) const;

    /// A token for whoever signed in, good until `now` plus `lifetimeSeconds`.
    QByteArray signIn(qint64 now, int lifetimeSeconds) const;

    struct Key
    {
        qint64 id = 0;
        QByteArray text; ///< "bc_" and 96 hex digits
        QString name;    ///< null: none
        qint64 madeAt = 0;
        qint64 revokedAt = 0; ///< 0: it is good
    };
    const Key &generate(const QString &name, qint64 now);
    const std::vector<Key> &keys() const { return m_keys; }
    /// False: there is no such key.
    bool revoke(qint64 id, qint64 now);

private:
    QByteArray signature(const QByteArray &signedPart) const;

    const quint64 m_seed;
    const QByteArray m_secret;
    std::vector<Key> m_keys;
};

} // namespace clientele::sandbox::bigcapital
