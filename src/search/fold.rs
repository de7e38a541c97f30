//! Letters made comparable, and text cut into words.

use std::ops::Range;

/// The words of a text in lower case, with the bytes each stands at. Everything that is neither letter nor digit separates.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let is_part = |letter: &char| is_letter(*letter) || is_combining(*letter);
        while rest.next_if(|(_, letter)| !is_part(letter)).is_some() {}
        let start = rest.peek()?.0;
        let mut word = String::new();
        let mut end = start;
        while let Some((at, letter)) = rest.next_if(|(_, letter)| is_part(letter)) {
            end = at + letter.len_utf8();
            word.push(lower(letter));
        }
        Some((start..end, compose(&word)))
    })
}

/// A text as its words without marks, one blank between them.
#[must_use]
pub fn comparable(text: &str) -> String {
    words(text).fold(String::new(), |text, (_, word)| text + " " + &plain(&word)).trim_start().to_owned()
}

/// Whether `part` stands in `text`. The standard search is made for long texts and weighs a kilobyte; words are short.
#[must_use]
pub fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// Letters and digits. Unicode's own tables know every script, but weigh more than the whole search: here everything from the
/// Latin letters on is a letter but for punctuation, symbols and pictures.
const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || letter >= 'À'
            && !matches!(letter, '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe00}'..='\u{ff0f}' | '\u{1f000}'..)
}

/// Lower case for the Latin letters of our languages and their neighbours (Sámi, Estonian, Polish …).
fn lower(letter: char) -> char {
    let next = |step: u32| char::from_u32(u32::from(letter) + step).unwrap_or(letter);
    match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' => next(32),
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if u32::from(letter).is_multiple_of(2) => next(1),
        'Ĺ'..='ň' | 'Ź'..='ž' if !u32::from(letter).is_multiple_of(2) => next(1),
        other => other,
    }
}

/// The word without the marks that people leave out: `särky` and `sarky` become the same.
#[must_use]
pub fn plain(word: &str) -> String {
    word.chars().filter(|letter| !is_combining(*letter)).map(base).collect()
}

const fn base(letter: char) -> char {
    match letter {
        'ä' | 'å' | 'á' | 'à' | 'â' | 'ã' => 'a',
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'š' => 's',
        'ž' => 'z',
        'č' | 'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

const fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// A letter followed by its mark becomes the one letter our languages write: some keyboards and files send them apart.
fn compose(word: &str) -> String {
    let mut composed = String::with_capacity(word.len());
    for letter in word.chars() {
        let joined = match (composed.chars().next_back(), letter) {
            (Some('a'), '\u{308}') => Some('ä'),
            (Some('o'), '\u{308}') => Some('ö'),
            (Some('a'), '\u{30a}') => Some('å'),
            (Some('e'), '\u{301}') => Some('é'),
            _ => None,
        };
        if let Some(joined) = joined {
            composed.pop();
            composed.push(joined);
        } else if !is_combining(letter) {
            composed.push(letter);
        }
    }
    composed
}
