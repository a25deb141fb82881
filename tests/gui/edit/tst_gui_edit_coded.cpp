// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that hold a code of one of the service's lists: what is in no list, the currency, amounts beside it.
#include "edit_desk.h"
#include "gui/edit/field_row.h"
#include "model/wording.h"
#include "support/test_locale.h"

#include <QComboBox>

using namespace clientele;
using namespace clientele::testing;

class TestGuiEditCoded : public QObject
{
    Q_OBJECT

    std::unique_ptr<EditDesk> m;

    /// Keys go to an open list first, as the window system has it.
    static QWidget *takesKeys()
    {
        QWidget *list = QApplication::activePopupWidget();
        return list ? list : QApplication::focusWidget();
    }
    QComboBox *choose(const char *field, const QString &typed)
    {
        m->window->showField(field);
        auto *box = m->find<QComboBox>((QByteArray(field) + "Edit").constData());
        EditDesk::toFront(m->window);
        box->setFocus();
        box->lineEdit()->selectAll();
        for (const QChar letter : typed)
            QTest::keyClicks(takesKeys(), letter);
        QTest::keyClick(takesKeys(), Qt::Key_Tab);
        if (box->hasFocus()) // the first one closed the list
            QTest::keyClick(takesKeys(), Qt::Key_Tab);
        return box;
    }
    QString local() const { return m->desk.company().settings().currencyCode; }
    QString foreign() const
    {
        for (const LookupRow &row : m->desk.company().lookup("currency")->rows) {
            if (row.code != local())
                return row.code;
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        useTestLocale();
        initLook();
    }
    void init()
    {
        m = std::make_unique<EditDesk>();
        m->open();
        QTRY_VERIFY_WITH_TIMEOUT(m->desk.company().lookup("country") && m->desk.company().lookup("currency"), patience);
    }
    void cleanup() { m.reset(); }

    void theNameOfAChoiceHasNoRowOfItsOwn()
    {
        for (const char *service : {"businesscentral", "financials"}) {
            DeskSetup setup;
            setup.service = service;
            m = std::make_unique<EditDesk>(setup);
            m->open();
            const EntitySchema &schema = m->window->draft().schema();
            QSet<FieldKey> rows;
            for (const FieldRow *row : m->window->findChildren<FieldRow *>())
                rows.insert(row->field().key);
            QVERIFY(rows.contains("tax.area") && rows.contains("terms.payment"));
            QVERIFY(schema.find("tax.areaName") && !rows.contains("tax.areaName"));
            QVERIFY(!rows.contains("terms.payment.name"));
        }
    }

    void theAgeOfTheListStandsBesideTheFieldAndF5ReadsItAgain()
    {
        m->window->showField("terms.payment");
        auto *box = m->find<QComboBox>("terms.paymentEdit");
        EditDesk::toFront(m->window);
        box->setFocus();
        const auto said = [this] { return m->words("terms.paymentWas"); };
        QTRY_VERIFY(said().contains(wording::moment(m->desk.company().lookup("paymentTerms")->readAt, QLocale())));
        m->desk.sandbox.clearJournal();
        QTest::keyClick(box, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.sandbox.journal("GET", "/paymentTerms").size(), size_t(1), patience);
        m->find<QComboBox>("terms.shipmentEdit")->setFocus();
        QTRY_VERIFY(said().isEmpty());
    }

    void blockingSaysWhatItMeans()
    {
        m->window->showField("blocked");
        auto *box = m->find<QComboBox>("blockedEdit");
        QVERIFY(m->words("blockedProblem").isEmpty());
        QStringList meanings;
        for (int choice = 1; choice < box->count(); ++choice) {
            box->setCurrentIndex(choice);
            emit box->activated(choice);
            QVERIFY(!m->words("blockedProblem").isEmpty());
            meanings += m->words("blockedProblem");
        }
        QCOMPARE(meanings.size(), 3);
        QCOMPARE(meanings.removeDuplicates(), 0);
        // What it was has its word, too.
        QVERIFY(m->words("blockedWas").contains(box->itemText(0)));
    }

    void aCodeInNoListIsRemarkedAndMayBeSent()
    {
        choose("address.country", QStringLiteral("XQ"));
        auto *remark = m->find<QLabel>("address.countryProblem");
        QTRY_VERIFY(remark->isVisible());
        QCOMPARE(remark->text(), QStringLiteral("“XQ” is not in the list “Countries” of the service. Whether it is "
                                                "there by now shows when it is sent."));
        QCOMPARE(m->window->draft().now("address.country").toText(), QStringLiteral("XQ"));
        QVERIFY(m->find<QPushButton>("send")->isEnabled());
        choose("address.country", QStringLiteral("DE"));
        QTRY_VERIFY(m->window->draft().now("address.country").toText() == QLatin1String("DE"));
        QVERIFY2(!remark->text().contains(QStringLiteral("is not in the list")), qPrintable(remark->text()));
    }

    void thereIsOneCurrencyAndItsCodeIsSent()
    {
        for (const char *former : {"currencyEdit", "currency.idEdit", "currency.idText"})
            QVERIFY2(!m->window->findChild<QWidget *>(QString::fromLatin1(former)), former);
        auto *box = m->find<QComboBox>("currency.codeEdit");
        QCOMPARE(box->currentText(), QStringLiteral("Local currency (%1)").arg(local()));
        // The company's own currency, by whatever name, is what it has already.
        choose("currency.code", local().toLower());
        QVERIFY(!m->window->draft().changed("currency.code"));
        const QString other = foreign();
        choose("currency.code", other.toLower());
        QVERIFY(box->currentText().startsWith(other));
        QCOMPARE(m->window->draft().changedCount(), 1);
        QTest::keyClick(m->window, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m->desk.writes(), QStringList{QStringLiteral("PATCH 200")}, patience);
        const Json sent = m->desk.sandbox.journal("PATCH", "customers").back();
        QCOMPARE(sent[u"body"].toString(), QStringLiteral("{\"currencyCode\":\"%1\"}").arg(other));
        QTRY_VERIFY_WITH_TIMEOUT(m->strip()->isVisible() && m->strip()->sentence() == QLatin1String("Sent."), patience);
        QVERIFY(!m->window->draft().now("currency.id").isEmpty()); // followed by itself
        QCOMPARE(m->window->draft().changedCount(), 0);
        QVERIFY(box->currentText().startsWith(other));
    }

    void anAmountIsTypedBesideItsCurrency()
    {
        m->window->showField("credit.limit");
        auto *currency = m->find<QLabel>("credit.limitCurrency");
        QVERIFY(currency->isVisible());
        QCOMPARE(currency->text(), local());
        QCOMPARE(m->line("credit.limit")->accessibleName(), QStringLiteral("Credit limit, %1").arg(local()));
    }
};

QTEST_MAIN(TestGuiEditCoded)

#include "tst_gui_edit_coded.moc"
