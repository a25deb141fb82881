// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/odata/errors.h"

#include <QRegularExpression>

#include <algorithm>

namespace clientele::odata {

namespace {

using Kind = Failure::Kind;

// business-central.md 10.2, in its order. A family stands by its beginning, behind its members.
struct CodeRow
{
    const char *code;
    Kind kind;
    bool family = false;
};
constexpr CodeRow codeTable[] = {
    {"BadRequest", Kind::Invalid},
    {"BadRequest_InvalidRequestUrl", Kind::NotOffered},
    {"BadRequest_NotFound", Kind::NotOffered},
    {"BadRequest_ResourceNotFound", Kind::Gone},
    {"BadRequest_InvalidOperation", Kind::Invalid},
    {"BadRequest_InvalidToken", Kind::Invalid},
    {"BadRequest_RequiredParamNotProvided", Kind::Invalid},
    {"BadRequest_MethodNotAllowed", Kind::NotOffered},
    {"BadRequest_MethodNotImplemented", Kind::NotOffered},
    {"Request_EntityChanged", Kind::ChangedMeanwhile},
    // Names of NAV 2018 and before (dynamics-financials-beta.md 9).
    {"OData_Entity_Changed", Kind::ChangedMeanwhile},
    {"OData_", Kind::Invalid, true},
    {"NavCSide_", Kind::Invalid, true},
    {"Authentication_", Kind::SignIn, true},
    {"Authenciation_", Kind::SignIn, true}, // as old servers spell it
    {"Authorization_", Kind::NotAllowed, true},
    {"Internal_RecordNotFound", Kind::Invalid},
    {"Internal_DataNotFoundFilter", Kind::Invalid},
    {"Internal_EntityWithSameKeyExists", Kind::Duplicate},
    {"Internal_InvalidTableRelation", Kind::Invalid},
    // Not Gone: the customer may live on under the company's new name.
    {"Internal_CompanyNotFound", Kind::NotAllowed},
    {"Internal_TenantUnavailable", Kind::ServiceFault},
    {"Internal_ServerError", Kind::ServiceFault},
    {"Application_", Kind::Invalid, true},
};

// Token services answer {"error": "invalid_grant", "error_description": ...} (2.1).
constexpr const char *signInCodes[] = {"invalid_grant", "invalid_client", "invalid_token", "unauthorized_client",
                                       "interaction_required"};

bool isSignInCode(const QString &code)
{
    return std::any_of(std::begin(signInCodes), std::end(signInCodes),
                       [&code](const char *known) { return code == QLatin1String(known); });
}

std::optional<Kind> kindOfCode(const QString &code)
{
    for (const CodeRow &row : codeTable) {
        const QLatin1String known(row.code);
        if (row.family ? code.startsWith(known) : code == known)
            return row.kind;
    }
    return isSignInCode(code) ? std::optional(Kind::SignIn) : std::nullopt;
}

Kind kindOf(const QString &code, const Failure &byStatus, Purpose purpose)
{
    const int status = byStatus.status;
    if (const std::optional<Kind> known = kindOfCode(code)) {
        // Another spelling of "not here" for what is read by its own id.
        if (status == 404 && purpose == Purpose::Read && (*known == Kind::Invalid || *known == Kind::NotOffered))
            return Kind::Gone;
        return *known;
    }
    if (status == 412)
        return Kind::ChangedMeanwhile;
    if (status == 409)
        return purpose == Purpose::Create ? Kind::Duplicate : Kind::ChangedMeanwhile;
    return byStatus.kind;
}

// What a message of a check on the table says instead of the API's name; English, as the table's own captions are
// where nobody asked for another language.
struct Caption
{
    const char *caption;
    const char *property;
};
constexpr Caption captions[] = {
    {"Country/Region Code", "country"},
    {"Salesperson Code", "salespersonCode"},
    {"Currency Code", "currencyCode"},
    {"Payment Terms Code", "paymentTermsId"},
    {"Payment Method Code", "paymentMethodId"},
    {"Shipment Method Code", "shipmentMethodId"},
    {"Tax Area Code", "taxAreaId"},
    {"VAT Bus. Posting Group", "taxAreaId"},
    {"VAT Registration No.", "taxRegistrationNumber"},
    {"Phone No.", "phoneNumber"},
    {"Post Code", "postalCode"},
    {"Home Page", "website"},
    {"E-Mail", "email"},
};

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

/// `word` stands in `text` with nothing around it that would make it a part of another word.
bool mentions(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const qsizetype end = at + word.size();
        const bool begins = at == 0 || !isWordPart(text.at(at - 1));
        const bool ends = end >= text.size() || !isWordPart(text.at(end));
        if (begins && ends)
            return true;
    }
    return false;
}

/// Property names stand in quotes in the service's messages, whatever their language.
bool quotes(const QString &text, const QString &name)
{
    static const QString before = QStringLiteral("\"'`\u201c\u201e\u201d\u2018\u201a\u2019\u00ab\u00bb\u2039");
    for (qsizetype at = text.indexOf(name); at > 0; at = text.indexOf(name, at + 1)) {
        const qsizetype end = at + name.size();
        if (before.contains(text.at(at - 1)) && end < text.size() && !isWordPart(text.at(end)))
            return true;
    }
    return false;
}

QString valueText(const Value &value)
{
    return value.asDecimal() ? QString::fromLatin1(value.asDecimal()->toBytes()) : value.toText();
}

QHash<FieldKey, QString> fieldsOf(const QString &message, const Sent &sent)
{
    QHash<FieldKey, QString> result;
    if (!sent.schema || message.isEmpty())
        return result;
    const auto byProperty = [&](auto isNamed) {
        for (const FieldSpec &field : sent.schema->fields()) {
            for (const WireForm &form : field.forms) {
                const QByteArray path = form.write.isEmpty() ? form.read : form.write;
                // A member of a nested object is called by its own name.
                const bool nested = path.contains('.') && !path.contains('@');
                if (nested && form.write.isEmpty())
                    continue;
                if (isNamed(nested ? path.mid(path.lastIndexOf('.') + 1) : path))
                    result.insert(field.key, message);
            }
        }
    };
    byProperty([&](const QByteArray &path) { return quotes(message, QString::fromLatin1(path)); });
    if (result.isEmpty()) {
        for (const Caption &row : captions) {
            if (mentions(message, QLatin1String(row.caption)))
                byProperty([&row](const QByteArray &path) { return path == row.property; });
        }
    }
    if (result.isEmpty() && sent.changes.size() == 1)
        result.insert(sent.changes.front().field, message);
    if (result.isEmpty()) {
        // "The length of the string is 31 ... Value: ...": the only name it has is what was typed.
        for (const Change &change : sent.changes) {
            const QString typed = valueText(change.after);
            if (typed.size() > 2 && mentions(message, typed))
                result.insert(change.field, message);
        }
        if (result.size() != 1)
            result.clear();
    }
    return result;
}

/// What an answer's error body says; none in anything but the service's own: a proxy's page, another's JSON, nothing.
/// The service always gives a code; what is written like it but has none, or a number, is any gateway's. Nor is what is
/// not there said to be by a code that nobody knows: that would be a record lost (business-central.md 10.2).
struct Words
{
    QString code;
    QString message;
    bool isNone() const { return code.isEmpty(); }
};

Words wordsOf(const Answer &answer)
{
    constexpr qsizetype longestMessage = 4'000; // more than a person reads, and it is kept with the change
    const std::optional<Json> body = backends::jsonOf(answer);
    if (!body)
        return {};
    Words words;
    const Json &inner = (*body)[u"error"];
    if (inner.isObject()) {
        words = {inner[u"code"].toString(), inner[u"message"].toString()};
    } else if (isSignInCode(inner.toString())) { // a plain word is what any server may have for an error
        words = {inner.toString(), (*body)[u"error_description"].toString()};
    }
    if ((answer.status == 404 || answer.status == 410) && !kindOfCode(words.code))
        return {};
    if (words.message.size() > longestMessage)
        words.message = words.message.left(longestMessage) + QChar(0x2026);
    return words;
}

} // namespace

