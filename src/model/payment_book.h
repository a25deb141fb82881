// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/applying.h"
#include "model/cash_discount.h"
#include "model/joined_rows.h"
#include "model/money_sums.h"
#include "model/payment_remarks.h"
#include "model/wording.h"
#include "service/company_handle.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace clientele {

/// The payment journals of one company and their lines, as the service has them and as they are wanted: for what stands
/// around the list of payments (ui.md 4.12). Reads both lists where nobody has yet, and follows them, the open
/// invoices, the customers, and what is typed. GUI thread; a company that leaves is let go by itself.
class PaymentBook : public QObject
{
    Q_OBJECT
public:
    explicit PaymentBook(QObject *parent = nullptr);

    /// Records of this kind are lines of journals at this company.
    static bool holds(const CompanyHandle &company, const EntityName &entity);
    static EntityName lineEntity(); ///< the kind of record that stands in journals where there are journals

    /// nullptr: none. A company whose service has no journals is as good as none.
    void setCompany(CompanyHandle *company);
    CompanyHandle *company() const { return m_company; }
    void update(); ///< reads journals and invoices anew; the lines are the list's own business
    /// Reads the lines anew, and all they are looked at against.
    void updateLines();

    /// By code.
    std::vector<Record> journals() const;
    /// A null record if there is none of this remote id.
    Record journal(const QString &remoteId) const;
    /// It is not at the service any more.
    bool isLost(const QString &remoteId) const;
    /// Remote ids of journals that are not there any more, with lines here that were to be entered in them.
    QStringList lostJournals() const;
    /// Where to go on when the journal of this code is shown no more (empty: none was): the next one, or the one
    /// before, that can be posted; one without a balancing account only where there is no other. Null: none is left.
    Record journalBeside(const QString &code) const;
    std::vector<Record> invoices() const; ///< all that are open
    bool isRead() const;                  ///< both lists, to their ends, at least once
    /// Of when what is shown of the journal's lines is: the oldest of it, UTC. Invalid: they were never read to their
    /// end.
    QDateTime readAt(const QString &journal) const;
    /// The journal's lines as the service holds them, by line number.
    std::vector<Record> lines(const QString &journal) const;
    /// The same with what was typed and not sent, and behind them those not at the service yet; without those that are
    /// wished to be deleted.
    std::vector<Record> wanted(const QString &journal) const;
    /// Those of all other journals that are there.
    std::vector<Record> wantedElsewhere(const QString &journal) const;
    /// One for each of these lines of the journal, in their order.
    std::vector<LineRemark> remarks(const std::vector<Record> &lines, const QString &journal) const;
    /// Lines of the journal with changes that have not been sent, or are on their way.
    int unsettled(const QString &journal) const;
    /// What a line's amount is in: the customer's currency, else the company's own (business-central.md 5.4). Empty:
    /// not known.
    QString currencyOf(const Record &line) const;
    /// How many places after the point amounts in this currency have: two where nothing is known of it.
    int placesIn(const QString &currency) const;
    /// Exact; a line without an amount counts as nothing.
    MoneySums received(const std::vector<Record> &lines) const;
    /// What a statement of these payments is in, as far as is known: the one currency of all of them, else the
    /// company's own.
    QString statementCurrency(const MoneySums &received) const;
    /// What the customer of this number pays in; empty: not known. The company's own currency is said only of those
    /// whose own one is known to be none.
    QString paidIn(const QString &customer) const;
    /// "BANK – Main bank": its code, and its name where it has one.
    static QString nameOf(const Record &journal);
    /// The cash discount that may still be taken on an open invoice, by its customer's terms.
    std::optional<CashDiscount> discountOf(const Record &invoice) const;
    /// What a line may be applied to: model/payment_applying.h, with the discounts.
    std::vector<OpenInvoice> openFor(const Record &line) const;
    /// Where other lines use the invoices of this one's customer, in this journal and in all others, in a few words
    /// each ("B0147", "B0147 (BANK)"), by the invoices' numbers.
    QHash<QString, QStringList> usesBeside(const Record &line) const;
    struct LineProblem
    {
        Record line;
        Problem problem;
    };
    /// What posting would refuse, or does not even look at (business-central.md 6.5), and what else there is to look at
    /// before it: of each of these lines, in their order.
    std::vector<LineProblem> problemsBeforePosting(const std::vector<Record> &lines) const;
    /// What there is to look at in a line while it is typed, in a sentence, against all others as they are wanted;
    /// empty: nothing. Without what holds it.
    QString warning(const Record &line) const;
    /// Posting the journal is under way, or put off by the service.
    bool mayBePosted(const QString &journal) const;
    /// What that may make of a change of this line, in a sentence; empty: nothing.
    QString whilePosted(const Record &line) const;
    /// What keeps a line from being sent: by the invoice it is applied to, which does not change any more, posting it
    /// would be refused (business-central.md 6.3), or its amount would be rounded to the currency's places (6.1). At
    /// the fields a person sees.
    std::vector<Problem> holding(const Record &line) const;
    /// What is remarked on a line (LineRemark), in a few words; they are empty where nothing is.
    struct RemarkWords
    {
        QString words;
        bool warns = false; ///< somebody has to look at it
        bool operator==(const RemarkWords &) const = default;
    };
    QHash<RecordKey, RemarkWords> remarksBy(const QString &journal) const; ///< of its lines as they are wanted
    /// What the list tells of each line of the journal, as it is wanted: the fields of JoinedRows::toldFields.
    JoinedRows::ToldPtr told(const QString &journal) const;
    /// What the customers of these lines are called, by their numbers in capitals, as far as they are known.
    QHash<QString, QString> customersOf(const std::vector<Record> &lines) const;
    /// The posting of this journal that is under way, waits for the person, or was refused and not acknowledged;
    /// nullptr: none.
    const SubmissionView *posting(const QString &journal) const;
    /// From here, newest first, as far back as the change log was read.
    const std::vector<PostedLine> &posted() const { return m_posted; }

signals:
    /// Something of all this may be another now. Told once for many changes, a moment after them; while a long list is
    /// read, now and then. What is asked meanwhile is answered by what is there.
    void changed();

private:
    void follow(ListFeed &feed);
    void tellSoon();
    void tell();
    std::vector<Record> all(const EntityName &entity) const;
    using IsOf = std::function<bool(const QString &journal)>;
    std::vector<Record> linesOf(const IsOf &isOf) const;
    std::vector<Record> wantedOf(const IsOf &isOf) const;
    DiscountOf discounts() const; ///< for one pass over lines or invoices; not to be kept
    /// What the customer of this number has there, as far as customers are known.
    Value ofCustomer(const QString &number, const FieldKey &field) const;
    /// Of these lines' customers, by number in capitals.
    QSet<QString> blockedCustomers(const std::vector<Record> &lines) const;
    void readPosted();
    OverlayPtr overlay() const; ///< nullptr: no company
    bool invoicesAreRead() const;
    std::vector<Record> invoicesOf(const Record &line) const; ///< the open ones with the number it is applied to
    std::vector<Record> invoicesOf(const std::vector<Record> &lines) const; ///< of all of them, each once
    QString whyNotPart(const Record &line) const;
    struct Around;
    /// Of one line, beside what is around it.
    std::vector<Problem> problems(const Record &line, const Around &around) const;
    QString words(const LineRemark &remark) const;
    struct RefusedLine
    {
        RecordKey key;
        QByteArray version; ///< as it was then; another one has been changed since
        QString words;      ///< the service's own
    };
    /// What the service blamed when it refused to post the journal, where it named a line.
    std::optional<RefusedLine> refusedLine(const QString &journal) const;
    RemarkWords saidOf(const Record &line, const LineRemark &remark, const std::optional<RefusedLine> &refused) const;
    QString alreadyEntered(const LineRemark &remark) const;
    QString whereAlreadyEntered(const LineRemark &remark) const;

    QPointer<CompanyHandle> m_company;
    QTimer m_soon; ///< running: something is to be told
    QElapsedTimer m_told;
    std::unique_ptr<ValueText> m_text; ///< of that company
    std::vector<PostedLine> m_posted;
    mutable std::pair<quint64, bool> m_ownOnly; ///< by the list's generation: all customers pay in the company's own
};

} // namespace clientele
