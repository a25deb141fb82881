// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QToolButton;

namespace clientele {

class LinkButton;
class StripText;

enum class StripKind { Information, Success, Warning, Danger };

/// A message across a pane: icon, one sentence, up to two actions, and a button that dismisses it. Appears without
/// sliding, is announced to screen readers once per sentence when shown, and never takes the focus. Esc within it
/// dismisses where that is possible.
class Strip final : public QWidget
{
    Q_OBJECT

public:
    Strip(StripKind kind, const QString &sentence, QWidget *parent = nullptr);

    StripKind kind() const { return m_kind; }
    QString sentence() const;
    /// Another sentence is announced anew when the strip is on the screen.
    void setMessage(StripKind kind, const QString &sentence);
    /// At most two; returns the link so that the caller connects to clicked() and may add a tooltip.
    LinkButton *addAction(const QString &words);
    void clearActions();
    /// On to begin with. Off for what must be answered and not put aside.
    void setDismissable(bool dismissable);
    /// Off to begin with. On: no more than two lines are seen at first, the last elided; a link shows the rest and
    /// takes it away again. For messages that may say much beside a list, whose rows are what one looks at. A screen
    /// reader gets all of it either way.
    void setBounded(bool bounded);
    bool isCut() const; ///< not all of the sentence is seen

signals:
    void announced(const QString &words); ///< together with the accessible alert
    void dismissed();                     ///< the person put it aside; the strip has hidden itself

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fitText();
    void announce();
    void dismiss();
    QString kindWord() const;

    StripKind m_kind;
    StripText *m_text;
    LinkButton *m_more = nullptr; ///< to the rest, where it is bounded
    bool m_unfolded = false;
    QBoxLayout *m_actionRow;
    QToolButton *m_close;
    QList<LinkButton *> m_actions;
    QString m_announced;
};

} // namespace clientele
