# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

"""Reads [[schema, [answer, ...]], ...] from standard input, parses and validates every answer, prints how many."""

import json
import sys

import jsonschema

count = 0
for schema, answers in json.load(sys.stdin):
    validator = jsonschema.Draft202012Validator(json.loads(schema), format_checker=jsonschema.FormatChecker())
    for answer in answers:
        validator.validate(json.loads(answer))
        count += 1
print(count)
