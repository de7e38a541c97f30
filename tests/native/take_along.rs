//! What a visitor takes along: whole files, as they must be.

use crate::support::national;
use crate::support::page::{Page, explorer, html, page, ready, view};
use sote_explorer::domain::{Date, Decimal, Lang, Qualifier, Source, Unit};
use sote_explorer::explorer::state::Announcement;
use sote_explorer::explorer::{Action, Explorer, Place, Settings, Take, Taken, View};
use sote_explorer::text::Texts;
use sote_explorer::text::along::{Extract, Extracted, Row, data, picture, spreadsheet};
use sote_explorer::view::{Along, Parcel, parcel};
use yew::Callback;

fn along() -> Along {
    Along { link: Callback::from(|fragment| format!("https://alue.example/sote{fragment}")), ..Along::default() }
}

fn at(lang: Lang, unit: Unit) -> Explorer {
    explorer(lang, Place { unit, ..view(View::Costs) })
}

fn taken(lang: Lang, unit: Unit, take: Take) -> Parcel {
    parcel(&at(lang, unit), take, &along()).expect("figures to take")
}

/// The text of a file as people write it here: lines end in `\n`, and numbers and their units stand apart by plain spaces.
fn plain(text: &str) -> String {
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "lines end in CRLF");
    text.replace("\r\n", "\n").replace('\u{a0}', " ")
}

/// The day the national dataset was put together, which no test should have to follow.
fn compiled(explorer: &Explorer) -> Date {
    match &explorer.content {
        sote_explorer::explorer::Content::Ready(library) => library.front.compiled,
        _ => panic!("no dataset"),
    }
}

#[test]
fn a_spreadsheet_in_finland_opens_the_table_right() {
    let file = taken(Lang::Fi, Unit::Meur, Take::Spreadsheet);
    let Date { year, month, day } = compiled(&at(Lang::Fi, Unit::Meur));
    let retrieved = format!("{}.{}.{year}", day.expect("a day"), month.expect("a month"));
    assert_eq!((file.name.as_str(), file.kind), ("sote-national-costs-2020-fi.csv", "text/csv;charset=utf-8"));
    let expected = format!(
        "\u{feff}Sosiaali- ja terveydenhuollon kustannukset tehtävittäin vuonna 2020
Lähde;Terveyden ja hyvinvoinnin laitos (THL), Näin toimii tulevaisuuden sote-keskus: infopaketti uudelle aluevaltuutetulle, toukokuu 2022
Lähde;Tilastokeskus, {}
Vuosi;2020
Haettu;{retrieved}
Linkki;https://alue.example/sote#sote/costs?unit=euro
Näin luku on laskettu;Eurot on laskettu: prosenttiosuus × noin 20 miljardia €. Euroa asukasta kohden: sama jaettuna väkiluvulla 5 533 793 (31.12.2020). Siksi ne ovat likimääräisiä. Lähde kertoo kokonaissumman vain suunnilleen. Siksi myös luvut asukasta kohden on pyöristetty.

Osuus;Prosenttia;Miljoonaa euroa, noin;Euroa asukasta kohden, noin;Luvun peruste: Prosenttia;Luvun peruste: Miljoonaa euroa, noin;Luvun peruste: Euroa asukasta kohden, noin
Sosiaalihuolto;38;7600;1370;lähteen luku;laskettu: 38 % × 20 000 M€;laskettu: 38 % × 20 000 M€ ÷ 5 533 793
Erikoissairaanhoito;37;7400;1340;lähteen luku;laskettu: 37 % × 20 000 M€;laskettu: 37 % × 20 000 M€ ÷ 5 533 793
Perusterveydenhuolto;18;3600;650;laskettu: 100 − 38 − 37 − 7;laskettu: 18 % × 20 000 M€;laskettu: 18 % × 20 000 M€ ÷ 5 533 793
Muut;7;1400;250;lähteen luku;laskettu: 7 % × 20 000 M€;laskettu: 7 % × 20 000 M€ ÷ 5 533 793
Yhteensä;100;20000;3600;laskettu: 38 + 37 + 18 + 7;lähteen luku;laskettu: 100 % × 20 000 M€ ÷ 5 533 793
",
        population_source()
    );
    assert_eq!(plain(&file.text), expected);
}

