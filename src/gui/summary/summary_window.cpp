// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/summary/summary_window.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/foot_row.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"
#include "gui/look/widgets/window_place.h"
#include "gui/paper/page_view.h"
#include "gui/paper/paper_output.h"
#include "gui/summary/summary_paper.h"
#include "service/workplace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {

constexpr int percents[] = {50, 75, 100, 125, 150, 200};
constexpr QLatin1String folderKey("summary/folder");
constexpr QLatin1String zoomKey("summary/zoom");
constexpr QLatin1String windowKind("summary");

} // namespace

SummaryWindow::SummaryWindow(Workplace &workplace, std::vector<SummaryChoice> choices, QSettings *settings,
                             QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_settings(settings)
    , m_choices(std::move(choices))
    , m_accounts(QLocale())
    , m_under(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_zoom(new QComboBox)
    , m_previous(new QToolButton)
    , m_next(new QToolButton)
    , m_place(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_news(new Strip(StripKind::Success, {}))
    , m_missing(new Strip(StripKind::Warning, {}))
    , m_notSent(new Strip(StripKind::Information, {}))
    , m_view(new PageView)
    , m_bar(new QProgressBar)
    , m_progress(new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted))
    , m_stop(new LinkButton(tr("Stop")))
{
    setObjectName(QStringLiteral("summaryWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setSurface(this, Surface::Work);
    setWindowTitle(tr("Account summary"));
    std::vector<QString> words;
    for (const SummaryChoice &choice : m_choices)
        words.push_back(choice.words);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(std::move(words)));
    m_news->setObjectName(QStringLiteral("summaryNews"));
    m_missing->setObjectName(QStringLiteral("summaryMissing"));
    m_notSent->setObjectName(QStringLiteral("summaryNotSent"));
    for (Strip *strip : {m_missing, m_notSent, m_news}) {
        strip->hide();
        column->addWidget(strip);
    }
    m_missing->setDismissable(false);
    m_notSent->setDismissable(false);
    column->addWidget(m_view, 1);
    column->addWidget(buildFoot());
    connect(m_view, &PageView::pageChanged, this, &SummaryWindow::showPlace);
    connect(&m_accounts, &AccountSummaries::readOne, this, &SummaryWindow::takeOne);
    connect(&m_accounts, &AccountSummaries::finished, this, &SummaryWindow::finished);
    takeZoom(m_zoom->currentIndex());
    fitToScreen(*this, {860, 900});
    if (m_settings)
        rememberPlace(*this, *m_settings, windowKind);
    m_view->setFocus();
    read();
}

QWidget *SummaryWindow::buildHead(std::vector<QString> choices)
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(measure::dialog, 14, measure::dialog, measure::between);
    column->setSpacing(measure::between);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    m_under->setObjectName(QStringLiteral("summaryUnder"));
    m_under->setWordWrap(true);
    // On the leading edge also where the name itself runs the other way.
    m_under->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    titles->addWidget(new TextLabel(tr("Account summary"), TextRole::WindowTitle));
    titles->addWidget(m_under);
    column->addLayout(titles);
    auto *row = new QHBoxLayout;
    row->setSpacing(measure::within);
    if (choices.size() > 1) {
        m_who = new QComboBox;
        m_who->setObjectName(QStringLiteral("summaryWho"));
        m_who->setAccessibleName(tr("Whose accounts"));
        m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a name may be long
        m_who->setMinimumContentsLength(12);
        m_who->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_who->setMaximumWidth(320);
        for (const QString &words : choices)
            m_who->addItem(words);
        auto *label = new TextLabel(tr("&Of"));
        label->setBuddy(m_who);
        row->addWidget(label);
        row->addWidget(m_who, 1);
        connect(m_who, &QComboBox::currentIndexChanged, this, [this](int choice) {
            m_choice = choice;
            read();
        });
    }
    row->addStretch(1);
    addTools(*row);
    column->addLayout(row);
    return head;
}

/// What is looked at, and how large.
void SummaryWindow::addTools(QHBoxLayout &row)
{
    m_place->setObjectName(QStringLiteral("summaryPlace"));
    const auto step = [this](QToolButton *button, IconName name, const QString &words, const char *object, int by) {
        button->setObjectName(QLatin1String(object));
        button->setIcon(icon(name));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(words);
        button->setToolTip(words);
        connect(button, &QToolButton::clicked, this, [this, by] { m_view->showPage(m_view->page() + by); });
    };
    step(m_previous, IconName::ChevronUp, tr("Previous page"), "previousPage", -1);
    step(m_next, IconName::ChevronDown, tr("Next page"), "nextPage", 1);
    m_zoom->setObjectName(QStringLiteral("summaryZoom"));
    m_zoom->setAccessibleName(tr("Size of the pages"));
    m_zoom->addItem(tr("Page width"));
    m_zoom->addItem(tr("Whole page"));
    const QLocale locale;
    for (const int percent : percents)
        m_zoom->addItem(locale.toString(percent) + QChar(QChar::Nbsp) + locale.percent());
    if (m_settings)
        m_zoom->setCurrentIndex(qBound(0, m_settings->value(zoomKey).toInt(), m_zoom->count() - 1));
    connect(m_zoom, &QComboBox::currentIndexChanged, this, &SummaryWindow::takeZoom);
    const auto zoomBy = [this](int by) {
        // From a page that fits, to the percentages.
        const int at = m_zoom->currentIndex() < 2 ? (by > 0 ? 3 : 5) : m_zoom->currentIndex();
        m_zoom->setCurrentIndex(qBound(2, at + by, m_zoom->count() - 1));
    };
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::ZoomIn))
        connect(new QShortcut(key, this), &QShortcut::activated, this, [zoomBy] { zoomBy(1); });
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::ZoomOut))
        connect(new QShortcut(key, this), &QShortcut::activated, this, [zoomBy] { zoomBy(-1); });
    row.addWidget(m_place);
    row.addWidget(m_previous);
    row.addWidget(m_next);
    row.addWidget(m_zoom);
}

