// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/list/list_foot.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"

#include <QResizeEvent>
#include <QStyle>

#include <utility>

namespace clientele {

namespace {

constexpr int leastHeight = 30;

TextLabel *makeLabel(const char *name, QWidget *parent)
{
    auto *label = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted, parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true); // only where a line is not wide enough for it alone
    label->hide();
    return label;
}

void setWords(TextLabel *label, const QString &words)
{
    label->setText(words);
    label->setAccessibleName(words);
    label->setVisible(!words.isEmpty());
}

int widthOf(const QWidget *piece)
{
    if (const auto *label = qobject_cast<const TextLabel *>(piece))
        return label->fontMetrics().horizontalAdvance(label->text()) + 2;
    return piece->sizeHint().width();
}

} // namespace

ListFoot::ListFoot(QWidget *parent)
    : QWidget(parent)
    , m_counts(makeLabel("listCounts", this))
    , m_selected(makeLabel("listSelected", this))
    , m_remark(makeLabel("listRemark", this))
{
    setObjectName(QStringLiteral("listFoot"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFixedHeight(leastHeight);
    placeOf(0).money->hide();
}

void ListFoot::setCounts(const QString &words)
{
    setWords(m_counts, words);
    m_counts->show();
    arrange();
}

void ListFoot::setSelected(const QString &words)
{
    setWords(m_selected, words);
    arrange();
}

ListFoot::Place &ListFoot::placeOf(size_t sum)
{
    while (m_sums.size() <= sum) {
        const bool first = m_sums.empty();
        Place made{makeLabel(first ? "listSumLabel" : "listFurtherSumLabel", this),
                   new MoneyLabel(TextRole::Body, this)};
        made.money->setObjectName(first ? QStringLiteral("listSum") : QStringLiteral("listFurtherSum"));
        made.money->setStrong(true);
        m_sums.push_back(made);
    }
    return m_sums[sum];
}

void ListFoot::setSums(const std::vector<Sum> &sums, const QString &remark)
{
    setWords(m_remark, remark);
    QString label;
    for (size_t i = 0; i < sums.size(); ++i) {
        const Sum &sum = sums[i];
        const Place &place = placeOf(i);
        setWords(place.label, sum.label);
        label = sum.label.isEmpty() ? label : sum.label;
        place.money->setMoney(label, sum.money);
        place.money->setToolTip(sum.tip);
        place.money->setAccessibleDescription(sum.accessible.isEmpty() ? sum.tip : QString());
        if (!sum.accessible.isEmpty())
            place.money->setAccessibleName(sum.accessible);
        place.money->show();
    }
    for (size_t i = sums.size(); i < m_sums.size(); ++i) {
        setWords(m_sums[i].label, {});
        m_sums[i].money->hide();
    }
    m_shown = sums.size();
    arrange();
}

void ListFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

bool ListFoot::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutDirectionChange)
        arrange();
    return done;
}

void ListFoot::arrange()
{
    // Groups that stay together: a figure does not leave its name.
    using Group = std::vector<QWidget *>;
    std::vector<Group> leading, trailing;
    for (TextLabel *label : {m_counts, m_selected}) {
        if (!label->text().isEmpty())
            leading.push_back({label});
        else
            label->resize(0, 0);
    }
    const int room = qMax(1, width() - 2 * measure::pane);
    const auto wide = [](const Group &group) {
        int sum = int(group.size() - 1) * measure::between;
        for (const QWidget *piece : group)
            sum += widthOf(piece);
        return sum;
    };
    if (!m_remark->isHidden())
        trailing.push_back({m_remark});
    for (size_t i = 0; i < m_shown; ++i) {
        const Place &place = m_sums[i];
        const Group both{place.label, place.money};
        const bool apart = place.label->isHidden() || wide(both) > room;
        if (!place.label->isHidden())
            trailing.push_back(apart ? Group{place.label} : both);
        if (apart)
            trailing.push_back({place.money});
    }
    struct Line
    {
        std::vector<Group> groups;
        int width = 0;
        size_t leading = 0; ///< so many of them at its beginning, the others at its end
    };
    std::vector<Line> lines(1);
    const auto put = [&](const Group &group, bool leads, bool together) {
        Line &last = lines.back();
        const int gap = last.groups.empty() ? 0 : measure::pane;
        if (!last.groups.empty() && (!together || last.width + gap + wide(group) > room))
            lines.push_back({{group}, wide(group), size_t(leads)});
        else {
            last.groups.push_back(group);
            last.width += gap + wide(group);
            last.leading += size_t(leads);
        }
    };
    for (const Group &group : leading)
        put(group, true, true);
    // The figures stay together where that takes no more lines.
    int all = 0;
    for (const Group &group : trailing)
        all += wide(group) + measure::pane;
    bool together = lines.back().width + all <= room;
    for (const Group &group : trailing)
        put(group, false, std::exchange(together, true));

    int top = measure::within;
    const int lineHeight = qMax(leastHeight - 2 * measure::within, fontMetrics().height() + 2);
    const QRect whole(measure::pane, 0, room, 1);
    for (const Line &line : lines) {
        int height = lineHeight;
        int x = whole.left();
        for (size_t i = 0; i < line.groups.size(); ++i) {
            if (i == line.leading)
                x = qMax(
                    x, whole.right() + 1 - [&] {
                        int rest = 0;
                        for (size_t j = i; j < line.groups.size(); ++j)
                            rest += wide(line.groups[j]) + (j > i ? measure::pane : 0);
                        return rest;
                    }());
            for (QWidget *piece : line.groups[i]) {
                const int width = qMin(widthOf(piece), whole.right() + 1 - x);
                if (const auto *label = qobject_cast<TextLabel *>(piece); label && width < widthOf(piece))
                    height = qMax(height, label->heightForWidth(qMax(1, width)));
                const QRect place(x, top, qMax(1, width), height);
                piece->setGeometry(
                    QStyle::visualRect(layoutDirection(), QRect(0, 0, this->width(), top + height), place));
                x += width + measure::between;
            }
            x += measure::pane - measure::between;
        }
        top += height;
    }
    setFixedHeight(qMax(leastHeight, top + measure::within));
}

} // namespace clientele
