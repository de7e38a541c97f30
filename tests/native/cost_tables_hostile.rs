//! Files that are no tables, and tables made to hurt: each is refused in words, or what is wrong in it is told with its place.

use crate::support::tabled::{figures, tabled};
use crate::support::{tabled, tool};
use serde_json::{Value, json};
use std::fs;

/// A table with one function, Pirkanmaa and Satakunta, and two years.
fn sound() -> Value {
    json!({
        "version": "2.0", "class": "dataset", "label": "Menot, euroa", "source": "Keksitty",
        "id": ["alue", "vuosi", "tehtava"], "size": [2, 2, 1],
        "dimension": {
            "alue": { "category": { "index": ["HVA08", "HVA06"] } },
            "vuosi": { "category": { "index": ["2020", "2021"] } },
            "tehtava": { "category": { "index": ["a"], "label": { "a": "Avohoito" } } },
        },
        "value": [1, 2, 3, 4],
    })
}

fn with(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut table = sound();
    change(&mut table);
    table.to_string().into_bytes()
}

/// The file as a whole is refused with these words.
fn refused(name: &str, bytes: &[u8], words: &[&str]) {
    let error = tabled(bytes, "").map(|it| it.told).expect_err(name);
    words.iter().for_each(|part| assert!(error.contains(part), "{name}: {part:?} is not told: {error}"));
}

/// The file makes no table, and says why.
fn no_table(name: &str, bytes: &[u8], words: &[&str]) {
    let tabled = tabled(bytes, "").unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(tabled.tables, [], "{name}");
    let told = tabled.told.join("\n");
    words.iter().for_each(|part| assert!(told.contains(part), "{name}: {part:?} is not told: {told}"));
}

/// The table is made with these figures, and these problems are told, no others.
fn kept(name: &str, bytes: &[u8], expected: &[&str], problems: &[&str]) {
    let tabled = tabled(bytes, "").unwrap_or_else(|error| panic!("{name}: {error}"));
    let [table] = &tabled.tables[..] else { panic!("{name}: {} tables, {:?}", tabled.tables.len(), tabled.told) };
    assert_eq!(figures(table), expected, "{name}: {:?}", tabled.told);
    assert_eq!(tabled.told.len(), problems.len(), "{name}: {:?}", tabled.told);
    for (told, part) in tabled.told.iter().zip(problems) {
        assert!(told.contains(part), "{name}: {part:?} is not told: {told}");
    }
}

const HEADING: &str = "alue;vuosi;tehtävä;euroa\n";

fn rows(rows: &str) -> Vec<u8> {
    format!("{HEADING}{rows}Lähde: Keksitty\n").into_bytes()
}

#[test]
fn the_table_to_be_broken_is_sound() {
    // Satakunta comes first in the dataset
    kept("json", &with(|_| {}), &["3", "4", "1", "2"], &[]);
    kept("csv", &rows("Pirkanmaa;2020;Avohoito;1,5\n"), &["1.5"], &[]);
}

#[test]
fn what_is_no_file_of_ours_is_told_with_its_place() {
    let whole = with(|_| {});
    let brackets = "[".repeat(200_000);
    for (name, bytes, words) in [
        ("truncated", &whole[..whole.len() / 2], &["line 1 column"][..]),
        ("empty", b"", &["is empty"]),
        ("blank", b"\xef\xbb\xbf \n\t\n", &["is empty"]),
        ("page", b"<!doctype html><p>502", &["web page"]),
        ("spreadsheet", b"PK\x03\x04\x14\x00", &["save the table as CSV"]),
        ("binary", b"alue;vuosi\n\x00\x01\x02", &["control character", "letter 11"]),
        ("neither encoding", b"alue;vuosi\n\x81\xff", &["UTF-8 (byte 11)", "Windows-1252"]),
        ("json in another encoding", b"{\"label\": \"\xe4\"}", &["JSON", "UTF-8"]),
        ("nested lists", brackets.as_bytes(), &["line 1 column"]),
        ("nested objects", "{\"a\":".repeat(200_000).as_bytes(), &["line 1 column"]),
        ("text", b"Menot ovat kasvaneet", &["has no heading"]),
        ("heading alone", HEADING.as_bytes(), &["a heading and no rows"]),
        ("heading and blank rows", format!("{HEADING};;;\n\n;;;\n").as_bytes(), &["a heading and no rows"]),
        ("columns without end", "a;".repeat(1_000_000).as_bytes(), &["line 1: has 1000001 columns"]),
        ("open quotation", format!("{HEADING}\"Pirkanmaa;2020;A;1\nSatakunta;2020;A;2\n").as_bytes(), &["line 2", "not closed"]),
        (
            "marks that disagree",
            &rows("Pirkanmaa;2020;A;1,5\nPirkanmaa;2021;A;1.5\n"),
            &["line 2 has \"1,5\" and line 3 has \"1.5\"", "decimal_mark"],
        ),
        (
            "thousands or decimals",
            b"area,year,service,eur\nPirkanmaa,2020,A,\"1,234\"\n",
            &["line 2", "thousands or decimals", "decimal_mark"],
        ),
        ("no figures", b"alue;vuosi\nPirkanmaa;joskus\n", &["no column has figures", "roles.value"]),
    ] {
        refused(name, bytes, words);
    }
}

