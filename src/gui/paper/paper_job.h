// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper.h"

#include <QBuffer>
#include <QObject>
#include <QTimer>

class QPrinter;

namespace clientele {

/// Prints sheets, or writes them into a PDF whose text can be searched and copied, some pages at a time: the window
/// stays at hand meanwhile, because it works in small slices of the event loop. Begins with start(), once; given up by
/// cancel() or by deleting it, which leaves no file behind and an older one as it was. It shares the printer with
/// whoever made it, holds the pages itself, and stays after its end until its parent goes. What goes wrong (a full
/// disk, a printer that fails) comes by finished(), never at once. GUI thread.
class PaperJob final : public QObject
{
    Q_OBJECT
public:
    /// Onto this printer, laid out for what it prints on.
    PaperJob(std::vector<PaperSheet> sheets, Qt::LayoutDirection direction, const QLocale &locale,
             std::shared_ptr<QPrinter> printer, QObject *parent = nullptr);
    /// Into this file: as it was before until all of it is written. `paper` as it is.
    PaperJob(Paper paper, const QString &title, const QString &file, QObject *parent = nullptr);
    ~PaperJob() override;

    void start();
    void cancel();
    bool isRunning() const { return m_timer.isActive(); }
    int done() const; ///< of total()
    int total() const;

signals:
    void progressed();
    /// `whyNot`: a sentence for the person; empty: all of it is there. Not when it was cancelled.
    void finished(const QString &whyNot);

private:
    void work();
    void giveUp();
    bool step();
    QString finish();

    std::vector<PaperSheet> m_sheets; ///< to be laid out first
    size_t m_laid = 0;
    Paper m_paper;
    std::unique_ptr<Paper::Laying> m_laying;
    QString m_file; ///< empty: it is printed
    QBuffer m_made;
    std::shared_ptr<QPrinter> m_printer;
    std::unique_ptr<QPagedPaintDevice> m_pdf;
    std::unique_ptr<Paper::Printing> m_printing;
    QTimer m_timer;
};

} // namespace clientele
