// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/allocations_model.h"

#include "model/date_text.h"
#include "model/payment_applying.h"

#include <algorithm>
#include <iterator>

namespace clientele {

namespace {

constexpr int moneyScale = 2;

bool isWhole(const Decimal &amount)
{
    return amount.roundedTo(0) == amount;
}

bool dueBefore(const OpenInvoice &a, const OpenInvoice &b)
{
    return a.due.isValid() && (!b.due.isValid() || a.due < b.due);
}

QDate dateOf(const Value &value)
{
    return value.asDate() ? *value.asDate() : QDate();
}

} // namespace

AllocationsModel::AllocationsModel(const FieldSpec &field, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , m_field(field)
    , m_locale(locale)
{
}

int AllocationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int AllocationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

Qt::ItemFlags AllocationsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == AppliedColumn ? shown | Qt::ItemIsEditable : shown;
}

const Record *AllocationsModel::invoice(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return id.isEmpty() || place == m_places.constEnd() ? nullptr : &m_invoices[*place];
}

std::optional<Decimal> AllocationsModel::open(int row) const
{
    const Record *invoice = this->invoice(m_lines[size_t(row)].invoice);
    return invoice ? openFor(*invoice, m_held, m_withoutIt) : std::nullopt;
}

/// The invoice says it, or where the service leaves it out there, the entry the payment has for it.
QDate AllocationsModel::dueOf(const QString &invoice) const
{
    const Record *known = this->invoice(invoice);
    QDate due = known ? dateOf(known->value("date.due")) : QDate();
    for (const std::vector<Allocation> *entries : {&m_lines, &m_held}) {
        for (const Allocation &one : *entries) {
            if (!due.isValid() && !invoice.isEmpty() && one.invoice == invoice)
                due = one.due;
        }
    }
    return due;
}

/// What the checks of the field say of this one entry, and what only the invoice tells.
std::vector<Problem> AllocationsModel::problems(int row) const
{
    const Allocation &line = m_lines[size_t(row)];
    std::vector<Problem> found;
    if (!line.amount) {
        found.push_back(
            {m_field.key, line.typed.trimmed().isEmpty() ? Problem::Rule::Required : Problem::Rule::NotANumber});
        return found;
    }
    found = checkField(m_field, clientele::valueOf({line}), Value());
    if (const std::optional<Problem> wrong = foreign(line))
        found.push_back(*wrong);
    const auto twin = std::find_if(m_lines.begin(), m_lines.begin() + row, [&](const Allocation &one) {
        return !one.invoice.isEmpty() && one.invoice == line.invoice;
    });
    if (twin != m_lines.begin() + row)
        found.push_back({m_field.key, Problem::Rule::AppliedTwice});
    if (const std::optional<Decimal> left = open(row); left && *line.amount > *left)
        found.push_back({m_field.key, Problem::Rule::MoreThanOpen, {QString::fromLatin1(left->toBytes())}, false});
    return found;
}

std::optional<Problem> AllocationsModel::foreign(const Allocation &line) const
{
    if (!m_areAll || line.invoice.isEmpty() || invoice(line.invoice))
        return std::nullopt;
    const QString customer = m_customers.value(line.invoice);
    return customer.isEmpty() ? Problem{m_field.key, Problem::Rule::InvoiceNotOpen}
                              : Problem{m_field.key, Problem::Rule::InvoiceOfAnother, {customer}};
}

std::vector<Problem> AllocationsModel::foreign() const
{
    std::vector<Problem> found;
    for (const Allocation &line : m_lines) {
        if (const std::optional<Problem> wrong = foreign(line))
            found.push_back(*wrong);
    }
    return found;
}

QString AllocationsModel::problem(int row) const
{
    const std::vector<Problem> found = problems(row);
    if (found.empty())
        return {};
    const std::optional<Decimal> left = open(row);
    const bool missing = found.front().rule == Problem::Rule::Required;
    if (missing && needsWhole() && left && !isWhole(*left))
        //: %1 an amount
        return tr("%1 is open, and only whole amounts can be applied here: enter how much of it is paid.")
            .arg(left->toText(m_locale, moneyScale));
    if (missing)
        return tr("An amount is needed.");
    return wording::problem(found.front(), m_field);
}

QString AllocationsModel::text(int row, int column) const
{
    const Allocation &line = m_lines[size_t(row)];
    const Record *known = invoice(line.invoice);
    const auto date = [&](const char *field) {
        const QDate day = known ? dateOf(known->value(field)) : QDate();
        return day.isValid() ? shortDate(day, m_locale) : QString();
    };
    switch (column) {
    case InvoiceColumn:
        if (line.invoice.isEmpty())
            return tr("Ledger account");
        return !line.number.isEmpty()                        ? line.number
               : known && known->value("number").isPresent() ? known->value("number").toText()
                                                             : line.invoice;
    case CustomerColumn:
        return known ? known->value("customer.name").toText() : QString();
    case DateColumn:
        return date("date.invoice");
    case DueColumn: {
        const QDate due = dueOf(line.invoice);
        return due.isValid() ? shortDate(due, m_locale) : QString();
    }
    case OpenColumn: {
        const std::optional<Decimal> left = open(row);
        return left ? left->toText(m_locale, moneyScale) : QString();
    }
    case AppliedColumn:
        return line.amount ? line.amount->toText(m_locale, moneyScale) : line.typed;
    default:
        return {};
    }
}

QString AllocationsModel::accessibleText(int row, int column) const
{
    QString words = text(row, column);
    const bool money = column == OpenColumn || column == AppliedColumn;
    if (words.isEmpty())
        words = tr("empty");
    else if (money && !m_currency.isEmpty())
        words += QChar(QChar::Nbsp) + m_currency;
    const QString wrong = column == AppliedColumn ? problem(row) : QString();
    //: read by a screen reader: %1 what stands in a cell, %2 what is wrong with it
    return wrong.isEmpty() ? words : tr("%1: %2").arg(words, wrong);
}

QVariant AllocationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    const bool money = index.column() == OpenColumn || index.column() == AppliedColumn;
    const Allocation &line = m_lines[size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        // Only the digits there are: zeros that were not typed would be in the way.
        return index.column() == AppliedColumn && line.amount ? line.amount->toText(m_locale)
                                                              : text(row, index.column());
    case Qt::TextAlignmentRole:
        return int((money ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == AppliedColumn && !problem(row).isEmpty() ? problem(row) : text(row, index.column());
    case ProblemRole:
        return index.column() == AppliedColumn ? problem(row) : QString();
    case BlocksRole: {
        const std::vector<Problem> found = problems(row);
        return !found.empty() && found.front().blocks;
    }
    case MoneyRole:
        return money ? text(row, index.column()) : QString();
    default:
        return {};
    }
}

QVariant AllocationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == OpenColumn || section == AppliedColumn ? Qt::AlignRight | Qt::AlignAbsolute
                                                                      : Qt::AlignLeading) |
                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return section == OpenColumn ? tr("What the invoice would have open without this payment.") : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const auto withCurrency = [this](const QString &title) {
        //: %1 column title, %2 currency code
        return m_currency.isEmpty() ? title : tr("%1 %2", "column title with currency").arg(title, m_currency);
    };
    switch (section) {
    case InvoiceColumn:
        return tr("Invoice");
    case CustomerColumn:
        return tr("Customer");
    case DateColumn:
        return tr("Date");
    case DueColumn:
        return tr("Due");
    case OpenColumn:
        return withCurrency(tr("Open"));
    case AppliedColumn:
        return withCurrency(tr("Applied"));
    default:
        return {};
    }
}

