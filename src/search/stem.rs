//! What the forms of a word have in common.
//!
//! A stem here need not be a word, nor what a grammar calls a stem: it is a key under which *hoito*, *hoidon* and *hoidossakin* meet.
//! Endings are taken off by tables (below, a table a language); then the stem's last consonants are brought to one grade, because
//! Finnish changes them (*asunto*: *asunnon*). Measured against a morphological dictionary on the words of real service
//! descriptions, see `docs/search.md`.

use crate::domain::Lang;

/// An ending, what stands in its place, and how many letters must be left before it.
pub type Ending = (&'static str, &'static str, usize);

/// The tables of a language, applied one after the other; of each the first ending that fits.
const fn tables(lang: Lang) -> &'static [&'static [Ending]] {
    match lang {
        Lang::Fi => super::endings::FINNISH,
        Lang::Sv => super::endings::SWEDISH,
        Lang::En => super::endings::ENGLISH,
    }
}

/// The stem of `word`, which is [plain](super::fold::plain).
#[must_use]
pub fn stem(word: &str, lang: Lang) -> String {
    let mut stem = word.to_owned();
    let mut nth = 0;
    for table in tables(lang) {
        let fits = |(ending, _, left): &&Ending| match ending.strip_prefix('^') {
            Some(whole) => stem == whole,
            None => stem.len() >= ending.len() + left && stem.ends_with(ending),
        };
        if let Some((ending, instead, _)) = table.iter().find(fits) {
            stem.truncate(stem.len().saturating_sub(ending.len()));
            stem.push_str(instead);
        }
        nth += 1;
        if lang == Lang::Fi && nth >= 4 {
            drop_vowels(&mut stem);
        }
    }
    if lang == Lang::Fi {
        one_grade(&mut stem);
    } else {
        single_last_letter(&mut stem);
    }
    stem
}

/// *hemmet* is of *hem*, *stopped* of *stop*.
fn single_last_letter(stem: &mut String) {
    let mut letters = stem.bytes().rev();
    let last = letters.next();
    if stem.len() > SHORTEST && last == letters.next() && last.is_some_and(|letter| b"bdfgklmnprt".contains(&letter)) {
        stem.pop();
    }
}

/// Fewer letters than this say too little.
const SHORTEST: usize = 3;

/// The vowels a Finnish stem ends in are those that change from form to form.
fn drop_vowels(stem: &mut String) {
    while stem.len() > SHORTEST && stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        stem.pop();
    }
}

/// Consonant gradation: both grades of a stem's last consonants become one.
fn one_grade(stem: &mut String) {
    const GRADES: &[Ending] = &[
        ("kk", "", 3),
        ("lk", "l", 2),
        ("rk", "r", 1),
        ("rj", "r", 1),
        ("hk", "h", 2),
        ("nk", "ng", 1),
        ("pp", "p", 2),
        ("mp", "mm", 2),
        ("tt", "t", 2),
        ("nt", "nn", 2),
        ("lt", "ll", 2),
        ("rt", "rr", 2),
        ("d", "t", 2),
        ("v", "p", 2),
        ("k", "", 3),
    ];
    if let Some((strong, weak, _)) = GRADES.iter().find(|(strong, _, left)| stem.len() >= strong.len() + left && stem.ends_with(strong)) {
        stem.truncate(stem.len() - strong.len());
        stem.push_str(weak);
    }
}
