// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/around.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace clientele {

class LinkButton;
class TextLabel;

/// One part of a page around a record: its title, what is shown of it, and in words how it stands: that it is being
/// read, that there is nothing, or why it could not be read, with a way to try again.
class AroundSection final : public QWidget
{
    Q_OBJECT
public:
    /// `nothing`: what is said where the service has no records of this kind for this one. `around` outlives it.
    AroundSection(const QString &title, const QString &nothing, Around &around, QWidget *content,
                  QWidget *parent = nullptr);

    void setRemark(const QString &words); ///< beside the title
    QHBoxLayout *titleRow() const { return m_titleRow; }

private:
    void refresh();

    QString m_nothing;
    Around &m_around;
    QHBoxLayout *m_titleRow;
    QWidget *m_content;
    TextLabel *m_remark;
    TextLabel *m_state;
    LinkButton *m_again;
};

} // namespace clientele
