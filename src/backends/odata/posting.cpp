// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/answers.h"
#include "backends/common/failed_operations.h"
#include "backends/common/links.h"
#include "backends/odata/errors.h"
#include "backends/odata/line_reading.h"
#include "backends/odata/page_trail.h"
#include "core/below.h"
#include "core/failure_codes.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace clientele::odata {

namespace {

using Kind = Failure::Kind;
using End = WriteOutcome::End;
using backends::failureOfKind;
using backends::mayHaveHappened;

bool isOver(const ListOperation &list)
{
    return list.failure() || !list.unreadable().empty();
}

Failure whyOver(const ListOperation &list)
{
    return list.failure() ? *list.failure() : list.unreadable().front();
}

/// Said by the service itself. A page of somebody between tells nothing of what the service holds.
bool isGone(const Failure &failure)
{
    return failure.kind == Kind::Gone && !failure.code.isEmpty();
}

/// As the reading before a posting tells it: nobody shall believe of somebody between that the journal has gone.
Failure asLookedFor(Failure failure)
{
    if (failure.kind == Kind::Gone && !isGone(failure)) {
        failure.kind = Kind::NotUnderstood;
        failure.code = failure_codes::fromBetween();
    }
    return failure;
}

std::unique_ptr<ListOperation> linesOf(const LedgerPtr &ledger, const QString &journal)
{
    ListQuery query;
    query.entity = "payment";
    query.parent = journal;
    return paymentList(ledger, query);
}

/// What keeps anything from being done to these lines, read just before: that they are not those a person was shown, or
/// could not be read.
std::optional<Failure> whyNot(const ListOperation &reading, const std::vector<Record> &shown,
                              const std::vector<Record> &read)
{
    if (isOver(reading))
        return asLookedFor(whyOver(reading));
    if (!differenceBelow(shown, read).isEmpty())
        return failureOfKind(Kind::ChangedMeanwhile, QStringLiteral("The journal has other lines by now."));
    return std::nullopt;
}

/// The code a batch gets when the service makes it anew after posting: its last number, one higher (6.5).
QString codeAfter(const QString &code)
{
    static const QRegularExpression lastNumber(QStringLiteral("^(.*?)(\\d+)(\\D*)$"));
    const QRegularExpressionMatch match = lastNumber.match(code);
    bool fine = false;
    const qulonglong number = match.captured(2).toULongLong(&fine) + 1;
    if (!match.hasMatch() || !fine)
        return {};
    const QString digits = QString::number(number).rightJustified(match.capturedLength(2), QLatin1Char('0'));
    return match.captured(1) + digits + match.captured(3);
}

/// Reads, posts where that is wished, and reads again. What the first reading found and the last one does not is what
/// was posted.
class Posting : public WriteOperation
{
public:
    Posting(LedgerPtr ledger, WriteWish wish, bool resolving)
        : m_ledger(std::move(ledger))
        , m_wish(std::move(wish))
        , m_resolving(resolving)
        , m_trail(m_ledger->base())
    {
        const QString id = m_wish.key.remoteId;
        m_outcome.end = End::Failed;
        if (id.isEmpty())
            stop(End::Failed, failureOfKind(Kind::Gone, QStringLiteral("The journal has no id at the service.")));
        else if (!m_ledger->posting(id))
            stop(End::Failed, failureOfKind(Kind::NotOffered));
        else
            readLines(resolving ? Step::After : Step::Before);
    }

    std::optional<Request> next() override
    {
        while (true) {
            if (m_step == Step::Before || m_step == Step::After) {
                if (std::optional<Request> request = m_lines->next())
                    return request;
                takeLines();
                continue; // with whatever comes next
            }
            return std::exchange(m_next, std::nullopt);
        }
    }

    void feed(const Answer &answer) override
    {
        switch (m_step) {
        case Step::Before:
        case Step::After:
            m_lines->feed(answer);
            for (Record &line : m_lines->takeRecords())
                m_read.push_back(std::move(line));
            break;
        case Step::Post:
            takePosted(answer);
            break;
        case Step::Journals:
            takeJournals(answer);
            break;
        case Step::Journal:
            takeJournal(answer);
            break;
        case Step::Done:
            break;
        }
    }

