# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Where the scripts under test are, and how a test says that it can't run here."""

import importlib.util
import os
import sys
import unittest

sys.path.insert(0, os.environ["ALCOVE_TRAIN"])


def need(*modules):
    missing = [name for name in modules if importlib.util.find_spec(name) is None]
    if missing:
        print(f"SKIP   : {os.path.basename(sys.argv[0])}: Python's {', '.join(missing)} is not installed")
        sys.exit(77)


def main():
    unittest.main(verbosity=2)
