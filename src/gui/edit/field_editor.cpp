// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/edit/field_editor.h"

#include "gui/edit/allocations_editor.h"
#include "gui/edit/invoice_editor.h"
#include "gui/edit/number_editor.h"
#include "gui/edit/pairs_editor.h"
#include "gui/edit/record_editor.h"
#include "gui/look/controls.h"
#include "model/allocations.h"
#include "model/date_text.h"
#include "model/references.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

namespace clientele {

FieldEditor::FieldEditor(QWidget *owner)
    : QObject(owner)
{
}

void FieldEditor::setChanged(bool changed)
{
    for (QWidget *stop : stops())
        setFieldChanged(stop, changed);
}

void FieldEditor::watchFocus(QWidget *focusable)
{
    focusable->installEventFilter(this);
}

void FieldEditor::watchList(QWidget *list, QWidget *editor)
{
    m_list = list;
    connect(qApp, &QApplication::focusChanged, list, [list, editor](QWidget *, QWidget *now) {
        if (!now || now == editor || now == list || editor->isAncestorOf(now) || !list->isVisible())
            return;
        list->hide();
        // It has kept to itself that the focus went: the editor is still to hear of it.
        QFocusEvent left(QEvent::FocusOut, Qt::ShortcutFocusReason);
        QCoreApplication::sendEvent(editor, &left);
    });
}

/// Keys of the window do their work also where a list is open, which then would stay open over all that follows.
void FieldEditor::closeList()
{
    if (m_list)
        m_list->hide();
    if (auto *box = qobject_cast<QComboBox *>(widget()))
        box->hidePopup();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        switch (static_cast<QFocusEvent *>(event)->reason()) {
        case Qt::TabFocusReason:
        case Qt::BacktabFocusReason:
        case Qt::ShortcutFocusReason:
        case Qt::OtherFocusReason:
            selectWhole(qobject_cast<QWidget *>(watched));
            break;
        default: // a click, or the window came to the front again
            break;
        }
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        commit(); // before anybody refreshes the widget
        emit left();
    }
    return QObject::eventFilter(watched, event);
}

namespace {

QLineEdit *lineOf(QWidget *editor)
{
    auto *box = qobject_cast<QComboBox *>(editor);
    return box ? box->lineEdit() : qobject_cast<QLineEdit *>(editor);
}

bool isSelectedWhole(const QLineEdit *line)
{
    return line->hasSelectedText() && line->selectedText() == line->text();
}

} // namespace

void selectWhole(QWidget *editor)
{
    if (QLineEdit *line = lineOf(editor))
        line->selectAll();
}

namespace {

/// Text, codes, numbers, money and dates: one line, read by ValueText.
class LineEditor : public FieldEditor
{
public:
    LineEditor(const FieldSpec &field, const ValueText &text, QWidget *parent)
        : FieldEditor(parent)
        , m_field(field)
        , m_text(text)
        , m_line(new QLineEdit(parent))
    {
        if (field.type == FieldType::Money || field.type == FieldType::Decimal)
            m_line->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
        watchFocus(m_line);
        connect(m_line, &QLineEdit::textEdited, this, [this] { emit edited(); });
    }
    QWidget *widget() const override { return m_line; }
    void setValue(const Value &value) override
    {
        const QString shown = m_text.text(m_field, value);
        if (m_line->text() == shown)
            return;
        // While somebody is typing a number it stays as typed: "12," must not become "12,00" under the cursor.
        if (m_line->hasFocus() && m_text.read(m_field, m_line->text()) == value)
            return;
        const bool whole = isSelectedWhole(m_line);
        const int cursor = m_line->cursorPosition();
        m_line->setText(shown);
        m_line->setCursorPosition(qMin(cursor, int(shown.size())));
        if (whole)
            m_line->selectAll();
    }
    Value value() const override { return m_text.read(m_field, m_line->text()); }
    int preferredWidth() const override
    {
        switch (m_field.type) {
        case FieldType::Money:
        case FieldType::Decimal:
        case FieldType::Date:
        case FieldType::Code:
            return 220; // eighteen digits
        default:
            return m_field.longest > 0 && m_field.longest <= 30 ? 220 : 380;
        }
    }
    int length() const override { return int(m_line->text().size()); }

private:
    const FieldSpec &m_field;
    ValueText m_text;
    QLineEdit *m_line;
};

/// A date, also by the short ways of dateIn; what they come to stands beside.
class DateEditor : public LineEditor
{
public:
    DateEditor(const FieldSpec &field, const EditContext &context, QWidget *parent)
        : LineEditor(field, context.text, parent)
        , m_locale(context.text.locale())
        , m_today(context.today)
    {
    }
    Value value() const override
    {
        const Value plain = LineEditor::value();
        if (!plain.isVerbatim())
            return plain;
        const std::optional<QDate> date = dateIn(plain.toText(), m_locale, m_today());
        return date ? Value::date(*date) : plain;
    }
    void setValue(const Value &value) override
    {
        // "15" stays as typed while the person is there.
        if (widget()->hasFocus() && this->value() == value)
            return;
        LineEditor::setValue(value);
    }
    QString meaning() const override
    {
        if (!widget()->hasFocus() || !LineEditor::value().isVerbatim())
            return {};
        const Value meant = value();
        return meant.asDate() ? m_locale.toString(*meant.asDate(), QLocale::LongFormat) : QString();
    }

private:
    QLocale m_locale;
    std::function<QDate()> m_today;
};

class MultiLineEditor : public FieldEditor
{
public:
    explicit MultiLineEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_edit(new QPlainTextEdit(parent))
    {
        m_edit->setTabChangesFocus(true);
        m_edit->setMaximumHeight(96);
        watchFocus(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_setting)
                emit edited();
        });
    }
    QWidget *widget() const override { return m_edit; }
    void setValue(const Value &value) override
    {
        if (m_edit->toPlainText() == value.toText() || (m_edit->hasFocus() && this->value() == value))
            return;
        m_setting = true;
        m_edit->setPlainText(value.toText());
        m_setting = false;
    }
    Value value() const override
    {
        const QString typed = m_edit->toPlainText();
        return typed.trimmed().isEmpty() ? Value::blank() : Value::text(typed);
    }
    int preferredWidth() const override { return 460; }
    int length() const override { return int(m_edit->toPlainText().size()); }

