// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudo_translator.h"

#include <QTemporaryFile>
#include <QTest>

using clientele::testing::PseudoTranslator;

class TestPseudoTranslator : public QObject
{
    Q_OBJECT

private slots:
    void textsGrowAndKeepWhatTheProgramNeeds_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("shown");
        QTest::newRow("words") << QStringLiteral("Change log") << QStringLiteral("[Çĥààñĝéé ļööĝ]");
        QTest::newRow("mnemonic") << QStringLiteral("&Name") << QStringLiteral("[&Nààméé]");
        QTest::newRow("numbers") << QStringLiteral("%n of %L1") << QStringLiteral("[%n ööf %L1]");
        QTest::newRow("mark-up") << QStringLiteral("<b>No</b>&nbsp;x") << QStringLiteral("[<b>Ñöö</b>&nbsp;x]");
    }

    void textsGrowAndKeepWhatTheProgramNeeds()
    {
        QFETCH(QString, source);
        QFETCH(QString, shown);
        const PseudoTranslator translator(PseudoTranslator::Direction::LeftToRight);
        QCOMPARE(translator.translate("Window", source.toUtf8().constData()), shown);
        QVERIFY(PseudoTranslator::made(shown));
        QVERIFY(!PseudoTranslator::made(source));
    }

    void namesOfKeysStay()
    {
        const PseudoTranslator translator(PseudoTranslator::Direction::LeftToRight);
        QVERIFY(translator.translate("QShortcut", "Ctrl").isEmpty());
    }

    void saysItsDirection()
    {
        const PseudoTranslator leftwards(PseudoTranslator::Direction::RightToLeft);
        QCOMPARE(leftwards.translate("QGuiApplication", "QT_LAYOUT_DIRECTION"), QStringLiteral("RTL"));
    }

    void tellsWhatNoTranslatorEverSaw()
    {
        const PseudoTranslator translator(PseudoTranslator::Direction::LeftToRight);
        translator.translate("Window", "Known");
        translator.translate("Window", "Forgotten");
        translator.translate("Elsewhere", "Known");
        translator.translate("QDialog", "Qt's own");
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("<TS><context><name>Window</name><message><source>Known</source></message></context></TS>");
        file.close();
        QCOMPARE(translator.missingFrom(file.fileName()),
                 (QStringList{QStringLiteral("Elsewhere: Known"), QStringLiteral("Window: Forgotten")}));
    }
};

QTEST_GUILESS_MAIN(TestPseudoTranslator)
#include "tst_pseudo_translator.moc"
