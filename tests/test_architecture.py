"""The rules of the house, read from the source itself. Each states what it keeps us from."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop_app"

# layer: the layers it may import. Files beside the folders are the engine's, but for those named.
LAYERS = {
    "core": {"core"},
    "ingest": {"core", "ingest"},
    "store": {"core", "store"},
    "export": {"core", "export"},
    "engine": {"core", "ingest", "store", "export", "engine", "settings", "paths"},
    "cli": {"core", "engine", "settings", "paths", "cli"},
    "gui": {"core", "engine", "settings", "paths", "gui"},
    "settings": set(),
    "paths": set(),
    "__main__": {"cli"},
    "__init__": set(),
}
FACES = {"desktop_app.engine"}  # of the engine's files, what cli and gui may import
WINDOW_DOOR = "cli/window.py"  # the one place that reaches into gui, inside a function

# library: where alone it may be imported (a folder or a file of the package)
HOMES = {
    "PySide6": ("gui/",),
    "peewee": ("store/",),
    "playhouse": ("store/",),
    "sqlite3": ("store/",),
    "requests": ("ingest/fetch.py",),
    "urllib3": ("ingest/fetch.py", "ingest/wire.py", "ingest/failures.py"),
    "truststore": ("ingest/fetch.py",),
    "certifi": ("ingest/fetch.py",),
    "charset_normalizer": ("ingest/encoding.py",),
    "fasttext": ("ingest/languages.py",),
    "feedparser": ("ingest/parse.py",),
    "defusedxml": ("ingest/opml.py",),
    "nh3": ("core/sanitize.py",),
    "ahocorasick_rs": ("core/matching.py",),
    "platformdirs": ("paths.py",),
    "argparse": ("cli/",),
}
# import name: the distribution that brings it, where that is called otherwise
COMES_WITH = {
    "PySide6": "PySide6-Essentials",
    "playhouse": "peewee",
    "urllib3": "requests",
    "certifi": "requests",
    "charset_normalizer": "requests",
    "fasttext": "fasttext-predict-v2",
}
# What would give core a file, a socket, a clock or a thread.
OUTSIDE = set(
    "os io pathlib socket ssl select subprocess threading multiprocessing concurrent asyncio "
    "queue time tempfile shutil glob http ftplib sqlite3 logging random secrets platform locale "
    "sys".split()
)
# Calls at module level that ask the world instead of building a constant.
WORK = set(
    "open read_text read_bytes read load connect now today time monotonic getenv cpu_count "
    "start run submit mkdir glob iterdir exists is_file is_dir import_module basicConfig".split()
)


@dataclass(frozen=True)
class Module:
    """One source file of the package; `name` is dotted, `place` its path within the package."""

    path: Path
    name: str
    place: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        first = self.place.split("/")[0]
        if "/" in self.place:
            return first
        stem = first.removesuffix(".py")
        return stem if stem in LAYERS else "engine"


@cache
def modules() -> tuple[Module, ...]:
    return tuple(_read(path) for path in sorted(PACKAGE.rglob("*.py")))


def _read(path: Path) -> Module:
    place = path.relative_to(PACKAGE).as_posix()
    dotted = "desktop_app." + place.removesuffix(".py").replace("/", ".")
    return Module(path, dotted.removesuffix(".__init__"), place, ast.parse(path.read_text("utf-8")))


@cache
def names() -> frozenset[str]:
    return frozenset(each.name for each in modules())


def imports(module: Module) -> Iterator[tuple[str, ast.stmt]]:
    """Every import as the name of a module (of ours) or a top-level package (of others)."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield _imported(alias.name), node
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module.place}:{node.lineno}: a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield (inner if inner in names() else _imported(node.module or "")), node


def _imported(dotted: str) -> str:
    return dotted if dotted.startswith("desktop_app") else dotted.split(".")[0]