    WriteOutcome outcome() const override { return m_outcome; }

private:
    enum class Step : quint8 { Before, Post, After, Journals, Journal, Done };

    void stop(End end, std::optional<Failure> failure)
    {
        m_step = Step::Done;
        m_outcome.end = end;
        m_outcome.failure = std::move(failure);
    }

    void readLines(Step step)
    {
        m_step = step;
        m_read.clear();
        m_lines = linesOf(m_ledger, m_wish.key.remoteId);
    }

    void takeLines()
    {
        if (m_step == Step::After)
            takeLinesAfter();
        else
            takeLinesBefore();
    }

    void takeLinesBefore()
    {
        m_before = std::move(m_read);
        if (std::optional<Failure> why = whyNot(*m_lines, m_wish.below.empty() ? m_before : m_wish.below, m_before)) {
            if (!isOver(*m_lines))
                m_outcome.left = std::move(m_before);
            stop(End::Failed, std::move(why));
            return;
        }
        m_step = Step::Post;
        m_next = backends::writeRequest("POST", *m_ledger->posting(m_wish.key.remoteId));
    }

    void takePosted(const Answer &answer)
    {
        m_outcome.requestId = backends::requestIdOf(answer);
        if (std::optional<Failure> failure = failureOf(answer, {Purpose::Change, {}, {}})) {
            if (!failure->requestId.isEmpty())
                m_outcome.requestId = failure->requestId;
            const bool doubtful = mayHaveHappened(answer, *failure);
            if (!doubtful)
                m_outcome.blamed = lineNamedIn(failure->message);
            m_outcome.left = m_before;
            stop(doubtful ? End::InDoubt : End::Failed, std::move(failure));
            return;
        }
        // Anything else than what is documented is a proxy's, or an error in the clothes of a success; the lines tell.
        m_unclear = !backends::isBare(answer, 204);
        readLines(Step::After);
    }

    /// By its number as the ledger's own messages put it ("Line No.=20000"), else by its document's; only where just
    /// one line is meant.
    QString lineNamedIn(const QString &message) const
    {
        const auto only = [this](const auto &isMeant) {
            QString id;
            for (const Record &line : m_before) {
                if (!isMeant(line))
                    continue;
                if (!id.isEmpty())
                    return QString();
                id = line.key.remoteId;
            }
            return id;
        };
        const auto stands = [&message](const QString &pattern) {
            return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption)
                .match(message)
                .hasMatch();
        };
        const QString byLine = only([&](const Record &line) {
            const Decimal *number = line.value("line.number").asDecimal();
            return number && stands(QStringLiteral("=\\s*['\"]?%1\\b").arg(QString::fromLatin1(number->toBytes())));
        });
        if (!byLine.isEmpty())
            return byLine;
        return only([&](const Record &line) {
            const QString document = line.value("document.number").toText();
            return !document.isEmpty() &&
                   stands(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(QRegularExpression::escape(document)));
        });
    }

    void takeLinesAfter()
    {
        if (isOver(*m_lines)) {
            const Failure failure = whyOver(*m_lines);
            if (isGone(failure))
                readJournals();
            else
                stopUnseen(failure);
            return;
        }
        m_outcome.left = std::move(m_read);
        QSet<QString> there;
        for (const Record &line : m_outcome.left)
            there.insert(line.key.remoteId);
        for (const Record &line : m_before) {
            if (!there.contains(line.key.remoteId))
                m_outcome.taken.push_back(line);
        }
        QSet<QString> meant;
        for (const std::vector<Record> *lines : {&m_wish.below, &m_before}) {
            for (const Record &line : *lines)
                meant.insert(line.key.remoteId);
        }
        // Where nobody says which were meant, any line may be one of them.
        const bool remain = m_resolving && meant.isEmpty() ? !there.isEmpty() : meant.intersects(there);
        if (remain && (m_resolving || m_unclear)) {
            stop(End::InDoubt, failureOfKind(Kind::NoAnswer, QStringLiteral("Lines of the journal are still there.")));
            return;
        }
        m_outcome.scheduled = remain;
        m_outcome.unconfirmed = !saidSo(); // somebody else may have posted or deleted them
        m_step = Step::Journal;
        m_next = backends::readRequest(m_ledger->journal(m_wish.key.remoteId));
    }

