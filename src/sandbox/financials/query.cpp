// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/query.h"

#include "core/decimal.h"
#include "sandbox/exchange.h"

namespace clientele::sandbox::financials {

namespace {

[[noreturn]] void refuseUrl(const QString &what)
{
    throw Refusal(400, "BadRequest_InvalidRequestUrl", what);
}

Refusal noSuchProperty(const QByteArray &name, const EntitySet &set)
{
    return Refusal(400, "BadRequest",
                   QStringLiteral("Could not find a property named '%1' on type 'Microsoft.NAV.%2'.")
                       .arg(QString::fromUtf8(name), QString::fromLatin1(set.type)));
}

qint64 readCount(const QByteArray &text, const char *option)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 0)
        refuseUrl(QStringLiteral("Invalid value '%1' for %2: a whole number that is not negative is needed.")
                      .arg(QString::fromUtf8(text), QString::fromLatin1(option)));
    return number;
}

qint64 readSkipToken(const QByteArray &text)
{
    const auto raw =
        QByteArray::fromBase64Encoding(text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    bool ok = false;
    const qint64 position = raw && raw.decoded.startsWith("row ") ? raw.decoded.sliced(4).toLongLong(&ok) : qint64(-1);
    if (!ok || position < 0)
        refuseUrl(QStringLiteral("The skip token is not valid."));
    return position;
}

QList<int> readSelect(const QByteArray &text, const EntitySet &set, const View &view, const Settings &settings)
{
    const QList<QByteArray> names = text.split(',');
    QList<QByteArray> wanted;
    for (const QByteArray &name : names) {
        const QByteArray one = name.trimmed();
        if (one == "*")
            return view.columns(set);
        const int column = set.column(one);
        if (column < 0 || !set.properties[static_cast<size_t>(column)].in(settings.variant))
            throw noSuchProperty(one, set);
        wanted.append(one);
    }
    QList<int> chosen;
    for (const int column : view.columns(set)) {
        if (wanted.contains(set.properties[static_cast<size_t>(column)].name))
            chosen.append(column);
    }
    return chosen;
}

std::function<bool(const Row &, const Row &)> readOrder(const QByteArray &text, const EntitySet &set, const View &view,
                                                        const Settings &settings)
{
    struct By
    {
        int column;
        bool down;
    };
    QList<By> by;
    for (const QByteArray &part : text.split(',')) {
        const QList<QByteArray> words = part.simplified().split(' ');
        const bool down = words.size() == 2 && words[1] == "desc";
        if (words.size() > 2 || (words.size() == 2 && !down && words[1] != "asc"))
            refuseUrl(QStringLiteral("Syntax error in $orderby."));
        by.append({usableColumn(words[0], set, settings), down});
    }
    return [by, &set, &view](const Row &left, const Row &right) {
        for (const By &one : by) {
            const int result = compareValues(set.properties[static_cast<size_t>(one.column)].type,
                                             view.value(set, left, one.column), view.value(set, right, one.column));
            if (result != 0)
                return one.down ? result > 0 : result < 0;
        }
        return false;
    };
}

} // namespace

int usableColumn(const QByteArray &name, const EntitySet &set, const Settings &settings)
{
    // A nested property ("address/city") is no column of the table, whatever stands behind the slash.
    const int column = set.column(name.split('/').first());
    if (column < 0 || !set.properties[static_cast<size_t>(column)].in(settings.variant))
        throw noSuchProperty(name, set);
    if (name.contains('/') || set.properties[static_cast<size_t>(column)].has(Computed))
        throw Refusal(400, "BadRequest",
                      QStringLiteral("The field '%1' is calculated; it cannot be used to filter or to sort.")
                          .arg(QString::fromUtf8(name)));
    return column;
}

int compareValues(Type type, const QByteArray &left, const QByteArray &right)
{
    switch (type) {
    case Type::Decimal: {
        const Decimal a = Decimal::parse(left).value_or(Decimal());
        const Decimal b = Decimal::parse(right).value_or(Decimal());
        return a < b ? -1 : (a == b ? 0 : 1);
    }
    case Type::Instant: {
        const qint64 a = left.toLongLong();
        const qint64 b = right.toLongLong();
        return a < b ? -1 : (a == b ? 0 : 1);
    }
    case Type::Text: {
        const int folded = QString::compare(QString::fromUtf8(left), QString::fromUtf8(right), Qt::CaseInsensitive);
        return folded < 0 ? -1 : (folded == 0 ? 0 : 1);
    }
    default:
        return left < right ? -1 : (left == right ? 0 : 1);
    }
}

Query readQuery(const Address &address, const EntitySet &set, const View &view, const Settings &settings)
{
    Query query;
    query.columns = view.columns(set);
    for (const auto &[name, value] : address.options) {
        if (name == "$filter") {
            query.filter = readFilter(value, set, view, settings);
        } else if (name == "$orderby") {
            query.order = readOrder(value, set, view, settings);
        } else if (name == "$select") {
            query.columns = readSelect(value, set, view, settings);
        } else if (name == "$top") {
            query.top = readCount(value, "$top");
        } else if (name == "$skip") {
            query.skip = readCount(value, "$skip");
        } else if (name == "$skiptoken") {
            query.position = readSkipToken(value);
        } else if (name == "$count" && settings.countOption) {
            if (value != "true" && value != "false")
                refuseUrl(QStringLiteral("$count is true or false."));
            query.count = value == "true";
        } else if (name.startsWith('$') && name != "$format") {
            throw Refusal(501, "BadRequest_MethodNotImplemented",
                          QStringLiteral("The query option '%1' is not supported.").arg(QString::fromUtf8(name)));
        }
    }
    return query;
}

QByteArray writeSkipToken(qint64 position)
{
    return ("row " + QByteArray::number(position))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace clientele::sandbox::financials
