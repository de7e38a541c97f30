//! Points moved from one share to another: who gives, who takes, how many, and what all shares are then.

use super::Stage;
use super::chart::bar;
use super::costs::in_unit;
use super::draw::{El, When, el};
use super::stage::plain_button;
use super::table::{Cell, table};
use crate::domain::shift::{EXAMPLES, points as in_points};
use crate::domain::{Decimal, Share, Shift, Status, Unit};
use crate::explorer::Action;
use crate::explorer::screen::{CostsScreen, ShiftRow, ShiftScreen};
use crate::text::{filled, number};
use web_sys::{Event, HtmlInputElement};
use yew::{Callback, TargetCast};

pub fn shift(stage: &Stage, costs: &CostsScreen) -> El {
    let texts = stage.texts;
    let section = el("section").add(stage.heading(1, texts.later().shift_heading).id("shift"));
    let Some(screen) = &costs.shift else {
        return section.class("block shift idle").add(el("p").class("notice").attr("part", "notice").text(texts.later().shift_refused));
    };
    let to_the_euro = (screen.is_moved() && costs.costs.is_rough() && screen.moved.iter().all(Option::is_some))
        // a sheet has no room for it, and says below that the total is rough
        .then(|| el("p").class("muted").attr("data-print", "no").text(texts.later().shift_to_the_euro));
    // what is not moved needs no paper
    section
        .class(if screen.is_moved() { "block shift" } else { "block shift idle" })
        .add(el("p").class("block-lead").text(texts.later().shift_lead))
        .maybe((!screen.examples.is_empty()).then(|| examples(stage, screen)))
        .add(controls(stage, costs, screen))
        .add(el("p").class("shift-result").attr("role", "status").text(&result(stage, screen)))
        .add(el("p").class("notice").attr("part", "notice").text(texts.later().shift_note))
        .maybe(screen.is_moved().then(|| bars(stage, screen, costs.unit)))
        .maybe(screen.is_moved().then(|| tables(stage, screen)))
        .maybe(to_the_euro)
}

/// `1,5 prosenttiyksikköä`.
fn points(stage: &Stage, tenths: u16) -> String {
    let shown = figure(stage, tenths);
    (stage.texts.later().points)(&shown, tenths == 10)
}

fn figure(stage: &Stage, tenths: u16) -> String {
    number(stage.texts.lang, in_points(tenths.into()))
}

fn name<'a>(screen: &'a ShiftScreen, id: &str) -> &'a str {
    screen.rows.iter().map(|row| row.share).find(|share| share.id == id).map_or("", |share| &share.name)
}

fn examples(stage: &Stage, screen: &ShiftScreen) -> El {
    let goals = stage.background.as_ref().map(|background| background.programme.goals.as_slice()).unwrap_or_default();
    let goal = goals.iter().find(|goal| goal.id == EXAMPLES.0);
    let example = |example: &Shift| {
        let label = [name(screen, &example.from), " → ", name(screen, &example.to), ": ", &points(stage, example.tenths)].concat();
        let chip = plain_button("chip").says("aria-pressed", *example == screen.shift).text(&label);
        el("li").add(chip.click(&stage.send, Action::Shift(Some(example.clone()))))
    };
    el("div")
        .class("examples")
        .maybe(goal.map(|goal| el("p").class("hint").text(&filled(stage.texts.later().shift_example, &[&goal.name]))))
        .add(el("ul").class("chips").all(screen.examples.iter().map(example)))
}

fn controls(stage: &Stage, costs: &CostsScreen, screen: &ShiftScreen) -> El {
    let texts = stage.texts;
    let from = |id: &str| screen.shift.between(Some(id), None);
    let to = |id: &str| screen.shift.between(None, Some(id));
    el("div")
        .class("controls")
        .add(choices(stage, costs, ("shift-from", texts.later().shift_from), &screen.shift.from, &from))
        .add(choices(stage, costs, ("shift-to", texts.later().shift_to), &screen.shift.to, &to))
        .add(amount(stage, screen))
}

