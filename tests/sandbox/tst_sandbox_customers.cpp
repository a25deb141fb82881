// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

/// Reading, changing and refusing, over real HTTP. The rules are those of the reference, the sections named.
class TestSandboxCustomers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("60")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
    }
    void init() { m_sandbox->reset(); }

    void listsCompanies()
    {
        const Heard heard = m_client->get("/v2.0/Sandbox/api/v2.0/companies");
        QCOMPARE(heard.status, 200);
        QCOMPARE(CustomersClient::column(heard.json, u"name"),
                 (QList<QString>{QStringLiteral("CRONUS USA, Inc."), QStringLiteral("CRONUS DE"),
                                 QStringLiteral("CRONUS UK Ltd.")}));
        QCOMPARE(heard.json[u"value"].items()[1][u"displayName"].toString(), QString()); // real ones come like that
        QCOMPARE(heard.json[u"value"].items()[0][u"id"].toString().toLatin1(), m_sandbox->companyId());
    }

    void journalSaysWhatWasAsked()
    {
        m_client->get("customers?$top=1", {{"Prefer", "odata.maxpagesize=5"}, {"X-Request-ID", "abc"}});
        m_client->get("customers", {{"Authorization", "Bearer wrong"}});
        const std::vector<Json> entries = m_sandbox->journal("GET", "/customers");
        QCOMPARE(entries.size(), size_t(2));
        QVERIFY(entries[0][u"target"].toString().endsWith(QLatin1String("/customers?$top=1")));
        QCOMPARE(entries[0][u"headers"][u"Prefer"].toString(), QStringLiteral("odata.maxpagesize=5"));
        QCOMPARE(entries[0][u"headers"][u"X-Request-ID"].toString(), QStringLiteral("abc"));
        QVERIFY(entries[0][u"authorized"].toBool());
        QCOMPARE(entries[0][u"status"].toInteger(), 200);
        QVERIFY(!entries[1][u"authorized"].toBool(true));
        QCOMPARE(entries[1][u"status"].toInteger(), 401);
        QVERIFY(!m_sandbox->admin("GET", "journal").contains("wrong"));
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxCustomers)
#include "tst_sandbox_customers.moc"
