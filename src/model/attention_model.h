// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/changes_model.h"

namespace clientele {

/// One submission that needs the person.
struct AttentionLine
{
    QPointer<CompanyHandle> company;
    QString submission;
    RecordKey key;
    SubmissionState state = SubmissionState::NeedsDecision;
    QString companyName, number, name, sentence, details;

    bool sameLine(const AttentionLine &other) const { return submission == other.submission; }
    bool operator==(const AttentionLine &) const = default;
    /// Ends by a decision of its own; else by looking at the record.
    bool toDecide() const
    {
        return state == SubmissionState::NeedsDecision || state == SubmissionState::NeedsConfirmation ||
               state == SubmissionState::NeedsPerson || state == SubmissionState::Gone;
    }
    /// Ends by having looked at it.
    bool toAcknowledge() const { return state == SubmissionState::SentDifferently; }
};

/// "Needs attention": what was sent and did not simply arrive, of one company or of several. GUI thread.
class AttentionModel : public LinesModel<AttentionLine>
{
    Q_OBJECT
public:
    enum Column { StateColumn, CompanyColumn, NumberColumn, NameColumn, SentenceColumn, ActionColumn, ColumnCount };

    explicit AttentionModel(QObject *parent = nullptr);

    void setCompanies(const std::vector<CompanyHandle *> &companies);
    /// "I have looked at it", for what was saved differently; nothing for other lines.
    void acknowledge(int row);

    int columnCount(const QModelIndex &parent = {}) const override;
    /// The roles are ChangesModel's.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void refresh();

    std::vector<QPointer<CompanyHandle>> m_companies;
};

} // namespace clientele
