// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/mnemonics.h"

namespace clientele {

QString withFreeMnemonic(const QString &text, QSet<QChar> &taken)
{
    QString plain;
    qsizetype wished = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('&')) {
            plain += text[i];
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == QLatin1Char('&')) {
            plain += QLatin1Char('&');
            ++i;
        } else if (wished < 0) {
            wished = plain.size();
        }
    }
    const auto isFree = [&](qsizetype at) {
        return at >= 0 && at < plain.size() && plain[at].isLetterOrNumber() && !taken.contains(plain[at].toUpper());
    };
    qsizetype chosen = isFree(wished) ? wished : -1;
    for (qsizetype i = 0; chosen < 0 && i < plain.size(); ++i) {
        if (isFree(i))
            chosen = i;
    }
    QString marked;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i == chosen)
            marked += QLatin1Char('&');
        marked += plain[i];
        if (plain[i] == QLatin1Char('&'))
            marked += QLatin1Char('&');
    }
    if (chosen >= 0)
        taken.insert(plain[chosen].toUpper());
    return marked;
}

void takeMnemonic(const QString &text, QSet<QChar> &taken)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != QLatin1Char('&'))
            continue;
        if (text[i + 1] != QLatin1Char('&'))
            taken.insert(text[i + 1].toUpper());
        ++i;
    }
}

} // namespace clientele
