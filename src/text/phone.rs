//! Phone numbers as people write them.

use crate::domain::Lang;

/// Finland's country code.
const FINLAND: &str = "+358";

/// `040 123 4567` for readers of Finnish and Swedish, `+358 40 123 4567` for those of English; another country's number in groups of three.
#[must_use]
pub fn phone(lang: Lang, number: &str) -> String {
    let Some(own) = number.strip_prefix(FINLAND).filter(|own| own.len() > 4 && own.bytes().all(|byte| byte.is_ascii_digit())) else {
        return number.to_owned();
    };
    // area codes have one digit, or two where they begin with 1; mobile and national numbers two, free and charged ones three
    let first = match own.as_bytes() {
        [b'6' | b'7' | b'8', b'0', b'0', ..] => 3,
        [b'1' | b'4' | b'7', ..] | [b'2' | b'3', b'0' | b'9', ..] | [b'5', b'0', ..] => 2,
        _ => 1,
    };
    let (code, rest) = own.split_at(first);
    let groups = [&[code], &groups(rest)[..]].concat().join("\u{a0}");
    match lang {
        Lang::Fi | Lang::Sv => format!("0{groups}"),
        Lang::En => format!("{FINLAND}\u{a0}{groups}"),
    }
}

/// In threes; what would be left over joins the last group.
fn groups(digits: &str) -> Vec<&str> {
    let mut groups = Vec::new();
    let mut rest = digits;
    while rest.len() > 5 {
        let (group, after) = rest.split_at(3);
        groups.push(group);
        rest = after;
    }
    groups.push(rest);
    groups
}
