// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/thread_post.h"

#include <QCoreApplication>
#include <QEvent>

namespace clientele {

namespace {
const QEvent::Type wakeEvent = QEvent::Type(QEvent::registerEventType());
}

ThreadPost::ThreadPost(QObject *parent)
    : QObject(parent)
    , m_mailbox([this] { QCoreApplication::postEvent(this, new QEvent(wakeEvent)); })
{
}

ThreadPost::~ThreadPost()
{
    m_mailbox.close();
}

bool ThreadPost::event(QEvent *event)
{
    if (event->type() != wakeEvent)
        return QObject::event(event);
    m_mailbox.drain();
    return true;
}

WorkerThread::WorkerThread(const QString &name)
    : m_post(std::make_unique<ThreadPost>())
{
    m_thread.setObjectName(name);
    m_post->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    stop();
}

void WorkerThread::stop(Mailbox::Command last)
{
    if (m_stopped)
        return;
    m_stopped = true;
    m_post->post([this, last = std::move(last)] {
        if (last)
            last();
        m_thread.quit();
    });
    m_thread.wait();
    m_post->close(); // stays until the destructor: others may still post into nothing
}

} // namespace clientele
