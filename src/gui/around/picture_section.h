// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/around/picture_image.h"
#include "model/around.h"

#include <QSet>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace clientele {

class AroundSection;
class TextLabel;

/// The picture itself: in its proportions, never larger than it is.
class PictureView final : public QWidget
{
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);
    void setImage(const QImage &image);
    QSize room() const; ///< in dots of the screen
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

/// A record's picture in its window (business-central.md 5.11): shown, replaced from a file, by a drop or by pasting,
/// and removed, each after a question and sent at once. The bytes are kept in memory alone, and read again only where
/// the service has another version.
class PictureSection final : public QWidget
{
    Q_OBJECT
public:
    /// `letters`: mnemonics of its page so far; gets those of its buttons.
    PictureSection(CompanyHandle &company, const EntityInfo &kind, const RecordKey &about, QSet<QChar> &letters,
                   QWidget *parent = nullptr);
    ~PictureSection() override;

    void read(); ///< unless it was read
    /// Goes on as if this had been chosen in the file dialog.
    void choose(const ChosenPicture &chosen);

signals:
    /// Somebody else has changed it meanwhile: it is shown what, and asked again.
    void decideRequested(clientele::CompanyHandle *company, const QString &submission);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build(QSet<QChar> &letters);
    void chooseFile();
    void paste();
    void showRecord(); ///< what the record says, and its bytes where they are not there yet
    void takeContent(const Result<Attachment> &read);
    void refreshButtons();
    void askToReplace(const ChosenPicture &chosen);
    void askToRemove();
    void act(ActionWish wish);
    void refreshSteps();
    QString whose() const;
    Record record() const; ///< named as the one it belongs to
    bool isThere() const;
    const SubmissionView *open() const;
    const ActionInfo *replacing() const { return m_around.kind().action("replacePicture"); }

    QPointer<CompanyHandle> m_company;
    RecordKey m_about;
    Around m_around;
    AroundSection *m_section = nullptr;
    PictureView *m_view = nullptr;
    TextLabel *m_words = nullptr;
    TextLabel *m_said = nullptr;
    QHBoxLayout *m_steps = nullptr; ///< what can be done about what was sent
    QPushButton *m_replace = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_remove = nullptr;
    QString m_refused; ///< why what was chosen is not sent
    Reply<Attachment> m_reading;
    std::optional<QByteArray> m_shown; ///< version whose bytes are shown, or being read
};

} // namespace clientele
