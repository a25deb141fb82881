// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/list_finder.h"

#include "gui/list/record_table_view.h"
#include "gui/list/table_pane.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace clientele {

ListFinder::ListFinder(QLineEdit &field, TablePane &table, QObject *parent)
    : QObject(parent)
    , m_field(field)
    , m_table(table)
{
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textChanged, this, [this](const QString &words) {
        begin();
        const RecordKey current = m_table.view().currentKey();
        m_table.model().setFind(words);
        m_table.view().setCurrentKey(current);
    });
}

/// Remembers where the list stands before words narrow it.
void ListFinder::begin()
{
    if (m_field.text().isEmpty() || !m_table.model().find().isEmpty())
        return; // not begun, or going on
    RecordTableView &view = m_table.view();
    m_current = view.currentKey();
    m_top = m_table.model().keyAt(view.rowAt(0));
}

void ListFinder::leave()
{
    m_field.clear();
    RecordTableView &view = m_table.view();
    view.setCurrentKey(m_current);
    if (const int top = m_table.model().rowOf(m_top); top >= 0)
        view.scrollTo(m_table.model().index(top, qMax(1, view.currentIndex().column())),
                      QAbstractItemView::PositionAtTop);
    m_current = m_top = {};
}

void ListFinder::forget()
{
    m_current = m_top = {};
    m_field.clear();
}

bool ListFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (key == Qt::Key_Escape)
                leave();
            m_table.setFocus(); // the rows, or what helps where there are none
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace clientele
