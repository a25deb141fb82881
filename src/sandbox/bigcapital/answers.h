// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchange.h"

#include <exception>
#include <vector>

namespace clientele::sandbox::bigcapital {

/// Thrown to answer with anything but success; caught at the service's border.
class Rebuff : public std::exception
{
public:
    explicit Rebuff(Reply reply)
        : m_reply(std::move(reply))
    {
    }
    const Reply &reply() const { return m_reply; }

private:
    Reply m_reply;
};

/// One thing a validator found; `constraints` maps the rule's name to its English text.
struct Problem
{
    QString property;
    const Json *value = nullptr; ///< null pointer: it was not sent
    Json::Object constraints;
};

Reply jsonReply(int status, const Json &body);

/// The error shapes of the reference's section 4.
Rebuff serverError();
Rebuff notFound();
Rebuff ruleBroken(const char *type);
Rebuff badRequest(const QString &text);
Rebuff noSuchRoute(const Call &call);
Rebuff invalid(const std::vector<Problem> &problems, const Json &target);

/// "billing_address_city", "billing-address-city" and "billingAddressCity" are all "billingAddressCity".
QString camelCase(const QString &name);

/// The weak tag Express makes of a body.
QByteArray entityTag(const QByteArray &body);

} // namespace clientele::sandbox::bigcapital
