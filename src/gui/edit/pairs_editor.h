// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_editor.h"
#include "model/pairs.h"

#include <vector>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace clientele {

class LinkButton;

/// A list of keys and values (tags): one row an entry with a button that takes it away, and below them one that adds
/// another. Enter goes on, and in the last filled row adds one; Delete in an empty row takes it away. A list of
/// anything else is shown and cannot be changed.
class PairsEditor : public FieldEditor
{
    Q_OBJECT
public:
    PairsEditor(const FieldSpec &field, QWidget *parent);

    QWidget *widget() const override { return m_box; }
    void setValue(const Value &value) override;
    Value value() const override;
    int preferredWidth() const override { return 460; }
    QList<QWidget *> stops() const override;
    void setChanged(bool changed) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        QWidget *box;
        QLineEdit *key;
        QLineEdit *value;
        QToolButton *remove;
    };
    void addRow(const Pair &pair);
    void addByPerson();
    void removeRow(size_t at);
    void nameRows();
    bool pressed(QWidget *watched, int key);
    bool isEmpty(const Row &row) const;
    Row *rowOf(const QObject *widget);

    const FieldSpec &m_field;
    QWidget *m_box;
    QVBoxLayout *m_column;
    LinkButton *m_add;
    std::vector<Row> m_rows;
    Value m_other; ///< a list of something else, as it was given
    bool m_changed = false;
};

} // namespace clientele
