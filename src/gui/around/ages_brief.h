// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/around.h"

#include <QWidget>

namespace clientele {

class AgesView;
class TextLabel;

/// The ages of what is open beside a list (ui.md 4.1): a bar with its figures, and when they were read. Hidden where
/// the service tells no ages, before they are there, and where they could not be read: the record's window says why. A
/// part of the pane it is put into; lets the company go when it leaves. GUI thread.
class AgesBrief final : public QWidget
{
    Q_OBJECT
public:
    explicit AgesBrief(QWidget *parent = nullptr);

    /// Of which record; asks for nothing. nullptr: of none.
    void setRecord(CompanyHandle *company, const RecordKey &key);
    /// Asks the service once, where there is room for the answer.
    void read();
    void setHasRoom(bool room);

private:
    void showAges();

    Around *m_around = nullptr; ///< null: the service tells none
    TextLabel *m_title;
    AgesView *m_view;
    bool m_hasRoom = true;
};

} // namespace clientele
