// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/financials_face.h"
#include "contract/server_player.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QTest>

#include <memory>

using namespace clientele;
using namespace clientele::contract;
using clientele::testing::RunningSandbox;

class ContractServerFinancials : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("2"),
                                                                 QStringLiteral("--companies"), QStringLiteral("1")});
        m_transcripts = loadTranscripts(m_face, m_sandbox->urlOf("financials").toString());
        size_t played = 0;
        for (const Transcript &transcript : m_transcripts)
            played += transcript.server.isNull() ? 0 : 1;
        QVERIFY(played > 40);
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
    const Face m_face = financialsFace();
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::vector<Transcript> m_transcripts;
};

QTEST_GUILESS_MAIN(ContractServerFinancials)
#include "tst_contract_server_financials.moc"
