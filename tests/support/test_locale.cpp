// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_locale.h"

#include "support/pseudo_translator.h"

#include <QCoreApplication>
#include <QString>
#include <QTranslator>

namespace clientele::testing {

QLocale testLocale()
{
    const QString wanted = qEnvironmentVariable("CLIENTELE_TEST_LOCALE");
    return wanted.isEmpty() ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(wanted);
}

PseudoTranslator *useTestLocale()
{
    QLocale::setDefault(testLocale());
    const QString language = qEnvironmentVariable("CLIENTELE_TEST_LANGUAGE");
    if (language.isEmpty())
        return nullptr;
    if (language != QLatin1String("pseudo") && language != QLatin1String("rtl")) {
        auto *shipped = new QTranslator(QCoreApplication::instance());
        if (!shipped->load(QStringLiteral(":/i18n/clientele_%1.qm").arg(language)))
            qFatal("There is no translation into “%s”.", qPrintable(language));
        QCoreApplication::installTranslator(shipped);
        return nullptr;
    }
    const auto direction = language == QLatin1String("rtl") ? PseudoTranslator::Direction::RightToLeft
                                                            : PseudoTranslator::Direction::LeftToRight;
    auto *translator = new PseudoTranslator(direction, QCoreApplication::instance());
    QCoreApplication::installTranslator(translator);
    return translator;
}

} // namespace clientele::testing
