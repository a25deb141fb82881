// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace clientele {

/// Words, or an amount as it is written; figures of a column stand one under the other.
struct PaperCell
{
    QString words;
    QString figure = {};   ///< "15 750,00"; not empty: the cell is an amount
    QString currency = {}; ///< "EUR"
    bool operator==(const PaperCell &) const = default;
};

struct PaperColumn
{
    QString title;
    bool figures = false;
    bool grows = false; ///< words that may need several lines
    bool operator==(const PaperColumn &) const = default;
};

struct PaperTable
{
    QString title;
    QString remark = {};                   ///< beside the title
    std::vector<PaperColumn> columns = {}; ///< without titles: no header
    std::vector<std::vector<PaperCell>> rows = {};
    std::vector<std::vector<PaperCell>> sums = {}; ///< never alone on a page
    QString words = {};                            ///< below the rows, or in their place: "There are none."
    bool operator==(const PaperTable &) const = default;
};

/// What stands on one letter or list: as many pages as it takes, numbered by themselves.
struct PaperSheet
{
    QString title;
    QString sender;                                          ///< the company
    QString mark;                                            ///< LIVE, TEST or SAMPLE
    QStringList addressee = {};                              ///< name first; of a list, what it is of
    std::vector<std::pair<QString, QString>> facts = {};     ///< beside the address: a label, and what it is
    std::vector<std::pair<QString, PaperCell>> figures = {}; ///< the few amounts that matter most, by their names
    QString words = {};                                      ///< before the tables
    std::vector<PaperTable> tables = {};
    QString foot = {}; ///< on every page, beside its number; also what is said at the head of further pages
    bool operator==(const PaperSheet &) const = default;
};

} // namespace clientele
