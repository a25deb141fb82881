// SPDX-License-Identifier: GPL-3.0-or-later
// The day of a payment is a day: wherever the computer stands, and whether its clock is changed on it or not. Run once
// in the zone of the computer and once in each of those CMake sets.
#include "backends/bigcapital/dialect.h"
#include "backends/businesscentral/dialect.h"
#include "backends/financials/dialect.h"
#include "backends/layer/dialect.h"

#include "contract/faces.h"
#include "contract/live_dialect.h"
#include "support/running_sandbox.h"
#include "support/test_locale.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace clientele;
using clientele::contract::LiveDialect;
using clientele::testing::json;
using clientele::testing::RunningSandbox;

class ContractDates : public QObject
{
    Q_OBJECT

    std::unique_ptr<RunningSandbox> m_sandbox;

    DialectSettings settingsFor(const char *service) const
    {
        const contract::Face face = contract::faceOf(QString::fromLatin1(service));
        DialectSettings settings;
        settings.base = m_sandbox->urlOf(service);
        settings.companyRemoteId =
            qstrcmp(service, "businesscentral") == 0 ? QString::fromLatin1(m_sandbox->companyId()) : face.company;
        settings.companyId = QStringLiteral("books");
        return settings;
    }
    LiveDialect newDialect(const QByteArray &service) const
    {
        const DialectSettings settings = settingsFor(service.constData());
        const QByteArray token = m_sandbox->token();
        if (service == "businesscentral")
            return {businesscentral::makeDialect(settings), token};
        if (service == "financials")
            return {financials::makeDialect(settings), token};
        if (service == "layer")
            return {layer::makeDialect(settings), token};
        return {bigcapital::makeDialect(settings), token};
    }

    /// A payment as each service takes it, but for its date.
    static WriteWish paymentOf(const LiveDialect &dialect, const QByteArray &service)
    {
        WriteWish wish;
        wish.kind = ChangeKind::Create;
        const Value one = Value::decimal(*Decimal::parse("1.00"));
        QString parent;
        if (service == "businesscentral" || service == "financials") {
            parent = dialect.list("paymentJournal").front().key.remoteId;
            wish.changes = {{"customer.number", {}, Value::text(QStringLiteral("10000"))},
                            {"amount", {}, one},
                            {"document.number", {}, Value::text(QStringLiteral("B1"))}};
        } else {
            for (const Record &invoice : dialect.list("invoice")) {
                const Decimal *remaining = invoice.value("amount.remaining").asDecimal();
                const QString currency = invoice.value("currency.code").toText();
                if (!remaining || *remaining <= Decimal(20) ||
                    (!currency.isEmpty() && currency != QLatin1String("USD")))
                    continue;
                const Value part = Value::json(
                    Json::array({Json::object({{QStringLiteral("invoice"), Json::string(invoice.key.remoteId)},
                                               {QStringLiteral("amount"), Json::number("1.00")}})}));
                wish.changes = {{"allocations", {}, part}};
                if (service == "layer") {
                    wish.changes.push_back({"amount", {}, one});
                    wish.changes.push_back({"method", {}, Value::text(QStringLiteral("CHECK"))});
                } else {
                    wish.changes.push_back({"customer", {}, invoice.value("customer")});
                }
                break;
            }
            if (service == "bigcapital") {
                for (const Record &account : dialect.list("account")) {
                    if (account.value("currency.code").toText() == QLatin1String("USD")) {
                        wish.changes.push_back({"account.deposit", {}, Value::text(account.key.remoteId)});
                        break;
                    }
                }
            }
        }
        wish.key = RecordKey::ofNew(QStringLiteral("books"), "payment", QStringLiteral("new"), parent);
        return wish;
    }

private slots:
    void initTestCase()
    {
        clientele::testing::useTestLocale();
        qInfo("Here it is %s.", QTimeZone::systemTimeZoneId().constData());
        m_sandbox = std::make_unique<RunningSandbox>(QStringList{QStringLiteral("--customers"), QStringLiteral("60")});
        m_sandbox->settings(json("{'service': 'bigcapital', 'authLimit': 0, 'defaultLimit': 0, 'writeMs': 0}"));
    }

