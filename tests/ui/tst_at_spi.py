# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The program as assistive technology has it: over AT-SPI, on an X server and a message bus of its own.

Called as `dbus-run-session -- xvfb-run -a python3 tst_at_spi.py`, with ALCOVE (the program) and ALCOVE_MODEL (a model
that answers) in the environment.
"""

import os
import unittest

from at_spi_window import WindowCase, has, walk
from gi.repository import Atspi

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
    Atspi.Role.SLIDER,
    Atspi.Role.TEXT,
}


class Window(WindowCase):
    def setUp(self):
        self.open(os.environ["ALCOVE_MODEL"])

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

    def test_the_edge_of_the_list_has_a_value(self):
        edge = self.named("Width of the list of conversations", Atspi.Role.SLIDER).get_value_iface()
        self.assertEqual(edge.get_current_value(), 280)
        self.assertEqual(edge.get_minimum_value(), 200)

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
