// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/connect_window.h"

#include "gui/connect/check_lines.h"
#include "gui/connect/fit.h"
#include "gui/connect/sign_in_fields.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

bool isLoopback(const QUrl &address)
{
    const QString host = address.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

TextLabel *remark(const char *name, TextLabel::Ink ink = TextLabel::Ink::Danger)
{
    auto *label = new TextLabel({}, TextRole::Label, ink);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConnectWindow::ConnectWindow(Workplace &workplace, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_services(workplace.services())
{
    setObjectName(QStringLiteral("connectWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connect a service"));

    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter is for checking and connecting
    m_connect = m_buttons->addButton(tr("C&onnect"), QDialogButtonBox::AcceptRole);
    m_connect->setObjectName(QStringLiteral("connectCompanies"));
    m_connect->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(measure::dialog, measure::dialog, measure::dialog, measure::dialog);
    column->setSpacing(measure::between);
    column->addWidget(new TextLabel(tr("Connect a service"), TextRole::WindowTitle));
    auto *body = new QWidget;
    auto *fields = new QVBoxLayout(body);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(measure::between);
    fields->addWidget(makeForm());
    fields->addWidget(makeCompanies(), 1);
    fields->addStretch(0); // takes the room while no companies are shown
    auto *scroll = new ScrollingBody(body);
    scroll->setObjectName(QStringLiteral("connectBody"));
    column->addWidget(scroll, 1);
    column->addWidget(m_buttons);

    connect(m_address, &QLineEdit::textChanged, this, &ConnectWindow::addressTyped);
    connect(m_signIn, &SignInFields::said, this, [this] { growToFit(this); });
    connect(m_signIn, &SignInFields::changed, this, &ConnectWindow::inputChanged);
    connect(m_switches, &SignInFields::changed, this, &ConnectWindow::inputChanged);
    connect(m_service, &QComboBox::currentIndexChanged, this, &ConnectWindow::serviceChosen);
    connect(m_more, &QAbstractButton::toggled, this, [this](bool shown) {
        m_switches->setVisible(shown);
        growToFit(this);
    });
    for (QRadioButton *button : {m_live, m_test}) {
        connect(button, &QAbstractButton::clicked, this, [this] { m_kindChosen = true; });
        connect(button, &QAbstractButton::toggled, this, &ConnectWindow::showState);
    }
    connect(m_check, &QAbstractButton::clicked, this, &ConnectWindow::check);
    connect(m_companies, &QListWidget::itemChanged, this, &ConnectWindow::tickChanged);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ConnectWindow::connectTicked);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    serviceChosen();
    (m_services.size() > 1 ? static_cast<QWidget *>(m_service) : m_address)->setFocus();
}

ConnectWindow::~ConnectWindow()
{
    m_signingIn.cancel();
    m_checking.cancel();
}

QWidget *ConnectWindow::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::within);
    const auto makeGrid = [] {
        auto *grid = new QGridLayout;
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(measure::pane);
        grid->setVerticalSpacing(measure::within);
        grid->setColumnStretch(1, 1);
        return grid;
    };
    auto *grid = makeGrid();
    int row = 0;
    const auto add = [&](const QString &words, QWidget *field) {
        auto *label = new QLabel(words);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        ++row;
        return label;
    };
    m_service = new QComboBox;
    m_service->setObjectName(QStringLiteral("service"));
    m_service->setAccessibleName(tr("Service"));
    for (const ServiceInfo &service : m_services)
        m_service->addItem(service.name, service.service);
    QLabel *serviceLabel = add(tr("&Service"), m_service);
    m_serviceSentence = remark("serviceSentence", TextLabel::Ink::Muted);
    grid->addWidget(m_serviceSentence, row++, 1);
    const bool several = m_services.size() > 1;
    serviceLabel->setVisible(several);
    m_service->setVisible(several);

    m_address = new QLineEdit;
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setAccessibleName(tr("Address"));
    m_address->setMinimumWidth(400);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    add(tr("&Address"), m_address);
    m_addressMessage = remark("addressMessage");
    grid->addWidget(m_addressMessage, row++, 1);
    column->addLayout(grid);

    m_signIn = new SignInFields(SignInFields::Part::SignIn);
    column->addWidget(m_signIn);
    m_more = new QPushButton(tr("&More settings"));
    m_more->setObjectName(QStringLiteral("moreSettings"));
    m_more->setCheckable(true);
    m_more->setAutoDefault(false);
    setButtonKind(m_more, ButtonKind::Flat);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_switches = new SignInFields(SignInFields::Part::Switches);
    m_switches->hide();
    column->addWidget(m_switches);

    QGridLayout *address = grid;
    grid = m_safety = makeGrid();
    column->addLayout(grid);
    SignInFields::align({address, m_safety});
    row = 0;
    m_live = new QRadioButton(tr("&LIVE: real books, opens view only"));
    m_live->setObjectName(QStringLiteral("kindLive"));
    m_test = new QRadioButton(tr("T&EST: for trying out, may be sent at once"));
    m_test->setObjectName(QStringLiteral("kindTest"));
    m_live->setChecked(true);
    auto *kinds = new QButtonGroup(this);
    kinds->addButton(m_live);
    kinds->addButton(m_test);
    grid->addWidget(new QLabel(tr("These books are")), row, 0);
    grid->addWidget(m_live, row++, 1);
    grid->addWidget(m_test, row++, 1);
    m_kindMessage = remark("kindMessage", TextLabel::Ink::Muted);
    grid->addWidget(m_kindMessage, row++, 1);

    m_check = new QPushButton(tr("&Check"));
    m_check->setObjectName(QStringLiteral("check"));
    m_check->setAutoDefault(false);
    grid->addWidget(m_check, row++, 1, Qt::AlignLeft);
    m_lines = new CheckLines;
    grid->addWidget(m_lines, row++, 1);
    m_message = remark("checkMessage");
    grid->addWidget(m_message, row++, 1);
    m_addressForm = address;
    return form;
}

