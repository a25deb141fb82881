// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/end_signals.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace clientele {

#ifdef Q_OS_UNIX

namespace {

constexpr int endings[] = {SIGTERM, SIGINT, SIGHUP};
int pipeEnds[2] = {-1, -1}; // a handler gets nothing but the signal's number

extern "C" void noteSignal(int)
{
    // Little else than write() may be called here (POSIX, async-signal-safe functions).
    const int before = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = write(pipeEnds[1], &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe(pipeEnds) != 0)
        return; // the signals then end the program as they always would
    for (const int end : pipeEnds) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (read(pipeEnds[0], bytes, sizeof bytes) > 0) {
        }
        emit asked();
    });
    struct sigaction action = {};
    action.sa_handler = noteSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : endings) {
        struct sigaction former = {};
        // One that is ignored (nohup) stays ignored.
        if (sigaction(number, nullptr, &former) == 0 && former.sa_handler != SIG_IGN)
            sigaction(number, &action, nullptr);
    }
}

EndSignals::~EndSignals()
{
    if (pipeEnds[0] < 0)
        return;
    for (const int number : endings)
        std::signal(number, SIG_DFL); // from here on nobody listens
    for (int &end : pipeEnds) {
        close(end);
        end = -1;
    }
}

#else

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
}

EndSignals::~EndSignals() = default;

#endif

} // namespace clientele
