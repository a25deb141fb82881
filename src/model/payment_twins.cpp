// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_twins.h"

#include "model/payment_lines.h"
#include "model/proposed_lines.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace clientele {

namespace {

QString documentOf(const Record &line)
{
    return folded(line, "document.number");
}

/// By its number where it is known, else by its id.
QString customerOf(const Record &line)
{
    const QString number = line.value("customer.number").toText();
    return number.isEmpty() ? line.value("customer").toText() : number;
}

QString currencyOf(const Record &line)
{
    return folded(line, "currency.code"); // where lines have one: mostly it is the customer's
}

bool isOneCustomer(const Record &a, const Record &b)
{
    const QString customer = customerOf(a);
    return !customer.isEmpty() && customer.compare(customerOf(b), Qt::CaseInsensitive) == 0;
}

bool isOneDay(const Record &a, const Record &b)
{
    const QDate *date = a.value("date").asDate();
    const QDate *other = b.value("date").asDate();
    return date && other && *date == *other;
}

bool isOneDocument(const Record &a, const Record &b)
{
    return !documentOf(a).isEmpty() && documentOf(a) == documentOf(b);
}

/// Lines of one place or several, and which of them are one payment.
class Payments
{
public:
    struct Payment
    {
        size_t head = 0;             ///< the line it was split from, else the first one
        std::vector<size_t> lines;   ///< in their order
        std::optional<Decimal> sum;  ///< nothing: one of them has no amount
        QSet<QString> invoices = {}; ///< an empty one: not all of it is applied
    };

    Payments(std::vector<EnteredLine> lines, const Overlay *known)
        : m_lines(std::move(lines))
    {
        readSplits(known);
        QHash<QString, size_t> places;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const QString key = keyOf(i);
            auto there = places.constFind(key);
            if (there == places.cend()) {
                there = places.insert(key, m_payments.size());
                m_payments.push_back({i, {}, Decimal(), {}});
            }
            add(m_payments[*there], i);
        }
    }

    const Record &line(size_t i) const { return *m_lines[i].line; }
    size_t size() const { return m_lines.size(); }
    const std::vector<Payment> &all() const { return m_payments; }
    /// It was split from another line, and is not sent yet.
    bool isFurther(size_t i) const { return m_split.contains(i); }
    /// Local id of the line it was split from, or of itself.
    QString wholeOf(size_t i) const { return m_split.value(i, line(i).key.localId); }

private:
    void readSplits(const Overlay *known)
    {
        QHash<QString, size_t> ids;
        for (size_t i = 0; i < m_lines.size(); ++i)
            ids.insert(line(i).key.localId, i);
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const RecordKey &key = line(i).key;
            const std::vector<QString> above = key.isNew() ? splitFrom(key, known) : std::vector<QString>();
            if (above.size() < 2)
                continue;
            m_split.insert(i, above.back());
            if (const auto whole = ids.constFind(above.back()); whole != ids.cend())
                m_whole.insert(i, *whole);
        }
    }

    QString keyOf(size_t i) const
    {
        const size_t own = m_whole.value(i, i);
        const Record &of = line(own);
        const QDate *date = of.value("date").asDate();
        if (!documentOf(of).isEmpty() && date && !customerOf(of).isEmpty())
            return QStringList{m_lines[own].place, customerOf(of).toUpper(), QString::number(date->toJulianDay()),
                               currencyOf(of), documentOf(of)}
                .join(QChar(QChar::LineFeed));
        return isFurther(own) ? QStringLiteral("of ") + wholeOf(own) : QString::number(own);
    }

    void add(Payment &payment, size_t i)
    {
        if (isFurther(payment.head) && !isFurther(i))
            payment.head = i;
        payment.lines.push_back(i);
        const Decimal *amount = line(i).value("amount").asDecimal();
        payment.sum = payment.sum && amount ? Decimal::add(*payment.sum, *amount) : std::nullopt;
        payment.invoices.insert(folded(line(i), "appliesTo.number"));
    }

    std::vector<EnteredLine> m_lines;
    std::vector<Payment> m_payments;
    QHash<size_t, QString> m_split; ///< of a further line: the one it was split from
    QHash<size_t, size_t> m_whole;  ///< the same as an index, where it is among these
};

bool areOneSplit(const Payments &a, size_t one, const Payments &b, size_t other)
{
    return (a.isFurther(one) || b.isFurther(other)) && a.wholeOf(one) == b.wholeOf(other);
}

bool areAlike(const Payments &a, size_t one, const Payments &b, size_t other)
{
    const Record &first = a.line(one), &second = b.line(other);
    const Decimal *amount = first.value("amount").asDecimal();
    const Decimal *theirs = second.value("amount").asDecimal();
    if (!amount || !theirs || amount->isZero() || *amount != *theirs || !isOneDay(first, second) ||
        !isOneCustomer(first, second) || currencyOf(first) != currencyOf(second) || areOneSplit(a, one, b, other))
        return false;
    return !isOneDocument(first, second) || folded(first, "appliesTo.number") == folded(second, "appliesTo.number");
}

