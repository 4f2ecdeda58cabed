"""a folder of official lists -> which they are, how many entries, how complete."""

from pathlib import Path

from countershot.answers import Lists, ListTold
from countershot.entities.lists import ListFile, survey
from countershot.errors import UsageError


def lists(folder: Path) -> Lists:
    """Read every list in a folder; a file that is not as expected is refused and hides no other."""
    found = survey(folder)
    if not found.lists and not found.refused:
        raise UsageError(f"{folder}: has no list (.json or .csv): give the folder they lie in.")
    return Lists(tuple(map(_told, found.lists)), found.aliases, found.refused, found.passed_over)


def _told(read: ListFile) -> ListTold:
    about = read.about
    return ListTold(
        file=read.file,
        sha256=read.sha256,
        key=read.key,
        title=about.title,
        publisher=about.publisher,
        address=about.address,
        licence=about.licence,
        entries=len(read.entries),
        names=sum(len(each.names) for each in read.entries),
        dated=read.dated,
        published=read.published,
        newest=read.newest,
        filled=read.filled,
        beside=tuple((each.file, each.sha256) for each in read.beside),
        notices=read.notices,
    )
