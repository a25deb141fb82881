// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/bigcapital/spellings.h"

namespace clientele::bigcapital {

const Json &member(const Json &object, QStringView snake, QStringView camel)
{
    const Json *found = object.find(snake);
    return found ? *found : object[camel];
}

FieldSpec named(FieldSpec row, const char *snake, const char *camel, const Codec &codec)
{
    return std::move(row).reads(snake, codec).writes(camel).wire(camel, codec);
}

FieldSpec shown(FieldSpec row, const char *snake, const char *camel, const Codec &codec)
{
    return std::move(row).reads(snake, codec).reads(camel, codec);
}

FieldSpec text(const char *key, const char *snake, const char *camel)
{
    return named(field(key), snake, camel, codec::textOrNull)
        .upTo(mostCharacters)
        .must(Check::ThreeByteUtf8)
        .editable();
}

} // namespace clientele::bigcapital
