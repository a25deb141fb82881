// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/errors.h"
#include "backends/businesscentral/links.h"
#include "backends/businesscentral/operations.h"
#include "backends/common/failed_operations.h"

#include <algorithm>

namespace clientele::businesscentral {

namespace {

using Kind = Failure::Kind;
using End = WriteOutcome::End;
using backends::failureOfKind;

class RecordWriter : public WriteOperation
{
public:
    RecordWriter(Context context, const Place *place, WriteWish wish, Json::Object further)
        : m_context(std::move(context))
        , m_place(place)
        , m_wish(std::move(wish))
        , m_further(std::move(further))
    {
        if (!m_place || isOnlyRead(*m_place)) {
            refuse(failureOfKind(Kind::NotOffered, QStringLiteral("Records of this kind are only read.")));
            return;
        }
        if (m_wish.base.isNull())
            m_wish.base = Record(m_place->schema, m_wish.key);
        for (const FieldKey &key : m_context.habits->plainChoices) {
            if (m_place->schema->find(key))
                m_wish.base.setForm(m_place->schema->indexOf(key), plainForm(key));
        }
        switch (m_wish.kind) {
        case ChangeKind::Create:
            planCreate();
            break;
        case ChangeKind::Set:
            planChange();
            break;
        case ChangeKind::Delete:
            planDelete();
            break;
        case ChangeKind::Action:
            planAction();
            break;
        }
    }

    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }

    void feed(const Answer &answer) override
    {
        switch (m_step) {
        case Step::Write:
            takeWritten(answer);
            break;
        case Step::Reread:
            takeReread(answer);
            break;
        case Step::Address:
            takeAddress(answer);
            break;
        case Step::Done:
            break;
        }
    }

    WriteOutcome outcome() const override { return m_outcome; }

private:
    enum class Step : quint8 { Write, Reread, Address, Done };

    bool creating() const { return m_wish.kind == ChangeKind::Create; }

    void refuse(Failure failure)
    {
        m_step = Step::Done;
        m_outcome.end = End::Failed;
        m_outcome.failure = std::move(failure);
    }

    void planCreate()
    {
        // Nothing that is empty: the service fills its own defaults, and a zero guid would overwrite them
        // (business-central.md 5.1).
        for (const Change &change : m_wish.changes) {
            const FieldSpec *field = m_place->schema->find(change.field);
            if (!change.after.isPresent())
                continue;
            if (field && field->writable(true))
                m_sent.push_back(change);
            else
                m_notWritable.push_back(change.field);
        }
        sendChanges();
    }

    void planChange()
    {
        for (const Change &change : m_wish.changes) {
            const FieldSpec *field = m_place->schema->find(change.field);
            if (field && field->writable(false))
                m_sent.push_back(change);
            else
                m_notWritable.push_back(change.field);
        }
        if (m_sent.empty()) {
            refuse(failureOfKind(Kind::NotOffered, QStringLiteral("There is nothing in it that can be changed here.")));
            return;
        }
        if (needsVersion())
            sendChanges();
    }

    /// What an action sets goes out alone: whether other fields of the same change are kept is not known (5.1.2).
    void planAction()
    {
        const ActionInfo *action = m_place->info.action(m_wish.action);
        for (const Change &change : m_wish.changes) {
            if (action && change.field == action->sets)
                m_sent.push_back(change);
        }
        if (m_sent.empty())
            refuse(failureOfKind(Kind::NotOffered, QStringLiteral("There is no such action here.")));
        else if (needsVersion())
            sendChanges();
    }

    void planDelete()
    {
        // Without the token the service deletes whatever is there by now (8).
        if (!needsVersion())
            return;
        Request request;
        request.method = QByteArrayLiteral("DELETE");
        request.url = recordLink();
        request.headers = {{"Accept", "application/json"}, {"If-Match", m_wish.base.version}};
        m_next = request;
    }

