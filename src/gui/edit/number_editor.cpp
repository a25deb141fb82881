// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/number_editor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

#include <utility>

namespace clientele {

namespace {

constexpr int numberRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

/// Offers "10000   Adatum Corporation", and leaves the number in the field.
class NumberCompleter final : public QCompleter
{
public:
    using QCompleter::QCompleter;
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(numberRole).toString(); }
};

} // namespace

NumberEditor::NumberEditor(const EntityName &entity, CompanyHandle &company, QWidget *parent)
    : FieldEditor(parent)
    , m_company(&company)
    , m_entity(entity)
    , m_line(new QLineEdit(parent))
    , m_found(new QStandardItemModel(this))
{
    auto *completer = new NumberCompleter(m_found, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(10);
    m_line->setCompleter(completer);
    completer->popup()->installEventFilter(this); // after the completer, so before it
    watchFocus(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_typing = true;
        fill();
        emit edited();
    });
    connect(completer, QOverload<const QString &>::of(&QCompleter::activated), this, [this] {
        m_typing = false;
        emit edited();
    });
}

QWidget *NumberEditor::widget() const
{
    return m_line;
}

void NumberEditor::setValue(const Value &value)
{
    const QString shown = value.toText();
    if (m_line->text() == shown || (m_line->hasFocus() && this->value() == value))
        return;
    const bool whole = m_line->hasSelectedText() && m_line->selectedText() == m_line->text();
    m_line->setText(shown);
    if (whole)
        m_line->selectAll();
}

Value NumberEditor::value() const
{
    return Value::text(m_line->text().trimmed());
}

int NumberEditor::length() const
{
    return int(m_line->text().size());
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

QString NumberEditor::meaning() const
{
    const QString typed = m_line->text().trimmed();
    if (!m_company || typed.isEmpty())
        return {};
    // Asked at every change of the draft: looked for again only where it is another number.
    if (typed != m_named) {
        m_named = typed;
        m_name.clear();
        const Snapshot &all = m_company->list(m_entity).snapshot();
        const int number = all.schema() ? all.schema()->indexOf("number") : -1;
        for (RowId row = 0; number >= 0 && row < all.rowIdEnd() && m_name.isEmpty(); ++row) {
            if (all.isLive(row) && all.value(row, number).toText().compare(typed, Qt::CaseInsensitive) == 0)
                m_name = all.record(row).displayName();
        }
    }
    return m_name;
}

/// Enter in the open list, with nothing in it chosen, is Enter in the field.
bool NumberEditor::eventFilter(QObject *watched, QEvent *event)
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

void NumberEditor::fill()
{
    if (!m_company || m_found->rowCount() > 0)
        return;
    const Snapshot &all = m_company->list(m_entity).snapshot();
    const int number = all.schema() ? all.schema()->indexOf("number") : -1;
    for (RowId row = 0; number >= 0 && row < all.rowIdEnd(); ++row) {
        if (!all.isLive(row))
            continue;
        const QString own = all.value(row, number).toText();
        const QString name = all.record(row).displayName();
        auto *item = new QStandardItem(QStringLiteral("%1   %2").arg(own, name));
        item->setData(own, numberRole);
        item->setData(name, nameRole);
        m_found->appendRow(item);
    }
}

/// A name stands for its number, and `byPart` also a part of one that no other has.
void NumberEditor::take(bool byPart)
{
    const QString typed = m_line->text().trimmed();
    if (typed.isEmpty() || !meaning().isEmpty())
        return;
    QString only;
    for (int row = 0; row < m_found->rowCount(); ++row) {
        const QStandardItem *item = m_found->item(row);
        const bool fits = byPart ? item->text().contains(typed, Qt::CaseInsensitive)
                                 : item->data(nameRole).toString().compare(typed, Qt::CaseInsensitive) == 0;
        if (fits && !only.isEmpty())
            return; // it could be either
        if (fits)
            only = item->data(numberRole).toString();
    }
    if (only.isEmpty())
        return;
    m_line->setText(only);
    emit edited();
}

} // namespace clientele
