// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/layer/customer_rules.h"

#include <algorithm>

namespace clientele::sandbox::layer {

namespace {

const QString Memo = QStringLiteral("memo");
const QString Notes = QStringLiteral("notes");

[[noreturn]] void refuse(const QString &why)
{
    throw Refusal(400, QByteArrayLiteral("SpecifiedBadRequest"), why);
}

/// The text a member of this name is about, whatever verb it came with.
std::optional<Text> textOf(const QString &member)
{
    for (size_t i = 0; i < Texts; ++i) {
        const auto which = static_cast<Text>(i);
        if (member == nameOf(which, Memo) || member == nameOf(which, Notes))
            return which;
    }
    return std::nullopt;
}

std::optional<QString> optionalText(const Json &object, QStringView name)
{
    const Json *value = object.find(name);
    if (!value || value->isNull())
        return std::nullopt;
    if (!value->isString())
        refuse(QStringLiteral("The member %1 of a tag is a text or null.").arg(name));
    return value->toString();
}

} // namespace

bool CustomerRules::mayHold(const QString &member, Writer writer) const
{
    if (member == QLatin1String("status"))
        return writer == Writer::Patch || writer == Writer::Colleague;
    if (member == QLatin1String("tags"))
        return writer != Writer::Patch;
    const std::optional<Text> which = textOf(member);
    if (!which)
        return false;
    if (*which == Text::ExternalId)
        return writer != Writer::Patch;
    if (*which == Text::Note && member == Memo)
        return !m_settings.notesName || writer == Writer::Colleague;
    return true;
}

void CustomerRules::writeText(Customer &customer, Text which, const Json &value, Writer writer) const
{
    const QString name = nameOf(which, m_settings.notesName ? Notes : Memo);
    if (value.isNull()) {
        if (writer == Writer::Patch && m_settings.nullRefused)
            refuse(QStringLiteral("%1 must not be null.").arg(name));
        customer.text(which).reset();
        return;
    }
    if (!value.isString())
        refuse(QStringLiteral("%1 must be a string.").arg(name));
    const QString text = value.toString();
    if (text.isEmpty() && (m_settings.blankClears || which == Text::ExternalId)) {
        customer.text(which).reset();
        return;
    }
    if (which == Text::Email && m_settings.emailChecked) {
        const qsizetype at = text.indexOf(QLatin1Char('@'));
        if (at < 1 || at == text.size() - 1 || at != text.lastIndexOf(QLatin1Char('@')))
            refuse(QStringLiteral("email is not an e-mail address."));
    }
    customer.text(which) = text;
}

std::vector<Tag> CustomerRules::readTags(const Json &tags, const std::vector<Tag> &held) const
{
    if (!tags.isArray())
        refuse(QStringLiteral("tags must be an array."));
    std::vector<Tag> read;
    for (const Json &one : tags.items()) {
        const Json &key = one[u"key"];
        const Json &value = one[u"value"];
        if (!key.isString() || key.toString().isEmpty() || !value.isString() || value.toString().isEmpty())
            refuse(QStringLiteral("A tag needs a key and a value."));
        optionalText(one, u"dimension_display_name");
        optionalText(one, u"value_display_name");
        const auto same = [&](const Tag &tag) { return tag.key == key.toString() && tag.value == value.toString(); };
        if (std::any_of(read.begin(), read.end(), same))
            continue;
        // A tag that was there before stays the same one.
        const auto known = std::find_if(held.begin(), held.end(), same);
        read.push_back(known != held.end() ? *known : Tag{m_ids(), key.toString(), value.toString()});
    }
    return read;
}

Customer CustomerRules::written(const Customer &before, const Json &body, Writer writer, bool isNew) const
{
    if (!body.isObject())
        refuse(QStringLiteral("The body is not a JSON object."));
    Customer customer = before;
    const bool replaces = (writer == Writer::Put && !m_settings.putMerges) ||
                          (writer == Writer::Post && !isNew && m_settings.upsertReplaces);
    if (replaces) {
        customer.texts = {};
        customer.tags.clear();
    }
    for (const auto &[name, value] : body.members()) {
        if (!mayHold(name, writer)) {
            if (m_settings.unlistedIgnored && writer != Writer::Colleague)
                continue;
            refuse(QStringLiteral("The member %1 cannot be written here.").arg(name));
        }
        if (name == QLatin1String("tags")) {
            customer.tags = readTags(value, before.tags);
        } else if (name == QLatin1String("status")) {
            const QString status = value.toString();
            if (status != QLatin1String("ACTIVE") && status != QLatin1String("ARCHIVED"))
                refuse(QStringLiteral("status is ACTIVE or ARCHIVED."));
            customer.archived = status == QLatin1String("ARCHIVED");
        } else {
            writeText(customer, *textOf(name), value, writer);
        }
    }
    return customer;
}

void CustomerRules::refuseTaken(const Customer &customer) const
{
    const auto &key = customer.text(Text::ExternalId);
    const Customer *holder = key ? m_business.withExternalId(*key) : nullptr;
    if (holder && holder->id != customer.id)
        throw Refusal(m_settings.duplicateStatus, QByteArrayLiteral("SpecifiedBadRequest"),
                      QStringLiteral("Another customer of this business has this external_id."));
}

void CustomerRules::refuseLocked(const Customer &customer) const
{
    if (customer.archived && m_settings.archivedLocked)
        refuse(QStringLiteral("An archived customer cannot be changed."));
}

void CustomerRules::define(const Json &body)
{
    for (const Json &tag : body[u"tags"].items())
        m_business.define(tag[u"key"].toString(), tag[u"value"].toString(),
                          optionalText(tag, u"dimension_display_name"), optionalText(tag, u"value_display_name"),
                          m_ids);
}

Customer &CustomerRules::upsert(const Json &body, bool &created)
{
    const Json &key = body[u"external_id"];
    const Customer *known =
        key.isString() && !key.toString().isEmpty() ? m_business.withExternalId(key.toString()) : nullptr;
    created = !known;
    if (known)
        return change(*known, body, Writer::Post);
    Customer customer = written({}, body, Writer::Post, true);
    customer.id = m_ids();
    define(body);
    const QString id = customer.id;
    m_business.add(std::move(customer));
    return *m_business.customer(id);
}

std::vector<QString> CustomerRules::upsertAll(const Json &bodies)
{
    if (!bodies.isArray())
        refuse(QStringLiteral("The body is not a JSON array."));
    for (const Json &body : bodies.items()) { // all or none
        const Json &key = body[u"external_id"];
        const Customer *known = key.isString() ? m_business.withExternalId(key.toString()) : nullptr;
        if (known)
            refuseLocked(*known);
        written(known ? *known : Customer(), body, Writer::Post, !known);
    }
    std::vector<QString> ids;
    for (const Json &body : bodies.items()) {
        bool created = false;
        ids.push_back(upsert(body, created).id);
    }
    return ids;
}

Customer &CustomerRules::change(const Customer &customer, const Json &body, Writer writer)
{
    const QString id = customer.id;
    // Unarchiving by PATCH is not what the lock is about.
    const bool revives = writer == Writer::Patch && body.members().size() == 1 && body.find(u"status");
    if (writer != Writer::Colleague && !revives)
        refuseLocked(customer);
    Customer changed = written(customer, body, writer, false);
    refuseTaken(changed);
    define(body);
    m_business.replace(std::move(changed));
    return *m_business.customer(id);
}

Customer &CustomerRules::setArchived(const Customer &customer, bool archived)
{
    Customer changed = customer;
    changed.archived = archived;
    m_business.replace(std::move(changed));
    return *m_business.customer(customer.id);
}

} // namespace clientele::sandbox::layer
