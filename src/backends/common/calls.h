// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <functional>

namespace clientele::backends {

/// One request of a write, and what of the wish it carries.
struct Call
{
    Request request;
    std::vector<FieldKey> fields = {}; ///< empty: it carries none (a look before, a deletion, an action)
    /// What the answer means for this call, where that is more than whether it succeeded: a look that found what should
    /// not be there, a refusal that says "it is so already". Given the failure `CallPlan::failureOf` found, if any;
    /// returns the one that counts.
    std::function<std::optional<Failure>(const Answer &, std::optional<Failure>)> judge = {};
    /// It changes nothing, whatever its verb: broken off, it leaves nothing in doubt.
    bool onlyAsks = false;
    /// Its answer shows the record.
    bool showsRecord = true;
    /// Whether a success is the answer that the service documents for this call; any other leaves it in doubt. Empty:
    /// what shows the record is, and of a call that shows none every success.
    std::function<bool(const Answer &)> isItsAnswer = {};
    /// After this call alone the record is not to be seen in full: it is read again at the end.
    bool readAgain = false;
};

/// A write as a row of calls, one after the other, up to the first that fails.
struct CallPlan
{
    RecordKey key;
    std::vector<Call> calls;
    /// Of a new record, all that is sent: where the answer shows less, what is read by its id has to be that.
    Changes created = {};
    std::vector<FieldKey> notWritable = {}; ///< asked for, but this service cannot: told as not done
    std::function<std::optional<Failure>(const Answer &, const Call &)> failureOf;
    /// The record an answer shows; nothing if it shows none, or another.
    std::function<std::optional<Record>(const Answer &)> recordOf;
    /// How to read the record by its id at the service.
    std::function<Request(const QString &remoteId)> read = {};
};

/// Carries a plan out. Its outcome is told per field: what came before a failure went through.
std::unique_ptr<WriteOperation> writeByCalls(CallPlan plan);

/// `changes` about `fields` only.
Changes about(const Changes &changes, const std::vector<FieldKey> &fields);
std::vector<FieldKey> fieldsOf(const Changes &changes);
/// The members of `body` that carry one of `fields`: a call of its own has no use for what the record's other call
/// always sends.
Json onlyMembers(const Json &body, const EntitySchema &schema, const std::vector<FieldKey> &fields);

} // namespace clientele::backends
