// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/gallery.h"

#include "gui/look/controls.h"
#include "gui/look/metrics.h"
#include "gui/look/painting.h"
#include "gui/look/type_scale.h"
#include "gui/look/widgets/badge.h"
#include "gui/look/widgets/bars.h"
#include "gui/look/widgets/card.h"
#include "gui/look/widgets/chip.h"
#include "gui/look/widgets/link_button.h"
#include "gui/look/widgets/strip.h"
#include "gui/look/widgets/titles.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace clientele::gallery {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

enum Role { Changed = Qt::UserRole, State, Money, Warned, Blocked, Old };

/// Small stand-in for the real delegates: shows that the helpers suffice for them.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens t = tokensFor(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const bool changed = index.data(Changed).toBool();
        const Qt::LayoutDirection direction = option.direction;
        if (selected) {
            painter->fillRect(option.rect, t.selection);
        } else if (changed) {
            painter->fillRect(option.rect, t.changed.tint);
        }
        drawHairline(painter, option.rect, Qt::BottomEdge, t.hairline);
        const QRect text = option.rect.adjusted(measure::cellPadding, 0, -measure::cellPadding, -1);
        const QFont font = changed ? semibold(option.font) : option.font;
        if (index.data(State).isValid()) {
            drawStateIcon(painter, option.rect, CellState(index.data(State).toInt()), t, direction);
        } else if (index.data(Money).isValid()) {
            const bool overdue = index.column() == 6;
            const QString figure = index.data(Money).toString();
            const bool zero = figure == s("–");
            drawMoney(painter, text, {figure, {}, zero}, overdue && !zero ? semibold(font) : font,
                      overdue ? t.danger.ink : t.text, t.muted);
        } else if (index.data(Blocked).isValid()) {
            drawCellBadge(painter, text, index.data(Blocked).toString(), option.font, {t.danger.tint, t.danger.ink, {}},
                          direction);
        } else if (index.data(Old).isValid()) {
            drawOldToNew(painter, text, index.data(Old).toString(), index.data().toString(), option.font, t, direction);
        } else {
            QRect room = text;
            if (index.data(Warned).toBool()) {
                room = drawCellWarning(painter, room, t.warning.ink, direction);
            }
            const bool quiet = index.column() == 1 || index.data(Qt::FontRole).isValid();
            drawCellText(painter, room, index.data().toString(), font, quiet ? t.muted : t.text, Qt::AlignLeft,
                         direction);
        }
        if (changed) {
            drawCornerMark(painter, option.rect, measure::cellMark, t.changed.ink, direction);
        }
        if (option.state & QStyle::State_HasFocus) {
            drawCurrentFrame(painter, option.rect, t.accent);
        }
    }
};

