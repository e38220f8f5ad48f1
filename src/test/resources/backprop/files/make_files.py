"""Makes the files beside it, with NumPy: python3 make_files.py, in this folder.

types.npz holds arrays of every type, order and version that is read, types.json what they hold.
refused.npz-*.npy and the like are what is refused. The rest are lessons as people save them.
"""

import io
import json
import pickle
import struct
import zipfile

import numpy as np
from numpy.lib import format as npy

MOMENT = (2026, 1, 1, 0, 0, 0)


def npy_bytes(array, version=None, pickles=False):
    out = io.BytesIO()
    npy.write_array(out, array, version=version, allow_pickle=pickles)
    return out.getvalue()


def write_zip(name, members, method=zipfile.ZIP_STORED):
    with zipfile.ZipFile(name, "w") as archive:
        for member, data in members.items():
            archive.writestr(zipfile.ZipInfo(member, MOMENT), data, compress_type=method)


def write(name, data):
    with open(name, "wb") as file:
        file.write(data)


def lesson(seed, sizes, rows):
    """A network as a student writes it, with the gradients of half the squared error."""
    random = np.random.default_rng(seed)
    arrays = {"X": random.normal(size=(rows, sizes[0]))}
    arrays["T"] = random.uniform(size=(rows, sizes[-1]))
    z = [arrays["X"]]
    for l in range(1, len(sizes)):
        arrays[f"W{l}"] = random.normal(size=(sizes[l - 1], sizes[l]))
        arrays[f"B{l}"] = random.normal(size=(1, sizes[l]))
        z.append(1 / (1 + np.exp(-(z[-1] @ arrays[f"W{l}"] + arrays[f"B{l}"]))))
    delta = z[-1] - arrays["T"]
    for l in range(len(sizes) - 1, 0, -1):
        delta = delta * z[l] * (1 - z[l])
        arrays[f"dW{l}"] = z[l - 1].T @ delta
        arrays[f"dB{l}"] = delta.sum(axis=0, keepdims=True)
        delta = delta @ arrays[f"W{l}"].T
    arrays["dX"] = delta
    return arrays


def expected(arrays):
    """Every entry as a float of 64 bits; repr gives all of its digits."""
    as_rows = {}
    for name, array in arrays.items():
        wide = np.atleast_2d(array.astype(np.float64))
        as_rows[name] = [[repr(float(entry)) for entry in row] for row in wide]
    return as_rows


# Every type, order of bytes, order of entries, version
types = {}
for kind in ["f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"]:
    for order in "<>":
        if kind[0] == "f":
            info = np.finfo(kind)
            values = [[0.1, -0.0, info.max], [info.tiny, info.smallest_subnormal, -1 / 3]]
        else:
            info = np.iinfo(kind)
            values = [[0, 1, info.max], [info.min, info.max - 1, 7]]
        types[f"{kind}-{'little' if order == '<' else 'big'}"] = np.array(values, order + kind)
types["bool"] = np.array([[True, False, True]])
types["columns-first"] = np.asfortranarray(np.arange(6.0).reshape(2, 3))
types["columns-first-big"] = np.asfortranarray(np.arange(6).reshape(3, 2).astype(">i2"))
types["number"] = np.array(0.25)
types["list"] = np.array([1.5, 2.5, 3.5])
types["not-finite"] = np.array([[np.nan, np.inf, -np.inf]])
types["version-2"] = np.array([[1.0, 2.0]])
types["version-3"] = np.array([[3.0, 4.0]])
versions = {"version-2": (2, 0), "version-3": (3, 0)}
write_zip(
    "types.npz",
    {f"{name}.npy": npy_bytes(array, versions.get(name)) for name, array in types.items()},
    zipfile.ZIP_DEFLATED,
)
with open("types.json", "w") as file:
    json.dump(expected(types), file, indent=0)

