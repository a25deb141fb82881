// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"

#include <QAbstractButton>

namespace clientele {

/// A large button of the first start: icon, title, one or two lines of text, and the key that does the same. Return
/// and Space press it. The focus is a frame in the accent. Cards to choose from ("which service?") are made
/// checkable: the frame and a tick show the choice.
class Card final : public QAbstractButton
{
    Q_OBJECT

public:
    Card(IconName name, const QString &title, const QString &description, const QString &key = {},
         QWidget *parent = nullptr);

    void setDescription(const QString &description);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    IconName m_icon;
    QString m_description;
    QString m_key;
};

} // namespace clientele
