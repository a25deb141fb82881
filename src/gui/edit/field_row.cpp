// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/field_row.h"

#include "gui/edit/brief.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/money.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/titles.h"
#include "model/meanings.h"
#include "model/references.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

#include <utility>

namespace clientele {

namespace {
constexpr int mostPlain = 1000; ///< letters of a text that can only be read
constexpr int leastEditor = 120;
constexpr int leastSide = 80;
constexpr int widestPlain = 380; ///< as wide as the widest editor; more goes on in a second line
} // namespace

FieldRow::FieldRow(const FieldSpec &field, const EditContext &context, int labelWidth, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_draft(context.draft)
    , m_company(context.company)
    , m_text(context.text)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    QHBoxLayout *row = m_row = new QHBoxLayout;
    row->setSpacing(measure::between);
    column->addLayout(row);
    m_label = new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted);
    m_label->setFixedWidth(labelWidth);
    m_label->setWordWrap(true);
    row->addWidget(m_label);

    const QString name = wording::fieldLabel(field);
    const bool editable = field.writable(m_draft.isNew()) && field.type != FieldType::Object;
    if (editable) {
        m_editor = makeFieldEditor(field, context, this);
        QWidget *widget = m_editor->widget();
        if (m_editor->preferredWidth() > 0)
            widget->setMaximumWidth(m_editor->preferredWidth());
        widget->setMinimumWidth(qMin(leastEditor, m_editor->preferredWidth()));
        // Before anything else has what is over: as wide as it is meant to be.
        row->addWidget(widget, m_editor->preferredWidth() > 0 ? 1000 : 3);
        m_label->setBuddy(widget);
        // A box of several widgets, which gives the focus on: its letter would not reach one that takes none itself.
        if (widget->focusPolicy() == Qt::NoFocus && widget->focusProxy())
            widget->setFocusPolicy(Qt::ClickFocus); // and Tab does not stop at it
        if (field.type == FieldType::Money) {
            m_unit = new TextLabel({}, TextRole::Body, TextLabel::Ink::Muted);
            m_unit->setObjectName(QString::fromLatin1(field.key) + QStringLiteral("Currency"));
            row->addWidget(m_unit);
        }
        if (QWidget *beside = m_editor->beside())
            row->addWidget(beside);
        connect(m_editor, &FieldEditor::meaningChanged, this, &FieldRow::showNotes);
        connect(m_editor, &FieldEditor::edited, this, [this] {
            m_refusal.clear();
            m_note.clear();
            m_draft.set(m_field.key, m_editor->value());
            showNotes();
            emit edited();
        });
        widget->installEventFilter(this);
        if (!field.lookup.isEmpty()) {
            auto *again = new QShortcut(QKeySequence::Refresh, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
            connect(again, &QShortcut::activated, this, [this] { m_company.refreshLookup(m_field.lookup); });
        }
        connect(m_editor, &FieldEditor::left, this, [this] {
            m_leftOnce = true;
            m_draft.keep();
            refresh();
            emit left();
        });
    } else {
        m_label->setText(name);
        if (field.type == FieldType::Money) {
            m_money = new MoneyLabel;
            m_money->setStrong(true);
            m_money->setTrailing(true);
            m_money->setMinimumWidth(120);
            row->addWidget(m_money);
        } else {
            m_plain = new TextLabel;
            m_plain->setObjectName(QString::fromLatin1(field.key) + QStringLiteral("Text"));
            m_plain->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_plain->setAccessibleName(name);
            m_plain->setWordWrap(true);
            row->addWidget(m_plain);
        }
    }
    m_side = new TextLabel({}, TextRole::Label, TextLabel::Ink::Muted);
    m_side->setObjectName(QString::fromLatin1(field.key) + QStringLiteral("Was"));
    if (m_editor && m_editor->isTall()) {
        row = new QHBoxLayout;
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(measure::between);
        row->addSpacing(labelWidth + measure::between);
        column->addLayout(row);
        m_side->setWordWrap(true);
    } else if (m_editor && m_editor->preferredWidth() > 0) {
        m_side->setWordWrap(true); // see fitSide()
    }
    row->addWidget(m_side, m_editor && m_editor->isTall() ? 3 : 0);
    m_restore = new LinkButton(tr("Restore old value"));
    m_restore->setObjectName(QString::fromLatin1(field.key) + QStringLiteral("Restore"));
    m_restore->setAccessibleName(tr("Restore old value of %1").arg(name));
    // Not where Tab goes: who types field after field would type into it. It has a key of its own.
    m_restore->setFocusPolicy(Qt::ClickFocus);
    const QKeySequence key(Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace);
    m_restore->setToolTip(tr("%1 in the field").arg(key.toString(QKeySequence::NativeText)));
    auto *shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_restore, [this] {
        if (m_restore->isVisible())
            m_restore->click();
    });
    row->addWidget(m_restore);
    row->addStretch(1);
    connect(m_restore, &QAbstractButton::clicked, this, [this] {
        m_refusal.clear();
        m_draft.restore(m_field.key);
        refresh();
        if (m_editor)
            m_editor->widget()->setFocus();
    });
    m_below = new TextLabel({}, TextRole::Label, TextLabel::Ink::Danger);
    m_below->setObjectName(QString::fromLatin1(field.key) + QStringLiteral("Problem"));
    m_below->setIndent(labelWidth + measure::between);
    m_below->setWordWrap(true);
    column->addWidget(m_below);
    align();
    refresh();
}

