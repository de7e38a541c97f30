//! Points moved between shares: figures against whole numbers, and no picture of what cannot be.

use crate::support::national;
use crate::support::page::{Page, explorer, page, ready, shift, view};
use sote_explorer::domain::{Costs, Decimal, Lang, Qualifier, Shift, Unit};
use sote_explorer::explorer::screen::{CostsScreen, ShiftScreen};
use sote_explorer::explorer::{Action, Explorer, Place, Screen, Settings, View};

/// The national shares in tenths of a per cent; 20 000 million euros, 5 533 793 inhabitants.
const SHARES: [(&str, i64); 4] = [("social-care", 380), ("specialised-care", 370), ("primary-care", 180), ("other", 70)];
const POPULATION: i64 = 5_533_793;

/// Euros for each inhabitant, halves away from zero.
fn each(tenths: i64) -> i64 {
    let euros = 20_000_000 * tenths;
    (2 * euros.abs() + POPULATION) / (2 * POPULATION) * euros.signum()
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a figure")
}

fn at(lang: Lang, shift: Option<Shift>) -> Explorer {
    explorer(lang, Place { shift, ..view(View::Costs) })
}

/// A state's costs.
fn screen<T>(explorer: &Explorer, look: impl FnOnce(&CostsScreen) -> T) -> T {
    let sote_explorer::explorer::Content::Ready(library) = &explorer.content else { panic!("it is ready") };
    match Screen::of(explorer, library) {
        Screen::Costs(Some(screen)) => look(&screen),
        _ => panic!("no costs"),
    }
}

fn shifted<T>(explorer: &Explorer, look: impl FnOnce(&ShiftScreen) -> T) -> T {
    screen(explorer, |costs| look(costs.shift.as_ref().expect("it can be shifted")))
}

/// In tenths of a per cent, million euros, euros for each inhabitant.
fn figures([percent, euros, each]: [Option<Decimal>; 3]) -> [i64; 3] {
    let whole = |it: Option<Decimal>| it.filter(|it| it.decimals() == 0).expect("a whole figure").units();
    [percent.expect("a percentage").tenths(), whole(euros), whole(each)]
}

fn expected(tenths: i64) -> [i64; 3] {
    [tenths, 20 * tenths, each(tenths)]
}

#[test]
fn every_shift_there_can_be_has_the_figures_of_whole_numbers() {
    let costs = national::composed(Lang::En).1.costs.expect("costs");
    let start = at(Lang::En, None);
    for (from, most) in SHARES {
        assert_eq!(i64::from(costs.most_tenths(from)), most);
        for (to, _) in SHARES.into_iter().filter(|(to, _)| *to != from) {
            for tenths in (0..=most).step_by(3).chain([most]) {
                let moved = shift(from, to, u16::try_from(tenths).expect("few"));
                let at_most = Shift { tenths: u16::try_from(most).expect("few") + 1, ..moved.clone() };
                assert!(costs.allows(&moved) && !costs.allows(&at_most));
                let after = start.apply(Action::Shift(Some(moved))).expect("it moves");
                shifted(&after, |screen| {
                    assert_eq!(figures(screen.moved), expected(tenths), "{from} {to} {tenths}");
                    let mut sum = 0;
                    for (row, (id, share)) in screen.rows.iter().zip(SHARES) {
                        let change = if id == from {
                            -tenths
                        } else if id == to {
                            tenths
                        } else {
                            0
                        };
                        assert_eq!(row.share.id, id);
                        assert_eq!(figures(row.before), expected(share));
                        assert_eq!(figures(row.after), expected(share + change), "{from} {to} {tenths}");
                        assert_eq!(figures(row.change), expected(change));
                        sum += figures(row.after)[0];
                    }
                    assert_eq!(sum, 1000, "the sum stays");
                });
            }
        }
    }
}

/// The national dataset with other costs.
fn with(change: impl FnOnce(&mut Costs), shift: Option<Shift>) -> Explorer {
    let (dataset, mut background) = national::composed(Lang::En);
    change(background.costs.as_mut().expect("costs"));
    ready(Settings { lang: Lang::En, ..Settings::default() }, dataset, background, Place { shift, ..view(View::Costs) })
}

/// Percentages instead of the four.
fn percentages(percents: &[&str], shift: Option<Shift>) -> Explorer {
    with(
        |costs| {
            costs.shares.truncate(percents.len());
            costs.shares.iter_mut().zip(percents).for_each(|(share, percent)| share.percent = decimal(percent));
        },
        shift,
    )
}

