// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service_test.h"

namespace clientele::testing {

inline Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(digits));
}

/// The desk with the journals and lines of its company read, and RCPT001 for what the test enters.
struct PaymentDesk : DeskFixture
{
    /// `setup`: how long a posting is looked after, where that matters.
    explicit PaymentDesk(const QByteArray &settings = {}, DeskSetup setup = {})
        : DeskFixture(std::move(setup))
    {
        if (!settings.isEmpty())
            sandbox.settings(json(settings));
        read("paymentJournal");
        read("payment");
        sandbox.clearJournal();
    }

    void read(const EntityName &entity)
    {
        ListFeed &list = company().list(entity);
        list.update();
        const auto whole = [&] { return list.progress().complete && !list.progress().running; };
        if (!QTest::qWaitFor(whole, 20'000))
            qFatal("The list is not read.");
    }

    std::vector<Record> all(const EntityName &entity)
    {
        const Snapshot &snapshot = company().list(entity).snapshot();
        std::vector<Record> records;
        for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
            if (snapshot.isLive(row))
                records.push_back(snapshot.record(row));
        }
        return records;
    }

    Record journal(const char *code = "RCPT001")
    {
        for (const Record &record : all("paymentJournal")) {
            if (record.value("code") == text(code))
                return record;
        }
        return {};
    }

    std::vector<Record> lines(const Record &journal)
    {
        std::vector<Record> records = all("payment");
        std::erase_if(records, [&](const Record &line) { return line.key.parent != journal.key.remoteId; });
        return records;
    }

    RecordKey typed(const char *received, const char *document, const char *customerNumber = "10000")
    {
        const RecordKey key = RecordKey::ofNew(company().id(), "payment", workplace().newId(), journal().key.remoteId);
        const Record line(company().schema("payment"), key);
        type(line, "customer.number", text(customerNumber));
        type(line, "amount", amount(received));
        type(line, "document.number", text(document));
        return key;
    }

    QString enter(const char *received, const char *document, const char *customerNumber = "10000")
    {
        return submit(typed(received, document, customerNumber));
    }

    /// One after the other, as the lines of one payment; the id of the first.
    QString submitTogether(const std::vector<RecordKey> &keys)
    {
        std::optional<Result<QString>> answer;
        QObject context;
        onDone(outbox().submit(keys), &context, [&](const Result<QString> &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
            qFatal("Submitting is not answered.");
        return answer->ok() ? answer->value() : answer->failure().code;
    }
    SubmissionView viewOf(const RecordKey &key)
    {
        for (const SubmissionView &view : outbox().submissions()) {
            if (view.key == key)
                return view;
        }
        return {};
    }
    QStringList notSent()
    {
        QStringList documents;
        for (const OverlayRecord &record : outbox().overlay()->records) {
            for (const OverlayField &field : record.fields) {
                if (field.field == "document.number" && field.stage == OverlayField::Stage::NotSent)
                    documents += field.after.toText();
            }
        }
        documents.sort();
        return documents;
    }

    void entered(const char *received, const char *document, const char *customerNumber = "10000")
    {
        const QString id = enter(received, document, customerNumber);
        if (!waitFor(id, SubmissionState::Sent))
            qFatal("The line is not entered.");
    }

    QString post(const Record &journal) { return post(journal, lines(journal)); }
    /// `shown`: the lines as the person saw them.
    QString post(const Record &journal, const std::vector<Record> &shown)
    {
        return answerTo(outbox().act(journal, {"post", shown}));
    }
    /// Deletes the journal, with these of its lines as the person saw them.
    QString remove(const Record &journal, const std::vector<Record> &shown)
    {
        return answerTo(outbox().act(journal, {.below = shown, .kind = ChangeKind::Delete}));
    }
    /// The submission's id, or the code of why there is none.
    QString answerTo(const Reply<QString> &reply)
    {
        bool isAnswered = false;
        QString id;
        QObject context;
        onDone(reply, &context, [&](const Result<QString> &result) {
            id = result.ok() ? result.value() : result.failure().code;
            isAnswered = true;
        });
        if (!QTest::qWaitFor([&] { return isAnswered; }, 20'000))
            qFatal("It is not answered.");
        return id;
    }

    /// Somebody else changes a line; `fields` as the service calls them.
    void changeElsewhere(const Record &line, const QByteArray &fields)
    {
        sandbox.colleague(json("{'entity': 'customerPayments', 'id': '" + line.key.remoteId.toLatin1() +
                               "', 'fields': " + fields + "}"));
    }
    void deleteElsewhere(const QByteArray &entity, const Record &record)
    {
        sandbox.colleague(
            json("{'entity': '" + entity + "', 'id': '" + record.key.remoteId.toLatin1() + "', 'delete': true}"));
    }

    size_t posts() { return sandbox.journal("POST", "Microsoft.NAV.post").size(); }
    size_t creates() { return sandbox.journal("POST", "customerPayments").size(); }
    /// Document numbers the service has in this journal now, asked for behind the desk's back.
    QStringList atServiceNow(const Record &journal)
    {
        read("payment");
        QStringList documents;
        for (const Record &line : lines(journal))
            documents += line.value("document.number").toText();
        documents.sort();
        return documents;
    }
};

} // namespace clientele::testing
