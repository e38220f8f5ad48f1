"""Writes the *.json files beside this script: networks, and every quantity of their pass.

Textbook NumPy and nothing of the program: run it with Python 3 and NumPy 2 to make them again.
The tests only read the files. Layers are counted from 1; one row is one sample; the total error
is the plain sum over samples and outputs.
"""

import json
import pathlib

import numpy as np


def activate(name, a):
    if name == "sigmoid":
        return 1 / (1 + np.exp(-a))
    if name == "tanh":
        return np.tanh(a)
    if name == "relu":
        return np.maximum(a, 0)
    if name == "identity":
        return a.copy()
    if name == "softmax":
        e = np.exp(a - a.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)
    raise ValueError(name)


def slope(name, a, z):
    if name == "sigmoid":
        return z * (1 - z)
    if name == "tanh":
        return 1 - z**2
    if name == "relu":
        return (a > 0).astype(float)
    if name == "identity":
        return np.ones_like(a)
    raise ValueError(name)


def run(lesson):
    activations = lesson["activations"]
    layers = len(activations)
    eta = lesson["learningRate"]
    X, T = lesson["X"], lesson["T"]
    W = {l: lesson[f"W{l}"] for l in range(1, layers + 1)}
    B = {l: lesson[f"B{l}"] for l in range(1, layers + 1)}
    samples = X.shape[0]
    q = {}

    A, Z = {}, {0: X}
    for l in range(1, layers + 1):
        A[l] = Z[l - 1] @ W[l] + B[l]
        Z[l] = activate(activations[l - 1], A[l])
        q[f"A{l}"] = A[l]
        q[f"Z{l}"] = Z[l]

    last, y = activations[-1], Z[layers]
    if lesson["loss"] == "half-squared-error":
        q["E"] = (y - T) ** 2 / 2
        dZ = y - T
    elif last == "sigmoid":
        q["E"] = -(T * np.log(y) + (1 - T) * np.log(1 - y))
        dZ = -T / y + (1 - T) / (1 - y)
    else:
        q["E"] = -T * np.log(y)
        dZ = None

    for l in range(layers, 0, -1):
        if dZ is None:
            # The whole Jacobian of softmax, sample by sample
            dA = np.zeros_like(y)
            for n in range(samples):
                jacobian = np.diag(y[n]) - np.outer(y[n], y[n])
                dA[n] = (-T[n] / y[n]) @ jacobian
        else:
            q[f"dE/dZ{l}"] = dZ
            q[f"dZ{l}/dA{l}"] = slope(activations[l - 1], A[l], Z[l])
            dA = dZ * q[f"dZ{l}/dA{l}"]
        before = "X" if l == 1 else f"Z{l - 1}"
        q[f"dE/dA{l}"] = dA
        q[f"dA{l}/dW{l}"] = Z[l - 1].T
        q[f"dE/dW{l}"] = Z[l - 1].T @ dA
        q[f"dA{l}/dB{l}"] = np.ones((1, samples))
        q[f"dE/dB{l}"] = dA.sum(axis=0, keepdims=True)
        q[f"dA{l}/d{before}"] = W[l].T
        dZ = dA @ W[l].T
    q["dE/dX"] = dZ

    for l in range(1, layers + 1):
        q[f"W{l}'"] = W[l] - eta * q[f"dE/dW{l}"]
        q[f"B{l}'"] = B[l] - eta * q[f"dE/dB{l}"]
    return q


def network(title, seed, rows, sizes, activations, loss, eta, targets):
    rng = np.random.default_rng(seed)
    lesson = {
        "format": "backprop-lesson",
        "version": 1,
        "title": title,
        "activations": activations,
        "loss": loss,
        "learningRate": eta,
        "X": rng.normal(size=(rows, sizes[0])).round(3),
        "T": targets(rng, rows, sizes[-1]).round(3),
    }
    for l in range(1, len(sizes)):
        lesson[f"W{l}"] = rng.normal(size=(sizes[l - 1], sizes[l])).round(3)
        lesson[f"B{l}"] = rng.normal(size=(1, sizes[l])).round(3)
    return lesson


def any_number(rng, rows, outputs):
    return rng.normal(size=(rows, outputs))


def zero_or_one(rng, rows, outputs):
    return rng.integers(0, 2, size=(rows, outputs)).astype(float)


def from_0_to_1(rng, rows, outputs):
    return rng.uniform(size=(rows, outputs))


def classes(rng, rows, outputs):
    return np.eye(outputs)[rng.integers(0, outputs, size=rows)]


HALF, CROSS = "half-squared-error", "cross-entropy"
NETWORKS = {
    "one-layer": network("one layer", 1, 1, [3, 2], ["sigmoid"], HALF, 0.5, zero_or_one),
    "sigmoid-batch": network(
        "10-15-5 in a batch", 2, 3, [10, 15, 5], ["sigmoid"] * 2, HALF, 0.5, zero_or_one
    ),
    "tanh-identity": network(
        "regression", 3, 4, [2, 5, 3], ["tanh", "identity"], HALF, 0.1, any_number
    ),
    "relu-tanh-relu": network(
        "relu and tanh", 4, 5, [4, 6, 3, 2], ["relu", "tanh", "relu"], HALF, 0.3, any_number
    ),
    "softmax": network(
        "classes", 5, 6, [3, 5, 4, 3], ["relu", "tanh", "softmax"], CROSS, 0.2, classes
    ),
    "softmax-any-targets": network(
        "targets that do not sum to 1", 6, 3, [4, 3, 3], ["sigmoid", "softmax"], CROSS, 1.0,
        from_0_to_1,
    ),
    "sigmoid-cross-entropy": network(
        "several yes or no", 7, 4, [3, 4, 3], ["tanh", "sigmoid"], CROSS, 0.7, from_0_to_1
    ),
    "four-layers": network(
        "four layers", 8, 2, [3, 4, 4, 4, 2], ["sigmoid", "relu", "tanh", "sigmoid"], HALF, 0.5,
        from_0_to_1,
    ),
}


def text(value):
    if isinstance(value, np.ndarray):
        value = value.tolist()
    return json.dumps(value)


if __name__ == "__main__":
    here = pathlib.Path(__file__).parent
    for name, lesson in NETWORKS.items():
        lines = [f'  "{key}": {text(value)}' for key, value in lesson.items()]
        quantities = [f'    "{key}": {text(value)}' for key, value in run(lesson).items()]
        lines.append('  "quantities": {\n' + ",\n".join(quantities) + "\n  }")
        (here / f"{name}.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
