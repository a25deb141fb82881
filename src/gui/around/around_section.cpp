// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/around/around_section.h"

#include "gui/look/metrics.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"

#include <QVBoxLayout>

namespace clientele {

AroundSection::AroundSection(const QString &title, const QString &nothing, Around &around, QWidget *content,
                             QWidget *parent)
    : QWidget(parent)
    , m_nothing(nothing)
    , m_around(around)
    , m_titleRow(new QHBoxLayout)
    , m_content(content)
    , m_remark(new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted))
    , m_state(new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted))
    , m_again(new LinkButton(tr("Try again")))
{
    const QString name = QLatin1String(around.kind().entity);
    setObjectName(name + QStringLiteral("Section"));
    m_remark->setObjectName(name + QStringLiteral("Remark"));
    m_state->setObjectName(name + QStringLiteral("State"));
    m_again->setObjectName(name + QStringLiteral("Again"));
    m_state->setWordWrap(true);
    auto *words = new TextLabel(title);
    words->setStrong(true);
    m_titleRow->setSpacing(measure::between);
    m_titleRow->addWidget(words);
    m_titleRow->addStretch(1);
    m_titleRow->addWidget(m_remark);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::between);
    layout->addLayout(m_titleRow);
    layout->addWidget(m_state);
    layout->addWidget(m_again, 0, Qt::AlignLeading);
    layout->addWidget(m_content, 1);
    connect(m_again, &QAbstractButton::clicked, &m_around, &Around::read);
    connect(&m_around, &Around::changed, this, &AroundSection::refresh);
    refresh();
}

void AroundSection::setRemark(const QString &words)
{
    m_remark->setText(words);
}

void AroundSection::refresh()
{
    const std::optional<Failure> &failure = m_around.failure();
    const CompanyHandle *company = m_around.company();
    const QString service = company ? company->serviceName() : QString();
    // An older server may not have what its kind has by now.
    const bool lacking =
        failure && (failure->kind == Failure::Kind::NotOffered || failure->kind == Failure::Kind::Gone);
    QString words;
    if (lacking)
        words = wording::notOffered(m_around.kind(), {}, service);
    else if (failure)
        words = wording::failure(*failure, service).sentence;
    else if (!m_around.wasRead())
        words = tr("Reading…");
    else if (m_around.unreadable() > 0)
        words = tr("%Ln of these could not be understood and are missing here.", nullptr, m_around.unreadable());
    else if (m_around.records().empty())
        words = m_nothing;
    m_state->setText(words);
    m_state->setVisible(!words.isEmpty());
    m_again->setVisible(failure && !lacking && company && !m_around.isReading());
    m_content->setVisible(!m_around.records().empty());
}

} // namespace clientele
