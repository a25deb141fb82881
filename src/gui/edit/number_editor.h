// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/found_editor.h"

namespace clientele {

/// The name of the record of `entity` with this number; empty: the list as far as it is known has none.
QString nameOfNumber(CompanyHandle &company, const EntityName &entity, const QString &number);

/// The number of a record of another list: typed, or found by its name; whose it is stands beside.
class NumberEditor : public FoundEditor
{
    Q_OBJECT
public:
    /// `entity`: of that list.
    NumberEditor(const EntityName &entity, CompanyHandle &company, QWidget *parent);

    void setValue(const Value &value) override;
    Value value() const override;
    void commit() override;
    void accept() override;
    QString meaning() const override;
    bool isMeaningInDoubt() const override;
    int preferredWidth() const override { return 220; }
    int length() const override;

protected:
    bool isTyping() const { return m_typing; }
    const EntityName &entity() const { return m_entity; }

private:
    void typed() override;
    void chosen(const Found &record) override;
    void take(bool byPart);
    QString nameOf(const QString &number) const;

    EntityName m_entity;
    bool m_typing = false;
    mutable QString m_named; ///< the number m_name is of
    mutable QString m_name;
};

} // namespace clientele
