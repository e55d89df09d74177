// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the scenes of the gallery talk about.
#pragma once

#include "tests/ui/window_fixture.h"

namespace alcove {

extern const QString story;    // a few paragraphs
extern const QString rich;     // headings, lists, code, a table, a quotation
extern const QString thought;  // before an answer
extern const QString formulas; // in and between paragraphs, in a table, one that is no TeX
extern const QString python;   // code with a long line

void talk(WindowFixture& app, const QString& question, const QString& answer);
void history(WindowFixture& app);  // some conversations of the past
void longChat(WindowFixture& app); // and one that fills the window
// Shows the import of a file of another program's, one with a line that nobody understands, and one that is none.
void importSamples(WindowFixture& app);

} // namespace alcove
