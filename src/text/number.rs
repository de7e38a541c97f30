//! Figures as each language writes them, with the precision they came with.
//!
//! Written here rather than asked of the browser's `Intl`, because the same text is made without a browser too, in the native tests;
//! the browser tests hold it against `Intl`.

use crate::domain::{Decimal, Lang, Unit};

/// Keeps a number and its unit on one line.
const NO_BREAK: char = '\u{a0}';

/// `20000` is `20 000` in Finnish and Swedish, `20,000` in English.
#[must_use]
pub fn number(lang: Lang, value: Decimal) -> String {
    let (group, mark) = match lang {
        Lang::Fi | Lang::Sv => (NO_BREAK, ','),
        Lang::En => (',', '.'),
    };
    let plain = value.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("\u{2212}", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut written = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push(mark);
        written.push_str(fraction);
    }
    written
}

/// How many there are: `1 879` in Finnish and Swedish, `1,879` in English.
#[must_use]
pub fn count(lang: Lang, many: usize) -> String {
    number(lang, Decimal::whole(i64::try_from(many).unwrap_or(i64::MAX)))
}

/// `38 %`, in English `38%`.
#[must_use]
pub fn percent(lang: Lang, value: Decimal) -> String {
    let number = number(lang, value);
    match lang {
        Lang::Fi | Lang::Sv => format!("{number}{NO_BREAK}%"),
        Lang::En => format!("{number}%"),
    }
}

/// Million euros, in billions where nothing is lost by it.
#[must_use]
pub fn total(lang: Lang, millions: Decimal) -> String {
    let is_billions = millions.decimals() == 0 && millions.units() != 0 && millions.units() % 1000 == 0;
    if !is_billions {
        return amount(lang, millions, Unit::Meur);
    }
    let plain = number(lang, Decimal::whole(millions.units() / 1000));
    match lang {
        Lang::Fi => format!("{plain}{NO_BREAK}miljardia{NO_BREAK}€"),
        Lang::Sv => format!("{plain}{NO_BREAK}miljarder{NO_BREAK}€"),
        Lang::En => format!("€{plain}{NO_BREAK}billion"),
    }
}

/// A figure with its unit.
#[must_use]
pub fn amount(lang: Lang, value: Decimal, unit: Unit) -> String {
    let plain = number(lang, value);
    match (unit, lang) {
        (Unit::Percent, _) => percent(lang, value),
        (Unit::Meur, Lang::Fi) => format!("{plain}{NO_BREAK}milj.{NO_BREAK}€"),
        (Unit::Meur, Lang::Sv) => format!("{plain}{NO_BREAK}mn{NO_BREAK}€"),
        (Unit::Meur, Lang::En) => format!("€{plain}{NO_BREAK}million"),
        (Unit::EurPerInhabitant, Lang::Fi) => format!("{plain}{NO_BREAK}€/asukas"),
        (Unit::EurPerInhabitant, Lang::Sv) => format!("{plain}{NO_BREAK}€/invånare"),
        (Unit::EurPerInhabitant, Lang::En) => format!("€{plain}/inhabitant"),
    }
}
