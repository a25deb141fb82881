// SPDX-License-Identifier: GPL-3.0-or-later
#include "service_test.h"

using namespace clientele;
using namespace clientele::testing;
using S = SubmissionState;

namespace {

/// The head of a picture of 3 by 2 dots, and of one of 5 by 4, which is all that the practice service looks at.
const QByteArray small = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000030000000208020000");
const QByteArray other = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000050000000408020000");

struct PictureDesk : DeskFixture
{
    explicit PictureDesk(const DeskSetup &setup = quick())
        : DeskFixture(setup)
        , adatum(customer(QStringLiteral("10000")))
    {
    }

    static DeskSetup quick()
    {
        DeskSetup setup;
        setup.timing.doubtPausesMsecs = {20, 20, 20, 20};
        return setup;
    }

    template <class T>
    static Result<T> wait(const Reply<T> &reply)
    {
        std::vector<Result<T>> answers;
        QObject context;
        onDone(reply, &context, [&](const Result<T> &result) { answers.push_back(result); });
        if (!QTest::qWaitFor([&] { return !answers.empty(); }, 20'000))
            qFatal("There is no answer.");
        return answers.front();
    }

    RecordKey key() const { return RecordKey::ofRemote(adatum.key.company, "picture", adatum.key.remoteId); }

    Record picture()
    {
        const Result<Record> read = wait(company().readOne(key()));
        if (!read)
            qFatal("The picture is not read.");
        Record record = *read;
        record.set("name", text("Adatum"));
        return record;
    }

    Attachment content()
    {
        const Result<Attachment> read = wait(company().readBytes(key()));
        if (!read)
            qFatal("The bytes are not read.");
        return *read;
    }

    QString replace(const Record &seen, const QByteArray &bytes, int width, int height)
    {
        ActionWish wish{"replacePicture"};
        wish.attachment = {"image/png", bytes};
        wish.changes = {{"picture.type", seen.value("picture.type"), text("image/png")},
                        {"picture.width", seen.value("picture.width"), Value::decimal(Decimal(width))},
                        {"picture.height", seen.value("picture.height"), Value::decimal(Decimal(height))},
                        {"picture.size", seen.value("picture.size"), Value::decimal(Decimal(bytes.size()))}};
        const Result<QString> taken = wait(outbox().act(seen, wish));
        return taken ? *taken : taken.failure().code;
    }

    QString remove(const Record &seen)
    {
        ActionWish wish{"removePicture"};
        wish.changes = {{"picture.type", seen.value("picture.type"), text("")},
                        {"picture.width", seen.value("picture.width"), Value::decimal(Decimal(0))},
                        {"picture.height", seen.value("picture.height"), Value::decimal(Decimal(0))}};
        const Result<QString> taken = wait(outbox().act(seen, wish));
        return taken ? *taken : taken.failure().code;
    }

    /// Writes to pictures alone, as verb and status.
    QStringList pictureWrites()
    {
        QStringList seen;
        for (const char *method : {"PATCH", "DELETE"}) {
            for (const Json &entry : sandbox.journal(method, "/picture"))
                seen +=
                    QStringLiteral("%1 %2").arg(QLatin1String(method)).arg(entry[u"status"].toInteger().value_or(0));
        }
        return seen;
    }

    Record adatum;
};

} // namespace

/// A customer's picture on its way: its bytes are on disk before they leave, and they leave once.
class TestOutboxPictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void isReplacedShownAndRemoved()
    {
        PictureDesk desk;
        const Record none = desk.picture();
        QCOMPARE(none.value("picture.type").toText(), QString());
        QVERIFY(desk.content().isNull());
        QString id = desk.replace(none, small, 3, 2);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.pictureWrites(), QStringList{QStringLiteral("PATCH 204")});
        const Json patch = desk.sandbox.journal("PATCH", "/picture").front();
        QCOMPARE(headerOf(patch, "Content-Type"), QStringLiteral("image/png"));
        QVERIFY(!headerOf(patch, "If-Match").isEmpty());
        QVERIFY(headerOf(patch, "If-Match") != QStringLiteral("*")); // there is a tag
        QCOMPARE(desk.content().bytes, small);
        QCOMPARE(desk.content().type, QByteArray("image/png"));
        const Record some = desk.picture();
        QCOMPARE(some.value("picture.width"), Value::decimal(Decimal(3)));
        id = desk.remove(some);
        QVERIFY(desk.waitFor(id, S::Sent));
        QVERIFY(desk.content().isNull());
        // The log tells what it was, under the customer, and holds none of its bytes.
        const std::vector<LogEntry> log = desk.log(desk.adatum.key.remoteId);
        QCOMPARE(answers(log), (QStringList{QStringLiteral("replacePicture sent"), QStringLiteral("picture.type sent"),
                                            QStringLiteral("picture.width sent"), QStringLiteral("picture.height sent"),
                                            QStringLiteral("picture.size sent"), QStringLiteral("removePicture sent"),
                                            QStringLiteral("picture.type sent"), QStringLiteral("picture.width sent"),
                                            QStringLiteral("picture.height sent")}));
        for (const LogEntry &entry : log) {
            QCOMPARE(entry.label, QStringLiteral("Adatum"));
            QCOMPARE(entry.entity, EntityName("customer")); // it stands in the customer's own log
        }
    }

