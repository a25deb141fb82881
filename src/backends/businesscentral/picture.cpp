// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's picture (business-central.md 5.11): what is known of it is a record, its bytes are read and written
// apart.
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

constexpr const char *contentSegment = "/pictureContent";

/// The media links of an answer are not followed: the address is known, and theirs may be another host's.
QUrl pictureLink(const Context &context, const QString &customer, const char *segment = "")
{
    const Place &place = *findPlace("picture");
    return link(context.settings, setPath(context.settings, place, customer) + segment);
}

/// The picture by its customer's id, under which it is known here.
Result<Record> pictureOf(const Context &context, const RecordKey &key, const Answer &answer)
{
    if (std::optional<Failure> failure = failureOf(answer, {}))
        return *failure;
    Result<Record> read = readAnswer(context, *findPlace("picture"), {}, answer);
    if (!read)
        return read;
    Record record = std::move(read).value();
    record.key = key;
    return record;
}

Result<Attachment> contentOf(const Answer &answer)
{
    if (std::optional<Failure> failure = failureOf(answer, {}))
        return *failure;
    if (answer.status == 204)
        return Attachment();
    Attachment content;
    content.type = answer.header("Content-Type").split(';').first().trimmed().toLower();
    content.bytes = answer.body;
    // A proxy's page is no picture; what else is none, whoever shows it finds out.
    if (content.type.startsWith("text/") || content.type == "application/json")
        return failureOfKind(Kind::NotUnderstood, backends::description(answer));
    return content;
}

class PictureReading : public ReadOperation
{
public:
    PictureReading(Context context, RecordKey key)
        : m_context(std::move(context))
        , m_key(std::move(key))
        , m_next(readRequest(pictureLink(m_context, m_key.remoteId)))
    {
    }
    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }
    void feed(const Answer &answer) override { m_read = pictureOf(m_context, m_key, answer); }
    Result<Record> outcome() const override { return m_read; }

private:
    Context m_context;
    RecordKey m_key;
    std::optional<Request> m_next;
    Result<Record> m_read = Failure();
};

class ContentReading : public BytesOperation
{
public:
    ContentReading(const Context &context, const RecordKey &key)
        : m_next(readRequest(pictureLink(context, key.remoteId, contentSegment)))
    {
        m_next->headers = {{"Accept", "*/*"}};
    }
    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }
    void feed(const Answer &answer) override { m_read = contentOf(answer); }
    Result<Attachment> outcome() const override { return m_read; }

private:
    std::optional<Request> m_next;
    Result<Attachment> m_read = Failure();
};

/// What only we know of the picture goes on from what was there: whose it is, and after a writing how large it is.
Record completed(Record stored, const WriteWish &wish)
{
    stored.key = wish.key;
    stored.set("name", wish.base.value("name"));
    for (const Change &change : wish.changes) {
        if (change.field == "picture.size")
            stored.set(change.field, change.after);
    }
    return stored;
}

/// Replaces or removes. The service asks for `*` as the version; so that nobody's picture is overwritten unseen, what
/// is there is looked at just before, and the tag goes along where there is one.
class PictureWriting : public WriteOperation
{
public:
    PictureWriting(Context context, WriteWish wish)
        : m_context(std::move(context))
        , m_wish(std::move(wish))
    {
        const ActionInfo *action = findPlace("picture")->info.action(m_wish.action);
        const Attachment &content = m_wish.attachment;
        m_replaces = action && !action->takes.empty();
        if (!action) {
            refuse(failureOfKind(Kind::NotOffered, QStringLiteral("There is no such action here.")));
        } else if (m_replaces &&
                   (content.isNull() || content.bytes.size() > action->mostBytes ||
                    std::find(action->takes.begin(), action->takes.end(), content.type) == action->takes.end())) {
            refuse(failureOfKind(Kind::Invalid, QStringLiteral("This is no picture that could be sent.")));
        } else {
            m_next = readRequest(pictureLink(m_context, m_wish.key.remoteId));
        }
    }

    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }

    void feed(const Answer &answer) override
    {
        switch (m_step) {
        case Step::Look:
            takeLook(answer);
            break;
        case Step::Write:
            takeWritten(answer);
            break;
        case Step::Reread:
            if (Result<Record> read = pictureOf(m_context, m_wish.key, answer)) {
                m_outcome.stored = completed(std::move(read).value(), m_wish);
                m_outcome.storedIsComplete = true;
            }
            m_outcome.end = End::Done;
            break;
        }
    }

    WriteOutcome outcome() const override { return m_outcome; }

