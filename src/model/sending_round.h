// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/company_handle.h"

#include <QSet>

namespace clientele {

/// What was sent together, by one press of a button, and what has become of it so far: so that it is told once, as a
/// whole, and not record by record with only the last to be seen. Of one company.
class SendingRound
{
public:
    struct Entry
    {
        SubmissionView view;
        int changes = 0; ///< when it was released; a decision may leave fewer
    };

    /// These are about to be released; the round is not at its end before all of them have been heard of.
    void expect(const std::vector<RecordKey> &records);
    /// It was not taken up after all.
    void forget(const RecordKey &record);
    /// Takes in what became of one. One that is released while nothing else is under way begins a new round.
    void take(const SubmissionView &view);
    /// Something of it will go on by itself in a moment.
    bool underWay() const;
    const std::vector<Entry> &entries() const { return m_entries; }

private:
    bool goesOn(const SubmissionView &view) const;
    std::vector<Entry> m_entries;
    QSet<RecordKey> m_expected;
};

namespace wording {

/// The whole round in a few sentences: "4 changes on 2 customers sent. 1 customer needs your attention."; empty while
/// there is nothing to tell. Of a single record: its name and what became of it.
QString round(const SendingRound &round, CompanyHandle &company);
/// What the counts of a round leave out, a line each: what was merged, rejected or saved differently, record by record.
QStringList roundDetails(const SendingRound &round, CompanyHandle &company);

} // namespace wording

} // namespace clientele
