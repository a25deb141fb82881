// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/image_header.h"

namespace clientele::sandbox::businesscentral {

namespace {

int number(const QByteArray &bytes, qsizetype at, int size, bool largeFirst)
{
    int value = 0;
    for (int i = 0; i < size; ++i) {
        const auto byte = static_cast<uchar>(bytes[at + (largeFirst ? i : size - 1 - i)]);
        value = (value << 8) | byte;
    }
    return value;
}

/// The first frame header of a JPEG (ISO/IEC 10918-1, B.2.2).
std::optional<ImageHeader> readJpeg(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && static_cast<uchar>(bytes[at]) == 0xFF) {
        const auto marker = static_cast<uchar>(bytes[at + 1]);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return ImageHeader{number(bytes, at + 7, 2, true), number(bytes, at + 5, 2, true), "image/jpeg"};
        at += 2 + number(bytes, at + 2, 2, true);
    }
    return std::nullopt;
}

} // namespace

std::optional<ImageHeader> readImageHeader(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n") && bytes.size() >= 24)
        return ImageHeader{number(bytes, 16, 4, true), number(bytes, 20, 4, true), "image/png"};
    if (bytes.startsWith("\xFF\xD8"))
        return readJpeg(bytes);
    if ((bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) && bytes.size() >= 10)
        return ImageHeader{number(bytes, 6, 2, false), number(bytes, 8, 2, false), "image/gif"};
    if (bytes.startsWith("BM") && bytes.size() >= 26)
        return ImageHeader{number(bytes, 18, 4, false), qAbs(number(bytes, 22, 4, false)), "image/bmp"};
    return std::nullopt;
}

} // namespace clientele::sandbox::businesscentral
