// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_work.h"

#include "store/sql.h"
#include "support/test_locale.h"

#include <sqlite3.h>

#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace clientele {

using namespace testing;

class TestWorkStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkStore> m_store;

    QString path() const { return m_folder->filePath(QStringLiteral("work.sqlite")); }
    void open()
    {
        m_store.reset();
        Result<std::unique_ptr<WorkStore>> opened = WorkStore::open(path(), kNow);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.failure().detail));
        m_store = std::move(opened).value();
        QCOMPARE(m_store->damagedCopy(), QString());
    }
    std::vector<ChangeLine> lines() { return m_store->lines(company()).value().lines; }
    std::vector<LineBase> bases() { return m_store->lines(company()).value().bases; }
    std::vector<LogEntry> log(int limit = 100, qint64 before = 0) { return m_store->log({}, before, limit).value(); }
    /// Something done to the file behind the store's back, while it is closed.
    void tamper(const char *statements)
    {
        m_store.reset();
        {
            SQLite::Database db(path().toUtf8().toStdString(), SQLite::OPEN_READWRITE);
            db.exec(statements);
        }
        open();
    }

private slots:
    void initTestCase() { useTestLocale(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void lineSurvivesClosing()
    {
        const ChangeLine plain = sampleLine();
        ChangeLine text = sampleLine(sampleKey(), "name", Value::text(hostileText()));
        text.before = Value::verbatim(QStringLiteral("1234567890123456789012345678901234567890.123456789"));
        ChangeLine create = sampleLine(RecordKey::ofNew(company(), "customer", hostileText()), "", Value::absent());
        create.kind = ChangeKind::Create;
        create.key.parent = hostileText();
        ChangeLine action = sampleLine(sampleKey("c2"), "", Value::absent());
        action.kind = ChangeKind::Action;
        action.action = "archive";
        for (const ChangeLine &line : {plain, text, create, action})
            QVERIFY(m_store->saveLine(line, sampleBase(line.key)).ok());
        open();
        const std::vector<ChangeLine> found = lines();
        QCOMPARE(found.size(), size_t(4));
        QVERIFY(found.at(0) == plain);
        QCOMPARE(found.at(0).after.asDecimal()->toBytes(), QByteArray("15750.00"));
        QCOMPARE(found.at(0).key.remoteId, QStringLiteral("c1"));
        QCOMPARE(found.at(0).key.parent, QStringLiteral("parent"));
        QVERIFY(found.at(1) == text);
        QCOMPARE(found.at(1).after.toText(), hostileText());
        QVERIFY(found.at(2) == create);
        QCOMPARE(found.at(2).key.parent, hostileText());
        QVERIFY(found.at(2).key.isNew());
        QVERIFY(found.at(3) == action);
        QCOMPARE(bases().size(), size_t(3));
        QCOMPARE(bases().front().record[u"balance"].numberToken(), QByteArray("228.97000000000003"));
        QCOMPARE(bases().front().entity, EntityName("customer"));
        QVERIFY(m_store->lines(QStringLiteral("company-2")).value().lines.empty());
    }

    void typingAgainReplacesTheLineAndKeepsTheFirstBase()
    {
        ChangeLine line = sampleLine();
        QVERIFY(m_store->saveLine(line, sampleBase()).ok());
        QVERIFY(
            m_store->saveLine(sampleLine(sampleKey(), "name", Value::text(QStringLiteral("A"))), sampleBase()).ok());
        line.after = digits("2.50");
        QVERIFY(m_store->saveLine(line, sampleBase(sampleKey(), "Read later")).ok());
        QCOMPARE(lines().size(), size_t(2));
        QCOMPARE(lines().at(1).after.asDecimal()->toBytes(), QByteArray("2.50")); // typed last
        QCOMPARE(bases().size(), size_t(1));
        QCOMPARE(bases().front().label, QStringLiteral("Adatum"));
        // The same field, to be deleted: another line.
        ChangeLine removal = sampleLine(sampleKey(), "", Value::absent());
        removal.kind = ChangeKind::Delete;
        QVERIFY(m_store->saveLine(removal, sampleBase()).ok());
        QCOMPARE(lines().size(), size_t(3));
    }

    void sumsUpWhatLiesHere()
    {
        QCOMPARE(m_store->summary(kNow).value().lines, 0);
        QCOMPARE(m_store->summary(kNow).value().newestMsecs, 0);
        QVERIFY(m_store->saveLine(sampleLine(sampleKey("early")), sampleBase()).ok());
        ChangeLine late = sampleLine(sampleKey("late"));
        late.typedAtMsecs = kNow + 1000;
        QVERIFY(m_store->saveLine(late, sampleBase(late.key)).ok());
        const WorkStore::Summary summary = m_store->summary(kNow + 1000).value();
        QCOMPARE(summary.lines, 2);
        QCOMPARE(summary.oldLines, 1);
        QCOMPARE(summary.newestMsecs, kNow + 1000);
    }

    void readOnlyRefusesAndForgetsNothing()
    {
        m_store->setReadOnly(true);
        const Result<bool> refused = m_store->saveLine(sampleLine(), sampleBase());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().code, QStringLiteral("readOnly"));
        m_store->setReadOnly(false);
        QVERIFY(m_store->saveLine(sampleLine(), sampleBase()).ok());
        QCOMPARE(lines().size(), size_t(1));
    }

    void linesComeInTheOrderOfTyping()
    {
        ChangeLine late = sampleLine(sampleKey("late"));
        late.typedAtMsecs = kNow + 1000;
        QVERIFY(m_store->saveLine(late, sampleBase(late.key)).ok());
        QVERIFY(m_store->saveLine(sampleLine(sampleKey("early")), sampleBase()).ok());
        QCOMPARE(lines().front().key.remoteId, QStringLiteral("early"));
    }

    void removingTheLastLineRemovesTheBase()
    {
        const ChangeLine name = sampleLine(sampleKey(), "name", Value::text(QStringLiteral("A")));
        QVERIFY(m_store->saveLine(sampleLine(), sampleBase()).ok());
        QVERIFY(m_store->saveLine(name, sampleBase()).ok());
        QCOMPARE(m_store->removeLine(sampleKey(), ChangeKind::Create, "name").value(), false); // other kind
        QCOMPARE(m_store->removeLine(sampleKey(), ChangeKind::Set, "name").value(), true);
        QCOMPARE(lines().size(), size_t(1));
        QCOMPARE(bases().size(), size_t(1));
        QCOMPARE(m_store->removeLine(sampleKey(), ChangeKind::Set, "creditLimit").value(), true);
        QVERIFY(lines().empty());
        QVERIFY(bases().empty());
        QVERIFY(m_store->saveLine(name, sampleBase()).ok());
        QVERIFY(m_store->saveLine(sampleLine(sampleKey("other")), sampleBase(sampleKey("other"))).ok());
        QCOMPARE(m_store->removeLines(sampleKey()).value(), true);
        QCOMPARE(m_store->removeLines(sampleKey()).value(), false);
        QCOMPARE(lines().size(), size_t(1));
        QCOMPARE(bases().front().key.remoteId, QStringLiteral("other"));
    }

    void replacingMakesTheGivenLinesTheOnlyOnes()
    {
        QVERIFY(m_store->saveLine(sampleLine(), sampleBase()).ok());
        QVERIFY(m_store->saveLine(sampleLine(sampleKey(), "name", Value::blank()), sampleBase()).ok());
        const ChangeLine email = sampleLine(sampleKey(), "email", Value::text(QStringLiteral("a@b.example")));
        QVERIFY(m_store->replaceLines(sampleKey(), {email}, sampleBase(sampleKey(), "Now")).ok());
        QCOMPARE(lines().size(), size_t(1));
        QVERIFY(lines().front() == email);
        QCOMPARE(bases().front().label, QStringLiteral("Now"));
        QVERIFY(m_store->replaceLines(sampleKey(), {}, sampleBase()).ok());
        QVERIFY(lines().empty());
        QVERIFY(bases().empty());
    }

    void submittingTakesTheLinesAlong()
    {
        QVERIFY(m_store->saveLine(sampleLine(), sampleBase()).ok());
        QVERIFY(m_store->saveLine(sampleLine(sampleKey(), "name", Value::blank()), sampleBase()).ok());
        QVERIFY(m_store->submit(sampleSubmission(), lines()).ok());
        open();
        QVERIFY(lines().empty());
        QVERIFY(bases().empty());
        const std::vector<StoredSubmission> open = m_store->openSubmissions(company()).value();
        QCOMPARE(open.size(), size_t(1));
        const StoredSubmission &found = open.front();
        const StoredSubmission wanted = sampleSubmission();
        QVERIFY(found.key == wanted.key);
        QCOMPARE(found.key.remoteId, wanted.key.remoteId);
        QCOMPARE(found.kind, wanted.kind);
        QCOMPARE(found.action, wanted.action);
        QCOMPARE(found.state, wanted.state);
        QCOMPARE(found.reason, wanted.reason);
        QCOMPARE(found.idempotencyKey, wanted.idempotencyKey);
        QCOMPARE(found.base[u"limit"].numberToken(), QByteArray("1e3"));
        QCOMPARE(found.opened[u"limit"].numberToken(), QByteArray("1.50"));
        QVERIFY(found.changes == wanted.changes);
        QCOMPARE(found.theirs.toString(), hostileText());
        QVERIFY(found.choices.isObject());
        QVERIFY(found.failure.isNull());
        QVERIFY(found.echoes.isArray());
        QCOMPARE(found.attempts, 3);
        QCOMPARE(found.conflicts, 2);
        QCOMPARE(found.createdMsecs, kNow);
        QCOMPARE(found.changedMsecs, kNow + 1);
        QCOMPARE(found.dueMsecs, kNow + 2);
    }

    void whatWasTypedBesideTheSendingStays()
    {
        QVERIFY(m_store->saveLine(sampleLine(), sampleBase()).ok());
        const std::vector<ChangeLine> copied = lines();
        ChangeLine newer = sampleLine();
        newer.after = digits("99.00");
        QVERIFY(m_store->saveLine(newer, sampleBase()).ok());
        QVERIFY(m_store->submit(sampleSubmission(), copied).ok());
        QCOMPARE(lines().size(), size_t(1));
        QVERIFY(lines().front() == newer);
        QCOMPARE(bases().size(), size_t(1));
    }

    void aSubmissionIsOpenUntilItIsFinalOrAcknowledged()
    {
        for (int i = 0; i < submissionStateCount; ++i) {
            const auto state = SubmissionState(i);
            StoredSubmission s = sampleSubmission(QStringLiteral("s"));
            QVERIFY(m_store->submit(s, {}).ok());
            s.state = state;
            QVERIFY(m_store->update(s, {}).ok());
            const std::vector<StoredSubmission> open = m_store->openSubmissions(company()).value();
            QCOMPARE(open.empty(), isFinal(state));
            if (!open.empty())
                QCOMPARE(open.front().state, state);
        }
        StoredSubmission s = sampleSubmission(QStringLiteral("t"), SubmissionState::SentDifferently);
        QVERIFY(m_store->submit(s, {}).ok());
        QCOMPARE(m_store->openSubmissions(company()).value().size(), size_t(1));
        QCOMPARE(m_store->acknowledge(QStringLiteral("t")).value(), true);
        QVERIFY(m_store->openSubmissions(company()).value().empty());
        QVERIFY(m_store->update(s, {}).ok());
        QVERIFY(m_store->openSubmissions(company()).value().empty());
        QCOMPARE(m_store->acknowledge(QStringLiteral("nobody")).value(), false);
    }

    /// Keys of other records may still call it by its former name.
    void whatTheServiceNamedIsFoundByItsFormerName()
    {
        StoredSubmission s = sampleSubmission(QStringLiteral("s"));
        s.key = RecordKey::ofNew(company(), "customer", hostileText());
        s.kind = ChangeKind::Create;
        QVERIFY(m_store->submit(s, {}).ok());
        QVERIFY(m_store->names(company()).value().empty());
        s.begunAs = s.key.localId;
        s.key = RecordKey::ofRemote(company(), "customer", QStringLiteral("c77"));
        s.state = SubmissionState::Sent;
        QVERIFY(m_store->update(s, {}).ok());
        QVERIFY(m_store->update(s, {}).ok()); // noted once
        open();
        const std::vector<NamedRecord> names = m_store->names(company()).value();
        QCOMPARE(names.size(), size_t(1));
        QCOMPARE(names.front().localId, RecordKey::ofNew(company(), "customer", hostileText()).localId);
        QCOMPARE(names.front().remoteId, QStringLiteral("c77"));
        QCOMPARE(names.front().entity, EntityName("customer"));
        QVERIFY(m_store->names(QStringLiteral("company-2")).value().empty());
    }

    void bytesGoWithASubmissionUntilItEnds()
    {
        const QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a00ff") + QByteArray(200'000, '\0');
        const auto there = [this] {
            const auto read = m_store->openSubmissions(company());
            return read && !read->empty() ? read->front().attachment : Attachment();
        };
        StoredSubmission submission = sampleSubmission();
        submission.attachment = {"image/png", bytes};
        QVERIFY(m_store->submit(submission, {}).ok());
        QCOMPARE(there().bytes, bytes);
        QCOMPARE(there().type, QByteArray("image/png"));
        // A change of state does not touch them, whether it carries them or not.
        submission.state = SubmissionState::Sending;
        submission.attachment = {};
        QVERIFY(m_store->update(submission, {}).ok());
        QCOMPARE(there().bytes, bytes);
        QVERIFY(m_store->acknowledge(submission.id).ok());
        submission.id = QStringLiteral("s2");
        submission.attachment = {"image/gif", "GIF89a"};
        QVERIFY(m_store->submit(submission, {}).ok());
        QCOMPARE(there().bytes, QByteArray("GIF89a"));
        submission.state = SubmissionState::Sent;
        QVERIFY(m_store->update(submission, {}).ok());
        // A company that is removed takes the pictures that waited with it, and nobody else's.
        const auto count = [this] {
            m_store.reset();
            const int found = SQLite::Database(path().toStdString(), SQLite::OPEN_READONLY)
                                  .execAndGet("SELECT count(*) FROM attachments")
                                  .getInt();
            open();
            return found;
        };
        submission = sampleSubmission(QStringLiteral("s3"));
        submission.attachment = {"image/png", QByteArrayLiteral("the picture that is nobody's")};
        QVERIFY(m_store->submit(submission, {}).ok());
        QVERIFY(m_store->removeConnection(QStringLiteral("company-2")).ok());
        QCOMPARE(count(), 1);
        QVERIFY(m_store->removeConnection(company()).ok());
        QCOMPARE(count(), 0);
        // Neither of one that is seen nor of one that has ended anything is left in the file.
        m_store.reset();
        SQLite::Database file(path().toStdString(), SQLite::OPEN_READONLY);
        QCOMPARE(file.execAndGet("SELECT count(*) FROM attachments").getInt(), 0);
        QFile bytesLeft(path());
        QVERIFY(bytesLeft.open(QIODevice::ReadOnly));
        const QByteArray left = bytesLeft.readAll();
        QVERIFY(!left.contains("the picture that is nobody's") && !left.contains("GIF89a"));
    }

    void puttingBackRestoresLinesAndLogsInOne()
    {
        QVERIFY(m_store->saveLine(sampleLine(), sampleBase()).ok());
        QVERIFY(m_store->submit(sampleSubmission(), lines()).ok());
        const ChangeLine typed = sampleLine(sampleKey(), "name", Value::text(QStringLiteral("Meanwhile")));
        QVERIFY(m_store->saveLine(typed, sampleBase()).ok());
        const StoredSubmission withdrawn = sampleSubmission(QStringLiteral("s1"), SubmissionState::Withdrawn);
        QVERIFY(
            m_store->putBack(withdrawn, {sampleLine(), typed}, sampleBase(sampleKey(), "Now"), {sampleEntry()}).ok());
        open();
        QCOMPARE(lines().size(), size_t(2));
        QVERIFY(lines().at(0) == sampleLine());
        QVERIFY(lines().at(1) == typed);
        QCOMPARE(bases().front().label, QStringLiteral("Now"));
        QVERIFY(m_store->openSubmissions(company()).value().empty());
        QCOMPARE(log().size(), size_t(1));
    }

    void logIsReadNewestFirstInPages()
    {
        const QString other = QStringLiteral("company-2");
        QVERIFY(
            m_store->update(sampleSubmission(), {sampleEntry("a"), sampleEntry("b"), sampleEntry("a", other)}).ok());
        QVERIFY(m_store->update(sampleSubmission(), {sampleEntry("a")}).ok());
        open();
        const std::vector<LogEntry> page = log(3);
        QCOMPARE(page.size(), size_t(3));
        QCOMPARE(page.at(0).sequence, 4);
        QCOMPARE(page.at(2).sequence, 2);
        QCOMPARE(log(3, 2).size(), size_t(1));
        QCOMPARE(log(3, 2).front().sequence, 1);
        QCOMPARE(m_store->log({.company = other}, 0, 9).value().size(), size_t(1));
        QCOMPARE(m_store->log({.company = company(), .remoteId = QStringLiteral("a")}, 0, 9).value().size(), size_t(2));
        QCOMPARE(m_store->log({}, 0, -1).value().size(), size_t(0));
        QCOMPARE(m_store->log({.entity = sampleEntry("a").entity}, 0, 9).value().size(), size_t(4));
        // Another kind of record may have the same id (whole numbers count each kind for itself).
        QCOMPARE(m_store->log({.entity = "payment", .remoteId = QStringLiteral("a")}, 0, 9).value().size(), size_t(0));
        QCOMPARE(m_store->log({.what = sampleEntry("a").what}, 0, 9).value().size(), size_t(4));
        QCOMPARE(m_store->log({.what = "post"}, 0, 9).value().size(), size_t(0));
        const LogEntry found = page.at(2);
        const LogEntry wanted = sampleEntry("b");
        QCOMPARE(found.atMsecs, wanted.atMsecs);
        QCOMPARE(found.who, wanted.who);
        QCOMPARE(found.computer, wanted.computer);
        QCOMPARE(found.companyName, wanted.companyName);
        QCOMPARE(found.entity, wanted.entity);
        QCOMPARE(found.remoteId, wanted.remoteId);
        QCOMPARE(found.label, hostileText());
        QCOMPARE(found.field, wanted.field);
        QVERIFY(found.before == wanted.before);
        QCOMPARE(found.after.asDecimal()->toBytes(), QByteArray("100.10"));
        QCOMPARE(found.what, wanted.what);
        QCOMPARE(found.answer, wanted.answer);
        QCOMPARE(found.words, wanted.words);
        QCOMPARE(found.requestId, wanted.requestId);
        QCOMPARE(found.submission, wanted.submission);
        QCOMPARE(found.reason, wanted.reason);
    }

    void logRefusesToBeAltered_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("update") << QByteArray("UPDATE change_log SET who = 'x'");
        QTest::newRow("delete") << QByteArray("DELETE FROM change_log");
        QTest::newRow("replace") << QByteArray("INSERT OR REPLACE INTO change_log SELECT * FROM change_log");
    }
    void logRefusesToBeAltered()
    {
        QFETCH(QByteArray, statement);
        QVERIFY(m_store->update(sampleSubmission(), {sampleEntry(), sampleEntry()}).ok());
        m_store.reset();
        {
            SQLite::Database db(path().toUtf8().toStdString(), SQLite::OPEN_READWRITE);
            QCOMPARE(db.tryExec(statement.constData()) & 0xff, SQLITE_CONSTRAINT);
        }
        open();
        QCOMPARE(m_store->firstBrokenLogEntry().value(), 0);
        QCOMPARE(log().size(), size_t(2));
    }

    void tamperingBreaksTheChain_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::addColumn<qint64>("broken");
        const auto row = [](const char *name, const char *sql, qint64 broken) {
            QTest::newRow(name) << QByteArray(sql) << broken;
        };
        row("nothing", "SELECT 1", 0);
        row("a word", "UPDATE change_log SET who = 'x' WHERE sequence = 3", 3);
        row("moved to the next column", "UPDATE change_log SET words = 'OKr', request_id = '-1' WHERE sequence = 2", 2);
        row("its number", "UPDATE change_log SET sequence = 9 WHERE sequence = 5", 5);
        row("taken out", "DELETE FROM change_log WHERE sequence = 2", 2);
        row("cut off", "DELETE FROM change_log WHERE sequence = 5", 5);
        row("all gone", "DELETE FROM change_log", 1);
        row("exchanged",
            "UPDATE change_log SET sequence = -1 WHERE sequence = 2; UPDATE change_log SET sequence = 2 WHERE sequence "
            "= "
            "3; UPDATE change_log SET sequence = 3 WHERE sequence = -1",
            2);
        row("fingerprint", "UPDATE change_log SET fingerprint = 'x' WHERE sequence = 4", 4);
    }
    void tamperingBreaksTheChain()
    {
        QFETCH(QByteArray, statement);
        QFETCH(qint64, broken);
        QCOMPARE(m_store->firstBrokenLogEntry().value(), 0);
        for (int i = 0; i < 5; ++i) {
            LogEntry entry = sampleEntry();
            entry.who = QString::number(i);
            QVERIFY(m_store->update(sampleSubmission(), {entry}).ok());
        }
        tamper(QByteArray("DROP TRIGGER change_log_no_update; DROP TRIGGER change_log_no_delete; "
                          "DROP TRIGGER change_log_no_replace; " +
                          statement)
                   .constData());
        QCOMPARE(m_store->firstBrokenLogEntry().value(), broken);
        // It stays found when more is written.
        QVERIFY(m_store->update(sampleSubmission(), {sampleEntry()}).ok());
        QCOMPARE(m_store->firstBrokenLogEntry().value(), broken);
    }

    void connectionsAreKeptInTheirOrder()
    {
        const Json settings =
            Json::parse("{\"name\":\"Adatum\",\"url\":\"https://a.example\",\"keyStyle\":\"segment\"}").value();
        QVERIFY(m_store->saveConnection({QStringLiteral("b"), 2, settings}).ok());
        QVERIFY(m_store->saveConnection({QStringLiteral("a"), 7, settings}).ok());
        QVERIFY(m_store->saveConnection({QStringLiteral("a"), 1, settings}).ok());
        QVERIFY(m_store->saveLine(sampleLine(), sampleBase()).ok());
        open();
        const std::vector<StoredConnection> found = m_store->connections().value();
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found.at(0).id, QStringLiteral("a"));
        QCOMPARE(found.at(0).position, 1);
        QVERIFY(found.at(1).settings == settings);
        QCOMPARE(m_store->removeConnection(QStringLiteral("a")).value(), true);
        QCOMPARE(m_store->removeConnection(QStringLiteral("a")).value(), false);
        QCOMPARE(m_store->connections().value().size(), size_t(1));
        QCOMPARE(lines().size(), size_t(1));
    }

    void secretsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("settings");
        // With ' for ", to be legible.
        for (const char *json : {"{'token':'x'}", "{'a':{'b':[{'Access_Token':'x'}]}}", "{'PASSWORD':null}",
                                 "{'clientSecret':1}", "{'api-key':'x'}", "{'apiKey':'x'}", "{'Key':'x'}",
                                 "{'private_keys':[]}", "{'pwd':'x'}", "{'refreshToken':'x'}", "{'passphrase':'x'}",
                                 "{'headers':{'Authorization':'x'}}", "{'url':'https://ann:opensesame@a.example/'}",
                                 "['https://ann:opensesame@a.example/']", "{'\xEF\xBD\x94oken':'x'}"})
            QTest::newRow(json) << QByteArray(json).replace('\'', '"');
    }
    void secretsAreRefused()
    {
        QFETCH(QByteArray, settings);
        const Result<bool> saved = m_store->saveConnection({QStringLiteral("a"), 0, Json::parse(settings).value()});
        QVERIFY(!saved.ok());
        QCOMPARE(saved.failure().kind, Failure::Kind::Storage);
        QCOMPARE(saved.failure().code, QStringLiteral("secret"));
        QVERIFY(!saved.failure().message.isEmpty());
        QVERIFY(!saved.failure().detail.contains(QLatin1String("opensesame")));
        QVERIFY(m_store->connections().value().empty());
    }

    void aLineReportedAsSavedSurvivesAKill()
    {
        m_store.reset();
        QSet<QByteArray> reported;
        for (int round = 0; round < 3; ++round) {
            QProcess writer;
            writer.start(QStringLiteral(CLIENTELE_STORE_WRITER),
                         {QStringLiteral("write"), path(), QString::number(round)});
            QByteArray said;
            const int wanted = 25 + 10 * round;
            while (said.count('\n') < wanted && writer.waitForReadyRead(20000))
                said += writer.readAllStandardOutput();
            writer.kill();
            QVERIFY(writer.waitForFinished(20000));
            said += writer.readAllStandardOutput();
            QVERIFY(said.count('\n') >= wanted);
            said.truncate(said.lastIndexOf('\n')); // a report that was cut is none
            for (const QByteArray &field : said.split('\n'))
                reported.insert(field);
        }
        open();
        QSet<QByteArray> found;
        for (const ChangeLine &line : lines()) {
            QCOMPARE(line.after.toText(), QString::fromUtf8(line.field));
            found.insert(line.field);
        }
        const QSet<QByteArray> lost = QSet<QByteArray>(reported).subtract(found);
        QVERIFY2(lost.isEmpty(), QByteArray::number(lost.size()).constData());
        QCOMPARE(bases().size(), size_t(1));
    }
};

} // namespace clientele

QTEST_GUILESS_MAIN(clientele::TestWorkStore)
#include "tst_work_store.moc"
