// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applying.h"
#include "gui/edit/edit_window.h"
#include "main/main_desk.h"
#include "model/payment_book.h"

#include <map>

class QAbstractButton;

namespace clientele::testing {

/// One line of a bank's list, as the person has it before them.
struct BankLine
{
    QString customer; ///< what is typed to find the customer: a number, or a part of a name
    Decimal amount;
    QString reference = {};
};

/// A day with payments at the whole program's window, by keys alone: what it cannot do by a key it cannot do. Helpers
/// that do not find what they need end the test program. After it the practice service's own book of requests is read.
class PaymentDay
{
public:
    explicit PaymentDay(const DeskSetup &setup = {});

    MainDesk m;
    PaymentBook book; ///< what the company holds, to make up a bank's list and to look at the outcome

    /// Goes to the payments and to the journal of this code, and waits until both are read.
    void goTo(const QString &journal);
    QString journalId() const { return m_journal; }
    /// Open invoices of the company's own currency that can be paid today, by customer, those due first.
    QHash<QString, std::vector<OpenInvoice>> invoices() const;
    /// Ctrl+N, the line, Ctrl+Enter. The window has closed when it returns, and the list has one row more.
    void enter(const BankLine &line, const QString &document = {});
    /// The same up to Ctrl+Enter: whatever becomes of it.
    void type(const BankLine &line, const QString &document = {});
    /// Goes to a line of the list by its document and, where there are several, its invoice.
    void goToLine(const QString &document, const QString &invoice = {});
    /// F2, the value, Ctrl+Enter; the window has closed when it returns.
    void correct(const QString &document, const char *field, const QString &typed);
    /// Ctrl+Shift+A on a line: takes what is proposed first, or with `last` what is offered last (on account).
    void apply(const QString &document, bool last = false);
    /// Ctrl+S in the list and Ctrl+Enter in the review, and waits until nothing is left to send.
    void sendAll();
    /// Ctrl+P, Ctrl+S and the name of a file: what stands on the pages. The file is whole when it returns.
    QString print(const QString &file);
    /// Ctrl+Shift+J, and the button's own key in the window that asks.
    void post();
    /// Moves from field to field by Enter until this one has the focus.
    static void toField(EditWindow *window, const char *field);
    /// Presses the key that a button's own words name.
    static void pressMnemonic(QWidget *window, QAbstractButton *button);

    /// As it is typed in this locale.
    static QString typed(const Decimal &amount);
    QString shown(const Decimal &amount) const; ///< with its currency, as sums are said
    std::vector<Record> lines() const { return book.lines(m_journal); }
    QStringList documents() const; ///< of the lines the service holds, sorted

    // The practice service's book of requests: what was written since turnPage(), but what says otherwise.
    void turnPage();
    std::vector<Json> creates();
    std::vector<Json> patches();
    QStringList writes();
    size_t posts(); ///< of the whole day
    static Json body(const Json &request);
    static QString header(const Json &request, const char *name);
    /// Every write of the day keeps the rules of the reference (business-central.md 6.1 to 6.4): what may be written,
    /// under which version, a receipt's sign, and that the invoice a line pays is its customer's and not younger than
    /// the line. Empty: all do.
    QString contradiction();

private:
    struct Page
    {
        size_t creates = 0;
        size_t patches = 0;
        qsizetype writes = 0;
    };

    std::vector<Json> allCreates();
    std::vector<Json> allPatches();
    void remember();

    /// What a line says about the invoice it pays.
    struct Applied
    {
        QString customer;
        QString invoice;
        QDate date;
    };
    /// Puts on it what a write says; what is wrong with the two together, or nothing.
    QString contradictionOf(Applied &line, const Json &sent) const;

    std::map<QString, Applied> m_seen;    ///< by id, as a line was when it was read first; also those that are gone
    std::map<QString, Record> m_invoices; ///< by number; also those that are paid by now
    QString m_journal;
    Page m_page;
};

} // namespace clientele::testing
