// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/customer_rules.h"

#include "sandbox/bigcapital/answers.h"

#include <QRegularExpression>

#include <algorithm>

namespace clientele::sandbox::bigcapital {

namespace {

constexpr qsizetype LongestText = 255;
constexpr qsizetype LongestNote = 65535; // bytes

/// The validators of one body, in the order in which they are declared.
class Validator
{
public:
    explicit Validator(const Json &body)
        : m_body(body)
    {
    }

    void neededText(const char *name)
    {
        const Json *value = find(name);
        const bool empty = !value || value->isNull() || (value->isString() && value->toString().isEmpty());
        Json::Object broken;
        if (empty)
            add(broken, "isNotEmpty", QLatin1String(name) + QStringLiteral(" should not be empty"));
        if (!value || !value->isString())
            add(broken, "isString", QLatin1String(name) + QStringLiteral(" must be a string"));
        report(name, value, std::move(broken));
    }
    void optionalText(const char *name)
    {
        check(name, "isString", " must be a string", [](const Json &value) { return value.isString(); });
    }
    void optionalEmail(const char *name)
    {
        static const QRegularExpression shape(QStringLiteral(R"(^[^\s@;,]+@[^\s@.;,]+(\.[^\s@.;,]+)+$)"));
        check(name, "isEmail", " must be an email",
              [](const Json &value) { return shape.match(value.toString()).hasMatch(); });
    }
    void optionalFlag(const char *name)
    {
        check(name, "isBoolean", " must be a boolean value", [](const Json &value) { return value.isBool(); });
    }
    void optionalNumber(const char *name)
    {
        check(name, "isNumber", NoNumber, [](const Json &value) { return numberOf(value).has_value(); });
    }
    void neededNumber(const char *name)
    {
        const Json *value = find(name);
        Json::Object broken;
        if (!value || value->isNull() || (value->isString() && value->toString().isEmpty()))
            add(broken, "isNotEmpty", QLatin1String(name) + QStringLiteral(" should not be empty"));
        if (!value || !numberOf(*value))
            add(broken, "isNumber", QLatin1String(name) + QLatin1String(NoNumber));
        report(name, value, std::move(broken));
    }
    /// A date is needed as soon as there is an amount; what it looks like is not looked at.
    void dateOfAmount(const char *name, const char *amount)
    {
        const Json *value = find(name);
        const Json *given = find(amount);
        if (!given || given->isNull()) {
            optionalText(name);
            return;
        }
        Json::Object broken;
        if (!value || !value->isString())
            add(broken, "isString", QLatin1String(name) + QStringLiteral(" must be a string"));
        if (!value || value->isNull())
            add(broken, "isNotEmpty",
                QLatin1String(name) + QStringLiteral(" is required when ") + QLatin1String(amount) +
                    QStringLiteral(" is provided"));
        report(name, value, std::move(broken));
    }
    void finish() const
    {
        if (!m_problems.empty())
            throw invalid(m_problems, m_body);
    }

private:
    static constexpr const char *NoNumber = " must be a number conforming to the specified constraints";

    const Json *find(const char *name) const { return m_body.find(QString(QLatin1String(name))); }
    static void add(Json::Object &broken, const char *rule, const QString &words)
    {
        broken.emplace_back(QLatin1String(rule), Json::string(words));
    }
    template <typename Test>
    void check(const char *name, const char *rule, const char *words, Test holds)
    {
        const Json *value = find(name);
        if (!value || value->isNull() || holds(*value))
            return;
        Json::Object broken;
        add(broken, rule, QLatin1String(name) + QLatin1String(words));
        report(name, value, std::move(broken));
    }
    void report(const char *name, const Json *value, Json::Object broken)
    {
        if (!broken.empty())
            m_problems.push_back({QLatin1String(name), value, std::move(broken)});
    }

    const Json &m_body;
    std::vector<Problem> m_problems;
};

void checkCommon(Validator &validator)
{
    validator.neededText("displayName");
    for (const char *name : {"salutation", "firstName", "lastName", "companyName", "website"})
        validator.optionalText(name);
    validator.optionalEmail("email");
    for (const char *name : {"workPhone", "personalPhone", "note"})
        validator.optionalText(name);
    validator.optionalFlag("active");
    for (const QByteArray place : {"billingAddress", "shippingAddress"}) {
        for (const char *part : {"1", "2", "City", "Country"})
            validator.optionalText((place + part).constData());
        validator.optionalEmail((place + "Email").constData());
        for (const char *part : {"Zipcode", "Phone", "State"})
            validator.optionalText((place + part).constData());
    }
}

/// What the table's character set and column can hold; everything else fails there.
void refuseUnstorable(const QString &text, Column column)
{
    const bool wide = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); });
    const bool fits = column == Column::Note ? text.toUtf8().size() <= LongestNote : text.size() <= LongestText;
    if (wide || !fits)
        throw serverError();
}

} // namespace

void CustomerRules::checkCreate(const Json &body) const
{
    Validator validator(body);
    validator.neededText("customerType");
    validator.neededText("currencyCode");
    validator.optionalNumber("openingBalance");
    validator.dateOfAmount("openingBalanceAt", "openingBalance");
    validator.optionalNumber("openingBalanceExchangeRate");
    validator.optionalNumber("openingBalanceBranchId");
    checkCommon(validator);
    validator.finish();
}

void CustomerRules::checkEdit(const Json &body) const
{
    Validator validator(body);
    validator.neededText("customerType");
    checkCommon(validator);
    validator.finish();
}

void CustomerRules::checkOpening(const Json &body) const
{
    Validator validator(body);
    validator.neededNumber("openingBalance");
    validator.optionalText("openingBalanceAt");
    validator.optionalNumber("openingBalanceExchangeRate");
    validator.optionalNumber("openingBalanceBranchId");
    validator.finish();
}

