// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording.h"

#include "model/allocations.h"
#include "model/date_text.h"
#include "model/pairs.h"
#include "model/references.h"

#include <QCoreApplication>
#include <QHash>

#include <utility>

namespace clientele {

namespace {
constexpr int moneyScale = 2;

QString firstOf(const QString &a, const QString &b)
{
    return a.isEmpty() ? b : a;
}

/// Those somebody has a part in, each with its part where there are several; nothing for a list of anything else.
std::optional<QString> partsText(const Json &tree, const QLocale &locale)
{
    QStringList all;
    for (const Json &item : tree.items()) {
        const std::optional<Decimal> amount = Decimal::parse(QByteArrayView(item[u"amount"].numberToken()));
        if (!item[u"name"].isString() || !amount)
            return std::nullopt;
        const QString name = item[u"name"].toString();
        all += tree.items().size() == 1 ? name
                                        //: one of several who have a part in something: %1 name, %2 amount
                                        : QCoreApplication::translate("Wording", "%1 (%2)", "name, part")
                                              .arg(name, amount->toText(locale, moneyScale));
    }
    return all.join(QStringLiteral(", "));
}
} // namespace

ValueText::ValueText(const QLocale &locale, const CompanyHandle *company)
    : m_locale(locale)
    , m_company(company)
{
}

QString ValueText::text(const FieldSpec &field, const Value &value) const
{
    if (field.type == FieldType::Choice && value.isEmpty())
        return {};
    // Worked out, and nobody is in it: that says something.
    if (field.type == FieldType::List && field.calculated && value.isEmpty())
        return QCoreApplication::translate("Wording", "None");
    if (!value.isPresent())
        return {};
    if (value.isVerbatim())
        return value.toText();
    switch (field.type) {
    case FieldType::Money:
        return value.asDecimal() ? value.asDecimal()->toText(m_locale, moneyScale) : value.toText();
    case FieldType::Decimal:
        return value.asDecimal() ? value.asDecimal()->toText(m_locale) : value.toText();
    case FieldType::Date:
        return value.asDate() ? shortDate(*value.asDate(), m_locale) : value.toText();
    case FieldType::Instant:
        return value.asInstant() ? wording::moment(value.asInstant()->utc, m_locale) : value.toText();
    case FieldType::YesNo:
        if (!value.asYesNo())
            return value.toText();
        return *value.asYesNo() ? QCoreApplication::translate("Wording", "Yes")
                                : QCoreApplication::translate("Wording", "No");
    case FieldType::Choice:
        return wording::choiceLabel(field, value.toText());
    case FieldType::Reference: {
        const LookupPtr table = m_company ? m_company->lookup(field.lookup) : LookupPtr();
        if (const LookupRow *row = referredRow(field, table.get(), value))
            return field.lookupByCode ? firstOf(row->code, row->name) : firstOf(row->name, row->code);
        const QString listed = m_company ? nameInList(*m_company, field, value) : QString();
        return listed.isEmpty() ? value.toText() : listed;
    }
    case FieldType::List:
        if (const std::optional<std::vector<Allocation>> all =
                isAllocations(field) ? allocationsOf(value) : std::nullopt)
            return allocationsText(*all, m_locale);
        if (const std::optional<QString> parts = value.asJson() ? partsText(*value.asJson(), m_locale) : std::nullopt;
            parts && field.calculated)
            return *parts;
        if (const std::optional<std::vector<Pair>> pairs = pairsOf(value))
            return pairsText(*pairs);
        [[fallthrough]];
    case FieldType::Object: {
        const Json *tree = value.asJson();
        return tree ? QString::fromUtf8(tree->toBytes()) : value.toText();
    }
    case FieldType::Text:
    case FieldType::MultiLine:
    case FieldType::Code:
        break;
    }
    return value.toText();
}

QString ValueText::named(const FieldSpec &field, const Value &value) const
{
    const LookupPtr table = field.type == FieldType::Reference && field.lookupByCode && m_company && value.isPresent()
                                ? m_company->lookup(field.lookup)
                                : LookupPtr();
    const LookupRow *row = table ? table->byCode(value.toText()) : nullptr;
    const QString shown = text(field, value);
    if (!row || row->name.isEmpty() || row->name == shown)
        return shown;
    //: a code and the name it stands for: "US United States"
    return QCoreApplication::translate("Wording", "%1 %2", "code, name").arg(shown, row->name);
}

QString ValueText::currency(const FieldSpec &field, const Record &record) const
{
    const QString company = m_company ? m_company->settings().currencyCode : QString();
    if (field.currencyOf == CurrencyOf::Record) {
        const Value &code = record.value("currency.code");
        if (code.isPresent())
            return code.toText();
        // What names no currency itself is in that of its customer. What will name one once the service has it is not
        // called by another until then: of a customer nobody knows yet it has none.
        const FieldSpec *own = record.isNull() ? nullptr : record.schema()->find("currency.code");
        const bool isToCome = own && own->calculated && !code.isKnown();
        const bool lacks = m_company && !record.isNull() && (!own || isToCome);
        const QString theirs = lacks ? customersCurrency(m_company->known("customer"), record) : QString();
        return theirs.isEmpty() && !isToCome ? company : theirs;
    }
    return field.currencyOf == CurrencyOf::Company ? company : QString();
}

QString ValueText::full(const FieldSpec &field, const Value &value, const Record &record) const
{
    const QString shown = text(field, value);
    if (m_company && !shown.isEmpty() && !record.isNull() && record.value(field.key) == value) {
        if (const QString name = nameOfNumbered(*m_company, field, record); !name.isEmpty())
            //: a number and the name it stands for: "10000 Adatum Corporation"
            return QCoreApplication::translate("Wording", "%1 %2", "code, name").arg(shown, name);
    }
    const QString code = field.type == FieldType::Money ? currency(field, record) : QString();
    return shown.isEmpty() || code.isEmpty() ? shown : shown + QChar(QChar::Nbsp) + code;
}

Value ValueText::read(const FieldSpec &field, const QString &typed) const
{
    const QString trimmed = typed.trimmed();
    switch (field.type) {
    case FieldType::Money:
    case FieldType::Decimal: {
        if (trimmed.isEmpty())
            return Value::blank();
        const std::optional<Decimal> number = Decimal::parse(trimmed, m_locale);
        return number ? Value::decimal(*number) : Value::verbatim(typed);
    }
    case FieldType::Date: {
        if (trimmed.isEmpty())
            return Value::blank();
        const std::optional<QDate> date = dateFrom(trimmed, m_locale);
        return date ? Value::date(*date) : Value::verbatim(typed);
    }
    case FieldType::Code:
        return Value::text(trimmed);
    case FieldType::List: {
        const std::optional<std::vector<Pair>> pairs = pairsIn(typed);
        return pairs ? valueOf(*pairs) : Value::verbatim(typed);
    }
    default: // blanks alone say nothing; a service would keep them in place of what it fills in itself
        return trimmed.isEmpty() ? Value::blank() : Value::text(typed);
    }
}

} // namespace clientele
