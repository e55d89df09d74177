// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The methods of Python's str, list and dict that a template may call on a value.

import { ArrayValue, IntegerValue, NullValue, ObjectValue, StringValue, TupleValue } from "jinja/runtime";
import { bool, compare, equal, fromKey, keyOf, limited, str, text, truth, typeName, walk } from "./values.js";
import { formatText } from "./format.js";

const none = () => new NullValue();
const list = (items) => new ArrayValue(items);
const given = (v) => v !== undefined && !(v instanceof NullValue);

function words(v, what) {
    if (!(v instanceof StringValue)) throw new Error(`${what} must be str, not ${v ? typeName(v) : "missing"}`);
    return v.value;
}

function whole(v, otherwise) {
    if (v === undefined || v instanceof NullValue) return otherwise;
    if (v.type !== "IntegerValue" && v.type !== "BooleanValue") {
        throw new Error(`'${typeName(v)}' object cannot be interpreted as an integer`);
    }
    return Number(v.value);
}

// What str.strip() takes off when it is told nothing: JavaScript's blanks, and the separators of ASCII.
const blank = (c) => (/\s/.test(c) && c !== "\ufeff") || /[\x1c-\x1f\x85]/.test(c);

export function strip(s, characters, { left = true, right = true } = {}) {
    const set = given(characters) ? new Set(Array.from(words(characters, "strip arg"))) : null;
    const off = (c) => (set ? set.has(c) : blank(c));
    const all = Array.from(s);
    let first = 0;
    let end = all.length;
    while (left && first < end && off(all[first])) ++first;
    while (right && end > first && off(all[end - 1])) --end;
    return all.slice(first, end).join("");
}

function pieces(s, [separator, most], fromRight) {
    let left = whole(most, -1);
    if (left < 0) left = Infinity;
    const parts = [];
    if (!given(separator)) {
        const all = s.match(/[^\s\x1c-\x1f\x85]+/g) || [];
        if (all.length <= left) return list(all.map(text));
        return fromRight ? lastWords(s, left) : firstWords(s, left);
    }
    const mark = words(separator, "separator");
    if (mark === "") throw new Error("empty separator");
    const all = s.split(mark);
    const extra = Math.max(0, all.length - 1 - left);
    if (fromRight) parts.push(all.slice(0, extra + 1).join(mark), ...all.slice(extra + 1));
    else parts.push(...all.slice(0, all.length - 1 - extra), all.slice(all.length - 1 - extra).join(mark));
    return list(parts.map(text));
}

function firstWords(s, count) {
    const parts = [];
    let rest = strip(s, undefined, { right: false });
    while (parts.length < count) {
        const [word] = rest.match(/^[^\s\x1c-\x1f\x85]+/);
        parts.push(text(word));
        rest = strip(rest.slice(word.length), undefined, { right: false });
    }
    return list([...parts, text(rest)]);
}

function lastWords(s, count) {
    const parts = [];
    let rest = strip(s, undefined, { left: false });
    while (parts.length < count) {
        const [word] = rest.match(/[^\s\x1c-\x1f\x85]+$/);
        parts.unshift(text(word));
        rest = strip(rest.slice(0, rest.length - word.length), undefined, { left: false });
    }
    return list([text(rest), ...parts]);
}

export function replaced(s, from, to, most) {
    const old = words(from, "replace() argument 1");
    const by = words(to, "replace() argument 2");
    let left = whole(most, -1);
    if (left < 0) left = Infinity;
    const all = old === "" ? ["", ...Array.from(s), ""] : s.split(old);
    let result = all[0];
    for (let i = 1; i < all.length; ++i) result = limited(result + (i <= left ? by : old) + all[i]);
    return text(result);
}

// startswith and endswith: one text or a tuple of them.
function hasEnd(s, [what, start, end], test) {
    const part = slicedText(s, start, end);
    if (what instanceof TupleValue) return bool(what.value.some((one) => test(part, words(one, "prefix"))));
    return bool(test(part, words(what, "prefix")));
}

function slicedText(s, start, end) {
    if (start === undefined && end === undefined) return s;
    const all = Array.from(s);
    return all.slice(whole(start, 0), whole(end, all.length)).join("");
}

function found(s, [what, start, end], last) {
    const part = slicedText(s, start, end);
    const at = last ? part.lastIndexOf(words(what, "argument")) : part.indexOf(words(what, "argument"));
    return new IntegerValue(at < 0 ? -1 : Array.from(part.slice(0, at)).length + whole(start, 0));
}

function partition(s, [mark], last) {
    const separator = words(mark, "separator");
    const at = last ? s.lastIndexOf(separator) : s.indexOf(separator);
    const parts =
        at < 0 ? (last ? ["", "", s] : [s, "", ""]) : [s.slice(0, at), separator, s.slice(at + separator.length)];
    return new TupleValue(parts.map(text));
}

export const capitalized = (s) => s.charAt(0).toUpperCase() + s.slice(1).toLowerCase();
const cased = (pattern) => (s) => bool(s.length > 0 && pattern.test(s));
const title = (s) => s.toLowerCase().replace(/[^\W\d_]+/g, capitalized);

