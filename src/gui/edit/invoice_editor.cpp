// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/invoice_editor.h"

#include "gui/look/money.h"
#include "gui/look/widgets/link_button.h"
#include "model/date_text.h"

#include <QHash>
#include <QKeySequence>
#include <QLineEdit>
#include <QSet>
#include <QShortcut>

#include <algorithm>

namespace clientele {

namespace {

constexpr int moneyScale = 2;

bool same(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QDate dueOf(const Record &invoice)
{
    const QDate *due = invoice.value("date.due").asDate();
    return due ? *due : QDate();
}

} // namespace

bool InvoiceEditor::isFor(const CompanyHandle &company, const EntityName &entity)
{
    const SchemaPtr schema = company.schema(entity);
    return schema && schema->find("amount.remaining");
}

InvoiceEditor::InvoiceEditor(const FieldSpec &field, const EntityName &entity, const EditContext &context,
                             QWidget *parent)
    : NumberEditor(field, entity, context, parent)
    , m_text(context.text)
    , m_book(new PaymentBook(this))
    , m_apply(new LinkButton(tr("Apply…"), parent))
{
    m_book->setCompany(&context.company);
    connect(&context.company.list(entity), &ListFeed::published, this, &InvoiceEditor::takeInvoices);
    connect(m_book, &PaymentBook::changed, this, &InvoiceEditor::follow);
    connect(&draft(), &Draft::fieldChanged, this, [this](const QByteArray &changed) {
        if (changed == "customer.number" || changed == "date")
            follow();
    });
    follow();
    const QKeySequence key(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_apply->setObjectName(QStringLiteral("applyLine"));
    m_apply->setAccessibleName(tr("Propose how the payment is applied"));
    //: %1 what a button does, %2 its key
    m_apply->setToolTip(
        tr("%1 (%2)", "button, key").arg(m_apply->accessibleName(), key.toString(QKeySequence::NativeText)));
    connect(m_apply, &QAbstractButton::clicked, this, [apply = context.apply] { apply(); });
    auto *shortcut = new QShortcut(key, m_apply);
    connect(shortcut, &QShortcut::activated, m_apply, &QAbstractButton::click);
}

QWidget *InvoiceEditor::beside() const
{
    return m_apply;
}

/// A page of invoices: of others' there is nothing to be said.
void InvoiceEditor::takeInvoices(const SnapshotDelta &delta)
{
    if (!company())
        return;
    const Snapshot &invoices = company()->list(entity()).snapshot();
    const int number = invoices.schema() ? invoices.schema()->indexOf("customer.number") : -1;
    const QString customer = draft().now("customer.number").toText();
    const auto isTheirs = [&](RowId row) {
        return invoices.isLive(row) && (customer.isEmpty() || same(invoices.value(row, number).toText(), customer));
    };
    bool theirs = number < 0 || delta.to != invoices.generation() || !delta.removed.empty() ||
                  std::any_of(delta.changed.begin(), delta.changed.end(), isTheirs);
    for (RowId row = delta.addedFirst; !theirs && row < delta.addedFirst + delta.addedCount; ++row)
        theirs = isTheirs(row);
    m_invoices += int(theirs);
    follow();
}

namespace {

/// What is typed in other lines is the same in both.
bool sameOthers(const OverlayPtr &a, const OverlayPtr &b, const RecordKey &ours)
{
    if (a == b)
        return true;
    if (!a || !b)
        return false;
    const auto next = [&ours](auto it, const std::vector<OverlayRecord> &records) {
        return std::find_if(it, records.end(), [&ours](const OverlayRecord &one) {
            return one.key.entity == ours.entity && one.key.parent == ours.parent && !(one.key == ours);
        });
    };
    auto first = next(a->records.begin(), a->records);
    auto second = next(b->records.begin(), b->records);
    for (; first != a->records.end() && second != b->records.end();
         first = next(first + 1, a->records), second = next(second + 1, b->records)) {
        const auto alike = [](const OverlayField &x, const OverlayField &y) {
            return x.field == y.field && x.after == y.after;
        };
        if (!(first->key == second->key) || first->kind != second->kind ||
            !std::equal(first->fields.begin(), first->fields.end(), second->fields.begin(), second->fields.end(),
                        alike))
            return false;
    }
    return first == a->records.end() && second == b->records.end();
}

} // namespace

bool InvoiceEditor::moved(const Basis &now) const
{
    return now.invoices != m_basis.invoices || now.lines != m_basis.lines || now.invoicesRead != m_basis.invoicesRead ||
           now.customersRead != m_basis.customersRead || now.customer != m_basis.customer ||
           now.currency != m_basis.currency || now.date != m_basis.date ||
           !sameOthers(now.typed, m_basis.typed, draft().key());
}

void InvoiceEditor::follow()
{
    if (!company())
        return;
    Basis now;
    now.invoices = m_invoices;
    now.lines = company()->known(draft().key().entity).generation();
    now.typed = company()->outbox().overlay();
    now.invoicesRead = company()->list(entity()).progress().complete;
    now.customersRead = company()->list("customer").progress().complete;
    const Record line = draft().wanted();
    now.customer = line.value("customer.number").toText();
    now.currency = m_book->currencyOf(line);
    now.date = line.value("date").asDate() ? *line.value("date").asDate() : QDate();
    const bool isOther = moved(now);
    m_basis = std::move(now);
    if (!isOther)
        return;
    m_items.reset();
    emit meaningChanged();
}

const std::vector<InvoiceEditor::Item> &InvoiceEditor::items() const
{
    if (!m_items)
        m_items = readItems();
    return *m_items;
}

std::vector<InvoiceEditor::Item> InvoiceEditor::readItems() const
{
    std::vector<Item> items;
    const Record line = draft().wanted();
    const QString customer = line.value("customer.number").toText();
    QHash<QString, Decimal> left; // what other lines leave of it, by id
    QSet<QString> later;
    for (const OpenInvoice &one : m_book->openFor(line)) {
        left.insert(one.id, one.open);
        if (line.value("date").asDate() && isAfter(one, *line.value("date").asDate()))
            later.insert(one.id);
    }
    for (Record &invoice : m_book->invoices()) {
        if (!customer.isEmpty() && !same(invoice.value("customer.number").toText(), customer))
            continue;
        const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
        std::optional<Decimal> open;
        if (remaining)
            open = customer.isEmpty() ? *remaining : left.value(invoice.key.remoteId);
        const bool isLater = later.contains(invoice.key.remoteId);
        if (!open || *open > Decimal(0))
            items.push_back({std::move(invoice), open, isLater});
    }
    std::stable_sort(items.begin(), items.end(), [](const Item &a, const Item &b) {
        const QDate first = dueOf(a.invoice), second = dueOf(b.invoice);
        return first.isValid() && (!second.isValid() || first < second);
    });
    return items;
}

/// "due 4 Dec 2026, 12,550.00 USD open, Adatum Corporation", as far as it is known.
QString InvoiceEditor::words(const Item &item, bool customer) const
{
    QStringList words;
    if (const QDate due = dueOf(item.invoice); due.isValid())
        words += tr("due %1", "day").arg(shortDate(due, m_text.locale()));
    if (const FieldSpec *amount = item.invoice.schema()->find("amount.remaining"); item.open && amount)
        words += tr("%1 open", "amount")
                     .arg(moneyText(*item.open, m_text.locale(), m_text.currency(*amount, item.invoice), moneyScale,
                                    Zero::Digits)
                              .spoken());
    if (item.later)
        words += tr("dated after the payment", "invoice");
    const Value &name = item.invoice.value("customer.name");
    if (customer && name.isPresent())
        words += name.toText();
    return words.join(QStringLiteral(", "));
}

std::vector<FoundEditor::Offer> InvoiceEditor::offers() const
{
    std::vector<Offer> offers;
    const bool customer = !draft().now("customer.number").isPresent();
    for (const Item &item : items()) {
        const QString number = item.invoice.value("number").toText();
        offers.push_back({{item.invoice.key.remoteId, number, number},
                          QStringLiteral("%1   %2").arg(number, words(item, customer))});
    }
    return offers;
}

/// Half a number means nothing.
QString InvoiceEditor::meaning() const
{
    if (!company() || isTyping())
        return {};
    const bool known = company()->list(entity()).progress().complete;
    const QString number = line().text().trimmed();
    if (number.isEmpty() && !line().hasFocus())
        return {};
    if (!known)
        return tr("The open invoices are being read…");
    const std::vector<Item> &items = this->items();
    if (number.isEmpty()) {
        const QString key = QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText);
        if (items.empty()) {
            // Of nobody there is nothing to say: the customer's own field does.
            const QString customer = draft().now("customer.number").toText();
            const bool nobody = !customer.isEmpty() && company()->list("customer").progress().complete &&
                                nameOfNumber(*company(), "customer", customer).isEmpty();
            return nobody ? QString() : tr("Nothing is open.");
        }
        //: %1 is a key
        return tr("%Ln open invoices (%1 shows them)", nullptr, int(items.size())).arg(key);
    }
    const auto found = std::find_if(items.begin(), items.end(), [&number](const Item &item) {
        return same(item.invoice.value("number").toText(), number);
    });
    return found == items.end() ? whyNotOpen(number) : words(*found, true);
}

QString InvoiceEditor::whyNotOpen(const QString &number) const
{
    const Record line = draft().wanted();
    for (const Record &invoice : m_book->invoices()) {
        if (!same(invoice.value("number").toText(), number))
            continue;
        if (!same(invoice.value("customer.number").toText(), line.value("customer.number").toText()))
            return tr("An invoice of %1").arg(invoice.value("customer.name").toText());
        const QString theirs = invoice.value("currency.code").toText();
        if (const QString ours = m_book->currencyOf(line); !theirs.isEmpty() && !ours.isEmpty() && theirs != ours)
            return tr("An invoice in %1", "currency").arg(theirs);
        return tr("Nothing is left open of it.");
    }
    return tr("No open invoice has this number.");
}

} // namespace clientele
