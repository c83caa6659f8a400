"""Canonical JSON: one value, one sequence of bytes, so that it can be signed and compared."""

import json


def canonical(value: object) -> bytes:
    """Return `value` as JSON in ASCII with sorted names and no white space."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def parse_canonical(data: bytes) -> object:
    """Read canonical JSON. Raises ValueError for anything else: repeated names, white space, other encodings."""
    try:
        value: object = json.loads(data.decode("ascii"))
        same = canonical(value) == data
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not same:
        raise ValueError("not canonical")
    return value
