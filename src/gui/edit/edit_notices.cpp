// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/edit_notices.h"

#include "gui/edit/brief.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"

#include <QVBoxLayout>

namespace clientele {

namespace {
constexpr int mostSaid = 600; ///< letters of a sentence with a service's own words in it
}

EditNotices::EditNotices(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_strip = new Strip(StripKind::Information, {});
    m_strip->setObjectName(QStringLiteral("editStrip"));
    m_strip->hide();
    column->addWidget(m_strip);
    connect(m_strip, &Strip::dismissed, this, [this] {
        m_matter = Matter::None;
        emit focusLeft();
        emit changed();
    });
    m_loud = new Strip(StripKind::Warning, {});
    m_loud->setObjectName(QStringLiteral("loudStrip"));
    m_loud->hide();
    column->addWidget(m_loud);
    connect(m_loud, &Strip::dismissed, this, &EditNotices::focusLeft);
    m_warning = new Strip(StripKind::Warning, {});
    m_warning->setObjectName(QStringLiteral("warningStrip"));
    m_warning->setDismissable(false);
    m_warning->hide();
    column->addWidget(m_warning);
}

void EditNotices::say(StripKind kind, const QString &sentence, Matter matter)
{
    const bool inStrip = m_strip->isAncestorOf(window()->focusWidget());
    m_matter = matter;
    m_strip->clearActions();
    m_strip->setDismissable(true);
    m_strip->setMessage(kind, brief(sentence, mostSaid));
    m_strip->show();
    if (inStrip)
        emit focusLeft();
    emit changed();
}

LinkButton *EditNotices::addStep(const QString &words)
{
    return m_strip->addAction(words);
}

void EditNotices::mustBeAnswered()
{
    m_strip->setDismissable(false);
}

void EditNotices::takeBack(Matter matter)
{
    if (m_matter == matter)
        takeBackAll();
}

void EditNotices::takeBackAll()
{
    const bool inStrip = m_strip->isAncestorOf(window()->focusWidget());
    m_matter = Matter::None;
    m_strip->hide();
    if (inStrip)
        emit focusLeft();
    emit changed();
}

bool EditNotices::says(const QString &sentence) const
{
    return !m_strip->isHidden() && m_strip->sentence() == sentence;
}

QString EditNotices::told(const Change &change, const EntitySchema &schema, const ValueText &text)
{
    const FieldSpec *field = schema.find(change.field);
    if (!field)
        return {};
    const auto shown = [&](const Value &value) {
        const QString words = text.text(*field, value);
        return words.isEmpty() ? tr("(empty)") : brief(words);
    };
    return tr("%1: it was “%2” and now is “%3”.")
        .arg(wording::fieldLabel(*field), shown(change.before), shown(change.after));
}

bool EditNotices::sayLoudly(const std::vector<Change> &theirs, const EntitySchema &schema, const ValueText &text)
{
    QStringList lines;
    for (const Change &change : theirs) {
        const FieldSpec *field = schema.find(change.field);
        if (field && field->term && field->term->loud)
            lines += told(change, schema, text);
    }
    if (lines.isEmpty())
        return false;
    m_loud->setMessage(StripKind::Warning, tr("Someone else changed this. %1").arg(lines.join(QLatin1Char(' '))));
    m_loud->show();
    return true;
}

void EditNotices::warn(const QString &sentence)
{
    if (!sentence.isEmpty())
        m_warning->setMessage(StripKind::Warning, brief(sentence, mostSaid));
    m_warning->setVisible(!sentence.isEmpty());
}

} // namespace clientele
