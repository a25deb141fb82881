// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/controls.h"
#include "gui/look/look.h"
#include "gui/look/painting.h"
#include "gui/look/style.h"
#include "gui/look/type_scale.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/bars.h"
#include "gui/look/widgets/card.h"
#include "gui/look/widgets/chip.h"
#include "gui/look/widgets/foot_row.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <memory>

using namespace clientele;

namespace {

QString nameOf(QObject *object)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(object);
    return face ? face->text(QAccessible::Name) : QString();
}

QAccessible::Role roleOf(QObject *object)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(object);
    return face ? face->role() : QAccessible::NoRole;
}

int pixelsLike(const QImage &image, const QColor &colour, const QRect &where)
{
    int count = 0;
    const QRect seen = where & image.rect();
    for (int y = seen.top(); y <= seen.bottom(); ++y) {
        for (int x = seen.left(); x <= seen.right(); ++x) {
            count += (image.pixel(x, y) | 0xFF000000U) == colour.rgb() ? 1 : 0;
        }
    }
    return count;
}

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
        m_look = std::make_unique<Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()), Theme::Light);
    }

    /// What matters most is shown whole where not all of it can be; the rest is still there to be heard.
    void theWordsOfAFootAreNotCutInTheMiddleOfTheReason()
    {
        const QString reason =
            QStringLiteral("Needs correcting first. Balancing account: This is not one of the choices.");
        const QString all = reason + QStringLiteral(" Not sent yet, kept on this computer");
        const auto picture = [](const QString &text, const QString &essential, int width) {
            FootWords words;
            words.setText(text);
            words.setEssential(essential);
            words.resize(width, words.height());
            return words.grab().toImage();
        };
        const int half = QFontMetrics(QApplication::font()).horizontalAdvance(all) / 2;
        const int narrow = half * 9 / 10, wide = half * 2;
        QCOMPARE(picture(all, reason, narrow), picture(reason, {}, narrow));
        QVERIFY(picture(all, reason, narrow) != picture(all, {}, narrow));
        QCOMPARE(picture(all, reason, wide), picture(all, {}, wide));
        QVERIFY(picture(all, reason, wide) != picture(reason, {}, wide));
    }

    void cleanupTestCase() { m_look.reset(); }

    void themeSwitchReachesPaletteAndLabels()
    {
        TextLabel label(QStringLiteral("Remark"), TextRole::Label, TextLabel::Ink::Muted);
        label.show();
        QSignalSpy changed(m_look.get(), &Look::changed);
        m_look->setTheme(Theme::Dark);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), darkTokens().muted);
        m_look->setTheme(Theme::Light);
        QTRY_COMPARE(label.palette().color(QPalette::WindowText), lightTokens().muted);
        QCOMPARE(label.font().pixelSize(), 12);
        m_look->setZoom(200);
        QTRY_COMPARE(label.font().pixelSize(), 24);
        m_look->setZoom(100);
        QTRY_COMPARE(label.font().pixelSize(), 12);
    }

    void aWordThatIsTooLongIsBrokenAndShownWhole()
    {
        const QString digits(300, QLatin1Char('9'));
        for (const QString &text : {digits, QStringLiteral("It said: ") + digits, digits + QLatin1String(" thanks")}) {
            TextLabel label(text);
            label.setWordWrap(true);
            QVERIFY2(label.minimumSizeHint().width() < 500, qPrintable(text));
            QVERIFY2(label.sizeHint().width() < 900, qPrintable(text));
            // All of it in lines as high as it asks for, and nothing of it below them.
            constexpr int width = 320;
            const int needed = label.fontMetrics().horizontalAdvance(text) / width;
            const int height = label.heightForWidth(width);
            QVERIFY2(height >= needed * label.fontMetrics().height(), qPrintable(QString::number(height)));
            const auto inkIn = [&](const QString &words, int room) {
                label.setText(words);
                label.resize(width, room);
                const QImage seen = label.grab().toImage();
                return width * room - pixelsLike(seen, seen.pixelColor(0, 0), seen.rect());
            };
            const int all = inkIn(text, height);
            QCOMPARE(inkIn(text, height + 100), all);
            const int half = inkIn(text.first(text.size() / 2), height);
            QVERIFY2(half > 0 && all > half * 3 / 2, qPrintable(QStringLiteral("%1 of %2").arg(half).arg(all)));
            label.setText(QStringLiteral("Remark"));
            QCOMPARE(label.minimumSizeHint(), QLabel(label.text()).minimumSizeHint());
        }
        // Where its owner keeps it narrow an ordinary word is broken as well, rather than cut.
        TextLabel narrow(QStringLiteral("Wirtschaftsprüfer"));
        narrow.setWordWrap(true);
        const int whole = narrow.fontMetrics().horizontalAdvance(narrow.text());
        QVERIFY(narrow.heightForWidth(whole * 2 / 3) >= 2 * narrow.fontMetrics().height());
    }

    void systemThemeFollowsTheSystemsPalette()
    {
        QWidget first;
        QWidget second;
        QSignalSpy changed(m_look.get(), &Look::changed);
        const auto announce = [&] {
            for (QWidget *window : {&first, &second}) {
                QEvent event(QEvent::ThemeChange);
                QCoreApplication::sendEvent(window, &event);
            }
            QCoreApplication::processEvents();
        };
        announce(); // a theme of the person's own does not care
        QCOMPARE(changed.size(), 0);
        m_look->setTheme(Theme::System);
        changed.clear();
        announce();
        QCOMPARE(changed.size(), 1); // however many windows there are
        m_look->setTheme(Theme::Light);
    }

    void badgeSaysWhetherSendingIsAllowed()
    {
        CompanyBadge badge(CompanyKind::Live);
        QCOMPARE(roleOf(&badge), QAccessible::StaticText);
        QCOMPARE(nameOf(&badge), QStringLiteral("LIVE, view only"));
        badge.resize(badge.sizeHint());
        const QImage tonal = badge.grab().toImage();
        const QPoint inside(badge.width() / 2, 2);
        QCOMPARE(tonal.pixelColor(inside), lightTokens().live.tint);
        badge.setSendingAllowed(true);
        QCOMPARE(nameOf(&badge), QStringLiteral("LIVE, sending allowed"));
        QCOMPARE(badge.grab().toImage().pixelColor(inside), lightTokens().liveFill);
        badge.setKind(CompanyKind::Test); // tonal, never solid
        QCOMPARE(badge.grab().toImage().pixelColor(inside), lightTokens().test.tint);
    }

    void chipIsTwoButtonsWithNames()
    {
        Chip chip(QStringLiteral("Balance"), QStringLiteral("> 0"));
        auto *body = chip.findChild<ChipBody *>();
        auto *remove = chip.findChild<ChipRemove *>();
        QCOMPARE(roleOf(body), QAccessible::Button);
        QCOMPARE(roleOf(remove), QAccessible::Button);
        QCOMPARE(nameOf(body), QStringLiteral("Filter Balance > 0"));
        QCOMPARE(nameOf(remove), QStringLiteral("Remove filter Balance > 0"));
        chip.setFilter(QStringLiteral("Blocked"), QStringLiteral("no"));
        QCOMPARE(nameOf(remove), QStringLiteral("Remove filter Blocked no"));
    }

    void chipWorksByKeys()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        auto *chip = new Chip(QStringLiteral("Balance"), QStringLiteral("> 0"));
        row->addWidget(chip);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *body = chip->findChild<ChipBody *>();
        auto *remove = chip->findChild<ChipRemove *>();
        QSignalSpy edits(chip, &Chip::editRequested);
        QSignalSpy removals(chip, &Chip::removeRequested);
        chip->setFocus(Qt::TabFocusReason);
        QVERIFY(body->hasFocus());
        QTest::keyClick(body, Qt::Key_Return);
        QTest::keyClick(body, Qt::Key_Space);
        QCOMPARE(edits.size(), 2);
        QTest::keyClick(body, Qt::Key_Delete);
        QCOMPARE(removals.size(), 1);
        QTest::keyClick(body, Qt::Key_Tab);
        QVERIFY(remove->hasFocus());
        const QImage focused = remove->grab().toImage();
        QVERIFY(pixelsLike(focused, lightTokens().accent, focused.rect()) > 4);
        QTest::keyClick(remove, Qt::Key_Return);
        QTest::keyClick(remove, Qt::Key_Space);
        QCOMPARE(removals.size(), 3);
        QCOMPARE(edits.size(), 2);
    }

    void chipFollowsTheLineOfReading()
    {
        Chip chip(QStringLiteral("Balance"), QStringLiteral("> 0"));
        chip.resize(chip.sizeHint());
        auto *remove = chip.findChild<ChipRemove *>();
        QVERIFY(remove->x() > chip.width() / 2);
        chip.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(remove->geometry().right() < chip.width() / 2);
    }

    void stripIsAnnouncedOnce()
    {
        Strip strip(StripKind::Warning, QStringLiteral("No connection since 10:41."));
        QSignalSpy alerts(&strip, &Strip::announced);
        QCOMPARE(nameOf(&strip), QStringLiteral("Warning: No connection since 10:41."));
        strip.setMessage(StripKind::Warning, QStringLiteral("No connection since 10:42."));
        QCOMPARE(alerts.size(), 0); // not before it is seen
        strip.show();
        QCOMPARE(alerts.size(), 1);
        QCOMPARE(alerts.first().first().toString(), QStringLiteral("Warning: No connection since 10:42."));
        strip.hide();
        strip.show(); // its pane was hidden and came back
        strip.setMessage(StripKind::Warning, QStringLiteral("No connection since 10:42."));
        QCOMPARE(alerts.size(), 1);
        strip.setMessage(StripKind::Information, QStringLiteral("Connected again."));
        QCOMPARE(alerts.size(), 2);
    }

    void stripWorksByKeysAndTakesNoFocus()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        auto *strip = new Strip(StripKind::Danger, QStringLiteral("Please sign in again."));
        LinkButton *link = strip->addAction(QStringLiteral("Sign in"));
        strip->hide();
        column->addWidget(strip);
        column->addWidget(field);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field->setFocus();
        strip->show();
        QVERIFY(field->hasFocus());
        QCOMPARE(nameOf(link), QStringLiteral("Sign in"));
        QCOMPARE(roleOf(link), QAccessible::Button);
        QSignalSpy clicks(link, &QAbstractButton::clicked);
        link->setFocus(Qt::TabFocusReason);
        QTest::keyClick(link, Qt::Key_Return);
        QTest::keyClick(link, Qt::Key_Space);
        QCOMPARE(clicks.size(), 2);
        QSignalSpy dismissed(strip, &Strip::dismissed);
        QTest::keyClick(link, Qt::Key_Escape);
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(!strip->isVisible());
        strip->show();
        strip->setDismissable(false);
        QTest::keyClick(link, Qt::Key_Escape);
        QVERIFY(strip->isVisible());
        auto *close = strip->findChild<QToolButton *>();
        QCOMPARE(nameOf(close), QStringLiteral("Dismiss this message"));
    }

    void longStripGoesOnInASecondLine()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        auto *strip = new Strip(StripKind::Information,
                                QStringLiteral("Their change to Payment terms was kept. ").repeated(6).trimmed());
        column->addWidget(strip);
        column->addStretch();
        window.resize(500, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(strip->height() >= 3 * strip->fontMetrics().lineSpacing());
    }

    void cardIsAButtonWithADescription()
    {
        Card card(IconName::Plug, QStringLiteral("Connect a service"), QStringLiteral("Four services."),
                  QStringLiteral("Enter"));
        QCOMPARE(roleOf(&card), QAccessible::Button);
        QCOMPARE(nameOf(&card), QStringLiteral("Connect a service"));
        QCOMPARE(QAccessible::queryAccessibleInterface(&card)->text(QAccessible::Description),
                 QStringLiteral("Four services. Key: Enter"));
        QSignalSpy clicks(&card, &QAbstractButton::clicked);
        card.show();
        QTest::keyClick(&card, Qt::Key_Return);
        QTest::keyClick(&card, Qt::Key_Space);
        QCOMPARE(clicks.size(), 2);
        // A longer description makes it higher instead of being cut.
        const int before = card.heightForWidth(340);
        card.setDescription(QStringLiteral("Business Central, Financials, Layer or Bigcapital. ").repeated(3));
        QVERIFY(card.heightForWidth(340) > before);
    }

    void figuresAreSpoken()
    {
        MoneyLabel money;
        QCOMPARE(roleOf(&money), QAccessible::StaticText);
        money.setMoney(QStringLiteral("Balance"), {QStringLiteral("15 750,00"), QStringLiteral("EUR"), false});
        QCOMPARE(nameOf(&money), QStringLiteral("Balance: 15 750,00") + QChar(0xA0) + QStringLiteral("EUR"));
        LimitBar limit;
        limit.setUsed(8800, QStringLiteral("88 % of the credit limit"));
        QCOMPARE(nameOf(&limit), QStringLiteral("88 % of the credit limit"));
        limit.resize(100, 6);
        const QImage bar = limit.grab().toImage();
        QCOMPARE(bar.pixelColor(80, 3), lightTokens().age.at(1));
        QCOMPARE(bar.pixelColor(92, 3), lightTokens().hairline);
        limit.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(limit.grab().toImage().pixelColor(6, 3), lightTokens().hairline);
    }

    void smallShareOfTheAgesStaysVisible()
    {
        AgesBar ages;
        ages.setShares({10'000'000'000'000, 0, 0, 1}, QStringLiteral("nearly all not due"));
        ages.resize(200, 10);
        const QImage bar = ages.grab().toImage();
        QVERIFY(pixelsLike(bar, lightTokens().age.at(3), QRect(190, 5, 10, 1)) >= 2);
        QVERIFY(pixelsLike(bar, lightTokens().age.at(0), QRect(0, 5, 200, 1)) > 180);
    }

    void elidedLabelStillSpeaksAll()
    {
        ElidedLabel label(QStringLiteral("192 Market Square, second entrance on the left"));
        label.resize(80, 20);
        QVERIFY(label.isElided());
        QCOMPARE(nameOf(&label), QStringLiteral("192 Market Square, second entrance on the left"));
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
    }

    void statusItemIsAButtonOnlyWhenItDoesSomething()
    {
        QWidget parent;
        StatusItem item(&parent);
        QVERIFY(item.isHidden());
        item.setMessage(QStringLiteral("14 not sent"));
        QVERIFY(!item.isHidden());
        QSignalSpy clicks(&item, &StatusItem::clicked);
        parent.resize(200, 40);
        item.resize(120, 27);
        parent.show();
        QTest::mouseClick(&item, Qt::LeftButton);
        QCOMPARE(clicks.size(), 0);
        QCOMPARE(roleOf(&item), QAccessible::StaticText);
        item.setClickable(true);
        auto *button = item.findChild<QAbstractButton *>();
        QCOMPARE(roleOf(button), QAccessible::Button);
        item.setMessage(QStringLiteral("15 not sent"));
        QCOMPARE(nameOf(button), QStringLiteral("15 not sent"));
        QCOMPARE(button->size(), item.size());
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(clicks.size(), 2);
        item.setMessage(QString());
        QVERIFY(item.isHidden());
    }

    void tabsAreNeverCut()
    {
        QTabBar tabs;
        const QStringList words{QStringLiteral("Allgemeine Geschäftsbedingungen"), QStringLiteral("Tax & terms"),
                                QStringLiteral("Will")};
        for (const QString &word : words) {
            tabs.addTab(tabText(word, QStringLiteral("12")));
        }
        const QFontMetrics strong(semibold(tabs.font()));
        QList<int> widths;
        for (int i = 0; i < tabs.count(); ++i) {
            const int width = strong.horizontalAdvance(words.at(i) + QStringLiteral("  12"));
            // The gap after the word is 16, less one for rounding.
            QVERIFY2(tabs.tabRect(i).width() >= width + measure::tabLead + 15, qPrintable(words.at(i)));
            widths.append(tabs.tabRect(i).width());
        }
        tabs.setCurrentIndex(2); // nothing jumps when another one turns bold
        for (int i = 0; i < tabs.count(); ++i) {
            QCOMPARE(tabs.tabRect(i).width(), widths.at(i));
        }
        tabs.resize(tabs.sizeHint());
        const QImage image = tabs.grab().toImage();
        const QRect active = tabs.tabRect(2);
        // The line is as wide as the words, not as the tab.
        const int line =
            pixelsLike(image, lightTokens().accent, QRect(active.left(), active.bottom() - 1, active.width(), 1));
        const int wide = strong.horizontalAdvance(QStringLiteral("Will  12"));
        QVERIFY2(qAbs(line - wide) <= 2, qPrintable(QStringLiteral("%1 for %2").arg(line).arg(wide)));
    }

    void cornerMarkMirrors()
    {
        const auto drawn = [](Qt::LayoutDirection direction) {
            QImage image(60, 22, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawCornerMark(&painter, image.rect(), 7, Qt::black, direction);
            return image;
        };
        const QImage ltr = drawn(Qt::LeftToRight);
        QCOMPARE(ltr.pixelColor(58, 1), QColor(Qt::black));
        QCOMPARE(ltr.pixelColor(1, 1), QColor(Qt::white));
        const QImage rtl = drawn(Qt::RightToLeft);
        QCOMPARE(rtl.pixelColor(1, 1), QColor(Qt::black));
        QCOMPARE(rtl.pixelColor(58, 1), QColor(Qt::white));
    }

    void changedFieldShowsMarkTintAndWeight()
    {
        QLineEdit field(QStringLiteral("billing@adatum.com"));
        field.resize(200, 30);
        setFieldChanged(&field, true);
        QImage image = field.grab().toImage();
        QVERIFY(pixelsLike(image, lightTokens().changed.tint, image.rect()) > 2000);
        QVERIFY(pixelsLike(image, lightTokens().changed.ink, QRect(188, 0, 12, 10)) > 15);
        QVERIFY(field.font().weight() >= QFont::DemiBold);
        setFieldChanged(&field, false);
        image = field.grab().toImage();
        QCOMPARE(pixelsLike(image, lightTokens().changed.tint, image.rect()), 0);
        QCOMPARE(field.font().weight(), int(QFont::Normal));
    }

    void sendWearsTheCompanysColour()
    {
        QPushButton button(QStringLiteral("Send"));
        makeSendButton(&button, CompanyKind::Live);
        button.resize(button.sizeHint());
        const QPoint side(4, button.height() / 2);
        QCOMPARE(button.grab().toImage().pixelColor(side), lightTokens().liveFill);
        makeSendButton(&button, CompanyKind::Test);
        QCOMPARE(button.grab().toImage().pixelColor(side), lightTokens().test.tint);
        button.setEnabled(false);
        QCOMPARE(button.grab().toImage().pixelColor(side), lightTokens().sunken);
    }

    void heightsFollowDensityAndPlace()
    {
        QPushButton button(QStringLiteral("Close"));
        QLineEdit field;
        QComboBox box;
        QCOMPARE(button.sizeHint().height(), 30);
        QCOMPARE(field.sizeHint().height(), 30);
        QCOMPARE(box.sizeHint().height(), 30);
        setInHeaderLine(&button);
        QCOMPARE(button.sizeHint().height(), 26);
        setInHeaderLine(&button, false);
        m_look->setDensity(Density::Comfortable);
        QCOMPARE(button.sizeHint().height(), 32);
        QCOMPARE(field.sizeHint().height(), 32);
        m_look->setDensity(Density::Compact);
        QCOMPARE(button.sizeHint().height(), 30);
    }

    void rowsMayBeAsLowAsTheDesignSays()
    {
        QTableWidget table(2, 2);
        table.verticalHeader()->setDefaultSectionSize(22);
        table.setColumnWidth(0, measure::gutter);
        table.show();
        QCOMPARE(table.rowHeight(0), 22);
        QCOMPARE(table.columnWidth(0), measure::gutter);
    }

    void differenceIsFoundByWholeCharacters()
    {
        const auto part = [](const QString &text, const QString &other) {
            const TextRange range = differingRange(text, other);
            return text.mid(range.start, range.length);
        };
        QCOMPARE(part(QStringLiteral("+1 404 555 0111"), QStringLiteral("+1 404 555 0199")), QStringLiteral("11"));
        QCOMPARE(part(QStringLiteral("200 Market"), QStringLiteral("Market")), QStringLiteral("200 "));
        QCOMPARE(part(QStringLiteral("same"), QStringLiteral("same")), QString());
        QCOMPARE(part(QString(), QStringLiteral("x")), QString());
        // Two emoji share their first half; an accent belongs to its letter.
        const QString smile = QString::fromUtf8("\U0001F600");
        const QString laugh = QString::fromUtf8("\U0001F602");
        QCOMPARE(part(smile, laugh), smile);
        const QString plain = QStringLiteral("Cafe x");
        const QString accented = QString(QStringLiteral("Cafe") + QChar(0x0301) + QStringLiteral(" x"));
        QCOMPARE(part(accented, plain), QString(QStringLiteral("e") + QChar(0x0301)));
    }

    void aTooltipIsNoMarkup()
    {
        QWidget window;
        window.show();
        QToolTip::showText(QPoint(10, 10), QStringLiteral("<b>Fabrikam</b> & <img src='http://a.example'>"), &window);
        QLabel *tip = nullptr;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->inherits("QTipLabel"))
                tip = qobject_cast<QLabel *>(widget);
        }
        QVERIFY(tip);
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QToolTip::hideText();
    }

    void noStyleSheetAnywhere() { QVERIFY(qApp->styleSheet().isEmpty()); }

private:
    std::unique_ptr<Look> m_look;
};

} // namespace

QTEST_MAIN(TestWidgets)
#include "test_widgets.moc"
