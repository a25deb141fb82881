// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/mailbox.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace clientele {

/// A Mailbox that drains in the event loop of the thread this object lives in. Post from any thread. Destroyed in
/// its own thread; what still waits is dropped.
class ThreadPost : public QObject
{
    Q_OBJECT
public:
    explicit ThreadPost(QObject *parent = nullptr);
    ~ThreadPost() override;

    bool post(Mailbox::Command command) { return m_mailbox.post(std::move(command)); }
    void close() { m_mailbox.close(); }

protected:
    bool event(QEvent *event) override;

private:
    Mailbox m_mailbox;
};

/// A thread with an event loop and a post of its own: the desk thread and the store thread. `stop` lets what was
/// posted before it finish, then ends the thread and waits for it.
class WorkerThread
{
public:
    explicit WorkerThread(const QString &name);
    ~WorkerThread();

    /// From any thread, also after `stop` (then it is dropped).
    bool post(Mailbox::Command command) { return m_post->post(std::move(command)); }
    /// `last` runs as the thread's last command, in its place in the order.
    void stop(Mailbox::Command last = {});

private:
    QThread m_thread;
    std::unique_ptr<ThreadPost> m_post;
    bool m_stopped = false;
};

} // namespace clientele
