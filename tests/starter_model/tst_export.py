# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""A tiny model with random weights, exported: alcove-cli cuts texts alike and computes the same logits on both devices,
and the file gives the weights back."""

import random
import tempfile
import unittest
from collections import Counter
from dataclasses import replace
from pathlib import Path

import starter_test

starter_test.need("torch", "numpy", "regex")

import numpy as np
import torch

import check
import export
import gguf
from dialogues.compose import Generator
from kernels import TiedCrossEntropy
from model import StarterModel
from shape import SIZES, parameter_counts
from tokenizer import Tokenizer, pieces
from train import balance, mixture, rate_share


def lively(shape, seed=3):
    """A model in which nothing is the same by chance: norms and the selection's bias differ from where they begin."""
    torch.manual_seed(seed)
    model = StarterModel(shape).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() == 1:
                parameter.mul_(1 + 0.3 * torch.randn_like(parameter))
        for layer in model.expert_layers():
            layer.bias.normal_(std=0.2)
    return model


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        make = Generator(random.Random(1), ["When did it happen?"], ["How many?" * 2], [])
        texts = ["\n".join(text for _, text in make.dialogue()) for _ in range(400)]
        cls.lines = texts
        words = Counter(piece for text in texts for piece in pieces(text))
        cls.model = lively(SIZES["tiny"])
        cls.tokenizer = Tokenizer.learn(words, SIZES["tiny"].vocabulary)
        cls.path = Path(cls.folder.name) / "tiny.gguf"
        export.export(cls.model, cls.tokenizer, cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_texts_are_cut_alike(self):
        check.check_ids(self.path, self.tokenizer, self.lines + ["naïve café — 你好 🙂", "1234567 a  b   c"])

    def test_logits_agree(self):
        ids = self.tokenizer.prompt([("system", "Be kind."), ("user", "Tell me a story about a dragon.")])
        for device in check.DEVICES:
            with self.subTest(device):
                check.check_logits(self.path, self.model, ids, device)

    def test_a_dialogue_is_written_by_the_template_as_it_was_learned(self):
        """The greedy answer agrees only if the prompt does."""
        prompt = "What is Alcove?"
        here = check.greedy(self.model, self.tokenizer, self.tokenizer.prompt([("user", prompt)]), 8)
        there = export.alcove_cli("run", "--model", self.path, "--device", "cpu", "--kv", "f32", "--temp", 0, "-n", 8,
                                  "--prompt", prompt)
        self.assertEqual(there.strip(), here.strip())

    def test_weights_come_back(self):
        q8 = Path(self.folder.name) / "q8.gguf"
        export.alcove_cli("quantize", self.path, q8, "Q8_0")
        ids = torch.tensor([self.tokenizer.encode("Once upon a time there was a fox.")])
        with torch.no_grad():
            expected = self.model(ids).numpy()
            for path, most in ((self.path, 1e-12), (q8, 1e-2)):
                other = StarterModel(SIZES["tiny"]).eval()
                export.load_weights(other, path)
                self.assertLess(check.nmse(other(ids).numpy(), expected), most)

    def test_the_vocabulary_comes_back(self):
        self.assertEqual(Tokenizer.of_gguf(gguf.read(self.path)[0]).tokens, self.tokenizer.tokens)

    def test_a_wrong_file_is_refused(self):
        path = Path(self.folder.name) / "wrong.gguf"
        path.write_bytes(b"GGUF\x02\0\0\0" + bytes(100))
        with self.assertRaisesRegex(ValueError, "version 3"):
            gguf.read(path)


class Model(unittest.TestCase):
    def test_parameters_are_counted_as_they_are(self):
        for shape in SIZES.values():
            small = replace(shape, vocabulary=512)
            model = StarterModel(small)
            biases = sum(layer.bias.numel() for layer in model.expert_layers())
            self.assertEqual(parameter_counts(small)[0], sum(p.numel() for p in model.parameters()) + biases)

    def test_the_future_is_not_seen(self):
        model = lively(SIZES["tiny"])
        ids = torch.randint(0, 1024, (1, 200))
        changed = ids.clone()
        changed[0, 150:] = 7
        with torch.no_grad():
            self.assertTrue(torch.allclose(model(ids)[0, :150], model(changed)[0, :150], atol=1e-4))

    def test_a_document_does_not_see_the_one_before(self):
        model = lively(SIZES["tiny"])
        ids = torch.randint(1, 1024, (1, 60))
        second = torch.cat([torch.zeros(1, 1, dtype=torch.long), torch.randint(1, 1024, (1, 20))], dim=1)
        with torch.no_grad():
            together, alone = model(torch.cat([ids, second], dim=1))[0, 60:], model(second)[0]
        self.assertTrue(torch.allclose(together, alone, atol=1e-4))

    def test_the_loss_in_chunks_has_the_usual_gradients(self):
        torch.manual_seed(0)
        states = torch.randn(2500, 16, requires_grad=True)
        output = torch.randn(40, 16, requires_grad=True)
        targets = torch.randint(0, 40, (2500,))
        usual = torch.nn.functional.cross_entropy(states @ output.T, targets)
        expected = torch.autograd.grad(usual, (states, output))
        loss = TiedCrossEntropy.apply(states, output, targets)
        self.assertAlmostEqual(float(loss), float(usual), places=4)
        for found, wanted in zip(torch.autograd.grad(loss, (states, output)), expected):
            self.assertTrue(torch.allclose(found, wanted, atol=1e-6))

    def test_idle_experts_become_likelier(self):
        model = StarterModel(SIZES["tiny"])
        layer = model.expert_layers()[0]
        layer.load.copy_(torch.tensor([10.0, 0.0, 2.0, 4.0]))
        balance(model, 0.01)
        self.assertTrue(np.allclose(layer.bias.numpy(), [-0.01, 0.01, 0.01, 0.0]))
        self.assertEqual(float(layer.load.sum()), 0.0)

    def test_the_schedule_goes_up_and_down(self):
        self.assertLess(rate_share(0.0, 0, False), 0.05)
        self.assertEqual(rate_share(0.5, 100, False), 1.0)
        self.assertLess(rate_share(1.0, 1000, False), 0.05)
        self.assertAlmostEqual(sum(mixture(0.55)), 1.0)
        self.assertGreater(mixture(1.0)[0], mixture(0.0)[0])


if __name__ == "__main__":
    starter_test.main()
