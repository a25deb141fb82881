// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/decide_window.h"

#include "core/below.h"
#include "gui/decide/decide_delegate.h"
#include "gui/decide/decide_view.h"
#include "gui/decide/group_dialog.h"
#include "gui/decide/window_head.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"
#include "model/view_only.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStyle>
#include <QTabBar>
#include <QVBoxLayout>

namespace clientele {

namespace {

constexpr int flashMsecs = 300;
constexpr int keepMsecs = 400; ///< within half a second a choice is on disk (architecture.md 5)
constexpr MergeModel::Pile piles[] = {MergeModel::Pile::ToDecide, MergeModel::Pile::TheyChanged,
                                      MergeModel::Pile::YouChanged, MergeModel::Pile::SameOnBoth,
                                      MergeModel::Pile::All};

QFrame *makeLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

QString number(const Record &record)
{
    return record.isNull() ? QString() : record.value("number").toText();
}

} // namespace

DecideWindow::DecideWindow(CompanyHandle &company, const QString &submissionId, QWidget *parent)
    : QDialog(parent)
    , m_company(&company)
    , m_id(submissionId)
    , m_text(QLocale(), &company)
{
    setObjectName(QStringLiteral("decideWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepMsecs);
    connect(&m_keep, &QTimer::timeout, this, &DecideWindow::keepChoices);

    const SubmissionView *view = company.outbox().submission(submissionId);
    if (!view || !view->merge) { // decided meanwhile: nothing to decide
        QMetaObject::invokeMethod(this, &QDialog::reject, Qt::QueuedConnection);
        return;
    }
    build(*view);
    connect(&company.outbox(), &OutboxHandle::submissionChanged, this, &DecideWindow::take);
    connect(&company.outbox(), &OutboxHandle::submissionEnded, this, [this](const QString &id) {
        if (id == m_id && m_phase != Phase::Over)
            QDialog::reject(); // decided elsewhere, or put back to what is not sent
    });
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, &DecideWindow::showChoices);
    connect(&company, &CompanyHandle::lookupRead, this, &DecideWindow::readLookups);
    connect(&company, &CompanyHandle::leaving, this, &DecideWindow::leave);
    for (const MergeRow &row : m_model->merge().rows()) {
        for (const FieldKey &key : row.fields) {
            const FieldSpec *field = view->opened.schema()->find(key);
            if (field && field->type == FieldType::Reference && !company.lookup(field->lookup))
                company.refreshLookup(field->lookup);
        }
    }
    take(*view);
}

DecideWindow::~DecideWindow()
{
    if (m_keep.isActive())
        keepChoices();
    // While the base classes take the window down, an open editor still hands its value to the model.
    if (m_model)
        m_model->disconnect(this);
}

void DecideWindow::build(const SubmissionView &view)
{
    m_label = wording::recordName(view);
    m_model = new MergeModel(*view.merge, m_company->serviceName(), m_text, this);
    setWindowTitle(tr("%1 was also changed by someone else").arg(m_label));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new WindowHead(tr("Also changed by someone else: please decide"), *m_company);
    column->addWidget(m_head);
    m_strip = new Strip(StripKind::Information, {});
    m_strip->setObjectName(QStringLiteral("decideStrip"));
    m_strip->hide();
    column->addWidget(m_strip);

    auto *tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(measure::dialog - measure::tabLead, 0, measure::dialog, 0);
    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("decideTabs"));
    m_tabs->setAccessibleName(tr("What was changed"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (size_t i = 0; i < std::size(piles); ++i)
        m_tabs->addTab(QString());
    tabRow->addWidget(m_tabs, 1);
    m_decided = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_decided->setObjectName(QStringLiteral("decidedCount"));
    tabRow->addWidget(m_decided);
    column->addLayout(tabRow);
    column->addWidget(makeLine());

    m_view = new DecideView(*m_model);
    m_delegate = new DecideDelegate(*m_model, *m_company, m_text, m_view);
    m_view->setItemDelegate(m_delegate);
    column->addWidget(m_view, 1);
    addFoot();
    addKeys();

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { m_model->setPile(piles[size_t(tab)]); });
    connect(m_view, &DecideView::nextWanted, this, &DecideWindow::next);
    connect(m_view, &DecideView::groupTypingWanted, this, &DecideWindow::typeGroup);
    connect(m_model, &MergeModel::choicesChanged, this, [this] {
        showChoices();
        if (m_phase == Phase::Deciding)
            m_keep.start();
    });
    showHead();
    showChoices();
    fitToScreen(*this, QSize(1040, 440));
    m_view->setFocus();
}

void DecideWindow::addFoot()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(makeLine());
    auto *sentences = new QWidget;
    setSurface(sentences, Surface::Frame);
    auto *lines = new QVBoxLayout(sentences);
    // A status item brings its own lead of one cell's padding.
    lines->setContentsMargins(measure::dialog - measure::cellPadding, 10, measure::dialog, 10);
    lines->setSpacing(measure::within);
    const int leadWidth = fontMetrics().horizontalAdvance(QLatin1Char('x')) * 21;
    const auto add = [&](IconName icon, TextLabel::Ink ink, const QString &title, const char *name) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto *lead = new StatusItem;
        lead->setDivided(false);
        lead->setMessage(icon, title, ink);
        lead->setMinimumWidth(leadWidth);
        auto *words = new ElidedLabel;
        words->setObjectName(QString::fromLatin1(name));
        line->addWidget(lead);
        line->addWidget(words, 1);
        lines->addWidget(row);
        return std::pair(row, words);
    };
    m_sent = add(IconName::Send, TextLabel::Ink::Accent, tr("Will be sent"), "willBeSent").second;
    std::tie(m_staysRow, m_stays) = add(IconName::Lock, TextLabel::Ink::Muted, tr("Stays as it is now"), "staysAsItIs");
    if (!m_company->capabilities().versionTokens) {
        auto *best = new TextLabel(wording::comparesBeforeSaving(m_company->serviceName()), TextRole::Label,
                                   TextLabel::Ink::Muted);
        best->setObjectName(QStringLiteral("comparedBefore"));
        best->setWordWrap(true);
        lines->addWidget(best);
    }
    column->addWidget(sentences);
    column->addWidget(makeLine());