#[test]
fn a_share_keeps_the_precision_of_its_source() {
    let texts = |tenths| {
        let explorer = percentages(&["38.05", "36.95", "18", "7"], Some(shift("social-care", "primary-care", tenths)));
        shifted(&explorer, |screen| screen.rows.iter().filter_map(|row| Some(row.after[0]?.to_string())).collect::<Vec<_>>())
    };
    assert_eq!(texts(10), ["37.05", "36.95", "19", "7"]);
    assert_eq!(texts(15), ["36.55", "36.95", "19.5", "7"]);
    assert_eq!(texts(380), ["0.05", "36.95", "56", "7"]);
}

#[test]
fn what_cannot_be_shifted_is_refused_in_words() {
    let refused = [
        percentages(&["100"], None),
        percentages(&["50", "49.9"], None),
        percentages(&["60", "60", "-20"], None),
        percentages(&[], None),
        with(|costs| costs.total.value = decimal("0"), None),
        with(|costs| costs.total.value = decimal("-1"), None),
    ];
    for explorer in refused {
        let page = page(explorer);
        assert!(page.all(|it| it.is("type", "range")).next().is_none());
        assert_eq!(page.all(|it| it.text.starts_with("Shifts cannot be calculated with this dataset") && it.name == "p").count(), 1);
    }
}

#[test]
fn a_shift_that_cannot_be_is_dropped_from_the_place() {
    for impossible in [
        shift("specialised-care", "primary-care", 371),
        shift("specialised-care", "gone", 10),
        shift("gone", "primary-care", 10),
        shift("other", "other", 10),
    ] {
        assert_eq!(at(Lang::Fi, Some(impossible.clone())).place.shift, None, "from a link");
        let moved = at(Lang::Fi, Some(shift("other", "primary-care", 70)));
        assert_eq!(moved.apply(Action::Shift(Some(impossible.clone()))).expect("it falls back").place.shift, None);
        let link = Action::Restore(Place { shift: Some(impossible), ..view(View::Costs) });
        assert_eq!(moved.apply(link).expect("it falls back").place.shift, None);
    }
    assert_eq!(percentages(&["100"], Some(shift("social-care", "primary-care", 1))).place.shift, None);
}

#[test]
fn a_shift_stays_through_the_other_views_and_languages() {
    let moved = at(Lang::Fi, Some(shift("other", "primary-care", 5)));
    let away = moved.apply(Action::Go(View::Glossary)).and_then(|it| it.apply(Action::ChooseUnit(Unit::Meur))).expect("it went");
    assert_eq!(away.place.shift, moved.place.shift);
    assert_eq!(moved.apply(Action::Shift(None)).expect("put back").place.shift, None);
}

#[test]
fn who_would_give_to_themselves_changes_places() {
    let moved = shift("a", "b", 5);
    for (from, to, expect) in [
        (Some("b"), None, ("b", "a")),
        (None, Some("a"), ("b", "a")),
        (Some("c"), None, ("c", "b")),
        (None, Some("c"), ("a", "c")),
        (None, None, ("a", "b")),
    ] {
        assert_eq!(moved.between(from, to), shift(expect.0, expect.1, 5));
    }
}

#[test]
fn where_no_example_fits_it_begins_with_the_first_two_shares() {
    let rename = |costs: &mut Costs| costs.shares.iter_mut().enumerate().for_each(|(at, share)| share.id = at.to_string());
    let explorer = with(rename, None);
    shifted(&explorer, |screen| {
        assert_eq!((&screen.shift, screen.examples.len(), screen.is_moved()), (&shift("0", "1", 0), 0, false));
    });
    shifted(&at(Lang::Fi, None), |screen| assert_eq!(screen.shift, shift("specialised-care", "primary-care", 0)));
}

fn said(page: &Page) -> String {
    page.the("result", |it| it.is("class", "shift-result") && it.is("role", "status")).text.replace('\u{a0}', " ")
}

#[test]
fn one_sentence_says_what_a_point_is() {
    let one = |lang| said(&page(at(lang, Some(shift("specialised-care", "primary-care", 10)))));
    assert_eq!(
        Lang::ALL.map(one),
        [
            "1 prosenttiyksikkö on noin 200 milj. € vuodessa eli noin 36 €/asukas. Erikoissairaanhoito: 37 % → 36 %. Perusterveydenhuolto: 18 % → 19 %.",
            "1 procentenhet är cirka 200 mn € per år, cirka 36 €/invånare. Specialiserad sjukvård: 37 % → 36 %. Primärvård: 18 % → 19 %.",
            "1 percentage point is about €200 million a year, about €36/inhabitant. Specialised medical care: 37% → 36%. Primary health care: 18% → 19%.",
        ]
    );
    assert!(said(&page(at(Lang::Fi, None))).starts_with("Mitään ei ole vielä siirretty."));
    let half = said(&page(at(Lang::Fi, Some(shift("other", "social-care", 5)))));
    assert!(half.starts_with("0,5 prosenttiyksikköä on noin 100 milj. € vuodessa eli noin 18 €/asukas. Muut: 7 % → 6,5 %."), "{half}");
}

