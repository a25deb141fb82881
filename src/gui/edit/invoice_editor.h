// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/edit/number_editor.h"
#include "model/payment_book.h"

namespace clientele {

class LinkButton;

/// The number of the invoice a line of a payment journal is for: typed, or found among the open invoices of the draft's
/// customer (of everybody while it has none). Due day, open amount and customer stand beside, and behind the field a
/// way to the proposals for the whole payment (Ctrl+Shift+A). Where the invoices are not read yet it has them read, and
/// offers them as they come; until then, and where that fails, a number can be typed and nothing is said against it.
/// One that is not among them is named and kept. Company and draft outlive it; belongs to its widget. GUI thread.
class InvoiceEditor final : public NumberEditor
{
    Q_OBJECT
public:
    /// Whether what the list holds can be paid, as far as its schema tells.
    static bool isFor(const CompanyHandle &company, const EntityName &entity);

    /// `entity`: of the invoices.
    InvoiceEditor(const FieldSpec &field, const EntityName &entity, const EditContext &context, QWidget *parent);

    QString meaning() const override;
    QWidget *beside() const override;

private:
    struct Item
    {
        Record invoice;
        std::optional<Decimal> open; ///< for this line; nothing: the service does not say it
        bool later = false;          ///< dated after the payment
    };
    /// What the items depend on. Looked at whenever anything is read or typed, so that they are made anew, and said
    /// anew, only where it is another.
    struct Basis
    {
        int invoices = 0;  ///< how often one of the customer's came, changed or went
        quint64 lines = 0; ///< generation of the list of payments, which may pay a part of them
        OverlayPtr typed;  ///< the same of what is not sent; of other lines
        bool invoicesRead = false, customersRead = false;
        QString customer, currency;
        QDate date;
    };
    std::vector<Offer> offers() const override;
    /// The service takes any number here (business-central.md 6.3), and the list holds only what is open.
    bool mustBeThere() const override { return false; }
    const std::vector<Item> &items() const; ///< those due first
    std::vector<Item> readItems() const;
    void takeInvoices(const SnapshotDelta &delta);
    bool moved(const Basis &now) const;
    void follow();
    QString words(const Item &item, bool customer) const;
    QString whyNotOpen(const QString &number) const;

    ValueText m_text;
    PaymentBook *m_book;
    LinkButton *m_apply;
    int m_invoices = 0; ///< see Basis
    Basis m_basis;
    mutable std::optional<std::vector<Item>> m_items; ///< upon that basis, once somebody has asked
};

} // namespace clientele
