// SPDX-License-Identifier: GPL-3.0-or-later
#include "payments/payment_day.h"

#include "gui/list/record_table_view.h"
#include "gui/look/money.h"
#include "gui/paper/paper.h"
#include "gui/paper/paper_window.h"
#include "model/proposed_lines.h"
#include "model/wanted.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QRadioButton>
#include <QRegularExpression>

namespace clientele::testing {

PaymentDay::PaymentDay(const DeskSetup &setup)
    : m(setup)
{
    book.setCompany(&m.desk.company());
    if (!QTest::qWaitFor(
            [&] {
                return book.isRead() && book.company()->list("invoice").progress().complete &&
                       book.company()->list("paymentTerms").progress().complete;
            },
            patience))
        qFatal("Journals, lines and invoices are not read.");
    QObject::connect(&book, &PaymentBook::changed, &book, [this] { remember(); });
    remember();
}

void PaymentDay::remember()
{
    for (const Record &line : lines()) {
        const QDate *date = line.value("date").asDate();
        m_seen.try_emplace(line.key.remoteId.toLower(),
                           Applied{line.value("customer.number").toText(), line.value("appliesTo.number").toText(),
                                   date ? *date : QDate()});
    }
    for (const Record &invoice : book.invoices())
        m_invoices.try_emplace(invoice.value("number").toText(), invoice);
}

void PaymentDay::pressMnemonic(QWidget *window, QAbstractButton *button)
{
    const QKeySequence key = QKeySequence::mnemonic(button->text());
    if (key.isEmpty())
        qFatal("%s has no key of its own.", qPrintable(button->objectName()));
    QTest::keySequence(window, key);
}

void PaymentDay::goTo(const QString &journal)
{
    MainDesk::front(m.window.get());
    m.table().setFocus();
    MainDesk::press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *choice = MainDesk::seen<QComboBox>("journalChoice");
    if (!QTest::qWaitFor([&] { return choice->findText(journal, Qt::MatchStartsWith) >= 0; }, patience))
        qFatal("There is no journal %s.", qPrintable(journal));
    for (const QLabel *label : m.window->findChildren<QLabel *>()) {
        if (label->buddy() == choice)
            QTest::keySequence(m.window.get(), QKeySequence::mnemonic(label->text()));
    }
    if (QApplication::focusWidget() != choice)
        qFatal("No key leads to the choice of the journal.");
    MainDesk::write(journal); // opens the list, and looks for it there
    QTest::keyClick(choice->view(), Qt::Key_Return);
    m_journal = choice->currentData().toString();
    if (book.journal(m_journal).value("code").toText() != journal)
        qFatal("The journal is not chosen by typing its name.");
    QTest::keySequence(m.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2)); // the list
    const auto read = [&] { return m.table().model()->rowCount() == int(lines().size()); };
    if (!QTest::qWaitFor(read, patience))
        qFatal("The list of the journal does not come.");
    m.desk.sandbox.clearJournal(); // what was read so far is of no interest; nothing has been written
}

QHash<QString, std::vector<OpenInvoice>> PaymentDay::invoices() const
{
    QHash<QString, std::vector<OpenInvoice>> all;
    const QString own = book.company()->settings().currencyCode;
    const QDate today = QDate::currentDate();
    for (const Record &invoice : book.invoices()) {
        const QString currency = invoice.value("currency.code").toText();
        const Decimal *open = invoice.value("amount.remaining").asDecimal();
        const QDate *date = invoice.value("date").asDate();
        if ((!currency.isEmpty() && currency != own) || !open || open->isZero() || !date || *date > today)
            continue;
        const QDate *due = invoice.value("date.due").asDate();
        const std::optional<CashDiscount> discount = book.discountOf(invoice);
        all[invoice.value("customer.number").toText()].push_back(
            {invoice.key.remoteId, invoice.value("number").toText(), *date, due ? *due : QDate(), *open,
             discount ? discount->amount : Decimal(), discount ? discount->until : QDate()});
    }
    for (std::vector<OpenInvoice> &ofOne : all)
        std::stable_sort(ofOne.begin(), ofOne.end(),
                         [](const OpenInvoice &a, const OpenInvoice &b) { return a.due < b.due; });
    return all;
}

