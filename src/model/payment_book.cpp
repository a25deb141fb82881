// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_book.h"

#include "model/payment_applying.h"
#include "model/references.h"
#include "model/wanted.h"

#include <QLocale>

#include <algorithm>

namespace clientele {

namespace {

constexpr const char *journalEntity = "paymentJournal";
constexpr const char *entityOfLines = "payment";
constexpr const char *invoiceEntity = "invoice";
constexpr const char *termsEntity = "paymentTerms"; ///< of which discounts are reckoned; not every service has them
constexpr const char *currencyEntity = "currency";  ///< with how many places each has; not every service has them
constexpr const char *customerEntity = "customer";

/// Numbers are compared as if they were in capitals.
QString folded(const Record &record, const char *field)
{
    return record.value(field).toText().toUpper();
}

/// Drafts, and what was paid or cancelled, take no payment (business-central.md 5.14).
bool isOpen(const Record &invoice)
{
    const Value &status = invoice.value("status");
    return !status.isPresent() || status.toText().compare(QLatin1String("Open"), Qt::CaseInsensitive) == 0;
}

Decimal lineNumber(const Record &line)
{
    const Decimal *number = line.value("line.number").asDecimal();
    return number ? *number : Decimal();
}

} // namespace

PaymentBook::PaymentBook(QObject *parent)
    : QObject(parent)
{
}

bool PaymentBook::holds(const CompanyHandle &company, const EntityName &entity)
{
    const EntityInfo info = company.entityInfo(entity);
    return info.parent == journalEntity && company.schema(info.parent);
}

EntityName PaymentBook::lineEntity()
{
    return entityOfLines;
}

void PaymentBook::setCompany(CompanyHandle *company)
{
    if (company && !company->schema(journalEntity))
        company = nullptr;
    if (company == m_company)
        return;
    if (m_company) {
        m_company->disconnect(this);
        m_company->outbox().disconnect(this);
        for (const char *entity : {journalEntity, entityOfLines, invoiceEntity, termsEntity, currencyEntity}) {
            if (m_company->schema(entity))
                m_company->list(entity).disconnect(this);
        }
        if (m_company->schema(customerEntity))
            m_company->list(customerEntity).disconnect(this);
    }
    m_company = company;
    m_text = company ? std::make_unique<ValueText>(QLocale(), company) : nullptr;
    if (company) {
        for (const char *entity : {journalEntity, entityOfLines, invoiceEntity, termsEntity, currencyEntity}) {
            if (!company->schema(entity))
                continue;
            ListFeed &feed = company->list(entity);
            connect(&feed, &ListFeed::published, this, &PaymentBook::changed);
            connect(&feed, &ListFeed::progressChanged, this, &PaymentBook::changed);
            if (!feed.progress().complete && !feed.progress().running)
                feed.update();
        }
        // Who is blocked, and whose terms grant a discount: followed, and read by whoever shows customers.
        if (company->schema(customerEntity)) {
            ListFeed &customers = company->list(customerEntity);
            connect(&customers, &ListFeed::published, this, &PaymentBook::changed);
            connect(&customers, &ListFeed::progressChanged, this, &PaymentBook::changed);
        }
        if (!company->lookup("account") && company->schema("account"))
            company->refreshLookup("account"); // what journals are balanced against
        connect(&company->outbox(), &OutboxHandle::overlayChanged, this, &PaymentBook::changed);
        connect(&company->outbox(), &OutboxHandle::submissionChanged, this, &PaymentBook::changed);
        connect(&company->outbox(), &OutboxHandle::submissionEnded, this, &PaymentBook::changed);
        connect(company, &CompanyHandle::sendingAllowedChanged, this, &PaymentBook::changed);
        connect(company, &CompanyHandle::leaving, this, [this] { setCompany(nullptr); });
    }
    emit changed();
}

void PaymentBook::update()
{
    if (!m_company)
        return;
    m_company->list(journalEntity).update();
    m_company->list(invoiceEntity).update();
}

std::vector<Record> PaymentBook::all(const EntityName &entity) const
{
    std::vector<Record> records;
    if (!m_company)
        return records;
    const Snapshot &snapshot = m_company->list(entity).snapshot();
    for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
        if (snapshot.isLive(row))
            records.push_back(snapshot.record(row));
    }
    return records;
}

