// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/date_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace clientele {

namespace {

constexpr int thisCentury = 2000;
constexpr int mostDays = 36'600; ///< a hundred years either way; more is a slip of the finger

std::optional<QDate> valid(QDate date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "1503", "15.3", "15.3.", "15/03": what stands for day and month, in the order typed.
std::optional<std::pair<int, int>> twoParts(QStringView text)
{
    if (allDigits(text) && text.size() == 4)
        return std::pair(text.left(2).toInt(), text.mid(2).toInt());
    const qsizetype mark =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'.' || c == u'/' || c == u'-'; }) -
        text.begin();
    if (mark == text.size())
        return std::nullopt;
    const QStringView first = text.left(mark);
    QStringView second = text.mid(mark + 1);
    if (second.endsWith(u'.') && text.at(mark) == u'.')
        second.chop(1);
    if (!allDigits(first) || !allDigits(second) || first.size() > 2 || second.size() > 2)
        return std::nullopt;
    return std::pair(first.toInt(), second.toInt());
}

QString shortFormat(const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

/// Of whichever of day, month and year.
enum class Part : quint8 { Day, Month, Year };

/// The order in which the locale writes them.
std::array<Part, 3> orderIn(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    std::array<std::pair<qsizetype, Part>, 3> at{std::pair(format.indexOf(u'd'), Part::Day),
                                                 std::pair(format.indexOf(u'M'), Part::Month),
                                                 std::pair(format.indexOf(u'y'), Part::Year)};
    std::sort(at.begin(), at.end());
    return {at[0].second, at[1].second, at[2].second};
}

/// Three numbers and nothing but marks around them.
std::optional<QDate> threeParts(const QString &text, const QLocale &locale)
{
    std::array<int, 3> number{};
    std::array<int, 3> digits{};
    size_t part = 0;
    bool apart = false;
    for (const char32_t c : text.toUcs4()) {
        const int digit = QChar::digitValue(c);
        if (digit < 0) {
            if (QChar::category(c) != QChar::Other_Format && !QChar::isSpace(c) && c != U'.' && c != U'/' && c != U'-')
                return std::nullopt;
            apart = true;
            continue;
        }
        if (apart && digits[part] > 0)
            ++part;
        apart = false;
        if (part == 3 || digits[part] == 4)
            return std::nullopt;
        number[part] = number[part] * 10 + digit;
        ++digits[part];
    }
    if (part != 2)
        return std::nullopt;
    const std::array<Part, 3> order = digits[0] == 4 ? std::array{Part::Year, Part::Month, Part::Day} : orderIn(locale);
    std::array<int, 3> read{};
    for (size_t i = 0; i < 3; ++i) {
        const bool year = order[i] == Part::Year;
        if (year ? digits[i] != 2 && digits[i] != 4 : digits[i] > 2)
            return std::nullopt;
        read[size_t(order[i])] = year && digits[i] == 2 ? thisCentury + number[i] : number[i];
    }
    return valid(QDate(read[size_t(Part::Year)], read[size_t(Part::Month)], read[size_t(Part::Day)]));
}

} // namespace

QString shortDate(QDate date, const QLocale &locale)
{
    return locale.toString(date, shortFormat(locale));
}

std::optional<QDate> dateFrom(const QString &typed, const QLocale &locale)
{
    const QString text = typed.trimmed();
    if (const std::optional<QDate> date = threeParts(text, locale))
        return date;
    for (const QString &format : {shortFormat(locale), locale.dateFormat(QLocale::LongFormat)}) {
        const QDate date = locale.toDate(text, format);
        if (date.isValid() && date.year() > 99)
            return date;
    }
    return std::nullopt;
}

std::optional<QDate> dateIn(const QString &typed, const QLocale &locale, QDate today)
{
    const QString text = typed.trimmed();
    //: the letter that stands for today when a date is typed
    const QString letter = QCoreApplication::translate("DateText", "T");
    if (text.compare(QLatin1String("t"), Qt::CaseInsensitive) == 0 || text.compare(letter, Qt::CaseInsensitive) == 0)
        return today;
    const bool back = text.startsWith(u'-') || text.startsWith(QChar(0x2212));
    if (back || text.startsWith(u'+')) {
        const QStringView digits = QStringView(text).mid(1);
        const int days = allDigits(digits) && digits.size() <= 5 ? digits.toInt() : mostDays + 1;
        return days > mostDays ? std::nullopt : valid(today.addDays(back ? -days : days));
    }
    if (allDigits(text) && text.size() <= 2)
        return valid(QDate(today.year(), today.month(), text.toInt()));
    const std::optional<std::pair<int, int>> typedParts = twoParts(text);
    if (!typedParts)
        return std::nullopt;
    const auto [first, second] = *typedParts;
    const std::array<Part, 3> order = orderIn(locale);
    const bool monthFirst =
        std::find(order.begin(), order.end(), Part::Day) > std::find(order.begin(), order.end(), Part::Month);
    const QDate usual = monthFirst ? QDate(today.year(), first, second) : QDate(today.year(), second, first);
    return usual.isValid()
               ? usual
               : valid(monthFirst ? QDate(today.year(), second, first) : QDate(today.year(), first, second));
}

} // namespace clientele
