// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Jinja's tests: what may stand behind `is`. Each takes the value and the list of its arguments.

import { ArrayValue, IntegerValue, ObjectValue, StringValue } from "jinja/runtime";
import { filters } from "./filters.js";
import { stringMethods } from "./methods.js";
import { GeneratorValue, compare, equal, isNumber, keyOf, isUndefined, str, typeName, walk } from "./values.js";

const kind = (type) => (v) => v.type === type;

function remainder(v, by) {
    if (!isNumber(v) || !isNumber(by) || Number(by.value) === 0) throw new Error("no number to divide by");
    return Math.abs(Number(v.value) % Number(by.value));
}

export const tests = {
    defined: (v) => !isUndefined(v),
    undefined: isUndefined,
    none: kind("NullValue"),
    string: (v) => v instanceof StringValue,
    mapping: (v) => v instanceof ObjectValue,
    iterable: (v) => v instanceof ArrayValue || v instanceof ObjectValue || v instanceof StringValue || isUndefined(v),
    sequence: (v) =>
        (v instanceof ArrayValue && !(v instanceof GeneratorValue)) ||
        v instanceof ObjectValue ||
        v instanceof StringValue ||
        isUndefined(v),
    number: isNumber,
    integer: kind("IntegerValue"),
    float: kind("FloatValue"),
    boolean: kind("BooleanValue"),
    true: (v) => v.type === "BooleanValue" && v.value,
    false: (v) => v.type === "BooleanValue" && !v.value,
    callable: kind("FunctionValue"),
    odd: (v) => remainder(v, new IntegerValue(2)) === 1,
    even: (v) => remainder(v, new IntegerValue(2)) === 0,
    divisibleby: (v, [by]) => remainder(v, by) === 0,
    lower: (v) => stringMethods.islower(str(v)).value,
    upper: (v) => stringMethods.isupper(str(v)).value,
    eq: (v, [other]) => equal(v, other),
    ne: (v, [other]) => !equal(v, other),
    lt: (v, [other]) => compare(v, other, "<") < 0,
    le: (v, [other]) => compare(v, other, "<=") <= 0,
    gt: (v, [other]) => compare(v, other, ">") > 0,
    ge: (v, [other]) => compare(v, other, ">=") >= 0,
    in: (v, [other]) => contains(other, v),
    sameas: (v, [other]) =>
        v === other || (v.type === other.type && !(v.value instanceof Object) && v.value === other.value),
    filter: (v) => str(v) in filters,
    test: (v) => str(v) in tests,
    escaped: () => false,
};
for (const [name, alias] of Object.entries({
    equalto: "eq",
    "==": "eq",
    "!=": "ne",
    "<": "lt",
    "<=": "le",
    ">": "gt",
    ">=": "ge",
    lessthan: "lt",
    greaterthan: "gt",
})) {
    tests[name] = tests[alias];
}

// v in other
export function contains(other, v) {
    if (other instanceof StringValue) {
        if (v instanceof StringValue) return other.value.includes(v.value);
        throw new Error(`'in <string>' requires string as left operand, not ${typeName(v)}`);
    }
    if (other instanceof ObjectValue) return other.value.has(keyOf(v));
    if (other instanceof GeneratorValue) return walk(other).some((item) => equal(item, v));
    if (other instanceof ArrayValue) return other.value.some((item) => equal(item, v));
    if (isUndefined(other)) return false;
    throw new Error(`argument of type '${typeName(other)}' is not iterable`);
}
