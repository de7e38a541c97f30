//! A comparison taken along: whole files, held against the CSV they come from, which is read here once more by hand.

use crate::support::page::view;
use crate::support::tabled::{root, tabled};
use crate::support::{national, page};
use sote_explorer::domain::{CostTables, Lang, Status};
use sote_explorer::explorer::{Action, Arrival, Compare, Contents, Explorer, Form, Library, Part, Place, Settings, Take, View};
use sote_explorer::text::along::compared::SLOTS;
use sote_explorer::view::{Along, Parcel, parcel};
use std::collections::HashMap;
use std::fs;
use std::rc::Rc;
use yew::Callback;

const FUNCTION: &str = "Erikoissairaanhoito";

fn sample(name: &str) -> Vec<u8> {
    fs::read(root().join("data/sample").join(name)).expect("the invented example")
}

/// The rows of a file of the example below its heading, which comes first.
fn rows(name: &str) -> Vec<Vec<String>> {
    let text = String::from_utf8(sample(name)).expect("UTF-8");
    let cells = |line: &str| line.split(';').map(str::to_owned).collect();
    text.lines().skip_while(|line| !line.starts_with("Alue;")).take_while(|line| line.contains(';')).map(cells).collect()
}

/// A figure as the file writes it; nothing where it is missing.
fn figure(cell: &str) -> Option<u64> {
    cell.replace(' ', "").parse().ok()
}

/// Of the function: the years, and of each area its thousands of euros and its inhabitants.
struct Expected {
    years: Vec<String>,
    areas: HashMap<String, Vec<(Option<u64>, u64)>>,
}

fn expected() -> Expected {
    let (money, people) = (rows("keksityt-menot.csv"), rows("keksitty-vaesto.csv"));
    let years = money[0][2..].iter().map(|year| year[..4].to_owned()).collect();
    let of = |row: &Vec<String>| {
        let inhabitants = people.iter().find(|other| other[0] == row[0]).expect("its inhabitants");
        let both = row[2..].iter().zip(&inhabitants[1..]).map(|(money, people)| (figure(money), figure(people).expect("people")));
        (row[0].clone(), both.collect())
    };
    Expected { years, areas: money.iter().filter(|row| row[1] == FUNCTION).map(of).collect() }
}

/// Whole euros for each inhabitant, halves upwards.
fn each((thousands, people): (Option<u64>, u64)) -> Option<u64> {
    thousands.map(|thousands| (thousands * 2000 + people) / (2 * people))
}

fn tables() -> CostTables {
    let told = "id = \"costs\"\ntitle = \"Menot\"\nunit = \"thousand-eur\"\nsource = \"Keksijä\"\nretrieved = \"2026-03-01\"\nmarks = { \"*\" = \"ennakkotieto\" }\nbreaks = [{ before = \"2023\", note = \"Uusi laskutapa.\" }]";
    let mut tables = tabled(&sample("keksityt-menot.csv"), told).expect("costs").tables;
    tables.extend(
        tabled(&sample("keksitty-vaesto.csv"), "id = \"people\"\nunit = \"inhabitants\"\nsource = \"Laskija\"").expect("people").tables,
    );
    CostTables { tables }
}

fn explorer(tables: CostTables, lang: Lang, compare: Compare) -> Explorer {
    let (dataset, background) = national::composed(lang);
    let (mut library, background) = national::whole_library(dataset, background);
    library.has_tables = true;
    let library: Library = library.with(Part::Tables, Arrival::Here(Rc::new(Contents::Tables(tables))));
    let start = Explorer::new(Settings { lang, ..Settings::default() }, Some(Place { compare, ..view(View::Costs) }));
    let actions = [Action::Loaded(Rc::new(library)), Action::Followed(Arrival::Here(Rc::new(background)))];
    actions.into_iter().fold(start, |explorer, action| explorer.apply(action).expect("it arrives"))
}

fn compare(year: &str, regions: &[&str], per: Option<sote_explorer::domain::Reckoned>) -> Compare {
    Compare {
        year: sote_explorer::domain::Date::parse(year),
        regions: Some(regions.iter().map(|id| (*id).to_owned()).collect()),
        reckoned: per,
        ..Compare::default()
    }
}

