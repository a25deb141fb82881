// SPDX-License-Identifier: GPL-3.0-or-later
// What there is to look at in the lines of a journal: while they are typed, in the list, before sending and before
// posting.
#include "model/payment_book.h"

#include "model/apart.h"
#include "model/payment_lines.h"
#include "model/proposed_lines.h"
#include "model/references.h"
#include "model/wanted.h"
#include "model/wording.h"

#include <QLocale>

#include <algorithm>
#include <iterator>

namespace clientele {

std::vector<LineRemark> PaymentBook::remarks(const std::vector<Record> &lines, const QString &journal) const
{
    const bool known = invoicesAreRead();
    const std::vector<Record> open = known ? invoicesOf(lines) : std::vector<Record>();
    return remarksOf(lines, known ? &open : nullptr, blockedCustomers(lines), discounts(), wantedElsewhere(journal),
                     m_posted, overlay().get());
}

QString PaymentBook::alreadyEntered(const LineRemark &remark) const
{
    const QString alike = whereAlreadyEntered(remark);
    //: %1 a sentence: the same customer, date and amount are entered already
    return remark.together ? tr("%1 The amount is what all lines of one document come to, taken together.").arg(alike)
                           : alike;
}

QString PaymentBook::whereAlreadyEntered(const LineRemark &remark) const
{
    if (remark.posted.isValid()) {
        const QString when = wording::moment(remark.posted, QLocale());
        if (remark.unconfirmed)
            return remark.document.isEmpty()
                       //: %1 a moment
                       ? tr("The same customer, date and amount are those of a payment that was no longer in its "
                            "journal on %1, most likely posted.")
                             .arg(when)
                       //: %1 document number, %2 a moment
                       : tr("The same customer, date and amount are those of %1, which was no longer in its journal on "
                            "%2, most likely posted.")
                             .arg(apart(remark.document), when);
        return remark.document.isEmpty()
                   //: %1 a moment
                   ? tr("The same customer, date and amount were posted already, on %1.").arg(when)
                   //: %1 document number, %2 a moment
                   : tr("The same customer, date and amount were posted already, as %1 on %2.")
                         .arg(apart(remark.document), when);
    }
    const QString code = journal(remark.journal).value("code").toText();
    if (!code.isEmpty())
        return remark.document.isEmpty()
                   //: %1 code of a journal
                   ? tr("The same customer, date and amount are entered already in journal %1.").arg(apart(code))
                   //: %1 document number, %2 code of a journal
                   : tr("The same customer, date and amount are entered already, as %1 in journal %2.")
                         .arg(apart(remark.document), apart(code));
    if (remark.document.isEmpty())
        return tr("The same customer, date and amount are entered already.");
    //: %1 document number
    return tr("The same customer, date and amount are entered already, as %1.").arg(apart(remark.document));
}

struct PaymentBook::Around
{
    const LineRemark &remark;
    const Record *invoice; ///< the open one it is applied to; nullptr: none
    bool invoicesAreRead;
    bool isBlocked; ///< its customer
};

std::vector<Problem> PaymentBook::problems(const Record &line, const Around &around) const
{
    std::vector<Problem> problems;
    if (around.remark.kind == LineRemark::Kind::AlreadyEntered)
        problems.push_back({"amount", Problem::Rule::RefusedByService, {alreadyEntered(around.remark)}, false});
    if (around.isBlocked)
        problems.push_back({"customer.number",
                            Problem::Rule::RefusedByService,
                            {tr("This customer is blocked for everything, so that posting would be refused.")}});
    // What cannot be read as an amount says so itself.
    const Decimal *amount = line.value("amount").asDecimal();
    if (amount && (amount->isZero() || amount->isNegative()))
        problems.push_back({"amount", Problem::Rule::NotPositive});
    for (const char *needed : {"customer.number", "date", "document.number", "amount"}) {
        if (!line.value(needed).isPresent())
            problems.push_back({needed, Problem::Rule::Required});
    }
    if (!around.invoice) {
        // A warning: since the invoices were read there may be a new one.
        if (!line.value("appliesTo.number").toText().isEmpty() && around.invoicesAreRead)
            problems.push_back(
                {"appliesTo.number", Problem::Rule::RefusedByService, {tr("No open invoice has this number.")}, false});
        return problems;
    }
    std::vector<Problem> against = checkApplication(line, *around.invoice);
    // The whole of it is enough, and what is left beside the other lines is not.
    if (around.remark.kind == LineRemark::Kind::MoreThanOpen && against.empty()) {
        if (const QString code = journal(around.remark.journal).value("code").toText(); !code.isEmpty())
            //: %1 number of an invoice, %2 code of another journal
            against.push_back({"amount",
                               Problem::Rule::RefusedByService,
                               {tr("Invoice %1 is paid in journal %2 as well: together that is more than is open.")
                                    .arg(apart(line.value("appliesTo.number").toText()), apart(code))},
                               false});
        else
            against.push_back(
                {"amount", Problem::Rule::MoreThanOpen, {QString::fromLatin1(around.remark.open->toBytes())}, false});
    }
    problems.insert(problems.end(), against.begin(), against.end());
    return problems;
}

std::vector<PaymentBook::LineProblem> PaymentBook::problemsBeforePosting(const std::vector<Record> &lines) const
{
    std::vector<LineProblem> found;
    const std::vector<Record> open = invoicesOf(lines);
    QHash<QString, const Record *> byNumber;
    for (const Record &invoice : open)
        byNumber.insert(folded(invoice, "number"), &invoice);
    const bool known = invoicesAreRead();
    const QSet<QString> blocked = blockedCustomers(lines);
    const std::vector<LineRemark> remarks = remarksOf(
        lines, known ? &open : nullptr, blocked, {}, // what a discount does to it is no problem
        lines.empty() ? std::vector<Record>() : wantedElsewhere(lines.front().key.parent), m_posted, overlay().get());
    for (size_t i = 0; i < lines.size(); ++i) {
        const Around around{remarks[i], byNumber.value(folded(lines[i], "appliesTo.number"), nullptr), known,
                            blocked.contains(folded(lines[i], "customer.number"))};
        for (Problem &problem : problems(lines[i], around))
            found.push_back({lines[i], std::move(problem)});
    }
    return found;
}

/// A part of a payment that the service holds: it must not have both, the part and the whole. Whoever sends the part
/// sends before it what makes the whole smaller, and that has to stand as the proposal had it.
QString PaymentBook::whyNotPart(const Record &line) const
{
    const OverlayPtr overlay = this->overlay();
    const std::vector<QString> above = overlay ? splitFrom(line.key, overlay.get()) : std::vector<QString>();
    const QString remoteId = above.size() < 2 ? QString() : RecordKey::remoteIdOf(above.back());
    if (remoteId.isEmpty())
        return {}; // no part, or the service has nothing of the whole
    const std::optional<Proposal> proposal = proposalOf(above[above.size() - 2]);
    const Snapshot &lines = m_company->list(lineEntity()).snapshot();
    const RowId row = lines.find(remoteId);
    Record split = row < lines.rowIdEnd() ? lines.record(row) : Record();
    const OverlayRecord *changed =
        overlay->find(RecordKey::ofRemote(line.key.company, line.key.entity, remoteId, line.key.parent));
    if (changed && !changed->submission.isEmpty())
        return tr("It must be known first what became of the payment that this is a part of.");
    if (changed && changed->kind == ChangeKind::Set && !changed->opened.isNull())
        split = clientele::wantedOf(*changed);
    if (split.isNull() || (changed && changed->kind != ChangeKind::Set))
        return tr("The payment that this is a part of is not there any more. Discard this line, or enter it anew.");
    const Decimal *amount = split.value("amount").asDecimal();
    if (amount && *amount == proposal->stays)
        return {};
    //: %1 document number of a payment, %2 an amount
    return tr("This is a part of payment %1, which would have to be %2. Apply that payment again, or discard this "
              "line.")
        .arg(apart(split.value("document.number").toText()), apart(proposal->stays.toText(QLocale(), 2)));
}

std::vector<Problem> PaymentBook::holding(const Record &line) const
{
    std::vector<Problem> holding;
    if (const QString why = whyNotPart(line); !why.isEmpty())
        holding.push_back({"amount", Problem::Rule::RefusedByService, {why}});
    if (const Decimal *amount = line.value("amount").asDecimal()) {
        if (const auto finer = finerThan(placesIn(currencyOf(line)), "amount", *amount))
            holding.push_back(*finer);
    }
    const std::vector<Record> applied = invoicesOf(line);
    for (Problem &problem : applied.empty() ? std::vector<Problem>() : checkApplication(line, applied.back())) {
        if (!problem.blocks)
            continue;
        const auto &fields = line.schema()->fields();
        const auto shown = std::find_if(fields.begin(), fields.end(), [&](const FieldSpec &field) {
            const FieldSpec *id = idBeside(*line.schema(), field);
            return id && id->key == problem.field;
        });
        if (shown != fields.end())
            problem.field = shown->key; // the number stands for the id
        holding.push_back(std::move(problem));
    }
    return holding;
}

QString PaymentBook::warning(const Record &line) const
{
    if (!m_company || line.isNull())
        return {};
    // Asked at every change in a form: only what bears on this line is looked at.
    const QString number = folded(line, "appliesTo.number");
    const OverlayPtr overlay = this->overlay();
    const std::vector<QString> above = splitFrom(line.key, overlay.get());
    std::vector<Record> lines = wanted(line.key.parent);
    const auto mayBeAlike = [&](const Record &one) {
        const bool oneCustomer = folded(one, "customer.number") == folded(line, "customer.number") ||
                                 one.value("customer") == line.value("customer");
        return oneCustomer && one.value("date") == line.value("date");
    };
    const auto bearsNothing = [&](const Record &one) {
        const bool ofOneSplit =
            proposalOf(one.key) || std::find(above.begin(), above.end(), one.key.localId) != above.end();
        return one.key == line.key ||
               (!mayBeAlike(one) && !ofOneSplit && (number.isEmpty() || folded(one, "appliesTo.number") != number));
    };
    std::erase_if(lines, bearsNothing);
    std::vector<Record> elsewhere = wantedElsewhere(line.key.parent);
    std::erase_if(elsewhere, bearsNothing);
    std::vector<PostedLine> posted;
    std::copy_if(m_posted.begin(), m_posted.end(), std::back_inserter(posted),
                 [&](const PostedLine &one) { return mayBeAlike(one.line); });
    lines.push_back(line); // the last one: of two that are alike it is the one to be looked at
    const std::vector<Record> applied = invoicesOf(line);
    const QSet<QString> blocked = blockedCustomers({line});
    const bool known = invoicesAreRead();
    const LineRemark remark =
        remarksOf(lines, known ? &applied : nullptr, blocked, {}, elsewhere, posted, overlay.get()).back();
    const Around around{remark, applied.empty() ? nullptr : &applied.back(), known,
                        blocked.contains(folded(line, "customer.number"))};
    const std::vector<Problem> held = holding(line);
    const auto holds = [&held](const Problem &problem) {
        return std::any_of(held.begin(), held.end(), [&](const Problem &one) { return one.rule == problem.rule; });
    };
    const Snapshot &stored = m_company->list(lineEntity()).snapshot();
    const RowId row = line.key.isNew() ? stored.rowIdEnd() : stored.find(line.key.remoteId);
    const auto isStored = [&](const FieldKey &field) {
        return row < stored.rowIdEnd() && stored.record(row).value(field) == line.value(field);
    };
    const auto &fields = line.schema()->fields();
    const bool isAsStored = std::all_of(fields.begin(), fields.end(), [&](const FieldSpec &field) {
        return !field.writable(false) || isStored(field.key);
    });
    QStringList sentences;
    // Changed it is no longer what was refused.
    if (const auto refused = refusedLine(line.key.parent);
        refused && refused->key == line.key && refused->version == line.version && isAsStored)
        //: %1 the service's own words
        sentences += tr("Not posted: %1").arg(refused->words);
    for (const Problem &problem : problems(line, around)) {
        const FieldSpec *field = line.schema()->find(problem.field);
        // What has not been typed yet is no mistake, and of what was typed its field says it.
        const bool isSaid = problem.rule == Problem::Rule::Required ||
                            (problem.rule == Problem::Rule::NotPositive && !isStored(problem.field));
        if (field && !isSaid && !holds(problem))
            sentences += wording::problem(problem, *field);
    }
    if (const QString along = whilePosted(line); !along.isEmpty())
        sentences += along;
    return sentences.join(QLatin1Char(' '));
}

bool PaymentBook::mayBePosted(const QString &journal) const
{
    const SubmissionView *posting = this->posting(journal);
    // Given up looking for, what was put off may still be carried out.
    return posting &&
           (isInFlight(posting->state) || (posting->below.scheduled && posting->state == SubmissionState::NeedsPerson));
}

QString PaymentBook::whilePosted(const Record &line) const
{
    if (!mayBePosted(line.key.parent))
        return {};
    const BelowView &below = posting(line.key.parent)->below;
    const QString service = m_company->serviceName();
    if (below.isMeant(line))
        //: %1 name of the service
        return below.scheduled
                   ? tr("%1 posts this journal soon: what you change or delete may still be posted as it was.")
                         .arg(service)
                   : tr("This journal is just being posted: what you change or delete may still be posted as it was.");
    //: %1 name of the service
    return below.scheduled ? tr("%1 posts this journal soon: the payment may be posted along with it.").arg(service)
                           : tr("This journal is just being posted: the payment may be posted along with it.");
}

QString PaymentBook::words(const LineRemark &remark) const
{
    switch (remark.kind) {
    case LineRemark::Kind::None:
        return {};
    case LineRemark::Kind::AlreadyEntered:
        if (remark.unconfirmed)
            return remark.document.isEmpty()
                       ? tr("Same one no longer there?")
                       //: %1 document number of a payment that has gone from its journal, which is alike
                       : tr("Same as %1, no longer there?").arg(apart(remark.document));
        if (remark.posted.isValid())
            return remark.document.isEmpty() ? tr("Posted already?")
                                             //: %1 document number of a payment that was posted, which is alike
                                             : tr("Posted as %1?").arg(apart(remark.document));
        if (const QString code = journal(remark.journal).value("code").toText(); !code.isEmpty())
            return remark.document.isEmpty()
                       //: %1 code of another journal, where a payment is alike
                       ? tr("Same in %1?").arg(apart(code))
                       //: %1 document number of another payment, which is alike, %2 code of its journal
                       : tr("Same as %1 in %2?").arg(apart(remark.document), apart(code));
        //: %1 is the document number of another payment, which is alike
        return tr("Same as %1?").arg(apart(remark.document));
    case LineRemark::Kind::NotPositive:
        return tr("No amount");
    case LineRemark::Kind::Negative:
        return tr("Negative amount");
    case LineRemark::Kind::CustomerBlocked:
        return tr("Customer is blocked");
    case LineRemark::Kind::InvoiceOfAnother:
        return tr("Another's invoice");
    case LineRemark::Kind::InvoiceNotOpen:
        return tr("Invoice not open");
    case LineRemark::Kind::BeforeInvoice:
        return tr("Before the invoice");
    case LineRemark::Kind::MoreThanOpen:
        if (const QString code = journal(remark.journal).value("code").toText(); !code.isEmpty())
            //: %1 code of another journal, where the same invoice is paid
            return tr("Also paid in %1").arg(apart(code));
        return tr("More than is open");
    case LineRemark::Kind::NumberOfAnother:
        return tr("Number used twice");
    case LineRemark::Kind::OnAccount:
        return tr("On account");
    case LineRemark::Kind::Exact:
        return tr("Exact amount");
    case LineRemark::Kind::ExactOfMore:
        return tr("Paid, rest on account");
    case LineRemark::Kind::LessDiscount:
        return tr("Less cash discount");
    case LineRemark::Kind::Part:
        return tr("Part payment");
    case LineRemark::Kind::PartOfSeveral:
        return tr("One of %Ln invoices", nullptr, remark.count);
    }
    return {};
}

std::optional<PaymentBook::RefusedLine> PaymentBook::refusedLine(const QString &journal) const
{
    const SubmissionView *view = posting(journal);
    if (!view || view->state != SubmissionState::Rejected || view->below.blamed.isEmpty() || !view->failure)
        return std::nullopt;
    const std::vector<Record> &meant = view->below.meant;
    const auto blamed = std::find_if(meant.begin(), meant.end(),
                                     [view](const Record &one) { return one.key.remoteId == view->below.blamed; });
    if (blamed == meant.end())
        return std::nullopt;
    return RefusedLine{blamed->key, blamed->version, view->failure->message};
}

/// First of all it needs a journal.
PaymentBook::RemarkWords PaymentBook::saidOf(const Record &line, const LineRemark &remark,
                                             const std::optional<RefusedLine> &refused) const
{
    if (line.key.isNew() && isLost(line.key.parent))
        return {tr("Journal is gone"), true};
    if (refused && refused->key == line.key && refused->version == line.version)
        //: %1 the service's own words
        return {tr("Not posted: %1").arg(refused->words), true};
    return {words(remark), remark.warns()};
}

JoinedRows::ToldPtr PaymentBook::told(const QString &journal) const
{
    auto told = std::make_shared<JoinedRows::Told>();
    if (!m_company)
        return told;
    const std::vector<Record> lines = wanted(journal);
    const std::vector<LineRemark> remarks = this->remarks(lines, journal);
    const QHash<QString, QString> customers = customersOf(lines);
    const std::optional<RefusedLine> refused = refusedLine(journal);
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineRemark &remark = remarks[i];
        const RemarkWords said = saidOf(lines[i], remark, refused);
        told->insert(lines[i].key,
                     {{remark.open ? Value::decimal(*remark.open) : Value::absent(), Value::text(said.words),
                       Value::text(customers.value(folded(lines[i], "customer.number")))},
                      said.warns});
    }
    return told;
}

QHash<RecordKey, PaymentBook::RemarkWords> PaymentBook::remarksBy(const QString &journal) const
{
    QHash<RecordKey, RemarkWords> said;
    const std::vector<Record> lines = wanted(journal);
    const std::vector<LineRemark> remarks = this->remarks(lines, journal);
    const std::optional<RefusedLine> refused = refusedLine(journal);
    for (size_t i = 0; i < lines.size(); ++i)
        said.insert(lines[i].key, saidOf(lines[i], remarks[i], refused));
    return said;
}

} // namespace clientele
