// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"
#include "gui/lines/log_view.h"

namespace clientele {

class Workplace;

/// The change log of one record, newest first, as a page of its form. GUI thread; the workplace outlives it.
class RecordLog final : public LogView
{
    Q_OBJECT
public:
    RecordLog(Workplace &workplace, const RecordKey &record, QWidget *parent = nullptr);

    /// What is appended shows by itself; this tries again what could not be read. Nothing while another page is shown.
    void refresh();

private:
    RecordLog(LogModel *own, QWidget *parent);

    LogModel *m_log;
};

} // namespace clientele
