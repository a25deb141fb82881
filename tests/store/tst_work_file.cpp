// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_work.h"

#include "store/work_file.h"
#include "support/test_locale.h"

#include <sqlite3.h>

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace clientele {

using namespace testing;

/// What becomes of the file itself: made, refused, found damaged, brought to a newer version, full, held by others.
class TestWorkFile : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("work.sqlite")); }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name); }
    QByteArray content(const QString &name) const
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static std::unique_ptr<SQLite::Database> raw(const QString &name)
    {
        return std::make_unique<SQLite::Database>(name.toUtf8().toStdString(),
                                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    }
    std::unique_ptr<WorkStore> open(int mostPages = 0)
    {
        Result<std::unique_ptr<WorkStore>> opened = WorkStore::open(path(), kNow, mostPages);
        if (!opened) {
            qWarning("%s: %s", qPrintable(opened.failure().code), qPrintable(opened.failure().detail));
            return nullptr;
        }
        return std::move(opened).value();
    }
    /// Opening must fail this way, with words, and leave the folder as it is.
    void refused(const char *code)
    {
        const QStringList before = files();
        const QByteArray bytes = content(path());
        const Result<std::unique_ptr<WorkStore>> opened = WorkStore::open(path(), kNow);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.failure().kind, Failure::Kind::Storage);
        QCOMPARE(opened.failure().code, QLatin1String(code));
        QVERIFY(!opened.failure().message.isEmpty());
        QVERIFY(!opened.failure().detail.isEmpty());
        QCOMPARE(files(), before);
        QCOMPARE(content(path()), bytes);
    }
    /// Some work in a sound, closed file: 300 lines over many pages, a submission, a connection, three log entries.
    void fill()
    {
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        std::vector<ChangeLine> lines;
        for (int i = 0; i < 300; ++i) {
            const QByteArray field = "field" + QByteArray::number(i);
            lines.push_back(
                sampleLine(sampleKey(), field.constData(), Value::text(QString::fromUtf8(field).repeated(40))));
        }
        QVERIFY(store->replaceLines(sampleKey(), lines, sampleBase()).ok());
        QVERIFY(store->submit(sampleSubmission(), {}).ok());
        QVERIFY(store->saveConnection({QStringLiteral("a"), 0, Json::object({})}).ok());
        QVERIFY(store->update(sampleSubmission(), {sampleEntry(), sampleEntry(), sampleEntry()}).ok());
    }
    QString asideName() const { return path() + QStringLiteral(".damaged-20231114T221320Z"); }

