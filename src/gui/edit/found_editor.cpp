// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/found_editor.h"

#include "gui/look/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QStyle>

#include <utility>

namespace clientele {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;
constexpr int numberRole = Qt::UserRole + 2;
constexpr int widestList = 520;
constexpr int mostMeasured = 500; // the list of customers may be a long one

/// Offers "10000   Adatum Corporation", and leaves one of both in the field.
class FoundCompleter final : public QCompleter
{
public:
    FoundCompleter(QAbstractItemModel *found, int role, QObject *parent)
        : QCompleter(found, parent)
        , m_role(role)
    {
    }
    QString pathFromIndex(const QModelIndex &index) const override { return index.data(m_role).toString(); }

private:
    int m_role;
};

} // namespace

FoundEditor::FoundEditor(const EntityName &entity, CompanyHandle &company, Shows shows, QWidget *parent)
    : FieldEditor(parent)
    , m_company(&company)
    , m_entity(entity)
    , m_line(new QLineEdit(parent))
    , m_found(new QStandardItemModel(this))
{
    auto *completer = new FoundCompleter(m_found, shows == Shows::Number ? numberRole : nameRole, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(10);
    m_line->setCompleter(completer);
    completer->popup()->installEventFilter(this); // after the completer, so before it
    watchList(completer->popup(), m_line);
    const QKeySequence key(Qt::ALT | Qt::Key_Down);
    QAction *open = m_line->addAction(icon(IconName::ChevronDown), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Show the list (%1)").arg(key.toString(QKeySequence::NativeText)));
    connect(open, &QAction::triggered, this, &FoundEditor::openList);
    watchFocus(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_stood.reset();
        typed();
    });
    // By its row, not by its name: two may have the same.
    connect(
        completer, QOverload<const QModelIndex &>::of(&QCompleter::activated), this, [this](const QModelIndex &index) {
            chosen({index.data(idRole).toString(), index.data(numberRole).toString(), index.data(nameRole).toString()});
        });
}

QWidget *FoundEditor::widget() const
{
    return m_line;
}

/// Enter in the open list, with nothing in it chosen, is Enter in the field.
bool FoundEditor::eventFilter(QObject *watched, QEvent *event)
{
    QAbstractItemView *popup = m_line->completer() ? m_line->completer()->popup() : nullptr;
    // What is gone through in the list stands in the field meanwhile; left without a choice it is as it was.
    if (watched == popup && event->type() == QEvent::Hide && m_stood)
        m_line->setText(*std::exchange(m_stood, std::nullopt));
    if (watched == popup && event->type() == QEvent::KeyPress && !popup->currentIndex().isValid()) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
            popup->hide();
            QKeyEvent enter(QEvent::KeyPress, press->key(), press->modifiers());
            QCoreApplication::sendEvent(m_line, &enter);
            return true;
        }
    }
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_Down && press->modifiers().testFlag(Qt::AltModifier)) {
            openList();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

/// All that can be chosen, at what stands in the field.
void FoundEditor::openList()
{
    if (m_line->isReadOnly() || !m_line->isEnabled())
        return;
    m_line->setFocus(Qt::PopupFocusReason);
    fill();
    if (m_found->rowCount() == 0)
        return;
    QCompleter *completer = m_line->completer();
    completer->setCompletionPrefix(QString());
    completer->complete();
    m_stood = m_line->text();
    for (int row = 0; row < m_found->rowCount(); ++row) {
        const QModelIndex index = completer->completionModel()->index(row, 0);
        if (!m_line->text().isEmpty() && completer->pathFromIndex(index) == m_line->text()) {
            completer->popup()->setCurrentIndex(index);
            break;
        }
    }
}

std::vector<FoundEditor::Offer> FoundEditor::offers() const
{
    std::vector<Offer> offers;
    const Snapshot all = m_company ? m_company->known(m_entity) : Snapshot();
    const int number = all.schema() ? all.schema()->indexOf("number") : -1;
    for (RowId row = 0; all.schema() && row < all.rowIdEnd(); ++row) {
        if (!all.isLive(row))
            continue;
        const Record record = all.record(row);
        const QString own = number < 0 ? QString() : record.value(number).toText();
        const QString name = record.displayName();
        offers.push_back(
            {{record.key.remoteId, own, name}, own.isEmpty() ? name : QStringLiteral("%1   %2").arg(own, name)});
    }
    return offers;
}

void FoundEditor::fill()
{
    m_found->clear();
    QAbstractItemView *popup = m_line->completer()->popup();
    int widest = 0;
    for (const Offer &offer : offers()) {
        auto *item = new QStandardItem(offer.words);
        item->setData(offer.record.id, idRole);
        item->setData(offer.record.name, nameRole);
        item->setData(offer.record.number, numberRole);
        m_found->appendRow(item);
        if (widest < widestList && m_found->rowCount() <= mostMeasured)
            widest = qMax(widest, popup->fontMetrics().horizontalAdvance(offer.words));
    }
    const int around = popup->style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 24; // and a margin on both sides
    popup->setMinimumWidth(qMin(widest + around, widestList));
}

std::optional<FoundEditor::Found> FoundEditor::only(const QString &words, Parts parts) const
{
    std::vector<Found> found;
    const auto look = [&](auto fits) {
        for (int row = 0; row < m_found->rowCount(); ++row) {
            const QStandardItem *item = m_found->item(row);
            const Found one{item->data(idRole).toString(), item->data(numberRole).toString(),
                            item->data(nameRole).toString()};
            if (fits(one, item->text()))
                found.push_back(one);
        }
        return !found.empty();
    };
    const auto whole = [&words](const Found &one, const QString &) {
        return one.name.compare(words, Qt::CaseInsensitive) == 0 || one.number.compare(words, Qt::CaseInsensitive) == 0;
    };
    const auto begins = [&words, parts](const Found &one, const QString &) {
        return one.name.startsWith(words, Qt::CaseInsensitive) ||
               (parts == Parts::OfAny && one.number.startsWith(words, Qt::CaseInsensitive));
    };
    const auto holds = [&words, parts](const Found &one, const QString &offered) {
        return (parts == Parts::OfAny ? offered : one.name).contains(words, Qt::CaseInsensitive);
    };
    const bool any = look(whole) || (parts != Parts::None && (look(begins) || look(holds)));
    return any && found.size() == 1 ? std::optional(found.front()) : std::nullopt; // else it could be either
}

QString FoundEditor::standing() const
{
    return m_stood.value_or(m_line->text());
}

void FoundEditor::show(const QString &words)
{
    if (m_stood) {
        m_stood = words; // what is gone through in the list stays until it is closed
        return;
    }
    const bool whole = m_line->hasSelectedText() && m_line->selectedText() == m_line->text();
    m_line->setText(words);
    if (whole)
        m_line->selectAll();
}

} // namespace clientele
