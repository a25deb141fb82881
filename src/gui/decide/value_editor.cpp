// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/value_editor.h"

#include "model/allocations.h"
#include "model/references.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>

namespace clientele {

namespace {

/// Items carry the value as the field holds it, so that nothing is read back from shown words.
void addItem(QComboBox *box, const FieldSpec &field, const ValueText &text, const Value &value)
{
    for (int i = 0; i < box->count(); ++i) {
        if (field.same(box->itemData(i).value<Value>(), value))
            return;
    }
    QString shown = field.type == FieldType::Choice && value.isEmpty() ? wording::choiceLabel(field, QString())
                                                                       : text.text(field, value);
    if (shown.isEmpty())
        shown = QCoreApplication::translate("ValueEditor", "(empty)");
    box->addItem(shown, QVariant::fromValue(value));
}

} // namespace

QWidget *makeValueEditor(const FieldSpec &field, const CompanyHandle *company, const ValueText &text,
                         const std::vector<Value> &sides, QWidget *parent)
{
    const bool lists =
        field.type == FieldType::Choice || field.type == FieldType::YesNo || field.type == FieldType::Reference;
    const bool whole = isAllocations(field); // one list or the other: the record's own window makes a new one
    if (!lists && !whole) {
        auto *line = new QLineEdit(parent);
        line->setAccessibleName(wording::fieldLabel(field));
        return line;
    }
    auto *box = new QComboBox(parent);
    box->setAccessibleName(wording::fieldLabel(field));
    if (field.type == FieldType::Choice) {
        for (const ChoiceSpec &choice : field.choices)
            addItem(box, field, text, Value::text(choice.value));
    } else if (field.type == FieldType::YesNo) {
        addItem(box, field, text, Value::yesNo(true));
        addItem(box, field, text, Value::yesNo(false));
    } else if (!whole) {
        if (!field.required)
            addItem(box, field, text, Value::blank());
        const LookupPtr table = company ? company->lookup(field.lookup) : LookupPtr();
        const bool byCode = picksCodes(field, table.get(), sides);
        if (table) {
            for (const LookupRow &row : table->rows)
                addItem(box, field, text, Value::text(keyOf(row, byCode)));
        }
    }
    for (const Value &side : sides) {
        if (side.isKnown())
            addItem(box, field, text, side);
    }
    return box;
}

void setEditorValue(QWidget *editor, const FieldSpec &field, const ValueText &text, const Value &value)
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        for (int i = 0; i < box->count(); ++i) {
            if (field.same(box->itemData(i).value<Value>(), value))
                box->setCurrentIndex(i);
        }
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text.text(field, value));
        line->selectAll();
    }
}

Value editorValue(const QWidget *editor, const FieldSpec &field, const ValueText &text)
{
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return box->currentData().value<Value>();
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line ? text.read(field, line->text()) : Value();
}

} // namespace clientele
