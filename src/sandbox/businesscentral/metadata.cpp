// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/metadata.h"

#include <QXmlStreamWriter>

namespace clientele::sandbox::businesscentral {

namespace {

QString latin(QByteArrayView text)
{
    return QString::fromLatin1(text);
}

QString enumName(const EntitySet &set, const Property &property)
{
    return latin(set.type) + QLatin1Char('_') + latin(property.name);
}

QString typeName(const EntitySet &set, const Property &property)
{
    switch (property.type) {
    case Type::Guid:
        return QStringLiteral("Edm.Guid");
    case Type::Boolean:
        return QStringLiteral("Edm.Boolean");
    case Type::Decimal:
        return QStringLiteral("Edm.Decimal");
    case Type::Date:
        return QStringLiteral("Edm.Date");
    case Type::DateTime:
        return QStringLiteral("Edm.DateTimeOffset");
    case Type::Integer:
        return QStringLiteral("Edm.Int64");
    case Type::Choice:
        return QStringLiteral("Microsoft.NAV.") + enumName(set, property);
    case Type::Text:
    case Type::Code:
        break;
    }
    return QStringLiteral("Edm.String");
}

void writeEntity(QXmlStreamWriter &xml, const EntitySet &set, const Schema &schema, Profile profile)
{
    xml.writeStartElement(QStringLiteral("EntityType"));
    xml.writeAttribute(QStringLiteral("Name"), latin(set.type));
    xml.writeStartElement(QStringLiteral("Key"));
    xml.writeEmptyElement(QStringLiteral("PropertyRef"));
    xml.writeAttribute(QStringLiteral("Name"), QStringLiteral("id"));
    xml.writeEndElement();
    for (const Property &property : set.properties) {
        if (!property.in(profile))
            continue;
        xml.writeEmptyElement(QStringLiteral("Property"));
        xml.writeAttribute(QStringLiteral("Name"), latin(property.name));
        xml.writeAttribute(QStringLiteral("Type"), typeName(set, property));
        if (property.length > 0)
            xml.writeAttribute(QStringLiteral("MaxLength"), QString::number(property.length));
    }
    for (const Navigation &navigation : set.navigations) {
        if (!navigation.in(profile))
            continue;
        const QString type = QStringLiteral("Microsoft.NAV.") + latin(schema.set(navigation.set)->type);
        xml.writeEmptyElement(QStringLiteral("NavigationProperty"));
        xml.writeAttribute(QStringLiteral("Name"), latin(navigation.name));
        xml.writeAttribute(QStringLiteral("Type"), navigation.many ? QStringLiteral("Collection(%1)").arg(type) : type);
    }
    xml.writeEndElement();
}

void writeEnums(QXmlStreamWriter &xml, const EntitySet &set, Profile profile)
{
    for (const Property &property : set.properties) {
        if (property.type != Type::Choice || !property.in(profile))
            continue;
        xml.writeStartElement(QStringLiteral("EnumType"));
        xml.writeAttribute(QStringLiteral("Name"), enumName(set, property));
        int value = 0;
        for (const QByteArray &member : property.members()) {
            xml.writeEmptyElement(QStringLiteral("Member"));
            xml.writeAttribute(QStringLiteral("Name"), latin(encodeMember(member)));
            xml.writeAttribute(QStringLiteral("Value"), QString::number(value++));
        }
        xml.writeEndElement();
    }
}

} // namespace

QByteArray writeMetadata(const Schema &schema, Profile profile)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("edmx:Edmx"));
    xml.writeAttribute(QStringLiteral("Version"), QStringLiteral("4.0"));
    xml.writeAttribute(QStringLiteral("xmlns:edmx"), QStringLiteral("http://docs.oasis-open.org/odata/ns/edmx"));
    xml.writeStartElement(QStringLiteral("edmx:DataServices"));
    xml.writeStartElement(QStringLiteral("Schema"));
    xml.writeAttribute(QStringLiteral("Namespace"), QStringLiteral("Microsoft.NAV"));
    xml.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://docs.oasis-open.org/odata/ns/edm"));
    for (const EntitySet &set : schema.sets())
        writeEntity(xml, set, schema, profile);
    for (const EntitySet &set : schema.sets())
        writeEnums(xml, set, profile);
    xml.writeStartElement(QStringLiteral("Action"));
    xml.writeAttribute(QStringLiteral("Name"), QStringLiteral("post"));
    xml.writeAttribute(QStringLiteral("IsBound"), QStringLiteral("true"));
    xml.writeEmptyElement(QStringLiteral("Parameter"));
    xml.writeAttribute(QStringLiteral("Name"), QStringLiteral("bindingParameter"));
    xml.writeAttribute(QStringLiteral("Type"), QStringLiteral("Microsoft.NAV.journal"));
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("EntityContainer"));
    xml.writeAttribute(QStringLiteral("Name"), QStringLiteral("NAV"));
    for (const EntitySet &set : schema.sets()) {
        xml.writeEmptyElement(QStringLiteral("EntitySet"));
        xml.writeAttribute(QStringLiteral("Name"), latin(set.name));
        xml.writeAttribute(QStringLiteral("EntityType"), QStringLiteral("Microsoft.NAV.") + latin(set.type));
    }
    xml.writeEndDocument();
    return text;
}

} // namespace clientele::sandbox::businesscentral
