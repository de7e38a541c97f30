//! Cost tables in every dialect, imported as people import them. The tables in `tests/costs` are made up, and what is expected of
//! them was written down by hand.

use crate::support::tool;
use crate::support::tool::{Done, folder, run};
use serde_json::{Value, json};
use sote_explorer::domain::{CostTable, CostTables, Lang};
use sote_explorer::formats::dataset::{parse, read_costs};
use std::fs;
use std::path::{Path, PathBuf};

fn table(name: &str) -> String {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder");
    Path::new(&root).join("tests/costs").join(name).to_string_lossy().into_owned()
}

fn build(test: &str, files: &[&str], more: &[&str]) -> (Done, PathBuf) {
    let out = folder(&format!("costs-{test}")).join("out");
    let out_name = out.to_string_lossy().into_owned();
    let mut arguments = vec!["build", "--out", &out_name];
    files.iter().for_each(|file| arguments.extend(["--costs", file]));
    // each language costs a search file
    if !more.contains(&"--lang") {
        arguments.extend(["--lang", "fi"]);
    }
    let done = run(&[&arguments, more].concat());
    (done, out)
}

/// The tables of one language.
fn tables(out: &Path, lang: Lang) -> CostTables {
    let file = tool::file_starting(out, &format!("costs-{}-", lang.code()));
    let (tables, skipped) = read_costs(&fs::read_to_string(file).expect("read"), &parse).expect("cost tables");
    assert_eq!(skipped, []);
    tables
}

/// The one table that becomes of files which nothing is wrong with.
fn sound(test: &str, files: &[&str], lang: Lang) -> CostTable {
    let (done, out) = build(test, files, &["--strict", "--lang", lang.code()]);
    says(&done, 0, &[]);
    assert_eq!(done.error, "", "{test}");
    says(&run(&["check", &out.to_string_lossy()]), 0, &["0 problems"]);
    let mut tables = tables(&out, lang).tables;
    assert_eq!(tables.len(), 1, "{test}");
    tables.remove(0)
}

fn says(done: &Done, code: i32, told: &[&str]) {
    let said = format!("{}{}", done.out, done.error);
    assert_eq!(done.code, Some(code), "{said}");
    told.iter().for_each(|part| assert!(said.contains(part), "{part:?} is not told: {said}"));
    assert!(!said.contains("panicked"), "{said}");
}

/// Figures as they are written; a dash where one is missing.
fn figures(table: &CostTable) -> Vec<String> {
    table.values.iter().map(|value| value.map_or_else(|| "-".to_owned(), |figure| figure.to_string())).collect()
}

fn years(table: &CostTable) -> Vec<String> {
    table.years.iter().map(ToString::to_string).collect()
}

fn functions(table: &CostTable) -> Vec<(&str, &str)> {
    table.functions.iter().map(|function| (function.id.as_str(), function.name.as_str())).collect()
}

#[test]
fn a_table_of_the_statistics_office_is_read_with_all_it_says() {
    let table = sound("county", &[&table("county.json")], Lang::Fi);
    assert_eq!(table.title, "Keksitty taulukko, euroa / asukas");
    assert_eq!(functions(&table), [("esh", "Erikoissairaanhoito"), ("pth", "Perusterveydenhuolto")]);
    assert_eq!(table.regions, ["country", "pirkanmaa"]);
    assert_eq!(table.country_name.as_deref(), Some("KOKO MAA"));
    assert_eq!(years(&table), ["2021", "2022", "2023"], "by the places the index gives, not by its order");
    // as the file has them, to the last decimal
    assert_eq!(figures(&table), ["1000.5", "1010.25", "-", "2000", "2010", "2020.75", "300", "-", "310", "410", "420", "430.125"]);
    assert_eq!((table.unit.id(), table.unit_name.as_str(), table.decimals), ("eur-per-inhabitant", "euroa / asukas", Some(2)));
    assert_eq!((table.source.as_str(), table.updated.map(|date| date.to_string())), ("Keksitty lähde", Some("2025-03-04".to_owned())));
    assert_eq!(table.retrieved, None, "nobody said when it was taken from there");
    assert_eq!(table.notes, ["Keksitty huomautus (https://example.org)"], "without its markup, but with the address it led to");
    let marks = serde_json::to_value(&table.marks).expect("written");
    assert_eq!(marks, json!([{ "sign": ".", "at": [7] }, { "sign": "..", "meaning": "Ei saatavilla", "at": [2] }]));
}