    void anotherOneByThenIsAskedAbout()
    {
        PictureDesk desk;
        const Record none = desk.picture();
        QVERIFY(desk.waitFor(desk.replace(none, small, 3, 2), S::Sent));
        const QString id = desk.replace(none, other, 5, 4); // the person saw none
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QTRY_VERIFY(desk.view(id).theirs);
        QCOMPARE(desk.view(id).theirs->value("picture.width"), Value::decimal(Decimal(3)));
        QCOMPARE(desk.pictureWrites().size(), 1);
        QCOMPARE(desk.content().bytes, small);
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.content().bytes, other);
    }

    void withoutAnAnswerItIsToldByItsBytes_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("no answer") << QByteArray("{'kind': 'resetAfter', 'method': 'PATCH', 'path': 'pictureContent'}");
        QTest::newRow("service fault") << QByteArray("{'kind': 'status', 'status': 500, 'carriedOut': true, "
                                                     "'method': 'PATCH', 'path': 'pictureContent'}");
        QTest::newRow("a page of a proxy") << QByteArray("{'kind': 'status', 'status': 200, 'html': true, "
                                                         "'carriedOut': true, 'method': 'PATCH', "
                                                         "'path': 'pictureContent'}");
    }
    void withoutAnAnswerItIsToldByItsBytes()
    {
        QFETCH(QByteArray, fault);
        PictureDesk desk;
        desk.sandbox.addFault(json(fault));
        const QString id = desk.replace(desk.picture(), small, 3, 2);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.sandbox.journal("PATCH", "/picture").size(), size_t(1));
        QCOMPARE(desk.content().bytes, small);
    }

    void whatNeverArrivedIsLeftToThePerson()
    {
        PictureDesk desk;
        desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'PATCH', 'path': 'pictureContent'}"));
        const QString id = desk.replace(desk.picture(), small, 3, 2);
        QVERIFY(desk.waitFor(id, S::NeedsPerson));
        QCOMPARE(desk.sandbox.journal("PATCH", "/picture").size(), size_t(1));
        QVERIFY(desk.content().isNull());
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.content().bytes, small);
    }

    void aLookThatFailsSendsNothingAndDoubtsNothing()
    {
        PictureDesk desk;
        const Record none = desk.picture();
        desk.sandbox.addFault(json("{'kind': 'status', 'status': 403, 'method': 'GET', 'path': '/picture'}"));
        const QString id = desk.replace(none, small, 3, 2);
        QVERIFY(desk.waitFor(id, S::NotAllowed));
        QVERIFY(desk.pictureWrites().isEmpty());
        QCOMPARE(desk.outbox().overlay()->notSent(), 0);
    }

    void theServicesRefusalIsTold()
    {
        PictureDesk desk;
        desk.sandbox.settings(json("{'pictureLimit': 10}"));
        const QString id = desk.replace(desk.picture(), small, 3, 2);
        QVERIFY(desk.waitFor(id, S::Rejected));
        QCOMPARE(desk.pictureWrites(), QStringList{QStringLiteral("PATCH 413")});
    }

    void itsBytesOutliveTheProgram()
    {
        PictureDesk desk;
        const Record none = desk.picture();
        QVERIFY(desk.waitFor(desk.replace(none, other, 5, 4), S::Sent));
        const QString id = desk.replace(none, small, 3, 2);
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        desk.restart();
        QVERIFY(desk.waitFor(id, S::NeedsConfirmation));
        QTRY_VERIFY(desk.view(id).theirs);
        desk.outbox().sendAgain(id);
        QVERIFY(desk.waitFor(id, S::Sent));
        QCOMPARE(desk.content().bytes, small);
    }
};

QTEST_GUILESS_MAIN(TestOutboxPictures)
#include "tst_outbox_pictures.moc"
