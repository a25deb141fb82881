// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace clientele {

class PaymentBook;
class PostedRow;
class TextLabel;

/// What was posted from here (ui.md 4.12), which the service lists no more: the latest postings, newest first, each in
/// one line, with its sum below it where that has no room. Each is a button: Enter, Space or a click unfolds all that
/// is known of that posting below it, and folds what was unfolded before. Hides itself where nothing was posted. Asks
/// for no width of its own. GUI thread.
class PostedList final : public QWidget
{
    Q_OBJECT
public:
    explicit PostedList(QWidget *parent = nullptr);

    void showFrom(const PaymentBook &book);

    struct Posting ///< as it is shown
    {
        QString id;
        bool unconfirmed = false;
        bool differs = false; ///< it is not just what was confirmed
        QString when, what, sum, details;
        bool operator==(const Posting &) const = default;
    };

private:
    static std::vector<Posting> latest(const PaymentBook &book);
    void unfold(PostedRow *row);

    std::vector<Posting> m_latest;
    std::vector<PostedRow *> m_rows;
    QVBoxLayout *m_column;
    TextLabel *m_details;
    QString m_unfolded; ///< id of the posting; empty: none
};

} // namespace clientele
