// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/around.h"
#include "model/balance_parts.h"
#include "model/wording.h"

#include <QLocale>

#include <map>
#include <memory>

namespace clientele {

/// What stands in one place of an account summary: an amount, or words (a day, a number, an amount that is no number
/// to reckon with, as it came).
struct SummaryCell
{
    QString words; ///< empty where there is an amount
    std::optional<Decimal> amount;
    QString currency; ///< of the amount; empty: not known
};

/// A label and what belongs to it: "Balance", 3 200,00 EUR.
struct SummaryLine
{
    QString label;
    SummaryCell cell;
    qint64 share = 0; ///< of an age: see Age::share
};

struct SummaryColumn
{
    FieldKey field;
    QString title;
    bool money = false;
};

/// What the rows of one currency come to.
struct SummarySum
{
    QString currency;
    /// One for each column; nothing where it is no money, an amount is missing or is no number, or it has more digits
    /// than can be held.
    std::vector<std::optional<Decimal>> amounts;
};

/// Records of one kind around a customer, the columns those that the service fills.
struct SummaryTable
{
    bool offered = false; ///< false: nothing is said of them
    QString whyNot;       ///< why they could not be read, in a sentence; empty: they were
    int unreadable = 0;   ///< so many could not be understood and are missing
    std::vector<SummaryColumn> columns;
    std::vector<std::vector<SummaryCell>> rows;
    std::vector<SummarySum> sums; ///< by currency; exact
};

/// The account of one customer as the service had it when it was read (product.md, pain 18). A value: it stays when the
/// company is closed.
struct AccountSummary
{
    RecordKey key;
    QString company;
    CompanyKind kind = CompanyKind::Live;
    QString service;
    QString name, number;             ///< a service may have no numbers
    QStringList address;              ///< lines, without the name
    QString whyNot;                   ///< why the customer itself could not be read
    std::vector<SummaryLine> figures; ///< balance, and what is overdue: those the service has
    bool agesOffered = false;
    QString whyNoAges;
    QString agesRemark; ///< for which day
    std::vector<SummaryLine> ages;
    std::optional<SummaryLine> agesSum; ///< as the service gives it
    SummaryTable invoices;              ///< open ones, what is due first before the others
    std::optional<BalanceParts> parts;  ///< where all of them could be read
    SummaryTable payments;              ///< lines of journals that are not posted yet, by date
    QDateTime readAt;                   ///< UTC; of its oldest part
    int notSent = 0;                    ///< changes typed here that are no part of it
    bool isWhole() const;               ///< nothing that the service offers is missing
};

/// Records of one kind as a table of those of `fields` that the service has and fills. Pure.
SummaryTable summaryTable(const std::vector<Record> &records, const EntitySchema &schema,
                          const std::vector<FieldKey> &fields, const ValueText &text);

/// Reads the accounts of customers, one customer after another, and tells of each when it is there. One that cannot be
/// read does not end the rest: its summary says why. GUI thread; never waits. A company that leaves meanwhile is said
/// in the summaries of its customers.
class AccountSummaries final : public QObject
{
    Q_OBJECT
public:
    /// Whether this service tells anything of the accounts of records of this kind.
    static bool isOffered(const CompanyHandle &company, const EntityName &entity);

    struct Wanted
    {
        QPointer<CompanyHandle> company;
        Record customer; ///< as the list has it
    };

    explicit AccountSummaries(const QLocale &locale, QObject *parent = nullptr);
    ~AccountSummaries() override;

    /// Begins anew with these; what is being read is given up.
    void read(std::vector<Wanted> customers);
    /// What was read stays.
    void cancel();
    bool isReading() const { return m_reading; }
    int wanted() const { return int(m_wanted.size()); }
    const std::vector<AccountSummary> &summaries() const { return m_summaries; } ///< in the order wanted

signals:
    void readOne();  ///< one more is there
    void finished(); ///< all of them are, or it was cancelled

private:
    struct Customer;
    struct Whole;
    std::shared_ptr<Whole> whole(CompanyHandle &company, const EntityInfo &kind);
    void begin();
    void partDone();
    void next();

    QLocale m_locale;
    std::vector<Wanted> m_wanted;
    std::vector<AccountSummary> m_bare; ///< what is known of each before it is read
    std::vector<AccountSummary> m_summaries;
    std::unique_ptr<Customer> m_customer;               ///< the one that is being read
    std::map<QString, std::shared_ptr<Whole>> m_wholes; ///< by company: what is read once for all its customers
    bool m_reading = false;
    quint64 m_round = 0; ///< drops what belongs to a reading given up
};

} // namespace clientele
