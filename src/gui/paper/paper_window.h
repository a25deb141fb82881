// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/paper/paper.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QSettings;
class QVBoxLayout;

namespace clientele {

class LinkButton;
class PageTools;
class PageView;
class PaperJob;
class Strip;
class TextLabel;

/// Sheets before they go out: the pages as they will be printed, to print them or to save them as a PDF, which holds
/// nobody up and can be stopped. Closing it gives up what is still being written. Deletes itself when closed. GUI
/// thread.
class PaperWindow : public QDialog
{
    Q_OBJECT
public:
    /// `kind`: by which place is remembered, and, with "Window", its object name. `settings` keeps place, zoom and
    /// folder; may be null.
    PaperWindow(QLatin1String kind, const QString &title, QSettings *settings, QWidget *parent = nullptr);

    const Paper &paper() const { return *m_paper; }
    void clear(); ///< no sheets any more
    void addSheet(const PaperSheet &sheet);
    void setUnder(const QString &words);   ///< below the title
    void setFileName(const QString &name); ///< proposed, without ending
    /// While something else goes on: its progress, and why nothing goes out yet (`whyNot`; empty: it may).
    void setProgress(const QString &words, int done, int of, bool running, const QString &whyNot);
    bool isWriting() const;

signals:
    void stopRequested(); ///< of what goes on by setProgress

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QHBoxLayout &headRow() { return *m_headRow; } ///< before the tools for the pages
    void addStrip(Strip *strip);

private:
    QWidget *buildHead(const QString &title);
    QWidget *buildFoot();
    void print();
    void save();
    Q_INVOKABLE void saveAs(const QString &file);
    void run(PaperJob *job, const QString &whenDone);
    void stop();
    void showState();
    bool layOut();
    void layOn();

    QSettings *m_settings;
    std::unique_ptr<Paper> m_paper;
    std::vector<PaperSheet> m_sheets; ///< for a printer of another format
    size_t m_laid = 0;                ///< of those
    std::unique_ptr<Paper::Laying> m_laying;
    QTimer m_layTimer;
    QString m_fileName;
    QString m_words; ///< of what else goes on
    QString m_whyNot;
    int m_done = 0;
    int m_of = 0;
    bool m_running = false;
    QPointer<PaperJob> m_job;
    TextLabel *m_under;
    QHBoxLayout *m_headRow = nullptr;
    QVBoxLayout *m_strips;
    Strip *m_news;
    PageView *m_view;
    PageTools *m_tools = nullptr;
    QProgressBar *m_bar;
    TextLabel *m_progress;
    LinkButton *m_stop;
    QPushButton *m_print = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace clientele
