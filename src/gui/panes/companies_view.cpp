// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes/companies_view.h"

#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/tokens.h"
#include "gui/look/type_scale.h"
#include "model/companies_model.h"

#include <QHash>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyledItemDelegate>

namespace clientele {

namespace {

constexpr int indent = 22;      ///< room for the chevron, and one level
constexpr int edge = 8;         ///< of the selection to the pane's border
constexpr int listText = 60;    ///< where the words of a list begin
constexpr int companyText = 60; ///< the same for a company: one edge

/// What a list looks like in the navigation; any other is a book.
IconName iconOf(const EntityName &entity)
{
    static const QHash<EntityName, IconName> icons = {
        {"customer", IconName::People},
        {"payment", IconName::Card},
    };
    return icons.value(entity, IconName::Book);
}

CompaniesModel::Kind kindOf(const QModelIndex &index)
{
    return index.data(CompaniesModel::KindRole).value<CompaniesModel::Kind>();
}

class RowHeights final : public QStyledItemDelegate
{
public:
    explicit RowHeights(CompaniesView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, m_view->rowHeightOf(index)};
    }

private:
    CompaniesView *m_view;
};

/// The service's name, on as many lines as it needs, two at most.
QStringList serviceLines(const QString &name, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(name) <= width)
        return {name};
    for (qsizetype at = name.lastIndexOf(QLatin1Char(' ')); at > 0; at = name.lastIndexOf(QLatin1Char(' '), at - 1)) {
        if (metrics.horizontalAdvance(name.first(at)) <= width)
            return {name.first(at), name.sliced(at + 1)};
    }
    return {name};
}

} // namespace

CompaniesView::CompaniesView(QWidget *parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(indent);
    setUniformRowHeights(false);
    setItemDelegate(new RowHeights(this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
}

void CompaniesView::setShown(const QModelIndex &index)
{
    m_shown = index;
    if (index.isValid() && index != currentIndex()) {
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            expand(above);
        setCurrentIndex(index);
    }
    viewport()->update();
}

int CompaniesView::wordsWidth() const
{
    return viewport()->width() - companyText - 2 * edge;
}

int CompaniesView::rowHeightOf(const QModelIndex &index) const
{
    const Metrics metrics = metricsFor(Density::Compact, fontMetrics());
    if (kindOf(index) != CompaniesModel::Kind::Company)
        return metrics.treeLeaf;
    const QFontMetrics small(fontFor(TextRole::Label, font()));
    const auto lines = serviceLines(index.data(CompaniesModel::ServiceRole).toString(), small, wordsWidth()).size();
    return metrics.treeCompany + int(lines - 1) * small.height();
}

int CompaniesView::wholeHeight() const
{
    int height = 0;
    for (QModelIndex index = model()->index(0, 0); index.isValid(); index = indexBelow(index))
        height += rowHeightOf(index);
    return height;
}

int CompaniesView::wholeWidth() const
{
    const QFontMetrics name(semibold(font())); // as the list is drawn that is shown
    const QFontMetrics small(fontFor(TextRole::Label, font()));
    int width = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex company = model()->index(row, 0);
        for (int list = 0; list < model()->rowCount(company); ++list) {
            const QModelIndex index = model()->index(list, 0, company);
            width = qMax(width, name.horizontalAdvance(index.data().toString()) +
                                    small.horizontalAdvance(index.data(CompaniesModel::CountRole).toString()));
        }
    }
    // With room for the bar beside them, which comes where the window is low.
    return listText + width + measure::between + 2 * edge + 4 + verticalScrollBar()->sizeHint().width();
}

void CompaniesView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        scheduleDelayedItemsLayout(); // what a name needs depends on it
}

void CompaniesView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
}

void CompaniesView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
        currentIndex().isValid()) {
        emit chosen(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void CompaniesView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex() &&
        visualRect(index).contains(event->position().toPoint()))
        emit chosen(index);
}

void CompaniesView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens tokens = tokensFor(palette());
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const QRect box = row.adjusted(edge, 0, -edge, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool current = index == currentIndex();
    if (index == m_shown)
        fillRounded(painter, box, measure::radiusSelection, hasFocus() && current ? tokens.selection : tokens.idle);
    else if (row.contains(viewport()->mapFromGlobal(QCursor::pos())) && viewport()->underMouse())
        fillRounded(painter, box, measure::radiusSelection, tokens.sunken);
    if (current && hasFocus())
        drawFocusRing(painter, box.adjusted(-2, -2, 2, 2), tokens.accent, measure::radiusSelection);
    if (kindOf(index) == CompaniesModel::Kind::Company)
        drawCompany(painter, row, index);
    else
        drawList(painter, row, index);
    painter->restore();
}

