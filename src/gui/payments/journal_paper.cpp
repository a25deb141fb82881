// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/journal_paper.h"

#include "gui/look/money.h"
#include "model/payment_lines.h"
#include "model/wording.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QTextDocument>
#include <QTextOption>

namespace clientele {

namespace {

constexpr int moneyDigits = 2;

struct Paper
{
    Q_DECLARE_TR_FUNCTIONS(clientele::JournalPaper)
};

QString cell(const QString &text, const char *attributes = "")
{
    return QStringLiteral("<td %1>%2</td>").arg(QString::fromLatin1(attributes), text.toHtmlEscaped());
}

QString head(const QString &text, const char *align = "left")
{
    return QStringLiteral("<th align=\"%1\">%2</th>").arg(QString::fromLatin1(align), text.toHtmlEscaped());
}

} // namespace

std::unique_ptr<QTextDocument> journalPaper(const PaymentBook &book, const Record &journal, const QDateTime &now)
{
    auto paper = std::make_unique<QTextDocument>();
    CompanyHandle *company = book.company();
    if (!company || journal.isNull())
        return paper;
    const QLocale locale;
    const ValueText text(locale, company);
    const std::vector<Record> lines = book.wanted(journal.key.remoteId);
    //: %1 code of the journal
    QString html =
        QStringLiteral("<h2>%1</h2>")
            .arg(Paper::tr("Payments to post, journal %1").arg(journal.value("code").toText()).toHtmlEscaped());
    html += QStringLiteral("<p>%1</p>")
                //: %1 name of the company, %2 LIVE, TEST or SAMPLE, %3 date and time
                .arg(Paper::tr("%1 (%2), as of %3. None of these lines has been posted.")
                         .arg(company->name(), wording::companyKind(company->kind()), wording::moment(now, locale))
                         .toHtmlEscaped());
    html += QStringLiteral("<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\"><thead><tr>") +
            head(Paper::tr("Date")) + head(Paper::tr("Doc. no.")) + head(Paper::tr("Customer")) +
            head(Paper::tr("Received"), "right") + head(Paper::tr("Applies to")) + head(Paper::tr("Remark")) +
            QStringLiteral("</tr></thead>");
    for (const Record &line : lines) {
        const auto said = [&](const char *key) {
            const FieldSpec *field = line.schema()->find(key);
            return field ? text.text(*field, line.value(key)) : QString();
        };
        const Decimal *amount = line.value("amount").asDecimal();
        const QString money =
            amount ? moneyText(*amount, locale, book.currencyOf(line), moneyDigits, Zero::Digits).spoken() : QString();
        QStringList remarks;
        if (company->outbox().overlay()->find(line.key))
            remarks += Paper::tr("not sent yet");
        if (const QString comment = said("comment"); !comment.isEmpty())
            remarks += comment;
        html += QStringLiteral("<tr>") + cell(said("date")) + cell(said("document.number")) +
                cell(said("customer.number") + QLatin1Char(' ') + said("description")) +
                cell(money, "align=\"right\"") + cell(said("appliesTo.number")) +
                cell(remarks.join(QStringLiteral(", "))) + QStringLiteral("</tr>");
    }
    html += QStringLiteral("</table>");
    const std::optional<QString> currency = book.currencyOf(lines);
    const std::optional<Decimal> total = currency ? receivedIn(lines) : std::nullopt;
    const QString count = wording::recordCount("payment", int(lines.size()));
    html += QStringLiteral("<p><b>%1</b></p>")
                //: %1 "12 payments", %2 an amount with its currency
                .arg((total ? Paper::tr("%1, %2 received")
                                  .arg(count, moneyText(*total, locale, *currency, moneyDigits, Zero::Digits).spoken())
                            : Paper::tr("%1, in several currencies").arg(count))
                         .toHtmlEscaped());
    QTextOption option = paper->defaultTextOption();
    option.setTextDirection(QGuiApplication::layoutDirection());
    paper->setDefaultTextOption(option);
    paper->setHtml(html);
    return paper;
}

} // namespace clientele
