//! Figures taken along: buttons below the table, what each gives, and what stands on paper only.

use super::Stage;
use super::compare::compared;
use super::costs::calculated;
use super::draw::{El, When, el};
use super::shares::misfit;
use super::stage::button;
use crate::domain::{Decimal, Qualifier, Source, Status, Unit};
use crate::explorer::screen::{CostsScreen, ShareRow};
use crate::explorer::state::Announcement;
use crate::explorer::{Content, Explorer, Place, Screen, Take, Taken, View, address};
use crate::text::along::{Extract, Extracted, Row, data, picture, reference, spreadsheet};
use crate::text::{OwnList, Texts, date, filled, number};
use yew::Callback;

/// Whom to tell, and whom to ask.
#[derive(Clone, PartialEq)]
pub struct Along {
    /// Told what the visitor wants to take.
    pub take: Callback<Take>,
    /// Asked for the link to a fragment.
    pub link: Callback<String, String>,
    /// Told the id of the heading the visitor wants to go to, in the view they are in.
    pub go: Callback<&'static str>,
}

impl Default for Along {
    fn default() -> Self {
        Self { take: Callback::noop(), link: Callback::from(|fragment| fragment), go: Callback::noop() }
    }
}

/// The field with what could not be copied.
pub const FIELD: &str = "citation";

pub fn take_along(stage: &Stage, explorer: &Explorer, along: &Along) -> El {
    let texts = stage.texts;
    let press = |label: &str, take: Take| press(along, label, take);
    el("section")
        .class("along")
        .add(stage.heading(2, texts.later().take_along))
        .add(
            el("p")
                .class("actions")
                .add(print(stage, along))
                .add(press(texts.later().take_spreadsheet, Take::Spreadsheet))
                .add(press(texts.later().take_data, Take::Data))
                .add(press(&filled(texts.later().take_picture, &["SVG"]), Take::Svg))
                .add(press(&filled(texts.later().take_picture, &["PNG"]), Take::Png))
                .add(press(texts.later().take_citation, Take::Citation)),
        )
        .maybe(refused(texts, explorer))
}

/// A button that takes something along.
pub fn press(along: &Along, label: &str, take: Take) -> El {
    let tell = along.take.clone();
    button(label).on(When::Click, Callback::from(move |_| tell.emit(take)))
}

/// What the browser did not let be copied, to be copied by hand.
pub fn refused(texts: &Texts, explorer: &Explorer) -> Option<El> {
    let Some(Announcement::Taken(Taken::NotCopied(text))) = &explorer.announcement else { return None };
    let field = el("textarea").id(FIELD).attr("rows", "5").has("readonly", true).value(text);
    Some(el("p").class("refused").add(el("label").attr("for", FIELD).text(texts.not_copied)).add(field))
}

/// What makes a sheet of paper of the view: on the screen all of this is one press away.
pub fn sheet(stage: &Stage, explorer: &Explorer, screen: &CostsScreen, along: &Along) -> El {
    let texts = stage.texts;
    let told = |label: &str, value: &str| el("p").add(el("strong").text(label).text(": ")).text(value);
    let definition = |row: &ShareRow| {
        let share = row.share;
        let parts: Vec<&str> = share.parts.iter().map(|part| part.name.as_str()).collect();
        let contains = (!parts.is_empty()).then(|| [" ", texts.later().contains, ": ", &parts.join(", "), "."].concat());
        let note = share.parts_note.as_ref().map(|note| [" ", note].concat());
        told(&share.name, &share.summary).text(&contains.unwrap_or_default()).text(&note.unwrap_or_default())
    };
    let mut sources: Vec<&Source> = Vec::new();
    let ids = screen.rows.iter().map(|row| &row.share.source).chain([&screen.costs.total.source, &screen.costs.population.source]);
    for source in ids.filter_map(|id| stage.source(id)) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    let link = along.link.emit(fragment(explorer));
    el("div")
        .class("sheet")
        .add(stage.heading(2, texts.later().definitions))
        .add(el("div").all(screen.rows.iter().map(definition)))
        .all(sources.into_iter().map(|source| told(texts.source, &reference(texts, source))))
        .add(told(texts.later().retrieved, &date(texts.lang, stage.library.front.compiled)))
        .add(told(texts.later().link, &link))
}

/// The link to these figures, where nobody can press a button.
pub fn paper_link(stage: &Stage, explorer: &Explorer, along: &Along) -> El {
    let link = along.link.emit(fragment(explorer));
    let label = el("strong").text(stage.texts.later().link).text(": ");
    el("p").class("paper").attr("aria-hidden", "true").add(label).text(&link)
}

/// The link to these figures, points moved and regions compared included; it carries nothing of what the visitor has typed or gathered elsewhere.
fn fragment(explorer: &Explorer) -> String {
    let Place { view, open, unit, chart, shift, compare, .. } = explorer.place.clone();
    address::write(&Place { view, open, unit, chart, shift, compare, ..Place::default() })
}

/// The link to what is open, and to nothing else the visitor did: a service in the words one reads in, or the own list with its note. Without a
/// fragment where the page's is not ours.
#[must_use]
pub fn shared_link(explorer: &Explorer, along: &Along) -> String {
    let Place { view, open, plain, list, note, .. } = &explorer.place;
    let place = Place { view: *view, ..Place::default() };
    along.link.emit(address::write(&match view {
        View::List => Place { list: list.clone(), note: note.clone(), ..place },
        _ => Place { open: open.clone(), plain: *plain, ..place },
    }))
}

