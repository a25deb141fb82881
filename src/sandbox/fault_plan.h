// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/exchange.h"
#include "sandbox/relay.h"

#include <QRegularExpression>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace clientele::sandbox {

/// One fault that waits for its request. How it is written as JSON stands in admin.h.
struct FaultRule
{
    enum class Kind : quint8 {
        Pass, ///< nothing but the pace and the waits
        Status,
        ResetBefore,
        ResetDuring,
        ResetAfter,
        CommitLate,
        CutBody,
        Garble, // from here to EndlessPages: about what is in the body
        WrongType,
        MissingField,
        HugeField,
        UnknownChoice,
        ForeignNextLink,
        RelativeNextLink,
        EndlessPages,
        Redirect,
        ExpireToken,
    };
    enum class Hold : quint8 { None, Before, After };

    Kind kind = Kind::Pass;
    QByteArray kindName;
    QByteArray method;       ///< empty = any
    QRegularExpression path; ///< found anywhere in the target
    int skip = 0;            ///< requests to let pass first
    int count = 1;           ///< times it strikes; -1 = for ever

    int delayMs = 0;       ///< before the request is looked at
    int answerDelayMs = 0; ///< after it was carried out
    int bytesPerSecond = 0;
    Hold hold = Hold::None;

    int status = 0;
    bool carriedOut = false; ///< Status: the request is carried out first, only its answer is replaced
    HeaderList headers;
    std::optional<QByteArray> body;
    qint64 bytes = 0;   ///< CutBody, ResetDuring: bytes of the body let through; HugeField: its length
    QString field;      ///< WrongType, MissingField, HugeField, UnknownChoice
    int row = 0;        ///< of a list: which of its rows
    Json value;         ///< WrongType: what stands there instead
    QByteArray url;     ///< Redirect, ForeignNextLink
    bool fresh = false; ///< EndlessPages: each link differs from those before
    int lateMs = -1;    ///< CommitLate: when; -1 = at the next release

    /// Throws Refusal with a sentence about what is wrong with it.
    static FaultRule read(const Json &json);
    StreamPlan streamPlan() const;
};

/// The faults in the order they were given; each request takes the first that fits. Also where requests wait
/// that are held until the next release. Thread-safe.
class FaultPlan
{
public:
    void add(FaultRule rule);
    void clear();
    std::optional<FaultRule> take(const Call &call);

    /// Blocks the calling request until `release` or `stop`.
    void waitForRelease();
    /// Blocks for a while, or until `stop`.
    void wait(int milliseconds);
    void release();
    /// Wakes everything and makes later waits return at once.
    void stop();

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<FaultRule> m_rules;
    quint64 m_releases = 0;
    bool m_stopped = false;
};

/// Changes an answer as the rule says: its status, or what is in its JSON.
void spoil(Reply &reply, const FaultRule &rule, const Call &call);

} // namespace clientele::sandbox
