// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/businesscentral/dialect.h"

#include "backends/businesscentral/connecting.h"
#include "backends/businesscentral/errors.h"
#include "backends/businesscentral/ledger.h"
#include "backends/businesscentral/operations.h"

#include <algorithm>

namespace clientele::businesscentral {

namespace {

constexpr qint64 clockDifferenceSeconds = 600; ///< the service's clock may be this far from ours

/// What the settings say beforehand about the service's ways.
HabitsPtr habitsOf(const DialectSettings &settings)
{
    auto habits = std::make_shared<Habits>();
    const QString figures = settings.options.value("figures");
    if (figures == QLatin1String("onCustomer"))
        habits->figures = Figures::OnRecord;
    else if (figures == QLatin1String(financialDetailNames[0]))
        habits->figures = Figures::ExpandOne;
    else if (figures == QLatin1String(financialDetailNames[1]))
        habits->figures = Figures::ExpandMany;
    else if (figures == QLatin1String("none"))
        habits->figures = Figures::None;
    const QString blanks = settings.options.value("blanks");
    const Codec *spelling = blanks == QLatin1String("plain")     ? &codec::plainChoice
                            : blanks == QLatin1String("encoded") ? &codec::encodedChoice
                                                                 : nullptr;
    for (const Place &place : places()) {
        for (const FieldSpec &field : place.schema->fields()) {
            for (size_t i = 0; spelling && field.forms.size() > 1 && i < field.forms.size(); ++i) {
                if (field.forms[i].codec == spelling)
                    habits->wire.forms.insert(field.key, int(i));
            }
        }
    }
    return habits;
}

EntityInfo infoOf(const Place &place)
{
    EntityInfo info = place.info;
    info.entity = place.entity;
    info.lookup = place.lookup;
    info.hasFigures = !place.figures.empty();
    return info;
}

Failure notOffered()
{
    Failure failure;
    failure.kind = Failure::Kind::NotOffered;
    return failure;
}

class BusinessCentral : public Dialect
{
public:
    explicit BusinessCentral(const DialectSettings &settings)
        : m_context{settings, habitsOf(settings)}
        , m_ledger(ledgerOf(m_context))
    {
    }

    ServiceInfo info() const override { return serviceInfo(); }

    Capabilities capabilities() const override
    {
        Capabilities can;
        can.versionTokens = true;
        can.figuresOnRequest =
            m_context.habits->figures != Figures::OnRecord && m_context.habits->figures != Figures::None;
        // Five run at once for each person, whatever they use; one is left to the person's browser (11).
        can.parallelReads = 4;
        can.parallelWrites = 1;
        return can;
    }

    std::vector<EntityInfo> entities() const override
    {
        std::vector<EntityInfo> all;
        for (const Place &place : places())
            all.push_back(infoOf(place));
        return all;
    }

    SchemaPtr schema(const EntityName &entity) const override
    {
        const Place *place = findPlace(entity);
        return place ? place->schema : SchemaPtr();
    }

    std::unique_ptr<CompaniesOperation> readCompanies() override { return readCompaniesOperation(m_context); }
    std::unique_ptr<CompaniesOperation> readCompanyInformation() override
    {
        return readCompanyInformationOperation(m_context);
    }

    std::unique_ptr<ListOperation> readList(const ListQuery &query) override
    {
        const Place *place = findPlace(query.entity);
        if (!place)
            return failedListOperation(notOffered());
        if (query.entity == "payment")
            return odata::paymentList(m_ledger, query);
        if (query.entity == "dimensionValue")
            return dimensionValues(m_context, query);
        if (!place->under.isEmpty() && query.parent.isEmpty())
            return failedListOperation(notOffered()); // known only through their parents
        if (!place->always || query.includeArchived)
            return listOperation(m_context, *place, query);
        ListQuery open = query;
        open.filter = query.filter ? Filter::all({*query.filter, *place->always}) : *place->always;
        return listOperation(m_context, *place, open);
    }

    std::unique_ptr<ReadOperation> readOne(const RecordKey &key) override
    {
        if (key.entity == "payment")
            return odata::paymentReading(m_ledger, key);
        if (key.entity == "picture")
            return pictureReading(m_context, key);
        return readOperation(m_context, findPlace(key.entity), key);
    }