def ours(module: Module) -> list[tuple[Module, ast.stmt]]:
    by_name = {each.name: each for each in modules()}
    found = [(name, node) for name, node in imports(module) if name.startswith("desktop_app")]
    return [(by_name[name], node) for name, node in found]


def at_module_level(module: Module) -> set[ast.AST]:
    """The imports that run when the module is imported."""
    inside = (
        node
        for outer in ast.walk(module.tree)
        if isinstance(outer, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        for node in ast.walk(outer)
    )
    return set(ast.walk(module.tree)) - set(inside)


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node


def test_the_package_is_read_at_all() -> None:
    assert {"core", "ingest", "store", "gui", "cli", "engine"} <= {m.layer for m in modules()}
    assert "desktop_app.core.types" in {each.name for m in modules() for each, _ in ours(m)}


def test_every_layer_imports_only_the_layers_below_it() -> None:
    wrong = [
        f"{module.place}:{node.lineno} imports {other.name}"
        for module in modules()
        for other, node in ours(module)
        if other.layer not in LAYERS[module.layer] | {"__init__"}
        and not (module.place == WINDOW_DOOR and other.layer == "gui")
    ]
    assert not wrong


def test_cli_and_gui_reach_the_engine_by_its_face_alone() -> None:
    wrong = [
        f"{module.place}:{node.lineno} imports {other.name}"
        for module in modules()
        if module.layer in ("cli", "gui")
        for other, node in ours(module)
        if other.layer == "engine" and other.name not in FACES
    ]
    assert not wrong


def test_the_window_is_loaded_only_when_it_is_opened() -> None:
    door = next(each for each in modules() if each.place == WINDOW_DOOR)
    into = [node for other, node in ours(door) if other.layer == "gui"]
    assert into
    assert not at_module_level(door) & set(into)


@pytest.mark.parametrize("library", sorted(HOMES))
def test_a_library_has_one_home(library: str) -> None:
    strays = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        for name, node in imports(module)
        if name == library and not module.place.startswith(HOMES[library])
    ]
    assert not strays


def test_every_library_has_a_home_and_is_declared() -> None:
    used = {name for module in modules() for name, _ in imports(module)}
    others = {n for n in used - set(sys.stdlib_module_names) if not n.startswith("desktop_app")}
    assert not others - set(HOMES)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {re.split(r"[^\w-]", each)[0] for each in project["dependencies"]}
    assert {COMES_WITH.get(each, each) for each in others} == declared


def test_core_has_no_file_socket_clock_or_thread() -> None:
    core = [each for each in modules() if each.layer == "core"]
    reached = [
        f"{m.place}:{n.lineno} {name}" for m in core for name, n in imports(m) if name in OUTSIDE
    ]
    clocks = [
        f"{module.place}:{node.lineno} .{node.func.attr}()"
        for module in core
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in ("now", "utcnow", "today")
    ]
    opened = [
        f"{module.place}:{node.lineno} {node.func.id}()"
        for module in core
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in ("open", "print", "input", "exec", "eval", "__import__")
    ]
    assert not reached + clocks + opened


def test_no_imports_go_in_a_circle() -> None:
    graph = {m.name: {other.name for other, _ in ours(m)} - {m.name} for m in modules()}
    for module in modules():  # what only a type checker reads makes no circle
        for block in ast.walk(module.tree):
            if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.dump(block.test):
                lines = {node.lineno for node in block.body}
                graph[module.name] -= {o.name for o, n in ours(module) if n.lineno in lines}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_importing_a_module_does_no_work() -> None:
    wrong = [
        f"{module.place}:{node.lineno}: {ast.unparse(node)[:80]}"
        for module in modules()
        if module.name != "desktop_app.__main__"
        for node in _working(module.tree.body)
    ]
    assert not wrong


