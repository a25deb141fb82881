// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/sign_in_fields.h"

#include "gui/look/metrics.h"
#include "gui/look/mnemonics.h"
#include "gui/look/widgets/titles.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>

namespace clientele {

namespace {

QString words(const char *text)
{
    return text ? QCoreApplication::translate("Services", text) : QString();
}

} // namespace

SignInFields::SignInFields(Part part, QWidget *parent)
    : QWidget(parent)
    , m_part(part)
    , m_form(new QGridLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(measure::pane);
    m_form->setVerticalSpacing(measure::within);
    m_form->setColumnStretch(1, 1);
}

void SignInFields::setService(const ServiceInfo &service, const QHash<QByteArray, QString> &known, QSet<QChar> taken)
{
    clearRows();
    delete std::exchange(m_way, nullptr);
    delete std::exchange(m_wayLabel, nullptr);
    m_service = service;
    m_known = known;
    m_taken = std::move(taken);
    m_used = m_taken;
    if (m_part == Part::Switches) {
        for (const ServiceSwitch &one : service.switches) {
            Row row;
            row.key = one.key;
            if (one.choices.empty()) {
                row.text = new QLineEdit(known.value(one.key));
                addRow(row, one.label, one.hint, row.text);
                continue;
            }
            row.choice = new QComboBox;
            row.choice->addItem(tr("As usual"), QString());
            for (const auto &[value, label] : one.choices)
                row.choice->addItem(words(label), QString::fromLatin1(value));
            row.choice->setCurrentIndex(std::max(0, row.choice->findData(known.value(one.key))));
            addRow(row, one.label, one.hint, row.choice);
        }
        return;
    }
    if (service.ways.size() > 1) {
        m_way = new QComboBox;
        m_way->setObjectName(QStringLiteral("signInWay"));
        m_way->setAccessibleName(tr("Sign in"));
        for (const SignInWay &way : service.ways)
            m_way->addItem(words(way.name), way.key);
        m_way->setCurrentIndex(std::max(0, m_way->findData(known.value("signIn").toLatin1())));
        m_wayLabel = addLabel(tr("Sign in"), m_way, 0);
        m_used = m_taken;
        withFreeMnemonic(tr("Sign in"), m_used);
        m_taken = m_used;
        connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
            showWay();
            emit changed();
        });
    }
    showWay();
}

void SignInFields::clearRows()
{
    for (QWidget *widget : m_widgets)
        delete widget;
    m_widgets.clear();
    m_rows.clear();
}

void SignInFields::showWay()
{
    clearRows();
    m_used = m_taken;
    QWidget *before = m_way;
    for (const ConnectField &field : m_service.way(way()).fields) {
        Row row;
        row.key = field.key;
        row.secret = field.secret;
        row.shape = QString::fromUtf8(field.shape);
        row.wrongShape = words(field.wrongShape);
        row.text = new QLineEdit;
        if (field.secret)
            row.text->setEchoMode(QLineEdit::Password);
        else
            row.text->setText(m_known.value(field.key));
        addRow(row, field.label, field.hint, row.text);
        if (before)
            setTabOrder(before, row.text);
        before = row.text;
    }
}

QLabel *SignInFields::addLabel(const QString &text, QWidget *field, int row)
{
    auto *label = new QLabel(withFreeMnemonic(text, m_used));
    label->setBuddy(field);
    m_form->addWidget(label, row, 0);
    m_form->addWidget(field, row, 1);
    return label;
}

