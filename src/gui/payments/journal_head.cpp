// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/payments/journal_head.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/widgets/icon_mark.h"
#include "gui/look/widgets/steady_box.h"
#include "gui/look/widgets/titles.h"
#include "model/wording.h"
#include "model/wording_money.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace clientele {

namespace {
constexpr int moneyDigits = 2;

QString lastOf(const CompanyHandle &company)
{
    return QStringLiteral("payments/journal/") + company.id();
}
} // namespace

JournalHead::JournalHead(PaymentBook &book, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("journalHead"));
    m_rows = new QGridLayout(this);
    m_rows->setContentsMargins(measure::pane, 0, measure::pane, measure::between);
    m_rows->setHorizontalSpacing(measure::group);
    m_rows->setVerticalSpacing(measure::within);

    auto *journalLabel = new TextLabel(tr("&Journal"), TextRole::Label, TextLabel::Ink::Muted);
    m_journals = new SteadyBox;
    m_journals->setObjectName(QStringLiteral("journalChoice"));
    m_journals->setAccessibleName(tr("Journal"));
    m_journals->setMinimumContentsLength(12);
    m_journals->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_journals->setMaximumWidth(260);
    setInHeaderLine(m_journals);
    journalLabel->setBuddy(m_journals);
    m_menu = new QMenu(this);
    m_menu->addAction(tr("&New journal…"), this, &JournalHead::newJournalRequested);
    QAction *edit = m_menu->addAction(tr("&Rename journal…"), this,
                                      [this] { emit editJournalRequested(m_book.journal(m_journal)); });
    QAction *remove = m_menu->addAction(tr("&Delete journal…"), this,
                                        [this] { emit deleteJournalRequested(m_book.journal(m_journal)); });
    connect(m_menu, &QMenu::aboutToShow, this, [this, edit, remove] {
        const bool any = !m_book.journal(m_journal).isNull();
        edit->setEnabled(any);
        remove->setEnabled(any && m_book.company() && m_book.company()->sendingAllowed());
    });
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("journalMenu"));
    setButtonIcon(more, IconName::More);
    more->setAccessibleName(tr("More about this journal"));
    more->setToolTip(more->accessibleName());
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAutoRaise(true);
    m_account = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_account->setObjectName(QStringLiteral("journalAccount"));

    auto *statementLabel = new TextLabel(tr("&Statement total"), TextRole::Label, TextLabel::Ink::Muted);
    m_statement = new QLineEdit;
    m_statement->setObjectName(QStringLiteral("statementTotal"));
    m_statement->setAccessibleName(tr("Total of the bank statement"));
    m_statement->setAlignment(Qt::AlignRight);
    m_statement->setMaxLength(60);
    setInHeaderLine(m_statement);
    fitStatement();
    statementLabel->setBuddy(m_statement);
    auto *enteredLabel = new TextLabel(tr("Entered"), TextRole::Label, TextLabel::Ink::Muted);
    m_entered = new MoneyLabel(TextRole::PaneTitle);
    m_entered->setObjectName(QStringLiteral("enteredTotal"));
    m_notSent = new TextLabel({}, TextRole::Label, TextLabel::Ink::Changed);
    m_notSent->setObjectName(QStringLiteral("enteredNotSent"));
    m_mark = new IconMark;
    m_difference = new TextLabel;
    m_difference->setObjectName(QStringLiteral("statementDifference"));
    m_difference->setStrong(true);
    m_others = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_others->setObjectName(QStringLiteral("enteredBesides"));
    m_others->setWordWrap(true);
    m_others->hide();

    m_choice = new QWidget;
    auto *choice = new QHBoxLayout(m_choice);
    m_typed = new QWidget;
    auto *statement = new QHBoxLayout(m_typed);
    m_counted = new QWidget;
    auto *counted = new QHBoxLayout(m_counted);
    m_totals = new QWidget;
    m_totalsRow = new QBoxLayout(QBoxLayout::LeftToRight, m_totals);
    m_compared = new QWidget;
    auto *compared = new QHBoxLayout(m_compared);
    m_sums = new QWidget;
    m_sumsRow = new QBoxLayout(QBoxLayout::LeftToRight, m_sums);
    for (QBoxLayout *part :
         std::initializer_list<QBoxLayout *>{choice, statement, counted, m_totalsRow, compared, m_sumsRow}) {
        part->setContentsMargins(0, 0, 0, 0);
        part->setSpacing(measure::between);
    }
    m_totalsRow->addWidget(m_typed);
    m_totalsRow->addWidget(m_counted);
    m_totalsRow->addStretch();
    m_sumsRow->addWidget(m_totals);
    m_sumsRow->addWidget(m_compared);
    m_sumsRow->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{journalLabel, m_journals, more})
        choice->addWidget(widget);
    choice->addWidget(m_account, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{statementLabel, m_statement})
        statement->addWidget(widget);
    statement->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{enteredLabel, m_entered})
        counted->addWidget(widget);
    counted->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_notSent, m_mark, m_difference})
        compared->addWidget(widget);
    compared->addStretch();
    place();

    connect(m_journals, &QComboBox::activated, this, &JournalHead::journalPicked);
    connect(m_journals, &QComboBox::activated, this,
            [this](int index) { setJournal(m_journals->itemData(index).toString()); });
    connect(m_journals, &SteadyBox::closed, this, &JournalHead::fillJournals);
    connect(m_statement, &QLineEdit::textChanged, this, [this](const QString &typed) {
        keepStatement(typed.trimmed());
        showSums();
    });
    connect(m_statement, &QLineEdit::editingFinished, this, [this] {
        if (const std::optional<Decimal> read = Decimal::parse(m_statement->text().trimmed(), QLocale()))
            m_statement->setText(read->toText(QLocale(), moneyDigits)); // as the figures beside it
    });
    connect(&m_book, &PaymentBook::changed, this, [this] {
        fillJournals();
        showSums();
    });
    fillJournals();
    showSums();
}

