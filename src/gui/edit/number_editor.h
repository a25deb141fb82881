// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/found_editor.h"

namespace clientele {

/// The name of the record of `entity` with this number; empty: the list as far as it is known has none.
QString nameOfNumber(CompanyHandle &company, const EntityName &entity, const QString &number);

/// The number of a record of another list: typed, or found by its name; whose it is stands beside.
///
/// A number that the list does not have is looked for at the service once, because somebody may just have made its
/// record. What is not there either would be refused, and is held (Draft::setFound). F5 looks again. Where the service
/// asks to wait, it is held until it has been looked for; where that could not be done, it is but remarked.
class NumberEditor : public FoundEditor
{
    Q_OBJECT
public:
    /// `entity`: of that list.
    NumberEditor(const FieldSpec &field, const EntityName &entity, const EditContext &context, QWidget *parent);

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
    Draft &draft() const { return m_draft; }
    /// The service refuses a number that is none of the list's.
    virtual bool mustBeThere() const { return true; }

private:
    void typed() override;
    void chosen(const Found &record) override;
    void take(Parts parts);
    QString nameOf(const QString &number) const;
    void check();
    QString seeking() const;
    void seek();
    void listMoved();
    void statusMoved();

    enum class Sought : quint8 { No, UnderWay, Done, Failed };

    const FieldSpec &m_field;
    EntityName m_entity;
    Draft &m_draft;
    bool m_typing = false;
    QString m_soughtNumber; ///< what m_sought is about
    Sought m_sought = Sought::No;
    bool m_reading = false;  ///< the reading that looks for it has begun
    mutable QString m_named; ///< the number m_name is of
    mutable QString m_name;
};

} // namespace clientele
