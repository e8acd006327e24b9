from cindocs.findings import Place
from cindocs.reading.joining import graft, over, part
from cindocs.reading.strict_yaml import read_yaml


def test_a_grafted_file_keeps_its_own_places() -> None:
    plan = read_yaml("kind: plan\ncase: case.yaml\n", "plan.yaml")
    case = read_yaml("children:\n  - id: a\n", "case.yaml")
    joined = graft(plan, ("case",), case)
    assert joined.data == {"kind": "plan", "case": {"children": [{"id": "a"}]}}
    assert joined.place(("kind",)) == Place("plan.yaml", 1, 7, "kind")
    assert joined.place(("case", "children", 0, "id")) == Place("case.yaml", 2, 9, "case.children[0].id")
    assert joined.place(("case", "people")) == Place("case.yaml", 1, 1, "case.people")
    assert joined.key_place(("case", "children")) == Place("case.yaml", 1, 1, "case.children")


def test_a_nearer_file_says_what_differs_and_every_place_names_its_file() -> None:
    base = read_yaml("a: {x: one, y: two}\nb: [three]\nc: {z: four}\nd: five\n", "base.yaml")
    nearer = read_yaml("a: {y: six}\nb: [seven, eight]\nc: nine\n", "near.yaml")
    joined = over(nearer, base)
    assert joined.data == {"a": {"x": "one", "y": "six"}, "b": ["seven", "eight"], "c": "nine", "d": "five"}
    assert joined.place(("a", "x")).file == "base.yaml"
    assert joined.place(("a", "y")).file == "near.yaml"
    assert joined.place(("b", 1)).file == "near.yaml"
    assert joined.place(("c", "z")) == Place("near.yaml", 3, 4, "c.z")
    assert joined.key_place(("d",)) == Place("base.yaml", 4, 1, "d")


def test_of_three_files_the_nearest_wins() -> None:
    trees = [read_yaml(f"a: {{{name}: {name}, all: {name}}}\n", f"{name}.yaml") for name in ("x", "y", "z")]
    joined = over(over(trees[0], trees[1]), trees[2])
    assert joined.data == {"a": {"x": "x", "y": "y", "z": "z", "all": "x"}}
    assert [joined.place(("a", key)).file for key in ("x", "y", "z", "all")] == [
        "x.yaml",
        "y.yaml",
        "z.yaml",
        "x.yaml",
    ]


def test_the_order_of_joining_changes_nothing() -> None:
    nearest, middle, base = (
        read_yaml(f"a: {{{name}: {name}, all: {name}}}\n", f"{name}.yaml") for name in ("x", "y", "z")
    )
    assert over(nearest, over(middle, base)).data == over(over(nearest, middle), base).data
    assert over(nearest, over(middle, base)).place(("a", "z")).file == "z.yaml"


def test_a_part_of_a_file_stands_for_itself_and_keeps_its_places() -> None:
    whole = read_yaml("id: a\nchanges:\n  - set: {rules: {R06: {source: x}}}\n", "authority.yaml")
    change = part(whole, ("changes", 0, "set"))
    assert change.data == {"rules": {"R06": {"source": "x"}}}
    assert change.place(("rules", "R06", "source")) == Place("authority.yaml", 3, 33, "rules.R06.source")
    assert change.key_place(("rules",)) == Place("authority.yaml", 3, 11, "rules")
    changed = over(change, whole)
    assert changed.place(("rules", "R06", "source")).line == 3
    assert changed.place(("id",)).line == 1
