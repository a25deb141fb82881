// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/summary/summary_paper.h"

#include "gui/look/money.h"
#include "gui/paper/file_name.h"
#include "model/apart.h"

#include <QCoreApplication>

#include <algorithm>

namespace clientele {

namespace {

constexpr int moneyScale = 2;
constexpr qsizetype longestInName = 90; ///< bytes
constexpr qsizetype longestBeside = 15; ///< characters of an amount of which five stand side by side

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::SummaryPaper)
};

PaperCell paperCell(const SummaryCell &cell, const QLocale &locale, int scale = moneyScale)
{
    if (!cell.amount)
        return {cell.words};
    return {{}, moneyText(*cell.amount, locale, {}, scale, Zero::Digits).figure, cell.currency};
}

/// As many digits after the point as the longest of them has, so that they stand one under the other.
int scaleOf(const SummaryTable &table, size_t column)
{
    int scale = moneyScale;
    for (const std::vector<SummaryCell> &row : table.rows) {
        if (row[column].amount)
            scale = std::max(scale, row[column].amount->scale());
    }
    return scale;
}

QString joined(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(QLatin1Char('\n'));
}

PaperTable agesTable(const AccountSummary &summary, const QLocale &locale)
{
    PaperTable table;
    table.title = Words::tr("Open by age");
    table.remark = summary.agesRemark;
    table.words = summary.whyNoAges;
    std::vector<SummaryLine> all = summary.ages;
    if (summary.agesSum)
        all.push_back(*summary.agesSum);
    std::vector<PaperCell> cells;
    for (const SummaryLine &line : all)
        cells.push_back(paperCell(line.cell, locale));
    const bool beside = std::all_of(cells.begin(), cells.end(),
                                    [](const PaperCell &cell) { return cell.figure.size() <= longestBeside; });
    if (all.empty())
        return table;
    if (beside) {
        for (const SummaryLine &line : all)
            table.columns.push_back({line.label, true});
        table.rows.push_back(std::move(cells));
        return table;
    }
    table.columns = {{QString(), false, true}, {QString(), true}};
    for (size_t i = 0; i < all.size(); ++i) {
        const bool sum = summary.agesSum && i + 1 == all.size();
        (sum ? table.sums : table.rows).push_back({{all[i].label}, cells[i]});
    }
    return table;
}

PaperTable recordsTable(const SummaryTable &records, const QLocale &locale, const QString &title,
                        const QString &whenNone, const QString &note)
{
    PaperTable table;
    table.title = title;
    for (const SummaryColumn &column : records.columns)
        table.columns.push_back({column.title, column.money, column.field == "description"});
    std::vector<int> scales;
    for (size_t i = 0; i < records.columns.size(); ++i)
        scales.push_back(records.columns[i].money ? scaleOf(records, i) : 0);
    for (const std::vector<SummaryCell> &row : records.rows) {
        std::vector<PaperCell> cells;
        for (size_t i = 0; i < row.size(); ++i)
            cells.push_back(paperCell(row[i], locale, scales[i]));
        table.rows.push_back(std::move(cells));
    }
    bool whole = true;
    for (const SummarySum &sum : records.sums) {
        std::vector<PaperCell> cells(records.columns.size());
        bool any = false;
        for (size_t i = 0; i < sum.amounts.size(); ++i) {
            if (sum.amounts[i]) {
                cells[i] = paperCell({{}, sum.amounts[i], sum.currency}, locale, scales[i]);
                any = true;
            } else if (records.columns[i].money) {
                whole = false;
            } else if (i == 0) {
                cells[i].words = Words::tr("Sum");
            }
        }
        if (any)
            table.sums.push_back(std::move(cells));
    }
    const QString missing =
        records.unreadable > 0
            ? Words::tr("%Ln of these could not be understood and are missing here.", nullptr, records.unreadable)
            : QString();
    const QString none =
        records.rows.empty() && records.whyNot.isEmpty() && records.unreadable == 0 ? whenNone : QString();
    table.words =
        joined({records.whyNot, missing, none,
                whole ? QString() : Words::tr("A sum is left out where one of its amounts cannot be added up."),
                records.rows.empty() ? QString() : note});
    return table;
}

