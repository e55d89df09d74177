// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// From a template's text to its program: the library's lexer and parser, with tests that take arguments
// (`x is divisibleby(3)`, `x is in y`), which they lack. Each `is [not] NAME …` becomes a filter of that name.

import { Token, tokenize } from "jinja/lexer";
import { parse } from "jinja/parser";

const opening = ["OpenParen", "OpenSquareBracket", "OpenCurlyBracket"];
const closing = ["CloseParen", "CloseSquareBracket", "CloseCurlyBracket"];
const noArgument = ["else", "or", "and", "is", "if", "in", "not"];

// The index behind the bracket that closes the one at `at`.
function behindBracket(tokens, at) {
    let depth = 0;
    for (let i = at; i < tokens.length; ++i) {
        if (opening.includes(tokens[i].type)) ++depth;
        if (closing.includes(tokens[i].type) && --depth === 0) return i + 1;
    }
    throw new SyntaxError("a bracket is not closed");
}

// The index behind the one value that begins at `at`: a literal, a name or brackets, then .name, [index] and (call).
function behindValue(tokens, at) {
    let end = opening.includes(tokens[at].type) ? behindBracket(tokens, at) : at + 1;
    while (end < tokens.length) {
        const type = tokens[end].type;
        if (type === "Dot") end += 2;
        else if (type === "OpenSquareBracket" || type === "OpenParen") end = behindBracket(tokens, end);
        else break;
    }
    return end;
}

function beginsValue(token) {
    if (!token) return false;
    if (token.type === "Identifier") return !noArgument.includes(token.value);
    return ["StringLiteral", "NumericLiteral", "OpenSquareBracket", "OpenCurlyBracket"].includes(token.type);
}

function withTestsAsFilters(tokens) {
    const result = [];
    for (let i = 0; i < tokens.length;) {
        const token = tokens[i];
        const isTest = token.type === "Identifier" && token.value === "is" && i > 0 && tokens[i - 1].type !== "Dot";
        if (!isTest) {
            result.push(token);
            ++i;
            continue;
        }
        const negated = tokens[i + 1] && tokens[i + 1].value === "not";
        const name = tokens[i + (negated ? 2 : 1)];
        if (!name || name.type !== "Identifier") throw new SyntaxError("the name of a test is missing after 'is'");
        i += negated ? 3 : 2;
        result.push(new Token("|", "Pipe"), new Token((negated ? "is not " : "is ") + name.value, "Identifier"));
        result.push(new Token("(", "OpenParen"));
        let end = i;
        if (tokens[i] && tokens[i].type === "OpenParen") {
            end = behindBracket(tokens, i);
            result.push(...withTestsAsFilters(tokens.slice(i + 1, end - 1)));
        } else if (beginsValue(tokens[i])) {
            end = behindValue(tokens, i);
            result.push(...withTestsAsFilters(tokens.slice(i, end)));
        }
        result.push(new Token(")", "CloseParen"));
        i = end;
    }
    return result;
}

// Throws with the reason when the text is no template.
export function parseTemplate(source) {
    const tokens = tokenize(source.replace(/\r\n?/g, "\n"), { lstrip_blocks: true, trim_blocks: true });
    return parse(withTestsAsFilters(tokens));
}
