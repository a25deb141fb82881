// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_locale.h"

#include <QString>

namespace clientele::testing {

QLocale testLocale()
{
    const QString wanted = qEnvironmentVariable("CLIENTELE_TEST_LOCALE");
    return wanted.isEmpty() ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(wanted);
}

void useTestLocale() { QLocale::setDefault(testLocale()); }

} // namespace clientele::testing
