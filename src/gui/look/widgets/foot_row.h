// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"

#include <QLabel>
#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace clientele {

/// The foot of a window: words and buttons in one row where there is room for it. With large text or on a small screen
/// the words stand above the buttons, and where even those do not fit side by side, one above the other: every button
/// can be seen. Asks for no width of its own.
class FootRow : public QWidget
{
    Q_OBJECT
public:
    explicit FootRow(QWidget *parent = nullptr);

    QHBoxLayout *row() const { return m_row; }
    /// Its height follows from its width and its buttons alone, those that are hidden by now among them, and not from
    /// what is said in it: nothing above it moves while somebody types. Words take FootWords.
    void setSteady() { m_steady = true; }
    /// How high it is, by what it says now, in a window of this width.
    int heightFor(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    virtual void arranged() {} ///< the row may have another direction

private:
    void arrange(int width);

    QHBoxLayout *m_row;
    bool m_steady = false;
};

/// Words of up to two lines that always have the room of two. What does not fit is left out, so far as it can be
/// (setEssential), or elided, and stands in the tooltip.
class FootWords final : public QLabel
{
    Q_OBJECT
public:
    explicit FootWords(QWidget *parent = nullptr);

    /// The part of the text that is shown alone where there is no room for all of it; empty: none can do alone.
    void setEssential(const QString &words);
    /// Before the words, which say the same; nothing: none.
    void setMark(std::optional<IconName> name, IconInk ink = IconInk::Muted);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void takeRoom();
    int before() const;                              ///< what indent and mark take of the width
    QStringList fitting() const;                     ///< the lines that are shown
    QStringList fitting(const QString &words) const; ///< the last of them elided where there is more

    QString m_essential;
    std::optional<IconName> m_mark;
    IconInk m_ink = IconInk::Muted;
};

} // namespace clientele
