// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wording.h"

#include "core/failure_codes.h"
#include "model/pacing.h"
#include "support/test_locale.h"

#include <QtTest>

using namespace clientele;
using Kind = Failure::Kind;

namespace {

const char *nameOf(Kind kind)
{
    switch (kind) { // without a default, so that a new kind is a warning here
    case Kind::ChangedMeanwhile:
        return "changed meanwhile";
    case Kind::Invalid:
        return "invalid";
    case Kind::Duplicate:
        return "duplicate";
    case Kind::Gone:
        return "gone";
    case Kind::NotAllowed:
        return "not allowed";
    case Kind::SignIn:
        return "sign in";
    case Kind::SlowedDown:
        return "slowed down";
    case Kind::ServiceFault:
        return "service fault";
    case Kind::NotUnderstood:
        return "not understood";
    case Kind::Unreachable:
        return "unreachable";
    case Kind::NoAnswer:
        return "no answer";
    case Kind::Untrusted:
        return "untrusted";
    case Kind::TooLarge:
        return "too large";
    case Kind::NotOffered:
        return "not offered";
    case Kind::Cancelled:
        return "cancelled";
    case Kind::Storage:
        return "storage";
    }
    return nullptr;
}

} // namespace

/// Every failure has one sentence for the person, and says what to do next: as a button, or in words.
class TestWording : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { testing::useTestLocale(); }

    void amountsInAProblemAreWrittenAsTheLocaleWritesThem_data()
    {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QString>("shown");
        QTest::newRow("de_DE") << QStringLiteral("1000.5") << QStringLiteral("1.000,50");
        QTest::newRow("en_IN") << QStringLiteral("15750000.25") << QStringLiteral("1,57,50,000.25");
        QTest::newRow("en_GB") << QStringLiteral("15750") << QStringLiteral("15,750");
        QTest::newRow("en_US") << QStringLiteral("9999999999999999.125") << QStringLiteral("9,999,999,999,999,999.125");
    }
    void amountsInAProblemAreWrittenAsTheLocaleWritesThem()
    {
        QFETCH(QString, digits);
        QFETCH(QString, shown);
        const QLocale before;
        QLocale::setDefault(QLocale(QString::fromLatin1(QTest::currentDataTag())));
        const Problem::Rule rules[] = {Problem::Rule::NotWhole, Problem::Rule::MoreThanAmount,
                                       Problem::Rule::MoreThanOpen};
        QStringList said;
        for (const Problem::Rule rule : rules)
            said += wording::problem({"allocations", rule, {digits}}, FieldSpec());
        QLocale::setDefault(before);
        for (const QString &words : said)
            QVERIFY2(words.contains(QLatin1Char(' ') + shown + QLatin1Char(' ')) ||
                         words.contains(QLatin1Char(' ') + shown + QLatin1Char(',')),
                     qPrintable(words));
    }

    void datesAreWrittenAsTheLocaleWritesThem_data()
    {
        QTest::addColumn<QString>("date");
        QTest::newRow("en_GB") << QStringLiteral("21 Nov 2026, ");
        QTest::newRow("en_US") << QStringLiteral("Nov 21, 2026, ");
        QTest::newRow("de_DE") << QStringLiteral("21. Nov. 2026, ");
        QTest::newRow("ja_JP") << QStringLiteral("2026年11月21日, ");
    }
    void datesAreWrittenAsTheLocaleWritesThem()
    {
        QFETCH(QString, date);
        const QLocale locale(QString::fromLatin1(QTest::currentDataTag()));
        const QDateTime here(QDate(2026, 11, 21), QTime(10, 41));
        const QString shown = wording::moment(here.toUTC(), locale);
        QVERIFY2(shown.startsWith(date), qPrintable(shown));
    }

    void everyFailureSaysWhatToDo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("step");    // the button's label
        QTest::addColumn<QString>("instead"); // else the words that tell it
        const auto row = [](Kind kind, const char *step, const char *instead, const QString &code = {}) {
            QTest::addRow("%s %s", nameOf(kind), qPrintable(code))
                << int(kind) << code << QString::fromLatin1(step) << QString::fromLatin1(instead);
        };
        row(Kind::ChangedMeanwhile, "See what", "");
        row(Kind::Invalid, "", "Please check");
        row(Kind::Invalid, "", "correct", QStringLiteral("needs-correcting"));
        row(Kind::Invalid, "", "nothing to send", QStringLiteral("nothing-changed"));
        row(Kind::Invalid, "", "Please wait", QStringLiteral("under-way"));
        row(Kind::Duplicate, "", "Please choose another");
        row(Kind::Gone, "", "Please update the list");
        row(Kind::NotAllowed, "Try again", "Please ask its administrator");
        row(Kind::NotAllowed, "", "Allow sending first", QStringLiteral("view-only"));
        row(Kind::SignIn, "Enter a new token", "");
        row(Kind::SlowedDown, "", "goes on by itself");
        row(Kind::ServiceFault, "Try again", "");
        row(Kind::NotUnderstood, "Try again", "");
        row(Kind::NotUnderstood, "Try again", "between this computer and Kontor", failure_codes::fromBetween());
        row(Kind::NotUnderstood, "Try again", "check the address", failure_codes::inCircles());
        row(Kind::NotUnderstood, "Try again", "tell its administrator", failure_codes::samePage());
        row(Kind::NotUnderstood, "Try again", "tell its administrator", failure_codes::endless());
        row(Kind::NotUnderstood, "Try again", "have it shortened", failure_codes::longText());
        row(Kind::Unreachable, "Try again", "");
        row(Kind::NoAnswer, "Try again", "");
        row(Kind::Untrusted, "Try again", "Please ask your administrator");
        row(Kind::Untrusted, "Try again", "Please check the address", failure_codes::elsewhere());
        row(Kind::TooLarge, "Try again", "Please tell its administrator");
        row(Kind::NotOffered, "", "Please ask its administrator");
        row(Kind::NotOffered, "", "Please check the address", failure_codes::elsewhere());
        row(Kind::NotOffered, "", "Please tell its administrator", failure_codes::noVersion());
        row(Kind::Cancelled, "Go on", "");
        row(Kind::Storage, "", "Please check");
        row(Kind::Storage, "", "Please make room there", QStringLiteral("full"));
        row(Kind::Storage, "", "Please check its permissions", QStringLiteral("readOnly"));
        row(Kind::Storage, "", "Please close that program", QStringLiteral("busy"));
    }

    void everyFailureSaysWhatToDo()
    {
        QFETCH(int, kind);
        QFETCH(QString, code);
        QFETCH(QString, step);
        QFETCH(QString, instead);
        Failure failure;
        failure.kind = Kind(kind);
        failure.code = code;
        const wording::Message message = wording::failure(failure, QStringLiteral("Kontor"));
        QVERIFY(message.sentence.endsWith(QLatin1Char('.')));
        QVERIFY(!message.sentence.contains(QLatin1Char('%')));
        QVERIFY(message.sentence.front().isUpper());
        QCOMPARE(message.step, step);
        QVERIFY2(message.sentence.contains(instead), qPrintable(message.sentence));
        QVERIFY(!step.isEmpty() || !instead.isEmpty());
    }

    /// All of them stand in the table above; the last one of the enumeration is Storage.
    void noKindIsLeftOut()
    {
        for (int kind = 0; kind <= int(Kind::Storage); ++kind) {
            QVERIFY(nameOf(Kind(kind)));
            Failure failure;
            failure.kind = Kind(kind);
            QVERIFY2(!wording::failure(failure, QStringLiteral("Kontor")).sentence.isEmpty(), nameOf(Kind(kind)));
        }
        QVERIFY(!nameOf(Kind(int(Kind::Storage) + 1)));
    }

    /// The service's own words, its code and what support can look for stand in the details, not in the sentence.
    void whatSupportNeedsStandsInTheDetails()
    {
        Failure failure;
        failure.kind = Kind::ServiceFault;
        failure.status = 503;
        failure.code = QStringLiteral("Internal_TenantUnavailable");
        failure.message = QStringLiteral("The tenant sleeps.");
        failure.requestId = "5fa5ae48";
        const wording::Message message = wording::failure(failure, QStringLiteral("Kontor"));
        QCOMPARE(message.sentence, QStringLiteral("Kontor has a problem (503)."));
        for (const char *words : {"The tenant sleeps.", "Internal_TenantUnavailable", "503", "5fa5ae48"})
            QVERIFY2(message.details.contains(QString::fromLatin1(words)), words);
    }

    void saysWhatIsKnownOfWhatWasNotSaved()
    {
        const EntitySchema schema("customer", EntitySchema::Identity{}, {}, {});
        SubmissionView view;
        view.state = SubmissionState::NeedsPerson;
        view.failure = Failure{};
        const auto said = [&] { return wording::submission(view, schema, QStringLiteral("Kontor")); };
        QVERIFY2(said().startsWith(QLatin1String("It is not certain whether Kontor received this.")),
                 qPrintable(said()));
        view.key.entity = "payment";
        view.alike = 2;
        QVERIFY2(said().startsWith(QLatin1String("It is not certain whether Kontor received this: it has 2 payments "
                                                 "just like it.")),
                 qPrintable(said()));
        view.alike = 0;
        view.failure->code = failure_codes::nothingSaved();
        QVERIFY2(said().startsWith(QLatin1String("Nothing was saved yet: what Kontor has now")), qPrintable(said()));
        QVERIFY2(said().endsWith(QLatin1String("Please send them again.")), qPrintable(said()));
        view.failure->status = 502; // whatever it was answered with
        QVERIFY2(said().startsWith(QLatin1String("Nothing was saved yet")), qPrintable(said()));
        view.kind = ChangeKind::Delete;
        QVERIFY2(said().startsWith(QLatin1String("Nothing was sent yet")), qPrintable(said()));
        view.failure->code = failure_codes::notSentSince();
        view.releasedAt = QDateTime(QDate(2020, 11, 21), QTime(10, 41), Qt::UTC);
        QCOMPARE(said(), QStringLiteral("Released on %1 and not sent since. Send it now?")
                             .arg(wording::moment(view.releasedAt, QLocale())));
    }

    void saysWhenItTriesAgain()
    {
        const EntitySchema schema("payment", EntitySchema::Identity{}, {}, {});
        SubmissionView view;
        view.kind = ChangeKind::Create;
        view.state = SubmissionState::WaitingPace;
        view.failure = Failure{};
        view.changedAt = QDateTime(QDate(2026, 11, 21), QTime(10, 41), Qt::UTC);
        const auto said = [&] { return wording::submission(view, schema, QStringLiteral("Kontor")); };
        QCOMPARE(said(), QStringLiteral("Kontor has not saved this. Trying again in a moment…"));
        view.dueAt = view.changedAt.addSecs(2);
        QCOMPARE(said(), QStringLiteral("Kontor has not saved this. Trying again in a moment…"));
        view.dueAt = view.changedAt.addSecs(300);
        QCOMPARE(said(), QStringLiteral("Kontor has not saved this. Trying again at %1.")
                             .arg(wording::clock(view.dueAt, QLocale())));
        view.mayHaveArrived = true; // an attempt before may have saved it
        QVERIFY2(said().startsWith(QLatin1String("Whether Kontor received this when it was sent before could not")),
                 qPrintable(said()));
    }

    void saysWhatADeletionWouldTakeUnseen()
    {
        const EntitySchema schema("paymentJournal", EntitySchema::Identity{}, {}, {});
        const SchemaPtr lines = std::make_shared<const EntitySchema>("payment", EntitySchema::Identity{},
                                                                     std::vector<FieldSpec>{}, std::vector<FieldKey>{});
        SubmissionView view;
        view.kind = ChangeKind::Delete;
        view.state = SubmissionState::NeedsConfirmation;
        const auto said = [&] { return wording::submission(view, schema, QStringLiteral("Kontor")); };
        QCOMPARE(said(), QStringLiteral("Changed since you looked. Delete anyway?"));
        view.below.left = {Record(lines, RecordKey::ofRemote({}, "payment", QStringLiteral("1")))};
        QVERIFY2(said().startsWith(QLatin1String("Not deleted, for the lines that would go with it are not as you saw "
                                                 "them.")),
                 qPrintable(said()));
        QVERIFY2(said().contains(QLatin1String("is new.")), qPrintable(said()));
    }

    void saysThatSomebodyBetweenHasAnswered()
    {
        const EntitySchema schema("customer", EntitySchema::Identity{}, {}, {});
        SubmissionView view;
        view.failure = Failure{};
        view.failure->status = 404;
        view.failure->code = failure_codes::fromBetween();
        for (const SubmissionState state :
             {SubmissionState::WaitingPace, SubmissionState::WaitingDoubt, SubmissionState::NeedsPerson}) {
            view.state = state;
            const QString said = wording::submission(view, schema, QStringLiteral("Kontor"));
            QVERIFY2(said.startsWith(QLatin1String("Somebody between this computer and Kontor")), qPrintable(said));
            QVERIFY2(said.contains(QLatin1String("answered in its place (404)")), qPrintable(said));
        }
    }

    void saysWhereAPostingStands()
    {
        const EntitySchema schema("paymentJournal", EntitySchema::Identity{}, {}, {});
        const SchemaPtr lines = std::make_shared<const EntitySchema>("payment", EntitySchema::Identity{},
                                                                     std::vector<FieldSpec>{}, std::vector<FieldKey>{});
        const QString service = QStringLiteral("Kontor");
        SubmissionView view;
        view.kind = ChangeKind::Action;
        view.action = "post";
        view.below.meant = {Record(lines, RecordKey::ofRemote({}, "payment", QStringLiteral("1")))};
        view.state = SubmissionState::WaitingDoubt;
        view.below.scheduled = true;
        QVERIFY(wording::submission(view, schema, service).startsWith(QLatin1String("Kontor has accepted this")));
        view.state = SubmissionState::NeedsPerson;
        QVERIFY(wording::submission(view, schema, service).contains(QLatin1String("not carried it out yet")));
        view.below.scheduled = false;
        view.state = SubmissionState::NeedsConfirmation;
        QVERIFY(wording::submission(view, schema, service).contains(QLatin1String("not there any more")));
        view.below.left = view.below.meant;
        QVERIFY(wording::submission(view, schema, service).contains(QLatin1String("changed something meanwhile")));
        view.state = SubmissionState::Sent;
        view.below.taken = view.below.meant;
        QCOMPARE(wording::submission(view, schema, service), QStringLiteral("1 lines posted."));
    }

    void saysWhatTheServiceChangedByItself()
    {
        const EntitySchema schema("customer", EntitySchema::Identity{},
                                  {field("address.country").wire("country"), field("address.city").wire("city"),
                                   field("address.state").wire("state"), field("balance").reads("balance").computed()},
                                  {});
        SubmissionView view;
        view.state = SubmissionState::Sent;
        view.changes = {{"address.country", Value(), Value::text(QStringLiteral("FR"))}};
        const auto said = [&] { return wording::submission(view, schema, QStringLiteral("Kontor")); };
        QCOMPARE(said(), QStringLiteral("Sent."));
        view.echoes = {{"address.country", Echo::Kind::Kept, {}, {}}, {"balance", Echo::Kind::Followed, {}, {}}};
        QCOMPARE(said(), QStringLiteral("Sent.")); // a figure moves with everything
        view.echoes.push_back({"address.city", Echo::Kind::Followed, {}, {}});
        view.echoes.push_back({"address.state", Echo::Kind::Followed, {}, {}});
        QCOMPARE(said(), QStringLiteral("Sent. Kontor also changed City and State or county."));
    }

    /// Beside a number stands the id of the same record: who has sent one of them has sent the other.
    void saysNothingOfTheOtherNameOfWhatWasSent()
    {
        const EntitySchema schema(
            "payment", EntitySchema::Identity{},
            {field("customer").refersTo("customer").wire("customerId").recalculates({"customer.number"}),
             field("customer.number").wire("customerNumber").recalculates({"customer"}),
             field("appliesTo.invoice").refersTo("invoice").wire("invoiceId").recalculates({"appliesTo.number"}),
             field("appliesTo.number").wire("invoiceNumber").recalculates({"appliesTo.invoice"}),
             field("description").wire("description")},
            {});
        SubmissionView view;
        view.state = SubmissionState::Sent;
        const auto said = [&](const char *sent, const std::vector<const char *> &followed) {
            view.changes = {{sent, Value(), Value::text(QStringLiteral("1"))}};
            view.echoes = {{sent, Echo::Kind::Kept, {}, {}}};
            for (const char *field : followed)
                view.echoes.push_back({field, Echo::Kind::Followed, {}, {}});
            return wording::submission(view, schema, QStringLiteral("Kontor"));
        };
        QCOMPARE(said("appliesTo.number", {"appliesTo.invoice"}), QStringLiteral("Sent."));
        QCOMPARE(said("appliesTo.invoice", {"appliesTo.number"}), QStringLiteral("Sent."));
        QCOMPARE(said("customer.number", {"customer", "appliesTo.invoice", "appliesTo.number", "description"}),
                 QStringLiteral("Sent. Kontor also changed Applies to invoice no. and Description."));
    }

    void saysWhatTheServiceHasRounded()
    {
        SubmissionView view;
        view.kind = ChangeKind::Create;
        view.state = SubmissionState::Sent;
        const auto amount = [](const char *digits) { return Value::decimal(*Decimal::parse(digits)); };
        view.echoes = {
            {"amount", Echo::Kind::Tidied, amount("50.005"), amount("50.01")},
            {"description", Echo::Kind::Tidied, Value::text(QStringLiteral("a ")), Value::text(QStringLiteral("a"))}};
        const EntitySchema schema("payment", EntitySchema::Identity{},
                                  {field("amount").wire("amount"), field("description").wire("description")}, {});
        const QString said = wording::submission(view, schema, QStringLiteral("Kontor"));
        QVERIFY2(said.endsWith(QStringLiteral("“50.005” is saved as “50.01”.")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("Description")), qPrintable(said));
    }

    void saysOfEachKindOfRecordWhatItIsCalled()
    {
        using namespace wording;
        QCOMPARE(newRecord("customer"), QStringLiteral("New customer"));
        QCOMPARE(newRecord("salesperson"), QStringLiteral("New record")); // no words of its own
        QCOMPARE(recordNumber("customer", QStringLiteral("10000")), QStringLiteral("Customer 10000"));
        QCOMPARE(recordNumber("currency", QStringLiteral("EUR")), QStringLiteral("Currencies: EUR"));
        EntityInfo of;
        of.entity = "customer";
        QCOMPARE(shownOf(of, QStringLiteral("3"), 40), QStringLiteral("3 of 40 customers"));
        of.entity = "currency";
        QCOMPARE(shownOf(of, QStringLiteral("3"), 40), QStringLiteral("3 of 40 records"));
        of.entity = "payment";
        QCOMPARE(shownOf(of, QStringLiteral("3"), 40), QStringLiteral("3 of 40 payments"));
        of.parent = "paymentJournal";
        QCOMPARE(shownOf(of, QStringLiteral("3"), 40), QStringLiteral("3 of 40 lines"));
        QCOMPARE(recordCount({}, 2), QStringLiteral("2 records")); // of several kinds
        Failure gone;
        gone.kind = Failure::Kind::Gone;
        QVERIFY(
            failure(gone, QStringLiteral("Kontor"), "customer").sentence.startsWith(QLatin1String("This customer")));
        QVERIFY(failure(gone, QStringLiteral("Kontor")).sentence.startsWith(QLatin1String("This record")));
    }

    void whatIsGoneMayHaveBeenPosted()
    {
        const auto field = [](const char *key) {
            FieldSpec one;
            one.key = key;
            return one;
        };
        const EntitySchema line("payment", {}, {field("document.number"), field("appliesTo.number")}, {});
        const EntitySchema whole("payment", {}, {field("allocations")}, {});
        const EntitySchema customer("customer", {}, {field("name")}, {});
        SubmissionView view;
        view.state = SubmissionState::Gone;
        view.changes = {{"document.number", Value(), Value::text(QStringLiteral("R-7"))}};
        const QString again = QStringLiteral("If it was posted, do not enter it again.");
        for (const QString &said : {wording::submission(view, line, QStringLiteral("Kontor")),
                                    wording::noLongerExists(line, QStringLiteral("Kontor"))}) {
            QVERIFY2(said.contains(again) && said.contains(QLatin1String("deleted or posted")), qPrintable(said));
            QVERIFY2(said.contains(QLatin1String("Kontor")) && !said.contains(QLatin1Char('%')), qPrintable(said));
        }
        for (const EntitySchema *other : {&whole, &customer}) {
            for (const QString &said : {wording::submission(view, *other, QStringLiteral("Kontor")),
                                        wording::noLongerExists(*other, QStringLiteral("Kontor"))})
                QVERIFY2(!said.contains(QLatin1String("posted")), qPrintable(said));
        }
        QCOMPARE(wording::submission(view, customer, QStringLiteral("Kontor")),
                 QStringLiteral("Deleted in Kontor. Your values are kept here."));
        // Found to be gone when it was to be deleted: by this only where a deletion has left.
        const EntitySchema journal("paymentJournal", {}, {field("code")}, {});
        view.kind = ChangeKind::Delete;
        view.state = SubmissionState::Sent;
        view.failure.emplace();
        view.failure->kind = Failure::Kind::Gone;
        const auto deleted = [&](const EntitySchema &schema) {
            return wording::submission(view, schema, QStringLiteral("Kontor"));
        };
        for (const EntitySchema *schema : {&journal, &customer, &line}) {
            QVERIFY2(!deleted(*schema).startsWith(QLatin1String("Deleted in")), qPrintable(deleted(*schema)));
            QVERIFY2(deleted(*schema).contains(QLatin1String("Kontor")), qPrintable(deleted(*schema)));
        }
        QVERIFY(deleted(journal).contains(QLatin1String("or it has been posted")));
        QVERIFY(!deleted(customer).contains(QLatin1String("posted")));
        view.mayHaveArrived = true;
        QCOMPARE(deleted(journal), QStringLiteral("Deleted in Kontor."));
        // The change log cannot tell either.
        QVERIFY(!wording::logAnswer(stateName(SubmissionState::Gone)).contains(QLatin1String("Deleted")));
    }

    void aPaymentWithoutANameOfItsOwnIsNotTakenForItsCustomer()
    {
        const auto field = [](const char *key) {
            FieldSpec one;
            one.key = key;
            return one;
        };
        const auto schema = std::make_shared<const EntitySchema>(
            "payment", EntitySchema::Identity(),
            std::vector<FieldSpec>{field("reference.number"), field("customer.name")},
            std::vector<FieldKey>{"reference.number", "customer.name"});
        Record payment(schema, RecordKey::ofRemote(QStringLiteral("c"), "payment", QStringLiteral("7")));
        payment.set("customer.name", Value::text(QStringLiteral("Adatum")));
        SubmissionView view;
        view.key = payment.key;
        view.label = payment.displayName();
        view.opened = payment;
        const auto plain = [](QString name) { return name.remove(QChar(0x2068)).remove(QChar(0x2069)); };
        QCOMPARE(plain(wording::recordName(view)), QStringLiteral("Payment of Adatum"));
        QCOMPARE(plain(wording::recordName(payment)), QStringLiteral("Payment of Adatum"));
        // One just made is known by what the service answered.
        view.opened = Record();
        QCOMPARE(wording::recordName(view), QStringLiteral("Adatum"));
        view.theirs = payment;
        QCOMPARE(plain(wording::recordName(view)), QStringLiteral("Payment of Adatum"));
        OverlayRecord typed;
        typed.key = payment.key;
        typed.label = payment.displayName();
        typed.opened = payment;
        QCOMPARE(plain(wording::recordName(typed)), QStringLiteral("Payment of Adatum"));
        payment.set("reference.number", Value::text(QStringLiteral("ACH-1")));
        QCOMPARE(wording::recordName(payment), QStringLiteral("ACH-1"));
        typed.label.clear();
        QCOMPARE(wording::recordName(typed), QStringLiteral("New payment"));
    }

    /// A change of theirs that the service has overwritten by what was sent was not kept.
    void whatTheServiceHasSetAnewIsNotCalledKept()
    {
        const auto schema = std::make_shared<const EntitySchema>(
            "payment", EntitySchema::Identity(),
            std::vector<FieldSpec>{field("amount").wire("a").editable(), field("description").wire("d").editable(),
                                   field("comment").wire("c").editable()},
            std::vector<FieldKey>{"description"});
        const auto record = [&schema](int amount, const char *description, const char *comment) {
            Record made(schema, RecordKey::ofRemote(QStringLiteral("c"), "payment", QStringLiteral("7")));
            made.set("amount", Value::decimal(Decimal(amount)));
            made.set("description", Value::text(QString::fromLatin1(description)));
            made.set("comment", Value::text(QString::fromLatin1(comment)));
            return made;
        };
        SubmissionView view;
        view.kind = ChangeKind::Set;
        view.state = SubmissionState::Sent;
        view.opened = record(10, "Adatum", "");
        view.key = view.opened.key;
        view.merge = Merge(view.opened, record(12, "Adatum", ""), record(14, "Theirs", "looked at"));
        view.merge->choose(0, MergeRow::Choice::Mine);
        view.changes = view.merge->toSend();
        view.theirs = record(12, "Adatum", "looked at");
        const QString said = wording::submission(view, *schema, QStringLiteral("Contoso"));
        QCOMPARE(said, QStringLiteral("Sent. Your entry was kept for Received amount. Their change was kept for "
                                      "Comment. Contoso has set anew: Description."));
    }

    /// A row that forgets a place, or a sentence without words, would be seen by a person only.
    void everySentenceAboutAKindIsWhole()
    {
        using namespace wording;
        for (const EntityName &entity : {EntityName("customer"), EntityName("payment"), EntityName("currency"),
                                         EntityName("something"), EntityName()}) {
            const QString company = QStringLiteral("CRONUS");
            const QString number = QStringLiteral("R-7");
            for (const QString &sentence :
                 {oneRecord(entity), newRecord(entity), keepAsNew(entity), chooseFirst(entity), newCommand(entity),
                  nextCommand(entity), previousCommand(entity), recordNumber(entity, number),
                  createIn(entity, company, CompanyKind::Live), created(entity, number), recordCount(entity, 7),
                  shownOf(EntityInfo{.entity = entity}, number, 7), noneMatches(entity, {}, 7),
                  noneYet(entity, company), needAttention(entity, 7), sentOn(entity, 7), typeThisNumber(entity, 7),
                  noLongerExists(entity, company)}) {
                QVERIFY(!sentence.isEmpty());
                QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
            }
            for (const QString &sentence : {createIn(entity, company, CompanyKind::Live), noneYet(entity, company),
                                            noLongerExists(entity, company)})
                QVERIFY2(sentence.contains(company), qPrintable(sentence));
            for (const QString &sentence : {recordNumber(entity, number), created(entity, number),
                                            shownOf(EntityInfo{.entity = entity}, number, 7),
                                            noneMatches(entity, number, 0), noneMatches(entity, number, 2)})
                QVERIFY2(sentence.contains(number), qPrintable(sentence));
            for (const QString &sentence : {recordCount(entity, 7), noneMatches(entity, {}, 7),
                                            needAttention(entity, 7), sentOn(entity, 7), typeThisNumber(entity, 7)})
                QVERIFY2(sentence.contains(QLatin1Char('7')), qPrintable(sentence));
        }
    }

    void namesTheKindThatAllAreOf()
    {
        const auto common = [](const std::vector<EntityName> &names) {
            return wording::commonEntity(names, [](const EntityName &name) { return name; });
        };
        QCOMPARE(common({"customer", "customer"}), EntityName("customer"));
        QCOMPARE(common({"customer", "payment"}), EntityName());
        QCOMPARE(common({}), EntityName());
    }

    void saysWhyAServiceDoesNotOfferSomething()
    {
        EntityInfo info{"customer"};
        QCOMPARE(wording::notOffered(info, "delete", QStringLiteral("Layer")),
                 QStringLiteral("Layer does not offer this."));
        info.reasons.insert("delete", "Layer deletes nothing.");
        QCOMPARE(wording::notOffered(info, "delete", QStringLiteral("Layer")),
                 QStringLiteral("Layer deletes nothing."));
    }

    void saysTheDayOfTheLastRunWhereItWasAnother()
    {
        StartNews news;
        news.endedAt = QDateTime(QDate(2026, 11, 20), QTime(23, 59, 58)).toUTC();
        const auto said = [&](const QDateTime &now) { return wording::startNews(news, QLocale::c(), now.toUTC()); };
        QCOMPARE(said(QDateTime(QDate(2026, 11, 20), QTime(23, 59, 59))),
                 QStringLiteral("Clientele was cut off last time. Everything up to 23:59:58 is here."));
        const QString nextDay = said(QDateTime(QDate(2026, 11, 21), QTime(0, 0, 1)));
        QVERIFY2(nextDay.contains(QStringLiteral("20 Nov 2026")), qPrintable(nextDay));
    }

    void saysHowLongTheServicesPaceTakes()
    {
        const auto said = [](const Pacing &pacing) {
            return wording::pacing(pacing, QStringLiteral("Juniper"), QStringLiteral("Bigcapital")).sentence;
        };
        QCOMPARE(said({181, 9, false}),
                 QStringLiteral("Bigcapital takes 9 changes a minute: 181 are waiting, about 21 minutes left."));
        QCOMPARE(said({9, 9, false}),
                 QStringLiteral("Bigcapital takes 9 changes a minute: 9 are waiting, about a minute left."));
        QCOMPARE(said({181, 9, true}), QStringLiteral("Sending to Juniper is paused: 181 changes are waiting."));
        QVERIFY(said({0, 9, false}).isEmpty());
        QVERIFY(said({3, 0, false}).isEmpty()); // no limit met: they are simply on their way
        QVERIFY(said({0, 9, true}).isEmpty());  // view only, and nothing waits
    }
};

QTEST_GUILESS_MAIN(TestWording)
#include "tst_wording.moc"
