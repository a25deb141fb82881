// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/customers_client.h"

#include <QTcpSocket>

namespace clientele::testing {

namespace {

constexpr int Patience = 30'000;

} // namespace

QByteArray Heard::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Heard CustomersClient::send(const QByteArray &method, const QByteArray &what, const QByteArray &body,
                            const Extra &headers)
{
    const QUrl base = m_sandbox.url();
    QByteArray target = what;
    if (what.startsWith("http://"))
        target = what.sliced(what.indexOf('/', 7));
    else if (!what.startsWith('/'))
        target = base.path().toLatin1() + "/companies(" + m_sandbox.companyId() + ")/" + what;

    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(base.port()) +
                         "\r\nConnection: close\r\n";
    Extra all{{"Authorization", "Bearer " + m_sandbox.token()}};
    if (!body.isEmpty() || method == "POST" || method == "PATCH") {
        all.append({QByteArray("Content-Type"), QByteArray("application/json")});
        all.append({QByteArray("Content-Length"), QByteArray::number(body.size())});
    }
    for (const auto &extra : headers) {
        all.removeIf([&](const auto &known) { return known.first == extra.first; });
        all.append(extra);
    }
    for (const auto &[name, value] : std::as_const(all)) {
        if (!value.isNull())
            request += name + ": " + value + "\r\n";
    }
    QTcpSocket socket;
    socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
    if (!socket.waitForConnected(Patience))
        return {};
    socket.write(request + "\r\n" + body);
    QByteArray raw;
    do {
        raw += socket.readAll();
    } while (socket.waitForReadyRead(Patience));
    raw += socket.readAll();

    Heard heard;
    const qsizetype end = raw.indexOf("\r\n\r\n");
    if (end < 0)
        return heard;
    const QList<QByteArray> head = raw.first(end).split('\n');
    heard.status = head.first().split(' ').value(1).toInt();
    for (const QByteArray &line : head.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        heard.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    heard.body = raw.sliced(end + 4);
    heard.whole = heard.body.size() == heard.header("Content-Length").toLongLong();
    if (const Result<Json> value = Json::parse(heard.body))
        heard.json = *value;
    return heard;
}

Heard CustomersClient::post(const QByteArray &what, const Json &body)
{
    return send("POST", what, body.toBytes());
}

Heard CustomersClient::patch(const QByteArray &what, const Json &body, const QByteArray &tag)
{
    return send("PATCH", what, body.toBytes(), {{"If-Match", tag}});
}

Heard CustomersClient::remove(const QByteArray &what, const QByteArray &tag)
{
    return send("DELETE", what, {}, {{"If-Match", tag}});
}

QByteArray CustomersClient::customer(const QByteArray &number)
{
    const Heard found = get("customers?$select=id&$filter=number%20eq%20'" + number + '\'');
    const auto &rows = found.json[u"value"].items();
    if (rows.size() != 1)
        return {};
    return "customers(" + rows.front()[u"id"].toString().toLatin1() + ')';
}

QList<QString> CustomersClient::column(const Json &list, QStringView name)
{
    QList<QString> values;
    for (const Json &row : list[u"value"].items())
        values.append(row[name].isNumber() ? QString::fromLatin1(row[name].numberToken()) : row[name].toString());
    return values;
}

} // namespace clientele::testing
