// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/file_name.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace clientele {

namespace {

bool isForbidden(QChar c)
{
    static const QString marks = QStringLiteral("<>:\"/\\|?*");
    return marks.contains(c) || c.category() == QChar::Other_Control;
}

/// Marks of direction and the like: nobody sees them, and two names would look alike.
bool isUnseen(QChar c)
{
    return c.category() == QChar::Other_Format && c.unicode() != 0x200c && c.unicode() != 0x200d;
}

/// Of Windows, with any ending: "CON", "com1", "LPT9.2024".
bool isDevice(const QString &name)
{
    const QString base = name.section(QLatin1Char('.'), 0, 0).trimmed().toUpper();
    static const QStringList devices = {QStringLiteral("CON"),   QStringLiteral("PRN"),    QStringLiteral("AUX"),
                                        QStringLiteral("NUL"),   QStringLiteral("CONIN$"), QStringLiteral("CONOUT$"),
                                        QStringLiteral("CLOCK$")};
    if (devices.contains(base))
        return true;
    static const QString numbers = QStringLiteral("0123456789\u00b9\u00b2\u00b3");
    return base.size() == 4 && (base.startsWith(QLatin1String("COM")) || base.startsWith(QLatin1String("LPT"))) &&
           numbers.contains(base.at(3));
}

} // namespace

QString safeFileName(const QString &words, qsizetype longest)
{
    QString name;
    for (const QChar c : words.normalized(QString::NormalizationForm_C)) {
        if (isUnseen(c))
            continue;
        name += isForbidden(c) || c.isSpace() ? QLatin1Char(' ') : c;
    }
    name = name.simplified();
    if (name.toUtf8().size() > longest) { // between two letters as a person counts them
        QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, name);
        qsizetype end = 0;
        for (qsizetype at = letters.toNextBoundary(); at > 0; at = letters.toNextBoundary()) {
            if (name.left(at).toUtf8().size() > longest)
                break;
            end = at;
        }
        name.truncate(end);
    }
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char(' ')))
        name.remove(0, 1); // hidden on many systems
    while (name.endsWith(QLatin1Char('.')) || name.endsWith(QLatin1Char(' ')))
        name.chop(1);
    if (name.isEmpty() || isDevice(name))
        name.prepend(QLatin1Char('_'));
    return name;
}

} // namespace clientele
