# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Answers that show what the window can lay out: lists, tables, code."""

from dialogues.wording import expand

LISTS = {
    "fruits": ["apples", "pears", "bananas", "oranges", "grapes", "cherries", "plums", "lemons", "strawberries"],
    "vegetables": ["carrots", "potatoes", "onions", "peas", "beans", "tomatoes", "cabbage", "spinach", "leeks"],
    "animals": ["cats", "dogs", "horses", "cows", "lions", "bears", "foxes", "rabbits", "elephants", "mice"],
    "birds": ["robins", "owls", "eagles", "ducks", "swans", "sparrows", "crows", "parrots", "penguins"],
    "colours": ["red", "blue", "green", "yellow", "orange", "purple", "brown", "black", "white"],
    "trees": ["oak", "birch", "maple", "pine", "beech", "willow", "apple tree", "fir", "chestnut"],
    "flowers": ["roses", "tulips", "daisies", "lilies", "violets", "sunflowers", "poppies", "daffodils"],
    "drinks": ["water", "milk", "tea", "coffee", "apple juice", "orange juice", "lemonade", "cocoa"],
    "sports": ["football", "tennis", "swimming", "running", "cycling", "skiing", "hockey", "rowing"],
    "instruments": ["piano", "violin", "guitar", "flute", "drums", "trumpet", "cello", "harp"],
    "clothes": ["shirt", "trousers", "socks", "shoes", "hat", "coat", "scarf", "gloves", "jacket"],
    "things in a kitchen": ["a table", "a stove", "a pan", "a knife", "a cup", "a plate", "a spoon", "a sink"],
    "things to take on a trip": ["a map", "water", "a warm coat", "some food", "a torch", "good shoes", "a book"],
    "things to do on a rainy day": ["read a book", "bake a cake", "play a game", "draw a picture", "tidy a drawer",
                                    "call a friend", "listen to music"],
    "countries in Europe": ["France", "Germany", "Italy", "Spain", "Poland", "Greece", "Sweden", "Norway", "Portugal"],
    "planets": ["Mercury", "Venus", "Earth", "Mars", "Jupiter", "Saturn", "Uranus", "Neptune"],
    "tools": ["hammer", "saw", "screwdriver", "pliers", "drill", "file", "axe", "spade"],
    "pets": ["cat", "dog", "rabbit", "hamster", "goldfish", "guinea pig", "parrot"],
    "things in the sky": ["the sun", "the moon", "stars", "clouds", "birds", "a rainbow", "aeroplanes"],
    "things at school": ["books", "pencils", "desks", "teachers", "a blackboard", "chairs", "maps"],
}
_numbers = {3: "three", 4: "four", 5: "five"}


def list_pair(random):
    name, items = random.choice(list(LISTS.items()))
    count = random.choice([3, 3, 4, 5, 5])
    said = random.choice([str(count), _numbers[count]])
    question = expand(random, random.choice([
        f"{{List|Name|Give me|Tell me|Write down|Show me}} {said} {name}{{.|}}",
        f"{{Make|Write|Give me|Show me}} a list of {said} {name}{{.|}}",
        f"{{Can you|Could you|Please}} {{list|name|give me}} {said} {name}{{?|}}",
        f"{{I need|I want|I would like}} {{a list of |the names of |some names: |}}{said} {name}{{.|}}",
        f"{{What are|Which are|Think of|Find|Can you think of|Do you know}} {said} {name}{{?|}}",
        f"{said.capitalize()} {name}{{, please|}}{{.|}}",
    ]))
    chosen = random.sample(items, count)
    if random.random() < 0.25:
        return question, "\n".join(f"{i}. {item[0].upper() + item[1:]}" for i, item in enumerate(chosen, 1))
    return question, "\n".join(f"- {item[0].upper() + item[1:]}" for item in chosen)


def open_list_pair(random):
    name, items = random.choice(list(LISTS.items()))
    question = expand(random, random.choice([
        f"{{List|Name|Give me|Tell me|Show me}} {{some|a few}} {name}{{.|}}",
        f"{{Make|Write|Give me}} a {{short |}}list of {name}{{.|}}",
        f"{{Which|What}} {name} {{do you know|are there|can you name}}{{?|}}",
    ]))
    return question, "\n".join(f"- {item[0].upper() + item[1:]}" for item in random.sample(items, 4))


