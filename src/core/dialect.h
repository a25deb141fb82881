// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace clientele {

/// What a service can do as a whole, so that nothing above has to know which service it is. What can be done with which
/// kind of record stands in EntityInfo.
struct Capabilities
{
    bool versionTokens = false;    ///< else: read, compare, write (said plainly)
    bool idempotentCreate = false; ///< a create may be sent again with the same key
    bool figuresOnRequest = false; ///< figures (EntityInfo::hasFigures) are not in the list and are fetched apart
    int parallelReads = 4;
    int parallelWrites = 1;
};

/// Something done to a record by a call of its own, beside changing its fields.
struct ActionInfo
{
    QByteArray name; ///< "archive", "unarchive", "activate", "inactivate", "post", "renumber"
    /// Lists, besides the record itself, that are no longer what they were: to be read anew.
    std::vector<EntityName> alsoChanges = {};
    bool takesBelow = false; ///< it takes away the records below this one (posting a journal)
    /// The field it sets, to a value the person gives; this field changes in no other way once the record is there.
    FieldKey sets = {};
    /// Bytes go with it (Attachment), of one of these media types ("image/png") and so many at most; empty: none do.
    std::vector<QByteArray> takes = {};
    qint64 mostBytes = 0;
};

/// One kind of record this service knows, what can be done with it, and its place in the program. The one place where
/// that is said: schemas say what may stand in which field, and nothing else says what may be created or deleted.
struct EntityInfo
{
    EntityName entity;
    bool lookup = false; ///< a small list behind pickers (currencies), not a page of its own
    /// Read from the start, and shown among the company's lists. False: read by whoever asks for it.
    bool listed = true;
    EntityName parent = {}; ///< the kind of record these live under (a payment's journal); empty: none
    /// The kind of record these tell more of, to be shown with it (a customer's open invoices); empty: none.
    EntityName about = {};
    /// The field that says about which one they are; empty: they are known by its id.
    FieldKey aboutBy = {};
    bool canCreate = true;
    /// Two of these may be alike in everything that is sent, so that what a create without an answer has made can be
    /// told from what was there before by its absence alone. False only where a key of ours goes with each create.
    bool mayBeAlike = true;
    bool canChange = true;
    bool canDelete = true;
    bool hasFigures = false; ///< the service works out some of its fields on request (balances): "figures"
    std::vector<ActionInfo> actions = {};
    /// Why something is off here, for the person, context "Vocabulary"; key: "create", "change", "delete", an action,
    /// or a field that these records lack or that never changes.
    QHash<QByteArray, const char *> reasons = {};
    /// What deleting one does besides, for the person who is asked before; context "Vocabulary". Null: nothing.
    const char *whatDeletingDoes = nullptr;

    /// Has a page of its own among the company's lists.
    bool ownPage() const { return listed && !lookup; }
    /// nullptr for an action these records do not have.
    const ActionInfo *action(const QByteArray &name) const;
    /// The action by which alone this field changes; nullptr if there is none.
    const ActionInfo *actionSetting(const FieldKey &field) const;
};

/// One company at one service, as a dialect needs to know it to build requests.
struct DialectSettings
{
    QUrl base; ///< without trailing slash; queries in it (`?tenant=`) are kept on every request
    QString companyRemoteId;
    QString companyId;                  ///< our id of the company, for RecordKeys
    QHash<QByteArray, QString> options; ///< the service's own switches ("keyStyle" = "segment")
};

/// What a service says it will still answer before it asks to wait, as read from one answer.
struct Allowance
{
    qint64 limit = 0;        ///< requests in one period
    qint64 remaining = 0;    ///< of them, after this answer
    qint64 resetSeconds = 0; ///< until there are as many again
};

/// A service's way of talking. Pure: bytes in, values out. One object per company, used on the desk thread only; it
/// remembers what it learns about the service's spellings (hence the non-const operations).
class Dialect
{
public:
    virtual ~Dialect() = default;

