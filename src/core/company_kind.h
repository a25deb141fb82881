// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace clientele {

/// What a company is, and so how much care it needs (ui.md 4.0). Shown as a word and a colour wherever the company
/// appears. Live companies open "View only".
enum class CompanyKind : quint8 { Live, Test, Sample };

} // namespace clientele
