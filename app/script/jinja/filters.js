// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Jinja's filters. Each takes the value, the arguments by the names that its row gives them, and a way to call others.

import {
    ArrayValue,
    FloatValue,
    IntegerValue,
    NullValue,
    ObjectValue,
    StringValue,
    TupleValue,
    UndefinedValue,
} from "jinja/runtime";
import { writeJson } from "./json.js";
import { capitalized, replaced, strip } from "./methods.js";
import {
    GeneratorValue,
    MarkupValue,
    compare,
    equal,
    escaped,
    fromKey,
    isNumber,
    keyOf,
    isUndefined,
    lengthOf,
    limited,
    str,
    text,
    truth,
    typeName,
    walk,
} from "./values.js";

const list = (items) => new ArrayValue(items);
const generator = (items) => new GeneratorValue(items);
const whole = (n) => new IntegerValue(n);
const isSet = (v) => v !== undefined && !(v instanceof NullValue) && !isUndefined(v);
const isTrue = (v) => v !== undefined && truth(v);

// What "a.b.0" finds in an item.
export function attributeOf(item, path) {
    if (path instanceof IntegerValue) return entry(item, path);
    return str(path)
        .split(".")
        .reduce((v, part) => entry(v, /^\d+$/.test(part) ? whole(Number(part)) : text(part)), item);
}

function entry(v, key) {
    let found;
    if (v instanceof ArrayValue && key instanceof IntegerValue)
        found = v.value[key.value < 0 ? v.value.length + key.value : key.value];
    else if (v.value instanceof Map) found = v.value.get(keyOf(key));
    return found || new UndefinedValue();
}

// Texts are sorted and told apart without regard to case unless `exact`.
const folded = (v, exact) => (v instanceof StringValue && !exact ? text(v.value.toLowerCase()) : v);

function sortKey({ attribute, case_sensitive: exact }) {
    const paths = isSet(attribute) && attribute instanceof StringValue ? attribute.value.split(",").map(text) : null;
    return (item) => {
        if (!isSet(attribute)) return folded(item, isTrue(exact));
        if (!paths || paths.length === 1) return folded(attributeOf(item, attribute), isTrue(exact));
        return list(paths.map((path) => folded(attributeOf(item, path), isTrue(exact))));
    };
}

function sorted(items, key, reverse) {
    return items
        .map((item, i) => ({ item, i, key: key(item) }))
        .sort((a, b) => compare(a.key, b.key) * (reverse ? -1 : 1) || a.i - b.i)
        .map(({ item }) => item);
}

function extreme(v, options, sign) {
    const key = sortKey(options);
    const items = walk(v);
    if (items.length === 0) return new UndefinedValue();
    return items.reduce((best, item) => (compare(key(item), key(best)) * sign > 0 ? item : best));
}

function integer(v, { default: otherwise = whole(0), base }) {
    if (isNumber(v)) return Number.isFinite(Number(v.value)) ? whole(Math.trunc(v.value)) : otherwise;
    if (!(v instanceof StringValue)) return otherwise;
    const s = strip(v.value).replace(/(\d)_(?=\d)/g, "$1");
    if (base && base.value !== 10) {
        const n = parseInt(s.replace(/^0[xob]/i, ""), base.value);
        return Number.isNaN(n) ? otherwise : whole(n);
    }
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(s) ? whole(Math.trunc(Number(s))) : otherwise;
}

function real(v, { default: otherwise = new FloatValue(0) }) {
    if (isNumber(v)) return new FloatValue(Number(v.value));
    const s = v instanceof StringValue ? strip(v.value) : "";
    return s !== "" && Number.isFinite(Number(s)) ? new FloatValue(Number(s)) : otherwise;
}

function rounded(v, { precision = whole(0), method = text("common") }) {
    if (!isNumber(v)) throw new Error(`type ${typeName(v)} doesn't define __round__ method`);
    const scale = Math.pow(10, precision.value);
    const x = Number(v.value) * scale;
    const low = Math.floor(x);
    let n = method.value === "ceil" ? Math.ceil(x) : low;
    if (method.value === "common") n = x - low === 0.5 ? (low % 2 === 0 ? low : low + 1) : Math.round(x); // halves to even
    return new FloatValue(n / scale);
}

