// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/around.h"

#include <QScrollArea>
#include <QSet>

class QPushButton;

namespace clientele {

class AroundSection;
class AroundTable;
class PictureSection;
class TextLabel;

/// A page of a record's window: what else the service keeps with it, its default dimensions, its contacts and its
/// picture. What can be added, changed and removed goes through windows and the outbox as every record does; this page
/// only says which. Reads when it is shown for the first time, and after a change was sent.
class RelatedPage final : public QScrollArea
{
    Q_OBJECT
public:
    /// Whether this service keeps anything of it with records of this kind.
    static bool isOffered(const CompanyHandle &company, const EntityName &about);

    /// `letters`: mnemonics that stand beside this page in its window.
    RelatedPage(CompanyHandle &company, const RecordKey &about, QSet<QChar> letters, QWidget *parent = nullptr);

signals:
    void openRequested(const clientele::Record &record);
    void newRequested(const QByteArray &entity, const QString &parent);
    void decideRequested(clientele::CompanyHandle *company, const QString &submission);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        Around *around = nullptr;
        AroundTable *table = nullptr;
        QPushButton *add = nullptr; ///< these three: nullptr where the service does not let it be done
        QPushButton *change = nullptr;
        QPushButton *remove = nullptr;
        TextLabel *said = nullptr; ///< of what was sent and has not come to its end
    };
    void addPart(const EntityInfo &kind, const QString &title, const QString &nothing, AroundTable *table);
    QWidget *buttonsOf(size_t part);
    void showPart(size_t part);
    void refreshButtons(size_t part);
    void open(size_t part);
    void askToRemove(size_t part);
    void remove(size_t part, const Record &record);
    /// The record under the cursor; a null one if there is none.
    Record current(size_t part) const;

    QPointer<CompanyHandle> m_company;
    RecordKey m_about;
    QSet<QChar> m_letters; ///< mnemonics in use
    std::vector<Part> m_parts;
    PictureSection *m_picture = nullptr; ///< where the service has one
};

} // namespace clientele
