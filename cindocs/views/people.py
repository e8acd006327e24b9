"""The people of a copy: the children, the family and its network, those who work with them."""

from __future__ import annotations

from dataclasses import dataclass

from cindocs.views.copy import Fact


@dataclass(frozen=True, slots=True)
class ChildFacts:
    """One child of the plan."""

    name: str
    """What the child is called."""
    facts: tuple[Fact, ...]
    """What is known of the child."""


@dataclass(frozen=True, slots=True)
class FamilyMember:
    """Someone in the family or its network."""

    name: str
    """The full name."""
    connection: str
    """Who they are to the child: ``Mum``, ``Aunt (family network)``."""
    details: tuple[Fact, ...]
    """What is known of them."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A professional who works with the family."""

    name: str
    """First and last name."""
    role: str
    """The job, as the family knows it."""
    agency: str
    """Where they work."""
    contact: str
    """Telephone and e-mail at work."""
