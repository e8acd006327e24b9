"""Numbers and orders of limits that are right, though they look like those that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from cindocs.authorities.load import load_authority
from cindocs.resources import TEMPLATES
from tests.authorities.folders import authority, spelled_out

# 6w is {value: 6, unit: weeks}.
RIGHT = {
    "a target before the last day, in another unit": "[{target: 13w, max: 3m}]",
    "a target in working days, that may end before the last day": "[{target: 20wd, max: 1m}]",
    "a target that lies further before a day": "[{target: 3w, max: 2w, direction: before}]",
    "a minimum that is the maximum": "[{min: 24h, max: 1d}]",
    "the narrower condition first": "[{when: far_away and unborn, max: 1w}, {when: far_away, max: 2w}]",
    "one or another, then a third": "[{when: far_away or unborn, max: 1w}, {when: panel_held, max: 2w}]",
    "another number in the condition": "[{when: version > 2, max: 1w}, {when: version > 1, max: 2w}]",
    "one for each step": "[{step: approved, max: 1w}, {step: submitted, max: 2w}]",
    "another reading, told beside the limit": "[{max: 6m}, {max: 26w, alternative: yes}]",
    "another reading that stands first": "[{max: 6m, alternative: yes}, {max: 26w}]",
    "one that is counted from a day, and one that is not": "[{max: 6w, anchor: referral}, {max: 4w}]",
    "a judgement that renews": "[{max: 6m, unless: chaired, renews: yes}]",
}


@pytest.mark.parametrize("limits", RIGHT.values(), ids=RIGHT)
def test_limits_that_make_sense_are_taken(limits: str, tmp_path: Path) -> None:
    more = f'rules: {{R06: {{source: "moor:1", limits: {spelled_out(limits)}}}}}\n'
    authority(tmp_path, f"circumstances: {{far_away: The family lives far away}}\n{more}")
    assert load_authority("moor", [tmp_path, TEMPLATES]).profile.rules["R06"].limits


@pytest.mark.parametrize(
    "chairs",
    [
        "[{meeting: review, roles: [chair]}, {roles: [lead_practitioner]}]",
        "[{meeting: review, roles: [chair]}, {meeting: planning, roles: [lead_practitioner]}]",
    ],
)
def test_chairs_of_different_meetings_do_not_stand_in_each_others_way(chairs: str, tmp_path: Path) -> None:
    authority(tmp_path, f'rules: {{R09: {{source: "moor:1", chairs: {chairs}}}}}\n')
    assert len(load_authority("moor", [tmp_path, TEMPLATES]).profile.rules["R09"].chairs) == 2
