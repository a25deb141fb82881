// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/panes/detail_pane.h"

#include "gui/around/ages_brief.h"
#include "gui/around/credit_use.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/painting.h"
#include "gui/look/widgets/icon_mark.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/titles.h"
#include "gui/panes/field_line.h"
#include "model/form_pages.h"
#include "model/references.h"
#include "model/wanted.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace clientele {

namespace {

constexpr int restMsecs = 300; ///< running through a list asks for nothing
constexpr int moneyScale = 2;
constexpr int linesForAges = 30; ///< a pane that is lower keeps its fields

/// What stands large above: what a customer owes, or what was received.
const char *firstFigure(const EntitySchema &schema)
{
    return schema.find("balance") ? "balance" : "amount";
}

/// Shown elsewhere in the pane.
bool isShownAbove(const EntitySchema &schema, const FieldSpec &field)
{
    const auto &names = schema.nameFields();
    return field.key == "number" || field.key == firstFigure(schema) || field.key == "overdue" ||
           (!names.empty() && names.front() == field.key);
}

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("detailPane"));
    setSurface(this, Surface::Work);
    m_nothing = new TextLabel(tr("Choose a line in the list to see it here."), TextRole::Body, TextLabel::Ink::Muted);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setContentsMargins(measure::pane, 0, measure::pane, 0);
    m_content = new QWidget;

    m_name = new ElidedLabel;
    m_name->setObjectName(QStringLiteral("detailName"));
    m_name->setFont(fontFor(TextRole::PaneTitle));
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_number = new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted);
    m_number->setObjectName(QStringLiteral("detailNumber"));
    auto *title = new QHBoxLayout;
    title->setSpacing(measure::between);
    title->addWidget(m_name, 1);
    title->addWidget(m_number);

    m_balanceLabel = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_overdueLabel = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_balance = new MoneyLabel(TextRole::Figure);
    m_balance->setObjectName(QStringLiteral("detailBalance"));
    m_overdue = new MoneyLabel(TextRole::Figure);
    m_overdue->setObjectName(QStringLiteral("detailOverdue"));
    m_figures = new QGridLayout;
    m_figures->setHorizontalSpacing(measure::pane);
    m_figures->setVerticalSpacing(0);
    m_figures->setColumnStretch(0, 1);
    m_figures->setColumnStretch(1, 1);
    placeFigures();

    m_limit = new CreditUse(QStringLiteral("detail"));
    m_ages = new AgesBrief;

    m_ageMark = new IconMark;
    m_age = new TextLabel({}, TextRole::ColumnHeader, TextLabel::Ink::Muted);
    m_age->setObjectName(QStringLiteral("detailAge"));
    m_age->setWordWrap(true);
    auto *age = new QHBoxLayout;
    age->setSpacing(measure::within + 2);
    age->addWidget(m_ageMark, 0, Qt::AlignTop);
    age->addWidget(m_age, 1);

    m_tabs = new QTabBar;
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    for (const QString &word : {tr("Contact"), tr("Terms"), tr("More fields")})
        m_tabs->addTab(tabText(word));
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("detailFields"));
    m_scroll->setAccessibleName(tr("Fields"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);

    m_edit = new QPushButton(tr("Edit…"));
    m_edit->setObjectName(QStringLiteral("detailEdit"));
    m_edit->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_edit);
    foot->addStretch(1);

    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(measure::pane, measure::between + 2, measure::pane - measure::within,
                              measure::between + 2);
    inner->setSpacing(measure::between);
    inner->addLayout(title);
    inner->addSpacing(measure::within);
    inner->addLayout(m_figures);
    inner->addWidget(m_limit);
    inner->addWidget(m_ages);
    inner->addLayout(age);
    inner->addWidget(m_tabs);
    inner->addWidget(m_scroll, 1);
    inner->addLayout(foot);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_content, 1);
    column->addWidget(m_nothing, 1);
    setFocusProxy(m_tabs);

    m_rest.setSingleShot(true);
    m_rest.setInterval(restMsecs);
    connect(&m_rest, &QTimer::timeout, this, &DetailPane::askForFigures);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailPane::showForm);
    connect(m_edit, &QAbstractButton::clicked, this, [this] {
        if (!m_record.isNull())
            emit editRequested(m_record.key);
    });
    refresh();
}

DetailPane::~DetailPane()
{
    m_reading.cancel();
}

