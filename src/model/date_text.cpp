// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/date_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {

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

} // namespace

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
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = order.indexOf(u'M') < order.indexOf(u'd');
    const QDate usual = monthFirst ? QDate(today.year(), first, second) : QDate(today.year(), second, first);
    return usual.isValid()
               ? usual
               : valid(monthFirst ? QDate(today.year(), second, first) : QDate(today.year(), first, second));
}

} // namespace clientele
