// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace clientele {

namespace {

bool hasLetter(const QString &text)
{
    const auto codes = text.toUcs4();
    return std::any_of(codes.begin(), codes.end(), [](char32_t code) { return QChar::isLetter(code); });
}

/// Something before and after one "@", a host without empty parts, nothing a list would be cut at. Not RFC 5322:
/// what it allows beyond this, services refuse and people mistype.
bool isAddress(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at <= 0 || text.indexOf(u'@', at + 1) >= 0)
        return false;
    const bool stray = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c == u';' || c == u',' || c == u'<' || c == u'>' || c.category() == QChar::Other_Control;
    });
    const QStringView host = text.mid(at + 1);
    return !stray && !host.isEmpty() && !host.startsWith(u'.') && !host.endsWith(u'.') &&
           !host.contains(QStringLiteral(".."));
}

bool areAddresses(const QString &text)
{
    const QStringList parts = text.split(u';');
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) { return isAddress(part.trimmed()); });
}

bool isNothing(const FieldSpec &field, const Value &value)
{
    return !value.isKnown() || value.isEmpty() ||
           ((field.required || has(field.checks, Check::NotBlankOnly)) && !value.isVerbatim() &&
            !value.toText().isEmpty() && value.toText().trimmed().isEmpty());
}

/// The first character that needs more than three bytes in UTF-8; empty if there is none.
QString beyondThreeBytes(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSurrogate())
            return text.mid(i, text[i].isHighSurrogate() ? 2 : 1);
    }
    return {};
}

/// The first character that nobody sees, or that turns round what is seen around it, as "U+202E"; empty if there is
/// none. Pasted along, it makes two numbers that look the same differ.
QString unseen(const QString &text)
{
    for (const char32_t code : text.toUcs4()) {
        switch (QChar::category(code)) {
        case QChar::Other_Control: // line breaks and tabs among them
        case QChar::Other_Format:  // zero width, and directions of writing
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return QStringLiteral("U+%1").arg(uint(code), 4, 16, QLatin1Char('0')).toUpper();
        default:
            break;
        }
    }
    return {};
}

/// Whether a person can mean this day. Beyond these years it is mistyped, and the first day of all is none to a service
/// (business-central.md 4).
constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

void checkDate(const FieldSpec &field, const QDate &date, std::vector<Problem> &problems)
{
    if (date.year() < firstYear || date.year() > lastYear)
        problems.push_back({field.key, Problem::Rule::NotADate, {firstYear, lastYear}});
}

