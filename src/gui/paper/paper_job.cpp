// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/paper_job.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace clientele {

namespace {

constexpr int pdfResolution = 1200;
constexpr qint64 slice = 15; ///< milliseconds of work between two looks at what the person does

PaperFormat formatOf(const QPrinter &printer)
{
    const QPageLayout layout = printer.pageLayout();
    return {layout.pageSize(), layout.orientation()};
}

} // namespace

PaperJob::PaperJob(std::vector<PaperSheet> sheets, Qt::LayoutDirection direction, const QLocale &locale,
                   std::shared_ptr<QPrinter> printer, QObject *parent)
    : QObject(parent)
    , m_sheets(std::move(sheets))
    , m_paper(formatOf(*printer), direction, locale)
    , m_printer(std::move(printer))
{
    connect(&m_timer, &QTimer::timeout, this, &PaperJob::work);
}

PaperJob::PaperJob(Paper paper, const QString &title, const QString &file, QObject *parent)
    : QObject(parent)
    , m_paper(std::move(paper))
    , m_file(file)
{
    m_made.open(QIODevice::WriteOnly);
    auto writer = std::make_unique<QPdfWriter>(&m_made);
    writer->setResolution(pdfResolution);
    writer->setTitle(title);
    writer->setCreator(QCoreApplication::applicationName());
    m_pdf = std::move(writer);
    connect(&m_timer, &QTimer::timeout, this, &PaperJob::work);
}

PaperJob::~PaperJob()
{
    giveUp();
}

void PaperJob::start()
{
    m_timer.start(0);
    emit progressed();
}

void PaperJob::cancel()
{
    if (!isRunning())
        return;
    giveUp();
    emit progressed();
}

void PaperJob::giveUp()
{
    if (isRunning() && m_printer)
        m_printer->abort();
    m_timer.stop();
    m_printing.reset();
}

int PaperJob::done() const
{
    return m_printing ? m_printing->done() : 0;
}

int PaperJob::total() const
{
    return m_printing ? m_printing->pages() : 0;
}

bool PaperJob::step()
{
    if (m_laid < m_sheets.size()) {
        if (!m_laying)
            m_laying = std::make_unique<Paper::Laying>(m_paper, m_sheets[m_laid]);
        if (!m_laying->step()) {
            m_laying.reset();
            ++m_laid;
        }
        return true;
    }
    if (!m_printing) {
        QPagedPaintDevice *device = m_pdf.get();
        m_printing = std::make_unique<Paper::Printing>(m_paper, device ? *device : *m_printer);
    }
    return m_printing->step();
}

void PaperJob::work()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < slice) {
        if (step())
            continue;
        m_timer.stop();
        const QString whyNot = finish();
        emit progressed();
        emit finished(whyNot);
        return;
    }
    emit progressed();
}

QString PaperJob::finish()
{
    const bool made = m_printing->pages() > 0 && m_printing->finish();
    m_printing.reset();
    m_pdf.reset();
    if (m_printer)
        return made ? QString() : tr("The pages could not be printed.");
    const QString shown = QDir::toNativeSeparators(m_file);
    if (!made)
        //: %1 a file
        return tr("The pages for %1 could not be made.").arg(shown);
    // All of it is there before a byte reaches the disk.
    QSaveFile saved(m_file);
    if (saved.open(QIODevice::WriteOnly) && saved.write(m_made.data()) == m_made.size() && saved.commit())
        return {};
    //: %1 a file, %2 why not, in the words of the system
    return tr("%1 could not be written: %2. Please choose another place.").arg(shown, saved.errorString());
}

} // namespace clientele
