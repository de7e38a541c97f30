use super::Part;
use crate::domain::{Date, Reckoned};
use crate::explorer::{Action, Compare};
use crate::view::draw::{El, When, el};
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, TargetCast};

/// Which table, which function, which year, and how it is reckoned.
pub fn controls(part: &Part) -> El {
    let comparison = part.comparison;
    let several = (comparison.tables.len() > 1).then(|| {
        let options = comparison.tables.iter().map(|table| (table.id.clone(), table.title.clone(), std::ptr::eq(*table, comparison.table)));
        picker(part, ("compare-table", part.texts.table), options, |compare, id| Compare { table: Some(id), ..compare })
    });
    let pickers = el("div").class("pickers").maybe(several);
    let Some(figures) = &comparison.figures else { return pickers };
    let table = comparison.table;
    let functions = table.functions.iter().enumerate().map(|(at, it)| (it.id.clone(), it.name.clone(), at == figures.function));
    // what has begun last is looked for first
    let years = figures.years().iter().rev().filter_map(|at| Some((*at, table.years.get(*at)?)));
    let years = years.map(|(at, year)| (year.to_string(), part.year(at), at == figures.year));
    pickers
        .add(picker(part, ("compare-function", part.texts.function), functions, |compare, id| Compare { function: Some(id), ..compare }))
        .add(picker(part, ("compare-year", part.texts.year), years, |compare, id| Compare { year: Date::parse(&id), ..compare }))
        .maybe(comparison.population.map(|_| reckoned(part)))
}

/// One of a list: what stands for it in links, its name, and whether it is chosen.
fn picker(
    part: &Part,
    (id, label): (&'static str, &str),
    options: impl Iterator<Item = (String, String, bool)>,
    change: fn(Compare, String) -> Compare,
) -> El {
    let option = |(value, name, is_chosen): (String, String, bool)| el("option").attr("value", &value).selected(is_chosen).text(&name);
    let (send, chosen) = (part.stage.send.clone(), part.chosen.clone());
    let choose = move |event: Event| {
        // a list has a value as a field has
        let list: HtmlInputElement = event.target_unchecked_into();
        send.emit(Action::Compare(change(chosen.clone(), list.value())));
    };
    let list = el("select").id(id).all(options.map(option)).on(When::Change, Callback::from(choose));
    el("div").class("picker").add(el("label").class("label").attr("for", id).text(label)).add(list)
}

fn reckoned(part: &Part) -> El {
    let option = |reckoned: Reckoned| {
        let (send, compare) = (part.stage.send.clone(), Compare { reckoned: Some(reckoned), ..part.chosen.clone() });
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "reckoned")
            .attr("value", reckoned.id())
            .checked(reckoned == part.comparison.reckoned)
            .on(When::Change, Callback::from(move |_| send.emit(Action::Compare(compare.clone()))));
        el("label").class("choice").add(input).add(el("span").text((part.texts.reckoned_name)(reckoned)))
    };
    el("div")
        .class("units reckoned")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", "reckoned")
        .add(el("span").class("label").id("reckoned").text(part.texts.reckoned))
        .all(Reckoned::ALL.into_iter().map(option))
}
