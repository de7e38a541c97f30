//! The reform: goals, time, money, places.

use super::Stage;
use super::chart::bar;
use super::draw::{El, el};
use super::sources::{cite, notes, sources_of_view};
use super::table::{Cell, table};
use crate::domain::{Event, Goal, Level, Programme, Topic, Unit};
use crate::explorer::screen::{GrantRow, ProgrammeScreen, RegionRow, Slice, Timeline};
use crate::text::{amount, date, filled, number};

#[inline(never)] // begins the rest of the program
pub fn programme(stage: &Stage, panel: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let programme = screen.programme;
    let block = |title: &str| el("section").class("block").add(stage.heading(1, title));
    panel
        .add(stage.heading(1, texts.later().programme_heading).class("title"))
        .add(el("p").class("lead").text(texts.later().programme_lead))
        .add(block(texts.later().goals).add(el("ol").class("goals").all(programme.goals.iter().map(|it| goal(stage, it)))))
        .add(timeline(stage, block(texts.later().timeline), &screen.timeline))
        .add(grants(stage, block(texts.later().grants), screen))
        .add(places(stage, block(texts.later().projects), screen))
        .add(regions(stage, block(texts.later().regions), screen))
        .add(organisation(stage, block(texts.later().organisation), programme))
        .add(notes(stage, Topic::Programme))
        .add(sources_of_view(stage, Topic::Programme, cited(programme).chain(cited_by_regions(screen))))
}

fn cited(programme: &Programme) -> impl Iterator<Item = &String> {
    let goals = programme.goals.iter().flat_map(|goal| goal.note_sources.iter().chain([&goal.source]));
    goals
        .chain(programme.events.iter().map(|event| &event.source))
        .chain(programme.grants.iter().map(|grant| &grant.source))
        .chain(programme.projects.iter().map(|project| &project.source))
        .chain(programme.regional_needs.iter().map(|need| &need.source))
        .chain(programme.coordinators.iter().map(|coordinator| &coordinator.source))
        .chain(programme.facts.iter().map(|fact| &fact.source))
}

/// A region's population rests on another source than its name.
fn cited_by_regions<'a>(screen: &ProgrammeScreen<'a>) -> impl Iterator<Item = &'a String> {
    screen.regions.iter().flat_map(|row| row.region.population_source.iter().chain([&row.region.source]))
}

fn goal(stage: &Stage, goal: &Goal) -> El {
    el("li")
        .add(el("span").class("numeral").attr("aria-hidden", "true").text(&goal.number.to_string()))
        .add(stage.heading(2, &goal.name))
        .add(el("p").text(&goal.description))
        .maybe(goal.note.as_ref().map(|note| el("p").class("muted").text(note)))
        .add(
            el("p")
                .add(cite(stage, &goal.source))
                .all(goal.note_sources.iter().filter(|id| **id != goal.source).flat_map(|id| [el("br"), cite(stage, id)])),
        )
}

fn timeline(stage: &Stage, block: El, timeline: &Timeline) -> El {
    let pictures = &stage.texts.later().pictures;
    let written = |[first, last]: [u16; 2]| if first == last { first.to_string() } else { format!("{first}–{last}") };
    let scale = || timeline.years.map(|years| filled(pictures.timeline_scale, &[&written(years)]));
    let events = timeline.events.iter().map(|(it, place)| event(stage, it, timeline.years.map(|years| (years, *place))));
    block
        .maybe(stage.is_live().then(scale).flatten().map(|scale| el("p").class("block-lead hint").text(&scale)))
        .add(el("ol").class("timeline").attr("part", "chart").all(events))
}

/// An event's place among the years, with a mark for every month.
fn track([first, last]: [u16; 2], Slice { begin, length }: Slice) -> El {
    /// What lasts a day is seen.
    const SHORTEST: u32 = 8;
    let months = u32::from(last - first + 1) * 12;
    let marks = |step: u32, top: u32| {
        let mark = |month: u32| format!("M{} {top}V20", month * 1000 / months);
        (0..=months).filter(|month| month.is_multiple_of(step)).map(mark).collect::<String>()
    };
    let length = length.max(SHORTEST);
    let begin = begin.min(1000 - length);
    let drawn = el("svg")
        .class("track")
        .attr("viewBox", "0 0 1000 20")
        .attr("preserveAspectRatio", "none")
        .add(el("path").class("months").attr("d", &marks(1, 14)))
        .add(el("path").class("months").attr("d", &marks(12, 0)))
        .add(el("rect").class("fill").attr("x", &begin.to_string()).attr("y", "2").attr("width", &length.to_string()).attr("height", "10"));
    let years = (first..=last).map(|year| el("span").text(&year.to_string()));
    el("div").class("scale").attr("aria-hidden", "true").add(drawn).add(el("div").class("years").all(years))
}

fn event(stage: &Stage, event: &Event, place: Option<([u16; 2], Slice)>) -> El {
    let lang = stage.texts.lang;
    let mut when = date(lang, event.from);
    if let Some(to) = event.to {
        when.push('–');
        when.push_str(&date(lang, to));
    }
    let what = el("div")
        .add(el("p").class("what").text(&event.name))
        .maybe(event.description.as_ref().map(|description| el("p").text(description)))
        .add(el("p").add(cite(stage, &event.source)));
    el("li").add(el("p").class("when").text(&when)).add(what).maybe(place.map(|(years, place)| track(years, place)))
}

