// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/posted_list.h"

#include "gui/look/icons.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/type_scale.h"
#include "gui/look/widgets/titles.h"
#include "model/payment_book.h"
#include "model/payment_lines.h"
#include "model/wording.h"
#include "model/wording_money.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace clientele {

namespace {
constexpr size_t mostPosted = 3; ///< postings told
} // namespace

/// One posting: a mark, when it was, what it was, and its sums. A sum is never cut: where it leaves too little for the
/// words before it, it stands below them. Words that have no room are elided, and stand in the tooltip.
class PostedRow final : public QAbstractButton
{
public:
    explicit PostedRow(const PostedList::Posting &posting)
        : m_posting(posting)
    {
        setObjectName(QStringLiteral("postedRow"));
        setText(posting.what);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        const QString whole = posting.when + QLatin1Char('\n') + posting.details;
        setToolTip(whole);
        setAccessibleName(
            posting.sum.isEmpty()
                ? PostedList::tr("%1: %2", "moment, posting").arg(posting.when, posting.what)
                : PostedList::tr("%1: %2, %3", "moment, posting, sums").arg(posting.when, posting.what, posting.sum));
        setAccessibleDescription(posting.details);
    }

    const PostedList::Posting &posting() const { return m_posting; }
    /// So that what stands below each other in several rows begins and ends alike.
    void setColumns(const QStringList &whens, const QStringList &sums)
    {
        m_whens = whens;
        m_sums = sums;
        updateGeometry();
        update();
    }

    QSize sizeHint() const override { return {0, qMax(measure::icon, fontMetrics().height()) + measure::within}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return sizeHint().height() + (isSumBelow(width) ? fontMetrics().lineSpacing() : 0);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens t = tokensFor(palette());
        QPainter painter(this);
        if (underMouse() || isChecked())
            fillRounded(&painter, rect(), measure::radiusControl, t.sunken);
        const bool below = isSumBelow(width());
        const int line = sizeHint().height();
        const auto at = [&](int left, int top, int width, int height) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(left, top, width, height));
        };
        const auto mark = [&](int left, IconName name, const QColor &ink) {
            const QRect place =
                QStyle::alignedRect(layoutDirection(), Qt::AlignCenter, QSize(side, side), at(left, 0, side, line));
            paintIcon(&painter, place, name, ink, layoutDirection());
        };
        const auto words = [&](const QRect &place, const QString &text, const QFont &shown, const QColor &ink,
                               Qt::Alignment edge) {
            drawCellText(&painter, place, QFontMetrics(shown).elidedText(text, Qt::ElideRight, place.width()), shown,
                         ink, edge, layoutDirection());
        };
        mark(inset,
             m_posting.differs       ? IconName::Warning
             : m_posting.unconfirmed ? IconName::Info
                                     : IconName::Tick,
             m_posting.differs       ? t.warning.ink
             : m_posting.unconfirmed ? t.muted
                                     : t.ok.ink);
        const int when = widest(m_whens, font());
        words(at(inset + side + measure::between, 0, when, line), m_posting.when, font(), t.muted, Qt::AlignLeft);
        const int left = beginning();
        int right = end(width());
        mark(right + measure::between, isChecked() ? IconName::ChevronUp : IconName::ChevronDown, t.muted);
        if (below) {
            const int top = line - measure::within / 2;
            words(at(left, top, right - left, height() - top), m_posting.sum, semibold(font()), t.text, Qt::AlignLeft);
        } else {
            const int sum = widest(m_sums, semibold(font()));
            words(at(right - sum, 0, sum, line), m_posting.sum, semibold(font()), t.text, Qt::AlignRight);
            right -= sum + measure::between;
        }
        words(at(left, 0, right - left, line), m_posting.what, font(), t.text, Qt::AlignLeft);
        if (hasFocus())
            drawFocusRing(&painter, rect(), t.accent, measure::radiusControl);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    static int widest(const QStringList &texts, const QFont &font)
    {
        int width = 0;
        for (const QString &text : texts)
            width = qMax(width, QFontMetrics(font).horizontalAdvance(text) + 2);
        return width;
    }

    /// Where the words on the posting begin, and where the sums end, in a window from left to right.
    int beginning() const { return inset + side + 2 * measure::between + widest(m_whens, font()); }
    static int end(int width) { return width - inset - side - measure::between; }
    /// By the widest sum of all rows: the journal and how many lines stay to be read beside it.
    bool isSumBelow(int width) const
    {
        const int words =
            qMin(fontMetrics().horizontalAdvance(m_posting.what) + 2, wordsLeast * fontMetrics().averageCharWidth());
        return end(width) - beginning() < words + measure::between + widest(m_sums, semibold(font()));
    }

    static constexpr int inset = measure::within;
    static constexpr int side = 14;
    static constexpr int wordsLeast = 30; ///< characters
    PostedList::Posting m_posting;
    QStringList m_whens, m_sums; ///< of all rows
};

PostedList::PostedList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_details(new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted))
{
    setObjectName(QStringLiteral("postedFromHere"));
    m_column->setContentsMargins(measure::pane, measure::within, measure::pane, measure::within);
    m_column->setSpacing(0);
    m_column->addWidget(new TextLabel(tr("Posted from here"), TextRole::Label, TextLabel::Ink::Muted));
    m_details->setObjectName(QStringLiteral("postedDetails"));
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setContentsMargins(measure::pane + measure::between, measure::within, 0, measure::within);
    m_details->hide();
    m_column->addWidget(m_details);
    hide();
}

