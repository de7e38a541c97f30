use super::Part;
use crate::explorer::screen::Figures;
use crate::text::filled;
use crate::view::draw::El;
use crate::view::table::{Cell, table};

/// More figures than this nobody reads on one page; then one function stands for all.
const MOST: usize = 6000;

/// All figures as tables, a function each, where nobody can choose what is shown; nothing in the widget.
pub fn written(part: &Part, figures: &Figures) -> Vec<El> {
    if part.stage.is_live() {
        return Vec::new();
    }
    let source = part.comparison.table;
    let is_readable = source.room().is_some_and(|room| room <= MOST);
    let functions = source.functions.iter().enumerate().filter(|(at, _)| is_readable || *at == figures.function);
    let one = |(function, named): (usize, &crate::domain::CostFunction)| {
        let title = [&filled(part.texts.all_title, &[&named.name]), " (", &part.unit(figures), ")"].concat();
        let years = figures.years();
        let head = [Cell::Text(part.texts.region.to_owned())].into_iter().chain(years.iter().map(|year| Cell::Number(part.year(*year))));
        let row = |region: usize| {
            let id = source.regions.get(region).map_or("", String::as_str);
            let cells = years.iter().map(|year| Cell::Number(part.cell(figures, [function, region, *year])));
            [Cell::Head(part.name(id))].into_iter().chain(cells).collect()
        };
        table(&format!("compare-{function}"), &title, head.collect(), figures.places().map(row)).draw()
    };
    functions.map(one).collect()
}
