// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/businesscentral/settings.h"
#include "sandbox/exchange.h"

#include <QStringList>

namespace clientele::sandbox {

/// What the command line says. The token never stands there.
struct Options
{
    quint16 port = 0;
    bool stay = false;        ///< keep running when standard input closes
    int colleagueEveryMs = 0; ///< 0: nobody else edits
    BooksWish books;          ///< of every service
    businesscentral::Settings businessCentral;
    QString problem; ///< a sentence, if the command line cannot be obeyed
    QString help;    ///< asked for help or version: print this and end

    static Options read(const QStringList &arguments);
};

} // namespace clientele::sandbox
