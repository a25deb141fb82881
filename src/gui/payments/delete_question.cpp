// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/delete_question.h"

#include "gui/look/widgets/question.h"
#include "model/apart.h"
#include "model/payment_book.h"
#include "model/wording.h"
#include "service/on_done.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>

#include <memory>

namespace clientele {

namespace {

struct DeleteQuestion
{
    Q_DECLARE_TR_FUNCTIONS(DeleteQuestion)
public:
    /// What becomes of the lines; `known`: how many are there, nothing while they are being read; `listOf`: they could
    /// not be counted, and are those of the list as of then (invalid: it was not read to its end).
    static QString words(const PaymentBook &book, const QString &journal, const std::optional<int> &known,
                         const std::optional<QDateTime> &listOf)
    {
        QStringList sentences;
        const QString readBefore = listOf && listOf->isValid() ? wording::moment(*listOf, QLocale()) : QString();
        if (!known)
            sentences += tr("Its lines are being counted…");
        else if (listOf && readBefore.isEmpty())
            sentences += tr("Its lines could not be counted just now, and the list has not been read to its end yet: "
                            "there may be more.");
        else if (!readBefore.isEmpty() && *known == 0)
            //: %1 a time of day or a date
            sentences += tr("Its lines could not be counted just now: there were none when the list was read (%1).")
                             .arg(readBefore);
        else if (!readBefore.isEmpty())
            //: %1 a time of day or a date
            sentences += tr("They could not be counted just now: so many there were when the list was read (%1).")
                             .arg(readBefore);
        else if (*known == 0)
            //: %1 name of the service
            sentences += tr("It has no lines in %1.").arg(book.company()->serviceName());
        if (known.value_or(1) > 0)
            sentences += tr("Its lines have not been posted and go with it, those that others have entered as well.");
        if (book.mayBePosted(journal))
            sentences += tr("It is being posted, or will be soon: what it holds may be posted nevertheless.");
        if (const int here = book.unsettled(journal); here > 0)
            sentences +=
                tr("%Ln lines that you have not sent yet are kept here; they ask for another journal.", nullptr, here);
        sentences +=
            tr("The deletion is sent to %1 at once and cannot be taken back.").arg(book.company()->serviceName());
        return sentences.join(QLatin1Char(' '));
    }
    static QString question(const PaymentBook &book, const Record &journal, const std::optional<int> &known)
    {
        const QString code = journal.value("code").toText();
        const QString company = apart(book.company()->name());
        const QString kind = wording::companyKind(book.company()->kind());
        //: %1 code of the journal, %2 name of the company, %3 LIVE, TEST or SAMPLE
        return known.value_or(0) > 0
                   ? tr("Delete journal %1 of %2 (%3) with its %Ln lines?", nullptr, *known).arg(code, company, kind)
                   //: %1 code of the journal, %2 name of the company, %3 LIVE, TEST or SAMPLE
                   : tr("Delete journal %1 of %2 (%3)?").arg(code, company, kind);
    }
};

} // namespace

void askToDelete(PaymentBook &book, const Record &journal, QWidget *parent,
                 std::function<void(const std::vector<Record> &)> yes)
{
    const QPointer<CompanyHandle> company = book.company();
    const QString id = journal.key.remoteId;
    auto *asked = question(parent, QStringLiteral("deleteJournalQuestion"), DeleteQuestion::tr("Delete the journal?"),
                           DeleteQuestion::question(book, journal, {}), DeleteQuestion::words(book, id, {}, {}));
    asked->setIcon(QMessageBox::Warning);
    QPushButton *remove = asked->addButton(DeleteQuestion::tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *keep = asked->addButton(DeleteQuestion::tr("&Keep"), QMessageBox::RejectRole);
    remove->setEnabled(false);
    asked->setDefaultButton(keep);
    asked->setEscapeButton(keep);
    const auto lines = std::make_shared<std::vector<Record>>(); // as they are told of
    QObject::connect(asked, &QMessageBox::buttonClicked, asked,
                     [remove, lines, yes = std::move(yes)](const QAbstractButton *clicked) {
                         if (clicked == remove)
                             yes(*lines);
                     });
    QObject::connect(company, &CompanyHandle::leaving, asked, &QWidget::close);
    asked->open();
    ListQuery query;
    query.entity = "payment";
    query.parent = id;
    onDone(company->readSome(query), asked,
           [asked, remove, lines, journal, id, company, of = QPointer<PaymentBook>(&book)](const Result<Found> &found) {
               if (!of || !company || of->company() != company)
                   return;
               *lines = found ? found->records : of->lines(id);
               const int known = int(lines->size() + (found ? found->unreadable.size() : 0));
               const QDateTime at = company->list("payment").progress().finishedAt;
               const std::optional<QDateTime> listOf = found ? std::nullopt : std::optional(at);
               asked->setText(DeleteQuestion::question(*of, journal, known));
               asked->setInformativeText(DeleteQuestion::words(*of, id, known, listOf));
               remove->setEnabled(true);
           });
}

} // namespace clientele
