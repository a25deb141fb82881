// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/pairs_editor.h"

#include "gui/look/controls.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/link_button.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

PairsEditor::PairsEditor(const FieldSpec &field, QWidget *parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_box(new QWidget(parent))
    , m_column(new QVBoxLayout(m_box))
    , m_add(new LinkButton(tr("Add")))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(measure::within);
    m_add->setObjectName(QString::fromLatin1(field.key) + QStringLiteral("Add"));
    m_add->setAccessibleName(tr("Add an entry to %1").arg(wording::fieldLabel(field)));
    m_column->addWidget(m_add, 0, Qt::AlignLeft);
    m_box->setFocusProxy(m_add);
    watchFocus(m_add);
    connect(m_add, &QAbstractButton::clicked, this, &PairsEditor::addByPerson);
}

QList<QWidget *> PairsEditor::stops() const
{
    QList<QWidget *> all;
    for (const Row &row : m_rows)
        all << row.key << row.value << row.remove;
    all << m_add;
    return all;
}

void PairsEditor::setChanged(bool changed)
{
    m_changed = changed;
    for (const Row &row : m_rows) {
        setFieldChanged(row.key, changed);
        setFieldChanged(row.value, changed);
    }
}

void PairsEditor::setValue(const Value &value)
{
    const std::optional<std::vector<Pair>> pairs = pairsOf(value);
    m_other = pairs ? Value() : value;
    m_add->setVisible(pairs.has_value());
    // Rows that say the same stay as they are, with the cursor in them and an empty one at the end.
    if (!pairs || this->value() == clientele::valueOf(*pairs))
        return;
    const bool focused = std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) {
        return row.key->hasFocus() || row.value->hasFocus() || row.remove->hasFocus();
    });
    for (const Row &row : std::exchange(m_rows, {})) {
        for (QWidget *watched :
             {static_cast<QWidget *>(row.key), static_cast<QWidget *>(row.value), static_cast<QWidget *>(row.remove)})
            watched->removeEventFilter(this);
        row.box->hide();
        row.box->deleteLater();
    }
    for (const Pair &pair : *pairs)
        addRow(pair);
    nameRows();
    if (focused)
        m_box->setFocus();
}

Value PairsEditor::value() const
{
    if (m_other.isPresent())
        return m_other;
    std::vector<Pair> pairs;
    for (const Row &row : m_rows) {
        if (!isEmpty(row))
            pairs.push_back({row.key->text().trimmed(), row.value->text().trimmed()});
    }
    return clientele::valueOf(pairs);
}

bool PairsEditor::isEmpty(const Row &row) const
{
    return row.key->text().trimmed().isEmpty() && row.value->text().trimmed().isEmpty();
}

void PairsEditor::addRow(const Pair &pair)
{
    Row row{new QWidget, new QLineEdit(pair.key), new QLineEdit(pair.value), new QToolButton};
    auto *line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(measure::within);
    row.key->setPlaceholderText(tr("Key"));
    row.value->setPlaceholderText(tr("Value"));
    row.remove->setIcon(icon(IconName::Trash));
    row.remove->setAutoRaise(true);
    row.remove->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(row.key, 2);
    line->addWidget(row.value, 3);
    line->addWidget(row.remove);
    QWidget *before = m_add->previousInFocusChain();
    m_column->insertWidget(int(m_rows.size()), row.box);
    row.box->show();
    m_rows.push_back(row);
    for (QWidget *stop :
         {static_cast<QWidget *>(row.key), static_cast<QWidget *>(row.value), static_cast<QWidget *>(row.remove)}) {
        watchFocus(stop);
        QWidget::setTabOrder(before, stop);
        before = stop;
    }
    QWidget::setTabOrder(before, m_add);
    for (QLineEdit *edit : {row.key, row.value}) {
        setFieldChanged(edit, m_changed);
        connect(edit, &QLineEdit::textEdited, this, [this] {
            nameRows();
            emit edited();
        });
    }
    connect(row.remove, &QAbstractButton::clicked, this, [this, remove = row.remove] {
        if (const Row *one = rowOf(remove))
            removeRow(size_t(one - m_rows.data()));
    });
    m_box->setFocusProxy(m_rows.front().key);
}

