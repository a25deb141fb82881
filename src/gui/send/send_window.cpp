// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/send/send_window.h"

#include "gui/decide/window_head.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"
#include "gui/send/review_view.h"
#include "model/review_model.h"
#include "model/view_only.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace clientele {

namespace {

constexpr int longestReason = 250;

QFrame *makeLine()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

} // namespace

SendWindow::SendWindow(CompanyHandle &company, QWidget *parent, std::function<bool(const RecordKey &)> isOpen)
    : QDialog(parent)
    , m_company(&company)
    , m_model(new ReviewModel(company, this, std::move(isOpen)))
    , m_head(new WindowHead({}, company))
    , m_view(new ReviewView(*m_model))
{
    setObjectName(QStringLiteral("sendWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    //: %1 name of the company, %2 LIVE, TEST or SAMPLE
    setWindowTitle(tr("Send to %1 · %2").arg(company.name(), wording::companyKind(company.kind())));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(makeLine());
    column->addWidget(m_view, 1);
    column->addWidget(makeLine());
    addFoot();
    connect(m_view, &ReviewView::sendWanted, this, &SendWindow::send);
    connect(m_model, &ReviewModel::ticksChanged, this, &SendWindow::showCounts);
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, &SendWindow::showCounts);
    connect(&company, &CompanyHandle::leaving, this, [this] {
        m_company = nullptr;
        m_model->clear();
        reject();
    });
    showCounts();
    fitToScreen(*this, QSize(1040, 476));
    m_view->setFocus();
}

void SendWindow::addFoot()
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    auto *entries = new QWidget;
    setSurface(entries, Surface::Work);
    auto *lines = new QVBoxLayout(entries);
    lines->setContentsMargins(measure::dialog, 11, measure::dialog, 11);
    lines->setSpacing(measure::between);

    m_numberRow = new QWidget;
    auto *numberRow = new QHBoxLayout(m_numberRow);
    numberRow->setContentsMargins(0, 0, 0, 0);
    m_numberLabel = new TextLabel;
    m_number = new QLineEdit;
    m_number->setObjectName(QStringLiteral("typedNumber"));
    m_number->setMaximumWidth(120);
    m_numberLabel->setBuddy(m_number);
    numberRow->addWidget(m_numberLabel);
    numberRow->addWidget(m_number);
    numberRow->addStretch();
    lines->addWidget(m_numberRow);

    auto *reasonRow = new QHBoxLayout;
    reasonRow->setSpacing(12);
    auto *label = new TextLabel(tr("&Reason (optional)"), TextRole::Body, TextLabel::Ink::Muted);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason, optional, kept in the change log on this computer"));
    m_reason->setMaxLength(longestReason);
    label->setBuddy(m_reason);
    reasonRow->addWidget(label);
    reasonRow->addWidget(m_reason, 2);
    auto *kept = new TextLabel(tr("kept in the change log on this computer"), TextRole::Label, TextLabel::Ink::Muted);
    kept->setWordWrap(true);
    reasonRow->addWidget(kept, 1);
    lines->addLayout(reasonRow);
    column->addWidget(entries);

    QWidget *foot = makeDialogFoot();
    auto *row = qobject_cast<QHBoxLayout *>(foot->layout());
    m_hint = new TextLabel(tr("Space ticks, Enter sends, Esc is not now"), TextRole::Label, TextLabel::Ink::Muted);
    m_why = new StatusItem;
    m_why->setObjectName(QStringLiteral("whyNotSend"));
    m_why->setDivided(false);
    auto *box = new QDialogButtonBox;
    QPushButton *later = box->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
    later->setObjectName(QStringLiteral("notNow"));
    later->setAutoDefault(false);
    m_send = box->addButton(tr("&Send"), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(QStringLiteral("send"));
    makeSendButton(m_send, m_company->kind());
    m_send->setDefault(true);
    row->addWidget(m_hint);
    row->addStretch(1);
    row->addWidget(m_why);
    row->addWidget(box);
    column->addWidget(foot);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(box, &QDialogButtonBox::accepted, this, &SendWindow::send);
    connect(m_number, &QLineEdit::textChanged, this, &SendWindow::showCounts);
}

QString SendWindow::whyNotSend() const
{
    if (m_company && !m_company->sendingAllowed())
        return wording::viewOnly();
    if (!m_company || m_model->tickedRecords() == 0) {
        bool any = false;
        for (int row = 0; row < m_model->rowCount(); ++row)
            any = any || m_model->mayTick(row);
        return any ? tr("Nothing is ticked: tick what shall be sent (Space)")
                   : tr("None of them can be sent as it is: see the remarks");
    }
    if (m_model->tickedRecords() > mostWithoutTyping) {
        bool read = false;
        const int typed = QLocale().toInt(m_number->text().trimmed(), &read);
        if (!read || typed != m_model->tickedRecords())
            return tr("Type the number above first");
    }
    return {};
}

void SendWindow::showCounts()
{
    if (!m_company)
        return;
    const int ticked = m_model->tickedChanges();
    const int all = m_model->changes();
    const int records = m_model->tickedRecords();
    const QLocale locale;
    if (ticked > 0) {
        m_head->setTitle(ticked == all
                             //: %1 name of the company with LIVE, TEST or SAMPLE
                             ? tr("Send %Ln changes to %1?", nullptr, all).arg(where())
                             //: %1 name of the company with LIVE, TEST or SAMPLE, %2 a number; %Ln how many there are
                             : tr("Send %2 of %Ln changes to %1?", nullptr, all).arg(where(), locale.toString(ticked)));
        m_head->setUnder(wording::sentOn(m_model->entity(), records));
    } else {
        //: %1 name of the company with LIVE, TEST or SAMPLE
        m_head->setTitle(tr("Which changes shall be sent to %1?").arg(where()));
        m_head->setUnder(tr("%Ln changes are waiting, and none is ticked", nullptr, all));
    }
    m_numberRow->setVisible(records > mostWithoutTyping);
    m_numberLabel->setText(wording::typeThisNumber(m_model->entity(), records));
    const QString why = whyNotSend();
    m_why->setMessage(m_company->sendingAllowed() ? IconName::Info : IconName::Lock, why, TextLabel::Ink::Muted);
    m_why->setVisible(!why.isEmpty());
    m_hint->setVisible(why.isEmpty());
    QString words = ticked > 0 ? tr("Send %Ln changes to %1", nullptr, ticked).arg(where())
                               //: %1 name of the company with LIVE, TEST or SAMPLE
                               : tr("Send to %1").arg(where());
    m_send->setText(words.replace(QLatin1Char('&'), QLatin1String("&&")));
    m_send->setEnabled(why.isEmpty());
    m_send->setAccessibleDescription(why);
}

void SendWindow::send()
{
    if (!m_company || !whyNotSend().isEmpty())
        return;
    const std::vector<std::vector<RecordKey>> groups = m_model->ticked();
    std::vector<RecordKey> keys;
    for (const std::vector<RecordKey> &group : groups)
        keys.insert(keys.end(), group.begin(), group.end());
    // No longer following the overlay: while the window closes, its rows leave one by one.
    disconnect(m_model, nullptr, this, nullptr);
    emit sending(keys);
    // It closes at once, and goes when it has told of what was not taken up.
    setAttribute(Qt::WA_DeleteOnClose, false);
    m_unanswered = int(groups.size());
    for (const std::vector<RecordKey> &group : groups) {
        onDone(m_company->outbox().submit(group, m_reason->text().trimmed()), this,
               [this, group](const Result<QString> &taken) {
                   if (!taken)
                       emit notTaken(group, taken.failure());
                   if (--m_unanswered == 0)
                       deleteLater();
               });
    }
    accept();
}

QString SendWindow::where() const
{
    //: %1 name of the company, %2 LIVE, TEST or SAMPLE
    return tr("%1 (%2)").arg(m_company->name(), wording::companyKind(m_company->kind()));
}

} // namespace clientele
