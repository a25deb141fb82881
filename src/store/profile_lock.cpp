// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profile_lock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace clientele {

ProfileLock::ProfileLock(const QString &profileFolder)
    : m_folder(profileFolder)
{
    if (!QFileInfo::exists(m_folder) && QDir().mkpath(m_folder))
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(QStringLiteral("clientele.lock")));
    // Never stale by age: a program may well be open for a day. That of a program that is gone is taken over anyway.
    m_lock->setStaleLockTime(0);
}

ProfileLock::~ProfileLock() = default;

ProfileLock::Outcome ProfileLock::tryLock()
{
    if (m_lock->isLocked() || m_lock->tryLock(0))
        return Outcome::Taken;
    return m_lock->error() == QLockFile::LockFailedError ? Outcome::HeldByOther : Outcome::FolderNotWritable;
}

QString ProfileLock::channelName() const
{
    // Canonical, so that the same folder reached through a link is the same.
    const QFileInfo folder(m_folder);
    const QString canonical = folder.canonicalFilePath();
    const QByteArray path = (canonical.isEmpty() ? folder.absoluteFilePath() : canonical).toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("clientele-") + QString::fromLatin1(digest);
}

} // namespace clientele
