// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record.h"

#include <QObject>

class QLineEdit;

namespace clientele {

class TablePane;

/// Finding in the list: narrows it to the words while they are typed, and Esc goes back to it as it was, with the same
/// row at the same place of the window. Enter and Down go into what was found. GUI thread.
class ListFinder final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    ListFinder(QLineEdit &field, TablePane &table, QObject *parent);

    /// Ends it: the words go, and the list stands where it stood before.
    void leave();
    /// Another list is shown: nothing to go back to, and no words.
    void forget();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin();

    QLineEdit &m_field;
    TablePane &m_table;
    RecordKey m_current; ///< where the list was before: the current row …
    RecordKey m_top;     ///< … and the uppermost
};

} // namespace clientele
