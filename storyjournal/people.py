"""Who a journal is about, as values: the writer and the people in their life. All of it is kept in the vault alone."""

from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum

LEAP_YEAR = 2000  # a birthday without a year can be the 29th of February


class Relation(StrEnum):
    """Who somebody is to the writer. A child is a question of its own, whoever decides about the others."""

    CHILD = "child"
    PARTNER = "partner"
    PARENT = "parent"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    CLINICIAN = "clinician"
    PATIENT = "patient"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth date as far as it is known; 0 stands for what is not. Raises ValueError for a day that never was."""

    year: int = 0
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not (0 <= self.month <= 12 and 0 <= self.day <= 31 and (self.year == 0 or 1850 <= self.year <= 2200)):
            raise ValueError("there is no such date")
        if self.month and self.day > monthrange(self.year or LEAP_YEAR, self.month)[1]:
            raise ValueError("this month has no such day")

    def __bool__(self) -> bool:
        return bool(self.year or self.month or self.day)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the writer writes about. `name` is the fullest name; `also` are nicknames and other names.

    `words` say who they are in the writer's own words ("my daughter", "the nurse on nights"), else empty.
    """

    id: str
    name: str
    also: tuple[str, ...] = ()
    relation: Relation = Relation.OTHER
    words: str = ""
    birth: Birth = Birth()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Writer:
    """The person who writes. `name` is the full name; `also` are maiden names and nicknames.

    `addresses` are postal; `contacts` are e-mail, telephone, handles and pages; `places` and `organisations` are
    where the writer lives or lived, works, goes to school or is treated.
    """

    name: str = ""
    also: tuple[str, ...] = ()
    pen_names: tuple[str, ...] = ()
    birth: Birth = Birth()
    addresses: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()


NOTHING_TOLD = Writer()
