// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/controls.h"

#include "gui/look/type_scale.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QEvent>
#include <QVariant>
#include <QWidget>

namespace clientele {

namespace {

constexpr const char *kindProperty = "clienteleButtonKind";
constexpr const char *companyProperty = "clienteleCompanyKind";
constexpr const char *headerLineProperty = "clienteleHeaderLine";
constexpr const char *changedProperty = "clienteleChanged";

void refresh(QWidget *widget)
{
    // Buttons and combo boxes remember their size until the style changes.
    QEvent event(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &event);
    widget->updateGeometry();
    widget->update();
}

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, int(kind));
    refresh(button);
}

void makeSendButton(QAbstractButton *button, CompanyKind kind)
{
    button->setProperty(companyProperty, int(kind));
    setButtonKind(button, ButtonKind::Send);
    setButtonIcon(button, IconName::Send);
}

void setButtonIcon(QAbstractButton *button, IconName name)
{
    button->setProperty("clienteleIcon", int(name));
    button->setIcon(icon(name));
    refresh(button);
}

ButtonKind buttonKind(const QWidget *button)
{
    return button ? ButtonKind(button->property(kindProperty).toInt()) : ButtonKind::Ordinary;
}

CompanyKind buttonCompany(const QWidget *button)
{
    return button ? CompanyKind(button->property(companyProperty).toInt()) : CompanyKind::Live;
}

void setInHeaderLine(QWidget *control, bool on)
{
    control->setProperty(headerLineProperty, on);
    refresh(control);
}

bool isInHeaderLine(const QWidget *control)
{
    return control && control->property(headerLineProperty).toBool();
}

void setFieldChanged(QWidget *field, bool changed)
{
    if (isFieldChanged(field) == changed) {
        return;
    }
    field->setProperty(changedProperty, changed);
    // Only the weight is its own, so that the size goes on following the window.
    QFont font;
    if (changed) {
        font.setWeight(QFont::DemiBold);
    }
    field->setFont(font);
    field->update();
}

bool isFieldChanged(const QWidget *field)
{
    return field && field->property(changedProperty).toBool();
}

QString tabText(const QString &word, const QString &count)
{
    QString text = word;
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    return count.isEmpty() ? text : text + QStringLiteral("  ") + count;
}

void setSurface(QWidget *widget, Surface surface)
{
    widget->setBackgroundRole(surface == Surface::Work ? QPalette::Base : QPalette::Window);
    widget->setAutoFillBackground(true);
}

} // namespace clientele
