// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace clientele {

/// The short ways of typing a date (ui.md 4.9): "T" for today, "+7" and "-30" days from today, "15" for that day of
/// this month, "1503", "15.3", "15.3." and "15/3" for that day and month of this year, in the order in which the locale
/// has them, or the other one where only that is a date. Nothing for anything else.
std::optional<QDate> dateIn(const QString &typed, const QLocale &locale, QDate today);

} // namespace clientele