    /// False: there is no token to send. What is there must be read first, and that is what the failure leads to.
    bool needsVersion()
    {
        if (m_wish.key.remoteId.isEmpty()) {
            refuse(failureOfKind(Kind::Gone, QStringLiteral("The record has no id at the service.")));
            return false;
        }
        if (!m_wish.base.version.isEmpty())
            return true;
        refuse(failureOfKind(Kind::ChangedMeanwhile, QStringLiteral("No version of the record is known.")));
        return false;
    }

    QUrl recordLink() const
    {
        return link(m_context.settings,
                    recordPath(m_context.settings, *m_place, m_wish.key.parent, m_wish.key.remoteId));
    }

    QUrl setLink() const { return link(m_context.settings, setPath(m_context.settings, *m_place, m_wish.key.parent)); }

    Request changeRequest(const Record &base, const Changes &changes) const
    {
        Json body = encodeChanges(base, changes, m_context.habits->wire, creating());
        if (!creating())
            body = inOrderOf(changes, body);
        for (const Json::Member &one : m_further)
            body = body.with(one.first, one.second);
        Request request;
        request.method = creating() ? QByteArrayLiteral("POST") : QByteArrayLiteral("PATCH");
        request.url = creating() ? setLink() : recordLink();
        request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/json"}};
        if (!creating())
            request.headers.append({"If-Match", base.version});
        request.body = body.toBytes();
        return request;
    }

    /// Members in the order the changes are given in.
    Json inOrderOf(const Changes &changes, const Json &body) const
    {
        const auto place = [&](const QString &member) {
            for (size_t i = 0; i < changes.size(); ++i) {
                const FieldSpec *field = m_place->schema->find(changes[i].field);
                for (const WireForm &form : field->forms) {
                    if (QString::fromLatin1(form.write) == member)
                        return i;
                }
            }
            return changes.size();
        };
        Json::Object members = body.members();
        std::stable_sort(members.begin(), members.end(),
                         [&](const Json::Member &a, const Json::Member &b) { return place(a.first) < place(b.first); });
        return Json::object(std::move(members));
    }

    void sendChanges()
    {
        m_step = Step::Write;
        m_next = changeRequest(m_wish.base, m_sent);
    }

    Sent sentFor(const Changes &changes) const
    {
        return {creating() ? Purpose::Create : Purpose::Change, changes, m_place->schema};
    }

    void takeWritten(const Answer &answer)
    {
        m_outcome.requestId = requestIdOf(answer);
        std::optional<Failure> failure = failureOf(answer, sentFor(m_sent));
        if (!failure && m_wish.kind == ChangeKind::Delete && !backends::isBare(answer, 204))
            failure = backends::unconfirmed(answer);
        if (failure) {
            if (answer.status == 400 && spellPlainly(*failure)) {
                sendChanges();
                return;
            }
            m_step = Step::Done;
            m_outcome.end = mayHaveHappened(answer, *failure) ? End::InDoubt : End::Failed;
            m_outcome.requestId = failure->requestId;
            m_outcome.failure = std::move(failure);
            return;
        }
        if (!m_respelled.isEmpty())
            m_context.habits->plainChoices.insert(m_respelled);
        if (m_wish.kind == ChangeKind::Delete) {
            finish(End::Done);
            return;
        }
        if (std::optional<Record> stored = recordOf(answer)) {
            m_outcome.stored = std::move(stored);
            m_outcome.storedIsComplete = true;
            mendAddress();
            return;
        }
        // An answer that does not show what became of it: look. Of a new record an id alone is no proof.
        m_unclear = creating() || backends::provesNothing(answer, m_place->schema->identity().idPath);
        reread(answer);
    }

