// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of paper: how they are broken, drawn, written and named, and what stands on an account summary.
#include "gui/look/icons.h"
#include "gui/look/money.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/paper/file_name.h"
#include "gui/paper/page_view.h"
#include "gui/paper/paper_job.h"
#include "gui/paper/paper_table.h"
#include "gui/paper/paper_window.h"
#include "gui/summary/summary_paper.h"
#include "support/test_locale.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextLayout>
#include <QTimer>
#include <QtTest>

using namespace clientele;
using namespace clientele::testing;

namespace {

constexpr int patience = 20'000; // milliseconds

SummaryCell amount(const char *digits, const char *currency = "EUR")
{
    return {{}, *Decimal::parse(digits), QString::fromLatin1(currency)};
}

SummaryCell words(const char *text)
{
    return {QString::fromUtf8(text), std::nullopt, {}};
}

/// An account with this many open invoices of these amounts.
AccountSummary account(int invoices, const char *each = "1234.50")
{
    AccountSummary one;
    one.company = QStringLiteral("CRONUS AG");
    one.kind = CompanyKind::Test;
    one.service = QStringLiteral("Business Central");
    one.name = QStringLiteral("Adatum Corporation");
    one.number = QStringLiteral("10000");
    one.address = {QStringLiteral("192 Market Square"), QStringLiteral("Atlanta")};
    one.readAt = QDateTime(QDate(2026, 11, 21), QTime(10, 41), Qt::UTC);
    one.figures = {{QStringLiteral("Balance"), amount(each)}, {QStringLiteral("Overdue"), amount("0")}};
    one.agesOffered = true;
    one.ages = {{QStringLiteral("Not yet due"), amount(each)}, {QStringLiteral("1 - 30 days"), amount("0")}};
    one.agesSum = SummaryLine{QStringLiteral("Total"), amount(each)};
    one.invoices.offered = true;
    if (invoices > 0)
        one.invoices.columns = {{"number", QStringLiteral("No. of it"), false},
                                {"date.due", QStringLiteral("Due date"), false},
                                {"amount.remaining", QStringLiteral("Remaining amount"), true}};
    Decimal sum;
    for (int i = 0; i < invoices; ++i) {
        one.invoices.rows.push_back(
            {words(qPrintable(QStringLiteral("INV-%1").arg(i + 1))), words("3.12.2026"), amount(each)});
        sum = *Decimal::add(sum, *Decimal::parse(each));
    }
    if (invoices > 0)
        one.invoices.sums = {{QStringLiteral("EUR"), {std::nullopt, std::nullopt, sum}}};
    return one;
}

Paper paperOf(const std::vector<AccountSummary> &accounts, Qt::LayoutDirection direction = Qt::LeftToRight,
              const PaperFormat &format = {QPageSize(QPageSize::A4)})
{
    Paper paper(format, direction, QLocale());
    for (const AccountSummary &one : accounts)
        paper.add(summarySheet(one, QLocale()));
    return paper;
}

QString figure(const char *digits, int scale = 2)
{
    return moneyText(*Decimal::parse(digits), QLocale(), {}, scale, Zero::Digits).figure;
}

QImage drawn(const Paper &paper, int page, qreal scale = 1.5)
{
    QImage image((paper.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paper.draw(&painter, image.rect(), page);
    return image;
}

/// No ink in the margins: nothing runs out of the page.
bool isWithinMargins(const QImage &image)
{
    const int margin = image.width() / 13; // 45 of 595 points; the text stands at 54
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool inside = x >= margin && x < image.width() - margin && y >= margin / 2;
            if (!inside && qGray(image.pixel(x, y)) < 200)
                return false;
        }
    }
    return true;
}

/// What stands on a page ends above its foot.
bool endsAboveFoot(const Paper &paper, int page)
{
    const QImage image = drawn(paper, page, 1);
    const int foot = image.height() - 64; // points; the rule of the foot
    for (int y = foot - 8; y < foot - 1; ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 235)
                return false;
        }
    }
    return true;
}

/// Nothing: it is written.
std::optional<QString> writePdf(const Paper &paper, const QString &title, const QString &file)
{
    PaperJob job(paper, title, file);
    QSignalSpy ended(&job, &PaperJob::finished);
    job.start();
    if (ended.isEmpty() && !ended.wait(patience))
        qFatal("It is not written.");
    const QString whyNot = ended.front().front().toString();
    return whyNot.isEmpty() ? std::nullopt : std::optional(whyNot);
}

} // namespace

class TestPaper : public QObject
{
    Q_OBJECT

