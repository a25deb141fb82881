// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace clientele {

/// Whether `text` is a number as RFC 8259, 6 writes it, and nothing else. For text that may become a number token.
inline bool isJsonNumber(QByteArrayView text)
{
    const char *at = text.begin();
    const char *const end = text.end();
    const auto digits = [&at, end] {
        const char *const from = at;
        while (at != end && *at >= '0' && *at <= '9')
            ++at;
        return at - from;
    };
    if (at != end && *at == '-')
        ++at;
    const bool zero = at != end && *at == '0';
    const qptrdiff whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return false;
    if (at != end && *at == '.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at != end && (*at == '+' || *at == '-'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == end;
}

} // namespace clientele
