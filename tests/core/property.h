// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidcheck.h>

#include <QString>
#include <QTest>

#include <vector>

namespace clientele::testing {

/// Arbitrary UTF-16, lone surrogates included, rich in what the encodings treat specially.
inline rc::Gen<QString> anyText()
{
    const auto unit = rc::gen::weightedOneOf<quint16>({
        {6, rc::gen::elementOf(std::vector<quint16>{'_', 'x', '0', '2', 'A', 'f', ' ', '.', '-', 0x00DF, 0x0E01, '"'})},
        {2, rc::gen::inRange<quint16>(1, 0xFFFF)},
        {1, rc::gen::inRange<quint16>(0xD800, 0xE000)},
    });
    return rc::gen::map(rc::gen::container<std::vector<quint16>>(unit), [](const std::vector<quint16> &units) {
        QString text;
        for (const quint16 code : units)
            text.append(QChar(char16_t(code)));
        return text;
    });
}

/// Text that JSON can carry: no lone surrogates.
inline rc::Gen<QString> wireText()
{
    return rc::gen::map(anyText(), [](QString text) {
        for (QChar &c : text) {
            if (c.isSurrogate())
                c = QChar(0x4E2D);
        }
        return text;
    });
}

} // namespace clientele::testing

/// A RapidCheck property inside a QtTest function; RapidCheck prints the counterexample. Mind that RC_ASSERT takes
/// expressions apart, so that `||` and `&&` in it need brackets of their own to stop early.
#define QVERIFY_PROPERTY(...)                                                                                          \
    do {                                                                                                               \
        const bool holds = rc::check(__VA_ARGS__);                                                                     \
        QVERIFY(holds);                                                                                                \
    } while (false)
