//! What `sote-data prerender` writes, read as a browser reads it.

use crate::support::tool::{Done, built, folder, run};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use sote_explorer::domain::Lang;
use sote_explorer::explorer::View;
use sote_explorer::view::Paper;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const VIEWS: [&str; 5] = ["services", "costs", "list", "programme", "glossary"];
const LANGS: [&str; 3] = ["fi", "sv", "en"];

/// What must be found, copied from the published sources and calculated by hand; not from the dataset.
const FACTS: [(&str, &str, &[&str]); 15] = [
    (
        "fi",
        "services",
        &[
            "Lapsiperheiden sosiaalipalvelut",
            "perhesosiaalityö",
            "Lastensuojelu",
            "huostaanotto",
            "Perheoikeudelliset palvelut",
            "adoptio",
            "Työikäisten sosiaalipalvelut",
            "Iäkkäiden palvelut",
            "omaishoito",
            "Vammaispalvelut",
            "Päihdehuolto",
            "Sosiaalihuollon neuvonta ja ohjaus",
            "Opiskeluhuoltopalvelut",
            "Mielenterveys- ja päihdepalvelut",
            "Terveysneuvonta ja terveystarkastukset",
            "Neuvolapalvelut",
            "Seulonnat",
            "Kotisairaanhoito",
            "Laboratorio- ja kuvantamispalvelut",
            "Lääkinnällinen kuntoutus",
            "Avosairaanhoito",
            "Suun terveydenhuolto",
            "suuhygienistin",
            "Terveyskeskussairaala",
            "Ensihoito",
            "Päivystys",
            "Erikoissairaanhoito",
            "Pelastustoimi",
            "Työterveyshuolto",
            "Kela",
            "Lähipalvelu",
            "Etäasiointi",
            "THL",
        ],
    ),
    ("sv", "services", &["Barnskydd", "Mun- och tandvård", "Specialiserad sjukvård", "Nödnummer", "FPA"]),
    ("en", "services", &["Child welfare", "Oral health care", "Specialised medical care", "Emergency number", "Kela"]),
    (
        "fi",
        "costs",
        &[
            "Sosiaalihuolto",
            "38",
            "7 600",
            "1 373",
            "37",
            "7 400",
            "1 337",
            "Perusterveydenhuolto",
            "laskettu",
            "100 − 38 − 37 − 7",
            "3 600",
            "651",
            "1 400",
            "253",
            "20 miljardia",
            "5 533 793",
            "3 632",
            "1 334",
            "672",
            "18,5",
            "20 045",
            "7 342",
            "36,6",
            "terveystarkastukset",
            "toimeentulotuki",
            "Tilastokeskus",
            "2020",
            "2023",
        ],
    ),
    (
        "sv",
        "costs",
        &["Specialiserad sjukvård", "38", "beräknad", "100 − 38 − 37 − 7", "5 533 793", "3 632", "20 045", "Statistikcentralen"],
    ),
    ("en", "costs", &["Specialised", "38", "derived", "100 − 38 − 37 − 7", "5,533,793", "3,632", "20,045", "Statistics Finland"]),
    ("fi", "list", &["Oma lista", "JavaScript", "Päivystys", "112"]),
    ("sv", "list", &["Min lista", "JavaScript", "112"]),
    ("en", "list", &["My list", "JavaScript", "112"]),
    (
        "fi",
        "programme",
        &["70", "141", "15,25", "50", "PirSote", "KOMAS", "Oulu", "Kuopio", "Tampere", "Turku", "Helsinki", "Pirkanmaa", "HUS", "2023"],
    ),
    ("sv", "programme", &["70", "141", "15,25", "PirSote", "KOMAS", "Birkaland", "Uleåborg"]),
    ("en", "programme", &["70", "141", "15.25", "PirSote", "KOMAS", "Pirkanmaa", "Oulu"]),
    ("fi", "glossary", &["Sanasto", "hyvinvointialue", "yhdyspinta", "omatyöntekijä", "hyte", "PirSote", "Etäpalvelu"]),
    ("sv", "glossary", &["Ordlista", "välfärdsområde", "PirSote"]),
    ("en", "glossary", &["Glossary", "wellbeing services county", "PirSote"]),
];

/// The national dataset, made once.
fn national() -> &'static Path {
    static NATIONAL: std::sync::LazyLock<std::path::PathBuf> = std::sync::LazyLock::new(|| built("prerender-national", &[]));
    &NATIONAL
}

fn prerender(dataset: &Path, more: &[&str]) -> Done {
    run(&[&["prerender", &dataset.to_string_lossy(), "--out", "-"], more].concat())
}

