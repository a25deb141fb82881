// SPDX-License-Identifier: GPL-3.0-or-later
// Default dimensions, and the values they can have (business-central.md 5.12).
#include "backends/businesscentral/errors.h"
#include "backends/businesscentral/links.h"
#include "backends/businesscentral/operations.h"
#include "backends/common/failed_operations.h"
#include "backends/common/reads.h"
#include "core/failure_codes.h"

#include <algorithm>

namespace clientele::businesscentral {

namespace {

using Kind = Failure::Kind;
using backends::failureOfKind;

const QString zeroGuid = QStringLiteral("00000000-0000-0000-0000-000000000000");

Result<Json::Array> rowsOf(const Answer &answer)
{
    if (std::optional<Failure> failure = failureOf(answer, {}))
        return *std::move(failure);
    const Result<Json> body = bodyOf(answer);
    if (!body)
        return body.failure();
    const Json *list = body->find(u"value");
    if (!list || !list->isArray())
        return failureOfKind(Kind::NotUnderstood, QStringLiteral("The list has no \"value\"."));
    return list->items();
}

class DefaultDimensionWriter : public WriteOperation
{
public:
    DefaultDimensionWriter(Context context, WriteWish wish)
        : m_context(std::move(context))
        , m_wish(std::move(wish))
    {
        const bool creating = m_wish.kind == ChangeKind::Create;
        const Change *value = changeOf("dimension.value");
        if (m_wish.kind != ChangeKind::Set && !creating) {
            write();
            return;
        }
        m_value = value && value->after.isPresent() ? value->after.toText() : QString();
        if (value && m_value.isEmpty() && !creating)
            m_further.emplace_back(QStringLiteral("dimensionValueId"), Json::string(zeroGuid));
        if (m_value.isEmpty() && !creating) {
            write();
            return;
        }
        const Change *dimension = changeOf("dimension");
        m_code = dimension ? dimension->after.toText() : m_wish.base.value("dimension").toText();
        ask(setPath(m_context.settings, "dimensions"), m_code);
    }

    std::optional<Request> next() override
    {
        return m_writing ? m_writing->next() : std::exchange(m_next, std::nullopt);
    }

    void feed(const Answer &answer) override
    {
        if (m_writing) {
            m_writing->feed(answer);
            return;
        }
        const bool isValue = !m_dimension.isEmpty();
        const Result<QString> id = idIn(answer, isValue ? m_value : m_code);
        if (!id) {
            refuse(id.failure());
        } else if (id->isEmpty()) {
            Failure failure = failureOfKind(Kind::Invalid);
            failure.code = failure_codes::notFound();
            failure.fields.insert(isValue ? "dimension.value" : "dimension", QString());
            refuse(std::move(failure));
        } else if (isValue) {
            m_further.emplace_back(QStringLiteral("dimensionValueId"), Json::string(*id));
            write();
        } else {
            m_dimension = *id;
            if (m_wish.kind == ChangeKind::Create)
                m_further.emplace_back(QStringLiteral("dimensionId"), Json::string(m_dimension));
            if (m_value.isEmpty())
                write();
            else
                ask(recordPath(m_context.settings, "dimensions", m_dimension) + "/dimensionValues", m_value);
        }
    }

    WriteOutcome outcome() const override { return m_writing ? m_writing->outcome() : m_outcome; }

private:
    const Change *changeOf(const FieldKey &field) const
    {
        const auto at = std::find_if(m_wish.changes.begin(), m_wish.changes.end(),
                                     [&field](const Change &change) { return change.field == field; });
        return at == m_wish.changes.end() ? nullptr : &*at;
    }

    void write() { m_writing = writeOperation(m_context, findPlace(m_wish.key.entity), m_wish, m_further); }

    void ask(const QByteArray &path, QString code)
    {
        code = code.trimmed().toUpper().replace(QLatin1Char('\''), QLatin1String("''"));
        m_next =
            readRequest(link(m_context.settings, path, "$filter=" + encoded(QStringLiteral("code eq '%1'").arg(code))));
    }

    /// The id of the row with this code; empty: there is none.
    static Result<QString> idIn(const Answer &answer, const QString &code)
    {
        const Result<Json::Array> rows = rowsOf(answer);
        if (!rows)
            return rows.failure();
        for (const Json &row : *rows) {
            if (row[u"code"].toString().compare(code.trimmed(), Qt::CaseInsensitive) == 0)
                return row[u"id"].toString();
        }
        return QString();
    }

    void refuse(Failure failure)
    {
        m_outcome.end = WriteOutcome::End::Failed;
        m_outcome.requestId = failure.requestId;
        m_outcome.failure = std::move(failure);
    }

    Context m_context;
    WriteWish m_wish;
    QString m_code, m_value; // as typed
    QString m_dimension;     // id
    Json::Object m_further;
    std::optional<Request> m_next;
    std::unique_ptr<WriteOperation> m_writing;
    WriteOutcome m_outcome;
};

/// Values stand under their dimension; all of them come with the dimensions.
class ValueList : public backends::PagedList
{
public:
    ValueList(Context context, const ListQuery &query)
        : PagedList(query,
                    [context](const Json &item, const QDateTime &at) {
                        return readRecord(context, *findPlace("dimensionValue"), item, at);
                    })
        , m_context(std::move(context))
        , m_nested(query.parent.isEmpty())
        , m_trail(m_context.settings.base)
    {
        const QByteArray path = m_nested ? setPath(m_context.settings, "dimensions")
                                         : setPath(m_context.settings, *findPlace("dimensionValue"), query.parent);
        start(readRequest(link(m_context.settings, path, m_nested ? "$expand=dimensionValues" : QByteArray())));
    }

protected:
    Result<Page> pageOf(const Answer &answer, const Request &asked) override
    {
        const Result<Json::Array> rows = rowsOf(answer);
        if (!rows)
            return rows.failure();
        Page page;
        if (!m_nested)
            page.items = *rows;
        for (const Json &dimension : m_nested ? *rows : Json::Array()) {
            for (const Json &value : dimension[u"dimensionValues"].items())
                page.items.push_back(
                    value.find(u"dimensionId") ? value : value.with(QStringLiteral("dimensionId"), dimension[u"id"]));
        }
        const Result<Json> body = bodyOf(answer);
        QUrl following;
        if (std::optional<Failure> failure = m_trail.follow(asked.url, *body, !rows->empty(), &following))
            return *failure;
        if (!following.isEmpty())
            page.next = readRequest(following);
        page.another = m_nested; // a dimension may have no values
        return page;
    }

private:
    Context m_context;
    bool m_nested;
    PageTrail m_trail;
};

} // namespace

std::unique_ptr<WriteOperation> defaultDimensionWriting(Context context, WriteWish wish)
{
    return std::make_unique<DefaultDimensionWriter>(std::move(context), std::move(wish));
}

std::unique_ptr<ListOperation> dimensionValues(Context context, const ListQuery &query)
{
    return std::make_unique<ValueList>(std::move(context), query);
}

} // namespace clientele::businesscentral
