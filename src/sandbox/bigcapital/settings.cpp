// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bigcapital/settings.h"

#include "sandbox/exchange.h"

namespace clientele::sandbox::bigcapital {

namespace {

struct Flag
{
    const char *name;
    bool Settings::*member;
};
constexpr Flag Flags[] = {
    {"branches", &Settings::branches},
    {"noisyBalances", &Settings::noisyBalances},
    {"organizationReady", &Settings::organizationReady},
};

struct Count
{
    const char *name;
    int Settings::*member;
    qint64 least;
};
constexpr Count Counts[] = {
    {"defaultLimit", &Settings::defaultLimit, 0}, {"authLimit", &Settings::authLimit, 0},
    {"windowMs", &Settings::windowMs, 1},         {"poolSize", &Settings::poolSize, 1},
    {"poolWaitMs", &Settings::poolWaitMs, 0},     {"writeMs", &Settings::writeMs, 0},
    {"tokenSeconds", &Settings::tokenSeconds, 0},
};

struct Text
{
    const char *name;
    QString Settings::*member;
};
constexpr Text Texts[] = {{"email", &Settings::email}, {"password", &Settings::password}};

constexpr const char *PostcodeWords[] = {"refused", "readName", "pageName"};

[[noreturn]] void refuse(const QString &name)
{
    throw Refusal(400, QByteArrayLiteral("Setting"), QStringLiteral("The setting or its value is not known: ") + name);
}

bool takePlain(Settings &settings, const QString &name, const Json &value)
{
    for (const Flag &flag : Flags) {
        if (name != QLatin1String(flag.name))
            continue;
        if (!value.isBool())
            refuse(name);
        settings.*flag.member = value.toBool();
        return true;
    }
    for (const Count &count : Counts) {
        if (name != QLatin1String(count.name))
            continue;
        const std::optional<qint64> number = value.toInteger();
        if (!number || *number < count.least || *number > 100'000'000)
            refuse(name);
        settings.*count.member = static_cast<int>(*number);
        return true;
    }
    for (const Text &text : Texts) {
        if (name != QLatin1String(text.name))
            continue;
        if (!value.isString())
            refuse(name);
        settings.*text.member = value.toString();
        return true;
    }
    return false;
}

} // namespace

Json Settings::toJson() const
{
    Json::Object members{
        {QStringLiteral("answers"),
         Json::string(answers == Answers::Camel ? QStringLiteral("camel") : QStringLiteral("snake"))},
        {QStringLiteral("postcode"), Json::string(QLatin1String(PostcodeWords[static_cast<size_t>(postcode)]))},
        {QStringLiteral("timeZone"), Json::string(QString::fromLatin1(zone.id()))},
    };
    for (const Flag &flag : Flags)
        members.emplace_back(QLatin1String(flag.name), Json::boolean(this->*flag.member));
    for (const Count &count : Counts)
        members.emplace_back(QLatin1String(count.name), Json::number(static_cast<qint64>(this->*count.member)));
    for (const Text &text : Texts)
        members.emplace_back(QLatin1String(text.name), Json::string(this->*text.member));
    return Json::object(std::move(members));
}

Settings Settings::with(const Json &changes) const
{
    Settings changed = *this;
    for (const auto &[name, value] : changes.members()) {
        if (takePlain(changed, name, value))
            continue;
        const QString word = value.toString();
        if (name == QLatin1String("answers") && word == QLatin1String("snake")) {
            changed.answers = Answers::Snake;
        } else if (name == QLatin1String("answers") && word == QLatin1String("camel")) {
            changed.answers = Answers::Camel;
        } else if (name == QLatin1String("postcode") && word == QLatin1String("refused")) {
            changed.postcode = Postcode::Refused;
        } else if (name == QLatin1String("postcode") && word == QLatin1String("readName")) {
            changed.postcode = Postcode::ReadName;
        } else if (name == QLatin1String("postcode") && word == QLatin1String("pageName")) {
            changed.postcode = Postcode::PageName;
        } else if (name == QLatin1String("timeZone") && QTimeZone(word.toLatin1()).isValid()) {
            changed.zone = QTimeZone(word.toLatin1());
        } else {
            refuse(name);
        }
    }
    return changed;
}

} // namespace clientele::sandbox::bigcapital