void PairsEditor::addByPerson()
{
    const auto empty = std::find_if(m_rows.begin(), m_rows.end(), [this](const Row &row) { return isEmpty(row); });
    if (empty == m_rows.end()) {
        addRow({});
        nameRows();
        m_rows.back().key->setFocus(Qt::TabFocusReason);
    } else {
        empty->key->setFocus(Qt::TabFocusReason); // one empty row is enough
    }
}

void PairsEditor::removeRow(size_t at)
{
    const Row row = m_rows[at];
    m_rows.erase(m_rows.begin() + qptrdiff(at));
    // The focus stays in the list, and does not go through all that is behind it.
    QWidget *next = at < m_rows.size() ? m_rows[at].key
                    : m_rows.empty()   ? static_cast<QWidget *>(m_add)
                                       : m_rows.back().key;
    m_box->setFocusProxy(m_rows.empty() ? static_cast<QWidget *>(m_add) : m_rows.front().key);
    next->setFocus(Qt::TabFocusReason);
    row.box->hide();
    row.box->deleteLater();
    nameRows();
    emit edited();
}

/// For the screen reader, which says one line at a time.
void PairsEditor::nameRows()
{
    const QString list = wording::fieldLabel(m_field);
    const QLocale locale;
    const QString prefix = QString::fromLatin1(m_field.key);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const QString place = locale.toString(int(i) + 1);
        //: %1 name of the list ("Tags"), %2 place of the entry in it
        row.key->setAccessibleName(tr("%1, entry %2, key").arg(list, place));
        row.value->setAccessibleName(tr("%1, entry %2, value").arg(list, place));
        const QString key = row.key->text().trimmed();
        const QString words =
            key.isEmpty() ? tr("Remove entry %1 from %2").arg(place, list) : tr("Remove %1 from %2").arg(key, list);
        row.remove->setAccessibleName(words);
        row.remove->setToolTip(words);
        row.key->setObjectName(prefix + QStringLiteral("Key%1").arg(i));
        row.value->setObjectName(prefix + QStringLiteral("Value%1").arg(i));
        row.remove->setObjectName(prefix + QStringLiteral("Remove%1").arg(i));
    }
}

PairsEditor::Row *PairsEditor::rowOf(const QObject *widget)
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [widget](const Row &row) {
        return row.key == widget || row.value == widget || row.remove == widget;
    });
    return at == m_rows.end() ? nullptr : &*at;
}

bool PairsEditor::pressed(QWidget *watched, int key)
{
    const Row *row = rowOf(watched);
    if (!row)
        return false;
    const size_t at = size_t(row - m_rows.data());
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Delete && (watched == row->remove || isEmpty(*row))) {
        removeRow(at);
        return true;
    }
    if (enter && watched == row->remove) {
        row->remove->click();
        return true;
    }
    if (enter && watched == row->key && !isEmpty(*row)) {
        row->value->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (enter && watched == row->value && !isEmpty(*row)) {
        if (at + 1 < m_rows.size())
            m_rows[at + 1].key->setFocus(Qt::TabFocusReason);
        else
            addByPerson();
        return true;
    }
    return false; // an empty row: on to the next field
}

bool PairsEditor::eventFilter(QObject *watched, QEvent *event)
{
    // From the key to its value nobody has left the field.
    if (event->type() == QEvent::FocusOut && m_box->isAncestorOf(QApplication::focusWidget()))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const Qt::KeyboardModifiers held = press->modifiers() & ~Qt::KeypadModifier;
        if (held == Qt::NoModifier && pressed(qobject_cast<QWidget *>(watched), press->key()))
            return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace clientele
