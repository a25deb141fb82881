// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/value.h"

#include <optional>

namespace clientele {

/// Turns one wire value into a Value and back. Plain function pointers: codecs are data, made once, shared.
struct Codec
{
    /// Nothing: the wire value has a type this codec cannot read. JSON null never gets here unless `readsNull`.
    std::optional<Value> (*decode)(const Json &wire) = nullptr;
    /// What to write. `already` is what an earlier field of the same write path has put there (two address lines
    /// in one `street`), else null. Blank and Null are written in the service's own form.
    Json (*encode)(const Value &value, const Json &already) = nullptr;
    /// Whether this wire value proves which of several forms the service uses ("Ship" does not, "_x0020_" does).
    /// Null pointer: every value does.
    bool (*tellsForm)(const Json &wire) = nullptr;
    bool readsNull = false; ///< decode is asked for null, too (otherwise null is Value::null())
    /// Several fields share one write path by this codec: where one is written, the others go along.
    bool composes = false;
};

namespace codec {
extern const Codec text;       ///< string <-> text; blank is written ""
extern const Codec textOrNull; ///< blank is written null
extern const Codec number; ///< number token <-> Decimal, digits kept; a number too long stays verbatim; blank is null
extern const Codec numberOrZero; ///< the same, but blank is written 0 (business-central.md 4 knows no null)
/// The same with the opposite sign: what the service holds as negative is positive here, and the other way round.
extern const Codec negatedOrZero;
/// Read with the opposite sign, written as it is: for a service that turns the sign of what it is sent.
extern const Codec negatedWhenRead;
extern const Codec cents; ///< integer in minor units <-> Decimal of scale 2; beyond 64 bits verbatim; blank is null
extern const Codec wholeNumber;   ///< integer id <-> text of digits; blank is null
extern const Codec yesNo;         ///< true / false
extern const Codec oneOrZeroRead; ///< read 1 / 0 (or true / false), written true / false
extern const Codec date;          ///< "YYYY-MM-DD", blank "0001-01-01"
extern const Codec instant;       ///< ISO 8601 text, blank "0001-01-01T00:00:00Z"
extern const Codec
    localMidnight; ///< instant of some server's midnight -> its day (bigcapital.md 8); written "YYYY-MM-DD", blank null
extern const Codec guid;          ///< guid text in lower case without braces; the zero guid is blank
extern const Codec encodedChoice; ///< OData member names, XML-name encoded (business-central.md 4.1); blank "_x0020_"
extern const Codec plainChoice;   ///< plain text with blank " "
extern const Codec streetLine1;   ///< first line of `street`, before the first CR LF (dynamics-financials-beta.md 4.3)
extern const Codec streetLine2;   ///< the rest
/// Read the code alone (read path "paymentTerms.code"), write the object around it (write path "paymentTerms"):
/// {"code": ...}, blank null (dynamics-financials-beta.md 4.4).
extern const Codec codeObject;
extern const Codec tree; ///< any JSON, as it is; blank [], null null
} // namespace codec

/// `_x0020_` and the like to characters, and the way back for whatever is no letter, digit or underscore.
/// Characters above U+FFFF have eight hex digits. decodeXmlName(encodeXmlName(t)) is t for every t.
QString decodeXmlName(QStringView name);
QString encodeXmlName(QStringView text);

} // namespace clientele