QWidget *ConnectWindow::makeCompanies()
{
    m_companyBox = new QWidget;
    auto *column = new QVBoxLayout(m_companyBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::within);
    auto *label = new QLabel(tr("Com&panies to open"));
    m_companies = new QListWidget;
    m_companies->setObjectName(QStringLiteral("companies"));
    m_companies->setAccessibleName(tr("Companies to open"));
    m_companies->setMinimumHeight(92);
    label->setBuddy(m_companies);
    m_nameLabel = new QLabel(tr("&Name shown here"));
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("companyName"));
    m_name->setAccessibleName(tr("Name shown here"));
    m_nameLabel->setBuddy(m_name);
    column->addWidget(label);
    column->addWidget(m_companies, 1);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    m_companyBox->hide();
    return m_companyBox;
}

QUrl ConnectWindow::addressFrom(const QString &typed)
{
    QString text = typed.trimmed();
    while (text.endsWith(QLatin1Char('/')))
        text.chop(1);
    if (text.isEmpty() || text.contains(QLatin1Char(' ')))
        return {};
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("https://"));
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && web && !url.host().isEmpty() ? url : QUrl();
}

CompanyKind ConnectWindow::guessedKind(const QUrl &address)
{
    const QString text = address.toString(QUrl::RemoveUserInfo).toLower();
    const bool practice = text.contains(QLatin1String("sandbox")) || text.contains(QLatin1String("test"));
    return practice || isLoopback(address) ? CompanyKind::Test : CompanyKind::Live;
}

void ConnectWindow::prefill(const QByteArray &service, const QUrl &address, const QString &token, CompanyKind kind)
{
    const int chosen = std::max(0, m_service->findData(service));
    const bool same = chosen == m_service->currentIndex() && addressFrom(address.toString()).isValid() &&
                      addressFrom(m_address->text()) == addressFrom(address.toString());
    m_kindChosen = true;
    (kind == CompanyKind::Live ? m_live : m_test)->setChecked(true);
    if (same && token.isEmpty())
        return;
    m_service->setCurrentIndex(chosen);
    m_address->setText(address.toString());
    m_signIn->setTyped("token", token);
    if (QWidget *empty = m_signIn->firstEmpty()) {
        empty->setFocus();
        return;
    }
    m_check->setFocus();
    // Once the window is there: what is found may make it grow and moves the focus.
    QMetaObject::invokeMethod(this, &ConnectWindow::check, Qt::QueuedConnection);
}

const ServiceInfo &ConnectWindow::service() const
{
    return m_services[size_t(std::max(0, m_service->currentIndex()))];
}

