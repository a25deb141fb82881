// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/payment_lines.h"

#include <algorithm>

namespace clientele {

namespace {

QString documentOf(const Record &line)
{
    return line.value("document.number").toText();
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// As people count: "B99" before "B100"; and as the service has them, in capitals.
bool comesBefore(const QString &one, const QString &other)
{
    const QString a = one.toUpper(), b = other.toUpper();
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (!isDigit(a[i]) || !isDigit(b[j])) {
            if (a[i] != b[j])
                return a[i] < b[j];
            ++i;
            ++j;
            continue;
        }
        const auto number = [](const QString &text, qsizetype &at) {
            while (at + 1 < text.size() && text[at] == QLatin1Char('0') && isDigit(text[at + 1]))
                ++at;
            const qsizetype begin = at;
            while (at < text.size() && isDigit(text[at]))
                ++at;
            return text.mid(begin, at - begin);
        };
        const QString first = number(a, i), second = number(b, j);
        if (first != second)
            return first.size() != second.size() ? first.size() < second.size() : first < second;
    }
    return a.size() - i < b.size() - j;
}

/// Where its last group of digits begins and ends.
std::pair<qsizetype, qsizetype> countedIn(const QString &document)
{
    qsizetype end = document.size();
    while (end > 0 && !isDigit(document[end - 1]))
        --end;
    qsizetype begin = end;
    while (begin > 0 && isDigit(document[begin - 1]))
        --begin;
    return {begin, end};
}

/// What stands around the digits that are counted; empty where it has none.
QString formOf(const QString &document)
{
    const auto [begin, end] = countedIn(document);
    return begin == end ? QString() : (document.left(begin) + QLatin1Char('#') + document.mid(end)).toUpper();
}

} // namespace

QString folded(const Record &record, const FieldKey &field)
{
    return record.value(field).toText().toUpper();
}

QString documentAfter(const QString &document)
{
    const auto [begin, end] = countedIn(document);
    if (begin == end)
        return {};
    QString digits = document.mid(begin, end - begin);
    qsizetype place = digits.size();
    while (place > 0 && digits[place - 1] == QLatin1Char('9'))
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
    // A line kept unsent stands behind those entered after it: of one form the highest number is the latest.
    const Record *last = &lines.back();
    const QString form = formOf(documentOf(*last));
    for (const Record &line : lines) {
        if (!form.isEmpty() && formOf(documentOf(line)) == form && !comesBefore(documentOf(line), documentOf(*last)))
            last = &line;
    }
    if (last->value("date").asDate())
        changes.push_back({"date", Value(), last->value("date")});
    if (const QString next = documentAfter(documentOf(*last)); !next.isEmpty())
        changes.push_back({"document.number", Value(), Value::text(next)});
    return changes;
}

QString documentsOf(const std::vector<Record> &lines)
{
    QStringList documents;
    for (const Record &line : lines)
        documents += documentOf(line);
    return documentRange(documents);
}

QString documentRange(const QStringList &documents)
{
    constexpr qsizetype mostRows = 3;
    QStringList sorted = documents;
    sorted.removeAll(QString());
    std::stable_sort(sorted.begin(), sorted.end(), comesBefore);
    std::vector<std::pair<QString, QString>> rows; // the first and the last of each
    for (const QString &document : std::as_const(sorted)) {
        const QString last = rows.empty() ? QString() : rows.back().second;
        if (rows.empty() || (comesBefore(last, document) && comesBefore(documentAfter(last), document)))
            rows.emplace_back(document, document);
        else if (comesBefore(last, document))
            rows.back().second = document;
    }
    if (rows.empty())
        return {};
    if (qsizetype(rows.size()) > mostRows)
        return rows.front().first + QStringLiteral(" \u2026 ") + rows.back().second;
    QStringList words;
    for (const auto &[first, last] : rows)
        words += first == last ? first : first + QChar(0x2013) + last;
    return words.join(QStringLiteral(", "));
}

} // namespace clientele
