// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/field_editor.h"
#include "model/allocations_model.h"

#include <QPointer>

namespace clientele {

class AllocationsView;
class InvoicePicker;
class LinkButton;
class TextLabel;

/// What a payment is for, where the service keeps it as a list of invoices and amounts: a table with one invoice a row,
/// what they come to beside what was received, and a way to add open invoices (F4). Asks the service for the invoices
/// this payment could be for. A list of anything else is shown in words and cannot be changed.
class AllocationsEditor final : public FieldEditor
{
    Q_OBJECT
public:
    AllocationsEditor(const FieldSpec &field, const EditContext &context, QWidget *parent);
    ~AllocationsEditor() override;

    QWidget *widget() const override { return m_box; }
    void setValue(const Value &value) override;
    Value value() const override;
    void commit() override;
    bool isTall() const override { return true; }
    QList<QWidget *> stops() const override;
    void setChanged(bool changed) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draftChanged(const QByteArray &field);
    void takeHeld();
    void readInvoices();
    void openPicker();
    void addFrom(const InvoicePicker &picker);
    void openApply();
    void showSum();
    void showState();
    QString stateWords() const;
    /// Asked for below the payment itself, and reckoned without it.
    bool asksBelow() const;
    /// The customer is chosen by a person, and the invoices are theirs.
    bool customerIsChosen() const;
    QString customer() const;
    QString currency() const;

    QPointer<CompanyHandle> m_company;
    const FieldSpec &m_field;
    Draft &m_draft;
    ValueText m_text;
    QWidget *m_box;
    AllocationsModel *m_model;
    AllocationsView *m_view;
    LinkButton *m_add;
    LinkButton *m_apply;
    TextLabel *m_sum;
    TextLabel *m_state;
    QPointer<InvoicePicker> m_picker;
    Reply<Found> m_reading;
    QString m_askedFor; ///< the customer whose invoices are known or being read
    bool m_isRead = false;
    bool m_wasLeft = false; ///< from then on the form says what is wrong with the whole
    bool m_everybody = false;
    std::optional<Failure> m_failure;
    Value m_held;  ///< what the payment held at the service when the invoices were read
    Value m_other; ///< a list of something else, or one that is not known yet
};

} // namespace clientele
