// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace clientele {

/// Steps of a member path: "address.city" is two; from an "@" on there are no more ("@odata.etag" is one name).
std::vector<QString> splitPath(QByteArrayView path);

/// All member paths somebody wants to read, so that one pass over an object's members finds them all and what is
/// left over. Built once, then read from any thread.
class PathTable
{
public:
    /// The slot for `path`, the same for the same path; -1 for an empty one.
    int add(QByteArrayView path);
    int size() const { return m_size; }

    struct Found
    {
        std::vector<const Json *> places; ///< by slot; nullptr: not in the object. Point into the object walked
        Json leftOver;                    ///< object of what no path reads, nested as it was
    };
    /// `object` must outlive the result. An array of one is walked as its element; below a null everything is null.
    Found walk(const Json &object) const;

private:
    struct Node
    {
        QHash<QString, int> children;
        int slot = -1;
    };
    Json::Object walkObject(const Json &object, const Node &node, std::vector<const Json *> &places) const;
    void nullBelow(const Node &node, std::vector<const Json *> &places) const;

    std::vector<Node> m_nodes = std::vector<Node>(1);
    int m_size = 0;
};

} // namespace clientele
