// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/around.h"

#include <QDate>
#include <QScrollArea>

#include <functional>

class QPushButton;

namespace clientele {

class AgesView;
class AroundSection;
class AroundTable;
class CreditUse;
class LinkButton;
class PartsView;
class TextLabel;

/// A page of a record's window: what it owes by age, how much of its credit limit that is, and the invoices still open.
/// Reads when it is shown for the first time, and when told to: the service works the ages out anew for every call.
class ReceivablesPage final : public QScrollArea
{
    Q_OBJECT
public:
    /// Whether this service tells anything of it for records of this kind.
    static bool isOffered(const CompanyHandle &company, const EntityName &about);

    /// `today`: on the computer's calendar.
    ReceivablesPage(CompanyHandle &company, const RecordKey &about, std::function<QDate()> today,
                    QWidget *parent = nullptr);

    /// The record itself, as it is known now: its balance and its credit limit.
    void setRecord(const Record &record);
    /// Asks the service anew.
    void read();

signals:
    void summaryRequested(); ///< all of it as pages, to be printed or sent

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showAges();
    void showInvoices();
    void showParts();
    void showAge();

    QPointer<CompanyHandle> m_company;
    std::function<QDate()> m_today;
    Around *m_ages = nullptr;     ///< nullptr: the service has none
    Around *m_invoices = nullptr; ///< the same
    AgesView *m_agesView = nullptr;
    AroundSection *m_agesSection = nullptr;
    AroundSection *m_invoicesSection = nullptr;
    AroundTable *m_table = nullptr;
    int m_lateColumn = -1;
    PartsView *m_parts;
    Record m_record;
    CreditUse *m_credit;
    QWidget *m_ageRow;
    TextLabel *m_age;
    LinkButton *m_again;
    QPushButton *m_summary;
    bool m_comes = false; ///< shown, and the invoices have not been read yet
};

} // namespace clientele
