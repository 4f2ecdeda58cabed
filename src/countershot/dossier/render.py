"""Material, what is cited, redactions, tables -> the dossier's pages, as bytes by path.

Every string is shown by ``visible`` and then escaped (Jinja2 autoescape); the one exception is
our own style sheet.
"""

import base64
import hashlib
from collections.abc import Mapping
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from countershot.dossier import listings, views
from countershot.dossier.annex_step import FOLDER
from countershot.dossier.chains import chains
from countershot.dossier.changes import changes
from countershot.dossier.cited import REPORT, Cited
from countershot.dossier.comparison import comparisons
from countershot.dossier.contents import Contents
from countershot.dossier.editor import editor
from countershot.dossier.expert import expert
from countershot.dossier.material import Material
from countershot.dossier.names import anchor, language, page_path, short, visible
from countershot.dossier.prose import passages
from countershot.dossier.provenance import time_views
from countershot.dossier.reader import reader
from countershot.dossier.redact import Redaction
from countershot.dossier.sources import sources_here
from countershot.dossier.statements import statements
from countershot.records.case import Person

PAGES = ("editor", "expert", "claims", "exhibits", "unknown", "changes", "check")


def render(
    material: Material,
    cited: Cited,
    redacted: dict[str, Redaction],
    tables: Contents,
    people: Mapping[str, Person],
    unproven: tuple[str, ...],
) -> dict[str, bytes]:
    """The report, the editor's table, statements, each identification, exhibits, gaps, check."""
    site = site_of(material, cited, redacted, tables, people, unproven)
    pages = {"index.html": _page("index.html", site, root="", here="index.html")}
    for name in PAGES:
        path = page_path(name)
        pages[path] = _page(f"{name}.html", site, root="../../", here=path)
    if site["statements"]:
        path = page_path("statements")
        pages[path] = _page("statements.html", site, root="../../", here=path)
    if site["chains"]:
        path = page_path("chains")
        pages[path] = _page("chains.html", site, root="../../", here=path)
    for comparison in site["comparisons"]:
        path = comparison.page
        pages[path] = _page(
            "identification.html", site, root="../../", here=path, comparison=comparison
        )
    return pages | dict(site["expert"].annex.files)


def site_of(
    material: Material,
    cited: Cited,
    redacted: dict[str, Redaction],
    tables: Contents,
    people: Mapping[str, Person],
    unproven: tuple[str, ...],
) -> dict[str, Any]:
    """Everything that a template may show, by the name it has there."""
    claims = views.claims(material, cited, redacted)
    found = passages(material.facts.report)
    compared, ways = comparisons(material, cited, redacted), chains(material, cited, redacted)
    changed = changes(material, cited, tables)
    return {
        "material": material,
        "case": material.case,
        "passages": found,
        "machines": any(s.machine for s in material.facts.report.sentences)
        if material.facts.report
        else False,
        "pictures": views.report_pictures(material, redacted, found),
        "claims": claims,
        "claim_by_id": {claim.id: claim for claim in claims},
        "comparisons": compared,
        "editor": editor(material, cited, claims),
        "expert": expert(material, tables, people),
        "statements": statements(material, cited, redacted),
        "chains": ways,
        "changes": changed,
        "reader": reader(material, cited, redacted, tables, (claims, compared, ways, changed)),
        "exhibits": listings.exhibits(material, redacted, tables, claims),
        "readers": views.signers(material, REPORT),
        "overrides": listings.overrides(material, tables),
        "people": listings.people(people),
        "times": time_views(tables.times),
        "unproven": unproven,
        "sources": sources_here(material, redacted),
        "unlooked": listings.not_looked_at(material, redacted),
        "uncited": views.uncited(material),
        "annex_folder": FOLDER,
        "log_fingerprint": listings.fingerprint(material.public_key),
    }


def _page(template: str, site: Mapping[str, Any], **more: Any) -> bytes:
    return with_style(template, {**site, **more}).encode()


def with_style(template: str, site: Mapping[str, Any]) -> str:
    """A page with our style sheet in it, and the digest by which its policy allows only that."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _ENVIRONMENT.get_template(template).render(**site, style=style, style_digest=digest)


def _style() -> str:
    folder = resources.files("countershot.dossier") / "templates"
    return (folder / "style.css").read_text(encoding="utf-8")


def _shown(value: Any) -> Any:
    """What a template prints: text made visible (autoescape follows), numbers as they are."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value


def _speech(text: str) -> Markup:
    """Text in a span that names its language and keeps its direction to itself."""
    lang = language(text)
    attribute = Markup(' lang="{}"').format(lang) if lang else Markup("")
    return Markup("<bdi{}>{}</bdi>").format(attribute, visible(text))


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("countershot.dossier", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"anchor": anchor, "short": short, "speech": _speech}
    return environment


_ENVIRONMENT = _environment()
