// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace clientele {

class LinkButton;

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

signals:
    void announced(const QString &words); ///< together with the accessible alert
    void dismissed();                     ///< the person put it aside; the strip has hidden itself

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void announce();
    void dismiss();
    QString kindWord() const;

    StripKind m_kind;
    QLabel *m_text;
    QBoxLayout *m_actionRow;
    QToolButton *m_close;
    QList<LinkButton *> m_actions;
    QString m_announced;
};

} // namespace clientele
