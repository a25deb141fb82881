// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/table_pane.h"

#include "gui/list/record_table_view.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/painting.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/chip.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace clientele {

namespace {
constexpr const char *sumField = "balance";
}

TablePane::TablePane(QWidget *parent)
    : QWidget(parent)
    , m_model(new RecordTableModel(this))
{
    setSurface(this, Surface::Work);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::tableEdge, 0, 0, 0);
    layout->setSpacing(0);

    m_title = new PaneTitle(tr("Customers"));
    m_title->row()->addStretch();
    auto *viewLabel = new TextLabel(tr("&View"), TextRole::Label, TextLabel::Ink::Muted);
    m_views = new QComboBox;
    m_views->setObjectName(QStringLiteral("viewChoice"));
    m_views->setAccessibleName(tr("View"));
    m_views->setMinimumContentsLength(14);
    setInHeaderLine(m_views);
    viewLabel->setBuddy(m_views);
    m_title->row()->addWidget(viewLabel);
    m_title->row()->addWidget(m_views);
    m_title->setContentsMargins(measure::pane, measure::between, measure::pane, measure::between);
    layout->addWidget(m_title);

    m_chipRow = new QWidget;
    m_chips = new QHBoxLayout(m_chipRow);
    m_chips->setContentsMargins(measure::pane, 0, measure::pane, measure::between);
    m_chips->setSpacing(measure::between);
    m_chipRow->hide();
    layout->addWidget(m_chipRow);

    m_connection = new Strip(StripKind::Warning, {});
    m_connection->setObjectName(QStringLiteral("connectionStrip"));
    m_connection->setDismissable(false);
    m_connection->hide();
    layout->addWidget(m_connection);
    m_news = new Strip(StripKind::Success, {});
    m_news->setObjectName(QStringLiteral("newsStrip"));
    m_news->hide();
    layout->addWidget(m_news);

    m_stack = new QStackedWidget;
    m_view = new RecordTableView(m_model);
    m_stack->addWidget(m_view);
    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    m_emptyText = new TextLabel({}, TextRole::PaneTitle, TextLabel::Ink::Muted);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyStep = new LinkButton(tr("Clear filters"));
    emptyLayout->addStretch();
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_emptyStep, 0, Qt::AlignHCenter);
    emptyLayout->addStretch();
    m_stack->addWidget(empty);
    layout->addWidget(m_stack, 1);

    auto *foot = new QWidget;
    foot->setObjectName(QStringLiteral("listFoot"));
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(measure::pane, measure::within, measure::pane, measure::within);
    footLayout->setSpacing(measure::pane);
    m_counts = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_counts->setObjectName(QStringLiteral("listCounts"));
    m_selected = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_sumLabel = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_sumLabel->setObjectName(QStringLiteral("listSumLabel"));
    m_sum = new MoneyLabel;
    m_sum->setStrong(true);
    footLayout->addWidget(m_counts);
    footLayout->addWidget(m_selected);
    footLayout->addStretch();
    footLayout->addWidget(m_sumLabel);
    footLayout->addWidget(m_sum);
    foot->setMinimumHeight(30);
    layout->addWidget(foot);

    connect(m_views, &QComboBox::activated, this, &TablePane::applyView);
    connect(m_model, &RecordTableModel::countsChanged, this, [this] {
        showFoot();
        if (m_model->feed() && !m_model->feed()->progress().loadingFigures && m_model->needsFigures())
            m_model->feed()->loadFigures();
    });
    connect(m_view, &RecordTableView::selectionCountChanged, this, [this](int rows) {
        m_selectedRows = rows;
        showFoot();
    });
    connect(m_emptyStep, &QAbstractButton::clicked, this, [this] {
        if (m_emptyClears)
            clearFilters();
        else
            emit newRecordRequested();
    });
}

void TablePane::setList(CompanyHandle *company, const EntityName &entity)
{
    if (CompanyHandle *former = m_model->company()) {
        former->disconnect(this);
        if (m_model->feed())
            m_model->feed()->disconnect(this);
    }
    m_entity = entity;
    m_model->setList(company, entity);
    m_news->hide();
    m_views->clear();
    for (const BuiltInView &view : builtInViews())
        m_views->addItem(QCoreApplication::translate("Views", view.name));
    if (company) {
        connect(company, &CompanyHandle::statusChanged, this, &TablePane::showState);
        connect(company, &CompanyHandle::sendingAllowedChanged, this, &TablePane::showState);
        connect(m_model->feed(), &ListFeed::published, this, &TablePane::showFoot);
        connect(m_model->feed(), &ListFeed::progressChanged, this, [this] {
            showState();
            showFoot();
        });
    }
    showChips();
    showState();
    showFoot();
}

