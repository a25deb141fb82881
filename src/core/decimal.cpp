// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

#include "core/wide.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace clientele {

using wide::Wide;

namespace {

constexpr int kMaxScale = 38;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Plain digits of `value`, without leading zeros ("0" for zero).
QByteArray digitsOf(Wide value)
{
    char buffer[40];
    char *at = buffer + sizeof buffer;
    do {
        const wide::Division part = wide::divide(value, wide::kTens[9]);
        value = part.quotient;
        quint32 rest = part.remainder;
        for (int i = 0; i < 9 && (rest != 0 || !value.isZero()); ++i) {
            *--at = static_cast<char>('0' + rest % 10);
            rest /= 10;
        }
    } while (!value.isZero());
    if (at == buffer + sizeof buffer)
        *--at = '0';
    return QByteArray(at, static_cast<qsizetype>(buffer + sizeof buffer - at));
}

quint64 magnitude(qint64 value)
{
    return value < 0 ? quint64(0) - static_cast<quint64>(value) : static_cast<quint64>(value);
}

/// How a locale sets its groups. Read off a number the locale printed itself, because QLocale tells the mark but
/// not the sizes (3 and 3 mostly, 3 and 2 in India).
struct Grouping
{
    QString mark;    ///< empty: the locale groups nothing when it prints
    int last = 3;    ///< digits of the group before the decimal mark
    int others = 3;  ///< digits of the groups before that one
    int atLeast = 1; ///< digits that must stand before the last group; Spanish and Polish write 1234, but 12 345

    explicit Grouping(const QLocale &locale)
    {
        const QString printed = locale.toString(Q_INT64_C(1111111111));
        const QString separator = locale.groupSeparator();
        if (separator.isEmpty() || !printed.contains(separator))
            return;
        const QStringList groups = printed.split(separator);
        const int digitSize = static_cast<int>(qMax(qsizetype(1), locale.zeroDigit().size()));
        mark = separator;
        last = qMax(1, static_cast<int>(groups.last().size()) / digitSize);
        others = groups.size() > 2 ? qMax(1, static_cast<int>(groups.at(groups.size() - 2).size()) / digitSize) : last;
        atLeast = locale.toString(1111).contains(separator) ? 1 : 2;
    }
};

char32_t zeroOf(const QLocale &locale)
{
    const QList<uint> zero = locale.zeroDigit().toUcs4();
    return zero.size() == 1 ? zero.first() : U'0';
}

QString localDigits(const QByteArray &ascii, char32_t zero)
{
    if (zero == U'0')
        return QString::fromLatin1(ascii);
    QString out;
    for (const char c : ascii) {
        const char32_t digit = zero + static_cast<char32_t>(c - '0');
        out += QString::fromUcs4(&digit, 1);
    }
    return out;
}

bool isBlankMark(QChar c)
{
    // ordinary, no-break, figure, thin and narrow no-break blank
    return c == QChar(0x20) || c == QChar(0xA0) || c == QChar(0x2007) || c == QChar(0x2009) || c == QChar(0x202F);
}

bool isApostrophe(QChar c)
{
    return c == QChar(0x27) || c == QChar(0x2019);
}

/// Takes `head` off the front of `text`, if it stands there.
bool take(QStringView &text, QStringView head)
{
    if (head.isEmpty() || !text.startsWith(head))
        return false;
    text = text.sliced(head.size());
    return true;
}

/// The value 0 to 9 of the digit at the front, taken off; -1 where there is none.
int takeDigit(QStringView &text, char32_t zero)
{
    if (text.isEmpty())
        return -1;
    char32_t point = text.first().unicode();
    qsizetype size = 1;
    if (text.first().isHighSurrogate() && text.size() > 1 && text.at(1).isLowSurrogate()) {
        point = QChar::surrogateToUcs4(text.first(), text.at(1));
        size = 2;
    }
    int value = -1;
    if (point >= U'0' && point <= U'9')
        value = static_cast<int>(point - U'0');
    else if (point >= zero && point < zero + 10)
        value = static_cast<int>(point - zero);
    if (value >= 0)
        text = text.sliced(size);
    return value;
}

/// Marks of one sort group a number; two sorts in one number are a slip of the hand.
enum class Mark { None, Locale, Blank, Apostrophe };

Mark takeMark(QStringView &text, const QString &separator)
{
    if (text.isEmpty())
        return Mark::None;
    Mark mark = Mark::None;
    qsizetype size = 1;
    if (isBlankMark(text.first())) {
        mark = Mark::Blank;
    } else if (isApostrophe(text.first())) {
        mark = Mark::Apostrophe;
    } else if (!separator.isEmpty() && text.startsWith(separator)) {
        mark = Mark::Locale;
        size = separator.size();
    }
    if (mark != Mark::None)
        text = text.sliced(size);
    return mark;
}

/// Sizes of the groups in reading order: the last as the locale has it, the others likewise or in threes.
bool groupsAreWell(const QList<int> &groups, const Grouping &grouping)
{
    const auto fits = [&groups](int last, int others) {
        if (groups.last() != last || groups.first() < 1)
            return false;
        if (groups.first() > (groups.size() == 1 ? last : others))
            return false;
        return std::all_of(groups.begin() + 1, groups.end() - 1, [others](int size) { return size == others; });
    };
    return fits(grouping.last, grouping.others) || fits(3, 3);
}

} // namespace