/// One of all shares.
fn choices(stage: &Stage, costs: &CostsScreen, (id, label): (&'static str, &str), chosen: &str, shift: &dyn Fn(&str) -> Shift) -> El {
    let option = |share: &Share| {
        let (send, shift) = (stage.send.clone(), shift(&share.id));
        // who gives less cannot give as much
        let most = costs.costs.most_tenths(&shift.from);
        let shift = Shift { tenths: shift.tenths.min(most), ..shift };
        let input = el("input")
            .attr("type", "radio")
            .attr("name", id)
            .attr("value", &share.id)
            .checked(share.id == chosen)
            .on(When::Change, Callback::from(move |_| send.emit(Action::Shift(Some(shift.clone())))));
        el("label").class("choice party").add(input).add(el("span").text(&share.name))
    };
    el("div")
        .class("units parties")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", id)
        .add(el("span").class("label").id(id).text(label))
        .all(costs.costs.shares.iter().map(option))
}

/// How many points: to drag, or to write.
fn amount(stage: &Stage, screen: &ShiftScreen) -> El {
    let texts = stage.texts;
    let (shift, most) = (&screen.shift, screen.most);
    let moved = {
        let shift = shift.clone();
        move |tenths: u16| Action::Shift(Some(Shift { tenths: tenths.min(most), ..shift.clone() }))
    };
    let (send, dragged) = (stage.send.clone(), moved.clone());
    let drag = move |event: Event| {
        if let Some(tenths) = Shift::tenths_of(&typed(&event).value()) {
            send.emit(dragged(tenths));
        }
    };
    // a dot in HTML, whatever the language writes
    let plain = |tenths: u16| in_points(tenths.into()).to_string();
    let slider = el("input")
        .id("shift-slider")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", &plain(most))
        .attr("step", "0.1")
        .attr("aria-valuetext", &points(stage, shift.tenths))
        .value(&plain(shift.tenths))
        .on(When::Input, Callback::from(drag));
    let (send, written) = (stage.send.clone(), moved.clone());
    // what is half written is left as it is; more than there is to give becomes the most at once
    let write = move |event: Event| {
        let text = typed(&event).value();
        let is_tenth = !text.ends_with([',', '.']) && text.split([',', '.']).nth(1).is_none_or(|fraction| fraction.trim().len() == 1);
        if let Some(tenths) = Shift::tenths_of(&text).filter(|_| is_tenth) {
            send.emit(written(tenths));
        }
    };
    let (send, shown) = (stage.send.clone(), figure(stage, shift.tenths));
    let lang = texts.lang;
    // and made whole when it is left
    let settle = move |event: Event| {
        let Some(tenths) = Shift::tenths_of(&typed(&event).value()).map(|tenths| tenths.min(most)) else {
            return typed(&event).set_value(&shown);
        };
        typed(&event).set_value(&number(lang, in_points(tenths.into())));
        send.emit(moved(tenths));
    };
    let field = el("input")
        .id("shift-points")
        // not `number`: browsers refuse in it the decimal mark of any language but their own
        .attr("type", "text")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("maxlength", "8")
        .attr("aria-describedby", "shift-most")
        .value(&figure(stage, shift.tenths))
        .on(When::Input, Callback::from(write))
        .on(When::Change, Callback::from(settle));
    el("div")
        .class("amount")
        .add(el("label").class("label").attr("for", "shift-slider").text(texts.later().shift_slider))
        .add(slider)
        .add(el("label").attr("for", "shift-points").text(texts.later().shift_points))
        .add(field)
        .add(stage.button(texts.later().shift_reset, Action::Shift(None)))
        .add(el("p").class("hint").id("shift-most").text(&filled(texts.later().shift_most, &[&points(stage, most)])))
}

fn typed(event: &Event) -> HtmlInputElement {
    event.target_unchecked_into()
}

/// In one sentence what the points are, and then who has how much.
fn result(stage: &Stage, screen: &ShiftScreen) -> String {
    let texts = stage.texts;
    if !screen.is_moved() {
        return texts.later().shift_none.to_owned();
    }
    let [_, euros, each] = screen.moved;
    let each = each.map(|each| in_unit(stage, Some(each), Unit::EurPerInhabitant));
    let mut said = (texts.later().shift_result)(&points(stage, screen.shift.tenths), &in_unit(stage, euros, Unit::Meur), each.as_deref());
    for id in [&screen.shift.from, &screen.shift.to] {
        if let Some(row) = screen.rows.iter().find(|row| row.share.id == *id) {
            let [before, after] = [row.before, row.after].map(|[share, ..]| in_unit(stage, share, Unit::Percent));
            said += &[" ", &row.share.name, ": ", &before, " → ", &after, "."].concat();
        }
    }
    if each.is_none() {
        said.push(' ');
        said += texts.later().shift_no_population;
    }
    said
}

/// With its sign, and nothing where nothing changed.
fn signed(stage: &Stage, value: Option<Decimal>) -> String {
    let sign = if value.is_some_and(|value| value.units() > 0) { "+" } else { "" };
    [sign, &value.map_or_else(|| stage.texts.later().missing.to_owned(), |value| number(stage.texts.lang, value))].concat()
}

/// A derived share says so here, too.
fn title(stage: &Stage, row: &ShiftRow) -> String {
    let share = row.share;
    if share.status == Status::Derived { [&share.name, " (", stage.texts.derived, ")"].concat() } else { share.name.clone() }
}

/// Before and after, one above the other, against the longest of all.
fn bars(stage: &Stage, screen: &ShiftScreen, unit: Unit) -> El {
    let texts = stage.texts;
    let place = Unit::ALL.iter().position(|other| *other == unit).unwrap_or(0);
    let at = |amounts: [Option<Decimal>; 3]| in_unit(stage, amounts.get(place).copied().flatten(), unit);
    let one = |when: &str, value: &str, row: &ShiftRow, class: &'static str, length: u32| {
        el("div")
            .class(class)
            .add(el("span").class("when").text(when))
            .text(" ")
            .add(bar(&row.share.id, length))
            .text(" ")
            .add(el("span").class("much").text(value))
    };
    let row = |row: &ShiftRow| {
        let [before, after] = row.bars;
        let [change, ..] = row.change;
        let by = (texts.later().points)(&signed(stage, change), screen.shift.tenths == 10);
        let change = change.is_some_and(|change| change.units() != 0).then(|| el("span").class("by").text(&by));
        el("li")
            .key(&row.share.id)
            .add(el("p").add(el("strong").text(&title(stage, row))).text(" ").maybe(change))
            .add(one(texts.later().before, &at(row.before), row, "then", before))
            .add(one(texts.later().after, &at(row.after), row, "now", after))
    };
    el("figure")
        .class("figure wide")
        .attr("part", "chart")
        .attr("aria-labelledby", "shift")
        .add(el("ul").class("pairs").all(screen.rows.iter().map(row)))
}