void SignInFields::addRow(Row row, const char *label, const char *hint, QWidget *field)
{
    const int place = m_form->rowCount();
    row.label = words(label);
    field->setObjectName(QString::fromLatin1(row.key));
    field->setAccessibleName(row.label);
    field->setAccessibleDescription(words(hint));
    m_widgets.push_back(addLabel(row.label, field, place));
    m_widgets.push_back(field);
    if (hint) {
        auto *remark = new TextLabel(words(hint), TextRole::Label, TextLabel::Ink::Muted);
        remark->setWordWrap(true);
        m_form->addWidget(remark, place + 1, 1);
        m_widgets.push_back(remark);
    }
    row.message = new TextLabel({}, TextRole::Label, TextLabel::Ink::Danger);
    row.message->setObjectName(QString::fromLatin1(row.key) + QLatin1String("Message"));
    row.message->setWordWrap(true);
    row.message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.message->hide();
    m_form->addWidget(row.message, place + 2, 1);
    m_widgets.push_back(row.message);
    const auto edited = [this, message = row.message] {
        message->clear();
        message->hide();
        emit changed();
    };
    if (row.text) {
        connect(row.text, &QLineEdit::textChanged, this, edited);
        connect(row.text, &QLineEdit::returnPressed, this, &SignInFields::submitted);
    } else {
        connect(row.choice, &QComboBox::currentIndexChanged, this, edited);
    }
    m_rows.push_back(std::move(row));
}

QByteArray SignInFields::way() const
{
    return m_way ? m_way->currentData().toByteArray() : QByteArray();
}

Credentials SignInFields::typed() const
{
    Credentials all;
    for (const Row &row : m_rows) {
        // Blanks around a password may be part of it; around anything copied they are not.
        if (row.text)
            all.insert(row.key, row.key == "password" ? row.text->text() : row.text->text().trimmed());
    }
    return all;
}

QHash<QByteArray, QString> SignInFields::remembered() const
{
    QHash<QByteArray, QString> all;
    if (m_part == Part::SignIn && m_way && m_way->currentIndex() > 0)
        all.insert("signIn", QString::fromLatin1(way()));
    for (const Row &row : m_rows) {
        const QString value = row.choice ? row.choice->currentData().toString() : row.text->text().trimmed();
        if (!row.secret && row.key != "company" && !value.isEmpty())
            all.insert(row.key, value);
    }
    return all;
}

bool SignInFields::check()
{
    for (const Row &row : m_rows) {
        if (!row.text || m_part == Part::Switches)
            continue;
        const QString text = row.text->text().trimmed();
        QString problem;
        if (text.isEmpty())
            problem = tr("Please enter this: %1.").arg(row.label);
        else if (!row.shape.isEmpty() &&
                 !QRegularExpression(QRegularExpression::anchoredPattern(row.shape)).match(text).hasMatch())
            problem = row.wrongShape;
        if (problem.isEmpty())
            continue;
        row.message->setText(problem);
        row.message->show();
        row.text->setFocus();
        emit said();
        return false;
    }
    return true;
}

void SignInFields::refuse(const QString &sentence, const QString &details)
{
    for (const Row &row : m_rows) {
        if (!row.secret)
            continue;
        row.message->setText(sentence);
        row.message->setToolTip(details);
        row.message->show();
        row.text->setFocus();
        row.text->selectAll();
        emit said();
        return;
    }
}

void SignInFields::clearMessages()
{
    for (const Row &row : m_rows) {
        row.message->clear();
        row.message->hide();
    }
}

void SignInFields::setTyped(const QByteArray &field, const QString &text)
{
    for (const Row &row : m_rows) {
        if (row.key == field && row.text)
            row.text->setText(text);
    }
}

void SignInFields::clearSecrets()
{
    for (const Row &row : m_rows) {
        if (row.secret)
            row.text->clear();
    }
}

QWidget *SignInFields::firstEmpty() const
{
    const auto empty = std::find_if(m_rows.begin(), m_rows.end(),
                                    [](const Row &row) { return row.text && row.text->text().isEmpty(); });
    return empty == m_rows.end() ? nullptr : empty->text;
}

void SignInFields::focusFirst()
{
    if (QWidget *field = firstEmpty())
        field->setFocus();
    else if (!m_rows.empty() && m_rows.front().text)
        m_rows.front().text->setFocus();
}

void SignInFields::align(std::initializer_list<QGridLayout *> forms)
{
    int width = 0;
    for (QGridLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAtPosition(row, 0);
            if (item && item->widget())
                width = std::max(width, item->widget()->sizeHint().width());
        }
    }
    for (QGridLayout *form : forms)
        form->setColumnMinimumWidth(0, width);
}

} // namespace clientele
