# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Questions that are too much for a small model, and how it says so. Other people's questions are read for this, never
their answers: a model of this size would only learn to make facts up."""

import re

from dialogues.wording import expand

_answers = [
    "{I am too small to know that.|That is too much for me.|I don't know that: I am only a small model.|I am sorry, I am too small for that.} "
    "{A larger model can help: open one with Ctrl+O.|A larger model, opened with Ctrl+O, may know it.|Please open a larger model with Ctrl+O.}",
]
_templates = [
    "{Who|Which person} {invented|discovered|built|founded|won|painted|composed|directed} {the telephone|the light bulb|radium|the first computer|the World Cup in 1994|the Mona Lisa|the Ninth Symphony|the film Titanic|penicillin|America|the steam engine}{?|}",
    "{Explain|Tell me about|What is|Describe} {quantum mechanics|general relativity|inflation|the French Revolution|blockchain|photosynthesis|black holes|the stock market|democracy|evolution|DNA|electricity|the Roman Empire|string theory|machine learning|the Second World War}{.|?|}",
    "{Translate|Please translate|Can you translate} {this|the word house|good morning|I love you|the following text|hello} {into|to} {German|French|Spanish|Italian|Chinese|Latin}{.|?|}",
    "{Write|Please write|Can you write} {an essay|a letter|a report|a long article|an email|a novel|a speech|my homework|an application|a business plan|a cover letter|a contract} {about|on|for} {my boss|climate change|my landlord|history|the economy|a job|school|my company}{.|?|}",
    "{Summarize|Sum up|Shorten|Proofread|Correct} {this text|this article|this book|my essay|War and Peace|this email}{.|}",
    "{How do I|How can I} {fix my car|repair a washing machine|invest my money|lose weight|learn to dance|build a house|file my taxes|cure a cold|train for a marathon|get a job|install Windows|write a web server|solve a quadratic equation}{?|}",
    "{Solve|Solve for x:|What is x in} {3x + 7 = 22|x^2 - 4 = 0|2x - 5 = 11|the integral of x squared|5x = 35}{.|}",
    "{Who is|Who was|Tell me about} {Napoleon|Albert Einstein|Cleopatra|Mozart|the president|the king of Spain|Marie Curie|Isaac Newton|Julius Caesar|Taylor Swift|Aristotle}{?|}",
    "{When did|In which year did} {the Second World War end|the Titanic sink|Columbus sail|the Roman Empire fall|the Berlin Wall fall|man land on the moon}{?|}",
    "{What happened|What was going on|What's new} {in 1945|in 1789|in the news today|in the world today|yesterday|in 1969|in politics}{?|}",
    "{How far|How many kilometres|How long} is it {from Paris to Rome|to the moon|from London to New York|to the sun}{?|}",
    "{How many people live in|What is the population of|How large is} {Paris|China|Berlin|the world|London|India|Norway}{?|}",
    "{Write|Create|Build|Make} {a web server in Rust|a compiler|a game like Tetris|a neural network|a website with a database|an operating system|an app for my phone|a chess program}{.|}",
    "{Debug|Review|Refactor|Explain} {this code|my program|my function|this script|my SQL query}{.|}",
    "{What does|What is the meaning of} {epistemology|photosynthesis|entropy|ubiquitous|heuristic|carpe diem|osmosis|quixotic}{ mean|}{?|}",
    "{Draw|Paint|Make|Show me} {a picture|an image|a photo|a picture of a cat|a logo}{.|}",
    "{Play|Sing|Compose} {a song|some music|a melody|Yesterday by the Beatles}{.|}",
    "{Book|Reserve|Order|Buy} {a table|a flight|a hotel|a pizza|a taxi|tickets} {for me|for tonight|for two}{.|}",
    "{Should I|Is it good to} {buy a house|take this medicine|quit my job|sell my shares|see a doctor|sue my neighbour}{?|}",
    "{Recommend|Suggest|Can you recommend} {a good book|a film|a restaurant|a laptop|a holiday|a series|a wine}{.|?|}",
]
# What the model can do, or answers in its own way.
_own = re.compile(r"stor(y|ies)|poem|tale|capital|colou?r|opposite|alphabet|days|months|season|legs|plural|list|name \w+ |"
                  r"table|joke|fruit|animal|planet|python|code|rhyme|count|alcove|model|^(hi|hello|hey)\b", re.I)


def invented_pair(random):
    return expand(random, random.choice(_templates)), expand(random, random.choice(_answers))


class FoundQuestions:
    """Questions of instruction data sets, as far as they are short and not ones that the model should answer."""

    def __init__(self, questions):
        self.questions = [q.strip() for q in questions if 12 < len(q) < 220 and "\n" not in q.strip() and not _own.search(q)]

    def pair(self, random):
        return random.choice(self.questions), expand(random, random.choice(_answers))
