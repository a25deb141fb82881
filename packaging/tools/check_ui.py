#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says where the cells of a grid or form in a .ui file do not stand in reading order.

Unless a tab order is given, the order in the file is the order of the Tab key: a cell out of place is a Tab key that
jumps. Also tells of a text box or list without an accessible name, which nobody else would see.
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

NEED_A_NAME = {"QTableView", "QTreeView", "QListView", "QTextEdit", "QPlainTextEdit", "QTextBrowser"}


def faults(path):
    tree = ElementTree.parse(path)
    for layout in tree.iter("layout"):
        before = (-1, -1)
        for item in layout.findall("item"):
            if "row" not in item.attrib:
                continue
            here = (int(item.get("row")), int(item.get("column")))
            if here <= before:
                yield f"{path}: {layout.get('name')}: cell {here} stands after {before}"
            before = here
    for widget in tree.iter("widget"):
        names = {prop.get("name") for prop in widget.findall("property")}
        if widget.get("class") in NEED_A_NAME and "accessibleName" not in names:
            yield f"{path}: {widget.get('name')} has no accessible name"


def main():
    files = sorted(path for folder in sys.argv[1:] for path in pathlib.Path(folder).rglob("*.ui"))
    found = [fault for path in files for fault in faults(path)]
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        print(f"   {len(files)} .ui files are in reading order")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