void checkText(const FieldSpec &field, const QString &text, std::vector<Problem> &problems)
{
    const auto add = [&](Problem::Rule rule, QVariantList arguments = {}) {
        problems.push_back({field.key, rule, std::move(arguments)});
    };
    const qsizetype length = has(field.checks, Check::BytesNotCharacters) ? text.toUtf8().size() : text.size();
    if (field.longest > 0 && length > field.longest)
        add(Problem::Rule::TooLong, {int(length), field.longest});
    if (has(field.checks, Check::Email) ? !isAddress(text.trimmed())
                                        : has(field.checks, Check::EmailList) && !areAddresses(text))
        add(Problem::Rule::NotAnEmail);
    if (has(field.checks, Check::NoLetters) && hasLetter(text))
        add(Problem::Rule::LettersInPhone);
    if (has(field.checks, Check::ThreeByteUtf8)) {
        if (const QString character = beyondThreeBytes(text); !character.isEmpty())
            add(Problem::Rule::CharacterRefused, {character});
    }
    if (field.type == FieldType::Code) {
        if (const QString character = unseen(text); !character.isEmpty())
            add(Problem::Rule::CharacterRefused, {character, true});
    }
    if (has(field.checks, Check::NotDigitsOnly) && !text.isEmpty() &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        add(Problem::Rule::OnlyDigits);
    const auto isWord = [&](const ChoiceSpec &choice) { return choice.value == text; };
    if (field.type == FieldType::Choice && !field.choices.empty() &&
        std::none_of(field.choices.begin(), field.choices.end(), isWord))
        add(Problem::Rule::UnknownChoice, {text});
}

/// Digits before the point, without leading zeros.
int wholeDigits(const Decimal &number)
{
    QByteArray digits = number.toBytes();
    digits.truncate(digits.indexOf('.') < 0 ? digits.size() : digits.indexOf('.'));
    qsizetype first = 0;
    while (first < digits.size() && (digits.at(first) == '-' || digits.at(first) == '0'))
        ++first;
    return int(digits.size() - first);
}

/// A number by its shape, however many digits: too long for us to reckon with.
bool looksLikeNumber(const QString &text)
{
    QStringView digits(text);
    if (digits.startsWith(u'-') || digits.startsWith(u'+'))
        digits = digits.sliced(1);
    else if (digits.endsWith(u'-'))
        digits.chop(1);
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return digits.count(u'.') <= 1 && std::any_of(digits.begin(), digits.end(), isDigit) &&
           std::all_of(digits.begin(), digits.end(), [&](QChar c) { return isDigit(c) || c == u'.'; });
}

bool isAllocation(const Json &item)
{
    return item.find(u"invoice") != nullptr;
}

/// An entry that has a key or a value must have both, and one for an invoice its amount.
bool lacksPart(const Json &item)
{
    if (isAllocation(item))
        return item[u"invoice"].toString().isEmpty() || !item[u"amount"].isNumber();
    return item.isObject() && item.find(u"key") &&
           (item[u"key"].toString().isEmpty() || item[u"value"].toString().isEmpty());
}

std::optional<Decimal> amountOf(const Json &item)
{
    return Decimal::parse(QByteArrayView(item[u"amount"].numberToken()));
}

void checkAllocations(const FieldSpec &field, const Json::Array &items, std::vector<Problem> &problems)
{
    QSet<QString> invoices;
    for (const Json &item : items) {
        const std::optional<Decimal> amount = amountOf(item);
        if (!amount) {
            problems.push_back({field.key, Problem::Rule::TooManyDigits});
            continue;
        }
        const QString shown = QString::fromLatin1(amount->toBytes());
        if (amount->isNegative() || amount->isZero())
            problems.push_back({field.key, Problem::Rule::NotPositive});
        if (has(field.checks, Check::WholeAmounts) && amount->roundedTo(0) != *amount)
            problems.push_back({field.key, Problem::Rule::NotWhole, {shown}});
        if (isAllocation(item) && invoices.contains(item[u"invoice"].toString()))
            problems.push_back({field.key, Problem::Rule::AppliedTwice});
        invoices.insert(item[u"invoice"].toString());
    }
}

/// Together at most what was received; what cannot be added up is told where it stands.
void checkSum(const FieldSpec &field, const Record &wanted, std::vector<Problem> &problems)
{
    const Json *list = wanted.value(field.key).asJson();
    const Decimal *amount = wanted.value("amount").asDecimal();
    if (!has(field.checks, Check::WithinAmount) || !list || !amount)
        return;
    std::optional<Decimal> sum = Decimal(0);
    for (const Json &item : list->items()) {
        const std::optional<Decimal> one = amountOf(item);
        sum = sum && one ? Decimal::add(*sum, *one) : std::nullopt;
    }
    if (sum && *sum > *amount)
        problems.push_back({field.key, Problem::Rule::MoreThanAmount, {QString::fromLatin1(sum->toBytes())}});
}

/// What has to be there is taken away, and nothing else that is changed makes the service set it anew.
bool isTakenAway(const FieldSpec &field, const Change &change, const Record &wanted, const Changes &changes)
{
    if (!has(field.checks, Check::NotCleared) || !change.before.isPresent() || !wanted.value(field.key).isEmpty())
        return false;
    return std::none_of(changes.begin(), changes.end(), [&](const Change &other) {
        const FieldSpec *by = wanted.schema()->find(other.field);
        return by && other.after.isPresent() &&
               std::find(by->alsoChanges.begin(), by->alsoChanges.end(), field.key) != by->alsoChanges.end();
    });
}

} // namespace

std::optional<Problem> finerThan(int places, const FieldKey &field, const Decimal &number)
{
    const Decimal kept = number.roundedTo(places);
    if (kept == number)
        return std::nullopt;
    return Problem{field, Problem::Rule::TooManyDigits, {QString::fromLatin1(kept.toBytes())}};
}

