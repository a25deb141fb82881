// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/related_page.h"

#include "gui/around/around_section.h"
#include "gui/around/around_table.h"
#include "gui/around/picture_section.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/question.h"
#include "gui/look/widgets/titles.h"
#include "model/apart.h"

#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

/// Still of interest beside the list: what has ended well the list shows itself.
bool isToBeSaid(const SubmissionView &view)
{
    return view.state != SubmissionState::Sent && view.state != SubmissionState::Withdrawn && !view.acknowledged;
}

} // namespace

bool RelatedPage::isOffered(const CompanyHandle &company, const EntityName &about)
{
    return kindAround(company, "defaultDimension", about) || kindAround(company, "contact", about) ||
           kindAround(company, "picture", about);
}

RelatedPage::RelatedPage(CompanyHandle &company, const RecordKey &about, QSet<QChar> letters, QWidget *parent)
    : QScrollArea(parent)
    , m_company(&company)
    , m_about(about)
    , m_letters(std::move(letters))
{
    setObjectName(QStringLiteral("relatedPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    setSurface(content, Surface::Work);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(measure::dialog, measure::pane, measure::dialog, measure::pane);
    column->setSpacing(measure::group);
    setWidget(content);
    if (const std::optional<EntityInfo> kind = kindAround(company, "defaultDimension", about.entity)) {
        addPart(*kind, wording::listName(kind->entity), tr("There are no default dimensions."),
                new AroundTable(wording::listName(kind->entity), company.schema(kind->entity),
                                {{"dimension", {}}, {"dimension.value", {}}, {"dimension.posting", {}}}));
    }
    if (const std::optional<EntityInfo> kind = kindAround(company, "contact", about.entity)) {
        addPart(*kind, wording::listName(kind->entity), tr("There are no contacts."),
                new AroundTable(wording::listName(kind->entity), company.schema(kind->entity),
                                {{"number", tr("No.")}, {"name", {}}, {"kind", {}}}));
    }
    if (const std::optional<EntityInfo> kind = kindAround(company, "picture", about.entity)) {
        m_picture = new PictureSection(company, *kind, about, m_letters);
        connect(m_picture, &PictureSection::decideRequested, this, &RelatedPage::decideRequested);
        column->addWidget(m_picture);
    }
    column->addStretch(1);
    connect(&company, &CompanyHandle::lookupRead, this, [this] {
        for (size_t part = 0; part < m_parts.size(); ++part)
            showPart(part); // what was a code has a name now
    });
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, [this] {
        for (size_t part = 0; part < m_parts.size(); ++part)
            refreshButtons(part);
    });
}

void RelatedPage::addPart(const EntityInfo &kind, const QString &title, const QString &nothing, AroundTable *table)
{
    const size_t at = m_parts.size();
    Part part;
    part.around = new Around(*m_company, kind, m_about, this);
    part.table = table;
    table->setObjectName(QLatin1String(kind.entity) + QLatin1String("Table"));
    m_parts.push_back(part);
    auto *column = static_cast<QVBoxLayout *>(widget()->layout());
    auto *block = new QVBoxLayout;
    block->setSpacing(measure::between);
    block->addWidget(new AroundSection(title, nothing, *part.around, table));
    if (kind.canCreate || kind.canChange || kind.canDelete)
        block->addWidget(buttonsOf(at));
    column->addLayout(block);
    connect(part.around, &Around::changed, this, [this, at] { showPart(at); });
    connect(part.around, &Around::submissionsChanged, this, [this, at] { refreshButtons(at); });
    connect(table, &QTableWidget::itemSelectionChanged, this, [this, at] { refreshButtons(at); });
    if (kind.canChange)
        connect(table, &QAbstractItemView::activated, this, [this, at] { open(at); });
}

QWidget *RelatedPage::buttonsOf(size_t at)
{
    Part &part = m_parts[at];
    const EntityInfo kind = part.around->kind();
    const QString name = QLatin1String(kind.entity);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::between);
    const auto button = [&](const QString &words, const char *what) {
        auto *made = new QPushButton(withFreeMnemonic(words, m_letters));
        made->setObjectName(name + QLatin1String(what));
        made->setAutoDefault(false);
        //: %1 what is done ("Remove"), %2 to what ("Default dimensions")
        made->setAccessibleName(tr("%1: %2").arg(QString(words).remove(u'…'), wording::listName(kind.entity)));
        layout->addWidget(made);
        return made;
    };
    if (kind.canCreate) {
        part.add = button(tr("Add…"), "Add");
        connect(part.add, &QAbstractButton::clicked, this,
                [this, entity = kind.entity] { emit newRequested(entity, m_about.remoteId); });
    }
    if (kind.canChange) {
        part.change = button(tr("Change…"), "Change");
        connect(part.change, &QAbstractButton::clicked, this, [this, at] { open(at); });
    }
    if (kind.canDelete) {
        part.remove = button(tr("Remove…"), "Remove");
        connect(part.remove, &QAbstractButton::clicked, this, [this, at] { askToRemove(at); });
    }
    part.said = new TextLabel({}, TextRole::Body, TextLabel::Ink::Warning);
    part.said->setObjectName(name + QStringLiteral("Said"));
    part.said->setWordWrap(true);
    layout->addWidget(part.said, 1);
    refreshButtons(at);
    return row;
}

void RelatedPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_picture)
        m_picture->read();
    for (const Part &part : m_parts) {
        if (part.around->wasRead() || part.around->failure())
            continue;
        part.around->read();
        for (const FieldSpec &field : part.around->schema()->fields()) {
            if (m_company && !field.lookup.isEmpty() && !m_company->lookup(field.lookup))
                m_company->refreshLookup(field.lookup); // for the names of what are codes here
        }
    }
}

/// Who has just given a picture, and stands below it, wants to see it.
bool RelatedPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool taken = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::Resize && m_picture &&
        m_picture->isAncestorOf(window()->focusWidget()))
        ensureWidgetVisible(m_picture);
    return taken;
}

void RelatedPage::showPart(size_t at)
{
    const Part &part = m_parts[at];
    const Record before = current(at);
    const std::vector<Record> &records = part.around->records();
    part.table->setRecords(records, m_company);
    // Somebody who comes by keys finds a line chosen.
    const auto same = std::find_if(records.begin(), records.end(), [&before](const Record &record) {
        return !before.isNull() && record.key == before.key;
    });
    if (!records.empty())
        part.table->setCurrentCell(same == records.end() ? 0 : int(same - records.begin()), 0);
    refreshButtons(at);
}

Record RelatedPage::current(size_t at) const
{
    const std::vector<Record> &records = m_parts[at].around->records();
    const int row = m_parts[at].table->currentRow();
    return row >= 0 && row < int(records.size()) ? records[size_t(row)] : Record();
}

void RelatedPage::refreshButtons(size_t at)
{
    const Part &part = m_parts[at];
    const bool chosen = !current(at).isNull();
    const bool sends = m_company && m_company->sendingAllowed();
    const QString first = chosen ? QString() : tr("Choose a line first.");
    if (part.change) {
        part.change->setEnabled(chosen);
        part.change->setToolTip(first);
    }
    if (part.remove) {
        part.remove->setEnabled(chosen && sends);
        part.remove->setToolTip(sends ? first : tr("Sending is not allowed in this company yet."));
    }
    if (!part.said || !m_company)
        return;
    QStringList said;
    for (const SubmissionView &view : m_company->outbox().submissions()) {
        if (view.key.entity == part.around->kind().entity && view.key.parent == m_about.remoteId && isToBeSaid(view))
            //: %1 name of a record, %2 what became of its change
            said.append(tr("%1: %2").arg(view.label, wording::submission(view, *part.around->schema(), *m_company)));
    }
    part.said->setText(said.join(QLatin1Char('\n')));
}

void RelatedPage::open(size_t at)
{
    if (const Record record = current(at); !record.isNull())
        emit openRequested(record);
}

/// A delete asks at once, and is sent at once.
void RelatedPage::askToRemove(size_t at)
{
    const Record record = current(at);
    if (record.isNull() || !m_company)
        return;
    auto *box =
        question(window(), QStringLiteral("removeQuestion"), tr("Remove?"),
                 //: %1 name of the record ("AREA"), %2 name of the company, %3 LIVE, TEST or SAMPLE
                 tr("Remove %1 in %2 (%3)?")
                     .arg(apart(record.displayName()), m_company->name(), wording::companyKind(m_company->kind())),
                 tr("This is sent to %1 at once.").arg(m_company->serviceName()));
    box->setIcon(QMessageBox::Warning);
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    QPushButton *no = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("removeNow"));
    no->setObjectName(QStringLiteral("removeNot"));
    box->setEscapeButton(no);
    box->setDefaultButton(no);
    connect(box, &QMessageBox::buttonClicked, this, [this, at, yes, record](QAbstractButton *clicked) {
        if (clicked == yes)
            remove(at, record);
    });
    box->open();
}

void RelatedPage::remove(size_t at, const Record &record)
{
    if (!m_company)
        return;
    m_company->outbox().wishDelete(record);
    onDone(m_company->outbox().submit(record.key), this, [this, at, record](const Result<QString> &submitted) {
        if (submitted || !m_company)
            return;
        m_company->outbox().discard(record.key); // nothing is left behind that nobody sees here
        if (m_parts[at].said)
            m_parts[at].said->setText(wording::failure(submitted.failure(), m_company->serviceName()).sentence);
    });
}

} // namespace clientele
