// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/picture_section.h"

#include "gui/around/around_section.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/question.h"
#include "gui/look/widgets/titles.h"
#include "model/apart.h"
#include "model/wording.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace clientele {

namespace {

constexpr QSize largest(280, 200); ///< in units of the layout
constexpr int inQuestion = 96;

QSize sizeOf(const Record &record)
{
    const auto number = [&record](const char *field) {
        const Decimal *value = record.value(field).asDecimal();
        return value ? int(std::clamp<qint64>(value->toUnits(0).value_or(0), 0, 1'000'000)) : 0;
    };
    return {number("picture.width"), number("picture.height")};
}

Value whole(qint64 number)
{
    return Value::decimal(Decimal(number));
}

} // namespace

// The picture ----------------------------------------------------------------------------------------------------

PictureView::PictureView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("picture"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PictureView::room() const
{
    return largest * devicePixelRatioF();
}

void PictureView::setImage(const QImage &image)
{
    m_image = image;
    m_image.setDevicePixelRatio(devicePixelRatioF());
    updateGeometry();
    update();
}

QSize PictureView::sizeHint() const
{
    return m_image.isNull() ? QSize(0, 0) : m_image.deviceIndependentSize().toSize().boundedTo(largest);
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_image.isNull())
        painter.drawImage(QPointF(0, 0), m_image);
}

// Around it ------------------------------------------------------------------------------------------------------

PictureSection::PictureSection(CompanyHandle &company, const EntityInfo &kind, const RecordKey &about,
                               QSet<QChar> &letters, QWidget *parent)
    : QWidget(parent)
    , m_company(&company)
    , m_about(about)
    , m_around(company, kind, about)
{
    build(letters);
    setAcceptDrops(replacing());
    connect(&m_around, &Around::changed, this, &PictureSection::showRecord);
    connect(&m_around, &Around::submissionsChanged, this, &PictureSection::refreshButtons);
    connect(&company.outbox(), &OutboxHandle::submissionEnded, this, &PictureSection::refreshButtons);
    connect(&company, &CompanyHandle::sendingAllowedChanged, this, &PictureSection::refreshButtons);
    connect(&company, &CompanyHandle::leaving, this, [this] {
        m_reading.cancel();
        m_company = nullptr;
    });
    refreshButtons();
}

PictureSection::~PictureSection()
{
    m_reading.cancel();
}

void PictureSection::build(QSet<QChar> &letters)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(measure::between);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(measure::between);
    m_view = new PictureView;
    m_words = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_words->setObjectName(QStringLiteral("pictureWords"));
    m_words->setWordWrap(true);
    inside->addWidget(m_view, 0, Qt::AlignLeading);
    inside->addWidget(m_words);
    m_section = new AroundSection(tr("Picture"), tr("There is no picture."), m_around, content);
    column->addWidget(m_section);

    auto *row = new QHBoxLayout;
    row->setSpacing(measure::between);
    const auto button = [row, &letters](const QString &words, const char *name, const QString &heard) {
        auto *made = new QPushButton(withFreeMnemonic(words, letters));
        made->setObjectName(QLatin1String(name));
        made->setAccessibleName(heard);
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_replace = button(tr("From a file…"), "pictureReplace", tr("Take a picture from a file"));
    m_paste = button(tr("Paste…"), "picturePaste", tr("Paste a picture"));
    m_remove = button(tr("Remove…"), "pictureRemove", tr("Remove the picture"));
    m_said = new TextLabel({}, TextRole::Body, TextLabel::Ink::Warning);
    m_said->setObjectName(QStringLiteral("pictureSaid"));
    m_said->setWordWrap(true);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_said);
    m_steps = new QHBoxLayout;
    m_steps->setSpacing(measure::between);
    m_steps->addStretch(1);
    column->addLayout(m_steps);
    connect(m_replace, &QAbstractButton::clicked, this, &PictureSection::chooseFile);
    connect(m_paste, &QAbstractButton::clicked, this, &PictureSection::paste);
    connect(m_remove, &QAbstractButton::clicked, this, &PictureSection::askToRemove);
    auto *pasteKey = new QShortcut(QKeySequence::Paste, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(pasteKey, &QShortcut::activated, this, &PictureSection::paste);
}

void PictureSection::read()
{
    if (!m_around.wasRead() && !m_around.failure())
        m_around.read();
}

Record PictureSection::record() const
{
    if (m_around.records().empty())
        return {};
    Record record = m_around.records().front();
    record.set("name", Value::text(whose()));
    return record;
}

QString PictureSection::whose() const
{
    const Snapshot list = m_company ? m_company->known(m_about.entity) : Snapshot();
    const RowId row = list.find(m_about.remoteId);
    return row < list.rowIdEnd() ? list.record(row).displayName() : m_about.remoteId;
}

bool PictureSection::isThere() const
{
    const Record there = record();
    return !there.isNull() && (!there.value("picture.type").toText().isEmpty() || !sizeOf(there).isEmpty());
}

