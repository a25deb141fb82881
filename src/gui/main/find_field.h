// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace clientele {

/// The field that finds in the list. While it is empty, the key that leads to it stands at its end.
class FindField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit FindField(const QString &key, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace clientele
