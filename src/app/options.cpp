// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include "core/json.h"

#include <QCommandLineParser>
#include <QDir>

namespace clientele {

namespace {

bool isServiceAddress(const QUrl &url)
{
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && web && !url.host().isEmpty();
}

} // namespace

QByteArray messageOf(const StartOptions &options)
{
    Json::Object message{{QStringLiteral("sample"), Json::boolean(options.sample)}};
    if (options.connectTo.isValid()) {
        message.emplace_back(QStringLiteral("connect"),
                             Json::string(QString::fromLatin1(options.connectTo.toEncoded())));
        message.emplace_back(QStringLiteral("service"), Json::string(QString::fromLatin1(options.service)));
        message.emplace_back(QStringLiteral("company"), Json::string(options.company));
        message.emplace_back(QStringLiteral("test"), Json::boolean(options.kind == CompanyKind::Test));
    }
    return Json::object(std::move(message)).toBytes();
}

StartOptions readMessage(const QByteArray &message)
{
    StartOptions options;
    const Result<Json> read = Json::parse(message);
    if (!read)
        return options;
    options.sample = (*read)[u"sample"].toBool();
    const QUrl url((*read)[u"connect"].toString(), QUrl::StrictMode);
    if (isServiceAddress(url) && url.userInfo().isEmpty())
        options.connectTo = url;
    options.service = (*read)[u"service"].toString().toLatin1();
    options.company = (*read)[u"company"].toString();
    options.kind = (*read)[u"test"].toBool() ? CompanyKind::Test : CompanyKind::Live;
    return options;
}

StartOptions parseArguments(const QStringList &arguments, const QByteArrayList &services,
                            const QString &standardProfile, const QString &version)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("CommandLine", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(words(QT_TRANSLATE_NOOP("CommandLine", "Customer desk for accountants.")));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  words(QT_TRANSLATE_NOOP("CommandLine", "Shows this text.")));
    const QCommandLineOption versionOption({QStringLiteral("v"), QStringLiteral("version")},
                                           words(QT_TRANSLATE_NOOP("CommandLine", "Shows the version.")));
    const QCommandLineOption sample(
        QStringLiteral("sample"),
        words(QT_TRANSLATE_NOOP("CommandLine", "Opens the sample company: invented customers, no account needed.")));
    const QCommandLineOption connect(
        QStringLiteral("connect"),
        words(QT_TRANSLATE_NOOP("CommandLine", "Connects to the service at this address. Its token is taken from the "
                                               "environment variable CLIENTELE_TOKEN.")),
        QStringLiteral("url"));
    const QCommandLineOption service(
        QStringLiteral("service"),
        words(QT_TRANSLATE_NOOP("CommandLine", "With --connect: the service that answers there: businesscentral, "
                                               "financials, layer or bigcapital.")),
        QStringLiteral("name"), QStringLiteral("businesscentral"));
    const QCommandLineOption company(
        QStringLiteral("company"),
        words(QT_TRANSLATE_NOOP("CommandLine", "With --connect: the name or id of the company to open there.")),
        QStringLiteral("name"));
    const QCommandLineOption test(
        QStringLiteral("test"),
        words(QT_TRANSLATE_NOOP("CommandLine",
                                "With --connect: the company is a test company, so that sending is allowed "
                                "at once. Without this it counts as live.")));
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        words(QT_TRANSLATE_NOOP("CommandLine", "Keeps everything of this run in this folder.")),
        QStringLiteral("folder"));
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        words(QT_TRANSLATE_NOOP("CommandLine", "Colours of the windows: light, dark or system.")),
        QStringLiteral("name"), QStringLiteral("system"));
    const QCommandLineOption rightToLeft(
        QStringLiteral("right-to-left"),
        words(QT_TRANSLATE_NOOP("CommandLine", "Lays the windows out from right to left, whatever the language.")));
    parser.addOptions({help, versionOption, sample, connect, service, company, test, profile, theme, rightToLeft});

    StartOptions options;
    options.profileFolder = standardProfile;
    const auto refuse = [&](const QString &sentence) {
        options.wish = StartOptions::Wish::Refuse;
        options.text = sentence;
        return options;
    };
    // -reverse is what every program made with Qt calls it; taken apart it would be seven options of one letter.
    QStringList ours{QStringLiteral("clientele")};
    for (const QString &argument : arguments) {
        if (argument == QLatin1String("-reverse") || argument == QLatin1String("--reverse"))
            options.rightToLeft = true;
        else
            ours += argument;
    }
    if (!parser.parse(ours))
        return refuse(parser.errorText());
    options.rightToLeft |= parser.isSet(rightToLeft);
    if (!parser.positionalArguments().isEmpty()) {
        return refuse(words(QT_TRANSLATE_NOOP("CommandLine", "“%1” is not an option. See --help."))
                          .arg(parser.positionalArguments().constFirst()));
    }
    if (parser.isSet(help)) {
        options.wish = StartOptions::Wish::ShowText;
        options.text = parser.helpText();
        return options;
    }
    if (parser.isSet(versionOption)) {
        options.wish = StartOptions::Wish::ShowText;
        options.text = QStringLiteral("Clientele %1\n").arg(version);
        return options;
    }
    if (parser.isSet(profile)) {
        if (parser.value(profile).isEmpty())
            return refuse(words(QT_TRANSLATE_NOOP("CommandLine", "--profile needs the name of a folder.")));
        options.profileFolder = QDir(parser.value(profile)).absolutePath();
    }
    options.sample = parser.isSet(sample);
    options.company = parser.value(company);
    options.kind = parser.isSet(test) ? CompanyKind::Test : CompanyKind::Live;
    options.theme = parser.value(theme);
    if (options.theme != QLatin1String("light") && options.theme != QLatin1String("dark") &&
        options.theme != QLatin1String("system"))
        return refuse(words(QT_TRANSLATE_NOOP("CommandLine", "--theme is light, dark or system.")));
    if (parser.isSet(connect)) {
        const QString given = parser.value(connect);
        const QUrl url(given, QUrl::StrictMode);
        if (!isServiceAddress(url))
            return refuse(words(QT_TRANSLATE_NOOP("CommandLine", "--connect needs a web address such as "
                                                                 "https://api.example.com/v2.0/Production/api/v2.0.")));
        if (!url.userInfo().isEmpty())
            return refuse(
                words(QT_TRANSLATE_NOOP("CommandLine", "Put the token into CLIENTELE_TOKEN, not into the address.")));
        options.connectTo = url;
        options.service = parser.value(service).toLatin1();
        if (!services.contains(options.service))
            return refuse(words(QT_TRANSLATE_NOOP("CommandLine", "--service is one of these: %1."))
                              .arg(QString::fromLatin1(services.join(", "))));
    }
    return options;
}

} // namespace clientele
