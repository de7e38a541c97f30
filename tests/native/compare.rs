//! Cost tables compared: figures against whole numbers worked out by hand, and no picture of what cannot be drawn.

use crate::support::page::{Page, view};
use crate::support::{national, page};
use serde_json::{Value, json};
use sote_explorer::domain::{Date, Decimal, Lang, Problem, Reckoned, TableUnit};
use sote_explorer::explorer::screen::{CompareScreen, Comparison, Figures};
use sote_explorer::explorer::{
    Action, Arrival, Compare, Content, Contents, CostsPart, Explorer, Library, Part, Place, Screen, Settings, View,
};
use sote_explorer::formats::dataset::{FORMAT, parse, read_costs};
use std::rc::Rc;

/// Four years of three regions and the country, and twice as many functions as one needs; a break before 2022. Kainuu tells nothing.
fn money() -> Value {
    json!({
        "id": "money", "title": "Invented costs", "unit": "thousand-eur", "unit_name": "1 000 €", "status": "stated", "source": "Nobody",
        "notes": ["All of it is invented."],
        "functions": [{ "id": "care", "name": "Care" }, { "id": "cure", "name": "Cure" }],
        "regions": ["country", "lappi", "kainuu", "pirkanmaa"],
        "years": ["2020", "2021", "2022", "2023"],
        "values": [
            "10000", "10400", "11000", "12000", "3000", "3100", "3200", "-500", null, null, null, null, "4000", "4100", null, "5000",
            "100", "100", "100", "100", "10", "20", "30", "40", null, null, null, null, "1", "2", "3", "4"
        ],
        "marks": [{ "sign": "..", "meaning": "not told", "at": [8, 9, 10, 11] }, { "sign": "*", "meaning": "preliminary", "at": [15] }],
        "breaks": [{ "before": "2022", "note": "Counted in another way." }],
    })
}

/// So many that each figure divides evenly: 10 000 in the country, 2 500 in Lappi, 5 000 in Pirkanmaa.
fn people() -> Value {
    json!({
        "id": "people", "title": "Invented people", "unit": "inhabitants", "unit_name": "", "status": "stated", "source": "Nobody either", "notes": [],
        "functions": [{ "id": "people", "name": "People" }],
        "regions": ["country", "pirkanmaa", "lappi", "kainuu"],
        "years": ["2020", "2021", "2022", "2023"],
        "values": ["10000", "10000", "10000", "10000", "5000", "5000", "5000", "5000", "2500", "2500", "2500", "2500", "1", "1", "1", "1"],
        "marks": [], "breaks": [],
    })
}

fn with(tables: &Value, region: Option<&str>, compare: Compare) -> Explorer {
    let text = json!({ "format": FORMAT, "tables": tables }).to_string();
    let (tables, _) = read_costs(&text, &parse).expect("tables");
    arrived(Arrival::Here(Rc::new(Contents::Tables(tables))), region, compare)
}

fn arrived(tables: Arrival<Contents>, region: Option<&str>, compare: Compare) -> Explorer {
    let (dataset, background) = national::composed(Lang::En);
    let (mut library, background) = national::whole_library(dataset, background);
    library.has_tables = true;
    let settings = Settings { lang: Lang::En, region: region.map(str::to_owned), ..Settings::default() };
    let start = Explorer::new(settings, Some(Place { compare, ..view(View::Costs) }));
    let actions = [Action::Loaded(Rc::new(library.with(Part::Tables, tables))), Action::Followed(Arrival::Here(Rc::new(background)))];
    actions.into_iter().fold(start, |explorer, action| explorer.apply(action).expect("it arrives"))
}

fn library(explorer: &Explorer) -> &Library {
    let Content::Ready(library) = &explorer.content else { panic!("it is ready") };
    library
}

