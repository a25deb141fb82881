// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/changes_model.h"

#include "model/lost_parent.h"
#include "model/payment_book.h"
#include "model/standing.h"
#include "model/unsent_problems.h"
#include "model/wanted.h"
#include "model/wording.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace clientele {

QString shownNumber(CompanyHandle &company, const RecordKey &key, const Record &record)
{
    for (const char *field : {"number", "code"}) {
        if (const Value &value = record.value(field); value.isPresent())
            return value.toText();
    }
    if (key.isNew())
        //: stands where the number of a record will stand
        return ChangesModel::tr("(new)");
    const Snapshot &snapshot = company.list(key.entity).snapshot();
    const RowId row = snapshot.find(key.remoteId);
    const int field = snapshot.schema() ? snapshot.schema()->indexOf("number") : -1;
    return row < snapshot.rowIdEnd() && field >= 0 ? snapshot.value(row, field).toText() : QString();
}

namespace {

/// Nothing of it is under way: it can be taken back.
bool rests(SubmissionState state)
{
    switch (state) {
    case SubmissionState::Queued:
    case SubmissionState::WaitingConnection:
    case SubmissionState::WaitingSignIn:
    case SubmissionState::WaitingPace:
        return true;
    default:
        return false;
    }
}

/// The record waits for a decision, and this field is none of what both sides changed.
bool isUndisputed(const SubmissionView &submission, const FieldKey &field)
{
    if (submission.state != SubmissionState::NeedsDecision || !submission.merge || field.isEmpty())
        return false;
    const Merge &merge = *submission.merge;
    const auto row = std::find_if(merge.rows().begin(), merge.rows().end(), [&](const MergeRow &one) {
        return std::find(one.fields.begin(), one.fields.end(), field) != one.fields.end();
    });
    if (row == merge.rows().end() || row->verdict != Verdict::Clash)
        return true;
    // Of a group that is decided as one, the parts that both changed; all of it, where each changed another part.
    const auto clashes = [&](const FieldKey &part) {
        const FieldSpec *spec = merge.theirs().schema()->find(part);
        return spec && judge(*spec, merge.opened().value(part), merge.mine().value(part), merge.theirs().value(part)) ==
                           Verdict::Clash;
    };
    return row->isWholeGroup() && !clashes(field) && std::any_of(row->fields.begin(), row->fields.end(), clashes);
}

/// What a new record began with and nobody has typed over: sent like what was typed, and not among the lines.
std::vector<OverlayField> givenAtTheBeginning(const OverlayRecord &record)
{
    std::vector<OverlayField> given;
    if (record.kind != ChangeKind::Create || record.opened.isNull() || record.fields.empty())
        return given;
    const OverlayField::Stage stage =
        record.submission.isEmpty() ? OverlayField::Stage::NotSent : record.fields.back().stage;
    for (const FieldSpec &field : record.opened.schema()->fields()) {
        const bool typed = std::any_of(record.fields.begin(), record.fields.end(),
                                       [&](const OverlayField &one) { return one.field == field.key; });
        const Value &value = record.opened.value(field.key);
        if (field.onCreate && value.isPresent() && !typed)
            given.push_back({field.key, Value(), value, stage});
    }
    return given;
}

/// What keeps a record from being sent: fields, among them an empty one where it is none that stands in a line.
QSet<FieldKey> wrongIn(CompanyHandle &company, const OverlayRecord &record, const PaymentBook *book)
{
    QSet<FieldKey> wrong;
    Changes changes;
    for (const OverlayField &field : record.fields) {
        if (field.stage == OverlayField::Stage::NotSent)
            changes.push_back({field.field, field.before, field.after});
    }
    if (changes.empty() || record.opened.isNull())
        return wrong;
    const auto isTyped = [&](const FieldKey &field) {
        return std::any_of(changes.begin(), changes.end(), [&](const Change &one) { return one.field == field; });
    };
    for (const Problem &problem : problemsOf(company, record, applied(record.opened, changes), changes, book)) {
        if (problem.blocks)
            wrong.insert(isTyped(problem.field) ? problem.field : FieldKey());
    }
    if (record.key.isNew() && hasLostParent(company, record.key))
        wrong.insert(FieldKey());
    return wrong;
}

} // namespace

ChangesModel::ChangesModel(QObject *parent)
    : LinesModel(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);
    connect(&m_rest, &QTimer::timeout, this, &ChangesModel::refresh);
}

