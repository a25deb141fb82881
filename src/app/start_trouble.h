// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace clientele {

/// Why the program cannot start, for who started it from a menu and sees no shell. Stands until it is closed, and the
/// program ends with it.
class StartTrouble : public QMessageBox
{
    Q_OBJECT
public:
    explicit StartTrouble(const QString &sentence);
};

} // namespace clientele
