// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/post_window.h"

#include "gui/decide/window_head.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"
#include "model/apart.h"
#include "model/payment_lines.h"
#include "model/view_only.h"
#include "model/wording.h"
#include "model/wording_money.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {
constexpr size_t mostProblems = 6; ///< said singly
constexpr int widthToBegin = 560;
} // namespace

PostWindow::PostWindow(PaymentBook &book, const Record &journal, std::vector<Record> lines, const QStringList &remarks,
                       QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_journal(journal)
    , m_lines(std::move(lines))
    , m_code(journal.value("code").toText())
    , m_problems(book.problemsBeforePosting(m_lines))
{
    CompanyHandle &company = *book.company();
    setObjectName(QStringLiteral("postWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    //: %1 code of the journal, %2 name of the company, %3 LIVE, TEST or SAMPLE
    setWindowTitle(tr("Post journal %1 · %2 · %3")
                       .arg(apart(m_code), apart(company.name()), wording::companyKind(company.kind())));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new WindowHead(
        tr("Post %Ln lines of journal %1?", nullptr, int(m_lines.size())).arg(apart(book.nameOf(journal))), company);
    column->addWidget(m_head);

    auto *inside = new QWidget;
    setSurface(inside, Surface::Work);
    auto *body = new QVBoxLayout(inside);
    body->setContentsMargins(measure::dialog, measure::between, measure::dialog, measure::pane);
    body->setSpacing(measure::between);
    const QString documents = documentsOf(m_lines);
    const QString sum = wording::sums(book.received(m_lines), QLocale(), company.settings().currencyCode);
    auto *what = new TextLabel(documents.isEmpty() ? tr("Received: %1.").arg(sum)
                                                   //: %1 an amount, %2 document numbers, "B0147–B0166"
                                                   : tr("Received: %1, documents %2.").arg(sum, documents));
    what->setObjectName(QStringLiteral("postSum"));
    what->setStrong(true);
    auto *others =
        new TextLabel(tr("%1 posts every line of this journal, also those that others have entered and those that are "
                         "no customer payments and cannot be seen here; it cannot be taken back from here. If the "
                         "payments seen differ from these when they are read once more just before, nothing is posted "
                         "and you are asked again.")
                          .arg(company.serviceName()));
    others->setObjectName(QStringLiteral("postOthers"));
    for (TextLabel *label : {what, others}) {
        label->setWordWrap(true);
        body->addWidget(label);
    }
    for (const QString &remark : remarks) {
        auto *differs = new TextLabel(remark, TextRole::Body, TextLabel::Ink::Warning);
        differs->setObjectName(QStringLiteral("postStatement"));
        differs->setWordWrap(true);
        body->addWidget(differs);
    }
    QSet<RecordKey> withProblems;
    for (const PaymentBook::LineProblem &one : m_problems)
        withProblems.insert(one.line.key);
    if (!withProblems.isEmpty()) {
        auto *count =
            new TextLabel(tr("%Ln of these lines have something to look at:", nullptr, int(withProblems.size())));
        count->setObjectName(QStringLiteral("postProblems"));
        count->setWordWrap(true);
        body->addWidget(count);
    }
    for (size_t i = 0; i < std::min(m_problems.size(), mostProblems); ++i) {
        const PaymentBook::LineProblem &one = m_problems[i];
        const FieldSpec *field = one.line.schema()->find(one.problem.field);
        auto *line = new TextLabel(
            //: %1 document number, %2 what is wrong with which field
            tr("%1: %2").arg(apart(one.line.displayName()),
                             field ? wording::problemNamed(one.problem, *field) : QString()),
            TextRole::Body, one.problem.blocks ? TextLabel::Ink::Danger : TextLabel::Ink::Warning);
        line->setObjectName(QStringLiteral("postProblem"));
        line->setWordWrap(true);
        body->addWidget(line);
    }
    if (m_problems.size() > mostProblems)
        body->addWidget(new TextLabel(tr("and %Ln more", nullptr, int(m_problems.size() - mostProblems)),
                                      TextRole::Body, TextLabel::Ink::Warning));
    if (company.kind() == CompanyKind::Live) {
        auto *row = new QHBoxLayout;
        auto *label = new TextLabel(tr("&Type the journal's name, %1, to post").arg(m_code));
        m_typed = new QLineEdit;
        m_typed->setObjectName(QStringLiteral("typedJournal"));
        m_typed->setAccessibleName(tr("Name of the journal"));
        m_typed->setMaximumWidth(160);
        label->setBuddy(m_typed);
        row->addWidget(label);
        row->addWidget(m_typed);
        row->addStretch();
        body->addLayout(row);
        connect(m_typed, &QLineEdit::textChanged, this, &PostWindow::showState);
    }
    body->addStretch();
    auto *scroll = m_scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // nothing would show the focus there; the keys that page reach it all the same
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setAccessibleName(tr("What will be posted"));
    column->addWidget(scroll, 1);

    m_foot = makeDialogFoot();
    QHBoxLayout *row = m_foot->row();
    m_why = new StatusItem;
    m_why->setObjectName(QStringLiteral("whyNotPost"));
    m_why->setDivided(false);
    auto *box = new QDialogButtonBox;
    QPushButton *no = box->addButton(tr("&Not now"), QDialogButtonBox::RejectRole);
    no->setObjectName(QStringLiteral("notNow"));
    QPushButton *print = box->addButton(tr("P&rint list…"), QDialogButtonBox::ActionRole);
    print->setObjectName(QStringLiteral("printBefore"));
    setButtonIcon(print, IconName::Print);
    connect(print, &QPushButton::clicked, this, &PostWindow::printRequested);
    m_post = box->addButton(tr("&Post %Ln lines", nullptr, int(m_lines.size())), QDialogButtonBox::AcceptRole);
    m_post->setObjectName(QStringLiteral("post"));
    makeSendButton(m_post, company.kind());
    row->addStretch(1);
    row->addWidget(m_why);
    row->addWidget(box);
    column->addWidget(m_foot);
    no->setDefault(true);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(box, &QDialogButtonBox::accepted, this, [this] {
        if (whyNot().isEmpty())
            accept();
    });
    connect(&book, &PaymentBook::changed, this, [this] {
        if (m_book.company())
            showState();
        else
            reject();
    });
    // Where the keys go first: what was read is answered, and never by Enter alone.
    if (m_typed)
        m_typed->setFocus();
    else
        no->setFocus();
    showState();
}

/// As high as its words are: nothing of them is out of sight as long as the screen has room. Never lower than it is,
/// since nothing jumps under the mouse.
void PostWindow::fit()
{
    const int wide = isVisible() ? width() : widthToBegin;
    const int high = m_head->heightForWidth(wide) + m_scroll->widget()->heightForWidth(wide) + m_foot->heightFor(wide);
    if (!isVisible() || high > height())
        fitToScreen(*this, QSize(wide, high));
}

void PostWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        m_scroll->verticalScrollBar()->triggerAction(
            event->key() == Qt::Key_PageUp ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
    else
        QDialog::keyPressEvent(event);
}

QString PostWindow::whyNot() const
{
    if (!m_book.company() || m_lines.empty())
        return tr("There is nothing to post");
    if (!m_book.company()->sendingAllowed())
        return wording::viewOnly();
    if (m_book.unsettled(m_journal.key.remoteId) > 0)
        //: %1 a key
        return tr("Send the changes of this journal first (%1).")
            .arg(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText));
    if (std::any_of(m_problems.begin(), m_problems.end(), [](const auto &one) { return one.problem.blocks; }))
        return tr("Correct the lines above first");
    if (m_typed && m_typed->text().trimmed().compare(m_code, Qt::CaseInsensitive) != 0)
        return tr("Type the journal's name above first");
    return {};
}

void PostWindow::showState()
{
    const QString why = whyNot();
    m_why->setMessage(IconName::Info, why);
    m_why->setVisible(!why.isEmpty());
    m_post->setEnabled(why.isEmpty());
    m_post->setAccessibleDescription(why);
    fit();
}

} // namespace clientele
