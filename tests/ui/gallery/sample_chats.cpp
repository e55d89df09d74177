// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/gallery/sample_chats.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace alcove {

const QString story =
    "Once upon a time, there was a little girl named Lily. She loved to play outside in the park with "
    "her friends. One day, she saw a big tree with a red ball high up in its branches.\n\n"
    "\"I want the ball,\" said Lily. She asked her friend Tom to help. Tom was tall and strong. He "
    "climbed the tree and gave the ball to Lily.\n\nLily was very happy. She said thank you to Tom, and "
    "they played together all day long.";

const QString formulas = R"(A quadratic equation $ax^2 + bx + c = 0$ with $a \neq 0$ has the solutions

\[ x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}. \]

Its discriminant \(\Delta = b^2 - 4ac\) tells how many are real. The sum $\sum_{i=1}^n i = \frac{n(n+1)}{2}$ stands in a line of
words, and so do $e^{i\pi} + 1 = 0$, $\hat{y}_t$ and $\mathbb{E}[X] = \int x\,f(x)\,\mathrm{d}x$, whatever they need above and
below it.

$$
\begin{align}
\nabla \cdot \mathbf{E} &= \frac{\rho}{\varepsilon_0} \\
\nabla \times \mathbf{B} &= \mu_0 \left( \mathbf{J} + \varepsilon_0 \frac{\partial \mathbf{E}}{\partial t} \right) \tag{1}
\end{align}
$$

1. A rotation is $R = \begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix}$.
2. Water forms as $\ce{2 H2 + O2 -> 2 H2O}$, which costs \$5.

| function | derivative |
|---|---|
| $\sin x$ | $\cos x$ |
| $\lvert x \rvert$ | $\operatorname{sgn} x$ |

$$\left\{ \begin{matrix} a \\ b \\ c \\ d \\ e \end{matrix} \right\} \xrightarrow{\text{a long way}} \underbrace{x_1 + x_2 + \dots + x_n}_{n \text{ terms}}$$

What is no TeX stays as it is: $\nosuch{x}$.
)";

const QString rich = R"(Sorting needs a rule for what comes first; the rest is bookkeeping.

## Three ways

1. **Insertion sort** is the simplest. It is fast on short or nearly sorted lists.
2. **Merge sort** splits, sorts both halves and merges them:
   - stable,
   - never worse than *n* log *n*,
   - needs memory for a copy.
3. **Quicksort** needs no copy. See `std::sort` and https://en.cppreference.com/w/cpp/algorithm/sort.

```cpp
#include <algorithm>
#include <vector>

// Sorts by absolute value, smallest first.
void sortByMagnitude(std::vector<int>& numbers)
{
    std::ranges::sort(numbers, {}, [](int number) { return std::abs(number); });
}
```

| Method    | Average   | Worst     | Stable |
|-----------|----------:|----------:|:------:|
| Insertion | n²        | n²        | yes    |
| Merge     | n log n   | n log n   | yes    |
| Quick     | n log n   | n²        | no     |

> Premature optimisation is the root of all evil, they say.
>
> They also say: measure first.

### What is left to do

- [x] choose a method
- [ ] measure it on your data
- [ ] keep the *simplest* that is fast enough

---

Shall I show how to measure?)";

const QString thought = "The person asks about the sky. Rayleigh scattering goes with the inverse fourth power of the "
                        "wavelength, so blue is "
                        "scattered about five times as much as red.\n\nWhy not violet? There is less of it in "
                        "sunlight, and our eyes see it "
                        "badly. I should keep it short.";

const QString python =
    "```python\ndef greet(name: str) -> str:\n    \"\"\"A line that is much too long for the column, so that "
    "one has to scroll sideways to read the end of it.\"\"\"\n    return f\"Hello, {name}!\"\n```";

void talk(WindowFixture& app, const QString& question, const QString& answer)
{
    if (app.ask(question))
        app.engine().answer(answer);
    QTest::qWait(60);
}

void history(WindowFixture& app)
{
    app.openScriptedModel();
    for (const QString title : {"Lily and the red ball", "What a good night's sleep does", "A letter to the tax office",
                                "Names for a small grey cat", "Why is the sky blue?"}) {
        app.chat().newConversation();
        talk(app, title, story);
    }
}

void longChat(WindowFixture& app)
{
    history(app);
    app.chat().newConversation();
    talk(app, "Which sorting algorithm should I use in C++?", rich);
    talk(app, "And a greeting in Python, please.", "Of course:\n\n" + python + "\n\nCall it with a name.");
}

void importSamples(WindowFixture& app)
{
    history(app);
    static const QTemporaryDir folder;
    QList<QUrl> files;
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        files << QUrl::fromLocalFile(file.fileName());
    };
    QByteArray chats;
    for (const char* title : {"How cats purr", "A holiday in Norway", "Bread without yeast"})
        chats +=
            QByteArray(chats.isEmpty() ? "[" : ",") + R"({"conversation_id":")" + title + R"(","title":")" + title +
            R"(","create_time":1700000000,"mapping":{"q":{"id":"q","parent":null,"children":["a"],"message":{"author":
{"role":"user"},"content":{"content_type":"multimodal_text","parts":[{"content_type":"image_asset_pointer",
"asset_pointer":"file-service://cat"},"Tell me."]}}},"a":{"id":"a","parent":"q","children":[],"message":{"author":
{"role":"assistant"},"content":{"content_type":"text","parts":["Gladly."]}}}}})";
    write("conversations.json", chats + "]");
    write("training.jsonl", R"({"messages":[{"role":"user","content":"Hello"},{"role":"assistant","content":"Hi."}]})"
                            "\n{\"something\":\"else\"}\n");
    write("holiday.json", "\xff\xd8\xff\xe0 no JSON");
    app.transfer().importFiles(files);
    QTest::qWait(400);
}

} // namespace alcove
