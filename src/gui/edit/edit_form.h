// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_row.h"

#include <QSet>
#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace clientele {

class RecordLog;
class RecordSteps;

/// The form of one record: a page for each group of fields the schema has, and a row for each field. Knows nothing of
/// sending. Enter goes from field to field and never sends; Tab follows the form. GUI thread.
///
/// The draft and the company outlive it: whoever owns the draft deletes the form first.
class EditForm final : public QWidget
{
    Q_OBJECT
public:
    /// `today`: on the computer's calendar. `letters`: mnemonics that stand around the form in its window. `steps` and
    /// `log` become parts of the form; nullptr: a record that is not at the service yet has neither. The parent is the
    /// window, in whose order of Tab the form stands.
    EditForm(Draft &draft, CompanyHandle &company, const std::function<QDate()> &today, QSet<QChar> letters,
             RecordSteps *steps, RecordLog *log, QWidget *parent);
    ~EditForm() override;

    /// A page of something else than fields, before the change log. Takes the page over.
    void addPage(const QString &title, QWidget *page);

    const std::vector<FieldRow *> &rows() const { return m_rows; }
    FieldRow *rowOf(const FieldKey &field) const; ///< nullptr: the form has none

    void showPage(int page);
    void showPage(const QWidget *added); ///< one of addPage()
    int page() const;
    /// The next page there is, round and round, and its first field.
    void turnPage(int by);
    /// Turns to the field's page and puts the cursor into it; what is no editable field here is left alone.
    void showField(const FieldKey &field);
    /// Where typing begins: in the first field. Of a new record in its name, because the number before it is given by
    /// the service where it is left empty; where it can do without a name, in the first field it cannot do without.
    void enterFirst();
    /// The field that has the cursor, or had it last; empty: none yet.
    FieldKey currentField() const { return m_current; }
    /// To that field, as it was: what had the focus meanwhile has gone.
    void takeFocusBack();

    void refresh(); ///< everything, as the draft has it
    void refreshField(const FieldKey &field);
    void refreshChoices(const EntityName &lookup);
    void setReadOnly(); ///< no permission
    void commit();      ///< takes what is typed, as leaving the fields does
    void checkAll();    ///< says what is wrong also where the field was not left

signals:
    void edited();         ///< by the person
    void applyRequested(); ///< proposals what the payment is for

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    FieldRow *firstToFill() const;
    void addPage(FormPage page, CompanyHandle &company, const std::function<QDate()> &today);
    void orderTabs(const RecordSteps *steps);
    void refreshPages();
    void nextField(QWidget *from);
    void keepInSight(QWidget *viewport, QSize before);

    Draft &m_draft;
    CompanyHandle &m_company;
    QSet<QChar> m_letters; ///< mnemonics around the form
    std::vector<FieldRow *> m_rows;
    QList<QWidget *> m_pages;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    RecordLog *m_log;
    FieldKey m_current;
};

} // namespace clientele