fn take(explorer: &Explorer, form: Form) -> Parcel {
    let along = Along { link: Callback::from(|fragment| format!("https://alue.example/{fragment}")), ..Along::default() };
    parcel(explorer, Take::Compared(form), &along).expect("something to take")
}

#[test]
fn a_spreadsheet_has_a_row_for_each_area_and_a_column_for_each_year() {
    let file = take(&explorer(tables(), Lang::Fi, compare("2021", &["lappi"], None)), Form::Spreadsheet);
    assert_eq!(file.name, "sote-national-compare-costs-erikoissairaanhoito-per-inhabitant-fi.csv");
    assert_eq!(file.kind, "text/csv;charset=utf-8");
    let text = file.text.strip_prefix('\u{feff}').expect("a spreadsheet is told the letters");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "lines end in CRLF");
    let lines: Vec<&str> = text.split("\r\n").collect();
    let head = lines.iter().position(|line| line.is_empty()).expect("a line between");
    assert_eq!(
        lines[..head],
        [
            "Erikoissairaanhoito: kaikki alueet ja vuodet",
            "Taulukko;Menot",
            "Yksikkö;euroa asukasta kohden",
            "Lähde;Keksijä",
            "Lähde;Laskija",
            "Haettu;1.3.2026",
            "Linkki;https://alue.example/#sote/costs?year=2021&compare=lappi",
            "Näin luku on laskettu;Euroa asukasta kohden on laskettu: lähteen luku (tuhatta euroa) jaettuna saman alueen ja vuoden väkiluvulla. Väkiluvun lähde: Laskija. Tulos on pyöristetty kokonaisiksi euroiksi.",
            "Katkos ennen vuotta 2023: Uusi laskutapa.",
            "* ennakkotieto",
            ".. lähteen merkki, jota se ei selitä",
        ]
    );
    let Expected { years, areas } = expected();
    assert_eq!(lines[head + 1], format!("Alue;{};Merkinnät", years.join(";")));
    let table: Vec<Vec<&str>> = lines[head + 2..].iter().filter(|line| !line.is_empty()).map(|line| line.split(';').collect()).collect();
    assert_eq!(table.len(), areas.len());
    assert_eq!(table[0][0], "Koko maa", "the country first");
    for row in &table {
        let figures = &areas[row[0]];
        let written: Vec<String> = figures.iter().map(|it| each(*it).map_or(String::new(), |each| each.to_string())).collect();
        assert_eq!(row[1..=years.len()], written, "{}", row[0]);
        let marks = row[years.len() + 1];
        for (year, figure) in years.iter().zip(figures) {
            assert_eq!(marks.contains(&format!("{year}: ei tietoa (..")), figure.0.is_none(), "{}: {marks}", row[0]);
        }
        assert_eq!(marks.contains("2024: *"), figures[5].0.is_some(), "{}: {marks}", row[0]);
    }
    // the regions by what they have in the year looked at, and those without a figure last
    let at = |row: &[&str]| row[3].parse::<u64>().ok();
    let order: Vec<Option<u64>> = table[1..].iter().map(|row| at(row)).collect();
    let mut sorted = order.clone();
    sorted.sort_by_key(|value| std::cmp::Reverse(*value));
    assert_eq!(order, sorted);
    assert_eq!(order.last(), Some(&None));
}

