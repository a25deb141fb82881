// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/merge_model.h"

#include <QDialog>

namespace clientele {

/// F2 on a whole group: one line for each of its fields, so that an address typed anew stays one address. Starts with
/// what was typed before, else with "Your entry". Window-modal, opened with open(); hands over its values by `typed`.
class GroupDialog final : public QDialog
{
    Q_OBJECT
public:
    GroupDialog(const MergeModel &model, int row, const CompanyHandle *company, const ValueText &text, QWidget *parent);

    const FieldKey &firstField() const { return m_fields.front(); }

signals:
    void typed(const std::vector<clientele::Value> &values); ///< one for each field of the row

private:
    void take();

    SchemaPtr m_schema;
    std::vector<FieldKey> m_fields;
    std::vector<QWidget *> m_editors;
    ValueText m_text;
};

} // namespace clientele
