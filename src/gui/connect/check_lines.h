// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QWidget>

#include <array>

namespace clientele {

class IconMark;
class TextLabel;

/// The steps of a check, each with its mark and its word: the address answers, the token is accepted, the companies
/// can be read.
class CheckLines : public QWidget
{
    Q_OBJECT
public:
    explicit CheckLines(QWidget *parent = nullptr);

    void begin();
    void succeed(int companies);
    /// Marks the step that failed, by what kind of failure it was, and those before it as done.
    void fail(const Failure &failure);
    void clear();

    enum Step { Address, Token, Companies, StepCount };
    static Step stepOf(const Failure &failure);

private:
    enum class Mark { Waiting, Running, Done, Failed };
    void mark(Step step, Mark mark, const QString &words);

    struct Line
    {
        IconMark *icon;
        TextLabel *words;
    };
    std::array<Line, StepCount> m_lines{};
};

} // namespace clientele