/// Beside each other where there is room for both, else one below the other: nothing here is ever cut.
void JournalHead::place()
{
    const int room = width() - 2 * measure::pane - measure::group;
    const int compared = m_compared->isHidden() ? 0 : measure::between + m_compared->sizeHint().width();
    const int totals = m_typed->sizeHint().width() + measure::between + m_counted->sizeHint().width();
    const int sums = totals + compared;
    const bool below = m_choice->sizeHint().width() + sums > room;
    m_totalsRow->setDirection(totals > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sumsRow->setDirection(sums > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (m_rows->count() > 0 && below == m_below)
        return;
    m_below = below;
    m_rows->addWidget(m_choice, 0, 0);
    m_rows->addWidget(m_sums, below ? 1 : 0, below ? 0 : 1);
    m_rows->addWidget(m_others, 2, 0, 1, 2);
    m_rows->setColumnStretch(0, 1);
}

/// That of one below the other, however they stand now: else what stands beside each other would never get narrower.
QSize JournalHead::minimumSizeHint() const
{
    const int width = std::max({m_choice->minimumSizeHint().width(), m_typed->minimumSizeHint().width(),
                                m_counted->minimumSizeHint().width(), m_compared->minimumSizeHint().width()});
    return {width + 2 * measure::pane, QWidget::minimumSizeHint().height()};
}

void JournalHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool JournalHead::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        place();
    return QWidget::event(event);
}

void JournalHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitStatement();
}

/// Wide enough for the longest amount that a service keeps.
void JournalHead::fitStatement()
{
    if (const std::optional<Decimal> longest = Decimal::parse("-888888888888888.88"); m_statement && longest)
        m_statement->setFixedWidth(
            m_statement->fontMetrics().horizontalAdvance(longest->toText(QLocale(), moneyDigits)) +
            2 * measure::buttonPadding);
}

void JournalHead::setJournal(const QString &remoteId)
{
    const Record journal = m_book.journal(remoteId);
    if (!remoteId.isEmpty() && journal.isNull() && !m_book.lostJournals().contains(remoteId)) {
        m_awaited = remoteId;
        return;
    }
    if (remoteId == m_journal)
        return;
    m_journal = remoteId;
    if (!journal.isNull())
        m_code = journal.value("code").toText();
    if (m_book.company() && !journal.isNull())
        m_settings.setValue(lastOf(*m_book.company()), m_journal);
    fillJournals();
    {
        const QSignalBlocker quiet(m_statement);
        m_statement->setText(keptStatement());
    }
    showSums();
    emit journalChosen(m_journal);
}