/// The same figures in each unit that can be calculated.
fn tables(stage: &Stage, screen: &ShiftScreen) -> El {
    let texts = stage.texts;
    let plain = |value: Option<Decimal>| value.map_or_else(|| texts.later().missing.to_owned(), |value| number(texts.lang, value));
    let in_one = |(at, unit): (usize, Unit)| {
        let pick = |amounts: &[Option<Decimal>; 3]| amounts.get(at).copied().flatten();
        let row = |row: &ShiftRow| {
            let figures = [plain(pick(&row.before)), plain(pick(&row.after)), signed(stage, pick(&row.change))];
            [Cell::Head(title(stage, row))].into_iter().chain(figures.into_iter().map(Cell::Number)).collect()
        };
        let change = if unit == Unit::Percent { texts.later().change_points } else { texts.later().change };
        let head = [texts.later().before, texts.later().after, change].map(|it| Cell::Number(it.to_owned()));
        let head = [Cell::Text(texts.later().share.to_owned())].into_iter().chain(head).collect();
        let id = ["shift-table-", unit.id()].concat();
        table(&id, &filled(texts.later().shift_table, &[(texts.later().unit_long)(unit)]), head, screen.rows.iter().map(row)).draw()
    };
    let is_known = |at: &usize| screen.moved.get(*at).is_some_and(Option::is_some);
    el("div").class("tables").all(Unit::ALL.into_iter().enumerate().filter(|(at, _)| is_known(at)).map(in_one))
}
