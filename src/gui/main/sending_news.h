// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sending_round.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace clientele {

class TablePane;

/// Tells above the list's foot what became of what was sent: a round as a whole and once, when it has come to rest,
/// with the way to what needs the person and to what the counts leave out. What it said goes when it is not true any
/// more.
class SendingNews : public QObject
{
    Q_OBJECT
public:
    /// The pane must outlive it.
    explicit SendingNews(TablePane &table, QObject *parent = nullptr);

    void watch(CompanyHandle *company);
    void expect(CompanyHandle *company, const std::vector<RecordKey> &records);
    void forget(CompanyHandle *company, const RecordKey &record);
    /// The companies whose changes stay where they are because nothing may be sent to them, while others send. Told
    /// with the next outcome, as long as it is so.
    void leaveOut(std::vector<QPointer<CompanyHandle>> companies);
    /// What is told where it was done is not told here once more.
    using ToldElsewhere = std::function<bool(const CompanyHandle &, const SubmissionView &)>;
    void setToldElsewhere(ToldElsewhere told) { m_elsewhere = std::move(told); }

signals:
    void told(); ///< the strip has newer things to say than before
    void attentionRequested();
    void detailsRequested(const QStringList &lines);
    void allowSendingRequested(clientele::CompanyHandle *company);
    void blockInsteadRequested(clientele::CompanyHandle *company, const QString &submission);

private:
    /// Only of companies whose list is shown is anything told.
    bool isShown(const CompanyHandle *company) const;
    void take(CompanyHandle *company, const SubmissionView &submission);
    void tell(CompanyHandle &company, const SendingRound &round);
    /// Records that what was sent has taken out of the view: where they are.
    struct Departed
    {
        QString sentence;
        QByteArray view;
        RecordKey first;
        int count = 0;
    };
    Departed departed(CompanyHandle &company, const SendingRound &round) const;
    void offerDeparted(const Departed &departed);
    void forgetLeftOut();

    TablePane &m_table;
    ToldElsewhere m_elsewhere;
    QHash<QString, SendingRound> m_rounds; ///< by company
    QHash<QString, int> m_notSent;         ///< by company
    std::vector<QPointer<CompanyHandle>> m_leftOut;
    QString m_said;      ///< what of this stands there now
    bool m_asks = false; ///< and whether it asks for the person
};

} // namespace clientele
