// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the program calls: typesetFormula(source, display). Formulas come from a model's answer, so the packages that
// make links, run actions or change the typesetter's own settings are left out.

import "../jinja/shim.js";
import { liteAdaptor } from "mathjax-full/js/adaptors/liteAdaptor.js";
import { RegisterHTMLHandler } from "mathjax-full/js/handlers/html.js";
import { TeX } from "mathjax-full/js/input/tex.js";
import { AllPackages } from "mathjax-full/js/input/tex/AllPackages.js";
import { mathjax } from "mathjax-full/js/mathjax.js";
import { SVG } from "mathjax-full/js/output/svg.js";
import { flatten } from "./flatten.js";
import { tidySource } from "./tidy_source.js";

const leftOut = ["action", "configmacros", "html", "noerrors", "noundefined", "setoptions", "tagformat"];
const packages = AllPackages.filter((name) => leftOut.indexOf(name) < 0);

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);

function newTypesetter() {
    const input = new TeX({
        packages,
        formatError: (_, error) => {
            throw error;
        },
    });
    const page = mathjax.document("", { InputJax: input, OutputJax: new SVG({ fontCache: "none" }) });
    return { input, page };
}

// Definitions last as long as a typesetter: a formula that makes some gets one of its own, so that no conversation can
// change how another looks.
const defines = /\\(def|let|gdef|edef|(re)?new(command|environment)|DeclareMathOperator|mathchardef)(?![a-zA-Z])/;
let shared = null;

// { svg, width, height, depth }: a whole SVG document drawn in `currentColor`; its measures are in em, `depth` is how
// much of the height lies below the line. Throws with the reason when `source` is no TeX.
globalThis.typesetFormula = (source, display) => {
    const typesetter = defines.test(source) ? newTypesetter() : (shared = shared || newTypesetter());
    typesetter.input.reset();
    const container = typesetter.page.convert(tidySource(source), { display });
    const svg = adaptor.tags(container, "svg")[0];
    flatten(adaptor, svg);
    const [, top, width, height] = adaptor.getAttribute(svg, "viewBox").split(" ").map(Number);
    return { svg: adaptor.outerHTML(svg), width: width / 1000, height: height / 1000, depth: (top + height) / 1000 };
};
