// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_book.h"

#include "model/payment_applying.h"
#include "model/payment_lines.h"
#include "model/proposed_lines.h"
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
/// All that is told of, where the service has it.
constexpr const char *followed[] = {journalEntity, entityOfLines,  invoiceEntity,
                                    termsEntity,   currencyEntity, customerEntity};
constexpr qint64 pagesMsecs = 500; ///< from one telling of a list's pages to the next
constexpr int mostPosted =
    8'000; ///< entries of the change log looked through for lines that were posted: three of each

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
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PaymentBook::tell);
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
        for (const char *entity : followed) {
            if (m_company->schema(entity))
                m_company->list(entity).disconnect(this);
        }
    }
    m_company = company;
    m_text = company ? std::make_unique<ValueText>(QLocale(), company) : nullptr;
    m_posted.clear();
    m_ownOnly = {};
    if (company) {
        for (const char *entity : followed) {
            if (company->schema(entity))
                follow(company->list(entity));
        }
        if (!company->lookup("account") && company->schema("account"))
            company->refreshLookup("account"); // what journals are balanced against
        readPosted();
        connect(&company->outbox(), &OutboxHandle::submissionChanged, this, [this](const SubmissionView &submission) {
            if (submission.state == SubmissionState::Sent && !submission.below.taken.empty())
                readPosted(); // the change log has been told before
        });
        connect(&company->outbox(), &OutboxHandle::overlayChanged, this, &PaymentBook::tellSoon);
        connect(&company->outbox(), &OutboxHandle::submissionChanged, this, &PaymentBook::tellSoon);
        connect(&company->outbox(), &OutboxHandle::submissionEnded, this, &PaymentBook::tellSoon);
        connect(company, &CompanyHandle::sendingAllowedChanged, this, &PaymentBook::tellSoon);
        connect(company, &CompanyHandle::leaving, this, [this] { setCompany(nullptr); });
    }
    tell(); // at once: nobody shall ask the former company any more
}

void PaymentBook::follow(ListFeed &feed)
{
    connect(&feed, &ListFeed::published, this, [this, &feed] {
        if (!feed.progress().running)
            tellSoon();
        else if (!m_soon.isActive())
            m_soon.start(int(std::max(qint64(0), pagesMsecs - m_told.elapsed())));
    });
    // Who is blocked, and whose terms grant a discount, is read by whoever shows customers.
    if (feed.entity() != customerEntity && !feed.progress().complete && !feed.progress().running)
        feed.update();
}

/// Together with all that comes in the same moment.
void PaymentBook::tellSoon()
{
    m_soon.start(0);
}

void PaymentBook::tell()
{
    m_soon.stop();
    m_told.start();
    emit changed();
}

OverlayPtr PaymentBook::overlay() const
{
    return m_company ? m_company->outbox().overlay() : nullptr;
}

/// No list has them any more; the change log here knows of those that were posted from here.
void PaymentBook::readPosted()
{
    onDone(m_company->outbox().readLog("post", mostPosted), this,
           [this, of = m_company](const Result<std::vector<LogEntry>> &read) {
               if (!read || !of || of != m_company)
                   return;
               std::vector<PostedLine> posted = postedLines(*read, of->schema(entityOfLines));
               const auto isSame = [](const PostedLine &a, const PostedLine &b) {
                   return a.posting == b.posting && a.line.key == b.line.key;
               };
               if (std::equal(posted.begin(), posted.end(), m_posted.begin(), m_posted.end(), isSame))
                   return;
               m_posted = std::move(posted);
               tellSoon();
           });
}

void PaymentBook::update()
{
    if (!m_company)
        return;
    m_company->list(journalEntity).update();
    m_company->list(invoiceEntity).update();
}

void PaymentBook::updateLines()
{
    if (m_company)
        m_company->list(entityOfLines).update();
    update();
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
    if (!m_company || remoteId.isEmpty())
        return false;
    const ListProgress progress = m_company->list(journalEntity).progress();
    return progress.complete && progress.unreadable == 0 && journal(remoteId).isNull(); // else it may be there
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
        return journal.value("account.balancingNumber").isEmpty(); // known to be none: not every service tells
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

/// A line that was read since by itself says nothing of those that have come beside it.
QDateTime PaymentBook::readAt(const QString &journal) const
{
    const ListProgress progress = m_company ? m_company->list(entityOfLines).progress() : ListProgress();
    QDateTime oldest = progress.complete ? progress.finishedAt : QDateTime();
    if (!oldest.isValid())
        return {};
    for (const Record &line : lines(journal)) {
        if (line.readAt.isValid())
            oldest = std::min(oldest, line.readAt);
    }
    return oldest;
}

std::vector<Record> PaymentBook::linesOf(const IsOf &isOf) const
{
    std::vector<Record> lines;
    const Snapshot snapshot = m_company ? m_company->list(entityOfLines).snapshot() : Snapshot();
    for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
        if (snapshot.isLive(row) && isOf(snapshot.key(row).parent))
            lines.push_back(snapshot.record(row));
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Record &a, const Record &b) { return lineNumber(a) < lineNumber(b); });
    return lines;
}