/// From the open invoices to the balance, where they do not make it alone.
PaperTable partsTable(const BalanceParts &parts, const QLocale &locale)
{
    const int scale = std::max({moneyScale, parts.invoices.scale(), parts.others.scale(), parts.balance.scale()});
    const auto row = [&](const QString &label, const Decimal &amount) {
        return std::vector<PaperCell>{{label}, paperCell({{}, amount, parts.currency}, locale, scale)};
    };
    PaperTable table;
    table.title = Words::tr("What makes up the balance");
    table.columns = {{QString(), false, true}, {QString(), true}};
    table.rows = {row(BalanceParts::invoicesLabel(), parts.invoices), row(parts.othersLabel(), parts.others)};
    table.sums = {row(BalanceParts::balanceLabel(), parts.balance)};
    return table;
}

} // namespace

PaperSheet summarySheet(const AccountSummary &summary, const QLocale &locale)
{
    PaperSheet sheet;
    sheet.title = Words::tr("Account summary");
    sheet.sender = summary.company;
    sheet.mark = wording::companyKind(summary.kind);
    sheet.addressee = summary.address;
    sheet.addressee.prepend(summary.name);
    const QString when = summary.readAt.isValid() ? wording::moment(summary.readAt, locale) : QString();
    if (!summary.number.isEmpty())
        sheet.facts.emplace_back(Words::tr("Customer number"), summary.number);
    if (!when.isEmpty())
        sheet.facts.emplace_back(Words::tr("Figures as of"), when);
    if (!summary.service.isEmpty())
        sheet.facts.emplace_back(Words::tr("Read from"), summary.service);
    for (const SummaryLine &line : summary.figures)
        sheet.figures.emplace_back(line.label, paperCell(line.cell, locale));
    sheet.words = summary.whyNot;
    if (summary.agesOffered && (!summary.ages.empty() || !summary.whyNoAges.isEmpty()))
        sheet.tables.push_back(agesTable(summary, locale));
    if (summary.invoices.offered)
        sheet.tables.push_back(recordsTable(summary.invoices, locale, Words::tr("Open invoices"),
                                            Words::tr("There are no open invoices."), {}));
    if (summary.parts && !summary.parts->others.isZero())
        sheet.tables.push_back(partsTable(*summary.parts, locale));
    const SummaryTable &payments = summary.payments;
    if (payments.offered && (!payments.rows.empty() || !payments.whyNot.isEmpty() || payments.unreadable > 0))
        sheet.tables.push_back(recordsTable(payments, locale, Words::tr("Payments not posted yet"), {},
                                            Words::tr("These payments are not part of the figures above yet.")));
    QString name = apart(summary.name);
    if (!summary.number.isEmpty())
        name.prepend(summary.number + QLatin1Char(' '));
    QStringList foot{summary.company, name};
    if (!when.isEmpty())
        //: %1 date and time
        foot += Words::tr("as of %1").arg(when);
    foot.removeAll(QString());
    sheet.foot = foot.join(QStringLiteral(" \u00b7 "));
    return sheet;
}

QString summaryFileName(const std::vector<AccountSummary> &summaries, const QDate &day)
{
    if (summaries.empty())
        return {};
    const AccountSummary &first = summaries.front();
    const QString date = day.toString(Qt::ISODate);
    const QString whose = summaries.size() > 1     ? first.company
                          : first.number.isEmpty() ? first.name
                                                   : first.number + QLatin1Char(' ') + first.name;
    // The day stays whatever the length of the name, and stands before it: a name may run the other way.
    const QString kept = safeFileName(whose, longestInName);
    return safeFileName(summaries.size() > 1
                            //: name of a file, without its ending: %1 a date, %2 name of a company
                            ? Words::tr("Account summaries %1 %2").arg(date, kept)
                            //: name of a file, without its ending: %1 a date, %2 number and name of a customer
                            : Words::tr("Account summary %1 %2").arg(date, kept));
}

} // namespace clientele
