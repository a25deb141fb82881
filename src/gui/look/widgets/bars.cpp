// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/bars.h"

#include "gui/look/metrics.h"
#include "gui/look/painting.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace clientele {

namespace {

QPainterPath roundTrack(const QRect &rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    return path;
}

} // namespace

LimitBar::LimitBar(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LimitBar::setUsed(int used, const QString &spoken, int warnFrom)
{
    m_used = qMax(0, used);
    m_warnFrom = warnFrom;
    setAccessibleName(spoken);
    setToolTip(spoken);
    update();
}

QSize LimitBar::sizeHint() const
{
    return {160, measure::limitBar};
}

QSize LimitBar::minimumSizeHint() const
{
    return {40, measure::limitBar};
}

void LimitBar::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(roundTrack(rect()));
    painter.fillRect(rect(), t.contrast ? t.base : t.hairline);
    const QColor ink = m_used > 10000 ? t.danger.ink : m_used >= m_warnFrom ? t.age.at(1) : t.age.at(0);
    const int filled = int(qint64(width()) * qMin(m_used, 10000) / 10000);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, filled, height())), ink);
    if (t.contrast) {
        painter.setClipping(false);
        fillRounded(&painter, rect(), height() / 2.0, {}, t.text);
    }
}

AgesBar::AgesBar(QWidget *parent)
    : QLabel(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AgesBar::setShares(const std::array<qint64, 4> &shares, const QString &spoken)
{
    m_shares = shares;
    setAccessibleName(spoken);
    setToolTip(spoken);
    update();
}

QSize AgesBar::sizeHint() const
{
    return {160, measure::agesBar};
}

QSize AgesBar::minimumSizeHint() const
{
    return {40, measure::agesBar};
}

void AgesBar::paintEvent(QPaintEvent *)
{
    const Tokens t = tokensFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(roundTrack(rect()));
    qint64 whole = 0;
    int parts = 0;
    for (const qint64 share : m_shares) {
        whole += qMax<qint64>(0, share);
        parts += share > 0 ? 1 : 0;
    }
    if (whole <= 0) {
        painter.fillRect(rect(), t.hairline);
        return;
    }
    // Shares may be sums in cents: keep the products below within 63 bits.
    int shift = 0;
    while ((whole >> shift) > (qint64(1) << 40)) {
        ++shift;
    }
    constexpr int least = 3;
    const int room = width() - (parts - 1) - parts * least;
    int x = 0;
    for (size_t i = 0; i < m_shares.size(); ++i) {
        if (m_shares.at(i) <= 0) {
            continue;
        }
        --parts;
        // The last part takes what rounding left over.
        const int size = parts == 0 ? width() - x : least + int(room * (m_shares.at(i) >> shift) / (whole >> shift));
        const QRect part = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, size, height()));
        painter.fillRect(part, t.age.at(i));
        if (t.contrast && parts > 0) {
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(x + size, 0, 1, height())), t.base);
        }
        x += size + 1;
    }
}

AgeMark::AgeMark(int age, QWidget *parent)
    : QWidget(parent)
    , m_age(qBound(0, age, 3))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void AgeMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    fillRounded(&painter, rect(), 2, tokensFor(palette()).age.at(static_cast<size_t>(m_age)));
}

} // namespace clientele