fn compared<T>(explorer: &Explorer, look: impl FnOnce(&Comparison) -> T) -> T {
    match CompareScreen::of(explorer, library(explorer)) {
        Some(CompareScreen::Here(comparison)) => look(&comparison),
        _ => panic!("nothing to compare"),
    }
}

fn figures<T>(explorer: &Explorer, look: impl FnOnce(&Figures) -> T) -> T {
    compared(explorer, |it| look(it.figures.as_ref().expect("it is drawn")))
}

fn page(explorer: Explorer) -> Page {
    page::page(explorer)
}

/// All words of a page.
fn words(page: &Page) -> &str {
    page.0.first().map_or("", |root| root.text.as_str())
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a figure")
}

fn marked(ids: &[&str]) -> Compare {
    Compare { regions: Some(ids.iter().map(|id| (*id).to_owned()).collect()), ..Compare::default() }
}

#[test]
fn regions_stand_by_size_and_the_missing_are_named() {
    figures(&with(&json!([money(), people()]), Some("pirkanmaa"), Compare::default()), |it| {
        assert_eq!(it.unit, TableUnit::EurPerInhabitant, "sums are divided where the people are known");
        let rows: Vec<_> = it.bars.rows.iter().map(|row| (row.id, row.value, row.slot)).collect();
        assert_eq!(rows, [("pirkanmaa", decimal("1000"), Some(1)), ("lappi", decimal("-200"), None)]);
        assert_eq!(it.bars.missing, [("kainuu", Some(".."))]);
        assert_eq!(it.bars.country, Some(decimal("1200")));
    });
}

#[test]
fn bars_begin_at_zero_and_what_is_negative_lies_left_of_it() {
    figures(&with(&json!([money(), people()]), None, Compare::default()), |it| {
        // from −200 to 1 200: zero is a seventh of the way
        assert_eq!((it.bars.zero, it.bars.level), (142, Some(1000)));
        let drawn: Vec<_> = it.bars.rows.iter().map(|row| (row.begin, row.length)).collect();
        assert_eq!(drawn, [(142, 715), (0, 142)]);
    });
}

#[test]
fn a_region_is_told_by_how_much_it_differs() {
    figures(&with(&json!([money(), people()]), Some("pirkanmaa"), Compare::default()), |it| {
        let contrast = it.bars.contrasts.first().expect("the page's own region");
        assert_eq!((contrast.id, contrast.difference), ("pirkanmaa", decimal("-200")));
        assert_eq!(contrast.percent, Some(decimal("-16.7")), "200 of 1 200");
    });
    let said = page(with(&json!([money(), people()]), Some("pirkanmaa"), Compare::default()));
    assert!(
        words(&said).contains("Pirkanmaa: €1,000/inhabitant, €200/inhabitant less than the whole country (−16.7%)."),
        "{}",
        words(&said)
    );
    assert!(words(&said).contains("Lowest: Lapland, €−200/inhabitant."));
}

#[test]
fn a_sum_is_no_level() {
    let compare = Compare { reckoned: Some(Reckoned::Source), ..marked(&["lappi"]) };
    figures(&with(&json!([money(), people()]), None, compare), |it| {
        assert_eq!((it.is_level, it.bars.level, it.unit), (false, None, TableUnit::ThousandEur));
        let lines: Vec<_> = it.lines.lines.iter().map(|line| line.id).collect();
        assert_eq!(lines, ["lappi"], "the sum of all would press a region flat");
    });
    figures(&with(&json!([money()]), None, Compare::default()), |it| assert_eq!(it.unit, TableUnit::ThousandEur, "nobody to divide by"));
}