fn population_source() -> String {
    let (dataset, background) = national::composed(Lang::Fi);
    let source = dataset.source(&background.costs.expect("costs").population.source).cloned().expect("a source");
    format!("{}, {}", source.title, sote_explorer::text::date(Lang::Fi, source.date))
}

#[test]
fn each_language_has_its_own_words_and_the_same_figures() {
    let heads = [
        "Osuus;Prosenttia;Miljoonaa euroa, noin;Euroa asukasta kohden, noin;",
        "Andel;Procent;Miljoner euro, cirka;Euro per invånare, cirka;",
        "Share;Per cent;Million euros, about;Euros per inhabitant, about;",
    ];
    let rows =
        ["Perusterveydenhuolto;18;3600;650;laskettu: ", "Primärvård;18;3600;650;beräknad: ", "Primary health care;18;3600;650;derived: "];
    for ((lang, head), row) in Lang::ALL.into_iter().zip(heads).zip(rows) {
        let file = taken(lang, Unit::Percent, Take::Spreadsheet);
        assert_eq!(file.name, format!("sote-national-costs-2020-{}.csv", lang.code()));
        for line in [head, row] {
            assert!(file.text.contains(&format!("\r\n{line}")), "{line} in {}", file.text);
        }
    }
}

#[test]
fn a_program_reads_a_line_for_each_figure_with_ids_and_codes() {
    let file = taken(Lang::En, Unit::Percent, Take::Data);
    assert_eq!((file.name.as_str(), file.kind), ("sote-national-costs-2020-en-data.csv", "text/csv;charset=utf-8"));
    let mut reader = csv::Reader::from_reader(file.text.as_bytes());
    assert_eq!(
        reader.headers().expect("a header").iter().collect::<Vec<_>>().join(" "),
        "dataset region year item unit multiplier value qualifier status formula source_id source retrieved lang item_name title note link"
    );
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("as many cells as columns")).collect();
    let first = |line: &csv::StringRecord| line.iter().take(11).collect::<Vec<_>>().join("|").replace('\u{a0}', " ");
    let expected = "national|FI|2020|social-care|percent|1|38|exact|stated||thl-infopack
national|FI|2020|social-care|EUR|1000000|7600|about|derived|38 % × 20,000 M€|thl-infopack
national|FI|2020|social-care|EUR-per-inhabitant|1|1370|about|derived|38 % × 20,000 M€ ÷ 5,533,793|thl-infopack statfin-population-2020
national|FI|2020|specialised-care|percent|1|37|exact|stated||thl-infopack
national|FI|2020|specialised-care|EUR|1000000|7400|about|derived|37 % × 20,000 M€|thl-infopack
national|FI|2020|specialised-care|EUR-per-inhabitant|1|1340|about|derived|37 % × 20,000 M€ ÷ 5,533,793|thl-infopack statfin-population-2020
national|FI|2020|primary-care|percent|1|18|exact|derived|100 − 38 − 37 − 7|thl-infopack
national|FI|2020|primary-care|EUR|1000000|3600|about|derived|18 % × 20,000 M€|thl-infopack
national|FI|2020|primary-care|EUR-per-inhabitant|1|650|about|derived|18 % × 20,000 M€ ÷ 5,533,793|thl-infopack statfin-population-2020
national|FI|2020|other|percent|1|7|exact|stated||thl-infopack
national|FI|2020|other|EUR|1000000|1400|about|derived|7 % × 20,000 M€|thl-infopack
national|FI|2020|other|EUR-per-inhabitant|1|250|about|derived|7 % × 20,000 M€ ÷ 5,533,793|thl-infopack statfin-population-2020
national|FI|2020|total|percent|1|100|exact|derived|38 + 37 + 18 + 7|thl-infopack
national|FI|2020|total|EUR|1000000|20000|about|stated||thl-infopack
national|FI|2020|total|EUR-per-inhabitant|1|3600|about|derived|100 % × 20,000 M€ ÷ 5,533,793|thl-infopack statfin-population-2020";
    assert_eq!(lines.iter().map(first).collect::<Vec<_>>().join("\n"), expected);
    let last = &lines[0];
    assert_eq!(&last[12], compiled(&at(Lang::En, Unit::Percent)).to_string());
    assert_eq!((&last[13], &last[14]), ("en", "Social care"));
    assert_eq!(&last[15], "Cost of health and social services by function in 2020");
    assert_eq!(&last[17], "https://alue.example/sote#sote/costs");
}

