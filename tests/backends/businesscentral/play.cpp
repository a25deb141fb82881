// SPDX-License-Identifier: GPL-3.0-or-later
#include "play.h"

#include "backends/businesscentral/entities.h"

namespace clientele::businesscentral::testing {

namespace {

const char plainText[] = R"({"@odata.etag": "W/\"JzE5OzEyMzQ1Njc4OTA7REFWSUQ7Jw==\"",
  "id": "d1e2f3a4-b5c6-7890-1234-567890abcdef", "number": "10000", "displayName": "Adatum Corporation",
  "type": "Company", "addressLine1": "192 Market Square", "addressLine2": "Suite 300", "city": "Atlanta",
  "state": "GA", "country": "US", "postalCode": "31772", "phoneNumber": "+1-404-555-0100",
  "email": "accounts@adatum.com", "website": "https://www.adatum.com", "taxLiable": true,
  "taxAreaId": "c6d7e8f9-a0b1-2345-6789-0abcdef12345", "taxAreaDisplayName": "Atlanta, GA",
  "taxRegistrationNumber": "98-7654321", "currencyId": "00000000-0000-0000-0000-000000000000",
  "currencyCode": "USD", "paymentTermsId": "a1a1a1a1-b2b2-c3c3-d4d4-e5e5e5e5e5e5",
  "shipmentMethodId": "f6f6f6f6-a7a7-b8b8-c9c9-d0d0d0d0d0d0",
  "paymentMethodId": "e5e5e5e5-d4d4-c3c3-b2b2-a1a1a1a1a1a1", "blocked": " ", "balance": 15750.00,
  "overdueAmount": 3200.00, "totalSalesExcludingTax": 245000.00, "lastModifiedDateTime": "2025-02-15T09:30:00Z"})";

QByteArray changed(const QByteArray &text, const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    Json object = json(text);
    for (const auto &[name, value] : changes) {
        if (value.isEmpty()) { // taken out
            Json::Object members;
            for (const Json::Member &member : object.members()) {
                if (member.first != QString::fromLatin1(name))
                    members.push_back(member);
            }
            object = Json::object(std::move(members));
        } else {
            object = object.with(QString::fromLatin1(name), json(value));
        }
    }
    return object.toBytes();
}

} // namespace

DialectSettings settings(QHash<QByteArray, QString> options)
{
    DialectSettings result;
    result.base = QUrl(QLatin1String(base));
    result.companyRemoteId = QStringLiteral("c0ffee00-0000-4000-8000-000000000001");
    result.companyId = QStringLiteral("company");
    result.options = std::move(options);
    return result;
}

RecordKey customerKey(const char *id)
{
    return RecordKey::ofRemote(QStringLiteral("company"), "customer", QLatin1String(id));
}

Answer answer(int status, const QByteArray &body, Headers more)
{
    Answer result;
    result.status = status;
    result.body = body;
    result.headers = std::move(more);
    if (!body.isEmpty())
        result.headers.append(Header("Content-Type", "application/json; odata.metadata=minimal"));
    result.requestId = QByteArrayLiteral("ours");
    result.receivedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    return result;
}

Answer html(int status)
{
    Answer result = answer(status);
    result.headers = {{"Content-Type", "text/html; charset=utf-8"}};
    result.body = QByteArrayLiteral("<!DOCTYPE html><title>Please sign in</title>");
    return result;
}

Answer error(int status, const char *code, const QByteArray &message)
{
    const Json inner = Json::object({{QStringLiteral("code"), Json::string(QLatin1String(code))},
                                     {QStringLiteral("message"), Json::string(QString::fromUtf8(message))}});
    return answer(status, Json::object({{QStringLiteral("error"), inner}}).toBytes());
}

Answer broken(Answer::Delivery delivery, Answer::Fault fault)
{
    Answer result;
    result.delivery = delivery;
    result.fault = fault;
    return result;
}

QByteArray plainCustomer(const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    return changed(plainText, changes);
}

QByteArray realCustomer(const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    const QByteArray text = changed(plainText, {{"balance", {}},
                                                {"overdueAmount", {}},
                                                {"totalSalesExcludingTax", {}},
                                                {"blocked", "\"_x0020_\""},
                                                {"salespersonCode", "\"JR\""},
                                                {"balanceDue", "120.5"},
                                                {"creditLimit", "5000"}});
    return changed(text, changes);
}

QByteArray page(const QByteArrayList &items, const QByteArray &nextLink)
{
    QByteArray text = "{\"@odata.context\":\"x\",\"value\":[" + items.join(',') + ']';
    if (!nextLink.isEmpty())
        text += ",\"@odata.nextLink\":" + Json::string(QString::fromUtf8(nextLink)).toBytes();
    return text + '}';
}

std::vector<Request> play(Operation &operation, const std::vector<Answer> &answers)
{
    std::vector<Request> requests;
    size_t fed = 0;
    while (std::optional<Request> request = operation.next()) {
        requests.push_back(*request);
        if (fed == answers.size())
            break;
        operation.feed(answers[fed++]);
    }
    return requests;
}

QString line(const Request &request)
{
    const QString company =
        QStringLiteral("%1/companies(c0ffee00-0000-4000-8000-000000000001)/").arg(QLatin1String(base));
    QString url = QString::fromUtf8(QByteArray::fromPercentEncoding(request.url.toEncoded()));
    if (url.startsWith(company))
        url.remove(0, company.size());
    return QString::fromLatin1(request.method) + QLatin1Char(' ') + url;
}

QStringList lines(const std::vector<Request> &requests)
{
    QStringList all;
    for (const Request &request : requests)
        all.append(line(request));
    return all;
}

Json json(const QByteArray &text)
{
    Result<Json> parsed = Json::parse(text);
    if (!parsed)
        qFatal("not JSON: %s", text.constData());
    return std::move(parsed).value();
}

Record decoded(const QByteArray &customer)
{
    WireHabits habits;
    Result<Record> read =
        decodeRecord(customerSchema(), QStringLiteral("company"), json(customer), habits, QDateTime());
    if (!read)
        qFatal("not a customer: %s", customer.constData());
    return std::move(read).value();
}

} // namespace clientele::businesscentral::testing
