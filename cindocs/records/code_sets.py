"""Code sets of the national children in need census, with their labels.

Source: Department for Education, children in need census, code sets of the 2024 schema.
The labels are for the record only: several of them hurt, and none belongs in a family's copy.
"""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

ETHNICITY: dict[str, str] = {
    "WBRI": "White British",
    "WIRI": "White Irish",
    "WIRT": "Traveller of Irish heritage",
    "WOTH": "Any other White background",
    "WROM": "Gypsy or Roma",
    "MWBC": "White and Black Caribbean",
    "MWBA": "White and Black African",
    "MWAS": "White and Asian",
    "MOTH": "Any other mixed background",
    "AIND": "Indian",
    "APKN": "Pakistani",
    "ABAN": "Bangladeshi",
    "AOTH": "Any other Asian background",
    "BCRB": "Black Caribbean",
    "BAFR": "Black African",
    "BOTH": "Any other Black background",
    "CHNE": "Chinese",
    "OOTH": "Any other ethnic group",
    "REFU": "Refused",
    "NOBT": "Not obtained yet",
}

DISABILITY: dict[str, str] = {
    "NONE": "None",
    "MOB": "Mobility",
    "HAND": "Hand function",
    "PC": "Personal care",
    "INC": "Incontinence",
    "COMM": "Communication",
    "LD": "Learning",
    "HEAR": "Hearing",
    "VIS": "Vision",
    "BEH": "Behaviour",
    "CON": "Consciousness",
    "AUT": "Autism",
    "DDA": "Another disability",
}

PRIMARY_NEED: dict[str, str] = {
    "N1": "Abuse or neglect",
    "N2": "Child's disability or illness",
    "N3": "Parent's disability or illness",
    "N4": "Family in acute stress",
    "N5": "Family dysfunction",
    "N6": "Socially unacceptable behaviour",
    "N7": "Low income",
    "N8": "Absent parenting",
    "N9": "Cases other than children in need",
    "N0": "Not stated",
}

REASON_FOR_CLOSURE: dict[str, str] = {
    "RC1": "Adopted",
    "RC2": "Died",
    "RC3": "Child arrangements order",
    "RC4": "Special guardianship order",
    "RC5": "Transferred to the services of another authority",
    "RC6": "Transferred to adult social care services",
    "RC7": "Services ceased for any other reason, including no longer in need",
    "RC8": "Closed after assessment, no further action",
    "RC9": "Closed after assessment, referred to early help",
}

REFERRAL_SOURCE: dict[str, str] = {
    "1A": "Family member, relative or carer",
    "1B": "Acquaintance",
    "1C": "Self",
    "1D": "Other individual",
    "2A": "Schools",
    "2B": "Education services",
    "3A": "General practitioner",
    "3B": "Health visitor",
    "3C": "School nurse",
    "3D": "Other primary health services",
    "3E": "Accident and emergency",
    "3F": "Other health services",
    "4": "Housing",
    "5A": "Authority's own social care",
    "5B": "Authority's other services",
    "5C": "Another authority",
    "5D": "Authority's early help",
    "6": "Police",
    "7": "Other legal agency",
    "8": "Other",
    "9": "Anonymous",
    "10": "Unknown",
}

SEX: dict[str, str] = {"F": "Female", "M": "Male", "U": "Unknown"}


def _member(code_set: dict[str, str], name: str) -> AfterValidator:
    def check(code: str) -> str:
        if code not in code_set:
            raise PydanticCustomError(
                "unknown-code",
                "This is not a code of the set {name}.",
                {"name": name, "mend": f"Use one of {', '.join(code_set)}."},
            )
        return code

    return AfterValidator(check)


def _schema(code_set: dict[str, str]) -> WithJsonSchema:
    # Editors read a code that is all digits as a number.
    return WithJsonSchema({"enum": [*code_set, *(int(code) for code in code_set if code.isdigit())]})


EthnicityCode: TypeAlias = Annotated[str, _member(ETHNICITY, "ethnicity"), _schema(ETHNICITY)]
DisabilityCode: TypeAlias = Annotated[str, _member(DISABILITY, "disability"), _schema(DISABILITY)]
PrimaryNeedCode: TypeAlias = Annotated[str, _member(PRIMARY_NEED, "primary need"), _schema(PRIMARY_NEED)]
ClosureCode: TypeAlias = Annotated[
    str, _member(REASON_FOR_CLOSURE, "reason for closure"), _schema(REASON_FOR_CLOSURE)
]
ReferralSourceCode: TypeAlias = Annotated[
    str, _member(REFERRAL_SOURCE, "referral source"), _schema(REFERRAL_SOURCE)
]
SexCode: TypeAlias = Annotated[str, _member(SEX, "sex"), _schema(SEX)]
