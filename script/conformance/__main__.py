"""Print what veraPDF finds, file by file. Exit 1 if it finds anything."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from conformance.documents import bundles, single_documents
from conformance.verapdf import VeraPdf

_ACCESSIBLE, _LASTING = "PDFUA_1", "PDFA_3_A"


def main() -> None:
    """Check the files that are named, or everything."""
    validator, wrong, checked = VeraPdf(), 0, 0

    def check(file: Path, *standards: str) -> None:
        nonlocal wrong, checked
        checked += 1
        for standard in standards:
            faults = validator.faults(file, standard)
            wrong += bool(faults)
            print(
                f"{'wrong' if faults else 'ok':6}{standard:10}{file.name}",
                *faults,
                sep="\n      ",
                flush=True,
            )

    if sys.argv[1:]:
        for name in sys.argv[1:]:
            check(Path(name), _ACCESSIBLE)
    else:
        with TemporaryDirectory() as folder:
            for file in single_documents(Path(folder)):
                check(file, _ACCESSIBLE, _LASTING)
            for file in bundles(Path(folder)):
                check(file, _ACCESSIBLE)
    print(f"{checked} files, {wrong} times wrong")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
