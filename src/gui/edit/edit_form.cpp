// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_form.h"

#include "gui/edit/record_log.h"
#include "gui/edit/record_steps.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "model/form_pages.h"
#include "model/references.h"

#include <QComboBox>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {

constexpr int labelWidth = 118;

constexpr FormPage pageOrder[] = {FormPage::General, FormPage::Address, FormPage::TaxAndTerms, FormPage::Blocking,
                                  FormPage::More};

} // namespace

EditForm::EditForm(Draft &draft, CompanyHandle &company, const std::function<QDate()> &today, QSet<QChar> letters,
                   RecordSteps *steps, RecordLog *log, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_company(company)
    , m_letters(std::move(letters))
    , m_log(log)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("editTabs"));
    m_tabs->setAccessibleName(tr("Pages of the form"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    // Where the tabs do not all fit: with the keys one goes from tab to tab, not to the buttons that move them.
    for (QToolButton *button : m_tabs->findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::NoFocus);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(measure::dialog - measure::within, 0, measure::dialog, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    if (steps)
        tabRow->addWidget(steps);
    layout->addLayout(tabRow);
    m_stack = new QStackedWidget;
    layout->addWidget(m_stack, 1);

    for (const FormPage page : pageOrder)
        addPage(page, company, today);
    // Lists that few need are read when somebody does.
    for (const FieldRow *row : m_rows) {
        const EntityName &lookup = row->field().lookup;
        if (!lookup.isEmpty() && !company.lookup(lookup) && company.entityInfo(lookup).lookup)
            company.refreshLookup(lookup);
    }
    if (log) {
        m_stack->addWidget(log);
        m_tabs->addTab(tabText(tr("Change log")));
    }
    orderTabs(steps);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, log](int page) {
        m_stack->setCurrentIndex(page);
        if (log)
            log->refresh();
    });
}

EditForm::~EditForm()
{
    // The rows go before the rest: an open list hands the focus back to its field while it dies.
    for (FieldRow *row : std::exchange(m_rows, {}))
        delete row;
}

void EditForm::addPage(const QString &title, QWidget *page)
{
    const int at = m_log ? m_stack->indexOf(m_log) : m_stack->count();
    m_stack->insertWidget(at, page);
    m_tabs->insertTab(at, tabText(title));
}

void EditForm::addPage(FormPage page, CompanyHandle &company, const std::function<QDate()> &today)
{
    const bool isNew = m_draft.isNew();
    const EntityInfo info = company.entityInfo(m_draft.key().entity);
    std::vector<const FieldSpec *> typed;
    std::vector<const FieldSpec *> told; // what the service works out stands below a line
    // A field has the same letter in a new record and in one the service has, whatever can be typed in either.
    QHash<FieldKey, QString> labels;
    QSet<QChar> letters = m_letters;
    for (const FieldSpec &field : m_draft.schema().fields()) {
        if (pageOf(m_draft.schema(), field) != page || standsInItsChoice(m_draft.schema(), field) ||
            isSaidElsewhere(m_draft.schema(), field, info))
            continue;
        if (field.writable(true) || field.writable(false))
            labels.insert(field.key, withFreeMnemonic(wording::fieldLabelWithMnemonic(field), letters));
        if (field.writable(isNew))
            typed.push_back(&field);
        else if (!isNew)
            told.push_back(&field);
    }
    if (typed.empty() && told.empty())
        return;
    auto *content = new QWidget;
    setSurface(content, Surface::Work);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::dialog, measure::pane, measure::dialog, measure::pane);
    column->setSpacing(6);
    const EditContext context{company, m_draft, ValueText(QLocale(), &company), today,
                              [this] { emit applyRequested(); }};
    const auto add = [&](const FieldSpec *field) {
        auto *row = new FieldRow(*field, context, labelWidth);
        if (row->isEditable()) {
            row->label()->setText(labels.value(field->key, row->label()->text()));
            QWidget *editor = row->editorWidget();
            editor->installEventFilter(this);
            if (auto *box = qobject_cast<QComboBox *>(editor); box && box->lineEdit())
                box->lineEdit()->installEventFilter(this);
        }
        connect(row, &FieldRow::edited, this, &EditForm::edited);
        m_rows.push_back(row);
        column->addWidget(row);
    };
    for (const FieldSpec *field : typed)
        add(field);
    if (!typed.empty() && !told.empty()) {
        auto *rule = new QFrame;
        rule->setObjectName(QStringLiteral("toldRule"));
        rule->setFrameShape(QFrame::HLine);
        column->addSpacing(measure::within);
        column->addWidget(rule);
        column->addSpacing(measure::within);
    }
    for (const FieldSpec *field : told)
        add(field);
    column->addStretch(1); // and no field with several lines takes the room that is over
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->installEventFilter(this);
    m_stack->addWidget(scroll);
    m_pages.append(content);
    m_tabs->addTab(tabText(wording::pageLabel(page, m_draft.schema())));
}