std::vector<Record> PaymentBook::journals() const
{
    std::vector<Record> journals = all(journalEntity);
    std::stable_sort(journals.begin(), journals.end(), [](const Record &a, const Record &b) {
        return a.value("code").toText().localeAwareCompare(b.value("code").toText()) < 0;
    });
    return journals;
}

Record PaymentBook::journal(const QString &remoteId) const
{
    if (!m_company || remoteId.isEmpty())
        return {};
    const Snapshot &snapshot = m_company->list(journalEntity).snapshot();
    const RowId row = snapshot.find(remoteId);
    return row < snapshot.rowIdEnd() ? snapshot.record(row) : Record();
}

bool PaymentBook::isLost(const QString &remoteId) const
{
    return m_company && !remoteId.isEmpty() && m_company->list(journalEntity).progress().complete &&
           journal(remoteId).isNull();
}

QStringList PaymentBook::lostJournals() const
{
    QStringList lost;
    if (!m_company)
        return lost;
    QSet<QString> seen;
    for (const OverlayRecord &record : m_company->outbox().overlay()->records) {
        if (record.key.entity != lineEntity() || !record.key.isNew() || seen.contains(record.key.parent))
            continue;
        seen.insert(record.key.parent);
        if (isLost(record.key.parent))
            lost += record.key.parent;
    }
    return lost;
}

Record PaymentBook::journalBeside(const QString &code) const
{
    std::vector<Record> journals = this->journals();
    const auto hasNoAccount = [](const Record &journal) {
        return journal.value("account.balancingNumber").toText().isEmpty();
    };
    if (!std::all_of(journals.begin(), journals.end(), hasNoAccount))
        std::erase_if(journals, hasNoAccount);
    if (journals.empty())
        return {};
    const auto next = std::find_if(journals.begin(), journals.end(), [&](const Record &journal) {
        return journal.value("code").toText().localeAwareCompare(code) > 0;
    });
    return next != journals.end() ? *next : journals.back();
}

std::vector<Record> PaymentBook::invoices() const
{
    std::vector<Record> open = all(invoiceEntity);
    std::erase_if(open, [](const Record &invoice) { return !isOpen(invoice); });
    return open;
}

bool PaymentBook::isRead() const
{
    return m_company && m_company->list(journalEntity).progress().complete &&
           m_company->list(entityOfLines).progress().complete;
}

std::vector<Record> PaymentBook::lines(const QString &journal) const
{
    std::vector<Record> lines = all(entityOfLines);
    std::erase_if(lines, [&](const Record &line) { return line.key.parent != journal; });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Record &a, const Record &b) { return lineNumber(a) < lineNumber(b); });
    return lines;
}

std::vector<Record> PaymentBook::wanted(const QString &journal) const
{
    std::vector<Record> wanted = lines(journal);
    if (!m_company)
        return wanted;
    QHash<RecordKey, size_t> places;
    for (size_t i = 0; i < wanted.size(); ++i)
        places.insert(wanted[i].key, i);
    QSet<RecordKey> deleted;
    for (const OverlayRecord &record : m_company->outbox().overlay()->records) {
        if (record.key.entity != entityOfLines || record.key.parent != journal)
            continue;
        const auto there = places.constFind(record.key);
        if (record.kind == ChangeKind::Delete) {
            deleted.insert(record.key);
            continue;
        }
        if (there != places.cend()) {
            for (const OverlayField &field : record.fields)
                wanted[*there].set(field.field, field.after);
        } else if (record.key.isNew() && !record.opened.isNull()) {
            wanted.push_back(wantedOf(record));
        }
    }
    if (!deleted.isEmpty())
        std::erase_if(wanted, [&](const Record &line) { return deleted.contains(line.key); });
    return wanted;
}

int PaymentBook::unsettled(const QString &journal) const
{
    if (!m_company)
        return 0;
    const std::vector<OverlayRecord> &records = m_company->outbox().overlay()->records;
    return int(std::count_if(records.begin(), records.end(), [&](const OverlayRecord &record) {
        return record.key.entity == entityOfLines && record.key.parent == journal;
    }));
}

