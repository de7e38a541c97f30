//! Real tables, which are not part of the project: read from `../shared/fixtures`, or the folder that `SOTE_FIXTURES` names, and skipped
//! where there is none. What is expected was read off the files by eye.

use crate::support::tool::{Done, folder, run};
use crate::support::{tabled, tool};
use sote_explorer::domain::{CostTable, Lang};
use sote_explorer::formats::dataset::{parse, read_costs};
use std::fs;
use std::path::{Path, PathBuf};

fn fixtures() -> Option<PathBuf> {
    let fixtures = std::env::var_os("SOTE_FIXTURES").map_or_else(|| tabled::root().join("../shared/fixtures"), PathBuf::from).join("cost");
    let is_there = fixtures.is_dir();
    if !is_there {
        println!("skipped: no real tables in {}", fixtures.display());
    }
    is_there.then_some(fixtures)
}

fn build(test: &str, fixtures: &Path, files: &[&str]) -> (Done, PathBuf) {
    let out = folder(&format!("costs-real-{test}")).join("out");
    let mut arguments =
        vec!["build".to_owned(), "--lang".to_owned(), "fi".to_owned(), "--out".to_owned(), out.to_string_lossy().into_owned()];
    for file in files {
        arguments.extend(["--costs".to_owned(), fixtures.join(file).to_string_lossy().into_owned()]);
    }
    (run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()), out)
}

/// The one table of files that nothing is wrong with.
fn sound(test: &str, fixtures: &Path, files: &[&str]) -> CostTable {
    let (done, out) = build(test, fixtures, files);
    assert_eq!((done.code, done.error.as_str()), (Some(0), ""), "{test}");
    let checked = run(&["check", &out.to_string_lossy()]);
    assert_eq!(checked.code, Some(0), "{}", checked.out);
    let file = tool::file_starting(&out, &format!("costs-{}-", Lang::Fi.code()));
    let (mut tables, _) = read_costs(&fs::read_to_string(file).expect("read"), &parse).expect("cost tables");
    assert_eq!(tables.tables.len(), 1, "{test}");
    tables.tables.remove(0)
}

#[test]
fn deaths_by_county_are_read() {
    let Some(fixtures) = fixtures() else { return };
    let table = sound("deaths", &fixtures, &["jsonstat/map-hyvinvointialue-deaths.json"]);
    assert_eq!((table.regions.len(), table.years.len(), table.functions.len()), (23, 1, 1));
    let of = |region: &str| table.value(0, table.regions.iter().position(|id| id == region)?, 0).map(|figure| figure.to_string());
    for (region, deaths) in [("ita-uusimaa", "976"), ("pirkanmaa", "5445"), ("lappi", "2224"), ("helsinki", "5412"), ("ahvenanmaa", "309")]
    {
        assert_eq!(of(region).as_deref(), Some(deaths), "{region}");
    }
    assert_eq!((table.functions[0].name.as_str(), table.unit_name.as_str()), ("Deaths", "Number"));
    assert_eq!(table.source, "Statistics Finland, causes of death");
    assert_eq!(table.updated.map(|date| date.to_string()).as_deref(), Some("2025-10-29"));
    assert!(
        table.notes.iter().any(|note| note == "Underlying cause of death (time series classification): 00-54 Total"),
        "{:?}",
        table.notes
    );
    assert!(table.notes.iter().all(|note| !note.contains('<')));
}

#[test]
fn populations_by_county_are_read() {
    let Some(fixtures) = fixtures() else { return };
    let table = sound("population", &fixtures, &["hva_population_2024M12.jsonstat2.json"]);
    assert_eq!((table.unit.id(), table.years[0].to_string()), ("inhabitants", "2024-12".to_owned()));
    let sum: i64 = table.values.iter().flatten().map(|figure| figure.units()).sum();
    assert_eq!(sum, 5_635_971, "the sum the list of regions gives for them");
}

