// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/record_log.h"

#include "model/log_model.h"

namespace clientele {

RecordLog::RecordLog(Workplace &workplace, const RecordKey &record, QWidget *parent)
    : RecordLog(new LogModel(workplace, record), parent)
{
}

RecordLog::RecordLog(LogModel *own, QWidget *parent)
    : LogView(own, Of::Record, parent)
    , m_log(own)
{
    own->setParent(this);
    setObjectName(QStringLiteral("editLog"));
    setAccessibleName(tr("Change log of this record"));
}

void RecordLog::refresh()
{
    if (!isHidden())
        m_log->refresh();
}

} // namespace clientele
