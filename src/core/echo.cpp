// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echo.h"

#include <algorithm>

namespace clientele {

namespace {

const Value &valueIn(const Record &record, const FieldKey &field)
{
    static const Value unknown;
    return record.isNull() ? unknown : record.value(field);
}

/// Blanks at the ends and in a row, line breaks and composed letters aside.
QString withoutBlanks(const Value &value)
{
    return value.toText().normalized(QString::NormalizationForm_C).simplified();
}

bool differOnlyInBlanks(const Value &sent, const Value &stored)
{
    if (sent.isVerbatim() || stored.isVerbatim())
        return false;
    // Blanks alone, trimmed, are nothing at all.
    const QString text = withoutBlanks(sent);
    return text == withoutBlanks(stored) && !sent.toText().isEmpty() && (!text.isEmpty() || stored.isEmpty());
}

bool differOnlyInCase(const Value &sent, const Value &stored)
{
    const QString text = withoutBlanks(sent);
    return !sent.isVerbatim() && !stored.isVerbatim() && !text.isEmpty() &&
           text.compare(withoutBlanks(stored), Qt::CaseInsensitive) == 0;
}

/// Whether the service rounded: to the field's scale, or where none is known to two digits or more. Anything coarser
/// is another amount.
bool rounded(const FieldSpec &field, const Decimal &sent, const Decimal &stored)
{
    const int coarsest = field.scale >= 0 ? field.scale : 2;
    for (int scale = coarsest; scale < sent.scale(); ++scale) {
        if (sent.roundedTo(scale) == stored)
            return true;
    }
    return false;
}

/// The same number, but for digits beyond the field's scale that a service reckoning in doubles adds by itself.
bool sameNumber(const FieldSpec &field, const Decimal &sent, const Decimal &stored)
{
    return sent == stored || (field.scale >= 0 && sent == stored.roundedTo(field.scale));
}

/// Whether nothing is written as just this: some services know no missing number, and keep 0.
bool writtenAs(const FieldSpec &field, const Value &sent, const Value &stored)
{
    return std::any_of(field.forms.begin(), field.forms.end(), [&](const WireForm &form) {
        if (form.write.isEmpty() || !form.codec || !form.codec->encode || !form.codec->decode)
            return false;
        const Json wire = form.codec->encode(sent, Json());
        const std::optional<Value> read = wire.isNull() ? std::nullopt : form.codec->decode(wire);
        return read && field.same(*read, stored);
    });
}

Echo::Kind kindOf(const FieldSpec &field, const Value &before, const Value &sent, const Value &stored)
{
    using Kind = Echo::Kind;
    if (!stored.isKnown() || sent == stored || (sent.isEmpty() && stored.isEmpty()))
        return Kind::Kept;
    if (sent.isEmpty() && writtenAs(field, sent, stored))
        return Kind::Kept;
    const Decimal *number = sent.asDecimal();
    const Decimal *kept = stored.asDecimal();
    if (number && kept) {
        if (sameNumber(field, *number, *kept))
            return Kind::Kept;
        if (rounded(field, *number, *kept))
            return Kind::Tidied;
    } else if (differOnlyInBlanks(sent, stored) || (field.same(sent, stored) && !withoutBlanks(sent).isEmpty()) ||
               (field.type == FieldType::Code && differOnlyInCase(sent, stored))) {
        return Kind::Tidied;
    } else if (field.same(sent, stored)) {
        return Kind::Kept;
    }
    // From here on it is not what was sent. Still what it was before is the plainest thing to say.
    const bool wasNothing = !before.isKnown() || before.isEmpty();
    if (wasNothing ? stored.isEmpty() : field.same(before, stored))
        return Kind::Ignored;
    if (number && kept && sameNumber(field, number->negated(), *kept))
        return Kind::Turned;
    return differOnlyInCase(sent, stored) ? Kind::Tidied : Kind::Replaced;
}

} // namespace

std::vector<Echo> echoCheck(const Record &before, const Changes &sent, const Record &stored)
{
    std::vector<Echo> echoes;
    if (stored.isNull())
        return echoes;
    std::vector<FieldKey> expected; // what the service said it would recalculate
    for (const Change &change : sent) {
        const FieldSpec *field = stored.schema()->find(change.field);
        if (!field)
            continue;
        const Value &now = stored.value(change.field);
        echoes.push_back(
            {change.field, kindOf(*field, valueIn(before, change.field), change.after, now), change.after, now});
        expected.insert(expected.end(), field->alsoChanges.begin(), field->alsoChanges.end());
    }
    for (const FieldSpec &field : stored.schema()->fields()) {
        const auto isThis = [&](const auto &change) { return change.field == field.key; };
        if (std::any_of(sent.begin(), sent.end(), isThis))
            continue;
        const Value &was = valueIn(before, field.key);
        const Value &now = stored.value(field.key);
        if (!was.isKnown() || !now.isKnown() || field.same(was, now))
            continue;
        const bool ownBusiness = field.calculated || !field.writable(false);
        if (ownBusiness && std::find(expected.begin(), expected.end(), field.key) == expected.end())
            continue;
        echoes.push_back({field.key, Echo::Kind::Followed, Value(), now});
    }
    return echoes;
}

} // namespace clientele
