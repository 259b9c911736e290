"""Outlines are read from what GIS programs write, and refused with a reason."""

import json
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from optimizer.errors import InputError
from optimizer.reading import outlines as module
from optimizer.reading.outline_rings import MOST_ERRORS, MOST_POINTS
from optimizer.reading.outlines import MOST_AREAS, Outlines, read_outlines
from tests.solving.against_enumeration import same_in_every_run

DISTRICTS = ("TP Thái Bình", "Đông Hưng", "Hưng Hà")
RING = [[106.0, 20.0], [107.0, 20.0], [107.0, 21.0], [106.0, 20.0]]


def feature(
    ring: object = RING, kind: str = "Polygon", **properties: object
) -> dict[str, object]:
    rings = [ring] if kind == "Polygon" else [[ring]]
    geometry = {"type": kind, "coordinates": rings}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: object) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": list(features)}


def read(folder: Path, content: object, districts: object = DISTRICTS) -> Outlines:
    path = folder / "districts.geojson"
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return read_outlines(path, districts)  # type: ignore[arg-type]


def refused(folder: Path, content: object) -> str:
    with pytest.raises(InputError) as caught:
        read(folder, content)
    return str(caught.value)


def test_rings_are_read_as_they_are(tmp_path: Path) -> None:
    hole = [[106.5, 20.2], [106.6, 20.2], [106.6, 20.3], [106.5, 20.2]]
    one = feature(name="Đông Hưng")
    one["geometry"] = {"type": "MultiPolygon", "coordinates": [[RING, hole], [RING]]}
    (area,) = read(tmp_path, collection(one), ["Đông Hưng"]).areas
    assert area.district == "Đông Hưng"
    as_given = [[[lon, lat] for lat, lon in ring] for ring in area.rings]
    assert as_given == [RING, hole, RING]


def test_an_open_ring_is_closed_and_heights_are_left_aside(tmp_path: Path) -> None:
    ring = [[106, 20, 5.5], [107, 20, 0], [107, 21, 1]]
    (area,) = read(tmp_path, collection(feature(ring, name="Hưng Hà"))).areas
    assert area.rings == (((20, 106), (20, 107), (21, 107), (20, 106)),)


def test_the_property_is_used_that_names_most_districts(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        collection(
            feature(NAME_1="Thái Bình", NAME_2="Đông Hưng", code=7),
            feature(NAME_1="Thái Bình", NAME_2="Thành phố Thái Bình"),
            feature(NAME_1="Thái Bình", NAME_2="Huyện Hưng Hà"),
        ),
    )
    assert [area.district for area in found.areas] == sorted(DISTRICTS)
    assert found.warnings == ()


def test_a_property_that_all_features_share_names_none_of_them(tmp_path: Path) -> None:
    names = ("Hưng Hà", "Quỳnh Phụ", "Tiền Hải")
    shapes = collection(*(feature(a="Thái Bình", b=name) for name in names))
    found = read(tmp_path, shapes)
    assert [area.district for area in found.areas] == ["Hưng Hà", "", ""]


@pytest.mark.parametrize(
    ("written", "district"),
    [
        ("TP. Thái Bình", "TP Thái Bình"),
        ("thái bình", "TP Thái Bình"),
        ("HUYỆN ĐÔNG HƯNG", "Đông Hưng"),
        (normalize("NFD", "Đông Hưng"), "Đông Hưng"),
        ("Thị xã Thái Bình", ""),
        ("Đông Hưng Hà", ""),
        ("Đông", ""),
    ],
)
def test_names_are_found_as_others_write_them(
    tmp_path: Path, written: str, district: str
) -> None:
    (area,) = read(tmp_path, collection(feature(name=written))).areas
    assert area.district == district


def test_a_name_that_two_districts_share_is_the_one_of_its_kind(tmp_path: Path) -> None:
    both = ("Huyện Cao Lãnh", "Thành phố Cao Lãnh")
    shapes = collection(
        feature(n="TP Cao Lãnh"), feature(n="H. x"), feature(n="Cao Lãnh")
    )
    found = read(tmp_path, shapes, both)
    assert [area.district for area in found.areas] == ["Thành phố Cao Lãnh", "", ""]


def test_features_of_one_district_are_one_outline(tmp_path: Path) -> None:
    shapes = collection(feature(n="Hưng Hà"), feature(n="Hưng Hà"))
    (area,) = read(tmp_path, shapes).areas
    assert len(area.rings) == 2


def test_what_does_not_match_is_told(tmp_path: Path) -> None:
    shapes = collection(feature(n="Hưng Hà"), feature(n="Kim Bảng"))
    told = [str(one) for one in read(tmp_path, shapes).warnings]
    assert any(
        '1 outlines are of no district of the case: "Kim Bảng"' in t for t in told
    )
    assert any("2 districts of the case have no outline" in one for one in told)
    strangers = read(tmp_path, collection(feature(n="Kim Bảng")))
    assert [area.district for area in strangers.areas] == [""]
    assert "names a district of the case" in str(strangers.warnings[0])


def test_features_that_are_no_areas_are_told(tmp_path: Path) -> None:
    point = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [1, 2]}}
    shapes = collection(feature(n="Hưng Hà"), point, {"geometry": None}, 5)
    warnings = [str(one) for one in read(tmp_path, shapes, ["Hưng Hà"]).warnings]
    assert len(warnings) == 1
    assert "3 features are no areas" in warnings[0]


def test_metres_are_refused_with_a_sentence_that_says_so(tmp_path: Path) -> None:
    ring = [
        [583_000.5, 2_275_000.25],
        [583_100.0, 2_275_000.0],
        [583_000.0, 2_276_000.0],
    ]
    told = refused(tmp_path, collection(feature(ring, n="Hưng Hà")))
    assert "VN-2000" in told
    assert "EPSG:4326" in told
    assert len(told.splitlines()) == 1


