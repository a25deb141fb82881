// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/bare_http.h"

#include <QTcpSocket>

namespace clientele::contract {

namespace {

constexpr int patienceMsecs = 10000;

Answer broken(Answer::Delivery delivery, Answer::Fault fault)
{
    Answer answer;
    answer.delivery = delivery;
    answer.fault = fault;
    return answer;
}

} // namespace

Answer ask(const Request &request, const QByteArray &token)
{
    QByteArray text = request.method + ' ' + request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                      " HTTP/1.1\r\nHost: " + request.url.host().toLatin1() + "\r\nConnection: close\r\n";
    if (headerValue(request.headers, "Authorization").isNull())
        text += "Authorization: Bearer " + token + "\r\n";
    for (const Header &header : request.headers)
        text += header.first + ": " + header.second + "\r\n";
    if (!request.body.isEmpty() || (request.method != "GET" && request.method != "DELETE"))
        text += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    QTcpSocket socket;
    socket.connectToHost(request.url.host(), quint16(request.url.port()));
    if (!socket.waitForConnected(patienceMsecs))
        return broken(Answer::Delivery::NotSent, Answer::Fault::Refused);
    socket.write(text + "\r\n" + request.body);
    QByteArray all;
    while (socket.waitForReadyRead(patienceMsecs)) // false once the other side has closed
        all += socket.readAll();
    all += socket.readAll();

    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0)
        return broken(Answer::Delivery::InDoubt, Answer::Fault::Cut);
    Answer answer;
    const QByteArrayList lines = all.left(end).split('\n');
    answer.status = lines.front().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append(Header(line.left(colon), line.mid(colon + 1).trimmed()));
    }
    answer.body = all.mid(end + 4);
    return answer;
}

} // namespace clientele::contract