const SOURCE: &str = "@Laitos; \"A\"";

fn source() -> Source {
    Source {
        id: "a,b".to_owned(),
        publisher: SOURCE.to_owned(),
        title: "Kirja".to_owned(),
        title_lang: "fi".to_owned(),
        date: Date::parse("2021-03").expect("a date"),
        kind: String::new(),
    }
}

/// Two rows whose names are traps; a figure of the second is missing, one is negative and has decimals.
fn traps(source: &Source) -> Extract<'_> {
    let stated =
        |value: &str| Extracted { value: Decimal::parse(value), qualifier: Qualifier::Exact, formula: None, sources: vec![source] };
    let row =
        |id, name, begin, length, values: [&str; 3]| Row { id, name, begin, length, bar: [begin, length, 0], figures: values.map(stated) };
    Extract {
        is_invented: false,
        texts: Texts::of(Lang::Fi),
        dataset: "Päijät-Häme",
        view: "costs",
        title: "=HYPERLINK(\"x\")".to_owned(),
        year: Date::parse("2020").expect("a date"),
        retrieved: Date::parse("2026-11-21").expect("a date"),
        link: "https://a.example/?a=1&b=<2>",
        note: "-1+1".to_owned(),
        misfit: String::new(),
        unit: Unit::Percent,
        rows: vec![row("a", "+A; \"b\"", 0, 600, ["60.5", "-12.50", "1"]), row("=b", "@B\nC", 600, 400, ["40", "", "-2"])],
        total: row("total", "-kaikki", 0, 1000, ["100", "", ""]),
    }
}

#[test]
fn no_cell_becomes_a_formula_and_what_is_missing_is_empty() {
    let source = source();
    let extract = traps(&source);
    let expected = "\u{feff}\"'=HYPERLINK(\"\"x\"\")\"
Lähde;\"'@Laitos; \"\"A\"\", Kirja, maaliskuu 2021\"
Vuosi;2020
Haettu;21.11.2026
Linkki;https://a.example/?a=1&b=<2>
Näin luku on laskettu;'-1+1

Osuus;Prosenttia;Miljoonaa euroa, noin;Euroa asukasta kohden, noin;Luvun peruste: Prosenttia;Luvun peruste: Miljoonaa euroa, noin;Luvun peruste: Euroa asukasta kohden, noin
\"'+A; \"\"b\"\"\";60,5;-12,50;1;lähteen luku;lähteen luku;lähteen luku
\"'@B\u{b}C\";40;;-2;lähteen luku;ei tietoa;lähteen luku
'-kaikki;100;;;lähteen luku;ei tietoa;ei tietoa
";
    // the line end inside the quotes is part of the cell
    assert_eq!(plain(&spreadsheet(&extract).replace("@B\nC", "@B\u{b}C")), expected);

    let file = data(&extract);
    assert!(!file.starts_with('\u{feff}'));
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("as many cells as columns")).collect();
    let cells = |line: usize, from: usize, to: usize| (from..to).map(|at| &lines[line][at]).collect::<Vec<_>>().join("|");
    assert_eq!(cells(1, 3, 9), "a|EUR|1000000|-12.50|exact|stated");
    assert_eq!(cells(4, 3, 9), "'=b|EUR|1000000|||missing");
    assert_eq!(cells(4, 14, 18), "'@B\nC|'=HYPERLINK(\"x\")|'-1+1|https://a.example/?a=1&b=<2>");
    assert_eq!(extract.file_name(".csv"), "sote-p-ij-t-h-me-costs-2020-fi.csv");
}