#[test]
fn without_a_population_there_are_euros_only_and_words_for_it() {
    let page = page(with(|costs| costs.population.value = decimal("0"), Some(shift("specialised-care", "primary-care", 10))));
    assert!(said(&page).starts_with("1 percentage point is about €200 million a year. "));
    assert!(said(&page).ends_with("Euros per inhabitant cannot be calculated, because the population is missing."));
    assert_eq!(page.all(|it| it.name == "caption" && it.text.ends_with("before and after")).count(), 2);
}

#[test]
fn the_controls_have_names_and_say_what_they_stand_at() {
    let page = page(at(Lang::Fi, Some(shift("specialised-care", "primary-care", 15))));
    let slider = page.the("slider", |it| it.is("type", "range"));
    for (attribute, value) in [("min", "0"), ("max", "37"), ("step", "0.1"), ("value", "1.5"), ("aria-valuetext", "1,5 prosenttiyksikköä")]
    {
        assert_eq!(slider.get(attribute), Some(value));
    }
    assert_eq!(page.the("its label", |it| it.is("for", "shift-slider")).text, "Kuinka paljon");
    assert_eq!(page.the("field", |it| it.is("id", "shift-points")).get("value"), Some("1,5"));
    for (id, label, chosen) in [("shift-from", "Mistä", "specialised-care"), ("shift-to", "Mihin", "primary-care")] {
        page.the("group", |it| it.is("role", "radiogroup") && it.is("aria-labelledby", id));
        assert_eq!(page.the("label", |it| it.is("id", id)).text, label);
        let checked = page.the("chosen", |it| it.is("name", id) && it.get("checked").is_some());
        assert_eq!(checked.get("value"), Some(chosen));
    }
    let pressed =
        |page: &Page| page.all(|it| it.is("class", "chip") && it.is("aria-pressed", "true")).map(|it| it.text.clone()).collect::<Vec<_>>();
    assert!(pressed(&page).is_empty());
    let example = self::page(at(Lang::Fi, Some(shift("specialised-care", "primary-care", 10))));
    assert_eq!(pressed(&example), ["Erikoissairaanhoito → Perusterveydenhuolto: 1 prosenttiyksikkö"]);
}

#[test]
fn that_it_is_arithmetic_always_stands_beside_it() {
    for (lang, words) in
        [(Lang::Fi, "laskutoimitus, ei ennuste"), (Lang::Sv, "uträkning, ingen prognos"), (Lang::En, "arithmetic, not a forecast")]
    {
        for moved in [None, Some(shift("other", "social-care", 70))] {
            assert_eq!(page(at(lang, moved)).all(|it| it.name == "p" && it.text.contains(words)).count(), 1);
        }
    }
}

#[test]
fn the_tables_show_the_change_with_its_sign() {
    let page = page(at(Lang::En, Some(shift("specialised-care", "primary-care", 10))));
    let rows: Vec<String> = page.all(|it| it.name == "tr").map(|it| it.text.clone()).collect();
    for row in [
        "ShareBeforeAfterChange, points",
        "Specialised medical care3736\u{2212}1",
        "Primary health care (derived)1819+1",
        "Other770",
        "Specialised medical care7,4007,200\u{2212}200",
        "Primary health care (derived)651687+36",
    ] {
        assert!(rows.iter().any(|it| it == row), "{row}: {rows:#?}");
    }
}

#[test]
fn a_shift_is_worked_out_to_the_euro_and_that_the_total_is_rough_is_said() {
    let notes = |explorer| page(explorer).all(|it| it.name == "p" && it.text.contains("known only roughly")).count();
    let moved = || Some(shift("specialised-care", "primary-care", 10));
    assert_eq!(notes(at(Lang::En, moved())), 1);
    assert_eq!(notes(at(Lang::En, None)), 0, "there is no figure yet");
    assert_eq!(notes(with(|costs| costs.total.qualifier = Qualifier::Exact, moved())), 0);
}