#[test]
fn a_wrapped_table_with_few_figures_leaves_the_rest_missing() {
    let table = sound("wrapped", &[&table("wrapped.json")], Lang::Fi);
    assert_eq!(table.regions, ["varsinais-suomi", "satakunta"]);
    // the file counts region, year, service; ours service, region, year
    assert_eq!(figures(&table), ["100", "130.5", "-", "-", "-", "-", "212", "-", "-", "-", "-", "-5"]);
    assert_eq!(table.unit.id(), "thousand-eur", "of the title");
}

#[test]
fn a_collection_gives_what_it_holds_and_tells_what_it_links() {
    let (done, out) = build("collection", &[&table("collection.json")], &[]);
    says(&done, 0, &["collection.json: link.item[0]: is a link", "https://example.org/table.json", "1 problems"]);
    let [population] = &tables(&out, Lang::Fi).tables[..] else { panic!("one table") };
    assert_eq!(population.regions, ["pirkanmaa", "ahvenanmaa"], "by their names");
    assert_eq!((years(population), figures(population)), (vec!["2024-12".to_owned()], vec!["500000".to_owned(), "30000".to_owned()]));
    assert_eq!(population.unit.id(), "inhabitants");
}

#[test]
fn sotkanet_is_read_by_its_own_numbers_of_regions() {
    let (done, out) =
        build("sotkanet", &[&table("sotkanet.csv"), &table("indicators.csv"), &table("regions.json")], &["--lang", "fi,sv,en"]);
    says(
        &done,
        0,
        &[
            "sotkanet.csv: line 8: indicator 1071, region 970, 2021 total stands already",
            "sotkanet.csv: line 10: \"abc\" is no figure",
            "sotkanet.csv: line 11: has 2 of 6 fields",
            "1 regions are of the kind KUNTA: not used",
            "3 problems",
        ],
    );
    let of = |lang| tables(&out, lang).tables.remove(0);
    let fi = of(Lang::Fi);
    assert_eq!(
        functions(&fi),
        [("sotkanet-1071", "Erikoissairaanhoito, euroa / asukas"), ("sotkanet-1072", "Perusterveydenhuolto, euroa / asukas")]
    );
    assert_eq!(functions(&of(Lang::Sv))[0].1, "Specialiserad sjukvård, euro / invånare");
    assert_eq!(functions(&of(Lang::Sv))[1].1, "Perusterveydenhuolto, euroa / asukas", "the nearest there is");
    assert_eq!((fi.regions.join(" "), years(&fi).join(" ")), ("country satakunta pirkanmaa".to_owned(), "2021 2022".to_owned()));
    // 1071: country, Satakunta (an empty cell, and one that is none), Pirkanmaa; then 1072
    assert_eq!(figures(&fi), ["1400", "-", "-", "-", "1500.5", "1550", "-", "-", "-", "-", "700.25", "-"]);
    assert_eq!(fi.unit.id(), "eur-per-inhabitant", "of the indicators' names");
    assert!(fi.source.contains("Sotkanet.fi") && of(Lang::En).source.contains("welfare"), "{}", fi.source);
}

#[test]
fn sotkanet_json_is_the_same() {
    let (done, out) = build("sotkanet-json", &[&table("sotkanet.json"), &table("indicators.csv")], &["--lang", "en"]);
    says(&done, 0, &["sotkanet.json: [3]: expected indicator, region and year", "sotkanet.json: [4]: expected an object", "2 problems"]);
    let table = tables(&out, Lang::En).tables.remove(0);
    assert_eq!(table.title, "Specialised care, euro per capita", "of its one indicator");
    assert_eq!(figures(&table), ["1400", "-", "1500.50", "-"], "with the decimals that are written");
}

#[test]
fn regions_of_a_list_of_sotkanet_count_too() {
    let work = folder("costs-sotkanet-regions");
    let file = work.join("figures.csv");
    fs::write(&file, "indicator;region;year;gender;primary value;absolute value\n1071;7777;2020;total;5;\n").expect("written");
    let table = sound("sotkanet-list", &[&file.to_string_lossy(), &table("regions.json"), &table("indicators.csv")], Lang::Fi);
    assert_eq!((table.regions, table.values.len()), (vec!["pirkanmaa".to_owned()], 1));
}

#[test]
fn plain_csv_is_read_in_both_encodings() {
    for name in ["long-utf8.csv", "long-1252.csv"] {
        let table = sound(name, &[&table(name)], Lang::Fi);
        assert_eq!((table.title.as_str(), table.unit.id()), ("Nettokustannukset, euroa / asukas", "eur-per-inhabitant"), "{name}");
        assert_eq!(table.regions, ["country", "satakunta", "pirkanmaa"], "{name}");
        assert_eq!(figures(&table), ["690", "-", "-12.0", "-", "700.25", "1234.5"], "{name}");
        assert_eq!(table.source, "Keksitty lähde", "{name}: of the note below the rows");
        assert_eq!(serde_json::to_value(&table.marks).expect("written"), json!([{ "sign": "..", "at": [3] }]), "{name}");
    }
}

