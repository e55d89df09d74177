# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""A conversation that the mouse drags out of the list into another program, on an X server of its own.

Called as `dbus-run-session -- xvfb-run -a python3 tst_drag_out.py`, with ALCOVE (the program), ALCOVE_MODEL (a model that
answers) and DROP_TARGET (the other program) in the environment.
"""

import ctypes
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

from at_spi_window import WindowCase
from gi.repository import Atspi


class Mouse:
    """The X server's own, moved as by a hand."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.test = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))

    def move(self, x, y):
        self.test.XTestFakeMotionEvent(self.display, -1, x, y, 0)
        self.x11.XFlush(self.display)
        time.sleep(0.03)

    def button(self, down):
        self.test.XTestFakeButtonEvent(self.display, 1, down, 0)
        self.x11.XFlush(self.display)


class DragOut(WindowCase):
    def setUp(self):
        self.mouse = Mouse()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.told = pathlib.Path(folder.name, "told.json")
        self.temporary = pathlib.Path(folder.name, "temporary")
        self.temporary.mkdir()
        os.environ["TMPDIR"] = str(self.temporary)
        # Beside Alcove's window, which is 1100 pixels wide.
        target = subprocess.Popen(
            [os.environ["DROP_TARGET"], "1120", "100", "150", "500", self.told], env=dict(os.environ, QT_QPA_PLATFORM="xcb")
        )
        self.addCleanup(target.wait)
        self.addCleanup(target.kill)
        self.open(os.environ["ALCOVE_MODEL"])
        self.click("Once upon a time")
        self.named("Copy the answer", Atspi.Role.BUTTON)

    def state(self):
        return json.loads(self.told.read_text()) if self.told.exists() else {"what": ""}

    def shake_until(self, what, patience):
        """Over the target. An X server tells nobody of a drag whose pointer rests."""
        end = time.monotonic() + patience
        step = 0
        while self.state()["what"] != what and time.monotonic() < end:
            step += 1
            self.mouse.move(1190 + step % 3, 300)
        return self.state()["what"] == what

    def try_to_drag(self):
        row = self.named("Once upon a time", Atspi.Role.LIST_ITEM).get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        x, y = row.x + 60, row.y + row.height // 2
        self.mouse.move(x, y)
        self.mouse.button(True)
        for step in range(1, 31):
            self.mouse.move(x + (1190 - x) * step // 30, y + (300 - y) * step // 30)
        self.shake_until("over", 10)
        self.shake_until("answered", 1)  # which nobody tells: the target's answer has to come back to Alcove
        self.mouse.button(False)
        end = time.monotonic() + 5
        while self.state()["what"] != "dropped" and time.monotonic() < end:
            time.sleep(0.1)
        return self.state()["what"] == "dropped"

    def drag_to_the_target(self):
        """Where the machine has no time, a hand would try again too."""
        self.assertTrue(any(self.try_to_drag() for _ in range(5)))

    def test_another_program_gets_a_file_and_text(self):
        self.drag_to_the_target()
        got = self.state()
        self.assertEqual(len(got["files"]), 1, got)
        file = pathlib.Path(got["files"][0])
        self.assertTrue(file.name.endswith(" Once upon a time.md"), file)
        self.assertTrue(file.is_relative_to(self.temporary), file)
        self.assertIn("## You", file.read_text())
        self.assertEqual(got["text"], file.read_text())
        self.assertEqual(got["markdown"], got["text"])
        # The window is as it was: the row can be dragged again.
        self.told.unlink()
        self.drag_to_the_target()
        self.assertNotEqual(self.state()["files"], got["files"])
        self.assertTrue(file.exists())
        # What a killed program leaves goes with the next start.
        self.program.kill()
        self.program.wait()
        self.assertTrue(file.exists())
        self.open(os.environ["ALCOVE_MODEL"])
        self.await_("that it is gone", lambda: not file.exists())


if __name__ == "__main__":
    unittest.main(verbosity=2)
