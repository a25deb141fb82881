// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

#include <QImage>

class QMimeData;

namespace clientele {

/// What stands in the bytes of a picture, told by their beginning and their head, without unfolding them: who knows
/// where they come from. Only formats that are named here are ever handed to a decoder, and only up to a size that fits
/// into memory.
struct PictureFacts
{
    QByteArray type; ///< media type, "image/png"; empty: none of those known here
    QSize size;      ///< in dots; invalid: its head is no good
    bool isShown() const;
};
PictureFacts pictureFacts(const QByteArray &bytes);

/// The picture, in its proportions, no larger than `room` in dots; null where it cannot be shown.
QImage pictureImage(const QByteArray &bytes, const QSize &room);

/// A picture somebody has chosen, pasted or dropped: its bytes, or a sentence why it cannot be taken.
struct ChosenPicture
{
    Attachment content;
    QSize size;
    QString refused;
};
/// Whether `takes` lets these bytes be sent.
ChosenPicture chosenPicture(const QByteArray &bytes, const ActionInfo &takes);
/// Reads no more of a file than may be sent.
ChosenPicture pictureFromFile(const QString &path, const ActionInfo &takes);
/// From the clipboard or a drop: a file, else a picture itself, which is sent as PNG.
ChosenPicture pictureFromMime(const QMimeData &data, const ActionInfo &takes);
/// For a file dialog: "Pictures (*.png *.jpg)".
QString pictureFilter(const ActionInfo &takes);
bool mayHoldPicture(const QMimeData *data);

/// "JPEG, 640 × 480".
QString pictureWords(const QByteArray &type, const QSize &size);

} // namespace clientele
