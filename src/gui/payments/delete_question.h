// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

class QWidget;

namespace clientele {

class PaymentBook;
class Record;

/// Asks whether a payment journal shall be deleted. What goes with it is read first: others may have entered lines
/// since the list was read. `yes` is called where that is wanted, with the lines the question told of.
void askToDelete(PaymentBook &book, const Record &journal, QWidget *parent,
                 std::function<void(const std::vector<Record> &)> yes);

} // namespace clientele