/// By what they come to; of two single lines nothing is to be added.
bool areAlike(const Payments &a, const Payments::Payment &one, const Payments &b, const Payments::Payment &other)
{
    const Record &first = a.line(one.head), &second = b.line(other.head);
    if ((one.lines.size() < 2 && other.lines.size() < 2) || !one.sum || !other.sum || one.sum->isZero() ||
        *one.sum != *other.sum || !isOneDay(first, second) || !isOneCustomer(first, second) ||
        currencyOf(first) != currencyOf(second) || areOneSplit(a, one.head, b, other.head))
        return false;
    const QString none;
    const bool areParts = isOneDocument(first, second) && !one.invoices.contains(none) &&
                          !other.invoices.contains(none) && !one.invoices.intersects(other.invoices);
    return !areParts;
}

/// Lines and payments by what makes them alike: a company may have thousands, and only these are compared.
class Alike
{
public:
    explicit Alike(const Payments &of)
        : m_of(of)
    {
    }

    void add(size_t place)
    {
        if (const auto hash = hashOf(m_of.line(place), m_of.line(place).value("amount").asDecimal()))
            m_lines[*hash].push_back(place);
    }
    void add(const Payments::Payment &payment)
    {
        if (const auto hash = hashOf(m_of.line(payment.head), payment.sum ? &*payment.sum : nullptr))
            m_payments[*hash].push_back(&payment);
    }
    /// The first of those added.
    std::optional<size_t> to(const Payments &others, size_t place) const
    {
        const auto hash = hashOf(others.line(place), others.line(place).value("amount").asDecimal());
        for (const size_t one : hash ? m_lines.value(*hash) : std::vector<size_t>()) {
            if (areAlike(m_of, one, others, place))
                return one;
        }
        return std::nullopt;
    }
    std::optional<size_t> to(const Payments &others, const Payments::Payment &payment) const
    {
        const auto hash = hashOf(others.line(payment.head), payment.sum ? &*payment.sum : nullptr);
        for (const Payments::Payment *one : hash ? m_payments.value(*hash) : std::vector<const Payments::Payment *>()) {
            if (areAlike(m_of, *one, others, payment))
                return one->head;
        }
        return std::nullopt;
    }

private:
    static std::optional<size_t> hashOf(const Record &line, const Decimal *amount)
    {
        const QDate *date = line.value("date").asDate();
        if (!amount || !date)
            return std::nullopt;
        return qHashMulti(size_t(0), amount->hash(), *date, customerOf(line).toCaseFolded());
    }

    const Payments &m_of;
    QHash<size_t, std::vector<size_t>> m_lines;
    QHash<size_t, std::vector<const Payments::Payment *>> m_payments;
};

/// Twins of lines, by the line. A line's own comes before that of its payment.
class TwinsOf
{
public:
    explicit TwinsOf(const Payments &lines)
        : m_twins(lines.size())
    {
    }
    void take(size_t line, const std::optional<size_t> &twin)
    {
        if (!m_twins[line])
            m_twins[line] = twin;
    }
    void take(const Payments::Payment &payment, const std::optional<size_t> &twin)
    {
        for (const size_t line : payment.lines)
            take(line, twin);
    }
    std::vector<std::pair<size_t, size_t>> pairs() const
    {
        std::vector<std::pair<size_t, size_t>> pairs;
        for (size_t line = 0; line < m_twins.size(); ++line) {
            if (m_twins[line])
                pairs.emplace_back(*m_twins[line], line);
        }
        return pairs;
    }

private:
    std::vector<std::optional<size_t>> m_twins;
};

std::vector<EnteredLine> inOnePlace(const std::vector<Record> &lines)
{
    std::vector<EnteredLine> entered;
    for (const Record &line : lines)
        entered.push_back({&line, {}});
    return entered;
}

} // namespace

std::vector<std::pair<size_t, size_t>> enteredTwice(const std::vector<Record> &lines, const Overlay *known)
{
    const Payments payments(inOnePlace(lines), known);
    TwinsOf twins(payments);
    Alike before(payments);
    for (size_t later = 0; later < lines.size(); ++later) {
        twins.take(later, before.to(payments, later)); // the first one is enough
        before.add(later);
    }
    // Of two payments the later one is that of which a line stands last.
    std::vector<const Payments::Payment *> order;
    for (const Payments::Payment &payment : payments.all())
        order.push_back(&payment);
    std::sort(order.begin(), order.end(),
              [](const auto *a, const auto *b) { return a->lines.back() < b->lines.back(); });
    for (const Payments::Payment *payment : order) {
        twins.take(*payment, before.to(payments, *payment));
        before.add(*payment);
    }
    return twins.pairs();
}

std::vector<std::pair<size_t, size_t>> enteredElsewhere(const std::vector<EnteredLine> &elsewhere,
                                                        const std::vector<Record> &lines, const Overlay *known)
{
    const Payments payments(inOnePlace(lines), known), others(elsewhere, known);
    Alike there(others);
    for (size_t place = 0; place < elsewhere.size(); ++place)
        there.add(place);
    for (const Payments::Payment &payment : others.all())
        there.add(payment);
    TwinsOf twins(payments);
    for (size_t place = 0; place < lines.size(); ++place)
        twins.take(place, there.to(payments, place));
    for (const Payments::Payment &payment : payments.all())
        twins.take(payment, there.to(payments, payment));
    return twins.pairs();
}

} // namespace clientele
