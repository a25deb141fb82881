// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace clientele {

/// A day in figures, in the locale's short form, but always with the whole year: accounts of two centuries are kept,
/// and most locales would write 2026 and 1926 alike. What dateFrom reads again in the same locale.
QString shortDate(QDate date, const QLocale &locale);

/// A date written out in the locale's forms, as shortDate writes it, or by figures alone: with any of the marks people
/// put between them, year first where it has four digits, else in the locale's order. Two digits of a year are of this
/// century. Digits of any script. Nothing for anything else.
std::optional<QDate> dateFrom(const QString &typed, const QLocale &locale);

/// The short ways of typing a date (ui.md 4.9): "T" for today, "+7" and "-30" days from today, "15" for that day of
/// this month, "1503", "15.3", "15.3." and "15/3" for that day and month of this year, in the order in which the locale
/// has them, or the other one where only that is a date. Nothing for anything else.
std::optional<QDate> dateIn(const QString &typed, const QLocale &locale, QDate today);

} // namespace clientele