void DetailPane::show(CompanyHandle *company, const Record &record)
{
    if (m_company && m_company != company) {
        m_company->disconnect(this);
        m_company->outbox().disconnect(this);
    }
    if (!m_record.isNull() && m_company)
        m_company->list(m_record.key.entity).disconnect(this);
    const bool sameOne = m_company == company && !record.isNull() && m_record.key == record.key;
    if (!sameOne) {
        m_reading.cancel();
        m_reading = {};
    }
    const bool sameCompany = m_company == company;
    m_company = company;
    m_record = company ? record : Record();
    if (company && !sameCompany) {
        connect(company, &CompanyHandle::lookupRead, this, &DetailPane::refresh);
        connect(company, &CompanyHandle::settingsChanged, this, &DetailPane::refresh);
        connect(company, &CompanyHandle::leaving, this, [this] { show(nullptr, Record()); });
        connect(&company->outbox(), &OutboxHandle::overlayChanged, this, &DetailPane::refresh);
    }
    if (company && !record.isNull())
        connect(&company->list(record.key.entity), &ListFeed::published, this, &DetailPane::takeFromList);
    if (!sameOne)
        m_ages->setRecord(company, m_record.isNull() ? RecordKey() : m_record.key);
    refresh();
    if (!sameOne) {
        m_scroll->ensureVisible(0, 0);
        m_rest.start();
    }
}

void DetailPane::takeFromList()
{
    if (!m_company || m_record.isNull())
        return;
    const Snapshot &snapshot = m_company->list(m_record.key.entity).snapshot();
    const RowId row = snapshot.find(m_record.key.remoteId);
    if (m_record.key.isNew() || row >= snapshot.rowIdEnd())
        return;
    Record now = snapshot.record(row);
    now.key = m_record.key; // one that was created here keeps its own name for it
    m_record = std::move(now);
    refresh();
}

void DetailPane::refresh()
{
    const bool there = m_company && !m_record.isNull();
    m_content->setVisible(there);
    m_nothing->setVisible(!there);
    if (!there)
        return;
    const OverlayRecord *typed = m_company->outbox().overlay()->find(m_record.key);
    const QString name = wording::recordName(
        m_record, typed && !typed->label.isEmpty() && m_record.key.isNew() ? typed->label : m_record.displayName());
    m_name->setWords(name);
    const Value &number = m_record.schema()->find("number") ? m_record.value("number") : m_record.value("code");
    m_number->setText(m_record.key.isNew() ? tr("(new)") : number.toText());
    m_edit->setAccessibleName(tr("Edit %1").arg(name));
    const auto &fields = m_record.schema()->fields();
    m_edit->setVisible(std::any_of(fields.begin(), fields.end(), [](const FieldSpec &field) { return field.onEdit; }));
    showPages();
    showFigures();
    showForm();
}

void DetailPane::showFigures()
{
    showFigure(firstFigure(*m_record.schema()), m_balanceLabel, m_balance);
    showFigure("overdue", m_overdueLabel, m_overdue);
    const Value &overdue = m_record.value("overdue");
    const bool late = overdue.asDecimal() && *overdue.asDecimal() > Decimal(0);
    m_overdue->setInk(late ? TextLabel::Ink::Danger : TextLabel::Ink::Text);
    placeFigures();
    m_limit->setRecord(m_record, m_company);
    showAge();
}

void DetailPane::placeFigures()
{
    // Money is never cut: side by side where there is room for both, else one below the other.
    const int room = width() - 2 * measure::pane - measure::pane;
    const bool below = m_balance->sizeHint().width() + m_overdue->sizeHint().width() > room;
    if (m_figures->count() > 0 && below == m_figuresBelow)
        return;
    m_figuresBelow = below;
    m_figures->addWidget(m_balanceLabel, 0, 0);
    m_figures->addWidget(m_balance, 1, 0, 1, below ? 2 : 1);
    m_figures->addWidget(m_overdueLabel, below ? 2 : 0, below ? 0 : 1);
    m_figures->addWidget(m_overdue, below ? 3 : 1, below ? 0 : 1);
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeFigures();
    if (const bool room = height() >= linesForAges * fontMetrics().height(); room != m_roomForAges) {
        m_roomForAges = room;
        m_ages->setHasRoom(room);
        m_rest.start();
    }
}

void DetailPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_rest.start();
}