#[test]
fn no_line_crosses_a_gap_or_a_break() {
    figures(&with(&json!([money(), people()]), None, marked(&["pirkanmaa", "lappi"])), |it| {
        let lines = &it.lines.lines;
        let strokes: Vec<_> = lines.iter().map(|line| (line.id, line.strokes.len())).collect();
        // the country and Lappi are cut by the break before 2022; Pirkanmaa has no 2022
        assert_eq!(strokes, [("country", 2), ("pirkanmaa", 1), ("lappi", 2)]);
        assert_eq!(it.breaks().iter().map(|it| it.at).collect::<Vec<_>>(), [499], "between 333 and 666");
        let across: Vec<_> = it.lines.years.iter().map(|(_, at)| *at).collect();
        assert_eq!(across, [0, 333, 666, 1000]);
        let change = lines[1].change.expect("two figures");
        assert!(change.broken.is_some());
        // after the break Pirkanmaa has one figure; thousands of euros divided by 10 000 and 2 500 people
        let since = |at: usize| lines[at].since.map(|it| [it.first.1, it.last.1, it.difference].map(|it| it.to_string()));
        assert_eq!([since(0), since(1)], [Some(["1100", "1200", "100"].map(str::to_owned)), None]);
        assert_eq!(since(2), Some(["1280", "-200", "-1480"].map(str::to_owned)));
        assert!(lines.iter().filter_map(|line| line.since).all(|it| it.broken.is_none()));
    });
    let page = page(with(&json!([money(), people()]), None, marked(&["pirkanmaa"])));
    let text = words(&page);
    assert!(text.contains("Pirkanmaa: 2020 and 2023 cannot be compared"), "{text}");
    assert!(text.contains("Break before 2022: Counted in another way."));
    assert!(text.contains("Whole country 2022–2023: €1,100/inhabitant → €1,200/inhabitant (+€100/inhabitant, +9.1%)."), "{text}");
}

#[test]
fn a_year_that_is_not_in_the_table_is_a_gap() {
    let mut table = money();
    table["years"] = json!(["2019", "2020", "2023", "2024"]);
    table["breaks"] = json!([]);
    figures(&with(&json!([table]), None, marked(&["lappi"])), |it| {
        assert_eq!(it.lines.lines[0].strokes.len(), 2, "2019–2020 and 2023–2024");
        assert_eq!(it.lines.years.iter().map(|(_, at)| *at).collect::<Vec<_>>(), [0, 200, 800, 1000]);
    });
}

#[test]
fn a_change_is_told_in_figures_and_per_cent() {
    let mut table = money();
    table["breaks"] = json!([]);
    let page = page(with(&json!([table, people()]), None, Compare { function: Some("cure".to_owned()), ..marked(&["lappi"]) }));
    let text = words(&page);
    // 10 and 40 thousand euros for 2 500 people
    assert!(text.contains("Lapland 2020–2023: €4/inhabitant → €16/inhabitant (+€12/inhabitant, +300%)."), "{text}");
}

#[test]
fn what_a_link_asks_for_is_shown_and_what_is_not_there_is_not() {
    let tables = json!([money(), people()]);
    let asked = Compare {
        table: Some("people".to_owned()),
        function: Some("gone".to_owned()),
        year: Date::parse("2021"),
        regions: Some(["lappi", "gone", "country", "lappi"].map(str::to_owned).to_vec()),
        reckoned: Some(Reckoned::PerInhabitant),
    };
    compared(&with(&json!([people()]), Some("pirkanmaa"), asked), |it| {
        assert_eq!((it.table.id.as_str(), it.reckoned), ("people", Reckoned::Source), "people are not divided by people");
        let figures = it.figures.as_ref().expect("drawn");
        assert_eq!((figures.function, figures.year, figures.marked.as_slice()), (0, 1, ["lappi"].as_slice()));
    });
    figures(&with(&tables, Some("pirkanmaa"), marked(&[])), |it| assert!(it.marked.is_empty(), "nobody is a choice, too"));
}

