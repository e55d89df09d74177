// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Formulas in TeX as drawings: MathJax, in an engine of Qt's.
#pragma once

#include "inference/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>

namespace alcove {

// A drawing in `currentColor`. Measures are in em of the words around it.
struct TypesetFormula {
    QByteArray svg; // a document with a viewBox, in thousandths of an em
    double width = 0;
    double height = 0;
    double depth = 0; // so much of the height lies below the line of the words
};

// Used from one thread. The first formula takes some 0.2 s, because the script is read then; the others 10 to 20 ms.
class Typesetter {
public:
    static constexpr std::chrono::milliseconds usualLimit{2000};
    static constexpr qsizetype mostCharacters = 20000;

    explicit Typesetter(std::chrono::milliseconds limit = usualLimit);
    ~Typesetter();

    // `source`: TeX as LaTeX's amsmath knows it, with mhchem's \ce, without the signs around it. `display`: it stands
    // on lines of its own. Fails with the typesetter's own words when it is no TeX, and when it takes longer than the
    // limit.
    Result<TypesetFormula> typeset(const QString& source, bool display);

private:
    struct Script;
    const std::chrono::milliseconds m_limit;
    std::unique_ptr<Script> m_script; // null: not read yet, or given up because it was interrupted
};

} // namespace alcove
