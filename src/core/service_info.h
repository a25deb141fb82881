// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace clientele {

// What a service needs to be connected, as data: the window that connects is built from it, and a new service brings
// its own. Texts are marked for translation in the context "Services".

/// One thing a person is asked for when signing in. What is typed under the key "token" is the bearer token, under
/// "company" the company's id at the service; anything else not secret is remembered with the connection.
struct ConnectField
{
    QByteArray key;
    const char *label;
    const char *hint = nullptr;       ///< one sentence under it
    bool secret = false;              ///< typed unseen; never kept, shown or logged
    const char *shape = nullptr;      ///< regular expression for the whole text, blanks around it taken off
    const char *wrongShape = nullptr; ///< one sentence for a text without that shape
};

/// One way of signing in. A service offers at least one; the first is the one it recommends.
struct SignInWay
{
    QByteArray key; ///< kept in the connection's option "signIn", unless it is the first
    const char *name;
    std::vector<ConnectField> fields;
};

/// A peculiarity of one server that cannot be found out, for the person to say: a choice, or free text where there are
/// no choices. Kept in the connection's options under its key; blank is the service's usual way.
struct ServiceSwitch
{
    QByteArray key;
    const char *label;
    const char *hint = nullptr;
    std::vector<std::pair<QByteArray, const char *>> choices = {};
};

struct ServiceInfo
{
    QByteArray service;   ///< the dialect's name
    QString name;         ///< the service's own name, not translated
    const char *sentence; ///< what it is, in one sentence
    QString address = {}; ///< filled in beforehand; empty where every customer has another
    QString example = {}; ///< shown while the field is empty
    std::vector<SignInWay> ways;
    std::vector<ServiceSwitch> switches = {};

    const SignInWay &way(const QByteArray &key) const
    {
        for (const SignInWay &way : ways) {
            if (way.key == key)
                return way;
        }
        return ways.front();
    }
};

/// What a person typed into the fields of a SignInWay, by key. Holds secrets: never stored, printed or logged.
using Credentials = QHash<QByteArray, QString>;

/// What signing in brings.
struct SignedIn
{
    QString token;
    QString companyRemoteId;            ///< where the sign-in belongs to one company
    QHash<QByteArray, QString> options; ///< to be kept with the connection; nothing secret
};

} // namespace clientele
