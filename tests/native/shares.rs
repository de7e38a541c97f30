//! The shares drawn and told: what is drawn is what the figures say, and what cannot be drawn is said in words.

use crate::support::page::{Page, explorer, html, page, ready, view};
use crate::support::{national, page};
use sote_explorer::domain::{Costs, Date, Decimal, Event, Fit, Lang, Qualifier, Share};
use sote_explorer::explorer::screen::tiles::{squarified, stacked};
use sote_explorer::explorer::screen::{CostsScreen, Tile};
use sote_explorer::explorer::{Action, Arrival, Chart, Content, Explorer, Place, Screen, Settings, Take, View, address};
use sote_explorer::view::{Along, parcel};
use std::rc::Rc;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a figure")
}

fn at(lang: Lang, chart: Chart) -> Explorer {
    explorer(lang, Place { chart, ..view(View::Costs) })
}

fn screen<T>(explorer: &Explorer, look: impl FnOnce(&CostsScreen) -> T) -> T {
    let Content::Ready(library) = &explorer.content else { panic!("it is ready") };
    match Screen::of(explorer, library) {
        Screen::Costs(Some(screen)) => look(&screen),
        _ => panic!("no costs"),
    }
}

/// The national dataset with other costs.
fn with(chart: Chart, change: impl FnOnce(&mut Costs)) -> Explorer {
    let state = at(Lang::En, chart);
    let mut background = state.background().expect("a background").clone();
    change(background.costs.as_mut().expect("costs"));
    state.apply(Action::Followed(Arrival::Here(Rc::new(background)))).unwrap_or(state)
}

/// As many shares as percentages.
fn shared(chart: Chart, percents: &[&str]) -> Explorer {
    with(chart, |costs| {
        let share = |(at, percent): (usize, &&str)| Share {
            id: format!("share-{at}"),
            name: format!("Share {at}"),
            percent: decimal(percent),
            formula: None,
            status: sote_explorer::domain::Status::Stated,
            ..costs.shares[0].clone()
        };
        costs.shares = percents.iter().enumerate().map(share).collect();
    })
}

fn words(page: &Page) -> String {
    page.the("what is told", |it| it.is("class", "told")).text.replace('\u{a0}', " ")
}

// — Tiles —

fn edges(tile: &Tile) -> [u32; 4] {
    [tile.left, tile.top, tile.left + tile.width, tile.top + tile.height]
}

/// No two tiles share a point, together they cover the picture, and each has its part of it.
fn judge(weights: &[u32], tiles: &[Tile]) {
    let whole: u64 = weights.iter().map(|it| u64::from(*it)).sum();
    let area = |tile: &Tile| u64::from(tile.width) * u64::from(tile.height);
    assert_eq!(tiles.len(), weights.len());
    assert_eq!(tiles.iter().map(area).sum::<u64>(), if whole == 0 { 0 } else { 1_000_000 }, "{weights:?}");
    for (tile, weight) in tiles.iter().zip(weights) {
        assert!(edges(tile).into_iter().all(|edge| edge <= 1000), "{tile:?}");
        let exact = u64::from(*weight) * 1_000_000 / whole.max(1);
        // an edge is at most a thousandth off its place
        let off = 2 * (u64::from(tile.width) + u64::from(tile.height)) + 4;
        assert!(area(tile).abs_diff(exact) <= off, "{weight} of {whole}: {tile:?}");
    }
    let solid: Vec<[u32; 4]> = tiles.iter().filter(|it| area(it) > 0).map(edges).collect();
    for (at, [left, top, right, bottom]) in solid.iter().enumerate() {
        for [other_left, other_top, other_right, other_bottom] in &solid[at + 1..] {
            let apart = right <= other_left || other_right <= left || bottom <= other_top || other_bottom <= top;
            assert!(apart, "{weights:?}");
        }
    }
}

