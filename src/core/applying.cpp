// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/applying.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <iterator>

namespace clientele {

namespace {

using Kind = Application::Kind;
using Part = Application::Part;

constexpr size_t mostOfAKind = 5; // more are no help to anybody
constexpr size_t mostInASum = 5;  // ui.md 4.12

/// Sums here stay far below 38 digits; one that does not fit is no candidate for anything.
std::optional<Decimal> minus(const Decimal &a, const Decimal &b)
{
    return Decimal::add(a, b.negated());
}

/// What settles an invoice: all of it, or all less its discount.
struct Price
{
    size_t invoice = 0;
    Decimal amount;
    Decimal discount;
};

bool isSamePart(const Part &a, const Part &b)
{
    return a.invoice == b.invoice && a.amount == b.amount && a.discount == b.discount && a.stillOpen == b.stillOpen;
}

class Finder
{
public:
    /// `ofOne`: of one customer, by index in `invoices`.
    Finder(const Decimal &received, const QDate &when, const std::vector<OpenInvoice> &invoices,
           const std::vector<size_t> &ofOne)
        : m_received(received)
        , m_invoices(invoices)
    {
        for (const size_t i : ofOne) {
            if (isAfter(invoices[i], when) || invoices[i].open <= Decimal(0))
                continue;
            if (!invoices[i].total)
                m_order.push_back(i);
            else if (*invoices[i].total == received && invoices[i].open == received)
                m_wholes.push_back(i);
        }
        std::stable_sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) {
            const QDate &first = invoices[a].due, &second = invoices[b].due;
            return first.isValid() && (!second.isValid() || first < second);
        });
        for (const size_t i : m_order) {
            const OpenInvoice &invoice = invoices[i];
            m_prices.push_back({i, invoice.open, Decimal(0)});
            const bool inTime = invoice.discountUntil.isValid() && when.isValid() && when <= invoice.discountUntil;
            if (!inTime || invoice.discount <= Decimal(0) || invoice.discount >= invoice.open)
                continue;
            if (const std::optional<Decimal> less = minus(invoice.open, invoice.discount))
                m_prices.push_back({i, *less, invoice.discount});
        }
    }

    bool findSingle()
    {
        single(Kind::Exact);
        single(Kind::LessDiscount);
        return !m_found.empty();
    }
    /// After findSingle().
    std::vector<Application> findAll(bool withSums)
    {
        if (withSums)
            sums();
        for (size_t i = 0; i < std::min(m_wholes.size(), mostOfAKind); ++i)
            m_found.push_back(wholeTo(m_wholes[i], m_received));
        oldestFirst();
        return std::move(m_found);
    }

private:
    Part partOf(const Price &price) const { return {price.invoice, price.amount, price.discount, Decimal(0)}; }

    void single(Kind kind)
    {
        size_t found = 0;
        for (const Price &price : m_prices) {
            const bool discounted = !price.discount.isZero();
            if (discounted == (kind == Kind::LessDiscount) && price.amount == m_received && found++ < mostOfAKind)
                m_found.push_back({kind, {partOf(price)}, Decimal(0)});
        }
    }

    void sums()
    {
        if (m_order.size() > mostInvoicesToAdd) { // those due first
            const std::vector<size_t> first(m_order.begin(), m_order.begin() + mostInvoicesToAdd);
            std::erase_if(m_prices, [&first](const Price &price) {
                return std::find(first.begin(), first.end(), price.invoice) == first.end();
            });
        }
        std::erase_if(m_prices, [this](const Price &price) { return price.amount >= m_received; });
        for (size_t i = 0; i < m_prices.size(); ++i)
            m_byAmount[m_prices[i].amount.hash()].push_back(i);
        for (size_t i = 0; i < m_prices.size(); ++i) {
            for (size_t j = i + 1; j < m_prices.size(); ++j) {
                const std::optional<Decimal> sum = Decimal::add(m_prices[i].amount, m_prices[j].amount);
                if (sum && *sum < m_received && m_prices[i].invoice != m_prices[j].invoice)
                    m_pairs[sum->hash()].push_back({i, j, *sum});
            }
        }
        const size_t before = m_found.size();
        for (size_t count = 2; count <= mostInASum && m_found.size() == before; ++count)
            add({}, m_received, count);
    }

    struct Pair
    {
        size_t first;
        size_t second;
        Decimal sum;
    };

    /// Goes through the first prices one by one and looks the last one or two up, so that five of sixty take thousands
    /// of steps and not millions. Positions ascend: every set is met once.
    void add(const std::vector<size_t> &chosen, const Decimal &left, size_t count)
    {
        const size_t from = chosen.empty() ? 0 : chosen.back() + 1;
        if (count == 1) {
            for (const size_t i : m_byAmount.value(left.hash())) {
                if (i >= from && m_prices[i].amount == left)
                    take(chosen, {i});
            }
            return;
        }
        if (count == 2) {
            for (const Pair &pair : pairsOf(left)) {
                if (pair.first >= from)
                    take(chosen, {pair.first, pair.second});
            }
            return;
        }
        for (size_t i = from; i < m_prices.size() && m_taken < mostOfAKind; ++i) {
            const std::optional<Decimal> rest = minus(left, m_prices[i].amount);
            if (!rest || *rest <= Decimal(0))
                continue;
            std::vector<size_t> more = chosen;
            more.push_back(i);
            add(more, *rest, count - 1);
        }
    }

