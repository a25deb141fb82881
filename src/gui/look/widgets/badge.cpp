// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/badge.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"

#include <QPainter>

namespace clientele {

CompanyBadge::CompanyBadge(CompanyKind kind, Place place, QWidget *parent)
    : QLabel(parent)
    , m_kind(kind)
    , m_place(place)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    tell();
}

void CompanyBadge::setKind(CompanyKind kind)
{
    m_kind = kind;
    tell();
}

void CompanyBadge::setSendingAllowed(bool allowed)
{
    m_sendingAllowed = allowed;
    tell();
}

void CompanyBadge::tell()
{
    const QString word = companyWord(m_kind);
    setAccessibleName(m_sendingAllowed ? tr("%1, sending allowed").arg(word) : tr("%1, view only").arg(word));
    setToolTip(m_sendingAllowed ? tr("Changes may be sent to this company.")
                                : tr("You may look and type; nothing can be sent until you allow it."));
    updateGeometry();
    update();
}

QSize CompanyBadge::sizeHint() const
{
    return badgeSize(companyWord(m_kind), font(), m_place == Place::Title ? measure::badgeBesideTitle : measure::badge);
}

void CompanyBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBadge(&painter, rect(), companyWord(m_kind), font(),
              companyBadge(tokensFor(palette()), m_kind, m_sendingAllowed));
}

CompanyTile::CompanyTile(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CompanyTile::setCompany(const QString &name, const QColor &colour)
{
    m_name = name;
    m_colour = colour;
    update();
}

QSize CompanyTile::sizeHint() const
{
    const int side = qMax(measure::companyTile, fontMetrics().height() + 4);
    return {side, side};
}

void CompanyTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawCompanyTile(&painter, rect(), m_name, m_colour, font());
}

LogoMark::LogoMark(int side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LogoMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawLogo(&painter, rect(), tokensFor(palette()));
}

} // namespace clientele
