// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/end_signals.h"
#include "app/first_start.h"
#include "app/options.h"
#include "app/program.h"
#include "app/services.h"
#include "app/start_trouble.h"
#include "app/translation.h"
#include "gui/look/icons.h"
#include "store/profile_lock.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>

using namespace clientele;

namespace {

void nameTheProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("clientele"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CLIENTELE_VERSION));
    // No display name: with one, some systems would put it behind the title of every window, with a dash of their own.
    QGuiApplication::setDesktopFileName(QStringLiteral("clientele"));
}

/// Reads the command line without opening a display, so that --help works everywhere.
StartOptions readCommandLine(int argc, char **argv)
{
    QCoreApplication core(argc, argv);
    nameTheProgram();
    installTranslators(core, QLocale());
    const QString profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QByteArrayList services;
    for (const ServiceInfo &info : knownDialects().offered())
        services.append(info.service);
    return parseArguments(core.arguments().mid(1), services, profile, QStringLiteral(CLIENTELE_VERSION));
}

/// Why the program cannot start: for the shell, and in a window for who started it from a menu.
int refuseToStart(int argc, char **argv, const QString &sentence)
{
    std::fprintf(stderr, "clientele: %s\n", qUtf8Printable(sentence));
    std::fflush(stderr);
    QApplication application(argc, argv);
    nameTheProgram();
    installTranslators(application, QLocale());
    initLook();
    StartTrouble box(sentence);
    box.show();
    QApplication::exec();
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const StartOptions options = readCommandLine(argc, argv);
    if (options.wish == StartOptions::Wish::ShowText) {
        std::fputs(qUtf8Printable(options.text), stdout);
        return 0;
    }
    if (options.wish == StartOptions::Wish::Refuse) {
        std::fprintf(stderr, "clientele: %s\n", qUtf8Printable(options.text));
        return 2;
    }
    ProfileLock lock(options.profileFolder);
    switch (lock.tryLock()) {
    case ProfileLock::Outcome::Taken:
        break;
    case ProfileLock::Outcome::HeldByOther:
        if (FirstStart::tell(lock.channelName(), messageOf(options)))
            return 0;
        return refuseToStart(argc, argv,
                             QCoreApplication::translate("CommandLine",
                                                         "Clientele runs already with this profile, but does not "
                                                         "answer. Please wait a moment and start it again."));
    case ProfileLock::Outcome::FolderNotWritable:
        return refuseToStart(argc, argv,
                             QCoreApplication::translate("CommandLine",
                                                         "The profile folder %1 cannot be written. Please "
                                                         "check its permissions, or name another folder "
                                                         "with --profile.")
                                 .arg(QDir::toNativeSeparators(options.profileFolder)));
    }
    const QString token = qEnvironmentVariable("CLIENTELE_TOKEN");
    qunsetenv("CLIENTELE_TOKEN"); // programs started from here have no business with it

    QApplication application(argc, argv);
    nameTheProgram();
    QApplication::setQuitOnLastWindowClosed(true);
    installTranslators(application, QLocale());
    initLook();
    if (options.rightToLeft)
        QApplication::setLayoutDirection(Qt::RightToLeft); // and stays so, whatever a translation says
    const EndSignals ending; // also while the program winds up: a second signal does not cut it off
    Program program(application, options, token, lock.channelName());
    QObject::connect(&ending, &EndSignals::asked, &program, &Program::end);
    return QApplication::exec();
}
