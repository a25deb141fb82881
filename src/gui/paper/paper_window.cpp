// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/paper/paper_window.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/foot_row.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"
#include "gui/paper/page_tools.h"
#include "gui/paper/page_view.h"
#include "gui/paper/paper_job.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace clientele {

namespace {
constexpr QLatin1String folderKey("paper/folder");
constexpr int stepsAtOnce = 20; ///< of laying out: enough for a few pages, which so are there with the window
constexpr qint64 slice = 10;    ///< milliseconds of laying out between two looks at what the person does
} // namespace

PaperWindow::PaperWindow(QLatin1String kind, const QString &title, QSettings *settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_under(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_strips(new QVBoxLayout)
    , m_news(new Strip(StripKind::Success, {}))
    , m_view(new PageView)
    , m_bar(new QProgressBar)
    , m_progress(new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted))
    , m_stop(new LinkButton(tr("Stop")))
{
    setObjectName(QString(kind) + QStringLiteral("Window"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSurface(this, Surface::Work);
    setWindowTitle(title);
    connect(&m_layTimer, &QTimer::timeout, this, &PaperWindow::layOn);
    clear();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(title));
    m_strips->setContentsMargins(0, 0, 0, 0);
    m_strips->setSpacing(0);
    column->addLayout(m_strips);
    m_news->setObjectName(QStringLiteral("paperNews"));
    m_news->hide();
    column->addWidget(m_news);
    column->addWidget(m_view, 1);
    column->addWidget(buildFoot());
    fitToScreen(*this, {860, 900});
    if (m_settings)
        rememberPlace(*this, *m_settings, kind);
    m_view->setFocus();
    showState();
}

QWidget *PaperWindow::buildHead(const QString &title)
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(measure::dialog, 14, measure::dialog, measure::between);
    column->setSpacing(measure::between);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    m_under->setObjectName(QStringLiteral("paperUnder"));
    m_under->setWordWrap(true);
    // On the leading edge also where the name itself runs the other way.
    m_under->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    titles->addWidget(new TextLabel(title, TextRole::WindowTitle));
    titles->addWidget(m_under);
    column->addLayout(titles);
    auto *row = new QHBoxLayout;
    m_headRow = new QHBoxLayout;
    for (QHBoxLayout *one : {row, m_headRow})
        one->setSpacing(measure::within);
    m_tools = new PageTools(*m_view, m_settings);
    row->addLayout(m_headRow, 1);
    row->addStretch(1);
    row->addWidget(m_tools);
    column->addLayout(row);
    return head;
}

QWidget *PaperWindow::buildFoot()
{
    auto *foot = new FootRow;
    QHBoxLayout *row = foot->row();
    row->setContentsMargins(measure::dialog, 12, measure::dialog, 12);
    row->setSpacing(measure::between);
    m_bar->setObjectName(QStringLiteral("paperBar"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(120);
    m_progress->setObjectName(QStringLiteral("paperProgress"));
    m_progress->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("paperStop"));
    connect(m_stop, &QAbstractButton::clicked, this, &PaperWindow::stop);
    row->addWidget(m_bar);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    row->addStretch();
    auto *box = new QDialogButtonBox;
    QPushButton *close = box->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("paperClose"));
    m_print = box->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("paperPrint"));
    m_save = box->addButton(tr("&Save as PDF…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("paperSave"));
    setButtonIcon(m_print, IconName::Print);
    setButtonKind(m_save, ButtonKind::Primary);
    row->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_print, &QPushButton::clicked, this, &PaperWindow::print);
    connect(m_save, &QPushButton::clicked, this, &PaperWindow::save);
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Print))
        connect(new QShortcut(key, this), &QShortcut::activated, m_print, &QPushButton::click);
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Save))
        connect(new QShortcut(key, this), &QShortcut::activated, m_save, &QPushButton::click);
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Close))
        connect(new QShortcut(key, this), &QShortcut::activated, this, &QDialog::close);
    return foot;
}

void PaperWindow::addStrip(Strip *strip)
{
    strip->hide();
    m_strips->addWidget(strip);
}

void PaperWindow::setUnder(const QString &words)
{
    m_under->setText(words);
}

void PaperWindow::setFileName(const QString &name)
{
    m_fileName = name;
}

void PaperWindow::clear()
{
    const QLocale locale;
    m_layTimer.stop();
    m_laying.reset();
    m_laid = 0;
    m_sheets.clear();
    delete m_job;
    m_news->hide();
    auto paper = std::make_unique<Paper>(Paper::usualFormat(locale), QGuiApplication::layoutDirection(), locale);
    m_view->setPaper(paper.get());
    m_paper = std::move(paper);
    if (m_tools)
        m_tools->refresh();
}