#[test]
fn a_count_of_people_is_no_cost_and_not_offered_as_one() {
    let offered = |tables: Value, asked: Option<&str>| {
        let compare = Compare { table: asked.map(str::to_owned), ..Compare::default() };
        compared(&with(&tables, None, compare), |it| {
            let ids: Vec<String> = it.tables.iter().map(|table| table.id.clone()).collect();
            (ids.join(","), it.table.id.clone(), it.population.is_some())
        })
    };
    let told = |ids: &str, shown: &str, divides| (ids.to_owned(), shown.to_owned(), divides);
    for asked in [None, Some("money"), Some("people"), Some("gone")] {
        assert_eq!(offered(json!([people(), money()]), asked), told("money", "money", true), "a link to {asked:?}");
    }
    assert_eq!(offered(json!([people()]), None), told("people", "people", false), "where there is nothing else");
    let page = page(with(&json!([people(), money()]), None, Compare { table: Some("people".to_owned()), ..Compare::default() }));
    assert!(page.all(|it| it.is("id", "compare-table")).next().is_none(), "one table is no choice");
    let mut other = money();
    other["id"] = json!("more");
    assert_eq!(offered(json!([people(), money(), other]), Some("more")), told("money,more", "more", true));
}

#[test]
fn a_region_is_set_apart_and_put_back_and_the_sixth_replaces_the_first() {
    let none = Compare::default();
    assert_eq!(none.toggled(&[], "a", None).regions, marked(&["a"]).regions);
    assert_eq!(none.toggled(&["a", "b"], "a", Some("a")).regions, marked(&["b"]).regions);
    assert_eq!(none.toggled(&["a", "b", "c", "d", "e"], "f", None).regions, marked(&["b", "c", "d", "e", "f"]).regions);
    assert_eq!(
        none.toggled(&["a", "b", "c", "d", "e"], "f", Some("a")).regions,
        marked(&["a", "c", "d", "e", "f"]).regions,
        "the page's own stays"
    );
}

#[test]
fn labels_of_lines_stay_apart() {
    let mut table = money();
    table["unit"] = json!("eur-per-inhabitant");
    table["regions"] = json!(["a", "b", "c", "d", "e", "f"]);
    table["functions"] = json!([{ "id": "x", "name": "X" }]);
    table["values"] = json!(vec!["100"; 24]);
    table["marks"] = json!([]);
    figures(&with(&json!([table]), None, marked(&["a", "b", "c", "d", "e", "f"])), |it| {
        let mut labels: Vec<u32> = it.lines.lines.iter().map(|line| line.label).collect();
        labels.sort_unstable();
        assert_eq!(labels.len(), 5);
        assert!(labels.windows(2).all(|pair| pair[1] - pair[0] >= 130) && labels.iter().all(|at| *at <= 1000), "{labels:?}");
    });
}

#[test]
fn every_picture_has_its_table_with_the_same_figures() {
    let page = page(with(&json!([money(), people()]), Some("pirkanmaa"), Compare::default()));
    let text = |name: &str| page.all(|it| it.name == "table").find(|it| it.text.contains(name)).expect("a table").text.clone();
    let regions = text("Care: regions in 2023");
    for figure in ["Whole country", "1,200", "Pirkanmaa", "1,000*", "−200", "−16.7", "Kainuu", "no data (..)", "5,000"] {
        assert!(regions.contains(figure), "{figure} is not in {regions}");
    }
    let years = text("Care: years");
    for figure in ["2020", "800", "820", "2021", "1,000*", "1,040", "1,100"] {
        assert!(years.contains(figure), "{figure} is not in {years}");
    }
    assert!(text("All functions: Pirkanmaa").contains("Cure"));
    let all = words(&page);
    for said in ["Source: Nobody", "Nobody either", "* preliminary", ".. not told", "All of it is invented.", "thousand euros"] {
        assert!(all.contains(said), "{said} is not said");
    }
}

