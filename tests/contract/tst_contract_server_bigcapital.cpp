// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/bigcapital_face.h"
#include "contract/recording.h"
#include "contract/server_player.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::contract;
using clientele::testing::RunningSandbox;

/// The practice service answers what the recordings of a real server answer, and what the client is written for.
class ContractServerBigcapital : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("0"),
                                                                 QStringLiteral("--companies"), QStringLiteral("1")});
        m_transcripts = loadTranscripts(m_face, m_sandbox->urlOf("bigcapital").toString());
        QVERIFY(m_recordings.size() > 30);
        QVERIFY(m_transcripts.size() > 25);
    }

    void answersAsRecorded_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_recordings.size(); ++i)
            QTest::newRow(qPrintable(m_recordings[i].name)) << int(i);
    }
    void answersAsRecorded()
    {
        QFETCH(int, index);
        QCOMPARE(playRecordedServer(m_recordings[size_t(index)], "bigcapital", *m_sandbox), QString());
    }

    void answers_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < m_transcripts.size(); ++i) {
            if (!m_transcripts[i].server.isNull())
                QTest::newRow(qPrintable(m_transcripts[i].name)) << int(i);
        }
    }
    void answers()
    {
        QFETCH(int, index);
        QCOMPARE(playServer(m_transcripts[size_t(index)], m_face, *m_sandbox), QString());
    }

private:
    const Face m_face = bigcapitalFace();
    const std::vector<Recording> m_recordings = loadRecordings(QStringLiteral("bigcapital"));
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::vector<Transcript> m_transcripts;
};

QTEST_GUILESS_MAIN(ContractServerBigcapital)
#include "tst_contract_server_bigcapital.moc"
