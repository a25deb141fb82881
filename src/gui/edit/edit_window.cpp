// SPDX-License-Identifier: GPL-3.0-or-later
// The window itself and how it is built. Its foot: edit_window_foot.cpp. What becomes of sending:
// edit_window_sending.cpp.
#include "gui/edit/edit_window.h"

#include "gui/edit/brief.h"
#include "gui/look/controls.h"
#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"

#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace clientele {

namespace {

constexpr int labelWidth = 118;
constexpr int logRows = 100;

constexpr FormPage pageOrder[] = {FormPage::General, FormPage::Address, FormPage::TaxAndTerms, FormPage::Blocking,
                                  FormPage::More};

FormPage pageOf(const FieldSpec &field)
{
    return field.term ? field.term->page : FormPage::More;
}

} // namespace

EditWindow::EditWindow(CompanyHandle &company, Workplace &workplace, const Record &shown, bool isNew, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_company(&company)
    , m_workplace(workplace)
    , m_draft(std::make_unique<Draft>(company, shown, isNew))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("editWindow"));
    build();
    connect(&company, &CompanyHandle::leaving, this, [this] {
        m_closing = true;
        close();
    });
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, [this] {
        refreshHead();
        refreshFoot();
    });
    connect(&company, &CompanyHandle::settingsChanged, this, [this] {
        m_badge->setKind(m_company->kind());
        makeSendButton(m_send, m_company->kind());
        refreshHead();
        refreshFoot();
    });
    connect(&company, &CompanyHandle::statusChanged, this, [this] {
        showStatus();
        refreshFoot();
    });
    connect(&company, &CompanyHandle::lookupRead, this, [this](const QByteArray &entity) {
        for (FieldRow *row : m_rows) {
            if (row->field().lookup == entity)
                row->refreshChoices();
        }
    });
    connect(&company.outbox(), &OutboxHandle::submissionChanged, this, &EditWindow::submissionChanged);
    connect(&company.outbox(), &OutboxHandle::submissionEnded, this, [this](const QString &id) {
        if (id == m_told)
            takeBack(Matter::Submission);
        refreshFoot();
    });
    connect(&company.outbox(), &OutboxHandle::logAppended, this, &EditWindow::showLog);
    connect(&company.outbox(), &OutboxHandle::overlayChanged, this, &EditWindow::showStorage);
    connect(m_draft.get(), &Draft::fieldChanged, this, &EditWindow::refreshRow);
    connect(m_draft.get(), &Draft::refreshed, this, &EditWindow::refreshAll);
    connect(m_draft.get(), &Draft::changedCountChanged, this, &EditWindow::changedCountChanged);

    fitToScreen(*this, QSize(960, 640));
    centreOverParent(*this);
    refreshAll();
    showEarlier();
    showStatus();
    if (!isNew)
        readAnew();
    focusFirst();
}

EditWindow::~EditWindow()
{
    // A field that loses the focus keeps what was typed: now, while the draft is still there, and not while it goes.
    if (QWidget *focus = focusWidget())
        focus->clearFocus();
    // The rows go before the draft: an open list hands the focus back to its field while it dies.
    for (FieldRow *row : std::exchange(m_rows, {}))
        delete row;
}

/// What became of an earlier sending and still waits.
void EditWindow::showEarlier()
{
    const std::vector<SubmissionView> &all = m_company->outbox().submissions();
    const auto waiting = std::find_if(all.rbegin(), all.rend(), [this](const SubmissionView &one) {
        return one.key == key() && one.state == SubmissionState::Rejected && !one.acknowledged;
    });
    if (const SubmissionView *open = m_company->outbox().openFor(key()))
        submissionChanged(*open);
    else if (waiting != all.rend())
        submissionChanged(SubmissionView(*waiting));
}

/// A new record begins with its name: the number before it is given by the service where it is left empty.
void EditWindow::focusFirst()
{
    FieldRow *first = m_draft->isNew() ? rowOf("name") : nullptr;
    for (FieldRow *row : m_rows) {
        if (row->isEditable() && !(first && first->isEditable()))
            first = row;
    }
    if (!first || !first->isEditable())
        return;
    first->enter();
    m_current = first->field().key;
}

