// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace clientele {

namespace {

constexpr qint64 kDay = 86400;

/// Reads an HTTP date from front to back; one false step and `m_good` is lost.
class DateReader
{
public:
    DateReader(QByteArrayView text, qint64 now)
        : m_text(text)
        , m_now(now)
    {
    }

    /// Seconds since 1970 in UTC. RFC 9110, 5.6.7: all three forms must be understood.
    std::optional<qint64> read()
    {
        static constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
        static constexpr std::array longDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                             "Friday", "Saturday", "Sunday"};
        const qsizetype comma = m_text.indexOf(',');
        if (comma == 3) { // Sun, 06 Nov 1994 08:49:37 GMT
            name(days);
            literal(", ");
            const int day = number(2);
            literal(" ");
            const int month = readMonth();
            literal(" ");
            const int year = number(4);
            literal(" ");
            return finish(year, month, day, time(), " GMT");
        }
        if (comma > 3) { // Sunday, 06-Nov-94 08:49:37 GMT
            name(longDays);
            literal(", ");
            const int day = number(2);
            literal("-");
            const int month = readMonth();
            literal("-");
            const int year = fullYear(number(2));
            literal(" ");
            return finish(year, month, day, time(), " GMT");
        }
        name(days); // Sun Nov  6 08:49:37 1994
        literal(" ");
        const int month = readMonth();
        literal(" ");
        const bool oneDigit = m_text.startsWith(' ');
        if (oneDigit)
            literal(" ");
        const int day = number(oneDigit ? 1 : 2);
        literal(" ");
        const qint64 clock = time();
        literal(" ");
        const int year = number(4);
        return finish(year, month, day, clock, "");
    }

private:
    void literal(QByteArrayView expected)
    {
        m_good = m_good && m_text.startsWith(expected);
        if (m_good)
            m_text = m_text.sliced(expected.size());
    }

    template <class Names>
    int name(const Names &names)
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (m_text.startsWith(QByteArrayView(names[i]))) {
                literal(names[i]);
                return static_cast<int>(i) + 1;
            }
        }
        m_good = false;
        return 0;
    }

    int readMonth()
    {
        static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        return name(months);
    }

    int number(qsizetype digits)
    {
        int value = 0;
        m_good = m_good && m_text.size() >= digits;
        for (qsizetype i = 0; m_good && i < digits; ++i) {
            m_good = m_text[i] >= '0' && m_text[i] <= '9';
            value = value * 10 + (m_text[i] - '0');
        }
        if (m_good)
            m_text = m_text.sliced(digits);
        return value;
    }

    /// Seconds of the day; 60 is a leap second.
    qint64 time()
    {
        const int hour = number(2);
        literal(":");
        const int minute = number(2);
        literal(":");
        const int second = number(2);
        m_good = m_good && hour < 24 && minute < 60 && second <= 60;
        return hour * 3600 + minute * 60 + second;
    }

    /// The last year with these two digits that is not more than 50 years ahead (RFC 9110, 5.6.7).
    int fullYear(int twoDigits) const
    {
        const int latest = QDate(1970, 1, 1).addDays(m_now / kDay).year() + 50;
        return latest - (latest - twoDigits) % 100;
    }

    std::optional<qint64> finish(int year, int month, int day, qint64 clock, QByteArrayView zone)
    {
        literal(zone);
        const QDate date(year, month, day);
        if (!m_good || !m_text.isEmpty() || !date.isValid())
            return std::nullopt;
        return QDate(1970, 1, 1).daysTo(date) * kDay + clock;
    }

    QByteArrayView m_text;
    qint64 m_now;
    bool m_good = true;
};

} // namespace

QByteArray headerValue(const Headers &headers, QByteArrayView name)
{
    for (const Header &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

std::optional<qint64> retryAfterSeconds(QByteArrayView value, qint64 nowUtcSeconds)
{
    const QByteArrayView text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        qint64 seconds = 0;
        for (const char c : text)
            seconds = std::min(kDay, seconds * 10 + (c - '0'));
        return seconds;
    }
    const std::optional<qint64> at = DateReader(text, nowUtcSeconds).read();
    if (!at)
        return std::nullopt;
    return std::clamp(*at - nowUtcSeconds, qint64(0), kDay);
}

} // namespace clientele
