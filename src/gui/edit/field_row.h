// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_editor.h"
#include "model/draft.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace clientele {

class LinkButton;
class MoneyLabel;
class TextLabel;

/// One field of the form: label, editor or plain text, what it was, and what is wrong with it in words below.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    /// Company and draft outlive it.
    FieldRow(const FieldSpec &field, const EditContext &context, int labelWidth, QWidget *parent = nullptr);
    ~FieldRow() override;

    const FieldSpec &field() const { return m_field; }
    /// Whether the service's answer for this record has the field at all; else the row is hidden.
    bool isOffered() const;
    bool isEditable() const { return m_editor != nullptr; }
    QLabel *label() const { return m_label; }
    QWidget *editorWidget() const;
    QList<QWidget *> stops() const; ///< where Tab stops, in order
    void refresh();                 ///< shows the draft's value and state
    void refreshChoices();
    void setReadOnly(bool readOnly); ///< no permission: looks as before, takes nothing
    /// The service's words about this field, until its value changes.
    void setRefusal(const QString &words);
    /// What the service made of the value; a warning where it must be looked at.
    void setNote(const QString &words, bool warning = false);
    void enter();    ///< the field gets the focus as by Tab, selected as a whole
    void commit();   ///< takes what is typed, as leaving the field does
    void accept();   ///< the same by Enter
    void checkNow(); ///< says what is wrong although the field was not left

signals:
    void edited(); ///< by the person
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNotes();
    void align();
    void fitSide();
    QString shown(const Value &value) const;
    QString whyReadOnly() const;
    QString listAge() const;

    const FieldSpec &m_field;
    Draft &m_draft;
    CompanyHandle &m_company;
    ValueText m_text;
    QLabel *m_label;
    FieldEditor *m_editor = nullptr;
    TextLabel *m_plain = nullptr;
    MoneyLabel *m_money = nullptr;
    TextLabel *m_unit = nullptr; ///< the currency of an amount that can be typed
    QHBoxLayout *m_row;
    TextLabel *m_side;
    LinkButton *m_restore;
    TextLabel *m_below;
    QString m_refusal;
    QString m_note;
    bool m_noteWarns = false;
    bool m_leftOnce = false;
};

} // namespace clientele