#[test]
fn tiles_cover_the_picture_once_in_proportion() {
    let mut seed = 7_u32;
    let mut next = |most: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) % most
    };
    let fixed: [&[u32]; 8] = [&[380, 370, 180, 70], &[1], &[500, 500], &[999, 1], &[0, 1, 0], &[333; 3], &[50; 20], &[6, 6, 4, 3, 2, 2, 1]];
    for weights in fixed {
        judge(weights, &squarified(weights, 44, 40));
        judge(weights, &stacked(weights));
    }
    for _ in 0..500 {
        let count = 1 + next(13);
        let weights: Vec<u32> = (0..count).map(|_| next(1000)).collect();
        for [wide, high] in [[44, 40], [16, 9], [1, 3]] {
            judge(&weights, &squarified(&weights, wide, high));
        }
        judge(&weights, &stacked(&weights));
    }
    for nothing in [&[] as &[u32], &[0], &[0, 0]] {
        judge(nothing, &squarified(nothing, 44, 40));
        judge(nothing, &stacked(nothing));
    }
}

#[test]
fn tiles_are_as_the_paper_draws_them() {
    // Bruls, Huizing and van Wijk (2000), section 3.1: 6, 6, 4, 3, 2, 2, 1 in a rectangle of 6 × 4
    let drawn = squarified(&[6, 6, 4, 3, 2, 2, 1], 6, 4);
    let near = |tile: &Tile, left: f64, top: f64, width: f64, height: f64| {
        let is = |thousandths: u32, exact: f64, side: f64| (f64::from(thousandths) - exact / side * 1000.0).abs() <= 1.0;
        is(tile.left, left, 6.0) && is(tile.top, top, 4.0) && is(tile.width, width, 6.0) && is(tile.height, height, 4.0)
    };
    assert!(near(&drawn[0], 0.0, 0.0, 3.0, 2.0) && near(&drawn[1], 0.0, 2.0, 3.0, 2.0), "{drawn:?}");
    // 4 and 3 lie side by side above the rest: 7 of the 12 that are left, so 7 ÷ 3 high
    assert!(near(&drawn[2], 3.0, 0.0, 12.0 / 7.0, 7.0 / 3.0) && near(&drawn[3], 3.0 + 12.0 / 7.0, 0.0, 9.0 / 7.0, 7.0 / 3.0), "{drawn:?}");
}

#[test]
fn each_share_has_a_tile_that_opens_it() {
    let state = at(Lang::Fi, Chart::Tiles);
    screen(&state, |screen| {
        let tiles = screen.tiles.as_ref().expect("tiles");
        assert_eq!(tiles.wide.iter().map(|it| it.share).collect::<Vec<_>>(), (0..4).map(Some).collect::<Vec<_>>());
        for (placed, percent) in tiles.wide.iter().zip([38, 37, 18, 7]) {
            assert!((placed.tile.width * placed.tile.height).abs_diff(percent * 10_000) <= 4000, "{percent}: {:?}", placed.tile);
        }
        assert_eq!(tiles.stack.iter().map(|it| it.tile.height).collect::<Vec<_>>(), [380, 370, 180, 70]);
        // 7 % of it are at least four letters' heights
        assert!(tiles.stack_height * 7 >= 400 && tiles.small.is_empty());
    });
    let drawn = page(state.clone());
    let tile: Vec<_> = drawn.all(|it| it.is("class", "tile")).map(|it| it.get("data-open").expect("a share").to_owned()).collect();
    // once for a wide widget, once for a narrow one
    assert_eq!(tile, ["social-care", "specialised-care", "primary-care", "other"].repeat(2));
    assert!(drawn.all(|it| it.is("class", "tile") && it.text.contains("kotihoito")).next().is_some(), "what is in it, in words");
    assert!(drawn.all(|it| it.is("class", "tile") && it.text.contains("luettelo tämän osuuden sisällöstä")).next().is_some());
    let opened = state.apply(Action::Open(View::Costs, "primary-care".to_owned())).expect("it opens");
    let page = page(opened.clone());
    page.the("what it contains", |it| it.is("class", "opened") && it.is("id", "share-primary-care") && it.text.contains("neuvolakäynnit"));
    page.the("its heading", |it| it.get("data-focus").is_some() && it.text == "Perusterveydenhuolto 18\u{a0}%");
    assert_eq!(page.all(|it| it.is("class", "tile") && it.is("aria-expanded", "true")).count(), 2);
    let closed = opened.apply(Action::Close).expect("it closes");
    assert!(self::page(closed).all(|it| it.is("class", "opened")).next().is_none());
}