void DetailPane::showFigure(const char *key, TextLabel *label, MoneyLabel *figure)
{
    const FieldSpec *field = m_record.schema()->find(key);
    // What was typed, as in the list; a new one has no figures of the service's yet.
    const OverlayRecord *typed = m_company->outbox().overlay()->find(m_record.key);
    const bool changed = typed && std::any_of(typed->fields.begin(), typed->fields.end(),
                                              [&](const OverlayField &one) { return one.field == key; });
    const Record record = typed && (changed || m_record.key.isNew()) ? wantedOf(*typed) : m_record;
    figure->setInk(changed ? TextLabel::Ink::Changed : TextLabel::Ink::Text);
    const bool shown = field && (m_record.key.isNew() ? record.value(key).asDecimal() != nullptr
                                                      : record.value(key).state() != Value::State::NotOffered);
    label->setVisible(shown);
    figure->setVisible(shown);
    if (!shown)
        return;
    const Value &value = record.value(key);
    const QString words = wording::fieldLabel(*field);
    const ValueText text(QLocale(), m_company);
    label->setText(words);
    if (value.asDecimal()) {
        figure->setMoney(
            words, moneyText(*value.asDecimal(), QLocale(), text.currency(*field, record), moneyScale, Zero::Digits));
    } else {
        const QString other = value.isKnown() ? text.text(*field, value) : QStringLiteral("…");
        figure->setMoney(words, {other.isEmpty() ? QStringLiteral("—") : other, {}, true});
    }
}

void DetailPane::showAge()
{
    const bool any = m_record.schema()->find("balance");
    const QDateTime when = any ? m_record.readAtOf("balance") : m_record.readAt;
    const Value::State state = m_record.value("balance").state();
    const bool missing = any && !m_record.value("balance").isKnown() && state != Value::State::NotOffered;
    const bool fresh = m_record.key.isNew();
    if (fresh)
        m_age->setText(tr("Not in %1 yet").arg(m_company->serviceName()));
    else if (missing)
        m_age->setText(tr("Figures not read yet"));
    else
        //: whose figures these are and how old: "Business Central, 21 Nov 2026, 10:41"
        m_age->setText(tr("%1, %2").arg(m_company->serviceName(), wording::moment(when, QLocale())));
    m_age->setInk(fresh ? TextLabel::Ink::Changed : TextLabel::Ink::Muted);
    m_ageMark->setIcon(fresh ? IconName::Pencil : IconName::Clock, fresh ? IconInk::Changed : IconInk::Muted);
}

DetailPane::Page DetailPane::pageOf(const FieldSpec &field) const
{
    const EntitySchema &schema = *m_record.schema();
    switch (clientele::pageOf(schema, field)) {
    case FormPage::General:
    case FormPage::Address:
        // Figures belong to money matters where there are such, wherever the form of the service has them.
        return field.type == FieldType::Money && hasPage(schema, FormPage::TaxAndTerms) ? Page::Terms : Page::Contact;
    case FormPage::TaxAndTerms:
        return Page::Terms;
    case FormPage::Blocking: // alone it makes no page of its own
        return hasPage(schema, FormPage::TaxAndTerms) ? Page::Terms : Page::More;
    case FormPage::More:
    case FormPage::Hidden:
        break;
    }
    return Page::More;
}

/// A service that has nothing of a kind has no page for it.
void DetailPane::showPages()
{
    const EntitySchema &schema = *m_record.schema();
    const auto &fields = schema.fields();
    const bool reachable = std::any_of(fields.begin(), fields.end(), [](const FieldSpec &field) {
        return field.term && field.term->page == FormPage::Address;
    });
    m_tabs->setTabText(int(Page::Contact),
                       tabText(reachable ? tr("Contact") : wording::pageLabel(FormPage::General, schema)));
    for (int page = 0; page < m_tabs->count(); ++page) {
        m_tabs->setTabVisible(page, std::any_of(fields.begin(), fields.end(), [&](const FieldSpec &field) {
                                  return (!field.term || field.term->page != FormPage::Hidden) &&
                                         pageOf(field) == Page(page) && !isShownAbove(schema, field);
                              }));
    }
}

