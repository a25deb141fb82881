// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_locale.h"

#include "support/pseudo_translator.h"

#include <QCoreApplication>
#include <QString>

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
    const auto direction = language == QLatin1String("rtl") ? PseudoTranslator::Direction::RightToLeft
                                                            : PseudoTranslator::Direction::LeftToRight;
    auto *translator = new PseudoTranslator(direction, QCoreApplication::instance());
    QCoreApplication::installTranslator(translator);
    return translator;
}

} // namespace clientele::testing