bool AllocationsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != AppliedColumn)
        return false;
    Allocation &line = m_lines[size_t(index.row())];
    const QString typed = value.toString().trimmed();
    if (typed == data(index, Qt::EditRole).toString())
        return true; // looked at
    line.amount = typed.isEmpty() ? std::nullopt : Decimal::parse(typed, m_locale);
    line.typed = line.amount ? QString() : typed;
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit edited();
    return true;
}

bool AllocationsModel::setValue(const Value &value)
{
    std::optional<std::vector<Allocation>> lines = allocationsOf(value);
    const bool fits = lines.has_value();
    if (fits && clientele::valueOf(*lines) == this->value())
        return true;
    beginResetModel();
    m_lines = fits ? std::move(*lines) : std::vector<Allocation>();
    endResetModel();
    return fits;
}

void AllocationsModel::setInvoices(std::vector<Record> invoices, const std::optional<QString> &ofCustomer)
{
    m_invoices = std::move(invoices);
    m_areAll = ofCustomer.has_value();
    m_places.clear();
    for (size_t i = 0; i < m_invoices.size(); ++i) {
        m_places.insert(m_invoices[i].key.remoteId, i);
        m_customers.insert(m_invoices[i].key.remoteId, ofCustomer.value_or(QString()));
    }
    allMayDiffer();
}