private:
    QPlainTextEdit *m_edit;
    bool m_setting = false;
};

class YesNoEditor : public FieldEditor
{
public:
    explicit YesNoEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_box(new QCheckBox(parent))
    {
        watchFocus(m_box);
        connect(m_box, &QCheckBox::clicked, this, [this] { emit edited(); });
    }
    QWidget *widget() const override { return m_box; }
    void setValue(const Value &value) override
    {
        // What the service has there is neither yes nor no: the box says so, until somebody decides.
        m_odd = value.isVerbatim() ? value : Value();
        m_box->setTristate(value.isVerbatim());
        if (value.isVerbatim())
            m_box->setCheckState(Qt::PartiallyChecked);
        else
            m_box->setChecked(value.asYesNo() && *value.asYesNo());
    }
    Value value() const override
    {
        return m_box->checkState() == Qt::PartiallyChecked ? m_odd : Value::yesNo(m_box->isChecked());
    }
    int preferredWidth() const override { return 24; }

private:
    QCheckBox *m_box;
    Value m_odd; ///< shown as neither
};

/// One of a service's words. A word we do not know is kept and shown as it is.
class ChoiceEditor : public FieldEditor
{
public:
    ChoiceEditor(const FieldSpec &field, QWidget *parent)
        : FieldEditor(parent)
        , m_field(field)
        , m_box(new QComboBox(parent))
    {
        for (const ChoiceSpec &choice : field.choices)
            m_box->addItem(wording::choiceLabel(field, choice.value), choice.value);
        watchFocus(m_box);
        connect(m_box, &QComboBox::activated, this, [this] { emit edited(); });
    }
    QWidget *widget() const override { return m_box; }
    void setValue(const Value &value) override
    {
        const QString word = value.toText();
        int index = m_box->findData(word);
        if (index < 0) {
            m_box->addItem(word.isEmpty() ? QString() : wording::choiceLabel(m_field, word), word);
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(index);
    }
    Value value() const override
    {
        const QString word = m_box->currentData().toString();
        return word.isEmpty() ? Value::blank() : Value::text(word);
    }
    int preferredWidth() const override { return 220; }

private:
    const FieldSpec &m_field;
    QComboBox *m_box;
};

constexpr QLatin1String between("   "); ///< a code and its name

/// A row of a look-up list: typed to search by code or name; Alt+Down opens. What is not in the list is kept.
class ReferenceEditor : public FieldEditor
{
    Q_OBJECT
public:
    ReferenceEditor(const FieldSpec &field, const EditContext &context, QWidget *parent)
        : FieldEditor(parent)
        , m_field(field)
        , m_company(&context.company)
        , m_draft(context.draft)
        , m_box(new QComboBox(parent))
    {
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_box->completer()->setFilterMode(Qt::MatchContains);
        m_box->completer()->popup()->installEventFilter(this); // after the completer, so before it
        watchList(m_box->completer()->popup(), m_box);
        watchFocus(m_box); // it has the focus for its line, which hears of it past all filters
        fill();
        connect(m_box, &QComboBox::activated, this, [this](int index) { take(index); });
        connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this] { m_typing = true; });
    }
    QWidget *widget() const override { return m_box; }
    void setValue(const Value &value) override
    {
        m_value = value;
        show();
    }
    Value value() const override { return m_value; }
    /// By Tab, too, what is typed stands for the one entry it fits; a code may be one that nobody has read here.
    void commit() override
    {
        const int match = m_typing && !m_byCode ? onlyMatch() : -1;
        if (std::exchange(m_typing, false))
            takeTyped(match);
    }
    void accept() override
    {
        const int match = m_typing ? onlyMatch() : -1;
        if (std::exchange(m_typing, false))
            takeTyped(match);
    }
    void refreshChoices() override { fill(); }
    int preferredWidth() const override { return 300; }

