// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/journal.h"

namespace clientele::sandbox {

namespace {

constexpr const char *Headers[] = {"Accept",         "Accept-Language",    "Content-Type",
                                   "Content-Length", "Data-Access-Intent", "If-Match",
                                   "Prefer",         "X-Request-ID",       "User-Agent"};
constexpr qsizetype BodyLimit = 1024 * 1024;
/// A service that runs for days keeps the latest; whoever reads the journal does so long before.
constexpr size_t EntryLimit = 50'000;

Json described(const char *event, qint64 time, const Call &call)
{
    Json::Object headers;
    for (const char *name : Headers) {
        const QByteArray value = header(call.headers, name);
        if (!value.isNull())
            headers.emplace_back(QString::fromLatin1(name), Json::string(QString::fromUtf8(value)));
    }
    return Json::object({{QStringLiteral("event"), Json::string(QString::fromLatin1(event))},
                         {QStringLiteral("time"), Json::number(time)},
                         {QStringLiteral("method"), Json::string(QString::fromLatin1(call.method))},
                         {QStringLiteral("target"), Json::string(QString::fromUtf8(call.target))},
                         {QStringLiteral("headers"), Json::object(std::move(headers))},
                         {QStringLiteral("body"), Json::string(QString::fromUtf8(call.body.left(BodyLimit)))}});
}

} // namespace

Journal::Journal(Now now)
    : m_now(std::move(now))
{
}

qsizetype Journal::begin(const Call &call, bool authorized, const QByteArray &fault)
{
    const Json arrived =
        described("request", m_now(), call)
            .with(QStringLiteral("authorized"), Json::boolean(authorized))
            .with(QStringLiteral("fault"), fault.isEmpty() ? Json() : Json::string(QString::fromLatin1(fault)))
            .with(QStringLiteral("status"), Json());
    const std::lock_guard lock(m_mutex);
    keep(arrived.with(QStringLiteral("inFlight"), Json::number(++m_inFlight)));
    return m_first + static_cast<qsizetype>(m_entries.size()) - 1;
}

void Journal::keep(Json entry)
{
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > EntryLimit) {
        m_entries.pop_front();
        ++m_first;
    }
}

void Journal::finish(qsizetype number, int status)
{
    const std::lock_guard lock(m_mutex);
    --m_inFlight;
    if (number < m_first) // cleared meanwhile
        return;
    Json &known = m_entries[static_cast<size_t>(number - m_first)];
    known = known.with(QStringLiteral("status"), Json::number(static_cast<qint64>(status)));
}

void Journal::committedLate(const Call &call, int status)
{
    Json late = described("committedLate", m_now(), call)
                    .with(QStringLiteral("status"), Json::number(static_cast<qint64>(status)));
    const std::lock_guard lock(m_mutex);
    keep(std::move(late));
}

void Journal::clear()
{
    const std::lock_guard lock(m_mutex);
    m_first += static_cast<qsizetype>(m_entries.size());
    m_entries.clear();
}

QByteArray Journal::lines() const
{
    const std::lock_guard lock(m_mutex);
    QByteArray text;
    for (const Json &known : m_entries)
        text += known.toBytes() + '\n';
    return text;
}

} // namespace clientele::sandbox