#[test]
fn a_program_gets_each_figure_with_what_it_was_made_of() {
    let file = take(&explorer(tables(), Lang::Fi, compare("2021", &[], None)), Form::Data);
    assert_eq!(file.name, "sote-national-compare-costs-erikoissairaanhoito-per-inhabitant-fi-data.csv");
    let mut reader = csv::Reader::from_reader(file.text.as_bytes());
    let head: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    assert_eq!(
        head.join(" "),
        "dataset table region year item unit multiplier value qualifier status formula mark source retrieved lang region_name item_name title note link"
    );
    let lines: Vec<HashMap<String, String>> = reader.deserialize().map(|line| line.expect("as many cells as columns")).collect();
    let Expected { years, areas } = expected();
    assert_eq!(lines.len(), 2 * areas.len() * years.len());
    for line in &lines {
        let at = years.iter().position(|year| *year == line["year"]).expect("a year");
        let figure = areas[&line["region_name"]][at];
        let value = line["value"].parse::<u64>().ok();
        assert_eq!((line["dataset"].as_str(), line["table"].as_str(), line["item_name"].as_str()), ("national", "costs", FUNCTION));
        assert_eq!((line["retrieved"].as_str(), line["source"].as_str()), ("2026-03-01", "Keksijä; Laskija"));
        match line["unit"].as_str() {
            "EUR" => assert_eq!((value, line["multiplier"].as_str()), (figure.0, "1000")),
            unit => assert_eq!((unit, value, line["multiplier"].as_str()), ("EUR-per-inhabitant", each(figure), "1")),
        }
        let is_derived = line["unit"] == "EUR-per-inhabitant" && value.is_some();
        let status = if value.is_none() {
            "missing"
        } else if is_derived {
            "derived"
        } else {
            "stated"
        };
        assert_eq!(line["status"], status);
        let formula = figure.0.filter(|_| is_derived).map(|thousands| format!("{thousands} × 1000 ÷ {}", figure.1));
        assert_eq!(line["formula"], formula.unwrap_or_default());
        assert_eq!(line["mark"].contains(".."), value.is_none(), "{line:?}");
        assert!(line["note"].contains("Katkos ennen vuotta 2023"));
    }
    let country = lines.iter().filter(|line| line["region"] == "country").count();
    assert_eq!(country, 2 * years.len(), "ids, not names");
}

#[test]
fn figures_as_in_the_source_are_no_calculation() {
    let source = Some(sote_explorer::domain::Reckoned::Source);
    let explorer = explorer(tables(), Lang::Sv, compare("2024", &[], source));
    let file = take(&explorer, Form::Spreadsheet);
    assert_eq!(file.name, "sote-national-compare-costs-erikoissairaanhoito-sv.csv");
    assert!(file.text.contains("\r\nEnhet;tusen euro\r\nKälla;Keksijä\r\nHämtad;1.3.2026\r\n"), "{}", file.text);
    let national = expected().areas["Koko maa"].iter().map(|it| it.0.expect("a sum").to_string()).collect::<Vec<_>>().join(";");
    assert!(file.text.contains(&format!("\r\nHela landet;{national};2024: *\r\n")), "{}", file.text);
    let data = take(&explorer, Form::Data).text;
    assert!(!data.contains("per-inhabitant") && data.contains(",EUR,1000,"));
}

#[test]
fn the_picture_has_the_bars_of_the_screen_and_says_where_they_are_from() {
    let explorer = explorer(tables(), Lang::Fi, compare("2021", &["lappi", "pirkanmaa"], None));
    let file = take(&explorer, Form::Svg);
    assert_eq!(file.name, "sote-national-compare-costs-erikoissairaanhoito-2021-per-inhabitant-fi.svg");
    let svg = &file.text;
    let with_a_figure = expected().areas.iter().filter(|(name, figures)| *name != "Koko maa" && figures[2].0.is_some()).count();
    let bars = SLOTS.iter().map(|colour| svg.matches(&format!("height=\"16\" fill=\"{colour}\"")).count());
    assert_eq!(bars.collect::<Vec<_>>(), [with_a_figure - 2, 1, 1, 0, 0, 0]);
    for said in [
        "Erikoissairaanhoito: alueet vuonna 2021",
        "Yksikkö: euroa asukasta kohden.",
        "Luku puuttuu: Kainuu",
        "Koko maa (katkoviiva): ",
        "Lähde: Keksijä",
        "Lähde: Laskija",
        "Haettu: 1.3.2026",
    ] {
        assert!(svg.contains(said), "{said} is not in {svg}");
    }
    let strokes = take(&explorer, Form::Png);
    assert_eq!(strokes.kind, "image/png");
    assert_eq!(strokes.text.lines().count() - 1, svg.matches("<rect").count() + svg.matches("<text").count());
    let tokens = fs::read_to_string(root().join("styles/tokens.css")).expect("the tokens");
    let names = ["--control", "--sote-accent", "--social", "--primary", "--both", "--alert"];
    for (name, colour) in names.into_iter().zip(SLOTS) {
        assert!(
            tokens.lines().any(|line| line.contains(name) && line.contains(&format!("light-dark({colour},"))),
            "{name} is not {colour}"
        );
    }
}

