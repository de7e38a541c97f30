//! The reform: goals, time, money, places.

use super::Stage;
use super::chart::bar;
use super::sources::{cite, notes, sources};
use crate::domain::{Coordinator, Event, Fact, Goal, Level, Programme, Project, RegionalNeed, Topic, Unit};
use crate::explorer::screen::{GrantRow, ProgrammeScreen};
use crate::text::{amount, date, number};
use yew::{Html, html};

pub fn programme(stage: &Stage, screen: &ProgrammeScreen) -> Html {
    let texts = stage.texts;
    let programme = &screen.programme;
    html! {
        <>
            { stage.heading(1, "title", texts.programme_heading) }
            <p class="lead">{ texts.programme_lead }</p>
            <section class="block">
                { stage.heading(2, "", texts.goals) }
                <ol class="goals">{ for programme.goals.iter().map(|it| goal(stage, it)) }</ol>
            </section>
            <section class="block">
                { stage.heading(2, "", texts.timeline) }
                <ol class="timeline">{ for programme.events.iter().map(|it| event(stage, it)) }</ol>
            </section>
            { grants(stage, screen) }
            { places(stage, screen) }
            <section class="block">
                { stage.heading(2, "", texts.organisation) }
                <ul class="tiles">{ for programme.facts.iter().map(|it| fact(stage, it)) }</ul>
                { stage.heading(3, "", texts.coordinators) }
                <ul class="places">{ for programme.coordinators.iter().map(coordinator) }</ul>
            </section>
            { notes(stage, Topic::Programme) }
            { sources(stage, cited(programme)) }
        </>
    }
}

fn cited(programme: &Programme) -> impl Iterator<Item = &String> {
    let goals = programme.goals.iter().flat_map(|goal| goal.note_sources.iter().chain([&goal.source]));
    goals.chain(programme.events.iter().map(|event| &event.source))
        .chain(programme.grants.iter().map(|grant| &grant.source))
        .chain(programme.projects.iter().map(|project| &project.source))
        .chain(programme.regional_needs.iter().map(|need| &need.source))
        .chain(programme.facts.iter().map(|fact| &fact.source))
}

fn goal(stage: &Stage, goal: &Goal) -> Html {
    html! {
        <li key={goal.id.clone()}>
            <span class="numeral" aria-hidden="true">{ goal.number }</span>
            { stage.heading(3, "", html! { &goal.name }) }
            <p>{ &goal.description }</p>
            if let Some(note) = &goal.note {
                <p class="muted">{ note }</p>
            }
        </li>
    }
}

fn event(stage: &Stage, event: &Event) -> Html {
    let lang = stage.texts.lang;
    let from = date(lang, event.from);
    let when = event.to.map_or_else(|| from.clone(), |to| format!("{from}–{}", date(lang, to)));
    html! {
        <li key={event.id.clone()}>
            <p class="when">{ when }</p>
            <div>
                <p class="what">{ &event.name }</p>
                if let Some(description) = &event.description {
                    <p>{ description }</p>
                }
                <p>{ cite(stage, &event.source) }</p>
            </div>
        </li>
    }
}

fn grants(stage: &Stage, screen: &ProgrammeScreen) -> Html {
    let texts = stage.texts;
    let lang = texts.lang;
    let figure = |row: &GrantRow| (texts.qualified)(row.grant.qualifier, &amount(lang, row.grant.value, Unit::Meur));
    let is_own = |row: &GrantRow| row.grant.region.is_some() && row.grant.region == screen.region;
    let drawn = |row: &GrantRow| {
        let level = if row.grant.level == Level::National { "national" } else { "regional" };
        html! {
            <li key={row.grant.id.clone()}>
                <span class="bar-name">{ &row.grant.name }</span>{ " " }<span class="bar-value">{ figure(row) }</span>
                if is_own(row) {
                    { " " }<span class="flag">{ texts.own_region }</span>
                }
                { bar(level, row.bar) }
                <p>{ &row.grant.description }{ " " }{ cite(stage, &row.grant.source) }</p>
            </li>
        }
    };
    let written = |row: &GrantRow| {
        let level = if row.grant.level == Level::National { texts.level_national } else { texts.level_regional };
        html! {
            <tr key={row.grant.id.clone()}>
                <th scope="row">{ &row.grant.name }</th>
                <td class="number">{ (texts.qualified)(row.grant.qualifier, &number(lang, row.grant.value)) }</td>
                <td class="number">{ date(lang, row.grant.year) }</td>
                <td>{ level }</td>
            </tr>
        }
    };
    html! {
        <section class="block">
            { stage.heading(2, "", texts.grants) }
            <p class="block-lead">{ texts.grants_lead }</p>
            <figure class="figure wide" part="chart" aria-label={texts.grants_chart}>
                <ul class="grants">{ for screen.grants.iter().map(drawn) }</ul>
            </figure>
            <div class="scroller" tabindex="0" role="region" aria-labelledby="grants-table">
                <table part="table">
                    <caption id="grants-table">{ texts.grants_table }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ texts.grant }</th>
                            <th scope="col" class="number">{ texts.million_euros }</th>
                            <th scope="col" class="number">{ texts.year }</th>
                            <th scope="col">{ texts.level }</th>
                        </tr>
                    </thead>
                    <tbody>{ for screen.grants.iter().map(written) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn places(stage: &Stage, screen: &ProgrammeScreen) -> Html {
    let texts = stage.texts;
    let programme = &screen.programme;
    let project = |project: &Project| {
        html! {
            <li key={project.id.clone()}>
                { stage.heading(4, "", html! { &project.name }) }
                <p class="muted">{ (texts.project_count)(project.count) }</p>
                <p>{ &project.description }</p>
            </li>
        }
    };
    let need = |need: &RegionalNeed| {
        let own = screen.region.as_ref().is_some_and(|region| need.regions.contains(region));
        html! {
            <li key={need.id.clone()}>
                { stage.heading(4, "", html! { &need.area }) }
                if own {
                    <p><span class="flag">{ texts.own_region }</span></p>
                }
                <p>{ &need.need }</p>
            </li>
        }
    };
    html! {
        <section class="block">
            { stage.heading(2, "", texts.projects) }
            <ul class="tiles">{ for programme.projects.iter().map(project) }</ul>
            { stage.heading(3, "", texts.regional_needs) }
            <ul class="tiles">{ for programme.regional_needs.iter().map(need) }</ul>
        </section>
    }
}

fn fact(stage: &Stage, fact: &Fact) -> Html {
    html! {
        <li key={fact.id.clone()}>
            { stage.heading(3, "", html! { &fact.title }) }
            <p>{ &fact.text }</p>
        </li>
    }
}

fn coordinator(coordinator: &Coordinator) -> Html {
    html! { <li key={coordinator.id.clone()}>{ &coordinator.place }</li> }
}
