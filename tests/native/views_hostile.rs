//! Whatever a dataset or an address holds is shown as text and does nothing.

use crate::support::page::{Page, every_place, html, ready};
use crate::support::{national, page};
use serde_json::Value;
use sote_explorer::domain::{Background, Dataset, Lang};
use sote_explorer::explorer::{Explorer, Place, Settings, View};
use sote_explorer::formats::dataset::{parse, read_background, read_whole as read, write};

const HOSTILE: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>javascript:alert(1)&lt;b&gt;</title>";

/// The national dataset with something hostile in every text.
fn hostile() -> (Dataset, Background) {
    let (dataset, background) = national::composed(Lang::Fi);
    let spoilt = |text: &str| {
        let mut file: Value = serde_json::from_str(text).expect("JSON");
        spoil(&mut file);
        file.to_string()
    };
    let dataset = read(&spoilt(&write(&dataset).expect("written")), &parse).expect("still a dataset");
    let background = read_background(&spoilt(&write(&background).expect("written")), &parse).expect("still a background");
    assert_eq!((dataset.1, background.1), (vec![], vec![]));
    (dataset.0, background.0)
}

fn spoil(value: &mut Value) {
    const TEXTS: [&str; 21] = [
        "name",
        "summary",
        "description",
        "audience",
        "access",
        "aliases",
        "words",
        "title",
        "text",
        "publisher",
        "title_lang",
        "licence",
        "situation",
        "without",
        "goal",
        "note",
        "basis",
        "definition",
        "area",
        "place",
        "formula",
    ];
    match value {
        Value::Object(fields) => fields.iter_mut().for_each(|(name, value)| match value {
            // of a share's link it is a word of the format
            Value::String(basis) if name == "basis" && ["stated", "inferred"].contains(&basis.as_str()) => {}
            Value::String(text) if TEXTS.contains(&name.as_str()) => *text = HOSTILE.to_owned(),
            Value::Array(texts) if TEXTS.contains(&name.as_str()) => texts.iter_mut().for_each(|text| *text = HOSTILE.into()),
            other => spoil(other),
        }),
        Value::Array(items) => items.iter_mut().for_each(spoil),
        _ => {}
    }
}

fn explorer(place: Place) -> Explorer {
    let (dataset, background) = hostile();
    ready(Settings::default(), dataset, background, place)
}

fn check(name: &str, html: &str) {
    let page = Page::of(html);
    for element in &page.0 {
        assert!(!["script", "img", "b", "style", "iframe", "title"].contains(&element.name.as_str()), "{name}: {}", element.name);
        for (attribute, value) in element.attributes() {
            assert!(!attribute.starts_with("on") && attribute != "style" && attribute != "src", "{name}: {attribute}");
            assert!(attribute != "href" || ["tel:112", "tel:116117"].contains(&value), "{name}: {value}");
        }
    }
}

#[test]
fn a_text_of_the_dataset_is_shown_as_it_is_written() {
    for place in every_place() {
        let name = format!("{place:?}");
        let html = html(explorer(place));
        check(&name, &html);
        assert!(Page::of(&html).0[0].text.contains(HOSTILE), "{name}");
    }
}

#[test]
fn what_a_link_holds_is_shown_as_it_is_written() {
    for view in View::ALL {
        let text = || HOSTILE.to_owned();
        let place = Place {
            view,
            open: Some(text()),
            query: text(),
            situation: Some(text()),
            term: text(),
            list: vec![text()],
            ..Place::default()
        };
        check(view.id(), &html(page::explorer(Lang::En, place)));
    }
}

#[test]
fn an_id_of_the_dataset_stays_inside_its_attribute() {
    let (mut dataset, mut background) = national::composed(Lang::Fi);
    dataset.catalogue.services.iter_mut().for_each(|it| it.id = format!("{}{HOSTILE}", it.id));
    background.glossary.iter_mut().for_each(|it| it.id = format!("{}{HOSTILE}", it.id));
    background.costs.iter_mut().flat_map(|it| it.shares.iter_mut()).for_each(|it| it.id = format!("{}{HOSTILE}", it.id));
    for view in View::ALL {
        let place = Place { view, list: vec![dataset.catalogue.services[0].id.clone()], ..Place::default() };
        check(view.id(), &html(ready(Settings::default(), dataset.clone(), background.clone(), place)));
    }
}
