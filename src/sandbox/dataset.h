// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace clientele::sandbox {

struct Place
{
    const char *city;
    const char *state;
    const char *postalCode;
};

/// What is plausible in one country.
struct Country
{
    const char *code;
    const char *name;
    const char *currency;
    const char *phone;      ///< prefix; numbers in ranges kept for fiction where there are such
    const char *taxNumber;  ///< pattern: # a digit, @ a letter; nullptr = no format is checked
    const char *streets[3]; ///< % is replaced by the house number
    const char *legalForm;
    std::vector<Place> places;
};

const std::vector<Country> &countries();
const Country *country(QByteArrayView code);
/// Whether a tax number has the form of `pattern` (# a digit, @ a letter).
bool matchesPattern(QByteArrayView text, QByteArrayView pattern);

/// One invented customer, in words any service can take what it needs from. All text is UTF-8; amounts are digits.
struct Party
{
    QByteArray id; ///< guid, lower case
    QByteArray number;
    QByteArray name;
    bool person = false;
    QByteArray addressLine1, addressLine2, city, state, country, postalCode;
    QByteArray phone, email, website, taxNumber;
    QByteArray currency; ///< empty = the company's own
    QByteArray blocked;  ///< "", "Ship", "Invoice", "All"
    QByteArray balance, overdue, sales, creditLimit;
    bool taxLiable = true;
    qint64 modified = 0; ///< milliseconds since 1970; 0 = never
    quint32 pick = 0;    ///< any number, to choose look-ups with
};

/// Invents customers: the same seed, company and index give the same customer whatever the size of the list.
/// The first ones are the textbook's and the awkward ones (several scripts, quotes, full-length names, large
/// and precise amounts, blanks); later ones are plain with an awkward one here and there.
class Dataset
{
public:
    explicit Dataset(quint64 seed)
        : m_seed(seed)
    {
    }
    Party party(int company, int index) const;
    /// The number the customer at this place has: 10000, 20000, ... and a longer series behind the ninth.
    static QByteArray number(qint64 index);
    /// A guid that depends on nothing but the seed and these.
    QByteArray guid(QByteArrayView kind, quint64 a, quint64 b) const;

private:
    quint64 m_seed;
};

/// Random numbers that are the same on every system (SplitMix64).
class Chance
{
public:
    explicit Chance(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next();
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    bool oneIn(int many) { return below(many) == 0; }

private:
    quint64 m_state;
};

} // namespace clientele::sandbox
