//! What the forms of a word have in common.
//!
//! A stem here need not be a word, nor what a grammar calls a stem: it is a key under which *hoito*, *hoidon* and *hoidossakin* meet.
//! Endings are taken off by the language's tables; then a Finnish stem's last consonants are brought to one grade, because Finnish
//! changes them (*asunto*: *asunnon*). Held against a morphological dictionary on the words of real service descriptions, see
//! `docs/search.md`.

use super::Language;
use crate::domain::Lang;

/// Fewer letters than this say too little.
const SHORTEST: usize = 3;
/// From this table on, Finnish endings follow a consonant: the vowels before them change from form to form.
const CONSONANTS_FROM: usize = 3;

/// The stem of `word`, which is [plain](super::fold::plain).
#[must_use]
pub fn stem(word: &str, language: &Language) -> String {
    let mut stem = word.to_owned();
    for (place, table) in language.tables.iter().enumerate() {
        let fits = table
            .iter()
            .find(|it| if it.is_whole { stem == it.text } else { stem.len() >= it.text.len() + it.left && stem.ends_with(&it.text) });
        if let Some(it) = fits {
            stem.truncate(stem.len() - it.text.len());
            stem.push_str(&it.instead);
        }
        if language.lang == Lang::Fi && place >= CONSONANTS_FROM {
            drop_vowels(&mut stem);
        }
    }
    if language.lang == Lang::Fi {
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

fn drop_vowels(stem: &mut String) {
    while stem.len() > SHORTEST && stem.ends_with(['a', 'e', 'i', 'o', 'u', 'y']) {
        stem.pop();
    }
}

/// Consonant gradation: both grades of a stem's last consonants become one.
fn one_grade(stem: &mut String) {
    /// A grade, the other, and how many letters must be left.
    const GRADES: [(&str, &str, usize); 15] = [
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
    let fits = GRADES.iter().find(|(strong, _, left)| stem.len() >= strong.len() + left && stem.ends_with(strong));
    if let Some((strong, weak, _)) = fits {
        stem.truncate(stem.len() - strong.len());
        stem.push_str(weak);
    }
}
