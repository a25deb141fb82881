// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace clientele {

/// The value beside a label in the detail pane: one line, elided with a tooltip. A value that is typed and not sent
/// has its tint, its mark, and the old value in words below it. Its text can be copied from the context menu.
class FieldLine final : public QLabel
{
    Q_OBJECT
public:
    explicit FieldLine(QWidget *parent = nullptr);

    /// `label` is for screen readers; `was` counts only where `changed`.
    void setField(const QString &label, const QString &value, bool changed = false, const QString &was = {});

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int lineHeight() const;
    QString wasText() const;

    QString m_value;
    QString m_was;
    bool m_changed = false;
};

} // namespace clientele
