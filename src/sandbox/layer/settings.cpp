// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/settings.h"

#include "sandbox/exchange.h"

namespace clientele::sandbox::layer {

namespace {

struct Choice
{
    const char *name;
    bool Settings::*member;
    const char *first;
    const char *second;
};

constexpr Choice Choices[] = {
    {"put", &Settings::putMerges, "replace", "merge"},
    {"upsert", &Settings::upsertReplaces, "merge", "replace"},
    {"note", &Settings::notesName, "memo", "notes"},
    {"patchNull", &Settings::nullRefused, "clears", "refused"},
    {"blank", &Settings::blankClears, "kept", "clears"},
    {"unlistedMembers", &Settings::unlistedIgnored, "refused", "ignored"},
    {"unknownParameters", &Settings::parametersRefused, "ignored", "refused"},
    {"tooLargeLimit", &Settings::limitRefused, "clamped", "refused"},
    {"badCursor", &Settings::badCursorRestarts, "refused", "firstPage"},
    {"metaOfShortLists", &Settings::emptyMeta, "pagination", "empty"},
    {"cursor", &Settings::listsShift, "place", "offset"},
    {"pages", &Settings::endlessPages, "end", "endless"},
    {"customerSort", &Settings::sortRefused, "honoured", "refused"},
    {"q", &Settings::searchIgnored, "honoured", "ignored"},
    {"identityStatus", &Settings::identityIgnored, "honoured", "ignored"},
    {"name", &Settings::companyNameOnly, "both", "company"},
    {"email", &Settings::emailChecked, "anything", "checked"},
    {"archivedCustomers", &Settings::archivedLocked, "editable", "locked"},
    {"foreignBusiness", &Settings::foreignHidden, "403", "404"},
    {"businessToken", &Settings::businessTokenLists, "businessOnly", "listsOwn"},
    {"paymentType", &Settings::paymentsShort, "Invoice_Payment", "Payment"},
    {"sentInvoices", &Settings::invoicesSaved, "SENT", "SAVED"},
    {"otherMethod", &Settings::otherMixed, "OTHER", "Other"},
    {"allocations", &Settings::exactAllocations, "atMost", "exact"},
    {"overAllocation", &Settings::overAllocation, "refused", "accepted"},
    {"overPayment", &Settings::overPayment, "refused", "accepted"},
    {"dedicatedRead", &Settings::dedicatedServesAll, "dedicatedOnly", "standaloneToo"},
    {"expiresIn", &Settings::durationQuoted, "number", "text"},
};

struct Figure
{
    const char *name;
    int Settings::*member;
    int least;
    int most;
};

constexpr Figure Figures[] = {
    {"duplicateStatus", &Settings::duplicateStatus, 400, 499},
    {"largestPage", &Settings::largestPage, 1, 100'000},
    {"tokenSeconds", &Settings::tokenSeconds, 1, 86'400},
    {"bucket", &Settings::bucket, 0, 1'000'000},
    {"refill", &Settings::refill, 0, 1'000'000},
};

[[noreturn]] void refuse(const QString &name)
{
    throw Refusal(400, QByteArrayLiteral("Setting"), QStringLiteral("The setting or its value is not known: ") + name);
}

bool choose(Settings &settings, const QString &name, const Json &value)
{
    for (const Choice &choice : Choices) {
        if (name != QLatin1String(choice.name))
            continue;
        const bool first = value.toString() == QLatin1String(choice.first);
        if (!first && value.toString() != QLatin1String(choice.second))
            refuse(name);
        settings.*choice.member = !first;
        return true;
    }
    return false;
}

bool count(Settings &settings, const QString &name, const Json &value)
{
    for (const Figure &figure : Figures) {
        if (name != QLatin1String(figure.name))
            continue;
        const std::optional<qint64> number = value.toInteger();
        if (!number || *number < figure.least || *number > figure.most)
            refuse(name);
        settings.*figure.member = static_cast<int>(*number);
        return true;
    }
    return false;
}

} // namespace

Json Settings::toJson() const
{
    Json::Object members;
    for (const Choice &choice : Choices) {
        const QString word = QString::fromLatin1(this->*choice.member ? choice.second : choice.first);
        members.emplace_back(QString::fromLatin1(choice.name), Json::string(word));
    }
    for (const Figure &figure : Figures)
        members.emplace_back(QString::fromLatin1(figure.name), Json::number(static_cast<qint64>(this->*figure.member)));
    members.emplace_back(QStringLiteral("conflictFor"), Json::string(conflictFor));
    return Json::object(std::move(members));
}

Settings Settings::with(const Json &changes) const
{
    Settings changed = *this;
    for (const auto &[name, value] : changes.members()) {
        if (choose(changed, name, value) || count(changed, name, value))
            continue;
        if (name != QLatin1String("conflictFor") || !value.isString())
            refuse(name);
        changed.conflictFor = value.toString();
    }
    return changed;
}

} // namespace clientele::sandbox::layer
