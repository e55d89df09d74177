# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The window's words in other languages: every text of the sources is translated, with its placeholders and in every
plural of the language, and nothing is translated that no source says any more."""

import itertools
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

CHECKOUT = Path(os.environ["ALCOVE_CHECKOUT"])
FOLDER = CHECKOUT / "resources" / "translations"
PLURALS = {"de": 2, "en": 2, "fr": 2, "zh_CN": 1}
# What is filled in, file filters and the parts of a pattern. %L1 is %1 written as the language writes numbers; {} are
# the engine's.
PLACEHOLDER = re.compile(r"%L?[0-9n]|\{\w*\}|\*\.\w+|\(\*\)|\n")


class Message:
    def __init__(self, context, element):
        self.source = element.findtext("source")
        self.plural = element.get("numerus") == "yes"
        self.key = (context, self.source, element.findtext("comment"), self.plural)
        translation = element.find("translation")
        self.state = translation.get("type")
        if self.plural:
            self.forms = [form.text or "" for form in translation.findall("numerusform")]
        else:
            self.forms = [translation.text or ""]


def messages(file):
    for context in ElementTree.parse(file).getroot():
        for element in context.findall("message"):
            yield Message(context.findtext("name"), element)


def placeholders(text):
    count = itertools.count()
    # The first {} is {0}, unless a translation names its places itself.
    found = [f"{{{next(count)}}}" if found == "{}" else found for found in PLACEHOLDER.findall(text)]
    return sorted(each.replace("L", "") for each in found)


def faults(message, plurals):
    """What is wrong with a message's translation, in words."""
    if message.state is not None:
        yield message.state
    if len(message.forms) != (plurals if message.plural else 1):
        yield f"{len(message.forms)} forms"
    if not all(message.forms):
        yield "empty"
    wanted = placeholders(message.source)
    for number, form in enumerate(message.forms):
        found = placeholders(form)
        # Whoever speaks of one thing need not say the number.
        one = message.plural and plurals > 1 and number == 0
        if found != wanted and not (one and found == [each for each in wanted if each != "%n"]):
            yield f"placeholders {found} instead of {wanted}"
    if message.plural != ("%n" in wanted):
        yield "%n and a number belong together"
    if "(s)" in "".join([message.source, *message.forms]):
        yield "(s) is no plural"


class Translations(unittest.TestCase):
    def test_every_language_is_known_here(self):
        found = {file.stem.removeprefix("alcove_") for file in FOLDER.glob("*.ts")}
        self.assertEqual(found, set(PLURALS))

    def test_they_are_complete(self):
        wrong = []
        for language, plurals in PLURALS.items():
            for message in messages(FOLDER / f"alcove_{language}.ts"):
                wrong += [f"{language}: {message.key}: {fault}" for fault in faults(message, plurals)]
        self.assertEqual(wrong, [])

    def test_they_are_those_of_the_sources(self):
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "fresh.ts"
            self.update(fresh)
            said = {message.key for message in messages(fresh)}
        self.assertGreater(len(said), 400)
        for language in PLURALS:
            with self.subTest(language):
                # English says what the sources say, but for its plurals.
                wanted = {key for key in said if key[3]} if language == "en" else said
                there = [message.key for message in messages(FOLDER / f"alcove_{language}.ts")]
                self.assertEqual(len(there), len(set(there)))
                self.assertEqual((wanted - set(there), set(there) - wanted), (set(), set()))

    def test_the_engine_has_one_context(self):
        """Of the name by which the window looks its words up; lupdate makes another where it does not see the class."""
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / "fresh.ts"
            self.update(fresh)
            contexts = [message.key[0] for message in messages(fresh) if "Wording" in message.key[0]]
        self.assertGreater(len(contexts), 100)
        self.assertEqual(set(contexts), {"alcove::Wording"})

    def update(self, file):
        """What lupdate finds in the sources of the window and of the engine, whichever targets CMake has them in."""
        parts = [part for part in (CHECKOUT / "app").iterdir() if part.name not in ("cli", "CMakeLists.txt")]
        command = [os.environ["ALCOVE_LUPDATE"], "-silent", "-I", CHECKOUT, "-extensions", "qml,cpp,h"]
        subprocess.run([*command, CHECKOUT / "ui", CHECKOUT / "inference", *parts, "-ts", file], check=True, stderr=subprocess.DEVNULL)


class Faults(unittest.TestCase):
    """The rules above, held against translations that break them."""

    def check(self, source, *forms, plurals=2, state=None):
        element = ElementTree.Element("message", {"numerus": "yes"} if "%n" in source else {})
        ElementTree.SubElement(element, "source").text = source
        translation = ElementTree.SubElement(element, "translation", {"type": state} if state else {})
        if "%n" in source:
            for form in forms:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
        return list(faults(Message("Test", element), plurals))

    def test_what_is_right(self):
        self.assertEqual(self.check("%1 of %2", "%2 的 %1"), [])
        self.assertEqual(self.check("%n files", "eine Datei", "%Ln Dateien"), [])
        self.assertEqual(self.check("%n files", "%Ln 个文件", plurals=1), [])
        self.assertEqual(self.check("{} of {}", "{} von {}"), [])
        self.assertEqual(self.check("{} of {}", "{1} 的 {0}"), [])

    def test_what_is_wrong(self):
        self.assertTrue(self.check("%1 of %2", "%1 von"))
        self.assertTrue(self.check("All files (*)", "Alle Dateien"))
        self.assertTrue(self.check("{title}", "{Titel}"))
        self.assertTrue(self.check("{} of {}", "{} von"))
        self.assertTrue(self.check("{} of {}", "{0} von {0}"))
        self.assertTrue(self.check("{} of {}", "{1} von {2}"))
        self.assertTrue(self.check("Back", ""))
        self.assertTrue(self.check("Back", "Zurück", state="unfinished"))
        self.assertTrue(self.check("Back", "Zurück", state="vanished"))
        self.assertTrue(self.check("%n files", "%n Dateien"))
        self.assertTrue(self.check("%n files", "eine Datei", "Dateien"))
        self.assertTrue(self.check("%n files", "文件", plurals=1))
        self.assertTrue(self.check("File(s)", "Datei(en)"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