QString JournalHead::settingOf(const QString &remoteId)
{
    return QStringLiteral("payments/statementTotal/") + remoteId;
}

QString JournalHead::typedSettingOf(const QString &remoteId) const
{
    return QStringLiteral("payments/statementTyped/") + remoteId;
}

/// An amount is the same everywhere, and is kept so. What is none stays as it was typed, apart from the amounts: else
/// it could be read as one where amounts are written in another way.
void JournalHead::keepStatement(const QString &typed)
{
    const std::optional<Decimal> total = Decimal::parse(typed, QLocale());
    const auto keep = [this](const QString &setting, const QString &words) {
        if (words.isEmpty())
            m_settings.remove(setting);
        else
            m_settings.setValue(setting, words);
    };
    keep(settingOf(m_journal), total ? QString::fromLatin1(total->toBytes()) : QString());
    keep(typedSettingOf(m_journal), total ? QString() : typed);
}

std::optional<Decimal> JournalHead::statementOf(const QSettings &settings, const QString &remoteId)
{
    return Decimal::parse(settings.value(settingOf(remoteId)).toString().toLatin1());
}

QString JournalHead::keptStatement() const
{
    const std::optional<Decimal> total = statementOf(m_settings, m_journal);
    return total ? total->toText(QLocale(), moneyDigits) : m_settings.value(typedSettingOf(m_journal)).toString();
}

void JournalHead::forgetStatement(const QString &remoteId)
{
    m_settings.remove(settingOf(remoteId));
    m_settings.remove(typedSettingOf(remoteId));
    if (remoteId == m_journal)
        m_statement->clear();
}

void JournalHead::fillJournals()
{
    if (m_journals->isOpen())
        return; // what somebody is about to choose from stays as it is until then
    const std::vector<Record> journals = m_book.journals();
    if (!m_awaited.isEmpty() && !m_book.journal(m_awaited).isNull()) {
        setJournal(std::exchange(m_awaited, {}));
        return;
    }
    QStringList words, ids;
    for (const Record &journal : journals) {
        words += PaymentBook::nameOf(journal);
        ids += journal.key.remoteId;
    }
    // What was typed into one that has gone is not out of sight.
    for (const QString &lost : m_book.lostJournals()) {
        words += tr("Journal no longer there (%Ln not sent)", "lines of a journal", m_book.unsettled(lost));
        ids += lost;
    }
    QStringList shown;
    for (int i = 0; i < m_journals->count(); ++i)
        shown += m_journals->itemText(i);
    if (shown != words) {
        m_journals->clear();
        m_journals->addItems(words);
        m_journals->view()->setMinimumWidth(m_journals->view()->sizeHintForColumn(0) + 2 * measure::pane);
    }
    for (int i = 0; i < int(ids.size()); ++i)
        m_journals->setItemData(i, ids[i]);
    const int current = int(ids.indexOf(m_journal));
    m_journals->setEnabled(!ids.isEmpty());
    if (current < 0 && !ids.isEmpty()) {
        // The one there was is gone, or none was shown yet: then the one of the last time.
        const QString last = m_settings.value(lastOf(*m_book.company())).toString();
        const Record beside = m_book.journalBeside(m_code);
        setJournal(!m_book.journal(last).isNull() ? last : beside.isNull() ? ids.front() : beside.key.remoteId);
        return;
    }
    m_journals->setCurrentIndex(current);
    const Record journal = m_book.journal(m_journal);
    const Value account = journal.isNull() ? Value() : journal.value("account.balancingNumber");
    const bool isLost = journal.isNull() && current >= 0;
    m_account->setText(isLost              ? tr("open each line and choose another journal")
                       : account.isEmpty() ? tr("no balancing account")
                       : account.isPresent()
                           //: %1 is the number of an account
                           ? tr("balanced against %1").arg(account.toText())
                           : QString()); // not every service tells
    m_account->setWordWrap(isLost);      // a whole sentence, which makes the window no wider
    m_account->setInk(isLost || account.isEmpty() ? TextLabel::Ink::Warning : TextLabel::Ink::Muted);
}