void ConnectWindow::serviceChosen()
{
    const ServiceInfo &chosen = service();
    m_serviceSentence->setText(QCoreApplication::translate("Services", chosen.sentence));
    const bool untouched = std::any_of(m_services.begin(), m_services.end(), [this](const ServiceInfo &one) {
        return !one.address.isEmpty() && one.address == m_address->text();
    });
    if (m_address->text().isEmpty() || untouched)
        m_address->setText(chosen.address);
    m_address->setPlaceholderText(chosen.example);
    m_address->setAccessibleDescription(QCoreApplication::translate("Services", chosen.sentence));
    QSet<QChar> taken; // of the labels and buttons beside it
    for (const QString &words :
         {tr("&Service"), tr("&Address"), tr("&More settings"), tr("&Check"), tr("C&onnect"),
          tr("&LIVE: real books, opens view only"), tr("T&EST: for trying out, may be sent at once"),
          tr("Com&panies to open"), tr("&Name shown here")})
        takeMnemonic(words, taken);
    m_signIn->setService(chosen, {}, taken);
    m_switches->setService(chosen, {}, taken);
    m_more->setVisible(!chosen.switches.empty());
    m_more->setChecked(false);
    SignInFields::align({m_addressForm, m_signIn->form(), m_switches->form(), m_safety});
    QWidget *before = m_address;
    for (QWidget *field : m_signIn->findChildren<QWidget *>()) {
        if (field->focusPolicy() & Qt::TabFocus) {
            setTabOrder(before, field);
            before = field;
        }
    }
    setTabOrder(before, m_more);
    inputChanged();
}

ConnectionSettings ConnectWindow::settings() const
{
    ConnectionSettings settings;
    settings.service = service().service;
    settings.base = addressFrom(m_address->text());
    settings.kind = kind();
    settings.options = m_switches->remembered();
    settings.options.insert(m_signIn->remembered());
    settings.options.insert(m_signedIn.options);
    settings.companyRemoteId = m_signedIn.companyRemoteId;
    return settings;
}

CompanyKind ConnectWindow::kind() const
{
    return m_live->isChecked() ? CompanyKind::Live : CompanyKind::Test;
}

void ConnectWindow::say(TextLabel *where, const QString &sentence, const QString &details)
{
    where->setText(sentence);
    where->setToolTip(details);
    where->setVisible(!sentence.isEmpty());
    growToFit(this);
}

void ConnectWindow::addressTyped()
{
    const QUrl address = addressFrom(m_address->text());
    if (!m_kindChosen && address.isValid())
        (guessedKind(address) == CompanyKind::Live ? m_live : m_test)->setChecked(true);
    inputChanged();
}

void ConnectWindow::inputChanged()
{
    // What was found belongs to what stood there before.
    m_signingIn.cancel();
    m_checking.cancel();
    m_busy = false;
    m_signedIn = {};
    m_found.clear();
    m_companies->clear();
    m_lines->clear();
    m_signIn->clearMessages();
    say(m_addressMessage, {});
    say(m_message, {});
    showState();
}

void ConnectWindow::check()
{
    if (m_busy)
        return;
    inputChanged();
    const QUrl address = addressFrom(m_address->text());
    if (!address.isValid()) {
        say(m_addressMessage, m_address->text().trimmed().isEmpty()
                                  ? tr("Please enter the address of the service.")
                                  : tr("This is not an address. It begins with https:// and has no blanks."));
        m_address->setFocus();
        return;
    }
    if (address.scheme() == QLatin1String("http") && !isLoopback(address)) {
        say(m_addressMessage, tr("Without https:// the token could be read on its way, so nothing was sent."));
        m_address->setFocus();
        return;
    }
    if (!m_signIn->check())
        return;
    m_busy = true;
    m_lines->begin();
    showState();
    m_signingIn = m_workplace.signIn(settings(), m_signIn->way(), m_signIn->typed());
    onDone(m_signingIn, this, [this](const Result<SignedIn> &result) {
        if (m_busy && !(!result && result.failure().kind == Failure::Kind::Cancelled))
            signedIn(result);
    });
}

void ConnectWindow::signedIn(const Result<SignedIn> &signedIn)
{
    if (!signedIn) {
        checked(signedIn.failure());
        return;
    }
    m_signedIn = *signedIn;
    m_checking = m_workplace.listCompanies(settings(), m_signedIn.token);
    onDone(m_checking, this, [this](const Result<std::vector<CompanyInfo>> &companies) {
        if (m_busy && !(!companies && companies.failure().kind == Failure::Kind::Cancelled))
            checked(companies);
    });
}

void ConnectWindow::checked(const Result<std::vector<CompanyInfo>> &companies)
{
    m_busy = false;
    if (companies) {
        m_lines->succeed(int(companies->size()));
        if (companies->empty()) {
            say(m_message,
                tr("The service answers, but this token may not see any company. Please ask its administrator "
                   "for the permission to read one."));
        }
        showCompanies(*companies);
        showState();
        if (!m_found.empty())
            m_companies->setFocus();
        return;
    }
    const Failure &failure = companies.failure();
    const wording::Message message = wording::failure(failure, service().name);
    m_lines->fail(failure);
    switch (CheckLines::stepOf(failure)) {
    case CheckLines::Address:
        if (failure.kind == Failure::Kind::Unreachable)
            say(m_addressMessage, tr("Nothing answers at this address. Please check it, and your connection."),
                message.details);
        else if (failure.kind == Failure::Kind::NotUnderstood || failure.kind == Failure::Kind::Gone)
            say(m_addressMessage,
                tr("What answers there is not the API of %1. Please check the address.").arg(service().name),
                message.details);
        else
            say(m_addressMessage, message.sentence, message.details);
        m_address->setFocus();
        break;
    case CheckLines::Token:
        m_signIn->refuse(
            tr("%1 does not accept this. Please check that it was entered as a whole.").arg(service().name),
            message.details);
        break;
    default:
        say(m_message, message.sentence, message.details);
        m_check->setFocus();
        break;
    }
    showState();
}