std::vector<TablePane::BuiltInView> TablePane::builtInViews() const
{
    const auto is = [](const char *field, Filter::Op op, Value value) {
        return Filter::compare(FieldKey(field), op, std::move(value));
    };
    const Value zero = Value::decimal(Decimal(0));
    std::vector<BuiltInView> views;
    views.push_back({QT_TRANSLATE_NOOP("Views", "All"), {}, {{"number", false}}});
    const auto offered = [this](const char *field) { return m_model->schema() && m_model->schema()->find(field); };
    if (offered("blocked"))
        views.push_back(
            {QT_TRANSLATE_NOOP("Views", "Not blocked"), {is("blocked", Filter::Op::Equal, Value::blank())}, {}});
    if (offered("balance")) {
        views.push_back({QT_TRANSLATE_NOOP("Views", "With a balance"),
                         {is("balance", Filter::Op::Greater, zero)},
                         {{"balance", true}}});
    }
    if (offered("overdue")) {
        views.push_back(
            {QT_TRANSLATE_NOOP("Views", "Overdue"), {is("overdue", Filter::Op::Greater, zero)}, {{"overdue", true}}});
    }
    if (offered("blocked")) {
        views.push_back(
            {QT_TRANSLATE_NOOP("Views", "Blocked"), {is("blocked", Filter::Op::NotEqual, Value::blank())}, {}});
    }
    if (offered("kind")) {
        views.push_back({QT_TRANSLATE_NOOP("Views", "Persons"),
                         {is("kind", Filter::Op::Equal, Value::text(QStringLiteral("Person")))},
                         {}});
        views.push_back({QT_TRANSLATE_NOOP("Views", "Companies"),
                         {is("kind", Filter::Op::Equal, Value::text(QStringLiteral("Company")))},
                         {}});
    }
    if (offered("tax.number"))
        views.push_back(
            {QT_TRANSLATE_NOOP("Views", "No VAT number"), {is("tax.number", Filter::Op::Equal, Value::blank())}, {}});
    if (offered("email"))
        views.push_back(
            {QT_TRANSLATE_NOOP("Views", "No e-mail"), {is("email", Filter::Op::Equal, Value::blank())}, {}});
    return views;
}

void TablePane::applyView(int index)
{
    const std::vector<BuiltInView> views = builtInViews();
    if (index < 0 || size_t(index) >= views.size())
        return;
    const BuiltInView &view = views[size_t(index)];
    m_model->setConditions(view.conditions);
    for (size_t i = 0; i < view.order.size(); ++i)
        m_model->sortBy(view.order[i].field, view.order[i].descending, i > 0);
    showChips();
    showFoot();
}

void TablePane::filterToCurrentValue()
{
    const QModelIndex index = m_view->currentIndex();
    const FieldSpec *field = m_model->fieldAt(index.column());
    if (!field)
        return;
    const Value value = index.data(RecordTableModel::TypedRole).value<Value>();
    std::vector<Filter> conditions = m_model->conditions();
    conditions.push_back(Filter::compare(field->key, Filter::Op::Equal, value.isPresent() ? value : Value::blank()));
    const RecordKey current = m_view->currentKey();
    m_model->setConditions(std::move(conditions));
    m_view->setCurrentKey(current);
    showChips();
}

void TablePane::clearFilters()
{
    m_model->setConditions({});
    m_views->setCurrentIndex(0);
    showChips();
    showFoot();
}

bool TablePane::hasFilters() const
{
    return !m_model->conditions().empty() || !m_model->find().isEmpty();
}

void TablePane::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const std::vector<Filter> conditions = m_model->conditions();
    const ValueText text(QLocale(), m_model->company());
    for (size_t i = 0; i < conditions.size(); ++i) {
        const Filter &condition = conditions[i];
        const FieldSpec *field = m_model->schema()->find(condition.field());
        if (!field)
            continue;
        QString value = text.text(*field, condition.value());
        if (value.isEmpty())
            value = tr("(empty)");
        QString relation;
        switch (condition.op()) {
        case Filter::Op::NotEqual:
            relation = QStringLiteral("≠ ");
            break;
        case Filter::Op::Greater:
            relation = QStringLiteral("> ");
            break;
        case Filter::Op::GreaterOrEqual:
            relation = QStringLiteral("≥ ");
            break;
        case Filter::Op::Less:
            relation = QStringLiteral("< ");
            break;
        case Filter::Op::LessOrEqual:
            relation = QStringLiteral("≤ ");
            break;
        default:
            break;
        }
        auto *chip = new Chip(wording::fieldLabel(*field), relation + value);
        connect(chip, &Chip::removeRequested, this, [this, i] {
            std::vector<Filter> left = m_model->conditions();
            left.erase(left.begin() + qsizetype(i));
            m_model->setConditions(left);
            if (left.empty())
                m_views->setCurrentIndex(0);
            m_view->setFocus();
            QMetaObject::invokeMethod(this, &TablePane::showChips, Qt::QueuedConnection); // the chip is still speaking
            showFoot();
        });
        m_chips->addWidget(chip);
    }
    m_chips->addStretch();
    m_chipRow->setVisible(!conditions.empty());
}

