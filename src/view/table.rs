//! A table of figures: row and column headers, a caption, and a way to scroll it where it does not fit.

use super::chart::bar;
use super::draw::{El, el};

/// What stands in a cell.
pub enum Cell {
    /// The header of its row.
    Head(String),
    Text(String),
    /// Aligned so that digits stand below digits.
    Number(String),
    /// A bar by the class and the thousandths of its length; beside a figure that says the same, so nothing to those who hear.
    Bar(&'static str, u32),
}

pub struct Table {
    table: El,
    id: String,
}

/// A table by its id, its caption, its column headers and its rows.
pub fn table(id: &str, caption: &str, head: Vec<Cell>, rows: impl Iterator<Item = Vec<Cell>>) -> Table {
    let columns = head.into_iter().map(|cell| {
        let element = if matches!(cell, Cell::Bar(..)) { el("td") } else { el("th").attr("scope", "col") };
        filled(element, cell)
    });
    let body = rows.map(|cells| el("tr").all(cells.into_iter().map(drawn)));
    let table = el("table")
        .attr("part", "table")
        .add(el("caption").id(id).text(caption))
        .add(el("thead").add(el("tr").all(columns)))
        .add(el("tbody").all(body));
    Table { table, id: id.to_owned() }
}

impl Table {
    /// A last row that sums the others up.
    pub fn total(mut self, cells: Vec<Cell>) -> Self {
        self.table = self.table.add(el("tfoot").add(el("tr").all(cells.into_iter().map(drawn))));
        self
    }

    /// In a frame that scrolls, by keyboard too.
    pub fn draw(self) -> El {
        el("div").class("scroller").attr("tabindex", "0").attr("role", "region").attr("aria-labelledby", &self.id).add(self.table)
    }
}

fn drawn(cell: Cell) -> El {
    let element = if matches!(cell, Cell::Head(_)) { el("th").attr("scope", "row") } else { el("td") };
    filled(element, cell)
}

fn filled(element: El, cell: Cell) -> El {
    match cell {
        Cell::Head(text) | Cell::Text(text) => element.text(&text),
        Cell::Number(text) => element.class("number").text(&text),
        Cell::Bar(class, per_mille) => element.class("drawn").maybe((per_mille > 0).then(|| bar(class, per_mille))),
    }
}
