// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the program calls: parseTemplate(source) once, then renderTemplate(program, variables, now) as often as wanted.

import "./shim.js";
import {
    Environment,
    FunctionValue,
    IntegerValue,
    ArrayValue,
    KeywordArgumentsValue,
    ObjectValue,
} from "jinja/runtime";
import { startClock } from "./deadline.js";
import { strftime } from "./format.js";
import { PythonInterpreter } from "./interpreter.js";
import { readJson } from "./json.js";
import { parseTemplate } from "./source.js";
import { bool, isNumber, str, text, typeName } from "./values.js";

const mostInRange = 100000; // as Jinja's sandbox allows

function range(args) {
    for (const v of args) {
        if (!isNumber(v)) throw new Error(`'${typeName(v)}' object cannot be interpreted as an integer`);
    }
    const numbers = args.map((v) => Number(v.value));
    const [start, stop, step = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers;
    if (step === 0) throw new Error("range() arg 3 must not be zero");
    if ((stop - start) / step > mostInRange)
        throw new Error(`Range too big. The sandbox blocks ranges larger than MAX_RANGE`);
    const items = [];
    for (let i = start; step > 0 ? i < stop : i > stop; i += step) items.push(new IntegerValue(i));
    return new ArrayValue(items);
}

// An error that the template raises itself; the program shows its words as they are.
class TemplateError extends Error {}

function globals(now) {
    const environment = new Environment();
    const functions = {
        range,
        dict: (args) => {
            const entries = new Map();
            for (const v of args)
                if (v instanceof ObjectValue) for (const [key, item] of v.value) entries.set(key, item);
            return new ObjectValue(entries);
        },
        raise_exception: ([message]) => {
            const error = new TemplateError(message instanceof KeywordArgumentsValue ? "" : str(message));
            error.raised = true;
            throw error;
        },
        strftime_now: ([pattern]) => text(strftime(str(pattern), now)),
    };
    for (const [name, call] of Object.entries(functions)) environment.setVariable(name, new FunctionValue(call));
    for (const [name, value] of Object.entries({ true: true, True: true, false: false, False: false })) {
        environment.setVariable(name, bool(value));
    }
    environment.set("none", null);
    environment.set("None", null);
    return environment;
}

globalThis.parseTemplate = parseTemplate;

// `variables`: a JSON object; `now`: see strftime(); `limit`: milliseconds.
globalThis.renderTemplate = (program, variables, now, limit) => {
    startClock(limit);
    const environment = globals(now);
    for (const [name, value] of readJson(variables).value) environment.setVariable(name, value);
    return new PythonInterpreter(environment).run(program).value;
};
