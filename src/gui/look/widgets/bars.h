// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include <array>

namespace clientele {

/// How much of a limit is used. The figures stand beside it in words; this only draws and speaks the share. Warning
/// colour from the share the caller names, danger above the limit.
class LimitBar final : public QLabel
{
    Q_OBJECT

public:
    explicit LimitBar(QWidget *parent = nullptr);

    /// `used` in hundredths of a percent of the limit (8 800 is 88 %; over 10 000 is over the limit).
    /// `spoken` is what a screen reader says, for instance "15 840,00 of 18 000,00 EUR, 88 %".
    void setUsed(int used, const QString &spoken, int warnFrom = 8000);
    int used() const { return m_used; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_used = 0;
    int m_warnFrom = 8000;
};

/// The ages of what is open, as shares of a whole, in the four age colours with gaps of one pixel. Even a small share
/// keeps a few pixels, so that nothing overdue disappears.
class AgesBar final : public QLabel
{
    Q_OBJECT

public:
    explicit AgesBar(QWidget *parent = nullptr);

    /// Shares of any common unit, none negative: not due, 1-30, 31-60, over 60 days late.
    void setShares(const std::array<qint64, 4> &shares, const QString &spoken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::array<qint64, 4> m_shares{};
};

/// The coloured square before a line of the ages' legend.
class AgeMark final : public QWidget
{
    Q_OBJECT

public:
    explicit AgeMark(int age, QWidget *parent = nullptr); ///< 0 to 3
    QSize sizeHint() const override { return {9, 9}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_age;
};

} // namespace clientele
