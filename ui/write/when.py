"""Moments of a story in words: when it was kept, when a version was written."""

from datetime import datetime, timedelta

from ui.write.stories_words import day

MOMENT = timedelta(minutes=1)


def clock(moment: datetime) -> str:
    """Return the local time of day, 24 hours."""
    return moment.astimezone().strftime("%H:%M")


def moment_words(moment: datetime, now: datetime) -> str:
    """Return a moment as people say it: "Just now", "Today, 21:04", "19 April, 9:30"."""
    if timedelta(0) <= now - moment < MOMENT:
        return "Just now"
    return f"{day(moment, now.astimezone().date())}, {clock(moment)}"


def kept_words(moment: datetime, now: datetime) -> str:
    """Return the short fact for the head line: "Kept just now", "Kept at 21:04", "Kept on 19 April"."""
    if now - moment < MOMENT:
        return "Kept just now"
    word = day(moment, now.astimezone().date())
    if word == "Today":
        return f"Kept at {clock(moment)}"
    return "Kept yesterday" if word == "Yesterday" else f"Kept on {word}"