QString PaymentBook::currencyOf(const Record &line) const
{
    if (!m_company)
        return {};
    const FieldSpec *amount = line.isNull() ? nullptr : line.schema()->find("amount");
    return amount && m_text ? m_text->currency(*amount, line) : QString();
}

MoneySums PaymentBook::received(const std::vector<Record> &lines) const
{
    MoneySums received;
    for (const Record &line : lines) {
        if (const Decimal *amount = line.value("amount").asDecimal())
            received.add(*amount, currencyOf(line));
    }
    return received;
}

QString PaymentBook::statementCurrency(const MoneySums &received) const
{
    return received.currency().value_or(m_company ? m_company->settings().currencyCode : QString());
}

PaymentBook::PaidIn PaymentBook::paidIn() const
{
    PaidIn paid;
    if (!m_company)
        return paid;
    const QString own = m_company->settings().currencyCode;
    const SchemaPtr schema = m_company->schema(customerEntity);
    const int field = schema ? schema->indexOf("currency.code") : -1;
    const int number = schema ? schema->indexOf("number") : -1;
    if (field < 0 || number < 0) {
        paid.others = own; // nobody has another
        return paid;
    }
    const ListFeed &feed = m_company->list(customerEntity);
    const Snapshot &customers = feed.snapshot();
    const bool whole = feed.progress().complete;
    bool alike = whole;
    for (RowId row = 0; row < customers.rowIdEnd(); ++row) {
        if (!customers.isLive(row))
            continue;
        const QString theirs = customers.value(row, field).toText();
        alike = alike && (theirs.isEmpty() || theirs == own);
        const QString who = customers.value(row, number).toText().toUpper();
        if (!who.isEmpty() && (whole || !theirs.isEmpty()))
            paid.known.insert(who, theirs.isEmpty() ? own : theirs);
    }
    if (alike)
        paid.others = own;
    return paid;
}

QString PaymentBook::nameOf(const Record &journal)
{
    const QString name = journal.value("name").toText();
    const QString code = journal.value("code").toText();
    return name.isEmpty() ? code : tr("%1 – %2", "journal: code, name").arg(code, name);
}

bool PaymentBook::invoicesAreRead() const
{
    return m_company && m_company->list(invoiceEntity).progress().complete;
}

std::vector<LineRemark> PaymentBook::remarks(const std::vector<Record> &lines) const
{
    const bool known = invoicesAreRead();
    const std::vector<Record> open = known ? invoices() : std::vector<Record>();
    return remarksOf(lines, known ? &open : nullptr, blockedCustomers(), discounts());
}

QString PaymentBook::alreadyEntered(const LineRemark &remark)
{
    if (remark.document.isEmpty())
        return tr("The same customer, date and amount are entered already.");
    //: %1 document number
    return tr("The same customer, date and amount are entered already, as %1.").arg(remark.document);
}

struct PaymentBook::Around
{
    const LineRemark &remark;
    const Record *invoice; ///< the open one it is applied to; nullptr: none
    bool invoicesAreRead;
    bool isBlocked; ///< its customer
};

std::vector<Problem> PaymentBook::problems(const Record &line, const Around &around)
{
    std::vector<Problem> problems;
    if (around.remark.kind == LineRemark::Kind::AlreadyEntered)
        problems.push_back({"amount", Problem::Rule::RefusedByService, {alreadyEntered(around.remark)}, false});
    if (around.isBlocked)
        problems.push_back({"customer.number",
                            Problem::Rule::RefusedByService,
                            {tr("This customer is blocked for everything, so that posting would be refused.")}});
    const Decimal *amount = line.value("amount").asDecimal();
    if (!amount || amount->isZero() || amount->isNegative())
        problems.push_back({"amount", Problem::Rule::NotPositive});
    for (const char *needed : {"customer.number", "date", "document.number"}) {
        if (!line.value(needed).isPresent())
            problems.push_back({needed, Problem::Rule::Required});
    }
    if (!around.invoice) {
        // A warning: since the invoices were read there may be a new one.
        if (!line.value("appliesTo.number").toText().isEmpty() && around.invoicesAreRead)
            problems.push_back(
                {"appliesTo.number", Problem::Rule::RefusedByService, {tr("No open invoice has this number.")}, false});
        return problems;
    }
    std::vector<Problem> against = checkApplication(line, *around.invoice);
    // The whole of it is enough, and what is left beside the other lines is not.
    if (around.remark.kind == LineRemark::Kind::MoreThanOpen && against.empty())
        against.push_back(
            {"amount", Problem::Rule::MoreThanOpen, {QString::fromLatin1(around.remark.open->toBytes())}, false});
    problems.insert(problems.end(), against.begin(), against.end());
    return problems;
}

