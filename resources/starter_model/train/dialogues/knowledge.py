# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Common knowledge in tables: what everybody knows and a small model can hold."""

from dialogues.wording import expand

CAPITALS = dict(p.split("=") for p in (
    "France=Paris,Germany=Berlin,Italy=Rome,Spain=Madrid,Portugal=Lisbon,England=London,the United Kingdom=London,"
    "Ireland=Dublin,Scotland=Edinburgh,Greece=Athens,Austria=Vienna,Switzerland=Bern,Poland=Warsaw,Russia=Moscow,"
    "Ukraine=Kyiv,Sweden=Stockholm,Norway=Oslo,Denmark=Copenhagen,Finland=Helsinki,Iceland=Reykjavik,Belgium=Brussels,"
    "the Netherlands=Amsterdam,Hungary=Budapest,Romania=Bucharest,Bulgaria=Sofia,Turkey=Ankara,Egypt=Cairo,Kenya=Nairobi,"
    "Morocco=Rabat,Japan=Tokyo,China=Beijing,India=New Delhi,South Korea=Seoul,Thailand=Bangkok,Vietnam=Hanoi,"
    "Australia=Canberra,New Zealand=Wellington,Canada=Ottawa,the United States=Washington,Mexico=Mexico City,"
    "Brazil=Brasilia,Argentina=Buenos Aires,Chile=Santiago,Peru=Lima,Cuba=Havana").split(","))
COLOURS = dict(p.split("=") for p in (
    "the sky=blue,grass=green,a banana=yellow,snow=white,milk=white,blood=red,coal=black,the sun=yellow,a lemon=yellow,"
    "a tomato=red,a carrot=orange,the sea=blue,a frog=green,a cherry=red,chocolate=brown,a strawberry=red,night=black,"
    "a leaf=green,a lime=green,salt=white,a crow=black,a polar bear=white,a ripe plum=purple").split(","))
LEGS = dict(p.split("=") for p in "a dog=four,a cat=four,a horse=four,a bird=two,a person=two,a spider=eight,an ant=six,"
            "a bee=six,a snake=no,a fish=no,a cow=four,a chair=four,an octopus=no".split(","))
SOUNDS = dict(p.split("=") for p in "a cat=meows,a dog=barks,a cow=moos,a sheep=bleats,a duck=quacks,a lion=roars,"
              "a horse=neighs,a bee=buzzes,an owl=hoots,a pig=grunts,a wolf=howls,a frog=croaks,a cock=crows".split(","))
YOUNG = dict(p.split("=") for p in "a cat=a kitten,a dog=a puppy,a cow=a calf,a horse=a foal,a sheep=a lamb,a hen=a chick,"
             "a bear=a cub,a duck=a duckling,a goat=a kid,a frog=a tadpole".split(","))
OPPOSITES = [p.split("=") for p in "hot=cold,big=small,up=down,day=night,black=white,fast=slow,old=young,happy=sad,"
             "open=closed,light=dark,long=short,high=low,wet=dry,full=empty,good=bad,left=right,hard=soft,early=late,"
             "rich=poor,strong=weak,yes=no,begin=end,near=far,inside=outside,loud=quiet,clean=dirty".split(",")]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
PLURALS = dict(p.split("=") for p in "mouse=mice,child=children,man=men,woman=women,foot=feet,tooth=teeth,goose=geese,"
               "house=houses,cat=cats,box=boxes,leaf=leaves,knife=knives,sheep=sheep,baby=babies,city=cities".split(","))
CONTINENTS = dict(p.split("=") for p in "France=Europe,Germany=Europe,Italy=Europe,Spain=Europe,Japan=Asia,China=Asia,"
                  "India=Asia,Egypt=Africa,Kenya=Africa,Nigeria=Africa,Brazil=South America,Peru=South America,"
                  "Canada=North America,Mexico=North America,Poland=Europe,Greece=Europe,Morocco=Africa".split(","))
