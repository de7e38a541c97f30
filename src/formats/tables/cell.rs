//! A figure as offices and programs write it.

use crate::domain::Decimal;

/// What stands between whole units and fractions in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecimalMark {
    #[default]
    Point,
    Comma,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    Figure {
        figure: Decimal,
        /// It was written with more decimals than a figure can carry.
        is_rounded: bool,
        /// A sign behind it, such as the asterisk of a preliminary figure.
        mark: Option<&'static str>,
    },
    /// Nothing, or a sign that stands for it.
    Missing(String),
}

/// The finest fraction of a figure of ours.
const MOST_DECIMALS: i64 = 6;
/// More digits than this are beyond any figure of ours.
const MOST_DIGITS: usize = 19;

/// Reads a cell.
///
/// # Errors
/// When it is neither a figure nor a sign that one is missing; the sentence says why.
pub fn content(text: &str, decimal: DecimalMark) -> Result<Content, &'static str> {
    let text = text.trim();
    if is_missing(text) {
        return Ok(Content::Missing(text.to_owned()));
    }
    let (text, mark) = text.strip_suffix('*').map_or((text, None), |rest| (rest.trim_end(), Some("*")));
    let (negative, rest) = match text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let (number, exponent) = match rest.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.parse::<i32>().map_err(|_| NO_FIGURE)?),
        None => (rest, 0),
    };
    let (point, comma) = (".", ",");
    let (mark_here, thousands) = match decimal {
        DecimalMark::Point => (point, comma),
        DecimalMark::Comma => (comma, point),
    };
    let (whole, fraction) = number.split_once(mark_here).unwrap_or((number, ""));
    if number.contains(mark_here) && !only_digits(fraction) {
        return Err(NO_FIGURE);
    }
    let whole = without_groups(whole, thousands).ok_or(NO_FIGURE)?;
    let (figure, is_rounded) = decimal_of(negative, &whole, fraction, exponent)?;
    Ok(Content::Figure { figure, is_rounded, mark })
}

const NO_FIGURE: &str = "is no figure";
const TOO_LARGE: &str = "is too large to be a figure";

/// The signs statistics offices and programs write where there is no figure.
pub fn is_missing(text: &str) -> bool {
    const WORDS: [&str; 10] = ["-", "\u{2212}", "\u{2013}", "\u{2026}", "NaN", "nan", "NA", "N/A", "null", ":"];
    let is_dots = text.len() <= 6 && text.bytes().all(|byte| byte == b'.');
    is_dots || WORDS.contains(&text)
}

/// Whether a cell could be a figure, whatever the decimal mark.
pub fn is_like_figure(text: &str) -> bool {
    let text = text.trim();
    is_missing(text) || [DecimalMark::Point, DecimalMark::Comma].into_iter().any(|mark| content(text, mark) != Err(NO_FIGURE))
}

/// The digits of `1 234 567`: the first group has one to three digits, the others three. Blanks of any kind, or `sign`.
fn without_groups(text: &str, sign: &str) -> Option<String> {
    let is_blank = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}');
    let groups: Vec<&str> = if text.contains(sign) { text.split(sign).collect() } else { text.split(is_blank).collect() };
    let are_digits = groups.iter().all(|group| only_digits(group));
    let are_threes = groups.iter().skip(1).all(|group| group.len() == 3);
    let is_first_short = groups.len() == 1 || groups.first().is_some_and(|group| group.len() <= 3);
    (are_digits && are_threes && is_first_short).then(|| groups.concat())
}

fn only_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The figure these digits write, and whether it had to be rounded.
fn decimal_of(negative: bool, whole: &str, fraction: &str, exponent: i32) -> Result<(Decimal, bool), &'static str> {
    let all = [whole, fraction].concat();
    let digits = all.trim_start_matches('0');
    let fraction = i64::try_from(fraction.len()).map_err(|_| TOO_LARGE)?;
    let power = i64::from(exponent) - fraction;
    let decimals = if digits.is_empty() && exponent != 0 { 0 } else { (-power).clamp(0, MOST_DECIMALS) };
    // the digits a figure keeps, and those it is rounded by
    let shift = power + decimals;
    let (kept, dropped) = match usize::try_from(shift) {
        _ if digits.is_empty() => ("0".to_owned(), ""),
        Ok(zeros) if zeros > MOST_DIGITS => return Err(TOO_LARGE),
        Ok(zeros) => ([digits, &"0".repeat(zeros)].concat(), ""),
        Err(_) => {
            let dropped = usize::try_from(-shift).unwrap_or(usize::MAX);
            let kept = digits.len().checked_sub(dropped);
            kept.and_then(|kept| digits.split_at_checked(kept)).map_or(("0".to_owned(), "01"), |(kept, rest)| (["0", kept].concat(), rest))
        }
    };
    if kept.len() > MOST_DIGITS {
        return Err(TOO_LARGE);
    }
    let is_rounded = dropped.bytes().any(|digit| digit != b'0');
    let up = i64::from(dropped.starts_with(|digit| digit >= '5'));
    let units = kept.parse::<i64>().map_err(|_| TOO_LARGE)? + up;
    let decimals = u8::try_from(decimals).map_err(|_| TOO_LARGE)?;
    let figure = Decimal::of(if negative { -units } else { units }, decimals).ok_or(TOO_LARGE)?;
    Ok((figure, is_rounded))
}
