//! Sentences with gaps have the same gaps in every language: what is told in one is told in all.

use sote_explorer::domain::Lang;
use sote_explorer::text::{OwnList, Texts, filled};

/// The gaps of a sentence, each once, in order.
fn gaps(sentence: &str) -> Vec<&str> {
    let mut gaps: Vec<&str> = sentence.split('{').skip(1).map(|after| after.split('}').next().unwrap_or_default()).collect();
    gaps.sort_unstable();
    gaps.dedup();
    gaps
}

macro_rules! alike {
    ($($field:ident).+ has $count:expr) => {{
        for lang in Lang::ALL {
            let sentence = Texts::of(lang).$($field).+;
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
    alike!(costs_heading has 1);
    alike!(costs_lead has 2);
    alike!(costs_table has 1);
    alike!(calculated_note has 3);
    alike!(shift_example has 1);
    alike!(shift_most has 1);
    alike!(shift_table has 1);
    alike!(take_picture has 1);
    alike!(citation has 4);
    alike!(saved has 1);
    alike!(remove_named has 1);
    alike!(regions_table has 1);
    alike!(no_terms has 1);
    alike!(compare.highest has 2);
    alike!(compare.lowest has 2);
    alike!(compare.level has 2);
    alike!(compare.sum has 2);
    alike!(compare.missing has 1);
    alike!(compare.same has 2);
    alike!(compare.more has 4);
    alike!(compare.less has 4);
    alike!(compare.change has 7);
    alike!(compare.no_change has 4);
    alike!(compare.break_note has 2);
    alike!(compare.bars_title has 2);
    alike!(compare.lines_title has 1);
    alike!(compare.functions_title has 1);
    alike!(compare.all_title has 1);
    alike!(compare.updated has 1);
    alike!(compare.retrieved has 1);
    alike!(compare.unit_is has 1);
    alike!(compare.formula has 1);
    alike!(compare.divided has 2);
    alike!(pictures.back_to_share has 1);
    alike!(pictures.largest has 2);
    alike!(pictures.tied has 2);
    alike!(pictures.together has 3);
    alike!(pictures.derived has 1);
    alike!(pictures.rounded has 3);
    alike!(pictures.timeline_scale has 1);
}

#[test]
fn those_of_the_own_list_too() {
    for own in Lang::ALL.map(OwnList::of) {
        assert_eq!([gaps(own.start_here), gaps(own.earlier_named), gaps(own.moved)], [vec!["0"], vec!["0"], vec!["0", "1"]]);
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
