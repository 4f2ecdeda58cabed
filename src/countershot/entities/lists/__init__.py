"""official list files -> entries, versions, differences: the names that other rooms use."""

from countershot.entities.lists.changes import Changed, Changes, changes
from countershot.entities.lists.folder import Survey, read_list, read_lists, read_one, survey
from countershot.entities.lists.list_file import ListFile
from countershot.entities.lists.recognise import Meant, meant_as
from countershot.entities.lists.same_name import Match, Scored, same_name
from countershot.entities.lists.table import OfficialList, is_blocking, official_lists
from countershot.entities.lists.versions import Standing, Version, a_day, entries, version_of

__all__ = [
    "Changed",
    "Changes",
    "ListFile",
    "Match",
    "Meant",
    "OfficialList",
    "Scored",
    "Standing",
    "Survey",
    "Version",
    "a_day",
    "changes",
    "entries",
    "is_blocking",
    "meant_as",
    "official_lists",
    "read_list",
    "read_lists",
    "read_one",
    "same_name",
    "survey",
    "version_of",
]
