// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/paper.h"

#include "gui/paper/paper_table.h"

#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace clientele {

using paper::Align;
using paper::Ink;
using paper::point;

namespace {

// Distances and sizes of letters in points.
constexpr qreal margin = 54;
constexpr qreal topMargin = 48;
constexpr qreal bottomMargin = 40;
constexpr qreal footRoom = 34; ///< rule and two lines
constexpr qreal titlePoints = 18;
constexpr qreal senderPoints = 11;
constexpr qreal bodyPoints = 9.5;
constexpr qreal smallPoints = 8;
constexpr qreal headingPoints = 11;
constexpr qreal figurePoints = 14;
constexpr qreal rule = 0.6;
constexpr qreal pointsInAnInch = 72;
constexpr double senderShare = 0.6, addressShare = 0.54, factsShare = 0.4, footShare = 0.78;
constexpr qsizetype longestWords = 4000; ///< of one cell or line; what nobody would print is not broken into pages

QString cut(const QString &words)
{
    return words.size() > longestWords ? words.left(longestWords) + QChar(0x2026) : words;
}

} // namespace

/// Lets one sheet flow into pages.
class Paper::Flow
{
public:
    Flow(Paper &paper, PaperSheet sheet)
        : m_paper(paper)
        , m_sheet(std::move(sheet))
        , m_setter(paper.m_direction)
        , m_size(paper.size() * point)
        , m_left(std::min(margin * point, m_size.width() / 8)) // a label is narrow
        , m_width(m_size.width() - 2 * m_left)
        , m_bottom(m_size.height() - (bottomMargin + footRoom) * point)
    {
    }

    /// Lays out some more of the tables; false: it can run.
    bool step()
    {
        while (m_laid.size() < m_sheet.tables.size()) {
            if (!m_laying)
                m_laying = std::make_unique<paper::TableLaying>(shortened(m_sheet.tables[m_laid.size()]), m_width,
                                                                m_paper.m_font, m_setter, roomForRow());
            if (m_laying->step())
                return true;
            m_laid.push_back(m_laying->take());
            m_laying.reset();
        }
        return false;
    }

    void run()
    {
        m_first = m_paper.m_pages.size();
        newPage();
        head();
        addressAndFacts();
        figures();
        if (!m_sheet.words.isEmpty()) {
            paragraph(m_sheet.words, bodyPoints, QFont::Normal, Ink::Text);
            m_y += 6 * point;
        }
        for (size_t i = 0; i < m_sheet.tables.size(); ++i)
            flow(m_sheet.tables[i], m_laid[i]);
        feet();
    }

private:
    QFont font(qreal points, QFont::Weight weight = QFont::Normal) const
    {
        return paper::fontOf(m_paper.m_font, points, weight);
    }
    Page &page() { return m_paper.m_pages.back(); }
    qreal roomLeft() const { return m_bottom - m_y; }

    /// `x` from the leading edge. The height.
    qreal put(const QString &text, const QFont &in, qreal x, qreal y, qreal width, Ink ink = Ink::Text,
              Align align = Align::Leading)
    {
        auto laid = m_setter.set(cut(text), in, width, align);
        const qreal height = paper::heightOf(*laid);
        page().pieces.push_back({QRectF(atEdge(x, width), y, width, height), std::move(laid), ink});
        return height;
    }
    void putRule(qreal x, qreal y, qreal width, qreal height, Ink ink)
    {
        page().pieces.push_back({QRectF(atEdge(x, width), y, width, height), nullptr, ink});
    }
    qreal atEdge(qreal x, qreal width) const { return m_left + (m_setter.isMirrored() ? m_width - x - width : x); }
    void say(const QString &words) { page().words += words; }

    void newPage()
    {
        m_paper.m_pages.emplace_back();
        m_y = topMargin * point;
        if (m_paper.m_pages.size() - m_first == 1)
            return;
        const qreal height = std::max(put(m_sheet.foot, font(smallPoints), 0, m_y, m_width * footShare, Ink::Muted),
                                      put(m_sheet.title, font(smallPoints), m_width * footShare, m_y,
                                          m_width * (1 - footShare), Ink::Muted, Align::Trailing));
        m_y += height + 4 * point;
        putRule(0, m_y, m_width, rule * point, Ink::Rule);
        m_y += 14 * point;
    }