/// Where its lists are read already: who looks at what is typed asks the service for nothing.
const PaymentBook *ChangesModel::bookOf(CompanyHandle &company)
{
    const auto found = std::find_if(m_books.begin(), m_books.end(),
                                    [&](const PaymentBook *book) { return book->company() == &company; });
    if (found != m_books.end())
        return *found;
    if (!company.list(PaymentBook::lineEntity()).progress().complete)
        return nullptr;
    auto *book = new PaymentBook(this);
    book->setCompany(&company);
    connect(book, &PaymentBook::changed, &m_rest, [this] { m_rest.start(); });
    m_books.push_back(book);
    return book;
}

void ChangesModel::setCompanies(const std::vector<CompanyHandle *> &companies)
{
    for (const auto &former : m_companies) {
        if (former) {
            former->disconnect(this);
            former->outbox().disconnect(this);
        }
    }
    qDeleteAll(m_books);
    m_books.clear();
    m_companies.assign(companies.begin(), companies.end());
    for (CompanyHandle *company : companies) {
        connect(&company->outbox(), &OutboxHandle::overlayChanged, this, &ChangesModel::refresh);
        connect(&company->outbox(), &OutboxHandle::submissionChanged, this, &ChangesModel::refresh);
        connect(&company->outbox(), &OutboxHandle::submissionEnded, this, &ChangesModel::refresh);
        connect(company, &CompanyHandle::lookupRead, this, &ChangesModel::refresh);
        connect(company, &CompanyHandle::statusChanged, this, &ChangesModel::refresh); // what waits, waits for that
        connect(company, &CompanyHandle::leaving, this, [this, company] {
            std::erase(m_companies, company);
            refresh();
        });
    }
    refresh();
}

void ChangesModel::refresh()
{
    std::vector<ChangesLine> lines;
    for (const auto &company : m_companies) {
        if (company)
            addLines(*company, lines);
    }
    take(std::move(lines));
}

void ChangesModel::addLines(CompanyHandle &company, std::vector<ChangesLine> &lines)
{
    const ValueText text(QLocale(), &company);
    const OverlayPtr overlay = company.outbox().overlay();
    for (const OverlayRecord &record : overlay->records) {
        const SubmissionView *submission = company.outbox().submission(record.submission);
        ChangesLine line;
        line.company = &company;
        line.key = record.key;
        line.companyName = company.name();
        line.number = shownNumber(company, record.key, record.opened);
        line.name = wording::recordName(record);
        const SchemaPtr schema = company.schema(record.key.entity);
        const auto stand = [&](ChangesLine &one, OverlayField::Stage stage) {
            if (stage != OverlayField::Stage::NotSent && submission && schema) {
                one.submission = submission->id;
                const QString sentence = wording::submission(*submission, *schema, company);
                one.stateWord = sentence;
                one.state = LineState::Waiting;
                one.action = rests(submission->state) ? ChangesLine::Action::TakeBack : ChangesLine::Action::None;
                if (stage == OverlayField::Stage::NeedsAttention) {
                    one.action = ChangesLine::Action::Open;
                    if (isUndisputed(*submission, one.field))
                        one.stateWord = tr("Waits for your decision on other fields.");
                    else
                        one.state = LineState::NeedsAttention;
                }
                return;
            }
            one.stateWord = tr("Not sent");
        };
        const bool inJournal = PaymentBook::holds(company, record.key.entity);
        const QSet<FieldKey> wrong = wrongIn(company, record, inJournal ? bookOf(company) : nullptr);
        const SubmissionView *waiting = waitingFor(company.outbox(), record.key);
        const Record wanted = wantedOf(record);
        const auto lineOf = [&](const OverlayField &field) {
            ChangesLine one = line;
            const FieldSpec *spec = schema ? schema->find(field.field) : nullptr;
            one.field = field.field;
            one.label = spec ? wording::fieldLabel(*spec) : QString::fromLatin1(field.field);
            one.before = spec ? text.full(*spec, field.before, record.opened) : field.before.toText();
            one.after = spec ? text.full(*spec, field.after, wanted) : field.after.toText();
            stand(one, field.stage);
            return one;
        };
        for (const OverlayField &field : givenAtTheBeginning(record)) {
            ChangesLine one = lineOf(field);
            if (field.stage == OverlayField::Stage::NotSent) {
                one.stateWord = tr("Not sent, prefilled");
                one.action = ChangesLine::Action::None; // it goes with the record, and is changed there
            }
            lines.push_back(std::move(one));
        }
        for (const OverlayField &field : record.fields) {
            ChangesLine one = lineOf(field);
            if (field.stage == OverlayField::Stage::NotSent &&
                (wrong.contains(field.field) || wrong.contains(FieldKey())))
                one.stateWord = tr("Needs correcting");
            if (field.stage == OverlayField::Stage::NotSent && concerns(waiting, field.field)) {
                // It was sent and came back: its values stand here again, to be corrected.
                one.stateWord = wording::logAnswer(stateName(waiting->state));
                one.state = LineState::NeedsAttention;
            }
            lines.push_back(std::move(one));
        }
        if (record.fields.empty()) {
            line.sentence = record.kind == ChangeKind::Action && submission
                                ? wording::actionOn(submission->action, record.label)
                                : wording::wish(record.kind);
            const bool attention = submission && needsAttention(submission->state);
            stand(line, !submission ? OverlayField::Stage::NotSent
                        : attention ? OverlayField::Stage::NeedsAttention
                                    : OverlayField::Stage::OnItsWay);
            lines.push_back(std::move(line));
        }
    }
}

