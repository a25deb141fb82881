// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace clientele {

/// The row behind the last one of a list that begins a new record: by a click, by Enter, or by what is typed there,
/// which goes into the new record's first field. Looks like a row and is none: nothing counts, sums or selects it. A
/// part of the room it is put into; gone while it has no words. GUI thread.
class NewRow final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NewRow(QWidget *parent = nullptr);

    /// What the new record begins with, in a few words; empty: none can be begun here.
    void setWords(const QString &words);
    QSize sizeHint() const override;

signals:
    void begun(const QString &typed); ///< empty: nothing was typed
    void leftUpwards();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace clientele
