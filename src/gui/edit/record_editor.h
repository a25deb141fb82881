// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/found_editor.h"

namespace clientele {

/// A record of another list that has a page of its own (the customer of a payment), kept by its id and shown by its
/// name. What is in no list stays as it was typed and is not sent.
class RecordEditor final : public FoundEditor
{
    Q_OBJECT
public:
    RecordEditor(const FieldSpec &field, CompanyHandle &company, QWidget *parent);

    void setValue(const Value &value) override;
    Value value() const override { return m_value; }
    void commit() override;
    void accept() override;
    int preferredWidth() const override { return 380; }

private:
    void typed() override;
    void chosen(const Found &record) override;
    void take();
    QString nameOf(const Value &value) const;

    const FieldSpec &m_field;
    Value m_value;
    bool m_typing = false; ///< typed since it was last taken
};

} // namespace clientele
