// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace clientele::testing {

/// The locale a test runs in: the one named by the environment variable CLIENTELE_TEST_LOCALE (a name QLocale knows,
/// such as "de_DE" for a comma as decimal mark or "ar_EG" for right to left), else English as used in Britain.
/// The machine's own locale is never asked, so that a test prints the same figures on every system.
QLocale testLocale();

/// Makes testLocale() the default of the process. To be called first in initTestCase(), before any text is formatted.
void useTestLocale();

} // namespace clientele::testing