    /// The service itself has answered that it has posted.
    bool saidSo() const { return !m_resolving && !m_unclear; }

    /// What has become of the lines could not be seen.
    void stopUnseen(const Failure &failure)
    {
        m_outcome.left = m_before;
        if (!saidSo()) {
            stop(End::InDoubt, failure);
            return;
        }
        m_outcome.scheduled = true; // accepted; whether it is done already is still to be seen
        stop(End::Done, std::nullopt);
    }

    void takeJournal(const Answer &answer)
    {
        const std::optional<Failure> failure = failureOf(answer, {});
        if (failure && isGone(*failure)) {
            readJournals();
            return;
        }
        const Result<Json> body = backends::bodyOf(answer);
        if (!failure && body) {
            if (Result<Record> read = m_ledger->decode("paymentJournal", *body, backends::timeOf(answer));
                read && read->key.remoteId.compare(m_wish.key.remoteId, Qt::CaseInsensitive) == 0) {
                Record record = std::move(read).value();
                record.key = m_wish.key;
                m_outcome.stored = std::move(record);
                m_outcome.storedIsComplete = true;
            }
        }
        stop(End::Done, std::nullopt); // whatever can be seen of the journal
    }

    void readJournals()
    {
        m_step = Step::Journals;
        m_journalsAsked = m_ledger->journals();
        m_next = backends::readRequest(m_journalsAsked);
    }

    /// The service says that the journal is no longer there by its id. Posting may have made it anew under the next
    /// code.
    void takeJournals(const Answer &answer)
    {
        Result<Json> body = pageBodyOf(answer);
        QUrl following;
        if (body) {
            const bool news = !(*body)[u"value"].items().empty();
            if (std::optional<Failure> failure = m_trail.follow(m_journalsAsked, *body, news, &following))
                body = *failure;
        }
        takeHeir(body ? (*body)[u"value"].items() : Json::Array(), backends::timeOf(answer));
        if (body && !following.isEmpty()) {
            m_journalsAsked = following;
            m_next = backends::readRequest(following);
            return;
        }
        if (m_isListed) {
            stopUnseen(failureOfKind(Kind::NoAnswer, QStringLiteral("The journal is still listed.")));
        } else if (!saidSo() && !body) {
            stop(End::InDoubt, body.failure());
        } else if (!saidSo() && !m_isMadeAnew) {
            // Deleted by somebody, or posted and made anew under a name nobody can guess: not known, and said so, for
            // who takes it for "not posted" enters the money twice.
            stop(End::InDoubt, failureOfKind(Kind::Gone));
        } else {
            m_outcome.taken = std::move(m_before);
            m_outcome.stored = std::move(m_heir);
            m_outcome.storedIsComplete = bool(m_outcome.stored);
            m_outcome.unconfirmed = !saidSo() && m_wish.notMine.isEmpty();
            stop(End::Done, std::nullopt);
        }
    }

    /// The journal under the next code, or else another one under the same. That it was made anew by posting is proved
    /// by the next code alone, and not by a journal that was there before.
    void takeHeir(const Json::Array &journals, const QDateTime &readAt)
    {
        const QString code = m_wish.base.isNull() ? QString() : m_wish.base.value("code").toText();
        const QString following = codeAfter(code);
        const bool counted = !following.isEmpty();
        for (const Json &item : journals) {
            Result<Record> read = m_ledger->decode("paymentJournal", item, readAt);
            const QString there = read ? read->value("code").toText() : QString();
            const QString id = read ? read->key.remoteId : QString();
            if (id.compare(m_wish.key.remoteId, Qt::CaseInsensitive) == 0) {
                m_isListed = true;
                continue;
            }
            if (there.isEmpty())
                continue;
            if (counted && there.compare(following, Qt::CaseInsensitive) == 0) {
                m_isMadeAnew = !m_wish.notMine.contains(id, Qt::CaseInsensitive);
                m_heir = std::move(read).value();
            } else if (!m_heir && there.compare(code, Qt::CaseInsensitive) == 0)
                m_heir = std::move(read).value();
        }
    }

