"""How a list speaks of a story: its name, its day and its state in plain words."""

from datetime import date, datetime, timedelta

from storyjournal.story import StorySummary

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNTITLED = "Untitled story"
LONGEST_NAME = 60
DOT = "  ·  "


def today() -> date:
    """Return the local day now."""
    return datetime.now().astimezone().date()


def name(story: StorySummary) -> str:
    """Return the title, or the first words of the text, or a word for neither."""
    if story.title.strip():
        return story.title.strip()
    opening = " ".join(story.opening.split())
    if len(opening) > LONGEST_NAME:
        opening = opening[:LONGEST_NAME].rsplit(" ", 1)[0] + "…"
    return opening or UNTITLED


def day(moment: datetime, today: date) -> str:
    """Return the local day of `moment` as people say it: "Today", "Yesterday", "19 April", "3 May 2024"."""
    then = moment.astimezone().date()
    if then == today:
        return "Today"
    if then == today - timedelta(days=1):
        return "Yesterday"
    words = f"{then.day} {MONTHS[then.month - 1]}"
    return words if then.year == today.year else f"{words} {then.year}"


def full_day(moment: datetime, today: date) -> str:
    """Return the local day with its weekday: "Sunday 19 April", with the year when it is another one."""
    then = moment.astimezone().date()
    words = f"{DAYS[then.weekday()]} {then.day} {MONTHS[then.month - 1]}"
    return words if then.year == today.year else f"{words} {then.year}"


def how_long(words: int) -> str:
    """Return the number of words, grouped, with its noun."""
    return "1 word" if words == 1 else f"{words:,} words"


def in_trash_since(moment: datetime, today: date) -> str:
    """Return since when a story is in the trash: "In the trash since 3 November"."""
    words = day(moment, today)
    return f"In the trash since {words.lower() if words in ('Today', 'Yesterday') else words}"


def state(reviewed: bool) -> tuple[str, str]:
    """Return the icon and the word of a story's state."""
    return ("check", "Reviewed") if reviewed else ("pen-line", "Draft")