std::vector<Record> PaymentBook::lines(const QString &journal) const
{
    return linesOf([&](const QString &one) { return one == journal; });
}

std::vector<Record> PaymentBook::wanted(const QString &journal) const
{
    return wantedOf([&](const QString &one) { return one == journal; });
}

std::vector<Record> PaymentBook::wantedElsewhere(const QString &journal) const
{
    QSet<QString> others;
    for (const Record &one : all(journalEntity))
        others.insert(one.key.remoteId);
    others.remove(journal);
    return wantedOf([&](const QString &one) { return others.contains(one); });
}

std::vector<Record> PaymentBook::wantedOf(const IsOf &isOf) const
{
    std::vector<Record> wanted = linesOf(isOf);
    if (!m_company)
        return wanted;
    QHash<RecordKey, size_t> places;
    for (size_t i = 0; i < wanted.size(); ++i)
        places.insert(wanted[i].key, i);
    QSet<RecordKey> deleted;
    for (const OverlayRecord &record : m_company->outbox().overlay()->records) {
        if (record.key.entity != entityOfLines || !isOf(record.key.parent))
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
            wanted.push_back(clientele::wantedOf(record));
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

QString PaymentBook::paidIn(const QString &customer) const
{
    const QString own = m_company ? m_company->settings().currencyCode : QString();
    const SchemaPtr schema = m_company ? m_company->schema(customerEntity) : SchemaPtr();
    const int field = schema ? schema->indexOf("currency.code") : -1;
    if (field < 0)
        return own; // nobody has another
    const ListFeed &feed = m_company->list(customerEntity);
    const Snapshot &customers = feed.snapshot();
    const bool whole = feed.progress().complete;
    if (const std::vector<RowId> rows = customers.rowsWith("number", customer); !rows.empty()) {
        const QString theirs = customers.value(rows.front(), field).toText();
        return theirs.isEmpty() && whole ? own : theirs;
    }
    if (!whole)
        return {};
    if (m_ownOnly.first != customers.generation()) {
        bool ownOnly = true;
        for (RowId row = 0; ownOnly && row < customers.rowIdEnd(); ++row) {
            const QString theirs = customers.isLive(row) ? customers.value(row, field).toText() : QString();
            ownOnly = theirs.isEmpty() || theirs == own;
        }
        m_ownOnly = {customers.generation(), ownOnly};
    }
    return m_ownOnly.second ? own : QString();
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

std::vector<Record> PaymentBook::invoicesOf(const Record &line) const
{
    std::vector<Record> applied;
    const QString number = line.isNull() ? QString() : line.value("appliesTo.number").toText();
    const Snapshot invoices = m_company ? m_company->list(invoiceEntity).snapshot() : Snapshot();
    for (const RowId row : invoices.rowsWith("number", number)) {
        if (Record invoice = invoices.record(row); isOpen(invoice))
            applied.push_back(std::move(invoice));
    }
    return applied;
}

std::vector<Record> PaymentBook::invoicesOf(const std::vector<Record> &lines) const
{
    std::vector<Record> applied;
    QSet<QString> seen{QString()}; // no line is applied to what has no number
    for (const Record &line : lines) {
        const QString number = folded(line, "appliesTo.number");
        if (seen.contains(number))
            continue;
        seen.insert(number);
        for (Record &invoice : invoicesOf(line))
            applied.push_back(std::move(invoice));
    }
    return applied;
}

QHash<QString, QString> PaymentBook::customersOf(const std::vector<Record> &lines) const
{
    QSet<QString> numbers;
    for (const Record &line : lines)
        numbers.insert(folded(line, "customer.number"));
    return m_company ? namesByNumber(m_company->known(customerEntity), numbers) : QHash<QString, QString>();
}

Value PaymentBook::ofCustomer(const QString &number, const FieldKey &field) const
{
    const Snapshot customers = m_company ? m_company->known(customerEntity) : Snapshot();
    const int column = customers.schema() ? customers.schema()->indexOf(field) : -1;
    const std::vector<RowId> rows = column < 0 ? std::vector<RowId>() : customers.rowsWith("number", number);
    return rows.empty() ? Value() : customers.value(rows.front(), column);
}

QSet<QString> PaymentBook::blockedCustomers(const std::vector<Record> &lines) const
{
    QSet<QString> seen, blocked;
    for (const Record &line : lines) {
        const QString number = folded(line, "customer.number");
        if (seen.contains(number))
            continue;
        seen.insert(number);
        if (ofCustomer(number, "blocked").toText() == QLatin1String("All"))
            blocked.insert(number);
    }
    return blocked;
}

DiscountOf PaymentBook::discounts() const
{
    if (!m_company || !m_company->schema(termsEntity))
        return [](const Record &) { return std::optional<CashDiscount>(); };
    return [this, terms = all(termsEntity)](const Record &invoice) -> std::optional<CashDiscount> {
        const QString theirs = ofCustomer(invoice.value("customer.number").toText(), "terms.payment").toText();
        // By its id, or by its code where the service names it so.
        const auto found = std::find_if(terms.begin(), terms.end(), [&](const Record &one) {
            return one.key.remoteId == theirs || one.value("code").toText() == theirs;
        });
        if (theirs.isEmpty() || found == terms.end())
            return std::nullopt;
        return cashDiscount(*found, invoice, placesIn(invoice.value("currency.code").toText()));
    };
}

int PaymentBook::placesIn(const QString &currency) const
{
    const SchemaPtr schema = m_company ? m_company->schema(currencyEntity) : SchemaPtr();
    const Snapshot currencies = schema ? m_company->list(currencyEntity).snapshot() : Snapshot();
    const int code = schema ? schema->indexOf("code") : -1;
    for (RowId row = 0; code >= 0 && row < currencies.rowIdEnd(); ++row) {
        if (currencies.isLive(row) && currencies.value(row, code).toText().compare(currency, Qt::CaseInsensitive) == 0)
            return placesOf(currencies.record(row));
    }
    return placesOf(Record());
}

std::optional<CashDiscount> PaymentBook::discountOf(const Record &invoice) const
{
    return discounts()(invoice);
}

std::vector<OpenInvoice> PaymentBook::openFor(const Record &line) const
{
    const std::vector<Record> invoices = this->invoices();
    std::vector<Record> others = wanted(line.key.parent);
    // What it was divided into before goes when it is divided anew.
    const OverlayPtr overlay = m_company ? m_company->outbox().overlay() : nullptr;
    std::erase_if(others, [&line, &overlay](const Record &other) {
        const std::vector<QString> above = splitFrom(other.key, overlay.get());
        return other.key != line.key && std::find(above.begin(), above.end(), line.key.localId) != above.end();
    });
    std::vector<OpenInvoice> open = clientele::openFor(line, others, invoices, currencyOf(line));
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
        one.discountPercent = discount->percent;
        one.discountOf = discount->of;
    }
    return open;
}

QHash<QString, QStringList> PaymentBook::usesBeside(const Record &line) const
{
    const QString customer = folded(line, "customer.number");
    QHash<QString, QString> numbers; // by themselves in capitals
    for (const Record &invoice : invoices()) {
        if (folded(invoice, "customer.number") == customer)
            numbers.insert(folded(invoice, "number"), invoice.value("number").toText());
    }
    numbers.remove(QString());
    QHash<QString, QStringList> uses;
    const auto take = [&](const Record &other, const QString &code) {
        const auto number = numbers.constFind(folded(other, "appliesTo.number"));
        const Decimal *amount = other.value("amount").asDecimal();
        if (number == numbers.cend() || other.key == line.key || (amount && amount->isNegative()))
            return;
        QString where = other.value("document.number").toText();
        if (where.isEmpty())
            where = tr("a line without a number");
        if (!code.isEmpty())
            //: where an invoice is used: %1 document number of a payment, %2 code of its journal
            where = tr("%1 (%2)", "document, journal").arg(where, code);
        if (!uses[*number].contains(where))
            uses[*number] += where;
    };
    for (const Record &other : wanted(line.key.parent))
        take(other, {});
    for (const Record &other : wantedElsewhere(line.key.parent))
        take(other, journal(other.key.parent).value("code").toText());
    return uses;
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
