// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"

#include <QDate>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

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
    /// As commit, by Enter: what is typed may stand for the one entry of a list that it fits.
    virtual void accept() { commit(); }
    /// What it offers to choose from goes, and nothing is chosen from it: the record is on its way.
    void closeList();
    /// Look-ups or the local currency have come.
    virtual void refreshChoices() {}
    /// Widest useful width; 0: as wide as there is room.
    virtual int preferredWidth() const { return 0; }
    /// A control of its own that belongs right behind the widget; nullptr: none.
    virtual QWidget *beside() const { return nullptr; }
    /// Several lines: what is said of the value stands below it, not beside.
    virtual bool isTall() const { return false; }
    /// Characters there now, for the counter; -1: does not count.
    virtual int length() const { return -1; }
    /// What was typed means, where that is not plain to see: the date of "+7". Empty: nothing to add.
    virtual QString meaning() const { return {}; }
    /// What it means is most likely not what was wanted.
    virtual bool isMeaningInDoubt() const { return false; }
    /// Where Tab stops, in order, with the marks of a changed value.
    virtual QList<QWidget *> stops() const { return {widget()}; }
    virtual void setChanged(bool changed);

signals:
    void edited();
    void left();           ///< the focus has gone elsewhere
    void meaningChanged(); ///< not by what was typed

protected:
    explicit FieldEditor(QWidget *owner);
    /// Entered by keys a line is selected as a whole, so that typing replaces it; a click places the caret.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void watchFocus(QWidget *focusable);
    /// A completer keeps its list open, and takes all keys, where a letter of the form (Alt+R) takes the focus away
    /// from the editor: then the list goes.
    void watchList(QWidget *list, QWidget *editor);

private:
    QPointer<QWidget> m_list; ///< of its completer
};

/// Selects all that stands in a line, or in the line of a list one can type into; nothing of other editors.
void selectWhole(QWidget *editor);

/// What editors of a record need besides its fields. Company and draft outlive the editors.
struct EditContext
{
    CompanyHandle &company;
    Draft &draft;
    ValueText text;
    std::function<QDate()> today; ///< on the computer's calendar
    std::function<void()> apply;  ///< asks for proposals what the payment is for
};

/// `objectName` of the widget is the field's key + "Edit".
FieldEditor *makeFieldEditor(const FieldSpec &field, const EditContext &context, QWidget *parent);

} // namespace clientele
