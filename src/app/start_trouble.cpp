// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_trouble.h"

#include "gui/look/icons.h"

namespace clientele {

StartTrouble::StartTrouble(const QString &sentence)
    : QMessageBox(QMessageBox::Warning, QStringLiteral("Clientele"), sentence, QMessageBox::Close)
{
    setObjectName(QStringLiteral("startTrouble"));
    setTextFormat(Qt::PlainText);
    setWindowIcon(programIcon());
}

} // namespace clientele