Decimal::Decimal(qint64 whole)
    : m_low(magnitude(whole))
    , m_negative(whole < 0)
{
}

Decimal Decimal::fromUnits(qint64 units, int scale)
{
    Q_ASSERT(scale >= 0 && scale <= kMaxScale);
    Decimal decimal(units);
    decimal.m_scale = static_cast<qint8>(qBound(0, scale, kMaxScale));
    return decimal;
}

std::optional<Decimal> Decimal::parse(QByteArrayView ascii)
{
    qsizetype at = 0;
    const qsizetype size = ascii.size();
    Decimal decimal;
    if (at < size && (ascii[at] == '-' || ascii[at] == '+'))
        decimal.m_negative = ascii[at++] == '-';

    Wide value;
    quint32 chunk = 0; // up to nine digits at a time: one wide multiplication for each nine
    std::size_t chunkDigits = 0;
    bool fits = true;
    const auto flush = [&] {
        const std::optional<Wide> next = wide::product(value, wide::kTens[chunkDigits], chunk);
        fits = fits && next && *next < wide::kLimit;
        if (fits)
            value = *next;
        chunk = 0;
        chunkDigits = 0;
    };
    const auto digits = [&] {
        const qsizetype from = at;
        for (; at < size && isDigit(ascii[at]); ++at) {
            chunk = chunk * 10 + static_cast<quint32>(ascii[at] - '0');
            if (++chunkDigits == 9)
                flush();
        }
        return at - from;
    };
    if (digits() == 0)
        return std::nullopt;
    qsizetype scale = 0;
    if (at < size && ascii[at] == '.') {
        ++at;
        scale = digits();
        if (scale == 0)
            return std::nullopt;
    }
    flush();
    if (at < size && (ascii[at] == 'e' || ascii[at] == 'E')) {
        ++at;
        bool down = false;
        if (at < size && (ascii[at] == '-' || ascii[at] == '+'))
            down = ascii[at++] == '-';
        const qsizetype from = at;
        qsizetype exponent = 0;
        constexpr qsizetype far = 1000000000;
        for (; at < size && isDigit(ascii[at]); ++at)
            exponent = qMin(far, exponent * 10 + (ascii[at] - '0'));
        if (at == from)
            return std::nullopt;
        scale += down ? exponent : -exponent;
    }
    if (at != size || !fits || scale > kMaxScale)
        return std::nullopt;
    if (scale < 0) {
        const std::optional<Wide> up = wide::shiftedUp(value, static_cast<int>(qMin(-scale, qsizetype(99))));
        if (!up || *up >= wide::kLimit)
            return std::nullopt;
        value = *up;
        scale = 0;
    }
    decimal.m_high = value.high;
    decimal.m_low = value.low;
    decimal.m_scale = static_cast<qint8>(scale);
    return decimal;
}

