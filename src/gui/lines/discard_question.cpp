// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lines/discard_question.h"

#include "gui/look/widgets/question.h"
#include "model/proposed_lines.h"
#include "service/company_handle.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPushButton>

namespace clientele {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DiscardQuestion)
};

} // namespace

QString whatIsDiscardedAlong(CompanyHandle &company, const RecordKey &line)
{
    const int further = int(Proposals(*company.outbox().overlay()).with(line).size());
    return further == 0 ? QString()
                        : Words::tr("Discarding takes %Ln further lines of this payment along: they belong together.",
                                    nullptr, further);
}

void discardFurtherLines(CompanyHandle &company, const RecordKey &line)
{
    std::vector<RecordKey> keys;
    const OverlayPtr overlay = company.outbox().overlay();
    for (const OverlayRecord *further : Proposals(*overlay).with(line))
        keys.push_back(further->key);
    for (const RecordKey &key : keys)
        company.outbox().discard(key);
}

void discardUnsent(QWidget *window, CompanyHandle &company, const RecordKey &line, const QString &shown,
                   const std::function<void()> &own)
{
    const int further = int(Proposals(*company.outbox().overlay()).with(line).size());
    if (further == 0) {
        own();
        return;
    }
    auto *asked =
        question(window, QStringLiteral("discardPaymentQuestion"), Words::tr("Discard the payment?"),
                 Words::tr("This line and %Ln further lines of this payment have not been sent. Discard the whole "
                           "payment?",
                           nullptr, further),
                 shown);
    asked->setIcon(QMessageBox::Warning);
    QPushButton *whole = asked->addButton(Words::tr("Discard the whole &payment"), QMessageBox::DestructiveRole);
    whole->setObjectName(QStringLiteral("discardPayment"));
    QPushButton *alone = asked->addButton(Words::tr("Only this &line"), QMessageBox::DestructiveRole);
    alone->setObjectName(QStringLiteral("discardLine"));
    QPushButton *keep = asked->addButton(Words::tr("&Keep"), QMessageBox::RejectRole);
    asked->setDefaultButton(keep);
    asked->setEscapeButton(keep);
    QObject::connect(asked, &QMessageBox::buttonClicked, window,
                     [=, at = QPointer<CompanyHandle>(&company)](const QAbstractButton *clicked) {
                         if (!at || (clicked != whole && clicked != alone))
                             return;
                         if (clicked == whole)
                             discardFurtherLines(*at, line);
                         own();
                     });
    QObject::connect(&company, &CompanyHandle::leaving, asked, &QWidget::close);
    asked->open();
}

} // namespace clientele
