# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Short stories out of parts that fit together: somebody, a place, a wish, a trouble, a help, an end."""

from dialogues.wording import expand

HEROES = [  # kind of hero, names, he/she/it
    ("girl", "Anna Lily Mia Clara Rosa Ella Nora Ida Zoe Lucy".split(), "she"),
    ("boy", "Tom Ben Leo Max Sam Finn Paul Emil Noah Jack".split(), "he"),
    ("cat", "Mimi Tiger Luna Whiskers Pearl Smoky".split(), "she"),
    ("dog", "Rex Bello Spot Bruno Sunny Biscuit".split(), "he"),
    ("mouse", "Pip Nibble Minnie Crumb Dot".split(), "she"),
    ("rabbit", "Hops Clover Cotton Benny Thump".split(), "he"),
    ("bear", "Bruin Honey Barnaby Otto Urs".split(), "he"),
    ("fox", "Rusty Fina Ember Reynard Amber".split(), "she"),
    ("owl", "Olga Hoot Minerva Oswald".split(), "she"),
    ("dragon", "Spark Ignis Puff Cinder".split(), "he"),
    ("robot", "Bolt Tik Rob Copper Zip".split(), "he"),
    ("king", ["Henry", "Arthur", "Olaf", "Frederick"], "he"),
    ("princess", ["Isabel", "Rose", "Mathilda", "Elena"], "she"),
    ("fisherman", ["Hans", "Peter", "Old Joe", "Martin"], "he"),
    ("knight", ["Roland", "Edwin", "George", "Percy"], "he"),
    ("witch", ["Hilda", "Morna", "Greta", "Wanda"], "she"),
    ("bird", ["Peep", "Wing", "Robin", "Feather"], "she"),
    ("frog", ["Quax", "Freddy", "Lilly", "Hopper"], "he"),
]
ADJECTIVES = "little small brave kind clever curious shy cheerful quiet young".split()
PLACES = ["in a small house at the edge of a forest", "near a blue lake", "in a village between two hills", "by the sea",
          "in an old tower", "under a tall oak tree", "on a farm", "in a town with red roofs", "at the foot of a mountain",
          "beside a river", "in a garden full of flowers", "in a deep wood", "on a small island", "in a quiet valley"]
WISHES = [  # wish, what is found at the end
    ("find a friend", "a friend"), ("see the sea", "the wide blue sea"), ("find a golden key", "the golden key"),
    ("bake the best cake", "the best cake of all"), ("learn to sing", "a song"), ("find a treasure", "a chest full of coins"),
    ("touch the moon", "the moon in the water"), ("find the lost ball", "the red ball"), ("learn to fly", "a way to fly in dreams"),
    ("build a boat", "a little boat"), ("find a warm coat for the winter", "a warm coat"), ("hear a story", "a wonderful story"),
    ("grow a flower", "a bright flower"), ("find the way home", "the way home"), ("see a rainbow", "a rainbow over the hills"),
    ("have a picnic", "a good place for a picnic"), ("find a star", "a small shining star"), ("win a race", "the finish line"),
]
TROUBLES = ["{Suddenly|Then} it began to rain, and the path was {lost|gone} in the mist.", "But a {wide|deep} river lay across the way.",
            "But soon it grew dark, and {NAME} was afraid.", "On the way a {strong|cold} wind blew, and {HE} lost {HIS} hat.",
            "But the gate was locked, and nobody had the key.", "{NAME} walked and walked until {HIS} feet hurt.",
            "But a big stone lay in the middle of the road.", "Then {HE} heard a strange noise behind a bush.",
            "But {HE} fell into a hole and could not get out.", "But {HE} took the wrong road and did not know where to go.",
            "Then the snow came, and everything was white and cold.", "But the bridge was broken."]
HELPERS = ["an old owl", "a friendly squirrel", "a white horse", "a small hedgehog", "a wise turtle", "a tired traveller",
           "an old woman with a basket", "a swan", "a kind shepherd", "a little bird", "a green frog", "a big brown dog",
           "a butterfly", "a boy with a lantern", "a grey goose", "a clever crow"]
HELPS = ["\"{Do not worry|Do not be afraid|Do not cry},\" said {THE_HELPER}. \"I will {help you|show you the way}.\"",
         "\"{Why are you sad|What is the matter|Where are you going}?\" asked {THE_HELPER}. {NAME} told everything.",
         "\"If you share your bread with me, I will help you,\" said {THE_HELPER}. {NAME} gladly shared it.",
         "\"Follow me,\" said {THE_HELPER}, \"I know {a better way|the way|what to do}.\""]
