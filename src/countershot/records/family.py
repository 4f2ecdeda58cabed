"""facts in public sources -> a product family in words, each fact with the words that carry it."""

from typing import Annotated

from pydantic import ConfigDict, Field

from countershot.records.base import Kind, Record, Sha256

Words = Annotated[str, Field(min_length=1, max_length=600)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
HttpsAddress = Annotated[str, Field(pattern=r"^https://[^\s/]+\.[^\s/]+(/\S*)?$")]
PlainDate = Annotated[str, Field(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]


class Shipped(Record):
    """What ships with the program: an unknown key is a mistake in it and is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PublicSource(Shipped):
    """A page that anybody can open: address, title, and when it was published or was seen."""

    url: HttpsAddress
    title: Words
    published: PlainDate | None = None
    seen: PlainDate | None = None


class Fact(Shipped):
    """One fact: its value, the key of its source, and the source's own words for it."""

    value: Words
    source: Slug
    quotation: Words


class KindSaid(Shipped):
    """A kind in which the family comes, and the words that say so."""

    value: Kind
    source: Slug
    quotation: Words


class YearSaid(Shipped):
    """A year of sale, and the words that say so."""

    value: int
    source: Slug
    quotation: Words


class FamilyFeature(Shipped):
    """A feature to look for, in our words, and the source's words for it.

    ``id`` is shared by families that have a feature of one sort, so that they can be told apart.
    """

    id: Slug
    words: Words
    source: Slug
    quotation: Words


class Twin(Shipped):
    """Another family, the same product under another badge by the source's word; stated in both."""

    family: Slug
    source: Slug
    quotation: Words


class FamilyLookalike(Shipped):
    """A family that a source says looks like this one; stated in both."""

    family: Slug
    source: Slug
    quotation: Words


class FamilyPicture(Shipped):
    """Where a picture may be looked at; its bytes are never shipped."""

    url: HttpsAddress
    view: str = ""
    sha256: Sha256 | None = None


class Family(Shipped):
    """A product family of the shipped catalogue: what public sources say of it, and nothing else.

    A badge is not a maker: ``maker`` is absent where no source says who makes it.
    ``relabelled_from``: a source says so of products of this badge, not of which ones.
    ``not_before``: it cannot have been on sale before that year; ``known_by``: it was there by
    that year; ``until``: sold no more after it. A year that nobody states is absent: not known.
    """

    id: Slug
    maker: Fact | None = None
    badge: Fact | None = None
    relabelled_from: Fact | None = None
    series: Fact | None = None
    kinds: Annotated[tuple[KindSaid, ...], Field(min_length=1)]
    not_before: YearSaid | None = None
    known_by: YearSaid | None = None
    until: YearSaid | None = None
    features: tuple[FamilyFeature, ...] = ()
    twins: tuple[Twin, ...] = ()
    lookalikes: tuple[FamilyLookalike, ...] = ()
    pictures: tuple[FamilyPicture, ...] = ()
    sources: dict[Slug, PublicSource]
