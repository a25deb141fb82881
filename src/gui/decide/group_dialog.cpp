// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/decide/group_dialog.h"

#include "gui/decide/value_editor.h"
#include "gui/decide/window_head.h"
#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/widgets/titles.h"
#include "model/merge_text.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace clientele {

GroupDialog::GroupDialog(const MergeModel &model, int row, const CompanyHandle *company, const ValueText &text,
                         QWidget *parent)
    : QDialog(parent)
    , m_schema(model.merge().theirs().schema())
    , m_fields(model.rowAt(row).fields)
    , m_text(text)
{
    setObjectName(QStringLiteral("groupDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSurface(this, Surface::Work);
    const QString title = mergetext::label(model.rowAt(row), *m_schema);
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *form = new QGridLayout;
    form->setContentsMargins(measure::dialog, 14, measure::dialog, measure::dialog);
    form->setHorizontalSpacing(measure::between);
    form->setVerticalSpacing(measure::between);
    form->addWidget(new TextLabel(title, TextRole::WindowTitle), 0, 0, 1, 2);
    form->setColumnStretch(1, 1);
    form->setColumnMinimumWidth(1, 280);
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const FieldSpec &field = *m_schema->find(m_fields[i]);
        const Value start = model.typedOrMine(row, i);
        QWidget *editor =
            makeValueEditor(field, company, text,
                            {model.merge().theirs().value(field.key), model.merge().mine().value(field.key),
                             model.merge().opened().value(field.key), start},
                            this);
        editor->setObjectName(QString::fromLatin1(field.key));
        setEditorValue(editor, field, text, start);
        auto *label = new TextLabel(wording::fieldLabelWithMnemonic(field), TextRole::Body, TextLabel::Ink::Muted);
        label->setBuddy(editor);
        form->addWidget(label, int(i) + 1, 0);
        form->addWidget(editor, int(i) + 1, 1);
        m_editors.push_back(editor);
    }
    column->addLayout(form);
    QWidget *foot = makeDialogFoot();
    auto *box = new QDialogButtonBox;
    QPushButton *use = box->addButton(tr("Use these values"), QDialogButtonBox::AcceptRole);
    use->setObjectName(QStringLiteral("useValues"));
    setButtonKind(use, ButtonKind::Primary);
    use->setDefault(true);
    box->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    foot->layout()->addWidget(box);
    column->addWidget(foot);
    connect(box, &QDialogButtonBox::accepted, this, &GroupDialog::take);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!m_editors.empty())
        m_editors.front()->setFocus();
}

void GroupDialog::take()
{
    std::vector<Value> values;
    for (size_t i = 0; i < m_editors.size(); ++i)
        values.push_back(editorValue(m_editors[i], *m_schema->find(m_fields[i]), m_text));
    emit typed(values);
    accept();
}

} // namespace clientele
