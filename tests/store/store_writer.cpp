// SPDX-License-Identifier: GPL-3.0-or-later
//
// A program to be killed.
//   store_writer write FILE ROUND    saves lines without end and reports each on standard output once it is saved
//   store_writer time FILE COUNT     saves lines and prints median and worst time of one, in microseconds
//   store_writer lock FOLDER         takes the lock of a profile folder, says so, and keeps it
#include "store/profile_lock.h"
#include "store/work_store.h"

#include <QElapsedTimer>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstdio>

using namespace clientele;

namespace {

ChangeLine lineOf(const QByteArray &field)
{
    ChangeLine line;
    line.key = RecordKey::ofRemote(QStringLiteral("company-1"), "customer", QStringLiteral("c1"));
    line.field = field;
    line.after = Value::text(QString::fromUtf8(field));
    line.origin = "form";
    return line;
}

LineBase baseOf(const ChangeLine &line)
{
    LineBase base;
    base.key = line.key;
    base.entity = "customer";
    return base;
}

int holdLock(const QString &folder)
{
    ProfileLock lock(folder);
    if (lock.tryLock() != ProfileLock::Outcome::Taken)
        return 1;
    std::puts("taken");
    std::fflush(stdout);
    std::getchar(); // until standard input is closed, or the program is killed
    return 0;
}

int timeLines(WorkStore &store, int count)
{
    std::vector<qint64> times;
    for (int i = 0; i < count; ++i) {
        const ChangeLine line = lineOf("field" + QByteArray::number(i % 20));
        QElapsedTimer timer;
        timer.start();
        if (!store.saveLine(line, baseOf(line)))
            return 1;
        times.push_back(timer.nsecsElapsed() / 1000);
    }
    std::sort(times.begin(), times.end());
    std::printf("median %lld us, worst %lld us\n", static_cast<long long>(times.at(times.size() / 2)),
                static_cast<long long>(times.back()));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (arguments.size() == 2 && arguments.at(0) == QLatin1String("lock"))
        return holdLock(arguments.at(1));
    if (arguments.size() != 3)
        return 2;
    const Result<std::unique_ptr<WorkStore>> opened = WorkStore::open(arguments.at(1), 0);
    if (!opened)
        return 1;
    WorkStore &store = **opened;
    if (arguments.at(0) == QLatin1String("time"))
        return timeLines(store, std::max(1, arguments.at(2).toInt()));
    for (int i = 0;; ++i) {
        const ChangeLine line = lineOf("r" + arguments.at(2).toUtf8() + "-" + QByteArray::number(i));
        if (!store.saveLine(line, baseOf(line)))
            return 1;
        std::puts(line.field.constData());
        std::fflush(stdout);
    }
}
