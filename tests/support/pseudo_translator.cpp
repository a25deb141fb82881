// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudo_translator.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace clientele::testing {
namespace {

constexpr QStringView plain = u"ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz";
constexpr QStringView accented = u"ÀÇĐÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽàçđéĝĥîĵķļñöŕšţûŵýž";
constexpr QStringView vowels = u"aeiouAEIOU";

QString key(const QString &context, const QString &source)
{
    return context + QStringLiteral(": ") + source;
}

/// What must survive: placeholders (%1, %L2, %n), tags, entities, and "&" with the letter it makes a mnemonic.
const QRegularExpression &keptParts()
{
    static const QRegularExpression parts(QStringLiteral("%L?(?:\\d{1,2}|n)|<[^<>]+>|&[a-z]+;|&#\\d+;|&."));
    return parts;
}

void appendDisguised(QString &out, QStringView part)
{
    for (const QChar letter : part) {
        const qsizetype at = plain.indexOf(letter);
        const QChar disguised = at < 0 ? letter : accented.at(at);
        out += disguised;
        if (vowels.contains(letter))
            out += disguised;
    }
}

} // namespace

PseudoTranslator::PseudoTranslator(Direction direction, QObject *parent)
    : QTranslator(parent)
    , m_direction(direction)
{
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    Q_UNUSED(disambiguation)
    Q_UNUSED(n) // the caller puts the number in
    const QString where = QString::fromUtf8(context);
    const QString text = QString::fromUtf8(source);
    if (text == QLatin1String("QT_LAYOUT_DIRECTION"))
        return m_direction == Direction::RightToLeft ? QStringLiteral("RTL") : QStringLiteral("LTR");
    // Names of keys are read back from text; disguised ones would be other keys.
    if (text.isEmpty() || where == QLatin1String("QShortcut") || where == QLatin1String("QKeySequence"))
        return {};
    {
        const std::lock_guard lock(m_mutex);
        m_asked.insert(key(where, text));
    }
    QString out = QStringLiteral("[");
    qsizetype done = 0;
    for (auto parts = keptParts().globalMatch(text); parts.hasNext();) {
        const QRegularExpressionMatch kept = parts.next();
        appendDisguised(out, QStringView(text).mid(done, kept.capturedStart() - done));
        out += kept.captured();
        done = kept.capturedEnd();
    }
    appendDisguised(out, QStringView(text).mid(done));
    return out + QLatin1Char(']');
}

bool PseudoTranslator::made(const QString &shown)
{
    return shown.startsWith(QLatin1Char('[')) && shown.endsWith(QLatin1Char(']'));
}

QStringList PseudoTranslator::missingFrom(const QString &tsFile) const
{
    QFile file(tsFile);
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("cannot be read: ") + tsFile};
    QSet<QString> known;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            known.insert(key(context, xml.readElementText()));
    }
    QStringList missing;
    const std::lock_guard lock(m_mutex);
    for (const QString &asked : std::as_const(m_asked)) {
        if (!asked.startsWith(QLatin1Char('Q')) && !known.contains(asked))
            missing.append(asked);
    }
    std::sort(missing.begin(), missing.end());
    return missing;
}

} // namespace clientele::testing