void EditWindow::build()
{
    setSurface(this, Surface::Work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHead();
    buildPages();
    buildStrips();
    buildFoot();
}

void EditWindow::buildHead()
{
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure::dialog, 14, measure::dialog, 12);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    m_title = new TextLabel({}, TextRole::WindowTitle);
    m_title->setObjectName(QStringLiteral("editTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true); // a name of 100 letters does not make the window as wide
    // On the leading edge also where the name itself runs the other way.
    m_title->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_subtitle = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_subtitle->setObjectName(QStringLiteral("editSubtitle"));
    m_subtitle->setWordWrap(!m_draft->isNew() && !m_company->capabilities().versionTokens);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    head->addLayout(titles, 1);
    head->setSpacing(measure::between);
    m_companyName = new TextLabel;
    m_badge = new CompanyBadge(m_company->kind(), CompanyBadge::Place::Title);
    head->addWidget(m_companyName, 0, Qt::AlignTop);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    layout->addLayout(head);
    refreshHead();
}

/// Below the form, above the foot that says how the record stands: whatever they say and however long, the field
/// somebody is typing into stays where it is.
void EditWindow::buildStrips()
{
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    m_strip = new Strip(StripKind::Information, {});
    m_strip->setObjectName(QStringLiteral("editStrip"));
    m_strip->hide();
    layout->addWidget(m_strip);
    connect(m_strip, &Strip::dismissed, this, [this] {
        m_matter = Matter::None;
        backToField();
    });
    m_loud = new Strip(StripKind::Warning, {});
    m_loud->setObjectName(QStringLiteral("loudStrip"));
    m_loud->hide();
    layout->addWidget(m_loud);
    connect(m_loud, &Strip::dismissed, this, &EditWindow::backToField);
}

void EditWindow::buildPages()
{
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("editTabs"));
    m_tabs->setAccessibleName(tr("Pages of the form"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(measure::dialog - measure::within, 0, measure::dialog, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    if (!m_draft->isNew()) {
        buildSteps();
        tabRow->addWidget(m_place);
        tabRow->addSpacing(measure::between);
        tabRow->addWidget(m_previous);
        tabRow->addWidget(m_next);
    }
    layout->addLayout(tabRow);
    m_stack = new QStackedWidget;
    layout->addWidget(m_stack, 1);

    for (const FormPage page : pageOrder)
        buildPage(page);
    if (!m_draft->isNew()) {
        m_log = new QTableWidget(0, 5);
        m_log->setObjectName(QStringLiteral("editLog"));
        m_log->setAccessibleName(tr("Change log of this record"));
        m_log->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("Field"), tr("Old and new value"), tr("Answer")});
        m_log->verticalHeader()->hide();
        m_log->setShowGrid(false);
        m_log->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_log->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_log->setFrameShape(QFrame::NoFrame);
        m_log->horizontalHeader()->setStretchLastSection(true);
        m_log->setTabKeyNavigation(false);
        m_stack->addWidget(m_log);
        m_tabs->addTab(tabText(tr("Change log")));
    }
    orderTabs();
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_stack->setCurrentIndex(page);
        if (m_log && m_stack->currentWidget() == m_log)
            showLog();
    });
}

