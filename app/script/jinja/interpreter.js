// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The library's interpreter with Python's rules: what operators do, which names a block sees, what may be missing.

import {
    ArrayValue,
    BooleanValue,
    Environment,
    FloatValue,
    FunctionValue,
    IntegerValue,
    Interpreter,
    KeywordArgumentsValue,
    NamespaceValue,
    NullValue,
    ObjectValue,
    StringValue,
    TupleValue,
    UndefinedValue,
} from "jinja/runtime";
import { slice } from "jinja/utils";
import { tick } from "./deadline.js";
import { filters } from "./filters.js";
import { percentText } from "./format.js";
import { methodsOf } from "./methods.js";
import { contains, tests } from "./tests.js";
import {
    GeneratorValue,
    MarkupValue,
    bool,
    compare,
    equal,
    escaped,
    isNumber,
    isUndefined,
    keyOf,
    limited,
    str,
    text,
    truth,
    typeName,
    walk,
} from "./values.js";

// break and continue on their way to their loop, with what the body wrote before them.
class LoopControl {
    constructor(ends) {
        this.ends = ends;
        this.written = "";
    }
}

const silent = ["Set", "Macro", "Comment"];

function arithmetic(operator, a, b) {
    const x = Number(a.value);
    const y = Number(b.value);
    const number = (n) =>
        a instanceof FloatValue || b instanceof FloatValue ? new FloatValue(n) : new IntegerValue(n);
    if ((operator === "/" || operator === "//" || operator === "%") && y === 0) throw new Error("division by zero");
    switch (operator) {
        case "+":
            return number(x + y);
        case "-":
            return number(x - y);
        case "*":
            return number(x * y);
        case "/":
            return new FloatValue(x / y);
        case "//":
            return number(Math.floor(x / y));
        case "%":
            return number(x - Math.floor(x / y) * y);
        default:
            return y < 0 ? new FloatValue(Math.pow(x, y)) : number(Math.pow(x, y));
    }
}

function joined(a, b) {
    if (a.value.length + b.value.length > 1 << 20) throw new Error("the template makes too long a list");
    return new ArrayValue(a.value.concat(b.value));
}

function repeated(v, times) {
    const n = Math.max(0, Number(times.value));
    if (v.value.length * n > 1 << 20) throw new Error("the template repeats a value too often");
    if (v instanceof StringValue) return text(v.value.repeat(n));
    let items = [];
    for (let i = 0; i < n; ++i) items = items.concat(v.value);
    return new ArrayValue(items);
}

// a OPERATOR b for everything but and, or.
function operate(operator, a, b) {
    switch (operator) {
        case "==":
            return bool(equal(a, b));
        case "!=":
            return bool(!equal(a, b));
        case "<":
            return bool(compare(a, b, operator) < 0);
        case "<=":
            return bool(compare(a, b, operator) <= 0);
        case ">":
            return bool(compare(a, b, operator) > 0);
        case ">=":
            return bool(compare(a, b, operator) >= 0);
        case "in":
            return bool(contains(b, a));
        case "not in":
            return bool(!contains(b, a));
        case "~":
            return text(limited(str(a) + str(b)));
        default:
    }
    if (isNumber(a) && isNumber(b)) return arithmetic(operator, a, b);
    if (operator === "+" && a.type === b.type) {
        const markup = a instanceof MarkupValue || b instanceof MarkupValue;
        if (markup) return new MarkupValue(limited(escaped(a).value + escaped(b).value));
        if (a instanceof StringValue) return text(limited(a.value + b.value));
        if (a instanceof TupleValue) return new TupleValue(a.value.concat(b.value));
        if (a.type === "ArrayValue") return joined(a, b);
    }
    if (operator === "*" && (a instanceof StringValue || a instanceof ArrayValue) && isNumber(b)) return repeated(a, b);
    if (operator === "*" && (b instanceof StringValue || b instanceof ArrayValue) && isNumber(a)) return repeated(b, a);
    if (operator === "%" && a instanceof StringValue) return text(percentText(a.value, b));
    if (isUndefined(a) || isUndefined(b)) throw new Error(`a value that '${operator}' needs is undefined`);
    throw new Error(`unsupported operand type(s) for ${operator}: '${typeName(a)}' and '${typeName(b)}'`);
}

// Arguments by the names of the filter's row; "positional" and "named" as they are where there are none.
function bound(name, names, positional, named) {
    if (!names) return { positional, named };
    if (positional.length > names.length) throw new Error(`${name} takes at most ${names.length} arguments`);
    const options = {};
    positional.forEach((v, i) => (options[names[i]] = v));
    for (const [key, v] of named) {
        if (!names.includes(key)) throw new Error(`${name} got an unexpected keyword argument '${key}'`);
        options[key] = v;
    }
    return options;
}

const others = {
    add: (a, b) => operate("+", a, b),
    percent: (v, positional, named) =>
        text(percentText(str(v), named.size > 0 ? new ObjectValue(named) : new TupleValue(positional))),
    filter: callFilter,
    test: callTest,
};

