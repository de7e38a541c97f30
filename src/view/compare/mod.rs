//! Cost tables compared: choices, what they come to in words, three pictures with their tables, and where it is all from.

mod about;
mod along;
mod bars;
mod controls;
mod lines;
mod multiples;
mod plot;
mod summary;
mod written;

pub use along::compared;

use super::Stage;
use super::draw::{El, el};
use super::frame::problem;
use super::part::part as by_itself;
use super::take_along::Along;
use super::take_along::paper_link;
use crate::domain::Decimal;
use crate::domain::cost_table::COUNTRY;
use crate::explorer::screen::{CompareScreen, Comparison, Figures};
use crate::explorer::{Compare, CostsPart, Explorer};
use crate::text::compare::CompareTexts;
use crate::text::{date, number};
use yew::Callback;
use yew::virtual_dom::VNode;

/// Nothing where the dataset has no cost tables.
pub fn compare(stage: &Stage, explorer: &Explorer, along: &Along, on_retry: &Callback<()>) -> Option<El> {
    let screen = CompareScreen::of(explorer, &stage.library)?;
    let texts = &stage.texts.later().compare;
    let section = el("section").class("block compare").add(stage.heading(1, texts.heading).class("title").id("compare"));
    Some(match screen {
        CompareScreen::Awaited => section.add(el("p").attr("role", "status").text(texts.loading)),
        CompareScreen::Missing(trouble) => section.add(problem(stage.texts, trouble, on_retry)),
        CompareScreen::Empty => section.add(notice(texts.empty)),
        CompareScreen::Here(comparison) => {
            let part = Part { stage, texts, comparison: &comparison, chosen: &explorer.place.compare };
            let section = section.add(el("p").class("block-lead").text(texts.lead)).maybe(about::invented(&part));
            let section = section.maybe(stage.live(|| controls::controls(&part)));
            match &comparison.figures {
                Some(figures) => {
                    let section = section.add(summary::summary(&part, figures));
                    let section = if stage.is_live() {
                        drawn(&part, section, figures, explorer, |late, shows| by_itself(stage, late, shows, along, on_retry))
                    } else {
                        section
                    };
                    // what choices show in the widget
                    section.all(written::written(&part, figures))
                }
                None => section.add(refused(&part)),
            }
            .add(about::about(&part))
            // on paper: the sheet of the shares has a link of its own
            .maybe(stage.live(|| paper_link(stage, explorer, along)))
            .maybe(comparison.figures.as_ref().filter(|_| stage.is_live()).map(|figures| along::along(&part, figures, along)))
        }
    })
}

/// The pictures with their tables; `late` makes a part that is drawn by itself, and shows that state.
fn drawn(part: &Part, section: El, figures: &Figures, explorer: &Explorer, late: impl Fn(CostsPart, Explorer) -> VNode) -> El {
    let functions = figures.area.map(|area| explorer.of_functions(&part.comparison.table.id, area, part.chosen));
    let section = section
        .add(bars::bars(part, figures, late(CostsPart::RegionsTable, explorer.clone())))
        .node(late(CostsPart::Lines, explorer.clone()));
    match functions {
        Some(functions) => section.node(late(CostsPart::Functions, functions)),
        None => section,
    }
}

/// A part of the comparison that is drawn by itself, where there is something to show.
pub fn late(stage: &Stage, wanted: CostsPart, explorer: &Explorer) -> Option<El> {
    let Some(CompareScreen::Here(comparison)) = CompareScreen::of(explorer, &stage.library) else { return None };
    let part = Part { stage, texts: &stage.texts.later().compare, comparison: &comparison, chosen: &explorer.place.compare };
    let figures = comparison.figures.as_ref()?;
    match wanted {
        CostsPart::RegionsTable => Some(bars::table_of(&part, figures)),
        CostsPart::Lines => Some(lines::lines(&part, figures)),
        _ => figures.multiples().map(|multiples| multiples::multiples(&part, figures, &multiples)),
    }
}

fn refused(part: &Part) -> El {
    let table = part.comparison.table;
    if table.room() == Some(0) {
        return notice(part.texts.empty);
    }
    notice(&(part.texts.too_large)(table.functions.len(), table.regions.len(), table.years.len()))
}

fn notice(text: &str) -> El {
    el("p").class("notice").attr("part", "notice").text(text)
}

/// What every part of this section needs.
struct Part<'a> {
    stage: &'a Stage,
    texts: &'a CompareTexts,
    comparison: &'a Comparison<'a>,
    /// What the visitor has chosen so far.
    chosen: &'a Compare,
}

impl Part<'_> {
    /// The name of a region, or of the country.
    fn name(&self, id: &str) -> String {
        if id == COUNTRY {
            return self.texts.country_name(self.comparison.table.country_name.as_deref());
        }
        let region = self.stage.library.front.region(id);
        region.map_or_else(|| id.to_owned(), |region| (self.texts.short_name)(&region.id, &region.name))
    }

    fn function<'b>(&'b self, figures: &Figures) -> &'b str {
        self.comparison.table.functions.get(figures.function).map_or("", |function| &function.name)
    }

    fn year(&self, at: usize) -> String {
        self.comparison.table.years.get(at).map_or_else(String::new, |year| date(self.stage.texts.lang, *year))
    }

    fn number(&self, value: Decimal) -> String {
        number(self.stage.texts.lang, value)
    }

    /// A figure with its unit.
    fn figure(&self, figures: &Figures, value: Decimal) -> String {
        self.stage.texts.table_figure(value, figures.unit, &self.comparison.table.unit_name)
    }

    /// What the figures shown are counted in.
    fn unit(&self, figures: &Figures) -> String {
        self.stage.texts.table_unit(figures.unit, &self.comparison.table.unit_name).to_owned()
    }

    /// A figure as it stands in a table: with the signs of its source, and missing where it is missing.
    fn cell(&self, figures: &Figures, [function, region, year]: [usize; 3]) -> String {
        let value = figures.value(function, region, year);
        let mut cell = value.map_or_else(|| self.stage.texts.later().missing.to_owned(), |value| self.number(value));
        for sign in figures.signs(function, region, year) {
            let is_short = value.is_some() && sign.chars().count() == 1;
            cell += &if is_short { sign.to_owned() } else { [" (", sign, ")"].concat() };
        }
        cell
    }

    /// Above zero with a plus.
    fn signed(&self, value: Decimal) -> String {
        [if value.units() > 0 { "+" } else { "" }, &self.number(value)].concat()
    }

    /// Where the figures of a chart and its table are from.
    fn cited(&self) -> El {
        let table = self.comparison.table;
        let source =
            if table.source.is_empty() { self.texts.no_source.to_owned() } else { [self.stage.texts.source, ": ", &table.source].concat() };
        let cited = el("p").add(el("cite").class("cite").text(&source));
        match about::signs(self) {
            Some(signs) => cited.text(" · ").add(signs),
            None => cited,
        }
    }
}

/// Without its sign.
fn size(value: Decimal) -> Decimal {
    if value.units() < 0 { Decimal::whole(0).minus(value) } else { value }
}
