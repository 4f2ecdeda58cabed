"""the table of rules -> one Markdown page a rule, for docs/rules/."""

import inspect

from countershot.claims.rules import RULES
from countershot.claims.rules.overrides import NEVER_WAIVED

FOLDER = "docs/rules"


def rule_pages() -> dict[str, str]:
    """File name -> text of every page, and of the index ``README.md``, written from docstrings."""
    pages = {f"{name}.md": f"# `{name}`\n\n{rule_page(name)}" for name in RULES}
    lines = [f"- [`{name}`]({name}.md): {_summary(name)}" for name in RULES]
    head = "# What `countershot check` refuses\n\nWritten from the rules' own docstrings.\n\n"
    pages["README.md"] = head + "\n".join(lines) + "\n"
    return pages


def rule_page(name: str) -> str:
    """A rule's page without its heading: what it asks, why, and whether it may be overridden."""
    waived = (
        "It cannot be overridden."
        if name in NEVER_WAIVED
        else (
            "A person other than the author may override it for one release (`overrides/NAME.md`)."
        )
    )
    return f"{inspect.getdoc(RULES[name])}\n\n{waived}\n"


def _summary(name: str) -> str:
    return (inspect.getdoc(RULES[name]) or "").partition("\n")[0]
