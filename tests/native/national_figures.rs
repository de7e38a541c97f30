//! The figures of the national dataset are those of their sources; what is calculated is calculated again here.

use crate::support::national::composed;
use sote_explorer::domain::{Background, Costs, Dataset, Decimal, Lang, Level, Project, ProjectKind, Qualifier, Status, Unit};

fn costs() -> Costs {
    composed(Lang::Fi).1.costs.expect("the national dataset tells of costs")
}

fn in_each_language(check: impl Fn(&Dataset, &Background, &str)) {
    for lang in Lang::ALL {
        let (dataset, background) = composed(lang);
        check(&dataset, &background, lang.code());
    }
}

#[test]
fn the_shares_are_38_37_18_and_7_and_only_the_third_is_derived() {
    in_each_language(|_, background, lang| {
        let costs = background.costs.as_ref().expect("costs");
        let shares: Vec<_> = costs.shares.iter().map(|it| (it.id.as_str(), it.percent.to_string(), it.status)).collect();
        let expected = [
            ("social-care", "38", Status::Stated),
            ("specialised-care", "37", Status::Stated),
            ("primary-care", "18", Status::Derived),
            ("other", "7", Status::Stated),
        ];
        assert_eq!(shares, expected.map(|(id, percent, status)| (id, percent.to_owned(), status)), "{lang}");
        let formulas: Vec<_> = costs.shares.iter().filter_map(|it| it.formula.as_deref()).collect();
        assert_eq!(formulas, ["100 − 38 − 37 − 7"], "{lang}");
        assert_eq!(costs.percent_sum().to_string(), "100", "{lang}");
    });
}

#[test]
fn the_total_is_about_20_billion_and_the_population_of_the_same_year() {
    let costs = costs();
    assert_eq!((costs.year.to_string().as_str(), costs.source.as_str()), ("2020", "thl-infopack"));
    assert_eq!((costs.total.value.to_string().as_str(), costs.total.qualifier), ("20000", Qualifier::About));
    let population = &costs.population;
    assert_eq!((population.value.to_string().as_str(), population.date.to_string().as_str()), ("5533793", "2020-12-31"));
    assert_eq!(population.source, "statfin-population-2020");
}

#[test]
fn euros_follow_from_the_share_the_total_and_the_population() {
    let costs = costs();
    for (id, percent) in [("social-care", 38_u64), ("specialised-care", 37), ("primary-care", 18), ("other", 7)] {
        let share = costs.share(id).expect(id);
        let euros = 20_000_000_000 * percent / 100;
        let whole = (euros + 5_533_793 / 2) / 5_533_793; // to the nearest euro
        let step = if whole >= 200 { 10 } else { 1 };
        let rough = (euros + step * 5_533_793 / 2) / (step * 5_533_793) * step; // "about 20 billion" is no exact figure
        assert!((200..2000).contains(&whole));
        let amount = |unit| costs.amount(share.percent, unit).map(|it| it.to_string());
        assert_eq!(amount(Unit::Percent), Some(percent.to_string()), "{id}");
        assert_eq!(amount(Unit::Meur), Some((euros / 1_000_000).to_string()), "{id}");
        assert_eq!(amount(Unit::EurPerInhabitant), Some(rough.to_string()), "{id}");
        assert_eq!(costs.each(share.percent).map(|it| it.to_string()), Some(whole.to_string()), "{id}");
    }
    // 20 000 000 000 / 5 533 793 = 3 614.16
    assert_eq!(costs.amount(Decimal::whole(100), Unit::EurPerInhabitant), Some(Decimal::whole(3600)));
    assert_eq!(costs.each(Decimal::whole(100)), Some(Decimal::whole(3614)), "as it is worked out");
}

#[test]
fn what_other_sources_say_stands_with_its_own_basis() {
    let costs = costs();
    let figures: Vec<_> = costs
        .references
        .iter()
        .flat_map(|reference| reference.figures.iter().map(|it| (reference.source.as_str(), it.id.as_str(), it.value, it.unit, it.percent)))
        .map(|(source, id, value, unit, percent)| (source, id, value.to_string(), unit, percent.map(|it| it.to_string())))
        .collect();
    let expected = [
        ("kuntaliitto-2021", "total", "3632", Unit::EurPerInhabitant, None),
        ("kuntaliitto-2021", "specialised-care", "1334", Unit::EurPerInhabitant, Some("37")),
        ("kuntaliitto-2021", "primary-care", "672", Unit::EurPerInhabitant, Some("18.5")),
        ("statfin-economy-2021", "total", "20045", Unit::Meur, None),
        ("statfin-economy-2021", "specialised-care", "7342", Unit::Meur, Some("36.6")),
    ];
    let expected = expected.map(|(source, id, value, unit, percent)| (source, id, value.to_owned(), unit, percent.map(str::to_owned)));
    assert_eq!(figures, expected);
    let dates = ["kuntaliitto-2021", "statfin-economy-2021"].map(|id| composed(Lang::Fi).0.source(id).map(|it| it.date.to_string()));
    assert_eq!(dates, [Some("2021-11".to_owned()), Some("2021-09-10".to_owned())]);
}

