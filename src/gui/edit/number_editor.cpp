// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/number_editor.h"

#include <QLineEdit>

#include <utility>

namespace clientele {

QString nameOfNumber(CompanyHandle &company, const EntityName &entity, const QString &number)
{
    const Snapshot &all = company.list(entity).snapshot();
    const int field = all.schema() ? all.schema()->indexOf("number") : -1;
    for (RowId row = 0; field >= 0 && row < all.rowIdEnd(); ++row) {
        if (all.isLive(row) && all.value(row, field).toText().compare(number, Qt::CaseInsensitive) == 0)
            return all.record(row).displayName();
    }
    return {};
}

NumberEditor::NumberEditor(const EntityName &entity, CompanyHandle &company, QWidget *parent)
    : FoundEditor(entity, company, Shows::Number, parent)
    , m_entity(entity)
{
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
}

void NumberEditor::setValue(const Value &value)
{
    const QString shown = value.toText();
    if (standing() == shown || (line().hasFocus() && this->value() == value))
        return;
    show(shown);
}

Value NumberEditor::value() const
{
    return Value::text(standing().trimmed());
}

int NumberEditor::length() const
{
    return int(line().text().size());
}

void NumberEditor::commit()
{
    if (std::exchange(m_typing, false))
        take(false);
}

void NumberEditor::accept()
{
    if (std::exchange(m_typing, false))
        take(true);
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
    return isMeaningInDoubt() ? tr("Nothing in the list has this number.") : nameOf(line().text().trimmed());
}

bool NumberEditor::isMeaningInDoubt() const
{
    const QString number = line().text().trimmed();
    return !number.isEmpty() && !m_typing && company() && company()->list(m_entity).progress().complete &&
           nameOf(number).isEmpty();
}

/// A name stands for its number, and `byPart` also a part of one that no other has.
void NumberEditor::take(bool byPart)
{
    const QString words = line().text().trimmed();
    const std::optional<Found> found = words.isEmpty() || !nameOf(words).isEmpty() ? std::nullopt : only(words, byPart);
    if (found && !found->number.isEmpty())
        line().setText(found->number);
    emit edited();
}

} // namespace clientele
