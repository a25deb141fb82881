// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_window.h"

#include "gui/around/receivables_page.h"
#include "gui/around/related_page.h"
#include "gui/edit/brief.h"
#include "gui/edit/close_questions.h"
#include "gui/edit/edit_foot.h"
#include "gui/edit/edit_form.h"
#include "gui/edit/edit_notices.h"
#include "gui/edit/parent_choice.h"
#include "gui/edit/record_log.h"
#include "gui/edit/record_sending.h"
#include "gui/edit/record_steps.h"
#include "gui/lines/discard_question.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"

#include <QAction>
#include <QCloseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clientele {

EditWindow::EditWindow(CompanyHandle &company, Workplace &workplace, const Record &shown, bool isNew, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_company(&company)
    , m_workplace(workplace)
    , m_draft(std::make_unique<Draft>(company, shown, isNew))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("editWindow"));
    build();
    follow(company);
    fitToScreen(*this, QSize(960, 640));
    centreOverParent(*this);
    refreshAll();
    m_sending->begin();
    m_form->enterFirst();
}

EditWindow::~EditWindow()
{
    // A field that loses the focus keeps what was typed: now, while the draft is still there, and not while it goes.
    if (QWidget *focus = focusWidget())
        focus->clearFocus();
    delete m_sending;
    delete m_form; // before the draft, which it shows
}

