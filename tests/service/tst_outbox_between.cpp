// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_desk.h"

using namespace clientele;
using namespace clientele::testing;

/// Somebody between answers for services that keep versions.
class TestOutboxBetween : public GatewayTest
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void businessCentral_data() { everyStatus(); }
    void businessCentral() { nothingIsBelieved("businesscentral"); }
    void financials_data() { everyStatus(); }
    void financials() { nothingIsBelieved("financials"); }
};

QTEST_GUILESS_MAIN(TestOutboxBetween)
#include "tst_outbox_between.moc"
