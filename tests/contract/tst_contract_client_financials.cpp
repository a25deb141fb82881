// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/financials/dialect.h"

#include "contract/client_player.h"
#include "contract/financials_face.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::contract;

class ContractClientFinancials : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void plays_data()
    {
        QTest::addColumn<int>("index");
        int played = 0;
        for (size_t i = 0; i < m_transcripts.size(); ++i) {
            if (m_transcripts[i].wish.isNull())
                continue;
            QTest::newRow(qPrintable(m_transcripts[i].name)) << int(i);
            ++played;
        }
        QVERIFY(played > 40);
    }

    void plays()
    {
        QFETCH(int, index);
        QCOMPARE(playClient(m_transcripts[size_t(index)], m_face, m_base, financials::makeDialect), QString());
    }

private:
    const QString m_base = QStringLiteral("https://old.example/v1.0/api/beta");
    const Face m_face = financialsFace();
    const std::vector<Transcript> m_transcripts = loadTranscripts(m_face, m_base);
};

QTEST_GUILESS_MAIN(ContractClientFinancials)
#include "tst_contract_client_financials.moc"
