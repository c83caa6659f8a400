"""One tool of another maker over some texts, run by the Python it is installed for (see `compare_redaction`).

    PYTHON tests/benchmarks/other_tools.py {presidio,scrubadub,scrubadub-names} < texts.json > found.json

In: a JSON list of texts. Out: the tool's name and version, the processor seconds that the texts took, and for each
text the code points [start, end) that it reports with its own score from 0 to 1. Stands alone: the standard library
and the tool.
"""

import importlib
import inspect
import json
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

Spans = list[tuple[int, int, float]]
Tool = tuple[str, Callable[[str], Spans]]
FIRST = "My sister Amara rang 614-555-0142 from Navan on 3 May 2021."  # opens what is opened at the first text


def _package(name: str) -> Any:  # noqa: ANN401 - a package that our own Python does not know
    return importlib.import_module(name)


def presidio() -> Tool:
    """Every pattern recogniser that Presidio ships, for all countries, as English; no language model.

    Its search for telling words nearby reads lemmas; here each word in lower case is its own. Its check of e-mail
    addresses would fetch a list of domains from a network; here it uses the one that it ships.
    """
    domains = _package("tldextract")
    domains.extract = domains.TLDExtract(suffix_list_urls=())
    spacy, analyzer = _package("spacy"), _package("presidio_analyzer")
    engines = _package("presidio_analyzer.nlp_engine")
    shipped = _package("presidio_analyzer.predefined_recognizers")
    shapes = (analyzer.PatternRecognizer, shipped.PhoneRecognizer)
    kinds: list[Any] = [kind for _, kind in inspect.getmembers(shipped, inspect.isclass) if issubclass(kind, shapes)]
    nlp = engines.SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "blank"}])
    nlp.nlp = {"en": _words_as_lemmas(spacy)}
    registry = analyzer.RecognizerRegistry(recognizers=[kind(supported_language="en") for kind in kinds])
    engine = analyzer.AnalyzerEngine(registry=registry, nlp_engine=nlp, supported_languages=["en"])

    def find(text: str) -> Spans:
        return [(r.start, r.end, float(r.score)) for r in engine.analyze(text, language="en")]

    return f"Presidio {version('presidio-analyzer')}, {len(kinds)} pattern recognisers", find


def _words_as_lemmas(spacy: Any) -> Any:  # noqa: ANN401
    def lemmas(doc: Any) -> Any:  # noqa: ANN401
        for token in doc:
            token.lemma_ = token.lower_
        return doc

    spacy.language.Language.component("words_as_lemmas", func=lemmas)
    nlp = spacy.blank("en")
    nlp.add_pipe("words_as_lemmas")
    return nlp


def scrubadub(*, names: bool = False) -> Tool:
    """Every detector of scrubadub that needs no words of the user, for the United States and Britain.

    With `names` TextBlob's as well, the one that finds people. Its sentences are cut by Punkt as it comes, for the
    trained one is a download of its own.
    """
    package = _package("scrubadub")
    kinds = {k for k in package.detectors.detector_catalogue.get_all().values() if _is_unaided(k)}
    made = f"scrubadub {version('scrubadub')}"
    if names:
        made += f" with TextBlob {version('textblob')}"
        kinds.add(_people())
    scrubbers = []
    for place in ("en_US", "en_GB"):
        fitting = [kind(locale=place) for kind in kinds if _serves(kind, place)]
        scrubbers.append(package.Scrubber(locale=place, detector_list=fitting))

    def find(text: str) -> Spans:
        return sorted({(filth.beg, filth.end, 1.0) for each in scrubbers for filth in each.iter_filth(text)})

    return made, find


def _serves(kind: Any, place: str) -> bool:  # noqa: ANN401
    return not hasattr(kind, "supported_locale") or bool(kind.supported_locale(place))


def _is_unaided(kind: type) -> bool:
    """Whether a detector finds something by itself. TextBlob's is put in apart."""
    return kind.__name__ not in ("UserSuppliedFilthDetector", "TaggedEvaluationFilthDetector", "TextBlobNameDetector")


def _people() -> type:
    tokenizers, punkt = _package("textblob.tokenizers"), _package("nltk.tokenize.punkt")
    cut = punkt.PunktSentenceTokenizer()
    tokenizers.SentenceTokenizer.tokenize = lambda _, text: cut.tokenize(text)
    detector: type = _package("scrubadub.detectors.text_blob").TextBlobNameDetector
    return detector


TOOLS: dict[str, Callable[[], Tool]] = {
    "presidio": presidio,
    "scrubadub": scrubadub,
    "scrubadub-names": lambda: scrubadub(names=True),
}


def main() -> None:
    """Read texts, let the tool named in the first argument read them, write what it found."""
    name, find = TOOLS[sys.argv[1]]()
    texts = json.load(sys.stdin)
    find(FIRST)
    began = time.process_time()
    found = [find(text) for text in texts]
    json.dump({"name": name, "seconds": time.process_time() - began, "spans": found}, sys.stdout)


if __name__ == "__main__":
    main()