QWidget *SummaryWindow::buildFoot()
{
    auto *foot = new FootRow;
    QHBoxLayout *row = foot->row();
    row->setContentsMargins(measure::dialog, 12, measure::dialog, 12);
    row->setSpacing(measure::between);
    m_bar->setObjectName(QStringLiteral("summaryBar"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(120);
    m_bar->setAccessibleName(tr("Accounts read"));
    m_progress->setObjectName(QStringLiteral("summaryProgress"));
    m_stop->setObjectName(QStringLiteral("summaryStop"));
    m_stop->setAccessibleName(tr("Stop reading"));
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        m_stopped = true;
        m_accounts.cancel();
    });
    row->addWidget(m_bar);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    row->addStretch(1);
    auto *box = new QDialogButtonBox;
    QPushButton *close = box->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("summaryClose"));
    m_print = box->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("summaryPrint"));
    m_save = box->addButton(tr("&Save as PDF…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("summarySave"));
    setButtonIcon(m_print, IconName::Print);
    setButtonKind(m_save, ButtonKind::Primary);
    row->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_print, &QPushButton::clicked, this, &SummaryWindow::print);
    connect(m_save, &QPushButton::clicked, this, &SummaryWindow::save);
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Print))
        connect(new QShortcut(key, this), &QShortcut::activated, m_print, &QPushButton::click);
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Save))
        connect(new QShortcut(key, this), &QShortcut::activated, m_save, &QPushButton::click);
    for (const QKeySequence &key : QKeySequence::keyBindings(QKeySequence::Close))
        connect(new QShortcut(key, this), &QShortcut::activated, this, &QDialog::close);
    return foot;
}

void SummaryWindow::read()
{
    m_stopped = false;
    m_missing->hide();
    m_notSent->hide();
    m_news->hide();
    const QLocale locale;
    m_paper = std::make_unique<Paper>(Paper::usualFormat(locale), QGuiApplication::layoutDirection(), locale);
    m_view->setPaper(m_paper.get());
    m_accounts.read(m_choices[size_t(m_choice)].customers);
    showState();
}

void SummaryWindow::takeOne()
{
    m_paper->add(summarySheet(m_accounts.summaries().back(), QLocale()));
    m_view->pagesAdded();
    showState();
}

