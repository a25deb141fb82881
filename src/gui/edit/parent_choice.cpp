// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/parent_choice.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/steady_box.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QHBoxLayout>

#include <algorithm>

namespace clientele {

ParentChoice::ParentChoice(CompanyHandle &company, const RecordKey &key, bool isNew, QSet<QChar> &letters,
                           QWidget *parent)
    : QWidget(parent)
    , m_company(&company)
    , m_key(key)
    , m_isNew(isNew)
{
    setObjectName(QStringLiteral("parentChoice"));
    const EntityName above = company.entityInfo(key.entity).parent;
    const FieldSpec *field = nullptr;
    for (const FieldSpec &one : company.schema(key.entity)->fields()) {
        if (!above.isEmpty() && one.lookup == above)
            field = &one;
    }
    setVisible(false);
    if (!field)
        return;
    m_above = above;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, measure::within, 0, 0);
    row->setSpacing(measure::between);
    m_title = wording::fieldLabel(*field);
    // Kept free also where there is nothing to choose: else the letters of the fields would move once a record is in.
    m_titleWithLetter = withFreeMnemonic(wording::fieldLabelWithMnemonic(*field), letters);
    m_label = new TextLabel(m_title, TextRole::Label, TextLabel::Ink::Muted);
    row->addWidget(m_label);
    m_words = new TextLabel;
    m_words->setObjectName(QStringLiteral("parentName"));
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    m_choice = new SteadyBox;
    m_choice->setObjectName(QStringLiteral("parentNames"));
    m_choice->setAccessibleName(m_title);
    m_label->setBuddy(m_choice);
    m_choice->setPlaceholderText(wording::chooseParent(key.entity));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a name may be long
    m_choice->setMinimumContentsLength(24);
    row->addWidget(m_choice);
    row->addStretch(0); // where the words do not take it
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        if (const QString id = m_choice->itemData(index).toString(); id != m_key.parent)
            emit chosen(id);
    });
    connect(m_choice, &SteadyBox::closed, this, [this] {
        showOwn(); // where nothing came of a choice
        refresh();
    });
    ListFeed &feed = company.list(above);
    connect(&feed, &ListFeed::published, this, &ParentChoice::refresh);
    connect(&feed, &ListFeed::progressChanged, this, &ParentChoice::changed);
    refresh();
    if (m_isNew && feed.snapshot().find(key.parent) == feed.snapshot().rowIdEnd() && !feed.progress().running)
        feed.update(); // nobody has looked yet, or it has gone: what is there now?
}

std::vector<ParentChoice::Place> ParentChoice::placesThere() const
{
    std::vector<Place> places;
    const Snapshot known = m_company->known(m_above);
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

void ParentChoice::refresh()
{
    if (m_choice->isOpen())
        return; // what somebody is about to choose from stays as it is until then
    std::vector<Place> places = m_company ? placesThere() : m_places;
    if (places == m_places)
        return;
    m_places = std::move(places);
    m_choice->clear();
    for (const Place &place : m_places)
        m_choice->addItem(place.words, place.remoteId);
    showOwn();
    const bool isThere = m_choice->currentIndex() >= 0;
    const bool mayChoose = m_isNew && m_places.size() > size_t(isThere);
    m_choice->setVisible(mayChoose);
    m_label->setText(mayChoose ? m_titleWithLetter : m_title);
    m_words->setVisible(!mayChoose);
    m_words->setText(m_choice->currentText());
    setVisible(isThere || mayChoose);
    emit changed();
}

void ParentChoice::showOwn()
{
    m_choice->setCurrentIndex(m_choice->findData(m_key.parent));
}

void ParentChoice::choose()
{
    if (!m_choice || !m_choice->isVisible())
        return;
    m_choice->setFocus();
    m_choice->showPopup();
}

} // namespace clientele
