// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service_info.h"

#include <QSet>
#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace clientele {

class TextLabel;

/// What a service asks a person for, built from its ServiceInfo: the way of signing in where there are several, the
/// fields of that way, and, where wanted, the switches of its servers. Checks what is typed at its place. Secrets leave
/// only by typed().
class SignInFields : public QWidget
{
    Q_OBJECT
public:
    enum class Part { SignIn, Switches };
    explicit SignInFields(Part part, QWidget *parent = nullptr);

    /// Shows what `service` needs. `known`: a connection's options, for what was typed before. Letters in `taken` are
    /// not used as mnemonics again.
    void setService(const ServiceInfo &service, const QHash<QByteArray, QString> &known = {}, QSet<QChar> taken = {});
    bool isEmpty() const { return m_rows.empty() && !m_way; }

    QByteArray way() const;
    Credentials typed() const;
    /// What may be kept with the connection: the way, and everything typed that is neither secret nor the company.
    QHash<QByteArray, QString> remembered() const;
    /// Says under the first field that is empty or has the wrong shape what is wrong, and goes there.
    bool check();
    /// The service has refused what was typed: says so under the secret and selects it.
    void refuse(const QString &sentence, const QString &details);
    void clearMessages();
    void setTyped(const QByteArray &field, const QString &text);
    void clearSecrets();
    void focusFirst();
    /// The first field that still needs typing; nullptr if there is none.
    QWidget *firstEmpty() const;

    /// Labels of several forms on one edge.
    static void align(std::initializer_list<QGridLayout *> forms);
    QGridLayout *form() const { return m_form; }

signals:
    void changed();
    void submitted(); ///< Enter in a field
    void said();      ///< a sentence has come below one, which takes more room

private:
    struct Row
    {
        QByteArray key;
        bool secret = false;
        QString shape;
        QString wrongShape;
        QString label;
        QLineEdit *text = nullptr;
        QComboBox *choice = nullptr;
        TextLabel *message = nullptr;
    };
    void showWay();
    void clearRows();
    QLabel *addLabel(const QString &words, QWidget *field, int row);
    void addRow(Row row, const char *label, const char *hint, QWidget *field);

    Part m_part;
    ServiceInfo m_service;
    QHash<QByteArray, QString> m_known;
    QSet<QChar> m_taken;
    QSet<QChar> m_used;
    QGridLayout *m_form;
    QComboBox *m_way = nullptr;
    QLabel *m_wayLabel = nullptr;
    std::vector<Row> m_rows;
    std::vector<QWidget *> m_widgets; ///< of the rows, in order
};

} // namespace clientele
