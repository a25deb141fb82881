// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/habits.h"

#include "backends/businesscentral/errors.h"

namespace clientele::businesscentral {

namespace {

// Forms of a figure's row in the customer table: on the record, in the one object, in the set.
Figures learned(int form)
{
    switch (form) {
    case 0:
        return Figures::OnRecord;
    case 1:
        return Figures::ExpandOne;
    case 2:
        return Figures::ExpandMany;
    default:
        return Figures::Unknown;
    }
}

// Null stands for "there are no details with this record", which says nothing about the figures.
bool isHeld(const Value &figure)
{
    return figure.isKnown() && figure.state() != Value::State::Null;
}

} // namespace

Result<Record> readRecord(const Context &context, const Place &place, const Json &object, const QDateTime &readAt)
{
    Result<Record> read = decodeRecord(place.schema, context.settings.companyId, object, context.habits->wire, readAt);
    if (!read || place.figures.empty())
        return read;
    Record record = std::move(read).value();
    for (const FieldKey &key : place.figures) {
        const int index = place.schema->indexOf(key);
        if (!isHeld(record.value(index)))
            continue;
        if (const Figures where = learned(record.form(index)); where != Figures::Unknown)
            context.habits->figures = where;
    }
    // Where some of them are, the service has not those that are missing: nothing more is to be fetched.
    const bool none = context.habits->figures == Figures::None || hasFigures(place, record);
    fillFigures(place, record, none ? Value::notOffered() : Value::notFetched());
    return record;
}

Result<Record> readAnswer(const Context &context, const Place &place, const QString &asked, const Answer &answer)
{
    const Result<Json> body = bodyOf(answer);
    if (!body)
        return body.failure();
    Result<Record> read = readRecord(context, place, *body, timeOf(answer));
    if (!read)
        return read;
    Record record = std::move(read).value();
    if (!asked.isEmpty() && record.key.remoteId.compare(asked, Qt::CaseInsensitive) != 0) {
        Failure failure;
        failure.kind = Failure::Kind::NotUnderstood;
        failure.status = answer.status;
        failure.requestId = requestIdOf(answer);
        failure.detail = QStringLiteral("Asked for record %1, the answer is about %2.").arg(asked, record.key.remoteId);
        return failure;
    }
    if (!asked.isEmpty())
        record.key = RecordKey::ofRemote(record.key.company, record.key.entity, asked, record.key.parent);
    if (record.version.isEmpty() && answer.header("ETag").trimmed() != "*")
        record.version = answer.header("ETag").trimmed();
    return record;
}

bool hasFigures(const Place &place, const Record &record)
{
    for (const FieldKey &key : place.figures) {
        if (isHeld(record.value(key)))
            return true;
    }
    return place.figures.empty();
}

bool takeFigures(const Place &place, Record &record, const Record &from)
{
    const auto take = [&](const FieldKey &key) {
        record.set(key, from.value(key));
        record.setReadAtOf(key, from.readAtOf(key));
    };
    bool any = false;
    for (const FieldKey &key : place.figures) {
        if (!isHeld(from.value(key)))
            continue;
        take(key);
        any = true;
    }
    for (const FieldSpec &field : place.schema->fields()) {
        if (any && record.value(field.key).state() == Value::State::Absent && isHeld(from.value(field.key)))
            take(field.key);
    }
    return any;
}

void fillFigures(const Place &place, Record &record, const Value &missing)
{
    for (const FieldKey &key : place.figures) {
        if (!isHeld(record.value(key)))
            record.set(key, missing);
    }
}

} // namespace clientele::businesscentral