fn html(dataset: &Path, more: &[&str]) -> String {
    let done = prerender(dataset, more);
    assert_eq!(done.code, Some(0), "{more:?}: {}", done.error);
    done.out
}

fn view(lang: &str, view: &str) -> String {
    html(national(), &["--lang", lang, "--view", view])
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// All text, with every space an ordinary one.
fn text(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything that has to hold of any fragment, whatever dataset it is made of.
fn check_clean(what: &str, source: &str) -> Html {
    const ELEMENTS: [&str; 31] = [
        "html", "a", "article", "br", "caption", "cite", "dd", "details", "div", "dl", "dt", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p",
        "section", "span", "strong", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];
    let page = Html::parse_fragment(source);
    assert_eq!(page.root_element().inner_html().replace("&nbsp;", "\u{a0}"), source, "{what}: a parser reads something else");
    assert!(!source.contains("<!--"), "{what}: a comment");
    let mut ids = BTreeSet::new();
    for element in select(&page, "*") {
        let name = element.value().name();
        assert!(ELEMENTS.contains(&name), "{what}: <{name}>");
        for (attribute, value) in element.value().attrs() {
            let allowed = matches!((name, attribute), ("a", "href") | ("th", "scope") | (_, "lang" | "id"));
            assert!(allowed, "{what}: <{name} {attribute}={value:?}>");
            assert!(attribute != "id" || ids.insert(value.to_owned()), "{what}: the id {value} stands twice");
            assert!(!value.contains(char::is_whitespace), "{what}: {attribute}={value:?}");
        }
    }
    for link in select(&page, "a") {
        let href = link.value().attr("href").expect("a link leads somewhere");
        assert!(!text(link).is_empty(), "{what}: a link without words to {href}");
        let leads = match href.split_once('#') {
            Some(("", id)) => ids.contains(id),
            _ => href.starts_with("https://") || ["tel:112", "tel:116117"].contains(&href),
        };
        assert!(leads, "{what}: {href} leads nowhere");
    }
    page
}

fn levels(page: &Html) -> Vec<u8> {
    select(page, "h1, h2, h3, h4, h5, h6").iter().map(|heading| heading.value().name().as_bytes()[1] - b'0').collect()
}

#[test]
fn every_view_is_clean_html_in_every_language() {
    for lang in LANGS {
        for at in VIEWS {
            let what = format!("{lang} {at}");
            let page = check_clean(&what, &view(lang, at));
            let outer: Vec<_> = page.root_element().child_elements().collect();
            assert_eq!(outer.len(), 1, "{what}: one element around it all");
            assert_eq!(outer[0].value().attr("lang"), Some(lang), "{what}");
            let levels = levels(&page);
            assert_eq!(levels.iter().filter(|level| **level == 2).count(), 1, "{what}: one heading at the top");
            assert_eq!(levels[0], 2, "{what}");
            assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{what}: a level is left out: {levels:?}");
        }
    }
}

#[test]
fn every_view_tells_the_facts_of_the_sources() {
    for (lang, at, facts) in FACTS {
        let page = Html::parse_fragment(&view(lang, at));
        let told = text(page.root_element()).to_lowercase();
        let missing: Vec<_> = facts.iter().filter(|fact| !told.contains(&fact.to_lowercase())).collect();
        assert!(missing.is_empty(), "{lang} {at}: {missing:?}");
        for number in ["tel:112", "tel:116117"] {
            assert_eq!(select(&page, &format!("a[href='{number}']")).len(), 1, "{lang} {at}: {number}");
        }
    }
}

#[test]
fn a_services_name_leads_to_its_full_text_and_is_the_widgets_own_link() {
    for lang in LANGS {
        let page = Html::parse_fragment(&view(lang, "services"));
        let articles = select(&page, "article");
        assert_eq!(articles.len(), 24);
        for article in articles {
            let id = article.value().attr("id").expect("an id");
            assert!(id.starts_with("sote/services/"), "{id}");
            let title = text(article.select(&Selector::parse("h3").expect("a selector")).next().expect("a heading"));
            let links = select(&page, &format!("li a[href='#{id}']"));
            assert!(!links.is_empty() && links.iter().all(|link| text(*link) == title), "{lang}: {id}");
        }
        let back = select(&page, "article a[href='#sote/services']");
        assert_eq!(back.len(), 24, "from each back to all");
    }
}

#[test]
fn the_costs_are_a_table_with_headers_and_the_derived_share_tells_its_formula() {
    let page = Html::parse_fragment(&view("en", "costs"));
    let rows: Vec<String> = select(&page, "table:first-of-type tbody tr").iter().map(|row| text(*row)).collect();
    let row = rows.iter().find(|row| row.starts_with("Primary health care")).expect("the derived share");
    assert!(row.contains("18") && row.contains("derived: 100 − 38 − 37 − 7"), "{row}");
    assert_eq!(rows.iter().filter(|row| row.contains("derived")).count(), 1);
    for table in select(&page, "table") {
        let of = |selector: &str| table.select(&Selector::parse(selector).expect("a selector")).count();
        assert!(of("caption") == 1 && of("thead th[scope=col]") > 1 && of("tbody th[scope=row]") == of("tbody tr"));
    }
    assert_eq!(select(&page, "section[id^='sote/costs/']").len(), 4, "each share in full");
}

#[test]
fn what_needs_a_program_is_not_there() {
    for lang in LANGS {
        let own_words = [("fi", "omin sanoin"), ("sv", "egna ord"), ("en", "own words")];
        for at in VIEWS {
            let told = text(Html::parse_fragment(&view(lang, at)).root_element());
            let (_, promise) = own_words.iter().find(|(of, _)| *of == lang).expect("each language");
            assert!(!told.contains(promise), "{lang} {at} promises a search");
        }
        let list = text(Html::parse_fragment(&view(lang, "list")).root_element());
        let buttons = ["Lisää omalle listalle", "Lägg till i min lista", "Add to my list", "Lisää kaikki", "Add all"];
        assert!(buttons.iter().all(|button| !list.contains(button)), "{list}");
    }
}

#[test]
fn one_service_can_stand_alone_and_lead_to_the_page_that_has_all() {
    let alone = ["--view", "services", "--open", "oral-health", "--lang", "sv"];
    let page = check_clean("alone", &html(national(), &alone));
    assert_eq!(select(&page, "article#sote\\/services\\/oral-health").len(), 1);
    assert!(select(&page, "a").iter().all(|link| link.value().attr("href").is_some_and(|href| href.starts_with("tel:"))), "no dead link");
    let there = [&alone[..], &["--page", "https://region.example/tjanster#top"]].concat();
    let page = check_clean("with a page", &html(national(), &there));
    assert!(!select(&page, "a[href^='https://region.example/tjanster#sote/services/']").is_empty());
    assert!(!select(&page, "a[href='https://region.example/tjanster#sote/costs/primary-care']").is_empty());
}

#[test]
fn two_fragments_on_a_page_share_no_id() {
    let first = view("fi", "services");
    let second = html(national(), &["--lang", "sv", "--routing", "none"]);
    let both = format!("{first}{second}");
    check_clean("both", &both);
    assert!(!second.contains("#sote"), "only one may use the page's fragment");
}

#[test]
fn names_and_summaries_alone_are_enough_for_a_large_dataset() {
    let short = html(national(), &["--short"]);
    let page = check_clean("short", &short);
    let text = text(page.root_element());
    assert!(text.contains("Suun terveydenhuolto") && select(&page, "article").is_empty());
    assert!(short.len() * 3 < view("fi", "services").len());
}

#[test]
fn headings_begin_where_the_page_wants_them_and_the_region_is_named() {
    let source = html(national(), &["--view", "programme", "--heading-level", "4", "--region", "pirkanmaa"]);
    let page = check_clean("Pirkanmaa", &source);
    assert_eq!(levels(&page).into_iter().min(), Some(4));
    assert!(text(select(&page, "h4")[0]).contains("Pirkanmaa"));
}

#[test]
fn it_is_the_same_each_time_and_replaces_the_file_whole() {
    let out = folder("prerender-twice").join("palvelut.html");
    fs::write(&out, "before").expect("written");
    for _ in 0..2 {
        let done = run(&["prerender", &national().to_string_lossy(), "--out", &out.to_string_lossy()]);
        assert_eq!(done.code, Some(0), "{}", done.error);
        assert!(done.out.contains("palvelut.html"), "{}", done.out);
        assert_eq!(fs::read_to_string(&out).expect("written"), view("fi", "services"));
    }
    assert_eq!(fs::read_dir(out.parent().expect("a folder")).expect("a folder").count(), 1, "nothing is left beside it");
}

#[test]
fn what_cannot_be_done_is_told() {
    let dataset = national().to_string_lossy().into_owned();
    let empty = folder("prerender-empty");
    let at = |path: &Path| path.to_string_lossy().into_owned();
    let (missing, kept) = (empty.join("no-such-folder/x.html"), empty.join("x.html"));
    let swedish = built("prerender-swedish", &["--lang", "sv"]);
    let rows: [(i32, &[&str], &str); 13] = [
        (2, &[&dataset, "--out", "-", "--view", "map"], "services, costs, list, programme, glossary"),
        (2, &[&dataset, "--out", "-", "--lang", "de"], "fi, sv or en"),
        (2, &[&dataset, "--out", "-", "--heading-level", "1"], "2..=5"),
        (2, &[&dataset, "--out", "-", "--open", "no-such-service"], "no-such-service"),
        (2, &[&dataset, "--out", "-", "--view", "costs", "--open", "oral-health"], "--open is for services"),
        (2, &[&dataset, "--out", "-", "--region", "lappi-x"], "pirkanmaa"),
        (2, &[&dataset, "--out", "-", "--page", "javascript:alert(1)"], "https://"),
        (2, &[&dataset], "--out"),
        (2, &[&dataset, "--out", &at(&empty)], "is a folder"),
        (2, &[&dataset, "--out", &at(&missing)], "no-such-folder"),
        (1, &[&at(&empty), "--out", &at(&kept)], "dataset.json"),
        (1, &[&at(&missing), "--out", &at(&kept)], "dataset.json"),
        (1, &[&at(&swedish), "--out", &at(&kept), "--lang", "fi"], "\"fi\""),
    ];
    for (code, arguments, told) in rows {
        let done = run(&[&["prerender"], arguments].concat());
        assert_eq!(done.code, Some(code), "{arguments:?}: {}", done.error);
        assert!(done.error.contains(told), "{arguments:?}: {}", done.error);
        assert!(done.out.is_empty(), "{arguments:?}: {}", done.out);
    }
    assert_eq!(fs::read_dir(&empty).expect("a folder").count(), 0, "nothing was written");
}

/// A dataset whose texts and ids try to be more than texts and ids.
fn hostile() -> std::path::PathBuf {
    const HOSTILE: &str = "\"'><script>alert(1)</script>\n\n<img src=x onerror=alert(1)> javascript:alert(1) &lt;b&gt; -->";
    fn spoil(value: &mut Value) {
        match value {
            Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| match value {
                Value::String(text) => match name.as_str() {
                    "name" | "summary" | "description" | "audience" | "access" | "definition" | "text" | "publisher" | "title_lang" => {
                        HOSTILE.clone_into(text);
                    }
                    _ => {}
                },
                other => spoil(other),
            }),
            Value::Array(items) => items.iter_mut().for_each(spoil),
            _ => {}
        }
    }
    let out = built("prerender-hostile", &[]);
    for file in files(&out, &["fi-", "background-fi-", "shelf-fi-"]) {
        let mut value: Value = serde_json::from_str(&fs::read_to_string(&file).expect("read")).expect("JSON");
        spoil(&mut value);
        if let Some(cards) = value.get_mut("cards").and_then(Value::as_array_mut) {
            // the same twice
            cards[1] = cards[0].clone();
        }
        fs::write(&file, value.to_string()).expect("written");
    }
    out
}

/// The files of a dataset whose names start with one of these.
fn files(folder: &Path, starts: &[&str]) -> Vec<std::path::PathBuf> {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    files.filter(|path| starts.iter().any(|start| name(path).starts_with(start))).collect()
}

#[test]
fn hostile_texts_and_ids_stay_texts_and_ids() {
    let dataset = hostile();
    for at in VIEWS {
        let source = html(&dataset, &["--view", at]);
        let page = check_clean(at, &source);
        assert!(at == "list" || text(page.root_element()).contains("<script>alert(1)</script>"), "{at}: shown as text");
    }
    let paper = Paper { lang: Lang::Fi, view: View::Services, open: None, in_full: true, routing: true, page: None };
    assert_eq!(paper.anchor(View::Services, Some("a b\"><i>#/?")), "sote/services/a%20b%22%3E%3Ci%3E%23%2F%3F");
}

#[test]
fn what_is_written_in_paragraphs_stays_in_paragraphs() {
    let out = built("prerender-paragraphs", &[]);
    for file in files(&out, &["shelf-fi-"]) {
        let mut value: Value = serde_json::from_str(&fs::read_to_string(&file).expect("read")).expect("JSON");
        value["services"][0]["description"] = "Ensin näin.\n\nSitten näin:\n- yksi\n- kaksi".into();
        fs::write(&file, value.to_string()).expect("written");
    }
    let source = html(&out, &[]);
    assert!(source.contains("<p>Ensin näin.</p>\n<p>Sitten näin:</p>\n<ul>\n<li>yksi</li>\n<li>kaksi</li>\n</ul>"), "{source}");
}
