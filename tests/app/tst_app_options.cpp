// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/options.h"

#include <QDir>
#include <QTest>

using namespace clientele;

class TestAppOptions : public QObject
{
    Q_OBJECT

    static StartOptions read(const QStringList &arguments)
    {
        return parseArguments(arguments, {"businesscentral", "layer"}, QStringLiteral("/standard"),
                              QStringLiteral("1.2.3"));
    }
    static QString s(const char *text) { return QString::fromUtf8(text); }

private slots:
    void readsNothing()
    {
        const StartOptions options = read({});
        QCOMPARE(options.wish, StartOptions::Wish::Run);
        QCOMPARE(options.profileFolder, s("/standard"));
        QVERIFY(!options.sample);
        QVERIFY(!options.connectTo.isValid());
        QCOMPARE(options.kind, CompanyKind::Live);
        QCOMPARE(options.theme, s("system"));
    }

    void takesNoServiceItDoesNotKnow()
    {
        const StartOptions options =
            read({s("--connect"), s("https://api.example.com/layer"), s("--service"), s("nobody")});
        QCOMPARE(options.wish, StartOptions::Wish::Refuse);
        QVERIFY2(options.text.contains(s("businesscentral, layer")), qPrintable(options.text));
        QCOMPARE(read({s("--connect"), s("https://api.example.com/layer"), s("--service"), s("layer")}).service,
                 QByteArray("layer"));
    }

    void readsEveryOption()
    {
        const StartOptions options =
            read({s("--sample"), s("--connect"), s("https://api.example.com/v2.0/Production/api/v2.0"), s("--company"),
                  s("CRONUS AG"), s("--test"), s("--profile"), s("folder"), s("--theme"), s("dark")});
        QCOMPARE(options.wish, StartOptions::Wish::Run);
        QVERIFY(options.sample);
        QCOMPARE(options.connectTo, QUrl(s("https://api.example.com/v2.0/Production/api/v2.0")));
        QCOMPARE(options.company, s("CRONUS AG"));
        QCOMPARE(options.kind, CompanyKind::Test);
        QCOMPARE(options.profileFolder, QDir(s("folder")).absolutePath());
        QCOMPARE(options.theme, s("dark"));
    }

    void laysOutFromRightToLeft_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("ours") << s("--right-to-left");
        QTest::newRow("Qt's") << s("-reverse");
        QTest::newRow("Qt's with two dashes") << s("--reverse");
    }
    void laysOutFromRightToLeft()
    {
        QFETCH(QString, option);
        QVERIFY(!read({s("--sample")}).rightToLeft);
        const StartOptions options = read({s("--sample"), option, s("--theme"), s("dark")});
        QCOMPARE(options.wish, StartOptions::Wish::Run);
        QVERIFY(options.rightToLeft);
        QVERIFY(options.sample);
        QCOMPARE(options.theme, s("dark"));
    }

    void showsTexts_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("text");
        QTest::newRow("version") << s("--version") << s("Clientele 1.2.3\n");
        QTest::newRow("short version") << s("-v") << s("Clientele 1.2.3\n");
        QTest::newRow("help") << s("--help") << s("--connect");
        QTest::newRow("short help") << s("-h") << s("CLIENTELE_TOKEN");
    }
    void showsTexts()
    {
        QFETCH(QString, option);
        QFETCH(QString, text);
        const StartOptions options = read({option});
        QCOMPARE(options.wish, StartOptions::Wish::ShowText);
        QVERIFY2(options.text.contains(text), qPrintable(options.text));
    }

    void asksTheFirstStart()
    {
        const StartOptions asked = read({s("--connect"), s("https://api.example.com/v2.0/Production/api/v2.0"),
                                         s("--company"), s("CRONUS AG"), s("--test")});
        const QByteArray message = messageOf(asked);
        QVERIFY(!message.contains('\n'));
        const StartOptions heard = readMessage(message);
        QCOMPARE(heard.connectTo, asked.connectTo);
        QCOMPARE(heard.company, asked.company);
        QCOMPARE(heard.kind, CompanyKind::Test);
        QVERIFY(!heard.sample);
        QCOMPARE(readMessage(messageOf(read({s("--connect"), s("https://example.com/")}))).kind, CompanyKind::Live);
        QVERIFY(readMessage(messageOf(read({s("--sample")}))).sample);
        for (const char *odd : {"", "raise", "[]", "{\"connect\":\"ftp://example.com/\"}",
                                "{\"connect\":\"https://me:secret-4711@example.com/\"}"}) {
            QVERIFY(!readMessage(odd).connectTo.isValid());
            QVERIFY(!readMessage(odd).sample);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{s("--tokens")};
        QTest::newRow("no option for a token") << QStringList{s("--token"), s("secret-4711")};
        QTest::newRow("stray word") << QStringList{s("sample")};
        QTest::newRow("no address") << QStringList{s("--connect")};
        QTest::newRow("no web address") << QStringList{s("--connect"), s("ftp://api.example.com/")};
        QTest::newRow("no host") << QStringList{s("--connect"), s("https:///v2.0")};
        QTest::newRow("no address at all") << QStringList{s("--connect"), s("not an address")};
        QTest::newRow("secret in the address") << QStringList{s("--connect"), s("https://me:secret-4711@example.com/")};
        QTest::newRow("empty profile") << QStringList{s("--profile"), QString()};
        QTest::newRow("theme") << QStringList{s("--theme"), s("pink")};
    }
    void refuses()
    {
        QFETCH(QStringList, arguments);
        const StartOptions options = read(arguments);
        QCOMPARE(options.wish, StartOptions::Wish::Refuse);
        QVERIFY(!options.text.isEmpty());
        QVERIFY2(!options.text.contains(s("secret-4711")), qPrintable(options.text));
        QVERIFY(!options.connectTo.isValid());
    }
};

QTEST_GUILESS_MAIN(TestAppOptions)

#include "tst_app_options.moc"