# What is refused
write("objects.npy", npy_bytes(np.array([1, "two", None], dtype=object), pickles=True))
write("texts.npy", npy_bytes(np.array(["one", "two"])))
write("bytes.npy", npy_bytes(np.array([b"one", b"two"])))
write("complex.npy", npy_bytes(np.array([[1 + 2j]])))
write("structured.npy", npy_bytes(np.zeros(2, dtype=[("a", "f8"), ("b", "i4")])))
write("dates.npy", npy_bytes(np.array(["2026-01-01"], dtype="M8[D]")))
write("cube.npy", npy_bytes(np.zeros((2, 3, 4))))
write("empty.npy", npy_bytes(np.zeros((0, 3))))
write("long-double.npy", npy_bytes(np.ones((1, 1), dtype=np.longdouble)))
write("pickle.pkl", pickle.dumps({"W1": [[1.0]]}, protocol=4))
write_zip("torch.pt", {"archive/data.pkl": pickle.dumps({}), "archive/data/0": b"\0" * 8})

# Lessons
plain = lesson(1, [3, 4, 2], 2)
np.savez("homework.npz", **plain)
np.savez_compressed(
    "named.npz",
    **lesson(2, [2, 3, 2], 1),
    activations=np.array(["sigmoid", "sigmoid"]),
    loss=np.array(b"half-squared-error"),
    learningRate=np.array(0.125),
    title=np.array("숙제 3"),
)
with open("homework.json", "w") as file:
    json.dump(expected(plain), file, indent=0)
flat = {name: array[0] if name[0] in "XTB" else array for name, array in lesson(3, [3, 4, 2], 1).items()}
np.savez("flat.npz", **flat)
spelled = {
    {"X": "x", "T": "y"}.get(name, name.replace("W", "w_").replace("B", "b_")): array
    for name, array in plain.items()
    if name != "dX"
}
np.savez("spelled.npz", **spelled)
torch = {"x": plain["X"], "y": plain["T"]}
for l, module in [(1, "layers.0"), (2, "layers.2")]:
    torch[f"{module}.weight"] = plain[f"W{l}"].T
    torch[f"{module}.bias"] = plain[f"B{l}"][0]
    torch[f"{module}.weight.grad"] = plain[f"dW{l}"].T
    torch[f"{module}.bias.grad"] = plain[f"dB{l}"][0]
np.savez("torch-names.npz", **torch)
square = lesson(4, [2, 2, 1], 1)
np.savez(
    "square.npz",
    X=square["X"],
    T=square["T"],
    **{"fc1.weight": square["W1"].T, "fc1.bias": square["B1"][0]},
    **{"fc2.weight": square["W2"].T, "fc2.bias": square["B2"][0]},
)
with open("square.json", "w") as file:
    json.dump(expected(square), file, indent=0)
np.save("W1.npy", plain["W1"])


def bfloat16(array):
    return (array.astype("<f4").view("<u4") >> 16).astype("<u2")


def write_safetensors(name, tensors, **metadata):
    """As the format is written down in the README of the library safetensors."""
    header, data = {"__metadata__": metadata}, b""
    for tensor, (kind, array) in tensors.items():
        raw = array.tobytes()
        header[tensor] = {
            "dtype": kind,
            "shape": list(array.shape),
            "data_offsets": [len(data), len(data) + len(raw)],
        }
        data += raw
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    write(name, struct.pack("<Q", len(text)) + text + data)


tensors = {
    "F64": ("F64", np.array([[0.1, -0.0]])),
    "F32": ("F32", np.array([[0.1, 3.4e38]], "<f4")),
    "F16": ("F16", np.array([[0.1, 65504]], "<f2")),
    "BF16": ("BF16", bfloat16(np.array([[0.5, -3.0]]))),
    "I64": ("I64", np.array([[-(2**40), 3]], "<i8")),
    "U8": ("U8", np.array([[255, 3]], "u1")),
    "BOOL": ("BOOL", np.array([[True, False]])),
    "list": ("F32", np.array([1, 2, 3], "<f4")),
    "number": ("F64", np.array(7.0)),
}
write_safetensors("types.safetensors", tensors, format="pt")
values = {name: array for name, (kind, array) in tensors.items()}
values["BF16"] = np.array([[0.5, -3.0]])
with open("types-safetensors.json", "w") as file:
    json.dump(expected(values), file, indent=0)
write_safetensors(
    "model.safetensors",
    {
        name: ("F64", np.ascontiguousarray(array))
        for name, array in torch.items()
        if name.startswith("layers") and not name.endswith("grad")
    },
)