def test_exchanged_coordinates_are_refused_with_a_sentence(tmp_path: Path) -> None:
    ring = [[20.0, 106.0], [20.0, 107.0], [21.0, 107.0]]
    told = refused(tmp_path, collection(feature(ring)))
    assert "longitude and latitude exchanged" in told
    assert "features[0].geometry.coordinates[0][0]" in told


def test_another_coordinate_system_is_a_warning(tmp_path: Path) -> None:
    shapes = collection(feature(n="Hưng Hà"))
    for name, warned in (
        ("urn:ogc:def:crs:OGC:1.3:CRS84", False),
        ("urn:ogc:def:crs:EPSG::4756", True),
    ):
        shapes["crs"] = {"type": "name", "properties": {"name": name}}
        assert bool(read(tmp_path, shapes, ["Hưng Hà"]).warnings) == warned


@pytest.mark.parametrize(
    "number",
    ["NaN", "Infinity", "-Infinity", "1e999", '"106"', "true", "null", "9" * 5000],
)
def test_what_is_no_number_is_refused(tmp_path: Path, number: str) -> None:
    text = json.dumps(collection(feature([[1.5, 2.5], [3, 4], [5, 6]])))
    assert str(tmp_path / "districts.geojson") in refused(
        tmp_path, text.replace("1.5", number)
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        ("[" * 100_000, "too deep"),
        ('{"a":' * 100_000, "too deep"),
        ([], "FeatureCollection"),
        ({"type": "Topology"}, "Export the layer as GeoJSON"),
        (feature(), 'its type is "Feature"'),
        ({"type": "FeatureCollection"}, "features: is no list"),
        (collection(), "no feature is an area"),
        (collection(feature(5)), "is no list"),
        (collection(feature([[1]])), "is no point"),
        (collection(feature([[1, 2]])), "no feature is an area"),
        (collection(*[{}] * (MOST_AREAS + 1)), f"at most {MOST_AREAS}"),
    ],
)
def test_what_is_no_geojson_of_areas_is_refused(
    tmp_path: Path, content: object, said: str
) -> None:
    assert said in refused(tmp_path, content)


def test_a_place_in_broken_json_is_named(tmp_path: Path) -> None:
    assert "districts.geojson:3:1  this is no JSON" in refused(tmp_path, '{"a":\n\n?')


def test_files_that_are_too_large_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [[106.0, 20.0]] * (MOST_POINTS + 1)
    assert f"at most {MOST_POINTS}" in refused(tmp_path, collection(feature(many)))
    monkeypatch.setattr(module, "MOST_BYTES", 1_000_000)
    assert "larger than 1 MB" in refused(tmp_path, " " * 1_000_001)


def test_the_same_mistake_is_not_told_for_ever(tmp_path: Path) -> None:
    told = refused(tmp_path, collection(*[feature(5)] * 100))
    assert len(told.splitlines()) <= MOST_ERRORS + 2


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_outlines(tmp_path / "nothing.geojson", DISTRICTS)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
ENTRIES = [
    ("type",),
    ("features",),
    ("crs",),
    ("features", 0),
    ("features", 0, "properties"),
    ("features", 0, "properties", "name"),
    ("features", 0, "geometry"),
    ("features", 0, "geometry", "type"),
    ("features", 0, "geometry", "coordinates"),
    ("features", 0, "geometry", "coordinates", 0),
    ("features", 0, "geometry", "coordinates", 0, 1),
    ("features", 0, "geometry", "coordinates", 0, 1, 0),
]


def expect_degrees_or_a_reason(path: Path) -> None:
    try:
        read_back = read_outlines(path, DISTRICTS)
    except InputError:
        return
    assert read_back.areas
    for area in read_back.areas:
        assert area.district in ("", *DISTRICTS)
        for ring in area.rings:
            assert ring[0] == ring[-1]
            assert all(abs(lat) <= 90 and abs(lon) <= 180 for lat, lon in ring)


@same_in_every_run(150)
@given(st.sampled_from(ENTRIES), JSON)
def test_whatever_stands_in_an_entry_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory,
    entry: tuple[str | int, ...],
    value: object,
) -> None:
    shapes = collection(feature(name="Hưng Hà"), feature(name="Đông Hưng"))
    content: object = json.loads(json.dumps(shapes))
    inside: object = content
    for step in entry[:-1]:
        inside = inside[step]  # type: ignore[index]
    inside[entry[-1]] = json.loads(json.dumps(value))  # type: ignore[index]
    path = tmp_path_factory.getbasetemp() / "damaged.geojson"
    path.write_text(json.dumps(content), encoding="utf-8")
    expect_degrees_or_a_reason(path)


@same_in_every_run(150)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 400), st.sampled_from(b'{}[],:".-e0 n\\u\x00\xff\xd0')
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(0, 500),
)
def test_whatever_the_bytes_are_they_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]], end: int
) -> None:
    text = json.dumps(collection(feature(name="Hưng Hà")), ensure_ascii=False)
    data = bytearray(text.encode())
    for place, byte in changes:
        data[place % len(data)] = byte
    path = tmp_path_factory.getbasetemp() / "damaged.geojson"
    path.write_bytes(bytes(data[:end] if end > 250 else data))
    expect_degrees_or_a_reason(path)


@pytest.mark.parametrize("name", ["districts.shp", "districts.KML"])
def test_another_format_of_maps_is_told_how_it_becomes_geojson(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"\x00\x00\x27\x0a")
    with pytest.raises(InputError, match="Export the layer as GeoJSON"):
        read_outlines(tmp_path / name, DISTRICTS)