private:
    enum class Step : quint8 { Look, Write, Reread };

    void refuse(Failure failure)
    {
        m_outcome.end = End::Failed;
        m_outcome.requestId = failure.requestId;
        m_outcome.failure = std::move(failure);
    }

    void takeLook(const Answer &answer)
    {
        const Result<Record> read = pictureOf(m_context, m_wish.key, answer);
        if (!read) {
            refuse(read.failure());
            return;
        }
        if (isOther(*read)) {
            refuse(failureOfKind(Kind::ChangedMeanwhile, QStringLiteral("There is another picture by now.")));
            return;
        }
        Request request;
        request.method = m_replaces ? QByteArrayLiteral("PATCH") : QByteArrayLiteral("DELETE");
        request.url = pictureLink(m_context, m_wish.key.remoteId, m_replaces ? contentSegment : "");
        request.headers = {{"Accept", "application/json"},
                           {"If-Match", read->version.isEmpty() ? QByteArrayLiteral("*") : read->version}};
        if (m_replaces) {
            request.headers.append({"Content-Type", m_wish.attachment.type});
            request.body = m_wish.attachment.bytes;
        }
        m_step = Step::Write;
        m_next = request;
    }

    /// Not what the person saw, or not surely: with another tag the same size may be another picture.
    bool isOther(const Record &now) const
    {
        for (const FieldKey &field :
             {FieldKey("picture.type"), FieldKey("picture.width"), FieldKey("picture.height")}) {
            const Value &before = m_wish.base.value(field);
            if (before.isKnown() && !now.schema()->find(field)->same(before, now.value(field)))
                return true;
        }
        const QByteArray &seen = m_wish.base.version;
        return !seen.isEmpty() && !now.version.isEmpty() && seen != now.version;
    }

    void takeWritten(const Answer &answer)
    {
        m_outcome.requestId = requestIdOf(answer);
        std::optional<Failure> failure = failureOf(answer, {Purpose::Change, {}, {}});
        if (!failure && !backends::isBare(answer, 204) && backends::provesNothing(answer, "id"))
            failure = failureOfKind(Kind::NotUnderstood, backends::description(answer));
        if (failure) {
            m_outcome.end = mayHaveHappened(answer, *failure) ? End::InDoubt : End::Failed;
            m_outcome.failure = std::move(failure);
            return;
        }
        m_step = Step::Reread;
        m_next = readRequest(pictureLink(m_context, m_wish.key.remoteId));
    }

    Context m_context;
    WriteWish m_wish;
    bool m_replaces = false;
    Step m_step = Step::Look;
    std::optional<Request> m_next;
    WriteOutcome m_outcome;
};

/// Whether what was sent has arrived, told by what is there: the very bytes, or none.
class PictureLookedFor : public WriteOperation
{
public:
    PictureLookedFor(Context context, WriteWish wish)
        : m_context(std::move(context))
        , m_wish(std::move(wish))
        , m_next(readRequest(pictureLink(m_context, m_wish.key.remoteId, contentSegment)))
    {
        m_next->headers = {{"Accept", "*/*"}};
        m_outcome.end = End::InDoubt;
        const ActionInfo *action = findPlace("picture")->info.action(m_wish.action);
        m_bytesLost = action && !action->takes.empty() && m_wish.attachment.isNull();
    }

    std::optional<Request> next() override { return std::exchange(m_next, std::nullopt); }

    void feed(const Answer &answer) override
    {
        if (std::exchange(m_sawContent, true)) {
            if (Result<Record> read = pictureOf(m_context, m_wish.key, answer)) {
                m_outcome.stored = completed(std::move(read).value(), m_wish);
                m_outcome.storedIsComplete = true;
                m_outcome.end = End::Done;
            } else {
                m_outcome.failure = read.failure();
            }
            return;
        }
        const Result<Attachment> there = contentOf(answer);
        if (!there)
            m_outcome.failure = there.failure();
        else if (!m_bytesLost && there->bytes == m_wish.attachment.bytes)
            m_next = readRequest(pictureLink(m_context, m_wish.key.remoteId));
    }

    WriteOutcome outcome() const override { return m_outcome; }

private:
    Context m_context;
    WriteWish m_wish;
    std::optional<Request> m_next;
    bool m_sawContent = false;
    bool m_bytesLost = false; ///< what was sent is not known any more: no picture there does not tell that it arrived
    WriteOutcome m_outcome;
};

} // namespace

std::unique_ptr<ReadOperation> pictureReading(Context context, RecordKey key)
{
    return std::make_unique<PictureReading>(std::move(context), std::move(key));
}

std::unique_ptr<BytesOperation> pictureContent(const Context &context, const RecordKey &key)
{
    return std::make_unique<ContentReading>(context, key);
}

std::unique_ptr<WriteOperation> pictureWriting(Context context, WriteWish wish)
{
    return std::make_unique<PictureWriting>(std::move(context), std::move(wish));
}

std::unique_ptr<WriteOperation> pictureLookedFor(Context context, WriteWish wish)
{
    return std::make_unique<PictureLookedFor>(std::move(context), std::move(wish));
}

} // namespace clientele::businesscentral