/// The label before and what is said below the editor stand on its side of the form, whichever way their own words
/// run: by itself a label would follow those.
void FieldRow::align()
{
    const Qt::Alignment edge = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    const bool tall = qobject_cast<QPlainTextEdit *>(editorWidget()) || (m_editor && m_editor->isTall());
    m_label->setAlignment(edge | Qt::AlignAbsolute | (tall ? Qt::AlignTop : Qt::AlignVCenter));
    m_label->setContentsMargins(0, tall ? measure::between : 0, 0, 0); // on the line of what stands beside it
    m_below->setAlignment(edge | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

void FieldRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSide();
}

/// What is said beside an editor takes the room that is left, and goes on in a second line where that is not enough:
/// the editor keeps its width, however long the words are.
void FieldRow::fitSide()
{
    if (!m_editor || m_editor->isTall() || m_editor->preferredWidth() <= 0)
        return;
    int room = width();
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget *one = m_row->itemAt(i)->widget();
        if (!one || one == m_side || one->isHidden())
            continue;
        const int hint = qBound(one->minimumWidth(), one->sizeHint().width(), one->maximumWidth());
        room -= m_row->spacing() + (one == m_editor->widget() ? m_editor->preferredWidth() : hint);
    }
    const int words = m_side->fontMetrics().horizontalAdvance(m_side->text()) + 2;
    m_side->setFixedWidth(qMin(words, qMax(leastSide, room - m_row->spacing())));
}

FieldRow::~FieldRow()
{
    delete std::exchange(m_editor, nullptr); // hears nothing of what becomes of its widget from here on
}

QWidget *FieldRow::editorWidget() const
{
    return m_editor ? m_editor->widget() : nullptr;
}

QList<QWidget *> FieldRow::stops() const
{
    QList<QWidget *> stops = m_editor ? m_editor->stops() : QList<QWidget *>();
    if (QWidget *beside = m_editor ? m_editor->beside() : nullptr)
        stops += beside;
    return stops;
}

bool FieldRow::isOffered() const
{
    const Value::State state = m_draft.now(m_field.key).state();
    return m_draft.isNew() || (state != Value::State::NotOffered && state != Value::State::Absent);
}

void FieldRow::refresh()
{
    const Value value = m_draft.now(m_field.key);
    // What this service's answers do not have can be neither shown nor sent.
    const bool offered = isOffered();
    if (!offered || parentWidget()) // to show it before it stands in the form would make it a window of its own
        setVisible(offered);
    if (m_editor)
        m_editor->setValue(value);
    if (m_unit) {
        const QString currency = m_text.currency(m_field, m_draft.wanted());
        m_unit->setText(currency);
        m_unit->setVisible(!currency.isEmpty());
        // Heard with the field: who does not see the word beside it must know it all the same.
        const QString name = wording::fieldLabel(m_field);
        //: %1 name of a field, %2 a currency: "Credit limit, USD"
        m_editor->widget()->setAccessibleName(currency.isEmpty() ? name : tr("%1, %2").arg(name, currency));
    }
    if (m_plain) {
        m_plain->setText(value.state() == Value::State::NotFetched ? QStringLiteral("…")
                                                                   : brief(shown(value), mostPlain));
        // One line where there is room for it, with the reason right behind.
        m_plain->setMinimumWidth(qMin(m_plain->fontMetrics().horizontalAdvance(m_plain->text()) + 2, widestPlain));
    }
    if (m_money) {
        const QString currency = m_text.currency(m_field, m_draft.opened());
        if (const Decimal *amount = value.asDecimal())
            m_money->setMoney(wording::fieldLabel(m_field),
                              moneyText(*amount, m_text.locale(), currency, 2, Zero::Digits));
        else
            m_money->setMoney(wording::fieldLabel(m_field), {QStringLiteral("…"), QString(), true});
        const bool late = m_field.key == "overdue" && value.asDecimal() && !value.asDecimal()->isZero() &&
                          !value.asDecimal()->isNegative();
        m_money->setInk(late ? TextLabel::Ink::Danger : TextLabel::Ink::Text);
    }
    showNotes();
}

