//! A table of figures: row and column headers, a caption, and a way to scroll it where it does not fit.

use super::chart::bar;
use super::draw::{El, el};

/// What stands in a cell.
pub enum Cell {
    /// The header of its row.
    Head(String),
    Text(String),
    /// A text, and what one may want to know beside it, a paragraph of its own for those who hear it; on paper there is no room for that.
    Noted(String, String),
    /// Aligned so that digits stand below digits.
    Number(String),
    /// A figure, and beside it a bar of so many thousandths that says the same.
    Drawn(String, u32),
}

pub struct Table {
    table: El,
    id: String,
}

/// A table by its id, its caption, its column headers and its rows.
pub fn table(id: &str, caption: &str, head: Vec<Cell>, rows: impl Iterator<Item = Vec<Cell>>) -> Table {
    let columns = head.into_iter().map(|cell| filled(el("th").attr("scope", "col"), cell));
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

    /// In a frame that scrolls, by keyboard too: a group, for a landmark of the page is no table of ours.
    pub fn draw(self) -> El {
        el("div").class("scroller").attr("tabindex", "0").attr("role", "group").attr("aria-labelledby", &self.id).add(self.table)
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
        Cell::Noted(text, note) if note.is_empty() => element.text(&text),
        Cell::Noted(text, note) => element.text(&text).text(" ").add(el("p").class("note-of").attr("data-print", "no").text(&note)),
        // also where there is nothing to draw: digits stay below digits
        Cell::Drawn(text, per_mille) => element.class("number drawn").add(bar("region", per_mille)).text(&text),
    }
}
