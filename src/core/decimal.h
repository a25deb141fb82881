// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

class QLocale;

namespace clientele {

/// An exact decimal number: 128-bit magnitude, sign, and a scale of 0 to 38 digits after the point. Keeps the
/// digits it was given ("15750.00" stays so); compares by numeric value ("1.50" equals "1.5").
///
/// No rounding happens unless `roundedTo` is called. What does not fit (more than 38 significant digits, or a
/// scale over 38) cannot be made into a Decimal; callers keep such numbers as text and say so.
class Decimal
{
public:
    Decimal() = default; ///< 0
    Decimal(qint64 whole);
    static Decimal fromUnits(qint64 units, int scale); ///< fromUnits(1575, 2) is 15.75

    /// A JSON number token or plain digits: [-+]digits[.digits][(e|E)[-+]digits]. No blanks, no grouping.
    /// An exponent is worked in: "1e3" is 1000 with scale 0, "1E-7" has scale 7. "-0.00" keeps its sign for
    /// `toBytes` only.
    static std::optional<Decimal> parse(QByteArrayView ascii);
    /// What a person typed, in `locale`: its decimal mark, its digits or 0-9, its grouping mark, or blanks (also
    /// no-break ones) or apostrophes for grouping, in groups of three or as the locale sets them. Blanks around,
    /// a leading sign and a leading decimal mark (",5") are fine; brackets, trailing minus and exponents are
    /// refused. Nothing where the text has two readings or is badly grouped: with "." for grouping "1.234" is
    /// 1234, while "1.23", "0.123" and "12.34.567" are refused.
    static std::optional<Decimal> parse(QStringView typed, const QLocale &locale);

    int scale() const { return m_scale; }
    bool isZero() const { return m_high == 0 && m_low == 0; }
    bool isNegative() const { return m_negative && !isZero(); }
    Decimal negated() const; ///< of zero: zero, without a sign

    /// Exact sum, with the larger of the two scales; nothing where that needs more than 38 digits.
    static std::optional<Decimal> add(const Decimal &a, const Decimal &b);
    /// Half away from zero, as the services' own rounding does. The result has exactly `scale` digits
    /// after the point; only where appending zeros would exceed 38 digits, the number comes back as it is.
    Decimal roundedTo(int scale) const;
    /// As an integer count of 10^-scale, if it is one and fits ("15.75", 2 -> 1575).
    std::optional<qint64> toUnits(int scale) const;

    QByteArray toBytes() const; ///< plain digits, never an exponent, all digits as given; a valid JSON number
    /// For people: `locale`'s marks, at least `minimumScale` digits after the point, none of the given lost.
    QString toText(const QLocale &locale, int minimumScale = 0) const;

    /// Numeric order: 1.5 and 1.50 are equal, -0 equals 0.
    std::strong_ordering operator<=>(const Decimal &other) const;
    bool operator==(const Decimal &other) const { return (*this <=> other) == std::strong_ordering::equal; }
    size_t hash() const; ///< agrees with operator==

private:
    quint64 m_high = 0;
    quint64 m_low = 0;
    qint8 m_scale = 0;
    bool m_negative = false;
};

} // namespace clientele

Q_DECLARE_METATYPE(clientele::Decimal)