/// The newest, without one whose lines may not be all known.
std::vector<PostedList::Posting> PostedList::latest(const PaymentBook &book)
{
    std::vector<Posting> latest;
    const std::vector<PostedLine> &lines = book.posted();
    const QLocale locale;
    for (auto first = lines.begin(); first != lines.end() && latest.size() < mostPosted && !first->journal.isEmpty();) {
        const auto last =
            std::find_if(first, lines.end(), [&](const PostedLine &line) { return line.posting != first->posting; });
        std::vector<Record> taken, deleted, goneBefore;
        MoneySums received;
        for (auto line = first; line != last; ++line) {
            (line->deleted ? deleted : line->goneBefore ? goneBefore : taken).push_back(line->line);
            // What was posted by a version that kept no customers is of somebody who is not known.
            if (const Decimal *amount = line->line.value("amount").asDecimal(); amount && line->isLikelyPosted())
                received.add(*amount, book.paidIn(line->line.value("customer.number").toText()));
        }
        const int along = int(std::count_if(first, last, [](const PostedLine &line) { return line.along; }));
        const int changed = int(std::count_if(first, last, [](const PostedLine &line) { return line.changed; }));
        const int count = int(taken.size());
        //: %1 code of a journal
        QStringList words{(count == 0 ? tr("%1: nothing known to be posted")
                           : first->unconfirmed
                               //: %1 code of a journal
                               ? tr("%1: %Ln lines no longer there, most likely posted", nullptr, count)
                               //: %1 code of a journal
                               : tr("%1: %Ln lines posted", nullptr, count))
                              .arg(first->journal)};
        if (along > 0)
            //: beside "RCPT001: 3 lines posted": so many of them nobody had looked at before
            words += tr("%Ln entered afterwards", "lines", along);
        if (changed > 0)
            //: beside "RCPT001: 3 lines posted": so many of them were others when they were looked at
            words += tr("%Ln changed afterwards", "lines", changed);
        if (!deleted.empty())
            //: beside "RCPT001: 3 lines posted": so many more were deleted here while they were being posted
            words += tr("%Ln deleted here meanwhile", "lines", int(deleted.size()));
        if (!goneBefore.empty())
            //: beside "RCPT001: 3 lines posted": so many more were not there any more when those were posted
            words += tr("%Ln gone before", "lines", int(goneBefore.size()));
        Posting posting{first->posting,
                        first->unconfirmed,
                        words.size() > 1,
                        wording::moment(first->at, locale),
                        {},
                        wording::sums(received, locale, book.company()->settings().currencyCode),
                        {}};
        posting.what = words.join(QStringLiteral(" \u00b7 "));
        QStringList details{posting.what};
        if (!posting.sum.isEmpty())
            //: %1 amounts of money
            details += tr("Total: %1").arg(posting.sum);
        if (const QString documents = documentsOf(taken); !documents.isEmpty())
            //: %1 document numbers ("B0147–B0166")
            details += tr("Documents: %1").arg(documents);
        if (!deleted.empty())
            //: %1 document numbers, %2 name of the service
            details += tr("Deleted here while the posting was under way: %1. Whether this was posted all the same, %2 "
                          "has not said.")
                           .arg(documentsOf(deleted), book.company()->serviceName());
        if (!goneBefore.empty())
            //: %1 document numbers
            details += tr("No longer in the journal before the others were posted: %1. Whether somebody has deleted or "
                          "posted this is not known.")
                           .arg(documentsOf(goneBefore));
        posting.details = details.join(QLatin1Char('\n'));
        latest.push_back(std::move(posting));
        first = last;
    }
    return latest;
}

/// The focus stays at the posting it was at, and what is unfolded stays so.
void PostedList::showFrom(const PaymentBook &book)
{
    std::vector<Posting> latest = book.company() ? this->latest(book) : std::vector<Posting>();
    if (latest == m_latest)
        return;
    m_latest = std::move(latest);
    const std::vector<PostedRow *> before = std::move(m_rows);
    m_rows.clear();
    m_column->removeWidget(m_details);
    m_details->hide();
    QWidget *last = m_column->itemAt(0)->widget();
    QStringList whens, sums;
    for (const Posting &posting : m_latest) {
        auto *row = new PostedRow(posting);
        m_column->addWidget(row);
        m_rows.push_back(row);
        whens += posting.when;
        sums += posting.sum;
        setTabOrder(last, row);
        last = row;
        connect(row, &QAbstractButton::clicked, this, [this, row] {
            m_unfolded = row->isChecked() ? row->posting().id : QString();
            unfold(row->isChecked() ? row : nullptr);
        });
    }
    setVisible(!m_rows.empty());
    PostedRow *unfolded = nullptr;
    for (PostedRow *row : m_rows) {
        row->setColumns(whens, sums);
        unfolded = row->posting().id == m_unfolded ? row : unfolded;
        const auto isFocused = [row](const PostedRow *old) {
            return old->hasFocus() && old->posting().id == row->posting().id;
        };
        if (std::any_of(before.begin(), before.end(), isFocused))
            row->setFocus(Qt::OtherFocusReason);
    }
    unfold(unfolded);
    qDeleteAll(before);
}

void PostedList::unfold(PostedRow *row)
{
    for (PostedRow *one : m_rows)
        one->setChecked(one == row);
    m_column->removeWidget(m_details);
    if (row) {
        m_details->setText(row->posting().details);
        m_column->insertWidget(m_column->indexOf(row) + 1, m_details);
    }
    m_details->setVisible(row != nullptr);
}

} // namespace clientele
