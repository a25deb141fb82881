// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QLockFile;

namespace clientele {

/// Only one program works in a profile folder at a time, because `work.sqlite` has one writer and one memory of
/// what was typed. A second start finds the lock taken and raises the first program's window instead (that
/// message goes another way; this class only says who holds the folder).
class ProfileLock
{
public:
    explicit ProfileLock(const QString &profileFolder); ///< creates the folder if need be
    ~ProfileLock();

    enum class Outcome { Taken, HeldByOther, FolderNotWritable };
    Outcome tryLock();
    /// Name for the local socket through which a second start talks to the first; the same for the same folder,
    /// and free of personal data.
    QString channelName() const;

private:
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace clientele
