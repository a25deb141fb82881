// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/timed_work.h"

#include <utility>

namespace clientele::sandbox {

TimedWork::TimedWork()
    : m_thread([this] { run(); })
{
}

TimedWork::~TimedWork()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_wake.notify_all();
    }
    m_thread.join();
}

void TimedWork::after(std::chrono::milliseconds wait, Task task)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.emplace(Clock::now() + wait, std::move(task));
    m_wake.notify_all();
}

void TimedWork::uponRelease(Task task)
{
    const std::lock_guard lock(m_mutex);
    m_uponRelease.push_back(std::move(task));
}

size_t TimedWork::release()
{
    std::vector<Task> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_uponRelease);
    }
    for (const Task &task : tasks)
        task();
    return tasks.size();
}

void TimedWork::every(std::chrono::milliseconds pause, Task task)
{
    std::unique_lock lock(m_mutex);
    m_pause = pause;
    m_repeated = pause.count() > 0 ? std::move(task) : Task();
    m_nextRepeat = Clock::now() + pause;
    m_wake.notify_all();
    waitForTask(lock);
}

void TimedWork::clear()
{
    std::unique_lock lock(m_mutex);
    m_waiting.clear();
    m_uponRelease.clear();
    m_repeated = {};
    waitForTask(lock);
}

/// What is under way ends first: who stops it wants to find nothing changed afterwards.
void TimedWork::waitForTask(std::unique_lock<std::mutex> &lock)
{
    m_idle.wait(lock, [this] { return !m_busy; });
}

void TimedWork::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        if (m_waiting.empty() && !m_repeated) {
            m_wake.wait(lock);
            continue;
        }
        const bool repeat = m_repeated && (m_waiting.empty() || m_nextRepeat < m_waiting.begin()->first);
        const Clock::time_point due = repeat ? m_nextRepeat : m_waiting.begin()->first;
        if (Clock::now() < due) {
            m_wake.wait_until(lock, due);
            continue; // something may have come or gone meanwhile
        }
        Task task;
        if (repeat) {
            task = m_repeated;
            m_nextRepeat = Clock::now() + m_pause;
        } else {
            task = std::move(m_waiting.begin()->second);
            m_waiting.erase(m_waiting.begin());
        }
        m_busy = true;
        lock.unlock();
        task();
        lock.lock();
        m_busy = false;
        m_idle.notify_all();
    }
}

} // namespace clientele::sandbox
