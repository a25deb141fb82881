// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/field.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace clientele {

namespace {

const Codec &usualCodec(FieldType type)
{
    switch (type) {
    case FieldType::Decimal:
    case FieldType::Money:
        return codec::number;
    case FieldType::Date:
        return codec::date;
    case FieldType::Instant:
        return codec::instant;
    case FieldType::YesNo:
        return codec::yesNo;
    case FieldType::List:
    case FieldType::Object:
        return codec::tree;
    case FieldType::Text:
    case FieldType::MultiLine:
    case FieldType::Code:
    case FieldType::Choice:
    case FieldType::Reference:
        break;
    }
    return codec::text;
}

QString withPlainLineBreaks(QString text)
{
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
}

/// Whether a member says what the entry is. An allocation is its invoice and its amount; the rest is the service's own,
/// and one that was typed has none of it yet.
bool says(const Json &entry, const Json::Member &member)
{
    return !entry.find(u"invoice") || member.first == QLatin1String("invoice") ||
           member.first == QLatin1String("amount");
}

/// Numbers of one entry compare by value: "1200" is "1200.00".
bool sameEntry(const Json &a, const Json &b)
{
    const auto count = [](const Json &entry) {
        return std::count_if(entry.members().begin(), entry.members().end(),
                             [&entry](const Json::Member &member) { return says(entry, member); });
    };
    if (!a.isObject() || !b.isObject() || count(a) != count(b))
        return a == b;
    return std::all_of(a.members().begin(), a.members().end(), [&a, &b](const Json::Member &member) {
        if (!says(a, member))
            return true;
        const Json *other = b.find(member.first);
        if (!other || !member.second.isNumber() || !other->isNumber())
            return other && *other == member.second;
        const auto one = Decimal::parse(QByteArrayView(member.second.numberToken()));
        const auto two = Decimal::parse(QByteArrayView(other->numberToken()));
        return one && two ? *one == *two : member.second == *other;
    });
}

/// In whatever order: the services keep none.
bool sameEntries(const Json &a, const Json &b)
{
    if (!a.isArray() || !b.isArray() || a.items().size() != b.items().size())
        return a == b;
    std::vector<bool> taken(b.items().size(), false);
    return std::all_of(a.items().begin(), a.items().end(), [&](const Json &item) {
        for (size_t i = 0; i < taken.size(); ++i) {
            if (!taken[i] && sameEntry(item, b.items()[i]))
                return bool(taken[i] = true);
        }
        return false;
    });
}

} // namespace

bool FieldSpec::same(const Value &a, const Value &b) const
{
    if (!a.isKnown() || !b.isKnown())
        return a.state() == b.state();
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() && b.isEmpty();
    if (a.isVerbatim() || b.isVerbatim())
        return a == b;
    if (scale >= 0 && a.asDecimal() && b.asDecimal())
        return a.asDecimal()->roundedTo(scale) == b.asDecimal()->roundedTo(scale);
    const bool code = type == FieldType::Code || lookupByCode ||
                      (type == FieldType::Reference &&
                       std::any_of(forms.begin(), forms.end(), [](const WireForm &form) { return form.byCode; }));
    if (code)
        return a == b || (!a.toText().isEmpty() && a.toText().compare(b.toText(), Qt::CaseInsensitive) == 0);
    if (type == FieldType::List && a.asJson() && b.asJson())
        return sameEntries(*a.asJson(), *b.asJson());
    // Text windows have one kind of line break; what they hand back unchanged must not count as changed.
    if (type == FieldType::MultiLine)
        return a == b || (!a.toText().isEmpty() && withPlainLineBreaks(a.toText()) == withPlainLineBreaks(b.toText()));
    return a == b;
}

FieldSpec &&FieldSpec::wire(const char *path, const Codec &codec) &&
{
    forms.push_back({QByteArray(path), QByteArray(path), &codec, lookupByCode});
    return std::move(*this);
}

FieldSpec &&FieldSpec::wire(const char *path) &&
{
    return std::move(*this).wire(path, usualCodec(type));
}

