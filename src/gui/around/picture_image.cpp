// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/picture_image.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace clientele {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::Picture)
};

/// The formats that are known here, by how they begin.
struct Format
{
    const char *begins;
    int length;
    const char *type;
    const char *decoder; ///< Qt's name
    const char *name;    ///< for people
    const char *files;   ///< how files of it are called
};
constexpr Format formats[] = {
    {"\x89PNG\r\n\x1a\n", 8, "image/png", "png", "PNG", "*.png"},
    {"\xff\xd8\xff", 3, "image/jpeg", "jpeg", "JPEG", "*.jpg *.jpeg"},
    {"GIF87a", 6, "image/gif", "gif", "GIF", "*.gif"},
    {"GIF89a", 6, "image/gif", "gif", "GIF", "*.gif"},
    {"BM", 2, "image/bmp", "bmp", "BMP", "*.bmp"},
};

const Format *formatOf(const QByteArray &bytes)
{
    for (const Format &format : formats) {
        if (bytes.startsWith(QByteArrayView(format.begins, format.length)))
            return &format;
    }
    return nullptr;
}

QString nameOf(const QByteArray &type)
{
    for (const Format &format : formats) {
        if (type == format.type)
            return QString::fromLatin1(format.name);
    }
    return QString::fromLatin1(type);
}

constexpr qint64 mostDots = 30'000'000; ///< 120 MB unfolded
constexpr int mostAcross = 20'000;

bool fits(const QSize &size)
{
    return size.isValid() && !size.isEmpty() && size.width() <= mostAcross && size.height() <= mostAcross &&
           qint64(size.width()) * size.height() <= mostDots;
}

ChosenPicture tooLarge(const QSize &size)
{
    const QLocale locale;
    ChosenPicture chosen;
    //: %1 width, %2 height, in dots
    chosen.refused = Words::tr("This picture is too large to be shown: %1 × %2 dots.")
                         .arg(locale.toString(size.width()), locale.toString(size.height()));
    return chosen;
}

} // namespace

bool PictureFacts::isShown() const
{
    return !type.isEmpty() && fits(size);
}

PictureFacts pictureFacts(const QByteArray &bytes)
{
    const Format *format = formatOf(bytes);
    if (!format)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format->decoder);
    reader.setAutoDetectImageFormat(false);
    return {format->type, reader.size()};
}

QImage pictureImage(const QByteArray &bytes, const QSize &room)
{
    const PictureFacts facts = pictureFacts(bytes);
    if (!facts.isShown())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatOf(bytes)->decoder);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // photographs say which way is up
    const QImage image = reader.read();
    if (image.isNull() || (image.width() <= room.width() && image.height() <= room.height()))
        return image;
    return image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

ChosenPicture chosenPicture(const QByteArray &bytes, const ActionInfo &takes)
{
    ChosenPicture chosen;
    const QLocale locale;
    if (bytes.size() > takes.mostBytes) {
        //: %1 size of a file, %2 largest size: "10 MB"
        chosen.refused = Words::tr("This picture has %1. At most %2 are sent.")
                             .arg(locale.formattedDataSize(bytes.size(), 1, QLocale::DataSizeTraditionalFormat),
                                  locale.formattedDataSize(takes.mostBytes, 0, QLocale::DataSizeTraditionalFormat));
        return chosen;
    }
    const PictureFacts facts = pictureFacts(bytes);
    if (std::find(takes.takes.begin(), takes.takes.end(), facts.type) == takes.takes.end()) {
        QStringList names;
        for (const QByteArray &type : takes.takes)
            names += nameOf(type);
        //: %1 names of formats: "PNG, JPEG, GIF and BMP"
        chosen.refused =
            Words::tr("This is no picture of a format that can be sent: %1.").arg(locale.createSeparatedList(names));
    } else if (facts.size.isValid() && !facts.size.isEmpty() && !fits(facts.size)) {
        return tooLarge(facts.size);
    } else if (pictureImage(bytes, QSize(64, 64)).isNull()) {
        chosen.refused = Words::tr("This picture is damaged and cannot be shown.");
    } else {
        chosen.content = {facts.type, bytes};
        chosen.size = facts.size;
    }
    return chosen;
}

ChosenPicture pictureFromFile(const QString &path, const ActionInfo &takes)
{
    QFile file(path);
    ChosenPicture chosen;
    // What is no file (a device, a pipe) may never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        chosen.refused = Words::tr("The file “%1” cannot be read.").arg(QFileInfo(path).fileName());
        return chosen;
    }
    if (const qint64 size = file.size(); size > takes.mostBytes) {
        const QLocale locale;
        chosen.refused = Words::tr("This picture has %1. At most %2 are sent.")
                             .arg(locale.formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat),
                                  locale.formattedDataSize(takes.mostBytes, 0, QLocale::DataSizeTraditionalFormat));
        return chosen;
    }
    return chosenPicture(file.read(takes.mostBytes + 1), takes);
}

ChosenPicture pictureFromMime(const QMimeData &data, const ActionInfo &takes)
{
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            return pictureFromFile(url.toLocalFile(), takes);
    }
    for (const QByteArray &type : takes.takes) { // as it is, rather than folded anew
        if (const QByteArray bytes = data.data(QString::fromLatin1(type)); !bytes.isEmpty())
            return chosenPicture(bytes, takes);
    }
    const QImage image = data.hasImage() ? qvariant_cast<QImage>(data.imageData()) : QImage();
    if (image.isNull()) {
        ChosenPicture none;
        none.refused = Words::tr("There is no picture to paste.");
        return none;
    }
    if (!fits(image.size())) // before minutes are spent on folding it
        return tooLarge(image.size());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return chosenPicture(bytes, takes);
}

QString pictureFilter(const ActionInfo &takes)
{
    QStringList files;
    for (const Format &format : formats) {
        const bool taken = std::find(takes.takes.begin(), takes.takes.end(), format.type) != takes.takes.end();
        if (const QString one = QString::fromLatin1(format.files); taken && !files.contains(one))
            files += one;
    }
    //: %1 "*.png *.jpg"
    return Words::tr("Pictures (%1)").arg(files.join(QLatin1Char(' ')));
}

bool mayHoldPicture(const QMimeData *data)
{
    if (!data)
        return false;
    const QList<QUrl> urls = data->urls();
    return data->hasImage() || (urls.size() == 1 && urls.front().isLocalFile());
}

QString pictureWords(const QByteArray &type, const QSize &size)
{
    const QLocale locale;
    //: a picture's format, its width and its height: "JPEG, 640 × 480"
    return Words::tr("%1, %2 × %3").arg(nameOf(type), locale.toString(size.width()), locale.toString(size.height()));
}

} // namespace clientele
