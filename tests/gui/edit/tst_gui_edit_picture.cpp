// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's picture in its window: shown, replaced, removed, and what is not taken.
#include "edit_desk.h"
#include "gui/around/picture_section.h"
#include "support/test_locale.h"

#include <QBuffer>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QTabBar>
#include <QTemporaryDir>

using namespace clientele;
using namespace clientele::testing;

namespace {

QByteArray picture(int width, int height, const char *format = "PNG")
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("No picture of this format can be made.");
    return bytes;
}

ActionInfo takesPictures()
{
    ActionInfo info;
    info.takes = {"image/png", "image/jpeg"};
    info.mostBytes = 100'000;
    return info;
}

/// A PNG that says it is as large as this, and holds nothing of it.
QByteArray claiming(quint32 width, quint32 height)
{
    QByteArray bytes = picture(4, 4);
    for (int i = 0; i < 4; ++i) {
        bytes[16 + i] = char(width >> (8 * (3 - i)));
        bytes[20 + i] = char(height >> (8 * (3 - i)));
    }
    return bytes;
}

} // namespace

class GuiEditPicture : public QObject
{
    Q_OBJECT

    std::unique_ptr<Look> m_look;
    std::unique_ptr<EditDesk> m_desk;

    void openPage()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->open();
        auto *there = m_desk->find<QWidget>("relatedPage");
        const auto *tabs = m_desk->find<QTabBar>("editTabs");
        for (int turn = 0; !there->isVisible() && turn < tabs->count(); ++turn)
            QTest::keyClick(m_desk->window, Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(there->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->find<QPushButton>("pictureReplace")->isEnabled(), patience);
    }
    PictureSection *section() const { return m_desk->window->findChild<PictureSection *>(); }
    QWidget *view() const { return m_desk->find<QWidget>("picture"); }
    static void answer(const char *button)
    {
        QPushButton *found = nullptr;
        const auto look = [&] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (widget->objectName() == QLatin1String("pictureQuestion") && widget->isVisible())
                    found = widget->findChild<QPushButton *>(QString::fromLatin1(button));
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look, patience))
            qFatal("There is no question.");
        QTest::mouseClick(found, Qt::LeftButton);
    }
    size_t writes() { return m_desk->desk.sandbox.journal("PATCH", "/picture").size(); }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
        m_look = std::make_unique<Look>(*qApp, Theme::Light);
    }
    void cleanup() { m_desk.reset(); }

    void isGivenFromTheClipboardAndTakenAway()
    {
        openPage();
        QVERIFY(!m_desk->find<QPushButton>("pictureRemove")->isEnabled());
        QVERIFY(view()->sizeHint().isEmpty());
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QApplication::clipboard()->setImage(image);
        m_desk->click("picturePaste");
        QCOMPARE(writes(), size_t(0)); // not without being asked
        answer("pictureSend");
        QTRY_VERIFY_WITH_TIMEOUT(!view()->sizeHint().isEmpty(), patience);
        QCOMPARE(writes(), size_t(1));
        // In its proportions, within its room, and told in words.
        const QSize shown = view()->sizeHint();
        QVERIFY(shown.width() <= 280 && shown.height() <= 200);
        QVERIFY(qAbs(shown.width() - 2 * shown.height()) <= 2);
        QTRY_VERIFY(view()->accessibleName().contains(QStringLiteral("600")));
        QVERIFY(view()->accessibleName().contains(m_desk->window->draft().displayName()));
        QTRY_VERIFY(m_desk->find<QPushButton>("pictureRemove")->isEnabled());
        m_desk->click("pictureRemove");
        answer("pictureNot");
        QVERIFY(m_desk->desk.sandbox.journal("DELETE", "/picture").empty());
        m_desk->click("pictureRemove");
        answer("pictureRemoveNow");
        QTRY_VERIFY_WITH_TIMEOUT(view()->sizeHint().isEmpty(), patience);
        QCOMPARE(m_desk->desk.sandbox.journal("DELETE", "/picture").size(), size_t(1));
    }

    void aDroppedFileIsTakenAndARefusalCanBePutAway()
    {
        openPage();
        m_desk->desk.sandbox.settings(json("{'pictureLimit': 10}"));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("logo.jpg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(picture(30, 20, "JPEG"));
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(section(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(section(), &drop);
        QCOMPARE(writes(), size_t(0));
        answer("pictureSend");
        const auto step = [this] { return m_desk->window->findChild<LinkButton *>(QStringLiteral("pictureSeen")); };
        QTRY_VERIFY_WITH_TIMEOUT(step(), patience);
        QVERIFY(!m_desk->words("pictureSaid").isEmpty());
        QTest::mouseClick(step(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->words("pictureSaid").isEmpty(), patience);
        QTRY_VERIFY(!step());
        QCOMPARE(m_desk->desk.outbox().needAttention(), 0);
        QCOMPARE(writes(), size_t(1));
    }

    void whatMayHaveArrivedIsLeftToThePerson()
    {
        openPage();
        m_desk->desk.sandbox.addFault(json("{'kind': 'resetBefore', 'method': 'PATCH', 'path': 'pictureContent'}"));
        section()->choose(chosenPicture(picture(30, 20), takesPictures()));
        answer("pictureSend");
        const auto step = [this](const char *name) {
            return m_desk->window->findChild<LinkButton *>(QString::fromLatin1(name));
        };
        QTRY_VERIFY_WITH_TIMEOUT(step("pictureSendAgain") && step("pictureLeave"), patience);
        QVERIFY(!m_desk->words("pictureSaid").isEmpty());
        QCOMPARE(writes(), size_t(1));
        QTest::mouseClick(step("pictureSendAgain"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!view()->sizeHint().isEmpty(), patience);
        QTRY_VERIFY(m_desk->words("pictureSaid").isEmpty());
        QTRY_VERIFY(!step("pictureSendAgain"));
        QCOMPARE(writes(), size_t(2));
    }

    void aFileThatIsNoPictureIsSaidAndNotSent()
    {
        openPage();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("letter.png"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg'/>");
        file.close();
        section()->choose(pictureFromFile(path, takesPictures()));
        QVERIFY(m_desk->words("pictureSaid").contains(QStringLiteral("PNG")));
        QCOMPARE(writes(), size_t(0));
        // The next one takes the words back.
        section()->choose(chosenPicture(picture(8, 8, "JPEG"), takesPictures()));
        QVERIFY(m_desk->words("pictureSaid").isEmpty());
        answer("pictureNot");
    }

    void whatCannotBeShownIsNamed()
    {
        m_desk = std::make_unique<EditDesk>();
        m_desk->desk.sandbox.settings(json("{'anyPicture': true}"));
        const RecordKey customer = m_desk->desk.customer(QStringLiteral("10000")).key;
        // Something else has stored a picture that claims to be huge.
        const Record seen(m_desk->desk.company().schema("picture"),
                          RecordKey::ofRemote(customer.company, "picture", customer.remoteId));
        ActionWish wish{"replacePicture"};
        wish.attachment = {"image/png", claiming(60'000, 60'000)};
        std::optional<bool> taken;
        onDone(m_desk->desk.outbox().act(seen, wish), this, [&](const Result<QString> &one) { taken = one.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(taken.has_value(), patience);
        QVERIFY(*taken);
        QTRY_COMPARE_WITH_TIMEOUT(writes(), size_t(1), patience);
        m_desk->open();
        auto *there = m_desk->find<QWidget>("relatedPage");
        const auto *tabs = m_desk->find<QTabBar>("editTabs");
        for (int turn = 0; !there->isVisible() && turn < tabs->count(); ++turn)
            QTest::keyClick(m_desk->window, Qt::Key_Tab, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->words("pictureWords").contains(QStringLiteral("PNG")), patience);
        QVERIFY(view()->sizeHint().isEmpty());
        QTRY_VERIFY(m_desk->find<QPushButton>("pictureRemove")->isEnabled()); // it can be taken away all the same
    }

    void hostileBytesAreRefusedBeforeTheyAreUnfolded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        QTest::newRow("cut off") << picture(40, 40).left(40);
        QTest::newRow("a head alone") << QByteArray("\x89PNG\r\n\x1a\n", 8);
        QTest::newRow("60000 by 60000") << claiming(60'000, 60'000);
        QTest::newRow("one very long line") << claiming(100'000, 2);
        QTest::newRow("largest number") << claiming(0xffffffff, 0xffffffff);
        QTest::newRow("no width") << claiming(0, 10);
        QTest::newRow("another format") << picture(8, 8, "BMP");
        QTest::newRow("too many bytes") << picture(8, 8) + QByteArray(100'000, 'x');
        QTest::newRow("JPEG of nothing") << QByteArray("\xff\xd8\xff\xe0", 4) + QByteArray(300, '\0');
        QTest::newRow("GIF of nothing") << QByteArray("GIF89a") + QByteArray(300, '\xff');
    }
    void hostileBytesAreRefusedBeforeTheyAreUnfolded()
    {
        QFETCH(QByteArray, bytes);
        const ChosenPicture chosen = chosenPicture(bytes, takesPictures());
        QVERIFY(!chosen.refused.isEmpty());
        QVERIFY(chosen.content.isNull());
    }

    void whatIsTakenGoesAsItIs()
    {
        const QByteArray bytes = picture(40, 20, "JPEG");
        QMimeData data;
        data.setData(QStringLiteral("image/jpeg"), bytes);
        const ChosenPicture chosen = pictureFromMime(data, takesPictures());
        QVERIFY2(chosen.refused.isEmpty(), qPrintable(chosen.refused));
        QCOMPARE(chosen.content.bytes, bytes);
        QCOMPARE(chosen.content.type, QByteArray("image/jpeg"));
        QCOMPARE(chosen.size, QSize(40, 20));
        QCOMPARE(pictureImage(bytes, QSize(10, 10)).size(), QSize(10, 5));
        QVERIFY(!pictureFromFile(QStringLiteral("/dev/zero"), takesPictures()).refused.isEmpty());
        QMimeData wide;
        wide.setImageData(QImage(20'001, 1, QImage::Format_RGB32));
        QVERIFY(pictureFromMime(wide, takesPictures()).refused.contains(QLocale().toString(20'001)));
    }
};

QTEST_MAIN(GuiEditPicture)
#include "tst_gui_edit_picture.moc"
