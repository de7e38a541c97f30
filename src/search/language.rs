//! What the search knows of a language beside its words: endings, and words that say little.
//!
//! Written down in `data/language/<code>.txt`, and carried by each search file, so that a visitor downloads one language's only.
//!
//! ```text
//! joining            words that say nothing of a need
//!  ja tai sekä
//! faint              words that say little beside others: when or how, not what
//!  yö
//! kin                words that say who it is about, and still less
//!  äiti
//! endings            a table; of each table, in order, the first ending that fits is taken off
//!  kin:4 lasten>lapse ^lasta>lapse
//! ```
//! `kin:4`: taken off where four letters are left. `lasten>lapse`: something else stands in its place. `^lasta`: the whole word only.
//! Endings are written without marks: ä as a, ö as o, å as a.

use super::fold;
use super::stem;
use crate::domain::Lang;

/// One language, ready to be searched in.
pub struct Language {
    pub lang: Lang,
    joining: Vec<String>,
    /// Stems of faint words.
    faint: Vec<String>,
    /// Stems of words for the people around somebody.
    kin: Vec<String>,
    pub(super) tables: Vec<Vec<Ending>>,
}

/// How much a word tells of what is needed, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tells {
    /// Who it is about: *äiti* needs no maternity clinic when she forgets everything.
    Who,
    /// When or how.
    Little,
    /// The need itself.
    What,
}

pub(super) struct Ending {
    pub text: String,
    /// The whole word, not its end.
    pub is_whole: bool,
    pub instead: String,
    /// How many letters must be left.
    pub left: usize,
}

/// A joining word is known without its marks from this length on.
const SHORTEST_PLAIN: usize = 4;

impl Language {
    /// What the data folder says of a language.
    #[cfg(feature = "cli")]
    #[must_use]
    pub fn of(lang: Lang) -> Self {
        Self::parse(Self::text(lang), lang)
    }

    /// The text a language is parsed from.
    #[cfg(feature = "cli")]
    #[must_use]
    pub const fn text(lang: Lang) -> &'static str {
        match lang {
            Lang::Fi => include_str!("../../data/language/fi.txt"),
            Lang::Sv => include_str!("../../data/language/sv.txt"),
            Lang::En => include_str!("../../data/language/en.txt"),
        }
    }

    /// Any text is a language; what is not understood says nothing.
    #[must_use]
    pub fn parse(text: &str, lang: Lang) -> Self {
        let mut language = Self { lang, joining: Vec::new(), faint: Vec::new(), kin: Vec::new(), tables: Vec::new() };
        let (mut faint, mut kin) = (Vec::new(), Vec::new());
        let mut section = "";
        for line in text.split('\n') {
            let Some(words) = line.strip_prefix(' ') else {
                section = line;
                if section == "endings" {
                    language.tables.push(Vec::new());
                }
                continue;
            };
            for word in words.split(' ') {
                match (section, language.tables.last_mut()) {
                    ("joining", _) => {
                        let plain = fold::plain(word);
                        // short ones mean something else without their marks: får, far
                        if plain != word && plain.len() >= SHORTEST_PLAIN {
                            language.joining.push(plain);
                        }
                        language.joining.push(word.to_owned());
                    }
                    ("faint", _) => faint.push(word),
                    ("kin", _) => kin.push(word),
                    ("endings", Some(table)) => table.push(Ending::parse(word)),
                    _ => {}
                }
            }
        }
        let stems = |words: Vec<&str>| words.into_iter().map(|word| stem::stem(&fold::plain(word), &language)).collect();
        let (faint, kin) = (stems(faint), stems(kin));
        Self { faint, kin, ..language }
    }

    /// Whether `word`, in lower case, says nothing by itself.
    #[must_use]
    pub fn only_joins(&self, word: &str) -> bool {
        self.joining.iter().any(|joining| joining == word)
    }

    /// How much a stem tells of what is needed.
    #[must_use]
    pub fn tells(&self, stem: &str) -> Tells {
        let is_among = |stems: &[String]| stems.iter().any(|it| it == stem);
        match (is_among(&self.kin), is_among(&self.faint)) {
            (true, _) => Tells::Who,
            (_, true) => Tells::Little,
            _ => Tells::What,
        }
    }
}

impl Ending {
    fn parse(text: &str) -> Self {
        let (text, left) = text.split_once(':').unwrap_or((text, ""));
        let (ending, instead) = text.split_once('>').unwrap_or((text, ""));
        let bare = ending.strip_prefix('^').unwrap_or(ending);
        let digit = left.bytes().next().unwrap_or(b'0');
        Self { text: bare.to_owned(), is_whole: bare != ending, instead: instead.to_owned(), left: usize::from(digit.wrapping_sub(b'0')) }
    }
}
