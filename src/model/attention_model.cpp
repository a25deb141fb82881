// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/attention_model.h"

#include "model/wording.h"

#include <QLocale>

namespace clientele {

AttentionModel::AttentionModel(QObject *parent)
    : LinesModel(parent)
{
}

void AttentionModel::setCompanies(const std::vector<CompanyHandle *> &companies)
{
    for (const auto &former : m_companies) {
        if (former) {
            former->disconnect(this);
            former->outbox().disconnect(this);
        }
    }
    m_companies.assign(companies.begin(), companies.end());
    for (CompanyHandle *company : companies) {
        connect(&company->outbox(), &OutboxHandle::submissionChanged, this, &AttentionModel::refresh);
        connect(&company->outbox(), &OutboxHandle::submissionEnded, this, &AttentionModel::refresh);
        connect(company, &CompanyHandle::lookupRead, this, &AttentionModel::refresh);
        connect(company, &CompanyHandle::leaving, this, [this, company] {
            std::erase(m_companies, company);
            refresh();
        });
    }
    refresh();
}

void AttentionModel::refresh()
{
    std::vector<AttentionLine> lines;
    for (const auto &company : m_companies) {
        if (!company)
            continue;
        const ValueText text(QLocale(), company);
        for (const SubmissionView &view : company->outbox().submissions()) {
            const SchemaPtr schema = company->schema(view.key.entity);
            if (!needsAttention(view.state) || view.acknowledged || !schema)
                continue;
            QStringList sentences{wording::submission(view, *schema, company->serviceName())};
            for (const Echo &echo : view.echoes) {
                const FieldSpec *field = schema->find(echo.field);
                if (field && echo.needsLook()) {
                    sentences += wording::echo(echo, *schema, text.full(*field, echo.sent, view.opened),
                                               text.full(*field, echo.stored, view.opened));
                }
            }
            AttentionLine line;
            line.company = company;
            line.submission = view.id;
            line.key = view.key;
            line.state = view.state;
            line.companyName = company->name();
            line.number = shownNumber(*company, view.key, view.opened);
            line.name = wording::recordName(view);
            line.sentence = sentences.join(QLatin1Char(' '));
            if (view.failure)
                line.details = wording::failure(*view.failure, company->serviceName(), view.key.entity).details;
            lines.push_back(std::move(line));
        }
    }
    take(std::move(lines));
}

void AttentionModel::acknowledge(int row)
{
    const AttentionLine *line = lineAt(row);
    if (line && line->company && line->toAcknowledge())
        line->company->outbox().acknowledge(line->submission);
}

int AttentionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AttentionModel::data(const QModelIndex &index, int role) const
{
    const AttentionLine *line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (!line)
        return {};
    switch (role) {
    case ChangesModel::StateRole:
        return int(LineState::NeedsAttention);
    case ChangesModel::ActionRole:
        return int(ChangesLine::Action::Open);
    case Qt::ToolTipRole:
        if (index.column() == ActionColumn)
            return line->toAcknowledge() ? tr("Open. Space: I have looked at it.") : tr("Open");
        if (index.column() == SentenceColumn && !line->details.isEmpty())
            return line->sentence + QStringLiteral("\n\n") + line->details;
        break;
    case Qt::AccessibleTextRole:
        if (index.column() == ActionColumn || index.column() == StateColumn)
            //: one line of what needs attention, heard: number, name, sentence
            return tr("%1 %2: %3").arg(line->number, line->name, line->sentence);
        break;
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
    case SentenceColumn:
        return line->sentence;
    default:
        return {};
    }
}

QVariant AttentionModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case SentenceColumn:
        return tr("What to do");
    default:
        return {};
    }
}

} // namespace clientele