#[test]
fn tables_are_asked_for_where_costs_are_shown_and_only_there() {
    let explorer = with(&json!([money()]), None, Compare::default());
    let mut library = library(&explorer).clone();
    let wanted = |explorer: &Explorer, library: &Library| Screen::of(explorer, library).wanted(explorer, library);
    assert!(wanted(&explorer, &library).is_empty(), "they are here");
    library = Library::new((*library.front).clone());
    assert!(wanted(&explorer, &library).is_empty(), "there are none");
    library.has_tables = true;
    assert_eq!(wanted(&explorer, &library), [Part::Tables]);
    let elsewhere = explorer.apply(Action::Go(View::Programme)).expect("it goes");
    assert!(wanted(&elsewhere, &library).is_empty());
}

#[test]
fn what_does_not_come_is_said_and_can_be_asked_for_again() {
    let problem = Problem::Unreachable { url: "x".to_owned(), status: Some(500) };
    let failed = arrived(Arrival::Failed(problem), None, Compare::default());
    let page = page::page(failed.clone());
    assert!(words(&page).contains("Compare regions and years"));
    assert!(page.all(|it| it.name == "button").any(|it| it.text == "Try again"));
    assert!(page.all(|it| it.name == "table").next().is_some(), "the shares stand");
    let again = failed.apply(Action::Retry).expect("it asks again");
    assert_eq!(Screen::of(&again, library(&again)).wanted(&again, library(&again)), [Part::Tables]);
}

/// Rows of figures with what may be wrong in them.
fn odd(name: &str) -> Value {
    let mut table = money();
    let many = |count: usize, what: &str| (0..count).map(|at| format!("{what}{at}")).collect::<Vec<_>>();
    let named = |ids: Vec<String>| ids.into_iter().map(|id| json!({ "id": id, "name": id })).collect::<Vec<_>>();
    let set = |table: &mut Value, functions: usize, regions: Vec<String>, years: Vec<String>, value: &Value| {
        let room = functions * regions.len() * years.len();
        table["functions"] = json!(named(many(functions, "f")));
        table["regions"] = json!(regions);
        table["years"] = json!(years);
        table["values"] = json!(vec![value; room]);
        table["marks"] = json!([{ "sign": "*", "meaning": "odd", "at": [0, 4_000_000_000_u32] }]);
    };
    let years = |count: usize| (0..count).map(|at| format!("{:04}", 1900 + at)).collect::<Vec<_>>();
    match name {
        "noughts" => set(&mut table, 1, many(3, "r"), years(3), &json!("0")),
        "one of each" => set(&mut table, 1, vec!["country".to_owned()], years(1), &json!("5")),
        "two hundred" => set(&mut table, 200, many(200, "r"), years(2), &json!("1.5")),
        "nothing" => set(&mut table, 2, many(2, "r"), years(2), &Value::Null),
        "huge" => set(&mut table, 1, many(2, "r"), years(2), &json!("1000000000000")),
        "huge and below zero" => {
            set(&mut table, 1, many(2, "r"), years(2), &json!("-1000000000000"));
            table["values"][0] = json!("1000000000000.000000");
            table["values"][1] = json!("0.000001");
        }
        "the same names" => set(&mut table, 2, vec!["r".to_owned(); 4], vec!["2020".to_owned(); 3], &json!("7")),
        "too many" => set(&mut table, 401, many(2, "r"), years(1), &json!("1")),
        "no lists" => set(&mut table, 0, Vec::new(), Vec::new(), &json!("1")),
        "years backwards" => {
            set(&mut table, 1, many(2, "r"), vec!["2023-12".to_owned(), "2020".to_owned(), "0000".to_owned()], &json!("-3"))
        }
        _ => panic!("{name} is none of them"),
    }
    table
}