int ChangesModel::changes() const
{
    int count = 0;
    QSet<RecordKey> made;
    for (const ChangesLine &line : lines()) {
        count += line.key.isNew() && made.contains(line.key) ? 0 : 1;
        made.insert(line.key);
    }
    return count;
}

int ChangesModel::records() const
{
    QSet<RecordKey> all;
    for (const ChangesLine &line : lines())
        all.insert(line.key);
    return int(all.size());
}

EntityName ChangesModel::entity() const
{
    return wording::commonEntity(lines(), [](const ChangesLine &line) { return line.key.entity; });
}

void ChangesModel::restore(int row)
{
    const ChangesLine *line = lineAt(row);
    if (!line || !line->company)
        return;
    OutboxHandle &outbox = line->company->outbox();
    if (line->action == ChangesLine::Action::TakeBack)
        outbox.withdraw(line->submission);
    else if (line->action == ChangesLine::Action::Restore && line->field.isEmpty())
        outbox.discard(line->key);
    else if (line->action == ChangesLine::Action::Restore)
        outbox.restoreField(line->key, line->field);
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    const ChangesLine *line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line)
        return {};
    const QString change = !line->sentence.isEmpty()
                               ? line->sentence
                               //: an old value and the new one, where both are read as a sentence
                               : tr("%1 → %2").arg(line->before.isEmpty() ? tr("(empty)") : line->before,
                                                   line->after.isEmpty() ? tr("(empty)") : line->after);
    switch (role) {
    case StateRole:
        return int(line->state);
    case OldRole:
        return line->sentence.isEmpty() ? line->before : QString();
    case NewRole:
        return line->sentence.isEmpty() ? line->after : QString();
    case ActionRole:
        return int(line->action);
    case Qt::AccessibleTextRole:
        if (index.column() == ActionColumn || index.column() == StateColumn) {
            //: one line of the unsent changes, heard: number, name, field, old and new value, state
            return tr("%1 %2, %3: %4. %5").arg(line->number, line->name, line->label, change, line->stateWord);
        }
        [[fallthrough]];
    case Qt::ToolTipRole:
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case CompanyColumn:
        return line->companyName;
    case NumberColumn:
        return line->number;
    case NameColumn:
        return line->name;
    case FieldColumn:
        return line->label;
    case ChangeColumn:
        return change;
    case WordColumn:
        return line->stateWord;
    case ActionColumn:
        if (role != Qt::ToolTipRole)
            return {};
        switch (line->action) {
        case ChangesLine::Action::Restore:
            return tr("Restore old value");
        case ChangesLine::Action::TakeBack:
            return tr("Do not send it yet");
        case ChangesLine::Action::Open:
            return tr("Open");
        case ChangesLine::Action::None:
            break;
        }
        return {};
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CompanyColumn:
        return tr("Company");
    case NumberColumn:
        return tr("No.");
    case NameColumn:
        return tr("Name");
    case FieldColumn:
        return tr("Field");
    case ChangeColumn:
        return tr("Change");
    case WordColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace clientele
