// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/wholeness.h"

namespace clientele {

bool isClosedJson(QByteArrayView text)
{
    qint64 depth = 0;
    bool anything = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i]) {
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            --depth;
            break;
        case '"':
            for (++i; i < text.size() && text[i] != '"'; ++i) {
                if (text[i] == '\\')
                    ++i;
            }
            if (i >= text.size())
                return false;
            break;
        case ' ':
        case '\t':
        case '\r':
        case '\n':
            continue;
        default:
            break;
        }
        anything = true;
    }
    return anything && depth == 0;
}

bool isWhole(const Answer &answer, bool headOnly)
{
    if (headOnly || answer.status == 204 || answer.status == 304)
        return true;
    bool counted = false;
    const qint64 announced = answer.header("Content-Length").toLongLong(&counted);
    if (counted && answer.header("Content-Encoding").isEmpty())
        return answer.body.size() == announced;
    const QByteArray type = answer.header("Content-Type").toLower();
    const QByteArray mediaType = type.split(';').constFirst().trimmed();
    if (mediaType != "application/json" && !mediaType.endsWith("+json"))
        return true;
    if (answer.body.isEmpty())
        return answer.status >= 300;
    return isClosedJson(answer.body);
}

} // namespace clientele
