// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::odata {

// Customer payments as Business Central and its ancestor have them: lines below journals, not yet posted
// (business-central.md 5.3, 5.4, 6; dynamics-financials-beta.md 5). What differs between the two is behind Ledger.

/// Where journals and their lines are at one service, and what one connection has learned about them. Shared by a
/// dialect and its operations.
class Ledger
{
public:
    virtual ~Ledger() = default;

    virtual QUrl journals() const = 0;
    virtual QUrl journal(const QString &id) const = 0;
    /// Lines of one journal; of all, where there are no journals.
    virtual QUrl lines(const QString &journal) const = 0;
    virtual QUrl line(const QString &journal, const QString &id) const = 0;
    /// Nothing: this service has no call for it.
    virtual std::optional<QUrl> posting(const QString &journal) const = 0;
    virtual QUrl customer(const QString &id) const = 0;
    /// Lines are one list of their own, and journals unknown (dynamics-financials-beta.md 3.1).
    virtual bool flat() const { return false; }
    /// Some servers of this kind have one list instead, and only the settings can tell which do.
    virtual bool mayBeFlat() const { return false; }
    /// The list of journals is not there at `asked`: makes the next name known of it the one to ask, unless another
    /// reading has done so since. False: there is none.
    virtual bool tryOtherJournals(const QUrl &asked)
    {
        Q_UNUSED(asked)
        return false;
    }

    virtual SchemaPtr schema(const EntityName &entity) const = 0;
    virtual Result<Record> decode(const EntityName &entity, const Json &object, const QDateTime &readAt) = 0;
    virtual WireHabits &habits() = 0;
    virtual QUrl base() const = 0;

    /// Whether it is known if the service turns the sign of what it is sent; told by `paymentSign`, or by an answer.
    bool signKnown = false;
    /// When an answer told: what was released no later may have gone out either way. Null: it was known beforehand.
    QDateTime signLearnedAt;
};
using LedgerPtr = std::shared_ptr<Ledger>;

/// The two forms of a payment's amount: money received is negative at the service, and the service keeps what it is
/// sent, or it keeps the opposite (dynamics-financials-beta.md 5.1).
FieldSpec receivedAmount();
/// Takes "paymentSign" ("kept" or "turned"; anything else leaves it to be learned) and "paymentSignLearned".
void takeSign(Ledger &ledger, const QHash<QByteArray, QString> &options);
/// These options as learned; none where nothing is.
QHash<QByteArray, QString> learnedSign(Ledger &ledger);
/// "amount", where this wish may have gone out before the sign was known.
std::vector<FieldKey> perhapsTurned(const Ledger &ledger, const WriteWish &wish);
/// A look has found that `stored` is what the wish has left.
void learnSignFrom(Ledger &ledger, const WriteWish &wish, const Record &stored);

/// Lines of the journal the query names, or of all journals, each with its journal as parent and in "journal".
std::unique_ptr<ListOperation> paymentList(LedgerPtr ledger, const ListQuery &query);
std::unique_ptr<ReadOperation> paymentReading(LedgerPtr ledger, const RecordKey &key);
/// Create, change or delete one line. What the service would take for a contradiction is never sent (6.2, 6.3): the
/// customer goes by its number, an application by the invoice's id or its number, and never both; the line's number
/// not at all. An answer that shows the opposite sign is put right at once, and remembered, also where that fails.
std::unique_ptr<WriteOperation> paymentWriting(LedgerPtr ledger, const WriteWish &wish);
/// Candidates for a line whose creation was never answered.
std::unique_ptr<ListOperation> paymentsLookedFor(LedgerPtr ledger, const WriteWish &wish);

/// Posts a journal: its lines are read, it is posted once, its lines are read again (6.5).
std::unique_ptr<WriteOperation> journalPosting(LedgerPtr ledger, const WriteWish &wish);
/// Deletes a journal as `deletion` does, once its lines have been read and are those of the wish: they go with it.
/// Where the journal is another by then, its lines are read once more, to be shown.
std::unique_ptr<WriteOperation> journalDeletion(LedgerPtr ledger, const WriteWish &wish,
                                                std::unique_ptr<WriteOperation> deletion);
/// What became of a posting that was never answered, or only accepted; reads, and posts nothing.
std::unique_ptr<WriteOperation> postingLookedFor(LedgerPtr ledger, const WriteWish &wish);

} // namespace clientele::odata
