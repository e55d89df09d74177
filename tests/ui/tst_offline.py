# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Until the network is turned on, the program makes no connection at all: it works in a network namespace where there is
nothing, and the kernel is asked for no socket that leads out of this computer.

Called as at_spi_window.py says, with ALCOVE (the program) and ALCOVE_STARTER_MODEL in the environment. With
--in-namespace it is the part that runs where there is no network.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import unittest

from at_spi_window import WindowCase, has
from gi.repository import Atspi

# What a system call may say of another computer, and what is read to find one by its name. (nsswitch.conf is read to find
# the person's name as well.)
OUT = re.compile(r"AF_(?!UNIX|UNSPEC|LOCAL)[A-Z0-9]+|PF_(?!UNIX|LOCAL)[A-Z0-9]+|/resolv\.conf|/etc/hosts\b")


def use(case, before=()):
    """From the start over an answer and a look at the page that would download, until it is told to end."""
    case.open(before=before)
    case.named("Offline: Alcove makes no network connections", Atspi.Role.BUTTON)
    case.named("Model: ")
    case.click("Who are you?")
    case.named("Answer: ")
    case.named("Copy the answer", Atspi.Role.BUTTON)
    case.click("Offline: ")
    case.named("Let Alcove use the network", Atspi.Role.CHECK_BOX)
    case.click("Get models")
    download = case.named("Download ", Atspi.Role.BUTTON)
    case.assertFalse(has(download, Atspi.StateType.ENABLED))
    case.click("Back to the chat")
    case.click("New chat")
    case.click("Search")
    os.kill(case.application.get_process_id(), signal.SIGTERM)
    case.program.wait(60)


class InNamespace(WindowCase):
    def test_everything_works_where_there_is_no_network(self):
        with self.assertRaises(OSError):
            socket.create_connection(("192.0.2.1", 443), 1)
        with open("/proc/self/net/dev") as devices:
            self.assertEqual([line.split(":")[0].strip() for line in devices if ":" in line], ["lo"])
        use(self)


class Offline(WindowCase):
    def test_it_works_in_an_empty_network_namespace(self):
        enter = ["unshare", "--map-root-user", "--net"]
        if subprocess.run([*enter, "true"], capture_output=True).returncode != 0:
            self.skipTest("this system lets nobody make a network namespace")
        subprocess.run([*enter, "dbus-run-session", "--", "xvfb-run", "-a", "python3", "-B", __file__, "--in-namespace"], check=True)

    def traced(self, log):
        if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
            self.skipTest("this system lets nobody trace a program")
        return ["strace", "-f", "-qq", "-e", "trace=network,openat", "-o", log]

    def test_it_asks_the_kernel_for_no_connection(self):
        with tempfile.NamedTemporaryFile("r", suffix=".strace") as log:
            use(self, self.traced(log.name))
            calls = log.read().splitlines()
        sockets = [call for call in calls if "socket(" in call]
        self.assertTrue(any("AF_UNIX" in call for call in sockets), "the trace has nothing: X and AT-SPI need sockets")
        self.assertEqual([call for call in calls if OUT.search(call)], [])

    def test_a_connection_would_be_seen(self):
        with tempfile.NamedTemporaryFile("r", suffix=".strace") as log:
            look = "import socket; socket.getaddrinfo('localhost', 80); socket.socket(socket.AF_INET)"
            subprocess.run([*self.traced(log.name), "python3", "-c", look], check=True)
            seen = OUT.findall(log.read())
        self.assertIn("AF_INET", seen)
        self.assertTrue({"/resolv.conf", "/etc/hosts"} & set(seen))


if __name__ == "__main__":
    inside = "--in-namespace" in sys.argv
    unittest.main(argv=sys.argv[:1], defaultTest="InNamespace" if inside else "Offline", verbosity=2)
