// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/number_editor.h"

#include "model/references.h"
#include "model/wording.h"

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
    connect(&context.company, &CompanyHandle::statusChanged, this, &NumberEditor::statusMoved);
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
        if (m_sought == Sought::Done)
            found.push_back({m_field.key, Problem::Rule::RefusedByService, {numberNotFound(*company())}});
        else if (m_sought == Sought::UnderWay)
            found.push_back({m_field.key, Problem::Rule::NotKnownYet, {seeking()}});
    }
    m_draft.setFound(m_field.key, found);
    emit meaningChanged();
}

/// Why it is not known yet.
QString NumberEditor::seeking() const
{
    const ConnectionStatus &status = company()->status();
    const QString service = company()->serviceName();
    switch (status.state) {
    case ConnectionStatus::State::SlowedDown:
        //: while a number that is not in the list waits to be looked for; %1 name of the service, %2 time of day
        return tr("%1 asks to wait; this number is looked for at %2.")
            .arg(service, wording::clock(status.until, QLocale()));
    case ConnectionStatus::State::Offline:
        //: %1 name of the service
        return tr("This number is looked for as soon as %1 can be reached.").arg(service);
    case ConnectionStatus::State::SignIn:
        return tr("This number is looked for once you have signed in again.");
    default:
        //: while a number that is not in the list is looked for; %1 name of the service
        return tr("Looking for this number in %1…").arg(service);
    }
}

/// One reading that begins from here on tells.
void NumberEditor::seek()
{
    ListFeed &list = company()->list(m_entity);
    m_sought = Sought::UnderWay;
    m_reading = false;
    list.update();
}

/// The reading that was put off comes by itself, but for one that was put off too often.
void NumberEditor::statusMoved()
{
    if (!company())
        return;
    const ListProgress &progress = company()->list(m_entity).progress();
    const bool isPutOff = m_sought == Sought::UnderWay && !m_reading && !progress.running && progress.failure;
    if (isPutOff && company()->status().state == ConnectionStatus::State::Online)
        seek();
    check();
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
        // Asked to wait, the list is read as soon as the service is ready again, by itself: that reading tells.
        const bool waits = progress.failure && progress.failure->kind == Failure::Kind::SlowedDown;
        const bool told = progress.complete && !progress.failure && progress.unreadable == 0;
        if (!waits)
            m_sought = told ? Sought::Done : Sought::Failed;
    }
    check();
}

} // namespace clientele
