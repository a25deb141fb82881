// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/reader.h"

#include "backends/businesscentral/dialect.h"
#include "support/fixed_ports.h"
#include "support/raw_server.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

/// Writes down what a company tells the world.
struct Heard : CompanyEvents
{
    void statusChanged(const ConnectionStatus &) override {}
    void settingsChanged(const ConnectionSettings &) override {}
    void listPublished(const EntityName &, const Snapshot &snapshot, const SnapshotDelta &,
                       const ListProgress &now) override
    {
        list = snapshot;
        progress = now;
        if (onList)
            onList();
    }
    void lookupRead(const LookupPtr &table) override { lookups.push_back(table); }
    void overlayChanged(const OverlayPtr &) override {}
    void submissionChanged(const SubmissionView &) override {}
    void submissionEnded(const QString &) override {}
    void logAppended() override {}
    void storageFailed(const Failure &) override {}

    std::function<void()> onList;
    Snapshot list;
    ListProgress progress;
    std::vector<LookupPtr> lookups;
};

} // namespace

/// Lists, single records, look-ups and figures, read from a server that is told what to answer.
class TestReader : public QObject
{
    Q_OBJECT

    struct Desk
    {
        Desk()
        {
            ConnectionSettings settings;
            settings.id = QStringLiteral("company");
            settings.service = "businesscentral";
            settings.base = server.url(QStringLiteral("/api"));
            settings.companyRemoteId = QStringLiteral("c1");
            DialectSettings dialect;
            dialect.base = settings.base;
            dialect.companyRemoteId = settings.companyRemoteId;
            dialect.companyId = settings.id;
            HttpLimits limits;
            limits.maxReadRetries = 0;
            connection = std::make_unique<Connection>(settings, businesscentral::makeDialect(dialect),
                                                      QStringLiteral("token"), clock, ids, random, limits);
            reader = std::make_unique<Reader>(*connection, heard, clock);
        }
        /// A page of customers, "id:phone" each; `more`: another page follows.
        RawServer::Reply page(const QStringList &rows, bool more = false) const
        {
            QStringList objects;
            for (const QString &row : rows)
                objects += object(row.section(QLatin1Char(':'), 0, 0), row.section(QLatin1Char(':'), 1));
            QByteArray body = "{\"value\":[" + objects.join(QLatin1Char(',')).toUtf8() + ']';
            if (more)
                body += ",\"@odata.nextLink\":\"" + server.url(QStringLiteral("/api/next")).toEncoded() + '"';
            return RawServer::reply(200, body + '}', "Content-Type: application/json\r\n");
        }
        RawServer::Reply one(const QString &id, const QString &phone) const
        {
            return RawServer::reply(200, object(id, phone).toUtf8(), "Content-Type: application/json\r\n");
        }
        static QString object(const QString &id, const QString &phone)
        {
            return QStringLiteral(
                       "{\"@odata.etag\":\"W/%1%2\",\"id\":\"%1\",\"number\":\"%1\",\"displayName\":\"Name %1\","
                       "\"phoneNumber\":\"%2\",\"balance\":1,\"overdueAmount\":0,"
                       "\"totalSalesExcludingTax\":0}")
                .arg(id, phone);
        }
        QStringList rows() const
        {
            QStringList found;
            for (RowId row = 0; row < heard.list.rowIdEnd(); ++row) {
                if (heard.list.isLive(row))
                    found += heard.list.key(row).remoteId + QLatin1Char(':') +
                             heard.list.record(row).value("phone").toText();
            }
            found.sort();
            return found;
        }
        RecordKey key(const char *id) const
        {
            return RecordKey::ofRemote(QStringLiteral("company"), "customer", QString::fromLatin1(id));
        }
        void readAll(const QList<RawServer::Reply> &replies)
        {
            server.script(replies);
            reader->update("customer");
            QTRY_VERIFY(!heard.progress.running);
        }

        RawServer server;
        FixedClock clock;
        CountingIds ids;
        FixedRandom random;
        Heard heard;
        std::unique_ptr<Connection> connection;
        std::unique_ptr<Reader> reader;
    };

private slots:
    void initTestCase() { useTestLocale(); }

