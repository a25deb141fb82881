// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/tokens.h"

#include <QLabel>

namespace clientele {

/// LIVE, TEST or SAMPLE as a word and a colour. LIVE turns solid once sending is allowed. Takes no focus; a screen
/// reader hears "LIVE, view only" or "LIVE, sending allowed".
class CompanyBadge final : public QLabel
{
    Q_OBJECT

public:
    enum class Place { Line, Title }; ///< 16 px, or 18 px beside a title

    explicit CompanyBadge(CompanyKind kind, Place place = Place::Line, QWidget *parent = nullptr);

    CompanyKind kind() const { return m_kind; }
    void setKind(CompanyKind kind);
    bool isSendingAllowed() const { return m_sendingAllowed; }
    void setSendingAllowed(bool allowed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    CompanyKind m_kind;
    Place m_place;
    bool m_sendingAllowed = false;
};

/// A company's tile: its own colour and first letter. Decoration beside the name, so it is silent to screen readers.
class CompanyTile final : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyTile(QWidget *parent = nullptr);
    void setCompany(const QString &name, const QColor &colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QColor m_colour;
};

/// The program's mark, for the first start and the about window.
class LogoMark final : public QWidget
{
    Q_OBJECT

public:
    explicit LogoMark(int side = 64, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {m_side, m_side}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_side;
};

} // namespace clientele
