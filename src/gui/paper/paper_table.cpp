// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/paper_table.h"

#include <QTextLayout>

#include <algorithm>
#include <numeric>

namespace clientele::paper {

namespace {

constexpr qreal largest = 9; ///< points
constexpr qreal smallest = 5.5;
constexpr qreal letterStep = 0.5;
constexpr int rowsInAStep = 25; ///< measured or laid out; some milliseconds
constexpr qreal headerFactor = 0.88;
constexpr qreal gap = 1.1 * point;  ///< between columns, of one point of letter size
constexpr qreal slot = 0.3 * point; ///< between figure and currency, the same
constexpr qreal padding = 2.6 * point;
constexpr qreal wordsNeed = 70 * point; ///< a column of words that may break is at least as wide, if it has so many
constexpr qreal ruleWidth = 0.6 * point;
constexpr qreal hairlineWidth = 0.3 * point;

/// The columns of a table at one size of letters.
class Columns
{
public:
    Columns(const PaperTable &table, const QFont &family, qreal points)
        : m_table(table)
        , m_body(fontOf(family, points))
        , m_strong(fontOf(family, points, QFont::DemiBold))
        , m_header(fontOf(family, points * headerFactor))
        , m_gap(gap * points)
        , m_slot(slot * points)
        , m_needs(table.columns.size())
    {
    }

    /// Of every row, before anything is asked.
    void measure(const std::vector<PaperCell> &row, bool sum)
    {
        const QFont &font = sum ? m_strong : m_body;
        for (size_t i = 0; i < std::min(row.size(), m_needs.size()); ++i) {
            const PaperCell &cell = row[i];
            Needs &needs = m_needs[i];
            needs.figures = std::max(needs.figures, widthOf(cell.figure, font));
            needs.currencies = std::max(needs.currencies, widthOf(cell.currency, m_body));
            needs.words = std::max(needs.words, widthOf(cell.words, font));
            if (m_table.columns[i].grows)
                needs.longest = std::max(needs.longest, longestWord(cell.words, font));
        }
    }

    void measured()
    {
        for (size_t i = 0; i < m_needs.size(); ++i) {
            const PaperColumn &column = m_table.columns[i];
            const Needs &needs = m_needs[i];
            m_slots.push_back(needs.figures > 0 && needs.currencies > 0 ? needs.currencies + m_slot : 0);
            const qreal natural = std::max(needs.figures + m_slots.back(), needs.words);
            const qreal least = column.grows ? std::min(natural, std::max(needs.longest, wordsNeed)) : natural;
            m_natural.push_back(std::max(natural, widthOf(column.title, m_header)));
            m_least.push_back(std::max(least, longestWord(column.title, m_header)));
        }
    }

    qreal least() const { return std::accumulate(m_least.begin(), m_least.end(), gaps()); }

    /// What is left goes to the words that would break, then to all alike, so that the last column ends at the edge.
    void spread(qreal width)
    {
        m_widths = m_least;
        qreal rest = width - least();
        if (rest < 0) { // figures break rather than run out of the page
            for (qreal &one : m_widths)
                one *= (width - gaps()) / (least() - gaps());
            rest = 0;
        }
        for (size_t i = 0; i < m_widths.size(); ++i) {
            const qreal more = std::min(rest, m_natural[i] - m_widths[i]);
            if (more > 0) {
                m_widths[i] += more;
                rest -= more;
            }
        }
        const auto grows = std::find_if(m_table.columns.begin(), m_table.columns.end(),
                                        [](const PaperColumn &column) { return column.grows; });
        if (grows != m_table.columns.end())
            m_widths[size_t(grows - m_table.columns.begin())] += rest;
        else if (m_widths.size() > 1)
            m_between = rest / qreal(m_widths.size() - 1);
    }

    Row header(qreal width, const Setter &setter) const
    {
        Row row;
        QStringList words;
        std::vector<std::shared_ptr<QTextLayout>> titles;
        for (size_t i = 0; i < m_widths.size(); ++i) {
            const PaperColumn &column = m_table.columns[i];
            titles.push_back(
                setter.set(column.title, m_header, m_widths[i], column.figures ? Align::Right : Align::Leading));
            row.height = std::max(row.height, heightOf(*titles.back()));
            words += column.title;
        }
        for (size_t i = 0; i < titles.size(); ++i) {
            // Titles of several lines stand on one line with the others.
            const QRectF box(leftOf(i, width, setter), row.height - heightOf(*titles[i]), m_widths[i],
                             heightOf(*titles[i]));
            row.pieces.push_back({box, titles[i], Ink::Muted});
        }
        row.height += padding;
        row.pieces.push_back({QRectF(0, row.height - ruleWidth, width, ruleWidth), nullptr, Ink::Rule});
        row.words = words.join(QLatin1Char('\t'));
        return row;
    }

