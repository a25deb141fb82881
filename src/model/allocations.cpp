// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/allocations.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace clientele {

namespace {
constexpr int moneyScale = 2;

std::optional<Decimal> decimalIn(const Json &number)
{
    return number.isNumber() ? Decimal::parse(QByteArrayView(number.numberToken())) : std::nullopt;
}
} // namespace

bool isAllocations(const FieldSpec &field)
{
    return field.type == FieldType::List && !field.lookup.isEmpty();
}

std::optional<std::vector<Allocation>> allocationsOf(const Value &list)
{
    if (list.isEmpty())
        return std::vector<Allocation>();
    const Json *tree = list.asJson();
    if (!list.isPresent() || !tree || !tree->isArray())
        return std::nullopt;
    std::vector<Allocation> all;
    for (const Json &item : tree->items()) {
        if (!item.isObject())
            return std::nullopt;
        Allocation one;
        for (const Json::Member &member : item.members()) {
            if (member.first == QLatin1String("invoice"))
                one.invoice = member.second.toString();
            else if (member.first == QLatin1String("number"))
                one.number = member.second.toString();
            else if (member.first == QLatin1String("due"))
                one.due = QDate::fromString(member.second.toString(), Qt::ISODate);
            else if (member.first == QLatin1String("amount"))
                one.amount = decimalIn(member.second);
            else
                one.rest.push_back(member);
        }
        const Json &amount = item[u"amount"];
        if (!one.amount)
            one.typed = amount.isNumber() ? QString::fromLatin1(amount.numberToken()) : amount.toString();
        all.push_back(std::move(one));
    }
    return all;
}

Value valueOf(const std::vector<Allocation> &allocations)
{
    Json::Array items;
    for (const Allocation &one : allocations) {
        Json::Object item;
        if (!one.invoice.isEmpty())
            item.emplace_back(QStringLiteral("invoice"), Json::string(one.invoice));
        item.emplace_back(QStringLiteral("amount"), one.amount            ? Json::number(one.amount->toBytes())
                                                    : one.typed.isEmpty() ? Json()
                                                                          : Json::string(one.typed));
        if (!one.number.isEmpty())
            item.emplace_back(QStringLiteral("number"), Json::string(one.number));
        if (one.due.isValid())
            item.emplace_back(QStringLiteral("due"), Json::string(one.due.toString(Qt::ISODate)));
        item.insert(item.end(), one.rest.begin(), one.rest.end());
        items.push_back(Json::object(std::move(item)));
    }
    return Value::json(Json::array(std::move(items)));
}

std::optional<Decimal> sumOf(const std::vector<Allocation> &allocations)
{
    std::optional<Decimal> sum = Decimal(0);
    for (const Allocation &one : allocations)
        sum = sum && one.amount ? Decimal::add(*sum, *one.amount) : std::nullopt;
    return sum;
}

std::optional<Decimal> openFor(const Record &invoice, const std::vector<Allocation> &held, bool withoutIt)
{
    const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
    std::optional<Decimal> open = remaining ? std::optional(*remaining) : std::nullopt;
    for (const Allocation &one : held) {
        if (open && !withoutIt && one.amount && one.invoice == invoice.key.remoteId)
            open = Decimal::add(*open, *one.amount);
    }
    return open;
}

QString allocationsText(const std::vector<Allocation> &allocations, const QLocale &locale)
{
    QStringList all;
    for (const Allocation &one : allocations) {
        const QString name = !one.number.isEmpty()    ? one.number
                             : !one.invoice.isEmpty() ? one.invoice
                                                      : QCoreApplication::translate("Wording", "ledger account");
        const QString amount = one.amount ? one.amount->toText(locale, moneyScale) : one.typed;
        //: what a payment is for: %1 number of an invoice, %2 an amount
        all += QCoreApplication::translate("Wording", "%1 %2", "invoice, amount").arg(name, amount);
    }
    return all.join(QStringLiteral("; "));
}

} // namespace clientele
