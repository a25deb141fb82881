// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_lines.h"

namespace clientele {

namespace {

QString documentOf(const Record &line)
{
    return line.value("document.number").toText();
}

/// By its number where it is known, else by its id.
QString customerOf(const Record &line)
{
    const QString number = line.value("customer.number").toText();
    return number.isEmpty() ? line.value("customer").toText() : number;
}

bool areAlike(const Record &a, const Record &b)
{
    const Decimal *amount = a.value("amount").asDecimal();
    const Decimal *other = b.value("amount").asDecimal();
    const QDate *date = a.value("date").asDate();
    if (!amount || !other || amount->isZero() || *amount != *other || !date || !b.value("date").asDate() ||
        *date != *b.value("date").asDate())
        return false;
    const QString customer = customerOf(a);
    if (customer.isEmpty() || customer.compare(customerOf(b), Qt::CaseInsensitive) != 0)
        return false;
    const bool oneDocument = !documentOf(a).isEmpty() && documentOf(a) == documentOf(b);
    const bool oneInvoice = a.value("appliesTo.number").toText() == b.value("appliesTo.number").toText();
    return !oneDocument || oneInvoice;
}

} // namespace

QString documentAfter(const QString &document)
{
    qsizetype end = document.size();
    while (end > 0 && !document[end - 1].isDigit())
        --end;
    qsizetype begin = end;
    while (begin > 0 && document[begin - 1].isDigit())
        --begin;
    if (begin == end)
        return {};
    QString digits = document.mid(begin, end - begin);
    qsizetype place = digits.size();
    while (place > 0 && digits[place - 1].digitValue() == 9)
        digits[--place] = QLatin1Char('0');
    if (place > 0)
        digits[place - 1] = QChar(digits[place - 1].unicode() + 1);
    else
        digits.prepend(QLatin1Char('1'));
    return document.left(begin) + digits + document.mid(end);
}

Changes carriedDown(const std::vector<Record> &lines)
{
    Changes changes;
    if (lines.empty())
        return changes;
    const Record &last = lines.back();
    if (last.value("date").asDate())
        changes.push_back({"date", Value(), last.value("date")});
    if (const QString next = documentAfter(documentOf(last)); !next.isEmpty())
        changes.push_back({"document.number", Value(), Value::text(next)});
    return changes;
}

std::vector<std::pair<size_t, size_t>> enteredTwice(const std::vector<Record> &lines)
{
    std::vector<std::pair<size_t, size_t>> pairs;
    for (size_t later = 1; later < lines.size(); ++later) {
        for (size_t earlier = 0; earlier < later; ++earlier) {
            if (areAlike(lines[earlier], lines[later])) {
                pairs.emplace_back(earlier, later);
                break; // its first twin is enough
            }
        }
    }
    return pairs;
}

std::optional<Decimal> receivedIn(const std::vector<Record> &lines)
{
    Decimal total;
    for (const Record &line : lines) {
        const Decimal *amount = line.value("amount").asDecimal();
        const std::optional<Decimal> sum = amount ? Decimal::add(total, *amount) : total;
        if (!sum)
            return std::nullopt;
        total = *sum;
    }
    return total;
}

QString documentsOf(const std::vector<Record> &lines)
{
    QString first, last;
    for (const Record &line : lines) {
        if (const QString document = documentOf(line); !document.isEmpty()) {
            if (first.isEmpty())
                first = document;
            last = document;
        }
    }
    return first == last ? first : first + QChar(0x2013) + last;
}

} // namespace clientele