QTableView *table(QAbstractItemModel *model, int rowHeight)
{
    auto *view = new QTableView;
    view->setModel(model);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setItemDelegate(new CellDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(rowHeight);
    view->horizontalHeader()->setHighlightSections(false);
    view->setAccessibleName(s("Customers"));
    return view;
}

QStandardItemModel *customers(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    const QStringList titles{QString(),    s("No."),         s("Name"),        s("City"),
                             s("VAT no."), s("Balance EUR"), s("Overdue EUR"), s("Blocked")};
    model->setHorizontalHeaderLabels(titles);
    for (const int column : {5, 6}) {
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    }
    for (const int column : {0, 1, 2, 3, 4, 7}) {
        model->setHeaderData(column, Qt::Horizontal, int(Qt::AlignLeft | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
    struct Row
    {
        int state;
        const char *number, *name, *city, *vat, *balance, *overdue, *blocked;
        bool changed;
    };
    const Row rows[] = {
        {2, "10000", "Adatum Corporation", "Atlanta", "98-7654321", "15 750,00", "3 200,00", nullptr, false},
        {0, "20000", "Trey Research", "Hannover", "DE 811 907 98", "8 450,50", "–", nullptr, false},
        {1, "30000", "Litware Spółka z o.o.", "Kraków", "PL 526 025 02", "12 075,66", "2 980,40", nullptr, true},
        {0, "30210", "Ελληνικά Έλαια Α.Ε.", "Αθήνα", "EL 094259216", "22 906,75", "7 410,00", nullptr, false},
        {0, "32040", "ООО «Северный мост»", "Алматы", "—", "640,00", "640,00", "Ship", false},
        {0, "35022", "מאפיית לחם הארץ בע״מ", "חיפה", "514 288 936", "3 915,00", "–", nullptr, false},
        {0, "36110", "山本精密工業株式会社", "大阪市", "T7 0100 0103", "48 200,00", "–", nullptr, false},
        {0, "37400", "شركة النخيل للتجارة", "دبي", "100 354 879", "9 871,35", "9 871,35", "All", false},
        {3, "40100", "Wide World Importers", "Rotterdam", "NL 8234 56", "27 640,00", "1 150,00", nullptr, false},
        {0, "47005", "Nguyễn Thị Ánh Tuyết", "Đà Nẵng", "0312 345 678", "1 415,00", "–", nullptr, false},
    };
    for (int copy = 0; copy < 3; ++copy) {
        for (const Row &row : rows) {
            QList<QStandardItem *> items;
            auto *state = new QStandardItem;
            state->setData(row.state, State);
            items << state;
            for (const char *text : {row.number, row.name, row.city, row.vat}) {
                items << new QStandardItem(s(text));
            }
            for (const char *text : {row.balance, row.overdue}) {
                auto *item = new QStandardItem;
                item->setData(s(text), Money);
                items << item;
            }
            auto *blocked = new QStandardItem;
            if (row.blocked) {
                blocked->setData(s(row.blocked), Blocked);
            }
            items << blocked;
            items.at(2)->setData(row.changed, Changed);
            items.at(4)->setData(s(row.number) == s("20000"), Warned);
            model->appendRow(items);
        }
    }
    return model;
}

QWidget *detailPane()
{
    auto *pane = new QWidget;
    setSurface(pane, Surface::Work);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 8, 12, 12);
    column->setSpacing(8);
    column->addWidget(new TextLabel(s("Adatum Corporation"), TextRole::PaneTitle));
    auto *figures = new QHBoxLayout;
    for (const auto &[label, figure, ink] :
         {std::tuple{"Balance", "15 750,00", TextLabel::Ink::Text}, {"Overdue", "3 200,00", TextLabel::Ink::Danger}}) {
        auto *pair = new QVBoxLayout;
        pair->setSpacing(2);
        pair->addWidget(new TextLabel(s(label), TextRole::Label, TextLabel::Ink::Muted));
        auto *money = new MoneyLabel(TextRole::Figure);
        money->setMoney(s(label), {s(figure), s("EUR"), false});
        money->setInk(ink);
        pair->addWidget(money);
        figures->addLayout(pair);
    }
    column->addLayout(figures);
    auto *limitRow = new QHBoxLayout;
    limitRow->addWidget(new TextLabel(s("Credit limit  18 000,00"), TextRole::Label, TextLabel::Ink::Muted));
    limitRow->addStretch();
    auto *near = new TextLabel(s("88 %, near the limit"), TextRole::Label, TextLabel::Ink::Warning);
    near->setStrong(true);
    limitRow->addWidget(near);
    column->addLayout(limitRow);
    auto *limit = new LimitBar;
    limit->setUsed(8800, s("88 % of the credit limit"));
    column->addWidget(limit);
    column->addSpacing(8);
    column->addWidget(new TextLabel(s("Age of what is open"), TextRole::Label, TextLabel::Ink::Muted));
    auto *ages = new AgesBar;
    ages->setShares({1255000, 210000, 110000, 0}, s("12 550,00 not due, 2 100,00 up to 30 days late"));
    column->addWidget(ages);
    const char *names[] = {"Not due yet", "1–30 days late", "31–60 days late", "More than 60 days"};
    const char *sums[] = {"12 550,00", "2 100,00", "1 100,00", "0,00"};
    for (int i = 0; i < 4; ++i) {
        auto *line = new QHBoxLayout;
        line->addWidget(new AgeMark(i));
        line->addWidget(new TextLabel(s(names[i]), TextRole::Label));
        line->addStretch();
        auto *sum = new MoneyLabel(TextRole::Label);
        sum->setMoney(s(names[i]), {s(sums[i]), {}, i == 3});
        line->addWidget(sum);
        column->addLayout(line);
    }
    column->addSpacing(8);
    auto *tabs = new QTabBar;
    for (const char *name : {"Contact", "Terms", "Payments"}) {
        tabs->addTab(tabText(s(name)));
    }
    column->addWidget(tabs);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->addRow(new TextLabel(s("E-mail"), TextRole::Body, TextLabel::Ink::Muted),
                 new ElidedLabel(s("billing@adatum.com")));
    form->addRow(new TextLabel(s("Street"), TextRole::Body, TextLabel::Ink::Muted),
                 new ElidedLabel(s("192 Market Square, second entrance on the left")));
    column->addLayout(form);
    column->addStretch();
    auto *foot = new QHBoxLayout;
    foot->addWidget(new QPushButton(s("&Edit…")));
    auto *record = new QPushButton(s("Record a payment…"));
    setButtonKind(record, ButtonKind::Flat);
    foot->addWidget(record);
    foot->addStretch();
    column->addLayout(foot);
    return pane;
}

QWidget *bottomPane(QObject *parent)
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(13, 0, 12, 0);
    auto *tabs = new QTabBar;
    tabs->setDrawBase(false);
    tabs->addTab(tabText(s("Changes not sent yet"), s("5")));
    tabs->addTab(tabText(s("Needs attention"), s("1")));
    tabs->addTab(tabText(s("Change log")));
    row->addWidget(tabs);
    row->addStretch();
    auto *reason = new StatusItem;
    reason->setDivided(false);
    reason->setMessage(IconName::Lock, s("Nothing leaves this computer until you allow sending"));
    row->addWidget(reason);
    auto *send = new QPushButton(s("Send changes…"));
    makeSendButton(send, CompanyKind::Live);
    send->setIcon(QIcon());
    send->setEnabled(false);
    setInHeaderLine(send);
    row->addWidget(send);
    column->addWidget(head);
    auto *model = new QStandardItemModel(0, 5, parent);
    const std::tuple<int, const char *, const char *, const char *, const char *> rows[] = {
        {2, "10000", "Adatum Corporation", "accounts@adatum.com", "billing@adatum.com"},
        {1, "30000", "Fabrikam, Inc.", "30 days", "14 days"},
        {3, "40100", "Wide World Importers", "", "3012 KL"},
    };
    for (const auto &[state, number, name, before, after] : rows) {
        auto *gutter = new QStandardItem;
        gutter->setData(state, State);
        auto *value = new QStandardItem(s(after));
        value->setData(s(before), Old);
        model->appendRow({gutter, new QStandardItem(s(number)), new QStandardItem(s(name)), value,
                          new QStandardItem(s("Not sent"))});
    }
    auto *view = table(model, 26);
    view->horizontalHeader()->hide();
    view->setColumnWidth(0, 40);
    view->setColumnWidth(1, 60);
    view->setColumnWidth(2, 180);
    view->setColumnWidth(3, 400);
    view->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(view);
    return pane;
}

} // namespace

std::unique_ptr<QWidget> mainWindow()
{
    auto window = std::make_unique<QMainWindow>();
    window->setWindowTitle(s("Gallery"));
    window->setContextMenuPolicy(Qt::NoContextMenu);
    for (const char *name : {"&File", "&Edit", "&View", "&Customers", "&Payments", "&Tools", "&Help"}) {
        window->menuBar()->addMenu(s(name))->addAction(s("Nothing"));
    }
    QToolBar *bar = window->addToolBar(s("Main"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(icon(IconName::Plus), s("New"));
    bar->addAction(icon(IconName::Pencil), s("Edit"));
    bar->addAction(icon(IconName::ListUpdate), s("Update from list…"));
    bar->addAction(icon(IconName::Export), s("Export…"))->setEnabled(false);
    bar->addSeparator();
    bar->addAction(icon(IconName::Refresh), s("Update now"));
    auto *spacer = new QWidget;
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    bar->addWidget(new QPushButton(s("Allow sending…")));
    auto *find = new QLineEdit;
    find->setPlaceholderText(s("Find in all fields"));
    find->addAction(icon(IconName::Search, IconInk::Muted), QLineEdit::LeadingPosition);
    find->setMaximumWidth(248);
    bar->addWidget(find);

    auto *navigation = new QWidget;
    setSurface(navigation, Surface::Frame);
    auto *column = new QVBoxLayout(navigation);
    column->setContentsMargins(16, 8, 12, 8);
    auto *companies = new SectionTitle(s("Companies"));
    companies->addButton(IconName::Plus, s("Connect a company"));
    column->addWidget(companies);
    const std::tuple<const char *, CompanyKind, bool, const char *> names[] = {
        {"CRONUS AG", CompanyKind::Live, false, "#2A6BB5"},
        {"Tailspin", CompanyKind::Live, true, "#B06A00"},
        {"CRONUS Test", CompanyKind::Test, false, "#6A5A9A"},
        {"Acme Trading with a long name", CompanyKind::Sample, false, "#8A6D3B"},
    };
    for (const auto &[name, kind, allowed, colour] : names) {
        auto *row = new QHBoxLayout;
        auto *tile = new CompanyTile;
        tile->setCompany(s(name), QColor(s(colour)));
        row->addWidget(tile);
        row->addWidget(new ElidedLabel(s(name)), 1);
        auto *badge = new CompanyBadge(kind);
        badge->setSendingAllowed(allowed);
        row->addWidget(badge);
        column->addLayout(row);
    }
    column->addStretch();

    auto *centre = new QWidget;
    setSurface(centre, Surface::Work);
    auto *middle = new QVBoxLayout(centre);
    middle->setContentsMargins(0, 8, 0, 0);
    middle->setSpacing(8);
    auto *title = new PaneTitle(s("Customers"));
    title->setCompany(s("CRONUS AG"), CompanyKind::Live, false);
    title->layout()->setContentsMargins(13, 0, 13, 0);
    auto *views = new QComboBox;
    views->addItems({s("With a balance"), s("Overdue")});
    setInHeaderLine(views);
    title->row()->addWidget(new TextLabel(s("View"), TextRole::Body, TextLabel::Ink::Muted));
    title->row()->addWidget(views);
    middle->addWidget(title);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(13, 0, 13, 0);
    chips->addWidget(new Chip(s("Balance"), s("> 0")));
    chips->addWidget(new Chip(s("Posting group"), s("Domestic, EU, Foreign")));
    auto *add = new QPushButton(s("Add filter"));
    setButtonKind(add, ButtonKind::Flat);
    setButtonIcon(add, IconName::Plus);
    setInHeaderLine(add);
    chips->addWidget(add);
    chips->addStretch();
    middle->addLayout(chips);
    auto *view = table(customers(window.get()), 22);
    const int widths[] = {28, 54, 190, 90, 124, 110, 110, 70};
    for (int i = 0; i < 8; ++i) {
        view->setColumnWidth(i, widths[i]);
    }
    view->horizontalHeader()->setSortIndicatorShown(true);
    view->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
    view->setCurrentIndex(view->model()->index(0, 2));
    middle->addWidget(view);

    auto *across = new QSplitter;
    across->addWidget(navigation);
    across->addWidget(centre);
    across->addWidget(detailPane());
    across->setSizes({226, 830, 304});
    auto *down = new QSplitter(Qt::Vertical);
    down->addWidget(across);
    down->addWidget(bottomPane(window.get()));
    down->setSizes({600, 170});
    window->setCentralWidget(down);

    window->statusBar()->setSizeGripEnabled(false);
    window->statusBar()->setContentsMargins(10, 0, 10, 0);
    auto *where = new StatusItem;
    where->setDivided(false);
    where->setMessage(s("CRONUS AG · view only"), TextLabel::Ink::Text);
    auto *updated = new StatusItem;
    updated->setMessage(s("Updated 21 Nov 2026, 10:41"));
    auto *attention = new StatusItem;
    attention->setClickable(true);
    attention->setMessage(IconName::Warning, s("1 needs attention"), TextLabel::Ink::Warning);
    window->statusBar()->addWidget(new CompanyBadge(CompanyKind::Live));
    for (StatusItem *item : {where, updated, attention}) {
        window->statusBar()->addWidget(item);
    }
    window->resize(1360, 860);
    view->setFocus();
    return window;
}

} // namespace clientele::gallery