void AllocationsModel::setHeld(std::vector<Allocation> held, bool withoutIt)
{
    m_held = std::move(held);
    m_withoutIt = withoutIt;
    allMayDiffer();
}

void AllocationsModel::setCurrency(const QString &code)
{
    if (m_currency == code)
        return;
    m_currency = code;
    emit headerDataChanged(Qt::Horizontal, OpenColumn, AppliedColumn);
    allMayDiffer();
}

void AllocationsModel::allMayDiffer()
{
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<OpenInvoice> AllocationsModel::open() const
{
    std::vector<OpenInvoice> all;
    for (const Record &invoice : m_invoices) {
        const std::optional<Decimal> left = openFor(invoice, m_held, m_withoutIt);
        if (!left || left->isZero() || left->isNegative())
            continue;
        OpenInvoice one = openInvoiceOf(invoice);
        one.due = dueOf(one.id); // the payment may tell it where the invoice does not
        one.open = *left;
        all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(), dueBefore);
    return all;
}

std::vector<OpenInvoice> AllocationsModel::addable() const
{
    std::vector<OpenInvoice> all = open();
    std::erase_if(all, [this](const OpenInvoice &one) {
        return std::any_of(m_lines.begin(), m_lines.end(),
                           [&one](const Allocation &line) { return line.invoice == one.id; });
    });
    return all;
}

std::optional<Decimal> AllocationsModel::sumElsewhere() const
{
    std::vector<Allocation> elsewhere;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(elsewhere),
                 [](const Allocation &line) { return line.invoice.isEmpty(); });
    return sumOf(elsewhere);
}

void AllocationsModel::setParts(const std::vector<std::pair<OpenInvoice, Decimal>> &parts)
{
    std::vector<Allocation> lines;
    for (const auto &[invoice, amount] : parts) {
        const auto stood = std::find_if(m_lines.begin(), m_lines.end(),
                                        [&id = invoice.id](const Allocation &line) { return line.invoice == id; });
        Allocation line = stood == m_lines.end() ? Allocation() : *stood;
        line.invoice = invoice.id;
        line.number = invoice.number;
        line.amount = amount;
        line.typed.clear();
        lines.push_back(std::move(line));
    }
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(lines),
                 [](const Allocation &line) { return line.invoice.isEmpty(); });
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    emit edited();
}

void AllocationsModel::add(const OpenInvoice &invoice, const std::optional<Decimal> &most)
{
    Allocation line;
    line.invoice = invoice.id;
    line.number = invoice.number;
    Decimal amount = invoice.open;
    if (most && *most < amount)
        amount = *most;
    if (!amount.isZero() && !amount.isNegative() && !(needsWhole() && !isWhole(amount)))
        line.amount = amount;
    beginInsertRows({}, rowCount(), rowCount());
    m_lines.push_back(std::move(line));
    endInsertRows();
    emit edited();
}

void AllocationsModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    emit edited();
}

} // namespace clientele