    void head()
    {
        const qreal room = m_width * senderShare;
        const QFont senderFont = font(senderPoints, QFont::DemiBold);
        const QFont markFont = font(7.5, QFont::DemiBold);
        const qreal markWidth = m_sheet.mark.isEmpty() ? 0 : paper::widthOf(m_sheet.mark, markFont) + 8 * point;
        const qreal senderWidth = std::min(paper::widthOf(m_sheet.sender, senderFont), room - markWidth - 6 * point);
        const qreal titleHeight = put(m_sheet.title, font(titlePoints, QFont::DemiBold), room, m_y, m_width - room,
                                      Ink::Text, Align::Trailing);
        const qreal drop = 5 * point; // both titles stand on one line
        const qreal senderHeight = put(m_sheet.sender, senderFont, 0, m_y + drop, senderWidth);
        if (markWidth > 0) {
            const qreal x = senderWidth + 6 * point;
            const qreal y = m_y + drop + 1.5 * point;
            const qreal height =
                put(m_sheet.mark, markFont, x + 4 * point, y + point, markWidth - 8 * point, Ink::Muted) + 2 * point;
            const qreal line = rule * point;
            putRule(x, y, markWidth, line, Ink::Rule);
            putRule(x, y + height - line, markWidth, line, Ink::Rule);
            putRule(x, y, line, height, Ink::Rule);
            putRule(x + markWidth - line, y, line, height, Ink::Rule);
        }
        say(m_sheet.sender + QLatin1Char('\t') + m_sheet.mark + QLatin1Char('\t') + m_sheet.title);
        m_y += std::max(titleHeight, senderHeight + drop) + 6 * point;
        putRule(0, m_y, m_width, 1.2 * point, Ink::Text);
        m_y += 20 * point;
    }

    void addressAndFacts()
    {
        if (m_sheet.addressee.isEmpty() && m_sheet.facts.empty())
            return;
        const qreal top = m_y;
        qreal facts = top;
        const qreal factsWidth = m_width * factsShare;
        const qreal factsLeft = m_width - factsWidth;
        for (const auto &[label, value] : m_sheet.facts) {
            const QFont small = font(smallPoints);
            const qreal labelWidth = std::min(paper::widthOf(label, small), factsWidth * 0.5);
            const qreal height = std::max(put(label, small, factsLeft, facts + point, labelWidth, Ink::Muted),
                                          put(value, font(bodyPoints), factsLeft + labelWidth + 8 * point, facts,
                                              factsWidth - labelWidth - 8 * point, Ink::Text, Align::Trailing));
            facts += height + 3 * point;
        }
        bool first = true;
        for (const QString &line : m_sheet.addressee) {
            const QFont in = first ? font(senderPoints, QFont::DemiBold) : font(bodyPoints);
            ensure(14 * point);
            m_y += put(line, in, 0, m_y, m_width * addressShare) + (first ? 2 * point : 0);
            say(line);
            first = false;
        }
        for (const auto &[label, value] : m_sheet.facts)
            m_paper.m_pages[m_first].words += label + QLatin1Char('\t') + value;
        if (m_paper.m_pages.size() - m_first == 1) // the facts stand on the first page
            m_y = std::max(m_y, facts);
        m_y += 20 * point;
    }

