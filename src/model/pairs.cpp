// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pairs.h"

#include <QStringList>

#include <algorithm>

namespace clientele {

namespace {

constexpr QChar quote = u'"';

QString shown(const QString &part)
{
    const bool plain = part == part.trimmed() && std::none_of(part.begin(), part.end(), [](QChar c) {
                           return c == u':' || c == u';' || c == quote;
                       });
    return plain ? part : quote + QString(part).replace(quote, QStringLiteral("\"\"")) + quote;
}

/// Reads one part up to `end` or the end of the text; nothing for quotation marks that do not close.
std::optional<QString> partIn(QStringView text, qsizetype &at, QStringView ends)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    QString part;
    if (at < text.size() && text[at] == quote) {
        for (++at;; ++at) {
            if (at >= text.size())
                return std::nullopt;
            if (text[at] != quote) {
                part += text[at];
            } else if (at + 1 < text.size() && text[at + 1] == quote) {
                part += quote;
                ++at;
            } else {
                ++at;
                break;
            }
        }
        while (at < text.size() && text[at].isSpace())
            ++at;
        return at == text.size() || ends.contains(text[at]) ? std::optional(part) : std::nullopt;
    }
    while (at < text.size() && !ends.contains(text[at]))
        part += text[at++];
    return part.trimmed();
}

} // namespace

std::optional<std::vector<Pair>> pairsOf(const Value &list)
{
    if (!list.isPresent())
        return std::vector<Pair>();
    const Json *tree = list.asJson();
    if (!tree || !tree->isArray())
        return std::nullopt;
    std::vector<Pair> pairs;
    for (const Json &item : tree->items()) {
        if (!item[u"key"].isString() || !item[u"value"].isString())
            return std::nullopt;
        pairs.push_back({item[u"key"].toString(), item[u"value"].toString()});
    }
    return pairs;
}

Value valueOf(const std::vector<Pair> &pairs)
{
    Json::Array items;
    for (const Pair &pair : pairs) {
        items.push_back(Json::object(
            {{QStringLiteral("key"), Json::string(pair.key)}, {QStringLiteral("value"), Json::string(pair.value)}}));
    }
    return Value::json(Json::array(std::move(items)));
}

QString pairsText(const std::vector<Pair> &pairs)
{
    QStringList all;
    for (const Pair &pair : pairs)
        all += QStringLiteral("%1: %2").arg(shown(pair.key), shown(pair.value));
    return all.join(QStringLiteral("; "));
}

std::optional<std::vector<Pair>> pairsIn(const QString &text)
{
    std::vector<Pair> pairs;
    qsizetype at = 0;
    while (at < text.size()) {
        const std::optional<QString> key = partIn(text, at, u":;");
        if (!key)
            return std::nullopt;
        if (key->isEmpty() && (at == text.size() || text[at] == u';')) {
            ++at; // nothing between two semicolons
            continue;
        }
        if (at >= text.size() || text[at] != u':')
            return std::nullopt;
        ++at;
        const std::optional<QString> value = partIn(text, at, u";");
        if (!value)
            return std::nullopt;
        pairs.push_back({*key, *value});
        ++at;
    }
    return pairs;
}

} // namespace clientele