void TablePane::say(int stripKind, const QString &sentence)
{
    m_news->clearActions();
    m_news->setMessage(StripKind(stripKind), sentence);
    m_news->show();
}

LinkButton *TablePane::offerStep(const QString &words)
{
    LinkButton *link = m_news->addAction(words);
    connect(link, &QAbstractButton::clicked, m_news, &QWidget::hide);
    return link;
}

void TablePane::showState()
{
    CompanyHandle *company = m_model->company();
    if (!company)
        return;
    m_title->setCompany(company->name(), company->kind(), company->sendingAllowed());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    wording::Message message = wording::status(company->status(), company->name(), company->serviceName(), now);
    StripKind kind = StripKind::Warning;
    const ListProgress &progress = m_model->feed()->progress();
    if (message.sentence.isEmpty() && progress.failure) {
        message = wording::failure(*progress.failure, company->serviceName());
        kind = progress.failure->kind == Failure::Kind::Cancelled ? StripKind::Information : StripKind::Danger;
    } else if (message.sentence.isEmpty() && progress.unreadable > 0) {
        message.sentence = tr("%Ln records could not be understood and are not shown.", nullptr, progress.unreadable);
    } else if (message.sentence.isEmpty() && progress.doubtful > 0) {
        message.sentence = tr("%Ln records hold something that could not be understood. It is shown as it came.",
                              nullptr, progress.doubtful);
    }
    m_connection->clearActions();
    if (message.sentence.isEmpty()) {
        m_connection->hide();
    } else {
        if (!message.step.isEmpty())
            connect(m_connection->addAction(message.step), &QAbstractButton::clicked, this, &TablePane::stepRequested);
        m_connection->setMessage(kind, message.sentence);
        m_connection->setToolTip(message.details);
        m_connection->show();
    }
    update();
}

void TablePane::showFoot()
{
    CompanyHandle *company = m_model->company();
    if (!company) {
        m_counts->clear();
        m_sum->hide();
        return;
    }
    const QLocale locale;
    const ListProgress &progress = m_model->feed()->progress();
    const qint64 there = m_model->feed()->snapshot().liveCount();
    const QString running = wording::progress(progress, there);
    QString counts = tr("%1 of %Ln customers", nullptr, int(there)).arg(locale.toString(m_model->listed()));
    if (!running.isEmpty())
        counts =
            m_model->listed() == there ? running : tr("%1 shown, %2").arg(locale.toString(m_model->listed()), running);
    m_counts->setText(counts);
    m_selected->setText(m_selectedRows > 1 ? tr("%Ln selected", nullptr, m_selectedRows) : QString());

    const FieldSpec *field = m_model->schema()->find(sumField);
    const RecordTableModel::Sum sum = field ? m_model->sum(sumField) : RecordTableModel::Sum();
    const bool complete = sum.total && progress.complete && sum.rows > 0;
    m_sum->setVisible(complete);
    if (complete) {
        m_sumLabel->setText(tr("Sum of the view"));
        m_sum->setMoney(tr("Sum of the view"),
                        moneyText(*sum.total, locale, company->settings().currencyCode, 2, Zero::Digits));
    } else if (field && sum.rows > 0 && progress.complete && sum.known < sum.rows) {
        m_sumLabel->setText(tr("%1 of %2 balances loaded").arg(locale.toString(sum.known), locale.toString(sum.rows)));
    } else {
        m_sumLabel->clear();
    }

    const bool empty = m_model->rowCount() == 0 && !progress.running && (progress.complete || hasFilters());
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (empty) {
        m_emptyClears = hasFilters();
        if (m_emptyClears) {
            const int on = int(m_model->conditions().size()) + (m_model->find().isEmpty() ? 0 : 1);
            m_emptyText->setText(tr("No customer matches. %n filters are on.", nullptr, on));
            m_emptyStep->setText(tr("Clear filters"));
            m_emptyStep->setVisible(!m_model->conditions().empty());
        } else {
            m_emptyText->setText(tr("%1 has no customers yet.").arg(company->name()));
            m_emptyStep->setText(tr("New customer"));
            m_emptyStep->setVisible(company->capabilities().canCreate);
        }
    }
}

void TablePane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_model->company())
        return;
    QPainter painter(this);
    const Tokens tokens = tokensFor(palette());
    drawEdgeBar(&painter, rect(), tokens.tableEdge(m_model->company()->kind()), layoutDirection());
}

} // namespace clientele
