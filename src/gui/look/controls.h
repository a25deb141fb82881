// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look/icons.h"
#include "gui/look/tokens.h"

#include <QString>

class QAbstractButton;
class QWidget;

namespace clientele {

/// How loud a push button is. The style reads these from dynamic properties; the helpers are the only way to set them.
enum class ButtonKind {
    Ordinary,
    Primary, ///< the one main action of a window that sends nothing
    Send,    ///< puts something into the books; wears the company's colour
    Flat,    ///< no box until the pointer is over it ("Discard changes", "Skip")
};

void setButtonKind(QAbstractButton *button, ButtonKind kind);
/// Send, for a company of `kind`: LIVE is solid, TEST and SAMPLE are tonal with an outline. Brings the paper plane.
void makeSendButton(QAbstractButton *button, CompanyKind kind);
/// An icon in the colour of the words on a filled button, muted on the others.
void setButtonIcon(QAbstractButton *button, IconName name);
ButtonKind buttonKind(const QWidget *button);
CompanyKind buttonCompany(const QWidget *button);

/// 26 px high instead of 30: buttons, fields and combo boxes in a header line.
void setInHeaderLine(QWidget *control, bool on = true);
bool isInHeaderLine(const QWidget *control);

/// Tint, semibold text and the corner mark in an entry field (QLineEdit, QComboBox, spin boxes, text edits) whose
/// value is not sent yet. The words beside it are the caller's.
void setFieldChanged(QWidget *field, bool changed);
bool isFieldChanged(const QWidget *field);

/// Text of a tab: the word, and a plain count after it where `count` is not empty. Escapes "&".
QString tabText(const QString &word, const QString &count = {});

enum class Surface { Frame, Work };
/// Frame is grey (navigation, dialog feet), Work is white (tables, forms). Fills its own background.
void setSurface(QWidget *widget, Surface surface);

} // namespace clientele
