// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/number_editor.h"

#include "model/references.h"

#include <QKeySequence>
#include <QLineEdit>
#include <QShortcut>

#include <utility>

namespace clientele {

QString nameOfNumber(CompanyHandle &company, const EntityName &entity, const QString &number)
{
    const Snapshot &all = company.list(entity).snapshot();
    const std::vector<RowId> rows = all.rowsWith("number", number);
    return rows.empty() ? QString() : all.record(rows.front()).displayName();
}

NumberEditor::NumberEditor(const FieldSpec &field, const EntityName &entity, const EditContext &context,
                           QWidget *parent)
    : FoundEditor(entity, context.company, Shows::Number, parent)
    , m_field(field)
    , m_entity(entity)
    , m_draft(context.draft)
{
    const ListFeed &list = context.company.list(entity);
    connect(&list, &ListFeed::published, this, &NumberEditor::listMoved);
    connect(&list, &ListFeed::progressChanged, this, &NumberEditor::listMoved);
    auto *again = new QShortcut(QKeySequence::Refresh, &line(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(again, &QShortcut::activated, this, [this] {
        commit();
        m_sought = Sought::No;
        check();
    });
}

void NumberEditor::typed()
{
    if (!std::exchange(m_typing, true))
        fill();
    emit edited();
}

void NumberEditor::chosen(const Found &record)
{
    m_typing = false;
    line().setText(record.number);
    emit edited();
    check();
}

void NumberEditor::setValue(const Value &value)
{
    const QString shown = value.toText();
    if (standing() == shown || (line().hasFocus() && this->value() == value))
        return;
    show(shown);
    check();
}

Value NumberEditor::value() const
{
    return Value::text(standing().trimmed());
}

int NumberEditor::length() const
{
    return int(line().text().size());
}

/// By Tab a name stands for its number. A part of a number does not: it may be one that nobody has read here.
void NumberEditor::commit()
{
    if (std::exchange(m_typing, false))
        take(mustBeThere() ? Parts::OfName : Parts::None);
}

void NumberEditor::accept()
{
    if (std::exchange(m_typing, false))
        take(Parts::OfAny);
}

QString NumberEditor::nameOf(const QString &number) const
{
    if (!company() || number.isEmpty())
        return {};
    // Asked at every change of the draft: looked for again only where it is another number, or was not there.
    if (number != m_named || m_name.isEmpty()) {
        m_named = number;
        m_name = nameOfNumber(*company(), m_entity, number);
    }
    return m_name;
}

/// Not while it is typed: half a number is nobody's.
QString NumberEditor::meaning() const
{
    if (!isMeaningInDoubt())
        return nameOf(line().text().trimmed());
    if (m_sought == Sought::Done && mustBeThere())
        //: beside a number that is in no list; %1 is a key
        return tr("%1 looks again.").arg(QKeySequence(QKeySequence::Refresh).toString(QKeySequence::NativeText));
    return tr("Nothing in the list has this number.");
}

bool NumberEditor::isMeaningInDoubt() const
{
    const QString number = line().text().trimmed();
    return !number.isEmpty() && !m_typing && company() && company()->list(m_entity).progress().complete &&
           nameOf(number).isEmpty();
}

/// A name stands for its number, and so do `parts` that no other has.
void NumberEditor::take(Parts parts)
{
    const QString words = line().text().trimmed();
    const std::optional<Found> found = words.isEmpty() || !nameOf(words).isEmpty() ? std::nullopt : only(words, parts);
    if (found && !found->number.isEmpty())
        line().setText(found->number);
    emit edited();
    check();
}

/// Not while it is typed.
void NumberEditor::check()
{
    if (!company() || !mustBeThere() || m_typing)
        return;
    const QString number = line().text().trimmed();
    if (m_soughtNumber != number)
        m_sought = Sought::No;
    m_soughtNumber = number;
    std::vector<Problem> found;
    if (!number.isEmpty() && line().isEnabled() && nameOf(number).isEmpty()) {
        if (m_sought == Sought::No)
            seek();
        if (m_sought == Sought::Done || m_sought == Sought::UnderWay)
            //: while a number that is not in the list is looked for; %1 name of the service
            found.push_back(
                {m_field.key,
                 Problem::Rule::RefusedByService,
                 {m_sought == Sought::Done ? numberNotFound(*company())
                                           : tr("Looking for this number in %1…").arg(company()->serviceName())}});
    }
    m_draft.setFound(m_field.key, found);
    emit meaningChanged();
}

/// One reading that begins from here on tells.
void NumberEditor::seek()
{
    ListFeed &list = company()->list(m_entity);
    m_sought = Sought::UnderWay;
    m_reading = false;
    list.update();
}

void NumberEditor::listMoved()
{
    if (!company())
        return;
    const ListProgress &progress = company()->list(m_entity).progress();
    if (m_sought == Sought::UnderWay && progress.running) {
        m_reading = true;
    } else if (m_sought == Sought::UnderWay && m_reading) {
        m_reading = false;
        m_sought = progress.complete && !progress.failure && progress.unreadable == 0 ? Sought::Done : Sought::Failed;
    }
    check();
}

} // namespace clientele