function indented(v, { width = whole(4), first, blank }) {
    const by = width instanceof StringValue ? width.value : " ".repeat(width.value);
    const lines = `${str(v)}\n`.match(/[^\r\n]*(?:\r\n|\r|\n)/g).map((line) => line.replace(/[\r\n]+$/, ""));
    const rest = lines.slice(1).map((line) => (line === "" && !isTrue(blank) ? line : by + line));
    return text(limited((isTrue(first) ? by : "") + [lines[0], ...rest].join("\n")));
}

function toJson(v, { ensure_ascii: ascii, indent, separators, sort_keys: sortKeys }) {
    const blanks =
        indent instanceof StringValue ? indent.value : isSet(indent) ? " ".repeat(Number(indent.value)) : null;
    const options = { indent: blanks, ascii: isTrue(ascii), sortKeys: isTrue(sortKeys) };
    if (isSet(separators)) options.separators = walk(separators).map(str);
    return text(limited(writeJson(v, options)));
}

function pairs(v) {
    if (isUndefined(v)) return generator([]);
    if (!(v instanceof ObjectValue)) throw new Error("Can only get item pairs from a mapping.");
    return generator(Array.from(v.value, ([key, item]) => new TupleValue([fromKey(key), item])));
}

function dictionarySorted(v, { case_sensitive: exact, by = text("key"), reverse }) {
    if (!(v instanceof ObjectValue)) throw new Error(`'${typeName(v)}' object has no attribute 'items'`);
    const index = by.value === "value" ? 1 : 0;
    return list(sorted(pairs(v).value, (pair) => folded(pair.value[index], isTrue(exact)), isTrue(reverse)));
}

function unique(v, options) {
    const key = sortKey(options);
    const seen = [];
    return generator(
        walk(v).filter((item) => {
            const k = key(item);
            if (seen.some((one) => equal(one, k))) return false;
            seen.push(k);
            return true;
        }),
    );
}

function grouped(v, options) {
    const key = sortKey(options);
    const groups = [];
    for (const item of sorted(walk(v), key, false)) {
        const last = groups[groups.length - 1];
        if (last && equal(key(item), last.key)) last.items.push(item);
        else groups.push({ key: key(item), name: attributeOf(item, options.attribute), items: [item] });
    }
    return list(groups.map(({ name, items }) => new TupleValue([name, list(items)])));
}

function total(v, { attribute, start = whole(0) }, call) {
    return walk(v).reduce((sum, item) => call.add(sum, isSet(attribute) ? attributeOf(item, attribute) : item), start);
}

function chunks(v, { linecount, fill_with: fill }) {
    const items = walk(v);
    const rows = [];
    for (let i = 0; i < items.length; i += linecount.value) rows.push(items.slice(i, i + linecount.value));
    const last = rows[rows.length - 1];
    while (isSet(fill) && last && last.length < linecount.value) last.push(fill);
    return generator(rows.map(list));
}

// map, select and their kin get what stands in the parentheses as it is: names of filters or tests, then arguments.
function mapped(v, { positional, named }, call) {
    if (!truth(v)) return generator([]);
    if (positional.length === 0 && named.has("attribute")) {
        const otherwise = named.get("default");
        return generator(
            walk(v).map((item) => {
                const found = attributeOf(item, named.get("attribute"));
                return isUndefined(found) && otherwise ? otherwise : found;
            }),
        );
    }
    if (positional.length === 0) throw new Error("map requires a filter argument");
    return generator(walk(v).map((item) => call.filter(str(positional[0]), item, positional.slice(1), named)));
}

function chosen(wanted, byAttribute) {
    return (v, { positional, named }, call) => {
        if (!truth(v)) return generator([]);
        const rest = byAttribute ? positional.slice(1) : positional;
        if (byAttribute && positional.length === 0) throw new Error("Missing parameter for attribute name");
        return generator(
            walk(v).filter((item) => {
                const seen = byAttribute ? attributeOf(item, positional[0]) : item;
                return (rest.length > 0 ? call.test(str(rest[0]), seen, rest.slice(1), named) : truth(seen)) === wanted;
            }),
        );
    };
}

