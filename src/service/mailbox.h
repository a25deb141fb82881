// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>
#include <vector>

namespace clientele {

/// The border between threads, and the only one: commands go in from any thread, the owner takes them out on its
/// own. Free of Qt, so that ThreadSanitizer can vouch for it (Debian's Qt is not instrumented).
///
/// Order is kept per sender. After `close` nothing is taken in and what waits is dropped, so that a command never
/// runs on an owner that is gone.
class Mailbox
{
public:
    using Command = std::function<void()>;

    /// `wake` is called on the sender's thread, at most once between two calls of `drain`.
    explicit Mailbox(std::function<void()> wake);

    /// False: closed, the command was dropped.
    bool post(Command command);
    /// Runs what has come in, on the caller's thread. Commands posted meanwhile wait for the next call, so that a
    /// command that posts again cannot hold the thread for ever.
    void drain();
    void close();

private:
    std::mutex m_mutex;
    std::vector<Command> m_commands;
    std::function<void()> m_wake;
    bool m_closed = false;
};

} // namespace clientele