Customer CustomerRules::created(const Json &body, QStringList &sent) const
{
    Customer row;
    const QString currency = body[u"currencyCode"].toString();
    if (currency.size() > 3)
        throw serverError();
    takeTexts(row, body, sent);
    row.currency = currency;
    row.active = body[u"active"].isBool() ? body[u"active"].toBool() : true;
    takeOpening(row, body, sent);
    const auto place = [&body](const QString &name) {
        const auto at = std::find_if(body.members().begin(), body.members().end(),
                                     [&name](const Json::Member &member) { return member.first == camelCase(name); });
        return at - body.members().begin();
    };
    std::stable_sort(sent.begin(), sent.end(),
                     [&](const QString &one, const QString &other) { return place(one) < place(other); });
    // The row is built with these whether they are sent or not.
    if (!sent.contains(QStringLiteral("active")))
        sent.prepend(QStringLiteral("active"));
    for (const char *name : {"contact_type", "contact_service", "opening_balance_exchange_rate"})
        sent.append(QLatin1String(name));
    return row;
}

Customer CustomerRules::edited(const Customer &now, const Json &body, QStringList &sent) const
{
    Customer row = now;
    takeTexts(row, body, sent);
    if (body[u"active"].isBool())
        row.active = body[u"active"].toBool();
    sent.append(QStringLiteral("contact_type"));
    sent.append(QStringLiteral("contact_service"));
    sent.removeAll(QStringLiteral("currency_code"));
    return row;
}

Customer CustomerRules::reopened(const Customer &now, const Json &body, QStringList &sent) const
{
    Customer row = now;
    takeOpening(row, body, sent);
    return row;
}

std::optional<Column> CustomerRules::writable(const QString &name) const
{
    const bool zipcode =
        name == QLatin1String("billingAddressZipcode") || name == QLatin1String("shippingAddressZipcode");
    const bool postcode =
        name == QLatin1String("billingAddressPostcode") || name == QLatin1String("shippingAddressPostcode");
    if (zipcode) {
        // The table has no column of that name, which is why the real one fails.
        if (m_settings.postcode != Settings::Postcode::PageName)
            throw serverError();
        return name.startsWith(QLatin1Char('b')) ? Column::BillingPostcode : Column::ShippingPostcode;
    }
    if (postcode && m_settings.postcode != Settings::Postcode::ReadName)
        return std::nullopt;
    return columnOf(name);
}

void CustomerRules::takeTexts(Customer &row, const Json &body, QStringList &sent) const
{
    row.type = body[u"customerType"].toString();
    refuseUnstorable(row.type, Column::DisplayName);
    for (const auto &[name, value] : body.members()) {
        if (name == QLatin1String("active") && value.isBool())
            sent.append(name);
        if (name == QLatin1String("currencyCode"))
            sent.append(QStringLiteral("currency_code"));
        const std::optional<Column> column = writable(name);
        if (!column)
            continue;
        if (value.isString())
            refuseUnstorable(value.toString(), *column);
        row.text(*column) = value.isString() ? notNull(value.toString()) : QString();
        sent.append(QLatin1String(columnName(*column)));
    }
}

void CustomerRules::takeOpening(Customer &row, const Json &body, QStringList &sent) const
{
    for (const auto &[name, value] : body.members()) {
        if (value.isNull())
            continue;
        const std::optional<QByteArray> number = numberOf(value);
        if (name == QLatin1String("openingBalance")) {
            const std::optional<qint64> amount = thousandths(number.value_or(QByteArray()));
            if (!amount)
                throw serverError();
            row.reopen(*amount);
            sent.append(QStringLiteral("opening_balance"));
        } else if (name == QLatin1String("openingBalanceAt")) {
            row.openingAt = dayOf(value.toString(), m_settings.zone);
            if (!row.openingAt.isValid())
                throw serverError();
            sent.append(QStringLiteral("opening_balance_at"));
        } else if (name == QLatin1String("openingBalanceExchangeRate")) {
            const std::optional<qint64> rate = billionths(number.value_or(QByteArray()));
            if (!rate)
                throw serverError();
            row.openingRate = *rate;
            sent.append(QStringLiteral("opening_balance_exchange_rate"));
        } else if (name == QLatin1String("openingBalanceBranchId")) {
            const std::optional<qint64> branch = Json::number(number.value_or("0")).toInteger();
            if (!branch || std::find(m_branches.begin(), m_branches.end(), *branch) == m_branches.end())
                throw serverError();
            row.openingBranch = branch;
            sent.append(QStringLiteral("opening_balance_branch_id"));
        }
    }
    if (m_settings.branches && row.opening != 0 && !row.openingBranch)
        throw ruleBroken("BRANCH_ID_REQUIRED");
}

std::vector<qint64> idsOf(const Json &body)
{
    const Json *ids = body.find(u"ids");
    const auto refuse = [&](const char *rule, const char *words) {
        throw invalid({{QStringLiteral("ids"), ids, {{QLatin1String(rule), Json::string(QLatin1String(words))}}}},
                      body);
    };
    if (!ids || !ids->isArray())
        refuse("isArray", "ids must be an array");
    if (ids->items().empty())
        refuse("arrayNotEmpty", "ids should not be empty");
    std::vector<qint64> all;
    for (const Json &id : ids->items()) {
        const std::optional<QByteArray> number = numberOf(id);
        const std::optional<qint64> whole = number ? Json::number(*number).toInteger() : std::nullopt;
        if (!whole)
            refuse("isInt", "each value in ids must be an integer number");
        else
            all.push_back(*whole);
    }
    return all;
}

} // namespace clientele::sandbox::bigcapital
