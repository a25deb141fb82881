// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pacing.h"

#include <QCoreApplication>
#include <QLocale>

namespace clientele {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

bool waitsForItsTurn(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Queued:
    case SubmissionState::Comparing:
    case SubmissionState::Sending:
    case SubmissionState::WaitingPace:
        return true;
    default:
        return false;
    }
}

} // namespace

Pacing pacingOf(CompanyHandle &company)
{
    Pacing pacing;
    pacing.perMinute = company.status().writesPerMinute;
    pacing.paused = !company.sendingAllowed();
    for (const SubmissionView &submission : company.outbox().submissions())
        pacing.waiting += waitsForItsTurn(submission.state) ? 1 : 0;
    return pacing;
}

CompanyHandle *waitingCompany(const std::vector<CompanyHandle *> &companies)
{
    for (CompanyHandle *company : companies) {
        if (pacingOf(*company).holds())
            return company;
    }
    return nullptr;
}

QString wording::readingPace(const ConnectionStatus &status, int waiting, const QString &serviceName)
{
    if (status.readsPerMinute <= 0 || waiting <= 0)
        return {};
    const QString gives = Words::tr("%1 gives %Ln accounts a minute", nullptr, status.readsPerMinute).arg(serviceName);
    const int minutes = (waiting + status.readsPerMinute - 1) / status.readsPerMinute;
    //: %1 "Bigcapital gives 9 accounts a minute"
    return minutes <= 1 ? Words::tr("%1: about a minute left.").arg(gives)
                        : Words::tr("%1: about %2 minutes left.").arg(gives, QLocale().toString(minutes));
}

wording::Message wording::pacing(const Pacing &pacing, const QString &companyName, const QString &serviceName)
{
    Message message;
    if (!pacing.holds())
        return message;
    if (pacing.paused) {
        message.sentence =
            Words::tr("Sending to %1 is paused: %Ln changes are waiting.", nullptr, pacing.waiting).arg(companyName);
        message.details = Words::tr("They are kept on this computer, also when you close Clientele.");
        return message;
    }
    const QString takes = Words::tr("%1 takes %Ln changes a minute", nullptr, pacing.perMinute).arg(serviceName);
    const QString wait = Words::tr("%Ln are waiting", nullptr, pacing.waiting);
    const int minutes = pacing.minutesLeft();
    //: %1 "Bigcapital takes 9 changes a minute", %2 "181 are waiting"
    message.sentence = minutes <= 1
                           ? Words::tr("%1: %2, about a minute left.").arg(takes, wait)
                           : Words::tr("%1: %2, about %3 minutes left.").arg(takes, wait, QLocale().toString(minutes));
    message.details = Words::tr("They are sent as fast as %1 allows. You can go on working, pause, or close Clientele: "
                                "what waits is kept on this computer.")
                          .arg(serviceName);
    return message;
}

} // namespace clientele