export const stringMethods = {
    upper: (s) => text(s.toUpperCase()),
    lower: (s) => text(s.toLowerCase()),
    casefold: (s) => text(s.toLowerCase()),
    title: (s) => text(title(s)),
    capitalize: (s) => text(capitalized(s)),
    swapcase: (s) => text(Array.from(s, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join("")),
    strip: (s, [set]) => text(strip(s, set)),
    lstrip: (s, [set]) => text(strip(s, set, { right: false })),
    rstrip: (s, [set]) => text(strip(s, set, { left: false })),
    split: (s, args, named) => pieces(s, [args[0] || named.get("sep"), args[1] || named.get("maxsplit")], false),
    rsplit: (s, args, named) => pieces(s, [args[0] || named.get("sep"), args[1] || named.get("maxsplit")], true),
    splitlines: (s) =>
        list((s.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) || []).map((l) => text(l.replace(/[\r\n]+$/, "")))),
    replace: (s, [from, to, most], named) => replaced(s, from, to, most || named.get("count")),
    startswith: (s, args) => hasEnd(s, args, (a, b) => a.startsWith(b)),
    endswith: (s, args) => hasEnd(s, args, (a, b) => a.endsWith(b)),
    find: (s, args) => found(s, args, false),
    rfind: (s, args) => found(s, args, true),
    index: (s, args) => {
        const at = found(s, args, false);
        if (at.value < 0) throw new Error("substring not found");
        return at;
    },
    count: (s, [what]) =>
        new IntegerValue(words(what, "argument") === "" ? Array.from(s).length + 1 : s.split(what.value).length - 1),
    join: (s, [items]) =>
        text(
            limited(
                walk(items)
                    .map((item) => words(item, "sequence item"))
                    .join(s),
            ),
        ),
    partition: (s, args) => partition(s, args, false),
    rpartition: (s, args) => partition(s, args, true),
    removeprefix: (s, [p]) => text(s.startsWith(words(p, "prefix")) ? s.slice(p.value.length) : s),
    removesuffix: (s, [p]) => text(words(p, "suffix") !== "" && s.endsWith(p.value) ? s.slice(0, -p.value.length) : s),
    zfill: (s, [width]) =>
        text(s.replace(/^([+-]?)(.*)$/, (_, sign, rest) => sign + rest.padStart(whole(width, 0) - sign.length, "0"))),
    ljust: (s, [width, fill]) =>
        text(s + (fill ? words(fill, "fill") : " ").repeat(Math.max(0, whole(width, 0) - s.length))),
    rjust: (s, [width, fill]) => text(s.padStart(whole(width, 0), fill ? words(fill, "fill") : " ")),
    isdigit: cased(/^[0-9]+$/),
    isnumeric: cased(/^[0-9]+$/),
    isdecimal: cased(/^[0-9]+$/),
    isspace: (s) => bool(s.length > 0 && Array.from(s).every(blank)),
    isalpha: (s) => bool(s.length > 0 && Array.from(s).every((c) => c.toLowerCase() !== c.toUpperCase())),
    isalnum: (s) =>
        bool(s.length > 0 && Array.from(s).every((c) => c.toLowerCase() !== c.toUpperCase() || /[0-9]/.test(c))),
    isupper: (s) => bool(s === s.toUpperCase() && s !== s.toLowerCase()),
    islower: (s) => bool(s === s.toLowerCase() && s !== s.toUpperCase()),
    format: (s, args, named) => text(formatText(s, args, named)),
};

function position(items, index) {
    const i = whole(index, items.length - 1);
    const at = i < 0 ? items.length + i : i;
    if (at < 0 || at >= items.length) throw new Error("pop index out of range");
    return at;
}

const tupleMethods = {
    index: (items, [what]) => {
        const at = items.findIndex((item) => equal(item, what));
        if (at < 0) throw new Error(`${str(what)} is not in list`);
        return new IntegerValue(at);
    },
    count: (items, [what]) => new IntegerValue(items.filter((item) => equal(item, what)).length),
};

export const listMethods = Object.assign({}, tupleMethods, {
    append: (items, [item]) => {
        items.push(item);
        return none();
    },
    extend: (items, [more]) => {
        for (const item of walk(more).slice()) items.push(item);
        return none();
    },
    insert: (items, [index, item]) => {
        items.splice(whole(index, 0), 0, item);
        return none();
    },
    pop: (items, [index]) => items.splice(position(items, index), 1)[0],
    remove: (items, args) => {
        items.splice(tupleMethods.index(items, args).value, 1);
        return none();
    },
    clear: (items) => {
        items.length = 0;
        return none();
    },
    copy: (items) => list(items.slice()),
    reverse: (items) => {
        items.reverse();
        return none();
    },
    sort: (items, args, named) => {
        items.sort((a, b) => compare(a, b) * (named.has("reverse") && truth(named.get("reverse")) ? -1 : 1));
        return none();
    },
});

export const dictMethods = {
    get: (map, [key, otherwise]) => map.get(keyOf(key)) || otherwise || none(),
    items: (map) => list(Array.from(map, ([key, item]) => new TupleValue([fromKey(key), item]))),
    keys: (map) => list(Array.from(map.keys(), fromKey)),
    values: (map) => list(Array.from(map.values())),
    copy: (map) => new ObjectValue(new Map(map)),
    update: (map, [other], named) => {
        const entries = other instanceof ObjectValue ? other.value : new Map();
        for (const [key, item] of [...entries, ...named]) map.set(key, item);
        return none();
    },
    setdefault: (map, [key, otherwise]) => {
        const name = keyOf(key);
        if (!map.has(name)) map.set(name, otherwise || none());
        return map.get(name);
    },
    pop: (map, [key, otherwise]) => {
        const item = map.get(keyOf(key)) || otherwise;
        if (!item) throw new Error(`KeyError: ${str(key)}`);
        map.delete(keyOf(key));
        return item;
    },
    clear: (map) => {
        map.clear();
        return none();
    },
};

// The methods of a value's type, or an empty table.
export function methodsOf(v) {
    if (v instanceof StringValue) return stringMethods;
    if (v instanceof TupleValue) return tupleMethods;
    if (v instanceof ArrayValue) return listMethods;
    return v instanceof ObjectValue ? dictMethods : {};
}