FieldSpec &&FieldSpec::reads(const char *path, const Codec &codec) &&
{
    forms.push_back({QByteArray(path), QByteArray(), &codec, lookupByCode});
    return std::move(*this);
}

FieldSpec &&FieldSpec::reads(const char *path) &&
{
    return std::move(*this).reads(path, usualCodec(type));
}

FieldSpec &&FieldSpec::writes(const char *path) &&
{
    Q_ASSERT(!forms.empty());
    forms.back().write = QByteArray(path);
    return std::move(*this);
}

FieldSpec &&FieldSpec::as(FieldType other) &&
{
    type = other;
    return std::move(*this);
}

FieldSpec &&FieldSpec::upTo(int characters) &&
{
    longest = characters;
    return std::move(*this);
}

FieldSpec &&FieldSpec::comparedAt(int digits) &&
{
    scale = digits;
    return std::move(*this);
}

FieldSpec &&FieldSpec::in(CurrencyOf whose) &&
{
    currencyOf = whose;
    return std::move(*this);
}

FieldSpec &&FieldSpec::must(Check check) &&
{
    checks = checks | check;
    return std::move(*this);
}

FieldSpec &&FieldSpec::needed() &&
{
    required = true;
    return std::move(*this);
}

FieldSpec &&FieldSpec::editable() &&
{
    onCreate = true;
    onEdit = true;
    return std::move(*this);
}

FieldSpec &&FieldSpec::editableOnCreate() &&
{
    onCreate = true;
    return std::move(*this);
}

FieldSpec &&FieldSpec::editableOnEdit() &&
{
    onEdit = true;
    return std::move(*this);
}

FieldSpec &&FieldSpec::computed(const char *reason) &&
{
    calculated = true;
    readOnlyReason = reason;
    return std::move(*this);
}

FieldSpec &&FieldSpec::sentAlways() &&
{
    alwaysSent = true;
    return std::move(*this);
}

FieldSpec &&FieldSpec::notFilterable() &&
{
    filterable = false;
    return std::move(*this);
}

FieldSpec &&FieldSpec::refersTo(const char *entity) &&
{
    type = FieldType::Reference;
    lookup = QByteArray(entity);
    lookupByCode = false;
    return std::move(*this);
}

FieldSpec &&FieldSpec::refersToCode(const char *entity) &&
{
    type = FieldType::Reference;
    lookup = QByteArray(entity);
    lookupByCode = true;
    return std::move(*this);
}

FieldSpec &&FieldSpec::heldByCode() &&
{
    Q_ASSERT(!forms.empty());
    forms.back().byCode = true;
    return std::move(*this);
}

FieldSpec &&FieldSpec::cautions(const char *words, const char *whereListed, const char *unlessFilled) &&
{
    caution = {words, QByteArray(whereListed), QByteArray(unlessFilled)};
    return std::move(*this);
}

FieldSpec &&FieldSpec::neededWith(const char *other) &&
{
    requiredWith = other;
    return std::move(*this);
}

FieldSpec &&FieldSpec::beginsWith(Preset what) &&
{
    preset = what;
    return std::move(*this);
}

FieldSpec &&FieldSpec::oneOf(std::vector<ChoiceSpec> list) &&
{
    type = FieldType::Choice;
    choices = std::move(list);
    return std::move(*this);
}

FieldSpec &&FieldSpec::recalculates(std::vector<FieldKey> fields) &&
{
    std::move(fields.begin(), fields.end(), std::back_inserter(alsoChanges));
    return std::move(*this);
}

FieldSpec field(const char *key)
{
    FieldSpec spec;
    spec.key = QByteArray(key);
    spec.term = findTerm(spec.key);
    Q_ASSERT_X(spec.term, "field", key);
    if (spec.term)
        spec.type = spec.term->type;
    return spec;
}

FieldSpec ownField(const char *key, FieldType type, const char *nameThere)
{
    FieldSpec spec;
    spec.key = QByteArray(key);
    spec.type = type;
    spec.serviceLabel = QString::fromUtf8(nameThere);
    return spec;
}

} // namespace clientele