    static PaperWindow *shown(int sheets)
    {
        auto *window = new PaperWindow(QLatin1String("test"), QStringLiteral("Test"), nullptr);
        const PaperSheet sheet = summarySheet(account(1), QLocale());
        for (int i = 0; i < sheets; ++i)
            window->addSheet(sheet);
        window->show();
        if (!QTest::qWaitForWindowExposed(window))
            qFatal("The window is not there.");
        return window;
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }

    void saysWhatTheServiceSaid()
    {
        AccountSummary one = account(2);
        one.agesRemark = QStringLiteral("As of some day");
        const Paper paper = paperOf({one});
        QCOMPARE(paper.pages(), 1);
        const QString text = paper.text(0);
        for (const QString &part :
             {one.company, one.name, one.number, one.address.front(), one.service, one.agesRemark,
              QStringLiteral("1 - 30 days"), QStringLiteral("INV-2"), figure("1234.50"), figure("2469.00"),
              wording::companyKind(CompanyKind::Test), wording::moment(one.readAt, QLocale())})
            QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is not in ") + text));
        QVERIFY(isWithinMargins(drawn(paper, 0)));
    }

    void whatIsNotOfferedIsNotThereAndWhatFailedIsSaid()
    {
        AccountSummary one = account(0);
        one.agesOffered = false;
        one.ages.clear();
        one.invoices.whyNot = QStringLiteral("You may not. Its words: Hands off.");
        one.payments = {};
        const PaperSheet sheet = summarySheet(one, QLocale());
        QCOMPARE(sheet.tables.size(), size_t(1));
        QCOMPARE(sheet.tables.front().words, one.invoices.whyNot); // and not that there are none
        one.invoices.whyNot.clear();
        QVERIFY(!summarySheet(one, QLocale()).tables.front().words.isEmpty());
        one.whyNot = QStringLiteral("Gone.");
        one.invoices = {};
        QCOMPARE(summarySheet(one, QLocale()).words, one.whyNot);
        QVERIFY(summarySheet(one, QLocale()).tables.empty());
    }

    void whatIsNotAppliedLeadsToTheBalance()
    {
        AccountSummary one = account(2);
        const size_t tables = summarySheet(one, QLocale()).tables.size();
        one.parts =
            BalanceParts{*Decimal::parse("2469"), *Decimal::parse("0"), *Decimal::parse("2469"), QStringLiteral("EUR")};
        QCOMPARE(summarySheet(one, QLocale()).tables.size(), tables); // the invoices alone are the balance
        one.parts = BalanceParts{*Decimal::parse("2469"), *Decimal::parse("-450.5"), *Decimal::parse("2018.5"),
                                 QStringLiteral("EUR")};
        const PaperSheet sheet = summarySheet(one, QLocale());
        QCOMPARE(sheet.tables.size(), tables + 1);
        const PaperTable &parts = sheet.tables.back();
        QCOMPARE(parts.rows.size(), size_t(2));
        QCOMPARE(parts.rows[0][1].figure, moneyText(*Decimal::parse("2469"), QLocale()).figure);
        QCOMPARE(parts.rows[1][0].words, one.parts->othersLabel());
        QCOMPARE(parts.rows[1][1].figure, moneyText(*Decimal::parse("-450.5"), QLocale()).figure);
        QCOMPARE(parts.sums.front()[1].figure, moneyText(*Decimal::parse("2018.5"), QLocale()).figure);
    }

    void headersComeAgainAndSumsAreNotAlone_data()
    {
        QTest::addColumn<int>("rows");
        for (int rows = 20; rows < 60; ++rows)
            QTest::addRow("%d", rows) << rows;
        QTest::newRow("many") << 400;
    }
    void headersComeAgainAndSumsAreNotAlone()
    {
        QFETCH(int, rows);
        const Paper paper = paperOf({account(rows)});
        int seen = 0;
        for (int page = 0; page < paper.pages(); ++page) {
            const QString text = paper.text(page);
            const int here = int(text.count(QStringLiteral("INV-")));
            if (here > 0)
                QVERIFY2(text.contains(QStringLiteral("Remaining amount")), qPrintable(text));
            if (text.contains(figure(QByteArray::number(rows * 123450 / 100.0, 'f', 2).constData())))
                QVERIFY2(here > 0, qPrintable(text));
            seen += here;
            QVERIFY2(endsAboveFoot(paper, page), qPrintable(text));
            // Each counts its own pages.
            QVERIFY(text.contains(QLocale().toString(page + 1)));
        }
        QCOMPARE(seen, rows);
        QVERIFY(paper.text(paper.pages() - 1).contains(QStringLiteral("INV-%1").arg(rows)));
    }

