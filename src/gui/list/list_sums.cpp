// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/list_sums.h"

#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "model/columns.h"
#include "model/wording.h"
#include "model/wording_money.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {

constexpr int moneyDigits = 2;
constexpr size_t mostCurrencies = 6; ///< whose sums are shown; the foot leaves the list its room

/// What the sum of a list is called, as it is and where it is rounded.
struct SumLabels
{
    const char *exact;
    const char *rounded;
};
SumLabels labelsOf(const EntityName &entity)
{
    static const QHash<EntityName, SumLabels> own = {
        {"payment",
         {QT_TRANSLATE_NOOP("clientele::TablePane", "Received in all"),
          QT_TRANSLATE_NOOP("clientele::TablePane", "Received, rounded")}},
    };
    return own.value(entity, {QT_TRANSLATE_NOOP("clientele::TablePane", "Sum of the view"),
                              QT_TRANSLATE_NOOP("clientele::TablePane", "Sum of the view, rounded")});
}

/// What a person looks for first: the company's own currency, then the ones with the most rows.
std::vector<MoneySums::Sum> ordered(const RecordTableModel &model, const MoneySums &sums)
{
    return sums.ranked(model.lists().ownCurrencies());
}

/// The sums of one figure, one for each currency; the first one has its name. How many more there are is said,
/// and which, in the tooltip and to a screen reader.
void put(std::vector<ListFoot::Sum> &lines, const QString &label, const std::vector<MoneySums::Sum> &sums)
{
    const QLocale locale;
    const size_t shown = std::min(sums.size(), mostCurrencies);
    for (size_t i = 0; i < shown; ++i) {
        const MoneySums::Sum &sum = sums[i];
        ListFoot::Sum line;
        line.label = i == 0 ? label : QString();
        if (sum.total)
            line.money = moneyText(*sum.total, locale, sum.currency, moneyDigits, Zero::Digits);
        else
            line.money.figure = wording::sum(sum, locale);
        lines.push_back(std::move(line));
    }
    if (sums.size() > shown) {
        ListFoot::Sum more;
        //: after sums in several currencies
        more.money.figure = TablePane::tr("and %Ln more currencies", nullptr, int(sums.size() - shown));
        QStringList left;
        for (size_t i = shown; i < sums.size(); ++i)
            left += wording::sum(sums[i], locale);
        more.tip = left.join(QLatin1Char('\n'));
        lines.push_back(std::move(more));
    }
}

/// People read a sum in the currency's own digits. Where it has more of them, that is said beside it, and the exact
/// figure stands in the tooltip and is what a screen reader hears: nothing is lost and nothing pretended.
bool round(ListFoot::Sum &line, const MoneySums::Sum &exact, const QString &label)
{
    if (!exact.total || exact.total->roundedTo(moneyDigits) == *exact.total)
        return false;
    const QLocale locale;
    line.money = moneyText(exact.total->roundedTo(moneyDigits), locale, exact.currency, moneyDigits, Zero::Digits);
    //: %1 is an amount of money with its currency
    line.tip = TablePane::tr("Exactly %1").arg(wording::sum(exact, locale));
    line.accessible = TablePane::tr("%1: %2", "sum, exact figure").arg(label, line.tip);
    return true;
}

} // namespace

ListSums sumOfView(const RecordTableModel &model, const ListProgress &progress)
{
    const FieldSpec *field = model.schema()->find(summedField(model.lists().entity()));
    const RecordTableModel::Totals totals = field ? model.totals(field->key) : RecordTableModel::Totals();
    if (!progress.complete || totals.rows == 0)
        return {};
    if (!totals.isWhole())
        return {{},
                TablePane::tr("%1 of %Ln balances loaded", nullptr, totals.rows).arg(QLocale().toString(totals.known))};
    ListSums sums;
    const std::vector<MoneySums::Sum> all = ordered(model, totals.sums);
    const SumLabels labels = labelsOf(model.lists().entity());
    const QString label = TablePane::tr(labels.exact);
    put(sums.sums, label, all);
    bool rounded = false;
    for (size_t i = 0; i < std::min(all.size(), mostCurrencies); ++i)
        rounded = round(sums.sums[i], all[i], label) || rounded;
    if (rounded)
        sums.sums.front().label = TablePane::tr(labels.rounded);
    return sums;
}

ListSums sumsOfSelection(const RecordTableModel &model, const RecordTableView &view)
{
    // Each column of money that can be seen, exactly, and in every currency by itself.
    const QLocale locale;
    const std::vector<int> rows = view.selectedRows();
    std::vector<ListFoot::Sum> sums;
    QStringList lacking;
    // What is told of a row belongs to something else, perhaps to that of several rows (what is open of an invoice).
    const std::vector<FieldSpec> told = JoinedRows::toldFields(*model.schema());
    const auto isTold = [&](const FieldSpec &field) {
        return std::any_of(told.begin(), told.end(), [&](const FieldSpec &one) { return one.key == field.key; });
    };
    for (int column = 1; column < model.columnCount(); ++column) {
        const FieldSpec *field = model.fieldAt(column);
        if (!field || field->type != FieldType::Money || view.isColumnHidden(column) || isTold(*field))
            continue;
        const RecordTableModel::Totals totals = model.totals(field->key, rows);
        const QString name = wording::fieldLabel(*field);
        if (totals.isWhole())
            //: the sum of a column of money over the selected rows; %1 its name
            put(sums, TablePane::tr("%1 of the selection").arg(name), ordered(model, totals.sums));
        else
            //: a column of money: %1 its name; so many figures are there of %Ln selected ones
            lacking +=
                TablePane::tr("%1: %2 of %Ln loaded", nullptr, totals.rows).arg(name, locale.toString(totals.known));
    }
    return {std::move(sums), lacking.join(QStringLiteral(" · "))};
}

} // namespace clientele
