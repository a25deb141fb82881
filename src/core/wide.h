// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <compare>
#include <optional>

/// Unsigned 128-bit arithmetic in two 64-bit words, as much of it as Decimal needs. Not every compiler we build
/// with has a 128-bit integer. Pure functions; nothing here allocates.
namespace clientele::wide {

struct Wide
{
    quint64 high = 0;
    quint64 low = 0;

    constexpr bool isZero() const { return high == 0 && low == 0; }
    constexpr auto operator<=>(const Wide &) const = default; ///< by `high`, then `low`: numeric order
};

inline constexpr int kDigits = 38;                                          ///< what always fits
inline constexpr Wide kLimit{0x4B3B4CA85A86C47AULL, 0x098A224000000000ULL}; ///< 10^38, the first that does not
inline constexpr std::array<quint32, 10> kTens{1,      10,      100,      1000,      10000,
                                               100000, 1000000, 10000000, 100000000, 1000000000};

/// a + b, for both below kLimit, where the sum cannot wrap.
constexpr Wide sum(Wide a, Wide b)
{
    const quint64 low = a.low + b.low;
    return {a.high + b.high + (low < a.low ? 1U : 0U), low};
}

/// a - b, for a >= b.
constexpr Wide difference(Wide a, Wide b)
{
    return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low};
}

/// a * factor + plus; nothing where that needs more than 128 bits.
constexpr std::optional<Wide> product(Wide a, quint32 factor, quint32 plus = 0)
{
    constexpr quint64 half = 0xFFFFFFFFULL;
    const quint64 limbs[4] = {a.low & half, a.low >> 32, a.high & half, a.high >> 32};
    quint64 out[4] = {};
    quint64 carry = plus;
    for (int i = 0; i < 4; ++i) {
        const quint64 part = limbs[i] * factor + carry; // at most (2^32-1)^2 + 2^32-1: fits
        out[i] = part & half;
        carry = part >> 32;
    }
    if (carry != 0)
        return std::nullopt;
    return Wide{out[3] << 32 | out[2], out[1] << 32 | out[0]};
}

struct Division
{
    Wide quotient;
    quint32 remainder = 0;
};

/// a / divisor, for a divisor other than 0.
constexpr Division divide(Wide a, quint32 divisor)
{
    constexpr quint64 half = 0xFFFFFFFFULL;
    if (a.high == 0)
        return {{0, a.low / divisor}, static_cast<quint32>(a.low % divisor)};
    const quint64 limbs[4] = {a.high >> 32, a.high & half, a.low >> 32, a.low & half};
    quint64 out[4] = {};
    quint64 rest = 0;
    for (int i = 0; i < 4; ++i) {
        const quint64 part = rest << 32 | limbs[i];
        out[i] = part / divisor;
        rest = part % divisor;
    }
    return {{out[0] << 32 | out[1], out[2] << 32 | out[3]}, static_cast<quint32>(rest)};
}

/// a * 10^power, for power >= 0; nothing where that needs more than 128 bits. May exceed kLimit.
constexpr std::optional<Wide> shiftedUp(Wide a, int power)
{
    if (a.isZero())
        return a;
    while (power > 0) {
        const int step = power < 9 ? power : 9;
        const std::optional<Wide> next = product(a, kTens[static_cast<std::size_t>(step)]);
        if (!next)
            return std::nullopt;
        a = *next;
        power -= step;
    }
    return a;
}

} // namespace clientele::wide