TABLES = {
    "animals and their young": ("Animal", "Young", [("cat", "kitten"), ("dog", "puppy"), ("cow", "calf"), ("horse", "foal"),
                                                    ("sheep", "lamb"), ("hen", "chick")]),
    "animals and their sounds": ("Animal", "Sound", [("cat", "meow"), ("dog", "woof"), ("cow", "moo"), ("sheep", "baa"),
                                                     ("duck", "quack"), ("owl", "hoot")]),
    "countries and their capitals": ("Country", "Capital", [("France", "Paris"), ("Italy", "Rome"), ("Spain", "Madrid"),
                                                            ("Germany", "Berlin"), ("Japan", "Tokyo"), ("Greece", "Athens")]),
    "fruits and their colours": ("Fruit", "Colour", [("banana", "yellow"), ("cherry", "red"), ("plum", "purple"),
                                                     ("orange", "orange"), ("lime", "green")]),
    "numbers and their squares": ("Number", "Square", [(str(i), str(i * i)) for i in range(1, 7)]),
    "months and their days": ("Month", "Days", [("January", "31"), ("April", "30"), ("June", "30"), ("July", "31"),
                                                ("September", "30")]),
    "animals and their legs": ("Animal", "Legs", [("dog", "4"), ("bird", "2"), ("spider", "8"), ("ant", "6"), ("snake", "0")]),
}


def table_pair(random):
    name, (left, right, rows) = random.choice(list(TABLES.items()))
    question = expand(random, random.choice([
        f"{{Make|Write|Show me|Give me|Draw|Create}} a {{small |short |}}table of {name}{{.|}}",
        f"{{Can you|Could you|Please}} {{make|write|show me}} a table {{of|with}} {name}{{?|}}",
        f"{{I need|I want}} a {{small |}}table {{of|with}} {name}{{.|}}",
        f"A table {{of|with}} {name}, please{{.|}}",
        f"{{Put|Write|Show}} {name} {{in|into|as}} a table{{.|}}",
        f"{{Draw|Set up|Prepare|Make me|Build}} a {{nice |little |}}table {{of|with|about|for}} {name}{{.|}}",
    ]))
    chosen = random.sample(rows, random.choice([3, 4, 4]))
    if right == "Square":
        chosen.sort(key=lambda row: int(row[0]))
    lines = [f"| {left} | {right} |", "| --- | --- |"] + [f"| {a} | {b} |" for a, b in chosen]
    return question, "\n".join(lines)


CODE = [
    ("prints hello|says hello|prints a greeting|writes hello", "python", 'print("Hello!")'),
    ("adds two numbers|computes a sum of two numbers", "python", "def add(a, b):\n    return a + b\n\n\nprint(add(2, 3))"),
    ("counts to five|counts from one to five|prints the numbers from 1 to 5", "python",
     "for number in range(1, 6):\n    print(number)"),
    ("prints a list|shows a list of fruits", "python",
     'fruits = ["apple", "pear", "plum"]\nfor fruit in fruits:\n    print(fruit)'),
    ("asks for a name|greets a person by name", "python", 'name = input("Your name: ")\nprint("Hello, " + name + "!")'),
    ("finds the larger of two numbers|compares two numbers", "python",
     "def larger(a, b):\n    if a > b:\n        return a\n    return b"),
    ("multiplies two numbers", "python", "def multiply(a, b):\n    return a * b\n\n\nprint(multiply(4, 5))"),
    ("checks whether a number is even", "python", "def is_even(number):\n    return number % 2 == 0"),
    ("adds up a list|computes the sum of a list", "python", "numbers = [1, 2, 3, 4]\nprint(sum(numbers))"),
]


def code_pair(random):
    what, language, code = random.choice(CODE)
    what = random.choice(what.split("|"))
    question = expand(random, random.choice([
        f"{{Write|Show me|Give me|Make}} {{a|a small|a short}} {{Python |}}{{program|script|function|piece of code}} that {what}{{.|}}",
        f"{{Can you|Could you|Please}} {{write|show me|give me}} {{Python |some |}}code that {what}{{?|}}",
        f"{{A|One}} {{small |short |little |}}{{Python |}}{{program|script}} that {what}{{, please|}}{{.|}}",
        f"{{I need|I want}} {{a program|a script|a function|code}} that {what}{{.|}}",
        f"{{How do I|How can I}} write {{a program|Python code|code}} that {what}{{?|}}",
    ]))
    lead = expand(random, "{Here is a small program:|This does it:|Like this:|Here it is:}")
    return question, f"{lead}\n\n```{language}\n{code}\n```"


def any_code_pair(random):
    _, language, code = random.choice(CODE[:4])
    question = expand(random, random.choice([
        "{Write|Show me|Give me} {some|a little|a bit of|a few lines of|a small piece of} {code|Python|Python code}{.|}",
        "{Can you|Could you|Do you} {write code|program|write Python|write programs|code}{?|}",
        "{Show me|Give me|Write} a {code block|code example|small program|Python example|hello world program}{.|}",
    ]))
    return question, f"Only {expand(random, '{very |}')}small things. Here is a program:\n\n```{language}\n{code}\n```".replace("  ", " ")


def formatting_pair(random):
    maker = random.choices([list_pair, open_list_pair, table_pair, code_pair, any_code_pair], [4, 1.5, 2.5, 2, 0.7])[0]
    return maker(random)