    LedgerPtr m_ledger;
    WriteWish m_wish;
    bool m_resolving;
    Step m_step = Step::Done;
    std::unique_ptr<ListOperation> m_lines;
    std::vector<Record> m_read; ///< lines of the reading under way
    std::vector<Record> m_before;
    std::optional<Request> m_next;
    PageTrail m_trail; ///< of the journals
    QUrl m_journalsAsked;
    std::optional<Record> m_heir;
    bool m_isMadeAnew = false;
    bool m_isListed = false; ///< the journal itself, which was said to be gone
    bool m_unclear = false;
    WriteOutcome m_outcome;
};

/// Reads, and deletes where that is what was shown; reads again where the service says that it is not any more, so that
/// a person who is asked is shown what has come. The journal's own version need not move with its lines.
class Deletion : public WriteOperation
{
public:
    Deletion(const LedgerPtr &ledger, const WriteWish &wish, std::unique_ptr<WriteOperation> deletion)
        : m_ledger(ledger)
        , m_key(wish.key)
        , m_shown(wish.below)
        , m_deletion(std::move(deletion))
    {
        if (!wish.key.remoteId.isEmpty()) // else the deletion says what is to be said of that
            m_lines = linesOf(ledger, wish.key.remoteId);
    }

    std::optional<Request> next() override
    {
        if (m_lines) {
            if (std::optional<Request> request = m_lines->next())
                return request;
            takeLines();
        }
        if (m_why)
            return std::nullopt;
        if (std::optional<Request> request = m_deletion->next())
            return request;
        const std::optional<Failure> failure = m_deletion->outcome().failure;
        if (m_isReadAgain || !failure || failure->kind != Kind::ChangedMeanwhile || m_key.remoteId.isEmpty())
            return std::nullopt;
        m_isReadAgain = true;
        m_lines = linesOf(m_ledger, m_key.remoteId);
        return next();
    }

    void feed(const Answer &answer) override
    {
        if (!m_lines) {
            m_deletion->feed(answer);
            return;
        }
        m_lines->feed(answer);
        for (Record &line : m_lines->takeRecords())
            m_reading.push_back(std::move(line));
    }

    WriteOutcome outcome() const override
    {
        WriteOutcome outcome = m_why ? WriteOutcome() : m_deletion->outcome();
        if (m_why) {
            outcome.end = End::Failed;
            outcome.failure = m_why;
        }
        outcome.left = m_read;
        return outcome;
    }

private:
    void takeLines()
    {
        if (!m_isReadAgain)
            m_why = whyNot(*m_lines, m_shown, m_reading);
        if (!m_isReadAgain || !isOver(*m_lines)) // else what was read before has to do
            m_read = std::move(m_reading);
        m_reading.clear();
        m_lines.reset();
    }

    LedgerPtr m_ledger;
    RecordKey m_key;
    std::vector<Record> m_shown;
    std::unique_ptr<WriteOperation> m_deletion;
    std::unique_ptr<ListOperation> m_lines; ///< nullptr: read
    std::vector<Record> m_reading;          ///< of the reading under way
    std::vector<Record> m_read;
    bool m_isReadAgain = false;
    std::optional<Failure> m_why; ///< it must not be deleted
};

} // namespace

std::unique_ptr<WriteOperation> journalDeletion(LedgerPtr ledger, const WriteWish &wish,
                                                std::unique_ptr<WriteOperation> deletion)
{
    return std::make_unique<Deletion>(ledger, wish, std::move(deletion));
}

std::unique_ptr<WriteOperation> journalPosting(LedgerPtr ledger, const WriteWish &wish)
{
    return std::make_unique<Posting>(std::move(ledger), wish, false);
}

std::unique_ptr<WriteOperation> postingLookedFor(LedgerPtr ledger, const WriteWish &wish)
{
    return std::make_unique<Posting>(std::move(ledger), wish, true);
}

} // namespace clientele::odata
