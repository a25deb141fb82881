// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applying.h"
#include "service/company_handle.h"

#include <QDialog>
#include <QHash>
#include <QPointer>

class QButtonGroup;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace clientele {

class InvoiceTicks;
class TextLabel;

/// What was received, and what it may be for.
struct ReceivedAmount
{
    QString number;                ///< of the payment's document; empty: it has none yet
    QString customer;              ///< number and name of who paid; empty: not known
    std::optional<Decimal> paid;   ///< the whole payment; nothing or zero: not known yet
    std::optional<Decimal> amount; ///< of it, what can go to these invoices; nothing: it is asked for
    std::optional<Decimal> begins; ///< then: what is known of it already
    QDate date;                    ///< invalid: not known
    QString currency;
    QString appliedTo; ///< number of the invoice it is applied to already; empty: none
    std::vector<OpenInvoice> open;
    /// Where payments that are not posted use an invoice already, in a few words each, by its number: of those in
    /// `open`, and of those that this leaves nothing of.
    QHash<QString, QStringList> uses;
    QString customerFirst; ///< whose invoices are shown and proposed before all others', as they name it; empty: none
    bool linePerInvoice = false; ///< each further invoice becomes a line of its own
    bool isNumbered = true;      ///< else there is no document number for several lines to share
    bool mayStay = true;         ///< all of it may be left on account
    bool restMayStay = true;     ///< a part of it may
    bool wholeAmounts = false;   ///< the service takes no others for one invoice
    bool customerIsKnown = true; ///< whose payment it is
    bool saysCustomers = false;  ///< with every invoice, whose it is
};

/// The ways one received amount can be used, to choose from (ui.md 4.12). Proposes only: what is taken stands among
/// the changes, not sent.
class ApplyWindow final : public QDialog
{
    Q_OBJECT
public:
    ApplyWindow(ReceivedAmount what, CompanyHandle &company, QWidget *parent = nullptr);

    /// What was chosen, by index in ReceivedAmount::open; nothing: it stays as it is. Meaningful once accepted.
    std::optional<Application> chosen() const;

private:
    QString title() const;
    QString under() const;
    void build();
    void fit();
    int linesOf(const Application &way) const;
    bool lacksNumber(const Application &way) const; ///< for the lines it would become
    QString whyNoWay() const;
    bool isPayable(const OpenInvoice &invoice) const { return !isAfter(invoice, m_what.date); }
    bool keeps(const Application &way) const; ///< what it is applied to already
    void addStay(QVBoxLayout &column);
    void addNotTold(QVBoxLayout &column);
    void addLater(QVBoxLayout &column);
    void addUsedUp(QVBoxLayout &column);
    void addNotTried(QVBoxLayout &column);
    bool isFirst(const OpenInvoice &invoice) const; ///< see customerFirst
    QString customerOf(const Application &way) const;
    QString amountTitle() const;
    QString usedIn(const OpenInvoice &invoice) const; ///< empty: nowhere else
    /// What becomes of an overpayment.
    QString restWords(const Decimal &rest) const;
    QString discountWords(const OpenInvoice &invoice, const Decimal &discount) const;
    std::vector<Application> ways(const std::vector<OpenInvoice> &open) const;
    /// The way that uses the ticked invoices, those due first; nothing while none is ticked.
    std::optional<Application> ownWay() const;
    QString offered(const OpenInvoice &invoice) const;
    QString notTold(const OpenInvoice &invoice) const;
    void addOwnWay(QVBoxLayout &column);
    bool isAnyTickedWhole() const; ///< of which it is not told what is open
    void showState();
    bool isClearlyBest() const;
    void addWay(QVBoxLayout &column, const Application &way, int index);

    ReceivedAmount m_what;
    QPointer<CompanyHandle> m_company;
    std::vector<Application> m_ways;
    QLineEdit *m_amount = nullptr; ///< where it is asked for
    QScrollArea *m_scroll;
    QButtonGroup *m_choice;          ///< by index in m_ways; behind them the person's own choice
    std::vector<size_t> m_offered;   ///< to be ticked, by index in what is open; those due first
    InvoiceTicks *m_ticks = nullptr; ///< of them
    TextLabel *m_own = nullptr;      ///< what becomes of the ticked ones
    QPushButton *m_take;
};

} // namespace clientele
