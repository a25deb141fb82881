// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_desk.h"

using namespace clientele;
using namespace clientele::testing;

/// Somebody between answers for services that keep no versions.
class TestOutboxBetweenUnversioned : public GatewayTest
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestLocale(); }

    void layer_data() { everyStatus(); }
    void layer() { nothingIsBelieved("layer"); }
    void bigcapital_data() { everyStatus(); }
    void bigcapital() { nothingIsBelieved("bigcapital"); }
};

QTEST_GUILESS_MAIN(TestOutboxBetweenUnversioned)
#include "tst_outbox_between_unversioned.moc"
