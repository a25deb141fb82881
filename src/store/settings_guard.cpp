// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/settings_guard.h"

#include <QUrl>

#include <array>

namespace clientele {

namespace {

bool looksSecret(const QString &name)
{
    // "API-Key", "api_key" and "apiKey" are one name; compatibility forms (full-width letters) are folded, too.
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_KC)) {
        if (c.isLetterOrNumber())
            plain += c.toLower();
    }
    static constexpr std::array<const char *, 13> kAnywhere{
        "token",  "password",   "passwort", "passwd",        "passphrase", "passcode",  "secret",
        "apikey", "credential", "cookie",   "authorization", "bearer",     "privatekey"};
    for (const char *part : kAnywhere) {
        if (plain.contains(QLatin1String(part)))
            return true;
    }
    static constexpr std::array<const char *, 4> kWhole{"pwd", "pass", "pin", "jwt"};
    for (const char *whole : kWhole) {
        if (plain == QLatin1String(whole))
            return true;
    }
    // At the end only: "keyStyle" says how keys are written and is none.
    return plain.endsWith(QLatin1String("key")) || plain.endsWith(QLatin1String("keys"));
}

bool holdsPassword(const QString &text)
{
    return text.contains(QLatin1String("://")) && !QUrl(text).password().isEmpty();
}

} // namespace

QString secretMember(const Json &settings)
{
    for (const Json::Member &member : settings.members()) {
        if (looksSecret(member.first) || holdsPassword(member.second.toString()))
            return member.first;
        const QString inside = secretMember(member.second);
        if (!inside.isEmpty())
            return member.first + QLatin1Char('.') + inside;
    }
    for (size_t i = 0; i < settings.items().size(); ++i) {
        const Json &item = settings.items().at(i);
        if (holdsPassword(item.toString()))
            return QString::number(i);
        const QString inside = secretMember(item);
        if (!inside.isEmpty())
            return QString::number(i) + QLatin1Char('.') + inside;
    }
    return {};
}

} // namespace clientele