    /// Side by side where they fit, else one below the other.
    void figures()
    {
        if (m_sheet.figures.empty())
            return;
        const qreal between = 16 * point;
        const auto count = qreal(m_sheet.figures.size());
        const qreal column = (m_width - between * (count - 1)) / std::max(count, 3.0);
        qreal points = figurePoints;
        const auto widest = [&](qreal size) {
            qreal wide = 0;
            for (const auto &[label, cell] : m_sheet.figures)
                wide = std::max(wide, paper::widthOf(paper::spoken(cell), font(size, QFont::DemiBold)));
            return wide;
        };
        while (points > bodyPoints && widest(points) > column)
            points -= 0.5;
        const bool stacked = widest(points) > column;
        qreal labelHeight = 0; // the amounts stand on one line
        for (const auto &[label, cell] : m_sheet.figures)
            labelHeight = std::max(
                labelHeight, paper::heightOf(*m_setter.set(label, font(smallPoints), stacked ? m_width : column)));
        ensure((labelHeight + heightOfLine(points) + 4 * point) * (stacked ? count : 1));
        qreal x = 0;
        qreal deepest = m_y;
        for (const auto &[label, cell] : m_sheet.figures) {
            const qreal width = stacked ? m_width : column;
            qreal y = m_y;
            put(label, font(smallPoints), x, y, width, Ink::Muted);
            y += labelHeight + point;
            y += put(paper::spoken(cell), font(points, QFont::DemiBold), x, y, width);
            say(label + QLatin1Char('\t') + paper::spoken(cell));
            deepest = std::max(deepest, y);
            if (stacked)
                m_y = y + 4 * point;
            else
                x += column + between;
        }
        m_y = deepest + 20 * point;
    }

    qreal heightOfLine(qreal points) const
    {
        return paper::heightOf(*m_setter.set(QStringLiteral("0"), font(points), m_width));
    }

    void ensure(qreal height)
    {
        if (roomLeft() < height && m_y > (topMargin + 40) * point)
            newPage();
    }

    void paragraph(const QString &words, qreal points, QFont::Weight weight, Ink ink)
    {
        auto laid = m_setter.set(cut(words), font(points, weight), m_width);
        ensure(paper::heightOf(*laid));
        m_y += put(words, font(points, weight), 0, m_y, m_width, ink);
        say(words);
    }

    void place(const paper::Row &row)
    {
        for (paper::Piece piece : row.pieces) {
            piece.box.translate(m_left, m_y);
            page().pieces.push_back(std::move(piece));
        }
        say(row.words);
        m_y += row.height;
    }

    static PaperTable shortened(PaperTable table)
    {
        for (std::vector<PaperCell> &row : table.rows) {
            for (PaperCell &cell : row)
                cell.words = cut(cell.words);
        }
        return table;
    }

    /// A row that a page of its own cannot take, below a title, is cut.
    qreal roomForRow() const { return m_bottom - (topMargin + 40) * point - heightOfLine(headingPoints) - 8 * point; }

    void flow(const PaperTable &table, const paper::LaidTable &laid)
    {
        qreal sums = 0;
        for (const paper::Row &row : laid.sums)
            sums += row.height;
        const qreal header = laid.header ? laid.header->height : 0;
        const qreal first = laid.rows.empty() ? 0 : laid.rows.front().height + (laid.rows.size() == 1 ? sums : 0);
        // A title is nothing without what it is of.
        ensure(heightOfLine(headingPoints) + 8 * point + header + std::max(first, heightOfLine(bodyPoints)));
        title(table);
        if (!laid.rows.empty() && laid.header)
            place(*laid.header);
        for (size_t i = 0; i < laid.rows.size(); ++i) {
            const bool last = i + 1 == laid.rows.size();
            const qreal needed = laid.rows[i].height + (last ? sums : 0);
            if (roomLeft() < needed && i > 0) {
                newPage();
                if (laid.header)
                    place(*laid.header);
            }
            place(laid.rows[i]);
        }
        for (const paper::Row &row : laid.sums) {
            if (roomLeft() < row.height)
                newPage();
            place(row);
        }
        if (!table.words.isEmpty()) {
            m_y += 2 * point;
            paragraph(table.words, bodyPoints, QFont::Normal, Ink::Text);
        }
        m_y += 20 * point;
    }

    void title(const PaperTable &table)
    {
        if (table.title.isEmpty())
            return;
        const QFont heading = font(headingPoints, QFont::DemiBold);
        const qreal words = std::min(paper::widthOf(table.title, heading), m_width * 0.6);
        qreal height = put(table.title, heading, 0, m_y, words);
        if (!table.remark.isEmpty())
            height = std::max(height, put(table.remark, font(smallPoints), words + 8 * point, m_y + 2.5 * point,
                                          m_width - words - 8 * point, Ink::Muted, Align::Trailing));
        say(table.remark.isEmpty() ? table.title : table.title + QLatin1Char('\t') + table.remark);
        m_y += height + 6 * point;
    }

