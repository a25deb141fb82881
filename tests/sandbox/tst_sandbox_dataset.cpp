// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"
#include "sandbox/businesscentral/schema.h"
#include "sandbox/dataset.h"
#include "support/test_locale.h"

#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace clientele;
using namespace clientele::sandbox;

/// The invented books: the same on every system, within the service's limits, and as awkward as real ones.
class TestSandboxDataset : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    void dependsOnNothingButSeedAndPlace()
    {
        const Party one = Dataset(5).party(1, 777);
        const Party same = Dataset(5).party(1, 777);
        QCOMPARE(one.name, same.name);
        QCOMPARE(one.id, same.id);
        QCOMPARE(one.balance, same.balance);
        QVERIFY(Dataset(6).party(1, 777).id != one.id);
        QVERIFY(Dataset(5).party(2, 777).id != one.id);
        // Known values, so that another compiler or system that differs is noticed.
        QCOMPARE(Dataset(1).guid("customer", 0, 5), QByteArray("30cc36c3-524f-4962-bcaf-fdacc5912957"));
        QCOMPARE(Dataset(1).party(0, 150).name, QByteArray("Wide World Garden 151 Ltd."));
    }

    void beginsWithTheTextbook()
    {
        const Party first = Dataset(9).party(0, 0);
        QCOMPARE(first.name, QByteArray("Adatum Corporation"));
        QCOMPARE(first.number, QByteArray("10000"));
        QCOMPARE(first.balance, QByteArray("15750.00"));
        QCOMPARE(Dataset(9).party(0, 1).name, QByteArray("Trey Research"));
        QCOMPARE(Dataset(9).party(0, 2).name, QByteArray("Fabrikam, Inc."));
    }

    void staysWithinTheServicesLimits()
    {
        const businesscentral::Schema schema;
        const businesscentral::EntitySet &customers = *schema.set("customers");
        const auto longest = [&](const char *property) {
            return customers.property(property, businesscentral::Profile::V2)->length;
        };
        QSet<QByteArray> numbers;
        QSet<QByteArray> ids;
        for (int i = 0; i < 5000; ++i) {
            const Party party = Dataset(3).party(0, i);
            numbers.insert(party.number);
            ids.insert(party.id);
            for (const auto &[property, text] :
                 {std::pair("displayName", party.name), std::pair("addressLine1", party.addressLine1),
                  std::pair("addressLine2", party.addressLine2), std::pair("city", party.city),
                  std::pair("state", party.state), std::pair("postalCode", party.postalCode),
                  std::pair("phoneNumber", party.phone), std::pair("email", party.email),
                  std::pair("website", party.website), std::pair("taxRegistrationNumber", party.taxNumber)})
                QVERIFY2(QString::fromUtf8(text).size() <= longest(property), text.constData());
            for (const QByteArray &amount : {party.balance, party.overdue, party.sales, party.creditLimit})
                QVERIFY2(Decimal::parse(amount).has_value(), amount.constData());
            const Country *home = country(party.country);
            QVERIFY(home || party.country.isEmpty());
            if (home && home->taxNumber && !party.taxNumber.isEmpty() && i > 1)
                QVERIFY2(matchesPattern(party.taxNumber, home->taxNumber), party.taxNumber.constData());
            QVERIFY(std::none_of(party.phone.cbegin(), party.phone.cend(),
                                 [](char c) { return QChar::fromLatin1(c).isLetter(); }));
        }
        QCOMPARE(numbers.size(), 5000);
        QCOMPARE(ids.size(), 5000);
    }

    void isAsAwkwardAsRealBooks()
    {
        QSet<QChar::Script> scripts;
        bool quote = false, hundredLetters = false, eighteenDigits = false, manyDecimals = false, zero = false,
             negative = false;
        bool blankTime = false, blankAddress = false, rightToLeft = false, person = false, blocked = false,
             foreign = false;
        for (int i = 0; i < 200; ++i) {
            const Party party = Dataset(1).party(0, i);
            const QString name = QString::fromUtf8(party.name);
            for (const QChar c : name) {
                scripts.insert(c.script());
                rightToLeft = rightToLeft || c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
            }
            quote = quote || (name.contains(QLatin1Char('\'')) && name.contains(QLatin1Char('"')));
            hundredLetters = hundredLetters || name.size() == 100;
            eighteenDigits = eighteenDigits || party.balance == "9999999999999999.99";
            const Decimal balance = *Decimal::parse(party.balance);
            manyDecimals = manyDecimals || balance.scale() > 15;
            zero = zero || balance.isZero();
            negative = negative || balance.isNegative();
            blankTime = blankTime || party.modified == 0;
            blankAddress = blankAddress || party.addressLine1.isEmpty();
            person = person || party.person;
            blocked = blocked || party.blocked == "All";
            foreign = foreign || !party.currency.isEmpty();
        }
        for (const QChar::Script script :
             {QChar::Script_Latin, QChar::Script_Greek, QChar::Script_Cyrillic, QChar::Script_Hebrew,
              QChar::Script_Arabic, QChar::Script_Han, QChar::Script_Hangul, QChar::Script_Devanagari})
            QVERIFY(scripts.contains(script));
        QVERIFY(quote && hundredLetters && eighteenDigits && manyDecimals && zero && negative);
        QVERIFY(blankTime && blankAddress && rightToLeft && person && blocked && foreign);
    }

    void memberNamesAreEncodedLikeXmlNames()
    {
        using namespace businesscentral;
        QCOMPARE(encodeMember(" "), QByteArray("_x0020_"));
        QCOMPARE(encodeMember("Post Code+City"), QByteArray("Post_x0020_Code_x002B_City"));
        for (const char *plain : {" ", "Same Code", "City+County+Post Code", "Invoice", "a_b", "_x", "St. 1"})
            QCOMPARE(decodeMember(encodeMember(plain)), QByteArray(plain));
        QCOMPARE(decodeMember("_xZZZZ_"), QByteArray("_xZZZZ_"));
    }
};

QTEST_GUILESS_MAIN(TestSandboxDataset)
#include "tst_sandbox_dataset.moc"
