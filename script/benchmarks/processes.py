"""Processes to measure: workers that stay, and commands that start, do one thing and end."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.setting import ROOT, Setting


@dataclass(frozen=True)
class Cost:
    """Of one document: seconds of processor time, and the process's memory in MiB after it."""

    seconds: float
    memory: float


class Worker:
    """A process of its own that makes documents one way; no way can change the libraries of another."""

    def __init__(self, maker: str, setting: Setting) -> None:
        self._maker = maker
        self._process = subprocess.Popen(
            [*worker_command(maker, setting)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env=setting.environment,
        )

    def make(self, number: int, target: Path | None = None) -> Cost:
        """Make the document of one view, and write it into ``target`` if there is one."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(f"{number} {target or ''}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline().split()
        if not answer:
            sys.exit(f"{self._maker} could not make a document: see above.")
        return Cost(float(answer[0]), float(answer[1]))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()


def worker_command(maker: str, setting: Setting) -> list[str]:
    """Return the command that starts a worker."""
    return [sys.executable, "-m", "benchmarks.worker", maker, str(setting.folder / "views")]


def whole_process(command: Sequence[str], setting: Setting, requests: str = "") -> float:
    """Run a command from start to end; return the seconds of processor time that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        cwd=ROOT,
        env=setting.environment,
        input=requests,
        stdout=subprocess.DEVNULL,
        text=True,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
