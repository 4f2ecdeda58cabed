"""lists.toml -> the official lists that the program knows, and what each file must look like."""

import json
import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from countershot.errors import BadMaterial
from countershot.records.family import HttpsAddress, Shipped, Slug, Words

Share = Annotated[float, Field(ge=0, le=1)]
Layout = Literal["transcription", "ofac", "1260h table", "csl"]
DateFrom = Literal["entry", "notice", "citation", "listing words", "imposed words", "none"]


class Form(Shipped):
    """One form in which a list is published.

    ``dates``: where an entry's ``added`` comes from. ``filled``: of each field, the least and the
    greatest share of entries that fill it; outside, a column has moved or is gone.
    """

    layout: Layout
    dates: DateFrom
    filled: dict[str, tuple[Share, Share]]


class OfficialList(Shipped):
    """One list: who publishes it, where, under which licence, and the forms it comes in.

    ``began``: a day before which there was no such list, by ``began_by``. ``blocks``: of a list
    whose parties' property OFAC blocks, so that its 50 Percent Rule is of it, the words by which
    the list is spoken of.
    """

    key: Slug
    title: Words
    publisher: Words
    authority: Words
    address: HttpsAddress
    licence: Words
    began: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")] | None = None
    began_by: Words | None = None
    blocks: tuple[Words, ...] = ()
    form: tuple[Form, ...]


class _Table(Shipped):
    list: tuple[OfficialList, ...]


@cache
def official_lists() -> dict[str, OfficialList]:
    """Every list, by key. BadMaterial if the installation is damaged."""
    text = files(__package__).joinpath("lists.toml").read_text(encoding="utf-8")
    try:
        table = _Table.model_validate_json(json.dumps(tomllib.loads(text)))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise BadMaterial(f"lists.toml: {error}") from error
    return {each.key: each for each in table.list}


def is_blocking(words: str) -> bool:
    """Are these the words for a list whose parties' property OFAC blocks? Unknown lists are not."""
    said = f" {' '.join(re.findall(r'[a-z0-9]+', words.casefold()))} "
    every = official_lists().values()
    known = {name.casefold() for each in every for name in (*each.blocks, each.key) if each.blocks}
    return any(f" {name.replace('-', ' ')} " in said for name in known) and " non " not in said


def form_of(key: str, layout: Layout) -> Form | None:
    """The form of a list that is laid out so, if the list is known and comes in it."""
    known = official_lists().get(key)
    found = [each for each in known.form if each.layout == layout] if known else []
    return found[0] if found else None
