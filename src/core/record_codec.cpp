// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record.h"

#include "core/failure_codes.h"
#include "core/text_limit.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace clientele {

namespace {

Failure notUnderstood(QString detail)
{
    Failure failure;
    failure.kind = Failure::Kind::NotUnderstood;
    failure.detail = std::move(detail);
    return failure;
}

/// An id as text: a string as it is, a whole number by its digits. Empty: not usable as an id.
QString idText(const Json *wire)
{
    if (!wire)
        return {};
    if (wire->isString())
        return wire->toString();
    const std::optional<qint64> number = wire->toInteger();
    return number ? QString::number(*number) : QString();
}

/// What people call a record that cannot be taken: its number, else its name; shortened, empty where it has neither.
QString shownName(const EntitySchema &schema, const PathTable::Found &found)
{
    for (const char *key : {"number", "name"}) {
        const int index = schema.indexOf(key);
        const size_t forms = index < 0 ? 0 : schema.fields()[size_t(index)].forms.size();
        for (int form = 0; form < int(forms); ++form) {
            const int slot = schema.slotOf(index, form);
            const Json *wire = slot < 0 ? nullptr : found.places[size_t(slot)];
            const QString text = wire ? wire->toString().left(64).simplified().left(40) : QString();
            if (!text.isEmpty())
                return text;
        }
    }
    return {};
}

struct Reading
{
    Value value;   // Absent where no form's path is in the answer
    int form = -1; // the form the value was read in, where it can be told
    bool proven = false;
};

/// Reads `wire` in one form; a value of an unexpected type is kept as it came.
Value readForm(const Codec &codec, const Json &wire)
{
    if (wire.isNull() && !codec.readsNull)
        return Value::null();
    return codec.decode(wire).value_or(Value::verbatim(wire));
}

Reading readField(const EntitySchema &schema, int index, const std::vector<const Json *> &places, int habit)
{
    const std::vector<WireForm> &forms = schema.fields()[size_t(index)].forms;
    const auto wireOf = [&](int form) -> const Json * {
        const int slot = form < 0 || form >= int(forms.size()) ? -1 : schema.slotOf(index, form);
        return slot < 0 ? nullptr : places[size_t(slot)];
    };

    // A form that holds something comes before one that holds nothing (null, or a zero guid where ids were never made);
    // else one with its own blank before null, and the table's order.
    const auto weight = [&forms](int form, const Json &wire) {
        return wire.isNull() ? 0 : readForm(*forms[size_t(form)].codec, wire).isEmpty() ? 1 : 2;
    };
    int first = -1;
    for (int form = 0; form < int(forms.size()); ++form) {
        const Json *wire = wireOf(form);
        if (!wire)
            continue;
        const bool competes = first >= 0 && wire != wireOf(first);
        if (first < 0 || (competes && weight(form, *wire) > weight(first, *wireOf(first))))
            first = form;
    }
    if (first < 0)
        return {};
    const Json *wire = wireOf(first);

    // Several forms may stand at one path and differ only in spelling: the value itself must say which it is.
    int sharing = 0;
    for (int form = 0; form < int(forms.size()); ++form) {
        if (wireOf(form) != wire || schema.slotOf(index, form) != schema.slotOf(index, first))
            continue;
        ++sharing;
        const Codec &codec = *forms[size_t(form)].codec;
        if (!codec.tellsForm || (!wire->isNull() && codec.tellsForm(*wire)))
            return {readForm(codec, *wire), form, true};
    }
    if (sharing == 1)
        return {readForm(*forms[size_t(first)].codec, *wire), first, false};
    const int guess = wireOf(habit) == wire ? habit : first;
    return {readForm(*forms[size_t(guess)].codec, *wire), -1, false};
}

/// The object under construction: members in the order they were first written.
struct Tree
{
    std::vector<std::pair<QString, Tree>> members;
    std::optional<Json> leaf;

    Tree &at(const QString &name)
    {
        for (auto &[known, below] : members) {
            if (known == name)
                return below;
        }
        return members.emplace_back(name, Tree()).second;
    }

