// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/view_only.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace clientele::wording {

QString allowSendingKey()
{
    return QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText);
}

QString viewOnly()
{
    //: %1 a key
    return QCoreApplication::translate("Wording", "View only: allow sending first (%1)").arg(allowSendingKey());
}

} // namespace clientele::wording
