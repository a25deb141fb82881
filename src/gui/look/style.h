// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/metrics.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;

namespace clientele {

struct Tokens;

/// The one style of the program: Fusion with our shapes, measures and colours. Reads every colour through
/// tokensFor() at the moment of painting. No style sheets anywhere: they would put another style around this one.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(Density density = Density::Compact);

    Density density() const { return m_density; }
    /// Widgets that are already there take it over at the next style change; the owner of the windows asks them to
    /// lay out anew.
    void setDensity(Density density) { m_density = density; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    /// The marks of questions and notices; everything else is the platform's.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *data = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;

private:
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget, bool focused) const;
    void drawPushButton(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const;
    void drawPushButtonLabel(const QStyleOptionButton *option, QPainter *painter, const QWidget *widget) const;
    void drawToolWords(const QStyleOptionToolButton *option, QPainter *painter, const QWidget *widget) const;
    void drawHeader(const QStyleOptionHeader *option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOptionTab *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOptionMenuItem *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const;
    int mnemonicFlag(const QStyleOption *option, const QWidget *widget) const;
    QSize pushButtonSize(const QStyleOptionButton *option, const QWidget *widget) const;

    Density m_density;
};

} // namespace clientele