void PaperWindow::addSheet(const PaperSheet &sheet)
{
    m_sheets.push_back(sheet);
    if (!m_layTimer.isActive()) {
        for (int steps = 0; steps < stepsAtOnce && layOut(); ++steps) {
        }
        if (m_laid < m_sheets.size())
            m_layTimer.start(0);
    }
    showState();
}

/// Some more of the sheets; false: all are laid out.
bool PaperWindow::layOut()
{
    if (m_laid == m_sheets.size())
        return false;
    if (!m_laying)
        m_laying = std::make_unique<Paper::Laying>(*m_paper, m_sheets[m_laid]);
    if (!m_laying->step()) {
        m_laying.reset();
        ++m_laid;
        m_view->pagesAdded();
        m_tools->refresh();
    }
    return m_laid < m_sheets.size();
}

void PaperWindow::layOn()
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < slice) {
        if (!layOut()) {
            m_layTimer.stop();
            break;
        }
    }
    showState();
}

void PaperWindow::setProgress(const QString &words, int done, int of, bool running, const QString &whyNot)
{
    m_words = words;
    m_done = done;
    m_of = of;
    m_running = running;
    m_whyNot = whyNot;
    showState();
}

bool PaperWindow::isWriting() const
{
    return m_job && m_job->isRunning();
}

void PaperWindow::showState()
{
    if (!m_save)
        return; // not built yet
    const QLocale locale;
    const bool writing = isWriting();
    const int done = writing ? m_job->done() : m_done, of = writing ? m_job->total() : m_of;
    //: %1 and %2 are numbers of pages
    const QString written = tr("%1 of %2 pages written");
    const QString laying = tr("The pages are still being laid out.");
    m_bar->setRange(0, of);
    m_bar->setValue(done);
    m_bar->setVisible(writing || m_running);
    m_bar->setAccessibleName(writing ? tr("Pages written") : tr("Reading"));
    m_stop->setVisible(writing || m_running);
    m_stop->setAccessibleName(writing ? tr("Stop writing") : tr("Stop reading"));
    m_progress->setText(writing ? written.arg(locale.toString(done), locale.toString(of))
                        : m_laid < m_sheets.size() && m_words.isEmpty() ? laying
                                                                        : m_words);
    m_progress->setVisible(!m_progress->text().isEmpty());
    const QString whyNot = writing                                  ? tr("The pages are still being written.")
                           : m_laid < m_sheets.size()               ? laying
                           : m_whyNot.isEmpty() && m_sheets.empty() ? tr("There is nothing to print.")
                                                                    : m_whyNot;
    for (QPushButton *button : {m_print, m_save}) {
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
        button->setAccessibleDescription(whyNot);
    }
}

void PaperWindow::stop()
{
    if (!isWriting()) {
        emit stopRequested();
        return;
    }
    m_job->cancel();
    m_news->setMessage(StripKind::Warning, tr("Stopped. Nothing has been written."));
    m_news->show();
    showState();
}

void PaperWindow::run(PaperJob *job, const QString &whenDone)
{
    delete m_job;
    m_job = job;
    connect(job, &PaperJob::progressed, this, &PaperWindow::showState);
    connect(job, &PaperJob::finished, this, [this, whenDone](const QString &whyNot) {
        m_news->setMessage(whyNot.isEmpty() ? StripKind::Success : StripKind::Danger,
                           whyNot.isEmpty() ? whenDone : whyNot);
        m_news->show();
        showState();
    });
    m_news->hide();
    job->start();
}

void PaperWindow::print()
{
    const auto printer = std::make_shared<QPrinter>();
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintShowPageSize);
    connect(dialog, QOverload<QPrinter *>::of(&QPrintDialog::accepted), this, [this, printer] {
        run(new PaperJob(m_sheets, QGuiApplication::layoutDirection(), QLocale(), printer, this),
            tr("The pages were given to the printer."));
    });
    dialog->open();
}

void PaperWindow::save()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_settings ? m_settings->value(folderKey, usual).toString() : usual;
    auto *dialog = new QFileDialog(this, tr("Save as PDF"), folder, tr("PDF files (*.pdf)"));
    dialog->setObjectName(QStringLiteral("paperFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(m_fileName + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &PaperWindow::saveAs);
    dialog->open();
}

void PaperWindow::saveAs(const QString &file)
{
    if (m_settings)
        m_settings->setValue(folderKey, QFileInfo(file).absolutePath());
    //: %1 a file
    run(new PaperJob(*m_paper, windowTitle(), file, this), tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
}

void PaperWindow::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) { // nothing is written by a stray Enter; a button with the focus takes it itself
        event->ignore();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace clientele
