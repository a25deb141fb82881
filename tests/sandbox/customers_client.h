// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "support/running_sandbox.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace clientele::testing {

/// An answer, or how far it came: `status` 0 where not even a status line arrived.
struct Heard
{
    int status = 0;
    bool whole = false; ///< as many bytes as announced
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Json json; ///< null if the body is none

    QByteArray header(const QByteArray &name) const;
    QString code() const { return json[u"error"][u"code"].toString(); }
    QString message() const { return json[u"error"][u"message"].toString(); }
};

/// A bare client over a plain socket, which adds and forgives nothing. Blocks; one connection for each request.
class CustomersClient
{
public:
    using Extra = QList<std::pair<QByteArray, QByteArray>>;

    explicit CustomersClient(RunningSandbox &sandbox)
        : m_sandbox(sandbox)
    {
    }

    /// `what` behind the company, or a whole path beginning with "/", or a whole address.
    Heard send(const QByteArray &method, const QByteArray &what, const QByteArray &body = {},
               const Extra &headers = {});
    Heard get(const QByteArray &what, const Extra &headers = {}) { return send("GET", what, {}, headers); }
    Heard post(const QByteArray &what, const Json &body);
    Heard patch(const QByteArray &what, const Json &body, const QByteArray &tag);
    Heard remove(const QByteArray &what, const QByteArray &tag);

    /// "customers(id)" of the customer with this number.
    QByteArray customer(const QByteArray &number);
    static QByteArray tagOf(const Json &entity) { return entity[u"@odata.etag"].toString().toUtf8(); }
    /// Values of one member of every row of a list.
    static QList<QString> column(const Json &list, QStringView name);

private:
    RunningSandbox &m_sandbox;
};

} // namespace clientele::testing