const title = (s) =>
    s
        .split(/([-\s({[<]+)/)
        .map(capitalized)
        .join("");

function absolute(v) {
    if (!isNumber(v)) throw new Error(`bad operand type for abs(): '${typeName(v)}'`);
    return v instanceof FloatValue ? new FloatValue(Math.abs(v.value)) : whole(Math.abs(v.value));
}

function lastItem(v) {
    if (v instanceof GeneratorValue) throw new Error("'generator' object is not reversible");
    return walk(v).slice(-1)[0] || new UndefinedValue();
}

function reversed(v) {
    if (v instanceof GeneratorValue) throw new Error("argument must be iterable");
    if (v instanceof StringValue) return text(Array.from(v.value).reverse().join(""));
    return generator(walk(v).slice().reverse());
}

function centered(s, width) {
    const missing = Math.max(0, width - Array.from(s).length);
    const before = Math.floor(missing / 2) + (missing & width & 1);
    return text(" ".repeat(before) + s + " ".repeat(missing - before));
}

const count = [(v) => whole(lengthOf(v)), []];
const otherwise = [
    (v, { default_value: instead = text(""), boolean }) =>
        isUndefined(v) || (isTrue(boolean) && !truth(v)) ? instead : v,
    ["default_value", "boolean"],
];

// name: [function, names of its arguments]; without names the function sees the arguments as they were given.
export const filters = {
    abs: [absolute, []],
    attr: [(v, { name }) => attributeOf(v, name), ["name"]],
    batch: [chunks, ["linecount", "fill_with"]],
    capitalize: [(v) => text(capitalized(str(v))), []],
    center: [(v, { width = whole(80) }) => centered(str(v), width.value), ["width"]],
    count,
    d: otherwise,
    default: otherwise,
    dictsort: [dictionarySorted, ["case_sensitive", "by", "reverse"]],
    e: [escaped, []],
    escape: [escaped, []],
    first: [(v) => walk(v)[0] || new UndefinedValue(), []],
    float: [real, ["default"]],
    format: [(v, { positional, named }, call) => call.percent(v, positional, named)],
    groupby: [grouped, ["attribute", "default", "case_sensitive"]],
    indent: [indented, ["width", "first", "blank"]],
    int: [integer, ["default", "base"]],
    items: [pairs, []],
    join: [
        (v, { d = text(""), attribute }) =>
            text(
                limited(
                    walk(v)
                        .map((item) => str(isSet(attribute) ? attributeOf(item, attribute) : item))
                        .join(str(d)),
                ),
            ),
        ["d", "attribute"],
    ],
    last: [lastItem, []],
    length: count,
    list: [(v) => list(walk(v).slice()), []],
    lower: [(v) => text(str(v).toLowerCase()), []],
    map: [mapped],
    max: [(v, options) => extreme(v, options, 1), ["case_sensitive", "attribute"]],
    min: [(v, options) => extreme(v, options, -1), ["case_sensitive", "attribute"]],
    reject: [chosen(false, false)],
    rejectattr: [chosen(false, true)],
    replace: [
        (v, { old, new: by, count: most }) => replaced(str(v), text(str(old)), text(str(by)), most),
        ["old", "new", "count"],
    ],
    reverse: [reversed, []],
    round: [rounded, ["precision", "method"]],
    safe: [(v) => new MarkupValue(str(v)), []],
    select: [chosen(true, false)],
    selectattr: [chosen(true, true)],
    sort: [
        (v, options) => list(sorted(walk(v), sortKey(options), isTrue(options.reverse))),
        ["reverse", "case_sensitive", "attribute"],
    ],
    string: [(v) => text(str(v)), []],
    sum: [total, ["attribute", "start"]],
    title: [(v) => text(title(str(v))), []],
    tojson: [toJson, ["ensure_ascii", "indent", "separators", "sort_keys"]],
    trim: [(v, { chars }) => text(strip(str(v), chars)), ["chars"]],
    unique: [unique, ["case_sensitive", "attribute"]],
    upper: [(v) => text(str(v).toUpperCase()), []],
    wordcount: [(v) => whole((str(v).match(/\w+/g) || []).length), []],
};
