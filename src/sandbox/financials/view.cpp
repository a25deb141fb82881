// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/view.h"

#include <QDateTime>

namespace clientele::sandbox::financials {

namespace {

/// Always with three digits of a second; the zero instant is the server's first day.
QByteArray writeInstant(const QByteArray &milliseconds)
{
    const qint64 number = milliseconds.toLongLong();
    if (number == 0)
        return QByteArrayLiteral("0001-01-01T00:00:00Z");
    return QDateTime::fromMSecsSinceEpoch(number, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"))
        .toLatin1();
}

/// As many characters as the server's column holds, and no half of one.
QByteArray shortened(const QByteArray &utf8, int length)
{
    QString text = QString::fromUtf8(utf8);
    if (text.size() <= length)
        return utf8;
    if (text.at(length - 1).isHighSurrogate())
        --length;
    text.truncate(length);
    return text.toUtf8();
}

} // namespace

QByteArray quoted(const QByteArray &utf8)
{
    return Json::string(QString::fromUtf8(utf8)).toBytes();
}

QByteArray entityTag(const EntitySet &set, const Row &row)
{
    const QByteArray inner = "'28;" + (set.name + row[Id]).toBase64() + ';' + QByteArray::number(row.version) + ";'";
    return "W/\"" + inner.toBase64() + '"';
}

bool looksLikeTag(const QByteArray &text)
{
    return text.startsWith("W/\"") && text.endsWith('"') && text.size() > 4;
}

QByteArray View::ofLookUp(const EntitySet &lookUp, const QByteArray &code, const char *column,
                          const QByteArray &otherwise) const
{
    const Row *row = code.isEmpty() ? nullptr : m_company.lookUp(lookUp, "code", code);
    return row ? value(lookUp, *row, lookUp.column(column)) : otherwise;
}

QByteArray View::customerValue(const Row &row, int column) const
{
    switch (column) {
    case DisplayName:
        return shortened(row[DisplayName], m_settings.nameLength);
    case TaxAreaId:
        return ofLookUp(m_sets.taxAreas, row[TaxArea], "id", ZeroGuid);
    case TaxAreaName:
        return ofLookUp(m_sets.taxAreas, row[TaxArea], "displayName", {});
    case CurrencyId:
        return ofLookUp(m_sets.currencies, row[Currency], "id", ZeroGuid);
    case CurrencyCode: // the company's own is shown by its code
        return row[Currency].isEmpty() ? m_company.currency : row[Currency];
    case TermsId:
        return ofLookUp(m_sets.terms, row[Terms], "id", ZeroGuid);
    case ShipmentId:
        return ofLookUp(m_sets.shipments, row[Shipment], "id", ZeroGuid);
    case MethodId:
        return ofLookUp(m_sets.methods, row[Method], "id", ZeroGuid);
    default:
        return row[column];
    }
}

QByteArray View::value(const EntitySet &set, const Row &row, int column) const
{
    if (&set == &m_sets.customers)
        return customerValue(row, column);
    if (column == Id && m_settings.zeroReferenceIds && m_sets.lookUps().contains(&set))
        return ZeroGuid;
    return row[column];
}

QByteArray View::addressJson(const Row &row, int column) const
{
    const QByteArray &line2 = row[column + 2];
    const QByteArray street = line2.isEmpty() ? row[column + 1] : row[column + 1] + "\r\n" + line2;
    const QByteArray &city = row[column + 3];
    const QByteArray &state = row[column + 4];
    const QByteArray &country = row[column + 5];
    const QByteArray &postalCode = row[column + 6];
    const bool blank =
        street.isEmpty() && city.isEmpty() && state.isEmpty() && country.isEmpty() && postalCode.isEmpty();
    if (blank && m_settings.blankAddress == Settings::BlankAddress::Null)
        return QByteArrayLiteral("null");
    return "{\"street\":" + quoted(street) + ",\"city\":" + quoted(city) + ",\"state\":" + quoted(state) +
           ",\"countryLetterCode\":" + quoted(country) + ",\"postalCode\":" + quoted(postalCode) + '}';
}

QByteArray View::codeObjectJson(const EntitySet &lookUp, const QByteArray &code) const
{
    if (code.isEmpty())
        return QByteArrayLiteral("null");
    return "{\"code\":" + quoted(code) + ",\"description\":" + quoted(ofLookUp(lookUp, code, "displayName", {})) + '}';
}

QByteArray View::json(const EntitySet &set, const Row &row, int column) const
{
    switch (set.properties[static_cast<size_t>(column)].type) {
    case Type::Boolean:
    case Type::Decimal:
        return value(set, row, column);
    case Type::Instant:
        return '"' + writeInstant(row[column]) + '"';
    case Type::Address:
        return addressJson(row, column);
    case Type::CodeObject:
        if (column == TermsObject)
            return codeObjectJson(m_sets.terms, row[Terms]);
        if (column == ShipmentObject)
            return codeObjectJson(m_sets.shipments, row[Shipment]);
        return codeObjectJson(m_sets.methods, row[Method]);
    case Type::Guid:
    case Type::Text:
    case Type::Code:
    case Type::Choice:
    case Type::Date:
        break;
    }
    return quoted(value(set, row, column));
}

QList<int> View::columns(const EntitySet &set) const
{
    QList<int> all;
    for (size_t i = 0; i < set.properties.size(); ++i) {
        if (set.properties[i].in(m_settings.variant))
            all.append(static_cast<int>(i));
    }
    return all;
}

QByteArray View::members(const EntitySet &set, const Row &row, const QList<int> &columns) const
{
    QByteArray out = "\"@odata.etag\":" + quoted(entityTag(set, row));
    for (const int column : columns)
        out += ",\"" + QByteArray(set.properties[static_cast<size_t>(column)].name) + "\":" + json(set, row, column);
    return out;
}

} // namespace clientele::sandbox::financials
