"""the rules' docstrings -> docs/rules/, when run as a program."""

from tests.claims.test_pages import FOLDER, ROOT, rule_pages

if __name__ == "__main__":
    for name, text in rule_pages().items():
        (ROOT / FOLDER / name).write_text(text)
