// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/dataset.h"

namespace clientele::sandbox {

const std::vector<Country> &countries()
{
    static const std::vector<Country> list{
        {"US",
         "United States",
         "USD",
         "+1-404-555-01",
         nullptr,
         {"% Market Square", "% Oak Avenue", "% Harbor Road"},
         "Inc.",
         {{"Atlanta", "GA", "31772"},
          {"Dallas", "TX", "74532"},
          {"Chicago", "IL", "60601"},
          {"Seattle", "WA", "98101"},
          {"Boston", "MA", "02108"},
          {"Miami", "FL", "33125"}}},
        {"CA",
         "Canada",
         "CAD",
         "+1-416-555-01",
         nullptr,
         {"% King Street West", "% Maple Road", "% Rue du Parc"},
         "Ltd.",
         {{"Toronto", "ON", "M5K 1E7"}, {"Montréal", "QC", "H3B 2Y5"}, {"Vancouver", "BC", "V6B 4Y8"}}},
        {"GB",
         "Great Britain",
         "GBP",
         "+44 20 7946 0",
         "GB#########",
         {"% High Street", "% Station Road", "% Mill Lane"},
         "Ltd.",
         {{"London", "Greater London", "W1A 1AA"},
          {"Leeds", "West Yorkshire", "LS1 4DY"},
          {"Cardiff", "", "CF10 1EP"}}},
        {"DE",
         "Germany",
         "EUR",
         "+49 30 5550 ",
         "DE#########",
         {"Hauptstraße %", "Lindenweg %", "Am Größen Tor %"},
         "GmbH",
         {{"Berlin", "", "10115"},
          {"München", "Bayern", "80331"},
          {"Köln", "NRW", "50667"},
          {"Görlitz", "Sachsen", "02826"}}},
        {"FR",
         "France",
         "EUR",
         "+33 1 99 00 ",
         "FR##########",
         {"% rue de l'Église", "% avenue du Général", "% quai des Brumes"},
         "SARL",
         {{"Paris", "", "75001"}, {"Lyon", "", "69001"}, {"Besançon", "", "25000"}}},
        {"NL",
         "Netherlands",
         "EUR",
         "+31 20 555 ",
         "NL#########B##",
         {"Dorpsstraat %", "Keizersgracht %", "IJsselkade %"},
         "B.V.",
         {{"Amsterdam", "", "1012 JS"}, {"'s-Hertogenbosch", "", "5211 AA"}}},
        {"DK",
         "Denmark",
         "DKK",
         "+45 55 55 ",
         "DK########",
         {"Søndergade %", "Åboulevarden %", "Nørregade %"},
         "A/S",
         {{"København", "", "1050"}, {"Århus", "", "8000"}}},
        {"PL",
         "Poland",
         "PLN",
         "+48 22 555 ",
         "PL##########",
         {"ul. Długa %", "ul. Świętej Barbary %", "Rynek %"},
         "Sp. z o.o.",
         {{"Warszawa", "", "00-001"}, {"Łódź", "", "90-001"}}},
        {"TR",
         "Türkiye",
         "TRY",
         "+90 212 555 ",
         nullptr,
         {"İstiklal Caddesi %", "Çınar Sokak %", "Gül Sokak %"},
         "A.Ş.",
         {{"İstanbul", "", "34000"}, {"Iğdır", "", "76000"}}},
        {"GR",
         "Greece",
         "EUR",
         "+30 21 0555 ",
         nullptr,
         {"Οδός Ερμού %", "Λεωφόρος Αθηνών %", "Οδός Ήλιου %"},
         "Α.Ε.",
         {{"Αθήνα", "", "105 57"}, {"Θεσσαλονίκη", "", "546 24"}}},
        {"IL",
         "Israel",
         "ILS",
         "+972 3 555 ",
         nullptr,
         {"רחוב הרצל %", "שדרות רוטשילד %", "דרך השלום %"},
         "בע״מ",
         {{"תל אביב", "", "6100000"}, {"חיפה", "", "3100000"}}},
        {"AE",
         "United Arab Emirates",
         "AED",
         "+971 4 555 ",
         nullptr,
         {"شارع الشيخ زايد %", "شارع الميناء %", "شارع النخيل %"},
         "ذ.م.م",
         {{"دبي", "", "00000"}, {"أبو ظبي", "", "00000"}}},
        {"JP",
         "Japan",
         "JPY",
         "+81 3 5550 ",
         nullptr,
         {"青葉台 %", "桜木町 %", "本町通り %"},
         "株式会社",
         {{"東京", "", "100-0001"}, {"大阪", "", "530-0001"}}},
        {"CN",
         "China",
         "CNY",
         "+86 10 5550 ",
         nullptr,
         {"人民路 % 号", "长江街 % 号", "和平大道 % 号"},
         "有限公司",
         {{"北京", "", "100000"}, {"上海", "", "200000"}}},
        {"KR",
         "Korea",
         "KRW",
         "+82 2 555 ",
         nullptr,
         {"세종대로 %", "한강로 %", "중앙로 %"},
         "주식회사",
         {{"서울", "", "04524"}, {"부산", "", "48058"}}},
        {"IN",
         "India",
         "INR",
         "+91 11 5550 ",
         nullptr,
         {"% महात्मा गांधी मार्ग", "% Lake Road", "% Temple Street"},
         "Pvt. Ltd.",
         {{"नई दिल्ली", "", "110001"}, {"Chennai", "TN", "600001"}}},
        {"UA",
         "Ukraine",
         "UAH",
         "+380 44 555 ",
         nullptr,
         {"вул. Садова %", "просп. Миру %", "вул. Їжакевича %"},
         "ТОВ",
         {{"Київ", "", "01001"}, {"Львів", "", "79000"}}},
    };
    return list;
}

const Country *country(QByteArrayView code)
{
    for (const Country &candidate : countries()) {
        if (code == QByteArrayView(candidate.code))
            return &candidate;
    }
    return nullptr;
}

bool matchesPattern(QByteArrayView text, QByteArrayView pattern)
{
    if (text.size() != pattern.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool fits = pattern[i] == '#'   ? (c >= '0' && c <= '9')
                          : pattern[i] == '@' ? (c >= 'A' && c <= 'Z')
                                              : c == pattern[i];
        if (!fits)
            return false;
    }
    return true;
}

} // namespace clientele::sandbox
