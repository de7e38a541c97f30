//! The reform: goals, time, money, places.

use super::Stage;
use super::chart::bar;
use super::draw::{El, el};
use super::sources::{cite, notes, sources_of_view};
use super::table::{Cell, table};
use crate::domain::{Event, Goal, Level, Programme, Topic, Unit};
use crate::explorer::screen::{GrantRow, ProgrammeScreen, RegionRow};
use crate::text::{amount, date, number};

#[inline(never)] // begins the rest of the program
pub fn programme(stage: &Stage, panel: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let programme = screen.programme;
    let block = |title: &str| el("section").class("block").add(stage.heading(1, title));
    panel
        .add(stage.heading(1, texts.programme_heading).class("title"))
        .add(el("p").class("lead").text(texts.programme_lead))
        .add(block(texts.goals).add(el("ol").class("goals").all(programme.goals.iter().map(|it| goal(stage, it)))))
        .add(block(texts.timeline).add(el("ol").class("timeline").all(programme.events.iter().map(|it| event(stage, it)))))
        .add(grants(stage, block(texts.grants), screen))
        .add(places(stage, block(texts.projects), screen))
        .add(regions(stage, block(texts.regions), screen))
        .add(organisation(stage, block(texts.organisation), programme))
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
}

fn event(stage: &Stage, event: &Event) -> El {
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
    el("li").add(el("p").class("when").text(&when)).add(what)
}

fn grants(stage: &Stage, block: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let lang = texts.lang;
    let drawn = |row: &GrantRow| {
        let grant = row.grant;
        let is_own = grant.region.is_some() && grant.region.as_deref() == screen.region;
        let level = if grant.level == Level::National { "national" } else { "regional" };
        let figure = (texts.qualified)(grant.qualifier, &amount(lang, grant.value, Unit::Meur));
        el("li")
            .add(el("span").class("bar-name").text(&grant.name))
            .text(" ")
            .add(el("span").class("bar-value").text(&figure))
            .maybe(is_own.then(|| el("span").class("flag").text(texts.own_region)))
            .add(bar(level, row.bar))
            .add(el("p").text(&grant.description).text(" ").add(cite(stage, &grant.source)))
    };
    let written = |row: &GrantRow| {
        let grant = row.grant;
        let level = if grant.level == Level::National { texts.level_national } else { texts.level_regional };
        vec![
            Cell::Head(grant.name.clone()),
            Cell::Number((texts.qualified)(grant.qualifier, &number(lang, grant.value))),
            Cell::Number(date(lang, grant.year)),
            Cell::Text(level.to_owned()),
        ]
    };
    let head = vec![
        Cell::Text(texts.grant.to_owned()),
        Cell::Number(texts.million_euros.to_owned()),
        Cell::Number(texts.year.to_owned()),
        Cell::Text(texts.level.to_owned()),
    ];
    let chart = el("figure").class("figure wide").attr("part", "chart").attr("aria-label", texts.grants_chart);
    block
        .add(el("p").class("block-lead").text(texts.grants_lead))
        .add(chart.add(el("ul").class("grants").all(screen.grants.iter().map(drawn))))
        .add(table("grants-table", texts.grants_table, head, screen.grants.iter().map(written)).draw())
}

/// A titled text among others.
fn tile(stage: &Stage, title: &str, note: Option<&str>, text: &str) -> El {
    el("li").add(stage.heading(2, title)).maybe(note.map(|note| el("p").class("muted").text(note))).add(el("p").text(text))
}

fn places(stage: &Stage, block: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let programme = screen.programme;
    let projects = programme.projects.iter().map(|it| tile(stage, &it.name, Some(&(texts.project_count)(it.count)), &it.description));
    let needs = programme.regional_needs.iter().map(|it| {
        let is_own = screen.region.is_some_and(|own| it.regions.iter().any(|region| region == own));
        tile(stage, &it.area, is_own.then_some(texts.own_region), &it.need)
    });
    block.add(el("ul").class("tiles").all(projects)).add(stage.heading(1, texts.regional_needs)).add(el("ul").class("tiles").all(needs))
}

fn regions(stage: &Stage, block: El, screen: &ProgrammeScreen) -> El {
    let texts = stage.texts;
    let lang = texts.lang;
    // an area that has none, rather than one that is not known
    let missing = || "–".to_owned();
    let row = |row: &RegionRow| {
        let region = row.region;
        let is_own = screen.region == Some(region.id.as_str());
        let name = if is_own { format!("{} ({})", region.name, texts.own_region) } else { region.name.clone() };
        vec![
            Cell::Head(name),
            Cell::Number(region.population.map_or_else(missing, |population| number(lang, population))),
            Cell::Bar("region", row.bar),
            Cell::Text(region.collaborative_area.clone().unwrap_or_else(missing)),
        ]
    };
    let head = vec![
        Cell::Text(texts.region.to_owned()),
        Cell::Number(texts.inhabitants.to_owned()),
        Cell::Bar("", 0),
        Cell::Text(texts.collaborative_area.to_owned()),
    ];
    let day = screen.regions.iter().find_map(|row| row.region.population_date);
    let caption = (texts.regions_table)(&day.map(|day| date(lang, day)).unwrap_or_default());
    block
        .add(el("p").class("block-lead").text(texts.regions_lead))
        .add(table("regions-table", &caption, head, screen.regions.iter().map(row)).draw())
}

fn organisation(stage: &Stage, block: El, programme: &Programme) -> El {
    let facts = programme.facts.iter().map(|it| tile(stage, &it.title, None, &it.text));
    let places = programme.coordinators.iter().map(|it| el("li").text(&it.place));
    block.add(el("ul").class("tiles").all(facts)).add(stage.heading(2, stage.texts.coordinators)).add(el("ul").class("places").all(places))
}