def _working(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module or class body that do more than define."""
    for node in body:
        match node:
            case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.AsyncFunctionDef():
                pass
            case ast.Pass() | ast.Expr(value=ast.Constant()):
                pass
            case ast.ClassDef():
                yield from _working(node.body)
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                pass
            case ast.Assign() | ast.AnnAssign() if not any(map(_asks_world, ast.walk(node))):
                pass
            case _:
                yield node


def _asks_world(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    return name in WORK


AUDIT = """
import sys
seen = []
def told_by_us():
    frame = sys._getframe(2)
    while frame:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return False
        if "desktop_app" in frame.f_code.co_filename:
            return True
        frame = frame.f_back
    return False
def hook(event, args):
    if event in WATCHED and told_by_us():
        seen.append(f"{event} {args[:1]}")
sys.addaudithook(hook)
import importlib
for name in NAMES:
    importlib.import_module(name)
print(seen)
print([name for name in FORBIDDEN if name in sys.modules])
"""


def _import_watched(names: list[str], forbidden: list[str]) -> list[str]:
    watched = ["open", "socket.connect", "subprocess.Popen", "sqlite3.connect", "os.mkdir"]
    watched += ["_thread.start_new_thread", "os.listdir", "os.scandir", "os.system"]
    head = f"NAMES = {names}\nWATCHED = {watched}\nFORBIDDEN = {forbidden}\n"
    ran = subprocess.run(
        [sys.executable, "-c", head + AUDIT], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def test_importing_everything_opens_no_file_socket_thread_or_process() -> None:
    everything = [m.name for m in modules() if m.layer != "gui"]
    assert _import_watched(everything, [])[0] == "[]"


def test_the_engine_loads_no_qt_and_no_network() -> None:
    heavy = ["PySide6", "shiboken6", "requests", "urllib3", "feedparser", "desktop_app.gui"]
    assert _import_watched(["desktop_app.engine"], heavy)[1] == "[]"


def sources() -> list[Path]:
    return sorted([*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")])


def test_no_file_is_too_long_to_be_read_in_one_sitting() -> None:
    lines = {path: path.read_text("utf-8").count("\n") for path in sources()}
    assert not [f"{path.relative_to(ROOT)}: {n} lines" for path, n in lines.items() if n > 400]


def test_every_function_fits_on_a_screen() -> None:
    long = [
        f"{path.relative_to(ROOT)} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in sources()
        for node in functions(ast.parse(path.read_text("utf-8")))
        if node.end_lineno is not None and node.end_lineno - node.lineno >= 60
    ]
    assert not long


def test_every_module_says_what_it_is_for() -> None:
    assert not [module.place for module in modules() if not ast.get_docstring(module.tree)]


def test_no_name_says_nothing() -> None:
    empty = re.compile(r"utils?|helpers?|manager|base|misc|common", re.IGNORECASE)
    files = [each.place for each in modules() if empty.fullmatch(Path(each.place).stem.strip("_"))]
    classes = [
        f"{module.place} {node.name}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and re.search("(Utils?|Helper|Manager|Base)$", node.name)
    ]
    assert not files + classes


def test_nothing_is_left_half_done_or_bound_to_one_machine() -> None:
    left = re.compile(r"\b(TODO|FIXME|XXX)\b|/(?:home|root)/\w|[A-Z]:\\\\Users")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if left.search(line)
    ]
    assert not found


def test_the_top_level_holds_what_it_should_and_nothing_else() -> None:
    expected = {"desktop_app", "resources", "tests", "pyproject.toml", "README.md", "LICENSE"}
    built = {"build", "dist"}  # what packaging leaves, and git ignores
    there = {p.name for p in ROOT.iterdir() if not p.name.startswith(".")}
    assert expected <= there
    assert not {n for n in there if not n.endswith(".egg-info")} - expected - built - {"build.spec"}


def test_the_wheel_carries_all_resources_to_where_they_are_looked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {
        "resources": "desktop_app/resources",
        "LICENSE": "desktop_app/LICENSE",
    }
    assert not {"exclude", "only-include"} & set(wheel)
    ignored = (ROOT / ".gitignore").read_text("utf-8").split()
    assert not [p for p in (ROOT / "resources").rglob("*") if p.name in ignored]