#[test]
fn years_may_stand_beside_each_other() {
    let (done, out) = build("wide-years", &[&table("wide-years.csv")], &[]);
    says(&done, 0, &["with tabs, decimal point", "source: nothing says where the figures come from", "1 problems"]);
    says(&run(&["check", &out.to_string_lossy()]), 1, &["source: nothing says where"]);
    let table = tables(&out, Lang::Fi).tables.remove(0);
    assert_eq!((table.title.as_str(), table.unit.id()), ("Keksitty taulukko: menot, 1 000 euroa", "thousand-eur"));
    assert_eq!((table.regions.join(" "), years(&table).join(" ")), ("pirkanmaa helsinki".to_owned(), "2021 2022 2023".to_owned()));
    assert_eq!(figures(&table), ["1000.5", "1100", "-", "2000", "-", "2200", "-", "3", "4", "-", "-", "-"]);
    // the asterisk of the heading marks every figure of that year
    let marks = serde_json::to_value(&table.marks).expect("written");
    assert_eq!(marks, json!([{ "sign": "*", "at": [1, 7] }, { "sign": "-", "at": [2] }, { "sign": "NaN", "at": [4] }]));
}

#[test]
fn regions_may_stand_beside_each_other() {
    let (done, out) = build("wide-regions", &[&table("wide-regions.csv")], &[]);
    says(&done, 0, &["with commas, decimal point", "unit: nothing says what", "source: nothing says where"]);
    let table = tables(&out, Lang::Fi).tables.remove(0);
    assert_eq!(functions(&table), [("home-care-all", "Home care, all")], "commas in quotation marks are no delimiters");
    assert_eq!(table.regions, ["country", "pirkanmaa", "etela-savo"]);
    assert_eq!(figures(&table), ["12", "12.25", "10.5", "10.75", "11", "-"]);
}

#[test]
fn a_column_of_units_makes_a_table_of_each() {
    let (done, out) = build("units", &[&table("units.csv")], &["--strict"]);
    says(&done, 0, &[]);
    let tables = tables(&out, Lang::Fi).tables;
    let said: Vec<_> = tables.iter().map(|it| (it.id.as_str(), it.unit.id(), it.unit_name.as_str(), figures(it).join(" "))).collect();
    assert_eq!(
        said,
        [("units-1", "thousand-eur", "1 000 euroa", "5000 7000".to_owned()), ("units-2", "percent", "%", "12.5 17.5".to_owned())]
    );
}

#[test]
fn what_is_told_beside_a_table_counts() {
    let work = folder("costs-told");
    fs::write(work.join("menot.csv"), "Paikka;Aika;Laji;Sukupuoli;Summa\nOma;v1;A;M;1,5\nOma;v1;A;Y;3,25\nOma;v1;B;Y;4\nMuu;v1;A;Y;x\n")
        .expect("written");
    let told = r#"
        [[tables]]
        file = "menot.csv"
        id = "oma-taulukko"
        title = { fi = "Menot", sv = "Utgifter", en = "Costs" }
        lang = "fi"
        unit = "million-eur"
        unit_name = { fi = "milj. €", sv = "mn €", en = "€ million" }
        source = "Alue itse"
        updated = "2026-02"
        retrieved = "2026-03-01"
        formula = "brutto − tulot"
        year = "2024"
        roles = { region = "Paikka", function = "Laji", value = "Summa" }
        only = { Sukupuoli = "Y", Aika = "v1" }
        regions = { Oma = "pirkanmaa", Muu = "country" }
        functions = { A = "primary-care", B = { id = "rest", name = { fi = "Loput", sv = "Resten", en = "The rest" } } }
        marks = { "x" = "ei tietoa" }
        breaks = [{ before = "2023", note = { fi = "Uusi luokitus", sv = "Ny klassificering", en = "Another classification" } }]
    "#;
    fs::write(work.join("tables.toml"), told).expect("written");
    let (done, out) = build("told-out", &[&work.join("menot.csv").to_string_lossy()], &["--lang", "en"]);
    says(&done, 0, &["line 5, column \"Summa\": \"x\" is no figure", "1 problems"]);
    let table = tables(&out, Lang::En).tables.remove(0);
    assert_eq!((table.id.as_str(), table.title.as_str(), table.text_lang.as_deref()), ("oma-taulukko", "Costs", Some("fi")));
    assert_eq!(functions(&table), [("primary-care", "A"), ("rest", "The rest")]);
    assert_eq!((table.unit.id(), table.unit_name.as_str(), table.source.as_str()), ("million-eur", "€ million", "Alue itse"));
    let dates = [table.updated, table.retrieved].map(|date| date.map(|date| date.to_string()));
    assert_eq!(dates, [Some("2026-02".to_owned()), Some("2026-03-01".to_owned())]);
    assert_eq!((years(&table).join(" "), figures(&table).join(" ")), ("2024".to_owned(), "3.25 4".to_owned()));
    let breaks = serde_json::to_value(&table.breaks).expect("written");
    assert_eq!(breaks, json!([{ "before": "2023", "note": "Another classification" }]));
    assert_eq!(serde_json::to_value(table.status).expect("written"), "derived", "it tells its formula");
}

