// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the library takes for granted and Qt's engine, which knows ECMAScript 2016, lacks. Imported before everything
// else, so that it is there when the library's own top level runs.

function define(object, name, value) {
    if (!object[name]) Object.defineProperty(object, name, { value, writable: true, configurable: true });
}

function at(index) {
    const i = Math.trunc(index) || 0;
    return this[i < 0 ? this.length + i : i];
}

define(Array.prototype, "at", at);
define(String.prototype, "at", at);
define(String.prototype, "trimStart", function () {
    return this.replace(/^\s+/, "");
});
define(String.prototype, "trimEnd", function () {
    let end = this.length;
    while (end > 0 && this.slice(end - 1, end).trim() === "") --end; // a search from the front would be quadratic
    return this.slice(0, end);
});
define(String.prototype, "padStart", function (length, fill = " ") {
    return fill.repeat(Math.max(0, length - this.length)) + this;
});
define(String.prototype, "replaceAll", function (what, by) {
    if (what instanceof RegExp) return this.replace(what, by);
    return this.split(what).join(by);
});
define(Object, "entries", (object) => Object.keys(object).map((key) => [key, object[key]]));
define(Object, "values", (object) => Object.keys(object).map((key) => object[key]));
define(Object, "fromEntries", (entries) => {
    const object = {};
    for (const [key, value] of entries) object[key] = value;
    return object;
});

// The flag s lets a dot stand for line ends as well; the library uses it where there is no dot at all.
const PlainRegExp = RegExp;
function LenientRegExp(pattern, flags = "") {
    return new PlainRegExp(pattern, flags.replace("s", ""));
}
LenientRegExp.prototype = PlainRegExp.prototype;
globalThis.RegExp = LenientRegExp;