std::vector<DetailPane::Line> DetailPane::linesOf(Page page) const
{
    std::vector<Line> lines, address;
    const EntitySchema &schema = *m_record.schema();
    const EntityInfo info = m_company->entityInfo(m_record.key.entity);
    const ValueText text(QLocale(), m_company);
    const OverlayRecord *typed = m_company->outbox().overlay()->find(m_record.key);
    const Record asTyped = typed && !typed->opened.isNull() ? wantedOf(*typed) : m_record;
    for (const FieldSpec &field : schema.fields()) {
        const FormPage place = field.term ? field.term->page : FormPage::More;
        const Page wanted = pageOf(field);
        const OverlayField *change = nullptr;
        if (typed) {
            const auto it = std::find_if(typed->fields.begin(), typed->fields.end(),
                                         [&](const OverlayField &one) { return one.field == field.key; });
            change = it == typed->fields.end() ? nullptr : &*it;
        }
        if (standsInItsChoice(schema, field) || isSaidElsewhere(schema, field, info))
            continue;
        if (wanted != page || place == FormPage::Hidden || (isShownAbove(schema, field) && !change))
            continue;
        const Value &value = m_record.value(field.key);
        // A name that the service makes of other fields stands above already.
        if (!change && !field.onEdit && value.isPresent() && value.toText() == m_record.displayName())
            continue;
        if (!change && (value.state() == Value::State::NotOffered || value.state() == Value::State::Absent))
            continue;
        Line line;
        line.field = field.key;
        line.label = wording::fieldLabel(field);
        line.changed = change && !m_record.key.isNew(); // a new record was nothing before
        const auto shown = [&](const Value &one, const Record &of) {
            return field.type == FieldType::Reference ? text.named(field, one) : text.full(field, one, of);
        };
        line.value = shown(change ? change->after : value, asTyped);
        if (!change && value.state() == Value::State::NotFetched)
            line.value = QStringLiteral("…");
        line.was = change ? shown(change->before, m_record) : QString();
        // Second address lines and the like: an empty one says nothing. A missing e-mail does.
        if (line.value.isEmpty() && !change && (field.group() != MergeGroup::None || page == Page::More))
            continue;
        (place == FormPage::Address ? address : lines).push_back(std::move(line));
    }
    std::move(address.begin(), address.end(), std::back_inserter(lines));
    return lines;
}

void DetailPane::showForm()
{
    if (!m_company || m_record.isNull())
        return;
    const std::vector<Line> lines = linesOf(Page(m_tabs->currentIndex()));
    std::vector<FieldKey> fields;
    for (const Line &line : lines)
        fields.push_back(line.field);
    if (fields != m_shownFields || !m_scroll->widget()) {
        m_shownFields = fields;
        m_lines.clear();
        auto *form = new QWidget;
        form->setBackgroundRole(QPalette::Base);
        auto *grid = new QGridLayout(form);
        grid->setContentsMargins(0, measure::within, 0, measure::within);
        grid->setHorizontalSpacing(measure::between);
        grid->setVerticalSpacing(measure::within);
        grid->setColumnMinimumWidth(0, 82);
        grid->setColumnStretch(1, 1);
        for (size_t row = 0; row < lines.size(); ++row) {
            auto *label = new TextLabel(lines[row].label, TextRole::Body, TextLabel::Ink::Muted);
            label->setWordWrap(true);
            label->setFixedWidth(std::min(label->fontMetrics().horizontalAdvance(lines[row].label) + 2, 112));
            auto *value = new FieldLine;
            value->setObjectName(QLatin1String("detail.") + QLatin1String(lines[row].field));
            // Its first line stands where the value does, also where it has a second.
            label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
            label->setContentsMargins(0, (value->sizeHint().height() - label->fontMetrics().height()) / 2, 0, 0);
            grid->addWidget(label, int(row), 0, Qt::AlignTop);
            grid->addWidget(value, int(row), 1, Qt::AlignTop);
            m_lines.push_back(value);
        }
        if (lines.empty())
            grid->addWidget(new TextLabel(tr("Nothing here."), TextRole::Body, TextLabel::Ink::Muted), 0, 0, 1, 2);
        grid->setRowStretch(int(std::max<size_t>(1, lines.size())), 1);
        m_scroll->setWidget(form);
    }
    for (size_t row = 0; row < m_lines.size(); ++row)
        m_lines[row]->setField(lines[row].label, lines[row].value, lines[row].changed, lines[row].was);
}

bool DetailPane::figuresMissing() const
{
    const auto &fields = m_record.schema()->fields();
    return std::any_of(fields.begin(), fields.end(), [this](const FieldSpec &field) {
        return m_record.value(field.key).state() == Value::State::NotFetched;
    });
}

void DetailPane::askForFigures()
{
    if (!m_company || m_record.isNull() || m_record.key.isNew())
        return;
    if (isVisible()) // else nobody looks at them
        m_ages->read();
    if (!figuresMissing())
        return;
    // Not ListFeed::wantFigures: that names the rows on the screen, and would take the list's own wish away.
    m_reading = m_company->readOne(m_record.key);
    onDone(m_reading, this, [this, key = m_record.key](const Result<Record> &read) {
        if (read && m_company && m_record.key == key) {
            m_record = *read;
            m_record.key = key;
            refresh();
        }
    });
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        m_name->setFont(fontFor(TextRole::PaneTitle));
}

void DetailPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    drawHairline(&painter, rect(), layoutDirection() == Qt::RightToLeft ? Qt::RightEdge : Qt::LeftEdge,
                 tokensFor(palette()).hairline);
}

} // namespace clientele
