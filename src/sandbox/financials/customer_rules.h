// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json.h"
#include "sandbox/financials/books.h"
#include "sandbox/financials/settings.h"

namespace clientele::sandbox::financials {

/// What a write to a customer does beyond storing it: refusals, references, the address that goes all or nothing, and
/// what the server fills in (reference, 4.3 to 4.5). Everything that is refused throws Refusal and leaves the row as it
/// was.
class CustomerRules
{
public:
    /// Who writes: a client of the API, or the practised colleague, who may also set figures that postings change.
    enum class Writer : quint8 { Client, Colleague };

    CustomerRules(const Sets &sets, const Company &company, const Settings &settings)
        : m_sets(sets)
        , m_company(company)
        , m_settings(settings)
    {
    }

    /// A whole new row but for its id and time: what was sent, and what the server fills in.
    Row created(const Json &body, Writer writer) const;
    /// `now` with the body's members applied in the order of the page, the address last.
    Row changed(const Row &now, const Json &body, Writer writer) const;
    void refuseDelete(const Row &row) const;

private:
    void refuseUnknown(const Json &body) const;
    void apply(Row &row, const Json &body, Writer writer) const;
    void applyPlain(Row &row, int column, const Json &value) const;
    void applyReference(Row &row, int column, const Json &body) const;
    void applyCurrency(Row &row, const Json &body) const;
    void applyAddress(Row &row, const Json &address) const;
    void applyPostalCode(Row &row, const QByteArray &code) const;
    QByteArray codeOfId(const EntitySet &lookUp, const char *property, const char *words, const Json &value) const;
    QByteArray codeOfObject(const EntitySet &lookUp, const char *property, const Json &object) const;
    QByteArray text(const Property &property, const Json &value) const;
    void checkTaxNumber(const Row &row) const;
    QByteArray nextNumber() const;

    const Sets &m_sets;
    const Company &m_company;
    const Settings &m_settings;
};

} // namespace clientele::sandbox::financials
