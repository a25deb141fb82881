// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/admin.h"
#include "sandbox/options.h"
#include "sandbox/practice_server.h"
#include "sandbox/services.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdio>
#include <iostream>
#include <string>
#include <thread>

using namespace clientele;
using namespace clientele::sandbox;

namespace {

constexpr const char *TokenVariable = "CLIENTELE_SANDBOX_TOKEN";

void say(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stream);
    std::fflush(stream);
}

QByteArray readToken()
{
    QByteArray token = qgetenv(TokenVariable);
    qunsetenv(TokenVariable);
    std::string line;
    if (token.isEmpty() && std::getline(std::cin, line))
        token = QByteArray::fromStdString(line).trimmed();
    return token;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Options options = Options::read(QCoreApplication::arguments());
    if (!options.help.isEmpty()) {
        say(stdout, options.help.toUtf8());
        return 0;
    }
    if (!options.problem.isEmpty()) {
        say(stderr, options.problem.toUtf8() + '\n');
        return 2;
    }
    const QByteArray token = readToken();
    if (token.isEmpty()) {
        say(stderr, "A token is needed: in CLIENTELE_SANDBOX_TOKEN, or as the first line of standard input.\n");
        return 2;
    }

    const Now now = [] { return QDateTime::currentMSecsSinceEpoch(); };
    const std::vector<std::unique_ptr<PracticeService>> made = makeServices(options, now);
    std::vector<PracticeService *> services;
    for (const auto &service : made)
        services.push_back(service.get());
    TokenGate gate(token);
    FaultPlan faults;
    Journal journal(now);
    TimedWork later;
    PracticeServer server(options.port, services, gate, faults, journal, later);
    const Admin admin(token, services, gate, faults, journal, later);
    if (server.port() == 0 || admin.port() == 0) {
        say(stderr, "The port cannot be had on 127.0.0.1.\n");
        return 1;
    }
    if (options.colleagueEveryMs > 0)
        later.every(std::chrono::milliseconds(options.colleagueEveryMs),
                    [&] { services.front()->colleagueAtRandom(); });

    const QString origin = QStringLiteral("http://127.0.0.1:%1").arg(server.port());
    Json::Object urls;
    for (const PracticeService *service : services)
        urls.push_back(
            {QString::fromLatin1(service->name()), Json::string(origin + QString::fromLatin1(service->basePath()))});
    const QString adminUrl = QStringLiteral("http://127.0.0.1:%1/admin").arg(admin.port());
    say(stdout, Json::object({{QStringLiteral("url"), urls.front().second},
                              {QStringLiteral("services"), Json::object(urls)},
                              {QStringLiteral("admin"), Json::string(adminUrl)},
                              {QStringLiteral("pid"), Json::number(QCoreApplication::applicationPid())}})
                        .toBytes() +
                    '\n');

    std::thread watch;
    if (!options.stay) {
        // Whoever started this holds the other end: when it closes, for whatever reason, nothing shall be left behind.
        watch = std::thread([&application] {
            std::string ignored;
            while (std::getline(std::cin, ignored)) {
            }
            QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
        });
    }
    const int code = QCoreApplication::exec();
    if (watch.joinable())
        watch.join();
    return code;
}
