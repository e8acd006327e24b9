import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cindocs.errors import ExitCode, InputUnreadable
from cindocs.findings import Severity
from cindocs.reading.read import read_tree
from cindocs.reading.source_file import MOST_BYTES
from tests.reading.cases import assert_silent_about


def written(folder: Path, content: bytes, name: str = "plan.yaml") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.yaml", b"a: x\n"),
        ("plan.yml", b"a: x"),
        ("PLAN.YAML", b"a: x"),
        ("plan.json", b'{"a": "x"}'),
        ("plan.md", b"---\na: x\n---\n"),
        ("plan.yaml", b"\xef\xbb\xbfa: x\n"),
        ("plan.json", b'\xef\xbb\xbf{"a": "x"}'),
        ("plan.yaml", b"a: x\r\n"),
        ("plan.md", b"---\r\na: x\r\n---\r\n"),
    ],
)
def test_a_file_is_read_by_its_suffix(tmp_path: Path, name: str, content: bytes) -> None:
    assert read_tree(written(tmp_path, content, name)).data == {"a": "x"}


def test_every_kind_of_line_end_counts_as_one_line(tmp_path: Path) -> None:
    tree = read_tree(written(tmp_path, b"a: x\r\nb: y\rc: |\r\n  one\r\n  two\nd: z\n"))
    assert tree.data == {"a": "x", "b": "y", "c": "one\ntwo\n", "d": "z"}
    assert tree.place(("d",)).line == 6


def test_places_name_the_file_as_the_user_did(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: x\na: y\n")
    with pytest.raises(InputUnreadable) as caught:
        read_tree(path, named="../family/plan.yaml")
    assert str(caught.value) == "../family/plan.yaml:2:1: This field was already written on line 1."
    assert caught.value.advice.startswith("Keep one of the two.")
    assert caught.value.exit_code is ExitCode.INPUT_UNREADABLE
    with pytest.raises(InputUnreadable, match=str(path)):
        read_tree(path)


def test_several_problems_are_counted_in_the_message(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: !x y\na: &b c\n")
    with pytest.raises(InputUnreadable) as caught:
        read_tree(path, named="plan.yaml")
    assert str(caught.value) == "plan.yaml: 3 problems."
    assert [finding.place.line for finding in caught.value.findings] == [1, 2, 2]


def make_folder(path: Path) -> None:
    path.mkdir()


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_device(path: Path) -> None:
    path.symlink_to("/dev/null")


def make_endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def make_loop(path: Path) -> None:
    path.symlink_to(path)


def make_dangling(path: Path) -> None:
    path.symlink_to(path.with_name("gone.yaml"))


def make_nothing(path: Path) -> None:
    assert not path.exists()


def make_large(path: Path) -> None:
    path.touch()
    os.truncate(path, 50_000_000)


def of(content: bytes) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(content) and None


ZQ = "zqa: zqé\nzqb: zqc\n"


@pytest.mark.parametrize(
    ("make", "rule", "place", "words"),
    [
        (make_nothing, "no-such-file", None, "Check the name"),
        (make_dangling, "no-such-file", None, "Check the name"),
        (make_folder, "a-folder", None, "a file inside it"),
        (make_fifo, "not-a-file", None, "saved on a disk"),
        (make_device, "not-a-file", None, "saved on a disk"),
        (make_endless, "not-a-file", None, "saved on a disk"),
        (make_loop, "not-readable", None, "Check that you may read it"),
        (make_large, "too-large", None, "larger than 5 MB"),
        (of(b"x" * (MOST_BYTES + 1)), "too-large", None, "larger than 5 MB"),
        (of(ZQ.encode("utf-16")), "not-utf-8", None, "save it as UTF-8"),
        (of(ZQ.encode("utf-16-le")), "not-utf-8", None, "save it as UTF-8"),
        (of(ZQ.encode("utf-16-be")), "not-utf-8", None, "save it as UTF-8"),
        (of(ZQ.encode("utf-32")), "not-utf-8", None, "UTF-16 or UTF-32"),
        (
            of(("zqx: ö\r\n" + ZQ).encode() + "zqd: zqé".encode("latin-1")),
            "not-utf-8",
            (4, 8),
            "save it as UTF-8",
        ),
        (of(b"zqa: \xed\xa0\x80"), "not-utf-8", (1, 6), "save it as UTF-8"),
        (of(b"zqa: zqb\nzqc: zq\x00d"), "hidden-character", (2, 8), "U+0000"),
        (of("zqa: zqb\u2028".encode()), "hidden-character", (1, 9), "U+2028"),
        (of("zqa: zqb\n\ufeffzqc: zqd".encode()), "hidden-character", (2, 1), "U+FEFF"),
        (of("zqa: zqb\x85".encode()), "hidden-character", (1, 9), "U+0085"),
        (of(b""), "empty", None, "Start from a skeleton"),
    ],
)
def test_a_file_that_cannot_be_text_is_refused(
    tmp_path: Path, make: Callable[[Path], None], rule: str, place: tuple[int, int] | None, words: str
) -> None:
    path = tmp_path / "plan.yaml"
    make(path)
    with pytest.raises(InputUnreadable) as caught:
        read_tree(path, named="plan.yaml")
    [finding] = caught.value.findings
    assert (finding.rule, finding.severity) == (rule, Severity.ERROR)
    assert (finding.place.line, finding.place.column) == (place or (None, None))
    assert words in f"{finding.message} {finding.mend}"
    assert caught.value.__context__ is None
    assert_silent_about(caught.value, "zq")


@pytest.mark.parametrize("name", ["plan.yaml/x.yaml", "x" * 300 + ".yaml", "a\0b.yaml"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    written(tmp_path, b"a: x")
    with pytest.raises(InputUnreadable) as caught:
        read_tree(tmp_path / name)
    assert caught.value.findings[0].rule in ("no-such-file", "not-readable")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"a: x")
    path.chmod(0)
    with pytest.raises(InputUnreadable) as caught:
        read_tree(path)
    assert caught.value.findings[0].rule == "not-readable"


@pytest.mark.parametrize("name", ["plan.docx", "plan", "plan.yaml.txt"])
def test_another_kind_of_file_is_refused_with_the_kinds_that_are_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputUnreadable) as caught:
        read_tree(written(tmp_path, b"a: x", name))
    [finding] = caught.value.findings
    assert finding.rule == "wrong-kind-of-file"
    assert finding.mend == "Name a file that ends in .yaml, .yml, .json or .md."


def test_every_hidden_character_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputUnreadable) as caught:
        read_tree(written(tmp_path, b"a: \x07x\nb: y\x1b\n"))
    assert [(finding.place.line, finding.place.column) for finding in caught.value.findings] == [
        (1, 4),
        (2, 5),
    ]


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    note = b"x" * (MOST_BYTES - len(b"a: "))
    assert read_tree(written(tmp_path, b"a: " + note)).data == {"a": note.decode()}


@pytest.mark.parametrize("suffix", [".yaml", ".json", ".md"])
@given(
    content=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace"))
)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = written(tmp_path, content, f"plan{suffix}")
    try:
        tree = read_tree(path)
    except InputUnreadable as error:
        assert error.findings
        assert error.__context__ is None
    else:
        assert tree.place(()).line


def test_json_is_read_without_the_yaml_library(tmp_path: Path) -> None:
    path = written(tmp_path, b'{"a": "x"}', "plan.json")
    program = (
        "import sys; from pathlib import Path; from cindocs.reading.read import read_tree;"
        f"read_tree(Path({str(path)!r})); sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