#[test]
fn a_share_lists_what_the_source_lists_or_tells_that_the_list_is_lost() {
    in_each_language(|_, background, lang| {
        let costs = background.costs.as_ref().expect("costs");
        let parts: Vec<_> = costs.shares.iter().map(|it| (it.parts.is_empty(), it.parts_note.is_some())).collect();
        assert_eq!(parts, [(false, false), (true, true), (false, false), (false, false)], "{lang}");
    });
}

#[test]
fn the_grants_are_those_of_the_sources() {
    in_each_language(|_, background, lang| {
        let grants: Vec<_> = background.programme.grants.iter().collect();
        let grants: Vec<_> = grants.iter().map(|it| (it.value.to_string(), it.qualifier, it.level, it.source.clone())).collect();
        let expected = [
            ("70", Qualifier::Exact, Level::National, "thl-infopack"),
            ("141", Qualifier::Exact, Level::National, "thl-infopack"),
            ("15.25", Qualifier::Exact, Level::Regional, "pirkanmaa-launch"),
            ("50", Qualifier::Nearly, Level::Regional, "uusimaa-launch"),
        ];
        let expected = expected.map(|(value, qualifier, level, source)| (value.to_owned(), qualifier, level, source.to_owned()));
        assert_eq!(grants, expected, "{lang}");
    });
}

#[test]
fn uusimaa_has_11_projects_of_three_kinds() {
    in_each_language(|_, background, lang| {
        let uusimaa: Vec<&Project> = background.programme.projects.iter().filter(|it| it.region == "uusimaa").collect();
        let of_kind = |kind| uusimaa.iter().filter(|it| it.kind == kind).map(|it| it.count).sum::<u16>();
        let counts = [ProjectKind::Centre, ProjectKind::Structural, ProjectKind::Joint].map(of_kind);
        assert_eq!((counts, counts.iter().sum::<u16>()), ([5, 5, 1], 11), "{lang}");
    });
}

#[test]
fn the_five_goals_are_numbered_and_the_fifth_says_what_it_follows_from() {
    in_each_language(|_, background, lang| {
        let goals = &background.programme.goals;
        assert_eq!(goals.iter().map(|it| it.number).collect::<Vec<_>>(), [1, 2, 3, 4, 5], "{lang}");
        assert_eq!(goals.iter().filter(|it| it.note.is_some()).map(|it| it.number).collect::<Vec<_>>(), [5], "{lang}");
        assert_eq!(goals.last().map(|it| it.note_sources.clone()).unwrap_or_default(), ["uusimaa-launch", "thl-infopack"], "{lang}");
    });
}

#[test]
fn the_first_call_was_open_from_20_january_to_31_march_2020() {
    let (_, background) = composed(Lang::Fi);
    let call = background.programme.events.iter().find(|it| it.id == "first-call").expect("the first call");
    assert_eq!((call.from.to_string(), call.to.map(|it| it.to_string())), ("2020-01-20".to_owned(), Some("2020-03-31".to_owned())));
}

#[test]
fn the_coordinators_worked_in_five_places() {
    let places = |lang| composed(lang).1.programme.coordinators.into_iter().map(|it| it.place).collect::<Vec<_>>();
    assert_eq!(places(Lang::Fi), ["Oulu", "Kuopio", "Tampere", "Turku", "Helsinki"]);
    assert_eq!(places(Lang::Sv), ["Uleåborg", "Kuopio", "Tammerfors", "Åbo", "Helsingfors"]);
    assert_eq!(places(Lang::En), ["Oulu", "Kuopio", "Tampere", "Turku", "Helsinki"]);
}

#[test]
fn the_23_populations_sum_to_5_635_971() {
    let populations: Vec<i64> = composed(Lang::Fi).0.regions.iter().filter_map(|it| it.population).map(Decimal::units).collect();
    assert_eq!((populations.len(), populations.iter().sum::<i64>()), (23, 5_635_971));
}
