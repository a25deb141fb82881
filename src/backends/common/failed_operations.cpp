// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/failed_operations.h"

namespace clientele::backends {

namespace {

class FailedList : public ListOperation
{
public:
    explicit FailedList(Failure failure)
        : m_failure(std::move(failure))
    {
    }
    std::optional<Request> next() override { return std::nullopt; }
    void feed(const Answer &) override {}
    std::vector<Record> takeRecords() override { return {}; }
    std::optional<qint64> total() const override { return std::nullopt; }
    std::optional<Failure> failure() const override { return m_failure; }
    std::vector<Failure> unreadable() const override { return {}; }

private:
    Failure m_failure;
};

class FailedRead : public ReadOperation
{
public:
    explicit FailedRead(Failure failure)
        : m_failure(std::move(failure))
    {
    }
    std::optional<Request> next() override { return std::nullopt; }
    void feed(const Answer &) override {}
    Result<Record> outcome() const override { return m_failure; }

private:
    Failure m_failure;
};

class FailedWrite : public WriteOperation
{
public:
    explicit FailedWrite(Failure failure) { m_outcome.failure = std::move(failure); }
    std::optional<Request> next() override { return std::nullopt; }
    void feed(const Answer &) override {}
    WriteOutcome outcome() const override { return m_outcome; }

private:
    WriteOutcome m_outcome;
};

} // namespace

std::unique_ptr<ListOperation> failedList(Failure failure)
{
    return std::make_unique<FailedList>(std::move(failure));
}

std::unique_ptr<ReadOperation> failedRead(Failure failure)
{
    return std::make_unique<FailedRead>(std::move(failure));
}

std::unique_ptr<WriteOperation> failedWrite(Failure failure)
{
    return std::make_unique<FailedWrite>(std::move(failure));
}

Failure failureOfKind(Failure::Kind kind, QString detail)
{
    Failure failure;
    failure.kind = kind;
    failure.detail = std::move(detail);
    return failure;
}

} // namespace clientele::backends