std::optional<Decimal> Decimal::parse(QStringView typed, const QLocale &locale)
{
    QStringView text = typed.trimmed();
    QByteArray plain;
    if (take(text, locale.negativeSign()) || take(text, u"-") || take(text, u"\u2212"))
        plain.append('-');
    else if (!take(text, locale.positiveSign()))
        take(text, u"+");

    const Grouping grouping(locale);
    const char32_t zero = zeroOf(locale);
    const QString point = locale.decimalPoint();
    const QString separator = locale.groupSeparator() == point ? QString() : locale.groupSeparator();

    QList<int> groups{0};
    Mark mark = Mark::None;
    const qsizetype firstDigit = plain.size();
    while (!text.isEmpty() && !text.startsWith(point)) {
        if (const int digit = takeDigit(text, zero); digit >= 0) {
            plain.append(static_cast<char>('0' + digit));
            ++groups.last();
            continue;
        }
        const Mark next = takeMark(text, separator);
        if (next == Mark::None || (mark != Mark::None && next != mark))
            return std::nullopt;
        mark = next;
        groups.append(0);
    }
    if (groups.size() > 1) {
        // "0.123" with a grouping point: meant as a fraction or as 123, nobody knows.
        if (!groupsAreWell(groups, grouping) || plain.at(firstDigit) == '0')
            return std::nullopt;
    }
    if (take(text, point)) {
        if (text.isEmpty())
            return std::nullopt;
        if (groups.last() == 0)
            plain.append('0'); // ",5"
        plain.append('.');
        while (!text.isEmpty()) {
            const int digit = takeDigit(text, zero);
            if (digit < 0)
                return std::nullopt;
            plain.append(static_cast<char>('0' + digit));
        }
    }
    return parse(QByteArrayView(plain));
}

Decimal Decimal::negated() const
{
    Decimal decimal = *this;
    decimal.m_negative = !isZero() && !m_negative;
    return decimal;
}

std::optional<Decimal> Decimal::add(const Decimal &a, const Decimal &b)
{
    const int scale = std::max(a.m_scale, b.m_scale);
    const std::optional<Wide> left = wide::shiftedUp({a.m_high, a.m_low}, scale - a.m_scale);
    const std::optional<Wide> right = wide::shiftedUp({b.m_high, b.m_low}, scale - b.m_scale);
    if (!left || !right)
        return std::nullopt;
    Wide value;
    bool negative = a.isNegative();
    if (a.isNegative() == b.isNegative()) {
        if (*left >= wide::kLimit || *right >= wide::kLimit)
            return std::nullopt;
        value = wide::sum(*left, *right);
    } else if (*left >= *right) {
        value = wide::difference(*left, *right);
    } else {
        value = wide::difference(*right, *left);
        negative = b.isNegative();
    }
    if (value >= wide::kLimit) // asked last: 10^36 - 0.01 fits, though 10^36 brought to two digits does not
        return std::nullopt;
    Decimal out;
    out.m_high = value.high;
    out.m_low = value.low;
    out.m_scale = static_cast<qint8>(scale);
    out.m_negative = negative && !value.isZero();
    return out;
}

Decimal Decimal::roundedTo(int scale) const
{
    const int wanted = qBound(0, scale, kMaxScale);
    Wide value{m_high, m_low};
    Decimal out = *this;
    if (wanted >= m_scale) {
        const std::optional<Wide> up = wide::shiftedUp(value, wanted - m_scale);
        if (!up || *up >= wide::kLimit)
            return out;
        value = *up;
    } else {
        // Only the first digit cut off decides, so the others may go one step at a time.
        int drop = m_scale - wanted;
        while (drop > 1) {
            const int step = std::min(drop - 1, 9);
            value = wide::divide(value, wide::kTens[static_cast<std::size_t>(step)]).quotient;
            drop -= step;
        }
        const wide::Division last = wide::divide(value, 10);
        value = last.quotient;
        if (last.remainder >= 5)
            value = wide::sum(value, {0, 1});
    }
    out.m_high = value.high;
    out.m_low = value.low;
    out.m_scale = static_cast<qint8>(wanted);
    out.m_negative = m_negative && !value.isZero();
    return out;
}

