// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/errors.h"
#include "backends/businesscentral/links.h"
#include "backends/businesscentral/operations.h"

namespace clientele::businesscentral {

namespace {

class RecordReader : public ReadOperation
{
public:
    RecordReader(Context context, const Place *place, RecordKey key)
        : m_context(std::move(context))
        , m_place(place)
        , m_key(std::move(key))
    {
        if (!m_place || m_key.remoteId.isEmpty()) {
            Failure failure;
            failure.kind = m_place ? Failure::Kind::Gone : Failure::Kind::NotOffered;
            m_failure = failure;
            return;
        }
        if (!m_place->figures.empty() && m_context.habits->figures == Figures::ExpandOne)
            m_expanded = financialDetailNames[0];
        else if (!m_place->figures.empty() && m_context.habits->figures == Figures::ExpandMany)
            m_expanded = financialDetailNames[1];
        askRecord();
    }

    std::optional<Request> next() override
    {
        if (!std::exchange(m_waiting, false))
            return std::nullopt;
        return readRequest(m_url);
    }

    void feed(const Answer &answer) override
    {
        if (m_record)
            takeFiguresFrom(answer);
        else
            takeRecord(answer);
    }

    Result<Record> outcome() const override
    {
        if (m_record)
            return *m_record;
        return m_failure.value_or(Failure());
    }

private:
    enum class Way : quint8 { ExpandOne, ExpandMany, Apart };

    void askRecord()
    {
        const QByteArray options = m_expanded.isEmpty() ? QByteArray() : "$expand=" + m_expanded;
        m_url =
            link(m_context.settings, recordPath(m_context.settings, *m_place, m_key.parent, m_key.remoteId), options);
        m_waiting = true;
    }

    void takeRecord(const Answer &answer)
    {
        if (std::optional<Failure> failure = failureOf(answer, {})) {
            const bool refused = failure->kind == Failure::Kind::Invalid || failure->kind == Failure::Kind::NotOffered;
            if (refused && !m_expanded.isEmpty()) {
                // What worked before does no more (an upgrade of the service): ask plainly and learn anew.
                m_context.habits->figures = Figures::Unknown;
                m_expanded.clear();
                askRecord();
                return;
            }
            m_failure = failure;
            return;
        }
        Result<Record> read = readAnswer(m_context, *m_place, m_key.remoteId, answer);
        if (!read) {
            m_failure = read.failure();
            return;
        }
        m_record = std::move(read).value();
        const Figures known = m_context.habits->figures;
        if (hasFigures(*m_place, *m_record) || known == Figures::None || known == Figures::OnRecord)
            return;
        // They are not on the record. By the way that worked before, else by each in turn (business-central.md 5.2).
        if (known == Figures::Apart)
            m_ways = {Way::Apart};
        else
            m_ways = {Way::ExpandOne, Way::ExpandMany, Way::Apart};
        askFigures();
    }

    void askFigures()
    {
        const DialectSettings &settings = m_context.settings;
        if (m_ways.front() == Way::Apart) {
            m_url = link(settings, recordPath(settings, "customerFinancialDetails", m_key.remoteId));
        } else {
            const char *name = financialDetailNames[m_ways.front() == Way::ExpandOne ? 0 : 1];
            m_url = link(settings, recordPath(settings, m_place->set, m_key.remoteId),
                         QByteArrayLiteral("$select=id&$expand=") + name);
        }
        m_waiting = true;
    }

    void takeFiguresFrom(const Answer &answer)
    {
        const Way way = m_ways.front();
        m_ways.erase(m_ways.begin());
        const std::optional<Failure> failure = failureOf(answer, {});
        if (!failure && takeFiguresOf(way, answer))
            return;
        // No wish of the person's fails because a balance did not come.
        const bool refused = !failure || failure->kind == Failure::Kind::Invalid ||
                             failure->kind == Failure::Kind::NotOffered || failure->kind == Failure::Kind::Gone;
        if (!refused)
            return; // signed out, slowed down, not allowed: another way would fare no better
        if (!m_ways.empty()) {
            askFigures();
            return;
        }
        m_context.habits->figures = Figures::None;
        for (const FieldKey &key : m_place->figures)
            m_record->set(key, Value::notOffered());
    }

    bool takeFiguresOf(Way way, const Answer &answer)
    {
        // Apart, the details may have an id of their own.
        const QString asked = way == Way::Apart ? QString() : m_key.remoteId;
        const Result<Record> read = readAnswer(m_context, *m_place, asked, answer);
        if (!read || !takeFigures(*m_place, *m_record, *read))
            return false;
        // Said outright: apart, the figures stand at the top, as they would on the record.
        m_context.habits->figures = way == Way::ExpandOne    ? Figures::ExpandOne
                                    : way == Way::ExpandMany ? Figures::ExpandMany
                                                             : Figures::Apart;
        return true;
    }

    Context m_context;
    const Place *m_place;
    RecordKey m_key;
    QByteArray m_expanded;
    std::vector<Way> m_ways;
    QUrl m_url;
    bool m_waiting = false;
    std::optional<Record> m_record;
    std::optional<Failure> m_failure;
};

} // namespace

std::unique_ptr<ReadOperation> readOperation(Context context, const Place *place, RecordKey key)
{
    return std::make_unique<RecordReader>(std::move(context), place, std::move(key));
}

} // namespace clientele::businesscentral
