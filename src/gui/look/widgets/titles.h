// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"
#include "gui/look/money.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"

#include <QLabel>
#include <QWidget>

#include <optional>

class QAbstractButton;
class QHBoxLayout;
class QToolButton;

namespace clientele {

class CompanyBadge;
class ElidedLabel;

/// A label whose size and tone come from the type scale and the tokens, also after a change of theme or text size.
/// Plain text always. A muted one is for labels, remarks and the age of figures. One that wraps breaks a word that is
/// longer than it is wide: no text, and be it 100 digits without a blank, makes a window wide.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    enum class Ink { Text, Muted, Accent, Changed, Warning, Danger, Ok };

    explicit TextLabel(const QString &text = {}, TextRole role = TextRole::Body, Ink ink = Ink::Text,
                       QWidget *parent = nullptr);
    void setInk(Ink ink);
    void setStrong(bool strong); ///< semibold

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    /// What of `width` is not for the text.
    int besideText() const;
    /// A word of it has no room in `width`, in pixels of the label.
    bool mustBreak(int width) const;

    TextRole m_role;
    Ink m_ink;
    bool m_strong = false;
    bool m_dressing = false;
};

/// Small semibold heading of a group ("Companies", "Views"), with room for tool buttons at its end.
class SectionTitle final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionTitle(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// A flat button with only an icon; `name` is its accessible name and tooltip.
    QToolButton *addButton(IconName name, const QString &words);

private:
    TextLabel *m_title;
    QHBoxLayout *m_row;
};

/// The first row of a pane: title, company, badge. More widgets follow by row()->addWidget().
class PaneTitle final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneTitle(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// Shows the company's name and badge; an empty name hides both.
    void setCompany(const QString &name, CompanyKind kind, bool sendingAllowed);
    QHBoxLayout *row() const { return m_row; }

private:
    TextLabel *m_title;
    ElidedLabel *m_company;
    CompanyBadge *m_badge;
    QHBoxLayout *m_row;
};

/// A sum of money in a form or pane, drawn by drawMoney.
class MoneyLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit MoneyLabel(TextRole role = TextRole::Body, QWidget *parent = nullptr);
    /// `label` is what it is a sum of, for screen readers: "Balance".
    void setMoney(const QString &label, const MoneyText &money);
    void setInk(TextLabel::Ink ink);
    void setStrong(bool strong);
    void setTrailing(bool trailing); ///< at the right edge of its room (forms, columns) rather than at the left

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont drawnFont() const;

    TextRole m_role;
    MoneyText m_money;
    TextLabel::Ink m_ink = TextLabel::Ink::Text;
    bool m_strong = false;
    bool m_trailing = false;
};

/// One piece of the status bar: icon and words, elided where the bar is too narrow for all of them; a line before it
/// parts it from its neighbour. With setClickable a button lies over it ("14 not sent" opens the dock); without, it is
/// plain text to a screen reader.
class StatusItem final : public QLabel
{
    Q_OBJECT

public:
    explicit StatusItem(QWidget *parent = nullptr);
    /// Empty words hide it.
    void setMessage(const QString &words, TextLabel::Ink ink = TextLabel::Ink::Muted);
    void setMessage(IconName icon, const QString &words, TextLabel::Ink ink = TextLabel::Ink::Muted);
    void setClickable(bool clickable);
    void setDivided(bool divided); ///< the line before it; on to begin with

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::optional<IconName> m_icon;
    TextLabel::Ink m_ink = TextLabel::Ink::Muted;
    QAbstractButton *m_button = nullptr; ///< only while there is something to click
    bool m_divided = true;
};

} // namespace clientele
