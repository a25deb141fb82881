// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace clientele {
namespace {

bool install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&application);
    if (!translator->load(locale, name, QStringLiteral("_"), folder))
        return false;
    return QCoreApplication::installTranslator(translator.release());
}

} // namespace

bool installTranslators(QCoreApplication &application, const QLocale &locale)
{
    const QString ours = QStringLiteral("clientele");
    const QString folder = QStringLiteral(":/i18n");
    // Last installed is asked first: English below answers the plural forms of texts no translation has yet.
    install(application, QLocale(QLocale::English), ours, folder);
    install(application, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(application, locale, ours, folder);
}

} // namespace clientele
