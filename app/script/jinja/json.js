// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// JSON as Python's json module reads and writes it: keys in their order, 1.0 no integer, separators with a blank.

import { ArrayValue, BooleanValue, FloatValue, IntegerValue, NullValue, ObjectValue, StringValue } from "jinja/runtime";
import { GeneratorValue, floatText, fromKey, str, typeName } from "./values.js";

// The text was checked by the caller's own JSON reader, so what is not a number or a word is a bracket or a quote.
export function readJson(source) {
    let at = 0;
    const token = /\s*(?:([\[\]{},:])|("(?:[^"\\]|\\.)*")|(-?[0-9][0-9.eE+-]*)|(true|false|null))\s*/y;
    function next() {
        token.lastIndex = at;
        const match = token.exec(source);
        if (!match) throw new Error("the variables are no JSON");
        at = token.lastIndex;
        return match;
    }
    function peek() {
        return source[at];
    }
    function value() {
        const [, mark, string, number, word] = next();
        if (string !== undefined) return new StringValue(JSON.parse(string));
        if (number !== undefined) return /[.eE]/.test(number) ? new FloatValue(+number) : new IntegerValue(+number);
        if (word !== undefined) return word === "null" ? new NullValue() : new BooleanValue(word === "true");
        return mark === "[" ? list() : dictionary();
    }
    function list() {
        const items = [];
        while (peek() !== "]") {
            items.push(value());
            if (peek() === ",") next();
        }
        next();
        return new ArrayValue(items);
    }
    function dictionary() {
        const entries = new Map();
        while (peek() !== "}") {
            const key = JSON.parse(next()[2]);
            next(); // the colon
            entries.set(key, value());
            if (peek() === ",") next();
        }
        next();
        return new ObjectValue(entries);
    }
    while (/\s/.test(source[at] || "")) ++at;
    return value();
}

function quoted(s, ascii) {
    // JSON.stringify writes lone surrogates and, unlike Python, nothing else differently.
    const json = JSON.stringify(s);
    return ascii ? json.replace(/[\x7f-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")) : json;
}

function keyText(key) {
    if (typeof key === "string") return key;
    return key === null ? "null" : str(fromKey(key));
}

// json.dumps(). `indent`: blanks a level, or null for one line; `separators`: between items and after a key.
export function writeJson(v, { indent, ascii, sortKeys, separators }) {
    const [itemEnd, keyEnd] = separators || [indent === null ? ", " : ",", ": "];
    const sorted = (entries) => entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    function block(parts, open, close, depth) {
        if (parts.length === 0) return open + close;
        if (indent === null) return open + parts.join(itemEnd) + close;
        const line = "\n" + indent.repeat(depth);
        return open + line + indent + parts.join(itemEnd + line + indent) + line + close;
    }
    function write(item, depth) {
        if (item instanceof NullValue) return "null";
        if (item instanceof BooleanValue) return String(item.value);
        if (item instanceof IntegerValue) return String(item.value);
        if (item instanceof FloatValue) return floatText(item.value);
        if (item instanceof StringValue) return quoted(item.value, ascii);
        if (item instanceof ArrayValue && !(item instanceof GeneratorValue)) {
            const parts = item.value.map((part) => write(part, depth + 1));
            return block(parts, "[", "]", depth);
        }
        if (item instanceof ObjectValue) {
            const entries = Array.from(item.value);
            const parts = (sortKeys ? sorted(entries) : entries).map(
                ([key, part]) => quoted(keyText(key), ascii) + keyEnd + write(part, depth + 1),
            );
            return block(parts, "{", "}", depth);
        }
        throw new Error(`Object of type ${typeName(item)} is not JSON serializable`);
    }
    return write(v, 0);
}
