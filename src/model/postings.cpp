// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postings.h"

#include <QHash>

namespace clientele {

std::vector<PostedLine> postedLines(const std::vector<LogEntry> &entries, const SchemaPtr &schema)
{
    std::vector<PostedLine> posted;
    QHash<QString, size_t> places; ///< of the lines of one posting, by id; a line has several entries
    size_t first = 0;              ///< line of that posting
    QString posting;
    for (const LogEntry &entry : entries) {
        if (entry.submission != posting) {
            posting = entry.submission;
            first = posted.size();
            places.clear();
        }
        if (entry.field.isEmpty()) { // the journal, written before its lines
            for (size_t i = first; i < posted.size(); ++i) {
                posted[i].journal = entry.label;
                posted[i].unconfirmed = entry.answer == log_answers::noLongerThere();
            }
            continue;
        }
        if (entry.entity != schema->entity() || !schema->find(entry.field))
            continue;
        const auto place = places.constFind(entry.remoteId);
        PostedLine &line = place != places.cend() ? posted[*place] : posted.emplace_back();
        if (place == places.cend()) {
            places.insert(entry.remoteId, posted.size() - 1);
            line.line = Record(schema, RecordKey::ofRemote(entry.company, entry.entity, entry.remoteId));
            line.line.set("document.number", Value::text(entry.label));
            line.posting = posting;
            line.at = QDateTime::fromMSecsSinceEpoch(entry.atMsecs, Qt::UTC);
        }
        line.line.set(entry.field, entry.after);
        line.unconfirmed = line.unconfirmed || entry.answer == log_answers::noLongerThere();
        line.along = line.along || entry.answer == log_answers::wentAlong();
        line.changed = line.changed || entry.answer == log_answers::changedSince();
        line.deleted = line.deleted || entry.answer == log_answers::deletedSince();
        line.goneBefore = line.goneBefore || entry.answer == log_answers::goneBefore();
    }
    return posted;
}

} // namespace clientele