#[test]
fn whatever_a_table_holds_is_drawn_or_refused_in_words() {
    let names = [
        "noughts",
        "one of each",
        "two hundred",
        "nothing",
        "huge",
        "huge and below zero",
        "the same names",
        "too many",
        "no lists",
        "years backwards",
    ];
    for name in names {
        for unit in ["eur-per-inhabitant", "eur", "share", "other", "million-eur", "inhabitants"] {
            let mut table = odd(name);
            table["unit"] = json!(unit);
            for tables in [json!([table]), json!([table, people()])] {
                let page = page(with(&tables, None, marked(&["r", "r0", "r1"])));
                let text = words(&page);
                assert!(text.contains("Compare regions and years"), "{name}");
                assert_eq!(text.contains("too large to be drawn"), name == "too many", "{name} in {unit}");
                assert_eq!(text.contains("could not be read"), name == "no lists", "{name} in {unit}");
                let ids: Vec<&str> = page.0.iter().filter_map(|it| it.get("id")).collect();
                let distinct: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
                assert_eq!(distinct.len(), ids.len(), "{name}: an id stands twice");
                for element in &page.0 {
                    for (attribute, value) in element.attributes() {
                        assert!(attribute != "style", "{name}");
                        if ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "width", "height"].contains(&attribute) && value.ends_with('%') {
                            let part: f64 = value.trim_end_matches('%').parse().expect("a number");
                            assert!((0.0..=100.0).contains(&part), "{name}: {attribute}={value}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn texts_of_strangers_stay_texts() {
    const HOSTILE: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    let mut table = money();
    for field in ["title", "source", "unit_name", "formula", "country_name", "text_lang"] {
        table[field] = json!(HOSTILE);
    }
    table["notes"] = json!([HOSTILE]);
    table["functions"][0]["name"] = json!(HOSTILE);
    table["breaks"][0]["note"] = json!(HOSTILE);
    table["marks"][0] = json!({ "sign": HOSTILE, "meaning": HOSTILE, "at": [8, 0] });
    table["unit"] = json!("other");
    let page = page(with(&json!([table]), Some("lappi"), Compare::default()));
    assert!(page.0.iter().all(|it| it.name != "script" && it.name != "img"));
    assert!(words(&page).contains(HOSTILE));
}

#[test]
fn the_country_is_named_in_the_readers_language_unless_it_is_less_than_the_whole() {
    for (own, said) in [("Koko maa", "Whole country: €1,200/inhabitant."), ("Manner-Suomi", "Manner-Suomi: €1,200/inhabitant.")] {
        let mut table = money();
        table["country_name"] = json!(own);
        let page = page(with(&json!([table, people()]), None, Compare::default()));
        assert!(words(&page).contains(said), "{}", words(&page));
    }
}

#[test]
fn what_a_visitor_chooses_may_follow_below_and_what_the_page_chooses_holds_everywhere_at_once() {
    let tables = json!([money(), people()]);
    let start = with(&tables, None, Compare::default());
    let late = [CostsPart::RegionsTable, CostsPart::Lines, CostsPart::Functions];
    let chosen = |compare: Compare| start.apply(Action::Compare(compare)).expect("it is another");
    let another = chosen(Compare { function: Some("cure".to_owned()), ..Compare::default() });
    assert!(late.iter().all(|part| part.may_wait(&start, &another)));
    assert!(!CostsPart::Comparison.may_wait(&start, &another) && !CostsPart::Shares.may_wait(&start, &another));
    // pressed in the lines themselves
    let year = chosen(Compare { year: Date::parse("2021"), ..Compare::default() });
    assert!(!CostsPart::Lines.may_wait(&start, &year) && CostsPart::RegionsTable.may_wait(&start, &year));
    let deeper = Settings { heading_level: 4, ..(*start.settings).clone() };
    let deeper = start.apply(Action::Configure(deeper)).expect("it is another");
    assert!(!late.iter().any(|part| part.may_wait(&start, &deeper)));
    // a language turns when its dataset has come
    let (dataset, background) = national::composed(Lang::Sv);
    let swedish = start.apply(Action::Loaded(Rc::new(national::whole_library(dataset, background).0))).expect("it is another");
    assert_eq!(swedish.lang(), Lang::Sv);
    assert!(!late.iter().any(|part| part.may_wait(&start, &swedish)));
}