/// Says what the pages leave out.
void SummaryWindow::finished()
{
    const std::vector<AccountSummary> &all = m_accounts.summaries();
    const int missing =
        int(std::count_if(all.begin(), all.end(), [](const AccountSummary &one) { return !one.isWhole(); }));
    if (missing > 0) {
        m_missing->clearActions();
        m_missing->setMessage(
            StripKind::Warning,
            tr("%Ln accounts could not be read as a whole. What is missing is said on their pages.", nullptr, missing));
        connect(m_missing->addAction(tr("Read again")), &QAbstractButton::clicked, this, &SummaryWindow::read);
        m_missing->show();
    }
    int notSent = 0;
    for (const AccountSummary &one : all)
        notSent += one.notSent;
    if (notSent > 0) {
        m_notSent->setMessage(
            StripKind::Information,
            tr("%Ln changes to these accounts have not been sent. They are not on the pages.", nullptr, notSent));
        m_notSent->show();
    }
    showState();
}

void SummaryWindow::showState()
{
    const bool reading = m_accounts.isReading();
    const int there = int(m_accounts.summaries().size());
    const QLocale locale;
    //: %1 and %2 are numbers of accounts
    const QString progress = tr("%1 of %2 read").arg(locale.toString(there), locale.toString(m_accounts.wanted()));
    m_bar->setRange(0, m_accounts.wanted());
    m_bar->setValue(there);
    m_bar->setVisible(reading);
    m_stop->setVisible(reading);
    m_progress->setText(reading ? progress : m_stopped ? tr("Stopped: %1").arg(progress) : QString());
    m_progress->setVisible(!m_progress->text().isEmpty());
    m_under->setText(there == 1 && m_accounts.wanted() == 1 ? m_accounts.summaries().front().name
                                                            : wording::recordCount("customer", m_accounts.wanted()));
    const QString whyNot = reading      ? tr("The accounts are still being read.")
                           : there == 0 ? tr("No account has been read.")
                                        : QString();
    for (QPushButton *button : {m_print, m_save}) {
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
        button->setAccessibleDescription(whyNot);
    }
    showPlace();
}

void SummaryWindow::showPlace()
{
    const QLocale locale;
    const int pages = m_paper ? m_paper->pages() : 0;
    const int page = m_view->page();
    //: %1 and %2 are numbers of pages
    m_place->setText(pages > 0 ? tr("Page %1 of %2").arg(locale.toString(page + 1), locale.toString(pages))
                               : QString());
    m_previous->setEnabled(page > 0);
    m_next->setEnabled(page >= 0 && page + 1 < pages);
}

void SummaryWindow::takeZoom(int choice)
{
    if (choice == 0)
        m_view->setFit(PageView::Fit::Width);
    else if (choice == 1)
        m_view->setFit(PageView::Fit::Page);
    else if (choice > 1)
        m_view->setFit(PageView::Fit::Zoom, percents[choice - 2]);
    if (m_settings)
        m_settings->setValue(zoomKey, choice);
}

Paper SummaryWindow::laidOut(const PaperFormat &format) const
{
    const QLocale locale;
    Paper paper(format, QGuiApplication::layoutDirection(), locale);
    for (const AccountSummary &summary : m_accounts.summaries())
        paper.add(summarySheet(summary, locale));
    return paper;
}

void SummaryWindow::print()
{
    printPaper(this, [this](const PaperFormat &format) { return laidOut(format); });
}

void SummaryWindow::save()
{
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = m_settings ? m_settings->value(folderKey, usual).toString() : usual;
    const QDate today = m_workplace.now().toLocalTime().date();
    auto *dialog = new QFileDialog(this, tr("Save as PDF"), folder, tr("PDF files (*.pdf)"));
    dialog->setObjectName(QStringLiteral("summaryFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(summaryFileName(m_accounts.summaries(), today) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &SummaryWindow::saveAs);
    dialog->open();
}

void SummaryWindow::saveAs(const QString &file)
{
    if (m_settings)
        m_settings->setValue(folderKey, QFileInfo(file).absolutePath());
    if (const std::optional<QString> whyNot = writePdf(*m_paper, windowTitle(), file))
        m_news->setMessage(StripKind::Danger, *whyNot);
    else
        //: %1 a file
        m_news->setMessage(StripKind::Success, tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
    m_news->show();
}

void SummaryWindow::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) { // nothing is written by a stray Enter; a button with the focus takes it itself
        event->ignore();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace clientele