# Question wordings, and the answer's.
FACTS = [
    ("{How many days|What number of days} {are there in|are in|does|has} {a|one|the} week{ have|}{?|}", "A week has seven days."),
    ("How many {months are there in|months are in} a year{?|}", "A year has twelve months."),
    ("How many days {are in|are there in|has} a year{?|}", "A year has 365 days, and a leap year 366."),
    ("How many hours {are in|are there in|has} a day{?|}", "A day has 24 hours."),
    ("How many minutes {are in|are there in|has} an hour{?|}", "An hour has 60 minutes."),
    ("How many seconds {are in|are there in|has} a minute{?|}", "A minute has 60 seconds."),
    ("{What are|Name|List|Tell me} the {four |}seasons{?|.|}", "The four seasons are spring, summer, autumn and winter."),
    ("{What are|Name|List|Tell me} the days of the week{?|.|}",
     "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday."),
    ("{What are|Name|List|Tell me} the months{ of the year|}{?|.|}",
     "January, February, March, April, May, June, July, August, September, October, November and December."),
    ("{What are|Name|Which are} the {three |}primary colours{?|}", "The primary colours of paint are red, yellow and blue."),
    ("{What are|Name|Which are} the {five |}senses{?|}", "The five senses are sight, hearing, smell, taste and touch."),
    ("{What are|Name|Which are} the continents{?|}",
     "The continents are Africa, Antarctica, Asia, Australia, Europe, North America and South America."),
    ("{What is|What's|Which is} the {largest|biggest} planet{?|}", "The largest planet is Jupiter."),
    ("{What is|What's|Which is} the {largest|biggest} animal{?|}", "The largest animal is the blue whale."),
    ("{What is|Which is} the {fastest} {land |}animal{?|}", "The fastest animal on land is the cheetah."),
    ("{What is|Which is} the {tallest} animal{?|}", "The tallest animal is the giraffe."),
    ("{What is|What's|Which is} the {highest|tallest} mountain{| in the world| on earth}{?|}", "The highest mountain is Mount Everest."),
    ("{What is|Which is} the {largest|biggest} ocean{?|}", "The largest ocean is the Pacific."),
    ("{What is|Which is} the {largest|biggest} country{?|}", "The largest country is Russia."),
    ("{What do|What does} {bees make|a bee make}{?|}", "Bees make honey."),
    ("{Where does|From what animal does} milk come from{?|}", "Milk comes from cows, and also from goats and sheep."),
    ("{Where do eggs come from|What animal lays eggs}{?|}", "Eggs come from hens. Other birds lay eggs, too."),
    ("{What is|What's} ice{| made of}{?|}", "Ice is frozen water."),
    ("{At what temperature|When} does water freeze{?|}", "Water freezes at 0 degrees Celsius."),
    ("{At what temperature|When} does water boil{?|}", "Water boils at 100 degrees Celsius."),
    ("{What does|Where does} the sun {rise|come up}{ in|}{?|}", "The sun rises in the east and sets in the west."),
    ("Why is the sky blue{?|}", "The air scatters blue light more than red light, so the sky looks blue."),
    ("Why {do we sleep|do people sleep}{?|}", "Sleep lets the body and the mind rest."),
    ("What is {rain|snow}{?|}", "It is water that falls from the clouds."),
    ("What is {the sun|the Sun}{?|}", "The sun is a star. It gives us light and warmth."),
    ("What is the moon{?|}", "The moon is a ball of rock that goes round the earth."),
    ("How many planets are there{?| in the solar system?}", "There are eight planets."),
    ("Which planet do we live on{?|}", "We live on the planet Earth."),
    ("What colour do you get {from|when you mix} {red and yellow|yellow and red}{?|}", "Red and yellow make orange."),
    ("What colour do you get {from|when you mix} {blue and yellow|yellow and blue}{?|}", "Blue and yellow make green."),
    ("What colour do you get {from|when you mix} {red and blue|blue and red}{?|}", "Red and blue make purple."),
    ("How many letters {are in|are there in|has} the alphabet{?|}", "The English alphabet has 26 letters."),
    ("{Say|Write|Tell me|What is} the alphabet{.|?|}", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z."),
    ("Who wrote {Hamlet|Romeo and Juliet|Macbeth}{?|}", "It was written by William Shakespeare."),
    ("What do cows eat{?|}", "Cows eat grass and hay."),
    ("What do cats eat{?|}", "Cats eat meat, fish and mice."),
    ("What do rabbits eat{?|}", "Rabbits eat grass, leaves and carrots."),
    ("What do birds eat{?|}", "Birds eat seeds, insects, worms and berries."),
    ("Where do fish live{?|}", "Fish live in water: in rivers, lakes and the sea."),
    ("Can {birds|a bird} fly{?|}", "Most birds can fly. Penguins and ostriches cannot."),
    ("Can {pigs|dogs|cats|horses} fly{?|}", "No, they have no wings."),
    ("Is the earth {round|flat}{?|}", "The earth is round like a ball."),
    ("What is {water|water made of}{?|}", "Water is made of hydrogen and oxygen."),
    ("What {is bread made of|do you need for bread}{?|}", "Bread is made of flour, water, salt and yeast."),
    ("What do you need for {pancakes}{?|}", "For pancakes you need flour, milk, eggs and a little butter."),
    ("How do I make tea{?|}", "Boil water, pour it over the tea, wait about four minutes, and take the tea out."),
    ("What {is|are} {a dog|dogs}{?|}", "A dog is an animal with four legs that lives with people and barks."),
    ("What {is|are} {a cat|cats}{?|}", "A cat is a small animal with four legs and soft fur. It hunts mice."),
    ("What is a {computer}{?|}", "A computer is a machine that calculates and follows programs."),
    ("What is a {book}{?|}", "A book is many pages with text or pictures, bound together."),
    ("What is {friendship|a friend}{?|}", "A friend is somebody whom you like and trust, and who helps you."),
]


def _frames(random, *frames):
    return expand(random, random.choice(frames))


def capital(random):
    country, city = random.choice(list(CAPITALS.items()))
    if random.random() < 0.2 and country != "England":
        question = _frames(random, f"{city} is the capital of which country{{?|}}", f"{{Which country has|Of which country is}} {city} {{as its|the}} capital{{?|}}")
    else:
        question = _frames(random, f"{{What is|What's|Which city is|Tell me|Name|Do you know}} the capital of {country}{{?|}}",
                           f"{{What is|What's}} the capital city of {country}{{?|}}", f"{country.removeprefix('the ').capitalize() if country.startswith('the ') else country}: {{which|what}} is the capital{{?|}}",
                           f"{{Tell me|Say|I need|Give me}} the capital {{city |}}of {country}{{.|}}", f"{{Which city|What city|What}} is {{{country}'s}} capital{{?|}}", f"Capital of {country}{{?|}}")
    return question, f"The capital of {country} is {city}."


def colour(random):
    thing, shade = random.choice(list(COLOURS.items()))
    question = _frames(random, f"{{What|Which}} {{colour|color}} is {thing}{{?|}}", f"What is the {{colour|color}} of {thing}{{?|}}",
                       f"Tell me the {{colour|color}} of {thing}{{.|}}",
                       f"{{What|Which}} {{colour|color}} {{does|has}} {thing}{{ have|}}{{?|}}", f"{{What|Which}} {{colour|color}} {{would you say is|do you think is}} {thing}{{?|}}", f"{{I want|I'd like}} to know the {{colour|color}} of {thing}{{.|}}", f"{thing[0].upper() + thing[1:]}: {{what|which}} {{colour|color}}{{ is it|}}{{?|}}",
                       f"{thing[0].upper() + thing[1:]} is {{what|which}} {{colour|color}}{{?|}}")
    return question, f"{thing[0].upper() + thing[1:]} is {shade}."


def legs(random):
    animal, count = random.choice(list(LEGS.items()))
    question = _frames(random, f"How many legs {{does|has}} {animal}{{ have|}}{{?|}}", f"How many legs does {animal} have{{?|}}")
    return question, f"{animal[0].upper() + animal[1:]} has {count} legs."


def sound(random):
    animal, noise = random.choice(list(SOUNDS.items()))
    question = _frames(random, f"{{What sound|What noise|Which sound}} does {animal} make{{?|}}", f"What does {animal} say{{?|}}")
    return question, f"{animal[0].upper() + animal[1:]} {noise}."


def young(random):
    animal, child = random.choice(list(YOUNG.items()))
    question = _frames(random, f"{{What is|What do you call|What's}} {{the young of|a baby of|the baby of}} {animal}{{ called|}}{{?|}}")
    return question, f"The young of {animal} is {child}."


def opposite(random):
    a, b = random.choice(OPPOSITES)[:: random.choice([1, -1])]
    question = _frames(random, f"{{What is|What's|Tell me|Name}} the opposite of {{{a}|\"{a}\"}}{{?|}}", f"{{Opposite of|Opposite of:}} {a}{{?|}}")
    return question, f"The opposite of {a} is {b}."


def next_in_line(random):
    line, kind = random.choice([(DAYS, "day"), (MONTHS, "month")])
    i = random.randrange(len(line))
    step, word = random.choice([(1, "after"), (-1, "before")])
    question = _frames(random, f"{{What|Which}} {kind} {{comes|is}} {word} {line[i]}{{?|}}", f"{{What|Which {kind}}} comes {{right |}}{word} {line[i]}{{?|}}")
    return question, f"{line[(i + step) % len(line)]} comes {word} {line[i]}."


def plural(random):
    one, many = random.choice(list(PLURALS.items()))
    return _frames(random, f"{{What is|What's|Tell me}} the plural of {{{one}|\"{one}\"}}{{?|}}"), f"The plural of {one} is {many}."


def continent(random):
    country, where = random.choice(list(CONTINENTS.items()))
    question = _frames(random, f"{{Where is|Where's|On which continent is|Where do I find}} {country}{{?|}}", f"{{In which|Which}} continent is {country}{{ in|}}{{?|}}")
    return question, f"{country} is in {where}."


def spelling(random):
    word = random.choice("cat dog house tree book apple water friend school happy green horse bread light".split())
    question = _frames(random, f"{{How do you spell|How is it spelled:|Spell|Please spell}} {{{word}|\"{word}\"}}{{?|}}")
    return question, f"{word}: {'-'.join(word.upper())}."


def fact(random):
    question, answer = random.choice(FACTS)
    return expand(random, question), answer


def knowledge_pair(random):
    makers = [capital, colour, legs, sound, young, opposite, next_in_line, plural, continent, spelling, fact]
    return random.choices(makers, [5, 2, 1.2, 1.2, 1, 2.5, 2, 1, 1.5, 1, 7])[0](random)
