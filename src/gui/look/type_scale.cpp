// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/type_scale.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <cmath>

namespace clientele {

double sizeFactor(TextRole role)
{
    switch (role) {
    case TextRole::Badge:
        return 0.8;
    case TextRole::ColumnHeader:
        return 0.9;
    case TextRole::Label:
        return 0.92;
    case TextRole::Body:
        return 1.0;
    case TextRole::PaneTitle:
        return 1.25;
    case TextRole::WindowTitle:
        return 1.3;
    case TextRole::Figure:
        return 1.6;
    case TextRole::Hero:
        return 2.3;
    }
    return 1.0;
}

QFont fontFor(TextRole role, const QFont &base)
{
    QFont font(base);
    const double factor = sizeFactor(role);
    if (base.pixelSize() > 0) {
        font.setPixelSize(qMax(1, qRound(base.pixelSize() * factor)));
    } else {
        font.setPointSizeF(base.pointSizeF() * factor);
    }
    switch (role) {
    case TextRole::Badge:
    case TextRole::PaneTitle:
    case TextRole::WindowTitle:
    case TextRole::Figure:
    case TextRole::Hero:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::ColumnHeader:
        font.setWeight(QFont::Medium);
        break;
    case TextRole::Label:
    case TextRole::Body:
        break;
    }
    return font;
}

QFont fontFor(TextRole role)
{
    return fontFor(role, QGuiApplication::font());
}

QFont semibold(const QFont &base)
{
    QFont font(base);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont medium(const QFont &base)
{
    QFont font(base);
    font.setWeight(QFont::Medium);
    return font;
}

bool digitsEquallyWide(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal first = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - first) > 0.01) {
            return false;
        }
    }
    return true;
}

} // namespace clientele
