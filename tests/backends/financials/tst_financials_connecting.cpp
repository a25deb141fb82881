// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/common/wire_play.h"
#include "backends/financials/dialect.h"

using namespace clientele;
using namespace clientele::testing;

/// How a server wants its addresses is found out while connecting (dynamics-financials-beta.md 1.1).
class TestFinancialsConnecting : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Dialect> dialect(QHash<QByteArray, QString> options = {})
    {
        DialectSettings settings;
        settings.base = QUrl(QStringLiteral("https://nav.example/api/beta"));
        settings.options = std::move(options);
        return financials::makeDialect(settings);
    }
    static Answer companies() { return answer(200, R"({"value": [{"id": "c1", "name": "CRONUS"}]})"); }
    static Answer customers() { return answer(200, R"({"value": []})"); }
    static Answer missing() { return answer(404, R"({"error": {"code": "BadRequest_NotFound", "message": "No."}})"); }

private slots:
    void bracketsAreTheUsualWay()
    {
        const auto made = dialect();
        const auto operation = made->readCompanies();
        QCOMPARE(lines(play(*operation, {companies(), customers()})),
                 (QStringList{QStringLiteral("GET /api/beta/companies"),
                              QStringLiteral("GET /api/beta/companies(c1)/customers")}));
        QVERIFY(operation->outcome());
        QCOMPARE(operation->outcome()->front().options.value("keyStyle"), QStringLiteral("parentheses"));
        QCOMPARE(operation->outcome()->front().options.value("pathPrefix"), QString());
    }

    void slashesAndThePathBeforeAreFound()
    {
        const auto made = dialect();
        const auto operation = made->readCompanies();
        QCOMPARE(lines(play(*operation, {missing(), companies(), missing(), customers()})),
                 (QStringList{QStringLiteral("GET /api/beta/companies"),
                              QStringLiteral("GET /api/beta/financials/companies"),
                              QStringLiteral("GET /api/beta/financials/companies(c1)/customers"),
                              QStringLiteral("GET /api/beta/financials/companies/c1/customers")}));
        QVERIFY(operation->outcome());
        QCOMPARE(operation->outcome()->front().options.value("keyStyle"), QStringLiteral("segment"));
        QCOMPARE(operation->outcome()->front().options.value("pathPrefix"), QStringLiteral("financials"));
    }

    void whatIsSaidIsNotTried()
    {
        const auto made = dialect({{"keyStyle", QStringLiteral("segment")}, {"pathPrefix", QStringLiteral("a/b")}});
        const auto operation = made->readCompanies();
        QCOMPARE(lines(play(*operation, {companies()})), QStringList{QStringLiteral("GET /api/beta/a/b/companies")});
    }

    void aWrongTokenEndsIt()
    {
        const auto made = dialect();
        const auto operation = made->readCompanies();
        QCOMPARE(play(*operation, {answer(401, R"({"error": {"code": "Unauthorized", "message": "No."}})")}).size(),
                 size_t(1));
        QVERIFY(!operation->outcome());
        QCOMPARE(operation->outcome().failure().kind, Failure::Kind::SignIn);
    }

    /// Neither style: connected all the same, and the list will say what is wrong.
    void neitherStyleIsNotTaken()
    {
        const auto made = dialect();
        const auto operation = made->readCompanies();
        play(*operation, {companies(), missing(), missing()});
        QVERIFY(operation->outcome());
        QVERIFY(!operation->outcome()->front().options.contains("keyStyle"));
    }
};

QTEST_APPLESS_MAIN(TestFinancialsConnecting)
#include "tst_financials_connecting.moc"
