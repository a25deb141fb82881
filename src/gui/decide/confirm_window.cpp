// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/confirm_window.h"

#include "core/below.h"
#include "gui/decide/window_head.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"
#include "model/block_instead.h"
#include "model/view_only.h"
#include "model/wording.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clientele {

ConfirmWindow::ConfirmWindow(CompanyHandle &company, const QString &submissionId, QWidget *parent)
    : QDialog(parent)
    , m_company(&company)
    , m_id(submissionId)
{
    setObjectName(QStringLiteral("confirmWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    const SubmissionView *view = company.outbox().submission(submissionId);
    if (!view) {
        QMetaObject::invokeMethod(this, &QDialog::reject, Qt::QueuedConnection);
        return;
    }
    m_kind = view->kind;
    setWindowTitle(tr("%1 was changed since you looked").arg(view->label));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new WindowHead(tr("Changed since you looked"), company);
    column->addWidget(m_head);
    m_strip = new Strip(StripKind::Information, {});
    m_strip->setObjectName(QStringLiteral("confirmStrip"));
    m_strip->setDismissable(false);
    m_strip->hide();
    column->addWidget(m_strip);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("What was changed"));
    m_body = new QWidget;
    m_body->setObjectName(QStringLiteral("confirmDifferences"));
    setSurface(m_body, Surface::Work);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(measure::dialog, measure::between, measure::dialog, measure::dialog);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(measure::dialog);
    m_grid->setVerticalSpacing(measure::between);
    for (int part = 1; part < 3; ++part)
        m_grid->setColumnStretch(part, 1);
    body->addLayout(m_grid);
    m_remark = new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted);
    m_remark->setObjectName(QStringLiteral("confirmRemark"));
    m_remark->setWordWrap(true);
    body->addWidget(m_remark);
    body->addStretch();
    scroll->setWidget(m_body);
    column->addWidget(scroll, 1);

    QWidget *foot = makeDialogFoot();
    auto *row = qobject_cast<QHBoxLayout *>(foot->layout());
    m_reason = new StatusItem;
    m_reason->setObjectName(QStringLiteral("whyNotAnyway"));
    m_reason->setDivided(false);
    auto *box = new QDialogButtonBox;
    m_keep =
        box->addButton(m_kind == ChangeKind::Delete ? tr("&Keep") : tr("&Do not send"), QDialogButtonBox::ActionRole);
    m_keep->setObjectName(QStringLiteral("keep"));
    m_anyway = box->addButton(m_kind == ChangeKind::Delete ? tr("&Delete anyway") : tr("&Send anyway"),
                              QDialogButtonBox::AcceptRole);
    m_anyway->setObjectName(QStringLiteral("anyway"));
    makeSendButton(m_anyway, company.kind());
    for (QPushButton *button : {m_keep, m_anyway})
        button->setAutoDefault(false); // neither is a slip of the Enter key
    row->addStretch(1);
    row->addWidget(m_reason);
    row->addWidget(box);
    column->addWidget(foot);
    fitToScreen(*this, QSize(640, 320));
    m_keep->setFocus();

    connect(m_keep, &QPushButton::clicked, this, &ConfirmWindow::keep);
    connect(m_anyway, &QPushButton::clicked, this, &ConfirmWindow::doAnyway);
    connect(&company.outbox(), &OutboxHandle::submissionChanged, this, &ConfirmWindow::take);
    connect(&company.outbox(), &OutboxHandle::submissionEnded, this, [this](const QString &id) {
        if (id == m_id && !m_over)
            QDialog::reject();
    });
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, &ConfirmWindow::showButtons);
    connect(&company, &CompanyHandle::leaving, this, [this] {
        m_company = nullptr;
        QDialog::reject();
    });
    take(*view);
}

