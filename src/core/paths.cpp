// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paths.h"

namespace clientele {

std::vector<QString> splitPath(QByteArrayView path)
{
    std::vector<QString> steps;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= path.size(); ++i) {
        const bool end = i == path.size();
        if (!end && path[i] == '@') {
            steps.push_back(QString::fromUtf8(path.sliced(from)));
            return steps;
        }
        if (end || path[i] == '.') {
            if (i > from)
                steps.push_back(QString::fromUtf8(path.sliced(from, i - from)));
            from = i + 1;
        }
    }
    return steps;
}

int PathTable::add(QByteArrayView path)
{
    const std::vector<QString> steps = splitPath(path);
    if (steps.empty())
        return -1;
    int at = 0;
    for (const QString &step : steps) {
        const int known = m_nodes[size_t(at)].children.value(step, -1);
        if (known >= 0) {
            at = known;
            continue;
        }
        const int fresh = int(m_nodes.size());
        m_nodes[size_t(at)].children.insert(step, fresh);
        m_nodes.emplace_back();
        at = fresh;
    }
    Node &node = m_nodes[size_t(at)];
    if (node.slot < 0)
        node.slot = m_size++;
    return node.slot;
}

PathTable::Found PathTable::walk(const Json &object) const
{
    Found found;
    found.places.assign(size_t(m_size), nullptr);
    found.leftOver = Json::object(walkObject(object, m_nodes.front(), found.places));
    return found;
}

Json::Object PathTable::walkObject(const Json &object, const Node &node, std::vector<const Json *> &places) const
{
    Json::Object rest;
    for (const Json::Member &member : object.members()) {
        const int index = node.children.value(member.first, -1);
        if (index < 0) {
            rest.push_back(member);
            continue;
        }
        const Node &child = m_nodes[size_t(index)];
        const Json &value = member.second;
        const bool readWhole = child.slot >= 0;
        if (readWhole)
            places[size_t(child.slot)] = &value;
        if (child.children.isEmpty())
            continue;
        if (value.isNull()) {
            nullBelow(child, places);
            continue;
        }
        const bool listOfOne = value.isArray() && value.items().size() == 1;
        const Json &inner = listOfOne ? value.items().front() : value;
        if (!inner.isObject()) {
            if (!readWhole)
                rest.push_back(member);
            continue;
        }
        Json::Object below = walkObject(inner, child, places);
        if (readWhole || below.empty())
            continue;
        const Json left = Json::object(std::move(below));
        rest.emplace_back(member.first, listOfOne ? Json::array({left}) : left);
    }
    return rest;
}

void PathTable::nullBelow(const Node &node, std::vector<const Json *> &places) const
{
    static const Json nothing;
    for (const int index : node.children) {
        const Node &child = m_nodes[size_t(index)];
        if (child.slot >= 0)
            places[size_t(child.slot)] = &nothing;
        nullBelow(child, places);
    }
}

} // namespace clientele
