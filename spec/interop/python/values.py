"""Values of tensors between JSON and what the SDK takes: base64 of little-endian bytes."""

import base64

import numpy as np

NUMPY_TYPES = {
    "FLOAT": "<f4",
    "DOUBLE": "<f8",
    "INT8": "<i1",
    "INT16": "<i2",
    "INT32": "<i4",
    "INT64": "<i8",
    "UINT8": "<u1",
    "UINT16": "<u2",
    "UINT32": "<u4",
    "UINT64": "<u8",
    "QINT8": "<i1",
    "QINT16": "<i2",
    "QINT32": "<i4",
    "QUINT8": "<u1",
    "QUINT16": "<u2",
    "BOOL": "?",
}


def from_base64(text):
    return base64.b64decode(text)


def to_base64(data):
    return base64.b64encode(data).decode("ascii")


def values_of(tensor):
    """What an SDK's builder takes: a list of numbers, booleans or byte strings."""
    if tensor["dtype"] == "STRING":
        return [from_base64(text) for text in tensor["data"]]
    return array_of(tensor).tolist()


def array_of(tensor):
    return np.frombuffer(from_base64(tensor["data"]), dtype=NUMPY_TYPES[tensor["dtype"]])


def data_of(dtype, values):
    """The values that an SDK's answer gave, in the form of `tensor["data"]`."""
    if values is None:
        return None
    if dtype == "STRING":
        return [to_base64(v.encode() if isinstance(v, str) else v) for v in values]
    return to_base64(np.array(list(values), dtype=NUMPY_TYPES[dtype]).tobytes())
