# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The program as assistive technology has it, for tests that drive it from outside.

They are called as `dbus-run-session -- xvfb-run -a python3 ...`: on an X server and a message bus of their own.
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


class WindowCase(unittest.TestCase):
    def open(self, *arguments, before=()):
        """Starts $ALCOVE over an empty folder, behind the words of `before`, and waits for its window."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software")
        self.program = subprocess.Popen(
            [*before, os.environ["ALCOVE"], "--data-dir", folder.name, "--device", "cpu", *arguments], env=environment
        )
        self.addCleanup(self.program.wait)
        self.addCleanup(self.program.kill)
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

    def click(self, name, role=Atspi.Role.BUTTON):
        self.assertTrue(self.named(name, role).get_action_iface().do_action(0))
