// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/allocations_model.h"
#include "service/company_handle.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace clientele {

class AroundTable;
class TextLabel;

/// Which open invoices a payment shall be for as well: found by typing a part of a number, several at once.
class InvoicePicker final : public QDialog
{
    Q_OBJECT
public:
    /// `ofOne`: all are of the payment's customer, and nobody has to be told whose they are. The model outlives it.
    InvoicePicker(AllocationsModel &model, const SchemaPtr &invoices, const CompanyHandle &company, bool ofOne,
                  QWidget *parent = nullptr);

    /// In the order of the list; meaningful once accepted.
    std::vector<OpenInvoice> chosen() const;
    /// Says what becomes of the reading; empty: it is done.
    void setState(const QString &words);
    /// Offers to look at the invoices of everybody.
    void offerEverybody(bool now);

signals:
    void everybodyChosen(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void narrow();
    void refreshButton();

    AllocationsModel &m_model;
    const CompanyHandle &m_company;
    std::vector<OpenInvoice> m_shown;
    bool m_isFilled = false;
    QLineEdit *m_find;
    AroundTable *m_table;
    TextLabel *m_state;
    QCheckBox *m_everybody;
    int m_names = -1; ///< the column of customers, where there is one
    QPushButton *m_take;
};

} // namespace clientele
