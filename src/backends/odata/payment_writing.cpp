// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/answers.h"
#include "backends/common/calls.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/odata/errors.h"
#include "backends/odata/line_reading.h"
#include "backends/odata/payment_sign.h"
#include "core/refusal.h"

#include <algorithm>

namespace clientele::odata {

namespace {

using Kind = Failure::Kind;
using End = WriteOutcome::End;
using backends::failureOfKind;
using backends::mayHaveHappened;
using backends::requestIdOf;

const Change *about(const Changes &changes, const char *field)
{
    const auto at =
        std::find_if(changes.begin(), changes.end(), [field](const Change &change) { return change.field == field; });
    return at == changes.end() ? nullptr : &*at;
}

bool fills(const Change *change)
{
    return change && change->after.isPresent();
}

class PaymentWriter : public WriteOperation
{
public:
    PaymentWriter(LedgerPtr ledger, WriteWish wish)
        : m_ledger(std::move(ledger))
        , m_schema(m_ledger->schema("payment"))
        , m_wish(std::move(wish))
    {
        m_wish.key.parent = journalOf(m_wish);
        if (m_wish.base.isNull())
            m_wish.base = Record(m_schema, m_wish.key);
        switch (m_wish.kind) {
        case ChangeKind::Create:
            if (m_wish.key.parent.isEmpty() && !m_ledger->flat()) {
                Failure failure = failureOfKind(Kind::Invalid);
                failure.fields.insert("journal", Refusal{Refusal::Why::JournalNeeded}.toText());
                refuse(std::move(failure));
                return;
            }
            planChanges();
            break;
        case ChangeKind::Set:
            if (hasVersion())
                planChanges();
            break;
        case ChangeKind::Delete:
            // Without the token the service deletes whatever is there by now (business-central.md 8).
            if (hasVersion()) {
                m_next = backends::writeRequest("DELETE", link());
                m_next->headers.append({"If-Match", m_wish.base.version});
            }
            break;
        case ChangeKind::Action:
            refuse(failureOfKind(Kind::NotOffered, QStringLiteral("There is no such action here.")));
            break;
        }
    }

    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }

    void feed(const Answer &answer) override
    {
        switch (m_step) {
        case Step::Customer:
            takeCustomer(answer);
            break;
        case Step::Write:
            takeWritten(answer);
            break;
        case Step::Reread:
            takeReread(answer);
            break;
        case Step::Sign:
            takeSigned(answer);
            break;
        case Step::Done:
            break;
        }
    }

    WriteOutcome outcome() const override { return m_outcome; }

private:
    enum class Step : quint8 { Customer, Write, Reread, Sign, Done };

    bool creating() const { return m_wish.kind == ChangeKind::Create; }
    QUrl link() const { return m_ledger->line(m_wish.key.parent, m_wish.key.remoteId); }

    void refuse(Failure failure)
    {
        m_step = Step::Done;
        m_outcome.end = End::Failed;
        m_outcome.failure = std::move(failure);
    }

    bool hasVersion()
    {
        if (m_wish.key.remoteId.isEmpty())
            refuse(failureOfKind(Kind::Gone, QStringLiteral("The record has no id at the service.")));
        else if (m_wish.base.version.isEmpty())
            refuse(failureOfKind(Kind::ChangedMeanwhile, QStringLiteral("No version of the record is known.")));
        else
            return true;
        return false;
    }

    void planChanges()
    {
        for (const Change &change : m_wish.changes) {
            const FieldSpec *field = m_schema->find(change.field);
            if (creating() && !change.after.isPresent())
                continue; // the service fills its own defaults
            if (field && field->writable(creating()))
                m_asked.push_back(change);
            else
                m_notWritable.push_back(change.field);
        }
        for (const Change &change : m_asked) {
            const bool apart = change.field == "customer" || change.field == "customer.number" ||
                               change.field == "appliesTo.invoice" || change.field == "appliesTo.number" ||
                               change.field == "journal"; // named by the address
            if (!apart)
                m_sent.push_back(change);
        }
        planApplication();
        if (planCustomer())
            send();
    }

    /// The invoice's id or its number, never both: what was chosen from the list goes by the id. To take an application
    /// away only the blank number works (6.3).
    void planApplication()
    {
        const Change *invoice = about(m_asked, "appliesTo.invoice");
        const Change *number = about(m_asked, "appliesTo.number");
        if (fills(invoice))
            m_sent.push_back(*invoice);
        else if (fills(number))
            m_sent.push_back(*number);
        else if (invoice || number)
            m_sent.push_back({"appliesTo.number", Value(), Value::blank()});
    }

    /// A change of customer goes by the number: by the id alone the service leaves out what else has to follow (6.2).
    /// False: the number has to be asked for first.
    bool planCustomer()
    {
        const Change *customer = about(m_asked, "customer");
        const Change *number = about(m_asked, "customer.number");
        if (fills(number)) {
            m_sent.push_back(*number);
        } else if (fills(customer)) {
            m_step = Step::Customer;
            m_next = backends::readRequest(m_ledger->customer(customer->after.toText()));
            return false;
        } else if (customer || number) {
            m_sent.push_back({"customer.number", Value(), Value::blank()});
        }
        return true;
    }