void EditWindow::build()
{
    setSurface(this, Surface::Work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QSet<QChar> letters;
    takeMnemonic(EditFoot::discardText(), letters);
    buildHead(letters);
    if (!m_draft->isNew()) {
        m_steps = new RecordSteps;
        m_log = new RecordLog(m_workplace, key());
        connect(m_steps, &RecordSteps::stepRequested, this, &EditWindow::stepRequested);
    }
    const auto today = [this] { return m_workplace.now().toLocalTime().date(); };
    m_form = new EditForm(*m_draft, *m_company, today, letters, m_steps, m_log, this);
    layout->addWidget(m_form, 1);
    if (!m_draft->isNew() && ReceivablesPage::isOffered(*m_company, key().entity)) {
        m_receivables = new ReceivablesPage(*m_company, key(), today);
        m_form->addPage(tr("Receivables"), m_receivables);
        connect(m_receivables, &ReceivablesPage::summaryRequested, this, &EditWindow::summaryRequested);
    }
    if (!m_draft->isNew() && RelatedPage::isOffered(*m_company, key().entity)) {
        m_related = new RelatedPage(*m_company, key(), letters);
        m_form->addPage(tr("Related"), m_related);
        connect(m_related, &RelatedPage::openRequested, this, &EditWindow::aroundRequested);
        connect(m_related, &RelatedPage::newRequested, this, &EditWindow::newAroundRequested);
        connect(m_related, &RelatedPage::decideRequested, this, &EditWindow::decideRequested);
    }
    m_notices = new EditNotices;
    layout->addWidget(m_notices);
    connect(m_notices, &EditNotices::focusLeft, m_form, &EditForm::takeFocusBack);
    m_foot = new EditFoot(*m_company, m_draft->isNew());
    layout->addWidget(m_foot);
    connect(m_foot, &EditFoot::focusLeft, m_form, &EditForm::takeFocusBack);
    m_sending = new RecordSending(*m_draft, *m_form, *m_notices, *m_company, m_workplace, this);
    connect(m_notices, &EditNotices::changed, this, &EditWindow::refreshFoot);
    connect(m_foot, &EditFoot::discardRequested, this, [this] {
        m_form->commit(); // what is still being typed goes as well
        if (!m_company)
            return;
        const Record typed = m_draft->wanted();
        const bool isAlone = whatIsDiscardedAlong(*m_company, key()).isEmpty(); // else it was asked
        discardUnsent(this, *m_company, key(), {}, [this, typed, isAlone] {
            discard();
            if (isAlone)
                offerUndo(typed);
        });
    });
    connect(m_foot, &EditFoot::closeRequested, this, &QWidget::close);
    connect(m_foot, &EditFoot::sendRequested, m_sending, &RecordSending::send);
    buildKeys();
}

void EditWindow::buildHead(QSet<QChar> &letters)
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
    m_parent = new ParentChoice(*m_company, key(), m_draft->isNew(), letters);
    titles->addWidget(m_parent);
    // Made before what sends.
    connect(m_parent, &ParentChoice::changed, this, [this] {
        if (m_sending)
            m_sending->showParent();
    });
    connect(m_parent, &ParentChoice::chosen, this, [this](const QString &remoteId) {
        if (!m_company || m_sending->isUnderWay())
            return;
        if (const QString why = m_sending->whyNotMove(); !why.isEmpty()) {
            m_notices->say(StripKind::Warning, why, EditNotices::Matter::None);
            m_parent->showOwn();
            return;
        }
        m_form->commit();
        const QString unique = m_sending->moveAlong(remoteId);
        emit parentChosen(RecordKey::ofNew(m_company->id(), key().entity, unique, remoteId), m_draft->changes());
        m_draft->discard(); // it stands among the changes not sent under its old place
        closeQuietly();
    });
    head->addLayout(titles, 1);
    head->setSpacing(measure::between);
    m_companyName = new TextLabel;
    m_badge = new CompanyBadge(m_company->kind(), CompanyBadge::Place::Title);
    head->addWidget(m_companyName, 0, Qt::AlignTop);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    layout->addLayout(head);
    refreshHead();
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
        return action;
    };
    const auto step = [this](int by) {
        if (m_steps)
            m_steps->step(by);
    };
    QList<QKeySequence> closing = QKeySequence::keyBindings(QKeySequence::Close);
    if (const QKeySequence own(Qt::CTRL | Qt::Key_W); !closing.contains(own))
        closing.append(own);
    key(QKeySequence::keyBindings(QKeySequence::Save), "sendKey", [this] { m_sending->send(false); });
    key({QKeySequence(Qt::CTRL | Qt::Key_Return)}, "sendAndCloseKey", [this] { m_sending->send(true); });
    key({QKeySequence(Qt::CTRL | Qt::Key_Enter)}, "sendAndCloseKeypad", [this] { m_sending->send(true); });
    key(closing, "closeKey", [this] { close(); });
    key({QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, "nextRecordKey", [step] { step(1); });
    key({QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, "previousRecordKey", [step] { step(-1); });
    key({QKeySequence(Qt::CTRL | Qt::Key_Tab)}, "nextPageKey", [this] { m_form->turnPage(1); });
    key({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab)},
        "previousPageKey", [this] { m_form->turnPage(-1); });
    key({QKeySequence(Qt::CTRL | Qt::Key_K)}, "finderKey", [this] {
        keep();
        emit commandsRequested();
    });
    key({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, "summaryKey", [this] {
        if (m_receivables)
            emit summaryRequested();
    });
    key(QKeySequence::keyBindings(QKeySequence::New), "newRecordKey", [this] {
        keep();
        if (m_draft->isNew() && m_draft->changedCount() > 0)
            emit keptForLater();
        emit newRecordRequested();
    });
    key({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)}, "renumberKey", [this] {
        keep();
        if (m_company && !m_draft->isNew())
            emit renumberRequested(m_company, m_draft->opened());
    });
    m_decideKey = key({RecordSending::decideKey()}, "decideKey", [this] {
        if (const SubmissionView *open = m_sending->toDecide(); open && m_company)
            emit decideRequested(m_company, open->id);
    });
    key({QKeySequence(Qt::CTRL | Qt::Key_L)}, "allowSendingKey", [this] {
        // A TEST company is view only while it is paused.
        if (m_company && (m_company->kind() == CompanyKind::Live || !m_company->sendingAllowed()) && parentWidget())
            emit allowSendingRequested(m_company);
    });
}

