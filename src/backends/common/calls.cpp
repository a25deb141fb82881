// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/calls.h"

#include "backends/common/answers.h"
#include "backends/common/failed_operations.h"

#include <algorithm>

namespace clientele::backends {

namespace {

using End = WriteOutcome::End;

class CallsOperation : public WriteOperation
{
public:
    explicit CallsOperation(CallPlan plan)
        : m_plan(std::move(plan))
    {
        if (m_plan.calls.empty()) {
            m_outcome.failure = failureOfKind(Failure::Kind::NotOffered,
                                              QStringLiteral("There is nothing in it that can be changed here."));
            return;
        }
        m_next = m_plan.calls.front().request;
    }

    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }

    void feed(const Answer &answer) override
    {
        if (m_at < m_plan.calls.size())
            takeCall(answer);
        else
            takeReading(answer);
    }

    WriteOutcome outcome() const override { return m_outcome; }

private:
    void takeCall(const Answer &answer)
    {
        const Call &call = m_plan.calls[m_at];
        m_outcome.requestId = requestIdOf(answer);
        std::optional<Failure> failure = m_plan.failureOf(answer, call);
        if (call.judge)
            failure = call.judge(answer, std::move(failure));
        if (failure && !asks(call))
            failure = toldOfWrite(answer, *std::move(failure));
        std::optional<Record> record;
        if (!failure && call.showsRecord)
            record = m_plan.recordOf(answer);
        if (!failure && !asks(call) && !isItsAnswer(call, answer, record.has_value()))
            failure = unconfirmed(answer);
        if (failure) {
            stop(answer, *failure);
            return;
        }
        m_outcome.acceptedFields.insert(m_outcome.acceptedFields.end(), call.fields.begin(), call.fields.end());
        m_written = m_written || !asks(call);
        m_readAgain = m_readAgain || call.readAgain;
        if (call.showsRecord) {
            m_shown = record && (!creating() || shows(*record, call.fields));
            m_outcome.storedIsComplete = m_shown;
            if (record) {
                // Without its version it could not be changed again.
                const bool unversioned = record->version.isEmpty() && record->schema()->versionSlot() >= 0;
                m_readAgain = m_readAgain || unversioned || !m_outcome.storedIsComplete;
                m_outcome.stored = named(std::move(*record));
            }
        }
        if (++m_at < m_plan.calls.size()) {
            m_next = m_plan.calls[m_at].request;
            return;
        }
        const bool seen = m_outcome.stored && m_outcome.storedIsComplete && !m_readAgain;
        const bool gone = std::none_of(m_plan.calls.begin(), m_plan.calls.end(),
                                       [](const Call &one) { return one.showsRecord || one.readAgain; });
        const QString id = m_outcome.stored ? m_outcome.stored->key.remoteId : m_plan.key.remoteId;
        if (seen || gone) {
            finish();
            return;
        }
        if (!m_plan.read || id.isEmpty()) {
            couldNotLook(answer);
            return;
        }
        m_outcome.storedIsComplete = false;
        m_asked = id;
        m_next = m_plan.read(id);
    }

    /// All of what was sent stands in it, however it was taken.
    static bool shows(const Record &record, const std::vector<FieldKey> &sent)
    {
        return std::none_of(sent.begin(), sent.end(), [&record](const FieldKey &field) {
            return record.value(field).state() == Value::State::Absent;
        });
    }

    static bool isItsAnswer(const Call &call, const Answer &answer, bool showsRecord)
    {
        if (call.isItsAnswer)
            return call.isItsAnswer(answer);
        return !call.showsRecord || (showsRecord && answer.status != 202); // 202: accepted only
    }

    bool creating() const { return m_plan.key.remoteId.isEmpty(); }
    static bool asks(const Call &call) { return call.onlyAsks || call.request.readsOnly(); }