void EditWindow::buildPage(FormPage page)
{
    const bool isNew = m_draft->isNew();
    std::vector<const FieldSpec *> typed;
    std::vector<const FieldSpec *> told; // what the service works out stands below a line
    for (const FieldSpec &field : m_draft->schema().fields()) {
        if (pageOf(field) != page)
            continue;
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
    const ValueText text(QLocale(), m_company);
    QSet<QChar> letters = {QLatin1Char('D')}; // "Discard changes" in the foot
    const auto today = [this] { return m_workplace.now().toLocalTime().date(); };
    const auto add = [&](const FieldSpec *field) {
        auto *row = new FieldRow(*field, *m_draft, *m_company, text, today, labelWidth);
        if (row->isEditable()) {
            row->label()->setText(withFreeMnemonic(wording::fieldLabelWithMnemonic(*field), letters));
            QWidget *editor = row->editorWidget();
            editor->installEventFilter(this);
            if (auto *box = qobject_cast<QComboBox *>(editor); box && box->lineEdit())
                box->lineEdit()->installEventFilter(this);
        }
        // What became of the last sending is not said of what is typed since.
        connect(row, &FieldRow::edited, this, [this] { takeBack(Matter::Stored); });
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
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->installEventFilter(this);
    m_stack->addWidget(scroll);
    m_pages.append(content);
    m_tabs->addTab(tabText(wording::pageLabel(page, m_draft->schema())));
}

/// The order of the form, now that all are in one window.
void EditWindow::orderTabs()
{
    QWidget *previous = m_tabs;
    const auto then = [&](QWidget *next) {
        setTabOrder(previous, next);
        previous = next;
    };
    for (QToolButton *step : {m_previous, m_next}) {
        if (step)
            then(step);
    }
    for (FieldRow *row : m_rows) {
        if (row->isEditable()) {
            for (QWidget *stop : row->stops())
                then(stop);
        }
    }
}

void EditWindow::buildSteps()
{
    const auto makeStep = [this](IconName name, const QString &words, const char *object, int by) {
        auto *button = new QToolButton;
        button->setObjectName(QLatin1String(object));
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QToolButton::clicked, this, [this, by] { step(by); });
        return button;
    };
    m_previous = makeStep(IconName::ChevronUp, tr("Previous record"), "previousRecord", -1);
    m_next = makeStep(IconName::ChevronDown, tr("Next record"), "nextRecord", 1);
    m_place = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_place->setObjectName(QStringLiteral("recordPlace"));
    m_place->hide();
}

void EditWindow::step(int by)
{
    const QToolButton *button = by < 0 ? m_previous : m_next;
    if (button && button->isEnabled())
        emit stepRequested(by);
}

void EditWindow::setPlace(int place, int of)
{
    if (!m_place)
        return;
    const QLocale locale;
    m_place->setVisible(place > 0);
    m_place->setText(place > 0 ? tr("%1 of %2").arg(locale.toString(place), locale.toString(of)) : QString());
    m_place->setAccessibleName(tr("Place in the list: %1").arg(m_place->text()));
    // From a record outside the list there is no next one: where the list stands has nothing to do with it.
    m_previous->setEnabled(place > 1);
    m_next->setEnabled(place > 0 && place < of);
}

void EditWindow::buildKeys()
{
    const auto key = [this](const QList<QKeySequence> &keys, const char *name, auto run) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, run);
    };
    QList<QKeySequence> closing = QKeySequence::keyBindings(QKeySequence::Close);
    if (const QKeySequence own(Qt::CTRL | Qt::Key_W); !closing.contains(own))
        closing.append(own);
    key(QKeySequence::keyBindings(QKeySequence::Save), "sendKey", [this] { send(false); });
    key({QKeySequence(Qt::CTRL | Qt::Key_Return)}, "sendAndCloseKey", [this] { send(true); });
    key({QKeySequence(Qt::CTRL | Qt::Key_Enter)}, "sendAndCloseKeypad", [this] { send(true); });
    key(closing, "closeKey", [this] { close(); });
    key({QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, "nextRecordKey", [this] { step(1); });
    key({QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, "previousRecordKey", [this] { step(-1); });
    key({QKeySequence(Qt::CTRL | Qt::Key_Tab)}, "nextPageKey", [this] { turnPage(1); });
    key({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab)},
        "previousPageKey", [this] { turnPage(-1); });
    key({QKeySequence(Qt::CTRL | Qt::Key_K)}, "finderKey", [this] {
        commitAll();
        emit commandsRequested();
    });
    key(QKeySequence::keyBindings(QKeySequence::New), "newRecordKey", [this] {
        commitAll();
        emit newRecordRequested();
    });
    key({QKeySequence(Qt::CTRL | Qt::Key_L)}, "allowSendingKey", [this] {
        // A TEST company is view only while it is paused.
        if (m_company && (m_company->kind() == CompanyKind::Live || !m_company->sendingAllowed()) && parentWidget())
            emit allowSendingRequested(m_company);
    });
}

/// The next page there is, round and round, and its first field.
void EditWindow::turnPage(int by)
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
    m_tabs->setFocus(Qt::TabFocusReason);
}

/// A strip that comes takes its room from below. Where it would cover the field with the focus, and only there, the
/// form moves up by as much.
void EditWindow::keepInSight(QWidget *viewport, QSize before)
{
    auto *scroll = qobject_cast<QScrollArea *>(viewport->parentWidget());
    FieldRow *row = rowOf(m_current);
    if (!scroll || !row || !scroll->widget() || !scroll->widget()->isAncestorOf(row))
        return;
    const QRect place(row->mapTo(viewport, QPoint(0, 0)), row->size());
    if (QRect(QPoint(0, 0), before).contains(place) && place.bottom() >= viewport->height())
        QTimer::singleShot(0, row, [scroll, row] { scroll->ensureWidgetVisible(row, 0, 0); });
}