std::vector<PaymentBook::LineProblem> PaymentBook::problemsBeforePosting(const std::vector<Record> &lines) const
{
    std::vector<LineProblem> found;
    const std::vector<Record> open = invoices();
    QHash<QString, const Record *> byNumber;
    for (const Record &invoice : open)
        byNumber.insert(folded(invoice, "number"), &invoice);
    byNumber.remove(QString()); // no line is applied to what has none
    const bool known = invoicesAreRead();
    const QSet<QString> blocked = blockedCustomers();
    const std::vector<LineRemark> remarks =
        remarksOf(lines, known ? &open : nullptr, blocked, {}); // what a discount does to it is no problem
    for (size_t i = 0; i < lines.size(); ++i) {
        const Around around{remarks[i], byNumber.value(folded(lines[i], "appliesTo.number"), nullptr), known,
                            blocked.contains(folded(lines[i], "customer.number"))};
        for (Problem &problem : problems(lines[i], around))
            found.push_back({lines[i], std::move(problem)});
    }
    return found;
}

std::vector<Record> PaymentBook::invoicesOf(const Record &line) const
{
    std::vector<Record> applied;
    const QString number = line.isNull() ? QString() : line.value("appliesTo.number").toText();
    const Snapshot invoices = m_company ? m_company->list(invoiceEntity).snapshot() : Snapshot();
    const int key = invoices.schema() && !number.isEmpty() ? invoices.schema()->indexOf("number") : -1;
    for (RowId row = 0; key >= 0 && row < invoices.rowIdEnd(); ++row) {
        if (invoices.isLive(row) && invoices.value(row, key).toText().compare(number, Qt::CaseInsensitive) == 0 &&
            isOpen(invoices.record(row)))
            applied.push_back(invoices.record(row));
    }
    return applied;
}

std::vector<Problem> PaymentBook::holding(const Record &line) const
{
    std::vector<Problem> holding;
    const std::vector<Record> applied = invoicesOf(line);
    for (Problem &problem : applied.empty() ? std::vector<Problem>() : checkApplication(line, applied.back())) {
        if (!problem.blocks)
            continue;
        const auto &fields = line.schema()->fields();
        const auto shown = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec &field) {
            const FieldSpec *id = idBeside(*line.schema(), field);
            return id && id->key == problem.field;
        });
        if (shown != fields.end())
            problem.field = shown->key; // the number stands for the id
        holding.push_back(std::move(problem));
    }
    return holding;
}

QString PaymentBook::warning(const Record &line) const
{
    if (!m_company || line.isNull())
        return {};
    // Asked at every change in a form: only what bears on this line is looked at.
    const QString number = folded(line, "appliesTo.number");
    const Decimal *amount = line.value("amount").asDecimal();
    std::vector<Record> lines = wanted(line.key.parent);
    std::erase_if(lines, [&](const Record &one) {
        const Decimal *theirs = one.value("amount").asDecimal();
        const bool mayBeAlike = amount && theirs && *theirs == *amount;
        return one.key == line.key || (!mayBeAlike && (number.isEmpty() || folded(one, "appliesTo.number") != number));
    });
    lines.push_back(line); // the last one: of two that are alike it is the one to be looked at
    const std::vector<Record> applied = invoicesOf(line);
    const QSet<QString> blocked = blockedCustomers();
    const bool known = invoicesAreRead();
    const LineRemark remark = remarksOf(lines, known ? &applied : nullptr, blocked, {}).back();
    const Around around{remark, applied.empty() ? nullptr : &applied.back(), known,
                        blocked.contains(folded(line, "customer.number"))};
    const std::vector<Problem> held = holding(line);
    const auto holds = [&held](const Problem &problem) {
        return std::any_of(held.begin(), held.end(), [&](const Problem &one) { return one.rule == problem.rule; });
    };
    QStringList sentences;
    for (const Problem &problem : problems(line, around)) {
        const FieldSpec *field = line.schema()->find(problem.field);
        // What has not been typed yet is no mistake.
        const bool missing = problem.rule == Problem::Rule::Required ||
                             (problem.rule == Problem::Rule::NotPositive && !line.value(problem.field).isPresent());
        if (field && !missing && !holds(problem))
            sentences += wording::problem(problem, *field);
    }
    return sentences.join(QLatin1Char(' '));
}

