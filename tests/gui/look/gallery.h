// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

/// Windows that show every piece of the look with invented contents, to be looked at in each theme, scale and
/// direction. Each is a complete window; the caller owns it.
namespace clientele::gallery {

std::unique_ptr<QWidget> mainWindow();
std::unique_ptr<QWidget> formWindow();
std::unique_ptr<QWidget> conflictWindow();
std::unique_ptr<QWidget> firstWindow();
std::unique_ptr<QWidget> controlsWindow();

} // namespace clientele::gallery