/// What happens beside this window: to its company, its draft and what it sent.
void EditWindow::follow(CompanyHandle &company)
{
    connect(&company, &CompanyHandle::leaving, this, &EditWindow::closeQuietly);
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, [this] {
        refreshHead();
        refreshFoot();
    });
    connect(&company, &CompanyHandle::settingsChanged, this, [this] {
        m_badge->setKind(m_company->kind());
        m_foot->setKind(m_company->kind());
        refreshHead();
        refreshFoot();
    });
    connect(&company, &CompanyHandle::statusChanged, this, &EditWindow::refreshFoot);
    connect(&company, &CompanyHandle::lookupRead, m_form, &EditForm::refreshChoices);
    connect(m_draft.get(), &Draft::fieldChanged, this, [this](const QByteArray &field) {
        if (!m_discarded.isNull() && m_draft->changed(field) && !(m_draft->now(field) == m_discarded.value(field))) {
            m_discarded = Record(); // something else is typed now, which would be lost by taking that back
            m_notices->takeBack(EditNotices::Matter::Discarded);
        }
        m_form->refreshField(field);
        refreshHead();
        refreshFoot();
        refreshChecks();
    });
    connect(m_draft.get(), &Draft::refreshed, this, &EditWindow::refreshAll);
    connect(m_form, &EditForm::applyRequested, this, [this] {
        keep();
        if (m_company)
            emit applyRequested(m_company, m_draft->wanted());
    });
    connect(m_sending, &RecordSending::changed, this, [this] {
        refreshHead();
        refreshFoot();
    });
    connect(m_sending, &RecordSending::closeWanted, this, &EditWindow::closeQuietly);
    connect(m_sending, &RecordSending::decideRequested, this, &EditWindow::decideRequested);
    connect(m_sending, &RecordSending::signInRequested, this, &EditWindow::signInRequested);
    connect(m_sending, &RecordSending::parentWanted, m_parent, &ParentChoice::choose);
    connect(m_sending, &RecordSending::created, this, &EditWindow::created);
    connect(m_sending, &RecordSending::keptAsNew, this, &EditWindow::keptAsNew);
}

void EditWindow::setPlace(int place, int of)
{
    if (m_steps)
        m_steps->setPlace(place, of);
}

void EditWindow::showPage(int page)
{
    m_form->showPage(page);
}

void EditWindow::showRelated()
{
    if (m_related)
        m_form->showPage(m_related);
}

int EditWindow::page() const
{
    return m_form->page();
}

void EditWindow::showField(const FieldKey &field)
{
    m_form->showField(field);
}

FieldKey EditWindow::currentField() const
{
    return m_form->currentField();
}

void EditWindow::tellCreated(const SubmissionView &submission)
{
    m_sending->tellCreated(submission);
}

void EditWindow::blockInstead(const SubmissionView &refused)
{
    m_sending->blockInstead(refused);
}

void EditWindow::take(const Change &change)
{
    m_sending->take(change);
}

void EditWindow::takeAll(const Changes &changes)
{
    for (const Change &change : changes)
        m_draft->set(change.field, change.after);
    m_draft->keep();
}

void EditWindow::tell(const QString &sentence)
{
    m_notices->say(StripKind::Information, sentence, EditNotices::Matter::None);
}

void EditWindow::keep()
{
    m_form->commit();
    m_draft->keep();
}

void EditWindow::refreshHead()
{
    if (!m_company)
        return;
    const QString name = brief(wording::recordName(m_draft->wanted()));
    QString number = m_draft->opened().value("number").toText();
    if (number.isEmpty())
        number = m_draft->opened().value("code").toText();
    m_title->setText(name);
    QString subtitle = m_draft->isNew()   ? tr("Not in %1 yet").arg(m_company->serviceName())
                       : number.isEmpty() ? m_company->serviceName()
                                          : wording::recordNumber(key().entity, number);
    if (const QDateTime read = m_draft->opened().readAt;
        !m_draft->isNew() && read.isValid() && !m_company->capabilities().versionTokens) {
        //: %1 what this is ("Customer 10000", "Layer"), %2 time of day
        subtitle = tr("%1 · read at %2. What others change meanwhile is found by comparing just before sending.")
                       .arg(subtitle, wording::clock(read, QLocale()));
    }
    if (const QString along = m_sending ? m_sending->whatGoesAlong() : QString(); !along.isEmpty())
        subtitle = tr("%1 · %2", "what this is, what goes along").arg(subtitle, along);
    m_subtitle->setText(subtitle);
    m_companyName->setText(m_company->name());
    m_badge->setSendingAllowed(m_company->sendingAllowed());
    setWindowTitle(tr("%1 · %2 · %3", "record, company, LIVE or TEST")
                       .arg(m_title->text(), m_company->name(), wording::companyKind(m_company->kind())));
}

