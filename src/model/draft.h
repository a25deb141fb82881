// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/wording.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace clientele {

/// One record while it is being edited, without widgets. "Changed" is a comparison with what was opened, so a value
/// typed back is no change. What is typed goes to the outbox within 300 ms, and at once by `keep`.
///
/// Follows the outbox: a value restored elsewhere (in the list of changes) is restored here too, and what is on its way
/// counts as shown, not as unsent. GUI thread. The company must outlive the draft or be taken away by its leaving().
class Draft : public QObject
{
    Q_OBJECT
public:
    Draft(CompanyHandle &company, const Record &opened, bool isNew, QObject *parent = nullptr);
    ~Draft() override;

    const RecordKey &key() const { return m_key; }
    bool isNew() const { return m_isNew; }
    const Record &opened() const { return m_opened; }
    const EntitySchema &schema() const { return *m_opened.schema(); }

    /// What the service holds, as far as is known: what was opened, or what is on its way there.
    const Value &before(const FieldKey &field) const;
    Value now(const FieldKey &field) const;    ///< as the form shows it
    bool changed(const FieldKey &field) const; ///< typed and not sent
    int changedCount() const;
    /// Sent and not answered yet, or waiting for the person's decision: not in the books, and no longer "not sent".
    bool underWay(const FieldKey &field) const { return m_stages.contains(field); }
    /// What was sent of it and is under way; nothing where nothing is.
    std::optional<Value> sentBefore(const FieldKey &field) const
    {
        const auto value = m_onItsWay.constFind(field);
        return value == m_onItsWay.constEnd() ? std::nullopt : std::optional(*value);
    }
    int underWayCount() const { return int(m_stages.size()); }
    Changes changes() const; ///< upon `before`
    Record wanted() const;   ///< the record as the form shows it
    QString displayName() const;

    void set(const FieldKey &field, const Value &value);
    /// What is wrong with a field as only its editor can know it; stands until it is said otherwise.
    void setFound(const FieldKey &field, const std::vector<Problem> &problems);
    /// What keeps it from being sent by what stands beside it (model/record_check.h); stands until it is said
    /// otherwise.
    void setHolding(const std::vector<Problem> &problems);
    const std::vector<Problem> &holding() const { return m_holding; }
    void restore(const FieldKey &field);
    void discard();
    /// The same for a new record, which begins with these values from now on.
    void beginAnew(const Record &begun);
    /// Everything typed is handed to the outbox now.
    void keep();
    /// What is typed and not sent, for another draft to go on with; from here nothing of it reaches the outbox any
    /// more.
    Changes handOver();
    /// Everything typed is in the outbox and was seen there. Whether it is on the disk, the overlay says.
    bool isHandedOver() const { return m_pending.empty() && m_awaited.empty(); }

    std::vector<Problem> problems(const FieldKey &field) const; ///< of its value as it stands
    std::vector<Problem> blocking() const;                      ///< what keeps the record from being sent

    /// The record as the service has it now. Fields not typed into follow, unless others changed what was typed into
    /// here, too: then all but the figures stay as they were opened, so that sending finds the difference and asks.
    void takeFresh(const Record &fresh);
    /// What the last takeFresh brought that differs from what was known, in schema order.
    const std::vector<Change> &news() const { return m_news; }

signals:
    void fieldChanged(const QByteArray &field);
    void refreshed(); ///< many fields at once
    void changedCountChanged();

private:
    void flush();
    void followOutbox();

    QPointer<CompanyHandle> m_company;
    RecordKey m_key;
    Record m_opened;
    bool m_isNew;
    QHash<FieldKey, Value> m_typed;                ///< unsent, and not equal to what was opened
    QHash<FieldKey, Value> m_onItsWay;             ///< what the open submission makes of them
    QHash<FieldKey, OverlayField::Stage> m_stages; ///< of the fields that show a value of the open submission
    std::vector<FieldKey> m_pending;               ///< typed, not handed to the outbox yet
    std::vector<FieldKey> m_awaited;               ///< handed over, not seen in the overlay yet
    std::vector<Change> m_news;
    QHash<FieldKey, std::vector<Problem>> m_found; ///< by editors; none is empty
    std::vector<Problem> m_holding;
    QTimer m_rest;
};

} // namespace clientele
