"""What tells a receiver how to use a pack: a text to read first, and a receipt to send back."""

from __future__ import annotations

from collections.abc import Sequence
from string import Template

from cindocs.authorities.authority import Authority
from cindocs.errors import TemplateRefused
from cindocs.packs.making import Ready
from cindocs.templating.chain import TemplateChain


def read_me(pack: str, authority: Authority) -> bytes:
    """Return ``README.txt``, for a receiver who has nothing but the pack.

    Raises:
        TemplateRefused: the authority's own text asks for something that there is not.
    """
    return _filled("README.txt", authority, pack=pack)


def receipt_form(pack: str, ready: Sequence[Ready], authority: Authority) -> bytes:
    """Return ``receipt-form.txt``: to be filled in by hand.

    Documents are told by their number in the contents alone: a receipt may go by another way than the pack.

    Raises:
        TemplateRefused: the authority's own text asks for something that there is not.
    """
    rows = [f"    [ ] document {number}" for number, _ in enumerate(ready, 1)]
    return _filled("receipt-form.txt", authority, pack=pack, documents="\n".join(rows))


def _filled(name: str, authority: Authority, **values: str) -> bytes:
    text = Template(TemplateChain(authority.folders).find(f"pack/{name}").read_text(encoding="utf-8"))
    try:
        return text.substitute(values).encode()
    except (KeyError, ValueError):
        raise TemplateRefused(
            f"pack/{name} asks for something that a pack does not have.",
            advice=f"Use {', '.join(f'${one}' for one in values)}, and write a dollar sign as $$.",
        ) from None