#[test]
fn the_picture_stands_alone() {
    let source = source();
    let svg = picture(&traps(&source)).svg();
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"fi\" width=\"800\" height=\"HEIGHT\" viewBox=\"0 0 800 HEIGHT\" role=\"img\" font-family=\"sans-serif\">
<title>=HYPERLINK(&quot;x&quot;)</title>
<desc>+A; &quot;b&quot; 60,5\u{a0}%, @B C 40\u{a0}%</desc>
";
    let height = svg.split("height=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a height");
    assert!(svg.starts_with(&expected.replace("HEIGHT", height)), "{svg}");
    for words in [
        "Lähde: @Laitos; &quot;A&quot;, Kirja, maaliskuu 2021",
        "Vuosi: 2020",
        "Haettu: 21.11.2026",
        "Linkki: https://a.example/?a=1&amp;b=&lt;2&gt;",
        "60,5\u{a0}%",
    ] {
        assert!(svg.contains(&format!(">{words}</text>")), "{words} in {svg}");
    }
    // 600 and 400 thousandths of 2π × 100, less the gap between neighbours
    assert!(svg.contains("stroke-dasharray=\"374.47 628.32\" transform=\"rotate(0.0 "), "{svg}");
    assert!(svg.contains("stroke-dasharray=\"248.81 628.32\" transform=\"rotate(216.0 "), "{svg}");
    for other in ["href", "url(", "style", "class", "var(", "<script", "currentColor", "pathLength"] {
        assert!(!svg.contains(other), "{other} in {svg}");
    }
}

#[test]
fn the_pictures_of_all_units_and_languages_tell_where_they_are_from() {
    for lang in Lang::ALL {
        for (unit, name) in [(Unit::Percent, ""), (Unit::Meur, "-euro"), (Unit::EurPerInhabitant, "-per-inhabitant")] {
            let svg = taken(lang, unit, Take::Svg);
            assert_eq!((svg.name, svg.kind), (format!("sote-national-costs-2020-{}{name}.svg", lang.code()), "image/svg+xml"));
            let png = taken(lang, unit, Take::Png);
            assert_eq!((png.name, png.kind), (format!("sote-national-costs-2020-{}{name}.png", lang.code()), "image/png"));
            let words = svg.text.replace("</text>\n", " ");
            for told in ["THL", "2020", "100 − 38 − 37 − 7", "https://alue.example/sote#sote/costs", Texts::of(lang).later().retrieved]
            {
                assert!(words.contains(told), "{told} in the {} picture", lang.code());
                assert!(png.text.contains(told) || told.contains("https"), "{told} in the {} strokes", lang.code());
            }
            // what the browser draws is what the file holds
            let shapes = ["<rect", "<circle", "<text"].map(|shape| svg.text.matches(shape).count());
            let strokes = |shape: &str| png.text.lines().filter(|line| line.starts_with(shape)).count();
            assert_eq!(shapes, [strokes("rect\t"), strokes("arc\t"), strokes("text\t") + strokes("label\t")]);
        }
    }
}

#[test]
fn the_colours_of_the_picture_are_the_light_ones_of_the_style_sheet() {
    let tokens = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/styles/tokens.css")).expect("the tokens");
    let svg = taken(Lang::Fi, Unit::Percent, Take::Svg).text;
    for token in ["text", "muted", "raised", "control", "social", "specialised", "primary", "partner"] {
        let rest = tokens.split(&format!("\n  --{token}: ")).nth(1).expect("a token");
        let colour = rest.split("light-dark(").nth(1).and_then(|rest| rest.split(',').next()).expect("a light colour");
        assert!(svg.contains(&format!("\"{colour}\"")), "--{token}: {colour}");
    }
}

#[test]
fn a_citation_is_one_sentence_with_everything_in_it() {
    let retrieved = compiled(&at(Lang::En, Unit::Percent));
    for (lang, begin, middle) in [
        (
            Lang::Fi,
            "Sosiaali- ja terveydenhuollon kustannukset tehtävittäin vuonna 2020. Lähde: Terveyden ja hyvinvoinnin laitos (THL), ",
            ". Haettu ",
        ),
        (Lang::Sv, "Social- och hälsovårdens kostnader per uppgift år 2020. Källa: Institutet för hälsa och välfärd (THL), ", ". Hämtad "),
        (
            Lang::En,
            "Cost of health and social services by function in 2020. Source: Finnish Institute for Health and Welfare (THL), ",
            ". Retrieved ",
        ),
    ] {
        let citation = taken(lang, Unit::Percent, Take::Citation);
        assert_eq!((citation.name.as_str(), citation.kind), ("", ""));
        let end = format!("{middle}{}. https://alue.example/sote#sote/costs", sote_explorer::text::date(lang, retrieved));
        assert!(citation.text.starts_with(begin) && citation.text.ends_with(&end), "{}", citation.text);
    }
}

