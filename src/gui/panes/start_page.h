// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace clientele {

class Card;

/// What the main window shows while no company is open (ui.md 4.7): connect a service, or try the sample company.
/// Setting the focus on the page sets it on the first card.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

signals:
    void connectRequested();
    void sampleRequested();

private:
    Card *m_connect;
    Card *m_sample;
};

} // namespace clientele
