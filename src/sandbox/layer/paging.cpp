// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/paging.h"

#include "sandbox/exchange.h"

namespace clientele::sandbox::layer {

namespace {

constexpr int UsualLimit = 100;

const QStringList PagingNames{QStringLiteral("limit"), QStringLiteral("cursor"), QStringLiteral("sort_by"),
                              QStringLiteral("sort_order"), QStringLiteral("show_total_count")};

[[noreturn]] void refuse(const QString &why)
{
    throw Refusal(400, QByteArrayLiteral("SpecifiedBadRequest"), why);
}

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

void refuseUnknown(const Parameters &parameters, const QStringList &more, const Settings &settings)
{
    if (!settings.parametersRefused)
        return;
    for (const QString &name : parameters.names()) {
        if (!PagingNames.contains(name) && !more.contains(name))
            refuse(QStringLiteral("There is no parameter called %1.").arg(name));
    }
}

// A cursor is a number nobody but us shall understand; the order it belongs to is part of it.
QString writeCursor(const Paging &paging, qint64 place)
{
    const QByteArray plain =
        "page:" + QByteArray::number(place) + ':' + (paging.descending ? "d" : "a") + ':' + paging.sortBy.toUtf8();
    return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

qint64 readCursor(const Paging &paging, qint64 rows, const Settings &settings)
{
    if (!paging.cursor)
        return 0;
    const auto plain = QByteArray::fromBase64Encoding(
        paging.cursor->toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QList<QByteArray> parts = (*plain).split(':');
    bool number = false;
    const qint64 place = parts.value(1).toLongLong(&number);
    const bool good = plain && parts.value(0) == "page" && number && place >= 0 && place <= rows &&
                      *paging.cursor == writeCursor(paging, place);
    if (good)
        return place;
    if (settings.badCursorRestarts)
        return 0;
    refuse(QStringLiteral("The cursor is not valid."));
}

Json metaOf(const Paging &paging, const std::optional<QString> &cursor, std::optional<qint64> total,
            const Settings &settings)
{
    if (settings.emptyMeta && !cursor && !paging.cursor)
        return Json::object({});
    Json::Object members;
    if (!paging.sortBy.isEmpty()) {
        members.emplace_back(QStringLiteral("sort_by"), Json::string(paging.sortBy));
        members.emplace_back(QStringLiteral("sort_order"),
                             Json::string(paging.descending ? QStringLiteral("DESC") : QStringLiteral("ASC")));
    }
    members.emplace_back(QStringLiteral("cursor"), cursor ? Json::string(*cursor) : Json());
    members.emplace_back(QStringLiteral("has_more"), Json::boolean(cursor.has_value()));
    members.emplace_back(QStringLiteral("total_count"), total ? Json::number(*total) : Json());
    return Json::object({{QStringLiteral("pagination"), Json::object(std::move(members))}});
}

Parameters Parameters::read(const QByteArray &target)
{
    Parameters parameters;
    const qsizetype mark = target.indexOf('?');
    if (mark < 0)
        return parameters;
    for (const QByteArray &part : target.sliced(mark + 1).split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (!part.isEmpty())
            parameters.m_all.append({decoded(equals < 0 ? part : part.first(equals)),
                                     equals < 0 ? QString() : decoded(part.sliced(equals + 1))});
    }
    return parameters;
}

const QString *Parameters::find(QStringView name) const
{
    for (const auto &one : m_all) {
        if (one.first == name)
            return &one.second;
    }
    return nullptr;
}

QString Parameters::text(QStringView name) const
{
    const QString *value = find(name);
    return value ? *value : QString();
}

bool Parameters::flag(QStringView name) const
{
    const QString *value = find(name);
    if (value && *value != QLatin1String("true") && *value != QLatin1String("false"))
        refuse(QStringLiteral("%1 is true or false.").arg(name));
    return value && *value == QLatin1String("true");
}

QStringList Parameters::names() const
{
    QStringList all;
    for (const auto &one : m_all)
        all.append(one.first);
    return all;
}

Paging Paging::read(const Parameters &parameters, const Settings &settings)
{
    Paging paging;
    paging.limit = std::min(UsualLimit, settings.largestPage);
    if (const QString *limit = parameters.find(u"limit")) {
        bool number = false;
        const int wanted = limit->toInt(&number);
        if (!number || wanted < 1 || (wanted > settings.largestPage && settings.limitRefused))
            refuse(QStringLiteral("limit is a number from 1 to %1.").arg(settings.largestPage));
        paging.limit = std::min(wanted, settings.largestPage);
    }
    if (const QString *cursor = parameters.find(u"cursor"))
        paging.cursor = *cursor;
    paging.totalWanted = parameters.flag(u"show_total_count");
    paging.sortBy = parameters.text(u"sort_by");
    const QString *order = parameters.find(u"sort_order");
    if (order && *order != QLatin1String("ASC") && *order != QLatin1String("DESC"))
        refuse(QStringLiteral("sort_order is ASC or DESC."));
    paging.descending = order && *order == QLatin1String("DESC");
    return paging;
}

QStringList Parameters::all(QStringView name) const
{
    QStringList values;
    for (const auto &one : m_all) {
        if (one.first == name)
            values += one.second.split(QLatin1Char(','), Qt::SkipEmptyParts);
    }
    return values;
}

} // namespace clientele::sandbox::layer
