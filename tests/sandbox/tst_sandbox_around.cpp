// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

const QByteArray Adatum = QByteArrayLiteral("customers(d1e2f3a4-b5c6-7890-1234-567890abcdef)");

/// The head of a picture of 3 by 2 dots, which is all that is looked at.
const QByteArray Png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000030000000208020000");

} // namespace

/// What hangs on a customer of Business Central: dimensions, contacts, the picture (reference, 5.11 to 5.13).
class TestSandboxAround : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useTestLocale();
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("12")});
        m_client = std::make_unique<CustomersClient>(*m_sandbox);
    }
    void init() { m_sandbox->reset(); }

    void dimensionsHaveValues()
    {
        const Heard list = m_client->get("dimensions");
        QCOMPARE(CustomersClient::column(list.json, u"code"),
                 QStringLiteral("AREA CUSTOMERGROUP OLDPROJECT").split(QLatin1Char(' ')));
        const Heard values = m_client->get("dimensions(" + dimension("AREA") + ")/dimensionValues");
        QCOMPARE(CustomersClient::column(values.json, u"code"), QStringLiteral("30 40 70 99").split(QLatin1Char(' ')));
        QCOMPARE(m_client->get("dimensionValues?$filter=code%20eq%20'LARGE'").json[u"value"].items().size(), size_t(1));
        QCOMPARE(m_client->post("dimensions", json("{}")).status, 405);
    }

    void defaultDimensionsAreAddedChangedAndRemoved()
    {
        const QByteArray set = Adatum + "/defaultDimensions";
        const QByteArray group = dimension("CUSTOMERGROUP");
        const Heard made = m_client->send("POST", set,
                                          "{\"dimensionId\":\"" + group + "\",\"dimensionValueId\":\"" +
                                              value("LARGE") + "\",\"postingValidation\":\"Same Code\"}");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.json[u"dimensionCode"].toString(), QStringLiteral("CUSTOMERGROUP"));
        QCOMPARE(made.json[u"dimensionValueCode"].toString(), QStringLiteral("LARGE"));
        QCOMPARE(made.json[u"postingValidation"].toString(), QStringLiteral("Same_x0020_Code"));
        QCOMPARE(made.json[u"parentType"].toString(), QStringLiteral("Customer"));
        QCOMPARE(m_client->get(set).json[u"value"].items().size(), size_t(2));
        QCOMPARE(m_client->send("POST", set, "{\"dimensionId\":\"" + group + "\"}").code(),
                 QStringLiteral("Internal_EntityWithSameKeyExists"));

        const QByteArray one = set + '(' + made.json[u"id"].toString().toLatin1() + ')';
        const Heard changed = m_client->send("PATCH", one, "{\"dimensionValueId\":\"" + value("PRIVATE") + "\"}",
                                             {{"If-Match", CustomersClient::tagOf(made.json)}});
        QCOMPARE(changed.json[u"dimensionValueCode"].toString(), QStringLiteral("PRIVATE"));
        const auto refused = [&](const QByteArray &body) {
            return m_client->send("PATCH", one, body, {{"If-Match", "*"}});
        };
        QCOMPARE(refused("{\"dimensionCode\":\"AREA\"}").code(), QStringLiteral("BadRequest_InvalidOperation"));
        QCOMPARE(refused("{\"dimensionId\":\"" + dimension("AREA") + "\"}").status, 400);
        QCOMPARE(refused("{\"dimensionValueId\":\"" + value("40") + "\"}").status, 400); // another dimension's
        QCOMPARE(m_client->send("DELETE", one, {}, {{"If-Match", CustomersClient::tagOf(made.json)}}).status, 409);
        QCOMPARE(m_client->remove(one, CustomersClient::tagOf(changed.json)).status, 204);
        QCOMPARE(m_client->get(one).status, 404);
    }

    void whatIsBlockedIsRefused()
    {
        const QByteArray set = m_client->customer("20000") + "/defaultDimensions";
        const Heard old = m_client->send("POST", set, "{\"dimensionId\":\"" + dimension("OLDPROJECT") + "\"}");
        QVERIFY(old.message().startsWith(QLatin1String("Dimension OLDPROJECT is blocked.")));
        const Heard gone = m_client->send("POST", set, "{\"dimensionValueId\":\"" + value("99") + "\"}");
        QVERIFY(gone.message().contains(QLatin1String("is blocked.")));
        // The code may be sent with the value, as the service's own tests do.
        QCOMPARE(
            m_client->send("POST", set, "{\"dimensionCode\":\"AREA\",\"dimensionValueId\":\"" + value("40") + "\"}")
                .status,
            201);
        QCOMPARE(m_client->get("defaultDimensions").status, 400); // through the parent only
    }

    void contactsAreReadThroughTheCustomer()
    {
        const Heard list = m_client->get(Adatum + "/contactsInformation");
        QCOMPARE(CustomersClient::column(list.json, u"contactName"),
                 QStringList({QStringLiteral("Adatum Corporation"), QStringLiteral("Contact person 1")}));
        QCOMPARE(list.json[u"value"].items().front()[u"relatedType"].toString(), QStringLiteral("Customer"));
        QCOMPARE(m_client->get("contactsInformation").status, 400);
        QCOMPARE(m_client->post(Adatum + "/contactsInformation", json("{}")).status, 405);
    }

    void thePictureIsShownReplacedAndRemoved()
    {
        const QByteArray picture = Adatum + "/picture";
        const QByteArray content = picture + "/pictureContent";
        const CustomersClient::Extra bytes{{"Content-Type", "application/octet-stream"}, {"If-Match", "*"}};
        const Heard none = m_client->get(picture);
        QCOMPARE(none.json[u"width"].numberToken(), QByteArray("0"));
        QVERIFY(none.json[u"pictureContent@odata.mediaReadLink"].toString().endsWith(
            QLatin1String("/picture/pictureContent")));
        QCOMPARE(m_client->get(content).status, 204);
        QCOMPARE(m_client->send("PATCH", content, Png, {{"Content-Type", "image/png"}}).code(),
                 QStringLiteral("BadRequest_InvalidToken"));
        QCOMPARE(m_client->send("PATCH", content, Png, bytes).status, 204);
        const Heard some = m_client->get(picture);
        QCOMPARE(some.json[u"width"].numberToken(), QByteArray("3"));
        QCOMPARE(some.json[u"height"].numberToken(), QByteArray("2"));
        QCOMPARE(some.json[u"contentType"].toString(), QStringLiteral("image/png"));
        const Heard read = m_client->get(content);
        QCOMPARE(read.body, Png);
        QCOMPARE(read.header("Content-Type"), QByteArray("image/png"));

        QCOMPARE(m_client->send("PATCH", content, "no picture", bytes).code(),
                 QStringLiteral("Application_DialogException"));
        QCOMPARE(m_client->send("PATCH", content, "{}", {{"If-Match", "*"}}).status, 415);
        m_sandbox->settings(json("{'pictureLimit': 10}"));
        QCOMPARE(m_client->send("PATCH", content, Png, bytes).status, 413);
        QCOMPARE(m_client->post(picture, json("{}")).status, 405);
        QCOMPARE(m_client->send("DELETE", picture).status, 204);
        QCOMPARE(m_client->get(content).status, 204);
        QCOMPARE(m_client->get(picture).json[u"contentType"].toString(), QString());
    }

private:
    QByteArray idOf(const QByteArray &set, const QByteArray &code)
    {
        return m_client->get(set + "?$filter=code%20eq%20'" + code + '\'')
            .json[u"value"]
            .items()
            .front()[u"id"]
            .toString()
            .toLatin1();
    }
    QByteArray dimension(const QByteArray &code) { return idOf("dimensions", code); }
    QByteArray value(const QByteArray &code) { return idOf("dimensionValues", code); }

    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<CustomersClient> m_client;
};

QTEST_GUILESS_MAIN(TestSandboxAround)
#include "tst_sandbox_around.moc"