    /// The record in the answer, if it is this one, with its version and everything that was sent.
    std::optional<Record> recordOf(const Answer &answer) const
    {
        if (answer.status == 204 || answer.body.trimmed().isEmpty())
            return std::nullopt;
        Result<Record> read = readAnswer(m_context, *m_place, m_wish.key.remoteId, answer);
        if (!read)
            return std::nullopt;
        Record record = std::move(read).value();
        const bool thin =
            record.version.isEmpty() || std::any_of(m_sent.begin(), m_sent.end(), [&](const Change &change) {
                return record.value(change.field).state() == Value::State::Absent;
            });
        if (thin) {
            if (creating() && m_wish.key.remoteId.isEmpty())
                m_createdId = record.key.remoteId;
            return std::nullopt;
        }
        return named(std::move(record));
    }

    /// With the key it is known by here; a new record has its id at the service from now on.
    Record named(Record record) const
    {
        RecordKey key = m_wish.key;
        if (key.remoteId.isEmpty())
            key.remoteId = record.key.remoteId;
        record.key = key;
        return record;
    }

    void reread(const Answer &answer)
    {
        QUrl url;
        if (!creating()) {
            url = recordLink();
        } else if (!m_createdId.isEmpty()) {
            url = link(m_context.settings, recordPath(m_context.settings, *m_place, m_wish.key.parent, m_createdId));
        } else if (const QByteArray location = answer.header("Location"); !location.isEmpty()) {
            const QUrl there = setLink().resolved(QUrl::fromEncoded(location));
            if (sameOrigin(m_context.settings.base, there))
                url = there;
        }
        if (url.isEmpty()) {
            couldNotLook();
            return;
        }
        m_step = Step::Reread;
        m_next = readRequest(url);
    }

    void takeReread(const Answer &answer)
    {
        const std::optional<Failure> failure = failureOf(answer, {});
        if (!failure) {
            const QString asked = creating() ? m_createdId : m_wish.key.remoteId;
            Result<Record> read = readAnswer(m_context, *m_place, asked, answer);
            // Nothing was written, at least not yet, or it is another record: what said yes was not the service.
            const bool untold =
                read && (creating() ? !backends::holds(*read, m_sent) : read->version == m_wish.base.version);
            if (read && !(m_unclear && untold)) {
                m_unclear = false;
                m_outcome.stored = named(std::move(read).value());
                m_outcome.storedIsComplete = true;
                mendAddress();
                return;
            }
        }
        couldNotLook();
    }

    /// The service said yes; what it stored is not known.
    void couldNotLook()
    {
        m_outcome.storedIsComplete = false;
        if (!m_unclear) {
            finish(End::Done);
            return;
        }
        // Said yes with something that shows no record: whoever has said it, the service has to be looked at.
        m_step = Step::Done;
        m_outcome.end = End::InDoubt;
        m_outcome.failure =
            failureOfKind(Kind::NotUnderstood, QStringLiteral("The answer to the change was not understood."));
    }

    /// A country other than before empties post code, city and state, even those sent along with it, because the
    /// service takes the country after them (business-central.md 5.1.1): then they are sent once more.
    void mendAddress()
    {
        const auto sent = [this](const FieldKey &key) {
            return std::find_if(m_sent.begin(), m_sent.end(), [&key](const Change &c) { return c.field == key; });
        };
        if (m_addressSent || creating() || sent("address.country") == m_sent.end()) {
            finish(End::Done);
            return;
        }
        for (const FieldKey &key :
             {FieldKey("address.city"), FieldKey("address.state"), FieldKey("address.postcode")}) {
            const auto change = sent(key);
            if (change == m_sent.end())
                continue;
            const Value &stored = m_outcome.stored->value(key);
            const bool tidied = stored.toText().compare(change->after.toText().trimmed(), Qt::CaseInsensitive) == 0;
            if (!tidied && !m_place->schema->find(key)->same(stored, change->after))
                m_address.push_back({key, stored, change->after});
        }
        if (m_address.empty() || m_outcome.stored->version.isEmpty()) {
            finish(End::Done);
            return;
        }
        m_addressSent = true;
        m_step = Step::Address;
        m_next = changeRequest(*m_outcome.stored, m_address);
    }

