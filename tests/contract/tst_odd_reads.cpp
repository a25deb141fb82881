// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording.h"
#include "support/odd_service.h"
#include "support/test_locale.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;
using Raw = RawServer::Reply;
using Seen = RawServer::Seen;

namespace {

/// What the list becomes where its second page, or the whole of it, is answered like this.
struct ListCase
{
    const char *name;
    std::function<std::optional<Raw>(OddService &, const Seen &)> odd;
    int rows;             ///< that the person sees
    int requests;         ///< for the list, with repetitions; -1: not counted
    const char *sentence; ///< of the list's failure; empty: it was read whole
    const char *step;
};

/// Page two only.
std::optional<Raw> onSecond(const Seen &seen, Raw reply)
{
    if (OddService::isList(seen) && OddService::skipOf(seen) == 2)
        return reply;
    return std::nullopt;
}

std::optional<Raw> secondBody(const Seen &seen, const QByteArray &body)
{
    return onSecond(seen, RawServer::reply(200, body, "Content-Type: application/json\r\n"));
}

Raw emptyPage(const Seen &seen)
{
    return OddService::json(200, {{QStringLiteral("value"), QJsonArray()},
                                  {QStringLiteral("@odata.nextLink"),
                                   QStringLiteral("customers?$skiptoken=%1").arg(OddService::skipOf(seen) + 2)}});
}

constexpr const char *garbled = "A part of the list of Business Central could not be understood. What came before it "
                                "is here. Please tell its administrator.";
constexpr const char *garbledAtOnce = "Business Central answered with something that could not be understood. Please "
                                      "check the address.";
constexpr const char *elsewhere = "Business Central points to another server, which was not asked. Please check the "
                                  "address of this connection.";

/// Without the marks that keep a name's direction to itself; nobody sees those.
QString seen(QString sentence)
{
    return sentence.remove(QChar(0x2068)).remove(QChar(0x2069));
}

const char *longRefusal()
{
    static const QByteArray sentence = "Business Central does not offer this. Please ask its administrator. " +
                                       QByteArray(300, 'm') + QStringLiteral("…").toUtf8();
    return sentence.constData();
}

std::vector<ListCase> listCases()
{
    return {
        {"as it should be", [](OddService &, const Seen &) { return std::nullopt; }, 4, 2, "", ""},
        {"no JSON", [](OddService &, const Seen &seen) { return secondBody(seen, "hello { world"); }, 2, 2, garbled,
         "Try again"},
        {"no JSON on the first page",
         [](OddService &, const Seen &seen) {
             return OddService::isList(seen) ? std::optional(RawServer::reply(200, "<html>Sign in</html>"))
                                             : std::nullopt;
         },
         0, 1, garbledAtOnce, "Try again"},
        {"closed without an answer", [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::hangUp()); },
         2, -1, "The connection to Business Central broke before an answer came.", "Try again"},
        {"silence", [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::silence()); }, 2, 2,
         "Business Central did not answer in time.", "Try again"},
        {"another protocol",
         [](OddService &, const Seen &seen) {
             return onSecond(seen, {"SSH-2.0-OpenSSH_9.2\r\n", RawServer::Then::Close});
         },
         2, -1, "The connection to Business Central broke before an answer came.", "Try again"},
        {"a part of the list, which nobody asked for",
         [](OddService &, const Seen &seen) {
             return onSecond(seen, RawServer::reply(206, R"({"value":[]})", "Content-Type: application/json\r\n"));
         },
         2, 2, garbled, "Try again"},
        {"no bytes of UTF-8",
         [](OddService &, const Seen &seen) { return secondBody(seen, "{\"value\":[{\"id\":\"\xff\xfe\"}]}"); }, 2, 2,
         garbled, "Try again"},
        {"nested without end",
         [](OddService &, const Seen &seen) {
             return secondBody(seen,
                               QByteArray("{\"value\":" + QByteArray(30'000, '[') + QByteArray(30'000, ']') + '}'));
         },
         2, 2, garbled, "Try again"},
        {"an error that says 200",
         [](OddService &, const Seen &seen) { return secondBody(seen, R"({"error":{"code":"X","message":"No."}})"); },
         2, 2, garbled, "Try again"},
        {"refused with more words than can be read",
         [](OddService &, const Seen &seen) {
             return onSecond(seen, RawServer::reply(400, "{\"error\":{\"code\":\"X\",\"message\":\"" +
                                                             QByteArray(50'000, 'm') + "\"}}"));
         },
         2, 2, longRefusal(), ""},
        {"inflated and cut",
         [](OddService &, const Seen &seen) {
             return onSecond(seen, RawServer::reply(200, QByteArray::fromHex("1f8b0800000000000203ab562a4bcc294d55b2"),
                                                    "Content-Encoding: gzip\r\nContent-Type: application/json\r\n"));
         },
         2, 3, "Business Central broke off in the middle of its answer.", "Try again"},
        {"JSON cut in the middle",
         [](OddService &, const Seen &seen) { return secondBody(seen, R"({"value":[{"id":"00)"); }, 2, 2, garbled,
         "Try again"},
        {"connection cut in the middle",
         [](OddService &, const Seen &seen) {
             return onSecond(seen,
                             {"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"value\":[", RawServer::Then::Close});
         },
         2, 3, "Business Central broke off in the middle of its answer.", "Try again"},
        {"no value", [](OddService &, const Seen &seen) { return secondBody(seen, "{}"); }, 2, 2, garbled, "Try again"},
        {"value is no list", [](OddService &, const Seen &seen) { return secondBody(seen, R"({"value":{}})"); }, 2, 2,
         garbled, "Try again"},
        {"next link is no text",
         [](OddService &, const Seen &seen) { return secondBody(seen, R"({"value":[],"@odata.nextLink":7})"); }, 2, 2,
         garbled, "Try again"},
        {"next link in a circle",
         [](OddService &, const Seen &seen) {
             return secondBody(seen, R"({"value":[],"@odata.nextLink":"customers?$skiptoken=2"})");
         },
         2, 2,
         "Business Central keeps sending the same page again, so the reading was stopped. What came is here. Please "
         "tell its administrator.",
         "Try again"},
        {"next link to another server",
         [](OddService &, const Seen &seen) {
             return secondBody(seen, R"({"value":[],"@odata.nextLink":"http://127.0.0.2:1/customers"})");
         },
         2, 2, elsewhere, "Try again"},
        {"pages without end",
         [](OddService &, const Seen &seen) {
             return OddService::isList(seen) && OddService::skipOf(seen) > 0 ? std::optional(emptyPage(seen))
                                                                             : std::nullopt;
         },
         2, 4,
         "Business Central sends page after page without anything new, so the reading was stopped. What came is here. "
         "Please tell its administrator.",
         "Try again"},
        {"redirect to another server",
         [](OddService &, const Seen &seen) {
             return onSecond(seen, RawServer::redirect(302, "http://127.0.0.2:1/elsewhere"));
         },
         2, 2, elsewhere, "Try again"},
        {"redirect in a circle",
         [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::redirect(307, seen.target)); }, 2, 7,
         "Business Central points from one address to the next without end. Please check the address.", "Try again"},
        {"more than the limit",
         [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::reply(200, QByteArray(70'000, ' '))); },
         2, 2, "Business Central sent more at once than this program takes. Please tell its administrator.",
         "Try again"},
        {"HTML with 500",
         [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::reply(500, "<html>oops</html>")); }, 2,
         2, "Business Central has a problem (500).", "Try again"},
        {"HTML with 403",
         [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::reply(403, "<html>no</html>")); }, 2, 2,
         "Somebody between this computer and Business Central, such as a gateway, answered in its place (403).",
         "Try again"},
        {"signed out in the middle",
         [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::reply(401)); }, 2, 2,
         "Please sign in to Business Central again. Nothing is lost.", "Enter a new token"},
        {"a login page",
         [](OddService &, const Seen &seen) { return onSecond(seen, RawServer::reply(200, "<html>Sign in</html>")); },
         2, 2, garbled, "Try again"},
    };
}

} // namespace

/// What a person sees of a service that answers otherwise, or wrong: one sentence, and nothing lost that was read.
class TestOddReads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void lists_data()
    {
        QTest::addColumn<int>("row");
        const std::vector<ListCase> cases = listCases();
        for (size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].name) << int(i);
    }

    void lists()
    {
        QFETCH(int, row);
        const ListCase expected = listCases()[size_t(row)];
        OddService service;
        service.odd = [&](const Seen &seen) { return expected.odd(service, seen); };
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        const ListProgress &progress = desk.list().progress();
        QCOMPARE(int(desk.list().snapshot().liveCount()), expected.rows);
        QCOMPARE(progress.failure.has_value(), *expected.sentence != 0);
        QCOMPARE(progress.complete, *expected.sentence == 0);
        if (progress.failure) {
            const wording::Message said = wording::failure(*progress.failure, desk.company().serviceName());
            QCOMPARE(said.sentence, QString::fromUtf8(expected.sentence));
            QCOMPARE(said.step, QString::fromLatin1(expected.step));
        }
        if (expected.requests >= 0)
            QCOMPARE(service.listRequests(), expected.requests);
        QVERIFY(service.writes().isEmpty());
    }

    // Records

    void aRecordThatCannotBeTakenIsCounted_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("sentence");
        const QString garbledOne =
            QStringLiteral("1 records could not be understood: K3. They are missing, or shown as read before.");
        QTest::newRow("no id") << QStringLiteral("id") << QJsonValue(QJsonValue::Undefined) << garbledOne;
        QTest::newRow("an id that is an object") << QStringLiteral("id") << QJsonValue(QJsonObject()) << garbledOne;
        QTest::newRow("a text without end")
            << QStringLiteral("displayName") << QJsonValue(QString(40'000, u'H'))
            << QStringLiteral("1 records have a text of more than 32,767 characters, the most that can be shown "
                              "here: K3. They are missing, or shown as read before.");
    }

    void aRecordThatCannotBeTakenIsCounted()
    {
        QFETCH(QString, property);
        QFETCH(QJsonValue, value);
        OddService service;
        service.customer(3).insert(property, value); // undefined: removed
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        QVERIFY(desk.list().progress().complete);
        QCOMPARE(int(desk.list().snapshot().liveCount()), 3);
        QCOMPARE(desk.list().progress().unreadable, 1);
        QFETCH(QString, sentence);
        QCOMPARE(seen(wording::unreadable(desk.list().progress()).sentence), sentence);
    }

    void anUnknownChoiceIsShownAsItCame()
    {
        OddService service;
        service.customer(1).insert(QStringLiteral("blocked"), QStringLiteral("Hologram"));
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        const Record record = desk.customer(1);
        const FieldSpec &field = *record.schema()->find("blocked");
        const ValueText text(QLocale(), &desk.company());
        QCOMPARE(text.text(field, record.value("blocked")), QStringLiteral("Hologram"));
        const QString id = desk.send(record, ChangeKind::Set, "phone", Value::text(QStringLiteral("1")));
        QCOMPARE(desk.sentenceIn(id, SubmissionState::Sent), QStringLiteral("Sent."));
        QCOMPARE(service.customer(1).value(QStringLiteral("blocked")).toString(), QStringLiteral("Hologram"));
        QCOMPARE(service.writes().size(), 1);
        QVERIFY(!service.writes().constFirst().contains(QStringLiteral("blocked")));
    }

    void valuesOfAWrongTypeAreToldAndLeftAlone()
    {
        OddService service;
        service.customer(1).insert(QStringLiteral("taxLiable"), QStringLiteral("maybe"));
        service.customer(1).insert(QStringLiteral("creditLimit"), QStringLiteral("much"));
        service.customer(1).insert(QStringLiteral("email"), 12);
        OddDesk desk(service);
        QVERIFY(desk.listEnded());
        QCOMPARE(int(desk.list().snapshot().liveCount()), 4);
        QCOMPARE(desk.list().progress().doubtful, 1);
        const Record record = desk.customer(1);
        const ValueText text(QLocale(), &desk.company());
        for (const char *key : {"tax.liable", "credit.limit", "email"}) {
            QVERIFY2(record.value(key).isVerbatim(), key);
            QCOMPARE(wording::doubtful(record.value(key)),
                     QStringLiteral("The service gave something here that is not understood. It is left as it is."));
        }
        QCOMPARE(text.text(*record.schema()->find("tax.liable"), record.value("tax.liable")), QStringLiteral("maybe"));
        QVERIFY(wording::doubtful(record.value("name")).isEmpty());
        const QString id = desk.send(record, ChangeKind::Set, "phone", Value::text(QStringLiteral("1")));
        QCOMPARE(desk.sentenceIn(id, SubmissionState::Sent), QStringLiteral("Sent."));
        QCOMPARE(service.writes(), QStringList{QStringLiteral("PATCH W/\"1;00000001\" {\"phoneNumber\":\"1\"}")});
    }
};

QTEST_GUILESS_MAIN(TestOddReads)
#include "tst_odd_reads.moc"
