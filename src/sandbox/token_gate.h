// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <mutex>

namespace clientele::sandbox {

/// The bearer token clients must send. Thread-safe; tells nobody its value.
class TokenGate
{
public:
    explicit TokenGate(QByteArray token)
        : m_token(std::move(token))
    {
    }

    bool accepts(const QByteArray &authorization) const
    {
        const std::lock_guard lock(m_mutex);
        return !m_token.isEmpty() && authorization == "Bearer " + m_token;
    }
    void replace(const QByteArray &token)
    {
        const std::lock_guard lock(m_mutex);
        m_token = token;
    }
    /// From now on no token is right, until it is replaced.
    void expire() { replace({}); }

private:
    mutable std::mutex m_mutex;
    QByteArray m_token;
};

} // namespace clientele::sandbox
