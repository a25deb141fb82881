#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes data/decimal_cases.txt: what Python's own decimal module makes of many numbers.

The table is checked in, so that the tests need no Python. Run this again only to change the cases.
Columns are separated by one blank; "none" stands for a number that does not fit 38 digits or scale 38.
    parse TEXT PLAIN          add A B SUM          compare A B -1|0|1
    round A SCALE RESULT      units A SCALE INTEGER|none
"""
import random
from decimal import Context, Decimal, ROUND_HALF_UP, Inexact, setcontext
from pathlib import Path

DIGITS = 38
setcontext(Context(prec=400, Emax=99999, Emin=-99999, traps=[Inexact]))
random.seed(20240117)


def scale_of(number):
    return max(0, -number.as_tuple().exponent)


def fits(number):
    return scale_of(number) <= DIGITS and len(str(abs(int(number.scaleb(scale_of(number)))))) <= DIGITS


def plain(number):
    """All digits and no exponent, or "none"."""
    if number.as_tuple().exponent > 0:
        number = number.quantize(Decimal(1))
    return format(number, "f") if fits(number) else "none"


def unsigned_zero(number):
    return number.copy_abs() if number.is_zero() else number


def digits(count):
    return "".join(random.choice("0123456789") for _ in range(count))


def any_number(most=DIGITS):
    count = random.choice([1, 2, 3, 5, 9, 10, 18, 19, 20, 27, 28, 37, 38])
    count = min(count, most)
    text = random.choice(["9" * count, "1" + "0" * (count - 1), digits(count), digits(count)])
    scale = random.choice([0, 0, 2, 2, 3, count - 1, count, 38, random.randint(0, 38)])
    if scale:
        text = text.rjust(scale + 1, "0")
        text = text[:-scale] + "." + text[-scale:]
    text = text.lstrip("0") if not text.startswith("0.") else text
    if text == "" or text.startswith("."):
        text = "0" + text
    return random.choice(["", "-"]) + text


def neighbour(text):
    """The same number written otherwise, or one a little beside it: what a comparison must tell apart."""
    number = Decimal(text)
    if random.random() < 0.5 and scale_of(number) < DIGITS:
        longer = number.quantize(Decimal(1).scaleb(-random.randint(scale_of(number), DIGITS)))
    else:
        longer = number + Decimal(1).scaleb(-random.randint(scale_of(number), DIGITS))
    return plain(longer) if plain(longer) != "none" else plain(-number)


def main():
    lines = []
    written = ["15750.00", "1e3", "1E-7", "-0.00", "0", "-0", "0.000", "90071992547409.93", "228.97000000000003",
               "1.50e1", "1.5E+3", "0e99", "0e-38", "0e-39", "1e37", "1e38", "1e-38", "1e-39", "1.0e-38", "9" * 38,
               "9" * 39, "1" + "0" * 38, "0." + "0" * 37 + "1", "0." + "0" * 38 + "1", "1." + "0" * 37, "1." + "0" * 38,
               "340282366920938463463374607431768211455", "340282366920938463463374607431768211456",
               "18446744073709551615", "18446744073709551616", "+7", "007", "00.10", "1e0000000000001", "1.5e-0"]
    written += [any_number() for _ in range(200)]
    for _ in range(100):
        written.append("%s%s%d" % (any_number(12), random.choice(["e", "E", "e+", "e-"]), random.randint(0, 40)))
    for text in written:
        lines.append("parse %s %s" % (text, plain(Decimal(text))))
    pairs = [("1" + "0" * 36, "-0.01"), ("1" + "0" * 36, "0.01"), ("-0.01", "1" + "0" * 36), ("9" * 38, "1"),
             ("9" * 38, "-1"), ("-" + "9" * 38, "-1"), ("0.1", "0.2"), ("1.10", "-1.1"), ("-0.00", "-0"),
             ("18446744073709551615", "1"), ("18446744073709551616", "-1")]
    for _ in range(350):
        a = any_number()
        pairs.append((a, random.choice([any_number(), neighbour(a), "-" + a.lstrip("-")])))
    for a, b in pairs:
        lines.append("add %s %s %s" % (a, b, plain(unsigned_zero(Decimal(a) + Decimal(b)))))
        lines.append("compare %s %s %d" % (a, b, Decimal(a).compare(Decimal(b))))
    half = [("0.5", 0), ("-0.5", 0), ("1.005", 2), ("-1.005", 2), ("2.5", 0), ("0.4999999999", 0), ("9.99", 1),
            ("9" * 37 + ".5", 0), ("0." + "9" * 38, 37), ("0." + "4" + "9" * 37, 0), ("9" * 38, 2), ("1.5", 20)]
    for a, scale in half + [(any_number(), random.randint(0, 38)) for _ in range(250)]:
        number = Decimal(a)
        context = Context(prec=400, rounding=ROUND_HALF_UP)
        rounded = plain(unsigned_zero(number.quantize(Decimal(1).scaleb(-scale), context=context)))
        lines.append("round %s %d %s" % (a, scale, rounded if rounded != "none" else plain(number)))
        units = number.scaleb(scale)
        whole = units == units.to_integral_value() and -2**63 <= units < 2**63
        lines.append("units %s %d %s" % (a, scale, int(units) if whole else "none"))
    for a, scale in [("-92233720368547758.08", 2), ("92233720368547758.07", 2), ("92233720368547758.08", 2),
                     ("15.75", 2), ("15.750", 2), ("15.755", 2), ("-0.00", 0)]:
        units = Decimal(a).scaleb(scale)
        whole = units == units.to_integral_value() and -2**63 <= units < 2**63
        lines.append("units %s %d %s" % (a, scale, int(units) if whole else "none"))
    target = Path(__file__).parent / "data" / "decimal_cases.txt"
    target.write_text("\n".join(lines) + "\n", encoding="ascii")


main()