void PictureSection::showRecord()
{
    refreshButtons();
    const Record there = record();
    if (there.isNull() || !m_company)
        return;
    if (!isThere()) {
        m_reading.cancel();
        m_shown.reset();
        m_view->setImage({});
        m_view->setAccessibleName({});
        m_words->setText(tr("There is no picture."));
        return;
    }
    if (m_shown == there.version && !there.version.isEmpty())
        return;
    m_shown = there.version;
    m_words->setText(tr("Reading the picture…"));
    m_reading.cancel();
    m_reading = m_company->readBytes(there.key);
    onDone(m_reading, this, [this](const Result<Attachment> &content) { takeContent(content); });
}

void PictureSection::takeContent(const Result<Attachment> &content)
{
    if (!m_company)
        return;
    const Record there = record();
    if (!content) {
        if (content.failure().kind == Failure::Kind::Cancelled)
            return;
        m_shown.reset();
        m_words->setText(wording::failure(content.failure(), m_company->serviceName()).sentence);
        return;
    }
    const PictureFacts facts = pictureFacts(content->bytes);
    const QImage image = pictureImage(content->bytes, m_view->room());
    m_view->setImage(image);
    const QSize size = facts.size.isValid() ? facts.size : sizeOf(there);
    const QByteArray type = facts.type.isEmpty() ? there.value("picture.type").toText().toLatin1() : facts.type;
    const QString bytes = QLocale().formattedDataSize(content->bytes.size(), 0, QLocale::DataSizeTraditionalFormat);
    //: %1 format and size in dots, %2 size in bytes: "JPEG, 640 × 480, 48 kB"
    const QString words = tr("%1, %2").arg(pictureWords(type, size), bytes);
    m_words->setText(image.isNull() ? tr("This picture cannot be shown here: %1.").arg(words) : words);
    //: %1 name of a customer, %2 format and size: heard in place of the picture
    m_view->setAccessibleName(image.isNull() ? QString() : tr("Picture of %1: %2").arg(whose(), words));
    m_view->setToolTip(m_view->accessibleName());
}

/// What was sent of this picture and has not come to its end.
const SubmissionView *PictureSection::open() const
{
    const Record there = record();
    return m_company && !there.isNull() ? m_company->outbox().openFor(there.key) : nullptr;
}

void PictureSection::refreshButtons()
{
    // A change that is under way disables nothing: who comes by keys stays where they are, and is told.
    const QString why =
        m_company && m_company->sendingAllowed() ? QString() : tr("Sending is not allowed in this company yet.");
    const bool removed = m_remove->hasFocus() && why.isEmpty() && !isThere();
    for (QPushButton *button : {m_replace, m_paste, m_remove}) {
        const bool lacks = button == m_remove && !isThere();
        button->setEnabled(why.isEmpty() && !record().isNull() && !lacks);
        button->setToolTip(why.isEmpty() && lacks ? tr("There is no picture.") : why);
        button->setVisible(replacing());
    }
    if (removed && m_replace->isEnabled())
        m_replace->setFocus();
    const SubmissionView *open = this->open();
    QString said = m_refused;
    if (said.isEmpty() && open)
        said = wording::submission(*open, *m_around.schema(), *m_company);
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    refreshSteps();
}

/// The same steps as for a record's own changes.
void PictureSection::refreshSteps()
{
    const SubmissionView *open = this->open();
    const bool focused = isAncestorOf(window()->focusWidget()) && m_steps->count() > 1;
    while (m_steps->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_steps->takeAt(0));
        item->widget()->deleteLater(); // it may be the one just clicked
        item->widget()->hide();
    }
    const auto step = [this](const QString &words, const char *name, auto run) {
        auto *made = new LinkButton(words);
        made->setObjectName(QLatin1String(name));
        m_steps->insertWidget(m_steps->count() - 1, made);
        connect(made, &QAbstractButton::clicked, this, run);
    };
    if (!open)
        return;
    const QString id = open->id;
    const auto outbox = [this, id](auto what) {
        return [this, id, what] {
            if (m_company)
                (m_company->outbox().*what)(id);
        };
    };
    switch (open->state) {
    case SubmissionState::NeedsConfirmation:
        step(tr("See what"), "pictureSee", [this, id] {
            if (m_company)
                emit decideRequested(m_company, id);
        });
        break;
    case SubmissionState::NeedsPerson:
        step(open->isOldRelease() ? tr("Send") : tr("Send again"), "pictureSendAgain",
             outbox(&OutboxHandle::sendAgain));
        step(tr("Do not send"), "pictureLeave", outbox(&OutboxHandle::withdraw));
        break;
    case SubmissionState::Rejected:
    case SubmissionState::NotAllowed:
    case SubmissionState::Gone:
    case SubmissionState::SentDifferently:
        step(tr("I have seen it"), "pictureSeen", outbox(&OutboxHandle::acknowledge));
        break;
    default:
        break;
    }
    if (focused && m_replace->isEnabled() && !isAncestorOf(window()->focusWidget()))
        m_replace->setFocus();
}

// Another one ----------------------------------------------------------------------------------------------------

