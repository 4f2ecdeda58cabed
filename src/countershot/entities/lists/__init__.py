"""official list files -> entries, versions, differences: the names that other rooms use."""

from countershot.entities.lists.changes import Changed, Changes, changes
from countershot.entities.lists.folder import Survey, read_lists, read_one, survey
from countershot.entities.lists.list_file import ListFile
from countershot.entities.lists.table import OfficialList, official_lists
from countershot.entities.lists.versions import Standing, Version, a_day, entries, version_of

__all__ = [
    "Changed",
    "Changes",
    "ListFile",
    "OfficialList",
    "Standing",
    "Survey",
    "Version",
    "a_day",
    "changes",
    "entries",
    "official_lists",
    "read_lists",
    "read_one",
    "survey",
    "version_of",
]