void PaymentDay::toField(EditWindow *window, const char *field)
{
    const QString name = QString::fromLatin1(field) + QStringLiteral("Edit");
    MainDesk::front(window);
    for (int fields = 0; fields < 20; ++fields) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return;
        MainDesk::press(Qt::Key_Return);
    }
    qFatal("Enter does not lead to %s.", field);
}

void PaymentDay::type(const BankLine &line, const QString &document)
{
    MainDesk::front(m.window.get());
    QTest::keySequence(m.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    MainDesk::press(Qt::Key_N, Qt::ControlModifier);
    auto *window = MainDesk::seen<EditWindow>("editWindow");
    toField(window, "customer.number");
    MainDesk::write(line.customer);
    if (!document.isEmpty()) {
        toField(window, "document.number");
        MainDesk::write(document);
    }
    if (!line.reference.isEmpty()) {
        toField(window, "document.external");
        MainDesk::write(line.reference);
    }
    toField(window, "amount");
    MainDesk::write(typed(line.amount));
    MainDesk::press(Qt::Key_Return, Qt::ControlModifier);
}

void PaymentDay::enter(const BankLine &line, const QString &document)
{
    const int rows = m.table().model()->rowCount();
    type(line, document);
    const OutboxHandle &outbox = m.desk.outbox();
    const auto entered = [&] {
        return !MainDesk::isSeen("editWindow") && outbox.overlay()->records.empty() &&
               m.table().model()->rowCount() == rows + 1;
    };
    if (!QTest::qWaitFor(entered, patience))
        qFatal("The payment of %s is not entered.", qPrintable(line.customer));
}

void PaymentDay::goToLine(const QString &document, const QString &invoice)
{
    MainDesk::front(m.window.get());
    QTest::keySequence(m.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    MainDesk::press(Qt::Key_Home, Qt::ControlModifier);
    const int rows = m.table().model()->rowCount();
    const auto isThere = [&] {
        const int row = m.table().currentIndex().row();
        return m.cell(row, "document.number") == document &&
               (invoice.isEmpty() || m.cell(row, "appliesTo.number") == invoice);
    };
    for (int row = 1; row < rows && !isThere(); ++row)
        MainDesk::press(Qt::Key_Down);
    if (!isThere())
        qFatal("There is no line %s.", qPrintable(document));
}

void PaymentDay::correct(const QString &document, const char *field, const QString &typed)
{
    goToLine(document);
    MainDesk::press(Qt::Key_F2);
    auto *window = MainDesk::seen<EditWindow>("editWindow");
    toField(window, field);
    MainDesk::write(typed);
    MainDesk::press(Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([] { return !MainDesk::isSeen("editWindow"); }, patience))
        qFatal("The correction of %s is not sent.", qPrintable(document));
}

void PaymentDay::apply(const QString &document, bool last)
{
    goToLine(document);
    MainDesk::press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QWidget *window = MainDesk::seen("applyWindow");
    MainDesk::front(window);
    int ways = 0;
    while (window->findChild<QRadioButton *>(QStringLiteral("way%1").arg(ways)))
        ++ways;
    for (int way = 1; last && way < ways; ++way)
        MainDesk::press(Qt::Key_Down);
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || focus->objectName() != QStringLiteral("way%1").arg(last ? ways - 1 : 0))
        qFatal("The proposals cannot be reached by keys.");
    MainDesk::press(Qt::Key_Return);
    if (!QTest::qWaitFor([] { return !MainDesk::isSeen("applyWindow"); }, patience))
        qFatal("The proposal is not taken.");
    // A person looks at the line before going on; the list shows it as soon as the desk has noted it.
    const auto isNoted = [&] {
        const OverlayPtr overlay = m.desk.outbox().overlay();
        return std::any_of(overlay->records.begin(), overlay->records.end(), [&](const OverlayRecord &record) {
            return wantedOf(record).value("document.number").toText() == document && isProposed(record);
        });
    };
    if (!last && !QTest::qWaitFor(isNoted, patience))
        qFatal("What was applied to %s is not noted.", qPrintable(document));
}

void PaymentDay::sendAll()
{
    MainDesk::front(m.window.get());
    QTest::keySequence(m.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    MainDesk::press(Qt::Key_S, Qt::ControlModifier);
    QWidget *window = MainDesk::seen("sendWindow");
    MainDesk::front(window);
    const auto *send = window->findChild<QAbstractButton *>(QStringLiteral("send"));
    if (!QTest::qWaitFor([&] { return send->isEnabled(); }, patience))
        qFatal("What was applied cannot be sent.");
    MainDesk::press(Qt::Key_Return);
    if (QTest::qWaitFor([&] { return m.desk.outbox().overlay()->records.empty(); }, patience))
        return;
    for (const SubmissionView &view : m.desk.outbox().submissions()) {
        if (!isFinal(view.state) || view.failure)
            qWarning("%s: %s", qPrintable(view.label), qPrintable(view.failure ? view.failure->message : QString()));
    }
    for (const OverlayRecord &record : m.desk.outbox().overlay()->records)
        qWarning("%s is left%s", qPrintable(record.label), record.submission.isEmpty() ? "" : ", under way");
    qFatal("Something is left to send.");
}

QString PaymentDay::print(const QString &file)
{
    MainDesk::front(m.window.get());
    QTest::keySequence(m.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    MainDesk::press(Qt::Key_P, Qt::ControlModifier);
    auto *window = MainDesk::seen<PaperWindow>("journalPaperWindow");
    MainDesk::front(window);
    auto *save = window->findChild<QAbstractButton *>(QStringLiteral("paperSave"));
    if (!QTest::qWaitFor([save] { return save->isEnabled(); }, patience)) // the lines are read anew and laid out
        qFatal("The list cannot be saved: %s", qPrintable(save->accessibleDescription()));
    QString words;
    for (int page = 0; page < window->paper().pages(); ++page)
        words += window->paper().text(page) + QLatin1Char('\n');
    MainDesk::press(Qt::Key_S, Qt::ControlModifier);
    MainDesk::front(MainDesk::seen("paperFile"));
    MainDesk::write(file);
    MainDesk::press(Qt::Key_Return);
    const auto isWritten = [&] { return MainDesk::sentence("paperNews").contains(QFileInfo(file).fileName()); };
    if (!QTest::qWaitFor(isWritten, patience))
        qFatal("The list is not written to %s.", qPrintable(file));
    MainDesk::front(window);
    MainDesk::press(Qt::Key_Escape);
    if (!QTest::qWaitFor([] { return !MainDesk::isSeen("journalPaperWindow"); }, patience))
        qFatal("The paper's window does not close.");
    return words;
}

void PaymentDay::post()
{
    MainDesk::front(m.window.get());
    QTest::keySequence(m.window.get(), QKeySequence(Qt::CTRL | Qt::Key_2));
    MainDesk::press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QWidget *window = MainDesk::seen("postWindow");
    MainDesk::front(window);
    auto *button = window->findChild<QAbstractButton *>(QStringLiteral("post"));
    if (!button->isEnabled())
        qFatal("The journal cannot be posted: %s", qPrintable(button->accessibleDescription()));
    pressMnemonic(window, button);
    if (!QTest::qWaitFor([] { return !MainDesk::isSeen("postWindow"); }, patience))
        qFatal("Posting is not taken up.");
}

QString PaymentDay::typed(const Decimal &amount)
{
    QString text = QString::fromLatin1(amount.toBytes());
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

QString PaymentDay::shown(const Decimal &amount) const
{
    return moneyText(amount, QLocale(), book.company()->settings().currencyCode, 2, Zero::Digits).spoken();
}

QStringList PaymentDay::documents() const
{
    QStringList documents;
    for (const Record &line : lines())
        documents += line.value("document.number").toText();
    documents.sort();
    return documents;
}

void PaymentDay::turnPage()
{
    m_page = {allCreates().size(), allPatches().size(), m.writes().size()};
}

std::vector<Json> PaymentDay::creates()
{
    std::vector<Json> requests = allCreates();
    requests.erase(requests.begin(), requests.begin() + qsizetype(m_page.creates));
    return requests;
}

std::vector<Json> PaymentDay::patches()
{
    std::vector<Json> requests = allPatches();
    requests.erase(requests.begin(), requests.begin() + qsizetype(m_page.patches));
    return requests;
}

QStringList PaymentDay::writes()
{
    return m.writes().mid(m_page.writes);
}

std::vector<Json> PaymentDay::allCreates()
{
    return m.desk.sandbox.journal("POST", "customerPayments");
}

std::vector<Json> PaymentDay::allPatches()
{
    return m.desk.sandbox.journal("PATCH", "customerPayments");
}

size_t PaymentDay::posts()
{
    return m.desk.sandbox.journal("POST", "Microsoft.NAV.post").size();
}

Json PaymentDay::body(const Json &request)
{
    const Result<Json> parsed = Json::parse(request[u"body"].toString().toUtf8());
    return parsed ? *parsed : request[u"body"];
}

QString PaymentDay::header(const Json &request, const char *name)
{
    for (const auto &[key, value] : request[u"headers"].members()) {
        if (key.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return value.toString();
    }
    return {};
}

QString PaymentDay::contradictionOf(Applied &line, const Json &sent) const
{
    if (const Json *customer = sent.find(u"customerNumber"))
        line.customer = customer->toString();
    if (const Json *date = sent.find(u"postingDate"))
        line.date = QDate::fromString(date->toString(), Qt::ISODate);
    if (const Json *invoice = sent.find(u"appliesToInvoiceNumber"))
        line.invoice = invoice->toString();
    if (line.invoice.isEmpty())
        return {};
    const auto found = m_invoices.find(line.invoice);
    if (found == m_invoices.end())
        return QStringLiteral("there is no invoice %1").arg(line.invoice);
    if (found->second.value("customer.number").toText() != line.customer)
        return QStringLiteral("invoice %1 is not customer %2's").arg(line.invoice, line.customer);
    const QDate *date = found->second.value("date").asDate();
    if (date && line.date.isValid() && line.date < *date)
        return QStringLiteral("invoice %1 is younger than the payment").arg(line.invoice);
    return {};
}

QString PaymentDay::contradiction()
{
    const QStringList known{QStringLiteral("customerNumber"),
                            QStringLiteral("postingDate"),
                            QStringLiteral("documentNumber"),
                            QStringLiteral("externalDocumentNumber"),
                            QStringLiteral("amount"),
                            QStringLiteral("appliesToInvoiceNumber"),
                            QStringLiteral("description"),
                            QStringLiteral("comment"),
                            QStringLiteral("appliesToInvoiceId"),
                            QStringLiteral("customerId")};
    std::vector<Json> requests = allCreates();
    for (const Json &patch : allPatches())
        requests.push_back(patch);
    std::map<QString, Applied> now = m_seen;
    for (const Json &request : requests) {
        const Json sent = body(request);
        const QString told = request[u"method"].toString() + QLatin1Char(' ') + QString::fromUtf8(sent.toBytes());
        for (const auto &[name, value] : sent.members()) {
            if (!known.contains(name))
                return told + QStringLiteral(": nobody may write ") + name;
        }
        // Either names the other's record by itself; a service asked with both compares them.
        for (const auto &[one, other] : {std::pair(u"customerId", u"customerNumber"),
                                         std::pair(u"appliesToInvoiceId", u"appliesToInvoiceNumber")}) {
            if (sent.find(one) && sent.find(other))
                return told + QStringLiteral(": two names of one thing");
        }
        if (const Json *amount = sent.find(u"amount")) {
            const std::optional<Decimal> exact = Decimal::parse(amount->toBytes());
            if (!exact || !exact->isNegative())
                return told + QStringLiteral(": a receipt is negative");
        }
        Applied added;
        Applied *line = &added;
        if (request[u"method"].toString() == QLatin1String("PATCH")) {
            if (header(request, "If-Match").isEmpty())
                return told + QStringLiteral(": without a version");
            static const QRegularExpression id(QStringLiteral("customerPayments\\(([0-9A-Fa-f-]{36})\\)"));
            const auto seen = now.find(id.match(request[u"target"].toString()).captured(1).toLower());
            if (seen == now.end())
                return told + QStringLiteral(": of a line nobody has seen");
            line = &seen->second;
        }
        if (const QString wrong = contradictionOf(*line, sent); !wrong.isEmpty())
            return told + QStringLiteral(": ") + wrong;
    }
    return {};
}

} // namespace clientele::testing