#[test]
fn the_link_says_which_chart_it_is() {
    let state = at(Lang::Fi, Chart::Bars).apply(Action::ChooseChart(Chart::Tiles)).expect("chosen");
    assert_eq!(address::write(&state.place), "#sote/costs?chart=tiles");
    assert_eq!(address::read("#sote/costs?chart=tiles", View::Services).expect("ours").chart, Chart::Tiles);
    assert_eq!(address::read("#sote/costs?chart=pie", View::Services).expect("ours").chart, Chart::Bars);
    let along = Along::default();
    let citation = parcel(&state, Take::Citation, &along).expect("a citation").text;
    assert!(citation.ends_with("#sote/costs?chart=tiles"), "{citation}");
}

// — In words —

#[test]
fn what_the_figures_say_is_said() {
    let told = |lang| words(&page(at(lang, Chart::Bars)));
    assert_eq!(
        Lang::ALL.map(told),
        [
            "Suurin osuus on ”Sosiaalihuolto”: 38 %, noin 7 600 milj. €, noin 1 370 €/asukas. ”Sosiaalihuolto” ja ”Erikoissairaanhoito” ovat yhdessä 75 %. Laskettu muista luvuista, ei lähteessä: ”Perusterveydenhuolto”.",
            "Den största andelen är ”Socialvård”: 38 %, cirka 7 600 mn €, cirka 1 370 €/invånare. ”Socialvård” och ”Specialiserad sjukvård” är tillsammans 75 %. Beräknad ur de andra siffrorna, inte angiven i källan: ”Primärvård”.",
            "The largest share is “Social care”: 38%, about €7,600 million, about €1,370/inhabitant. “Social care” and “Specialised medical care” together make 75%. Derived from the other figures, not stated in the source: “Primary health care”.",
        ]
    );
    let drawn = page(at(Lang::Fi, Chart::Bars));
    // whoever hears it hears each figure once, at its bar
    assert!(drawn.the("ring", |it| it.is("class", "ring")).is("aria-hidden", "true"));
    assert!(drawn.the("chart", |it| it.is("class", "figure")).is("aria-label", "Kustannusten osuudet"));
}

#[test]
fn nothing_silly_is_said() {
    let said = |percents: &[&str]| words(&page(shared(Chart::Bars, percents)));
    assert_eq!(said(&["100"]), "", "one share needs no words");
    assert_eq!(said(&["0", "0"]), "No share is more than zero, so there is nothing to draw.");
    assert!(said(&["60", "40"]).ends_with("€2,200/inhabitant."), "two make the whole, which goes without saying");
    assert_eq!(
        said(&["40", "40", "20"]),
        "Equally large and the largest are “Share 0”, “Share 1”: 40% each. “Share 0” and “Share 1” together make 80%."
    );
    assert!(!said(&["50", "25", "25"]).contains("together"), "nobody knows which is the second");
    assert_eq!(said(&["10"; 10]), "");
}