std::optional<Decimal> JournalHead::differenceTo(const MoneySums &received) const
{
    const std::optional<Decimal> entered = received.in(m_book.statementCurrency(received));
    const std::optional<Decimal> statement = Decimal::parse(m_statement->text().trimmed(), QLocale());
    return entered && statement ? Decimal::add(*statement, entered->negated()) : std::nullopt;
}

QString JournalHead::againstStatement(const std::vector<Record> &lines) const
{
    if (m_statement->text().trimmed().isEmpty())
        return {};
    const MoneySums received = m_book.received(lines);
    const std::optional<Decimal> difference = differenceTo(received);
    if (!difference)
        return tr("These payments could not be compared with the total of the bank statement.");
    if (difference->isZero())
        return {};
    const Decimal amount = difference->isNegative() ? difference->negated() : *difference;
    const QString words = wording::sum({m_book.statementCurrency(received), amount}, QLocale());
    //: %1 is an amount with its currency
    return difference->isNegative() ? tr("The payments do not agree with the bank statement: %1 too much.").arg(words)
                                    : tr("The payments do not agree with the bank statement: %1 missing.").arg(words);
}

void JournalHead::showSums()
{
    const QLocale locale;
    const MoneySums received = m_book.received(m_book.wanted(m_journal));
    const QString currency = m_book.statementCurrency(received);
    const std::optional<Decimal> entered = received.in(currency);
    MoneyText figure;
    if (entered)
        figure = moneyText(*entered, locale, currency, moneyDigits, Zero::Digits);
    else
        figure.figure = wording::sum({currency, entered}, locale);
    m_entered->setMoney(tr("Entered"), figure);
    const QDateTime readAt = m_book.readAt(m_journal);
    //: %1 a moment: that of which an amount is
    m_entered->setToolTip(readAt.isValid() ? tr("As of %1").arg(wording::moment(readAt, locale)) : QString());
    m_entered->setAccessibleDescription(m_entered->toolTip());
    const int notSent = m_book.unsettled(m_journal);
    m_notSent->setText(tr("%Ln not sent", "lines of a journal", notSent));
    m_notSent->setVisible(notSent > 0);
    const MoneySums others = received.besides(currency);
    //: %1 amounts in other currencies than that of the statement's total
    m_others->setText(
        tr("Also entered: %1. This is not compared with the statement.").arg(wording::sums(others, locale)));
    m_others->setVisible(!others.isEmpty());
    m_mark->clear();
    m_difference->setText({});
    showDifference(received, currency);
    m_compared->setVisible(notSent > 0 || !m_difference->text().isEmpty());
}

void JournalHead::showDifference(const MoneySums &received, const QString &currency)
{
    const QLocale locale;
    const QString typed = m_statement->text().trimmed();
    if (typed.isEmpty() || !received.in(currency))
        return;
    const std::optional<Decimal> difference = differenceTo(received);
    if (!difference) {
        m_mark->setIcon(IconName::Warning, IconInk::Warning);
        m_difference->setInk(TextLabel::Ink::Warning);
        const std::optional<Decimal> example = Decimal::parse("1234.56");
        //: %1 an amount as it is written here: "1,234.56"
        m_difference->setText(
            tr("This total cannot be read. Write it like this: %1").arg(example->toText(locale, moneyDigits)));
        return;
    }
    if (difference->isZero()) {
        m_mark->setIcon(IconName::Tick, IconInk::Ok);
        m_difference->setInk(TextLabel::Ink::Ok);
        m_difference->setText(tr("Agrees with the statement"));
        return;
    }
    m_mark->setIcon(IconName::Warning, IconInk::Warning);
    m_difference->setInk(TextLabel::Ink::Warning);
    const Decimal amount = difference->isNegative() ? difference->negated() : *difference;
    const QString words = wording::sum({currency, amount}, locale);
    //: %1 is an amount with its currency
    m_difference->setText(difference->isNegative() ? tr("%1 too much").arg(words) : tr("%1 missing").arg(words));
}

} // namespace clientele