/// A button that copies that link, and beside it what the browser refused to copy. Nothing where no link leads there.
pub fn copy_link(stage: &Stage, explorer: &Explorer, along: &Along) -> Option<El> {
    shared_link(explorer, along).contains('#').then(|| press(along, OwnList::of(stage.texts.lang).copy_link, Take::Link))
}

/// A button that puts what is open on paper.
pub fn print(stage: &Stage, along: &Along) -> El {
    press(along, stage.texts.print, Take::Paper)
}

/// Something on its way out: a file by its name and type, or without a name a sentence for the clipboard.
pub struct Parcel {
    pub name: String,
    pub kind: &'static str,
    pub text: String,
}

pub const CSV: &str = "text/csv;charset=utf-8";

/// What the visitor asked for; nothing where there are no figures on the screen.
#[must_use]
#[inline(never)] // begins the rest of the program
pub fn parcel(explorer: &Explorer, take: Take, along: &Along) -> Option<Parcel> {
    let Content::Ready(library) = &explorer.content else { return None };
    if let Take::Compared(form) = take {
        return compared(&Stage::of(explorer, library, Callback::noop()), explorer, form, along);
    }
    let Screen::Costs(Some(screen)) = Screen::of(explorer, library) else { return None };
    let link = along.link.emit(fragment(explorer));
    let extract = extract(explorer, &screen, &link)?;
    let file = |ending: &str, kind, text| Parcel { name: extract.file_name(ending), kind, text };
    Some(match take {
        Take::Spreadsheet => file(".csv", CSV, spreadsheet(&extract)),
        Take::Data => file("-data.csv", CSV, data(&extract)),
        Take::Svg => file(&[unit_ending(screen.unit), ".svg"].concat(), "image/svg+xml", picture(&extract).svg()),
        Take::Png => file(&[unit_ending(screen.unit), ".png"].concat(), "image/png", picture(&extract).strokes()),
        Take::Citation => Parcel { name: String::new(), kind: "", text: extract.citation() },
        Take::Paper | Take::Link | Take::Compared(_) => return None,
    })
}

/// The picture shows one unit; the name says which, if it is not the usual one.
const fn unit_ending(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "",
        Unit::Meur => "-euro",
        Unit::EurPerInhabitant => "-per-inhabitant",
    }
}

fn extract<'a>(explorer: &'a Explorer, screen: &'a CostsScreen, link: &'a str) -> Option<Extract<'a>> {
    let Content::Ready(library) = &explorer.content else { return None };
    let background = explorer.background()?;
    let texts = Texts::of(explorer.lang());
    let (front, costs) = (&library.front, screen.costs);
    let (sum, population) = (costs.total.value, costs.population.value);
    let source = |ids: &[&str]| -> Vec<&'a Source> {
        let mut sources: Vec<&Source> = Vec::new();
        for source in ids.iter().filter_map(|id| background.source(id)) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    };
    let plain = |value: Decimal| number(texts.lang, value);
    // euros are the same part of the total, and for each inhabitant the same divided by their number
    let figures = |percent: Extracted<'a>, of: &str, amounts: &[Option<Decimal>; 3], euros: Option<Qualifier>| {
        let [_, meur, each] = *amounts;
        let written = percent.value.map(plain).unwrap_or_default();
        let formula = [&written, " % × ", &plain(sum), " M€"].concat();
        let divided = [&formula, " ÷ ", &plain(population)].concat();
        let total = &costs.total.source;
        let meur = Extracted {
            value: meur,
            qualifier: euros.unwrap_or(Qualifier::About),
            formula: euros.is_none().then_some(formula),
            sources: source(&[of, total]),
        };
        let each = Extracted {
            value: each,
            qualifier: Qualifier::About,
            formula: Some(divided),
            sources: source(&[of, total, &costs.population.source]),
        };
        [percent, meur, each]
    };
    let row = |row: &'a ShareRow| {
        let share = row.share;
        let formula = (share.status == Status::Derived).then(|| share.formula.clone().unwrap_or_default());
        let percent = Extracted { value: Some(share.percent), qualifier: Qualifier::Exact, formula, sources: source(&[&share.source]) };
        Row {
            id: &share.id,
            name: &share.name,
            begin: row.slice.begin,
            length: row.slice.length,
            bar: [row.place.bar.begin, row.place.bar.length, row.place.zero],
            figures: figures(percent, &share.source, &row.amounts, None),
        }
    };
    let added = screen.rows.iter().map(|row| plain(row.share.percent)).collect::<Vec<_>>().join(" + ");
    let percent =
        Extracted { value: screen.total[0], qualifier: Qualifier::Exact, formula: Some(added), sources: source(&[&costs.source]) };
    // the source writes the whole, if the shares make it
    let stated = (screen.total[1] == Some(sum)).then_some(costs.total.qualifier);
    let rows = screen.rows.iter().map(row).collect();
    Some(Extract {
        texts,
        dataset: &front.id,
        view: "costs",
        title: filled(texts.later().costs_table, &[&date(texts.lang, costs.year)]),
        year: costs.year,
        retrieved: front.compiled,
        link,
        is_invented: costs.shares.iter().any(|share| share.status == Status::Invented),
        note: calculated(texts, costs),
        misfit: misfit(texts, screen),
        unit: screen.unit,
        rows,
        total: Row {
            id: "total",
            name: texts.later().total,
            begin: 0,
            length: 1000,
            bar: [0, 1000, 0],
            figures: figures(percent, &costs.source, &screen.total, stated),
        },
    })
}
