// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper.h"

#include <QAbstractScrollArea>

#include <optional>

namespace clientele {

/// The pages of a paper one below the other, as they will be printed: white whatever the theme. Scrolled by the keys a
/// person knows; the text of the page in front is its accessible description. Knows no end of pages: those that come
/// later leave in place what is looked at.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Fit { Page, Width, Zoom };

    explicit PageView(QWidget *parent = nullptr);

    /// It stays the caller's, and outlives the view or is replaced; null: none.
    void setPaper(const Paper *paper);
    void pagesAdded();                       ///< the paper has more pages now
    void setFit(Fit fit, int percent = 100); ///< the percentage of Fit::Zoom
    Fit fit() const { return m_fit; }
    int percent() const { return m_percent; }
    int pages() const { return m_paper ? m_paper->pages() : 0; }
    int page() const { return m_page; } ///< the one in front, from 0; -1: there is none
    void showPage(int page);

    QSize sizeHint() const override;

signals:
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    qreal scale() const; ///< pixels to a point
    QSizeF pageSize() const;
    qreal topOf(int page) const;
    void arrange();
    void tellPage();

    const Paper *m_paper = nullptr;
    Fit m_fit = Fit::Width;
    int m_percent = 100;
    int m_page = -1;
};

} // namespace clientele
