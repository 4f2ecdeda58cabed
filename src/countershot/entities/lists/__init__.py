"""official list files -> entries, versions, differences: the names that other rooms use."""

from countershot.entities.lists.folder import Survey, read_lists, read_one, survey
from countershot.entities.lists.list_file import ListFile
from countershot.entities.lists.table import OfficialList, official_lists

__all__ = [
    "ListFile",
    "OfficialList",
    "Survey",
    "official_lists",
    "read_lists",
    "read_one",
    "survey",
]
