// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main/command_reasons.h"

#include "gui/look/mnemonics.h"
#include "gui/main/main_commands.h"
#include "gui/payments/payments_screen.h"
#include "model/account_summary.h"
#include "model/block_instead.h"
#include "model/pacing.h"
#include "model/wording.h"

#include <QMenu>
#include <QSet>

namespace clientele {

void CommandReasons::tell(const Situation &now)
{
    const QString noCompany = now.company ? QString() : tr("Open a company first.");
    const QString noCurrent = !noCompany.isEmpty()   ? noCompany
                              : now.current.isNull() ? wording::chooseFirst(now.entity)
                                                     : QString();
    for (const char *id : {"edit.selectAll", "edit.find", "view.filterToValue", "view.columns", "view.companies",
                           "view.list", "view.detail", "view.notSent", "view.attention", "view.log", "view.nextPane",
                           "view.previousPane", "tools.update", "company.token", "company.forget"})
        m_commands.setReason(id, noCompany);
    for (const char *id : {"record.next", "record.previous", "edit.copy", "edit.copyWithHeaders"})
        m_commands.setReason(id, noCurrent);
    m_commands.setReason("view.clearFilters", now.filtered ? QString() : tr("No filter is on."));
    m_commands.setReason("tools.stop", now.lists.progress().running ? QString() : tr("Nothing is being read."));
    m_commands.setRecordMenu(recordMenuOf(now.entity));
    tellRecord(now, noCurrent);
    tellSummary(now, noCurrent);
    tellPayments(now, noCurrent);
    tellLetters();
    tellChanges(now);
    tellCompany(now);
}

/// What may be done with these records is the service's to say (EntityInfo), with its reason.
void CommandReasons::tellRecord(const Situation &now, const QString &noCurrent)
{
    if (!now.company) {
        for (const char *id : {"record.new", "record.edit", "record.delete", "record.renumber"})
            m_commands.setReason(id, noCurrent);
        tellRetiring(now, noCurrent);
        return;
    }
    m_commands.action("record.new")->setText(wording::newCommand(now.entity));
    m_commands.action("record.next")->setText(wording::nextCommand(now.entity));
    m_commands.action("record.previous")->setText(wording::previousCommand(now.entity));
    const EntityInfo info = now.company->entityInfo(now.entity);
    const bool onlyRead = !info.canCreate && !info.canChange && !info.canDelete; // said before any single reason
    const auto whyNot = [&](const char *what, bool can) {
        return can        ? QString()
               : onlyRead ? tr("This list can only be looked at.")
                          : wording::notOffered(info, what, now.company->serviceName());
    };
    const QString noChange = noCurrent.isEmpty() ? whyNot("change", info.canChange) : noCurrent;
    QString noRetire = noChange;
    QString noDelete = noCurrent.isEmpty() ? whyNot("delete", info.canDelete) : noCurrent;
    if (noDelete.isEmpty() && !now.company->sendingAllowed())
        noDelete = tr("This company is view only. Allow sending first.");
    QString noRenumber = !noCurrent.isEmpty()           ? noCurrent
                         : info.actionSetting("number") ? QString()
                                                        : tr("%1 does not offer this.").arg(now.company->serviceName());
    if (noRenumber.isEmpty() && now.current.key.isNew())
        noRenumber = tr("It is not in %1 yet.").arg(now.company->serviceName());
    if (now.several) // never one of several without a word
        noDelete = noRetire = noRenumber = tr("Several are selected. This is done to one at a time.");
    m_commands.setReason("record.new", whyNot("create", info.canCreate));
    m_commands.setReason("record.edit", noChange);
    m_commands.setReason("record.delete", noDelete);
    m_commands.setReason("record.renumber", noRenumber);
    tellRetiring(now, noRetire);
}

/// Of as many as are selected.
void CommandReasons::tellSummary(const Situation &now, const QString &noCurrent)
{
    const bool offered = now.company && AccountSummaries::isOffered(*now.company, now.entity);
    const EntityName whose = recordsOf(m_commands.place("record.summary"));
    const bool elsewhere = now.company && !offered && AccountSummaries::isOffered(*now.company, whose);
    const QString notSent = !now.current.isNull() && now.current.key.isNew() && !now.several
                                ? tr("This one is not sent yet, and has no account.")
                                : QString();
    m_commands.setReason("record.summary", !now.company ? noCurrent
                                           : elsewhere  ? wording::chooseFirst(whose)
                                           : !offered   ? tr("%1 does not offer this.").arg(now.company->serviceName())
                                           : !noCurrent.isEmpty() ? noCurrent
                                                                  : notSent);
}

void CommandReasons::tellPayments(const Situation &now, const QString &noCurrent)
{
    const QString none = !now.company ? noCurrent
                         : PaymentsScreen::offers(*now.company)
                             ? QString()
                             : tr("%1 does not offer this.").arg(now.company->serviceName());
    const EntityInfo info = now.company ? now.company->entityInfo(PaymentBook::lineEntity()) : EntityInfo();
    const QString journals =
        none.isEmpty() && info.parent.isEmpty() ? wording::notOffered(info, "post", now.company->serviceName()) : none;
    if (none.isEmpty())
        m_commands.action("payments.show")->setText(info.parent.isEmpty() ? tr("&Payments") : tr("&Payments to post"));
    m_commands.setReason("payments.show", none);
    m_commands.setReason("payments.customers", none);
    const EntityName payer = recordsOf(m_commands.place("payments.record"));
    m_commands.setReason("payments.record", !none.isEmpty()       ? none
                                            : now.entity != payer ? wording::chooseFirst(payer)
                                                                  : noCurrent);
    const QString here = !none.isEmpty()       ? none
                         : !journals.isEmpty() ? tr("%1 does not offer this.").arg(now.company->serviceName())
                         : !PaymentBook::holds(*now.company, now.entity) ? tr("Open “Payments to post” first.")
                                                                         : QString();
    m_commands.setReason("payments.apply", here.isEmpty() ? now.noApplying : here);
    m_commands.setReason("payments.print", here.isEmpty() ? now.noPrinting : here);
    tellJournals(now, !journals.isEmpty() ? journals : here);
    m_commands.setReason("payments.post", !journals.isEmpty() ? journals : here.isEmpty() ? now.noPosting : here);
}

void CommandReasons::tellJournals(const Situation &now, const QString &whyOff)
{
    const EntityInfo info = now.company ? now.company->entityInfo("paymentJournal") : EntityInfo();
    const auto whyNot = [&](const char *what, bool can) {
        return !whyOff.isEmpty() ? whyOff
               : can             ? QString()
                                 : wording::notOffered(info, what, now.company->serviceName());
    };
    m_commands.setReason("journal.new", whyNot("create", info.canCreate));
    const QString noRename = whyNot("change", info.canChange);
    m_commands.setReason("journal.rename", noRename.isEmpty() ? now.noJournal : noRename);
    QString noDelete = whyNot("delete", info.canDelete);
    if (noDelete.isEmpty())
        noDelete = now.noJournal;
    if (noDelete.isEmpty() && !now.company->sendingAllowed())
        noDelete = tr("This company is view only. Allow sending first.");
    m_commands.setReason("journal.delete", noDelete);
}

/// What stands in for deleting has the words of the field that does it.
void CommandReasons::tellRetiring(const Situation &now, const QString &whyOff)
{
    const SchemaPtr schema = now.company ? now.company->schema(now.entity) : SchemaPtr();
    const FieldSpec *field = schema ? retiringField(*schema) : nullptr;
    const auto offer = [&](const char *id, const QString &words, const std::optional<Change> &change) {
        if (field)
            m_commands.action(id)->setText(words);
        m_commands.setReason(id, !whyOff.isEmpty() ? whyOff
                                 : !field          ? tr("%1 does not offer this.").arg(now.company->serviceName())
                                 : change          ? QString()
                                                   : tr("This is so already."));
    };
    const bool may = whyOff.isEmpty() && field && !now.current.isNull() && !now.current.key.isNew();
    offer("record.retire", field ? wording::retire(*field) : QString(), may ? blockInstead(now.current) : std::nullopt);
    offer("record.reinstate", field ? wording::reinstate(*field) : QString(),
          may ? reinstate(now.current) : std::nullopt);
}

/// Words that follow the list or come from the service's field may clash with others in their menu.
void CommandReasons::tellLetters()
{
    static const QSet<QString> following = {QStringLiteral("record.next"), QStringLiteral("record.previous"),
                                            QStringLiteral("record.retire"), QStringLiteral("record.reinstate")};
    for (const RecordMenu &records : recordMenus()) {
        const QMenu *menu = m_commands.menu(records.place);
        const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
        QSet<QChar> letters;
        for (const QAction *action : actions) {
            if (!following.contains(action->objectName()))
                takeMnemonic(action->text(), letters);
        }
        for (QAction *action : actions) {
            if (following.contains(action->objectName()))
                action->setText(withFreeMnemonic(action->text(), letters));
        }
    }
}

/// Sending and deciding go through all companies of the list.
void CommandReasons::tellChanges(const Situation &now)
{
    int notSent = 0;
    int attention = 0;
    bool maySend = false;
    for (CompanyHandle *company : now.lists.companies()) {
        const int here = company->outbox().overlay()->notSent();
        notSent += here;
        attention += company->outbox().needAttention();
        maySend = maySend || (here > 0 && company->sendingAllowed());
    }
    m_commands.setReason("changes.send", !now.company   ? tr("Open a company first.")
                                         : notSent == 0 ? tr("There are no changes to send.")
                                         : !maySend     ? tr("This company is view only. Allow sending first.")
                                                        : QString());
    m_commands.setReason("changes.decide", attention > 0 ? QString() : tr("Nothing needs a decision."));
    const bool changed = now.company && !now.current.isNull() && now.company->outbox().overlay()->find(now.current.key);
    m_commands.setReason("changes.restore", changed ? QString() : tr("This record has no changes."));
    const CompanyHandle *waits = waitingCompany(now.lists.companies());
    m_commands.setReason("changes.pause", waits ? QString() : tr("Nothing is waiting to be sent."));
    m_commands.action("changes.pause")
        ->setText(waits && !waits->sendingAllowed() ? tr("R&esume sending") : tr("&Pause sending"));
}

void CommandReasons::tellCompany(const Situation &now)
{
    const bool lockable = now.company && (now.company->kind() == CompanyKind::Live || !now.company->sendingAllowed());
    m_commands.setReason("tools.allowSending", !now.company ? tr("Open a company first.")
                                               : lockable
                                                   ? QString()
                                                   : tr("Sending is always allowed in a test or sample company."));
    m_commands.action("tools.allowSending")
        ->setText(now.company && now.company->sendingAllowed() ? tr("&Back to view only") : tr("&Allow sending…"));
}

} // namespace clientele