#[test]
fn a_rounded_column_that_does_not_add_up_says_why() {
    let rounded = |explorer| {
        let drawn = page(explorer);
        drawn.all(|it| it.name == "p" && it.text.contains("rounded by itself")).map(|it| it.text.clone()).collect::<Vec<_>>()
    };
    // 1 370 + 1 340 + 650 + 250 = 3 610, and about 20 000 million euros for 5 533 793 people are about 3 600 each
    assert_eq!(
        rounded(with(Chart::Bars, |_| ())),
        ["Euros per inhabitant, about: each figure is rounded by itself, so they add up to 3,610 and not 3,600."]
    );
    // of an exact total, to the euro: 1 373 + 1 337 + 651 + 253 = 3 614
    assert!(rounded(with(Chart::Bars, |costs| costs.total.qualifier = Qualifier::Exact)).is_empty());
    // for 5.5 million people: 1 382 + 1 345 + 655 + 255 = 3 637, and 3 636 each
    let other = with(Chart::Bars, |costs| {
        costs.total.qualifier = Qualifier::Exact;
        costs.population.value = decimal("5500000");
    });
    assert_eq!(rounded(other), ["Euros per inhabitant, about: each figure is rounded by itself, so they add up to 3,637 and not 3,636."]);
}

// — What does not fit —

fn number(element: &page::Element, attribute: &str) -> u32 {
    element.get(attribute).and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("{attribute} of {element:?}"))
}

/// What is drawn stays in its place, whatever the figures are.
fn is_sound(explorer: &Explorer) {
    let html = html(explorer.clone());
    assert!(!html.contains("NaN"), "no figure that is none");
    let drawn = Page::of(&html);
    for bar in drawn.all(|it| it.name == "rect" && it.is("class", "fill") && it.get("x").is_some()) {
        assert!(number(bar, "x") + number(bar, "width") <= 1000, "{bar:?}");
    }
    let round: u32 = drawn
        .all(|it| it.name == "circle" && it.is("r", "43"))
        .map(|it| it.get("stroke-dasharray").and_then(|dash| dash.split(' ').next()?.parse::<u32>().ok()).expect("a length"))
        .sum();
    assert!(round <= 1000, "once round at most: {round}");
    screen(explorer, |screen| {
        for placed in screen.tiles.iter().flat_map(|tiles| tiles.wide.iter().chain(&tiles.stack)) {
            let [.., right, bottom] = edges(&placed.tile);
            assert!(right <= 1000 && bottom <= 1000, "{right} {bottom}");
        }
    });
    for unit in [Take::Svg, Take::Png] {
        let picture = parcel(explorer, unit, &Along::default()).expect("a picture").text;
        assert!(!picture.contains("NaN") && !picture.contains("=\"-"), "{picture}");
    }
}

#[test]
fn shares_that_make_no_whole_are_drawn_truthfully_or_refused_in_words() {
    let many = vec!["0.5"; 200];
    let cases: [(&[&str], Fit, bool, &str); 9] = [
        (
            &["38", "37", "18"],
            Fit::Part,
            true,
            "The shares add up to 93%. The remaining 7% is in no share, and its place in the chart is empty.",
        ),
        (&["60", "50", "20"], Fit::Over, false, "The shares add up to 130%, more than the whole. That is why only bars are drawn."),
        (&["60", "60", "-20"], Fit::Negative, false, "One of the figures is less than zero."),
        (&["-5"], Fit::Negative, false, "One of the figures is less than zero."),
        (&["0", "0", "0"], Fit::Nothing, false, "No share is more than zero, so there is nothing to draw."),
        (&[], Fit::Nothing, false, "No share is more than zero"),
        (&["100"], Fit::Whole, true, ""),
        (&many, Fit::Many, false, "There are so many shares that a ring could not be read."),
        (&["1000000000000", "999999999999.999999", "-0.000001"], Fit::Negative, false, "less than zero"),
    ];
    for (percents, fit, has_ring, told) in cases {
        for chart in Chart::ALL {
            let state = shared(chart, percents);
            screen(&state, |screen| assert_eq!(screen.fit, fit, "{percents:?}"));
            let drawn = page(state.clone());
            let has_tiles = fit.has_parts() && percents.len() > 1;
            let is_tiled = chart == Chart::Tiles && has_tiles;
            assert_eq!(drawn.all(|it| it.is("class", "ring")).count(), usize::from(has_ring && !is_tiled), "{percents:?}");
            assert_eq!(drawn.all(|it| it.is("name", "chart")).count(), if has_tiles { 2 } else { 0 }, "a choice only where there is one");
            assert!(words(&drawn).contains(told), "{percents:?}: {}", words(&drawn));
            // every share can be opened, and stands in the table
            let openers = drawn.all(|it| it.is("class", "bar-button") || it.is("class", "tile") && it.get("data-open").is_some()).count();
            assert_eq!(openers, percents.len() * if is_tiled { 2 } else { 1 });
            let picture = parcel(&state, Take::Svg, &Along::default()).expect("a picture").text;
            assert_eq!(picture.contains("<circle"), has_ring, "{percents:?}");
            is_sound(&state);
        }
    }
}