/// The order of the form, now that all are in one window.
void EditForm::orderTabs(const RecordSteps *steps)
{
    QWidget *previous = m_tabs;
    const auto then = [&](QWidget *next) {
        setTabOrder(previous, next);
        previous = next;
    };
    for (QWidget *step : steps ? steps->stops() : QList<QWidget *>())
        then(step);
    for (FieldRow *row : m_rows) {
        if (row->isEditable()) {
            for (QWidget *stop : row->stops())
                then(stop);
        }
    }
}

FieldRow *EditForm::rowOf(const FieldKey &field) const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [&](FieldRow *row) { return row->field().key == field; });
    return it == m_rows.end() ? nullptr : *it;
}

/// Of a new record; nullptr: no field more than others.
FieldRow *EditForm::firstToFill() const
{
    FieldRow *name = rowOf("name");
    if (name && name->isEditable() && name->field().required)
        return name;
    const auto isToFill = [this](const FieldRow *row) {
        return row->isEditable() && !m_draft.now(row->field().key).isPresent();
    };
    const auto needed = std::find_if(m_rows.begin(), m_rows.end(),
                                     [&](const FieldRow *row) { return isToFill(row) && row->field().required; });
    if (needed == m_rows.end())
        return name;
    // What belongs together is filled from its beginning: whose payment it is, before what was received.
    return *std::find_if(m_rows.begin(), std::next(needed), [&](const FieldRow *row) {
        return row == *needed || (isToFill(row) && row->field().group() != MergeGroup::None &&
                                  row->field().group() == (*needed)->field().group());
    });
}

void EditForm::enterFirst()
{
    FieldRow *first = m_draft.isNew() ? firstToFill() : nullptr;
    if (!first || !first->isEditable()) {
        const auto any =
            std::find_if(m_rows.begin(), m_rows.end(), [](const FieldRow *row) { return row->isEditable(); });
        first = any == m_rows.end() ? nullptr : *any;
    }
    if (!first)
        return;
    first->enter();
    m_current = first->field().key;
}

void EditForm::takeFocusBack()
{
    FieldRow *row = rowOf(m_current);
    if (row && row->isEditable())
        row->editorWidget()->setFocus(Qt::ActiveWindowFocusReason);
}