std::optional<qint64> Decimal::toUnits(int scale) const
{
    if (scale < 0 || scale > kMaxScale)
        return std::nullopt;
    Wide value{m_high, m_low};
    if (scale >= m_scale) {
        const std::optional<Wide> up = wide::shiftedUp(value, scale - m_scale);
        if (!up)
            return std::nullopt;
        value = *up;
    } else {
        for (int drop = m_scale - scale; drop > 0;) {
            const int step = std::min(drop, 9);
            const wide::Division part = wide::divide(value, wide::kTens[static_cast<std::size_t>(step)]);
            if (part.remainder != 0)
                return std::nullopt;
            value = part.quotient;
            drop -= step;
        }
    }
    constexpr quint64 most = static_cast<quint64>(std::numeric_limits<qint64>::max());
    if (value.high != 0 || value.low > most + (m_negative ? 1 : 0))
        return std::nullopt;
    return static_cast<qint64>(m_negative ? quint64(0) - value.low : value.low);
}

QByteArray Decimal::toBytes() const
{
    QByteArray digits = digitsOf({m_high, m_low});
    if (m_scale > 0) {
        if (digits.size() <= m_scale)
            digits.prepend(QByteArray(m_scale + 1 - digits.size(), '0'));
        digits.insert(digits.size() - m_scale, '.');
    }
    if (m_negative)
        digits.prepend('-'); // also of a zero: "-0.00" is what was given
    return digits;
}

QString Decimal::toText(const QLocale &locale, int minimumScale) const
{
    QByteArray digits = digitsOf({m_high, m_low});
    if (digits.size() <= m_scale)
        digits.prepend(QByteArray(m_scale + 1 - digits.size(), '0'));
    const QByteArray whole = digits.chopped(m_scale);
    QByteArray fraction = digits.last(m_scale);
    if (fraction.size() < minimumScale)
        fraction.append(QByteArray(minimumScale - fraction.size(), '0'));

    const Grouping grouping(locale);
    const char32_t zero = zeroOf(locale);
    QString text;
    if (grouping.mark.isEmpty() || whole.size() < grouping.last + grouping.atLeast) {
        text = localDigits(whole, zero);
    } else {
        qsizetype rest = whole.size() - grouping.last;
        text = grouping.mark + localDigits(whole.last(grouping.last), zero);
        while (rest > grouping.others) {
            text.prepend(grouping.mark + localDigits(whole.mid(rest - grouping.others, grouping.others), zero));
            rest -= grouping.others;
        }
        text.prepend(localDigits(whole.first(rest), zero));
    }
    if (!fraction.isEmpty())
        text += locale.decimalPoint() + localDigits(fraction, zero);
    if (isNegative())
        text.prepend(locale.negativeSign());
    return text;
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const
{
    if (isNegative() != other.isNegative())
        return isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
    Wide left{m_high, m_low};
    Wide right{other.m_high, other.m_low};
    std::strong_ordering order = std::strong_ordering::equal;
    if (m_scale <= other.m_scale) {
        // What exceeds 128 bits when brought to the other's scale is larger than all that does not.
        const std::optional<Wide> up = wide::shiftedUp(left, other.m_scale - m_scale);
        order = up ? *up <=> right : std::strong_ordering::greater;
    } else {
        const std::optional<Wide> up = wide::shiftedUp(right, m_scale - other.m_scale);
        order = up ? left <=> *up : std::strong_ordering::less;
    }
    return isNegative() ? 0 <=> order : order;
}

size_t Decimal::hash() const
{
    Wide value{m_high, m_low};
    int scale = m_scale;
    if (value.isZero())
        return qHashMulti(0, quint64(0), quint64(0), 0, false);
    while (scale > 0) {
        const wide::Division part = wide::divide(value, 10);
        if (part.remainder != 0)
            break;
        value = part.quotient;
        --scale;
    }
    return qHashMulti(0, value.high, value.low, scale, m_negative);
}

} // namespace clientele
