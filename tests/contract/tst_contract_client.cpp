// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/dialect.h"
#include "backends/businesscentral/dialect.h"
#include "backends/financials/dialect.h"
#include "backends/layer/dialect.h"

#include "contract/client_player.h"
#include "support/test_locale.h"

#include <QTest>

using namespace clientele;
using namespace clientele::contract;

Q_DECLARE_METATYPE(clientele::DialectFactory)

/// Every dialect sends what its transcripts say for each wish, and makes of the answers what they say.
class ContractClient : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { clientele::testing::useTestLocale(); }

    void plays_data()
    {
        struct Side
        {
            const char *service;
            DialectFactory dialect;
            int atLeast; ///< transcripts with a wish: a folder that is not found must not pass
        };
        const Side sides[] = {
            {"businesscentral", businesscentral::makeDialect, 78},
            {"financials", financials::makeDialect, 51},
            {"layer", layer::makeDialect, 16},
            {"bigcapital", bigcapital::makeDialect, 26},
        };
        QTest::addColumn<DialectFactory>("dialect");
        QTest::addColumn<Transcript>("transcript");
        QTest::addColumn<QString>("service");
        for (const Side &side : sides) {
            const Face &face = faceOf(QString::fromLatin1(side.service));
            int played = 0;
            for (const Transcript &transcript : loadTranscripts(face, face.base)) {
                if (transcript.wish.isNull())
                    continue;
                QTest::addRow("%s: %s", side.service, qPrintable(transcript.name))
                    << side.dialect << transcript << face.service;
                ++played;
            }
            QVERIFY(played >= side.atLeast);
        }
    }

    void plays()
    {
        QFETCH(DialectFactory, dialect);
        QFETCH(Transcript, transcript);
        QFETCH(QString, service);
        QCOMPARE(playClient(transcript, faceOf(service), dialect), QString());
    }
};

QTEST_GUILESS_MAIN(ContractClient)
#include "tst_contract_client.moc"