/// A reference with its code and its name, as its list shows it.
QString FieldRow::shown(const Value &value) const
{
    // A blank that stands for something has its word ("Not blocked").
    const auto isBlank = [](const ChoiceSpec &choice) { return choice.value.isEmpty(); };
    if (value.isKnown() && value.isEmpty() && std::any_of(m_field.choices.begin(), m_field.choices.end(), isBlank))
        return wording::choiceLabel(m_field, {});
    const LookupPtr table = m_field.type == FieldType::Reference ? m_company.lookup(m_field.lookup) : LookupPtr();
    const LookupRow *row = referredRow(m_field, table.get(), value);
    if (!row || row->code.isEmpty() || row->name.isEmpty() || row->code == row->name)
        return m_text.text(m_field, value);
    return QStringLiteral("%1 %2").arg(row->code, row->name);
}

void FieldRow::showNotes()
{
    const bool changed = m_editor && m_draft.changed(m_field.key);
    // What was sent and is not in the books yet keeps its mark; taking it back is a matter of the submission.
    const bool underWay = m_editor && !changed && m_draft.underWay(m_field.key);
    if (m_editor)
        m_editor->setChanged(changed || underWay);
    m_restore->setVisible(changed && !m_draft.isNew());
    const QString meaning = m_editor ? m_editor->meaning() : QString();
    m_side->setInk(m_editor && m_editor->isMeaningInDoubt() ? TextLabel::Ink::Warning : TextLabel::Ink::Muted);
    if ((changed || underWay) && !m_draft.isNew()) {
        const Value &before = underWay ? m_draft.opened().value(m_field.key) : m_draft.before(m_field.key);
        const QString was = brief(shown(before));
        QString words = tr("was %1").arg(was.isEmpty() ? tr("(empty)") : was);
        if (const std::optional<Value> sent = m_draft.sentBefore(m_field.key); changed && sent) {
            const QString value = brief(shown(*sent));
            //: %1 "was ...", %2 a value that was sent before and is under way, while a newer one is typed
            words = tr("%1, %2 was sent before").arg(words, value.isEmpty() ? tr("(empty)") : value);
        }
        if (meaning.endsWith(QLatin1Char('.')))
            //: %1 "was ...", %2 a whole sentence about what was typed: "Nothing is left open of it."
            words = tr("%1. %2", "old value, sentence").arg(words, meaning);
        else if (!meaning.isEmpty())
            //: %1 the date that was typed, in words, %2 "was ..."
            words = tr("%1, %2").arg(meaning, words);
        m_side->setText(words);
    } else if (!meaning.isEmpty()) {
        m_side->setText(meaning);
    } else if (m_editor && m_editor->length() >= 0 && m_field.longest > 0 &&
               ((m_editor->widget()->hasFocus() && m_editor->length() > 0) ||
                m_editor->length() * 10 > m_field.longest * 9)) {
        //: %1 how many characters a text has, %Ln how many it may have
        m_side->setText(
            tr("%1 of %Ln characters", nullptr, m_field.longest).arg(m_text.locale().toString(m_editor->length())));
    } else if (m_money && m_field.calculated) {
        const QDateTime read = m_draft.opened().readAtOf(m_field.key);
        m_side->setText(
            read.isValid()
                ? tr("calculated by %1, %2").arg(m_company.serviceName(), wording::moment(read, m_text.locale()))
                : tr("calculated by %1").arg(m_company.serviceName()));
    } else if (m_editor && m_editor->widget()->hasFocus()) {
        m_side->setText(listAge());
    } else {
        m_side->setText(m_editor ? QString() : whyReadOnly());
    }
    if (m_editor && m_editor->isTall())
        m_side->setVisible(!m_side->text().isEmpty());
    fitSide();
    QString words = m_refusal;
    bool danger = true;
    if (words.isEmpty() && m_leftOnce) {
        for (const Problem &problem : m_draft.problems(m_field.key)) {
            words = wording::problem(problem, m_field);
            danger = problem.blocks;
            break;
        }
    }
    // What others make wrong is said whether somebody was here or not.
    for (const Problem &problem : m_draft.holding()) {
        if (words.isEmpty() && problem.field == m_field.key)
            words = wording::problem(problem, m_field);
    }
    TextLabel::Ink ink = danger ? TextLabel::Ink::Danger : TextLabel::Ink::Warning;
    if (words.isEmpty() && changed) {
        words = wording::caution(m_field, m_draft.wanted(), m_company);
        if (!words.isEmpty())
            ink = TextLabel::Ink::Warning;
    }
    if (words.isEmpty() && !m_note.isEmpty()) {
        words = m_note;
        ink = m_noteWarns ? TextLabel::Ink::Warning : TextLabel::Ink::Muted;
    }
    if (words.isEmpty() && !changed) {
        words = wording::doubtful(m_draft.before(m_field.key));
        ink = TextLabel::Ink::Warning;
    }
    if (words.isEmpty() && !m_draft.isNew()) { // of a new one nothing is in use yet
        words = wording::meaning(m_field, m_draft.wanted().value(m_field.key));
        ink = TextLabel::Ink::Muted;
    }
    m_below->setInk(ink);
    m_below->setText(words);
    m_below->setVisible(!words.isEmpty());
    if (m_editor)
        m_editor->widget()->setAccessibleDescription(words.isEmpty() ? wording::fieldHint(m_field) : words);
}

