// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/dataset.h"
#include "sandbox/exchange.h"
#include "sandbox/layer/receivables.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace clientele::sandbox::layer {

/// One tag on one customer; the ids and display names of its kind stand in the business's dimensions.
struct Tag
{
    QString id;
    QString key;
    QString value;
};

/// What a customer holds as text (reference, section 5.3). The note goes by two names on the wire.
enum class Text : quint8 {
    ExternalId,
    IndividualName,
    CompanyName,
    Email,
    MobilePhone,
    OfficePhone,
    Address,
    Note,
};
constexpr size_t Texts = 8;

struct Customer
{
    QString id;
    std::array<std::optional<QString>, Texts> texts; ///< nothing is null
    bool archived = false;
    std::vector<Tag> tags;

    std::optional<QString> &text(Text which) { return texts[static_cast<size_t>(which)]; }
    const std::optional<QString> &text(Text which) const { return texts[static_cast<size_t>(which)]; }
};

/// Name of a member on the wire; `noteName` is "memo" or "notes".
QString nameOf(Text which, const QString &noteName);

struct Definition
{
    QString id;
    QString value;
    std::optional<QString> displayName;
};

struct Dimension
{
    QString id;
    QString key;
    std::optional<QString> displayName;
    std::vector<Definition> values;
};

/// One business and its customers, in the order they came in; nothing is ever taken out.
struct Business
{
    Json shown; ///< as answers give it
    QString id;
    bool filled = false;
    std::vector<Customer> customers;
    QHash<QString, size_t> byId;
    QHash<QString, size_t> byExternalId;
    std::vector<Dimension> dimensions;
    Receivables receivables;

    Customer *customer(const QString &customerId);
    Customer *withExternalId(const QString &externalId);
    /// The dimension and value of a tag, made up where they are new. `ids` hands out ids.
    void define(const QString &key, const QString &value, const std::optional<QString> &keyName,
                const std::optional<QString> &valueName, const std::function<QString()> &ids);
    void add(Customer customer);
    /// Puts the changed customer in the place of the one with its id.
    void replace(Customer customer);
    Json show(const Customer &customer, const QString &noteName) const;
};

/// The businesses of one run. The first starts with the five customers of the reference's examples; all others are
/// invented. Customers of a business are made up when it is first entered.
class Books
{
public:
    explicit Books(const BooksWish &wish);

    std::vector<Business> &businesses() { return m_businesses; }
    /// With its customers; nullptr for an id nobody has.
    Business *enter(const QString &id);

private:
    void fill(Business &business, int number);
    Customer invented(int number, int index) const;
    void fillReceivables(Business &business, int number) const;
    void fillCastReceivables(Receivables &books) const;

    const BooksWish m_wish;
    const Dataset m_data;
    std::vector<Business> m_businesses;
};

} // namespace clientele::sandbox::layer