#[test]
fn what_is_invented_says_so_before_anything_else() {
    let invented = |lang| {
        let mut tables = tables();
        tables.tables[0].status = Status::Invented;
        explorer(tables, lang, compare("2024", &["lappi"], None))
    };
    let said = ["Keksittyjä lukuja, ei oikeita", "Påhittade siffror, inga riktiga", "Invented figures, not real ones"];
    for (lang, said) in Lang::ALL.into_iter().zip(said) {
        let explorer = invented(lang);
        let sheet = take(&explorer, Form::Spreadsheet);
        assert!(sheet.text.starts_with(&format!("\u{feff}{said}\r\n")), "{}", sheet.text);
        assert!(sheet.name.starts_with("sote-invented-"), "{}", sheet.name);
        let data = take(&explorer, Form::Data).text;
        let mut reader = csv::Reader::from_reader(data.as_bytes());
        for line in reader.deserialize::<HashMap<String, String>>().map(|line| line.expect("a line")) {
            assert!(["invented", "missing"].contains(&line["status"].as_str()), "{line:?}");
            assert!(line["note"].starts_with(said), "{line:?}");
        }
        let svg = take(&explorer, Form::Svg).text;
        assert!(svg.contains(&format!("<title>{said}: ")), "{svg}");
        let first = svg.split("<text").nth(1).expect("a text");
        assert!(first.contains(said) && first.contains("bold"), "the first thing one reads: {first}");
        // on the screen too, above everything one could read from it
        let page = page::page(explorer);
        let place = |of: &dyn Fn(&page::Element) -> bool| page.0.iter().position(of).expect("an element");
        assert!(place(&|it| it.name == "p" && it.text == said) < place(&|it| it.is("class", "said")));
    }
    for form in [Form::Spreadsheet, Form::Data, Form::Svg] {
        let real = take(&explorer(tables(), Lang::En, compare("2024", &[], None)), form);
        assert!(!real.text.contains("Invented") && !real.name.contains("invented"), "{form:?}");
    }
    // people who are nobody make figures that are nobody's
    let mut tables = tables();
    tables.tables[1].status = Status::Invented;
    let divided = explorer(tables.clone(), Lang::En, compare("2024", &[], None));
    assert!(take(&divided, Form::Spreadsheet).text.starts_with("\u{feff}Invented"));
    let whole = explorer(tables, Lang::En, compare("2024", &[], Some(sote_explorer::domain::Reckoned::Source)));
    assert!(!take(&whole, Form::Spreadsheet).text.contains("Invented"), "not divided by them");
}

#[test]
fn a_sign_in_the_picture_is_explained_in_it() {
    let svg = |year: &str| take(&explorer(tables(), Lang::Fi, compare(year, &[], None)), Form::Svg).text;
    assert!(svg("2024").contains("* ennakkotieto"));
    assert!(!svg("2020").contains("ennakkotieto"), "where it stands nowhere it is not explained");
    let mut strange = tables();
    for mark in &mut strange.tables[0].marks {
        mark.meaning = None;
    }
    let explorer = explorer(strange, Lang::Fi, compare("2024", &[], None));
    for form in [Form::Svg, Form::Spreadsheet, Form::Data] {
        assert!(take(&explorer, form).text.contains("* lähteen merkki, jota se ei selitä"), "{form:?}");
    }
}

#[test]
fn the_link_carries_what_is_compared_and_nothing_else() {
    let mut explorer = explorer(tables(), Lang::Fi, compare("2021", &[], None));
    explorer.place.query = "hammas".to_owned();
    explorer.place.list = vec!["oral-health".to_owned()];
    explorer.place.note = "salaisuus".to_owned();
    explorer.place.open = Some("primary-care".to_owned());
    for form in [Form::Spreadsheet, Form::Data, Form::Svg, Form::Png] {
        let file = take(&explorer, form).text.replace("\n", "");
        assert!(!["hammas", "oral-health", "salaisuus"].iter().any(|typed| file.contains(typed)), "{form:?}");
    }
    assert!(take(&explorer, Form::Spreadsheet).text.contains("Linkki;https://alue.example/#sote/costs?year=2021&compare=-\r\n"));
}

