// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <QObject>

class QWidget;

namespace clientele {

/// Shows and takes one field's value; which kind follows from the field's type alone. The widget belongs to the form
/// it is put into, the editor to its widget. `edited` comes for what a person does, never for setValue.
class FieldEditor : public QObject
{
    Q_OBJECT
public:
    virtual QWidget *widget() const = 0;
    virtual void setValue(const Value &value) = 0;
    virtual Value value() const = 0;
    /// Takes what is typed and not taken yet, as leaving the field does.
    virtual void commit() {}
    /// Look-ups or the local currency have come.
    virtual void refreshChoices() {}
    /// Widest useful width; 0: as wide as there is room.
    virtual int preferredWidth() const { return 0; }
    /// Characters there now, for the counter; -1: does not count.
    virtual int length() const { return -1; }

signals:
    void edited();
    void left(); ///< the focus has gone elsewhere

protected:
    explicit FieldEditor(QWidget *owner);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void watchFocus(QWidget *focusable);
};

/// `objectName` of the widget is the field's key + "Edit".
FieldEditor *makeFieldEditor(const FieldSpec &field, CompanyHandle &company, const ValueText &text, QWidget *parent);

} // namespace clientele