    QWidget *foot = makeDialogFoot();
    auto *row = qobject_cast<QHBoxLayout *>(foot->layout());
    m_allTheirs = new QPushButton(tr("All &theirs"));
    m_allTheirs->setObjectName(QStringLiteral("allTheirs"));
    m_allMine = new QPushButton(tr("All &mine"));
    m_allMine->setObjectName(QStringLiteral("allMine"));
    m_reason = new StatusItem;
    m_reason->setObjectName(QStringLiteral("whyNotSend"));
    m_reason->setDivided(false);
    auto *box = new QDialogButtonBox;
    m_later = box->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    m_later->setObjectName(QStringLiteral("later"));
    m_send = box->addButton(tr("&Send these values"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(QStringLiteral("sendValues"));
    makeSendButton(m_send, m_company->kind());
    row->addWidget(m_allTheirs);
    row->addWidget(m_allMine);
    row->addStretch(1);
    row->addWidget(m_reason);
    row->addWidget(box);
    for (QPushButton *button : {m_allTheirs, m_allMine, m_later, m_send}) {
        button->setAutoDefault(false); // Enter goes to the next row; only Ctrl+Enter sends
        button->setDefault(false);
    }
    column->addWidget(foot);
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { m_model->chooseAll(MergeRow::Choice::Theirs); });
    connect(m_allMine, &QPushButton::clicked, this, [this] { m_model->chooseAll(MergeRow::Choice::Mine); });
    connect(box, &QDialogButtonBox::rejected, this, &DecideWindow::reject);
    connect(box, &QDialogButtonBox::accepted, this, &DecideWindow::send);
}

void DecideWindow::addKeys()
{
    const auto add = [this](QKeyCombination key, auto run) {
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, run);
    };
    add(Qt::Key_F8, [this] { next(false); });
    add(QKeyCombination(Qt::ShiftModifier, Qt::Key_F8), [this] { next(true); });
    add(QKeyCombination(Qt::ControlModifier, Qt::Key_G), [this] { m_view->splitCurrent(); });
    add(QKeyCombination(Qt::ControlModifier, Qt::Key_L), [this] {
        if (m_company && !m_company->sendingAllowed())
            emit allowSendingRequested(m_company);
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        add(QKeyCombination(Qt::ControlModifier, key), [this] {
            m_view->setFocus(); // an open editor keeps what stands in it
            send();
        });
    }
}

void DecideWindow::showHead()
{
    const Record &opened = m_model->merge().opened();
    const Record &theirs = m_model->merge().theirs();
    const QString service = m_company->serviceName();
    const QLocale &locale = m_text.locale();
    const QString who = QStringList({number(theirs), m_label}).join(QLatin1Char(' ')).trimmed();
    const QString openedAt = shortMoment(opened.readAt, theirs.readAt, locale);
    const Instant *modified = theirs.value("modifiedAt").asInstant();
    m_head->setUnder(modified
                         ? tr("%1. You opened it at %2; it was changed in %3 at %4 (it does not say by whom).")
                               .arg(who, openedAt, service, shortMoment(modified->utc, theirs.readAt, locale))
                         : tr("%1. You opened it at %2; at %4 it was found changed in %3 (it does not say by whom).")
                               .arg(who, openedAt, service, shortMoment(theirs.readAt, theirs.readAt, locale)));
}

QString DecideWindow::whyNotSend() const
{
    if (!m_company || m_phase != Phase::Deciding)
        return {};
    if (m_model->toDecide() > 0)
        return tr("%n to decide", nullptr, m_model->toDecide());
    if (m_model->blockingProblems() > 0)
        return tr("%n needs correcting", nullptr, m_model->blockingProblems());
    if (!m_company->sendingAllowed())
        return wording::viewOnly();
    return {};
}

void DecideWindow::showChoices()
{
    if (!m_company)
        return;
    const QString words[] = {tr("To decide"), tr("They changed"), tr("You changed"), tr("Same on both"), tr("All")};
    for (size_t i = 0; i < std::size(piles); ++i) {
        const int count = m_model->count(piles[i]);
        const bool counted = piles[i] != MergeModel::Pile::All;
        m_tabs->setTabText(int(i), tabText(words[i], counted ? m_text.locale().toString(count) : QString()));
    }
    const int questions = m_model->questions();
    m_decided->setText(tr("%1 of %2 decided").arg(questions - m_model->toDecide()).arg(questions));
    m_sent->setWords(m_model->willBeSent());
    m_stays->setWords(m_model->staysAsItIs());
    m_staysRow->setVisible(!m_model->staysAsItIs().isEmpty());

    const QString why = whyNotSend();
    const bool viewOnly = !m_company->sendingAllowed() && m_model->toDecide() == 0;
    m_reason->setMessage(viewOnly ? IconName::Lock : IconName::Warning, why,
                         viewOnly ? TextLabel::Ink::Muted : TextLabel::Ink::Warning);
    m_reason->setVisible(!why.isEmpty());
    const bool deciding = m_phase == Phase::Deciding;
    // Where theirs was chosen throughout there is nothing to send, and nothing is called sending.
    const bool keeps = m_model->toDecide() == 0 && m_model->merge().toSend().empty();
    m_send->setText(m_phase == Phase::Sending ? tr("Sending…")
                    : keeps                   ? tr("&Keep their values")
                                              : tr("&Send these values"));
    m_send->setVisible(m_phase != Phase::Over);
    m_send->setEnabled(deciding && why.isEmpty());
    m_send->setAccessibleDescription(why);
    m_allTheirs->setEnabled(deciding);
    m_allMine->setEnabled(deciding);
    // Nobody is held back by a slow service: what is under way goes on without the window.
    m_later->setText(deciding ? tr("&Later") : tr("&Close"));
}

void DecideWindow::setPhase(Phase phase)
{
    m_phase = phase;
    m_model->setLocked(phase != Phase::Deciding);
    showChoices();
}

void DecideWindow::showStrip(StripKind kind, const QString &sentence)
{
    m_strip->clearActions();
    m_strip->setDismissable(false);
    m_strip->setMessage(kind, sentence);
    m_strip->show();
}

void DecideWindow::addStep(const QString &words, std::function<void()> run)
{
    LinkButton *link = m_strip->addAction(words);
    // Queued: what it starts may take the strip's links away, this one among them.
    connect(
        link, &QAbstractButton::clicked, this, [run = std::move(run)] { run(); }, Qt::QueuedConnection);
}

void DecideWindow::keepChoices()
{
    m_keep.stop();
    if (m_company && m_phase == Phase::Deciding)
        m_company->outbox().keepChoices(m_id, m_model->merge());
}

void DecideWindow::send()
{
    if (!m_company || m_phase != Phase::Deciding)
        return;
    if (!whyNotSend().isEmpty()) {
        if (m_model->toDecide() > 0)
            next(false);
        return;
    }
    m_keep.stop();
    m_left = false;
    m_strip->hide();
    setPhase(Phase::Sending);
    m_company->outbox().decide(m_id, m_model->merge());
}

void DecideWindow::reject()
{
    if (m_view)
        m_view->setFocus(); // an open editor keeps what stands in it
    keepChoices();
    QDialog::reject();
}

void DecideWindow::leave()
{
    reject();
    // Nothing may look values up in a company that has gone.
    m_company = nullptr;
    m_text = ValueText(m_text.locale(), nullptr);
    m_delegate->setText(m_text);
    m_model->setText(m_text);
}

void DecideWindow::next(bool backwards)
{
    if (m_view->goToUndecided(backwards))
        return;
    if (m_model->toDecide() > 0 && m_model->pile() != MergeModel::Pile::ToDecide) {
        m_tabs->setCurrentIndex(0);
        m_view->goToUndecided(backwards);
    } else if (m_send->isEnabled()) {
        m_send->setFocus(Qt::TabFocusReason);
    }
}

void DecideWindow::typeGroup(int row)
{
    if (m_phase != Phase::Deciding)
        return;
    auto *dialog = new GroupDialog(*m_model, row, m_company, m_text, this);
    connect(dialog, &GroupDialog::typed, this, [this, key = dialog->firstField()](const std::vector<Value> &values) {
        m_model->chooseTyped(m_model->rowOf(key), values);
    });
    dialog->open();
}

void DecideWindow::readLookups()
{
    m_text = ValueText(m_text.locale(), m_company);
    m_delegate->setText(m_text);
    const bool deciding = m_keep.isActive();
    m_model->setText(m_text);
    if (!deciding)
        m_keep.stop(); // only the words have changed
}

void DecideWindow::movedAgain(const Record &theirs)
{
    m_keep.stop();
    m_phase = Phase::Deciding;
    m_model->theirsMoved(theirs);
    setPhase(Phase::Deciding);
    showHead();
    const Instant *modified = theirs.value("modifiedAt").asInstant();
    showStrip(StripKind::Warning,
              tr("Changed again at %1. What you chose elsewhere still stands.")
                  .arg(shortMoment(modified ? modified->utc : theirs.readAt, theirs.readAt, m_text.locale())));
    m_strip->setDismissable(true);
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        QTimer::singleShot(flashMsecs, m_model, &MergeModel::endFlash);
    else
        m_model->endFlash();
    m_tabs->setCurrentIndex(0);
    m_view->setFocus();
}

void DecideWindow::take(const SubmissionView &view)
{
    if (view.id != m_id || !m_company)
        return;
    m_label = wording::recordName(view);
    if (view.state != SubmissionState::NeedsDecision)
        m_left = true;
    switch (view.state) {
    case SubmissionState::NeedsDecision:
        if (m_phase != Phase::Deciding && !m_left)
            return; // told before the decision was taken up
        if (view.merge && (m_phase != Phase::Deciding || !isAsShown(m_model->merge().theirs(), view.merge->theirs())))
            movedAgain(view.merge->theirs());
        return;
    case SubmissionState::Queued:
    case SubmissionState::Comparing:
    case SubmissionState::Sending:
    case SubmissionState::Rereading:
        setPhase(Phase::Sending);
        if (!m_company->sendingAllowed())
            showStrip(StripKind::Information,
                      wording::submission(view, *view.opened.schema(), m_company->serviceName()));
        else
            m_strip->hide();
        return;
    case SubmissionState::Sent:
        m_phase = Phase::Over;
        accept();
        return;
    case SubmissionState::ResolvingDoubt:
    case SubmissionState::WaitingConnection:
    case SubmissionState::WaitingSignIn:
    case SubmissionState::WaitingPace:
    case SubmissionState::WaitingDoubt:
        setPhase(Phase::Sending);
        showStrip(StripKind::Information, wording::submission(view, *view.opened.schema(), m_company->serviceName()));
        return;
    case SubmissionState::NeedsConfirmation:
    case SubmissionState::NeedsPerson:
    case SubmissionState::Rejected:
    case SubmissionState::NotAllowed:
    case SubmissionState::Gone:
    case SubmissionState::SentDifferently:
    case SubmissionState::Withdrawn:
        setPhase(Phase::Over);
        showEnd(view);
        return;
    }
}

void DecideWindow::showEnd(const SubmissionView &view)
{
    const QString sentence = wording::submission(view, *view.opened.schema(), m_company->serviceName());
    const auto withdraw = [this] {
        if (m_company)
            m_company->outbox().withdraw(m_id);
        QDialog::reject();
    };
    switch (view.state) {
    case SubmissionState::Gone: {
        showStrip(StripKind::Danger, sentence);
        const auto offer = [this](const QString &words, void (OutboxHandle::*end)(const QString &)) {
            addStep(words, [this, end] {
                if (m_company)
                    (m_company->outbox().*end)(m_id);
                QDialog::reject();
            });
        };
        const EntityName &entity = view.opened.key.entity;
        const bool letBeFirst = wording::waitsToBePosted(*view.opened.schema());
        if (letBeFirst)
            offer(tr("Discard"), &OutboxHandle::acknowledge);
        if (m_company->entityInfo(entity).canCreate)
            offer(wording::keepAsNew(entity), &OutboxHandle::keepAsNew);
        if (!letBeFirst)
            offer(tr("Discard"), &OutboxHandle::acknowledge);
        break;
    }
    case SubmissionState::NeedsPerson:
        showStrip(StripKind::Warning, sentence);
        addStep(view.isOldRelease() ? tr("Send") : tr("Try again"), [this] {
            if (m_company && m_company->sendingAllowed())
                m_company->outbox().sendAgain(m_id);
        });
        addStep(tr("Keep as not sent"), withdraw);
        break;
    case SubmissionState::SentDifferently: {
        QStringList differences;
        for (const Echo &echo : view.echoes) {
            const FieldSpec *field = view.opened.schema()->find(echo.field);
            if (field && echo.needsLook()) {
                differences += wording::echo(echo, *view.opened.schema(), m_text.text(*field, echo.sent),
                                             m_text.text(*field, echo.stored));
            }
        }
        showStrip(StripKind::Warning, differences.isEmpty() ? sentence : differences.join(QLatin1Char(' ')));
        addStep(tr("I have looked"), [this] {
            if (m_company)
                m_company->outbox().acknowledge(m_id);
            accept();
        });
        break;
    }
    case SubmissionState::Rejected:
    case SubmissionState::NotAllowed:
        // The outbox has put the values back; the place to correct them is the record's own window.
        showStrip(StripKind::Danger, tr("%1 Your values are kept under “Changes not sent yet”.").arg(sentence));
        break;
    default:
        showStrip(StripKind::Information, sentence);
        break;
    }
    m_later->setFocus();
}

void DecideWindow::keyPressEvent(QKeyEvent *event)
{
    if (!enterIsForFocus(event))
        QDialog::keyPressEvent(event);
}

} // namespace clientele
