// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_editor.h"

#include <QPointer>

class QLineEdit;
class QStandardItemModel;

namespace clientele {

/// A record of another list that has a page of its own (the customer of a payment), kept by its id and shown by its
/// name: found by typing a part of its name or number. What is in no list stays as it was typed and is not sent.
class RecordEditor final : public FieldEditor
{
    Q_OBJECT
public:
    RecordEditor(const FieldSpec &field, CompanyHandle &company, QWidget *parent);

    QWidget *widget() const override;
    void setValue(const Value &value) override;
    Value value() const override { return m_value; }
    void commit() override;
    void accept() override;
    int preferredWidth() const override { return 380; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void take(bool byPart);
    void choose(const QString &id);
    QString nameOf(const Value &value) const;

    QPointer<CompanyHandle> m_company;
    const FieldSpec &m_field;
    QLineEdit *m_line;
    QStandardItemModel *m_found; ///< filled once somebody types, with what has been read by then
    Value m_value;
    bool m_typing = false; ///< typed since it was last taken
};

} // namespace clientele
