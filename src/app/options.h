// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_types.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace clientele {

/// What was asked for on the command line. Secrets never come this way: the token of `--connect` is taken from the
/// environment variable CLIENTELE_TOKEN, because a command line can be read by everybody on the computer.
struct StartOptions
{
    enum class Wish { Run, ShowText, Refuse };
    Wish wish = Wish::Run;
    QString text;          ///< ShowText: for standard output; Refuse: one sentence for standard error
    QString profileFolder; ///< absolute; everything of the run lives there
    bool sample = false;
    QUrl connectTo;                                            ///< invalid: nowhere
    QByteArray service = QByteArrayLiteral("businesscentral"); ///< that answers there
    QString company; ///< name or id of the company to open there; empty: the only one, or ask
    CompanyKind kind = CompanyKind::Live;
    QString theme; ///< "light", "dark" or "system"
    bool rightToLeft = false;
};

/// What a second start asks the first for, on one line; nothing secret is among it. Of a line that is none, nothing
/// is asked for but to be seen.
QByteArray messageOf(const StartOptions &options);
StartOptions readMessage(const QByteArray &message);

/// `arguments` without the program's name. Pure, so that it can be tested; `standardProfile` is used when none is
/// named; `services` are those this program knows.
StartOptions parseArguments(const QStringList &arguments, const QByteArrayList &services,
                            const QString &standardProfile, const QString &version);

} // namespace clientele
