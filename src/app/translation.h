// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QLocale;

namespace clientele {

/// Installs Clientele's own texts and Qt's for the languages of this locale, best first; call once on the GUI thread,
/// before the first window. English needs it too, for its plural forms. The translators belong to the application.
/// Returns whether texts in one of the person's languages were found; if not, everything stays in English.
bool installTranslators(QCoreApplication &application, const QLocale &locale);

} // namespace clientele
