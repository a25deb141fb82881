// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules.h"
#include "model/allocations.h"
#include "model/wording.h"

#include <QAbstractTableModel>
#include <QHash>

namespace clientele {

/// What a payment is for, one invoice a row, with what is known of the invoice beside the amount that can be typed.
/// Amounts are exact: nothing typed is rounded, and what is no amount stays as it was typed. GUI thread.
class AllocationsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { InvoiceColumn, CustomerColumn, DateColumn, DueColumn, OpenColumn, AppliedColumn, ColumnCount };
    enum Role {
        ProblemRole = Qt::UserRole, ///< what is wrong with the amount, as a sentence; empty: nothing
        BlocksRole,                 ///< whether that keeps the payment from being sent
        MoneyRole,                  ///< the figure of a cell that holds an amount, without its currency
    };

    /// `field`: of the payment. It outlives the model.
    AllocationsModel(const FieldSpec &field, const QLocale &locale, QObject *parent = nullptr);

    const QLocale &locale() const { return m_locale; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// An amount as it was typed.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Rows that say the same stay; false where it is no such list, and nothing is shown.
    bool setValue(const Value &value);
    Value value() const { return clientele::valueOf(m_lines); }
    /// The invoices there are, as the service gave them. `ofCustomer`: they are all of the one of this name, and what
    /// is not among them cannot be paid.
    void setInvoices(std::vector<Record> invoices, const std::optional<QString> &ofCustomer = std::nullopt);
    /// Entries whose invoice cannot be paid, each with what is wrong with it; they keep the payment from being sent.
    std::vector<Problem> foreign() const;
    /// What the payment holds at the service, which the invoices reckon with unless `withoutIt`.
    void setHeld(std::vector<Allocation> held, bool withoutIt);
    const std::vector<Record> &invoices() const { return m_invoices; }
    /// Those something is open on, and that stand in no row yet; the ones due first come first.
    std::vector<OpenInvoice> addable() const;
    /// All that something is open on, also those that stand in a row.
    std::vector<OpenInvoice> open() const;
    /// nullptr: none of this id is known.
    const Record *invoice(const QString &id) const;
    void setCurrency(const QString &code);

    /// Adds a row. The amount is all that is open, but not more than `most`; where that cannot be entered as it is,
    /// none, and the cell says why.
    void add(const OpenInvoice &invoice, const std::optional<Decimal> &most);
    /// The rows become these; what goes to no invoice stays, and of an invoice that stood here all but its amount.
    void setParts(const std::vector<std::pair<OpenInvoice, Decimal>> &parts);
    void remove(int row);
    /// What the rows come to; nothing where one has no amount.
    std::optional<Decimal> sum() const { return sumOf(m_lines); }
    /// Of those that go to no invoice.
    std::optional<Decimal> sumElsewhere() const;
    bool needsWhole() const { return has(m_field.checks, Check::WholeAmounts); }

signals:
    void edited(); ///< by the person

private:
    std::vector<Problem> problems(int row) const;
    std::optional<Problem> foreign(const Allocation &line) const;
    QString problem(int row) const;
    std::optional<Decimal> open(int row) const;
    QDate dueOf(const QString &invoice) const; ///< by its id; invalid: nobody tells
    void allMayDiffer();
    QString text(int row, int column) const;
    QString accessibleText(int row, int column) const;

    const FieldSpec &m_field;
    QLocale m_locale;
    QString m_currency;
    std::vector<Allocation> m_lines;
    std::vector<Record> m_invoices;
    QHash<QString, size_t> m_places;     ///< in m_invoices, by id
    QHash<QString, QString> m_customers; ///< names, by id of every invoice that ever was among them
    bool m_areAll = false;
    std::vector<Allocation> m_held;
    bool m_withoutIt = false;
};

} // namespace clientele
