// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/leaving_questions.h"

#include "gui/look/widgets/question.h"
#include "model/apart.h"
#include "model/standing.h"
#include "model/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

namespace clientele {

namespace {

constexpr int mostNamed = 3; ///< records named in the question before quitting

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeavingQuestions)
};

/// The first few records that wait for the person.
QString namesNeedingAttention(const OutboxHandle &outbox)
{
    QStringList names;
    for (const SubmissionView &submission : outbox.submissions()) {
        const SubmissionView *open = outbox.openFor(submission.key);
        if (open && open->id == submission.id && needsAttention(submission.state))
            names += apart(wording::recordName(submission));
    }
    const bool more = names.size() > mostNamed;
    const QString list = QLocale().createSeparatedList(names.mid(0, mostNamed));
    return more ? list + QStringLiteral(" …") : list;
}

/// What of one company is not in its books, in a line or two; none: all of it is.
QStringList linesOf(CompanyHandle &company, const Standing &standing)
{
    QStringList parts;
    if (standing.notSent > 0)
        parts += Words::tr("%Ln not sent", nullptr, standing.notSent);
    if (standing.needAttention > 0)
        parts += Words::tr("%Ln waiting for your decision or correction", nullptr, standing.needAttention);
    if (standing.onTheirWay > 0)
        parts += Words::tr("%Ln on the way", nullptr, standing.onTheirWay);
    if (parts.isEmpty())
        return {};
    //: %1 name of the company, %2 LIVE, TEST or SAMPLE, %3 how many changes there are in which state
    QStringList lines = {
        Words::tr("%1 (%2): %3")
            .arg(company.name(), wording::companyKind(company.kind()), QLocale().createSeparatedList(parts))};
    if (standing.needAttention > 0)
        lines += Words::tr("Still to be decided or corrected: %1").arg(namesNeedingAttention(company.outbox()));
    return lines;
}

} // namespace

void askBeforeQuit(QWidget *window, const Workplace &workplace, const CompanyHandle *shown, const QuitAnswers &answers)
{
    if (window->findChild<QMessageBox *>(QStringLiteral("quitQuestion")))
        return;
    QStringList lines;
    CompanyHandle *toSend = nullptr;
    CompanyHandle *toDecide = nullptr;
    for (const auto &company : workplace.companies()) {
        const Standing standing = standingOf(company->outbox());
        lines += linesOf(*company, standing);
        const bool first = company.get() == shown;
        if (standing.notSent > 0 && (!toSend || first))
            toSend = company.get();
        if (standing.needAttention > 0 && (!toDecide || first))
            toDecide = company.get();
    }
    const int lost = notKept(workplace.companies());
    lines += QString();
    lines += lost > 0 ? Words::tr("%Ln of them could not be kept on this computer and are lost if you quit now. Please "
                                  "make room on its disk first.",
                                  nullptr, lost)
                      : Words::tr("All of it is kept on this computer. Next time it stands below the list again, under "
                                  "“Changes not sent yet” and “Needs attention”.");
    auto *box =
        question(window, QStringLiteral("quitQuestion"), Words::tr("Quit?"),
                 Words::tr("%Ln changes are not in the books yet.", nullptr, outsideTheBooks(workplace.companies())),
                 lines.join(QLatin1Char('\n')));
    QPushButton *review = nullptr;
    if (toSend || toDecide)
        review =
            box->addButton(toSend ? Words::tr("&Review and send") : Words::tr("&Decide now"), QMessageBox::ActionRole);
    QPushButton *leave = box->addButton(
        toSend || !toDecide ? Words::tr("&Leave unsent") : Words::tr("&Leave undecided"), QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(lost > 0 ? cancel : leave);
    box->setEscapeButton(cancel);
    const QPointer<CompanyHandle> company = toSend ? toSend : toDecide;
    QObject::connect(box, &QMessageBox::buttonClicked, window,
                     [=, sends = toSend != nullptr](QAbstractButton *clicked) {
                         if (clicked == leave)
                             answers.leave();
                         else if (clicked == review && company)
                             answers.review(company, sends);
                     });
    box->open();
}

void askBeforeForgetting(QWidget *window, CompanyHandle &company, const std::function<void(const QString &id)> &forget)
{
    const int outside = standingOf(company.outbox()).outsideTheBooks();
    auto *box = question(
        window, QStringLiteral("forgetQuestion"), Words::tr("Remove the connection?"),
        //: %1 name of the company, %2 LIVE, TEST or SAMPLE
        Words::tr("Remove the connection to %1 (%2) from this computer?")
            .arg(company.name(), wording::companyKind(company.kind())),
        outside > 0
            ? Words::tr("%Ln changes there are not in the books yet. They are kept and come back when you connect "
                        "again.",
                        nullptr, outside)
            : Words::tr("Nothing changes in %1 itself.").arg(company.serviceName()));
    QPushButton *yes = box->addButton(Words::tr("&Remove"), QMessageBox::DestructiveRole);
    QPushButton *no = box->addButton(Words::tr("&Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(box, &QMessageBox::buttonClicked, window,
                     [yes, forget, id = company.id()](QAbstractButton *clicked) {
                         if (clicked == yes)
                             forget(id);
                     });
    box->open();
}

} // namespace clientele
