// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/recording.h"
#include "contract/server_player.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QTest>

#include <map>
#include <memory>

using namespace clientele;
using namespace clientele::contract;
using clientele::testing::RunningSandbox;

/// The practice services answer what the transcripts say, and what real servers were recorded to answer.
class ContractServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        // The recordings start from books without customers.
        for (const auto &[service, customers] : {std::pair("businesscentral", "2"), std::pair("financials", "2"),
                                                 std::pair("layer", "5"), std::pair("bigcapital", "0")}) {
            m_sandboxes[QLatin1String(service)] =
                std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QLatin1String(customers),
                                                             QStringLiteral("--companies"), QStringLiteral("1")});
        }
    }

    void answers_data()
    {
        // At least so many: a folder that is not found must not pass.
        const std::pair<const char *, int> sides[] = {
            {"businesscentral", 36}, {"financials", 41}, {"layer", 19}, {"bigcapital", 26}};
        QTest::addColumn<Transcript>("transcript");
        QTest::addColumn<QString>("service");
        for (const auto &[service, atLeast] : sides) {
            const Face &face = faceOf(QString::fromLatin1(service));
            int played = 0;
            for (const Transcript &transcript :
                 loadTranscripts(face, m_sandboxes[face.service]->urlOf(service).toString())) {
                if (transcript.server.isNull())
                    continue;
                QTest::addRow("%s: %s", service, qPrintable(transcript.name)) << transcript << face.service;
                ++played;
            }
            QVERIFY2(played >= atLeast, service);
        }
    }

    void answers()
    {
        QFETCH(Transcript, transcript);
        QFETCH(QString, service);
        QCOMPARE(playServer(transcript, faceOf(service), *m_sandboxes[service]), QString());
    }

    void answersAsRecorded_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_recordings.size(); ++i)
            QTest::newRow(qPrintable(m_recordings[i].name)) << int(i);
        QVERIFY(m_recordings.size() > 30);
    }

    void answersAsRecorded()
    {
        QFETCH(int, index);
        RunningSandbox &sandbox = *m_sandboxes[QStringLiteral("bigcapital")];
        QCOMPARE(playRecordedServer(m_recordings[size_t(index)], "bigcapital", sandbox), QString());
    }

private:
    const std::vector<Recording> m_recordings = loadRecordings(QStringLiteral("bigcapital"));
    std::map<QString, std::unique_ptr<RunningSandbox>> m_sandboxes;
};

QTEST_GUILESS_MAIN(ContractServer)
#include "tst_contract_server.moc"
