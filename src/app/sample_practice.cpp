// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_practice.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace clientele {

SamplePractice::SamplePractice(QString token, QObject *parent)
    : QObject(parent)
    , m_token(std::move(token))
{
    // Its token comes through its input, whatever stands in the environment of this program.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("CLIENTELE_SANDBOX_TOKEN"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SamplePractice::readLine);
    connect(&m_process, &QProcess::started, this, [this] {
        m_process.write(m_token.toUtf8() + '\n'); // and then stays open: the service ends when it closes
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(
                tr("The sample company could not be started, because the program “clientele-sandbox” is missing. "
                   "Please install Clientele again."));
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        if (m_services.isEmpty())
            emit failed(tr("The sample company could not be started. Please try again."));
        m_services.clear();
        m_output.clear();
    });
}

SamplePractice::~SamplePractice()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(1000)) { // the program is ending; nobody types any more
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void SamplePractice::start()
{
    if (!m_services.isEmpty()) {
        emit ready(m_services);
        return;
    }
    if (m_process.state() != QProcess::NotRunning)
        return;
    const QString name = QStringLiteral("clientele-sandbox");
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    m_process.start(beside.isEmpty() ? name : beside,
                    {QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--companies"), QStringLiteral("1"),
                     QStringLiteral("--customers"), QStringLiteral("1204")});
}

void SamplePractice::readLine()
{
    m_output += m_process.readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (!m_services.isEmpty() || end < 0)
        return;
    if (const Result<Json> line = Json::parse(m_output.first(end))) {
        for (const auto &[name, url] : (*line)[u"services"].members())
            m_services.insert(name.toLatin1(), QUrl(url.toString()));
    }
    if (m_services.isEmpty())
        emit failed(tr("The sample company could not be started. Please try again."));
    else
        emit ready(m_services);
}

} // namespace clientele