DEEDS = ["Together they {went on|walked on|set out again}, and {soon|after a while|before long} they found {GOAL}.",
         "So they worked together, step by step, and at last there was {GOAL}.",
         "They {laughed and talked|sang a song} on the way, and in the evening they found {GOAL}.",
         "It was not easy, but they did not give up, and in the end they found {GOAL}."]
ENDS = ["{NAME} was very happy and {thanked|hugged} {THE_HELPER}.", "From that day on they were {good friends|best friends}.",
        "{NAME} went home and told everybody about it.", "That night {NAME} slept well and dreamed of {GOAL}.",
        "And {NAME} learned that {it is good to ask for help|a friend is better than gold|a kind word opens many doors|small steps lead far}."]
OPENINGS = ["Once upon a time there was a {ADJ} {KIND} {named|called} {NAME}. {CAP_HE} lived {PLACE}.",
            "{PLACE_CAP} there lived a {ADJ} {KIND} {named|called} {NAME}.",
            "{NAME} was a {ADJ} {KIND} who lived {PLACE}.",
            "There was once a {ADJ} {KIND}. {CAP_HIS} name was {NAME}, and {HE} lived {PLACE}.",
            "Long ago a {ADJ} {KIND} lived {PLACE}. {CAP_HIS} name was {NAME}."]
WANTS = ["{One day|One morning|One sunny day|One evening} {NAME} wanted to {WISH}.",
         "{NAME} had one great wish: to {WISH}.", "\"Today I want to {WISH},\" said {NAME} one {morning|day}.",
         "More than anything, {NAME} wanted to {WISH}."]
STARTS = ["So {HE} {set out|went out|started} {early|at once|with a small bag}.", "{CAP_HE} packed some bread and an apple and {went off|set out}.",
          "{CAP_HE} {put on a cap|took a deep breath} and went out of the door.", "So {HE} said goodbye and walked down the {road|path}."]


def _fill(random, template, words):
    for key, value in words.items():
        template = template.replace("{" + key + "}", value)
    text = expand(random, template)
    return text[0].upper() + text[1:]


def story(random, kind=None, wish=None):
    """(title, paragraphs): a story of one, two or three short paragraphs."""
    hero = random.choice([h for h in HEROES if kind is None or h[0] == kind])
    wish, goal = next((w for w in WISHES if w[0] == wish), None) or random.choice(WISHES)
    place, helper = random.choice(PLACES), random.choice(HELPERS)
    name, he = random.choice(hero[1]), hero[2]
    his = {"he": "his", "she": "her"}[he]
    words = {"KIND": hero[0], "NAME": name, "HE": he, "HIS": his, "CAP_HE": he.capitalize(), "CAP_HIS": his.capitalize(),
             "ADJ": random.choice([a for a in ADJECTIVES if not (hero[0] in ("girl", "boy") and a == "young")]),
             "PLACE": place, "PLACE_CAP": place[0].upper() + place[1:], "WISH": wish, "GOAL": goal, "HELPER": helper,
             "THE_HELPER": "the" + helper[helper.index(" "):]}
    first = [random.choice(OPENINGS), random.choice(WANTS), random.choice(STARTS)]
    second = [random.choice(TROUBLES), random.choice(["There {HE} met {HELPER}.", "Then {HELPER} came along.", "But {HE} was lucky: {HELPER} was there."]),
              random.choice(HELPS)]
    third = [random.choice(DEEDS), *random.sample(ENDS, random.choice([1, 2]))]
    parts = [" ".join(_fill(random, s, words) for s in part) for part in (first, second, third)]
    title = random.choice([f"{name} and the {helper.split(' ', 1)[1]}", f"The {words['ADJ']} {hero[0]}", f"{name}'s wish"])
    return title, parts


def story_text(random, kind=None):
    title, parts = story(random, kind)
    text = ("\n\n" if random.random() < 0.7 else " ").join(parts)
    return f"**{title}**\n\n{text}" if random.random() < 0.15 else text


_asks = ["{Tell me|Please tell me|Can you tell me|Could you tell me|Write|Write me|I want to hear|I would like} a {short |little |small |nice |}{story|tale|fairy tale|bedtime story}{.|?|}",
         "{A story|A fairy tale|A short story|Story time|A bedtime story}{, please|}{.|!}", "{Do you know|Can you write|Have you got} a {story|fairy tale|tale}{?|}",
         "{Tell me another story|Another story|One more story|Tell me one more}{, please|}{.|}"]
