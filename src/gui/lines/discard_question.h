// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace clientele {

class CompanyHandle;
struct RecordKey;

/// What discarding a line takes along: the further lines of its payment, in a sentence. Empty: it goes alone.
QString whatIsDiscardedAlong(CompanyHandle &company, const RecordKey &line);

/// Discards what is not sent of the further lines of the payment, not of `line` itself.
void discardFurtherLines(CompanyHandle &company, const RecordKey &line);

/// Discards what is not sent of a record by `own`: at once, but for a line of a payment that a proposal split. Of that
/// it is asked first whether the whole payment goes (ui.md 4.12: its lines belong together). `shown`: what it holds,
/// under the question. Opens and returns; the answer counts only while `window` is there.
void discardUnsent(QWidget *window, CompanyHandle &company, const RecordKey &line, const QString &shown,
                   const std::function<void()> &own);

} // namespace clientele
