//! Dates as each language writes them, never more precise than the source.

use crate::domain::{Date, Lang};

/// `24.1.2020`, `tammikuu 2020` or `2020`.
#[must_use]
pub fn date(lang: Lang, date: Date) -> String {
    let Date { year, month, day } = date;
    match (month, day, lang) {
        (Some(month), Some(day), Lang::Fi | Lang::Sv) => format!("{day}.{month}.{year}"),
        (Some(month), Some(day), Lang::En) => format!("{day} {} {year}", month_name(lang, month)),
        (Some(month), None, _) => format!("{} {year}", month_name(lang, month)),
        (None, ..) => year.to_string(),
    }
}

fn month_name(lang: Lang, month: u8) -> &'static str {
    let names = match lang {
        Lang::Fi => [
            "tammikuu",
            "helmikuu",
            "maaliskuu",
            "huhtikuu",
            "toukokuu",
            "kesäkuu",
            "heinäkuu",
            "elokuu",
            "syyskuu",
            "lokakuu",
            "marraskuu",
            "joulukuu",
        ],
        Lang::Sv => {
            ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"]
        }
        Lang::En => {
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
        }
    };
    names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}
