"""Documents: JSON objects of any kind, with a facet that can be read alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyjournal.vault import FakeClock, Vault
from tests.vault.vault_bench import KIT, make, place

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def vault(tmp_path: Path, clock: FakeClock) -> Iterator[Vault]:
    with make(tmp_path, clock=clock) as made:
        yield made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(name=st.text(max_size=20), content=st.dictionaries(st.text(), JSON, max_size=4), facet=st.text(max_size=20))
def test_any_json_comes_back(vault: Vault, name: str, content: dict[str, object], facet: str) -> None:
    put = vault.documents.put("kind", name, content, facet)
    assert vault.documents.get("kind", name) == put
    assert put.content == content


def test_putting_again_replaces_and_counts(vault: Vault, clock: FakeClock) -> None:
    first = vault.documents.put("review", "a", {"n": 1}, "one")
    clock.advance(minutes=1)
    second = vault.documents.put("review", "a", {"n": 2}, "two")
    assert (first.revision, second.revision) == (1, 2)
    assert second.changed == clock.now()
    assert vault.documents.list("review") == [second]
    assert vault.documents.facets("review") == {"a": "two"}


def test_kinds_do_not_meet(vault: Vault) -> None:
    vault.documents.put("review", "same", {"n": 1})
    vault.documents.put("person", "same", {"n": 2})
    vault.documents.delete("review", "same")
    vault.documents.delete("review", "same")
    assert vault.documents.get("review", "same") is None
    assert vault.documents.list("review") == []
    assert [document.content for document in vault.documents.list("person")] == [{"n": 2}]


def test_what_is_no_json_is_refused_whole(vault: Vault, tmp_path: Path) -> None:
    kept = vault.documents.put("kind", "id", {"n": 1})
    with pytest.raises(ValueError, match="JSON"):
        vault.documents.put("kind", "id", {"n": float("nan")})
    with pytest.raises(TypeError):
        vault.documents.put("kind", "id", {"n": object()})
    vault.close()
    with Vault.open(place(tmp_path), KIT) as again:
        assert again.documents.get("kind", "id") == kept
