"""FollowTheMoney entities, one a line -> exit code 0 if the library takes each as it is.

Run by the outside Python (``tools.py``), never imported: Countershot does not need the library.
"""

import json
import sys

from followthemoney import model
from followthemoney.exc import InvalidData


def wrong(entity: dict) -> str:
    """Why the library refuses an entity, or what it would lose or change; empty if nothing."""
    schema = model.get(entity["schema"])
    if schema is None:
        return "no such schema"
    try:
        schema.validate(entity)
    except InvalidData as error:
        return str(error)
    back = model.get_proxy(entity, cleaned=False).to_dict()["properties"]
    given = {key: sorted(values) for key, values in entity["properties"].items()}
    kept = {key: sorted(values) for key, values in back.items()}
    return "" if given == kept else f"it keeps {kept} of {given}"


def main() -> int:
    faults = [(line, wrong(json.loads(line))) for line in sys.stdin]
    for line, why in faults:
        if why:
            print(f"{why}: {line.strip()}")
    print(f"{sum(not why for _, why in faults)} of {len(faults)}")
    return int(any(why for _, why in faults) or not faults)


if __name__ == "__main__":
    sys.exit(main())