_asks += ["{Read|Show|Give} me a {short |}{story|tale|fairy tale}{.|}", "{Make up|Invent|Think of|Think up} a {short |nice |new |}{story|tale}{ for me|}{.|}",
          "{Could I have|May I have|Can I have|Can I hear|Shall we have} a {story|tale|little story|fairy tale}{?|}", "{I like|I love} {stories|fairy tales}. {Tell me one.|One, please.}",
          "{Entertain me|I am bored}{, tell me a story|, please tell me something nice}{.|}", "{Tell me something|A tale} {nice|sweet} {before I sleep|for the night|for my child}{.|}",
          "{I am in the mood for|It is time for|I feel like|How about|What about} a {story|fairy tale|bedtime story}{.|?|}"]
_asks_about = ["{I want|I would like|I'd like|How about|Give me|Think of} a {short |little |}{story|tale} {about|with|of} a {little |brave |}{KIND}{.|?|}",
               "{Tell|Read} me {something|a tale|one story} about a {brave |little |}{KIND}{.|, please.|}", "{Can|Could} you {make up|invent|tell me|write} a {story|tale} {about|with} a {KIND}{?|}",
               "{Let us have|Let me hear|Let's hear} a {story|tale} about a {KIND}{.|}", "{Make|Let} a {KIND} {be |}the hero of a {story|tale}{.|}","{Tell me|Please tell me|Can you tell me|Write|Write me|Make up|I want} a {short |little |}{story|tale|fairy tale} about {a|one} {little |small |}{KIND}{.|?|}",
               "{A story|A tale|A short story} about {a|the} {KIND}{, please|}{.|}"]


def story_pair(random):
    if random.random() < 0.5:
        kind = random.choice(HEROES)[0]
        question = expand(random, random.choice(_asks_about).replace("{KIND}", kind))
        return question.replace(" a owl", " an owl"), story_text(random, kind)
    return expand(random, random.choice(_asks)), story_text(random)


_goes_on = ["{Continue|Go on with|Please continue|Finish|Please go on with|Carry on} {this story|the story|this text|this|this tale}: {TEXT}",
            "{How does this go on|How does it go on|What happens next}? {TEXT}", "{TEXT} {Go on|Please go on|Continue}."]


def continuation_pair(random):
    _, parts = story(random)
    if random.random() < 0.4:
        sentences = parts[0].split(". ")
        cut = random.randint(1, max(1, len(sentences) - 1))
        begin = ". ".join(sentences[:cut]) + "." * (cut < len(sentences))
        rest = [". ".join(sentences[cut:])] * (cut < len(sentences)) + parts[1:]
    else:
        begin, rest = parts[0], parts[1:]
    ask = random.choice(_goes_on + ["{TEXT}"])
    head, _, tail = ask.partition("{TEXT}")
    question = (expand(random, head) + " " + begin + " " + expand(random, tail)).strip()
    return question, "\n\n".join(rest)


def poem_pair(random):
    pairs = [("The sun is bright, the sky is blue,", "I wish a happy day to you."), ("The little bird sits in the tree,", "it sings a song for you and me."),
             ("The moon looks down, the stars are near,", "sleep well, my friend, the night is here."), ("The snow is white, the wind is cold,", "but stories warm both young and old."),
             ("The river runs, the river sings,", "of summer days and other things."), ("A cat sat dreaming by the door,", "it dreamed of fish, and then of more."),
             ("The rain falls softly on the green,", "the finest garden ever seen."), ("The clock says nine, the day is done,", "tomorrow brings another sun.")]
    question = expand(random, random.choice(["{Write|Tell me|Give me|Can you write|Please write} {a|a short|a little} {poem|rhyme|verse}{.|?|}",
                                             "{A poem|A short poem|A rhyme}, please{.|}", "Write a poem about {the sun|the moon|a bird|snow|a cat|rain}{.|}"]))
    about = {"sun": 0, "bird": 1, "moon": 2, "snow": 3, "cat": 5, "rain": 6}
    first = next((pairs[i] for word, i in about.items() if word in question.lower()), None) or random.choice(pairs)
    second = random.choice([p for p in pairs if p is not first])
    return question, "\n".join([*first, *second])
