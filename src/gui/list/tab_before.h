// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace clientele {

/// Where Tab stops inside of `above`, it does so before it comes to `here`, in whatever order they were made. Both are
/// in one window.
void tabBefore(QWidget *here, const QWidget &above);

} // namespace clientele