    void eachCustomerBeginsAPage()
    {
        const Paper paper = paperOf({account(1), account(60), account(1)});
        QCOMPARE(paper.pages(), 4);
        QCOMPARE(paper.text(0).section(QLatin1Char('\n'), -1), paper.text(3).section(QLatin1Char('\n'), -1));
        QVERIFY(paper.text(1).section(QLatin1Char('\n'), -1) != paper.text(2).section(QLatin1Char('\n'), -1));
    }

    void longestAmountsAndWordsStayOnThePage()
    {
        AccountSummary one = account(3, "999999999999999999.99");
        one.name = QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft") +
                   QString(60, QLatin1Char('W'));
        one.company = one.name;
        one.figures.push_back(
            {QStringLiteral("Fälliger Saldo in der Währung des Debitors"), amount("-999999999999999999.99", "CHF")});
        one.invoices.columns[2].title = QStringLiteral("Restbetrageinschließlichallernebenforderungen");
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const Paper paper = paperOf({one}, direction);
            for (int page = 0; page < paper.pages(); ++page)
                QVERIFY(isWithinMargins(drawn(paper, page)));
            QVERIFY(paper.text(0).contains(figure("2999999999999999999.97")));
        }
    }

    void aRowIsNoHigherThanAPage()
    {
        AccountSummary one = account(3);
        QString lines = QStringLiteral("first");
        for (int i = 0; i < 400; ++i)
            lines += QStringLiteral("\nword");
        for (const size_t at : {size_t(0), size_t(1), size_t(2)})
            one.invoices.rows[at][0] = words(qPrintable(lines));
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const Paper paper = paperOf({one}, direction);
            QVERIFY(paper.pages() >= 3);
            for (int page = 0; page < paper.pages(); ++page)
                QVERIFY2(endsAboveFoot(paper, page), qPrintable(QString::number(page)));
        }
        const paper::Setter setter(Qt::LeftToRight);
        const QFont font = paper::fontOf(QGuiApplication::font(), 9);
        const qreal line = paper::heightOf(*setter.set(QStringLiteral("x"), font, 1000));
        const auto cut = setter.setWithin(lines, font, 1000, 3.5 * line);
        QCOMPARE(cut->lineCount(), 3);
        QVERIFY(cut->text().startsWith(QLatin1String("first")) && cut->text().endsWith(QChar(0x2026)));
    }

    void figuresAreNeverBroken()
    {
        PaperTable table;
        std::vector<PaperCell> row;
        for (int column = 0; column < 5; ++column) {
            table.columns.push_back({QStringLiteral("Total amount"), true});
            row.push_back({{}, figure("999999999999999999.99"), QStringLiteral("MWK")});
        }
        table.rows = {row};
        table.sums = {row};
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const qreal width = 480 * paper::point;
            const paper::LaidTable laid = paper::lay(table, width, QGuiApplication::font(), paper::Setter(direction));
            for (const paper::Row &one : {laid.rows.front(), laid.sums.front()}) {
                std::vector<QRectF> boxes;
                for (const paper::Piece &piece : one.pieces) {
                    if (!piece.text)
                        continue;
                    QCOMPARE(piece.text->lineCount(), 1);
                    QVERIFY(piece.text->lineAt(0).naturalTextWidth() <= piece.box.width() + 1);
                    QVERIFY(piece.box.left() >= -1 && piece.box.right() <= width + 1);
                    for (const QRectF &other : boxes)
                        QVERIFY(!other.adjusted(1, 0, -1, 0).intersects(piece.box));
                    boxes.push_back(piece.box);
                }
                QCOMPARE(boxes.size(), size_t(10)); // figures and their currencies
            }
        }
    }

    void amountsOfAColumnHaveTheirMarksInOneLine()
    {
        AccountSummary one = account(1);
        one.invoices.rows.push_back({words("INV-9"), words(""), amount("7.125", "CHF")});
        const PaperSheet sheet = summarySheet(one, QLocale());
        const auto &rows = sheet.tables.back().rows;
        QCOMPARE(rows[0][2].figure, figure("1234.50", 3));
        QCOMPARE(rows[1][2].figure, figure("7.125", 3));
        QCOMPARE(rows[1][2].currency, QStringLiteral("CHF"));
    }

    void aNameOfAnotherScriptIsWhole()
    {
        AccountSummary one = account(1);
        one.name = QString::fromUtf8("شركة النور للتجارة");
        one.address = {QString::fromUtf8("شارع الملك فهد 12"), QString::fromUtf8("東京都千代田区")};
        const Paper paper = paperOf({one});
        QVERIFY(paper.text(0).contains(one.name));
        QVERIFY(isWithinMargins(drawn(paper, 0)));
        QTemporaryDir folder;
        const QString file = folder.filePath(safeFileName(one.name) + QStringLiteral(".pdf"));
        QCOMPARE(writePdf(paper, one.name, file), std::nullopt);
        QVERIFY(QFileInfo(file).size() > 1000);
    }

    void aPdfHasThePagesAndItsTextCanBeCopied()
    {
        const Paper paper = paperOf({account(1), account(60)});
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf"));
        QCOMPARE(writePdf(paper, QStringLiteral("Title"), file), std::nullopt);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.contains("/Count 3\n"));
        QVERIFY(bytes.contains("/MediaBox [0 0 595"));
        QVERIFY(bytes.contains("/ToUnicode")); // what the glyphs stand for
        QVERIFY(bytes.contains("/FontFile"));  // and they are there on every computer
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void whatCannotBeWrittenLeavesNothingBehind()
    {
        const Paper paper = paperOf({account(1)});
        QTemporaryDir folder;
        const QString inNoFolder = folder.filePath(QStringLiteral("none/a.pdf"));
        const std::optional<QString> why = writePdf(paper, {}, inNoFolder);
        QVERIFY(why);
        QVERIFY2(why->contains(QDir::toNativeSeparators(inNoFolder)), qPrintable(*why));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("b.pdf")));
        QVERIFY(writePdf(paper, {}, folder.filePath(QStringLiteral("b.pdf"))));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 0);
        // Nothing to write is nothing written.
        QVERIFY(writePdf(paperOf({}), {}, folder.filePath(QStringLiteral("c.pdf"))));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("c.pdf"))));
    }

    void whatCannotBePrintedIsSaid()
    {
        PaperWindow *window = shown(2);
        QTemporaryDir folder;
        const auto print = [&](const QString &file) {
            window->findChild<QPushButton *>(QStringLiteral("paperPrint"))->click();
            auto *dialog = window->findChild<QPrintDialog *>(QStringLiteral("printDialog"));
            dialog->printer()->setOutputFormat(QPrinter::PdfFormat);
            dialog->printer()->setOutputFileName(folder.filePath(file));
            dialog->done(QDialog::Accepted); // without what it asks when there is such a file already
        };
        const auto *news = window->findChild<Strip *>(QStringLiteral("paperNews"));
        print(QStringLiteral("a.pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(news->isVisible() && news->kind() == StripKind::Success, patience);
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("a.pdf"))).size() > 1000);
        QTRY_VERIFY(!window->findChild<QPrintDialog *>(QStringLiteral("printDialog")));
        print(QStringLiteral("none/a.pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(news->isVisible() && news->kind() == StripKind::Danger, patience);
        delete window;
    }

    /// A thousand lines are not laid out in one go: the window is there before its pages.
    void aLongSheetIsLaidOutWhileThePersonIsAtHand()
    {
        PaperSheet sheet = summarySheet(account(1), QLocale());
        PaperTable table;
        table.columns = {{QStringLiteral("Line")}, {QStringLiteral("Received"), true}};
        for (int row = 0; row < 1000; ++row)
            table.rows.push_back({{QStringLiteral("line %1.").arg(row)}, {{}, QString::number(row), {}}});
        sheet.tables.push_back(table);
        Paper atOnce(Paper::usualFormat(QLocale()), Qt::LeftToRight, QLocale());
        atOnce.add(sheet);
        auto *window = new PaperWindow(QLatin1String("test"), QStringLiteral("Test"), nullptr);
        window->addSheet(sheet);
        window->addSheet(summarySheet(account(1), QLocale()));
        window->show();
        const auto *save = window->findChild<QPushButton *>(QStringLiteral("paperSave"));
        QCOMPARE(window->paper().pages(), 0);
        QVERIFY(!save->isEnabled() && !save->toolTip().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), patience);
        QVERIFY(window->paper().pages() > atOnce.pages()); // and the sheet after it
        for (int page = 0; page < atOnce.pages(); ++page)
            QCOMPARE(window->paper().text(page), atOnce.text(page));
        delete window;
    }

    void longPapersHoldNobodyUp()
    {
        PaperWindow *window = shown(400);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("long.pdf"));
        const auto *progress = window->findChild<QLabel *>(QStringLiteral("paperProgress"));
        const auto *save = window->findChild<QPushButton *>(QStringLiteral("paperSave"));
        auto *stop = window->findChild<LinkButton *>(QStringLiteral("paperStop"));
        QMetaObject::invokeMethod(window, "saveAs", Q_ARG(QString, file));
        // The person is at hand while pages are written, and sees how far it is.
        int looks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { looks += window->isWriting(); });
        timer.start(0);
        QTRY_VERIFY_WITH_TIMEOUT(looks > 3, patience);
        QVERIFY(window->isWriting() && !save->isEnabled() && stop->isVisible());
        QVERIFY2(progress->text().contains(QLocale().toString(400)), qPrintable(progress->text()));
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!window->isWriting() && save->isEnabled());
        QVERIFY(!QFile::exists(file));
        QMetaObject::invokeMethod(window, "saveAs", Q_ARG(QString, file));
        QTRY_VERIFY_WITH_TIMEOUT(!window->isWriting(), patience);
        QVERIFY(QFileInfo(file).size() > 1000);
        // Closed while it writes, it leaves nothing.
        const QString other = folder.filePath(QStringLiteral("other.pdf"));
        QMetaObject::invokeMethod(window, "saveAs", Q_ARG(QString, other));
        QVERIFY(window->isWriting());
        delete window;
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void standsOnEveryPaper()
    {
        const QPageSize a4(QPageSize::A4);
        const Paper across = paperOf({account(60)}, Qt::LeftToRight, {a4, QPageLayout::Landscape});
        QVERIFY(across.size().width() > across.size().height());
        QVERIFY(across.pages() > 2);
        QCOMPARE(paperOf({}, Qt::LeftToRight, {QPageSize()}).size().isEmpty(), false);
        const Paper label = paperOf({account(3)}, Qt::LeftToRight, {QPageSize(QSizeF(29, 90), QPageSize::Millimeter)});
        QVERIFY(label.pages() > 0 && label.pages() < 40); // of no use to anybody, but it ends
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("a.pdf"));
        QCOMPARE(writePdf(across, {}, file), std::nullopt);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        const qsizetype box = bytes.indexOf("/MediaBox");
        QVERIFY2(bytes.mid(box, 40).contains("[0 0 842"), bytes.mid(box, 40).constData());
    }

    void namesOfFilesAreTakenEverywhere_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *words, const char *name) {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(name);
        };
        row("10000 Adatum", "10000 Adatum");
        row("A/B\\C: <D> \"E\" | F? G*", "A B C D E F G");
        row("../../etc/passwd", "etc passwd");
        row("CON", "_CON");
        row("com1.2026", "_com1.2026");
        row("Lpt\xc2\xb9", "_Lpt\xc2\xb9");
        row("console", "console");
        row("M\xc3\xbcller & S\xc3\xb6hne", "M\xc3\xbcller & S\xc3\xb6hne");
        row("Ends in dots... ", "Ends in dots");
        row("tab\tand\nline", "tab and line");
        row("turned \xe2\x80\xaegnp.exe", "turned gnp.exe");
        row("   ", "_");
        row("\xd8\xb4\xd8\xb1\xd9\x83\xd8\xa9", "\xd8\xb4\xd8\xb1\xd9\x83\xd8\xa9");
    }
    void namesOfFilesAreTakenEverywhere()
    {
        QFETCH(QString, words);
        QFETCH(QString, name);
        QCOMPARE(safeFileName(words), name);
    }
    void namesOfFilesAreNotTooLong()
    {
        const QString family =
            QString::fromUtf8("\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7");
        const QString name = safeFileName(family.repeated(40));
        QVERIFY(name.toUtf8().size() <= 150);
        QVERIFY(name.size() % family.size() == 0); // no letter is cut
        AccountSummary one = account(0);
        one.name = QString(300, QLatin1Char('x'));
        QVERIFY(summaryFileName({one}, QDate(2026, 11, 21)).contains(QStringLiteral("2026-11-21 10000 xx")));
        QVERIFY(summaryFileName({one, one}, QDate(2026, 11, 21)).contains(QStringLiteral("CRONUS AG")));
    }

    void pagesAreTurnedByKeys()
    {
        const Paper paper = paperOf({account(1), account(1), account(1)});
        PageView view;
        view.resize(500, 500);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setPaper(&paper);
        QCOMPARE(view.page(), 0);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("Adatum Corporation")));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.page(), 2);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.page(), 0);
        QTest::keyClick(&view, Qt::Key_PageDown);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        view.setFit(PageView::Fit::Page);
        view.showPage(0);
        QTest::keyClick(&view, Qt::Key_PageDown);
        QCOMPARE(view.page(), 1);
        QTest::keyClick(&view, Qt::Key_PageUp);
        QCOMPARE(view.page(), 0);
        view.setFit(PageView::Fit::Zoom, 200);
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        view.showPage(2);
        QCOMPARE(view.page(), 2);
        view.setPaper(nullptr);
        QCOMPARE(view.page(), -1);
    }
};

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
