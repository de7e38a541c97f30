//! Sentences with gaps have the same gaps in every language: what is told in one is told in all.

use sote_explorer::domain::Lang;
use sote_explorer::text::filters::counted;
use sote_explorer::text::{OwnList, Texts, filled};

/// The gaps of a sentence, each once, in order.
fn gaps(sentence: &str) -> Vec<&str> {
    let mut gaps: Vec<&str> = sentence.split('{').skip(1).map(|after| after.split('}').next().unwrap_or_default()).collect();
    gaps.sort_unstable();
    gaps.dedup();
    gaps
}

macro_rules! alike {
    (later $($field:ident).+ has $count:expr) => { alike!(Texts::later, $($field).+, $count) };
    ($($field:ident).+ has $count:expr) => { alike!(std::convert::identity, $($field).+, $count) };
    ($part:expr, $($field:ident).+, $count:expr) => {{
        for lang in Lang::ALL {
            let sentence = $part(Texts::of(lang)).$($field).+;
            let expected: Vec<String> = (0..$count).map(|gap: usize| gap.to_string()).collect();
            assert_eq!(gaps(sentence), expected, "{} in {lang:?}: {sentence}", stringify!($($field).+));
        }
    }};
}

#[test]
fn every_language_has_the_same_gaps() {
    alike!(title_of_region has 1);
    alike!(compiled has 1);
    alike!(licence has 1);
    alike!(nothing_found has 1);
    alike!(modified has 1);
    alike!(share_stated has 2);
    alike!(share_inferred has 2);
    alike!(show_share has 1);
    alike!(added has 1);
    alike!(removed has 1);
    alike!(later costs_heading has 1);
    alike!(later costs_lead has 2);
    alike!(later costs_table has 1);
    alike!(later calculated_note has 3);
    alike!(later shift_example has 1);
    alike!(later shift_most has 1);
    alike!(later shift_table has 1);
    alike!(later take_picture has 1);
    alike!(later citation has 4);
    alike!(saved has 1);
    alike!(remove_named has 1);
    alike!(later regions_table has 1);
    alike!(later no_terms has 1);
    alike!(later compare.highest has 2);
    alike!(later compare.lowest has 2);
    alike!(later compare.level has 2);
    alike!(later compare.sum has 2);
    alike!(later compare.missing has 1);
    alike!(later compare.same has 2);
    alike!(later compare.more has 4);
    alike!(later compare.less has 4);
    alike!(later compare.change has 7);
    alike!(later compare.no_change has 4);
    alike!(later compare.break_note has 2);
    alike!(later compare.bars_title has 2);
    alike!(later compare.lines_title has 1);
    alike!(later compare.functions_title has 1);
    alike!(later compare.all_title has 1);
    alike!(later compare.updated has 1);
    alike!(later compare.retrieved has 1);
    alike!(later compare.unit_is has 1);
    alike!(later compare.formula has 1);
    alike!(later compare.divided has 2);
    alike!(back_to_share has 1);
    alike!(later pictures.largest has 2);
    alike!(later pictures.tied has 2);
    alike!(later pictures.together has 3);
    alike!(later pictures.derived has 1);
    alike!(later pictures.rounded has 3);
    alike!(later pictures.timeline_scale has 1);
}

#[test]
fn those_of_the_own_list_too() {
    for own in Lang::ALL.map(OwnList::of) {
        let one = [own.start_here, own.earlier_named, own.beside, own.add_named, own.need_some].map(gaps);
        assert_eq!((one, gaps(own.moved)), ([(); 5].map(|()| vec!["0"]), vec!["0", "1"]));
    }
}

#[test]
fn gaps_are_filled_by_their_numbers() {
    assert_eq!(filled("{1} before {0}, {1} again", &["a", "b"]), "b before a, b again");
    assert_eq!(filled("nothing to fill", &["a"]), "nothing to fill");
    // what fills a gap is no sentence with gaps
    assert_eq!(filled("”{0}”", &["{0} {1}"]), "”{0} {1}”");
    assert_eq!(filled("{7} and {", &["a"]), " and ");
}

/// In groups of three from a thousand on, with a space that does not break in Finnish and Swedish.
#[test]
fn how_many_there_are_is_written_as_figures_are() {
    for (many, spaced, english) in [(999, "999", "999"), (1000, "1\u{a0}000", "1,000"), (1_234_567, "1\u{a0}234\u{a0}567", "1,234,567")] {
        for (lang, written) in [(Lang::Fi, spaced), (Lang::Sv, spaced), (Lang::En, english)] {
            let texts = Texts::of(lang);
            let sentences = [
                (texts.services_shown)(many),
                (texts.results)(many, "?"),
                (texts.shown_of)(many, 2),
                (texts.shown_of)(2, many),
                (texts.more_contacts)(many),
                (texts.later().terms_shown)(many),
                counted(lang, &texts.later().filters.in_use, many),
                counted(lang, &texts.later().filters.show, many),
                counted(lang, &texts.later().filters.without_hours, many),
            ];
            for sentence in sentences {
                let has =
                    |part: &str| sentence.split(|it: char| !(it.is_ascii_digit() || it == '\u{a0}' || it == ',')).any(|it| it == part);
                assert!(has(written), "{lang:?}: “{sentence}” does not say {written}");
            }
        }
    }
}
