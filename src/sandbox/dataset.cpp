// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/dataset.h"

#include <QString>

#include <iterator>

namespace clientele::sandbox {

namespace {

constexpr const char *Houses[] = {"Contoso",    "Northwind", "Litware",   "Proseware", "Tailspin",   "Wingtip",
                                  "Woodgrove",  "Lucerne",   "Munson",    "Relecloud", "Southridge", "VanArsdel",
                                  "Wide World", "Fourth",    "Humongous", "Alpine",    "Bellows",    "Coho",
                                  "Datum",      "Fincher",   "Graphic",   "Liberty",   "Nod",        "Trey"};
constexpr const char *Trades[] = {"Traders",  "Coffee",    "Logistics", "Paper",    "Research", "Design", "Bakery",
                                  "Tools",    "Insurance", "Vineyard",  "Toys",     "Media",    "Clinic", "Garden",
                                  "Shipping", "Textiles",  "Motors",    "Printing", "Dairy",    "Books",  "Metalwork"};

struct Awkward
{
    const char *name;
    const char *country;
};

/// Names that real books have and programs stumble over.
constexpr Awkward Names[] = {
    {"O'Hara & Sons \"Quick\" Prints", "GB"},
    {"青葉商事株式会社", "JP"},
    {"شركة النور للتجارة ذ.م.م", "AE"},
    {"חברת אלון לבנייה בע״מ", "IL"},
    {"华光贸易有限公司", "CN"},
    {"한빛상사 주식회사", "KR"},
    {"Ήλιος Εμπορική Α.Ε.", "GR"},
    {"ТОВ «Північний вітер»", "UA"},
    {"सूर्योदय ट्रेडर्स", "IN"},
    {"İğneada Balıkçılık A.Ş.", "TR"},
    {"Ærø Skibsværft A/S", "DK"},
    {"Łąka i Żaba Sp. z o.o.", "PL"},
    {"Boulangerie de l'Église — Père & Fille", "FR"},
    {"100% Baumwolle + Seide; (Größen 36_44) <Outlet>", "DE"},
    {"=SUM(Contoso) Spreadsheet Services", "US"},
    {"Contoso שלום World (mixed) عربي", "US"},
    {"e\xCC\x81"
     "clair Pa\xCC\x82tisserie",
     "FR"},
    {"\xF0\x9F\x8C\xBB Sonnenblume \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8C\xBE Hofladen", "DE"},
    {"x", "US"},
    {"  Leading and trailing blanks  ", "GB"},
};

QByteArray digitsOf(QByteArrayView pattern, Chance &chance)
{
    QByteArray text;
    for (const char c : pattern) {
        if (c == '#')
            text += static_cast<char>('0' + chance.below(10));
        else if (c == '@')
            text += static_cast<char>('A' + chance.below(26));
        else
            text += c;
    }
    return text;
}

QByteArray money(qint64 cents)
{
    const bool negative = cents < 0;
    const QByteArray digits = QByteArray::number(negative ? -cents : cents).rightJustified(3, '0');
    return (negative ? "-" : "") + digits.first(digits.size() - 2) + '.' + digits.last(2);
}

QByteArray slug(QByteArrayView name)
{
    QByteArray text;
    for (const char c : name) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9'))
            text += low;
    }
    return text.left(24);
}

/// The two customers that the textbook example of the service shows.
void makeTextbook(Party &party, int index)
{
    const bool first = index == 0;
    party.id = first ? "d1e2f3a4-b5c6-7890-1234-567890abcdef" : "e2f3a4b5-c6d7-8901-2345-67890abcdef1";
    party.name = first ? "Adatum Corporation" : "Trey Research";
    party.person = false;
    party.addressLine1 = first ? "192 Market Square" : "1 Main Street";
    party.addressLine2 = first ? "Suite 300" : "";
    party.city = first ? "Atlanta" : "Dallas";
    party.state = first ? "GA" : "TX";
    party.country = "US";
    party.postalCode = first ? "31772" : "74532";
    party.phone = first ? "+1-404-555-0100" : "+1-214-555-0200";
    party.email = first ? "accounts@adatum.com" : "info@treyresearch.net";
    party.website = first ? "https://www.adatum.com" : "https://www.treyresearch.net";
    party.taxNumber = first ? "98-7654321" : "87-6543210";
    party.currency.clear();
    party.blocked.clear();
    party.balance = first ? "15750.00" : "8450.50";
    party.overdue = first ? "3200.00" : "0.00";
    party.sales = first ? "245000.00" : "125000.00";
    party.creditLimit = first ? "20000.00" : "10000.00";
    party.taxLiable = true;
    party.modified = first ? 1739611800000 : 1739549700000; // 2025-02-15T09:30:00Z, 2025-02-14T16:15:00Z
    party.pick = 0;
}

/// Amounts and blanks that come up rarely: by place among the first, by chance later.
void makeAwkward(Party &party, int which)
{
    switch (which) {
    case 0:
        party.balance = "9999999999999999.99"; // eighteen digits
        party.sales = "9999999999999999.99";
        party.overdue = "0.01";
        break;
    case 1:
        party.balance = "228.970000000000034567";
        party.creditLimit = "0.00001";
        break;
    case 2:
        party.balance = "-1234567.89";
        party.overdue = "0";
        break;
    case 3:
        party.balance = party.overdue = party.sales = party.creditLimit = "0";
        break;
    case 4:
        party.modified = 0;
        break;
    case 5:
        party.addressLine1 = party.addressLine2 = party.city = party.state = party.country = party.postalCode = "";
        party.phone = party.email = party.website = party.taxNumber = "";
        break;
    case 6:
        party.name =
            QByteArray(
                "The Most Extraordinarily Long Company Name That Still Fits Into The Hundred Letters Allowed For It ")
                .leftJustified(99, '.', true) +
            '!';
        break;
    case 7:
        party.addressLine1 = "c/o \"The Mill\", 4th floor\\rear, <north> & 'south' wing; ask for keys";
        party.addressLine2 = "Door #7 \xE2\x80\x94 \xE2\x80\x8Fمبنى ب\xE2\x80\x8F";
        break;
    case 8:
        party.balance = "-0.01";
        party.overdue = "-0.01";
        break;
    default:
        break;
    }
}

} // namespace

