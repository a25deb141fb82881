// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/options.h"

#include <QCommandLineParser>

namespace clientele::sandbox {

namespace {

QCommandLineOption option(const char *name, const char *description, const char *value = nullptr,
                          const char *standard = nullptr)
{
    return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description), QString::fromLatin1(value),
                              QString::fromLatin1(standard));
}

} // namespace

Options Options::read(const QStringList &arguments)
{
    const auto port = option("port", "Port on 127.0.0.1 for clients; 0 takes a free one.", "number", "0");
    const auto profile = option("profile", "Shape of Business Central's answers: v2 or seed.", "name", "v2");
    const auto companies = option("companies", "Number of companies.", "number", "3");
    const auto customers = option("customers", "Customers in each company.", "number", "200");
    const auto seed = option("seed", "Books with the same seed are the same.", "number", "1");
    const auto ceiling = option("page-ceiling", "Rows in one of Business Central's pages at most.", "number", "20000");
    const auto live = option("live", "Call Business Central's environment Production instead of Sandbox.");
    const auto colleague =
        option("colleague", "A colleague edits a customer every so many milliseconds.", "milliseconds", "0");
    const auto stay = option("stay", "Keep running when standard input closes.");
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Practice services for Clientele, on this computer only. The bearer token comes from the environment "
        "variable CLIENTELE_SANDBOX_TOKEN or the first line of standard input."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({port, profile, companies, customers, seed, ceiling, live, colleague, stay});

    Options options;
    if (!parser.parse(arguments)) {
        options.problem = parser.errorText();
        return options;
    }
    if (parser.isSet(help))
        options.help = parser.helpText();
    else if (parser.isSet(version))
        options.help = QStringLiteral(CLIENTELE_VERSION "\n");

    const auto number = [&](const QCommandLineOption &which, qint64 least, qint64 most) {
        bool ok = false;
        const qint64 value = parser.value(which).toLongLong(&ok);
        if (!ok || value < least || value > most)
            options.problem = QStringLiteral("--%1 needs a whole number from %2 to %3.")
                                  .arg(which.names().first())
                                  .arg(least)
                                  .arg(most);
        return value;
    };
    options.port = static_cast<quint16>(number(port, 0, 65535));
    options.stay = parser.isSet(stay);
    options.colleagueEveryMs = static_cast<int>(number(colleague, 0, 86'400'000));
    options.books.companies = static_cast<int>(number(companies, 1, 1000));
    options.books.customers = static_cast<int>(number(customers, 0, 2'000'000));
    options.books.seed = static_cast<quint64>(number(seed, 0, 1'000'000'000'000));
    options.businessCentral.pageCeiling = static_cast<int>(number(ceiling, 1, 1'000'000));
    options.books.live = parser.isSet(live);
    const QString shape = parser.value(profile);
    if (shape == QLatin1String("seed"))
        options.businessCentral.profile = businesscentral::Profile::Seed;
    else if (shape != QLatin1String("v2"))
        options.problem = QStringLiteral("--profile is v2 or seed.");
    if (!parser.positionalArguments().isEmpty())
        options.problem =
            QStringLiteral("There is nothing to do with \"%1\".").arg(parser.positionalArguments().first());
    return options;
}

} // namespace clientele::sandbox