    void takeAddress(const Answer &answer)
    {
        std::optional<Failure> failure = failureOf(answer, sentFor(m_address));
        if (failure) {
            m_step = Step::Done;
            m_outcome.end = End::Partly;
            m_outcome.storedIsComplete = !mayHaveHappened(answer, *failure);
            m_outcome.failure = std::move(failure);
            for (const Change &change : m_sent) {
                const bool failed = std::any_of(m_address.begin(), m_address.end(),
                                                [&change](const Change &part) { return part.field == change.field; });
                (failed ? m_outcome.failedFields : m_outcome.acceptedFields).push_back(change.field);
            }
            addNotWritable();
            return;
        }
        m_outcome.requestId = requestIdOf(answer);
        if (std::optional<Record> stored = recordOf(answer)) {
            m_outcome.stored = std::move(stored);
            m_outcome.storedIsComplete = true;
            finish(End::Done);
            return;
        }
        m_outcome.storedIsComplete = false;
        reread(answer);
    }

    void finish(End end)
    {
        m_step = Step::Done;
        m_outcome.end = end;
        if (m_notWritable.empty())
            return;
        m_outcome.end = End::Partly;
        m_outcome.failure = failureOfKind(Kind::NotOffered, QStringLiteral("Some fields cannot be written here."));
        for (const Change &change : m_sent)
            m_outcome.acceptedFields.push_back(change.field);
        addNotWritable();
    }

    void addNotWritable()
    {
        m_outcome.failedFields.insert(m_outcome.failedFields.end(), m_notWritable.begin(), m_notWritable.end());
    }

    /// The one documented repetition (4.1): a choice refused in its encoded spelling is sent once more as plain text.
    /// Told by the refused spelling standing in the message, which no translation changes. True: send again.
    bool spellPlainly(const Failure &failure)
    {
        if (!m_respelled.isEmpty() || failure.kind != Kind::Invalid)
            return false;
        const Json body = encodeChanges(m_wish.base, m_sent, m_context.habits->wire, creating());
        for (const Change &change : m_sent) {
            const int plain = plainForm(change.field);
            if (plain < 0)
                continue;
            const WireForm &form = m_place->schema->find(change.field)->forms[size_t(plain)];
            const QString spelling = body[QString::fromLatin1(form.write)].toString();
            const bool isEncoded = decodeXmlName(spelling) != spelling;
            const bool named =
                failure.message.contains(spelling) || failure.message.contains(QLatin1String("not an option"));
            if (!isEncoded || !named)
                continue;
            m_respelled = change.field;
            m_wish.base.setForm(m_place->schema->indexOf(change.field), plain);
            return true;
        }
        return false;
    }

    /// The form in which this choice is written as plain text; -1 if it has none.
    int plainForm(const FieldKey &key) const
    {
        const std::vector<WireForm> &forms = m_place->schema->find(key)->forms;
        const auto plain = std::find_if(forms.begin(), forms.end(),
                                        [](const WireForm &form) { return form.codec == &codec::plainChoice; });
        return plain == forms.end() ? -1 : int(plain - forms.begin());
    }

    Context m_context;
    const Place *m_place;
    WriteWish m_wish;
    Json::Object m_further; // goes out with the changes
    Changes m_sent;
    Changes m_address; // what a change of country took away again
    std::vector<FieldKey> m_notWritable;
    Step m_step = Step::Write;
    std::optional<Request> m_next;
    bool m_unclear = false;
    bool m_addressSent = false;  // once is enough: what differs then is the service's will
    mutable QString m_createdId; // from an answer too thin to be taken for the record
    FieldKey m_respelled;        // the choice that is sent as plain text after its refusal
    WriteOutcome m_outcome;
};

} // namespace

std::unique_ptr<WriteOperation> writeOperation(Context context, const Place *place, WriteWish wish,
                                               Json::Object further)
{
    return std::make_unique<RecordWriter>(std::move(context), place, std::move(wish), std::move(further));
}

} // namespace clientele::businesscentral
