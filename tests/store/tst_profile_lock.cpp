// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profile_lock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace clientele {

class TestProfileLock : public QObject
{
    Q_OBJECT

    using Outcome = ProfileLock::Outcome;
    QTemporaryDir m_folder;

private slots:
    void oneHoldsAFolderAtATime()
    {
        const QString folder = m_folder.filePath(QStringLiteral("new/profile"));
        auto first = std::make_unique<ProfileLock>(folder);
        ProfileLock second(folder);
        QVERIFY(QDir(folder).exists());
        QCOMPARE(first->tryLock(), Outcome::Taken);
        QCOMPARE(first->tryLock(), Outcome::Taken); // still ours
        QCOMPARE(second.tryLock(), Outcome::HeldByOther);
        ProfileLock elsewhere(m_folder.filePath(QStringLiteral("other")));
        QCOMPARE(elsewhere.tryLock(), Outcome::Taken);
        first.reset();
        QCOMPARE(second.tryLock(), Outcome::Taken);
    }

    void aProgramThatDiedHoldsNothing()
    {
        const QString folder = m_folder.filePath(QStringLiteral("died"));
        QProcess other;
        other.start(QStringLiteral(CLIENTELE_STORE_WRITER), {QStringLiteral("lock"), folder});
        QVERIFY(other.waitForReadyRead(20000));
        ProfileLock lock(folder);
        QCOMPARE(lock.tryLock(), Outcome::HeldByOther);
        other.kill();
        QVERIFY(other.waitForFinished(20000));
        QCOMPARE(lock.tryLock(), Outcome::Taken);
    }

    void aFolderThatCannotBeWrittenIsToldApart()
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        ProfileLock lock(m_folder.filePath(QStringLiteral("file/profile")));
        QCOMPARE(lock.tryLock(), Outcome::FolderNotWritable);
    }

    void channelIsTheFoldersOwnAndSaysNothing()
    {
        const QString folder = m_folder.filePath(QStringLiteral("ann"));
        const QString name = ProfileLock(folder).channelName();
        QCOMPARE(ProfileLock(folder + QStringLiteral("/../ann/")).channelName(), name);
        QVERIFY(ProfileLock(m_folder.filePath(QStringLiteral("bob"))).channelName() != name);
        QVERIFY(!name.contains(QLatin1String("ann")));
        QVERIFY(!name.contains(QLatin1Char('/')));
        QVERIFY(name.size() < 60); // local sockets have short names
    }
};

} // namespace clientele

QTEST_GUILESS_MAIN(clientele::TestProfileLock)
#include "tst_profile_lock.moc"