    /// Pairs that make up exactly this; the whole amount itself is looked for among single prices and their partner.
    std::vector<Pair> pairsOf(const Decimal &sum) const
    {
        std::vector<Pair> fitting;
        if (sum == m_received) {
            for (size_t i = 0; i < m_prices.size(); ++i) {
                const std::optional<Decimal> partner = minus(sum, m_prices[i].amount);
                for (const size_t j : partner ? m_byAmount.value(partner->hash()) : std::vector<size_t>()) {
                    if (j > i && m_prices[j].amount == *partner)
                        fitting.push_back({i, j, sum});
                }
            }
            return fitting;
        }
        for (const Pair &pair : m_pairs.value(sum.hash())) {
            if (pair.sum == sum)
                fitting.push_back(pair);
        }
        return fitting;
    }

    void take(const std::vector<size_t> &chosen, std::initializer_list<size_t> last)
    {
        Application sum{Kind::SumOf, {}, Decimal(0)};
        std::vector<size_t> all = chosen;
        all.insert(all.end(), last);
        for (const size_t i : all) {
            const bool twice = std::any_of(sum.parts.begin(), sum.parts.end(), [&](const Part &part) {
                return part.invoice == m_prices[i].invoice; // with and without its discount
            });
            if (twice)
                return;
            sum.parts.push_back(partOf(m_prices[i]));
        }
        if (m_taken++ < mostOfAKind)
            m_found.push_back(std::move(sum));
    }

    void oldestFirst()
    {
        Application way{Kind::OldestFirst, {}, m_received};
        for (const size_t i : m_order) {
            if (way.rest.isZero())
                break;
            const Decimal part = std::min(way.rest, m_invoices[i].open);
            const std::optional<Decimal> rest = minus(way.rest, part);
            const std::optional<Decimal> open = minus(m_invoices[i].open, part);
            if (!rest || !open)
                break;
            way.parts.push_back({i, part, Decimal(0), *open});
            way.rest = *rest;
        }
        // What has been found already is not offered again under another name.
        const bool same =
            way.rest.isZero() && std::any_of(m_found.begin(), m_found.end(), [&](const Application &one) {
                return one.parts.size() == way.parts.size() &&
                       std::is_permutation(one.parts.begin(), one.parts.end(), way.parts.begin(), isSamePart);
            });
        if (!way.parts.empty() && !same)
            m_found.push_back(std::move(way));
    }

    Decimal m_received;
    const std::vector<OpenInvoice> &m_invoices;
    std::vector<size_t> m_order;  // of invoices that may be paid: due first
    std::vector<size_t> m_wholes; // whose total it is, and what is open of them is not told
    std::vector<Price> m_prices;  // in that order, a discounted price behind its full one
    QHash<size_t, std::vector<size_t>> m_byAmount;
    QHash<size_t, std::vector<Pair>> m_pairs;
    std::vector<Application> m_found;
    size_t m_taken = 0; // sums
};

/// By index; customers in the order of their first invoice.
std::vector<std::vector<size_t>> byCustomer(const std::vector<OpenInvoice> &invoices)
{
    std::vector<std::vector<size_t>> all;
    QHash<QString, size_t> places;
    for (size_t i = 0; i < invoices.size(); ++i) {
        const auto place = places.constFind(invoices[i].customer);
        const size_t at = place == places.constEnd() ? all.size() : *place;
        if (at == all.size()) {
            places.insert(invoices[i].customer, at);
            all.emplace_back();
        }
        all[at].push_back(i);
    }
    return all;
}

} // namespace

bool isAfter(const OpenInvoice &invoice, const QDate &when)
{
    return when.isValid() && invoice.date.isValid() && invoice.date > when;
}

Application wholeTo(size_t invoice, const Decimal &received)
{
    return {Kind::Whole, {{invoice, received, Decimal(0), Decimal(0)}}, Decimal(0)};
}

std::vector<Application> waysToApply(const Decimal &received, const QDate &when,
                                     const std::vector<OpenInvoice> &invoices)
{
    if (received <= Decimal(0))
        return {};
    std::vector<Finder> finders;
    for (const std::vector<size_t> &ofOne : byCustomer(invoices))
        finders.emplace_back(received, when, invoices, ofOne);
    bool isSingle = false;
    for (Finder &finder : finders)
        isSingle = finder.findSingle() || isSingle;
    std::vector<Application> all;
    for (Finder &finder : finders) {
        std::vector<Application> ways = finder.findAll(!isSingle);
        std::move(ways.begin(), ways.end(), std::back_inserter(all));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Application &a, const Application &b) { return a.kind < b.kind; });
    all.push_back({Kind::OnAccount, {}, received});
    return all;
}

} // namespace clientele