    void feet()
    {
        const int count = int(m_paper.m_pages.size() - m_first);
        for (int i = 0; i < count; ++i) {
            Page &at = m_paper.m_pages[m_first + size_t(i)];
            const qreal y = m_bottom + 10 * point;
            const auto set = [&](const QString &words, qreal x, qreal width, Align align) {
                auto laid = m_setter.set(cut(words), font(smallPoints), width, align);
                at.pieces.push_back({QRectF(atEdge(x, width), y + 5 * point, width, paper::heightOf(*laid)),
                                     std::move(laid), Ink::Muted});
                at.words += words;
            };
            at.pieces.push_back({QRectF(m_left, y, m_width, rule * point), nullptr, Ink::Rule});
            set(m_sheet.foot, 0, m_width * footShare, Align::Leading);
            //: at the foot of a page: %1 its number, %2 how many there are
            set(tr("Page %1 of %2").arg(m_paper.m_locale.toString(i + 1), m_paper.m_locale.toString(count)),
                m_width * footShare, m_width * (1 - footShare), Align::Trailing);
        }
    }

    Paper &m_paper;
    PaperSheet m_sheet;
    std::vector<paper::LaidTable> m_laid; ///< its tables, as far as they are
    std::unique_ptr<paper::TableLaying> m_laying;
    paper::Setter m_setter;
    size_t m_first = 0;
    QSizeF m_size;
    qreal m_left, m_width, m_bottom;
    qreal m_y = 0;
};

Paper::Paper(const PaperFormat &format, Qt::LayoutDirection direction, const QLocale &locale)
    : m_format(format.size.isValid() ? format : usualFormat(locale))
    , m_direction(direction)
    , m_locale(locale)
    , m_font(QGuiApplication::font())
{
}

PaperFormat Paper::usualFormat(const QLocale &locale)
{
    return {QPageSize(locale.measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4)};
}

void Paper::add(const PaperSheet &sheet)
{
    Laying laying(*this, sheet);
    while (laying.step()) {
    }
}

Paper::Laying::Laying(Paper &paper, const PaperSheet &sheet)
    : m_flow(std::make_unique<Flow>(paper, sheet))
{
}

Paper::Laying::~Laying() = default;

bool Paper::Laying::step()
{
    if (m_flow->step())
        return true;
    m_flow->run();
    return false;
}

QSizeF Paper::size() const
{
    const QSizeF upright = m_format.size.size(QPageSize::Point);
    return m_format.orientation == QPageLayout::Landscape ? upright.transposed() : upright;
}

void Paper::draw(QPainter *painter, const QRectF &onto, int page) const
{
    painter->save();
    painter->translate(onto.topLeft());
    painter->scale(onto.width() / (size().width() * point), onto.height() / (size().height() * point));
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const paper::Piece &piece : m_pages.at(size_t(page)).pieces)
        paper::draw(painter, piece);
    painter->restore();
}

bool Paper::print(QPagedPaintDevice &device) const
{
    Printing printing(*this, device);
    while (printing.step()) {
    }
    return printing.finish();
}

Paper::Printing::Printing(const Paper &paper, QPagedPaintDevice &device)
    : m_paper(paper)
    , m_device(device)
{
    QPageLayout layout(paper.m_format.size, paper.m_format.orientation, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
    const QPageRanges wanted = device.pageRanges();
    for (int page = 0; page < paper.pages(); ++page) {
        if (wanted.isEmpty() || wanted.contains(page + 1))
            m_wanted.push_back(page);
    }
    m_failed = !m_painter.begin(&device);
}

bool Paper::Printing::step()
{
    if (m_failed || m_done == pages())
        return false;
    if (m_done > 0 && !m_device.newPage()) {
        m_failed = true;
        return false;
    }
    const QRectF onto(0, 0, m_paper.size().width() / pointsInAnInch * m_device.logicalDpiX(),
                      m_paper.size().height() / pointsInAnInch * m_device.logicalDpiY());
    m_paper.draw(&m_painter, onto, m_wanted[size_t(m_done++)]);
    return true;
}

bool Paper::Printing::finish()
{
    return !m_failed && m_done == pages() && m_painter.end();
}

} // namespace clientele
