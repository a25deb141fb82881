// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/list_sums.h"

#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"
#include "model/columns.h"
#include "model/wording.h"

#include <QLocale>

#include <utility>

namespace clientele {

ListSums sumOfView(const RecordTableModel &model, const ListProgress &progress)
{
    const FieldSpec *field = model.schema()->find(summedField(model.lists().entity()));
    const RecordTableModel::Sum sum = field ? model.sum(field->key) : RecordTableModel::Sum();
    const QLocale locale;
    if (!sum.total || !progress.complete || sum.rows == 0) {
        QString remark;
        if (sum.mixed)
            remark = TablePane::tr("Several currencies: filter to one for a sum");
        else if (field && sum.rows > 0 && progress.complete && sum.known < sum.rows)
            remark = TablePane::tr("%1 of %Ln balances loaded", nullptr, sum.rows).arg(locale.toString(sum.known));
        return {{}, remark};
    }
    // People read a sum in the currency's own digits. Where it has more of them, that is said beside it, and the exact
    // figure stands in the tooltip and is what a screen reader hears: nothing is lost and nothing pretended.
    constexpr int scale = 2;
    const Decimal shown = sum.total->roundedTo(scale);
    const bool rounded = shown != *sum.total;
    ListFoot::Sum line;
    line.label = rounded ? TablePane::tr("Sum of the view, rounded") : TablePane::tr("Sum of the view");
    line.money = moneyText(shown, locale, sum.currency, scale, Zero::Digits);
    if (rounded) {
        //: %1 is an amount of money with its currency
        line.tip =
            TablePane::tr("Exactly %1").arg(moneyText(*sum.total, locale, sum.currency, scale, Zero::Digits).spoken());
        line.accessible = TablePane::tr("%1: %2", "sum, exact figure").arg(TablePane::tr("Sum of the view"), line.tip);
    }
    return {{line}, {}};
}

ListSums sumsOfSelection(const RecordTableModel &model, const RecordTableView &view)
{
    // Each column of money that can be seen, exactly, and in every currency by itself.
    const QLocale locale;
    const std::vector<int> rows = view.selectedRows();
    std::vector<ListFoot::Sum> sums;
    QStringList lacking;
    for (int column = 1; column < model.columnCount(); ++column) {
        const FieldSpec *field = model.fieldAt(column);
        if (!field || field->type != FieldType::Money || view.isColumnHidden(column))
            continue;
        const RecordTableModel::Totals totals = model.totals(field->key, rows);
        const QString name = wording::fieldLabel(*field);
        if (totals.known < totals.rows)
            //: a column of money: %1 its name; so many figures are there of %Ln selected ones
            lacking +=
                TablePane::tr("%1: %2 of %Ln loaded", nullptr, totals.rows).arg(name, locale.toString(totals.known));
        bool first = true;
        for (const auto &[currency, total] : totals.byCurrency) {
            ListFoot::Sum sum;
            //: the sum of a column of money over the selected rows; %1 its name
            sum.label = std::exchange(first, false) ? TablePane::tr("%1 of the selection").arg(name) : QString();
            sum.money = moneyText(total, locale, currency, 2, Zero::Digits);
            sums.push_back(std::move(sum));
        }
    }
    return {std::move(sums), lacking.join(QStringLiteral(" · "))};
}

} // namespace clientele