void ConfirmWindow::showDifferences(const SubmissionView &view)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_known = view.theirs.has_value();
    if (!m_known) {
        m_remark->setText(tr("Reading what it is now…"));
        m_remark->setVisible(!view.theirsFailure);
        return;
    }
    m_shown = *view.theirs;
    const ValueText text(QLocale(), m_company);
    const QString empty = tr("(empty)");
    int row = 0;
    const auto add = [&](const QString &label, const QString &before, const QString &now, bool title) {
        auto *first = new TextLabel(label, title ? TextRole::ColumnHeader : TextRole::Body,
                                    title ? TextLabel::Ink::Muted : TextLabel::Ink::Text);
        auto *second = new TextLabel(before, title ? TextRole::ColumnHeader : TextRole::Body, TextLabel::Ink::Muted);
        auto *third = new TextLabel(now, title ? TextRole::ColumnHeader : TextRole::Body,
                                    title ? TextLabel::Ink::Muted : TextLabel::Ink::Text);
        third->setStrong(!title);
        for (TextLabel *one : {second, third}) {
            one->setWordWrap(true);
            if (!title)
                one->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        }
        second->setAccessibleName(title ? before : tr("%1 when you looked: %2").arg(label, before));
        third->setAccessibleName(title ? now : tr("%1 now: %2").arg(label, now));
        m_grid->addWidget(first, row, 0, Qt::AlignTop);
        m_grid->addWidget(second, row, 1, Qt::AlignTop);
        m_grid->addWidget(third, row, 2, Qt::AlignTop);
        ++row;
    };
    add(tr("Field"), tr("When you looked"), tr("In %1 now").arg(m_company->serviceName()), true);
    const Record &now = *view.theirs;
    for (const FieldSpec &field : now.schema()->fields()) {
        const Value &before = view.opened.value(field.key);
        const Value &after = now.value(field.key);
        // When it was changed says nothing of its own; a figure that was not there before has not moved.
        if (field.key == "modifiedAt" || !before.isKnown() || !after.isKnown() || field.same(before, after))
            continue;
        const QString from = text.full(field, before, view.opened);
        const QString to = text.full(field, after, now);
        add(wording::fieldLabel(field), from.isEmpty() ? empty : from, to.isEmpty() ? empty : to, false);
    }
    const QString lines = wording::differences(differenceBelow(view.below.meant, view.below.left));
    if (!lines.isEmpty())
        m_remark->setText(lines);
    else
        m_remark->setText(row > 1 ? QString()
                                  : tr("It was saved again, but nothing that is shown here has another value."));
    m_remark->setVisible(!m_remark->text().isEmpty());
    if (row <= 1) {
        while (QLayoutItem *item = m_grid->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }
}

void ConfirmWindow::showButtons()
{
    if (!m_company)
        return;
    const bool allowed = m_company->sendingAllowed();
    m_anyway->setEnabled(!m_over && !m_sending && m_known && allowed);
    m_keep->setEnabled(m_over || !m_sending);
    const QString why = allowed || m_over ? QString() : wording::viewOnly();
    m_reason->setMessage(IconName::Lock, why, TextLabel::Ink::Muted);
    m_reason->setVisible(!why.isEmpty());
    m_anyway->setAccessibleDescription(why);
    m_anyway->setVisible(!m_over);
    if (m_over)
        m_keep->setText(tr("&Close"));
}

