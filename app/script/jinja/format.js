// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Python's two ways of putting values into a text, and its dates.

import { ArrayValue, FloatValue, StringValue, TupleValue } from "jinja/runtime";
import { isNumber, limited, repr, str } from "./values.js";

const mostWidth = 10000;

function padded(s, fill, align, width) {
    const missing = Math.min(width, mostWidth) - Array.from(s).length;
    if (missing <= 0) return s;
    if (align === "<") return s + fill.repeat(missing);
    const before = align === "^" ? Math.floor(missing / 2) : missing;
    return fill.repeat(before) + s + fill.repeat(missing - before);
}

// One value by a format specification: [[fill]align][sign][0][width][,][.precision][type].
function formatted(v, spec) {
    const match = /^(?:(.)?([<>^=]))?([+ -])?(0)?(\d+)?(,)?(?:\.(\d+))?([a-zA-Z%])?$/.exec(spec);
    if (!match) throw new Error(`Invalid format specifier '${spec}'`);
    const [, fill, align, sign, zero, width, comma, precision, kind] = match;
    let s = str(v);
    if (isNumber(v) && (kind || precision || comma || sign)) {
        const x = Number(v.value);
        const digits = precision === undefined ? 6 : Number(precision);
        if (kind === "x" || kind === "X") s = Math.abs(x).toString(16);
        else if (kind === "%") s = Math.abs(x * 100).toFixed(digits) + "%";
        else if (kind === "f" || kind === "F") s = Math.abs(x).toFixed(digits);
        else if (precision !== undefined) s = String(Number(Math.abs(x).toPrecision(digits)));
        else s = str(v).replace("-", "");
        if (kind === "X") s = s.toUpperCase();
        if (comma) s = s.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
        s = (x < 0 ? "-" : sign === "+" ? "+" : sign === " " ? " " : "") + s;
    } else if (!isNumber(v) && precision !== undefined) {
        s = Array.from(s).slice(0, Number(precision)).join("");
    }
    const right = isNumber(v) ? ">" : "<";
    return padded(s, fill || (zero ? "0" : " "), align || right, Number(width || 0));
}

// str.format()
export function formatText(pattern, args, named) {
    let next = 0;
    return limited(
        pattern.replace(/\{\{|\}\}|\{([^{}!:]*)(?:!([rs]))?(?::([^{}]*))?\}|[{}]/g, (all, field, conversion, spec) => {
            if (all === "{{" || all === "}}") return all[0];
            if (all === "{" || all === "}") throw new Error("Single '" + all + "' encountered in format string");
            const key = field === "" ? String(next++) : field;
            const v = /^\d+$/.test(key) ? args[Number(key)] : named.get(key);
            if (!v) throw new Error(`no value for {${field}} in format string`);
            const shown = conversion === "r" ? new StringValue(repr(v)) : v;
            return spec ? formatted(shown, spec) : str(shown);
        }),
    );
}

// pattern % values
export function percentText(pattern, v) {
    const values = v instanceof TupleValue ? v.value.slice() : [v];
    const result = pattern.replace(/%(?:\((\w+)\))?([-+0 ]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g, (...match) => {
        const [, name, flags, width, precision, kind] = match;
        if (kind === "%") return "%";
        const item = name && !(v instanceof ArrayValue) ? v.value.get(name) : values.shift();
        if (!item) throw new Error("not enough arguments for format string");
        if (kind === "s" || kind === "r") {
            return padded(
                kind === "r" ? repr(item) : str(item),
                " ",
                flags.includes("-") ? "<" : ">",
                Number(width || 0),
            );
        }
        if (!isNumber(item)) throw new Error(`%${kind} format: a real number is required`);
        const sign = flags.includes("+") ? "+" : "";
        const spec = `${flags.includes("-") ? "<" : ""}${sign}${flags.includes("0") ? "0" : ""}${width || ""}`;
        if (kind === "d" || kind === "i") return formatted(new FloatValue(Math.trunc(item.value)), `${spec}.0f`);
        return formatted(item, `${spec}${precision ? `.${precision}` : ""}${kind}`);
    });
    if (values.length > 0 && v instanceof TupleValue) throw new Error("not all arguments converted");
    return limited(result);
}

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

// strftime() in the C locale. `now`: [year, month, day, hour, minute, second, day of the week (0: Sunday), day of the
// year].
export function strftime(pattern, [year, month, day, hour, minute, second, weekday, yearday]) {
    const two = (n) => String(n).padStart(2, "0");
    const hour12 = ((hour + 11) % 12) + 1;
    const fields = {
        Y: () => String(year).padStart(4, "0"),
        y: () => two(year % 100),
        m: () => two(month),
        d: () => two(day),
        e: () => String(day).padStart(2, " "),
        H: () => two(hour),
        I: () => two(hour12),
        M: () => two(minute),
        S: () => two(second),
        p: () => (hour < 12 ? "AM" : "PM"),
        j: () => String(yearday).padStart(3, "0"),
        w: () => String(weekday),
        u: () => String(weekday || 7),
        A: () => days[weekday],
        a: () => days[weekday].slice(0, 3),
        B: () => months[month - 1],
        b: () => months[month - 1].slice(0, 3),
        h: () => months[month - 1].slice(0, 3),
        F: () => `${fields.Y()}-${two(month)}-${two(day)}`,
        D: () => `${two(month)}/${two(day)}/${two(year % 100)}`,
        T: () => `${two(hour)}:${two(minute)}:${two(second)}`,
        R: () => `${two(hour)}:${two(minute)}`,
        c: () => `${fields.a()} ${fields.b()} ${fields.e()} ${fields.T()} ${fields.Y()}`,
        x: () => fields.D(),
        X: () => fields.T(),
        f: () => "000000",
        n: () => "\n",
        t: () => "\t",
        z: () => "",
        Z: () => "",
        "%": () => "%",
    };
    return pattern.replace(/%(-?)([a-zA-Z%])/g, (all, bare, field) => {
        if (!fields[field]) return all;
        const s = fields[field]();
        return bare ? s.replace(/^[0 ]+(?=.)/, "") : s;
    });
}
