// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper_sheet.h"
#include "gui/paper/paper_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPageLayout>
#include <QPainter>

class QPagedPaintDevice;

namespace clientele {

/// What is printed on; one that is not valid stands for what is usual.
struct PaperFormat
{
    QPageSize size;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
};

/// Pages of paper: sheets (letters, lists) broken into pages, and drawn alike on the screen, on a printer and in a PDF.
/// Each sheet begins a page and counts its own; a table that goes on repeats its header, and a sum never stands on a
/// page without a row it is of. A value; GUI thread.
class Paper
{
    Q_DECLARE_TR_FUNCTIONS(clientele::Paper)
public:
    /// In the program's font. Numbers of pages are written in the locale's digits.
    Paper(const PaperFormat &format, Qt::LayoutDirection direction, const QLocale &locale);
    /// What is usual where these numbers and dates are: Letter or A4.
    static PaperFormat usualFormat(const QLocale &locale);

    void add(const PaperSheet &sheet);
    int pages() const { return int(m_pages.size()); }
    QSizeF size() const; ///< of a page, in points

    /// The whole page into this rectangle.
    void draw(QPainter *painter, const QRectF &onto, int page) const;
    /// What stands on a page, a line for each row: for screen readers.
    QString text(int page) const { return m_pages.at(size_t(page)).words.join(QLatin1Char('\n')); }
    /// All pages, or those the device is asked for; false if it cannot be written to. The pages have the size of this
    /// paper.
    bool print(QPagedPaintDevice &device) const;
    class Printing;
    class Laying;

private:
    struct Page
    {
        std::vector<paper::Piece> pieces;
        QStringList words;
    };
    class Flow;
    friend class Flow;

    PaperFormat m_format;
    Qt::LayoutDirection m_direction;
    QLocale m_locale;
    QFont m_font;
    std::vector<Page> m_pages;
};

/// Adds a sheet some rows at a time. The paper outlives it, and gets no other sheet meanwhile.
class Paper::Laying
{
public:
    Laying(Paper &paper, const PaperSheet &sheet);
    ~Laying();
    bool step(); ///< false: its pages are there; not to be called again

private:
    std::unique_ptr<Flow> m_flow;
};

/// Prints a page at a time, for papers that would hold up the window. Paper and device outlive it.
class Paper::Printing
{
public:
    Printing(const Paper &paper, QPagedPaintDevice &device);

    int pages() const { return int(m_wanted.size()); }
    int done() const { return m_done; }
    /// Puts the next page onto the device; false: there is none, or the device does not take it.
    bool step();
    /// After the last step; false: not all of it is there.
    bool finish();

private:
    const Paper &m_paper;
    QPagedPaintDevice &m_device;
    std::vector<int> m_wanted;
    int m_done = 0;
    bool m_failed = false;
    QPainter m_painter;
};

} // namespace clientele
