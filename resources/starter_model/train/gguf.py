# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""GGUF version 3, as far as the starter model needs it: writes F32, reads F32, F16 and Q8_0."""

import struct

import numpy as np

_ALIGNMENT = 32
_FORMATS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
_STRING, _ARRAY = 8, 9


def _string(text):
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _value(value):
    """The value with its type in front: bool, int (u32), float (f32), str, or a list of one of these (ints as i32)."""
    if isinstance(value, bool):
        return struct.pack("<I?", 7, value)
    if isinstance(value, int):
        return struct.pack("<II", 4, value)
    if isinstance(value, float):
        return struct.pack("<If", 6, value)
    if isinstance(value, str):
        return struct.pack("<I", _STRING) + _string(value)
    kind = _STRING if isinstance(value[0], str) else 5
    items = b"".join(_string(v) if kind == _STRING else struct.pack("<i", v) for v in value)
    return struct.pack("<IIQ", _ARRAY, kind, len(value)) + items


def write(path, metadata, tensors):
    """`tensors` by name; their axes are turned round, since GGUF names the innermost first. All become F32."""
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(metadata))
    for key, value in metadata.items():
        head += _string(key) + _value(value)
    offset, data = 0, []
    for name, tensor in tensors.items():
        raw = np.ascontiguousarray(tensor, dtype="<f4")
        head += _string(name) + struct.pack("<I", raw.ndim)
        head += b"".join(struct.pack("<Q", n) for n in reversed(raw.shape)) + struct.pack("<IQ", 0, offset)
        raw = raw.tobytes() + bytes(-raw.nbytes % _ALIGNMENT)
        data.append(raw)
        offset += len(raw)
    with open(path, "wb") as file:
        file.write(head + bytes(-len(head) % _ALIGNMENT))
        file.writelines(data)


class _Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, form):
        (value,) = struct.unpack_from(form, self.data, self.at)
        self.at += struct.calcsize(form)
        return value

    def string(self):
        length = self.take("<Q")
        self.at += length
        return self.data[self.at - length : self.at].decode()

    def value(self, kind):
        if kind == _STRING:
            return self.string()
        if kind == _ARRAY:
            inner, count = self.take("<I"), self.take("<Q")
            return [self.value(inner) for _ in range(count)]
        return self.take(_FORMATS[kind])


def _decode(data, kind, count):
    if kind == 0:
        return np.frombuffer(data, "<f4", count)
    if kind == 1:
        return np.frombuffer(data, "<f2", count).astype(np.float32)
    if kind == 8:
        blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("numbers", "i1", 32)]), count // 32)
        return (blocks["scale"].astype(np.float32)[:, None] * blocks["numbers"]).reshape(-1)
    raise ValueError(f"tensors of type {kind} are not read here; give a file in F32, F16 or Q8_0")


def read(path):
    """(metadata, tensors by name as F32 with the outermost axis first)."""
    with open(path, "rb") as file:
        reader = _Reader(file.read())
    if reader.data[:4] != b"GGUF" or struct.unpack_from("<I", reader.data, 4)[0] != 3:
        raise ValueError(f"{path} is no GGUF file of version 3")
    reader.at = 8
    tensor_count, key_count = reader.take("<Q"), reader.take("<Q")
    metadata, infos = {}, []
    for _ in range(key_count):
        key = reader.string()
        metadata[key] = reader.value(reader.take("<I"))
    for _ in range(tensor_count):
        name = reader.string()
        shape = [reader.take("<Q") for _ in range(reader.take("<I"))]
        infos.append((name, shape[::-1], reader.take("<I"), reader.take("<Q")))
    base = reader.at + -reader.at % metadata.get("general.alignment", _ALIGNMENT)
    return metadata, {name: _decode(memoryview(reader.data)[base + offset :], kind, int(np.prod(shape))).reshape(shape)
                      for name, shape, kind, offset in infos}
