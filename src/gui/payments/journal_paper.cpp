// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/journal_paper.h"

#include "gui/look/money.h"
#include "model/apart.h"
#include "model/wording.h"
#include "model/wording_money.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {

constexpr int moneyDigits = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::JournalPaper)
};

/// What the money is booked against; not every service tells.
QString balancedAgainst(const Record &journal)
{
    const Value &account = journal.value("account.balancingNumber");
    return account.isEmpty() ? Words::tr("no balancing account") : account.toText();
}

QString comparedWith(const Decimal &statement, const MoneySums &received, const QString &currency)
{
    const std::optional<Decimal> entered = received.in(currency);
    const std::optional<Decimal> over = entered ? Decimal::add(*entered, statement.negated()) : std::nullopt;
    if (!over)
        return Words::tr("could not be reckoned");
    if (over->isZero())
        return Words::tr("none");
    const QString words = wording::sum({currency, over->isNegative() ? over->negated() : *over}, QLocale());
    //: %1 is an amount with its currency
    return over->isNegative() ? Words::tr("%1 missing").arg(words)
                              //: %1 is an amount with its currency
                              : Words::tr("%1 too much").arg(words);
}

} // namespace

PaperSheet journalPaper(const PaymentBook &book, const Record &journal, const std::optional<Decimal> &statement)
{
    PaperSheet sheet;
    CompanyHandle *company = book.company();
    if (!company || journal.isNull())
        return sheet;
    const QLocale locale;
    const ValueText text(locale, company);
    const std::vector<Record> lines = book.wanted(journal.key.remoteId);
    const QDateTime readAt = book.readAt(journal.key.remoteId);
    const QString asOf = readAt.isValid() ? wording::moment(readAt, locale) : Words::tr("not read to the end yet");
    sheet.title = Words::tr("Payments to post");
    sheet.addressee = {PaymentBook::nameOf(journal)};
    sheet.facts = {{Words::tr("Figures as of"), asOf}, {Words::tr("Read from"), company->serviceName()}};
    const MoneySums received = book.received(lines);
    if (const QString account = balancedAgainst(journal); !account.isEmpty())
        sheet.facts.emplace_back(Words::tr("Balanced against"), account);
    if (statement) {
        const QString currency = book.statementCurrency(received);
        sheet.facts.emplace_back(Words::tr("Statement total"), wording::sum({currency, *statement}, locale));
        sheet.facts.emplace_back(Words::tr("Difference"), comparedWith(*statement, received, currency));
    }
    sheet.sender = company->name();
    sheet.mark = wording::companyKind(company->kind());
    sheet.words = Words::tr("None of these lines has been posted.");
    sheet.foot = company->name() + QStringLiteral(" \u00b7 ") + asOf;
    const auto isCommented = [](const Record &line) { return !line.value("comment").toText().isEmpty(); };
    const bool commented = std::any_of(lines.begin(), lines.end(), isCommented);
    PaperTable table;
    table.columns = {{Words::tr("Date")},           {Words::tr("Doc. no.")},   {Words::tr("Customer"), false, true},
                     {Words::tr("Received"), true}, {Words::tr("Applies to")}, {Words::tr("Remark"), false, true}};
    if (commented)
        table.columns.push_back({wording::fieldLabel(*lines.front().schema()->find("comment")), false, true});
    const QHash<RecordKey, PaymentBook::RemarkWords> remarks = book.remarksBy(journal.key.remoteId);
    const QHash<QString, QString> customers = book.customersOf(lines);
    QSet<RecordKey> typed;
    for (const OverlayRecord &record : company->outbox().overlay()->records)
        typed.insert(record.key);
    int scale = moneyDigits;
    for (const Record &line : lines) {
        if (const Decimal *amount = line.value("amount").asDecimal())
            scale = std::max(scale, amount->scale());
    }
    for (const Record &line : lines) {
        const auto said = [&](const char *key) {
            const FieldSpec *field = line.schema()->find(key);
            return field ? text.text(*field, line.value(key)) : QString();
        };
        const Decimal *amount = line.value("amount").asDecimal();
        PaperCell money;
        if (amount)
            money = {{}, moneyText(*amount, locale, {}, scale, Zero::Digits).figure, book.currencyOf(line)};
        // Who paid, whether the service has named them in the line already or not; and what it is for, where the
        // description says more than the name.
        QStringList who{said("customer.number"), customers.value(said("customer.number").toUpper())};
        const QString what = who.contains(said("description")) ? QString() : said("description");
        who.removeAll(QString());
        who.removeDuplicates();
        for (QString &part : who)
            part = apart(part);
        QStringList cell{who.join(QLatin1Char(' ')), apart(what)};
        cell.removeAll(QString());
        const PaymentBook::RemarkWords remark = remarks.value(line.key);
        QStringList remarked;
        if (!remark.words.isEmpty())
            //: a remark on a line of a printed list that somebody has to look at
            remarked += remark.warns ? Words::tr("⚠ %1", "printed remark").arg(remark.words) : remark.words;
        if (typed.contains(line.key))
            remarked += Words::tr("not sent yet");
        std::vector<PaperCell> cells = {
            {said("date")}, {said("document.number")},  {cell.join(QStringLiteral(" \u00b7 "))},
            money,          {said("appliesTo.number")}, {remarked.join(QStringLiteral(", "))}};
        if (commented)
            cells.push_back({said("comment")});
        table.rows.push_back(std::move(cells));
    }
    QString count = Words::tr("%Ln lines", nullptr, int(lines.size()));
    for (const MoneySums::Sum &sum : received.ranked({company->settings().currencyCode})) {
        const PaperCell money =
            sum.total ? PaperCell{{}, moneyText(*sum.total, locale, {}, scale, Zero::Digits).figure, sum.currency}
                      : PaperCell{wording::sum(sum, locale)};
        table.sums.push_back({{}, {}, {std::exchange(count, {})}, money});
    }
    if (table.sums.empty())
        table.words = count;
    sheet.tables.push_back(std::move(table));
    return sheet;
}

} // namespace clientele
