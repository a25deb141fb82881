// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <QWidget>

namespace clientele {

class LinkButton;
class Strip;
enum class StripKind;

/// What an edit window says across its foot: one strip for what goes on, and one for what others changed and must be
/// seen. It stands below the form: whatever it says and however long, the field somebody types into stays where it is.
///
/// Each notice is about one matter and comes and goes with it; a new one takes the place of the one before. GUI thread.
class EditNotices final : public QWidget
{
    Q_OBJECT
public:
    enum class Matter {
        None, ///< nothing that could end by itself
        Submission,
        Stored,
        News, ///< others changed the record
        Reading,
        Storage,
        SignIn,
        Parent,    ///< what it was to stand below is not there
        Discarded, ///< what was typed, which can still be taken back
    };
    explicit EditNotices(QWidget *parent = nullptr);

    /// Says it in place of what was said before; without steps.
    void say(StripKind kind, const QString &sentence, Matter matter);
    /// A step for what was just said: at most two.
    LinkButton *addStep(const QString &words);
    /// What was just said cannot be put aside: it has to be answered.
    void mustBeAnswered();
    /// The matter has come to its end; what is said about anything else stays.
    void takeBack(Matter matter);
    void takeBackAll();
    bool says(const QString &sentence) const; ///< just now, whole
    Matter matter() const { return m_matter; }

    /// Of these changes of others those that must not be overlooked, until the person puts them aside. False: none was.
    bool sayLoudly(const std::vector<Change> &theirs, const EntitySchema &schema, const ValueText &text);
    /// What there is to look at in the values as they stand, for as long as it is so; empty: nothing.
    void warn(const QString &sentence);
    /// "Phone: it was “1” and now is “2”."; empty where the schema lacks the field.
    static QString told(const Change &change, const EntitySchema &schema, const ValueText &text);

signals:
    /// The link or button with the focus has gone: it belongs to the form again.
    void focusLeft();
    /// says() may answer otherwise.
    void changed();

private:
    Strip *m_strip;
    Strip *m_loud;
    Strip *m_warning;
    Matter m_matter = Matter::None;
};

} // namespace clientele
