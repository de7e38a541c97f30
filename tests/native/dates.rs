//! Dates are never more precise than their source.

use sote_explorer::domain::Date;

fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text:?} is a date"))
}

#[test]
fn a_date_is_written_as_it_was_read() {
    for text in ["2020", "2020-01", "2020-01-24", "2020-12-31", "0001", "9999-12-31"] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn nothing_else_than_a_date_is_read() {
    let strange = [
        "",
        "20",
        "020",
        "20200",
        "2020-",
        "2020-1",
        "2020-00",
        "2020-13",
        "2020-01-",
        "2020-01-0",
        "2020-01-00",
        "2020-01-32",
        "-2020",
        "2020-01-24-01",
        "2020-01-24T00:00",
        "24.1.2020",
        "2020/01/24",
        " 2020",
        "2020 ",
        "२०२०",
        "2020-+1",
        "MMXX",
        "2020-001",
    ];
    for text in strange {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn a_date_is_after_another_only_when_both_are_precise_enough_to_tell() {
    for (one, other, expect) in [
        ("2021", "2020", true),
        ("2020", "2021", false),
        ("2020", "2020", false),
        ("2021", "2020-12-31", true),
        ("2020-02", "2020-01", true),
        ("2020-01", "2020-02", false),
        ("2020", "2020-01-20", false),
        ("2020-01-20", "2020", false),
        ("2020-02", "2020-01-31", true),
        ("2020-01", "2020-01-20", false),
        ("2020-01-21", "2020-01", false),
        ("2020-01-21", "2020-01-20", true),
        ("2020-01-20", "2020-01-20", false),
        ("2020-01-31", "2020-02-01", false),
        ("2019-12-31", "2020-01-01", false),
    ] {
        assert_eq!(date(one).is_after(date(other)), expect, "{one} after {other}");
    }
}
