//! What must hold in cost tables, and what can be worked out of them.

use crate::support::national::composed;
use sote_explorer::domain::cost_table_integrity::findings;
use sote_explorer::domain::{Break, CostFunction, CostTable, CostTables, Date, Decimal, Lang, Mark, Status, TableUnit};
use sote_explorer::formats::dataset::{Skipped, Unusable, parse, read_costs, write};

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// Two functions, the country and Pirkanmaa, two years.
fn table() -> CostTable {
    let function = |id: &str| CostFunction { id: id.to_owned(), name: format!("Name of {id}") };
    CostTable {
        id: "costs".to_owned(),
        title: "Costs".to_owned(),
        text_lang: Some("en".to_owned()),
        unit: TableUnit::MillionEur,
        unit_name: "M€".to_owned(),
        decimals: Some(1),
        status: Status::Stated,
        formula: None,
        source: "Invented".to_owned(),
        updated: Some(date("2024-05-06")),
        retrieved: None,
        notes: vec!["A note".to_owned()],
        functions: vec![function("a"), function("b")],
        regions: vec!["country".to_owned(), "pirkanmaa".to_owned()],
        country_name: Some("Mainland".to_owned()),
        years: vec![date("2020"), date("2021")],
        values: ["10", "11", "2.5", "", "30", "31.0", "4", "5"].map(Decimal::parse).to_vec(),
        marks: vec![Mark { sign: "..".to_owned(), meaning: None, at: vec![3] }],
        breaks: vec![Break { before: date("2021"), note: "Counted anew".to_owned() }],
    }
}

fn of(table: CostTable) -> CostTables {
    CostTables { tables: vec![table] }
}

/// What is found after a change, as `place: reason`.
fn found(change: impl FnOnce(&mut CostTable)) -> Vec<String> {
    let mut changed = table();
    change(&mut changed);
    findings(&of(changed), &composed(Lang::En).0).into_iter().map(|it| format!("{}: {}", it.place, it.reason)).collect()
}