protected:
    /// Enter in the open list, with nothing in it chosen, is Enter in the field.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *popup = m_box->completer() ? m_box->completer()->popup() : nullptr;
        if (watched == popup && event->type() == QEvent::KeyPress && !popup->currentIndex().isValid()) {
            const auto *press = static_cast<QKeyEvent *>(event);
            if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter) {
                popup->hide();
                QKeyEvent enter(QEvent::KeyPress, press->key(), press->modifiers());
                QCoreApplication::sendEvent(m_box, &enter);
                return true;
            }
        }
        return FieldEditor::eventFilter(watched, event);
    }

private:
    /// The one entry whose code or name begins with what is typed, else the one that holds it, as the open list would
    /// show it; -1: none or several.
    int onlyMatch() const
    {
        const QString typed = m_box->currentText().trimmed();
        if (typed.isEmpty())
            return -1;
        const auto only = [&](auto fits) {
            int match = -1;
            for (int i = 0; i < m_known; ++i) {
                if (!fits(m_box->itemText(i)))
                    continue;
                if (match >= 0)
                    return -1;
                match = i;
            }
            return match;
        };
        const int begins = only([&](const QString &entry) {
            return entry.startsWith(typed, Qt::CaseInsensitive) || entry.contains(between + typed, Qt::CaseInsensitive);
        });
        return begins >= 0 ? begins
                           : only([&](const QString &entry) { return entry.contains(typed, Qt::CaseInsensitive); });
    }
    static QString label(const LookupRow &row)
    {
        return row.code.isEmpty() || row.code == row.name ? row.name
               : row.name.isEmpty()                       ? row.code
                                                          : row.code + between + row.name;
    }
    /// The company's own currency: named, or left empty.
    bool isLocal(const Value &value) const
    {
        return m_field.lookup == "currency" && m_company && !value.isVerbatim() &&
               (!value.isPresent() ||
                value.toText().compare(m_company->settings().currencyCode, Qt::CaseInsensitive) == 0);
    }
    void fill()
    {
        const QSignalBlocker quiet(m_box);
        const QString typed = m_box->currentText();
        m_box->clear();
        const QString local = m_company ? m_company->settings().currencyCode : QString();
        // The local currency has no row of its own; blank means it (business-central.md 5.5).
        const bool currency = m_field.lookup == "currency";
        m_byCode = m_company && picksCodes(m_field, *m_company, m_draft.opened());
        m_box->addItem(currency ? (local.isEmpty() ? tr("Local currency") : tr("Local currency (%1)").arg(local))
                                : QString(),
                       currency && m_byCode ? local : QString());
        m_rows = m_company ? rowsToChoose(m_field, *m_company, m_draft.wanted()) : std::vector<LookupRow>();
        for (const LookupRow &row : m_rows) {
            if (!(currency && m_byCode && isLocal(Value::text(row.code)))) // it stands there already
                m_box->addItem(label(row), keyOf(row, m_byCode));
        }
        m_known = m_box->count();
        if (m_typing)
            m_box->setEditText(typed);
        show();
    }
    void show()
    {
        if (m_typing)
            return; // nobody takes a word out from under the cursor
        const QSignalBlocker quiet(m_box);
        while (m_box->count() > m_known)
            m_box->removeItem(m_known);
        const QString key = m_value.toText();
        int index = isLocal(m_value) ? 0 : m_box->findData(key, Qt::UserRole, Qt::MatchFixedString);
        // The record may hold the code where the id is picked, or the other way round.
        const LookupPtr table = m_company ? m_company->lookup(m_field.lookup) : LookupPtr();
        if (const LookupRow *row = index < 0 ? referredRow(m_field, table.get(), m_value) : nullptr)
            index = m_box->findData(keyOf(*row, m_byCode), Qt::UserRole, Qt::MatchFixedString);
        if (index < 0) {
            m_box->addItem(key, key);
            index = m_box->count() - 1;
        }
        const bool whole = isSelectedWhole(m_box->lineEdit());
        m_box->setCurrentIndex(index);
        if (whole)
            m_box->lineEdit()->selectAll();
    }
    void take(int index)
    {
        m_typing = false;
        if (index < 0 || index >= m_known)
            return; // the value that is in no list, chosen once more
        const QString key = m_box->itemData(index).toString();
        const Value chosen = key.isEmpty() ? Value::blank() : Value::text(key);
        if (chosen == m_value || (chosen.isEmpty() && m_value.isEmpty()) ||
            (index == 0 && isLocal(m_value) && (m_value.isPresent() || !m_field.required)))
            return;
        m_value = chosen;
        emit edited();
    }
    /// `match`: the entry that is meant where it is not written out; -1: none.
    void takeTyped(int match)
    {
        const QString typed = m_box->currentText().trimmed();
        if (typed.isEmpty() || (m_field.lookup == "currency" && m_company &&
                                typed.compare(m_company->settings().currencyCode, Qt::CaseInsensitive) == 0)) {
            take(0);
            show();
            return;
        }
        for (int i = 0; i < m_box->count(); ++i) {
            if (m_box->itemText(i).compare(typed, Qt::CaseInsensitive) == 0) {
                take(i);
                show();
                return;
            }
        }
        for (const LookupRow &row : m_rows) {
            if (row.code.compare(typed, Qt::CaseInsensitive) == 0 ||
                row.name.compare(typed, Qt::CaseInsensitive) == 0) {
                take(m_box->findData(keyOf(row, m_byCode)));
                show();
                return;
            }
        }
        if (match >= 0) {
            take(match);
            show();
            return;
        }
        // A code may be one we have not read. Of what goes by an id nothing can be sent, but nothing typed is lost
        // either: it stays and the check says what is wrong.
        m_value = m_byCode ? Value::text(typed) : Value::verbatim(typed);
        show();
        emit edited();
    }
    const FieldSpec &m_field;
    QPointer<CompanyHandle> m_company;
    const Draft &m_draft;
    QComboBox *m_box;
    bool m_byCode = false; ///< picked are codes, else ids
    Value m_value;
    int m_known = 0;               ///< entries of the list; a value that is in none stands behind them
    std::vector<LookupRow> m_rows; ///< to choose from
    bool m_typing = false;         ///< typed since it was last taken
};

} // namespace

