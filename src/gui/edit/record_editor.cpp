// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/record_editor.h"

#include "model/references.h"

#include <QLineEdit>

#include <utility>

namespace clientele {

RecordEditor::RecordEditor(const FieldSpec &field, CompanyHandle &company, QWidget *parent)
    : FoundEditor(field.lookup, company, Shows::Name, parent)
    , m_field(field)
{
}

void RecordEditor::typed()
{
    if (!std::exchange(m_typing, true))
        fill();
}

void RecordEditor::chosen(const Found &record)
{
    m_typing = false;
    const Value now = Value::text(record.id);
    const bool other = !(now == m_value);
    setValue(now);
    if (other)
        emit edited();
}

QString RecordEditor::nameOf(const Value &value) const
{
    const QString name = company() ? nameInList(*company(), m_field, value) : QString();
    return name.isEmpty() ? value.toText() : name;
}

void RecordEditor::setValue(const Value &value)
{
    m_value = value;
    const QString shown = nameOf(value);
    if (m_typing || standing() == shown)
        return;
    const bool whole = line().hasSelectedText() && line().selectedText() == line().text();
    show(shown);
    if (!whole)
        line().setCursorPosition(0);
}

void RecordEditor::commit()
{
    if (std::exchange(m_typing, false))
        take();
}

void RecordEditor::accept()
{
    if (!m_typing && m_value.isVerbatim())
        fill(); // by now it may be known
    if (std::exchange(m_typing, false) || m_value.isVerbatim())
        take();
}

/// A whole name or number stands for its record, and so does a part of one that no other has.
void RecordEditor::take()
{
    const QString words = line().text().trimmed();
    if (words.isEmpty() || (words == nameOf(m_value) && !m_value.isVerbatim())) {
        if (words.isEmpty() && m_value.isPresent()) {
            m_value = Value::blank();
            emit edited();
        }
        setValue(m_value);
        return;
    }
    if (const std::optional<Found> found = only(words, Parts::OfAny)) {
        chosen(*found);
        return;
    }
    if (m_value == Value::verbatim(words))
        return;
    m_value = Value::verbatim(words); // it could be several, or is none: the check says so
    emit edited();
}

} // namespace clientele
