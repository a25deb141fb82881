// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/lines/lines_view.h"

namespace clientele {

class LogModel;

/// The change log as lines, newest first. Who did it is a column of its own where the log names people. GUI thread.
class LogView : public LinesView
{
    Q_OBJECT
public:
    enum class Of {
        Companies, ///< in the main window
        Record,    ///< as a page of a form, which names the record above it
    };

    /// The model is not the view's and outlives it, or is its child.
    explicit LogView(LogModel *model, Of of = Of::Companies, QWidget *parent = nullptr);
};

} // namespace clientele
