// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace clientele::sandbox::businesscentral {

struct ImageHeader
{
    int width = 0;
    int height = 0;
    QByteArray type; ///< "image/png"
};

/// What a picture says of itself: PNG, JPEG, GIF and BMP; nothing for anything else.
std::optional<ImageHeader> readImageHeader(const QByteArray &bytes);

} // namespace clientele::sandbox::businesscentral
