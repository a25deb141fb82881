// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/company_types.h"

#include <algorithm>

namespace clientele {

namespace {
constexpr const char *kindNames[] = {"live", "test", "sample"};
}

Json ConnectionSettings::toJson() const
{
    Json::Object switches;
    QList<QByteArray> names = options.keys();
    std::sort(names.begin(), names.end());
    for (const QByteArray &name : names)
        switches.emplace_back(QString::fromLatin1(name), Json::string(options.value(name)));
    return Json::object({{QStringLiteral("id"), Json::string(id)},
                         {QStringLiteral("service"), Json::string(QString::fromLatin1(service))},
                         {QStringLiteral("base"), Json::string(base.toString(QUrl::FullyEncoded))},
                         {QStringLiteral("companyRemoteId"), Json::string(companyRemoteId)},
                         {QStringLiteral("companyName"), Json::string(companyName)},
                         {QStringLiteral("kind"), Json::string(QString::fromLatin1(kindNames[size_t(kind)]))},
                         {QStringLiteral("currencyCode"), Json::string(currencyCode)},
                         {QStringLiteral("options"), Json::object(std::move(switches))}});
}

Result<ConnectionSettings> ConnectionSettings::fromJson(const Json &json)
{
    ConnectionSettings settings;
    settings.id = json[u"id"].toString();
    settings.service = json[u"service"].toString().toLatin1();
    settings.base = QUrl(json[u"base"].toString(), QUrl::StrictMode);
    settings.companyRemoteId = json[u"companyRemoteId"].toString();
    settings.companyName = json[u"companyName"].toString();
    settings.currencyCode = json[u"currencyCode"].toString();
    const QString kind = json[u"kind"].toString();
    // A word this version does not know is treated with the most care.
    settings.kind = kind == QLatin1String(kindNames[1])   ? CompanyKind::Test
                    : kind == QLatin1String(kindNames[2]) ? CompanyKind::Sample
                                                          : CompanyKind::Live;
    for (const auto &[name, value] : json[u"options"].members())
        settings.options.insert(name.toLatin1(), value.toString());
    if (settings.id.isEmpty() || settings.service.isEmpty() || !settings.base.isValid()) {
        Failure failure;
        failure.kind = Failure::Kind::Storage;
        failure.detail = QStringLiteral("connection settings are incomplete");
        return failure;
    }
    return settings;
}

bool OverlayRecord::onlyOnItsWay() const
{
    return std::none_of(fields.begin(), fields.end(),
                        [](const OverlayField &field) { return field.stage == OverlayField::Stage::NotSent; });
}

const OverlayRecord *Overlay::find(const RecordKey &key) const
{
    const auto place = places.constFind(key);
    return place == places.cend() ? nullptr : &records[*place];
}

int Overlay::notSent() const
{
    int count = 0;
    for (const OverlayRecord &record : records) {
        for (const OverlayField &field : record.fields)
            count += field.stage == OverlayField::Stage::NotSent ? 1 : 0;
        if (record.fields.empty() && record.submission.isEmpty())
            ++count; // a wish to delete is one change
    }
    return count;
}

const LookupRow *LookupTable::byId(const QString &id) const
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&](const LookupRow &row) { return row.id == id; });
    return it == rows.end() ? nullptr : &*it;
}

const LookupRow *LookupTable::byCode(const QString &code) const
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&](const LookupRow &row) {
        return row.code.compare(code, Qt::CaseInsensitive) == 0;
    });
    return it == rows.end() ? nullptr : &*it;
}

RecordKey keptAsNew(const RecordKey &gone, const QString &submission)
{
    return RecordKey::ofNew(gone.company, gone.entity, submission, gone.parent);
}

bool BelowView::isMeant(const Record &record) const
{
    return std::any_of(meant.begin(), meant.end(),
                       [&](const Record &one) { return one.key.remoteId == record.key.remoteId; });
}

std::vector<BelowDifference::Changed> BelowView::changed() const
{
    std::vector<BelowDifference::Changed> changed = differenceBelow(meant, taken).changed;
    std::erase_if(changed, [](const BelowDifference::Changed &one) { return saysTheSame(one.shown, one.now); });
    return changed;
}

std::vector<Record> BelowView::along() const
{
    std::vector<Record> along;
    if (!meant.empty()) // else nobody has said which are
        std::copy_if(taken.begin(), taken.end(), std::back_inserter(along),
                     [this](const Record &one) { return !isMeant(one); });
    return along;
}

bool BelowView::isAsMeant() const
{
    return along().empty() && changed().empty() && deleted.empty() && goneBefore.empty();
}

} // namespace clientele
