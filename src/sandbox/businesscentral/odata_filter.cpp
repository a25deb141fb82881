// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/businesscentral/odata_filter.h"

#include "core/decimal.h"
#include "sandbox/businesscentral/literals.h"
#include "sandbox/exchange.h"

#include <QSet>

namespace clientele::sandbox::businesscentral {

namespace {

struct Token
{
    enum Kind : quint8 { End, Word, Text, Open, Close, Comma } kind = End;
    QByteArray text;
};

[[noreturn]] void refuseSyntax(const QString &what)
{
    throw Refusal(400, QByteArrayLiteral("BadRequest"), what);
}

QList<Token> tokens(const QByteArray &text)
{
    QList<Token> list;
    for (qsizetype i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ' || c == '\t') {
            ++i;
        } else if (c == '(' || c == ')' || c == ',') {
            list.append({c == '(' ? Token::Open : (c == ')' ? Token::Close : Token::Comma), QByteArray(1, c)});
            ++i;
        } else if (c == '\'') {
            QByteArray literal;
            for (++i;; ++i) {
                if (i >= text.size())
                    refuseSyntax(QStringLiteral("There is an unterminated string literal in the filter."));
                if (text[i] != '\'') {
                    literal += text[i];
                } else if (i + 1 < text.size() && text[i + 1] == '\'') {
                    literal += text[i++];
                } else {
                    ++i;
                    break;
                }
            }
            list.append({Token::Text, literal});
        } else {
            const qsizetype start = i;
            while (i < text.size() && !QByteArrayView(" \t(),'").contains(text[i]))
                ++i;
            list.append({Token::Word, text.sliced(start, i - start)});
        }
    }
    list.append(Token());
    return list;
}

/// A lambda: the service ignores the whole filter then (reference, section 7).
struct LambdaMet
{
};

/// One side of a comparison.
struct Operand
{
    const Property *property = nullptr; ///< nullptr: a literal
    QByteArray sql;                     ///< for a property, perhaps inside a function
    QList<Bound> values;
    bool withoutCase = false;
    Token literal;
};

struct Node
{
    Condition condition;
    QSet<QByteArray> fields;
};

class Parser
{
public:
    Parser(const QByteArray &text, const EntitySet &set, const Settings &settings)
        : m_tokens(tokens(text))
        , m_set(set)
        , m_settings(settings)
    {
    }

    Condition parse()
    {
        Node all = alternatives();
        if (now().kind != Token::End)
            refuseSyntax(QStringLiteral("Syntax error in the filter at '%1'.").arg(QString::fromUtf8(now().text)));
        return all.condition;
    }

private:
    const Token &now() const { return m_tokens[m_at]; }
    const Token &after() const { return m_tokens[std::min(m_at + 1, m_tokens.size() - 1)]; }
    Token take()
    {
        const Token token = now();
        if (token.kind != Token::End)
            ++m_at;
        return token;
    }
    bool takeWord(QByteArrayView word)
    {
        if (now().kind != Token::Word || now().text != word)
            return false;
        ++m_at;
        return true;
    }
    void expect(Token::Kind kind)
    {
        if (take().kind != kind)
            refuseSyntax(QStringLiteral("Syntax error in the filter: a bracket or comma is missing."));
    }

    Node alternatives()
    {
        Node left = conjunction();
        while (takeWord("or")) {
            left = join(left, conjunction(), " OR ");
            if (left.fields.size() > 1)
                throw Refusal(
                    501, QByteArrayLiteral("BadRequest_MethodNotImplemented"),
                    QStringLiteral("The OR operator is not supported on distinct fields on an OData filter."));
        }
        return left;
    }

    Node conjunction()
    {
        Node left = term();
        while (takeWord("and"))
            left = join(left, term(), " AND ");
        return left;
    }

    static Node join(const Node &a, const Node &b, const char *with)
    {
        return {{'(' + a.condition.sql + with + b.condition.sql + ')', a.condition.values + b.condition.values},
                a.fields | b.fields};
    }

    Node term()
    {
        if (now().kind == Token::Open) {
            if (++m_depth > 100)
                refuseSyntax(QStringLiteral("The filter is nested too deeply."));
            take();
            Node inner = alternatives();
            expect(Token::Close);
            --m_depth;
            return inner;
        }
        if (now().kind == Token::Word && now().text == "not")
            throw Refusal(501, QByteArrayLiteral("BadRequest_MethodNotImplemented"),
                          QStringLiteral("The NOT operator is not supported in a filter."));
        if (now().kind == Token::Word && after().kind == Token::Open) {
            const QByteArray name = now().text;
            if (name.endsWith("/any") || name.endsWith("/all"))
                throw LambdaMet();
            if (name == "contains" || name == "startswith" || name == "endswith")
                return search();
        }
        return comparison();
    }

