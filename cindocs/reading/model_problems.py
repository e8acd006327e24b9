"""What pydantic finds wrong, in plain words. Its own messages show values; none of them is passed on.

Errors that our own types raise (``PydanticCustomError``) bring their message, and their mend in ``mend``.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, NamedTuple, get_args

from pydantic_core import ErrorDetails
from pydantic_core.core_schema import ErrorType

from cindocs.reading.location import Location


class Problem(NamedTuple):
    """A rule, what is wrong and how to mend it."""

    rule: str
    message: str
    mend: str


_LIST = Problem(
    "not-a-list",
    "A list was expected here.",
    "Start each entry on its own line, with a hyphen and a space.",
)
_FIELDS = Problem(
    "not-fields",
    "Fields were expected here.",
    "Write each on a line of its own, further to the right: its name, a colon, a space and what it says.",
)
_ONE_OF = Problem("not-one-of", "What can stand here: {expected}.", "Write it exactly like this.")

_PROBLEMS = {
    "string_type": Problem("not-text", "Text was expected here, not a list or fields.", "Write one text."),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "set_type": _LIST,
    "frozen_set_type": _LIST,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dict_type": _FIELDS,
    "literal_error": _ONE_OF,
    "enum": _ONE_OF,
    "union_tag_invalid": _ONE_OF,
    "missing": Problem("required", "This field is required.", "Add {field} here."),
    "union_tag_not_found": Problem("required", "This field is required.", "Add {field} here."),
    "string_too_short": Problem(
        "too-short", "Fewer than {min_length} characters are too few here.", "Say what is missing."
    ),
    "string_too_long": Problem(
        "too-long", "More than {max_length} characters are too many here.", "Say it in fewer words."
    ),
    "too_short": Problem("too-few", "At least {min_length} must stand here.", "Add what is missing."),
    "too_long": Problem("too-many", "At most {max_length} may stand here.", "Take some out."),
}

_EMPTY = Problem("empty", "This field is empty.", "Write something in it, or leave the field out.")
_OTHER = Problem("not-valid", "This cannot be used here.", "See the schema of this kind of file.")

_KINDS_OF_PYDANTIC = frozenset(get_args(ErrorType))


def described(error: ErrorDetails, location: Location) -> Problem:
    """Say what is wrong at ``location``. Names and choices of the model may stand in it, and no value."""
    kind, context = error["type"], error.get("ctx", {})
    if kind not in _KINDS_OF_PYDANTIC:
        return Problem(kind, error["msg"], str(context.get("mend", "")))
    if kind == "extra_forbidden":
        return _unknown_key(location)
    if kind == "string_too_short" and context["min_length"] == 1:
        return _EMPTY
    problem = _PROBLEMS.get(kind, _OTHER)
    words = _words_of_the_model(error)
    return problem._replace(message=problem.message.format_map(words), mend=problem.mend.format_map(words))


def _words_of_the_model(error: ErrorDetails) -> dict[str, Any]:
    """Take names, choices and limits out of ``error``, and nothing that comes from the file."""
    context = error.get("ctx", {})
    expected = context.get("expected_tags") or context.get("expected") or ""
    return {
        "expected": expected.replace("'", ""),
        "min_length": context.get("min_length"),
        "max_length": context.get("max_length"),
        "field": str(context.get("discriminator", "".join(map(str, error["loc"][-1:])))).strip("'"),
    }


def _unknown_key(location: Location) -> Problem:
    message = "There is no field of this name here."
    typed = location.path[-1]
    meant = get_close_matches(typed, location.unused, n=1) if isinstance(typed, str) else []
    if meant:
        return Problem("unknown-key", f"{message} Did you mean {meant[0]}?", f"Write {meant[0]}.")
    if location.unused:
        return Problem(
            "unknown-key", message, f"Fields that can be added here: {', '.join(location.unused)}."
        )
    return Problem("unknown-key", message, "Leave it out.")
