// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/gallery.h"
#include "gui/look/look.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace clientele;

namespace {

/// Renders every window of the gallery in both themes and directions. With CLIENTELE_LOOK_PICTURES naming a folder
/// the pictures are kept there, to be looked at; run with QT_SCALE_FACTOR=2 for the second scale.
class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }

    void everyWindowPaintsInEveryTheme_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<bool>("mirrored");
        for (const char *name : {"main", "form", "conflict", "first", "controls"}) {
            for (const bool mirrored : {false, true}) {
                for (const Theme theme : {Theme::Light, Theme::Dark}) {
                    const QByteArray tag =
                        QByteArray(name) + (theme == Theme::Light ? "-light" : "-dark") + (mirrored ? "-rtl" : "");
                    QTest::newRow(tag.constData()) << QString::fromLatin1(name) << theme << mirrored;
                }
            }
        }
    }

    void everyWindowPaintsInEveryTheme()
    {
        QFETCH(QString, name);
        QFETCH(Theme, theme);
        QFETCH(bool, mirrored);
        QApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        Look look(*qobject_cast<QApplication *>(QCoreApplication::instance()), theme);
        const std::unique_ptr<QWidget> window = name == QLatin1String("main")       ? gallery::mainWindow()
                                                : name == QLatin1String("form")     ? gallery::formWindow()
                                                : name == QLatin1String("conflict") ? gallery::conflictWindow()
                                                : name == QLatin1String("first")    ? gallery::firstWindow()
                                                                                    : gallery::controlsWindow();
        QWidget *focus = window->focusWidget();
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        if (focus) {
            focus->setFocus();
        }
        QCoreApplication::processEvents();
        const QImage picture = window->grab().toImage();
        // Text and ground of the theme are both there: neither a blank sheet nor the wrong theme.
        const Tokens tokens = theme == Theme::Light ? lightTokens() : darkTokens();
        qint64 ground = 0;
        qint64 ink = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QRgb pixel = picture.pixel(x, y) | 0xFF000000U;
                ground += pixel == tokens.base.rgb() || pixel == tokens.window.rgb() ? 1 : 0;
                ink += pixel == tokens.text.rgb() ? 1 : 0;
            }
        }
        const qint64 all = qint64(picture.width()) * picture.height();
        QVERIFY2(ground > all / 3, qPrintable(QString::number(ground)));
        QVERIFY(ink > 200);
        const QString folder = qEnvironmentVariable("CLIENTELE_LOOK_PICTURES");
        if (!folder.isEmpty()) {
            const QString scale = window->devicePixelRatio() > 1 ? QStringLiteral("-200") : QString();
            const QString file = QString::fromLatin1(QTest::currentDataTag()) + scale + QStringLiteral(".png");
            QVERIFY(picture.save(QDir(folder).filePath(file)));
        }
    }
};

} // namespace

QTEST_MAIN(TestGallery)
#include "test_gallery.moc"