    void theFirstPageIsShownBeforeTheSecondIsAskedFor()
    {
        Desk desk;
        std::vector<qsizetype> askedWhenShown;
        desk.heard.onList = [&] {
            if (desk.heard.list.liveCount() > 0)
                askedWhenShown.push_back(desk.server.seen().size());
        };
        desk.readAll(
            {desk.page({QStringLiteral("a:1"), QStringLiteral("b:1")}, true), desk.page({QStringLiteral("c:1")})});
        QCOMPARE(askedWhenShown.front(), 1);
        QCOMPARE(desk.server.seen().size(), 2);
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("a:1"), QStringLiteral("b:1"), QStringLiteral("c:1")}));
        QVERIFY(desk.heard.progress.complete);
        QCOMPARE(desk.heard.progress.received, 3);
        QVERIFY(desk.heard.progress.finishedAt.isValid());
    }

    void aSweepRemovesWhatIsGone()
    {
        Desk desk;
        desk.readAll({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1")})});
        desk.readAll({desk.page({QStringLiteral("b:2")})});
        QCOMPARE(desk.rows(), QStringList{QStringLiteral("b:2")});
    }

    void whatCannotBeReadAnyMoreIsNotTakenAway()
    {
        Desk desk;
        desk.readAll({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1"), QStringLiteral("c:1")})});
        desk.readAll({desk.page({QStringLiteral("a:2"), QStringLiteral(":9")})}); // one without an id
        QCOMPARE(desk.heard.progress.unreadable, 1);
        QCOMPARE(desk.heard.list.liveCount(), RowId(3));
        desk.readAll({desk.page({QStringLiteral("c:2")})}); // read well, it tells who is gone
        QCOMPARE(desk.rows(), QStringList{QStringLiteral("c:2")});
    }

    void aBrokenPageKeepsTheList_data()
    {
        QTest::addColumn<RawServer::Reply>("broken");
        QTest::addColumn<Failure::Kind>("kind");
        QTest::newRow("no JSON") << RawServer::reply(200, "{\"value\":[{\"id\":\"z\"",
                                                     "Content-Type: application/json\r\n")
                                 << Failure::Kind::NotUnderstood;
        QTest::newRow("fault") << RawServer::reply(500, "{}") << Failure::Kind::ServiceFault;
        QTest::newRow("no answer") << RawServer::hangUp() << Failure::Kind::NoAnswer;
    }

    void aBrokenPageKeepsTheList()
    {
        QFETCH(RawServer::Reply, broken);
        QFETCH(Failure::Kind, kind);
        Desk desk;
        desk.readAll({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1"), QStringLiteral("c:1")})});
        desk.readAll({desk.page({QStringLiteral("a:2")}, true), broken});
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("a:2"), QStringLiteral("b:1"), QStringLiteral("c:1")}));
        QVERIFY(desk.heard.progress.failure);
        QCOMPARE(desk.heard.progress.failure->kind, kind);
        QVERIFY(desk.heard.progress.complete); // it was read to its end once
    }

    void stopping()
    {
        Desk desk;
        desk.server.script({desk.page({QStringLiteral("a:1")}, true), RawServer::silence()});
        desk.reader->update("customer");
        desk.reader->update("customer"); // one reading at a time
        QTRY_COMPARE(desk.server.seen().size(), 2);
        desk.reader->stop("customer");
        QVERIFY(!desk.heard.progress.running);
        QCOMPARE(desk.heard.progress.failure->kind, Failure::Kind::Cancelled);
        QCOMPARE(desk.rows(), QStringList{QStringLiteral("a:1")});
        desk.reader->readMissing(); // what the person has stopped waits to be asked for
        QVERIFY(!desk.heard.progress.running);
        desk.readAll({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1")})});
        QCOMPARE(desk.rows().size(), 2);
    }

    void whatBrokeOffIsReadAgainWhenAllIsWell()
    {
        Desk desk;
        desk.readAll({desk.page({QStringLiteral("a:1")}, true), RawServer::hangUp()});
        QVERIFY(!desk.heard.progress.complete);
        desk.server.script({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1")})});
        desk.reader->readMissing();
        QTRY_VERIFY(desk.heard.progress.complete);
        QCOMPARE(desk.rows().size(), 2);
        const qsizetype asked = desk.server.seen().size();
        desk.reader->readMissing();
        QVERIFY(!desk.heard.progress.running);
        QTRY_VERIFY(desk.server.seen().size() >= asked); // look-ups perhaps; no list
    }

    void whatTheServiceAlwaysFailsAtIsGivenUp()
    {
        Desk desk;
        desk.server.script({RawServer::reply(500, "{}")});
        const auto asked = [&](const char *what) {
            return std::count_if(desk.server.seen().begin(), desk.server.seen().end(),
                                 [&](const RawServer::Seen &seen) { return seen.target.contains(what); });
        };
        const auto answered = [&] { // only then it is asked for again
            return std::count_if(desk.heard.lookups.begin(), desk.heard.lookups.end(),
                                 [](const LookupPtr &table) { return table->entity == "currency"; });
        };
        for (int sign = 0; sign < 8; ++sign) { // as many signs of life
            desk.reader->readMissing();
            QTRY_VERIFY(!desk.heard.progress.running && asked("/customers") == std::min(sign + 1, 5));
            QTRY_COMPARE(answered(), qsizetype(std::min(sign + 1, 5)));
            QCOMPARE(asked("/currencies"), answered());
        }
        QCOMPARE(desk.heard.progress.failure->kind, Failure::Kind::ServiceFault);
        // The person asks: for the list, and with it for what else is missing.
        QTRY_VERIFY(desk.connection->status().state == ConnectionStatus::State::Online);
        desk.reader->update("customer");
        QTRY_COMPARE(asked("/currencies"), qsizetype(6));
        QTRY_COMPARE(asked("/customers"), qsizetype(6));
    }

    /// A page that was asked for before a write, and comes after its answer, does not undo it on the screen.
    void anOldPageDoesNotUndoAWrite()
    {
        Desk desk;
        desk.readAll({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1"), QStringLiteral("c:1")})});
        desk.server.script({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1"), QStringLiteral("c:1")})});
        desk.reader->update("customer");
        Record written = desk.heard.list.record(desk.heard.list.find(QStringLiteral("a")));
        written.set("phone", Value::text(QStringLiteral("2")));
        desk.reader->take(written);
        desk.reader->drop(desk.key("b"));
        QTRY_VERIFY(!desk.heard.progress.running);
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("a:2"), QStringLiteral("c:1")}));
        // The next reading asks anew.
        desk.readAll({desk.page({QStringLiteral("a:3"), QStringLiteral("b:3")})});
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("a:3"), QStringLiteral("b:3")}));
    }

    void aSingleRecordGoesIntoItsList()
    {
        Desk desk;
        desk.readAll({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1")})});
        desk.server.script({desk.one(QStringLiteral("a"), QStringLiteral("2"))});
        std::optional<Result<Record>> read;
        desk.reader->readOne(desk.key("a"), this, [&](const Result<Record> &result) { read = result; });
        QTRY_VERIFY(read.has_value());
        QCOMPARE(read->value().value("phone"), Value::text(QStringLiteral("2")));
        QCOMPARE(desk.rows(), (QStringList{QStringLiteral("a:2"), QStringLiteral("b:1")}));
        // And one that is gone leaves it.
        desk.server.script(
            {RawServer::reply(404, "{\"error\":{\"code\":\"BadRequest_ResourceNotFound\",\"message\":\"x\"}}",
                              "Content-Type: application/json\r\n")});
        read.reset();
        desk.reader->readOne(desk.key("a"), this, [&](const Result<Record> &result) { read = result; });
        QTRY_VERIFY(read.has_value());
        QCOMPARE(read->failure().kind, Failure::Kind::Gone);
        QCOMPARE(desk.rows(), QStringList{QStringLiteral("b:1")});
    }

    void figuresTheServiceHasNotAreNotWaitedFor()
    {
        Desk desk;
        desk.readAll({RawServer::reply(
            200, "{\"value\":[{\"@odata.etag\":\"1\",\"id\":\"a\",\"displayName\":\"A\",\"balance\":1}]}",
            "Content-Type: application/json\r\n")});
        const Record shown = desk.heard.list.record(0);
        QCOMPARE(shown.value("balance"), Value::decimal(1));
        QCOMPARE(shown.value("overdue").state(), Value::State::NotOffered); // and not "on request"
    }

    void figuresOnRequest()
    {
        Desk desk;
        desk.readAll({desk.page({QStringLiteral("a:1"), QStringLiteral("b:1"), QStringLiteral("c:1")})});
        const qsizetype before = desk.server.seen().size();
        desk.server.script({RawServer::silence()});
        desk.reader->wantFigures("customer", {desk.key("a"), desk.key("b"), desk.key("c")});
        QTRY_COMPARE(desk.server.seen().size(), before + 2); // two at a time
        // Scrolled on: c need not be asked for any more, and a is on its way already.
        desk.reader->wantFigures("customer", {desk.key("a")});
        for (int i = 0; i < 20; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(desk.server.seen().size(), before + 2);
        for (const RawServer::Seen &seen : desk.server.seen().mid(before))
            QVERIFY(seen.target.contains("customers(a)") || seen.target.contains("customers(b)"));
    }

    void figuresUnderWayDoNotBringBackWhatIsGone()
    {
        Desk desk;
        const auto customers = [](const QByteArrayList &ids, const QByteArray &more) {
            QByteArrayList rows;
            for (const QByteArray &id : ids)
                rows += "{\"@odata.etag\":\"1\",\"id\":\"" + id + "\",\"displayName\":\"A\"" + more + '}';
            return RawServer::reply(200, "{\"value\":[" + rows.join(',') + "]}", "Content-Type: application/json\r\n");
        };
        const QByteArray detail = ",\"customerFinancialDetail\":{\"balance\":1,\"overdueAmount\":0}";
        RawServer::Reply late = customers({"a", "b"}, detail);
        late.dripMsecs = 1;
        int lists = 0, figures = 0;
        desk.server.answerBy([&](const RawServer::Seen &seen) {
            if (seen.target.contains("expand"))
                return ++figures == 1 ? late : customers({"a"}, detail);
            // b is deleted after the first reading
            return ++lists == 1 ? customers({"a", "b"}, {}) : customers({"a"}, {});
        });
        desk.reader->update("customer");
        QTRY_COMPARE(figures, 1);
        desk.reader->update("customer");
        QTRY_COMPARE(figures, 2); // asked for anew, after the list
        QTRY_VERIFY(!desk.heard.progress.loadingFigures);
        QCOMPARE(desk.rows(), QStringList{QStringLiteral("a:")});
        QCOMPARE(desk.heard.list.record(0).value("balance"), Value::decimal(1));
    }

    void lookups()
    {
        Desk desk;
        desk.server.script({RawServer::reply(
            200, "{\"value\":[{\"id\":\"t1\",\"code\":\"1M(8D)\",\"displayName\":\"1 Month/2% 8 days\"}]}",
            "Content-Type: application/json\r\n")});
        desk.reader->readLookup("paymentTerms");
        desk.reader->readLookup("paymentTerms"); // once
        QTRY_COMPARE(desk.heard.lookups.size(), size_t(1));
        QCOMPARE(desk.heard.lookups[0]->byCode(QStringLiteral("1m(8d)"))->id, QStringLiteral("t1"));
        QCOMPARE(desk.heard.lookups[0]->byId(QStringLiteral("t1"))->name, QStringLiteral("1 Month/2% 8 days"));
        QVERIFY(!desk.heard.lookups[0]->failure);
        desk.server.script({RawServer::reply(500, "{}")});
        desk.reader->readLookup("paymentTerms");
        QTRY_COMPARE(desk.heard.lookups.size(), size_t(2));
        QCOMPARE(desk.heard.lookups[1]->failure->kind, Failure::Kind::ServiceFault);
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