    Json toJson() const
    {
        if (leaf)
            return *leaf;
        Json::Object out;
        out.reserve(members.size());
        for (const auto &[name, below] : members)
            out.emplace_back(name, below.toJson());
        return Json::object(std::move(out));
    }
};

const WireForm *writeForm(const Record &base, const FieldSpec &field, int index, const WireHabits &habits)
{
    const auto usable = [&field](int form) {
        return form >= 0 && form < int(field.forms.size()) && !field.forms[size_t(form)].write.isEmpty();
    };
    if (usable(base.form(index)))
        return &field.forms[size_t(base.form(index))];
    const int habit = habits.forms.value(field.key, -1);
    if (usable(habit))
        return &field.forms[size_t(habit)];
    for (const WireForm &form : field.forms) {
        if (!form.write.isEmpty())
            return &form;
    }
    return nullptr;
}

bool contains(const std::vector<FieldKey> &keys, const FieldKey &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// What the service had inside an object that is now written whole, and we have no field for. Annotations are
/// the service's own and are not sent back.
void addUnknown(Tree &object, const Json &unknown)
{
    for (const Json::Member &member : unknown.members()) {
        if (member.first.contains(QLatin1Char('@')))
            continue;
        Tree &below = object.at(member.first);
        if (below.members.empty() && !below.leaf)
            below.leaf = member.second;
    }
}

} // namespace

Result<Record> decodeRecord(const SchemaPtr &schema, const QString &company, const Json &object, WireHabits &habits,
                            const QDateTime &readAt)
{
    if (!object.isObject())
        return notUnderstood(QStringLiteral("a record is not an object"));
    PathTable::Found found = schema->paths().walk(object);
    const auto slot = [&found](int index) { return index < 0 ? nullptr : found.places[size_t(index)]; };

    const QString id = idText(slot(schema->idSlot()));
    if (id.isEmpty()) {
        const QString path = QString::fromUtf8(schema->identity().idPath);
        return notUnderstood(
            QStringLiteral("a record of \"%1\" has no usable \"%2\"").arg(QString::fromUtf8(schema->entity()), path));
    }
    for (size_t i = 0; i < found.places.size(); ++i) {
        const Json *place = found.places[i];
        if (!place || !place->isString() || place->toString().size() <= longestText)
            continue;
        Failure failure =
            notUnderstood(QStringLiteral("record %1 has a text of %2 characters, and no more than %3 are taken")
                              .arg(id.left(64))
                              .arg(place->toString().size())
                              .arg(longestText));
        failure.code = failure_codes::longText();
        if (const QString name = shownName(*schema, found); !name.isEmpty())
            failure.fields.insert("number", name);
        return failure;
    }
    QString parent;
    for (const int parentSlot : schema->parentSlots()) {
        if (parent.isEmpty())
            parent = idText(slot(parentSlot));
    }

    Record record(schema, RecordKey::ofRemote(company, schema->entity(), id, parent));
    record.readAt = readAt;
    record.unknown = std::move(found.leftOver);
    if (const Json *version = slot(schema->versionSlot()))
        record.version = version->isString() ? version->toString().toUtf8() : version->numberToken();
    if (record.version == "*") // "whichever it is" (RFC 9110, 13.1.1): sent back, it would overwrite what others saved
        record.version.clear();

    const std::vector<FieldSpec> &fields = schema->fields();
    for (int i = 0; i < int(fields.size()); ++i) {
        const FieldSpec &field = fields[size_t(i)];
        const bool several = field.forms.size() > 1;
        const int habit = several ? habits.forms.value(field.key, -1) : -1;
        Reading reading = readField(*schema, i, found.places, habit);
        record.set(i, std::move(reading.value));
        record.setForm(i, reading.form);
        if (several && reading.proven && reading.form != habit)
            habits.forms.insert(field.key, reading.form);
    }
    return record;
}

Json encodeChanges(const Record &base, const Changes &changes, const WireHabits &habits, bool creating)
{
    const EntitySchema &schema = *base.schema();
    const std::vector<FieldSpec> &fields = schema.fields();
    const Record wanted = applied(base, changes);
    enum class Part : quint8 { Out, Changed, Filled, Grouped }; // Grouped: because a neighbour goes out
    std::vector<Part> parts(fields.size(), Part::Out);
    std::vector<const WireForm *> forms(fields.size(), nullptr);

    for (size_t i = 0; i < fields.size(); ++i)
        forms[i] = writeForm(base, fields[i], int(i), habits);
    for (const Change &change : changes) {
        const int index = schema.indexOf(change.field);
        if (index >= 0 && !fields[size_t(index)].calculated && forms[size_t(index)])
            parts[size_t(index)] = Part::Changed;
    }
    const bool anything = creating || std::find(parts.begin(), parts.end(), Part::Changed) != parts.end();
    if (!anything)
        return Json::object({});

    std::vector<QString> writtenWhole; // top members that a write group fills
    for (const WriteGroup &group : schema.writeGroups()) {
        bool any = false;
        for (size_t i = 0; i < fields.size(); ++i)
            any = any || (parts[i] == Part::Changed && contains(group.fields, fields[i].key));
        for (size_t i = 0; any && i < fields.size(); ++i) {
            if (!forms[i] || !contains(group.fields, fields[i].key))
                continue;
            parts[i] = Part::Grouped;
            const std::vector<QString> steps = splitPath(forms[i]->write);
            if (steps.size() > 1)
                writtenWhole.push_back(steps.front());
        }
    }
    for (size_t i = 0; i < fields.size(); ++i) {
        if (parts[i] != Part::Out || !forms[i])
            continue;
        const bool always = fields[i].alwaysSent && fields[i].writable(creating);
        bool shares = false; // a neighbour of the same composed member goes out, so this one has to
        for (size_t j = 0; forms[i]->codec->composes && j < fields.size(); ++j)
            shares = shares || (parts[j] == Part::Changed && forms[j]->write == forms[i]->write);
        if (shares || (always && wanted.value(int(i)).isKnown()))
            parts[i] = shares ? Part::Grouped : Part::Filled;
    }

    Tree body;
    for (size_t i = 0; i < fields.size(); ++i) {
        const Value &value = wanted.value(int(i));
        // A member of a group the answer did not have is blank there; one not read yet is left to be refused by the
        // service rather than emptied.
        const bool blankThere = parts[i] == Part::Grouped && value.state() == Value::State::Absent;
        if (parts[i] == Part::Out || (!value.isKnown() && !blankThere))
            continue;
        Tree *place = &body;
        for (const QString &step : splitPath(forms[i]->write))
            place = &place->at(step);
        place->leaf = forms[i]->codec->encode(blankThere ? Value::blank() : value, place->leaf.value_or(Json()));
    }
    for (const QString &name : writtenWhole) {
        if (const Json *unknown = base.unknown.find(name))
            addUnknown(body.at(name), *unknown);
    }
    return body.toJson();
}

} // namespace clientele
