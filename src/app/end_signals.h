// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace clientele {

/// The system's wish that the program ends (kill, Ctrl+C in the shell, the terminal goes away), told in the event loop,
/// so that it ends like any other time: what is typed is kept, and the next start does not speak of a cut-off. One per
/// program. Where a system has no signals, nothing is ever asked: there windows are closed instead, or the session
/// manager tells (see Program).
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

signals:
    void asked();
};

} // namespace clientele
