// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/desk_fixture.h"
#include "support/test_locale.h"

#include <QSignalSpy>
#include <QtTest>

namespace clientele::testing {

inline Value text(const char *value)
{
    return Value::text(QString::fromUtf8(value));
}

/// What the journal tells of one request: its body, and one of its headers (names in lower case).
inline QString bodyOf(const Json &entry)
{
    return entry[u"body"].toString();
}
inline QString headerOf(const Json &entry, const char *name)
{
    for (const auto &[key, value] : entry[u"headers"].members()) {
        if (key.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return value.toString();
    }
    return {};
}

/// The bodies of all writes with this verb, oldest first.
inline QStringList bodies(RunningSandbox &sandbox, const char *method)
{
    QStringList seen;
    for (const Json &entry : sandbox.journal(method, "customers"))
        seen += bodyOf(entry);
    return seen;
}

/// Rows of the change log in short: "field answer".
inline QStringList answers(const std::vector<LogEntry> &entries)
{
    QStringList rows;
    for (const LogEntry &entry : entries)
        rows += QString::fromLatin1((entry.field.isEmpty() ? entry.what : entry.field) + ' ' + entry.answer);
    return rows;
}

/// Every state a submission is told in, in their order, each once in a row.
class StateWatch : public QObject
{
public:
    explicit StateWatch(OutboxHandle &outbox)
    {
        connect(&outbox, &OutboxHandle::submissionChanged, this, [this](const SubmissionView &view) {
            const QString state = QString::fromLatin1(stateName(view.state));
            if (seen.isEmpty() || seen.last() != state)
                seen += state;
        });
    }
    QStringList seen;
};

} // namespace clientele::testing
