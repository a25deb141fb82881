// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace clientele::testing {

class PseudoTranslator;

/// The locale a test runs in: the one named by the environment variable CLIENTELE_TEST_LOCALE (a name QLocale knows,
/// such as "de_DE" for a comma as decimal mark), else English as used in Britain.
/// The machine's own locale is never asked, so that a test prints the same figures on every system.
QLocale testLocale();

/// To be called first in initTestCase(), before any text is made: makes testLocale() the default of the process and,
/// where CLIENTELE_TEST_LANGUAGE says "pseudo" or "rtl", installs that PseudoTranslator and returns it (it belongs to
/// the application; with "rtl" windows are laid out from right to left). Otherwise returns null: plain English, or the
/// language the variable names ("de"), as the program carries it.
/// clientele_test(... RUNS comma pseudo rtl de) adds runs with these variables set.
PseudoTranslator *useTestLocale();

} // namespace clientele::testing
