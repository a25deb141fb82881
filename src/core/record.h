// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <QMetaType>

namespace clientele {

/// Names a record here, before and after the service has named it.
struct RecordKey
{
    QString company; ///< our id of the company (connection and company at the service)
    EntityName entity;
    QString parent;   ///< remote id of the parent, where there is one (a payment's journal)
    QString localId;  ///< ours; never changes. For records that were read it is made from the remote id
    QString remoteId; ///< the service's; empty until it has named the record

    static RecordKey ofRemote(QString company, EntityName entity, QString remoteId, QString parent = {});
    static RecordKey ofNew(QString company, EntityName entity, QString uniqueId, QString parent = {});
    /// Of a local id that was made from a remote one; empty of any other.
    static QString remoteIdOf(const QString &localId);
    bool isNew() const { return remoteId.isEmpty(); }
    /// By company, entity and local id.
    bool operator==(const RecordKey &other) const;
};
size_t qHash(const RecordKey &key, size_t seed = 0);

/// One record as it was read, or as it shall be. A value; copying is cheap enough for windows, not for a million
/// rows (those live in a Snapshot).
class Record
{
public:
    Record() = default;
    Record(SchemaPtr schema, RecordKey key);

    const SchemaPtr &schema() const { return m_schema; }
    bool isNull() const { return !m_schema; }
    RecordKey key;
    QByteArray version; ///< version token, byte for byte; empty: none known
    QDateTime readAt;   ///< UTC; when the service said all this
    /// Object of the members no field reads, nested as they were. Those inside an object that is written whole (a
    /// WriteGroup's) go back with it; whoever replaces the whole record finds the rest here.
    Json unknown;

    const Value &value(const FieldKey &field) const &; ///< NotOffered for a field the schema lacks
    const Value &value(int index) const & { return m_values.at(size_t(index)); }
    /// Of a record that ends with its expression a copy, for a reference would outlive it.
    Value value(const FieldKey &field) const && { return static_cast<const Record &>(*this).value(field); }
    Value value(int index) const && { return m_values.at(size_t(index)); }
    void set(const FieldKey &field, Value value); ///< ignored for a field the schema lacks
    void set(int index, Value value) { m_values.at(size_t(index)) = std::move(value); }
    /// When this field was read, if later than the rest (figures loaded on demand), else readAt.
    QDateTime readAtOf(const FieldKey &field) const;
    void setReadAtOf(const FieldKey &field, QDateTime when);

    /// Which of the field's wire forms the answer had; -1: none seen, or the value fits several and proves none.
    int form(int index) const { return m_forms.at(size_t(index)); }
    void setForm(int index, int form) { m_forms.at(size_t(index)) = qint8(form); }

    /// First present name field, else the number, else the remote id.
    QString displayName() const;

private:
    SchemaPtr m_schema;
    std::vector<Value> m_values;
    std::vector<qint8> m_forms;
    QHash<FieldKey, QDateTime> m_readAt;
};

/// One field's change. `before` is the value when the person opened it.
struct Change
{
    FieldKey field;
    Value before;
    Value after;
    bool operator==(const Change &) const = default;
};
using Changes = std::vector<Change>;

/// What must be sent so that the service, holding `now`, holds `wanted`: writable, known fields that differ by
/// FieldSpec::same. Emptying what the service did not mention is no change. Both records must be of one schema.
Changes diff(const Record &now, const Record &wanted, bool creating = false);
/// `record` with the changes applied.
Record applied(const Record &record, const Changes &changes);

/// What a connection has learned about a service's spellings. Kept by the dialect for one connection.
struct WireHabits
{
    QHash<FieldKey, int> forms; ///< field -> form last proved by an answer
};

/// Reads one record from one JSON object by the schema's bindings. Members of an unexpected type become verbatim
/// values; only a missing or unusable id is an error (NotUnderstood), because nothing can be done with the record, and
/// a text of more than 32767 characters, which no service has and no line to type in could hold.
Result<Record> decodeRecord(const SchemaPtr &schema, const QString &company, const Json &object, WireHabits &habits,
                            const QDateTime &readAt);

/// The body that carries `changes`: each in the form its record came in, with the fields of its WriteGroup and
/// the fields that are always sent filled from `base`. Members in table order. Fields that are calculated or have
/// no write path are left out; whether the rest may be written now is the caller's business (a renumbering is a
/// change of a field that is otherwise not editable). An edit without changes is an empty object.
Json encodeChanges(const Record &base, const Changes &changes, const WireHabits &habits, bool creating);

} // namespace clientele

Q_DECLARE_METATYPE(clientele::RecordKey)
Q_DECLARE_METATYPE(clientele::Record)
