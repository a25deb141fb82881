// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customer.h"

namespace clientele::testing {

/// A payment of customer 507 over two invoices as the server answers it by id, with `changes` replacing or adding
/// members given as JSON text. Rows of the list are the same without entries.
inline QByteArray paymentObject(const QList<std::pair<const char *, QByteArray>> &changes = {})
{
    Json object = json(R"({"id":94,"amount":500,"statement":"Danke","branch":null,
        "customer":{"id":507,"display_name":"Payment Target","currency_code":"USD"},
        "entries":[{"id":132,"index":1,"payment_receive_id":94,"invoice_id":147,"payment_amount":400},
                   {"id":133,"index":2,"payment_receive_id":94,"invoice_id":148,"payment_amount":100}],
        "customer_id":507,"payment_date":"2026-10-15T00:00:00.000Z","currency_code":"USD","exchange_rate":1,
        "reference_no":"WIRE-1","deposit_account_id":1000,"payment_receive_no":"PAY-00094","user_id":null,
        "created_at":null,"updated_at":null,"branch_id":null,"local_amount":500})");
    for (const auto &[name, value] : changes)
        object = object.with(QLatin1String(name), json(value));
    return object.toBytes();
}

inline RecordKey paymentKey(const char *id)
{
    return RecordKey::ofRemote(QStringLiteral("company"), "payment", QLatin1String(id));
}

inline Record paymentRead(Dialect &dialect, const QByteArray &body = paymentObject())
{
    const auto read = dialect.readOne(paymentKey("94"));
    play(*read, {answer(200, body)});
    const Result<Record> record = read->outcome();
    if (!record)
        qFatal("not read: %s", qPrintable(record.failure().detail));
    return *record;
}

/// Allocations as a person enters them, without ids of entries.
inline Value allocations(const char *list)
{
    return Value::json(json(list));
}

inline WriteWish newPayment(Changes more = {})
{
    WriteWish wish;
    wish.kind = ChangeKind::Create;
    wish.key = RecordKey::ofNew(QStringLiteral("company"), "payment", QStringLiteral("new-1"));
    wish.changes = {
        {"customer", {}, text("507")},
        {"date", {}, Value::date(QDate(2026, 10, 15))},
        {"account.deposit", {}, text("1000")},
        {"allocations", {}, allocations(R"([{"invoice":"147","amount":400},{"invoice":"148","amount":100.00}])")}};
    wish.changes.insert(wish.changes.end(), more.begin(), more.end());
    wish.idempotencyKey = QStringLiteral("0001");
    return wish;
}

} // namespace clientele::testing