#[test]
fn what_strangers_write_is_no_formula_and_no_path() {
    let mut tables = tables();
    let table = &mut tables.tables[0];
    table.functions[0].id = format!("../{}", "ä/".repeat(300));
    table.functions[0].name = "=HYPERLINK(\"x\")".to_owned();
    table.source = "+1;2".to_owned();
    table.title = "<b>&".to_owned();
    table.marks[0].sign = "@SUM(1)".to_owned();
    let explorer = explorer(tables, Lang::Fi, compare("2021", &[], None));
    let sheet = take(&explorer, Form::Spreadsheet);
    assert!(sheet.name.len() < 200 && sheet.name.chars().all(|it| it.is_ascii_alphanumeric() || it == '-' || it == '.'), "{}", sheet.name);
    assert!(sheet.text.starts_with("\u{feff}\"'=HYPERLINK(\"\"x\"\"): kaikki alueet ja vuodet\"\r\n"), "{}", sheet.text);
    assert!(sheet.text.contains("Lähde;\"'+1;2\"\r\n"));
    let data = take(&explorer, Form::Data).text;
    assert!(data.contains(",'@SUM(1)") && !data.contains(",@SUM(1)"), "{data}");
    assert!(take(&explorer, Form::Svg).text.contains("=HYPERLINK(&quot;x&quot;)"));
}

#[test]
fn there_is_something_to_take_without_shares_and_nothing_without_tables() {
    let mut explorer = explorer(tables(), Lang::En, Compare::default());
    let (_, mut background) = national::composed(Lang::En);
    background.costs = None;
    explorer.background = Arrival::Here(Rc::new(background));
    assert!(take(&explorer, Form::Data).text.contains(",Whole country,"));
    let none = page::explorer(Lang::En, view(View::Costs));
    assert!(parcel(&none, Take::Compared(Form::Data), &Along::default()).is_none());
}

#[test]
fn buttons_say_what_they_save_in_every_language() {
    let names = [
        ["Vertailun taulukko (CSV, Excel)", "Vertailun data (CSV, koneluettava)", "Vertailun kuva (SVG)", "Vertailun kuva (PNG)"],
        ["Jämförelsens tabell (CSV, Excel)", "Jämförelsens data (CSV, maskinläsbar)", "Jämförelsens bild (SVG)", "Jämförelsens bild (PNG)"],
        [
            "Table of the comparison (CSV, Excel)",
            "Data of the comparison (CSV, machine-readable)",
            "Picture of the comparison (SVG)",
            "Picture of the comparison (PNG)",
        ],
    ];
    for (lang, names) in Lang::ALL.into_iter().zip(names) {
        let page = page::page(explorer(tables(), lang, Compare::default()));
        for name in names {
            assert_eq!(page.all(|it| it.name == "button" && it.text == name).count(), 1, "{name}");
        }
    }
}

#[test]
fn a_part_is_drawn_anew_only_where_it_shows_something_else() {
    let before = explorer(tables(), Lang::Fi, compare("2021", &["lappi"], None));
    let after = |action: Action| before.apply(action).expect("something changes");
    let functions = |it: &Explorer| it.of_functions("costs", "lappi", &it.place.compare);
    let same = |other: &Explorer| {
        [
            before.without_comparison() == other.without_comparison(),
            before.of_comparison() == other.of_comparison(),
            functions(&before) == functions(other),
        ]
    };
    let year = after(Action::Compare(compare("2022", &["lappi"], None)));
    assert_eq!(same(&year), [true, false, true], "neither the shares nor the functions of all years are about one year");
    let sums = after(Action::Compare(compare("2021", &["lappi"], Some(sote_explorer::domain::Reckoned::Source))));
    assert_eq!(same(&sums), [true, false, false]);
    let unit = after(Action::ChooseUnit(sote_explorer::domain::Unit::Meur));
    assert_eq!(same(&unit)[..2], [false, true], "the comparison has a unit of its own");
    let region = after(Action::Configure(Settings { region: Some("lappi".to_owned()), ..(*before.settings).clone() }));
    assert_eq!(same(&region), [false, false, false], "the page's region is everybody's");
}
