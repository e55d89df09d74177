# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The program as assistive technology has it: over AT-SPI, on an X server and a message bus of its own.

Called as `dbus-run-session -- xvfb-run -a python3 tst_at_spi.py`, with ALCOVE (the program) and ALCOVE_MODEL (a model
that answers) in the environment.
"""

import os
import subprocess
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

PATIENCE = 120  # s; a slow processor draws the window and computes the answer
# Qt says of these that they take the focus, which Tab never gives them.
STILL = {Atspi.Role.FRAME, Atspi.Role.LABEL, Atspi.Role.SCROLL_BAR}
ROLES = {
    Atspi.Role.BUTTON,
    Atspi.Role.CHECK_BOX,
    Atspi.Role.COMBO_BOX,
    Atspi.Role.ENTRY,
    Atspi.Role.LINK,
    Atspi.Role.LIST,
    Atspi.Role.LIST_ITEM,
    Atspi.Role.PARAGRAPH,
    Atspi.Role.TEXT,
}


def walk(node):
    """Every object from here down. What goes away meanwhile is left out."""
    try:
        node.clear_cache_single()
        yield node
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child:
            yield from walk(child)


def has(node, *states):
    return all(node.get_state_set().contains(state) for state in states)


class Window(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software")
        program = subprocess.Popen(
            [os.environ["ALCOVE"], "--data-dir", folder.name, "--device", "cpu", os.environ["ALCOVE_MODEL"]], env=environment
        )
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        self.application = self.await_("the program", self.find_application)

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_name().lower() == "alcove":
                return child
        return None

    def await_(self, what, look):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = look()
            if found:
                return found
            time.sleep(0.2)
        self.fail(f"{what} does not appear")

    def named(self, name, role=None):
        """The shown object whose name begins so, once it is there."""

        def look():
            for node in walk(self.application):
                try:
                    if node.get_name().startswith(name) and has(node, Atspi.StateType.SHOWING) and role in (None, node.get_role()):
                        return node
                except GLib.Error:
                    continue
            return None

        return self.await_(name, look)

    def test_a_question_is_asked_and_answered(self):
        field = self.named("Your question")
        self.assertTrue(has(field, Atspi.StateType.FOCUSABLE, Atspi.StateType.EDITABLE, Atspi.StateType.MULTI_LINE))
        self.await_("the focus in the field", lambda: field.clear_cache_single() or has(field, Atspi.StateType.FOCUSED))
        self.named("Model: ")
        self.assertTrue(self.named("Once upon a time", Atspi.Role.BUTTON).get_action_iface().do_action(0))
        self.named("You: Once upon a time")
        self.named("Answer: ")
        self.named("Copy the answer", Atspi.Role.BUTTON)

    def test_buttons_act_and_their_names_follow(self):
        self.named("Hide the conversations", Atspi.Role.BUTTON).get_action_iface().do_action(0)
        self.named("Show the conversations", Atspi.Role.BUTTON)

    def test_everything_that_takes_the_focus_says_what_it_is(self):
        self.named("Your question")
        wanting = []
        stops = 0
        for node in walk(self.application):
            if not has(node, Atspi.StateType.FOCUSABLE, Atspi.StateType.SHOWING) or node.get_role() in STILL:
                continue
            stops += 1
            if not node.get_name().strip() or node.get_role() not in ROLES:
                wanting.append(f"{node.get_role_name()} “{node.get_name()}”")
        self.assertEqual(wanting, [])
        self.assertGreater(stops, 5)


if __name__ == "__main__":
    unittest.main(verbosity=2)
