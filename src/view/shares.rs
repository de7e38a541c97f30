//! The shares drawn: bars with a ring beside them, or tiles; and the same said in words.

use super::Stage;
use super::chart::{Part, bar_from_zero, ring};
use super::costs::{contents, in_all_units, in_unit};
use super::draw::{El, When, el};
use super::stage::plain_button;
use crate::domain::{Costs, Decimal, Share, Status, Unit, joined};
use crate::explorer::screen::{CostsScreen, Placed, ShareRow, Tiles};
use crate::explorer::{Action, Chart, View};
use crate::text::{Texts, date, filled, percent};
use yew::Callback;

/// More names than these are no sentence.
const MOST_NAMED: usize = 4;

/// Bars and a ring, or tiles.
pub fn chart(stage: &Stage, chosen: Chart) -> El {
    let pictures = &stage.texts.later().pictures;
    let option = |chart: Chart| {
        let send = stage.send.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "chart")
            .attr("value", chart.id())
            .checked(chart == chosen)
            .on(When::Change, Callback::from(move |_| send.emit(Action::ChooseChart(chart))));
        let name = if chart == Chart::Tiles { pictures.tiles } else { pictures.bars };
        el("label").class("choice").add(input).add(el("span").text(name))
    };
    el("div")
        .class("units")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", "chart")
        .add(el("span").class("label").id("chart").text(pictures.chart))
        .all(Chart::ALL.into_iter().map(option))
}

/// What the figures say: the largest, the two largest, the derived, and how they fit their whole.
pub fn told(stage: &Stage, screen: &CostsScreen) -> El {
    let texts = stage.texts;
    let pictures = &texts.later().pictures;
    let told = &screen.told;
    let name = |share: &Share| filled(pictures.quoted, &[&share.name]);
    let names = |shares: &[&Share]| shares.iter().map(|share| name(share)).collect::<Vec<_>>().join(", ");
    let written = |value: Decimal| percent(texts.lang, value);
    let figures = |share: &Share| screen.rows.iter().find(|row| row.share.id == share.id).map(|row| figures(stage, row));
    let largest = match told.largest.as_slice() {
        [largest] => figures(largest).map(|figures| filled(pictures.largest, &[&name(largest), &figures])),
        [first, ..] if told.largest.len() <= MOST_NAMED => Some(filled(pictures.tied, &[&names(&told.largest), &written(first.percent)])),
        _ => None,
    };
    let two = told.two.as_ref().map(|([one, two], sum)| filled(pictures.together, &[&name(one), &name(two), &written(*sum)]));
    let derived = (1..=MOST_NAMED).contains(&told.derived.len()).then(|| filled(pictures.derived, &[&names(&told.derived)]));
    let sentences: Vec<String> =
        [largest, two, derived, Some(misfit(texts, screen))].into_iter().flatten().filter(|it| !it.is_empty()).collect();
    el("p").class("told").text(&sentences.join(" "))
}

/// Why the shares make no whole; nothing where they do.
pub fn misfit(texts: &Texts, screen: &CostsScreen) -> String {
    let [sum, ..] = screen.total;
    let rest = sum.and_then(|sum| Decimal::of(sum.units().saturating_neg(), sum.decimals())).map(|sum| Decimal::whole(100).plus(sum));
    let written = |value: Decimal| percent(texts.lang, value);
    (texts.later().pictures.misfit)(screen.fit, sum.map(written).as_deref(), &rest.map(written).unwrap_or_default())
}

/// `38 %, noin 7 600 milj. €, noin 1 373 €/asukas`
fn figures(stage: &Stage, row: &ShareRow) -> String {
    in_all_units(stage, row).replace(" · ", ", ")
}

pub fn figure(stage: &Stage, screen: &CostsScreen) -> El {
    // its figures stand in it, and what they say before it: a name is enough
    let figure = el("figure").attr("part", "chart").attr("aria-label", stage.texts.later().costs_chart);
    match &screen.tiles {
        Some(tiles) if screen.chart == Chart::Tiles => figure.class("figure wide tiled").add(tiled(stage, screen, tiles)),
        _ if screen.fit.has_parts() => {
            figure.class("figure").add(whole(stage, screen)).add(bars(stage, screen, screen.rows.iter().enumerate()))
        }
        _ => figure.class("figure wide").add(bars(stage, screen, screen.rows.iter().enumerate())),
    }
}

fn open(row: &ShareRow) -> Action {
    if row.is_open { Action::Close } else { Action::Open(View::Costs, row.share.id.clone()) }
}

fn whole(stage: &Stage, screen: &CostsScreen) -> El {
    let label = |row: &ShareRow| {
        let mark = if row.share.status == Status::Derived { "*" } else { "" };
        percent(stage.texts.lang, row.share.percent) + mark
    };
    let parts = screen.rows.iter().map(|row| Part { id: &row.share.id, slice: row.slice, label: label(row), is_open: row.is_open });
    // a finger or a mouse may use the slices; who has neither has the bars, which say more
    let pressed = |drawn: El, part: &Part| {
        let row = screen.rows.iter().find(|row| row.share.id == part.id);
        match row {
            Some(row) => drawn.click(&stage.send, open(row)),
            None => drawn,
        }
    };
    ring(&date(stage.texts.lang, screen.costs.year), parts, pressed)
}