    /// Its name, and what is needed to connect to it.
    virtual ServiceInfo info() const = 0;
    /// Stable name: "businesscentral", "financials", "layer", "bigcapital".
    QByteArray service() const { return info().service; }
    /// The service's own name for people ("Business Central"); not translated.
    QString serviceName() const { return info().name; }
    virtual Capabilities capabilities() const = 0;
    /// The main kind of record first: a company opens with the first that has a page of its own.
    virtual std::vector<EntityInfo> entities() const = 0;
    virtual SchemaPtr schema(const EntityName &entity) const = 0;
    /// Nothing for a kind of record this service does not have.
    std::optional<EntityInfo> entityInfo(const EntityName &entity) const;

    /// Exchanges what was typed for a token; nullptr where that is the token itself.
    virtual std::unique_ptr<SignInOperation> signIn(const SignInWay &way, const Credentials &typed);
    virtual std::unique_ptr<CompaniesOperation> readCompanies() = 0;
    virtual std::unique_ptr<ListOperation> readList(const ListQuery &query) = 0;
    /// One record, with its figures where they are to be had.
    virtual std::unique_ptr<ReadOperation> readOne(const RecordKey &key) = 0;
    /// The bytes that belong to a record of a kind that has some (a picture); nullptr where there are none.
    virtual std::unique_ptr<BytesOperation> readBytes(const RecordKey &key);
    virtual std::unique_ptr<WriteOperation> write(const WriteWish &wish) = 0;
    /// Looks for a record that a create of unknown outcome may have made: by number, idempotency key, or name and
    /// time. Records handed out are candidates; none proves nothing.
    virtual std::unique_ptr<ListOperation> findCreated(const WriteWish &wish) = 0;
    /// Reads, before a create goes out, all that is there already and that `findCreated` might hand out afterwards:
    /// only the keys are looked at. Called where EntityInfo::mayBeAlike. As it stands: `findCreated`, however old they
    /// are.
    virtual std::unique_ptr<ListOperation> readAlike(const WriteWish &wish);
    /// Numbers of a wish that the service may have stored with the opposite sign, because its way with them was not
    /// known when they went out. What is as it was sent but for these was carried out, and they are to be put right.
    virtual std::vector<FieldKey> perhapsTurned(const WriteWish &wish) const;
    /// A look has found that `stored` is what the wish has left: it teaches what the answer would have taught.
    virtual void learnFrom(const WriteWish &wish, const Record &stored);
    /// Whether an action whose answer never came was carried out, found out by reading alone: Done, Failed (it was not,
    /// and will not be), or still InDoubt. nullptr: the record itself tells, see readOne.
    virtual std::unique_ptr<WriteOperation> resolveDoubt(const WriteWish &wish);
    /// The company's own figures: its local currency code (CompanyInfo with currencyCode set).
    virtual std::unique_ptr<CompaniesOperation> readCompanyInformation() = 0;

    /// The failure an answer means, by the service's own codes first and status second; nothing if it is a success.
    virtual std::optional<Failure> classify(const Answer &answer) const = 0;

    /// What was found out about the service's ways by using it, to be kept with the connection as
    /// DialectSettings::options, so that it need not be found out again. Grows by writes, and by what is learned from
    /// looks after them.
    virtual QHash<QByteArray, QString> learned() const;

    /// Requests that share one allowance have the same name here; empty: none is counted.
    virtual QByteArray allowanceOf(const Request &request) const;
    /// What is left of it; nothing where the answer does not say.
    virtual std::optional<Allowance> allowanceLeft(const Answer &answer) const;
};

using DialectFactory = std::function<std::unique_ptr<Dialect>(const DialectSettings &)>;

/// The failure of an answer that never was one (not sent, cut, cancelled): the same for all services.
std::optional<Failure> deliveryFailure(const Answer &answer);
/// By HTTP status alone, for services and bodies without a code (RFC 9110, 15). Nothing for 2xx.
std::optional<Failure> statusFailure(const Answer &answer);

} // namespace clientele