function callFilter(name, v, positional, named) {
    if (!Object.prototype.hasOwnProperty.call(filters, name)) throw new Error(`No filter named '${name}'.`);
    const [filter, names] = filters[name];
    return filter(v, bound(name, names, positional, named), others);
}

function callTest(name, v, positional) {
    if (!Object.prototype.hasOwnProperty.call(tests, name)) throw new Error(`No test named '${name}'.`);
    return tests[name](v, positional);
}

export class PythonInterpreter extends Interpreter {
    evaluate(node, environment) {
        tick();
        if (node && node.type === "ObjectLiteral") return this.dictionary(node, environment);
        if (node && (node.type === "Break" || node.type === "Continue")) throw new LoopControl(node.type === "Break");
        return super.evaluate(node, environment);
    }

    dictionary(node, environment) {
        const entries = new Map();
        for (const [key, item] of node.value) {
            entries.set(keyOf(this.evaluate(key, environment)), this.evaluate(item, environment));
        }
        return new ObjectValue(entries);
    }

    evaluateBlock(statements, environment) {
        let written = "";
        for (const statement of statements) {
            try {
                const v = this.evaluate(statement, environment);
                if (!silent.includes(statement.type)) written = limited(written + str(v));
            } catch (error) {
                if (error instanceof LoopControl) error.written = written + error.written;
                throw error;
            }
        }
        return text(written);
    }

    evaluateIf(node, environment) {
        return this.evaluateBlock(
            truth(this.evaluate(node.test, environment)) ? node.body : node.alternate,
            environment,
        );
    }

    evaluateTernaryExpression(node, environment) {
        return this.evaluate(
            truth(this.evaluate(node.condition, environment)) ? node.trueExpr : node.falseExpr,
            environment,
        );
    }

    evaluateSelectExpression(node, environment) {
        return truth(this.evaluate(node.test, environment))
            ? this.evaluate(node.lhs, environment)
            : new UndefinedValue();
    }

    evaluateUnaryExpression(node, environment) {
        const v = this.evaluate(node.argument, environment);
        if (node.operator.value === "not") return bool(!truth(v));
        if (!isNumber(v)) throw new Error(`bad operand type for unary ${node.operator.value}: '${typeName(v)}'`);
        const n = node.operator.value === "-" ? -Number(v.value) : Number(v.value);
        return v instanceof FloatValue ? new FloatValue(n) : new IntegerValue(n + 0);
    }

    evaluateBinaryExpression(node, environment) {
        const left = this.evaluate(node.left, environment);
        const operator = node.operator.value;
        if (operator === "and") return truth(left) ? this.evaluate(node.right, environment) : left;
        if (operator === "or") return truth(left) ? left : this.evaluate(node.right, environment);
        return operate(operator, left, this.evaluate(node.right, environment));
    }

    applyFilter(v, node, environment) {
        const called = node.type === "CallExpression";
        const name = (called ? node.callee : node).value;
        const [positional, named] = called ? this.evaluateArguments(node.args, environment) : [[], new Map()];
        const test = /^is (not )?(.*)/.exec(name);
        if (!test) return callFilter(name, v, positional, named);
        return bool(callTest(test[2], v, positional) !== Boolean(test[1]));
    }

    // object.name finds methods first, object["name"] entries first.
    evaluateMemberExpression(node, environment) {
        const object = this.evaluate(node.object, environment);
        if (isUndefined(object)) {
            throw new Error(
                `${node.object.value ? `'${node.object.value}'` : "a value that is looked into"} is undefined`,
            );
        }
        if (node.computed && node.property.type === "SliceExpression") {
            return this.evaluateSliceExpression(object, node.property, environment);
        }
        if (node.computed) {
            const key = this.evaluate(node.property, environment);
            return this.item(object, key) || this.method(object, key) || new UndefinedValue();
        }
        const key =
            node.property.type === "IntegerLiteral" ? new IntegerValue(node.property.value) : text(node.property.value);
        return this.method(object, key) || this.item(object, key) || new UndefinedValue();
    }

    item(object, key) {
        const simple = key instanceof StringValue || key instanceof NullValue || isNumber(key);
        if (object.value instanceof Map) return simple ? object.value.get(keyOf(key)) : undefined;
        if (object instanceof GeneratorValue) return undefined;
        if (!(key instanceof IntegerValue || key instanceof BooleanValue)) return undefined;
        const index = Number(key.value);
        if (object instanceof ArrayValue) return object.value[index < 0 ? object.value.length + index : index];
        if (!(object instanceof StringValue)) return undefined;
        const characters = Array.from(object.value);
        const character = characters[index < 0 ? characters.length + index : index];
        return character === undefined ? undefined : text(character);
    }

    method(object, key) {
        const methods = methodsOf(object);
        if (!(key instanceof StringValue) || !Object.prototype.hasOwnProperty.call(methods, key.value))
            return undefined;
        return new FunctionValue((args) => {
            const positional = args.slice();
            const last = positional[positional.length - 1];
            const named = last instanceof KeywordArgumentsValue ? positional.pop().value : new Map();
            return methods[key.value](object.value, positional, named);
        });
    }

