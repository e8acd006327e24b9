"""Fixed words that a template has translated: only words that stand in it, with all that they ask for."""

from __future__ import annotations

import re
from typing import Final

from jinja2 import nodes

_PLACEHOLDER: Final = re.compile(r"%\((\w+)\)s")


def misused_words(call: nodes.Call) -> tuple[str, str] | None:
    """Say what is wrong with ``_(…)``, and what to do; nothing if it is right."""
    words = [each.value for each in call.args if isinstance(each, nodes.Const)]
    if not words or not isinstance(words[0], str):
        mend = 'Write the words between quotation marks: {{ _("By when") }}.'
        return "only fixed words can be translated here.", mend
    wanted = {name for word in words if isinstance(word, str) for name in _PLACEHOLDER.findall(word)}
    missing = sorted(wanted - {each.key for each in call.kwargs} - {"num"})
    if missing:
        message = f"the words ask for {', '.join(missing)}, which they are not given."
        return message, f"Add {missing[0]}=… after the words."
    return None
