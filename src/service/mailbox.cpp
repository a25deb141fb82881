// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/mailbox.h"

#include <utility>

namespace clientele {

Mailbox::Mailbox(std::function<void()> wake)
    : m_wake(std::move(wake))
{
}

bool Mailbox::post(Command command)
{
    // The wake-up happens under the lock: once `close` has returned, nobody is inside `wake` any more, and the
    // owner may go.
    const std::lock_guard lock(m_mutex);
    if (m_closed)
        return false;
    const bool first = m_commands.empty();
    m_commands.push_back(std::move(command));
    if (first)
        m_wake();
    return true;
}

void Mailbox::drain()
{
    std::vector<Command> batch;
    {
        const std::lock_guard lock(m_mutex);
        batch.swap(m_commands);
    }
    for (Command &command : batch)
        command();
}

void Mailbox::close()
{
    std::vector<Command> dropped; // destroyed after the lock is given back: what a command captured may post again
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        dropped.swap(m_commands);
    }
}

} // namespace clientele
