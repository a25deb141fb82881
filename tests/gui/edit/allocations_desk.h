// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "edit_desk.h"
#include "gui/decide/decide_window.h"
#include "gui/edit/allocations_editor.h"
#include "gui/edit/allocations_view.h"
#include "gui/edit/field_row.h"
#include "gui/look/money.h"
#include "gui/look/widgets/strip.h"
#include "model/changes_model.h"
#include "model/date_text.h"
#include "model/review_model.h"
#include "support/test_locale.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableWidget>

namespace clientele::testing {

/// A payment that holds what it is for as a list of invoices, in its window.
class AllocationsDesk
{
protected:
    using Model = AllocationsModel;

    static DeskSetup of(const char *service)
    {
        DeskSetup setup;
        setup.service = service;
        return setup;
    }
    static QString money(const char *amount, const QString &currency)
    {
        return moneyText(*Decimal::parse(amount), QLocale(), currency, 2, Zero::Digits).spoken();
    }

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    CompanyHandle &company() { return m_desk->desk.company(); }
    AllocationsView *table() { return m_desk->find<AllocationsView>("allocationsTable"); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QString seen(const char *label)
    {
        const auto *found = m_desk->window->findChild<QLabel *>(QString::fromLatin1(label));
        return found && found->isVisibleTo(m_desk->window) ? found->text() : QString();
    }
    /// As digits stand in this locale, without marks between thousands.
    static QString typed(const char *amount) { return Decimal::parse(amount)->toText(QLocale()); }
    void colleague(const QByteArray &wish)
    {
        const Json made = m_desk->desk.sandbox.colleague(json(wish).with(
            QStringLiteral("service"), Json::string(QString::fromLatin1(company().settings().service))));
        QVERIFY2(!made.find(u"error"), made.toBytes().constData());
    }
    QLineEdit *amountLine()
    {
        QLineEdit *line = nullptr;
        const auto look = [&] {
            line = table()->findChild<QLineEdit *>(QStringLiteral("allocationAmount"));
            return line && line->hasFocus();
        };
        if (!QTest::qWaitFor(look, patience))
            qFatal("No amount is being typed: %s has the focus.",
                   QApplication::focusWidget() ? qPrintable(QApplication::focusWidget()->objectName()) : "nothing");
        return line;
    }
    /// Types the amount of the row one is in, and goes on with Enter.
    void enter(const char *amount)
    {
        if (table()->hasFocus())
            QTest::keyClick(table(), Qt::Key_Return);
        QLineEdit *line = amountLine();
        line->selectAll();
        QTest::keyClicks(line, typed(amount));
        const QPointer<QLineEdit> gone(line);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!gone);
    }
    /// F4 and the invoices of these numbers, by keys.
    void add(const QStringList &numbers)
    {
        table()->setFocus();
        // Where there is nothing yet, Enter does it as well.
        QTest::keyClick(table(), table()->model()->rowCount() > 0 ? Qt::Key_F4 : Qt::Key_Return);
        QDialog *picker = nullptr;
        QTRY_VERIFY((picker = m_desk->window->findChild<QDialog *>(QStringLiteral("invoicePicker"))));
        auto *list = picker->findChild<QTableWidget *>(QStringLiteral("invoicesToAdd"));
        QTRY_VERIFY_WITH_TIMEOUT(list->rowCount() >= int(numbers.size()), patience);
        auto *find = picker->findChild<QLineEdit *>(QStringLiteral("findInvoice"));
        if (numbers.size() == 1) {
            QTest::keyClicks(find, numbers.front());
        } else {
            QTest::keyClick(find, Qt::Key_Down);
            for (int more = 1; more < numbers.size(); ++more)
                QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        }
        QTest::keyClick(numbers.size() == 1 ? static_cast<QWidget *>(find) : list, Qt::Key_Return);
        QTRY_VERIFY(!m_desk->window->findChild<QDialog *>(QStringLiteral("invoicePicker")));
        // Not every platform of tests does it by itself.
        QTRY_VERIFY((m_desk->window->activateWindow(), m_desk->window->isActiveWindow()));
    }
    void open(const QString &id, int rows)
    {
        m_desk->window = m_desk->windows->openRecord(
            company(), Record(company().schema("payment"), RecordKey::ofRemote(company().id(), "payment", id)));
        EditDesk::toFront(m_desk->window);
        QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), rows, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!cell(0, Model::OpenColumn).isEmpty(), patience);
        m_desk->window->showField("allocations"); // its page was empty before it was read
    }
    /// By the space bar on its button, once the invoices are there.
    QDialog *openApply()
    {
        auto *editor = m_desk->window->findChild<AllocationsModel *>();
        if (!QTest::qWaitFor([&] { return editor && !editor->invoices().empty(); }, patience))
            qFatal("There are no invoices.");
        QTest::keyClick(m_desk->find<QAbstractButton>("allocationsApply"), Qt::Key_Space);
        auto *window = m_desk->find<QDialog>("applyWindow");
        return window;
    }
    void apply(const char *amount)
    {
        QDialog *window = openApply();
        if (amount)
            QTest::keyClicks(window->findChild<QLineEdit *>(QStringLiteral("receivedAmount")), typed(amount));
        QTest::keyClick(window, Qt::Key_Return);
        QTRY_VERIFY(!m_desk->window->findChild<QDialog *>(QStringLiteral("applyWindow")));
    }
    void pick(const char *field, const QString &words)
    {
        auto *box = m_desk->find<QComboBox>((QByteArray(field) + "Edit").constData());
        QTRY_VERIFY_WITH_TIMEOUT(box->findText(words, Qt::MatchContains) >= 0, patience);
        m_desk->window->showField(field);
        box->lineEdit()->selectAll();
        QTest::keyClicks(box->lineEdit(), words);
        QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    }
    Json sent(const QByteArray &method, const QByteArray &target)
    {
        const std::vector<Json> all = m_desk->desk.sandbox.journal(method, target);
        if (all.size() != 1)
            qFatal("%d requests %s %s.", int(all.size()), method.constData(), target.constData());
        const Result<Json> parsed = Json::parse(all.front()[u"body"].toString().toUtf8());
        return parsed ? *parsed : all.front()[u"body"];
    }
    void waitUntilSent()
    {
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_desk->desk.outbox().submissions().empty() && m_desk->last().state == SubmissionState::Sent, patience);
    }

    void bigcapital()
    {
        m_desk = std::make_unique<EditDesk>(of("bigcapital"));
        m_desk->desk.sandbox.settings(
            json("{'service': 'bigcapital', 'authLimit': 0, 'defaultLimit': 0, 'writeMs': 0}"));
        colleague("{'create': {'id': 500, 'contact_type': 'business', 'currency_code': 'USD', 'display_name': "
                  "'Oursmiths', 'balance': 1350.5}}");
        invoice(9001, "1000", "2026-10-31");
        invoice(9002, "350.5", "2026-11-05");
        read(QStringLiteral("Oursmiths"));
    }
    /// A reading that is under way began before the customer was there.
    void read(const QString &customer)
    {
        QTRY_VERIFY_WITH_TIMEOUT(!company().list("customer").progress().running, patience);
        company().list("customer").update();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->desk.customer(customer).isNull(), patience);
    }
    void invoice(int id, const QByteArray &total, const QByteArray &due)
    {
        colleague("{'entity': 'invoices', 'create': {'id': " + QByteArray::number(id) +
                  ", 'customer_id': 500, 'invoice_no': 'INV-" + QByteArray::number(id) +
                  "', 'invoice_date': '2026-10-01', 'due_date': '" + due +
                  "', 'delivered_at': '2026-10-01', 'total': " + total + "}}");
    }
    void layer()
    {
        m_desk = std::make_unique<EditDesk>(of("layer"));
        QTRY_VERIFY_WITH_TIMEOUT(company().list("payment").progress().complete, patience);
    }
    /// The id of the payment with this reference number.
    QString payment(const char *reference)
    {
        const Snapshot &all = company().list("payment").snapshot();
        for (RowId row = 0; row < all.rowIdEnd(); ++row) {
            if (all.record(row).value("reference.number").toText() == QLatin1String(reference))
                return all.record(row).key.remoteId;
        }
        qFatal("There is no such payment.");
    }
    /// One that stands there already, for both invoices.
    void paid()
    {
        colleague("{'entity': 'payments', 'create': {'id': 700, 'customer_id': 500, 'payment_date': '2026-10-15', "
                  "'deposit_account_id': 1000, 'amount': 500, 'payment_receive_no': 'PAY-700', 'entries': "
                  "[{'id': 81, 'invoice_id': 9001, 'payment_amount': 400}, "
                  "{'id': 82, 'invoice_id': 9002, 'payment_amount': 100}]}}");
        m_desk->desk.sandbox.clearJournal();
    }
};

} // namespace clientele::testing
