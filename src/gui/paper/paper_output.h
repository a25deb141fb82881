// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper.h"

#include <functional>
#include <optional>

class QWidget;

namespace clientele {

/// Asks for a printer, and prints what `paper` lays out for its format then: as it is at that moment, not as it
/// was when the window opened. Says it to the person where the printer does not take it.
void printPaper(QWidget *window, std::function<Paper(const PaperFormat &)> paper);

/// Writes all pages into a PDF, whose text can be searched and copied. A sentence for the person where it cannot be
/// written: then the file is as it was before, or is not there.
std::optional<QString> writePdf(const Paper &paper, const QString &title, const QString &file);

/// A name for a file that every system takes, made of words that may hold anything, without ending: no marks that
/// stand for folders, no names that devices have, no blank or dot at its end, and at most `longest` bytes.
QString safeFileName(const QString &words, qsizetype longest = 150);

} // namespace clientele