void EditWindow::showPage(int page)
{
    if (page >= 0 && page < m_tabs->count())
        m_tabs->setCurrentIndex(page);
}

int EditWindow::page() const
{
    return m_tabs->currentIndex();
}

void EditWindow::showField(const FieldKey &field)
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

FieldKey EditWindow::currentField() const
{
    return m_current;
}

FieldRow *EditWindow::rowOf(const FieldKey &field) const
{
    const auto it =
        std::find_if(m_rows.begin(), m_rows.end(), [&](FieldRow *row) { return row->field().key == field; });
    return it == m_rows.end() ? nullptr : *it;
}

void EditWindow::refreshHead()
{
    if (!m_company)
        return;
    const QString name = brief(m_draft->displayName());
    QString number = m_draft->opened().value("number").toText();
    if (number.isEmpty())
        number = m_draft->opened().value("code").toText();
    m_title->setText(m_draft->isNew() && name.isEmpty() ? wording::newRecord(key().entity) : name);
    QString subtitle = m_draft->isNew()   ? tr("Not in %1 yet").arg(m_company->serviceName())
                       : number.isEmpty() ? m_company->serviceName()
                                          : wording::recordNumber(key().entity, number);
    if (const QDateTime read = m_draft->opened().readAt;
        !m_draft->isNew() && read.isValid() && !m_company->capabilities().versionTokens) {
        //: %1 what this is ("Customer 10000", "Layer"), %2 time of day
        subtitle = tr("%1 · read at %2. What others change meanwhile is found by comparing just before sending.")
                       .arg(subtitle, wording::clock(read, QLocale()));
    }
    m_subtitle->setText(subtitle);
    m_companyName->setText(m_company->name());
    m_badge->setSendingAllowed(m_company->sendingAllowed());
    setWindowTitle(tr("%1 · %2 · %3", "record, company, LIVE or TEST")
                       .arg(m_title->text(), m_company->name(), wording::companyKind(m_company->kind())));
}

void EditWindow::refreshRow(const FieldKey &field)
{
    for (FieldRow *row : m_rows) {
        if (row->field().key == field || row->field().caution.unlessFilled == field)
            row->refresh();
    }
    refreshHead();
    refreshFoot();
}

/// A page, or the part of it that the service works out, is there where this record has something for it.
void EditWindow::refreshPages()
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

void EditWindow::refreshAll()
{
    for (FieldRow *row : m_rows)
        row->refresh();
    refreshPages();
    refreshHead();
    refreshFoot();
}

void EditWindow::nextField(QWidget *from)
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

bool EditWindow::eventFilter(QObject *watched, QEvent *event)
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
        // On some systems this deletes to the end of the line; here, as everywhere in the program, it finds commands.
        const auto *press = static_cast<QKeyEvent *>(event);
        if (press->key() == Qt::Key_K && press->modifiers() == Qt::ControlModifier) {
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

void EditWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close(); // an open list has taken its own Esc already
        return;
    }
    QWidget::keyPressEvent(event);
}

void EditWindow::showLog()
{
    if (!m_log || m_stack->currentWidget() != m_log || !m_company)
        return;
    onDone(m_workplace.log(m_company->id(), m_draft->key().remoteId, 0, logRows), this,
           [this](const Result<std::vector<LogEntry>> &entries) {
               if (!entries || !m_company)
                   return;
               const ValueText text(QLocale(), m_company);
               m_log->setRowCount(int(entries->size()));
               for (int row = 0; row < int(entries->size()); ++row) {
                   const LogEntry &entry = (*entries)[size_t(row)];
                   const FieldSpec *field = m_draft->schema().find(entry.field);
                   const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.atMsecs, Qt::UTC);
                   const QString change =
                       field ? tr("%1 → %2").arg(text.text(*field, entry.before), text.text(*field, entry.after))
                             : QString();
                   const QStringList cells = {wording::moment(at, QLocale()), entry.who,
                                              field ? wording::fieldLabel(*field) : QString(), change,
                                              wording::logAnswer(entry.answer)};
                   for (int column = 0; column < cells.size(); ++column)
                       m_log->setItem(row, column, new QTableWidgetItem(cells[column]));
               }
               m_log->resizeColumnsToContents();
           });
}

} // namespace clientele