void ConnectWindow::showCompanies(std::vector<CompanyInfo> companies)
{
    m_found = std::move(companies);
    const QSignalBlocker quiet(m_companies);
    m_companies->clear();
    for (const CompanyInfo &company : m_found) {
        auto *item = new QListWidgetItem(company.detail.isEmpty() ? company.name
                                                                  : tr("%1 (%2)").arg(company.name, company.detail));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_found.size() == 1 ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, metricsFor(Density::Comfortable, m_companies->fontMetrics()).tableRow});
        m_companies->addItem(item);
    }
    if (!m_found.empty())
        m_companies->setCurrentRow(0);
    tickChanged();
}

void ConnectWindow::tickChanged()
{
    int ticked = 0;
    QString name;
    for (int row = 0; row < m_companies->count(); ++row) {
        if (m_companies->item(row)->checkState() != Qt::Checked)
            continue;
        ++ticked;
        name = m_found[size_t(row)].name;
    }
    m_name->setText(ticked == 1 ? name : QString());
    m_name->setEnabled(ticked == 1);
    m_nameLabel->setEnabled(ticked == 1);
    showState();
}

void ConnectWindow::connectTicked()
{
    const ConnectionSettings common = settings();
    const QString token = m_signedIn.token;
    QString own = m_name->isEnabled() ? m_name->text().trimmed() : QString();
    std::vector<QPointer<CompanyHandle>> opened;
    for (int row = 0; row < m_companies->count(); ++row) {
        if (m_companies->item(row)->checkState() != Qt::Checked)
            continue;
        const CompanyInfo &info = m_found[size_t(row)];
        ConnectionSettings one = common;
        one.companyRemoteId = info.remoteId;
        one.companyName = own.isEmpty() ? info.name : own;
        one.currencyCode = info.currencyCode;
        one.options.insert(info.options);
        if (const CompanyHandle *open = m_workplace.openAt(one)) {
            if (!m_kindChosen && open->kind() == CompanyKind::Live)
                one.kind = CompanyKind::Live; // an address that looks like TEST does not open books said to be real
            if (own.isEmpty() || own == info.name)
                one.companyName = open->name(); // nobody gave it another one
        }
        opened.emplace_back(m_workplace.open(std::move(one), token));
    }
    if (opened.empty())
        return;
    m_signIn->clearSecrets();
    for (const auto &company : opened) {
        if (company)
            emit connected(company);
    }
    accept();
}

void ConnectWindow::showState()
{
    m_kindMessage->setText(
        m_kindChosen ? QString()
        : kind() == CompanyKind::Live
            ? tr("Taken as LIVE, because the address does not say otherwise.")
            : tr("Taken as TEST, because of the address. Please choose LIVE if these are real books."));
    m_kindMessage->setVisible(!m_kindChosen && addressFrom(m_address->text()).isValid());
    for (TextLabel *label : {m_addressMessage, m_message})
        label->setVisible(!label->text().isEmpty());

    int ticked = 0;
    for (int row = 0; row < m_companies->count(); ++row)
        ticked += m_companies->item(row)->checkState() == Qt::Checked ? 1 : 0;
    m_companyBox->setVisible(!m_found.empty());
    // Never off: the focus would move on from it, to Cancel at the end. Pressed while it is busy it does nothing.
    m_check->setText(m_busy ? tr("Checking…") : tr("&Check"));
    m_connect->setEnabled(ticked > 0);
    m_connect->setAccessibleDescription(ticked > 0 ? QString() : tr("Check first, then tick a company."));
    // Enter does the next thing: check, then connect.
    m_check->setDefault(m_found.empty());
    m_connect->setDefault(!m_found.empty());
    setButtonKind(m_check, m_found.empty() ? ButtonKind::Primary : ButtonKind::Ordinary);
    setButtonKind(m_connect, m_found.empty() ? ButtonKind::Ordinary : ButtonKind::Primary);
    growToFit(this);
}

} // namespace clientele
