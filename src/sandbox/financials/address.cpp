// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/address.h"

#include "sandbox/exchange.h"

namespace clientele::sandbox::financials {

namespace {

using S = Settings;

Refusal noSuchAddress(const QByteArray &segment)
{
    return Refusal(404, "BadRequest_NotFound",
                   QStringLiteral("No HTTP resource was found for the segment '%1'.").arg(QString::fromUtf8(segment)));
}

QByteArray decoded(QByteArray raw, bool plusIsBlank)
{
    if (plusIsBlank)
        raw.replace('+', ' ');
    return QByteArray::fromPercentEncoding(raw);
}

QByteArray guidKey(const QByteArray &text)
{
    const std::optional<QByteArray> guid = readGuid(text);
    if (!guid)
        throw Refusal(400, "BadRequest_InvalidRequestUrl",
                      QStringLiteral("The key '%1' is not a guid.").arg(QString::fromUtf8(text)));
    return *guid;
}

/// `customers6cb4e290-...` or `customers{6cb4e290-...}`, as the published examples print it.
std::optional<Address::Segment> misprinted(const QByteArray &text)
{
    for (const qsizetype length : {38, 36}) {
        if (text.size() <= length)
            continue;
        if (const std::optional<QByteArray> key = readGuid(QByteArrayView(text).last(length)))
            return Address::Segment{text.chopped(length), key};
    }
    return std::nullopt;
}

Address::Segment readSegment(const QList<QByteArray> &raw, qsizetype &at, const Settings &settings, bool &segments)
{
    const QByteArray text = raw[at++];
    if (const qsizetype open = text.indexOf('('); open >= 0) {
        if (!text.endsWith(')'))
            throw Refusal(400, "BadRequest_InvalidRequestUrl",
                          QStringLiteral("The parentheses in the address do not match."));
        if (settings.keyStyle == S::KeyStyle::Segment)
            throw noSuchAddress(text);
        return {text.first(open), guidKey(text.sliced(open + 1, text.size() - open - 2))};
    }
    if (settings.misprintedPath) {
        if (const std::optional<Address::Segment> both = misprinted(text))
            return *both;
    }
    if (at == raw.size())
        return {text, std::nullopt};
    if (settings.keyStyle == S::KeyStyle::Parentheses)
        throw noSuchAddress(raw[at]);
    segments = true;
    return {text, guidKey(raw[at++])};
}

} // namespace

std::optional<QByteArray> readGuid(QByteArrayView text)
{
    if (text.size() == 38 && text.front() == '{' && text.back() == '}')
        text = text.sliced(1, 36);
    if (text.size() != 36)
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const char c = text[i];
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex)
            return std::nullopt;
    }
    return text.toByteArray().toLower();
}

Address Address::read(const QByteArray &target, const Settings &settings)
{
    const qsizetype question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.first(question);
    QList<QByteArray> raw;
    for (const QByteArray &segment : path.split('/')) {
        if (!segment.isEmpty())
            raw.append(decoded(segment, false));
    }
    Address address;
    // "v1.0/api/beta", or with the tenant's domain in the middle.
    qsizetype at = raw.value(1) == "api" ? 1 : 2;
    if (raw.value(0) != "v1.0" || raw.value(at) != "api" || raw.value(at + 1) != "beta")
        throw noSuchAddress(path);
    at += 2;
    const bool prefixed = raw.value(at) == "financials";
    if (prefixed)
        ++at;
    const bool ofCompanies = at < raw.size();
    if ((prefixed && settings.pathPrefix == S::Prefix::Refused) ||
        (!prefixed && ofCompanies && settings.pathPrefix == S::Prefix::Required))
        throw noSuchAddress(raw.value(prefixed ? at - 1 : at));
    for (qsizetype i = 0; i < at; ++i)
        address.base += '/' + raw[i].toPercentEncoding();
    while (at < raw.size())
        address.path.append(readSegment(raw, at, settings, address.segments));

    if (question >= 0) {
        for (const QByteArray &pair : target.sliced(question + 1).split('&')) {
            const qsizetype equals = pair.indexOf('=');
            if (!pair.isEmpty())
                address.options.append({decoded(equals < 0 ? pair : pair.first(equals), true),
                                        equals < 0 ? QByteArray() : decoded(pair.sliced(equals + 1), true)});
        }
    }
    return address;
}

} // namespace clientele::sandbox::financials
