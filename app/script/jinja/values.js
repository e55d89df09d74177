// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Values as Python sees them: what str() and repr() write, what == finds equal, what < puts in order.

import {
    ArrayValue,
    BooleanValue,
    FloatValue,
    FunctionValue,
    IntegerValue,
    NamespaceValue,
    NullValue,
    ObjectValue,
    StringValue,
    TupleValue,
    UndefinedValue,
} from "jinja/runtime";
import { tick } from "./deadline.js";

// More text than this is a template gone wild, not a prompt.
const mostCharacters = 1 << 23;

// What map, select and their kin give: walked over once, without a length, always true.
export class GeneratorValue extends ArrayValue {
    constructor(items) {
        super(items);
        this.type = "GeneratorValue";
    }
}

// What `safe` gives: a text that escapes for HTML whatever is added to it.
export class MarkupValue extends StringValue {}

const html = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&#39;", '"': "&#34;" };

export function escaped(v) {
    return v instanceof MarkupValue ? v : new MarkupValue(str(v).replace(/[&<>'"]/g, (c) => html[c]));
}

export const isNumber = (v) => v instanceof IntegerValue || v instanceof FloatValue || v instanceof BooleanValue;
export const isUndefined = (v) => v instanceof UndefinedValue;
export const text = (s) => new StringValue(s);
export const bool = (b) => new BooleanValue(b);

export function typeName(v) {
    if (v instanceof StringValue) return "str";
    if (v instanceof BooleanValue) return "bool";
    if (v instanceof IntegerValue) return "int";
    if (v instanceof FloatValue) return "float";
    if (v instanceof NullValue) return "NoneType";
    if (v instanceof TupleValue) return "tuple";
    if (v instanceof GeneratorValue) return "generator";
    if (v instanceof ArrayValue) return "list";
    if (v instanceof ObjectValue) return "dict";
    if (v instanceof NamespaceValue) return "Namespace";
    return v instanceof FunctionValue ? "function" : "Undefined";
}

export function limited(s) {
    if (s.length > mostCharacters) throw new Error("the template writes more than eight million characters");
    return s;
}

// repr() of a float: the shortest digits, an exponent below 1e-4 and from 1e16 on.
export function floatText(x) {
    if (Number.isNaN(x)) return "nan";
    if (!Number.isFinite(x)) return x > 0 ? "inf" : "-inf";
    if (Object.is(x, -0)) return "-0.0";
    const size = Math.abs(x);
    if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
        const [digits, exponent] = x.toExponential().split("e");
        return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
    }
    const s = String(x);
    return /[.e]/.test(s) ? s : s + ".0";
}

const escapes = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function quoted(s) {
    const quote = s.includes("'") && !s.includes('"') ? '"' : "'";
    const inner = s.replace(/[\\\n\r\t\x00-\x1f\x7f-\xa0\xad]/g, (c) => {
        return escapes[c] || "\\x" + c.charCodeAt(0).toString(16).padStart(2, "0");
    });
    return quote + (quote === "'" ? inner.replace(/'/g, "\\'") : inner) + quote;
}

// A dictionary's keys are held as JavaScript's own strings, numbers and null: so True is 1 here, as in Python.
export function keyOf(v) {
    if (v instanceof StringValue) return v.value;
    if (isNumber(v)) return Number(v.value);
    if (v instanceof NullValue) return null;
    throw new Error(`unhashable type: '${typeName(v)}'`);
}

export function fromKey(key) {
    if (typeof key === "string") return new StringValue(key);
    if (key === null) return new NullValue();
    return Number.isInteger(key) ? new IntegerValue(key) : new FloatValue(key);
}

export function repr(v) {
    if (v instanceof GeneratorValue) return "<generator>";
    if (v instanceof StringValue) return quoted(v.value);
    if (v instanceof TupleValue) {
        const items = v.value.map(repr);
        return `(${items.join(", ")}${items.length === 1 ? "," : ""})`;
    }
    if (v instanceof ArrayValue) return limited(`[${v.value.map(repr).join(", ")}]`);
    if (v instanceof ObjectValue) {
        return limited(`{${Array.from(v.value, ([key, item]) => `${repr(fromKey(key))}: ${repr(item)}`).join(", ")}}`);
    }
    return isUndefined(v) ? "Undefined" : str(v);
}

export function str(v) {
    if (v instanceof StringValue) return v.value;
    if (v instanceof BooleanValue) return v.value ? "True" : "False";
    if (v instanceof FloatValue) return floatText(v.value);
    if (v instanceof IntegerValue) return String(v.value);
    if (v instanceof NullValue) return "None";
    if (isUndefined(v)) return "";
    if (v instanceof NamespaceValue) return `<Namespace ${repr(new ObjectValue(v.value))}>`;
    if (v instanceof FunctionValue) return "<function>";
    return repr(v);
}

export function truth(v) {
    if (v instanceof GeneratorValue) return true;
    if (v instanceof ArrayValue) return v.value.length > 0;
    if (v instanceof ObjectValue) return v.value.size > 0;
    if (v instanceof NamespaceValue || v instanceof FunctionValue) return true;
    return Boolean(v.value);
}

export function equal(a, b) {
    tick();
    if (isNumber(a) && isNumber(b)) return Number(a.value) === Number(b.value);
    if (a instanceof ArrayValue && b instanceof ArrayValue) {
        if (a instanceof TupleValue !== b instanceof TupleValue || a.value.length !== b.value.length) return false;
        return a.value.every((item, i) => equal(item, b.value[i]));
    }
    if (a instanceof ObjectValue && b instanceof ObjectValue) {
        if (a.value.size !== b.value.size) return false;
        return Array.from(a.value).every(([key, item]) => b.value.has(key) && equal(item, b.value.get(key)));
    }
    if (a instanceof NullValue || isUndefined(a)) return a.type === b.type;
    return a === b || (a instanceof StringValue && b instanceof StringValue && a.value === b.value);
}

// Below 0, 0 or above 0. Throws, as Python does, where the two have no order.
export function compare(a, b, operator = "<") {
    tick();
    const sign = (x, y) => (x < y ? -1 : x > y ? 1 : 0);
    if (isNumber(a) && isNumber(b)) return sign(Number(a.value), Number(b.value));
    if (a instanceof StringValue && b instanceof StringValue) return compareText(a.value, b.value);
    if (a instanceof ArrayValue && b instanceof ArrayValue && a.type === b.type) {
        for (let i = 0; i < Math.min(a.value.length, b.value.length); ++i) {
            if (!equal(a.value[i], b.value[i])) return compare(a.value[i], b.value[i], operator);
        }
        return sign(a.value.length, b.value.length);
    }
    throw new Error(`'${operator}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

// By code points, as Python compares; UTF-16 has the characters above U+FFFF too early.
function compareText(a, b) {
    const length = Math.min(a.length, b.length);
    for (let i = 0; i < length; ++i) {
        if (a[i] !== b[i]) {
            const x = a.charCodeAt(i);
            const y = b.charCodeAt(i);
            const high = (c) => (c >= 0xd800 && c < 0xe000 ? c + 0x2800 : c);
            return high(x) - high(y);
        }
    }
    return a.length - b.length;
}

// The items that `for` walks over, or undefined where nothing can be walked over.
export function itemsOf(v) {
    if (v instanceof GeneratorValue) return v.value.splice(0);
    if (v instanceof ArrayValue) return v.value;
    if (v instanceof ObjectValue) return Array.from(v.value.keys(), fromKey);
    if (v instanceof StringValue) return Array.from(v.value, text);
    return isUndefined(v) ? [] : undefined;
}

export function walk(v) {
    const items = itemsOf(v);
    if (!items) throw new Error(`'${typeName(v)}' object is not iterable`);
    return items;
}

// The length in characters, entries or items.
export function lengthOf(v) {
    if (v instanceof ObjectValue) return v.value.size;
    const items = v instanceof GeneratorValue ? undefined : itemsOf(v);
    if (!items) throw new Error(`object of type '${typeName(v)}' has no len()`);
    return items.length;
}