QHash<QString, QString> PaymentBook::customersOf(const std::vector<Record> &lines) const
{
    QSet<QString> numbers;
    for (const Record &line : lines)
        numbers.insert(folded(line, "customer.number"));
    return m_company ? namesByNumber(m_company->known(customerEntity), numbers) : QHash<QString, QString>();
}

QHash<QString, QString> PaymentBook::termsByCustomer() const
{
    QHash<QString, QString> named;
    const Snapshot customers = m_company ? m_company->known(customerEntity) : Snapshot();
    const int number = customers.schema() ? customers.schema()->indexOf("number") : -1;
    const int terms = customers.schema() ? customers.schema()->indexOf("terms.payment") : -1;
    for (RowId row = 0; number >= 0 && terms >= 0 && row < customers.rowIdEnd(); ++row) {
        if (!customers.isLive(row))
            continue;
        if (const QString theirs = customers.value(row, terms).toText(); !theirs.isEmpty())
            named.insert(customers.value(row, number).toText().toUpper(), theirs);
    }
    return named;
}

DiscountOf PaymentBook::discounts() const
{
    if (!m_company || !m_company->schema(termsEntity))
        return [](const Record &) { return std::optional<CashDiscount>(); };
    // Made by the first that asks, and once for all that do: most lines never come to it.
    std::optional<QHash<QString, QString>> named;
    const auto currencies = m_company->schema(currencyEntity) ? all(currencyEntity) : std::vector<Record>();
    return [this, named, currencies,
            terms = all(termsEntity)](const Record &invoice) mutable -> std::optional<CashDiscount> {
        if (!named)
            named = termsByCustomer();
        const QString theirs = named->value(invoice.value("customer.number").toText().toUpper());
        // By its id, or by its code where the service names it so.
        const auto found = std::find_if(terms.begin(), terms.end(), [&](const Record &one) {
            return one.key.remoteId == theirs || one.value("code").toText() == theirs;
        });
        if (theirs.isEmpty() || found == terms.end())
            return std::nullopt;
        const auto currency = std::find_if(currencies.begin(), currencies.end(), [&](const Record &one) {
            return folded(one, "code") == folded(invoice, "currency.code");
        });
        return cashDiscount(*found, invoice, placesOf(currency == currencies.end() ? Record() : *currency));
    };
}

std::optional<CashDiscount> PaymentBook::discountOf(const Record &invoice) const
{
    return discounts()(invoice);
}

std::vector<OpenInvoice> PaymentBook::openFor(const Record &line) const
{
    const std::vector<Record> invoices = this->invoices();
    std::vector<OpenInvoice> open = clientele::openFor(line, wanted(line.key.parent), invoices, currencyOf(line));
    const DiscountOf discountOf = discounts();
    for (OpenInvoice &one : open) {
        const auto record = std::find_if(invoices.begin(), invoices.end(),
                                         [&](const Record &invoice) { return invoice.key.remoteId == one.id; });
        const std::optional<CashDiscount> discount = discountOf(*record);
        const Decimal *remaining = record->value("amount.remaining").asDecimal();
        if (!discount || !remaining || one.open != *remaining)
            continue; // another line pays a part of it: what would be granted then is not known
        one.discount = discount->amount;
        one.discountUntil = discount->until;
    }
    return open;
}

