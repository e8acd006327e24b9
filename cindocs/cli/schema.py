"""``cindocs schema``: JSON Schemas for editors and other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from pydantic import BaseModel

from cindocs.authorities.kind_setting import KindSetting
from cindocs.authorities.picture_list import PictureList
from cindocs.authorities.profile import Profile
from cindocs.authorities.stage_set import StageSet
from cindocs.documents.kinds import WRITTEN
from cindocs.errors import WrongUse
from cindocs.languages.stored_translations import StoredTranslations
from cindocs.publish import publish
from cindocs.resources import SCHEMAS

_OTHERS: dict[str, type[BaseModel]] = {
    "authority": Profile,
    "kind": KindSetting,
    "stages": StageSet,
    "pictures": PictureList,
    "translations": StoredTranslations,
}
_NAMES = (*WRITTEN, *_OTHERS)
_INHERITING = (Profile, StageSet)
"""Models of files that say only what they do otherwise: what is missing comes from the base."""


@click.command()
@click.argument("kind", required=False, type=click.Choice(sorted(_NAMES)))
@click.option(
    "--write", type=click.Path(path_type=Path), metavar="DIR", help="Write all schemas into a folder."
)
@click.option("--check", is_flag=True, help="Hold the shipped schemas against the models.")
def schema(kind: str | None, write: Path | None, check: bool) -> None:
    """Print the JSON Schema of a KIND, or write or check them all.

    Editors that know a schema complete the fields as you type and mark mistakes.
    """
    if kind:
        click.echo(schema_text(kind), nl=False)
    elif write:
        for name in _NAMES:
            publish(schema_text(name).encode(), write / f"{name}.schema.json")
            click.echo(write / f"{name}.schema.json")
    elif check:
        stale = [name for name in _NAMES if _shipped(name) != schema_text(name)]
        if stale:
            raise WrongUse(
                f"These schemas are not up to date: {', '.join(stale)}.",
                advice="Write them anew: cindocs schema --write schemas",
            )
    else:
        raise click.UsageError("Name a kind, or use --write or --check.")


def schema_text(kind: str) -> str:
    """Return the JSON Schema of a kind as text."""
    model: type[BaseModel] = WRITTEN[kind].model if kind in WRITTEN else _OTHERS[kind]
    described = model.model_json_schema()
    if model in _INHERITING:
        _ask_for_nothing(described, described)
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:cindocs:schema:{kind}",
    }
    return json.dumps(head | described, indent=1, ensure_ascii=False) + "\n"


def _ask_for_nothing(schema: dict[str, Any], whole: dict[str, Any]) -> None:
    """Take out what is required, except inside lists: maps are joined with the base, lists are not."""
    schema.pop("required", None)
    below = list(schema.get("anyOf", ()))
    if schema.get("additionalProperties"):
        below.append(schema["additionalProperties"])
    below += [one for named in ("properties", "patternProperties") for one in schema.get(named, {}).values()]
    if "$ref" in schema:
        below.append(whole["$defs"][schema["$ref"].rpartition("/")[2]])
    for one in below:
        _ask_for_nothing(one, whole)


def _shipped(kind: str) -> str:
    path = SCHEMAS / f"{kind}.schema.json"
    return path.read_text(encoding="utf-8") if path.is_file() else ""