    enum class Kind { Plain, Sum, FirstSum };
    Row row(const std::vector<PaperCell> &cells, Kind kind, qreal width, const Setter &setter, qreal most) const
    {
        Row row;
        QStringList words;
        const bool sum = kind != Kind::Plain;
        const QFont &font = sum ? m_strong : m_body;
        for (size_t i = 0; i < std::min(cells.size(), m_widths.size()); ++i) {
            const PaperCell &cell = cells[i];
            words += spoken(cell);
            const qreal left = leftOf(i, width, setter);
            const auto place = [&](const QString &text, const QFont &in, qreal x, qreal room, Align align, Ink ink) {
                if (text.isEmpty())
                    return;
                auto laid = setter.setWithin(text, in, room, most - 2 * padding, align);
                row.height = std::max(row.height, heightOf(*laid));
                row.pieces.push_back({QRectF(x, padding, room, heightOf(*laid)), laid, ink});
            };
            if (cell.figure.isEmpty()) {
                place(cell.words, font, left, m_widths[i], m_table.columns[i].figures ? Align::Right : Align::Leading,
                      Ink::Text);
                continue;
            }
            const qreal room = m_widths[i] - m_slots[i];
            place(cell.figure, font, left, room, Align::Right, Ink::Text);
            if (m_slots[i] > 0) // always to the right of the figure, which runs to the right everywhere
                place(cell.currency, m_body, left + room + m_slot, m_slots[i] - m_slot, Align::Right, Ink::Muted);
        }
        row.height += 2 * padding;
        if (kind == Kind::Plain)
            row.pieces.push_back({QRectF(0, row.height - hairlineWidth, width, hairlineWidth), nullptr, Ink::Hairline});
        else if (kind == Kind::FirstSum)
            row.pieces.push_back({QRectF(0, 0, width, ruleWidth), nullptr, Ink::Rule});
        row.words = words.join(QLatin1Char('\t'));
        return row;
    }

private:
    qreal gaps() const { return m_gap * qreal(std::max<size_t>(m_table.columns.size(), 1) - 1); }

    qreal leftOf(size_t column, qreal width, const Setter &setter) const
    {
        qreal left = 0;
        for (size_t i = 0; i < column; ++i)
            left += m_widths[i] + m_gap + m_between;
        return setter.isMirrored() ? width - left - m_widths[column] : left;
    }

    struct Needs
    {
        qreal figures = 0, currencies = 0, words = 0, longest = 0;
    };

    const PaperTable &m_table;
    QFont m_body, m_strong, m_header;
    qreal m_gap, m_slot;
    std::vector<Needs> m_needs; ///< of each column
    qreal m_between = 0;
    std::vector<qreal> m_least, m_natural, m_slots, m_widths;
};

} // namespace

QString spoken(const PaperCell &cell)
{
    if (cell.figure.isEmpty())
        return cell.words;
    return cell.currency.isEmpty() ? cell.figure : cell.figure + QChar(QChar::Nbsp) + cell.currency;
}

struct TableLaying::Private
{
    PaperTable table;
    qreal width;
    QFont family;
    Setter setter;
    qreal room;
    qreal points = largest;
    std::optional<Columns> columns = {};
    bool isMeasured = false;
    size_t next = 0; ///< row to be measured, or laid
    LaidTable laid = {};

    const std::vector<PaperCell> &row(size_t at) const
    {
        return at < table.rows.size() ? table.rows[at] : table.sums[at - table.rows.size()];
    }
    size_t rows() const { return table.rows.size() + table.sums.size(); }

    /// The size of letters is found: another one, or what is laid out begins.
    void endMeasuring()
    {
        columns->measured();
        next = 0;
        if (columns->least() > width && points > smallest) {
            points -= letterStep;
            columns.emplace(table, family, points);
            return;
        }
        isMeasured = true;
        columns->spread(width);
        const bool titled = std::any_of(table.columns.begin(), table.columns.end(),
                                        [](const PaperColumn &column) { return !column.title.isEmpty(); });
        if (titled)
            laid.header = columns->header(width, setter);
    }

    void layRow()
    {
        const qreal most = room - (laid.header ? laid.header->height : 0);
        const bool sum = next >= table.rows.size();
        const Columns::Kind kind = !sum                ? Columns::Kind::Plain
                                   : laid.sums.empty() ? Columns::Kind::FirstSum
                                                       : Columns::Kind::Sum;
        (sum ? laid.sums : laid.rows).push_back(columns->row(row(next), kind, width, setter, most));
    }
};

TableLaying::TableLaying(PaperTable table, qreal width, const QFont &family, const Setter &setter, qreal room)
    : d(new Private{std::move(table), width, family, setter, room})
{
    d->columns.emplace(d->table, family, d->points);
}

TableLaying::~TableLaying() = default;

bool TableLaying::step()
{
    if (d->table.columns.empty())
        return false;
    for (int rows = 0; rows < rowsInAStep; ++rows, ++d->next) {
        if (!d->isMeasured && d->next == d->rows()) {
            d->endMeasuring();
            return true;
        }
        if (d->next == d->rows())
            return false;
        if (d->isMeasured)
            d->layRow();
        else
            d->columns->measure(d->row(d->next), d->next >= d->table.rows.size());
    }
    return true;
}

LaidTable TableLaying::take()
{
    return std::move(d->laid);
}

LaidTable lay(const PaperTable &table, qreal width, const QFont &family, const Setter &setter, qreal room)
{
    TableLaying laying(table, width, family, setter, room);
    while (laying.step()) {
    }
    return laying.take();
}

} // namespace clientele::paper
