// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/errors.h"

#include "backends/common/answers.h"

#include <algorithm>

namespace clientele::bigcapital {

namespace {

using Kind = Failure::Kind;

// Business rules, by `errors[].type`; every other one refuses the values. `field` where it is about one.
struct TypeRow
{
    const char *type;
    Kind kind;
    const char *field;
};
constexpr TypeRow typeTable[] = {
    {"TENANT.NOT.FOUND", Kind::SignIn, nullptr},
    {"TENANT.DATABASE.NOT.INITALIZED", Kind::NotAllowed, nullptr}, // spelled so
    {"TENANT.DATABASE.NOT.INITIALIZED", Kind::NotAllowed, nullptr},
    {"BRANCH_ID_REQUIRED", Kind::Invalid, "opening.branch"},
    {"BRANCH_ID_NOT_FOUND", Kind::Invalid, "opening.branch"},
    {"CONTACT_ALREADY_ACTIVE", Kind::Invalid, "active"},
    {"CONTACT_ALREADY_INACTIVE", Kind::Invalid, "active"},
    {"PAYMENT_RECEIVE_NOT_EXISTS", Kind::Gone, nullptr}, // with status 400
    {"PAYMENT_RECEIVE_NO_EXISTS", Kind::Duplicate, nullptr},
    {"sort_column_not_found", Kind::NotOffered, nullptr},
    {"filter_roles_fields_not_found", Kind::NotOffered, nullptr},
    {"stringified_filter_roles_invalid", Kind::NotOffered, nullptr},
    {"view_not_found", Kind::NotOffered, nullptr},
};

// Without an "error" or a type, status and message alone are what gateways answer, too: where it matters only the
// service's own messages count (4).
struct PlainRow
{
    int status;
    const char *message;
};
constexpr PlainRow plainTable[] = {
    {401, "Unauthorized"},
    {404, "NotFoundError"},
    {410, "NotFoundError"},
    {429, "ThrottlerException: Too Many Requests"},
};

bool isInOwnWords(const Answer &answer, const Json &body)
{
    const Json::Array &errors = body[u"errors"].items();
    if (std::any_of(errors.begin(), errors.end(), [](const Json &one) { return !one[u"type"].toString().isEmpty(); }))
        return true;
    if (!body.find(u"statusCode") || !body[u"error"].toString().isEmpty())
        return body.find(u"statusCode");
    const auto row = std::find_if(std::begin(plainTable), std::end(plainTable),
                                  [&answer](const PlainRow &one) { return one.status == answer.status; });
    return row == std::end(plainTable) || body[u"message"].toString() == QLatin1String(row->message);
}

/// The field a validator's `property` means: always camelCase, as the write names are (4).
FieldKey fieldOf(const SchemaPtr &schema, const QString &property)
{
    if (!schema)
        return {};
    const QByteArray name = property.toUtf8();
    for (const FieldSpec &field : schema->fields()) {
        for (const WireForm &form : field.forms) {
            if (form.write == name || form.read == name)
                return field.key;
        }
    }
    return {};
}

/// All that one entry of a validation says, with its nested entries; the words about a known field go to `fields`, and
/// those about a part of a list to the list's.
void takeProblem(const Json &problem, const SchemaPtr &schema, Failure &failure, QStringList &words,
                 const FieldKey &within = {})
{
    const FieldKey own = fieldOf(schema, problem[u"property"].toString());
    const FieldKey key = own.isEmpty() ? within : own;
    QStringList said;
    for (const Json::Member &rule : problem[u"constraints"].members())
        said.append(rule.second.toString());
    if (!said.isEmpty()) {
        const QString text = said.join(QStringLiteral("; "));
        if (!key.isEmpty())
            failure.fields.insert(key, text);
        words.append(text);
    }
    for (const Json &child : problem[u"children"].items())
        takeProblem(child, schema, failure, words, key);
}

void takeTypes(const Json::Array &errors, Failure &failure, QStringList &words)
{
    for (const Json &error : errors) {
        const QString type = error[u"type"].toString();
        if (type.isEmpty())
            continue;
        const bool first = failure.code.isEmpty();
        if (first) {
            failure.code = type;
            failure.kind = Kind::Invalid; // also at 409: rows hang on it, nobody changed anything
        }
        if (error[u"message"].isString())
            words.append(error[u"message"].toString());
        for (const TypeRow &row : typeTable) {
            if (type != QLatin1String(row.type))
                continue;
            if (first)
                failure.kind = row.kind;
            if (row.field)
                failure.fields.insert(row.field, type);
        }
    }
}

/// The wait after "too many requests": which of the two limits was hit decides which header has it (5).
std::optional<qint64> waitOf(const Answer &answer, std::optional<qint64> plain)
{
    const std::optional<qint64> ours = retryAfterSeconds(answer.header("Retry-After-auth"), 0);
    return ours && plain ? std::max(*ours, *plain) : ours ? ours : plain;
}

} // namespace

std::optional<Failure> failureOf(const Answer &answer, const SchemaPtr &schema)
{
    if (std::optional<Failure> broken = deliveryFailure(answer))
        return broken;
    const std::optional<Json> body = backends::jsonOf(answer);
    const bool inOwnWords = body && isInOwnWords(answer, *body);
    std::optional<Failure> failure = backends::refusalOf(answer, inOwnWords);
    if (!failure)
        return std::nullopt;
    if (failure->kind == Kind::SlowedDown)
        failure->retryAfterSeconds = waitOf(answer, failure->retryAfterSeconds);
    if (!body || (!inOwnWords && !failure->code.isEmpty()))
        return failure;
    const Json &message = (*body)[u"message"];
    QStringList words;
    if (message.isString())
        words.append(message.toString());
    for (const Json &problem : message.items())
        takeProblem(problem, schema, *failure, words);
    takeTypes((*body)[u"errors"].items(), *failure, words);
    if (failure->code.isEmpty())
        failure->code = (*body)[u"code"].toString();
    // An address nobody answers at is no missing row (4).
    if (answer.status == 404 && (*body)[u"error"].toString() == QLatin1String("Not Found"))
        failure->kind = Kind::NotOffered;
    words.removeDuplicates();
    failure->message = words.join(QStringLiteral("; "));
    // The refusal repeats the address that was typed to sign in with; that is for no log.
    if (failure->code == QLatin1String("INVALID_DETAILS"))
        failure->message.clear();
    return failure;
}

} // namespace clientele::bigcapital
