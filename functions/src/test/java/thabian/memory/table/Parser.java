package thabian.memory.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads the expressions of one request, by its names and values.
final class Parser {
    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Set<String> used = new TreeSet<>();

    Parser(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = values;
    }

    /// Refuses names and values that no expression spoke of.
    void refuseUnused() {
        List<String> unused = new ArrayList<>(names.keySet());
        unused.addAll(values.keySet());
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw TableRefusals.invalid(
                    "Value provided in ExpressionAttributeNames or -Values unused in expressions: keys: "
                            + new TreeSet<>(unused));
        }
    }

    Condition condition(String expression) {
        if (expression.isBlank()) {
            return new Condition.Always();
        }
        Lexer lexer = lexer(expression);
        Condition condition = either(lexer);
        end(lexer);
        return condition;
    }

    List<Path> paths(String expression) {
        Lexer lexer = lexer(expression);
        List<Path> paths = new ArrayList<>();
        do {
            paths.add(path(lexer));
        } while (lexer.took(","));
        end(lexer);
        return paths;
    }

    List<Action> update(String expression) {
        Lexer lexer = lexer(expression);
        List<Action> actions = new ArrayList<>();
        while (!lexer.done()) {
            String verb = lexer.take().toUpperCase(Locale.ROOT);
            do {
                actions.add(action(lexer, verb));
            } while (lexer.took(","));
        }
        return actions;
    }

    private Lexer lexer(String expression) {
        Lexer lexer = new Lexer(expression);
        used.addAll(lexer.placeholders());
        return lexer;
    }

    private static void end(Lexer lexer) {
        if (!lexer.done()) {
            throw lexer.unexpected(lexer.peek());
        }
    }

    private Action action(Lexer lexer, String verb) {
        Path path = path(lexer);
        return switch (verb) {
            case "SET" -> {
                lexer.expect("=");
                yield new Action.Set(path, sum(lexer));
            }
            case "REMOVE" -> new Action.Remove(path);
            case "ADD" -> new Action.Add(path, given(lexer));
            default -> throw lexer.unexpected(verb);
        };
    }

    private Operand sum(Lexer lexer) {
        Operand left = term(lexer);
        if (lexer.took("+")) {
            return new Operand.Sum(left, term(lexer), false);
        }
        return lexer.took("-") ? new Operand.Sum(left, term(lexer), true) : left;
    }

    private Operand term(Lexer lexer) {
        if (lexer.took("if_not_exists")) {
            lexer.expect("(");
            Path path = path(lexer);
            lexer.expect(",");
            Operand otherwise = term(lexer);
            lexer.expect(")");
            return new Operand.OrElse(path, otherwise);
        }
        if (lexer.took("list_append")) {
            lexer.expect("(");
            Operand first = term(lexer);
            lexer.expect(",");
            Operand second = term(lexer);
            lexer.expect(")");
            return new Operand.Joined(first, second);
        }
        return operand(lexer);
    }

    private Condition either(Lexer lexer) {
        Condition left = both(lexer);
        return lexer.took("OR") ? new Condition.Or(left, either(lexer)) : left;
    }

    private Condition both(Lexer lexer) {
        Condition left = not(lexer);
        return lexer.took("AND") ? new Condition.And(left, both(lexer)) : left;
    }

    private Condition not(Lexer lexer) {
        if (lexer.took("NOT")) {
            return new Condition.Not(not(lexer));
        }
        if (lexer.took("(")) {
            Condition inner = either(lexer);
            if (inner instanceof Condition.Bracketed) {
                throw TableRefusals.invalid("Invalid expression: The expression has redundant parentheses");
            }
            lexer.expect(")");
            return new Condition.Bracketed(inner);
        }
        return simple(lexer);
    }

    private Condition simple(Lexer lexer) {
        if (lexer.took("attribute_exists")) {
            return new Condition.Exists(onlyPath(lexer));
        }
        if (lexer.took("attribute_not_exists")) {
            return new Condition.Not(new Condition.Exists(onlyPath(lexer)));
        }
        boolean begins = lexer.took("begins_with");
        if (begins || lexer.took("contains")) {
            lexer.expect("(");
            Path path = path(lexer);
            lexer.expect(",");
            Operand part = operand(lexer);
            lexer.expect(")");
            return begins ? new Condition.BeginsWith(path, part) : new Condition.Contains(path, part);
        }
        return comparison(lexer, operand(lexer));
    }

    private Condition comparison(Lexer lexer, Operand left) {
        if (lexer.took("BETWEEN")) {
            Operand low = operand(lexer);
            lexer.expect("AND");
            return new Condition.Between(left, low, operand(lexer));
        }
        if (lexer.took("IN")) {
            lexer.expect("(");
            List<Operand> others = new ArrayList<>();
            do {
                others.add(operand(lexer));
            } while (lexer.took(","));
            lexer.expect(")");
            return new Condition.OneOf(left, others);
        }
        if (!COMPARISONS.contains(lexer.peek())) {
            throw lexer.unexpected(lexer.peek());
        }
        return new Condition.Compared(left, lexer.take(), operand(lexer));
    }

    private Path onlyPath(Lexer lexer) {
        lexer.expect("(");
        Path path = path(lexer);
        lexer.expect(")");
        return path;
    }

    private Operand operand(Lexer lexer) {
        if (lexer.took("size")) {
            return new Operand.Size(onlyPath(lexer));
        }
        return lexer.peek().startsWith(":") ? given(lexer) : new Operand.At(path(lexer));
    }

    private Operand given(Lexer lexer) {
        String placeholder = lexer.take();
        AttributeValue value = values.get(placeholder);
        if (value == null) {
            throw TableRefusals.invalid(
                    "An expression attribute value used in expression is not defined: " + placeholder);
        }
        return new Operand.Given(Canon.of(value));
    }

    private Path path(Lexer lexer) {
        List<Path.Step> steps = new ArrayList<>();
        steps.add(name(lexer));
        while (true) {
            if (lexer.took(".")) {
                steps.add(name(lexer));
            } else if (lexer.took("[")) {
                steps.add(new Path.Step.Place(Integer.parseInt(lexer.take())));
                lexer.expect("]");
            } else {
                return new Path(steps);
            }
        }
    }

    private Path.Step name(Lexer lexer) {
        String placeholder = lexer.take();
        String name = names.get(placeholder);
        if (name == null) {
            throw TableRefusals.invalid(
                    "An expression attribute name used in the document path is not defined: " + placeholder);
        }
        return new Path.Step.Name(name);
    }
}
