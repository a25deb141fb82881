// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/tokens.h"

#include <cmath>

namespace clientele {

namespace {

double channel(float value)
{
    const double v = static_cast<double>(value);
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    const QColor rgb = colour.toRgb();
    return 0.2126 * channel(rgb.redF()) + 0.7152 * channel(rgb.greenF()) + 0.0722 * channel(rgb.blueF());
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const Tone &Tokens::company(CompanyKind kind) const
{
    switch (kind) {
    case CompanyKind::Live:
        return live;
    case CompanyKind::Test:
        return test;
    case CompanyKind::Sample:
        break;
    }
    return sample;
}

const QColor &Tokens::tableEdge(CompanyKind kind) const
{
    return kind == CompanyKind::Live ? liveEdge : company(kind).ink;
}

Tokens lightTokens()
{
    Tokens t;
    t.window = QColor(0xF3F4F6);
    t.base = QColor(0xFFFFFF);
    t.field = t.base;
    t.raised = QColor(0xFFFFFF);
    t.sunken = QColor(0xE9EBEF);
    t.hairline = QColor(0xE2E5E9);
    t.control = QColor(0xCFD4DA);
    t.edge = QColor(0x858D98);
    t.text = QColor(0x1A1E24);
    t.muted = QColor(0x59626E);
    t.disabled = QColor(0x9BA2AB);
    t.accent = QColor(0x1A5FB4);
    t.accentFill = QColor(0x1A5FB4);
    t.onFill = QColor(0xFFFFFF);
    t.accentTint = QColor(0xE8F0FA);
    t.selection = QColor(0xDDE9F8);
    t.onSelection = t.text;
    t.idle = QColor(0xE6E9ED);
    t.changed = {QColor(0x0B716C), QColor(0xE2F3F1)};
    t.warning = {QColor(0x845400), QColor(0xFFF3D6)};
    t.danger = {QColor(0xB3261E), QColor(0xFCE8E6)};
    t.ok = {QColor(0x1C7238), QColor(0xE2F3E7)};
    t.live = {QColor(0xB3124F), QColor(0xFBE6EE)};
    t.liveFill = QColor(0xB3124F);
    t.liveEdge = QColor(0xB3124F);
    t.test = {QColor(0x5546B8), QColor(0xECE9FB)};
    t.sample = {QColor(0x3D6552), QColor(0xE3F0E9)};
    t.age = {QColor(0x5E8FCB), QColor(0xB5820F), QColor(0xC4601A), QColor(0xB3261E)};
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.dark = true;
    t.window = QColor(0x1A1C20);
    t.base = QColor(0x202328);
    t.field = t.window;
    t.raised = QColor(0x282C32);
    t.sunken = QColor(0x131518);
    t.hairline = QColor(0x30343B);
    t.control = QColor(0x434952);
    t.edge = QColor(0x7E8792);
    t.text = QColor(0xE7E9EC);
    t.muted = QColor(0xA6AEB8);
    t.disabled = QColor(0x6A727D);
    t.accent = QColor(0x7FB2F5);
    t.accentFill = QColor(0x2F6DC2);
    t.onFill = QColor(0xFFFFFF);
    t.accentTint = QColor(0x22324A);
    t.selection = QColor(0x263F60);
    t.onSelection = t.text;
    t.idle = QColor(0x2F343C);
    t.changed = {QColor(0x55C7BD), QColor(0x1B3837)};
    t.warning = {QColor(0xE6B655), QColor(0x3A301A)};
    t.danger = {QColor(0xFF8F85), QColor(0x402523)};
    t.ok = {QColor(0x74CC90), QColor(0x1F3727)};
    t.live = {QColor(0xFF8AB3), QColor(0x43212F)};
    t.liveFill = QColor(0xB72A61);
    t.liveEdge = QColor(0xD6477F);
    t.test = {QColor(0xB3A8FF), QColor(0x312C52)};
    t.sample = {QColor(0x9BCBB2), QColor(0x24372E)};
    t.age = {QColor(0x5B86BD), QColor(0xE2C866), QColor(0xD07A2A), QColor(0xF0766B)};
    return t;
}

Tokens contrastTokens(const QPalette &system)
{
    const QColor text = system.color(QPalette::Active, QPalette::WindowText);
    const QColor window = system.color(QPalette::Active, QPalette::Window);
    const QColor highlight = system.color(QPalette::Active, QPalette::Highlight);
    Tokens t;
    t.dark = isDark(system);
    t.contrast = true;
    t.window = window;
    t.base = system.color(QPalette::Active, QPalette::Base);
    t.field = t.base;
    t.raised = system.color(QPalette::Active, QPalette::Button);
    t.sunken = window;
    t.hairline = text;
    t.control = text;
    t.edge = text;
    t.text = text;
    t.muted = text;
    t.disabled = system.color(QPalette::Disabled, QPalette::WindowText);
    // A link colour that cannot be read would leave focus and the current cell unseen.
    const QColor link = system.color(QPalette::Active, QPalette::Link);
    t.accent = contrastRatio(link, window) >= 4.5 ? link : text;
    t.accentFill = highlight;
    t.onFill = system.color(QPalette::Active, QPalette::HighlightedText);
    t.accentTint = t.base;
    t.selection = highlight;
    t.onSelection = t.onFill;
    t.idle = t.base;
    const Tone plain{text, t.base};
    t.changed = t.warning = t.danger = t.ok = t.live = t.test = t.sample = plain;
    t.liveFill = highlight;
    t.liveEdge = text;
    t.age = {text, text, text, text};
    return t;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::WindowText)) >
           luminance(palette.color(QPalette::Active, QPalette::Window));
}

bool isContrastTheme(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    return window == palette.color(QPalette::Active, QPalette::Base) &&
           window == palette.color(QPalette::Active, QPalette::Button) &&
           contrastRatio(palette.color(QPalette::Active, QPalette::WindowText), window) >= 7.0;
}

Tokens tokensFor(const QPalette &palette)
{
    static const Tokens light = lightTokens();
    static const Tokens darkOnes = darkTokens();
    // The link colour tells our own palettes even where a pane has exchanged window and base.
    const QColor link = palette.color(QPalette::Active, QPalette::Link);
    if (link == light.accent) {
        return light;
    }
    if (link == darkOnes.accent) {
        return darkOnes;
    }
    if (isContrastTheme(palette)) {
        return contrastTokens(palette);
    }
    return isDark(palette) ? darkOnes : light;
}

QPalette makePalette(const Tokens &t, const QPalette &system)
{
    if (t.contrast) {
        return system;
    }
    QPalette p;
    const auto all = [&p](QPalette::ColorRole role, const QColor &colour) { p.setColor(QPalette::All, role, colour); };
    all(QPalette::Window, t.window);
    all(QPalette::WindowText, t.text);
    all(QPalette::Base, t.base);
    all(QPalette::AlternateBase, t.idle); // hover of rows; there are no zebra stripes
    all(QPalette::Text, t.text);
    all(QPalette::PlaceholderText, t.muted);
    all(QPalette::Button, t.raised);
    all(QPalette::ButtonText, t.text);
    all(QPalette::BrightText, t.onFill);
    all(QPalette::ToolTipBase, t.raised);
    all(QPalette::ToolTipText, t.text);
    all(QPalette::Highlight, t.selection);
    all(QPalette::HighlightedText, t.onSelection);
    all(QPalette::Link, t.accent);
    all(QPalette::LinkVisited, t.accent);
    all(QPalette::Light, t.raised);
    all(QPalette::Midlight, t.hairline);
    all(QPalette::Mid, t.control);
    all(QPalette::Dark, t.edge);
    all(QPalette::Shadow, t.edge);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    all(QPalette::Accent, t.accentFill);
#endif
    p.setColor(QPalette::Inactive, QPalette::Highlight, t.idle);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                           QPalette::HighlightedText, QPalette::ToolTipText, QPalette::Link}) {
        p.setColor(QPalette::Disabled, role, t.muted);
    }
    p.setColor(QPalette::Disabled, QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Disabled, QPalette::Button, t.sunken);
    p.setColor(QPalette::Disabled, QPalette::Base, t.window);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.idle);
    return p;
}

} // namespace clientele
