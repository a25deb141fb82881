// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>

namespace clientele {

/// A button that looks like a link ("Restore old value", "See what"). Space or Return presses it. The words are
/// underlined under the pointer and with the focus, so that the colour is not the only sign.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);
    void setStrong(bool strong); ///< semibold, as within a strip

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont drawnFont() const;
    bool m_strong = false;
};

/// One line that is elided where the room ends; the tooltip then carries the whole. A screen reader always gets all.
/// setAlignment: AlignLeft leads, AlignRight trails.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setWords(const QString &text);
    void setMuted(bool muted);
    void setElideMode(Qt::TextElideMode mode);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_muted = false;
};

} // namespace clientele
