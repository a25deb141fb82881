// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/question.h"

#include <QLabel>

namespace clientele {

QMessageBox *question(QWidget *parent, const QString &objectName, const QString &title, const QString &text,
                      const QString &further)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, QString(), QMessageBox::NoButton, parent);
    box->setObjectName(objectName);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    if (further.isEmpty())
        return box;
    const QList<QLabel *> known = box->findChildren<QLabel *>();
    box->setInformativeText(further);
    // The format holds for the first text alone; the second has a label of its own.
    for (QLabel *label : box->findChildren<QLabel *>()) {
        if (!known.contains(label))
            label->setTextFormat(Qt::PlainText);
    }
    return box;
}

} // namespace clientele