#[test]
fn what_is_missing_from_the_whole_stays_open() {
    let state = shared(Chart::Tiles, &["38", "37", "18"]);
    screen(&state, |screen| {
        let slices: Vec<_> = screen.rows.iter().map(|row| (row.slice.begin, row.slice.length)).collect();
        assert_eq!(slices, [(0, 380), (380, 370), (750, 180)]);
        let bars: Vec<_> = screen.rows.iter().map(|row| row.place.bar.length).collect();
        assert_eq!(bars, [380, 370, 180], "38 per cent are 38 hundredths of a bar, not of what is there");
        let tiles = screen.tiles.as_ref().expect("tiles");
        assert_eq!((tiles.stack.len(), tiles.stack[3].share, tiles.stack[3].tile.height), (4, None, 70));
    });
    assert_eq!(page(state).all(|it| it.is("class", "tile nobody")).count(), 2);
}

#[test]
fn a_negative_bar_runs_left_from_zero() {
    let state = shared(Chart::Bars, &["60", "60", "-20"]);
    screen(&state, |screen| {
        // from −20 to 100: zero is a sixth of the way
        let places: Vec<_> = screen.rows.iter().map(|row| (row.place.bar.begin, row.place.bar.length, row.place.zero)).collect();
        assert_eq!(places, [(167, 500, 167), (167, 500, 167), (0, 167, 167)]);
    });
    let drawn = page(state);
    assert_eq!(drawn.all(|it| it.is("class", "zero")).count(), 3);
    assert!(drawn.all(|it| it.is("class", "bar-value")).any(|it| it.text == "\u{2212}20%"));
}

#[test]
fn what_is_too_small_for_a_tile_stands_below_as_a_bar() {
    let state = shared(Chart::Tiles, &["60", "37", "3", "0"]);
    screen(&state, |screen| assert_eq!(screen.tiles.as_ref().expect("tiles").small, [2, 3]));
    let drawn = page(state.clone());
    assert_eq!(
        drawn.all(|it| it.is("class", "bar-button")).map(|it| it.get("data-open").expect("a share")).collect::<Vec<_>>(),
        ["share-2", "share-3"]
    );
    let opened = page(state.apply(Action::Open(View::Costs, "share-2".to_owned())).expect("it opens"));
    assert!(opened.all(|it| it.is("class", "opened")).next().is_none(), "it opens in its place");
    assert_eq!(opened.all(|it| it.is("class", "contents")).count(), 1);
}

#[test]
fn slices_end_where_the_next_begin_however_they_are_rounded() {
    for percents in [vec!["33.3", "33.3", "33.4"], vec!["8.35"; 11], vec!["0.05"; 12], vec!["14.2857"; 7]] {
        screen(&shared(Chart::Bars, &percents), |screen| {
            let mut at = 0;
            for row in &screen.rows {
                assert_eq!(row.slice.begin, at);
                at += row.slice.length;
            }
            let exact: f64 = percents.iter().map(|it| it.parse::<f64>().expect("a figure") * 10.0).sum();
            assert!((f64::from(at) - exact).abs() <= 0.5, "{at} is not {exact}");
        });
    }
}