void ConfirmWindow::take(const SubmissionView &view)
{
    if (view.id != m_id || !m_company)
        return;
    const QString sentence = wording::submission(view, *view.opened.schema(), m_company->serviceName());
    switch (view.state) {
    case SubmissionState::NeedsConfirmation: {
        const bool again = m_known && view.theirs && !isAsShown(m_shown, *view.theirs);
        m_sending = false;
        const QString number = view.opened.value("number").toText();
        const QString who = QStringList({number, wording::recordName(view)}).join(QLatin1Char(' ')).trimmed();
        m_head->setUnder(
            m_kind == ChangeKind::Delete && !differenceBelow(view.below.meant, view.below.left).isEmpty()
                ? tr("%1 was to be deleted, but the lines that would go with it are not as you saw them. Nothing was "
                     "deleted.")
                      .arg(who)
            : m_kind == ChangeKind::Delete
                ? tr("%1 was to be deleted, but somebody has changed it since. Nothing was deleted.").arg(who)
                : tr("%1 was changed by somebody since. Nothing was sent.").arg(who));
        showDifferences(view);
        m_strip->clearActions();
        if (view.theirsFailure) {
            //: %1 a sentence about what went wrong, with the words of the service
            m_strip->setMessage(
                StripKind::Warning,
                tr("What it is now could not be read. %1")
                    .arg(wording::failureInTheirWords(*view.theirsFailure, m_company->serviceName(), view.key.entity)));
            LinkButton *readAgain = m_strip->addAction(tr("Read again"));
            readAgain->setObjectName(QStringLiteral("readAgain"));
            connect(readAgain, &QAbstractButton::clicked, this, [this] {
                if (m_company)
                    m_company->outbox().seeTheirs(m_id);
            });
        } else if (again) {
            m_strip->setMessage(StripKind::Warning, tr("It was changed once more. Please look again."));
        }
        m_strip->setVisible(again || view.theirsFailure);
        break;
    }
    case SubmissionState::Sent:
        m_over = true;
        accept();
        return;
    case SubmissionState::Withdrawn:
        m_over = true;
        QDialog::reject();
        return;
    case SubmissionState::NeedsPerson:
    case SubmissionState::Rejected:
    case SubmissionState::NotAllowed:
    case SubmissionState::Gone:
    case SubmissionState::SentDifferently:
    case SubmissionState::NeedsDecision:
        m_over = true;
        m_strip->clearActions();
        m_strip->setMessage(StripKind::Danger, sentence);
        if (view.state == SubmissionState::NeedsPerson) {
            LinkButton *send = m_strip->addAction(view.isOldRelease() ? tr("Send") : tr("Send again"));
            send->setObjectName(QStringLiteral("sendAgain"));
            connect(send, &QAbstractButton::clicked, this, [this] {
                if (m_company && m_company->sendingAllowed())
                    m_company->outbox().sendAgain(m_id);
                QDialog::reject();
            });
            LinkButton *leave = m_strip->addAction(view.isOldRelease() ? tr("Keep unsent") : tr("Do not send"));
            leave->setObjectName(QStringLiteral("doNotSend"));
            connect(leave, &QAbstractButton::clicked, this, [this] {
                if (m_company)
                    m_company->outbox().withdraw(m_id);
                QDialog::reject();
            });
        }
        if (const std::optional<Change> instead = blockInstead(view)) {
            const FieldSpec &field = *view.opened.schema()->find(instead->field);
            connect(m_strip->addAction(wording::blockInstead(field)), &QAbstractButton::clicked, this, [this] {
                emit blockInsteadRequested(m_id);
                QDialog::reject();
            });
        }
        m_strip->show();
        break;
    default: // on its way, or waiting: said, and Esc leaves it to itself
        m_sending = true;
        m_strip->setMessage(StripKind::Information, sentence);
        m_strip->show();
        break;
    }
    showButtons();
}

void ConfirmWindow::doAnyway()
{
    if (!m_company || !m_company->sendingAllowed() || !m_known)
        return;
    m_sending = true;
    m_known = false; // what comes back is to be looked at anew
    showButtons();
    m_company->outbox().sendAgain(m_id);
}

void ConfirmWindow::keep()
{
    if (m_company && !m_over)
        m_company->outbox().withdraw(m_id);
    QDialog::reject();
}

void ConfirmWindow::keyPressEvent(QKeyEvent *event)
{
    if (!enterIsForFocus(event))
        QDialog::keyPressEvent(event);
}

} // namespace clientele