    void aDayIsADay_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<QByteArray>("ways");
        QTest::newRow("Business Central") << QByteArray("businesscentral") << QByteArray("{}");
        QTest::newRow("beta") << QByteArray("financials") << QByteArray("{}");
        QTest::newRow("Layer") << QByteArray("layer") << QByteArray("{}");
        QTest::newRow("Bigcapital") << QByteArray("bigcapital") << QByteArray("{}");
        QTest::newRow("Bigcapital, west")
            << QByteArray("bigcapital") << QByteArray("{'timeZone': 'Pacific/Pago_Pago'}");
        QTest::newRow("Bigcapital, east") << QByteArray("bigcapital") << QByteArray("{'timeZone': 'Pacific/Noumea'}");
        // Further east its midnights are those of a server as far west (bigcapital.md 8).
        QTest::newRow("Bigcapital, further east, with summer time")
            << QByteArray("bigcapital") << QByteArray("{'timeZone': 'Pacific/Auckland'}");
        QTest::newRow("Bigcapital, furthest east")
            << QByteArray("bigcapital") << QByteArray("{'timeZone': 'Pacific/Kiritimati'}");
        QTest::newRow("Bigcapital, as far west")
            << QByteArray("bigcapital") << QByteArray("{'timeZone': 'Pacific/Honolulu'}");
    }
    void aDayIsADay()
    {
        QFETCH(QByteArray, service);
        QFETCH(QByteArray, ways);
        m_sandbox->settings(json(ways).with(QStringLiteral("service"), Json::string(QString::fromLatin1(service))));
        // Around the changes of the clock in Europe, America and Chile (where midnight itself is left out), and where
        // years and Februaries end.
        for (const QDate &day : {QDate(2026, 3, 29), QDate(2026, 10, 25), QDate(2026, 11, 1), QDate(2026, 9, 6),
                                 QDate(2024, 2, 29), QDate(2025, 12, 31), QDate(2026, 1, 1)}) {
            const LiveDialect dialect = newDialect(service);
            WriteWish wish = paymentOf(dialect, service);
            wish.idempotencyKey = QStringLiteral("on-") + day.toString(Qt::ISODate);
            wish.changes.push_back({"date", {}, Value::date(day)});
            const WriteOutcome made = dialect.write(wish);
            QVERIFY2(made.end == WriteOutcome::End::Done, made.failure ? qPrintable(made.failure->message) : "");
            QVERIFY(made.stored->value("date").asDate());
            QCOMPARE(*made.stored->value("date").asDate(), day);
            // Read by one that has never seen it, alone and among the others.
            const LiveDialect other = newDialect(service);
            const RecordKey key = made.stored->key;
            QCOMPARE(other.read(key).value("date"), Value::date(day));
            bool listed = false;
            for (const Record &record : other.list("payment")) {
                if (record.key.remoteId != key.remoteId)
                    continue;
                listed = true;
                QCOMPARE(record.value("date"), Value::date(day));
            }
            QVERIFY(listed);
            // Something else changed: the day stays.
            const Record before = other.read(key);
            const FieldKey remark = before.schema()->find("comment") ? "comment"
                                    : before.schema()->find("note")  ? "note"
                                                                     : "statement";
            const WriteOutcome changed = other.change(before, {{remark, {}, Value::text(QStringLiteral("looked at"))}});
            QVERIFY2(changed.end == WriteOutcome::End::Done,
                     changed.failure ? qPrintable(changed.failure->message) : "");
            QCOMPARE(newDialect(service).read(key).value("date"), Value::date(day));
        }
    }
};

QTEST_GUILESS_MAIN(ContractDates)
#include "tst_contract_dates.moc"
