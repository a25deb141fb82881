// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/dimension_rules.h"

#include "sandbox/exchange.h"

namespace clientele::sandbox::businesscentral {

namespace {

[[noreturn]] void refuse(const QString &message)
{
    throw Refusal(400, "Application_DialogException", message);
}

QString shown(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

DimensionRules::DimensionRules(Store &store, const Schema &schema, const Settings &settings)
    : m_store(store)
    , m_schema(schema)
    , m_set(*schema.set("defaultDimensions"))
    , m_settings(settings)
{
}

void DimensionRules::apply(qint64 company, Row &row, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        const QByteArray name = change.property->name;
        if (name == "parentType" && change.value != "Customer" && change.value != " ")
            refuse(QStringLiteral("The parent type does not match to the parent."));
        if (name == "parentId" && change.value != row.value("parentId"))
            refuse(QStringLiteral("The parent of a default dimension cannot be changed."));
        if (name == "postingValidation")
            row.insert(name, change.value);
        if (name == "dimensionId") {
            const QByteArray known = row.value("dimensionId");
            if (!known.isEmpty() && known != change.value)
                refuse(QStringLiteral("The dimension of a default dimension cannot be changed."));
            const std::optional<Row> dimension = m_store.find(*m_schema.set("dimensions"), company, "id", change.value);
            if (!dimension)
                refuse(QStringLiteral("The \"dimensionId\" does not match to a Dimension."));
            if (dimension->value("blocked") == "1")
                refuse(QStringLiteral("Dimension %1 is blocked.").arg(shown(dimension->value("code"))));
            row.insert("dimensionId", change.value);
            row.insert("dimensionCode", dimension->value("code"));
        }
        if (name != "dimensionValueId")
            continue;
        if (change.value == ZeroGuid) {
            row.insert("dimensionValueId", ZeroGuid);
            row.insert("dimensionValueCode", "");
            continue;
        }
        const std::optional<Row> value = m_store.find(*m_schema.set("dimensionValues"), company, "id", change.value);
        if (!value)
            refuse(QStringLiteral("The \"dimensionValueId\" does not match to a Dimension Value."));
        const QByteArray known = row.value("dimensionId");
        if (!known.isEmpty() && known != value->value("dimensionId"))
            refuse(QStringLiteral("The dimension value does not belong to the dimension."));
        const std::optional<Row> dimension =
            m_store.find(*m_schema.set("dimensions"), company, "id", value->value("dimensionId"));
        if (value->value("blocked") == "1")
            refuse(QStringLiteral("Dimension Value %1 - %2 is blocked.")
                       .arg(shown(dimension->value("code")), shown(value->value("code"))));
        row.insert("dimensionId", value->value("dimensionId"));
        row.insert("dimensionCode", dimension->value("code"));
        row.insert("dimensionValueId", change.value);
        row.insert("dimensionValueCode", value->value("code"));
    }
}

Row DimensionRules::created(qint64 company, const Json &body, const Parent &parent, Writer)
{
    if (parent.isEmpty())
        refuse(QStringLiteral("A default dimension needs its parent."));
    Row row{{"parentType", "Customer"}, {"parentId", parent.id}, {"postingValidation", " "}};
    // The code may be sent, though it cannot be changed: it follows from the value (reference, 5.12).
    QList<Change> changes = readChanges(m_set, body, m_settings, {"dimensionCode"});
    changes.removeIf([](const Change &change) { return QByteArrayView(change.property->name) == "dimensionCode"; });
    apply(company, row, changes);
    if (row.value("dimensionId").isEmpty())
        refuse(QStringLiteral("The \"dimensionId\" does not match to a Dimension."));
    for (const Row &other : m_store.all(m_set, company, "parentId", parent.id, "dimensionCode")) {
        if (other.value("dimensionId") == row.value("dimensionId"))
            throw Refusal(m_settings.duplicateStatus, "Internal_EntityWithSameKeyExists",
                          QStringLiteral("The Default Dimension already exists. Identification fields and values: "
                                         "Dimension Code='%1'")
                              .arg(shown(row.value("dimensionCode"))));
    }
    return row;
}

Row DimensionRules::changed(qint64 company, const Row &now, const Json &body, Writer)
{
    Row row = now;
    apply(company, row, readChanges(m_set, body, m_settings));
    return row;
}

void DimensionRules::refuseDelete(qint64, const Row &) {}

} // namespace clientele::sandbox::businesscentral