void PictureSection::chooseFile()
{
    const ActionInfo *takes = replacing();
    if (!takes)
        return;
    auto *dialog = new QFileDialog(window(), tr("Choose a picture"));
    dialog->setObjectName(QStringLiteral("pictureFile"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setNameFilters({pictureFilter(*takes), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const ActionInfo *action = replacing())
            choose(pictureFromFile(path, *action));
    });
    dialog->open();
}

void PictureSection::paste()
{
    const ActionInfo *action = replacing();
    const QMimeData *held = QGuiApplication::clipboard()->mimeData(); // null where the system gives none
    if (m_paste->isEnabled() && action && held)
        choose(pictureFromMime(*held, *action));
}

void PictureSection::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_replace->isEnabled() && mayHoldPicture(event->mimeData()))
        event->acceptProposedAction();
}

void PictureSection::dropEvent(QDropEvent *event)
{
    const ActionInfo *action = replacing();
    if (!m_replace->isEnabled() || !action || !event->mimeData())
        return;
    event->acceptProposedAction();
    choose(pictureFromMime(*event->mimeData(), *action));
}

void PictureSection::choose(const ChosenPicture &chosen)
{
    m_refused = chosen.refused;
    refreshButtons();
    if (chosen.refused.isEmpty() && !record().isNull() && m_company)
        askToReplace(chosen);
}

void PictureSection::askToReplace(const ChosenPicture &chosen)
{
    const QString bytes =
        QLocale().formattedDataSize(chosen.content.bytes.size(), 0, QLocale::DataSizeTraditionalFormat);
    const QString kind = wording::companyKind(m_company->kind());
    auto *box = question(
        window(), QStringLiteral("pictureQuestion"), tr("Picture"),
        //: %1 name of a customer, %2 name of the company, %3 LIVE, TEST or SAMPLE
        (isThere() ? tr("Replace the picture of %1 in %2 (%3) by this one?") : tr("Give %1 in %2 (%3) this picture?"))
            .arg(apart(whose()), m_company->name(), kind),
        //: %1 "JPEG, 640 × 480", %2 "48 kB", %3 name of the service
        tr("%1, %2. This is sent to %3 at once.")
            .arg(pictureWords(chosen.content.type, chosen.size), bytes, m_company->serviceName()));
    const qreal ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(pictureImage(chosen.content.bytes, QSize(inQuestion, inQuestion) * ratio));
    shown.setDevicePixelRatio(ratio);
    box->setIconPixmap(shown);
    QPushButton *yes = box->addButton(tr("&Send the picture"), QMessageBox::AcceptRole);
    QPushButton *no = box->addButton(tr("&Not now"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("pictureSend"));
    no->setObjectName(QStringLiteral("pictureNot"));
    makeSendButton(yes, m_company->kind());
    box->setEscapeButton(no);
    box->setDefaultButton(no);
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, chosen](QAbstractButton *clicked) {
        if (clicked != yes)
            return;
        const ActionInfo *action = replacing();
        if (!action)
            return;
        const Record there = record();
        ActionWish wish{action->name};
        wish.attachment = chosen.content;
        wish.changes = {
            {"picture.type", there.value("picture.type"), Value::text(QString::fromLatin1(chosen.content.type))},
            {"picture.width", there.value("picture.width"), whole(chosen.size.width())},
            {"picture.height", there.value("picture.height"), whole(chosen.size.height())},
            {"picture.size", there.value("picture.size"), whole(chosen.content.bytes.size())}};
        act(std::move(wish));
    });
    box->open();
}

void PictureSection::askToRemove()
{
    if (!isThere() || !m_company)
        return;
    auto *box = question(window(), QStringLiteral("pictureQuestion"), tr("Remove the picture?"),
                         //: %1 name of a customer, %2 name of the company, %3 LIVE, TEST or SAMPLE
                         tr("Remove the picture of %1 in %2 (%3)?")
                             .arg(apart(whose()), m_company->name(), wording::companyKind(m_company->kind())),
                         tr("This is sent to %1 at once. The picture is not kept here.").arg(m_company->serviceName()));
    box->setIcon(QMessageBox::Warning);
    QPushButton *yes = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    QPushButton *no = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("pictureRemoveNow"));
    no->setObjectName(QStringLiteral("pictureNot"));
    box->setEscapeButton(no);
    box->setDefaultButton(no);
    connect(box, &QMessageBox::buttonClicked, this, [this, yes](QAbstractButton *clicked) {
        if (clicked != yes)
            return;
        const Record there = record();
        ActionWish wish{"removePicture"};
        wish.changes = {{"picture.type", there.value("picture.type"), Value::text(QString())},
                        {"picture.width", there.value("picture.width"), whole(0)},
                        {"picture.height", there.value("picture.height"), whole(0)}};
        act(std::move(wish));
    });
    box->open();
}

void PictureSection::act(ActionWish wish)
{
    const Record there = record();
    if (!m_company || there.isNull())
        return;
    m_refused.clear();
    onDone(m_company->outbox().act(there, wish), this, [this](const Result<QString> &taken) {
        if (!taken && m_company)
            m_refused = wording::failure(taken.failure(), m_company->serviceName()).sentence;
        refreshButtons();
    });
}

} // namespace clientele
