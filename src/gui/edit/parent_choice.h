// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

namespace clientele {

class SteadyBox;
class TextLabel;

/// What a record stands below (a payment's journal), said in its window's head; of a new one it can be chosen where
/// there are several, and has to be where the one it was to stand below is not there any more. Hidden for records that
/// stand below nothing. Follows the list of what there is to choose from, but not while it is open, and has it read
/// where a new record's own is not in it; what cannot be read leaves it as it is. Choosing takes the record to its new
/// place at once, so nothing in passing chooses (SteadyBox). A part of the window it is put into; a company that leaves
/// is let go. GUI thread.
class ParentChoice final : public QWidget
{
    Q_OBJECT
public:
    /// `letters`: mnemonics in use in the window; where there may be something to choose, that of the label joins them.
    ParentChoice(CompanyHandle &company, const RecordKey &key, bool isNew, QSet<QChar> &letters,
                 QWidget *parent = nullptr);

    /// Opens the list; for whoever says that another one has to be chosen.
    void choose();
    /// Shows again what it stands below, where it could not be moved.
    void showOwn();

signals:
    void chosen(const QString &remoteId); ///< by the person: another one than it stands below
    void changed();                       ///< what there is to choose from

private:
    struct Place
    {
        QString remoteId;
        QString words; ///< "RCPT001 – Bank receipts"
        bool operator==(const Place &) const = default;
    };
    std::vector<Place> placesThere() const;
    void refresh();

    QPointer<CompanyHandle> m_company;
    RecordKey m_key;
    EntityName m_above; ///< empty: there is nothing to be said
    bool m_isNew;
    std::vector<Place> m_places;
    QString m_title;           ///< "Journal" …
    QString m_titleWithLetter; ///< … and with the mnemonic that leads to the choice
    TextLabel *m_label = nullptr;
    TextLabel *m_words = nullptr;
    SteadyBox *m_choice = nullptr;
};

} // namespace clientele