    evaluateSliceExpression(object, node, environment) {
        const bounds = [node.start, node.stop, node.step].map((part) => {
            const v = this.evaluate(part, environment);
            if (isUndefined(v) || v instanceof NullValue) return undefined;
            if (!(v instanceof IntegerValue)) throw new Error("slice indices must be integers or None");
            return v.value;
        });
        if (bounds[2] === 0) throw new Error("slice step cannot be zero");
        if (object instanceof StringValue) return text(slice(Array.from(object.value), ...bounds).join(""));
        if (object instanceof TupleValue) return new TupleValue(slice(object.value, ...bounds));
        return object.type === "ArrayValue" ? new ArrayValue(slice(object.value, ...bounds)) : new UndefinedValue();
    }

    evaluateCallExpression(node, environment) {
        const callee = this.evaluate(node.callee, environment);
        if (!(callee instanceof FunctionValue)) {
            throw new Error(
                `'${node.callee.value || typeName(callee)}' ${isUndefined(callee) ? "is undefined" : "is not callable"}`,
            );
        }
        const [args, named] = this.evaluateArguments(node.args, environment);
        if (named.size > 0) args.push(new KeywordArgumentsValue(named));
        return callee.value(args, environment);
    }

    assign(target, v, environment) {
        if (target.type === "Identifier") {
            environment.setVariable(target.value, v);
        } else if (target.type === "TupleLiteral") {
            const items = walk(v);
            if (items.length !== target.value.length) {
                throw new Error(`${items.length} values to unpack, ${target.value.length} expected`);
            }
            target.value.forEach((part, i) => this.assign(part, items[i], environment));
        } else if (target.type === "MemberExpression" && !target.computed) {
            const object = this.evaluate(target.object, environment);
            if (!(object instanceof NamespaceValue)) throw new Error("cannot assign attribute on non-namespace object");
            object.value.set(target.property.value, v);
        } else {
            throw new Error("can't assign to that");
        }
    }

    evaluateSet(node, environment) {
        let target = node.assignee;
        let v = node.value ? this.evaluate(node.value, environment) : null;
        if (!v) {
            const inside = new Environment(environment);
            v = this.evaluateBlock(node.body, inside);
            const applied = [];
            for (; target.type === "FilterExpression"; target = target.operand) applied.unshift(target.filter);
            for (const filter of applied) v = this.applyFilter(v, filter, environment);
        }
        this.assign(target, v, environment);
        return new NullValue();
    }

    evaluateFor(node, environment) {
        const filtered = node.iterable.type === "SelectExpression";
        const all = walk(this.evaluate(filtered ? node.iterable.lhs : node.iterable, environment));
        const items = all.filter((item) => {
            if (!filtered) return true;
            tick();
            const scope = new Environment(environment);
            this.assign(node.loopvar, item, scope);
            return truth(this.evaluate(node.iterable.test, scope));
        });
        let written = "";
        let untouched = true;
        const memory = { seen: undefined };
        for (let i = 0; i < items.length; ++i) {
            tick();
            // What a turn sets is gone in the next one.
            const scope = new Environment(environment);
            scope.setVariable("loop", this.loopValue(items, i, memory));
            this.assign(node.loopvar, items[i], scope);
            try {
                written = limited(written + this.evaluateBlock(node.body, scope).value);
            } catch (error) {
                if (!(error instanceof LoopControl)) throw error;
                written += error.written;
                if (error.ends) break;
                continue;
            }
            untouched = false;
        }
        if (untouched) written += this.evaluateBlock(node.defaultBlock, new Environment(environment)).value;
        return text(written);
    }

    loopValue(items, i, memory) {
        const integer = (n) => new IntegerValue(n);
        return new NamespaceValue(
            new Map([
                ["index", integer(i + 1)],
                ["index0", integer(i)],
                ["revindex", integer(items.length - i)],
                ["revindex0", integer(items.length - i - 1)],
                ["first", bool(i === 0)],
                ["last", bool(i === items.length - 1)],
                ["length", integer(items.length)],
                ["depth", integer(1)],
                ["depth0", integer(0)],
                ["previtem", items[i - 1] || new UndefinedValue()],
                ["nextitem", items[i + 1] || new UndefinedValue()],
                ["cycle", new FunctionValue((args) => args[i % args.length])],
                [
                    "changed",
                    new FunctionValue((args) => {
                        const now = new TupleValue(args);
                        const changed = !memory.seen || !equal(memory.seen, now);
                        memory.seen = now;
                        return bool(changed);
                    }),
                ],
            ]),
        );
    }

    // A macro sees the names around its definition, not those around its call.
    evaluateMacro(node, environment) {
        super.evaluateMacro(node, environment);
        const macro = environment.variables.get(node.name.value);
        const definition = new FunctionValue((args, scope) => {
            const around = new Environment(environment);
            const caller = scope.variables.get("caller");
            if (caller) around.setVariable("caller", caller);
            return macro.value(args, around);
        });
        environment.setVariable(node.name.value, definition);
        return new NullValue();
    }
}
