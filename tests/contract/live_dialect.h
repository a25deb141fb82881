// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dialect.h"

namespace clientele::contract {

/// A dialect with a real service behind it: carries its operations out, one request after the other. Blocks. Aborts the
/// test program where a list cannot be read, so that an empty list always means an empty list.
class LiveDialect
{
public:
    /// `token` goes with every request that does not itself say who is asking.
    LiveDialect(std::unique_ptr<Dialect> dialect, QByteArray token);

    Dialect *operator->() const { return m_dialect.get(); }

    void run(Operation &operation) const;
    std::vector<Record> list(const ListQuery &query) const;
    /// Every record of it, in the service's own order.
    std::vector<Record> list(const EntityName &entity) const;
    Record read(const RecordKey &key) const;
    WriteOutcome write(const WriteWish &wish) const;
    WriteOutcome change(const Record &base, Changes changes) const;

private:
    std::unique_ptr<Dialect> m_dialect;
    QByteArray m_token;
};

} // namespace clientele::contract
