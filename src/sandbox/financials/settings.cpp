// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/settings.h"

#include "sandbox/exchange.h"

#include <array>

namespace clientele::sandbox::financials {

namespace {

template <typename E>
struct Word
{
    const char *text;
    E value;
};

/// A setting that is one of a few words.
template <typename E, size_t N>
struct Choice
{
    const char *name;
    E Settings::*member;
    std::array<Word<E>, N> words;
};

using S = Settings;
constexpr Choice<Variant, 3> variants{
    "variant", &S::variant, {{{"objects", Variant::Objects}, {"both", Variant::Both}, {"ids", Variant::Ids}}}};
constexpr Choice<S::KeyStyle, 3> keyStyles{
    "keyStyle",
    &S::keyStyle,
    {{{"both", S::KeyStyle::Both}, {"segment", S::KeyStyle::Segment}, {"parentheses", S::KeyStyle::Parentheses}}}};
constexpr Choice<S::Prefix, 3> prefixes{
    "pathPrefix",
    &S::pathPrefix,
    {{{"optional", S::Prefix::Optional}, {"required", S::Prefix::Required}, {"refused", S::Prefix::Refused}}}};
constexpr Choice<S::Information, 3> informations{
    "companyInformation",
    &S::companyInformation,
    {{{"list", S::Information::List}, {"object", S::Information::Object}, {"absent", S::Information::Absent}}}};
constexpr Choice<S::BlankAddress, 2> blankAddresses{
    "blankAddress", &S::blankAddress, {{{"object", S::BlankAddress::Object}, {"null", S::BlankAddress::Null}}}};
constexpr Choice<S::ErrorNames, 2> errorNames{
    "errorNames", &S::errorNames, {{{"2018", S::ErrorNames::Of2018}, {"older", S::ErrorNames::Older}}}};
constexpr Choice<S::UnknownCode, 2> unknownCodes{
    "unknownCode", &S::unknownCode, {{{"dialog", S::UnknownCode::Dialog}, {"notFound", S::UnknownCode::NotFound}}}};

constexpr Choice<S::PaymentPaths, 3> paymentPaths{
    "paymentPaths",
    &S::paymentPaths,
    {{{"both", S::PaymentPaths::Both}, {"flat", S::PaymentPaths::Flat}, {"nested", S::PaymentPaths::Nested}}}};
constexpr Choice<S::JournalSet, 3> journalSets{"journalSet",
                                               &S::journalSet,
                                               {{{"both", S::JournalSet::Both},
                                                 {"customerPaymentsJournals", S::JournalSet::Printed},
                                                 {"customerPaymentJournals", S::JournalSet::Real}}}};
constexpr Choice<S::AgedNames, 2> agedNames{
    "agedNames", &S::agedNames, {{{"amounts", S::AgedNames::Amounts}, {"periods", S::AgedNames::Periods}}}};

struct Number
{
    const char *name;
    int Settings::*member;
    int least;
    int most;
};

constexpr Number Numbers[] = {
    {"pageSizeCeiling", &S::pageCeiling, 1, 1'000'000},
    {"staleStatus", &S::staleStatus, 400, 499},
    {"duplicateStatus", &S::duplicateStatus, 400, 499},
    {"externalNumberLength", &S::externalNumberLength, 20, 35},
};

struct Flag
{
    const char *name;
    bool Settings::*member;
};

constexpr Flag Flags[] = {
    {"amountFlips", &S::amountFlips},
    {"postingAction", &S::postingAction},
    {"misprintedPath", &S::misprintedPath},
    {"deleteWithoutTag", &S::deleteWithoutTag},
    {"deleteWithBalance", &S::deleteWithBalance},
    {"relativeNextLinks", &S::relativeNextLinks},
    {"countOption", &S::countOption},
    {"correlationId", &S::correlationId},
    {"checksDescription", &S::checksDescription},
    {"ignoresFigures", &S::ignoresFigures},
    {"zeroReferenceIds", &S::zeroReferenceIds},
    {"taxNumberFormats", &S::taxNumberFormats},
    {"contactChecks", &S::contactChecks},
    {"templates", &S::templates},
};

/// Everything that is one of a few words, whatever its type.
template <typename Visitor>
void forEachChoice(const Visitor &visit)
{
    visit(variants);
    visit(keyStyles);
    visit(prefixes);
    visit(informations);
    visit(blankAddresses);
    visit(errorNames);
    visit(unknownCodes);
    visit(paymentPaths);
    visit(journalSets);
    visit(agedNames);
}

[[noreturn]] void refuse(const QString &name)
{
    throw Refusal(400, QByteArrayLiteral("Setting"), QStringLiteral("The setting or its value is not known: ") + name);
}

bool applyOne(Settings &settings, const QString &name, const Json &value)
{
    bool found = false;
    forEachChoice([&](const auto &choice) {
        if (name != QLatin1String(choice.name))
            return;
        for (const auto &word : choice.words) {
            if (value.toString() == QLatin1String(word.text)) {
                settings.*choice.member = word.value;
                found = true;
            }
        }
    });
    for (const Flag &flag : Flags) {
        if (name == QLatin1String(flag.name) && value.isBool()) {
            settings.*flag.member = value.toBool();
            found = true;
        }
    }
    const qint64 whole = value.toInteger().value_or(-1);
    for (const Number &number : Numbers) {
        if (name == QLatin1String(number.name) && whole >= number.least && whole <= number.most) {
            settings.*number.member = static_cast<int>(whole);
            found = true;
        }
    }
    if (name == QLatin1String("nameLength") && (whole == 50 || whole == 100)) {
        settings.nameLength = static_cast<int>(whole);
        found = true;
    }
    return found;
}

} // namespace

Json Settings::toJson() const
{
    Json::Object members;
    forEachChoice([&](const auto &choice) {
        for (const auto &word : choice.words) {
            if (this->*choice.member == word.value)
                members.emplace_back(QString::fromLatin1(choice.name), Json::string(QString::fromLatin1(word.text)));
        }
    });
    members.emplace_back(QStringLiteral("nameLength"), Json::number(static_cast<qint64>(nameLength)));
    for (const Number &number : Numbers)
        members.emplace_back(QString::fromLatin1(number.name), Json::number(static_cast<qint64>(this->*number.member)));
    for (const Flag &flag : Flags)
        members.emplace_back(QString::fromLatin1(flag.name), Json::boolean(this->*flag.member));
    return Json::object(std::move(members));
}

Settings Settings::with(const Json &changes) const
{
    Settings changed = *this;
    for (const auto &[name, value] : changes.members()) {
        if (!applyOne(changed, name, value))
            refuse(name);
    }
    return changed;
}

} // namespace clientele::sandbox::financials
