// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/merge_text.h"

#include "model/address_lines.h"
#include "model/allocations.h"
#include "model/references.h"

#include <QCoreApplication>

#include <algorithm>

namespace clientele::mergetext {

namespace {

constexpr qsizetype mostShown = 300; ///< letters of one line
constexpr qsizetype mostLines = 3;

QString say(const char *text)
{
    return QCoreApplication::translate("MergeText", text);
}

/// Reads one side's fields as text.
struct Side
{
    const Record &record;
    const ValueText &text;

    QString of(const FieldKey &key) const
    {
        const FieldSpec *field = record.schema()->find(key);
        return field ? text.full(*field, record.value(key), record) : QString();
    }
};

QString joined(const QStringList &parts, const QString &separator)
{
    QStringList there;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(there), [](const QString &s) { return !s.isEmpty(); });
    return there.join(separator);
}

bool differsAnywhere(const FieldKey &key, const Record &side, const Merge &merge)
{
    const FieldSpec *field = side.schema()->find(key);
    if (!field)
        return false;
    const Value &now = merge.theirs().value(key);
    return !field->same(now, merge.opened().value(key)) || !field->same(now, merge.mine().value(key)) ||
           !field->same(now, side.value(key));
}

QStringList addressLines(const QByteArray &prefix, const Record &record, const Merge &merge, const ValueText &text)
{
    const Side side{record, text};
    const QString comma = QStringLiteral(", ");
    const QString street = joined({side.of(prefix + ".line1"), side.of(prefix + ".line2")}, comma);
    const FieldKey country = prefix + ".country";
    QStringList place = localityLines(side.of(prefix + ".city"), side.of(prefix + ".state"),
                                      side.of(prefix + ".postcode"), record.value(country).toText());
    if (differsAnywhere(country, record, merge))
        place += side.of(country);
    return {street, joined(place, comma)};
}

QStringList taxLines(const MergeRow &row, const Record &record, const ValueText &text)
{
    const Side side{record, text};
    QString number = side.of("tax.number");
    const QString country = side.of("address.country");
    if (!number.isEmpty() && !country.isEmpty())
        number = say(QT_TRANSLATE_NOOP("MergeText", "%1 (%2)")).arg(number, country);
    QStringList rest;
    for (const FieldKey &key : row.fields) {
        const QString value = side.of(key);
        if (key != "tax.number" && !value.isEmpty()) {
            //: %1 name of a field, %2 its value
            rest += say(QT_TRANSLATE_NOOP("MergeText", "%1: %2"))
                        .arg(wording::fieldLabel(*record.schema()->find(key)), value);
        }
    }
    return {number, joined(rest, QStringLiteral(", "))};
}

/// What the sides differ in at the head of the cell, each part in a line of its own so that none is cut off, a list of
/// what a payment is for below it; last what is the same.
QStringList partLines(const MergeRow &row, const Record &record, const Merge &merge, const ValueText &text)
{
    const EntitySchema &schema = *record.schema();
    const Side side{record, text};
    const auto isAmong = [&row](const FieldSpec *other) {
        return other && std::find(row.fields.begin(), row.fields.end(), other->key) != row.fields.end();
    };
    QStringList differing, lists, same;
    for (const FieldKey &key : row.fields) {
        const FieldSpec *field = schema.find(key);
        const FieldSpec *number = field ? numberBeside(schema, *field) : nullptr;
        if (!field || (isAmong(number) && (record.value(number->key).isPresent() || !record.value(key).isPresent())))
            continue; // beside a number stands its name already
        const bool differs =
            differsAnywhere(key, record, merge) || (idBeside(schema, *field) && isAmong(idBeside(schema, *field)) &&
                                                    differsAnywhere(idBeside(schema, *field)->key, record, merge));
        (!differs ? same : isAllocations(*field) ? lists : differing) += side.of(key).simplified();
    }
    const QString apart = QStringLiteral(" · ");
    QStringList made = differing + lists;
    if (joined(made + same, QString()).isEmpty())
        return {};
    // Where only others have something stands that this one has nothing.
    for (QString &line : made) {
        if (line.isEmpty())
            line = say(QT_TRANSLATE_NOOP("MergeText", "(empty)"));
    }
    if (const QString last = joined(same, apart); !last.isEmpty())
        made += last;
    while (made.size() > mostLines) {
        const QString last = made.takeLast();
        made.last() = joined({made.constLast(), last}, apart);
    }
    return made;
}

} // namespace

QString label(const MergeRow &row, const EntitySchema &schema)
{
    if (row.isWholeGroup())
        return wording::groupLabel(row.group);
    const FieldSpec *field = schema.find(row.fields.front());
    return field ? wording::fieldLabel(*field) : QString::fromLatin1(row.fields.front());
}

QStringList lines(const MergeRow &row, const Record &record, const Merge &merge, const ValueText &text)
{
    const Side side{record, text};
    QStringList made;
    if (!row.isWholeGroup()) {
        made = {side.of(row.fields.front()).simplified()};
    } else if (row.group == MergeGroup::Address) {
        made = addressLines("address", record, merge, text);
    } else if (row.group == MergeGroup::ShippingAddress) {
        made = addressLines("address.shipping", record, merge, text);
    } else if (row.group == MergeGroup::Tax) {
        made = taxLines(row, record, text);
    } else if (row.group == MergeGroup::PersonName) {
        QStringList names;
        for (const FieldKey &key : row.fields)
            names += side.of(key);
        made = {joined(names, QStringLiteral(" "))};
    } else {
        made = partLines(row, record, merge, text);
    }
    made.removeAll(QString());
    // Nobody reads more in a cell or a sentence, and to lay out what a faulty service sent takes long.
    for (QString &line : made) {
        if (line.size() > mostShown)
            line = line.left(mostShown) + QChar(0x2026);
    }
    return made;
}

QString sentence(const MergeRow &row, const Record &side, const Merge &merge, const ValueText &text)
{
    const QStringList made = lines(row, side, merge, text);
    return made.isEmpty() ? say(QT_TRANSLATE_NOOP("MergeText", "(empty)")) : made.join(QStringLiteral(", "));
}

} // namespace clientele::mergetext
