// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/address_lines.h"

#include <QHash>
#include <QLocale>

namespace clientele {

namespace {

/// C city, S state, P postcode; what stands between two parts is written where both are there; | begins a line.
struct Order
{
    const char *countries;
    const char *parts;
};

// From the postal services' own guides as the Universal Postal Union collects them ("Addressing systems by country").
constexpr Order orders[] = {
    {"US PR GU AS VI MP", "C, S P"},
    {"CA AU FM MH PW", "C S P"},
    {"GB IE JE GG IM ZA LK KE", "C|S|P"},
    {"RU UA BY KZ EG", "C|S|P"},
    {"IN NG", "C P|S"},
    {"NZ SG IL SA JO LB KH NP MT BM BH BN", "C P|S"},
    {"BD PK", "C-P|S"},
    {"TH VN ID", "C|S P"},
    {"KR", "S C|P"},
    {"BR", "C-S|P"},
    {"CO", "C, S, P"},
    {"MX", "P C, S"},
    {"ES IT", "P C S"},
    {"TR", "P C/S"},
    {"JP CN TW", "P|S C"},
};
constexpr const char *usual = "P C|S";
constexpr const char *unknown = "C, S P"; ///< of the countries that write states, most

const char *orderOf(const QString &code)
{
    for (const Order &order : orders) {
        if (QLatin1String(order.countries).contains(code))
            return order.parts;
    }
    return usual;
}

/// Of two letters; empty: no country that is known.
QString codeOf(const QString &country)
{
    const QString words = country.simplified();
    if (words.isEmpty())
        return {};
    if (words.size() == 2) {
        const QLocale::Territory there = QLocale::codeToTerritory(words);
        return there == QLocale::AnyTerritory ? QString() : words.toUpper();
    }
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
            const auto territory = static_cast<QLocale::Territory>(i);
            const QString code = QLocale::territoryToCode(territory);
            if (code.size() == 2) // parts of the world have numbers
                all.insert(QLocale::territoryToString(territory).toCaseFolded(), code);
        }
        return all;
    }();
    return names.value(words.toCaseFolded());
}

} // namespace

QStringList localityLines(const QString &city, const QString &state, const QString &postcode, const QString &country)
{
    const QString code = codeOf(country);
    const char *order = !code.isEmpty() ? orderOf(code) : state.isEmpty() || city.isEmpty() ? "S P C" : unknown;
    QStringList lines;
    QString line, between;
    for (const char *c = order;; ++c) {
        if (*c == '|' || *c == '\0') {
            if (!line.isEmpty())
                lines += line;
            line.clear();
            between.clear();
            if (*c == '\0')
                return lines;
        } else if (*c == 'C' || *c == 'S' || *c == 'P') {
            const QString part = (*c == 'C' ? city : *c == 'S' ? state : postcode).simplified();
            if (!part.isEmpty())
                line += line.isEmpty() ? part : between + part;
            between.clear();
        } else {
            between += QLatin1Char(*c);
        }
    }
}

} // namespace clientele
