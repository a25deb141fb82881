// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <QWidget>

namespace clientele {

/// A small editor for one field's value: a list to choose from for choices, look-ups and yes/no, else a line to type
/// in. `sides` are values it must be able to show besides (an unknown choice, a look-up that has not been read).
QWidget *makeValueEditor(const FieldSpec &field, const CompanyHandle *company, const ValueText &text,
                         const std::vector<Value> &sides, QWidget *parent);
void setEditorValue(QWidget *editor, const FieldSpec &field, const ValueText &text, const Value &value);
Value editorValue(const QWidget *editor, const FieldSpec &field, const ValueText &text);

} // namespace clientele
