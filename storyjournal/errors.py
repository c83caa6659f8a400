"""The one tree of errors that a person may meet. Each carries its data, a sentence and a remedy."""


class JournalError(Exception):
    """Something a person should hear about.

    `sentence` says in plain words what happened; `remedy` says what can be done, and may be empty.
    Neither ever holds words of a story.
    """

    def __init__(self, sentence: str, remedy: str = "") -> None:
        super().__init__(f"{sentence} {remedy}".strip())
        self.sentence = sentence
        self.remedy = remedy