#[test]
fn a_sound_table_has_no_findings_and_is_read_as_it_was_written() {
    assert_eq!(found(|_| {}), Vec::<String>::new());
    let written = write(&of(table())).expect("written");
    assert_eq!(read_costs(&written, &parse), Ok((of(table()), vec![])));
    assert!(written.contains(r#""values":["10","11","2.5",null,"30","31.0","4","5"]"#), "{written}");
}

#[test]
fn what_is_wrong_in_a_table_is_found() {
    for (part, words, change) in [
        (
            "regions",
            "refers to \"atlantis\"",
            Box::new(|it: &mut CostTable| it.regions[1] = "atlantis".to_owned()) as Box<dyn FnOnce(&mut CostTable)>,
        ),
        ("regions", "\"country\" stands twice", Box::new(|it| it.regions[1] = "country".to_owned())),
        ("functions", "\"a\" stands twice", Box::new(|it| it.functions[1].id = "a".to_owned())),
        ("years", "not in order of time", Box::new(|it| it.years.reverse())),
        ("years", "stand twice", Box::new(|it| it.years[1] = it.years[0])),
        ("unit", "counted in", Box::new(|it| (it.unit, it.unit_name) = (TableUnit::Other, " ".to_owned()))),
        ("source", "come from", Box::new(|it| it.source.clear())),
        ("texts", "is empty", Box::new(|it| it.functions[0].name.clear())),
        ("values", "7 for 2 functions, 2 regions and 2 years", Box::new(|it| it.values.truncate(7))),
        ("values", "no figure at all", Box::new(|it| it.values.fill(None))),
        ("marks", "\"..\" stands where", Box::new(|it| it.marks[0].at = vec![8])),
        ("breaks", "2022 is after all years", Box::new(|it| it.breaks[0].before = date("2022"))),
    ] {
        let found = found(change);
        let expected = format!("tables/costs: {part}: ");
        assert!(found.iter().any(|it| it.starts_with(&expected) && it.contains(words)), "{expected}{words}: {found:?}");
    }
    let twice = CostTables { tables: vec![table(), table()] };
    assert_eq!(findings(&twice, &composed(Lang::En).0)[0].reason, "\"costs\" stands twice");
}

#[test]
fn shares_may_not_be_more_than_the_whole() {
    let shares = |values: [&str; 8]| {
        found(|it| {
            it.unit = TableUnit::Share;
            it.values = values.map(Decimal::parse).to_vec();
        })
    };
    assert_eq!(shares(["60", "60", "60", "60", "40", "40", "40", "40"]), Vec::<String>::new());
    // each figure may be off by half of its last decimal: two of them by one
    assert_eq!(shares(["60.5", "60", "60", "", "39.6", "40", "40", "40"]), Vec::<String>::new());
    let over = shares(["60.5", "60", "60", "", "39.7", "40", "40", "40"]);
    assert_eq!(over, ["tables/costs: values: country in 2020: the shares add up to 100.2 %"]);
    let negative = shares(["60", "60", "60", "60", "-1", "40", "40", "40"]);
    assert_eq!(negative, ["tables/costs: values: country in 2020: a share is negative"]);
    assert_eq!(found(|it| it.unit = TableUnit::Percent), Vec::<String>::new(), "percentages of different things add up to anything");
}

#[test]
fn a_file_of_tables_loses_only_the_bad_ones() {
    let mut tables = CostTables { tables: vec![table(), table(), table()] };
    tables.tables[1].values.pop();
    let written = write(&tables).expect("written").replacen("\"unit\":\"million-eur\"", "\"unit\":\"dollars\"", 1);
    let (read, skipped) = read_costs(&written, &parse).expect("a file of tables");
    assert_eq!(read, of(table()));
    let places: Vec<_> = skipped.iter().map(|Skipped { place, reason }| format!("{place}: {reason}")).collect();
    assert!(places[0].starts_with("tables[0]: unit: expected one of the words eur, "), "{places:?}");
    assert_eq!(places[1], "tables/costs: values: expected one for each function, region and year");
    assert_eq!(read_costs("{\"format\":3}", &parse), Err(Unusable::Version(3)));
    assert_eq!(read_costs("{\"format\":2}", &parse), Ok((CostTables::default(), vec![])));
}

#[test]
fn figures_are_found_by_function_region_and_year() {
    let table = table();
    let of = |function, region, year| table.value(function, region, year).map(|figure| figure.to_string());
    // the eight figures in their order: a country, a Pirkanmaa, b country, b Pirkanmaa
    assert_eq!(
        [of(0, 0, 0), of(0, 0, 1), of(0, 1, 0), of(0, 1, 1)],
        ["10", "11", "2.5", ""].map(|it| Some(it.to_owned()).filter(|it| !it.is_empty()))
    );
    assert_eq!([of(1, 0, 1), of(1, 1, 1)], ["31.0", "5"].map(|it| Some(it.to_owned())));
    assert_eq!([of(2, 0, 0), of(0, 2, 0), of(0, 0, 2)], [None, None, None], "beyond the lists");
}

#[test]
fn euros_for_each_inhabitant_go_by_that_years_population() {
    let population = CostTable {
        unit: TableUnit::Inhabitants,
        functions: vec![CostFunction { id: "population".to_owned(), name: "Population".to_owned() }],
        regions: vec!["pirkanmaa".to_owned(), "country".to_owned()],
        years: vec![date("2020-12"), date("2021-12")],
        values: ["500", "400", "5000", "8000"].map(Decimal::parse).to_vec(),
        ..table()
    };
    let of = |function, region, year| table().per_inhabitant(function, region, year, &population).map(|figure| figure.to_string());
    // 10 M€ / 5 000; 11 M€ / 8 000; 2.5 M€ / 500
    assert_eq!([of(0, 0, 0), of(0, 0, 1), of(0, 1, 0)], ["2000", "1375", "5000"].map(|it| Some(it.to_owned())));
    assert_eq!(of(0, 1, 1), None, "missing stays missing");
    let thousands = CostTable { unit: TableUnit::ThousandEur, ..table() };
    assert_eq!(thousands.per_inhabitant(0, 0, 0, &population).map(|figure| figure.to_string()).as_deref(), Some("2"));
    let percent = CostTable { unit: TableUnit::Percent, ..table() };
    assert_eq!(percent.per_inhabitant(0, 0, 0, &population), None, "no sum of money");
    assert_eq!(table().per_inhabitant(0, 0, 0, &table()), None, "no population");
    let nobody = CostTable { values: vec![Decimal::parse("0"); 4], ..population.clone() };
    assert_eq!(table().per_inhabitant(0, 0, 0, &nobody), None, "nobody lives there");
    let another = CostTable { years: vec![date("2018"), date("2019")], ..population };
    assert_eq!(table().per_inhabitant(0, 0, 0, &another), None, "of another year");
}
