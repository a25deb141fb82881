// SPDX-License-Identifier: GPL-3.0-or-later
// The customer's picture: another part of businesscentral::Service.
#include "sandbox/businesscentral/answers.h"
#include "sandbox/businesscentral/image_header.h"
#include "sandbox/businesscentral/service.h"

namespace clientele::sandbox::businesscentral {

namespace {

QByteArray keyOf(qint64 company, const QByteArray &customer)
{
    return QByteArray::number(company) + '/' + customer;
}

} // namespace

Reply Service::picture(const Place &place, const EntitySet &set, const QByteArray &customer, const Parent &parent)
{
    const qsizetype left = place.address.path.size() - place.next;
    const QByteArray &method = place.call.method;
    const QByteArray key = keyOf(place.company, customer);
    if (left == 1 && place.address.path.last().name == "pictureContent") {
        if (method == "PATCH")
            return replacePicture(place, set, customer);
        if (place.call.writes())
            throw noSuchVerb();
        const std::optional<Row> row = m_store->find(set, place.company, "id", customer);
        const auto bytes = m_pictures.constFind(key);
        if (bytes == m_pictures.constEnd())
            return {204, {}, {}};
        return {200, {{"Content-Type", row->value("pictureType")}, {"OData-Version", "4.0"}}, *bytes};
    }
    if (left > 0)
        throw noSuchSet(place.address.path.last().name);
    if (method == "DELETE") {
        rowForWriting(place, set, customer, false);
        m_pictures.remove(key);
        m_store->update(set, place.company, customer,
                        {{"pictureWidth", "0"}, {"pictureHeight", "0"}, {"pictureType", ""}});
        forgetPages();
        return {204, {}, {}};
    }
    if (place.call.writes())
        throw noSuchVerb();
    const Query query = readQuery(place.address, set, m_schema, m_settings);
    const QByteArray members = Reader(*m_store, m_schema, m_settings).one(set, place.company, customer, query);
    const QByteArray link = quoted(place.base + "/companies(" + place.companyId + ")/" + parent.path + "customers(" +
                                   customer + ")/picture/pictureContent");
    return readReply(200, '{' + context(place, set, true, parent) + ',' + members +
                              ",\"pictureContent@odata.mediaEditLink\":" + link +
                              ",\"pictureContent@odata.mediaReadLink\":" + link + '}');
}

Reply Service::replacePicture(const Place &place, const EntitySet &set, const QByteArray &customer)
{
    const QByteArray type = header(place.call.headers, "Content-Type").trimmed();
    if (!type.startsWith("application/octet-stream") && !type.startsWith("image/"))
        throw Refusal(415, "BadRequest", QStringLiteral("The content type is not supported. Send the bytes."));
    rowForWriting(place, set, customer, true);
    if (place.call.body.size() > m_settings.pictureLimit)
        throw Refusal(413, "BadRequest", QStringLiteral("The request is too large."));
    std::optional<ImageHeader> image = readImageHeader(place.call.body);
    if (!image && !m_settings.anyPicture)
        throw Refusal(400, "Application_DialogException", QStringLiteral("The content is not a picture."));
    if (!image)
        image = ImageHeader{0, 0, "application/octet-stream"};
    m_pictures.insert(keyOf(place.company, customer), place.call.body);
    m_store->update(set, place.company, customer,
                    {{"pictureWidth", QByteArray::number(image->width)},
                     {"pictureHeight", QByteArray::number(image->height)},
                     {"pictureType", image->type}});
    forgetPages();
    return {204, {}, {}};
}

} // namespace clientele::sandbox::businesscentral
