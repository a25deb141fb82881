// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/financials/query.h"

#include "core/decimal.h"
#include "sandbox/exchange.h"

#include <QDateTime>
#include <QSet>

namespace clientele::sandbox::financials {

namespace {

using Test = std::function<bool(const Row &)>;

struct Token
{
    enum Kind : quint8 { End, Word, Text, Mark } kind = End;
    QByteArray text;
};

/// Thrown where any(...) or all(...) is met: the server then forgets the filter.
struct LambdaMet
{
};

[[noreturn]] void refuseSyntax(const QString &what)
{
    throw Refusal(400, "BadRequest", what);
}

QList<Token> tokens(const QByteArray &text)
{
    QList<Token> list;
    qsizetype i = 0;
    while (i < text.size()) {
        const char c = text[i];
        if (c == ' ') {
            ++i;
        } else if (c == '(' || c == ')' || c == ',') {
            list.append({Token::Mark, QByteArray(1, c)});
            ++i;
        } else if (c == '\'') {
            QByteArray literal;
            for (++i; i < text.size() && (text[i] != '\'' || text.mid(i + 1, 1) == "'"); ++i) {
                if (text[i] == '\'')
                    ++i; // doubled: one of the text's own
                literal += text[i];
            }
            if (i++ >= text.size())
                refuseSyntax(QStringLiteral("There is an unterminated string literal in the filter."));
            list.append({Token::Text, literal});
        } else {
            const qsizetype start = i;
            while (i < text.size() && !QByteArrayView(" (),'").contains(text[i]))
                ++i;
            list.append({Token::Word, text.sliced(start, i - start)});
        }
    }
    return list;
}

/// What stands on one side of a comparison: a field, perhaps through a function.
struct Operand
{
    int column = -1;
    QByteArray function; ///< "tolower", "toupper", "substring"; empty: the field itself
    qsizetype start = 0;
    qsizetype length = -1;
};

class Parser
{
public:
    Parser(const QByteArray &text, const EntitySet &set, const View &view, const Settings &settings)
        : m_tokens(tokens(text))
        , m_set(set)
        , m_view(view)
        , m_settings(settings)
    {
    }

    Test parse()
    {
        const Part all = alternatives();
        if (m_at != m_tokens.size())
            refuseSyntax(QStringLiteral("Syntax error in the filter near '%1'.").arg(words(peek().text)));
        return all.test;
    }

private:
    struct Part
    {
        Test test;
        QSet<int> columns;
    };

    static QString words(const QByteArray &utf8) { return QString::fromUtf8(utf8); }
    Token peek() const { return m_tokens.value(m_at); }
    Token take() { return m_at < m_tokens.size() ? m_tokens[m_at++] : Token(); }
    bool takeIf(const char *text)
    {
        const bool found = peek().kind != Token::Text && peek().kind != Token::End && peek().text == text;
        m_at += found ? 1 : 0;
        return found;
    }
    void expect(const char *text)
    {
        if (!takeIf(text))
            refuseSyntax(QStringLiteral("Syntax error in the filter: '%1' is missing.").arg(words(text)));
    }

    Part alternatives()
    {
        Part left = conjunction();
        while (takeIf("or")) {
            Part right = conjunction();
            left.columns.unite(right.columns);
            if (left.columns.size() > 1)
                throw Refusal(501, "BadRequest_MethodNotImplemented",
                              QStringLiteral("The OR operator is not supported on distinct fields."));
            left.test = [a = left.test, b = right.test](const Row &row) { return a(row) || b(row); };
        }
        return left;
    }

    Part conjunction()
    {
        Part left = condition();
        while (takeIf("and")) {
            Part right = condition();
            left.columns.unite(right.columns);
            left.test = [a = left.test, b = right.test](const Row &row) { return a(row) && b(row); };
        }
        return left;
    }

    Part condition()
    {
        if (takeIf("(")) {
            if (++m_depth > 32)
                refuseSyntax(QStringLiteral("The filter is nested too deeply."));
            Part inner = alternatives();
            expect(")");
            --m_depth;
            return inner;
        }
        if (peek().kind == Token::Word && peek().text == "not")
            throw Refusal(501, "BadRequest_MethodNotImplemented", QStringLiteral("The NOT operator is not supported."));
        for (const char *function : {"contains", "startswith", "endswith"}) {
            if (peek().text == function && m_tokens.value(m_at + 1).text == "(") {
                m_at += 2;
                return textTest(function);
            }
        }
        return comparison();
    }

    Part textTest(const QByteArray &function)
    {
        const int column = field(take());
        expect(",");
        const Token literal = take();
        if (literal.kind != Token::Text || !isText(column))
            refuseSyntax(QStringLiteral("The function '%1' needs a text field and a text.").arg(words(function)));
        expect(")");
        const QByteArray text = literal.text;
        return {[set = &m_set, view = m_view, column, function, text](const Row &row) {
                    const QByteArray value = view.value(*set, row, column);
                    if (function == "contains")
                        return value.contains(text);
                    return function == "startswith" ? value.startsWith(text) : value.endsWith(text);
                },
                {column}};
    }