#[test]
fn a_dataset_names_its_cost_tables_and_one_without_names_none() {
    let (_, out) = build("manifest", &[&table("county.json")], &["--lang", "sv"]);
    let manifest: Value = serde_json::from_str(&fs::read_to_string(out.join("dataset.json")).expect("read")).expect("JSON");
    let name = manifest["languages"]["sv"]["costs"].as_str().expect("a name");
    assert!(out.join(name).is_file(), "{name}");
    let (_, without) = build("manifest-without", &[], &["--lang", "sv"]);
    let manifest: Value = serde_json::from_str(&fs::read_to_string(without.join("dataset.json")).expect("read")).expect("JSON");
    assert_eq!(manifest["languages"]["sv"]["costs"], Value::Null);
}

#[test]
fn cost_tables_go_with_services_of_ptv_and_with_a_base_of_ones_own() {
    let ptv = table("../ptv/entity.json");
    let (done, out) = build("with-ptv", &[&table("county.json")], &["--ptv", &ptv]);
    says(&done, 0, &["fi: 1 services", "fi: cost tables in costs-fi-"]);
    says(&run(&["check", &out.to_string_lossy()]), 0, &["0 problems"]);
    let data = tool::copy_of_data("costs-own-base");
    let regions = fs::read_to_string(data.join("regions.toml")).expect("read").replace("id = \"pirkanmaa\"", "id = \"tampere\"");
    fs::write(data.join("regions.toml"), regions).expect("written");
    fs::write(data.join("tables.toml"), "[regions]\ntampere = [\"HVA08\"]\ncountry = [\"SSS\"]\n").expect("written");
    let (done, out) = build("with-base", &[&table("county.json")], &["--base", &data.to_string_lossy()]);
    says(&done, 0, &["cost tables in"]);
    assert_eq!(tables(&out, Lang::Fi).tables[0].regions, ["country", "tampere"]);
}

#[test]
fn the_same_figures_make_the_same_file() {
    let names = |test: &str| {
        let (_, out) = build(test, &[&table("county.json"), &table("units.csv")], &[]);
        let file = tool::file_starting(&out, "costs-fi-");
        (file.file_name().map(ToOwned::to_owned), fs::read(file).expect("read"))
    };
    assert_eq!(names("same-1"), names("same-2"));
}

#[test]
fn the_invented_example_is_read_without_a_word() {
    let files = ["sample/keksitty-aluevertailu.csv", "sample/keksitty-vaesto.csv"].map(table);
    let (done, out) = build("sample", &files.each_ref().map(String::as_str), &["--strict", "--lang", "sv"]);
    says(&done, 0, &["4 functions, 5 regions and the country, 6 years (2019–2024), 126 figures, 18 missing"]);
    says(&run(&["check", &out.to_string_lossy()]), 0, &["0 problems"]);
    let tables = tables(&out, Lang::Sv).tables;
    assert!(tables.iter().all(|it| it.title.contains("Påhittat exempel") && it.source.contains("inga riktiga siffror")));
    assert_eq!(tables[0].breaks[0].before.to_string(), "2023");
    let (specialised, pirkanmaa) = (&tables[0].functions[0], &tables[0].regions[3]);
    assert_eq!(
        (specialised.id.as_str(), specialised.name.as_str(), pirkanmaa.as_str()),
        ("specialised-care", "Specialiserad sjukvård", "pirkanmaa")
    );
    assert_eq!(tables[0].value(0, 3, 1).map(|figure| figure.to_string()).as_deref(), Some("1290"));
    assert!(tables[0].marks.iter().any(|mark| mark.sign == "*" && mark.meaning.as_deref() == Some("preliminär uppgift")));
}