std::vector<Problem> checkField(const FieldSpec &field, const Value &value, const Value &already)
{
    std::vector<Problem> problems;
    if (!value.isKnown() || (already.isKnown() && field.same(already, value)))
        return problems;
    if (isNothing(field, value)) {
        if (field.required)
            problems.push_back({field.key, Problem::Rule::Required});
        return problems;
    }
    if (value.isEmpty())
        return problems;
    switch (field.type) {
    case FieldType::Decimal:
    case FieldType::Money:
        if (const Decimal *number = value.asDecimal()) {
            if (field.longest > 0 && wholeDigits(*number) > field.longest)
                problems.push_back({field.key, Problem::Rule::TooManyDigits});
            else if (has(field.checks, Check::Positive) && (number->isNegative() || number->isZero()))
                problems.push_back({field.key, Problem::Rule::NotPositive});
            else if (const auto finer = field.scale < 0 ? std::nullopt : finerThan(field.scale, field.key, *number))
                problems.push_back(*finer);
        } else {
            // Digits that would do in themselves were not taken because they can be read in two ways: "1.5" where the
            // point parts thousands.
            const bool tooLong = looksLikeNumber(value.toText()) && !Decimal::parse(value.toText().toLatin1());
            problems.push_back({field.key, tooLong ? Problem::Rule::TooManyDigits : Problem::Rule::NotANumber});
        }
        break;
    case FieldType::Date:
        if (value.asDate())
            checkDate(field, *value.asDate(), problems);
        else
            problems.push_back({field.key, Problem::Rule::NotADate});
        break;
    case FieldType::Instant:
        if (!value.asInstant())
            problems.push_back({field.key, Problem::Rule::NotADate});
        break;
    case FieldType::YesNo:
        if (!value.asYesNo())
            problems.push_back({field.key, Problem::Rule::UnknownChoice, {value.toText()}});
        break;
    case FieldType::Reference:
        if (value.isVerbatim()) { // typed, and no row of the list goes by that name
            problems.push_back({field.key, Problem::Rule::UnknownChoice, {value.toText()}});
            break;
        }
        [[fallthrough]];
    case FieldType::Text:
    case FieldType::MultiLine:
    case FieldType::Code:
    case FieldType::Choice:
        checkText(field, value.toText(), problems);
        break;
    case FieldType::List:
        if (const Json *list = value.asJson();
            list && std::any_of(list->items().begin(), list->items().end(), lacksPart))
            problems.push_back({field.key, Problem::Rule::PartMissing});
        else if (value.isVerbatim())
            problems.push_back({field.key, Problem::Rule::PartMissing});
        else if (list && std::any_of(list->items().begin(), list->items().end(),
                                     [](const Json &item) { return item.find(u"amount"); }))
            checkAllocations(field, list->items(), problems);
        break;
    case FieldType::Object:
        break;
    }
    return problems;
}

bool lacksWithOther(const FieldSpec &field, const Record &wanted, bool creating)
{
    if (field.requiredWith.isEmpty() || !wanted.value(field.requiredWith).isPresent())
        return false;
    const Value &value = wanted.value(field.key);
    return creating ? !value.isPresent() : value.isKnown() && value.isEmpty();
}

std::vector<Problem> check(const Record &wanted, const Changes &changes, bool creating)
{
    std::vector<Problem> problems;
    if (wanted.isNull())
        return problems;
    // What was received may be lowered below what is allocated of it, without touching the allocations.
    const bool amountChanged = std::any_of(changes.begin(), changes.end(), [](const Change &change) {
        return change.field == QByteArrayLiteral("amount") && !(change.before == change.after);
    });
    for (const FieldSpec &field : wanted.schema()->fields()) {
        const auto change = std::find_if(changes.begin(), changes.end(),
                                         [&](const Change &candidate) { return candidate.field == field.key; });
        const Value &value = wanted.value(field.key);
        const auto changesOther = [&](const Change &candidate) { return candidate.field == field.requiredWith; };
        if (field.writable(creating) &&
            (creating || change != changes.end() || std::any_of(changes.begin(), changes.end(), changesOther)) &&
            lacksWithOther(field, wanted, creating)) {
            problems.push_back({field.key, Problem::Rule::Required});
            continue;
        }
        if (creating && field.writable(true)) {
            if (field.required && !value.isKnown())
                problems.push_back({field.key, Problem::Rule::Required});
        } else if (change == changes.end()) {
            if (amountChanged)
                checkSum(field, wanted, problems);
            continue;
        }
        if (change != changes.end() && isTakenAway(field, *change, wanted, changes)) {
            problems.push_back({field.key, Problem::Rule::Required});
            continue;
        }
        const Value already = change != changes.end() && !creating ? change->before : Value();
        const std::vector<Problem> found = checkField(field, value, already);
        problems.insert(problems.end(), found.begin(), found.end());
        if (found.empty())
            checkSum(field, wanted, problems);
    }
    return problems;
}

} // namespace clientele
