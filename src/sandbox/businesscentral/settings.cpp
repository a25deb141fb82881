// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/settings.h"

#include "sandbox/exchange.h"

namespace clientele::sandbox::businesscentral {

namespace {

QString text(Settings::BlankForm form)
{
    switch (form) {
    case Settings::BlankForm::Both:
        return QStringLiteral("both");
    case Settings::BlankForm::EncodedOnly:
        return QStringLiteral("encodedOnly");
    case Settings::BlankForm::PlainOnly:
        return QStringLiteral("plainOnly");
    }
    return {};
}

QString text(Settings::Posting posting)
{
    switch (posting) {
    case Settings::Posting::AtOnce:
        return QStringLiteral("atOnce");
    case Settings::Posting::Scheduled:
        return QStringLiteral("scheduled");
    case Settings::Posting::Refused:
        return QStringLiteral("refused");
    }
    return {};
}

struct Flag
{
    const char *name;
    bool Settings::*member;
};

constexpr Flag Flags[] = {
    {"deleteWithoutTag", &Settings::deleteWithoutTag},
    {"deleteWithBalance", &Settings::deleteWithBalance},
    {"relativeNextLinks", &Settings::relativeNextLinks},
    {"encodedChoiceInFilter", &Settings::encodedChoiceInFilter},
    {"taxNumberFormats", &Settings::taxNumberFormats},
    {"companyInformationAsObject", &Settings::informationAsObject},
    {"financialDetailsAsArray", &Settings::financialDetailsAsArray},
    {"incrementBatchName", &Settings::incrementBatchName},
    {"numberSeries", &Settings::numberSeries},
    {"amountFlipped", &Settings::amountFlipped},
    {"invoiceDateAtEntry", &Settings::invoiceDateAtEntry},
    {"zeroIdHidesNumber", &Settings::zeroIdHidesNumber},
    {"postOnPaymentJournals", &Settings::postOnPaymentJournals},
    {"anyPicture", &Settings::anyPicture},
};

[[noreturn]] void refuse(const QString &name)
{
    throw Refusal(400, QByteArrayLiteral("Setting"), QStringLiteral("The setting or its value is not known: ") + name);
}

int whole(const Json &value, const QString &name, qint64 least, qint64 most)
{
    const std::optional<qint64> number = value.toInteger();
    if (!number || *number < least || *number > most)
        refuse(name);
    return static_cast<int>(*number);
}

template <typename Choice>
Choice choice(const Json &value, const QString &name, std::initializer_list<Choice> all)
{
    for (const Choice one : all) {
        if (value.toString() == text(one))
            return one;
    }
    refuse(name);
}

} // namespace

Json Settings::toJson() const
{
    Json::Object members{
        {QStringLiteral("profile"),
         Json::string(profile == Profile::V2 ? QStringLiteral("v2") : QStringLiteral("seed"))},
        {QStringLiteral("pageSizeCeiling"), Json::number(static_cast<qint64>(pageCeiling))},
        {QStringLiteral("staleStatus"), Json::number(static_cast<qint64>(staleStatus))},
        {QStringLiteral("duplicateStatus"), Json::number(static_cast<qint64>(duplicateStatus))},
        {QStringLiteral("blankForm"), Json::string(text(blankForm))},
        {QStringLiteral("posting"), Json::string(text(posting))},
        {QStringLiteral("jobQueueMs"), Json::number(static_cast<qint64>(jobQueueMs))},
        {QStringLiteral("pictureLimit"), Json::number(static_cast<qint64>(pictureLimit))},
    };
    for (const Flag &flag : Flags)
        members.emplace_back(QString::fromLatin1(flag.name), Json::boolean(this->*flag.member));
    return Json::object(std::move(members));
}

Settings Settings::with(const Json &changes) const
{
    Settings changed = *this;
    for (const auto &[name, value] : changes.members()) {
        bool known = false;
        for (const Flag &flag : Flags) {
            if (name == QLatin1String(flag.name)) {
                if (!value.isBool())
                    refuse(name);
                changed.*flag.member = value.toBool();
                known = true;
            }
        }
        if (known)
            continue;
        if (name == QLatin1String("profile") && value.toString() == QLatin1String("v2")) {
            changed.profile = Profile::V2;
        } else if (name == QLatin1String("profile") && value.toString() == QLatin1String("seed")) {
            changed.profile = Profile::Seed;
        } else if (name == QLatin1String("pageSizeCeiling")) {
            changed.pageCeiling = whole(value, name, 1, 1'000'000);
        } else if (name == QLatin1String("staleStatus")) {
            changed.staleStatus = whole(value, name, 400, 499);
        } else if (name == QLatin1String("duplicateStatus")) {
            changed.duplicateStatus = whole(value, name, 400, 499);
        } else if (name == QLatin1String("pictureLimit")) {
            changed.pictureLimit = whole(value, name, 1, 350 * 1024 * 1024);
        } else if (name == QLatin1String("jobQueueMs")) {
            changed.jobQueueMs = whole(value, name, -1, 3'600'000);
        } else if (name == QLatin1String("blankForm")) {
            changed.blankForm = choice(value, name, {BlankForm::Both, BlankForm::EncodedOnly, BlankForm::PlainOnly});
        } else if (name == QLatin1String("posting")) {
            changed.posting = choice(value, name, {Posting::AtOnce, Posting::Scheduled, Posting::Refused});
        } else {
            refuse(name);
        }
    }
    return changed;
}

} // namespace clientele::sandbox::businesscentral