#[test]
fn the_link_carries_the_picture_and_nothing_the_visitor_typed_or_gathered() {
    let place = Place {
        unit: Unit::Meur,
        open: Some("other".to_owned()),
        query: "salainen".to_owned(),
        term: "salainen".to_owned(),
        list: vec!["oral-health".to_owned()],
        situation: Some("student".to_owned()),
        ..view(View::Costs)
    };
    let citation = parcel(&explorer(Lang::Fi, place), Take::Citation, &along()).expect("a citation").text;
    assert!(citation.ends_with(" https://alue.example/sote#sote/costs/other?unit=euro"), "{citation}");
}

#[test]
fn without_figures_there_is_nothing_to_take() {
    let (dataset, mut background) = national::composed(Lang::Fi);
    background.costs = None;
    let state = ready(Settings::default(), dataset, background, view(View::Costs));
    assert!(parcel(&state, Take::Data, &along()).is_none());
    assert!(page(state).all(|it| it.is("class", "along")).next().is_none());
    assert!(parcel(&explorer(Lang::Fi, view(View::Services)), Take::Data, &along()).is_none());
}

#[test]
fn the_buttons_stand_below_the_table_with_their_kinds() {
    for (lang, names) in [
        (Lang::Fi, "Tulosta|Taulukko (CSV, Excel)|Data (CSV, koneluettava)|Kuva (SVG)|Kuva (PNG)|Kopioi viite"),
        (Lang::Sv, "Skriv ut|Tabell (CSV, Excel)|Data (CSV, maskinläsbar)|Bild (SVG)|Bild (PNG)|Kopiera källhänvisning"),
        (Lang::En, "Print|Table (CSV, Excel)|Data (CSV, machine-readable)|Picture (SVG)|Picture (PNG)|Copy citation"),
    ] {
        let drawn = page(at(lang, Unit::Percent));
        let along = drawn.0.iter().position(|it| it.is("class", "along")).expect("a place to take from");
        let table = drawn.0.iter().position(|it| it.is("part", "table")).expect("a table");
        assert!(table < along);
        // those of the shifts follow
        let buttons: Vec<_> = drawn.0[along..].iter().filter(|it| it.name == "button").map(|it| it.text.as_str()).take(6).collect();
        assert_eq!(buttons.join("|"), names);
    }
}

#[test]
fn what_became_of_it_is_told_and_a_refused_citation_stands_in_a_field() {
    let told = |taken: Taken| {
        let state = at(Lang::Fi, Unit::Percent).apply(Action::Took(Some(taken))).expect("told");
        (page(state.clone()).the("status", |it| it.is("class", "announcement")).text.clone(), state)
    };
    assert_eq!(told(Taken::Saved("a.csv".to_owned())).0, "Tiedosto a.csv on tallennettu.");
    assert_eq!(told(Taken::NotSaved).0, "Tiedostoa ei voitu tallentaa. Yritä uudelleen.");
    assert_eq!(told(Taken::Copied).0, "Viite on kopioitu.");
    let (status, state) = told(Taken::NotCopied("Viite <1>".to_owned()));
    assert_eq!(status, "Selain ei antanut kopioida. Teksti on valittuna kentässä.");
    let html = html(state.clone());
    assert!(html.contains("<textarea id=\"citation\" rows=\"5\" readonly=\"\">Viite &lt;1&gt;</textarea>"), "{html}");
    let field = Page::of(&html);
    assert_eq!(field.the("label", |it| it.is("for", "citation")).text, status);
    // the next press takes it away
    let next = state.apply(Action::Took(None)).expect("another state");
    assert_eq!(next.announcement, None::<Announcement>);
    assert!(page(next).all(|it| it.name == "textarea").next().is_none());
}

#[test]
fn the_sheet_of_paper_tells_what_the_shares_are_and_where_they_are_from() {
    let drawn = page(at(Lang::Fi, Unit::Percent));
    let sheet = &drawn.the("sheet", |it| it.is("class", "sheet")).text;
    for words in [
        "Mitä osuuksiin kuuluu",
        "Perusterveydenhuolto",
        "neuvolakäynnit",
        "Lähde: Terveyden ja hyvinvoinnin laitos (THL)",
        "Lähde: Tilastokeskus",
        "Haettu: ",
        "Linkki: #sote/costs",
    ] {
        assert!(sheet.contains(words), "{words} in {sheet}");
    }
}
