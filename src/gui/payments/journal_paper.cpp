// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/journal_paper.h"

#include "gui/look/money.h"
#include "model/wording.h"
#include "model/wording_money.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {

constexpr int moneyDigits = 2;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::JournalPaper)
};

} // namespace

PaperSheet journalPaper(const PaymentBook &book, const Record &journal, const QDateTime &now)
{
    PaperSheet sheet;
    CompanyHandle *company = book.company();
    if (!company || journal.isNull())
        return sheet;
    const QLocale locale;
    const ValueText text(locale, company);
    const std::vector<Record> lines = book.wanted(journal.key.remoteId);
    const QString asOf = wording::moment(now, locale);
    //: %1 code and name of the journal
    sheet.title = Words::tr("Payments to post, journal %1").arg(PaymentBook::nameOf(journal));
    sheet.sender = company->name();
    sheet.mark = wording::companyKind(company->kind());
    //: %1 date and time
    sheet.words = Words::tr("As of %1. None of these lines has been posted.").arg(asOf);
    sheet.foot = company->name() + QStringLiteral(" \u00b7 ") + asOf;
    PaperTable table;
    table.columns = {{Words::tr("Date")},           {Words::tr("Doc. no.")},   {Words::tr("Customer"), false, true},
                     {Words::tr("Received"), true}, {Words::tr("Applies to")}, {Words::tr("Remark"), false, true}};
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
        QStringList remarks;
        if (company->outbox().overlay()->find(line.key))
            remarks += Words::tr("not sent yet");
        if (const QString comment = said("comment"); !comment.isEmpty())
            remarks += comment;
        table.rows.push_back({{said("date")},
                              {said("document.number")},
                              {said("customer.number") + QLatin1Char(' ') + said("description")},
                              money,
                              {said("appliesTo.number")},
                              {remarks.join(QStringLiteral(", "))}});
    }
    QString count = wording::recordCount("payment", int(lines.size()));
    const MoneySums received = book.received(lines);
    for (const MoneySums::Sum &sum : received.all()) {
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
