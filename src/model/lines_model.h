// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <utility>
#include <vector>

namespace clientele {

/// Rows that are made anew as a whole whenever something moves, told to the view as what really came, went and
/// changed, so that the current row and the scroll position stay. `Line` has `sameLine(other)` and `operator==`.
/// For tens to thousands of rows; GUI thread.
template <class Line>
class LinesModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_lines.size()); }
    const std::vector<Line> &lines() const { return m_lines; }

protected:
    const Line *lineAt(int row) const
    {
        return row >= 0 && size_t(row) < m_lines.size() ? &m_lines[size_t(row)] : nullptr;
    }

    void take(std::vector<Line> next)
    {
        const auto standsIn = [](const std::vector<Line> &lines, const Line &line) {
            return std::any_of(lines.begin(), lines.end(), [&](const Line &one) { return one.sameLine(line); });
        };
        for (int row = int(m_lines.size()) - 1; row >= 0; --row) {
            if (standsIn(next, m_lines[size_t(row)]))
                continue;
            beginRemoveRows({}, row, row);
            m_lines.erase(m_lines.begin() + row);
            endRemoveRows();
        }
        // What stays is in the same order nearly always; where not, nothing less than a reset says so truly.
        size_t at = 0;
        for (const Line &line : next) {
            if (at < m_lines.size() && m_lines[at].sameLine(line))
                ++at;
        }
        if (at != m_lines.size()) {
            beginResetModel();
            m_lines = std::move(next);
            endResetModel();
            return;
        }
        for (size_t row = 0; row < next.size(); ++row) {
            if (row >= m_lines.size() || !m_lines[row].sameLine(next[row])) {
                beginInsertRows({}, int(row), int(row));
                m_lines.insert(m_lines.begin() + qsizetype(row), std::move(next[row]));
                endInsertRows();
            } else if (!(m_lines[row] == next[row])) {
                m_lines[row] = std::move(next[row]);
                emit dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
            }
        }
    }

    std::vector<Line> m_lines;
};

} // namespace clientele