QString withoutCorrelationId(const QString &message, QByteArray *id)
{
    static const QRegularExpression suffix(QStringLiteral(
        "\\s*CorrelationId:\\s*\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\}?\\.?\\s*$"));
    const QRegularExpressionMatch match = suffix.match(message);
    if (!match.hasMatch())
        return message;
    if (id)
        *id = match.captured(1).toLatin1();
    return message.left(match.capturedStart());
}

bool isNotThere(const Failure &failure)
{
    return failure.kind == Kind::Gone || failure.kind == Kind::NotOffered;
}

std::optional<Failure> failureOf(const Answer &answer, const Sent &sent)
{
    if (std::optional<Failure> broken = deliveryFailure(answer))
        return broken;
    const Words words = wordsOf(answer);
    // On premises this is what all addresses answer while the API is switched off, with or without a body (10.4).
    const bool isSwitchedOff = answer.status == 405 && sent.purpose == Purpose::Read;
    std::optional<Failure> failure = backends::refusalOf(answer, !words.isNone() || isSwitchedOff);
    if (!failure)
        return std::nullopt;
    failure->requestId = backends::requestIdOf(answer);
    if (words.isNone()) {
        if (failure->detail.isEmpty())
            failure->detail = backends::description(answer);
    } else {
        failure->code = words.code;
        QByteArray correlation;
        failure->message = withoutCorrelationId(words.message, &correlation).trimmed();
        if (!correlation.isEmpty())
            failure->requestId = correlation;
        failure->kind = kindOf(failure->code, *failure, sent.purpose);
        if (failure->kind == Kind::Invalid)
            failure->fields = fieldsOf(failure->message, sent);
    }
    return sent.purpose == Purpose::Read ? *std::move(failure) : backends::toldOfWrite(answer, *std::move(failure));
}

} // namespace clientele::odata
