//! Figures keep the precision of their source, whatever is done with them.

use sote_explorer::domain::Decimal;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap_or_else(|| panic!("{text:?} is a figure"))
}

#[test]
fn a_figure_is_written_as_it_was_read() {
    let written =
        ["0", "7", "20000", "36.6", "18.50", "0.000001", "-12.50", "-0.5", "1000000000000", "-1000000000000", "999999999999.999999"];
    for text in written {
        assert_eq!(decimal(text).to_string(), text);
    }
}

#[test]
fn leading_zeros_are_not_kept_and_nothing_has_no_sign() {
    for (text, expect) in [("007", "7"), ("00.50", "0.50"), ("-0", "0"), ("-0.0", "0.0")] {
        assert_eq!(decimal(text).to_string(), expect, "{text}");
    }
}

#[test]
fn nothing_else_than_a_figure_is_read() {
    let strange = [
        "",
        " ",
        "-",
        ".",
        "5.",
        ".5",
        "-.5",
        "--5",
        "+5",
        "1,5",
        "1 000",
        "1e5",
        "0x10",
        "1.2.3",
        "1.-2",
        " 5",
        "5 ",
        "٣",
        "５",
        "½",
        "NaN",
        "inf",
        "1_000",
        "5\u{0}",
        "0.0000001",
        "1000000000001",
        "9223372036854775808",
        "99999999999999999999999",
        "1000000000000.01",
        "1000000.0000001",
    ];
    for text in strange {
        assert_eq!(Decimal::parse(text), None, "{text:?}");
    }
    assert_eq!(Decimal::parse(&"9".repeat(100_000)), None);
    assert_eq!(Decimal::parse(&format!("0.{}", "0".repeat(300))), None);
}

#[test]
fn a_percentage_of_a_figure_is_exact() {
    for (whole, percent, expect) in [
        ("20000", "38", "7600.00"),
        ("20000", "18.5", "3700.000"),
        ("0.5", "0.5", "0.0025"),
        ("-200", "50", "-100.00"),
        ("7", "0", "0.00"),
        ("1000000000000", "100.0000", "1000000000000.000000"),
    ] {
        assert_eq!(decimal(whole).percent(decimal(percent)).map(|it| it.to_string()).as_deref(), Some(expect), "{percent} % of {whole}");
    }
}

#[test]
fn a_percentage_too_large_to_be_a_figure_is_none() {
    let most = decimal("1000000000000");
    assert_eq!(most.percent(most), None);
    assert_eq!(Decimal::whole(i64::MAX).percent(Decimal::whole(2)), None);
    assert_eq!(Decimal::whole(i64::MIN).percent(Decimal::whole(-1)), None);
}

#[test]
fn halves_are_rounded_away_from_zero() {
    for (text, decimals, expect) in [
        ("0.5", 0, "1"),
        ("-0.5", 0, "-1"),
        ("0.49", 0, "0"),
        ("-0.49", 0, "0"),
        ("2.345", 2, "2.35"),
        ("-2.345", 2, "-2.35"),
        ("2.344999", 2, "2.34"),
        ("9.99", 1, "10.0"),
        ("3614.164", 0, "3614"),
        ("18.50", 2, "18.50"),
        ("18.5", 6, "18.5"),
        ("0.000000", 3, "0.000"),
    ] {
        assert_eq!(decimal(text).rounded(decimals).to_string(), expect, "{text} to {decimals}");
    }
}

#[test]
fn of_what_is_known_roughly_no_digit_is_made_up() {
    for (dividend, exponent, divisor, expect) in [
        ("20000", 6, "5533793", "3600"), // 3 614.16
        ("7600", 6, "5533793", "1370"),  // 1 373.38
        ("-7400", 6, "5533793", "-1340"),
        ("3600", 6, "5533793", "650"),
        ("200", 6, "5533793", "36"), // 36.14
        ("1", 0, "3", "0"),
        ("1994.9", 0, "1", "1990"),
        ("1995", 0, "1", "2000"),
        ("199.4", 0, "1", "199"),
        ("2549.6", 0, "1", "2500"), // 2 550 would be 2 600
        ("0", 6, "7", "0"),
    ] {
        let ratio = decimal(dividend).rough_ratio(exponent, decimal(divisor));
        assert_eq!(ratio.map(|it| it.to_string()).as_deref(), Some(expect), "{dividend} × 10^{exponent} ÷ {divisor}");
    }
    assert_eq!(decimal("1").rough_ratio(0, Decimal::whole(0)), None);
    assert_eq!(Decimal::whole(i64::MAX).rough_ratio(0, Decimal::whole(i64::MAX / 500)), Some(Decimal::whole(500)));
}

#[test]
fn a_ratio_is_a_whole_number() {
    for (dividend, exponent, divisor, expect) in [
        ("7600", 6, "5533793", "1373"), // 1 373.38
        ("20000.00", 6, "5533793", "3614"),
        ("1", 0, "2", "1"),
        ("-1", 0, "2", "-1"),
        ("1", 0, "-2", "-1"),
        ("1", 0, "3", "0"),
        ("0", 6, "7", "0"),
        ("1.5", 0, "0.5", "3"),
        ("1", 3, "0.25", "4000"),
    ] {
        let ratio = decimal(dividend).scaled_ratio(exponent, decimal(divisor));
        assert_eq!(ratio.map(|it| it.to_string()).as_deref(), Some(expect), "{dividend} × 10^{exponent} ÷ {divisor}");
    }
}

#[test]
fn a_ratio_that_cannot_be_is_none() {
    for (dividend, exponent, divisor) in [("1", 6, "0"), ("0", 0, "0.00"), ("1000000000000", 7, "1"), ("1000000000000", 6, "0.01")] {
        assert_eq!(decimal(dividend).scaled_ratio(exponent, decimal(divisor)), None, "{dividend} × 10^{exponent} ÷ {divisor}");
    }
    assert_eq!(Decimal::whole(i64::MAX).scaled_ratio(1, Decimal::whole(1)), None);
}

#[test]
fn a_sum_has_the_finer_precision_of_its_parts() {
    for (one, other, expect) in [("38", "37", "75"), ("36.6", "63.40", "100.00"), ("-1.5", "1.5", "0.0"), ("0", "0.000001", "0.000001")] {
        assert_eq!(decimal(one).plus(decimal(other)).to_string(), expect, "{one} + {other}");
        assert_eq!(decimal(other).plus(decimal(one)).to_string(), expect, "{other} + {one}");
    }
    assert_eq!(Decimal::whole(i64::MAX).plus(Decimal::whole(1)).units(), i64::MAX);
}

#[test]
fn a_part_is_drawn_in_thousandths_and_never_outside() {
    for (part, whole, expect) in [
        ("38", "100", 380),
        ("18.5", "100", 185),
        ("1", "3", 333),
        ("2", "3", 667),
        ("100", "100", 1000),
        ("0", "100", 0),
        ("150", "100", 1000),
        ("-5", "100", 0),
        ("5", "0", 0),
        ("5", "-100", 0),
        ("0.0004", "1", 0),
        ("0.0005", "1", 1),
        ("15.25", "141", 108), // 0.10816
    ] {
        assert_eq!(decimal(part).per_mille_of(decimal(whole)), expect, "{part} of {whole}");
    }
}
