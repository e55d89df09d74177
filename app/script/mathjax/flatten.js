// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Makes MathJax's drawing one that Qt's renderer, which knows SVG Tiny, shows as it is meant. A delimiter or arrow that
// grows has a straight piece between its ends, which MathJax stretches too far and cuts off with an <svg> inside of the
// <svg>. Here it is stretched to just the length that is needed.

const number = /-?\d*\.?\d+(?:e-?\d+)?/g;

// [least x, greatest x, least y, greatest y] of what a path touches. Its commands are MathJax's: all absolute.
function extent(path) {
    const box = [Infinity, -Infinity, Infinity, -Infinity];
    const widen = (axis, value) => {
        box[axis] = Math.min(box[axis], value);
        box[axis + 1] = Math.max(box[axis + 1], value);
    };
    for (const [, command, list] of matches(/([A-Z])([^A-Z]*)/g, path)) {
        const values = (list.match(number) || []).map(Number);
        if (command === "H") values.forEach((value) => widen(0, value));
        else if (command === "V") values.forEach((value) => widen(2, value));
        else values.forEach((value, i) => widen(i % 2 === 0 ? 0 : 2, value));
    }
    return box;
}

function matches(pattern, text) {
    const found = [];
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
    return found;
}

// Along one axis: the piece's own [from, to] onto the window's [start, start + size].
function fit(from, to, start, size) {
    const scale = to > from ? size / (to - from) : 1;
    return { scale, offset: start - from * scale };
}

function flattenWindow(adaptor, inner) {
    const attribute = (node, name) => adaptor.getAttribute(node, name) || "";
    const [left, bottom, width, height] = attribute(inner, "viewBox").split(" ").map(Number);
    const x = Number(attribute(inner, "x")) - left;
    const y = Number(attribute(inner, "y")) - bottom;
    const group = adaptor.node("g", { transform: `translate(${x},${y})` }, [], "http://www.w3.org/2000/svg");
    for (const piece of adaptor.childNodes(inner)) {
        const [, across, along] = /scale\(([^,)]+),?([^)]*)\)/.exec(attribute(piece, "transform")) || ["", "1", "1"];
        const [x0, x1, y0, y1] = extent(attribute(piece, "d"));
        if (Number(across) !== 1) {
            const { scale, offset } = fit(x0, x1, left, width);
            adaptor.setAttribute(piece, "transform", `translate(${offset},0) scale(${scale},1)`);
        } else if (along !== "" && Number(along) !== 1) {
            const { scale, offset } = fit(y0, y1, bottom, height);
            adaptor.setAttribute(piece, "transform", `translate(0,${offset}) scale(1,${scale})`);
        }
    }
    for (const piece of [...adaptor.childNodes(inner)]) adaptor.append(group, piece);
    adaptor.replace(group, inner);
}

// MathJax's notes on what each part was in TeX: a fifth of the drawing, and nobody reads them.
function removeNotes(adaptor, node) {
    for (const { name } of adaptor.allAttributes(node)) {
        if (name.startsWith("data-")) adaptor.removeAttribute(node, name);
    }
    for (const child of adaptor.childNodes(node)) {
        if (adaptor.kind(child) !== "#text") removeNotes(adaptor, child);
    }
}

export function flatten(adaptor, svg) {
    removeNotes(adaptor, svg);
    for (const inner of [...adaptor.tags(svg, "svg")]) {
        if (inner !== svg) flattenWindow(adaptor, inner);
    }
}