private slots:
    void initTestCase() { useTestLocale(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void aNewFileIsSafeAndOurs()
    {
        const Result<WorkFile> opened = openWorkFile(path(), kNow, workMigrations(), 0);
        QVERIFY(opened.ok());
        SQLite::Database &db = *opened->db;
        QCOMPARE(db.execAndGet("PRAGMA synchronous").getInt(), 2);
        QCOMPARE(db.execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
        QCOMPARE(db.execAndGet("PRAGMA foreign_keys").getInt(), 1);
        QCOMPARE(db.execAndGet("PRAGMA application_id").getInt(), 0x434C544C);
        QCOMPARE(db.execAndGet("PRAGMA user_version").getInt(), newestVersion(workMigrations()));
        QCOMPARE(files(), QStringList({QStringLiteral("work.sqlite"), QStringLiteral("work.sqlite-wal")}));
#ifndef Q_OS_WIN
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QFile::permissions(path() + QStringLiteral("-wal")) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
#endif
    }

    void stepsHaveNoGaps()
    {
        int expected = 1;
        for (const Migration &step : workMigrations())
            QCOMPARE(step.to, expected++);
    }

    void aFileOfANewerVersionIsNotTouched()
    {
        fill();
        raw(path())->exec("PRAGMA user_version = 99");
        refused("newer");
    }

    void aNewerVersionInTheLogOnlyIsNotTouched()
    {
        fill();
        {
            const auto db = raw(path());
            db->exec("PRAGMA user_version = 99");
            sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        }
        QVERIFY(!content(path() + QStringLiteral("-wal")).isEmpty());
        QFile::remove(path() + QStringLiteral("-shm"));
        const QByteArray wal = content(path() + QStringLiteral("-wal"));
        refused("newer");
        QCOMPARE(content(path() + QStringLiteral("-wal")), wal);
    }

    void anotherProgramsFileIsNotTouched()
    {
        raw(path())->exec("CREATE TABLE theirs (x); PRAGMA application_id = 7");
        refused("foreign");
        QFile::remove(path());
        raw(path())->exec("CREATE TABLE theirs (x)");
        refused("foreign");
    }

    void anEmptyFileIsTakenForNew()
    {
        write(path(), {});
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), QString());
    }

    void garbageIsMovedAside()
    {
        const QByteArray garbage = QByteArray("These are not the bytes you are looking for. ").repeated(500);
        write(path(), garbage);
        std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), asideName());
        QCOMPARE(content(asideName()), garbage);
        QVERIFY(store->saveLine(sampleLine(), sampleBase()).ok());
        // A second time in the same second.
        store.reset();
        write(path(), "short");
        store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), asideName() + QStringLiteral("-2"));
        QCOMPARE(content(asideName()), garbage);
        // From then on it is sound.
        store.reset();
        store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), QString());
    }

    void aTruncatedFileIsSalvaged()
    {
        fill();
        const QByteArray bytes = content(path());
        write(path(), bytes.left(bytes.size() * 6 / 10));
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), asideName());
        const size_t lines = store->lines(company()).value().lines.size();
        QVERIFY2(lines > 100 && lines < 300, QByteArray::number(quint64(lines)).constData());
        QVERIFY(!files().join(QLatin1Char(' ')).contains(QLatin1String("salvage")));
    }

    void rowsOnBothSidesOfABrokenPageAreSalvaged()
    {
        fill();
        // One page in the middle of the lines' table is overwritten.
        QByteArray bytes = content(path());
        const qsizetype hit = bytes.indexOf("field150field150field150");
        QVERIFY(hit > 0);
        const qsizetype page = hit / 4096 * 4096;
        bytes.replace(page, 4096, QByteArray(4096, '\x5a'));
        write(path(), bytes);
        {
            const std::unique_ptr<WorkStore> store = open();
            QVERIFY(store);
            QCOMPARE(store->damagedCopy(), asideName());
            QCOMPARE(content(asideName()), bytes); // as it was found
            const WorkStore::Lines found = store->lines(company()).value();
            QVERIFY2(found.lines.size() > 280 && found.lines.size() < 300,
                     QByteArray::number(quint64(found.lines.size())).constData());
            QCOMPARE(found.lines.front().field, FieldKey("field0"));
            QCOMPARE(found.lines.back().field, FieldKey("field299"));
            QCOMPARE(found.lines.back().after.toText(), QStringLiteral("field299").repeated(40));
            QCOMPARE(found.bases.size(), size_t(1));
            QCOMPARE(store->openSubmissions(company()).value().size(), size_t(1));
            QCOMPARE(store->connections().value().size(), size_t(1));
            QCOMPARE(store->log({}, 0, 9).value().size(), size_t(3));
            QCOMPARE(store->firstBrokenLogEntry().value(), 0);
            QVERIFY(store->update(sampleSubmission(), {sampleEntry()}).ok());
            QCOMPARE(store->firstBrokenLogEntry().value(), 0);
        }
        QCOMPARE(open()->damagedCopy(), QString());
    }

    void aBrokenIndexCostsNoRow()
    {
        fill();
        raw(path())->exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
                          "sqlite_schema WHERE name = 'connections') WHERE name = 'sqlite_autoindex_lines_1'");
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), asideName());
        QCOMPARE(store->lines(company()).value().lines.size(), size_t(300));
    }

    void nonsenseInARowIsLeftBehind()
    {
        fill();
        raw(path())->exec("UPDATE lines SET value_after = '{\"s\":' WHERE field = 'field7'; "
                          "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
                          "sqlite_schema WHERE name = 'connections') WHERE name = 'sqlite_autoindex_lines_1'");
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        QCOMPARE(store->lines(company()).value().lines.size(), size_t(299));
    }

    void anUnreadableRowOfASoundFileIsSaidNotSkipped()
    {
        fill();
        raw(path())->exec("UPDATE lines SET value_after = '{\"s\":' WHERE field = 'field7'");
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        const Result<WorkStore::Lines> lines = store->lines(company());
        QVERIFY(!lines.ok());
        QCOMPARE(lines.failure().code, QStringLiteral("unreadable"));
    }

    void aLogWhoseFileIsGoneIsKept()
    {
        fill();
        // As after a crash: the last work stands in the write-ahead log only.
        {
            const auto db = raw(path());
            db->exec("UPDATE lines SET origin = 'grid'");
            sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        }
        const QByteArray wal = content(path() + QStringLiteral("-wal"));
        QVERIFY(!wal.isEmpty());
        QVERIFY(QFile::remove(path()));
        QFile::remove(path() + QStringLiteral("-shm"));
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), asideName() + QStringLiteral("-wal"));
        QCOMPARE(content(store->damagedCopy()), wal);
    }

    void theLogMovesAsideWithItsFileAndIsSalvaged()
    {
        fill();
        {
            const auto db = raw(path());
            db->exec("UPDATE lines SET origin = 'grid'; "
                     "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
                     "sqlite_schema WHERE name = 'connections') WHERE name = 'sqlite_autoindex_lines_1'");
            sqlite3_db_config(db->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        }
        const QByteArray wal = content(path() + QStringLiteral("-wal"));
        const QByteArray bytes = content(path());
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        QCOMPARE(store->damagedCopy(), asideName());
        QCOMPARE(content(asideName()), bytes);
        QCOMPARE(content(asideName() + QStringLiteral("-wal")), wal);
        const std::vector<ChangeLine> lines = store->lines(company()).value().lines;
        QCOMPARE(lines.size(), size_t(300));
        QCOMPARE(lines.front().origin, QByteArray("grid"));
    }

    void aFileOfTheFirstVersionIsBroughtUp()
    {
        const std::vector<Migration> first(workMigrations().begin(), workMigrations().begin() + 1);
        {
            const Result<WorkFile> opened = openWorkFile(path(), kNow, first, 0);
            QVERIFY(opened.ok());
            QCOMPARE(fileVersion(*opened->db), 1);
            opened->db->exec("INSERT INTO connections (id, position, settings) VALUES ('kept', 0, '{}')");
        }
        StoredSubmission submission = sampleSubmission();
        submission.attachment = {"image/png", QByteArray(5000, '\xff')};
        {
            const std::unique_ptr<WorkStore> store = open();
            QVERIFY(store);
            QCOMPARE(store->connections().value().size(), size_t(1));
            QVERIFY(store->submit(submission, {}).ok());
        }
        QCOMPARE(open()->openSubmissions(company()).value().front().attachment.bytes, submission.attachment.bytes);
        const int newest = newestVersion(workMigrations());
        QVERIFY(QFile::exists(path() + QStringLiteral(".before-v%1-20231114T221320Z").arg(newest)));
    }

    void aMigrationCopiesFirst()
    {
        fill();
        std::vector<Migration> steps(workMigrations().begin(), workMigrations().end());
        const int next = newestVersion(steps) + 1;
        steps.push_back({next, "ALTER TABLE lines ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'"});
        {
            const Result<WorkFile> opened = openWorkFile(path(), kNow, steps, 0);
            QVERIFY(opened.ok());
            QCOMPARE(fileVersion(*opened->db), next);
            QCOMPARE(opened->db->execAndGet("SELECT count(*) FROM lines WHERE colour = 'none'").getInt(), 300);
        }
        const QString copy = path() + QStringLiteral(".before-v%1-20231114T221320Z").arg(next);
        QVERIFY(QFile::exists(copy));
        const Result<std::unique_ptr<WorkStore>> old = WorkStore::open(copy, kNow);
        QVERIFY(old.ok());
        QCOMPARE((*old)->lines(company()).value().lines.size(), size_t(300));
        refused("newer"); // by the program before
        // Nothing is copied where nothing is to be done.
        const qsizetype count = files().size();
        QVERIFY(openWorkFile(path(), kNow, steps, 0).ok());
        QCOMPARE(files().size(), count);
    }

    void aFailedMigrationLeavesTheFileAsItWas()
    {
        fill();
        std::vector<Migration> steps(workMigrations().begin(), workMigrations().end());
        steps.push_back({newestVersion(steps) + 1, "DELETE FROM lines; ALTER TABLE nowhere ADD COLUMN x"});
        const Result<WorkFile> opened = openWorkFile(path(), kNow, steps, 0);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.failure().kind, Failure::Kind::Storage);
        QCOMPARE(open()->lines(company()).value().lines.size(), size_t(300));
    }

    void aFullDiskIsSaidAndNothingIsHalfDone()
    {
        const std::unique_ptr<WorkStore> store = open(40);
        QVERIFY(store);
        QVERIFY(store->saveLine(sampleLine(), sampleBase()).ok());
        const std::vector<LogEntry> large(400, sampleEntry());
        const Result<bool> saved = store->putBack(sampleSubmission(), {}, sampleBase(), large);
        QVERIFY(!saved.ok());
        QCOMPARE(saved.failure().kind, Failure::Kind::Storage);
        QCOMPARE(saved.failure().code, QStringLiteral("full"));
        QVERIFY(saved.failure().detail.contains(QLatin1String("full")));
        QCOMPARE(store->lines(company()).value().lines.size(), size_t(1));
        QVERIFY(store->openSubmissions(company()).value().empty());
        QVERIFY(store->log({}, 0, 9).value().empty());
        // Room again, for something small.
        QVERIFY(store->update(sampleSubmission(), {sampleEntry()}).ok());
        QCOMPARE(store->firstBrokenLogEntry().value(), 0);
    }

    void aFileHeldByAnotherIsRefused()
    {
        fill();
        {
            const auto other = raw(path());
            other->exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
            refused("busy");
        }
        const std::unique_ptr<WorkStore> store = open();
        QVERIFY(store);
        refused("busy"); // by ourselves, a second time
        QVERIFY(store->saveLine(sampleLine(), sampleBase()).ok());
    }

    void whatCannotBeOpenedIsRefused()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("work.sqlite")));
        refused("cannotOpen");
        const Result<std::unique_ptr<WorkStore>> nowhere =
            WorkStore::open(m_folder->filePath(QStringLiteral("no/such/folder/work.sqlite")), kNow);
        QVERIFY(!nowhere.ok());
        QCOMPARE(nowhere.failure().code, QStringLiteral("cannotOpen"));
    }

    void aFolderThatCannotBeWrittenIsRefused()
    {
        fill();
        const auto closed = QFile::ReadOwner | QFile::ExeOwner;
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
        QVERIFY(QFile::setPermissions(m_folder->path(), closed));
        // Where the system lets this user write all the same (an administrator), it has to work instead.
        QFile probe(m_folder->filePath(QStringLiteral("probe")));
        const bool mayWrite = probe.open(QIODevice::WriteOnly);
        const Result<std::unique_ptr<WorkStore>> opened = WorkStore::open(path(), kNow);
        QCOMPARE(opened.ok(), mayWrite);
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::setPermissions(m_folder->path(), closed));
        const Result<std::unique_ptr<WorkStore>> folderOnly = WorkStore::open(path(), kNow);
        QVERIFY(QFile::setPermissions(m_folder->path(), closed | QFile::WriteOwner));
        if (mayWrite)
            return;
        QCOMPARE(opened.failure().code, QStringLiteral("readOnly"));
        QVERIFY(!folderOnly.ok());
        QCOMPARE(folderOnly.failure().code, QStringLiteral("readOnly"));
        QCOMPARE(files(), QStringList(QStringLiteral("work.sqlite")));
    }
};

} // namespace clientele

QTEST_GUILESS_MAIN(clientele::TestWorkFile)
#include "tst_work_file.moc"
