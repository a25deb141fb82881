// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace clientele::sandbox {

/// Work for later, in a thread of its own: writes that are carried out when their client has long gone, and the
/// colleague's edits. What is still waiting at the end is dropped. Thread-safe.
class TimedWork
{
public:
    using Task = std::function<void()>;

    TimedWork();
    ~TimedWork();
    TimedWork(const TimedWork &) = delete;
    TimedWork &operator=(const TimedWork &) = delete;

    void after(std::chrono::milliseconds wait, Task task);
    /// Keeps the task until `release`.
    void uponRelease(Task task);
    /// Carries out, in the calling thread, what waits for a release. Returns how many there were.
    size_t release();
    /// Carries out `task` again and again; zero stops it. There is one such task. Returns when nothing that was begun
    /// before is still under way; not to be called by a task.
    void every(std::chrono::milliseconds pause, Task task);
    /// Forgets everything that waits. Returns when nothing is under way any more; not to be called by a task.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    void run();
    void waitForTask(std::unique_lock<std::mutex> &lock);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle; ///< no task is being carried out
    bool m_busy = false;
    std::multimap<Clock::time_point, Task> m_waiting;
    std::vector<Task> m_uponRelease;
    Task m_repeated;
    std::chrono::milliseconds m_pause{0};
    Clock::time_point m_nextRepeat;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace clientele::sandbox
