"""case.toml [policy] -> the numbers by which the gate measures, each with the field's default."""

from pydantic import ConfigDict, Field

from countershot.records.base import Record


class Policy(Record):
    """What this case asks for; a case that says nothing asks for what the field asks for.

    ``reply_working_days``: from sending a letter to its deadline; ``trace_days``: the same, in
    calendar days, for requests to trace where goods went; ``attempts`` on ``channels``: before a
    party counts as not reached. ``origins_for_high``: independent origins of a claim graded high.
    ``stale_days``: how long a fact that changes (an owner, a list, a link) counts as looked up;
    threat_days: how long a threat assessment counts as fresh. place_decimals: digits after
    the point of a printed coordinate in degrees; 2 are about a kilometre. copies: from elsewhere,
    of every web page that a claim rests on. clock_minutes: by how much two clocks may differ
    before a time is called impossible. A number that is not one of these is a slip of the pen, and
    refused: it would silently count for nothing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    reply_working_days: int = Field(10, ge=1, le=260)
    trace_days: int = Field(28, ge=1, le=366)
    attempts: int = Field(5, ge=1, le=50)
    channels: int = Field(2, ge=1, le=10)
    origins_for_high: int = Field(2, ge=1, le=10)
    stale_days: int = Field(180, ge=1, le=3660)
    threat_days: int = Field(90, ge=1, le=366)
    place_decimals: int = Field(2, ge=0, le=6)
    copies: int = Field(0, ge=0, le=10)
    clock_minutes: int = Field(10, ge=0, le=1440)
