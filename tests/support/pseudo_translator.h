// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>
#include <QTranslator>

#include <mutex>

namespace clientele::testing {

/// A language nobody speaks: every text comes back accented, about a third longer and in brackets, Qt's own too.
/// What stands on the screen without brackets was never given to tr(); what is cut off would be cut off in German.
/// Placeholders, mark-up and the mnemonic's letter stay as they are. Made on the fly, so it needs no file and cannot be
/// out of date; missingFrom() is therefore what says whether a real translation would have been found.
/// Any thread may ask for texts; the rest belongs to the thread that made it.
class PseudoTranslator : public QTranslator
{
    Q_OBJECT

public:
    enum class Direction { LeftToRight, RightToLeft };

    explicit PseudoTranslator(Direction direction, QObject *parent = nullptr);

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation = nullptr,
                      int n = -1) const override;

    /// Whether a shown text went through this translator as a whole: in brackets, mnemonic or not.
    static bool made(const QString &shown);

    /// Of our own texts asked for until now (Qt's contexts begin with Q), those that this .ts file does not hold, as
    /// "context: source". Such a text compiles, but lupdate did not see it, or sees it under another context.
    QStringList missingFrom(const QString &tsFile) const;

private:
    const Direction m_direction;
    mutable std::mutex m_mutex;
    mutable QSet<QString> m_asked;
};

} // namespace clientele::testing
