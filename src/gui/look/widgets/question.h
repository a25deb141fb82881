// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace clientele {

/// A question or message of the program, to be given its buttons and opened. All its words are shown letter by letter:
/// names of customers and companies come from services, and what looks like markup in them is none. It deletes itself
/// when closed.
QMessageBox *question(QWidget *parent, const QString &objectName, const QString &title, const QString &text,
                      const QString &further = {});

} // namespace clientele
