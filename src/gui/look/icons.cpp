// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/icons.h"

#include "gui/look/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLibraryInfo>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QVersionNumber>

#include <array>

// Outside any namespace, as the macro asks.
static void loadLookResources()
{
    Q_INIT_RESOURCE(clientele);
}

namespace clientele {

namespace {

struct IconFile
{
    const char *file;
    bool mirrors; ///< points along the line of reading
};

constexpr std::array<IconFile, iconCount> files = {{
    {"arrow-right", true},  {"book", false},         {"calendar", false},   {"card", false},    {"chevron-down", false},
    {"chevron-left", true}, {"chevron-right", true}, {"chevron-up", false}, {"clock", false},   {"columns", false},
    {"copy", false},        {"cross", false},        {"export", false},     {"filter", false},  {"forbidden", false},
    {"grid", false},        {"info", false},         {"list-update", true}, {"lock", false},    {"lock-open", false},
    {"log", false},         {"logo", false},         {"minus", false},      {"more", false},    {"open-outside", true},
    {"pencil", false},      {"people", false},       {"plug", false},       {"plus", false},    {"print", false},
    {"redo", true},         {"refresh", false},      {"search", false},     {"send", true},     {"star", false},
    {"tick", false},        {"trash", false},        {"undo", true},        {"warning", false},
}};

/// Strokes are drawn heavier the smaller the icon is, in units of the 24 grid.
QByteArray strokeFor(qreal side)
{
    if (side < 14) {
        return QByteArrayLiteral("2.5");
    }
    return side < 20 ? QByteArrayLiteral("1.75") : QByteArrayLiteral("1.5");
}

/// `side` in device-independent pixels.
QPixmap render(IconName name, qreal side, qreal ratio, const QColor &colour, bool mirrored)
{
    const IconFile &entry = files.at(static_cast<size_t>(name));
    const bool flip = mirrored && entry.mirrors;
    const int pixels = qMax(1, qRound(side * ratio));
    const QString key = QStringLiteral("clientele-icon/%1/%2/%3/%4/%5")
                            .arg(static_cast<int>(name))
                            .arg(pixels)
                            .arg(ratio)
                            .arg(colour.rgba(), 8, 16)
                            .arg(flip ? 1 : 0);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    QFile file(QStringLiteral(":/clientele/icons/%1.svg").arg(QLatin1String(entry.file)));
    if (!file.open(QIODevice::ReadOnly)) {
        return pixmap;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + strokeFor(side) + "\"");
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(colour.alphaF());
    if (flip) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LookIconEngine final : public QIconEngine
{
public:
    LookIconEngine(IconName name, IconInk ink)
        : m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colour(mode), QGuiApplication::layoutDirection());
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, qMin(size.width(), size.height()), 1.0, colour(mode), rightToLeft());
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // Up to Qt 6.7 the size comes in device pixels, from 6.8 on in device-independent ones.
        static const bool independent = QLibraryInfo::version() >= QVersionNumber(6, 8);
        const qreal side = qMin(size.width(), size.height());
        return render(m_name, independent ? side : side / scale, scale, colour(mode), rightToLeft());
    }

    QString key() const override { return QStringLiteral("clientele-look"); }
    QIconEngine *clone() const override { return new LookIconEngine(*this); }
    bool isNull() override { return false; }

private:
    static bool rightToLeft() { return QGuiApplication::layoutDirection() == Qt::RightToLeft; }

    QColor colour(QIcon::Mode mode) const
    {
        const Tokens tokens = tokensFor(QGuiApplication::palette());
        return mode == QIcon::Disabled ? tokens.disabled : inkColour(tokens, m_ink);
    }

    IconName m_name;
    IconInk m_ink;
};

} // namespace

QColor inkColour(const Tokens &tokens, IconInk ink)
{
    switch (ink) {
    case IconInk::Text:
        return tokens.text;
    case IconInk::Muted:
        return tokens.muted;
    case IconInk::Accent:
        return tokens.accent;
    case IconInk::Changed:
        return tokens.changed.ink;
    case IconInk::Warning:
        return tokens.warning.ink;
    case IconInk::Danger:
        return tokens.danger.ink;
    case IconInk::Ok:
        return tokens.ok.ink;
    case IconInk::Live:
        return tokens.live.ink;
    case IconInk::OnFill:
        return tokens.onFill;
    }
    return tokens.text;
}

QIcon icon(IconName name, IconInk ink)
{
    return QIcon(new LookIconEngine(name, ink));
}

void paintIcon(QPainter *painter, const QRectF &rect, IconName name, const QColor &colour,
               Qt::LayoutDirection direction)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const qreal side = qMin(rect.width(), rect.height());
    const QPixmap pixmap = render(name, side, ratio, colour, direction == Qt::RightToLeft);
    // On whole device pixels, or the strokes blur.
    const auto snap = [ratio](qreal value) { return qRound(value * ratio) / ratio; };
    painter->drawPixmap(QPointF(snap(rect.center().x() - side / 2), snap(rect.center().y() - side / 2)), pixmap);
}

QIcon programIcon()
{
    QSvgRenderer renderer(QStringLiteral(":/clientele/icons/clientele.svg"));
    QIcon made;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        made.addPixmap(pixmap);
    }
    return made;
}

void initLook()
{
    loadLookResources();
}

} // namespace clientele