void EditForm::turnPage(int by)
{
    const int pages = m_tabs->count();
    int page = m_tabs->currentIndex();
    do
        page = (page + by + pages) % pages;
    while (!m_tabs->isTabVisible(page) && page != m_tabs->currentIndex());
    showPage(page);
    for (FieldRow *row : m_rows) {
        if (row->isEditable() && !row->isHidden() && m_stack->currentWidget()->isAncestorOf(row)) {
            row->enter();
            return;
        }
    }
    // A page without fields: what there is first on it.
    const QWidget *on = m_stack->currentWidget();
    for (QWidget *next = on->nextInFocusChain(); next && next != on; next = next->nextInFocusChain()) {
        if (on->isAncestorOf(next) && next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_tabs->setFocus(Qt::TabFocusReason);
}

/// A strip that comes takes its room from below. Where it would cover the field with the focus, and only there, the
/// form moves up by as much.
void EditForm::keepInSight(QWidget *viewport, QSize before)
{
    auto *scroll = qobject_cast<QScrollArea *>(viewport->parentWidget());
    FieldRow *row = rowOf(m_current);
    if (!scroll || !row || !scroll->widget() || !scroll->widget()->isAncestorOf(row))
        return;
    const QRect place(row->mapTo(viewport, QPoint(0, 0)), row->size());
    if (QRect(QPoint(0, 0), before).contains(place) && place.bottom() >= viewport->height())
        QTimer::singleShot(0, row, [scroll, row] { scroll->ensureWidgetVisible(row, 0, 0); });
}

void EditForm::showPage(int page)
{
    if (page >= 0 && page < m_tabs->count())
        m_tabs->setCurrentIndex(page);
}

void EditForm::showPage(const QWidget *added)
{
    for (int page = 0; page < m_stack->count(); ++page) {
        if (m_stack->widget(page) == added)
            showPage(page);
    }
}

int EditForm::page() const
{
    return m_tabs->currentIndex();
}

void EditForm::showField(const FieldKey &field)
{
    FieldRow *row = rowOf(field);
    if (!row || !row->isEditable())
        return;
    for (int page = 0; page < m_pages.size(); ++page) {
        if (m_pages[page]->isAncestorOf(row))
            showPage(page);
    }
    row->enter();
}

void EditForm::refreshField(const FieldKey &field)
{
    const FieldSpec *changed = m_draft.schema().find(field);
    for (FieldRow *row : m_rows) {
        if (row->field().key == field || row->field().caution.unlessFilled == field)
            row->refresh();
        if (changed && choicesDependOn(row->field(), *changed, m_company))
            row->refreshChoices();
    }
}

void EditForm::refreshChoices(const EntityName &lookup)
{
    for (FieldRow *row : m_rows) {
        if (row->field().lookup == lookup || m_company.entityInfo(row->field().lookup).parent == lookup)
            row->refreshChoices();
    }
}

void EditForm::refresh()
{
    for (FieldRow *row : m_rows)
        row->refresh();
    refreshPages();
}

void EditForm::setReadOnly()
{
    for (FieldRow *row : m_rows)
        row->setReadOnly(true);
}

void EditForm::commit()
{
    for (FieldRow *row : m_rows)
        row->commit();
}

void EditForm::checkAll()
{
    for (FieldRow *row : m_rows)
        row->checkNow();
}

/// A page, or the part of it that the service works out, is there where this record has something for it.
void EditForm::refreshPages()
{
    for (int page = 0; page < m_pages.size(); ++page) {
        const auto any = [&](bool toldOnly) {
            return std::any_of(m_rows.begin(), m_rows.end(), [&](const FieldRow *row) {
                return m_pages[page]->isAncestorOf(row) && row->isOffered() && !(toldOnly && row->isEditable());
            });
        };
        if (const bool visible = any(false); visible != m_tabs->isTabVisible(page))
            m_tabs->setTabVisible(page, visible); // even one that changes nothing lays all out anew
        if (auto *rule = m_pages[page]->findChild<QFrame *>(QStringLiteral("toldRule")))
            rule->setVisible(any(true));
    }
}

void EditForm::nextField(QWidget *from)
{
    const int at =
        int(std::find_if(m_rows.begin(), m_rows.end(), [&](FieldRow *row) { return row->isAncestorOf(from); }) -
            m_rows.begin());
    for (int step = 1; step <= int(m_rows.size()); ++step) {
        FieldRow *row = m_rows[size_t((at + step) % int(m_rows.size()))];
        if (!row->isEditable() || !row->editorWidget()->isEnabled())
            continue;
        showField(row->field().key);
        return;
    }
}

bool EditForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        for (FieldRow *row : m_rows) {
            if (row->isAncestorOf(qobject_cast<QWidget *>(watched)))
                m_current = row->field().key;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (enter && press->modifiers() == Qt::NoModifier && !qobject_cast<QPlainTextEdit *>(watched)) {
            auto *field = qobject_cast<QWidget *>(watched);
            for (FieldRow *row : m_rows) {
                if (row->isAncestorOf(field))
                    row->accept();
            }
            nextField(field); // never sends
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // On some systems these delete to the end of the line, and go there; here, as everywhere in the program, one
        // finds commands, and the other decides what waits for it. Where nothing does the field gets it after all.
        const auto *press = static_cast<QKeyEvent *>(event);
        if ((press->key() == Qt::Key_K || press->key() == Qt::Key_E) && press->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return true;
        }
    }
    if (event->type() == QEvent::Resize && qobject_cast<QWidget *>(watched)->parentWidget()) {
        auto *viewport = qobject_cast<QWidget *>(watched);
        if (qobject_cast<QScrollArea *>(viewport->parentWidget()))
            keepInSight(viewport, static_cast<QResizeEvent *>(event)->oldSize());
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace clientele
