"""The house's arrows, proved: who may import whom, no circles, no Qt in the core (DESIGN section 3)."""

import ast
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Each room, and the rooms it may look into. A room may always import itself.
FOUNDATION = {"storyjournal.errors", "storyjournal.files"}
STORY = {"storyjournal.story"} | FOUNDATION
VAULT = {"storyjournal.vault"} | STORY
ARROWS: dict[str, set[str]] = {
    "resources": set(),
    "storyjournal.errors": set(),
    "storyjournal.files": {"storyjournal.errors"},
    "storyjournal.story": set(),
    "storyjournal.people": set(),
    "storyjournal.diff": {"storyjournal.story"},
    "storyjournal.settings": FOUNDATION,
    "storyjournal.vault": STORY,
    "storyjournal.redaction": VAULT | {"storyjournal.people", "resources"},
    "storyjournal.review": VAULT | {"storyjournal.redaction"},
    "storyjournal.share": VAULT | {"storyjournal.redaction", "storyjournal.review", "resources"},
    "storyjournal.table": {"storyjournal.redaction"},
    "storyjournal.demo": {"storyjournal", "resources"},
    "storyjournal.secret_input": VAULT,
    "storyjournal.vault_cli": VAULT | {"storyjournal.secret_input"},
    "storyjournal.cli": {"storyjournal", "resources"},
    "storyjournal.__main__": {"storyjournal"},
    "ui": {"storyjournal", "resources"},
}
QT = ("PySide6", "shiboken6")


def modules(root: Path) -> dict[str, Path]:
    """Every module of the three packages by its dotted name."""
    found = {}
    for package in ("storyjournal", "ui", "resources"):
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path, name: str, known: Collection[str]) -> Iterator[str]:
    """Dotted names that a module imports, anywhere in it; relative imports made absolute. `known` are all modules."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            names = [f"{stem}.{alias.name}" for alias in node.names]
            yield from names
            if not all(name in known for name in names):  # a name out of the package's own __init__
                yield stem


def room(module: str) -> str | None:
    """The room of ARROWS a module stands in: the longest name that begins it."""
    homes = [home for home in ARROWS if module == home or module.startswith(home + ".")]
    return max(homes, key=len) if homes else None


def broken_arrows(root: Path) -> list[str]:
    """Every import that goes against ARROWS, as `importer -> imported`."""
    broken = []
    known = modules(root)
    for name, path in known.items():
        home = room(name)
        if home is None:
            if name != "storyjournal":
                broken.append(f"{name} stands in no room")
            continue
        for target in imports(path, name, known):
            if home != "ui" and target.split(".")[0] in QT:
                broken.append(f"{name} -> {target}")
            if target not in known:
                continue
            there = room(target)
            if there in (None, home) or any(there == a or str(there).startswith(a + ".") for a in ARROWS[home]):
                continue
            broken.append(f"{name} -> {target}")
    return broken


def circles(root: Path) -> list[list[str]]:
    """Import circles between modules (a package's own __init__ counts as a module)."""
    known = modules(root)
    graph = {name: {t for t in imports(path, name, known) if t in known and t != name} for name, path in known.items()}
    found: list[list[str]] = []
    done: set[str] = set()

    def visit(name: str, trail: list[str]) -> None:
        if name in trail:
            found.append([*trail[trail.index(name) :], name])
            return
        if name in done:
            return
        for target in sorted(graph[name]):
            visit(target, [*trail, name])
        done.add(name)

    for name in sorted(graph):
        visit(name, [])
    return found


def test_every_arrow_runs_one_way() -> None:
    assert broken_arrows(ROOT) == []


def test_there_are_no_import_circles() -> None:
    assert circles(ROOT) == []


@pytest.mark.parametrize(
    ("file", "line", "complaint"),
    [
        ("storyjournal/story.py", "import ui.app", "storyjournal.story -> ui.app"),
        (
            "storyjournal/vault/store.py",
            "from storyjournal.review import x",
            "storyjournal.vault.store -> storyjournal.review",
        ),
        (
            "storyjournal/share/plain.py",
            "from PySide6.QtCore import QUrl",
            "storyjournal.share.plain -> PySide6.QtCore",
        ),
        ("resources/__init__.py", "import storyjournal.story", "resources -> storyjournal.story"),
        ("storyjournal/strange.py", "", "storyjournal.strange stands in no room"),
    ],
)
def test_a_broken_arrow_is_seen(tmp_path: Path, file: str, line: str, complaint: str) -> None:
    for name in ("storyjournal/story.py", "storyjournal/review/__init__.py", "ui/app.py", file):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    (tmp_path / file).write_text(line + "\n", encoding="utf-8")
    assert complaint in broken_arrows(tmp_path)


def test_a_circle_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "ui"
    folder.mkdir()
    (folder / "a.py").write_text("import ui.b\n", encoding="utf-8")
    (folder / "b.py").write_text("def f():\n    from ui import a\n", encoding="utf-8")
    assert circles(tmp_path) == [["ui.a", "ui.b", "ui.a"]]
