// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

namespace clientele {

/// The × of a chip: a real button, in the order of tabs.
class ChipRemove final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipRemove(QWidget *parent);
    QSize sizeHint() const override { return {18, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The body of a chip: pressing it changes the filter.
class ChipBody final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChipBody(QWidget *parent);
    void setWords(const QString &condition, const QString &value);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_condition;
    QString m_value;
};

/// A filter that is on: condition regular, value semibold, and a button that removes it. Both parts are buttons:
/// Space or Return presses, Delete or Backspace on either removes. Set the condition with its operator, the value
/// alone: ("Balance", "> 0"), ("Posting group", "Domestic, EU").
class Chip final : public QWidget
{
    Q_OBJECT

public:
    Chip(const QString &condition, const QString &value, QWidget *parent = nullptr);

    void setFilter(const QString &condition, const QString &value);
    QString condition() const { return m_condition; }
    QString value() const { return m_value; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void editRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();

    QString m_condition;
    QString m_value;
    ChipBody *m_body;
    ChipRemove *m_remove;
};

} // namespace clientele