fn bars<'a>(stage: &Stage, screen: &CostsScreen, rows: impl Iterator<Item = (usize, &'a ShareRow<'a>)>) -> El {
    el("div")
        .class("bars")
        .add(el("p").class("hint").text(stage.texts.later().open_share_hint))
        .add(el("ul").all(rows.map(|(at, row)| bar(stage, screen, at, row))))
}

/// A share's bar is the button that opens it.
fn bar(stage: &Stage, screen: &CostsScreen, at: usize, row: &ShareRow) -> El {
    let share = row.share;
    let panel = format!("share-{}", share.id);
    let button =
        opener(stage, row, screen.unit, "bar-button", '\u{a0}').attr("aria-controls", &panel).add(bar_from_zero(&share.id, at, row.place));
    let contents = el("div").id(&panel).has("hidden", !row.is_open).maybe(row.is_open.then(|| contents(stage, screen.costs, row)));
    el("li").class("share").key(&share.id).add(button).add(contents)
}

/// A button with a share's name and figure, whose words stand apart by such spaces: a narrow tile breaks the line between them.
fn opener(stage: &Stage, row: &ShareRow, unit: Unit, class: &'static str, space: char) -> El {
    let share = row.share;
    let derived = (share.status == Status::Derived).then(|| {
        // the mark that stands in the ring
        let mark = el("span").attr("aria-hidden", "true").text("* ");
        el("span").class("flag").add(mark).text(stage.texts.derived)
    });
    let figure = in_unit(stage, row.amount(unit), unit).replace('\u{a0}', &space.to_string());
    plain_button(class)
        .says("aria-expanded", row.is_open)
        .attr("data-open", &share.id)
        .click(&stage.send, open(row))
        .add(el("span").class("bar-name").text(&share.name))
        .text(" ")
        .add(el("span").class("bar-value").text(&figure))
        .text(" ")
        .maybe(derived)
}

/// The tiles twice, of which the style sheet shows the one that fits the widget's width; below them what one has opened.
fn tiled(stage: &Stage, screen: &CostsScreen, tiles: &Tiles) -> El {
    let pictures = &stage.texts.later().pictures;
    let drawn = |placed: &[Placed]| el("div").all(placed.iter().map(|placed| tile(stage, screen, placed)));
    let height = format!("height:{}em", tiles.stack_height);
    let small: Vec<_> = tiles.small.iter().filter_map(|at| Some((*at, screen.rows.get(*at)?))).collect();
    let opened = screen.rows.iter().enumerate().find(|(at, row)| row.is_open && !tiles.small.contains(at));
    let below =
        (!small.is_empty()).then(|| el("div").add(el("p").class("label").text(pictures.small)).add(bars(stage, screen, small.into_iter())));
    el("div")
        .add(el("p").class("hint").text(pictures.tiles_hint))
        .add(drawn(&tiles.wide).class("treemap broad"))
        .add(drawn(&tiles.stack).class("treemap stack").has("data-stack", true).placed(height))
        .maybe(below)
        .maybe(opened.map(|(_, row)| self::opened(stage, screen.costs, row)))
}

fn tile(stage: &Stage, screen: &CostsScreen, placed: &Placed) -> El {
    let per_cent = |per_mille: u32| format!("{}.{}%", per_mille / 10, per_mille % 10);
    let tile = placed.tile;
    let [left, top, width, height] = [tile.left, tile.top, tile.width, tile.height].map(per_cent);
    let place =
        |class: &str| el("div").class(class).placed(["left:", &left, ";top:", &top, ";width:", &width, ";height:", &height].concat());
    let Some(row) = placed.share.and_then(|at| screen.rows.get(at)) else {
        return place("tile-place").add(el("div").class("tile nobody"));
    };
    let share = row.share;
    let parts = joined(share.parts.iter().map(|part| part.name.as_str()), ", ");
    let in_full = match &share.parts_note {
        Some(note) if parts.is_empty() => note.clone(),
        Some(note) => [&parts, ". ", note].concat(),
        None => parts,
    };
    let in_full = placed.full_from.map(|width| el("span").class(&format!("tile-parts full from-{width}")).text(&in_full));
    let counted = (placed.has_count && !share.parts.is_empty())
        .then(|| el("span").class("tile-parts count").text(&(stage.texts.later().pictures.parts)(share.parts.len())));
    let button = opener(stage, row, screen.unit, "tile", ' ');
    // what it opens is there only when it is open
    let button = if row.is_open { button.attr("aria-controls", &["share-", &share.id].concat()) } else { button };
    place(&["tile-place of-", &share.id].concat()).add(button.maybe(in_full).maybe(counted))
}

/// What a tile opens: it stands below all of them, and the focus goes there and comes back.
fn opened(stage: &Stage, costs: &Costs, row: &ShareRow) -> El {
    let share = row.share;
    let heading = [&share.name, " ", &in_unit(stage, row.amount(Unit::Percent), Unit::Percent)].concat();
    el("section")
        .class("opened")
        .id(&["share-", &share.id].concat())
        .add(stage.heading(1, &heading).attr("tabindex", "-1").has("data-focus", true))
        .add(contents(stage, costs, row))
        .add(stage.button(stage.texts.later().pictures.back_to_tiles, Action::Close))
}