    Node search()
    {
        const QByteArray function = take().text;
        expect(Token::Open);
        if (now().kind == Token::Word && after().kind == Token::Open)
            refuseSyntax(QStringLiteral("Nested functions are not supported in a filter."));
        const Property &property = field(take());
        if (!property.isText())
            refuseSyntax(QStringLiteral("The function %1 needs a text property.").arg(QString::fromLatin1(function)));
        expect(Token::Comma);
        const Token wanted = take();
        if (wanted.kind != Token::Text)
            refuseSyntax(QStringLiteral("The function %1 needs a string literal.").arg(QString::fromLatin1(function)));
        expect(Token::Close);
        const QByteArray column = property.sql();
        Node node{{{}, {wanted.text}}, {property.name}};
        if (function == "contains") {
            node.condition.sql = "instr(" + column + ", ?) > 0";
        } else {
            node.condition.values.append(wanted.text);
            node.condition.sql = function == "startswith" ? "substr(" + column + ", 1, length(?)) = ?"
                                                          : "substr(" + column + ", -max(length(?), 1)) = ?";
            if (wanted.text.isEmpty())
                node.condition = {"1", {}};
        }
        return node;
    }

    Node comparison()
    {
        Operand left = operand();
        const Token relation = take();
        static const QHash<QByteArray, QByteArray> relations{{"eq", "="},  {"ne", "<>"}, {"gt", ">"},
                                                             {"ge", ">="}, {"lt", "<"},  {"le", "<="}};
        if (relation.kind != Token::Word || !relations.contains(relation.text))
            refuseSyntax(QStringLiteral("The operator '%1' is not supported in a filter.")
                             .arg(QString::fromUtf8(relation.text)));
        const Operand right = operand();
        if (!left.property || right.property)
            refuseSyntax(QStringLiteral("A filter compares a property with a literal, in this order."));
        const Property &property = *left.property;
        const bool ordered = relation.text != "eq" && relation.text != "ne";
        if (ordered && (property.type == Type::Choice || property.type == Type::Boolean || property.type == Type::Guid))
            refuseSyntax(QStringLiteral("The operator '%1' is not supported for '%2'.")
                             .arg(QString::fromLatin1(relation.text), QString::fromLatin1(property.name)));
        Node node{{left.sql + ' ' + relations.value(relation.text) + " ?", left.values}, {property.name}};
        if (left.withoutCase)
            node.condition.sql = "fold(" + left.sql + ") " + relations.value(relation.text) + " fold(?)";
        else if (property.type == Type::Decimal)
            node.condition.sql += " COLLATE decimal";
        node.condition.values.append(
            filterValue(right.literal.text, right.literal.kind == Token::Text, property, m_settings));
        return node;
    }

    Operand operand()
    {
        const Token token = take();
        Operand result;
        if (token.kind == Token::Text) {
            result.literal = token;
            return result;
        }
        if (token.kind != Token::Word)
            refuseSyntax(QStringLiteral("Syntax error in the filter at '%1'.").arg(QString::fromUtf8(token.text)));
        if (now().kind == Token::Open)
            return function(token.text);
        if (isLiteralWord(token.text)) {
            result.literal = token;
            return result;
        }
        result.property = &field(token);
        result.sql = result.property->sql();
        return result;
    }

    Operand function(const QByteArray &name)
    {
        if (name != "tolower" && name != "toupper" && name != "substring")
            refuseSyntax(QStringLiteral("An unknown function with name '%1' was found.").arg(QString::fromUtf8(name)));
        expect(Token::Open);
        if (now().kind == Token::Word && after().kind == Token::Open)
            refuseSyntax(QStringLiteral("Nested functions are not supported in a filter."));
        Operand result;
        result.property = &field(take());
        if (!result.property->isText())
            refuseSyntax(QStringLiteral("The function %1 needs a text property.").arg(QString::fromUtf8(name)));
        result.sql = result.property->sql();
        if (name == "substring") {
            result.sql = "substr(" + result.sql;
            for (int i = 0; i < 2 && now().kind == Token::Comma; ++i) {
                take();
                bool ok = false;
                const qint64 number = take().text.toLongLong(&ok);
                if (!ok || number < 0)
                    refuseSyntax(QStringLiteral("The function substring needs whole numbers."));
                result.sql += ", " + QByteArray::number(i == 0 ? number + 1 : number); // OData counts from 0
            }
            result.sql += ')';
        } else {
            result.withoutCase = true;
        }
        expect(Token::Close);
        return result;
    }

    const Property &field(const Token &token) const
    {
        if (token.kind == Token::Word && token.text.contains('/'))
            throw Refusal(501, QByteArrayLiteral("BadRequest_MethodNotImplemented"),
                          QStringLiteral("A filter on a related entity is not supported."));
        const Property *property = token.kind == Token::Word ? m_set.property(token.text, m_settings.profile) : nullptr;
        if (!property)
            throw unknownProperty(token.text, m_set);
        refuseCalculated(*property, m_settings);
        return *property;
    }

    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    const EntitySet &m_set;
    const Settings &m_settings;
};

} // namespace

Condition readFilter(const QByteArray &text, const EntitySet &set, const Settings &settings)
{
    try {
        return Parser(text, set, settings).parse();
    } catch (const LambdaMet &) {
        return {};
    }
}

} // namespace clientele::sandbox::businesscentral
