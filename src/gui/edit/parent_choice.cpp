// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/parent_choice.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

struct Place
{
    QString remoteId;
    QString words; ///< "RCPT001 – Bank receipts"
};

std::vector<Place> placesOf(const CompanyHandle &company, const EntityName &entity)
{
    std::vector<Place> places;
    const Snapshot known = company.known(entity);
    for (RowId row = 0; row < known.rowIdEnd(); ++row) {
        if (!known.isLive(row))
            continue;
        const Record record = known.record(row);
        const QString code = record.value("code").toText(), name = record.value("name").toText();
        places.push_back({record.key.remoteId, code.isEmpty() || name.isEmpty()
                                                   ? record.displayName()
                                                   : ParentChoice::tr("%1 – %2", "code, name").arg(code, name)});
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.words < b.words; });
    return places;
}

} // namespace

ParentChoice::ParentChoice(const CompanyHandle &company, const RecordKey &key, bool isNew, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("parentChoice"));
    const EntityName above = company.entityInfo(key.entity).parent;
    const SchemaPtr schema = company.schema(key.entity);
    const FieldSpec *field = nullptr;
    for (const FieldSpec &one : schema->fields()) {
        if (!above.isEmpty() && one.lookup == above)
            field = &one;
    }
    const std::vector<Place> places = field ? placesOf(company, above) : std::vector<Place>();
    const auto here =
        std::find_if(places.begin(), places.end(), [&key](const Place &place) { return place.remoteId == key.parent; });
    setVisible(here != places.end());
    if (here == places.end())
        return;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, measure::within, 0, 0);
    row->setSpacing(measure::between);
    const QString title = wording::fieldLabel(*field);
    row->addWidget(new TextLabel(title, TextRole::Label, TextLabel::Ink::Muted));
    if (!isNew || places.size() == 1) {
        auto *words = new TextLabel(here->words);
        words->setObjectName(QStringLiteral("parentName"));
        words->setWordWrap(true);
        row->addWidget(words, 1);
        return;
    }
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("parentNames"));
    choice->setAccessibleName(title);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a name may be long
    choice->setMinimumContentsLength(24);
    for (const Place &place : places)
        choice->addItem(place.words, place.remoteId);
    choice->setCurrentIndex(int(here - places.begin()));
    row->addWidget(choice);
    row->addStretch(1);
    connect(choice, &QComboBox::activated, this, [this, choice, key](int index) {
        if (const QString id = choice->itemData(index).toString(); id != key.parent)
            emit chosen(id);
    });
}

} // namespace clientele
