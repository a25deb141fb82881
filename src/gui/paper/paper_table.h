// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper_sheet.h"
#include "gui/paper/paper_text.h"

#include <memory>
#include <optional>

namespace clientele::paper {

/// A row as it stands at the top left; `pieces` are moved to where it comes.
struct Row
{
    std::vector<Piece> pieces;
    qreal height = 0;
    QString words;
};

struct LaidTable
{
    std::optional<Row> header;
    std::vector<Row> rows;
    std::vector<Row> sums;
};

/// Columns as wide as what stands in them, smaller letters where that is more than there is room for, so that no
/// figure is broken. Decimals of a column stand one under the other, with the currency behind them. Header and row
/// together are no higher than `room`.
LaidTable lay(const PaperTable &table, qreal width, const QFont &family, const Setter &setter, qreal room = 1e6);

/// The same some rows at a time, for tables that would hold up the window.
class TableLaying
{
public:
    TableLaying(PaperTable table, qreal width, const QFont &family, const Setter &setter, qreal room = 1e6);
    ~TableLaying();
    bool step();      ///< false: all is laid out
    LaidTable take(); ///< then

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// "15 750,00 EUR", or the words.
QString spoken(const PaperCell &cell);

} // namespace clientele::paper
