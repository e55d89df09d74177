# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Texts with {one|another} wording, and files of topics written with them."""

import re
from pathlib import Path

_innermost = re.compile(r"\{([^{}]*)\}")


def expand(random, text):
    """One of the wordings of `text`; braces may be nested."""
    while match := _innermost.search(text):
        text = text[: match.start()] + random.choice(match[1].split("|")) + text[match.end() :]
    return re.sub(r" {2,}", " ", text).strip().replace("\\n", "\n")


# Ways to ask how something is done, and what something is.
HOW_FRAMES = [
    "How {do|can|could|would|should} I {}?", "How {does one|do you|do people|would one} {}?", "How to {}?",
    "{Tell|Show} me how to {}.", "{Can|Could|Would} you {tell|show|explain to} me how to {}?", "{Please explain|Explain} how to {}.",
    "I {want|need|would like|wish} to {}.", "{I want|I would like|I'd like} to {}. {How do I do that?|How does that work?|Can you help?}",
    "I {am trying|try|have} to {}.", "I {don't|do not} know how to {}.", "I wonder how to {}.", "Is {there a way|it possible|there a key} to {}?",
    "{Can|Could|May} I {}?", "What {is|would be} the {way|best way|easiest way|right way} to {}?",
    "What {do I have to do|do I need to do|must I do|should I do|do I do|do I click|do I press} to {}?",
    "Which {key|button|keys|menu|command} {do I need|do I use|lets me use} to {}?", "Where {can|do} I {go to |}{}?",
    "{Help me|Please help me|Can you help me|Could you help me} {}.", "Any way to {}?", "Do you know how to {}?",
    "{Is there|Does Alcove have} {something|a button|a menu} to {}?", "Let me {}.", "I forgot how to {}.", "And how do I {}?",
    "What if I want to {}?", "{Steps|The steps} to {}, please.", "In {what|which} way {can|could|do|should} I {}?",
    "{Which|What} steps {are needed|do I take|does it take} to {}?", "How {might|shall|may} {I|one} {}?", "I'd {like|love} to {}. How?",
    "What {key|shortcut} {is there|do I press|do I need} to {}?", "I {can't|cannot} {find out|work out|see} how to {}.",
    "How {would|could|can} {somebody|a beginner|you} {}?", "What do I press when I want to {}?", "Is it hard to {}?",
    "How {would|do|can} I go about {ing}?", "What about {ing}?", "{Can you help|Could you help|Help} me with {ing}.",
    "I {have trouble|need help with|have problems} {ing}.", "Is {ing} possible{| here}?", "{What's|What is} the trick to {ing}?",
    "{Tell me|I have a question} about {ing}.", "How does {ing} work{| here}?", "What is needed for {ing}?",
]
WHAT_FRAMES = [
    "{What is|What's|What are} {}?", "{Tell me|Tell me something|Tell me more} about {}.", "{Explain|Please explain|Describe} {}.",
    "{Explain|Tell me|Say} {to me |}what {} is.", "{Can|Could|Would} you {explain|describe|tell me about} {}?",
    "What {does|do} {} mean?", "I {don't|do not} know what {} is.", "Do you know what {} is?", "What {can you tell me|do you know} about {}?",
    "What is meant by {}?", "What should I know about {}?", "{Give me|I need} a {short |}description of {}.", "{}?", "What exactly is {}?",
    "So, what is {}?", "What kind of thing is {}?", "{}: what is {that|it}?", "{Could|Would} you {explain|say} what {} is?",
    "{Please describe|Describe|Introduce} {} to me.", "I {have never heard of|keep reading about} {}.", "What's {} {about|then|exactly}?",
    "{Give me|I need} an explanation of {}.", "I {would like|want} to know what {} is.", "What is {} {good|used|there} for?",
]
_doubled = {"get", "set", "run", "put", "cut", "begin", "stop", "pin", "chat"}


def gerund(phrase):
    """The deed as a thing: "open a model" becomes "opening a model"."""
    verb, _, rest = phrase.partition(" ")
    stem = verb + verb[-1] if verb in _doubled else verb[:-1] if verb.endswith("e") and verb[-2] not in "eo" else verb
    return f"{stem}ing {rest}".strip()


def in_frame(random, frame, phrase):
    phrase = expand(random, phrase)
    return expand(random, frame.replace("{}", phrase).replace("{ing}", gerund(phrase))).replace("..", ".").replace(".?", "?")


class Topic:
    """What can be asked about: whole questions, things that are done and things that are, in the frames above."""

    def __init__(self, name):
        self.name, self.questions, self.deeds, self.things, self.answers = name, [], [], [], []

    def question(self, random):
        kinds = [k for k in (self.questions, self.deeds, self.deeds, self.things) if k]
        kind = random.choice(kinds)
        phrase = random.choice(kind)
        if kind is self.questions:
            return expand(random, phrase)
        return in_frame(random, random.choice(HOW_FRAMES if kind is self.deeds else WHAT_FRAMES), phrase)

    def answer(self, random):
        return expand(random, random.choice(self.answers))


def read_topics(path):
    topics = []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1):
        kind, _, rest = line.partition(" ")
        if not line or kind == "#":
            continue
        if kind == "@":
            topics.append(Topic(rest))
        elif kind == "?":
            topics[-1].questions.append(rest)
        elif kind == "+":
            topics[-1].deeds.append(rest)
        elif kind == "=":
            topics[-1].things.append(rest)
        elif kind == "!":
            topics[-1].answers.append(rest)
        else:
            raise ValueError(f"{path}:{number}: a line begins with #, @, ?, +, = or !")
    return topics


_before = ["Quick question: ", "One question: ", "A question: ", "Maybe a silly question: ", "I am new here. ", "Hello! ", "Hi! ", "Hello. ",
           "Sorry to bother you. ", "I just installed this. ", "Good evening. ", "Hey! ", "Thank you. ", "Another question: ", "Okay. ", "Hm. "]


def _mistyped(random, question):
    """Two neighbouring letters change places, or one is left out."""
    places = [m.start() for m in re.finditer(r"(?<=[a-z])[a-z]{2}(?=[a-z])", question)]
    if not places:
        return question
    at = random.choice(places)
    middle = question[at + 1] + question[at] if random.random() < 0.6 else question[at]
    return question[:at] + middle + question[at + 2 :]


def as_people_type(random, question):
    """The same question in the hurry in which people write: small letters, no mark at the end, a polite word, a slip."""
    if random.random() < 0.06 and len(question) < 80:
        question = random.choice(_before) + question
    if random.random() < 0.03 and not any(c.isdigit() for c in question):
        question = _mistyped(random, question)
    draw = random.random()
    if draw < 0.08 and len(question) < 60 and question[-1:] in "?.":
        question = question[:-1] + random.choice([", please", " please"]) + question[-1]
    elif draw < 0.14:
        opening = random.choice(["Hey, ", "Hi, ", "Okay, ", "So, ", "Please, ", "Tell me, ", "Well, "])
        question = opening + question[0].lower() + question[1:] if not question.startswith("I ") else question
    draw = random.random()
    if draw < 0.22:
        question = question.lower()
    draw = random.random()
    if draw < 0.22:
        question = question.rstrip("?.!")
    elif draw < 0.25:
        question += random.choice(["?", "!", "..."])
    return question


def plain(text):
    """What two wordings have in common that differ only in case, marks and blanks."""
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))