    void takeCustomer(const Answer &answer)
    {
        std::optional<Failure> failure = failureOf(answer, {});
        QString number;
        if (!failure) {
            const Result<Json> body = backends::bodyOf(answer);
            number = body ? (*body)[u"number"].toString() : QString();
            if (!body)
                failure = body.failure();
            else if (number.isEmpty())
                failure = failureOfKind(Kind::NotUnderstood, QStringLiteral("The customer's number did not come."));
        }
        if (!failure) {
            m_sent.push_back({"customer.number", Value(), Value::text(number)});
            send();
            return;
        }
        if (failure->kind == Kind::Gone) {
            failure->kind = Kind::Invalid; // the customer is gone, not the payment
            failure->fields.insert("customer", failure->message);
        }
        refuse(std::move(*failure));
    }

    void send()
    {
        if (m_sent.empty() && !creating()) {
            refuse(failureOfKind(Kind::NotOffered, QStringLiteral("There is nothing in it that can be changed here.")));
            return;
        }
        m_step = Step::Write;
        m_next = request(m_wish.base, m_sent, creating());
    }

    /// Members in the order of the service's page, which may be the order in which it takes them (16, 5).
    Request request(const Record &base, const Changes &changes, bool create) const
    {
        const QUrl url = create ? m_ledger->lines(m_wish.key.parent) : link();
        Request request = backends::writeRequest(create ? "POST" : "PATCH", url,
                                                 encodeChanges(base, changes, m_ledger->habits(), create));
        if (!create)
            request.headers.append({"If-Match", base.version});
        return request;
    }

    void takeWritten(const Answer &answer)
    {
        m_outcome.requestId = requestIdOf(answer);
        const Sent sent{creating() ? Purpose::Create : Purpose::Change, m_sent, m_schema};
        std::optional<Failure> failure = failureOf(answer, sent);
        if (!failure && m_wish.kind == ChangeKind::Delete && !backends::isBare(answer, 204))
            failure = backends::unconfirmed(answer);
        if (failure) {
            m_step = Step::Done;
            m_outcome.end = mayHaveHappened(answer, *failure) ? End::InDoubt : End::Failed;
            m_outcome.requestId = failure->requestId;
            m_outcome.failure = std::move(failure);
            return;
        }
        if (m_wish.kind == ChangeKind::Delete) {
            finish();
            return;
        }
        takeAnswered(answer);
    }

    /// A success: what it says of the line, or the line read again.
    void takeAnswered(const Answer &answer)
    {
        if (takeRecord(answer)) {
            takeSign();
            return;
        }
        const bool isNew = creating() && !m_mending; // of which an id alone is no proof
        m_unclear = isNew || backends::provesNothing(answer, m_schema->identity().idPath);
        reread(answer);
    }

    /// The line in the answer, if it is this one, with its version and what was sent.
    bool takeRecord(const Answer &answer)
    {
        if (answer.status == 204 || answer.body.trimmed().isEmpty())
            return false;
        Result<Record> read = lineAnswered(*m_ledger, m_wish.key, answer);
        if (!read)
            return false;
        Record record = std::move(read).value();
        const bool thin = record.version.isEmpty() || std::any_of(m_sent.begin(), m_sent.end(), [&](const Change &one) {
                              return record.value(one.field).state() == Value::State::Absent;
                          });
        if (thin) {
            if (m_wish.key.remoteId.isEmpty())
                m_wish.key.remoteId = record.key.remoteId;
            return false;
        }
        takeStored(std::move(record));
        return true;
    }

    void takeStored(Record record)
    {
        if (m_wish.key.remoteId.isEmpty())
            m_wish.key.remoteId = record.key.remoteId; // made: from now on it has a name
        record.key = m_wish.key;
        m_outcome.stored = std::move(record);
        m_outcome.storedIsComplete = true;
    }

    void reread(const Answer &answer)
    {
        QUrl url;
        if (!m_wish.key.remoteId.isEmpty()) {
            url = link();
        } else if (const QByteArray location = answer.header("Location"); !location.isEmpty()) {
            const QUrl there = m_ledger->lines(m_wish.key.parent).resolved(QUrl::fromEncoded(location));
            if (backends::sameOrigin(m_ledger->base(), there))
                url = there;
        }
        if (url.isEmpty()) {
            couldNotLook();
            return;
        }
        m_step = Step::Reread;
        m_next = backends::readRequest(url);
    }

