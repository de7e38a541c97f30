//! Figures and dates as each language writes them. `_` stands for a space that does not break.

use sote_explorer::domain::{Date, Decimal, Lang, Unit};
use sote_explorer::text::{amount, date, number, percent};

fn check(written: impl Fn(Lang) -> String, expect: [&str; 3]) {
    assert_eq!(Lang::ALL.map(written), expect.map(|text| text.replace('_', "\u{a0}")));
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a figure")
}

#[test]
fn thousands_are_grouped_and_the_decimal_mark_is_the_languages_own() {
    for (figure, fi_and_sv, en) in [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("1000", "1_000", "1,000"),
        ("20045", "20_045", "20,045"),
        ("5533793", "5_533_793", "5,533,793"),
        ("1000000000000", "1_000_000_000_000", "1,000,000,000,000"),
        ("18.50", "18,50", "18.50"),
        ("1234.5678", "1_234,5678", "1,234.5678"),
        ("-0.5", "\u{2212}0,5", "\u{2212}0.5"),
        ("-1000", "\u{2212}1_000", "\u{2212}1,000"),
        ("-100", "\u{2212}100", "\u{2212}100"),
    ] {
        check(|lang| number(lang, decimal(figure)), [fi_and_sv, fi_and_sv, en]);
    }
}

#[test]
fn a_percentage_keeps_its_sign_close() {
    check(|lang| percent(lang, decimal("38")), ["38_%", "38_%", "38%"]);
    check(|lang| percent(lang, decimal("36.6")), ["36,6_%", "36,6_%", "36.6%"]);
}

#[test]
fn an_amount_says_its_unit() {
    let written = |unit| move |lang| amount(lang, decimal("3632.5"), unit);
    check(written(Unit::Percent), ["3_632,5_%", "3_632,5_%", "3,632.5%"]);
    check(written(Unit::Meur), ["3_632,5_milj._€", "3_632,5_mn_€", "€3,632.5_million"]);
    check(written(Unit::EurPerInhabitant), ["3_632,5_€/asukas", "3_632,5_€/invånare", "€3,632.5/inhabitant"]);
}

#[test]
fn a_date_is_as_precise_as_its_source() {
    let written = |text: &'static str| move |lang| date(lang, Date::parse(text).expect("a date"));
    check(written("2020"), ["2020", "2020", "2020"]);
    check(written("2022-05"), ["toukokuu 2022", "maj 2022", "May 2022"]);
    check(written("2020-01-24"), ["24.1.2020", "24.1.2020", "24 January 2020"]);
    check(written("2020-12-01"), ["1.12.2020", "1.12.2020", "1 December 2020"]);
}

#[test]
fn every_month_has_its_name() {
    const MONTHS: [[&str; 3]; 12] = [
        ["tammikuu", "januari", "January"],
        ["helmikuu", "februari", "February"],
        ["maaliskuu", "mars", "March"],
        ["huhtikuu", "april", "April"],
        ["toukokuu", "maj", "May"],
        ["kesäkuu", "juni", "June"],
        ["heinäkuu", "juli", "July"],
        ["elokuu", "augusti", "August"],
        ["syyskuu", "september", "September"],
        ["lokakuu", "oktober", "October"],
        ["marraskuu", "november", "November"],
        ["joulukuu", "december", "December"],
    ];
    for (month, names) in (1..).zip(MONTHS) {
        let names = names.map(|name| format!("{name} 2020"));
        let date_in = |lang| date(lang, Date { year: 2020, month: Some(month), day: None });
        assert_eq!(Lang::ALL.map(date_in), names);
    }
}

#[test]
fn a_month_there_is_not_does_no_harm() {
    for month in [0, 13, u8::MAX] {
        for lang in Lang::ALL {
            assert!(date(lang, Date { year: 2020, month: Some(month), day: None }).ends_with("2020"));
        }
    }
}
