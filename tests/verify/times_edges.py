"""a stamped dossier -> the same, with times just beyond what is allowed."""

from tests.verify.tampers import Problems
from tests.verify.times_outside import STAMP, WITNESS, items, on_times, place
from tests.verify.timing import Json, cosigned, witness_key

LAST_SECOND = 253402300799
"""9999-12-31T23:59:59Z."""


def _more(times: list[Json], number: int) -> None:
    """Copies of the last under other names, until there are so many."""
    last = times[-1]
    missing = number - len(times)
    times += [last | {"by": f"{last['by']}-{at:04}"} for at in range(missing)]
    times.sort(key=place)


@on_times
def times_one_too_many(times: list[Json]) -> Problems:
    _more(times, 1001)
    return {STAMP}


@on_times
def times_as_many_as_allowed(times: list[Json]) -> Problems:
    """All of them are judged then: the copies bear another name than they sign with."""
    _more(times, 1000)
    return {WITNESS}


@on_times
def cosignature_of_the_year_10000(times: list[Json]) -> Problems:
    item = items(times, "witness")[0]
    made = cosigned(item["note"], witness_key("late"), name="late", seconds=LAST_SECOND + 1)
    times.append(made | {"consistency": item["consistency"]})
    times.sort(key=place)
    return {WITNESS}


@on_times
def cosignature_with_a_key_of_no_form(times: list[Json]) -> Problems:
    items(times, "witness")[0]["public_key"] += "\n"
    return {WITNESS}


def _not_base64(name: str, field: str) -> None:
    def tamper(times: list[Json]) -> Problems:
        item = items(times, "two")[0]
        item[field][0] = item[field][0].rstrip("=") + "\n"
        return {STAMP}

    tamper.__name__ = name
    on_times(tamper)


_not_base64("certificate_not_base64", "certificates")
_not_base64("revocation_data_not_base64", "revocations")


@on_times
def stamp_by_another_name(times: list[Json]) -> Problems:
    items(times, "one")[0]["by"] = "eno"
    times.sort(key=place)
    return {STAMP}


@on_times
def stamp_called_a_witness_in_its_place(times: list[Json]) -> Problems:
    """Its token is there, but not as a stamp, and a cosignature it has not."""
    items(times, "one")[0]["kind"] = "witness"
    times.sort(key=place)
    return {STAMP, WITNESS}


@on_times
def stamp_with_the_fields_of_a_witness(times: list[Json]) -> Problems:
    """A stamp that carries a cosignature stands in for none."""
    line = items(times, "witness")[0]
    stamp = items(times, "one")[0]
    stamp.update(cosignature=line["cosignature"], public_key=line["public_key"])
    times.remove(line)
    times.sort(key=place)
    return {WITNESS}
