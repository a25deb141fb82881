// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service_test.h"

namespace clientele::testing {

inline Value amount(const char *digits)
{
    return Value::decimal(*Decimal::parse(digits));
}

/// Where a service takes payments, for its journal and for faults.
inline QByteArray placeOf(const QByteArray &service)
{
    return service == "bigcapital" ? "payments-received"
           : service == "layer"    ? "invoices/payments"
                                   : "customerPayments";
}

inline DeskSetup setupOf(const QByteArray &service)
{
    DeskSetup setup;
    setup.service = service;
    return setup;
}

/// A desk that enters one and the same payment again and again.
struct TwinDesk : DeskFixture
{
    explicit TwinDesk(const QByteArray &name)
        : DeskFixture(setupOf(name))
        , service(name)
        , place(placeOf(name))
    {
        if (service == "bigcapital") // how fast it lets itself be asked is not the matter here
            sandbox.settings(json("{'service': 'bigcapital', 'authLimit': 100, 'windowMs': 1000}"));
        know();
    }

    const QByteArray service;
    const QByteArray place;
    Changes wanted; ///< of every payment
    QString parent; ///< the journal it stands in, where there are journals

    ListFeed &read(const EntityName &entity)
    {
        ListFeed &list = company().list(entity);
        bool began = false; // the reading asked for now, not one that has ended before
        const auto look = [&] { began = began || list.progress().running; };
        const auto looking = QObject::connect(&list, &ListFeed::progressChanged, &list, look);
        list.update();
        look();
        const auto whole = [&] { return began && list.progress().complete && !list.progress().running; };
        if (!QTest::qWaitFor(whole, 20'000))
            qFatal("The list is not read.");
        QObject::disconnect(looking);
        return list;
    }

    std::vector<Record> all(const EntityName &entity)
    {
        const Snapshot &snapshot = read(entity).snapshot();
        std::vector<Record> records;
        for (RowId row = 0; row < snapshot.rowIdEnd(); ++row) {
            if (snapshot.isLive(row))
                records.push_back(snapshot.record(row));
        }
        return records;
    }

    /// Whom a payment is from and what it is for; no payment is read for that.
    void know()
    {
        if (company().schema("paymentJournal")) {
            parent = all("paymentJournal").front().key.remoteId;
            wanted = {{"customer.number", {}, text("10000")},
                      {"amount", {}, amount("12.50")},
                      {"document.number", {}, text("B0147")}};
            return;
        }
        Record due;
        for (const Record &invoice : all("invoice")) {
            const Value &left = invoice.value("amount.remaining");
            const bool own = service == "layer" || invoice.value("currency.code") == text("USD");
            if (own && left.asDecimal() && *left.asDecimal() > Decimal(9))
                due = invoice;
        }
        if (due.isNull())
            qFatal("There is nothing to pay.");
        const Value part =
            Value::json(Json::array({Json::object({{QStringLiteral("invoice"), Json::string(due.key.remoteId)},
                                                   {QStringLiteral("amount"), Json::number(qint64(2))}})}));
        wanted = {{"date", {}, Value::date(QDate(2026, 3, 2))}, {"allocations", {}, part}};
        if (service == "layer") {
            wanted.push_back({"amount", {}, amount("2")});
            wanted.push_back({"method", {}, text("CHECK")});
            return;
        }
        wanted.push_back({"customer", {}, due.value("customer")});
        for (const Record &account : all("account")) {
            if (account.value("currency.code") == text("USD")) {
                wanted.push_back({"account.deposit", {}, Value::text(account.key.remoteId)});
                return;
            }
        }
        qFatal("There is no account to pay into.");
    }

    /// Lists that stand by themselves are read at the start: after that nothing but what is tested asks the service.
    void settle()
    {
        if (!parent.isEmpty())
            return;
        const auto read = [this] {
            const ListProgress &progress = company().list("payment").progress();
            return progress.complete && !progress.running;
        };
        if (!QTest::qWaitFor(read, 20'000))
            qFatal("The payments are not read at the start.");
    }

    QString pay()
    {
        const RecordKey key = RecordKey::ofNew(company().id(), "payment", workplace().newId(), parent);
        const Record fresh(company().schema("payment"), key);
        for (const Change &change : wanted)
            type(fresh, change.field, change.after);
        return submit(key);
    }

    /// One that is like all others was paid before, and this program has never heard of it.
    QString olderTwin()
    {
        const QString id = pay();
        if (!waitFor(id, SubmissionState::Sent))
            qFatal("The older payment is not made.");
        const QString remote = view(id).key.remoteId;
        restart();
        settle();
        sandbox.clearJournal();
        return remote;
    }

    void fault(const QByteArray &kind, const QByteArray &method = "POST")
    {
        sandbox.addFault(json("{" + kind + ", 'method': '" + method + "', 'path': '" + place + "'}"));
    }

    size_t asked(const QByteArray &method) { return sandbox.journal(method, place).size(); }

    /// Remote ids of these payments at the service now, asked for behind the desk's back.
    QSet<QString> there()
    {
        QSet<QString> ids;
        for (const Record &payment : all("payment")) {
            const bool fits = std::all_of(wanted.begin(), wanted.end(), [&](const Change &change) {
                const Value &value = payment.value(change.field);
                const FieldSpec *field = payment.schema()->find(change.field);
                return change.field == "allocations" || !value.isKnown() || field->same(value, change.after);
            });
            if (fits && (parent.isEmpty() || payment.key.parent == parent))
                ids.insert(payment.key.remoteId);
        }
        return ids;
    }

    bool isSettled(const QString &submission)
    {
        const SubmissionState state = view(submission).state;
        return state == SubmissionState::Sent || state == SubmissionState::NeedsPerson;
    }

    /// The program ends while the service holds the one create that it got, and is started anew.
    void startAnewWhileItIsHeld()
    {
        if (!QTest::qWaitFor([this] { return asked("POST") == 1; }, 20'000))
            qFatal("Nothing was sent.");
        close();
        sandbox.release();
        openAgain();
    }
};

/// The services whose payments can be entered, each as it is and with the program started anew on the way.
/// Without those that take an id of ours, where nothing can be mixed up, if not `withKeys`.
inline void everyService(bool withKeys = true)
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<bool>("restart");
    for (const char *service : {"businesscentral", "financials", "bigcapital", "layer"}) {
        if (qstrcmp(service, "layer") == 0 && !withKeys)
            continue;
        QTest::addRow("%s", service) << QByteArray(service) << false;
        QTest::addRow("%s, started anew", service) << QByteArray(service) << true;
    }
}

} // namespace clientele::testing