fn grants(stage: &Stage, block: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let lang = texts.lang;
    let drawn = |row: &GrantRow| {
        let grant = row.grant;
        let is_own = grant.region.is_some() && grant.region.as_deref() == screen.region;
        let level = if grant.level == Level::National { "national" } else { "regional" };
        let figure = (texts.later().qualified)(grant.qualifier, &amount(lang, grant.value, Unit::Meur));
        el("li")
            .add(el("span").class("bar-name").text(&grant.name))
            .text(" ")
            .add(el("span").class("bar-value").text(&figure))
            .maybe(is_own.then(|| el("span").class("flag").text(texts.later().own_region)))
            .add(bar(level, row.bar))
            .add(el("p").text(&grant.description).text(" ").add(cite(stage, &grant.source)))
    };
    let written = |row: &GrantRow| {
        let grant = row.grant;
        let level = if grant.level == Level::National { texts.later().level_national } else { texts.later().level_regional };
        vec![
            Cell::Head(grant.name.clone()),
            Cell::Number((texts.later().qualified)(grant.qualifier, &number(lang, grant.value))),
            Cell::Number(date(lang, grant.year)),
            Cell::Text(level.to_owned()),
            Cell::Text(source_of(stage, &grant.source)),
        ]
    };
    let head = vec![
        Cell::Text(texts.later().grant.to_owned()),
        Cell::Number(texts.later().million_euros.to_owned()),
        Cell::Number(texts.later().year.to_owned()),
        Cell::Text(texts.later().level.to_owned()),
        Cell::Text(texts.source.to_owned()),
    ];
    let chart = el("figure").class("figure wide").attr("part", "chart").attr("aria-label", texts.later().grants_chart);
    block
        .add(el("p").class("block-lead").text(texts.later().grants_lead))
        .add(chart.add(el("ul").class("grants").all(screen.grants.iter().map(drawn))))
        .add(table("grants-table", texts.later().grants_table, head, screen.grants.iter().map(written)).draw())
}

/// Publisher and date, for a cell whose column says what they are.
fn source_of(stage: &Stage, id: &str) -> String {
    stage.source(id).map_or_else(String::new, |source| [&source.publisher, ", ", &date(stage.texts.lang, source.date)].concat())
}

/// A titled text among others, with its source.
fn tile(stage: &Stage, title: &str, note: Option<&str>, text: &str, source: &str) -> El {
    el("li")
        .add(stage.heading(2, title))
        .maybe(note.map(|note| el("p").class("muted").text(note)))
        .add(el("p").text(text))
        .add(el("p").add(cite(stage, source)))
}

fn places(stage: &Stage, block: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let programme = screen.programme;
    let projects = programme
        .projects
        .iter()
        .map(|it| tile(stage, &it.name, Some(&(texts.later().project_count)(it.count)), &it.description, &it.source));
    let needs = programme.regional_needs.iter().map(|it| {
        let is_own = screen.region.is_some_and(|own| it.regions.iter().any(|region| region == own));
        tile(stage, &it.area, is_own.then_some(texts.later().own_region), &it.need, &it.source)
    });
    block
        .add(el("ul").class("tiles").all(projects))
        .add(stage.heading(1, texts.later().regional_needs))
        .add(el("ul").class("tiles").all(needs))
}

fn regions(stage: &Stage, block: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let lang = texts.lang;
    // an area that has none, rather than one that is not known
    let missing = || "–".to_owned();
    let row = |row: &RegionRow| {
        let region = row.region;
        let is_own = screen.region == Some(region.id.as_str());
        let name = if is_own { format!("{} ({})", region.name, texts.later().own_region) } else { region.name.clone() };
        vec![
            Cell::Head(name),
            Cell::Drawn(region.population.map_or_else(missing, |population| number(lang, population)), row.bar),
            Cell::Text(region.collaborative_area.clone().unwrap_or_else(missing)),
        ]
    };
    let head = vec![
        Cell::Text(texts.later().region.to_owned()),
        Cell::Number(texts.later().inhabitants.to_owned()),
        Cell::Text(texts.later().collaborative_area.to_owned()),
    ];
    let day = screen.regions.iter().find_map(|row| row.region.population_date);
    let caption = filled(texts.later().regions_table, &[&day.map(|day| date(lang, day)).unwrap_or_default()]);
    block
        .add(el("p").class("block-lead").text(texts.later().regions_lead))
        .add(table("regions-table", &caption, head, screen.regions.iter().map(row)).draw())
}

fn organisation(stage: &Stage, block: El, programme: &Programme) -> El {
    let facts = programme.facts.iter().map(|it| tile(stage, &it.title, None, &it.text, &it.source));
    let places = programme.coordinators.iter().map(|it| el("li").text(&it.place));
    let mut sources: Vec<&String> = programme.coordinators.iter().map(|it| &it.source).collect();
    sources.dedup();
    block
        .add(el("ul").class("tiles").all(facts))
        .add(stage.heading(2, stage.texts.later().coordinators))
        .add(el("p").text(stage.texts.later().pictures.coordinators_lead))
        .add(el("ul").class("places").all(places))
        .all(sources.into_iter().map(|source| el("p").add(cite(stage, source))))
}