void EditWindow::refreshFoot()
{
    if (m_company) {
        const QString why = m_sending->whyNotSend();
        m_foot->tell(*m_draft, *m_company, why, m_notices->says(why));
        m_decideKey->setEnabled(m_sending->toDecide() != nullptr); // else the field with the cursor has it
        // What is on its way goes where it was sent.
        m_parent->setEnabled(!m_sending->isUnderWay());
    }
}

void EditWindow::setChecks(std::function<RecordCheck(const Record &)> checkOf)
{
    m_checkOf = std::move(checkOf);
    m_sending->setHolding([this](const Record &wanted) { return m_checkOf(wanted).holding; });
    refreshChecks();
}

void EditWindow::refreshChecks()
{
    if (!m_checkOf || !m_company)
        return;
    const RecordCheck check = m_checkOf(m_draft->wanted());
    m_notices->warn(check.warning);
    m_draft->setHolding(check.holding);
}

/// A new record is what it was when it began.
void EditWindow::discard()
{
    const Record &opened = m_draft->opened();
    const auto &fields = m_draft->schema().fields();
    const bool isBlank = std::none_of(fields.begin(), fields.end(),
                                      [&](const FieldSpec &field) { return opened.value(field.key).isPresent(); });
    if (const Record begun = m_draft->isNew() && isBlank && m_begun ? m_begun() : Record(); !begun.isNull())
        m_draft->beginAnew(begun);
    else
        m_draft->discard();
}

/// For as long as nothing else is typed: one key discards, and nothing of it is anywhere else.
void EditWindow::offerUndo(const Record &typed)
{
    m_discarded = typed;
    m_notices->say(StripKind::Information, tr("What was typed has been discarded."), EditNotices::Matter::Discarded);
    connect(m_notices->addStep(tr("Undo")), &QAbstractButton::clicked, this, [this] {
        const Record back = std::exchange(m_discarded, Record());
        m_notices->takeBack(EditNotices::Matter::Discarded);
        for (const FieldSpec &field : m_draft->schema().fields())
            m_draft->set(field.key, back.value(field.key));
        m_draft->keep();
        m_form->refresh();
    });
}

void EditWindow::refreshAll()
{
    m_form->refresh();
    refreshChecks();
    if (m_receivables)
        m_receivables->setRecord(m_draft->opened());
    refreshHead();
    refreshFoot();
}

void EditWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close(); // an open list has taken its own Esc already
        return;
    }
    QWidget::keyPressEvent(event);
}

void EditWindow::closeQuietly()
{
    m_closing = true;
    m_sending->end();
    close();
}

void EditWindow::closeEvent(QCloseEvent *event)
{
    keep();
    const SubmissionView *open = m_sending->undecided();
    const bool unsent = m_company && m_draft->changedCount() > 0 && !m_keepsWithoutAsking;
    if (m_closing || !(unsent || open)) {
        QWidget::closeEvent(event);
        if (m_draft->isNew() && m_draft->changedCount() > 0)
            emit keptForLater();
        return;
    }
    event->ignore();
    if (isAskedBeforeClosing(this))
        return;
    const auto closeLater = [this] {
        QMetaObject::invokeMethod(this, &EditWindow::closeQuietly, Qt::QueuedConnection);
    };
    if (!unsent) {
        askAboutUndecided(
            this, *m_draft, m_company->serviceName(), *open,
            [this, id = open->id] {
                if (m_company)
                    emit decideRequested(m_company, id);
            },
            [this] { closeQuietly(); });
        return;
    }
    CloseAnswers answers;
    answers.sendNow = [this] { m_sending->send(true); };
    answers.keepForLater = [this, closeLater](bool always) {
        if (always) {
            m_keepsWithoutAsking = true;
            emit keepsWithoutAskingChosen();
        }
        closeLater();
    };
    answers.discard = [this, closeLater] {
        if (m_company)
            discardFurtherLines(*m_company, key());
        m_draft->discard();
        closeLater();
    };
    askAboutUnsent(this, *m_draft, m_company->serviceName(), m_sending->whyNotSend(),
                   whatIsDiscardedAlong(*m_company, key()), open != nullptr, answers);
}

} // namespace clientele
