// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/date_text.h"

#include <QCoreApplication>

#include <algorithm>

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
    if (!allDigits(text))
        return std::nullopt;
    if (text.size() <= 2)
        return valid(QDate(today.year(), today.month(), text.toInt()));
    if (text.size() != 4)
        return std::nullopt;
    const int first = QStringView(text).left(2).toInt();
    const int second = QStringView(text).mid(2).toInt();
    const QString order = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = order.indexOf(u'M') < order.indexOf(u'd');
    const QDate usual = monthFirst ? QDate(today.year(), first, second) : QDate(today.year(), second, first);
    return usual.isValid()
               ? usual
               : valid(monthFirst ? QDate(today.year(), second, first) : QDate(today.year(), first, second));
}

} // namespace clientele
