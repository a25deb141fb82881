// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QString>

namespace clientele::testing {

/// A customer-like kind of record with every type of field, two merge groups and calculated fields, of no service.
inline SchemaPtr sampleSchema()
{
    static const Term address{.key = "address.line1", .group = MergeGroup::Address};
    static const Term city{.key = "address.city", .group = MergeGroup::Address};
    static const Term country{.key = "address.country", .group = MergeGroup::Address};
    static const Term liable{.key = "tax.liable", .type = FieldType::YesNo, .group = MergeGroup::Tax};
    static const Term taxNumber{.key = "tax.number", .group = MergeGroup::Tax};

    static const SchemaPtr schema = [] {
        std::vector<FieldSpec> fields;
        const auto add = [&](const char *key, FieldType type, const Term *term = nullptr) -> FieldSpec & {
            FieldSpec spec;
            spec.key = key;
            spec.type = type;
            spec.term = term;
            spec.onCreate = spec.onEdit = true;
            return fields.emplace_back(std::move(spec));
        };
        FieldSpec &number = add("number", FieldType::Code);
        number.onEdit = false;
        FieldSpec &name = add("name", FieldType::Text);
        name.longest = 10;
        name.required = true;
        name.checks = Check::NotBlankOnly;
        FieldSpec &phone = add("phone", FieldType::Text);
        phone.checks = Check::NoLetters;
        FieldSpec &email = add("email", FieldType::Text);
        email.checks = Check::EmailList;
        add("address.line1", FieldType::MultiLine, &address);
        add("address.city", FieldType::Text, &city);
        FieldSpec &land = add("address.country", FieldType::Code, &country);
        land.alsoChanges = {"taxName"};
        add("tax.liable", FieldType::YesNo, &liable);
        add("tax.number", FieldType::Text, &taxNumber);
        FieldSpec &limit = add("creditLimit", FieldType::Money);
        limit.scale = 2;
        add("rate", FieldType::Decimal);
        FieldSpec &blocked = add("blocked", FieldType::Choice);
        blocked.choices = {{QString()}, {QStringLiteral("Ship")}, {QStringLiteral("All")}};
        FieldSpec &terms = add("paymentTerms", FieldType::Reference);
        terms.lookup = "paymentTerms";
        add("since", FieldType::Date);
        add("tags", FieldType::List);
        FieldSpec &balance = add("balance", FieldType::Money);
        balance.calculated = true;
        FieldSpec &taxName = add("taxName", FieldType::Text);
        taxName.calculated = true;
        FieldSpec &changedAt = add("changedAt", FieldType::Instant);
        changedAt.onCreate = changedAt.onEdit = false;
        return std::make_shared<const EntitySchema>("customer", EntitySchema::Identity{"id", "etag", {}},
                                                    std::move(fields), std::vector<FieldKey>{"name"});
    }();
    return schema;
}

inline Value text(const char *utf8)
{
    return Value::text(QString::fromUtf8(utf8));
}
inline Value number(const char *digits)
{
    return Value::decimal(Decimal::parse(QByteArrayView(digits)).value());
}

inline Record sampleRecord(const char *id = "c1")
{
    Record record(sampleSchema(), RecordKey::ofRemote(QStringLiteral("company"), "customer", QString::fromUtf8(id)));
    record.version = "W/\"1\"";
    record.readAt = QDateTime(QDate(2026, 11, 18), QTime(10, 38), Qt::UTC);
    for (const FieldSpec &spec : sampleSchema()->fields())
        record.set(spec.key, Value::blank());
    record.set("number", text("10000"));
    record.set("name", text("Adatum"));
    record.set("phone", text("+1 404 555 0100"));
    record.set("email", text("accounts@adatum.example"));
    record.set("address.line1", text("192 Market Sq"));
    record.set("address.city", text("Atlanta"));
    record.set("address.country", text("US"));
    record.set("tax.liable", Value::yesNo(true));
    record.set("tax.number", text("98-7654321"));
    record.set("creditLimit", number("1000.00"));
    record.set("rate", number("1.25"));
    record.set("paymentTerms", text("30d"));
    record.set("since", Value::date(QDate(2020, 2, 29)));
    record.set("balance", number("15750.00"));
    record.set("taxName", text("Georgia"));
    record.set("changedAt", Value::instant({QStringLiteral("2026-11-18T10:00:00.1234567Z"),
                                            QDateTime(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC)}));
    return record;
}

/// The record with some fields set to other values.
inline Record with(Record record, std::initializer_list<std::pair<FieldKey, Value>> values)
{
    for (const auto &[key, value] : values)
        record.set(key, value);
    return record;
}

} // namespace clientele::testing
