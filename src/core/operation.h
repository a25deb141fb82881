// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query.h"
#include "core/service_info.h"
#include "core/wire.h"

#include <optional>
#include <vector>

namespace clientele {

/// One wish, as a dialect carries it out: often several requests. Pure: no socket, no timer, no clock.
///
/// Whoever runs it repeats: `next()`; while it returns a Request, send it and `feed()` the one Answer. When `next()`
/// returns nothing the operation has finished and its outcome may be read. Feeding without a request under way
/// is our mistake. An operation that is destroyed early leaves nothing behind.
class Operation
{
public:
    virtual ~Operation() = default;
    virtual std::optional<Request> next() = 0;
    virtual void feed(const Answer &answer) = 0;
};

struct CompanyInfo
{
    QString remoteId;
    QString name;         ///< for people; never empty
    QString detail;       ///< second line, may be empty
    QString currencyCode; ///< local currency, where known at this point
    QHash<QByteArray, QString> options =
        {}; ///< ways of this server that were found out, to be kept with the connection
};

/// Exchanges credentials for a token. Its requests go out without credentials of the connection.
class SignInOperation : public Operation
{
public:
    virtual Result<SignedIn> outcome() const = 0;
};

class CompaniesOperation : public Operation
{
public:
    virtual Result<std::vector<CompanyInfo>> outcome() const = 0;
};

/// Reads a list page by page. Whole pages only: nothing of a broken page is handed out.
class ListOperation : public Operation
{
public:
    /// Records of the page fed last, each once (a service's page token is a position, not a snapshot: a record may
    /// come twice over pages; merge by id).
    virtual std::vector<Record> takeRecords() = 0;
    /// How many there are in all, where the service says.
    virtual std::optional<qint64> total() const = 0;
    /// Set when it ended before its end; what was handed out stays valid.
    virtual std::optional<Failure> failure() const = 0;
    /// Records of this list that could not be read, with their reason; the rest is good.
    virtual std::vector<Failure> unreadable() const = 0;
};

class ReadOperation : public Operation
{
public:
    virtual Result<Record> outcome() const = 0;
};

/// Bytes that belong to a record and are none of its fields: a picture.
struct Attachment
{
    QByteArray type; ///< media type, "image/png"
    QByteArray bytes;
    bool isNull() const { return bytes.isEmpty(); }
};

/// Reads them; null where the record has none.
class BytesOperation : public Operation
{
public:
    virtual Result<Attachment> outcome() const = 0;
};

enum class ChangeKind : quint8 { Set, Create, Delete, Action };

/// What somebody wants done to one record, ready for a dialect to plan.
struct WriteWish
{
    ChangeKind kind = ChangeKind::Set;
    RecordKey key;
    Record base;                ///< the record as it is at the service, as far as we know, with the version to send
    Changes changes;            ///< Set and Create; Action: what it sets (ActionInfo::sets), or what is then seen of it
    QByteArray action;          ///< Action: one of its EntityInfo ("archive", "post")
    Attachment attachment = {}; ///< Action: the bytes that go with it, see ActionInfo::takes
    /// Action on a record with others below it (a journal's lines): those the person saw and meant, as they were shown.
    /// Where they are given, nothing is done to others: what is there by then must be just these, unchanged. Empty:
    /// whatever is there. Delete of such a record: those that were shown, and empty where none was; it is not deleted
    /// while it has others.
    std::vector<Record> below = {};
    QString idempotencyKey; ///< minted once per wish, kept over every attempt
    /// Create: remote ids of what is known to have been there before it went out, or to be another's. None of them can
    /// be what it has made. Action on a record with others below it: of all records of its kind that were there; none
    /// of them can be the one that came in its place. Empty: not known.
    QStringList notMine = {};
    QDateTime firstSent{}; ///< UTC, when it went out for the first time; findCreated looks from a little before then
};

struct WriteOutcome
{
    enum class End : quint8 {
        Done,    ///< everything asked for was accepted
        Partly,  ///< some fields went through, then a failure; see `failedFields`
        Failed,  ///< nothing was changed, whatever the failure: one that leaves things open met a look before the write
        InDoubt, ///< may have been carried out
    };
    End end = End::Failed;
    std::optional<Record> stored;  ///< the record as the service answered it, where it did
    bool storedIsComplete = false; ///< false: read it again to know (no body, thin answer)
    std::optional<Failure> failure;
    std::vector<FieldKey> acceptedFields; ///< in Partly: what went through
    std::vector<FieldKey> failedFields;   ///< in Partly: what did not
    QByteArray requestId;                 ///< for the change log

    // Of an action on a record with others below it (posting a journal). `stored` is the record itself as it is now;
    // where the service has made a new one in its place, that one, with another remote id.
    std::vector<Record> taken = {}; ///< those below that it took away, as they were just before
    std::vector<Record> left = {};  ///< those still there
    bool scheduled = false;         ///< accepted, but not carried out yet: what is left may still be taken away
    /// Done: they are not there any more, but the service has not said that it was this action that took them away.
    bool unconfirmed = false;
    QString blamed = {}; ///< remote id of the one below that a refusal is about, where the words tell
};

class WriteOperation : public Operation
{
public:
    virtual WriteOutcome outcome() const = 0;
};

} // namespace clientele
