# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The reference: renders chat templates as Hugging Face's transformers does, with Python's jinja2.

Standard input: {"templates": [path, ...], "conversations": {name: variables, ...}, "now": "2026-09-28T14:05:09"}.
Standard output: {path: {name: {"text": …} or {"error": …}}}.
"""

import datetime
import json
import sys

import jinja2
from jinja2.ext import Extension, loopcontrols
from jinja2.sandbox import SandboxedEnvironment


class Generation(Extension):
    """{% generation %} marks what a model is trained on; in the text it leaves nothing."""

    tags = {"generation"}

    def parse(self, parser):
        next(parser.stream)
        return parser.parse_statements(["name:endgeneration"], drop_needle=True)


def to_json(value, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def raise_exception(message):
    raise jinja2.exceptions.TemplateError(message)


def environment(now):
    # Lists may change: one real template appends to one. transformers itself forbids that.
    made = SandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[Generation, loopcontrols])
    made.filters["tojson"] = to_json
    made.globals["raise_exception"] = raise_exception
    made.globals["strftime_now"] = now.strftime
    return made


def render(template, variables):
    try:
        return {"text": template.render(**variables)}
    except Exception as error:  # whatever a template can make Python raise
        return {"error": f"{type(error).__name__}: {error}"}


def main():
    request = json.load(sys.stdin)
    made = environment(datetime.datetime.fromisoformat(request["now"]))
    result = {}
    for path in request["templates"]:
        try:
            with open(path, encoding="utf-8", newline="") as file:
                template = made.from_string(file.read())
        except jinja2.exceptions.TemplateError as error:
            result[path] = {name: {"error": str(error)} for name in request["conversations"]}
            continue
        # A template may change what it is given, so each rendering gets a copy of its own.
        copies = json.loads(json.dumps(request["conversations"]))
        result[path] = {name: render(template, variables) for name, variables in copies.items()}
    json.dump(result, sys.stdout, ensure_ascii=True)


main()