/// Values that somebody has added at the service since then are not in it.
QString FieldRow::listAge() const
{
    const QString age = wording::listAge(m_field, m_company, m_text.locale());
    if (age.isEmpty())
        return {};
    //: %1 how old a list of values is, %2 a key
    return tr("%1 (%2 reads it again)")
        .arg(age, QKeySequence(QKeySequence::Refresh).toString(QKeySequence::NativeText));
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    const bool taken = QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn && m_editor && watched == m_editor->widget())
        showNotes();
    return taken;
}

QString FieldRow::whyReadOnly() const
{
    if (m_field.readOnlyReason)
        return QCoreApplication::translate("Vocabulary", m_field.readOnlyReason);
    // By an action that says first what it means: the key is the one of the whole program.
    if (m_company.entityInfo(m_draft.key().entity).actionSetting(m_field.key) && !m_draft.isNew())
        return tr("“Renumber…” (%1) gives it another one.")
            .arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M).toString(QKeySequence::NativeText));
    return m_field.onCreate && !m_draft.isNew()
               ? tr("This was given when the record was made.")
               : tr("%1 does not let this be changed from here.").arg(m_company.serviceName());
}

void FieldRow::refreshChoices()
{
    if (m_editor)
        m_editor->refreshChoices();
    refresh();
}

void FieldRow::setReadOnly(bool readOnly)
{
    if (!m_editor)
        return;
    m_editor->widget()->setEnabled(!readOnly);
    if (QWidget *beside = m_editor->beside())
        beside->setEnabled(!readOnly);
}

void FieldRow::setRefusal(const QString &words)
{
    m_refusal = words;
    showNotes();
}

void FieldRow::setNote(const QString &words, bool warning)
{
    m_note = words;
    m_noteWarns = warning;
    showNotes();
}

void FieldRow::enter()
{
    if (!m_editor)
        return;
    m_editor->widget()->setFocus(Qt::TabFocusReason);
    selectWhole(m_editor->widget()); // also where the window is not in front yet, or the field had the focus before
}

void FieldRow::accept()
{
    if (m_editor)
        m_editor->accept();
}

void FieldRow::commit()
{
    if (!m_editor)
        return;
    m_editor->commit();
    m_editor->closeList();
}

void FieldRow::checkNow()
{
    m_leftOnce = true;
    showNotes();
}

} // namespace clientele
