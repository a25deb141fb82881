// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QHash>
#include <QObject>
#include <QProcess>
#include <QUrl>

namespace clientele {

/// The practice service behind "Open the sample company": a real server on this computer, started on the first wish
/// and ended with this object (its standard input closes). GUI thread; starting does not wait.
class SamplePractice : public QObject
{
    Q_OBJECT
public:
    /// `token`: made for this run; goes to the program through its standard input, never on its command line.
    explicit SamplePractice(QString token, QObject *parent = nullptr);
    ~SamplePractice() override;

    /// Answers with `ready` (at once, if it runs already) or `failed`.
    void start();
    const QString &token() const { return m_token; }

signals:
    /// Address of every practised service, by the service's name.
    void ready(const QHash<QByteArray, QUrl> &services);
    void failed(const QString &sentence);

private:
    void readLine();
    QString m_token;
    QHash<QByteArray, QUrl> m_services;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace clientele
