// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_editor.h"

#include <QPointer>

class QLineEdit;
class QStandardItemModel;

namespace clientele {

/// The number of a record of another list: typed, or found by its name; whose it is stands beside.
class NumberEditor final : public FieldEditor
{
public:
    /// `entity`: of that list.
    NumberEditor(const EntityName &entity, CompanyHandle &company, QWidget *parent);

    QWidget *widget() const override;
    void setValue(const Value &value) override;
    Value value() const override;
    void commit() override;
    void accept() override;
    QString meaning() const override;
    int preferredWidth() const override { return 220; }
    int length() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void take(bool byPart);

    QPointer<CompanyHandle> m_company;
    EntityName m_entity;
    QLineEdit *m_line;
    QStandardItemModel *m_found; ///< number and name of each, filled once somebody types
    bool m_typing = false;
    mutable QString m_named; ///< the number m_name is of
    mutable QString m_name;
};

} // namespace clientele