quint64 Chance::next()
{
    quint64 z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

QByteArray Dataset::guid(QByteArrayView kind, quint64 a, quint64 b) const
{
    quint64 seed = m_seed * 31 + a * 0x9E3779B97F4A7C15ULL + b * 0xC2B2AE3D27D4EB4FULL;
    for (const char c : kind)
        seed = (seed ^ static_cast<uchar>(c)) * 1099511628211ULL;
    Chance chance(seed);
    QByteArray hex = QByteArray::number(chance.next(), 16).rightJustified(16, '0') +
                     QByteArray::number(chance.next(), 16).rightJustified(16, '0');
    hex[12] = '4'; // version and variant of a random guid (RFC 4122, 4.4)
    hex[16] = "89ab"[chance.below(4)];
    return hex.first(8) + '-' + hex.sliced(8, 4) + '-' + hex.sliced(12, 4) + '-' + hex.sliced(16, 4) + '-' +
           hex.last(12);
}

QByteArray Dataset::number(qint64 index)
{
    return index < 9 ? QByteArray::number((index + 1) * 10000)
                     : "C" + QByteArray::number(index + 1).rightJustified(6, '0');
}

Party Dataset::party(int company, int index) const
{
    Chance chance(m_seed * 1000003 + static_cast<quint64>(company) * 7919 +
                  static_cast<quint64>(index) * 0xD6E8FEB86659FD93ULL);
    Party party;
    party.id = guid("customer", static_cast<quint64>(company), static_cast<quint64>(index));
    party.number = number(index);
    party.pick = static_cast<quint32>(chance.next() >> 32);

    const int firstAwkward = 3;
    const int names = static_cast<int>(std::size(Names));
    const bool awkwardName = index >= firstAwkward && (index < firstAwkward + names || chance.oneIn(40));
    const Awkward &awkward =
        Names[index < firstAwkward + names ? std::max(0, index - firstAwkward) : chance.below(names)];
    // Most customers live in the western markets; the others appear often enough to be met on the first page.
    const std::vector<Country> &all = countries();
    const Country &home =
        awkwardName
            ? *country(awkward.country)
            : all[static_cast<size_t>(chance.oneIn(8) ? chance.below(static_cast<int>(all.size())) : chance.below(6))];
    party.person = !awkwardName && chance.oneIn(12);
    if (awkwardName) {
        party.name = awkward.name;
        if (index >= firstAwkward + names)
            party.name += ' ' + QByteArray::number(index + 1);
    } else if (party.person) {
        party.name = "Private customer " + QByteArray::number(index + 1);
    } else {
        party.name = QByteArray(Houses[chance.below(static_cast<int>(std::size(Houses)))]) + ' ' +
                     Trades[chance.below(static_cast<int>(std::size(Trades)))] + ' ' + QByteArray::number(index + 1) +
                     ' ' + home.legalForm;
    }
    if (index == 2)
        party.name = "Fabrikam, Inc.";

    const Place &place = home.places[static_cast<size_t>(chance.below(static_cast<int>(home.places.size())))];
    party.addressLine1 =
        QByteArray(home.streets[chance.below(3)]).replace('%', QByteArray::number(1 + chance.below(240)));
    party.addressLine2 =
        chance.oneIn(4) ? "Building " + QByteArray(1, static_cast<char>('A' + chance.below(6))) : QByteArray();
    party.city = place.city;
    party.state = place.state;
    party.postalCode = place.postalCode;
    party.country = home.code;
    party.phone = home.phone + QByteArray::number(10 + chance.below(90));
    const QByteArray domain =
        slug(party.name).isEmpty() ? "customer" + QByteArray::number(index + 1) : slug(party.name);
    party.email = "office@" + domain + ".example";
    if (chance.oneIn(25))
        party.email += ";billing@" + domain + ".example";
    party.website = chance.oneIn(5) ? QByteArray() : "https://www." + domain + ".example";
    party.taxNumber = party.person ? QByteArray() : digitsOf(home.taxNumber ? home.taxNumber : "##-#######", chance);
    party.currency = chance.oneIn(3) ? home.currency : "";
    party.blocked = !chance.oneIn(15) ? "" : (chance.oneIn(3) ? "All" : (chance.oneIn(2) ? "Ship" : "Invoice"));
    const qint64 balance =
        chance.oneIn(4) ? 0 : static_cast<qint64>(chance.next() % 5'000'000) * (chance.oneIn(20) ? -1 : 1);
    party.balance = money(balance);
    party.overdue = money(balance > 0 && chance.oneIn(3) ? balance / 3 : 0);
    party.sales = money(static_cast<qint64>(chance.next() % 90'000'000));
    party.creditLimit = chance.oneIn(2) ? QByteArray::number(1000 * chance.below(200)) : QByteArray("0");
    party.taxLiable = !chance.oneIn(6);
    party.modified = 1704067200000 + static_cast<qint64>(chance.next() % 34'000'000'000); // within 2024 and early 2025
    if (index >= firstAwkward && index < firstAwkward + 9)
        makeAwkward(party, index - firstAwkward);
    else if (index >= firstAwkward && chance.oneIn(60))
        makeAwkward(party, chance.below(9));
    if (company == 0 && index < 2)
        makeTextbook(party, index);
    return party;
}

} // namespace clientele::sandbox