void CompaniesView::drawChevron(QPainter *painter, const QRect &row, int x, const QModelIndex &index) const
{
    if (!index.model()->hasChildren(index))
        return;
    const QRect at = QStyle::visualRect(layoutDirection(), row, QRect(row.left() + x, row.center().y() - 5, 12, 12));
    paintIcon(painter, at, isExpanded(index) ? IconName::ChevronDown : IconName::ChevronRight,
              tokensFor(palette()).muted, layoutDirection());
}

void CompaniesView::drawCompany(QPainter *painter, const QRect &row, const QModelIndex &index) const
{
    const Tokens tokens = tokensFor(palette());
    const Qt::LayoutDirection direction = layoutDirection();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, row, rect); };
    drawChevron(painter, row, edge + 2, index);
    const QRect tile(row.left() + 26, row.center().y() - measure::companyTile / 2 + 1, measure::companyTile,
                     measure::companyTile);
    const QString name = index.data().toString();
    drawCompanyTile(painter, place(tile), name, index.data(CompaniesModel::ColourRole).value<QColor>(), font());

    const auto kind = CompanyKind(index.data(CompaniesModel::CompanyKindRole).toInt());
    const QString word = companyWord(kind);
    const QSize badge = badgeSize(word, font(), measure::badge);
    const int line = fontMetrics().height();
    const QFont small = fontFor(TextRole::Label, font());
    const int lineBelow = QFontMetrics(small).height();
    const QStringList service =
        serviceLines(index.data(CompaniesModel::ServiceRole).toString(), QFontMetrics(small), wordsWidth());
    const int top = row.top() + (row.height() - 2 * line - int(service.size() - 1) * lineBelow) / 2;
    // Beside the name; where that is too long, down there: rather the service's name is cut than the company's.
    const bool shown =
        m_shown.isValid() && m_shown.data(CompaniesModel::CompanyIdRole) == index.data(CompaniesModel::CompanyIdRole);
    const QFont nameFont = shown ? semibold(font()) : font();
    const int besideBadge = wordsWidth() - badge.width() - measure::between;
    const bool below = QFontMetrics(nameFont).horizontalAdvance(name) > besideBadge;
    const int badgeTop = below ? top + line + int(service.size() - 1) * lineBelow : top;
    const QRect badgeRect(row.right() - 2 * edge - badge.width(), badgeTop + (line - badge.height()) / 2, badge.width(),
                          badge.height());
    drawBadge(painter, place(badgeRect), word, font(),
              companyBadge(tokens, kind, index.data(CompaniesModel::SendingAllowedRole).toBool()));
    const QRect words(row.left() + companyText, top, below ? wordsWidth() : besideBadge, line);
    drawCellText(painter, place(words), name, nameFont, tokens.text, Qt::AlignLeft, direction);
    QRect under(words.left(), top + line, wordsWidth(), line);
    for (const QString &part : service) {
        under.setWidth(below && part == service.last() ? besideBadge : wordsWidth());
        drawCellText(painter, place(under), part, small, tokens.muted, Qt::AlignLeft, direction);
        under.translate(0, lineBelow);
    }
}

void CompaniesView::drawList(QPainter *painter, const QRect &row, const QModelIndex &index) const
{
    const Tokens tokens = tokensFor(palette());
    const Qt::LayoutDirection direction = layoutDirection();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(direction, row, rect); };
    const bool group = kindOf(index) == CompaniesModel::Kind::Group;
    const int depth = index.parent().parent().isValid() ? 16 : 0; // below "Value lists"
    if (group)
        drawChevron(painter, row, edge + 2, index);
    const QByteArray entity = index.data(CompaniesModel::EntityRole).toByteArray();
    const bool all = kindOf(index) == CompaniesModel::Kind::All;
    const IconName mark = group || all ? IconName::Grid : iconOf(entity);
    if (depth == 0)
        paintIcon(painter, place(QRect(row.left() + 33, row.center().y() - 7, measure::icon, measure::icon)), mark,
                  tokens.muted, direction);
    const QFont small = fontFor(TextRole::Label, font());
    const QString count = index.data(CompaniesModel::CountRole).toString();
    const int countWidth = QFontMetrics(small).horizontalAdvance(count) + 2;
    const QRect countRect(row.right() - 2 * edge - countWidth, row.top(), countWidth, row.height());
    drawCellText(painter, place(countRect), count, small, tokens.muted, Qt::AlignRight, direction);
    const int left = row.left() + listText + depth;
    drawCellText(painter, place(QRect(left, row.top(), countRect.left() - measure::between - left, row.height())),
                 index.data().toString(), index == m_shown ? semibold(font()) : font(), tokens.text, Qt::AlignLeft,
                 direction);
}

} // namespace clientele