    Part comparison()
    {
        const Operand left = operand();
        const QByteArray op = take().text;
        if (op == "in")
            refuseSyntax(QStringLiteral("The operator 'in' is not supported."));
        if (!QList<QByteArray>{"eq", "ne", "gt", "ge", "lt", "le"}.contains(op))
            refuseSyntax(QStringLiteral("There is no operator called '%1'.").arg(words(op)));
        const Type type = typeOf(left.column);
        const QByteArray value = literal(take(), left.column);
        // Text is put in order without case, but equal only letter by letter; the two functions switch case off.
        const bool withoutCase = left.function == "tolower" || left.function == "toupper";
        const bool exact = type == Type::Text && !withoutCase && (op == "eq" || op == "ne");
        const Type by = exact ? Type::Code : (withoutCase ? Type::Text : type);
        return {[set = &m_set, view = m_view, left, op, by, value](const Row &row) {
                    QByteArray held = view.value(*set, row, left.column);
                    if (left.function == "substring")
                        held = QString::fromUtf8(held).mid(left.start, left.length).toUtf8();
                    const int order = compareValues(by, held, value);
                    return op == "eq"   ? order == 0
                           : op == "ne" ? order != 0
                           : op == "gt" ? order > 0
                           : op == "ge" ? order >= 0
                           : op == "lt" ? order < 0
                                        : order <= 0;
                },
                {left.column}};
    }

    Operand operand()
    {
        Operand result;
        const Token first = take();
        if (first.kind != Token::Word)
            refuseSyntax(QStringLiteral("A field is expected in the filter, not '%1'.").arg(words(first.text)));
        if (peek().kind != Token::Mark || peek().text != "(") {
            result.column = field(first);
            return result;
        }
        if (first.text.endsWith("/any") || first.text.endsWith("/all"))
            throw LambdaMet();
        expect("(");
        if (first.text != "tolower" && first.text != "toupper" && first.text != "substring")
            refuseSyntax(QStringLiteral("There is no function called '%1'.").arg(words(first.text)));
        result.function = first.text;
        result.column = field(take());
        if (!isText(result.column))
            refuseSyntax(QStringLiteral("The function '%1' needs a text field.").arg(words(first.text)));
        if (result.function == "substring") {
            expect(",");
            result.start = whole();
            if (takeIf(","))
                result.length = whole();
        }
        expect(")");
        return result;
    }

    qsizetype whole()
    {
        bool ok = false;
        const qsizetype number = take().text.toLongLong(&ok);
        if (!ok || number < 0)
            refuseSyntax(QStringLiteral("The function 'substring' needs whole numbers."));
        return number;
    }

    int field(const Token &token) const
    {
        if (token.kind != Token::Word)
            refuseSyntax(QStringLiteral("A field is expected in the filter, not '%1'.").arg(words(token.text)));
        if (peek().kind == Token::Mark && peek().text == "(")
            refuseSyntax(QStringLiteral("Functions within functions are not supported."));
        return usableColumn(token.text, m_set, m_settings);
    }

    Type typeOf(int column) const { return m_set.properties[static_cast<size_t>(column)].type; }
    bool isText(int column) const { return typeOf(column) == Type::Text || typeOf(column) == Type::Code; }

    /// A literal as the rows keep it. Text in quotes, everything else bare.
    QByteArray literal(const Token &token, int column) const
    {
        const Property &property = m_set.properties[static_cast<size_t>(column)];
        const bool bare = token.kind == Token::Word;
        switch (property.type) {
        case Type::Text:
        case Type::Code:
        case Type::Choice:
            if (bare && token.text == "null")
                return {}; // compares like blank
            if (token.kind == Token::Text) {
                if (property.length > 0 && QString::fromUtf8(token.text).size() > property.length)
                    throw Refusal(400, "Application_FilterErrorException",
                                  QStringLiteral("The filter value is too long for the field '%1'.")
                                      .arg(QString::fromLatin1(property.name)));
                return property.type == Type::Choice && token.text.isEmpty() ? QByteArray(" ") : token.text;
            }
            break;
        case Type::Guid:
            if (const std::optional<QByteArray> guid = readGuid(token.text); bare && guid)
                return *guid;
            break;
        case Type::Boolean:
            if (bare && (token.text == "true" || token.text == "false"))
                return token.text;
            break;
        case Type::Decimal:
            if (bare && Decimal::parse(token.text))
                return token.text;
            break;
        case Type::Instant: {
            const QDateTime instant = QDateTime::fromString(words(token.text), Qt::ISODateWithMs);
            if (bare && instant.isValid())
                return QByteArray::number(instant.toMSecsSinceEpoch());
            break;
        }
        case Type::Date:
        case Type::Address:
        case Type::CodeObject:
            break;
        }
        refuseSyntax(QStringLiteral("A binary operator with incompatible types was detected at the field '%1'.")
                         .arg(QString::fromLatin1(property.name)));
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    const EntitySet &m_set;
    const View m_view; // copied into the tests, which outlive the parser
    const Settings &m_settings;
};

} // namespace

std::function<bool(const Row &)> readFilter(const QByteArray &text, const EntitySet &set, const View &view,
                                            const Settings &settings)
{
    try {
        return Parser(text, set, view, settings).parse();
    } catch (const LambdaMet &) {
        return {};
    }
}

} // namespace clientele::sandbox::financials