#[test]
fn nesting_inside_a_table_costs_the_table_only() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let text = String::from_utf8(with(|it| it["value"] = json!("HERE"))).expect("text").replace("\"HERE\"", &deep);
    no_table("value", text.as_bytes(), &["value: has 1 figures, and size says 4"]);
    let text = String::from_utf8(with(|it| it["dimension"] = json!("HERE"))).expect("text").replace("\"HERE\"", &deep);
    no_table("dimension", text.as_bytes(), &["dimension: expected an object"]);
    let text = String::from_utf8(with(|it| it["note"] = json!("HERE"))).expect("text").replace("\"HERE\"", &deep);
    kept("note", text.as_bytes(), &["3", "4", "1", "2"], &[]);
}

#[test]
fn sizes_that_do_not_fit_are_refused_before_anything_is_made_of_them() {
    for (name, size, words) in [
        ("beyond memory", json!([1_000_000, 1_000_000, 1]), "alue: has 2 categories, and size says 1000000"),
        ("beyond counting", json!([4_294_967_296_u64, 4_294_967_296_u64, 4_294_967_296_u64]), "multiply to more than can be counted"),
        ("too few", json!([2, 2]), "size: has 2 numbers for 3 dimensions"),
        ("negative", json!([2, -2, 1]), "size: expected a list of whole numbers"),
        ("another", json!([2, 1, 1]), "vuosi: has 2 categories, and size says 1"),
        ("text", json!("2,2,1"), "size: expected a list"),
    ] {
        no_table(name, &with(|it| it["size"] = size), &[words]);
    }
    no_table("too few figures", &with(|it| it["value"] = json!([1, 2, 3])), &["value: has 3 figures, and size says 4"]);
    no_table("statuses", &with(|it| it["status"] = json!(["a", "b"])), &["status: has 2 items for 4 figures"]);
}