    std::unique_ptr<BytesOperation> readBytes(const RecordKey &key) override
    {
        return key.entity == "picture" ? pictureContent(m_context, key) : nullptr;
    }

    std::unique_ptr<WriteOperation> write(const WriteWish &wish) override
    {
        if (wish.key.entity == "payment")
            return odata::paymentWriting(m_ledger, wish);
        if (isPosting(wish))
            return odata::journalPosting(m_ledger, wish);
        if (wish.key.entity == "defaultDimension")
            return defaultDimensionWriting(m_context, wish);
        if (wish.key.entity == "picture")
            return pictureWriting(m_context, wish);
        std::unique_ptr<WriteOperation> writing = writeOperation(m_context, findPlace(wish.key.entity), wish);
        return wish.key.entity == "paymentJournal" && wish.kind == ChangeKind::Delete
                   ? odata::journalDeletion(m_ledger, wish, std::move(writing))
                   : std::move(writing);
    }

    std::unique_ptr<WriteOperation> resolveDoubt(const WriteWish &wish) override
    {
        if (wish.key.entity == "picture")
            return pictureLookedFor(m_context, wish);
        return isPosting(wish) ? odata::postingLookedFor(m_ledger, wish) : nullptr;
    }

    QHash<QByteArray, QString> learned() const override { return odata::learnedSign(*m_ledger); }

    std::vector<FieldKey> perhapsTurned(const WriteWish &wish) const override
    {
        return wish.key.entity == "payment" ? odata::perhapsTurned(*m_ledger, wish) : std::vector<FieldKey>();
    }

    void learnFrom(const WriteWish &wish, const Record &stored) override
    {
        if (wish.key.entity == "payment")
            odata::learnSignFrom(*m_ledger, wish, stored);
    }

    std::unique_ptr<ListOperation> findCreated(const WriteWish &wish) override
    {
        if (wish.key.entity == "payment")
            return odata::paymentsLookedFor(m_ledger, wish);
        // Ids are the service's own (5.1.2): by the number if one was given, else by the name and when.
        const auto given = [&wish](const FieldKey &key) {
            const auto at = std::find_if(wish.changes.begin(), wish.changes.end(),
                                         [&key](const Change &change) { return change.field == key; });
            return at != wish.changes.end() && at->after.isPresent() ? std::optional(at->after) : std::nullopt;
        };
        ListQuery query;
        query.entity = wish.key.entity;
        query.parent = wish.key.parent;
        if (const std::optional<Value> dimension = given("dimension")) {
            query.filter = Filter::compare("dimension", Filter::Op::Equal, *dimension);
        } else if (const std::optional<Value> number = given("number")) {
            query.filter = Filter::compare("number", Filter::Op::Equal, *number);
        } else if (const std::optional<Value> code = given("code")) {
            query.filter = Filter::compare("code", Filter::Op::Equal, *code);
        } else if (const std::optional<Value> name = given("name")) {
            std::vector<Filter> both = {Filter::compare("name", Filter::Op::Equal, *name)};
            if (wish.firstSent.isValid()) {
                const QDateTime from = wish.firstSent.toUTC().addSecs(-clockDifferenceSeconds);
                const Instant moment{from.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")), from};
                both.push_back(Filter::compare("modifiedAt", Filter::Op::Greater, Value::instant(moment)));
            }
            query.filter = Filter::all(std::move(both));
        } else {
            query.filter = Filter::any({}); // nothing to know it by: no candidates
        }
        return readList(query);
    }

    std::optional<Failure> classify(const Answer &answer) const override { return failureOf(answer, {}); }

private:
    static bool isPosting(const WriteWish &wish)
    {
        return wish.key.entity == "paymentJournal" && wish.kind == ChangeKind::Action && wish.action == "post";
    }

    Context m_context;
    odata::LedgerPtr m_ledger;
};

} // namespace

std::unique_ptr<Dialect> makeDialect(const DialectSettings &settings)
{
    return std::make_unique<BusinessCentral>(settings);
}

} // namespace clientele::businesscentral