    void takeReading(const Answer &answer)
    {
        if (!m_plan.failureOf(answer, Call{})) {
            std::optional<Record> record = m_plan.recordOf(answer);
            const bool isIt = record && record->key.remoteId.compare(m_asked, Qt::CaseInsensitive) == 0;
            if (isIt && (m_shown || holds(*record, m_plan.created))) {
                m_outcome.stored = named(std::move(*record));
                m_outcome.storedIsComplete = true;
                finish();
                return;
            }
        }
        couldNotLook(answer);
    }

    /// Accepted, but nobody has seen what was kept. A new record of which there is no more than an id may not be there.
    void couldNotLook(const Answer &answer)
    {
        if (!creating()) {
            finish();
            return;
        }
        m_outcome.end = End::InDoubt;
        m_outcome.failure = unconfirmed(answer);
        m_outcome.stored.reset();
        m_outcome.storedIsComplete = false;
    }

    /// With the key it is known by here; a new record has its id at the service from now on.
    Record named(Record record) const
    {
        RecordKey key = m_plan.key;
        if (key.remoteId.isEmpty())
            key.remoteId = record.key.remoteId;
        record.key = key;
        return record;
    }

    void stop(const Answer &answer, const Failure &failure)
    {
        const bool doubtful = mayHaveHappened(answer, failure) && !asks(m_plan.calls[m_at]);
        m_outcome.failure = failure;
        if (!failure.requestId.isEmpty())
            m_outcome.requestId = failure.requestId;
        if (!m_written) {
            m_outcome.end = doubtful ? End::InDoubt : End::Failed;
            m_outcome.stored.reset();
            m_outcome.storedIsComplete = false;
        } else {
            m_outcome.end = End::Partly;
            m_outcome.storedIsComplete = m_outcome.storedIsComplete && !doubtful && !m_readAgain;
            for (size_t i = m_at; i < m_plan.calls.size(); ++i)
                addFailed(m_plan.calls[i].fields);
            addFailed(m_plan.notWritable);
        }
        m_at = m_plan.calls.size();
    }

    void addFailed(const std::vector<FieldKey> &fields)
    {
        m_outcome.failedFields.insert(m_outcome.failedFields.end(), fields.begin(), fields.end());
    }

    void finish()
    {
        m_outcome.end = End::Done;
        if (!m_plan.notWritable.empty()) {
            m_outcome.end = End::Partly;
            m_outcome.failure =
                failureOfKind(Failure::Kind::NotOffered, QStringLiteral("Some fields cannot be written here."));
            addFailed(m_plan.notWritable);
        }
        if (m_outcome.end != End::Partly)
            m_outcome.acceptedFields.clear();
    }

    CallPlan m_plan;
    size_t m_at = 0;
    std::optional<Request> m_next;
    bool m_shown = false; ///< an answer has shown the record; a new one with all that was sent
    QString m_asked;      ///< the id that is read again
    bool m_written = false;
    bool m_readAgain = false;
    WriteOutcome m_outcome;
};

} // namespace

std::unique_ptr<WriteOperation> writeByCalls(CallPlan plan)
{
    return std::make_unique<CallsOperation>(std::move(plan));
}

Changes about(const Changes &changes, const std::vector<FieldKey> &fields)
{
    Changes some;
    for (const Change &change : changes) {
        if (std::find(fields.begin(), fields.end(), change.field) != fields.end())
            some.push_back(change);
    }
    return some;
}

std::vector<FieldKey> fieldsOf(const Changes &changes)
{
    std::vector<FieldKey> fields;
    for (const Change &change : changes)
        fields.push_back(change.field);
    return fields;
}

Json onlyMembers(const Json &body, const EntitySchema &schema, const std::vector<FieldKey> &fields)
{
    const auto carries = [&](const QString &member) {
        return std::any_of(fields.begin(), fields.end(), [&](const FieldKey &key) {
            const FieldSpec *field = schema.find(key);
            return field && std::any_of(field->forms.begin(), field->forms.end(), [&](const WireForm &form) {
                       return !form.write.isEmpty() && splitPath(form.write).front() == member;
                   });
        });
    };
    Json::Object members;
    for (const Json::Member &member : body.members()) {
        if (carries(member.first))
            members.push_back(member);
    }
    return Json::object(std::move(members));
}

} // namespace clientele::backends