#[test]
fn a_table_of_another_shape_says_what_is_missing() {
    for (field, words) in
        [("id", "id: expected"), ("size", "size: expected"), ("dimension", "dimension: expected"), ("value", "value: is missing")]
    {
        no_table(
            field,
            &with(|it| {
                it.as_object_mut().expect("an object").remove(field);
            }),
            &[words],
        );
    }
    no_table("other json", br#"{"colour": "blue"}"#, &["whole file: is JSON, but no table"]);
    no_table("a dimension", &with(|it| it["class"] = json!("dimension")), &["is of class \"dimension\""]);
    no_table(
        "gap in the index",
        &with(|it| it["dimension"]["alue"]["category"]["index"] = json!({ "HVA08": 0, "HVA06": 5 })),
        &["\"HVA06\" has the place \"5\""],
    );
    no_table(
        "same place",
        &with(|it| it["dimension"]["alue"]["category"]["index"] = json!({ "HVA08": 0, "HVA06": 0 })),
        &["have the same place"],
    );
    let mut nested = json!({ "class": "collection", "link": { "item": [] } });
    for _ in 0..50 {
        nested = json!({ "class": "collection", "link": { "item": [nested] } });
    }
    no_table("collections in collections", nested.to_string().as_bytes(), &["nested too deep"]);
}

#[test]
fn what_is_no_figure_is_told_and_is_not_zero() {
    let bytes = with(|it| it["value"] = json!(["=1+1", 2, true, [4]]));
    no_table("all", &with(|it| it["value"] = json!(["=1+1", {}, true, [4]])), &["value[0]: \"=1+1\" is no figure", "value[3]"]);
    kept("some", &bytes, &["2"], &["value[0]: \"=1+1\" is no figure", "value[2]: \"true\" is no figure", "value[3]: \"[4]\" is no figure"]);
    let text = |value: &str| String::from_utf8(with(|it| it["value"] = json!([1, 2, 3, "HERE"]))).expect("text").replace("\"HERE\"", value);
    let digits = "9".repeat(400);
    for value in ["1e308", "-1e308", digits.as_str(), "123456789012345678901234567890"] {
        kept(value, text(value).as_bytes(), &["3", "-", "1", "2"], &["value[3]"]);
    }
    kept("fine", text("1e-308").as_bytes(), &["3", "0.000000", "1", "2"], &["rounded to 0.000000"]);
    kept("exact", text("4.5e3").as_bytes(), &["3", "4500", "1", "2"], &[]);
    kept("an artefact", text("0.30000000000000004").as_bytes(), &["3", "0.300000", "1", "2"], &["rounded to 0.300000"]);
    kept("the country to the cent", text("23456789012.34").as_bytes(), &["3", "23456789012.34", "1", "2"], &[]);
    kept("below zero", text("-0.50").as_bytes(), &["3", "-0.50", "1", "2"], &[]);
}

#[test]
fn rows_that_are_wrong_are_told_by_line_and_cost_only_themselves() {
    let bytes = rows(
        "Pirkanmaa;2020;Avohoito;1\r\nPirkanmaa;2021\r\n;2021;Avohoito;7\r\n\r\nPirkanmaa;2020;Avohoito;5\r\nAtlantis;2020;Avohoito;3\r\n\
         Pirkanmaa;2022;Avohoito;2;extra\r\nPirkanmaa;2022;Avohoito;-3\r\nPirkanmaa;joskus;Avohoito;4\r\nPirkanmaa;2023;Avohoito;=HYPERLINK(\"x\")\r\n",
    );
    kept(
        "rows",
        &bytes,
        &["1", "-3"],
        &[
            "line 3: has 2 fields where the heading has 4",
            "line 8: has 5 fields where the heading has 4",
            "line 4: column \"alue\" is empty",
            "line 6, column \"euroa\": stands already in line 2",
            "line 11, column \"euroa\": \"=HYPERLINK(\\\"x\\\")\" is no figure",
            "line 7, column \"alue\": region \"Atlantis\" is none of ours",
            "line 10, column \"vuosi\": \"joskus\" is neither a year nor a month",
        ],
    );
}

#[test]
fn names_are_plain_and_no_formulas() {
    for formula in ["=cmd|' /C calc'!A0", "@SUM(A1)", "-2+3+cmd|x", "+HYPERLINK(1)"] {
        let bytes = rows(&format!("Pirkanmaa;2020;{formula};1\nPirkanmaa;2020;- josta kotihoito (netto);2\n"));
        kept(formula, &bytes, &["2"], &["begins like a formula"]);
    }
    let bytes = rows("Pirkanmaa;2020;Avo\u{202e}hoito;1\n");
    kept("bidi", &bytes, &["1"], &["turn the direction of writing"]);
    assert_eq!(tabled(&bytes, "").expect("read").tables[0].functions[0].name, "Avohoito");
    let bytes = with(|it| it["dimension"]["tehtava"]["category"]["label"]["a"] = json!("<script>alert(1)</script><b>Avohoito</b>"));
    assert_eq!(tabled(&bytes, "").expect("read").tables[0].functions[0].name, "Avohoito");
    let bytes = with(|it| it["dimension"]["tehtava"]["category"]["label"]["a"] = json!("pitkä ".repeat(100_000)));
    kept("long", &bytes, &["3", "4", "1", "2"], &["was cut"]);
}

#[test]
fn regions_of_others_are_not_taken_for_ours() {
    // other classifications have the same digits: Pirkanmaa is 06 there, and 08 here
    no_table(
        "another country",
        &with(|it| {
            it["dimension"]["alue"]["category"] = json!({ "index": ["01", "02"], "label": { "01": "Alabama", "02": "Alaska" } });
        }),
        &["none of its 2 regions is ours", "Alabama"],
    );
    let bytes = with(|it| {
        it["dimension"]["alue"]["category"] =
            json!({ "index": ["06", "08"], "label": { "06": "Pirkanmaa", "08": "Pirkanmaan hyvinvointialue" } })
    });
    kept("the code of another", &bytes, &["3", "4"], &["the code is that of satakunta, the name that of pirkanmaa"]);
    let bytes = with(|it| it["dimension"]["alue"]["category"] = json!({ "index": ["08", "06"] }));
    kept("codes alone", &bytes, &["3", "4", "1", "2"], &[]);
    let bytes = with(|it| {
        it["dimension"]["alue"]["category"] = json!({ "index": ["SSS", "MA1"], "label": { "SSS": "KOKO MAA", "MA1": "MANNER-SUOMI" } })
    });
    kept("two countries", &bytes, &["1", "2"], &["\"MA1\" \"MANNER-SUOMI\" is the same as \"SSS\" \"KOKO MAA\": the first is kept"]);
    let bytes = with(|it| it["dimension"]["alue"]["category"] = json!({ "index": ["HVA08", "HVA08"] }));
    kept("a code twice", &bytes, &["1", "2"], &["category[1]: region \"HVA08\" is the same as \"HVA08\""]);
}

#[test]
fn functions_of_one_id_are_told() {
    let bytes = rows("Pirkanmaa;2020;Avo hoito;1\nPirkanmaa;2020;Avo-hoito;2\n");
    kept("same id", &bytes, &["1"], &["has the same id \"avo-hoito\""]);
    let bytes = rows("Pirkanmaa;2020;日本;1\nPirkanmaa;2020;中国;2\n");
    let tables = tabled(&bytes, "").expect("read").tables;
    assert!(tables[0].functions[0].id.starts_with("function-") && tables[0].functions[0].id != tables[0].functions[1].id);
}

#[test]
fn dimensions_nobody_can_choose_from_are_told_with_the_remedy() {
    let table = |dimension: &Value| {
        with(|it| {
            it["id"] = json!(["alue", "vuosi", "tehtava", "ika"]);
            it["size"] = json!([2, 2, 1, 2]);
            it["dimension"]["ika"] = dimension.clone();
            it["value"] = json!([1, 2, 3, 4, 5, 6, 7, 8]);
        })
    };
    no_table(
        "no sum",
        &table(&json!({ "category": { "index": ["nuoret", "vanhat"] } })),
        &["\"ika\" has several categories and none for their sum", "only"],
    );
    kept("a sum", &table(&json!({ "category": { "index": ["nuoret", "SSS"] } })), &["6", "8", "2", "4"], &[]);
    let told = tabled(&table(&json!({ "category": { "index": ["nuoret", "vanhat"] } })), "only = { ika = \"vanhat\" }").expect("read");
    assert_eq!(figures(&told.tables[0]), ["6", "8", "2", "4"]);
    assert!(told.tables[0].notes.iter().any(|note| note == "ika: vanhat"), "what was chosen is told");
}

#[test]
fn what_tables_toml_says_wrongly_is_told() {
    for (told, words) in [
        ("roles = { region = \"Maa\" }", "no column \"Maa\", which tables.toml tells as roles.region"),
        ("decimal_mark = \"x\"", "is no decimal_mark"),
    ] {
        let error = tabled(&rows("Pirkanmaa;2020;Avohoito;1\n"), told).expect_err(words);
        assert!(error.contains(words), "{error}");
    }
    for (told, words) in [
        ("unit = \"dollars\"", "unit: \"dollars\" in tables.toml is none of eur, thousand-eur"),
        ("regions = { Pirkanmaa = \"atlantis\" }", "\"atlantis\" in tables.toml is none of our regions"),
        ("retrieved = \"eilen\"", "retrieved: \"eilen\" is no date"),
        ("year = \"MMXX\"", "year: \"MMXX\" in tables.toml is no year"),
        (
            "only = { vuosi = \"2020\", alue = \"x\" }\nroles = { year = \"vuosi\" }\nbreaks = [{ before = \"pian\", note = \"x\" }]",
            "breaks: \"pian\" in tables.toml is no year",
        ),
    ] {
        let tabled = tabled(&rows("Pirkanmaa;2020;Avohoito;1\n"), told).unwrap_or_else(|error| panic!("{told}: {error}"));
        assert!(tabled.told.iter().any(|it| it.contains(words)), "{words}: {:?}", tabled.told);
    }
}

#[test]
fn problems_without_end_are_counted() {
    let bytes = rows(&"Pirkanmaa;2020;Avohoito;x\n".repeat(100_000).replacen('x', "1", 80_000));
    let tabled = tabled(&bytes, "").expect("read");
    assert!(tabled.told.len() < 1_000, "{}", tabled.told.len());
    // one figure is kept; the others stand already or are none
    assert!(tabled.told.iter().any(|it| it == "and more: 99499 problems like these"), "{:?}", tabled.told.last());
}

#[test]
fn the_tool_makes_nothing_of_what_cannot_be_read() {
    let work = tool::folder("costs-hostile");
    let out = work.join("out").to_string_lossy().into_owned();
    let (good, torn) = (work.join("good.csv"), work.join("torn.json"));
    fs::write(&good, rows("Pirkanmaa;2020;Avohoito;1\n")).expect("written");
    fs::write(&torn, "{\"class\":").expect("written");
    let (good, torn) = (good.to_string_lossy().into_owned(), torn.to_string_lossy().into_owned());
    let missing = work.join("missing.csv").to_string_lossy().into_owned();
    for (files, told) in [
        (vec![&good, &torn], "torn.json: whole file: is not whole JSON"),
        (vec![&missing, &good], "cannot read"),
        (vec![&good, &torn, &missing], "2 of 3 cost tables cannot be read"),
    ] {
        let mut arguments = vec!["build", "--lang", "en", "--out", &out];
        files.iter().for_each(|file| arguments.extend(["--costs", file]));
        let done = tool::run(&arguments);
        assert_eq!(done.code, Some(1), "{}", done.error);
        assert!(done.error.contains(told) && !done.error.contains("panicked"), "{told}: {}", done.error);
        assert!(!work.join("out").exists());
    }
    fs::write(work.join("tables.toml"), "[[tables]]\nfile = \"good.csv\"\ncolour = \"blue\"\n").expect("written");
    let done = tool::run(&["build", "--lang", "en", "--out", &out, "--costs", &good]);
    assert!(done.code == Some(1) && done.error.contains("tables.toml") && done.error.contains("colour"), "{}", done.error);
}

#[test]
fn what_spreadsheets_write_is_read() {
    let text = "Alue\tVuosi\tTehtävä\tMenot, €\r\nPirkanmaa\t2020\tAvohoito\t1\u{202f}234,5\r\n";
    let mut utf16 = vec![0xff, 0xfe];
    utf16.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    let tabled = tabled(&utf16, "source = \"x\"").expect("read");
    assert_eq!((figures(&tabled.tables[0]).join(" "), tabled.tables[0].unit.id()), ("1234.5".to_owned(), "eur"));
    let years = "tehtävä;alue;2020 Menot, euroa;2021 Menot, euroa\nAvohoito;Koko maa;1;2\nAvohoito;Lappi;-;4;;\n";
    kept("years and measures in the headings", years.as_bytes(), &["1", "2", "-", "4"], &[]);
    let alone = "alue;vuosi;tehtävä;1 000 euroa\nLappi;2020;Avohoito;1\n";
    let tabled = tabled::tabled(alone.as_bytes(), "").expect("read");
    assert_eq!((tabled.tables[0].title.as_str(), tabled.tables[0].unit_name.as_str()), ("x", "1 000 euroa"), "a unit is no title");
    let months = "alue;kuukausi;tehtävä;euroa\nLappi;2024M02;A;2\nLappi;2024-01;A;1\nLappi;2024Q1;A;3\n";
    kept("months", months.as_bytes(), &["1", "2"], &["\"2024Q1\" is neither a year nor a month"]);
}

#[test]
fn all_figures_may_be_of_one_region_or_year() {
    let csv = "tehtävä;alue;vuosi;euroa\nAvohoito;A;1;5\nAvohoito;B;1;6\n";
    let told = "region = \"Pirkanmaa\"\nyear = \"2024\"\nroles = { region = \"alue\" }\nonly = { alue = \"B\", vuosi = \"1\" }\n";
    let tabled = tabled(csv.as_bytes(), told).expect("read");
    let table = tabled.tables.first().unwrap_or_else(|| panic!("{:?}", tabled.told));
    assert_eq!(
        (table.regions.join(" "), table.years[0].to_string(), figures(table).join(" ")),
        ("pirkanmaa".into(), "2024".into(), "6".into())
    );
}