FieldEditor *makeFieldEditor(const FieldSpec &field, const EditContext &context, QWidget *parent)
{
    FieldEditor *editor = nullptr;
    switch (field.type) {
    case FieldType::MultiLine:
        editor = new MultiLineEditor(parent);
        break;
    case FieldType::YesNo:
        editor = new YesNoEditor(parent);
        break;
    case FieldType::Choice:
        editor = new ChoiceEditor(field, parent);
        break;
    case FieldType::Reference:
        if (context.company.entityInfo(field.lookup).ownPage())
            editor = new RecordEditor(field, context.company, parent);
        else
            editor = new ReferenceEditor(field, context, parent);
        break;
    case FieldType::Date:
        editor = new DateEditor(field, context, parent);
        break;
    case FieldType::List:
        if (isAllocations(field))
            editor = new AllocationsEditor(field, context, parent);
        else
            editor = new PairsEditor(field, parent);
        break;
    default:
        if (const FieldSpec *id = idBeside(context.draft.schema(), field);
            id && InvoiceEditor::isFor(context.company, id->lookup))
            editor = new InvoiceEditor(field, id->lookup, context, parent);
        else if (id && context.company.entityInfo(id->lookup).ownPage())
            editor = new NumberEditor(field, id->lookup, context, parent);
        else
            editor = new LineEditor(field, context.text, parent);
        break;
    }
    editor->widget()->setObjectName(QString::fromLatin1(field.key) + QStringLiteral("Edit"));
    editor->widget()->setAccessibleName(wording::fieldLabel(field));
    if (auto *box = qobject_cast<QComboBox *>(editor->widget()); box && box->lineEdit())
        box->lineEdit()->setAccessibleName(wording::fieldLabel(field)); // it, not the box, has the focus
    editor->widget()->setAccessibleDescription(wording::fieldHint(field));
    editor->widget()->setToolTip(wording::fieldHint(field));
    return editor;
}

} // namespace clientele

#include "field_editor.moc"