// — Away and back —

#[test]
fn from_a_share_to_its_service_and_back() {
    let open = |view, id: &str| Action::Open(view, id.to_owned());
    let share = at(Lang::Fi, Chart::Tiles).apply(open(View::Costs, "primary-care")).expect("a share");
    let service = share.apply(open(View::Services, "oral-health")).expect("a service");
    let back = page(service.clone());
    assert_eq!(back.the("the way back", |it| it.is("class", "back")).text, "←Takaisin osuuteen ”Perusterveydenhuolto”");
    assert!(back.all(|it| it.text == "Katso kustannuksista: Perusterveydenhuolto").next().is_some());
    let again = service.apply(open(View::Costs, "primary-care")).expect("back");
    assert_eq!(again.place, share.place, "in the chart one came from");
    // who comes to the service in another way goes back another way
    let other = service.apply(open(View::Services, "home-nursing")).expect("another service");
    assert_eq!(page(other).the("the way back", |it| it.is("class", "back")).text, "←Kaikki palvelut");
    let unit = service.apply(Action::Add(vec!["oral-health".to_owned()])).expect("listed");
    assert_eq!(page(unit).the("the way back", |it| it.is("class", "back")).text, "←Takaisin osuuteen ”Perusterveydenhuolto”");
}

// — Time —

fn event(from: &str, to: Option<&str>) -> Event {
    let date = |text: &str| Date::parse(text).expect("a date");
    Event { id: from.to_owned(), from: date(from), to: to.map(date), name: String::new(), description: None, source: String::new() }
}

/// Every event's place in thousandths of the timeline.
fn spans(events: &[Event]) -> (Option<[u16; 2]>, Vec<(u32, u32)>) {
    let (dataset, mut background) = national::composed(Lang::En);
    background.programme.events = events.to_vec();
    let state = ready(Settings { lang: Lang::En, ..Settings::default() }, dataset, background, view(View::Programme));
    let Content::Ready(library) = &state.content else { panic!("it is ready") };
    let Screen::Programme(screen) = Screen::of(&state, library) else { panic!("no reform") };
    let places = screen.timeline.events.iter().map(|(_, place)| (place.begin, place.begin + place.length)).collect();
    let years = screen.timeline.years;
    drop(html(state.clone()));
    (years, places)
}

#[test]
fn every_event_stands_on_the_same_scale() {
    let events = [
        event("2020", Some("2023")),
        event("2020-01-20", Some("2020-03-31")),
        event("2020-02", None),
        event("2020-10", None),
        event("2021", None),
        event("2023-12-31", None),
    ];
    let (years, places) = spans(&events);
    assert_eq!(years, Some([2020, 2023]));
    // four years are 48 months: the call lasts from day 20 of the first to the end of the third
    let exact = [(0.0, 48.0), (19.0 / 31.0, 3.0), (1.0, 2.0), (9.0, 10.0), (12.0, 24.0), (47.0 + 30.0 / 31.0, 48.0)];
    for ((begin, end), (from, to)) in places.iter().zip(exact) {
        let near = |it: u32, months: f64| (f64::from(it) - months / 48.0 * 1000.0).abs() <= 1.0;
        assert!(near(*begin, from) && near(*end, to), "{begin}–{end} is not {from}–{to} months");
    }
}

#[test]
fn times_too_far_apart_have_no_scale_and_turned_ones_no_length() {
    assert_eq!(spans(&[event("0001", None), event("9999-12-31", None)]).0, None);
    assert_eq!(spans(&[]).0, None);
    assert_eq!(spans(&[event("2020", None)]), (Some([2020, 2020]), vec![(0, 1000)]));
    let (_, places) = spans(&[event("2021-06", Some("2020-01"))]);
    assert!(places.iter().all(|(begin, end)| begin == end && *end <= 1000));
}
