// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What stands after the opening brace at `open`, up to its partner; null when there is none.
function group(source, open) {
    let depth = 0;
    for (let i = open; i < source.length; ++i) {
        if (source[i] === "\\") ++i;
        else if (source[i] === "{") ++depth;
        else if (source[i] === "}" && --depth === 0) return source.slice(open + 1, i);
    }
    return null;
}

// A number set at the page's edge has no place in a drawing as wide as its formula: "\tag{1}" becomes "(1)" beside it.
export function tidySource(source) {
    let text = "";
    let rest = 0;
    const tag = /\\tag(\*?)\s*(?=\{)/g;
    for (let found = tag.exec(source); found; found = tag.exec(source)) {
        const name = group(source, tag.lastIndex);
        if (name === null) break;
        text += source.slice(rest, found.index) + "\\qquad\\text{" + (found[1] ? name : "(" + name + ")") + "}";
        rest = tag.lastIndex + name.length + 2;
        tag.lastIndex = rest;
    }
    return text + source.slice(rest);
}