    void takeReread(const Answer &answer)
    {
        if (!failureOf(answer, {})) {
            Result<Record> read = lineAnswered(*m_ledger, m_wish.key, answer);
            // Nothing was written, at least not yet, or it is another line: what said yes was not the service.
            const QByteArray before = m_mending ? m_outcome.stored->version : m_wish.base.version;
            const bool isNew = creating() && !m_mending;
            const bool untold = read && (isNew ? !backends::holds(*read, m_sent) : read->version == before);
            if (read && !(m_unclear && untold)) {
                m_unclear = false;
                takeStored(std::move(read).value());
                takeSign();
                return;
            }
        }
        couldNotLook();
    }

    void couldNotLook()
    {
        m_outcome.storedIsComplete = false;
        if (!m_unclear) {
            finish();
            return;
        }
        Failure failure =
            failureOfKind(Kind::NotUnderstood, QStringLiteral("The answer to the change was not understood."));
        if (m_mending) {
            stopMending(std::move(failure), true);
            return;
        }
        m_step = Step::Done;
        m_outcome.end = End::InDoubt;
        m_outcome.failure = std::move(failure);
    }

    /// An amount that comes back with the opposite sign tells that this service turns it: sent once more the other way
    /// round, it is stored as it was meant, and so are all that follow (dynamics-financials-beta.md 5.1).
    void takeSign()
    {
        const Record &stored = *m_outcome.stored;
        const SignSeen seen = signSeen(m_wish, stored);
        if (m_mending) {
            if (seen == SignSeen::AsMeant)
                learnSign(*m_ledger, signForm(*m_ledger), stored.readAt);
            else if (!m_proven)
                takeSignBack(); // it was not taken at all
            else if (seen != SignSeen::Nothing)
                learnSign(*m_ledger, m_formBefore, stored.readAt); // it does neither: told as saved differently
            finish();
            return;
        }
        // A change that a service of known ways stores otherwise is its will. Of a new line there is nothing else that
        // the opposite could come from.
        if (seen == SignSeen::Nothing || (m_ledger->signKnown && !creating())) {
            finish();
            return;
        }
        if (seen == SignSeen::AsMeant) {
            learnSign(*m_ledger, signForm(*m_ledger), stored.readAt);
            finish();
            return;
        }
        m_proven = seen == SignSeen::Turned;
        m_formBefore = signForm(*m_ledger);
        if (m_proven)
            learnSign(*m_ledger, otherForm(m_formBefore), stored.readAt);
        if (stored.version.isEmpty()) {
            finish();
            return;
        }
        m_mending = true;
        m_step = Step::Sign;
        setSignForm(*m_ledger, otherForm(m_formBefore));
        m_next = request(stored, backends::about(m_sent, {"amount"}), false);
    }

    void takeSigned(const Answer &answer)
    {
        const Changes amount = backends::about(m_sent, {"amount"});
        std::optional<Failure> failure = failureOf(answer, {Purpose::Change, amount, m_schema});
        if (failure) {
            const bool doubtful = mayHaveHappened(answer, *failure);
            stopMending(std::move(*failure), doubtful);
            return;
        }
        m_outcome.requestId = requestIdOf(answer);
        takeAnswered(answer);
    }

    /// All but the amount's sign is as it was meant. What was proven stays learned: the sign that was wrong once is
    /// never sent again.
    void stopMending(Failure failure, bool doubtful)
    {
        if (!m_proven)
            takeSignBack();
        m_step = Step::Done;
        m_outcome.end = End::Partly;
        m_outcome.storedIsComplete = !doubtful;
        m_outcome.failure = std::move(failure);
        for (const Change &change : m_asked)
            (change.field == "amount" ? m_outcome.failedFields : m_outcome.acceptedFields).push_back(change.field);
        addNotWritable();
    }

    void takeSignBack() { setSignForm(*m_ledger, m_formBefore); }

    void finish()
    {
        m_step = Step::Done;
        m_outcome.end = End::Done;
        if (m_notWritable.empty())
            return;
        m_outcome.end = End::Partly;
        m_outcome.failure = failureOfKind(Kind::NotOffered, QStringLiteral("Some fields cannot be written here."));
        m_outcome.acceptedFields = backends::fieldsOf(m_asked);
        addNotWritable();
    }

    void addNotWritable()
    {
        m_outcome.failedFields.insert(m_outcome.failedFields.end(), m_notWritable.begin(), m_notWritable.end());
    }

    LedgerPtr m_ledger;
    SchemaPtr m_schema;
    WriteWish m_wish;
    Changes m_asked; ///< of the wish, what can be written
    Changes m_sent;  ///< as it goes out
    std::vector<FieldKey> m_notWritable;
    Step m_step = Step::Write;
    std::optional<Request> m_next;
    bool m_unclear = false;
    bool m_mending = false; ///< the amount goes out once more, with the other sign
    bool m_proven = false;  ///< that the first sign was the wrong one
    int m_formBefore = 0;
    WriteOutcome m_outcome;
};

} // namespace

std::unique_ptr<WriteOperation> paymentWriting(LedgerPtr ledger, const WriteWish &wish)
{
    return std::make_unique<PaymentWriter>(std::move(ledger), wish);
}

} // namespace clientele::odata
