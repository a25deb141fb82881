// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/first_start.h"
#include "app/sample_practice.h"
#include "app/services.h"
#include "gui/look/widgets/question.h"
#include "gui/main/main_window.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QRandomGenerator>
#include <QSysInfo>

#include <algorithm>

namespace clientele {

namespace {

Theme themeNamed(const QString &name)
{
    if (name == QLatin1String("light"))
        return Theme::Light;
    if (name == QLatin1String("dark"))
        return Theme::Dark;
    return Theme::System;
}

DeskOptions deskOptions()
{
    DeskOptions options;
    options.dialects = knownDialects();
    options.actor.who = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    options.actor.computer = QSysInfo::machineHostName();
    return options;
}

/// 96 hexadecimal digits by chance.
QString madeKey()
{
    QByteArray bytes(48, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

Program::Program(QApplication &application, const StartOptions &options, const QString &token, const QString &channel)
    : m_settings(QDir(options.profileFolder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_look(application, themeNamed(options.theme == QLatin1String("system")
                                         ? m_settings.value(QStringLiteral("look/theme"), options.theme).toString()
                                         : options.theme))
{
    m_look.setZoom(qBound(100, m_settings.value(QStringLiteral("look/zoom"), 100).toInt(), 200));
    m_workplace = std::make_unique<Workplace>(
        Workplace::Options{options.profileFolder, deskOptions(), DeskPorts{m_clock, m_ids, m_random}});
    // The practice services' token is made for this run and known to nobody else. It looks like one of the keys of
    // Bigcapital, the only service whose tokens have a shape.
    m_sample = std::make_unique<SamplePractice>(QStringLiteral("bc_") + madeKey());
    m_window = std::make_unique<MainWindow>(*m_workplace, m_look, m_settings);
    m_firstStart = std::make_unique<FirstStart>(channel);

    connect(m_window.get(), &MainWindow::sampleRequested, this, &Program::openSample);
    connect(m_sample.get(), &SamplePractice::ready, this, &Program::openSampleAt);
    connect(m_sample.get(), &SamplePractice::failed, this, [this](const QString &sentence) {
        if (auto *former = m_window->findChild<QMessageBox *>(QStringLiteral("sampleTrouble")))
            delete former; // one is enough
        auto *box = question(m_window.get(), QStringLiteral("sampleTrouble"), tr("Sample company"), sentence);
        box->setIcon(QMessageBox::Warning);
        box->setStandardButtons(QMessageBox::Close);
        box->open();
    });
    connect(m_firstStart.get(), &FirstStart::told, this, [this](const QByteArray &message) {
        m_window->raiseToFront();
        carryOut(readMessage(message), {});
    });
    m_firstStart->listen();
    // The session may go on after all, so that nothing closes here; the system says when it does.
    connect(
        &application, &QGuiApplication::commitDataRequest, m_window.get(), [this] { m_window->prepareForEnd(); },
        Qt::DirectConnection);

    connect(m_workplace.get(), &Workplace::ready, this, [this, options, token] { carryOut(options, token); });
    m_window->show();
    m_workplace->start();
}

Program::~Program() = default;

void Program::end()
{
    m_window->end();
    QCoreApplication::exit(0); // whatever is still open
}

void Program::carryOut(const StartOptions &options, const QString &token)
{
    if (options.connectTo.isValid())
        connectTo(options, token);
    else if (options.sample)
        openSample();
}

void Program::openSample()
{
    m_sample->start();
}

void Program::openSampleAt(const QHash<QByteArray, QUrl> &services)
{
    std::vector<ConnectionSettings> samples;
    for (const ServiceInfo &service : m_workplace->services()) {
        if (!services.contains(service.service))
            continue;
        ConnectionSettings settings;
        settings.service = service.service;
        settings.base = services.value(service.service);
        settings.kind = CompanyKind::Sample;
        // The same at every start: what was typed there comes back.
        settings.id = QStringLiteral("sample-") + QString::fromLatin1(service.service);
        samples.push_back(std::move(settings));
    }
    openSamples(std::move(samples), true);
}

void Program::openSamples(std::vector<ConnectionSettings> samples, bool show)
{
    if (samples.empty())
        return;
    const ConnectionSettings next = samples.front();
    samples.erase(samples.begin());
    // One after the other, so that they stand in the same order at every start.
    onDone(m_workplace->listCompanies(next, m_sample->token()), this,
           [this, settings = next, show, rest = std::move(samples)](const auto &companies) mutable {
               if (companies && !companies->empty()) {
                   settings.companyRemoteId = companies->front().remoteId;
                   settings.companyName = companies->front().name;
                   settings.currencyCode = companies->front().currencyCode;
                   settings.options.insert(companies->front().options);
                   CompanyHandle *company = m_workplace->open(settings, m_sample->token());
                   if (std::exchange(show, false))
                       m_window->showCompany(company);
               } else if (!companies) {
                   m_window->say(companies.failure());
               }
               openSamples(std::move(rest), show);
           });
}

/// A company of this service that is among the open ones: the one that was named, else the one in front.
CompanyHandle *Program::openAlready(const StartOptions &options) const
{
    CompanyHandle *found = nullptr;
    for (const auto &company : m_workplace->companies()) {
        const ConnectionSettings &settings = company->settings();
        if (!settings.base.matches(options.connectTo, QUrl::StripTrailingSlash | QUrl::NormalizePathSegments))
            continue;
        if (!options.company.isEmpty() && options.company != settings.companyName &&
            options.company != settings.companyRemoteId)
            continue;
        if (!found || company.get() == m_window->company())
            found = company.get();
    }
    return found;
}

void Program::connectTo(const StartOptions &options, const QString &token)
{
    ConnectionSettings settings;
    settings.service = options.service;
    settings.base = options.connectTo;
    settings.kind = options.kind;
    if (CompanyHandle *open = token.isEmpty() ? openAlready(options) : nullptr) {
        if (options.kind == CompanyKind::Live) { // never laxer than asked for; laxer in the connect window only
            ConnectionSettings live = open->settings();
            live.kind = CompanyKind::Live;
            m_workplace->open(live, {});
        }
        m_window->showCompany(open);
        return;
    }
    const auto ask = [this, options, token] {
        m_window->connectService(options.service, options.connectTo, token, options.kind);
    };
    if (token.isEmpty()) {
        ask();
        return;
    }
    // Services whose tokens belong to one company have to be told which.
    const auto isCompany = [](const ConnectField &field) { return field.key == "company"; };
    for (const ServiceInfo &service : m_workplace->services()) {
        const std::vector<ConnectField> &fields = service.ways.front().fields;
        if (service.service == options.service && std::any_of(fields.begin(), fields.end(), isCompany))
            settings.companyRemoteId = options.company;
    }
    onDone(m_workplace->listCompanies(settings, token), this,
           [this, settings, options, token, ask](const Result<std::vector<CompanyInfo>> &companies) mutable {
               const CompanyInfo *chosen = nullptr;
               if (companies) {
                   for (const CompanyInfo &company : *companies) {
                       const bool named = !options.company.isEmpty() &&
                                          (company.name == options.company || company.detail == options.company ||
                                           company.remoteId == options.company);
                       if (named || (companies->size() == 1 && options.company.isEmpty()))
                           chosen = &company;
                   }
               }
               if (!chosen) { // several, none of that name, or a failure: the window says which and asks
                   ask();
                   return;
               }
               settings.companyRemoteId = chosen->remoteId;
               settings.companyName = chosen->name;
               settings.currencyCode = chosen->currencyCode;
               settings.options.insert(chosen->options);
               if (const CompanyHandle *open = m_workplace->openAt(settings)) {
                   settings.companyName = open->name();
                   if (open->kind() == CompanyKind::Live) // made TEST in the connect window only
                       settings.kind = CompanyKind::Live;
               }
               m_window->showCompany(m_workplace->open(settings, token));
           });
}

} // namespace clientele