#[test]
fn the_one_area_of_an_old_table_of_sotkanet_is_read_and_all_others_are_told() {
    let Some(fixtures) = fixtures() else { return };
    let (done, out) = build("sotkanet", &fixtures, &["sotkanet/SotkaIndicatorData.csv", "sotkanet/SotkaRegions.json"]);
    assert_eq!(done.code, Some(0), "{}", done.error);
    for told in ["317 regions are of the kind KUNTA", "21 regions are of the kind SAIRAANHOITOPIIRI"] {
        assert!(done.out.contains(told), "{told}: {}", done.out);
    }
    for told in ["line 311: region \"730\"", "line 382: region \"456\"", "line 442: region \"455\"", "unit: nothing says"] {
        assert!(done.error.contains(told), "{told}: {}", done.error);
    }
    let file = tool::file_starting(&out, "costs-fi-");
    let (tables, _) = read_costs(&fs::read_to_string(file).expect("read"), &parse).expect("cost tables");
    let table = &tables.tables[0];
    assert_eq!((table.regions.as_slice(), table.country_name.as_deref()), (&["country".to_owned()][..], Some("Koko maa")));
    assert_eq!(table.values.iter().flatten().map(ToString::to_string).collect::<Vec<_>>(), ["5351427"]);
}

#[test]
fn indicators_are_named_by_the_list_of_them() {
    let Some(fixtures) = fixtures() else { return };
    let work = folder("costs-real-indicators-in");
    let file = work.join("figures.csv");
    fs::write(
        &file,
        "indicator;region;year;gender;primary value;absolute value\n1071;658;2020;total;1334;\n3263;658;2020;total;7342000;\n",
    )
    .expect("written");
    let (done, out) = build("indicators", &fixtures, &[&file.to_string_lossy(), "sotkanet_cost_indicators.csv"]);
    assert_eq!((done.code, done.error.as_str()), (Some(0), ""));
    let text = fs::read_to_string(tool::file_starting(&out, "costs-fi-")).expect("read");
    let (tables, _) = read_costs(&text, &parse).expect("cost tables");
    let said: Vec<_> = tables.tables.iter().map(|it| (it.unit.id(), it.functions[0].name.as_str())).collect();
    assert_eq!(
        said,
        [
            ("eur-per-inhabitant", "Erikoissairaanhoidon nettokustannukset, euroa / asukas"),
            ("thousand-eur", "Erikoissairaanhoidon nettokustannukset, 1000 euroa")
        ]
    );
}

#[test]
fn what_is_not_of_finland_or_no_table_is_refused_in_words() {
    let Some(fixtures) = fixtures() else { return };
    for (file, told) in [
        ("jsonstat/us-gsp.json", &["none of its 51 regions is ours, such as \"Alabama\""][..]),
        ("jsonstat/canada.json", &["several dimensions could be the functions"]),
        ("jsonstat/order.json", &["value[0]: \"A1B1C1\" is no figure", "no dimension of regions"]),
        ("jsonstat/collection.json", &["link.item[0]: is a link", "link.item[7]: is a link", "hierarchy."]),
        ("reference_2020.json", &["is JSON, but no table"]),
        ("sotkanet/sotkanet_hyvinvointialueet.csv", &["no dimension of years"]),
        ("sotkanet_cost_indicators.csv", &[]),
        ("sotkanet/SotkaRegions.json", &[]),
    ] {
        let bytes = fs::read(fixtures.join(file)).expect("read");
        let tabled = tabled::tabled(&bytes, "").unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(tabled.tables, [], "{file}");
        let all = tabled.told.join("\n");
        told.iter().for_each(|part| assert!(all.contains(part), "{file}: {part:?} is not told: {all}"));
    }
    let (done, out) = build("refused", &fixtures, &["jsonstat/us-gsp.json"]);
    assert!(done.code == Some(1) && done.error.contains("nothing usable could be made of the cost tables"), "{}", done.error);
    assert!(!out.exists());
}