QSet<QString> PaymentBook::blockedCustomers() const
{
    QSet<QString> numbers;
    const Snapshot customers = m_company ? m_company->known(customerEntity) : Snapshot();
    const int blocked = customers.schema() ? customers.schema()->indexOf("blocked") : -1;
    const int number = customers.schema() ? customers.schema()->indexOf("number") : -1;
    for (RowId row = 0; blocked >= 0 && number >= 0 && row < customers.rowIdEnd(); ++row) {
        if (customers.isLive(row) && customers.value(row, blocked).toText() == QLatin1String("All"))
            numbers.insert(customers.value(row, number).toText().toUpper());
    }
    return numbers;
}

QString PaymentBook::words(const LineRemark &remark)
{
    switch (remark.kind) {
    case LineRemark::Kind::None:
        return {};
    case LineRemark::Kind::AlreadyEntered:
        //: %1 is the document number of another payment, which is alike
        return tr("Same as %1?").arg(remark.document);
    case LineRemark::Kind::NotPositive:
        return tr("No amount");
    case LineRemark::Kind::Negative:
        return tr("Posted only if positive");
    case LineRemark::Kind::CustomerBlocked:
        return tr("Customer is blocked");
    case LineRemark::Kind::InvoiceOfAnother:
        return tr("Another's invoice");
    case LineRemark::Kind::InvoiceNotOpen:
        return tr("Invoice not open");
    case LineRemark::Kind::BeforeInvoice:
        return tr("Before the invoice");
    case LineRemark::Kind::MoreThanOpen:
        return tr("More than is open");
    case LineRemark::Kind::NumberOfAnother:
        return tr("Number used twice");
    case LineRemark::Kind::OnAccount:
        return tr("On account");
    case LineRemark::Kind::Exact:
        return tr("Exact amount");
    case LineRemark::Kind::LessDiscount:
        return tr("Less cash discount");
    case LineRemark::Kind::Part:
        return tr("Part payment");
    case LineRemark::Kind::PartOfSeveral:
        return tr("One of %Ln invoices", nullptr, remark.count);
    }
    return {};
}

/// First of all it needs a journal.
PaymentBook::RemarkWords PaymentBook::saidOf(const Record &line, const LineRemark &remark) const
{
    if (line.key.isNew() && isLost(line.key.parent))
        return {tr("Journal is gone"), true};
    return {words(remark), remark.warns()};
}

JoinedRows::ToldPtr PaymentBook::told(const QString &journal) const
{
    auto told = std::make_shared<JoinedRows::Told>();
    if (!m_company)
        return told;
    const std::vector<Record> lines = wanted(journal);
    const std::vector<LineRemark> remarks = this->remarks(lines);
    const QHash<QString, QString> customers = customersOf(lines);
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineRemark &remark = remarks[i];
        const RemarkWords said = saidOf(lines[i], remark);
        told->insert(lines[i].key,
                     {{remark.open ? Value::decimal(*remark.open) : Value::absent(), Value::text(said.words),
                       Value::text(customers.value(folded(lines[i], "customer.number")))},
                      said.warns});
    }
    return told;
}

QHash<RecordKey, PaymentBook::RemarkWords> PaymentBook::remarksBy(const QString &journal) const
{
    QHash<RecordKey, RemarkWords> said;
    const std::vector<Record> lines = wanted(journal);
    const std::vector<LineRemark> remarks = this->remarks(lines);
    for (size_t i = 0; i < lines.size(); ++i)
        said.insert(lines[i].key, saidOf(lines[i], remarks[i]));
    return said;
}

const SubmissionView *PaymentBook::posting(const QString &journal) const
{
    if (!m_company)
        return nullptr;
    const std::vector<SubmissionView> &all = m_company->outbox().submissions();
    for (auto view = all.rbegin(); view != all.rend(); ++view) {
        if (view->key.entity == journalEntity && view->kind == ChangeKind::Action && view->key.remoteId == journal &&
            !isFinal(view->state) && !view->acknowledged)
            return &*view;
    }
    return nullptr;
}

} // namespace clientele
