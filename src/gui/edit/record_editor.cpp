// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/record_editor.h"

#include "model/references.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

#include <utility>

namespace clientele {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;
constexpr int numberRole = Qt::UserRole + 2;

/// Offers "10000   Adatum Corporation", and leaves the name in the field.
class NameCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(nameRole).toString(); }
};

} // namespace

RecordEditor::RecordEditor(const FieldSpec &field, CompanyHandle &company, QWidget *parent)
    : FieldEditor(parent)
    , m_company(&company)
    , m_field(field)
    , m_line(new QLineEdit(parent))
    , m_found(new QStandardItemModel(this))
{
    auto *completer = new NameCompleter(m_found, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(10);
    m_line->setCompleter(completer);
    completer->popup()->installEventFilter(this); // after the completer, so before it
    watchFocus(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        if (!std::exchange(m_typing, true))
            fill();
    });
    // By its row, not by its name: two may have the same.
    connect(completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(index.data(idRole).toString()); });
}

QWidget *RecordEditor::widget() const
{
    return m_line;
}

QString RecordEditor::nameOf(const Value &value) const
{
    const QString name = m_company ? nameInList(*m_company, m_field, value) : QString();
    return name.isEmpty() ? value.toText() : name;
}

void RecordEditor::setValue(const Value &value)
{
    m_value = value;
    const QString shown = nameOf(value);
    if (m_typing || m_line->text() == shown)
        return;
    const bool whole = m_line->hasSelectedText() && m_line->selectedText() == m_line->text();
    m_line->setText(shown);
    m_line->setCursorPosition(0);
    if (whole)
        m_line->selectAll();
}

void RecordEditor::commit()
{
    if (std::exchange(m_typing, false))
        take(false);
}

void RecordEditor::accept()
{
    if (!m_typing && m_value.isVerbatim())
        fill(); // by now it may be known
    if (std::exchange(m_typing, false) || m_value.isVerbatim())
        take(true);
}

/// Enter in the open list, with nothing in it chosen, is Enter in the field.
bool RecordEditor::eventFilter(QObject *watched, QEvent *event)
{
    QAbstractItemView *popup = m_line->completer() ? m_line->completer()->popup() : nullptr;
    if (watched == popup && event->type() == QEvent::KeyPress && !popup->currentIndex().isValid()) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
            popup->hide();
            QKeyEvent enter(QEvent::KeyPress, press->key(), press->modifiers());
            QCoreApplication::sendEvent(m_line, &enter);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void RecordEditor::fill()
{
    m_found->clear();
    const Snapshot all = m_company ? m_company->known(m_field.lookup) : Snapshot();
    const int number = all.schema() ? all.schema()->indexOf("number") : -1;
    for (RowId row = 0; all.schema() && row < all.rowIdEnd(); ++row) {
        if (!all.isLive(row))
            continue;
        const Record record = all.record(row);
        const QString own = number < 0 ? QString() : record.value(number).toText();
        const QString name = record.displayName();
        auto *item = new QStandardItem(own.isEmpty() ? name : QStringLiteral("%1   %2").arg(own, name));
        item->setData(record.key.remoteId, idRole);
        item->setData(name, nameRole);
        item->setData(own, numberRole);
        m_found->appendRow(item);
    }
}

void RecordEditor::choose(const QString &id)
{
    m_typing = false;
    const Value chosen = Value::text(id);
    const bool other = !(chosen == m_value);
    setValue(chosen);
    if (other)
        emit edited();
}

/// A whole name or number stands for its record, and `byPart` also a part of one that no other has.
void RecordEditor::take(bool byPart)
{
    const QString typed = m_line->text().trimmed();
    if (typed.isEmpty() || (typed == nameOf(m_value) && !m_value.isVerbatim())) {
        if (typed.isEmpty() && m_value.isPresent()) {
            m_value = Value::blank();
            emit edited();
        }
        setValue(m_value);
        return;
    }
    QString only;
    int fitting = 0;
    for (int row = 0; row < m_found->rowCount(); ++row) {
        const QStandardItem *item = m_found->item(row);
        const bool whole = item->data(nameRole).toString().compare(typed, Qt::CaseInsensitive) == 0 ||
                           item->data(numberRole).toString().compare(typed, Qt::CaseInsensitive) == 0;
        if (whole || (byPart && item->text().contains(typed, Qt::CaseInsensitive))) {
            only = item->data(idRole).toString();
            ++fitting;
        }
    }
    if (fitting == 1) {
        choose(only);
        return;
    }
    if (m_value == Value::verbatim(typed))
        return;
    m_value = Value::verbatim(typed); // it could be several, or is none: the check says so
    emit edited();
}

} // namespace clientele
