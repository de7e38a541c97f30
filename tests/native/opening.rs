//! When something is open: the notation, the time of Helsinki, holidays, and what is said of it. Expected values are from a calendar.

use sote_explorer::domain::civil::{Holiday, date_of, day_of, helsinki_offset, weekday};
use sote_explorer::domain::{Date, Hours, HoursKind, Lang, Moment, Now, Opening, Span};
use sote_explorer::text::opening;

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date")
}

/// A moment by the clock of Helsinki, for a visitor there: `2026-11-30 12:00`.
fn at(text: &str) -> Moment {
    let (day, time) = text.split_once(' ').expect("day and time");
    let (hours, minutes) = time.split_once(':').expect("hours and minutes");
    let local = day_of(date(day)).expect("a day") * 1440 + hours.parse::<i32>().unwrap() * 60 + minutes.parse::<i32>().unwrap();
    // summer time is three hours ahead, winter time two; the tests keep clear of the nights between
    let offset = if helsinki_offset(local - 120) == 180 { 180 } else { 120 };
    Moment { utc: local - offset, offset }
}

fn now(hours: &str, moment: &str) -> Now {
    Opening::parse(hours).unwrap_or_else(|| panic!("{hours} is not understood")).at(at(moment))
}

fn said(hours: &str, moment: &str) -> String {
    opening(Lang::Fi, &now(hours, moment))
}

#[test]
fn days_are_those_of_the_calendar() {
    for (text, day, of_week) in [
        ("1970-01-01", 0, 4),
        ("2026-11-29", 20786, 7),
        ("2000-02-29", 11016, 2),
        ("1999-12-31", 10956, 5),
        ("2100-03-01", 47541, 1),
        ("2026-12-24", 20811, 4),
    ] {
        assert_eq!(day_of(date(text)), Some(day), "{text}");
        assert_eq!(date_of(day), date(text));
        assert_eq!(weekday(day), of_week, "{text}");
    }
    assert_eq!(day_of(date("2026-11")), None);
    for day in -150_000..150_000 {
        assert_eq!(day_of(date_of(day)), Some(day));
    }
}

#[test]
fn summer_time_begins_and_ends_when_the_union_says() {
    for (utc, offset) in [(29_579_099, 120), (29_579_100, 180), (29_881_499, 180), (29_881_500, 120), (30_240_720, 180), (29_979_360, 120)]
    {
        assert_eq!(helsinki_offset(utc), offset, "{utc}");
    }
}

#[test]
fn holidays_are_those_of_the_almanac() {
    use Holiday::*;
    for (day, holiday) in [
        ("2026-01-01", NewYear),
        ("2026-01-06", Epiphany),
        ("2026-04-03", GoodFriday),
        ("2026-04-05", Easter),
        ("2026-04-06", EasterMonday),
        ("2026-05-01", MayDay),
        ("2026-05-14", Ascension),
        ("2026-05-24", Pentecost),
        ("2026-06-19", MidsummerEve),
        ("2026-06-20", Midsummer),
        ("2026-10-31", AllSaints),
        ("2025-11-01", AllSaints),
        ("2026-12-06", Independence),
        ("2026-12-24", ChristmasEve),
        ("2026-12-25", Christmas),
        ("2026-12-26", BoxingDay),
        ("2024-03-31", Easter),
        ("2025-04-20", Easter),
        ("2027-03-28", Easter),
        ("2038-04-25", Easter),
    ] {
        assert_eq!(Holiday::of(day_of(date(day)).unwrap()), Some(holiday), "{day}");
    }
    let days = day_of(date("2026-01-01")).unwrap()..day_of(date("2027-01-01")).unwrap();
    assert_eq!(days.filter(|day| Holiday::of(*day).is_some()).count(), 15);
}

#[test]
fn the_week_goes_on() {
    let hours = "Mo-Fr 08:00-16:00";
    // 30 November 2026 is a Monday
    assert_eq!(said(hours, "2026-11-30 07:59"), "Kiinni nyt, avautuu klo 8.00.");
    assert_eq!(said(hours, "2026-11-30 08:00"), "Auki nyt, sulkeutuu klo 16.00.");
    assert_eq!(said(hours, "2026-11-30 15:59"), "Auki nyt, sulkeutuu klo 16.00.");
    assert_eq!(said(hours, "2026-11-30 16:00"), "Kiinni nyt, avautuu huomenna klo 8.00.");
    assert_eq!(said(hours, "2026-11-28 12:00"), "Kiinni nyt, avautuu maanantaina klo 8.00.");
    // a lunch break
    assert_eq!(said("Mo-Fr 08:00-11:00,12:00-16:00", "2026-11-30 11:30"), "Kiinni nyt, avautuu klo 12.00.");
}

#[test]
fn nights_belong_to_the_evening_before() {
    let hours = "Fr 22:00-26:00";
    // 27 November 2026 is a Friday
    assert_eq!(said(hours, "2026-11-28 01:30"), "Auki nyt, sulkeutuu klo 2.00.");
    assert_eq!(said(hours, "2026-11-27 23:00"), "Auki nyt, sulkeutuu huomenna klo 2.00.");
    assert_eq!(said("Fr 22:00-02:00", "2026-11-28 01:30"), "Auki nyt, sulkeutuu klo 2.00.");
    assert_eq!(said("Mo 08:00-24:00", "2026-11-30 12:00"), "Auki nyt, sulkeutuu klo 24.00.");
    // one span after the other
    assert_eq!(said("Mo 08:00-24:00; Tu 00:00-10:00", "2026-11-30 12:00"), "Auki nyt, sulkeutuu huomenna klo 10.00.");
    assert_eq!(said("24/7", "2026-12-25 03:00"), "Auki nyt.");
}

#[test]
fn exceptions_and_holidays() {
    let hours = "Mo-Fr 08:00-16:00; 2026 Dec 24-2026 Dec 26 off; 2026 Dec 31 09:00-12:00";
    // told by a rule of their own, the days are no surprise
    assert_eq!(said(hours, "2026-12-24 10:00"), "Kiinni nyt, avautuu maanantaina klo 8.00.");
    assert_eq!(said(hours, "2026-12-31 10:00"), "Auki nyt, sulkeutuu klo 12.00.");
    // 1 January 2027 is a Friday, and nothing tells of it
    assert_eq!(
        said(hours, "2026-12-31 13:00"),
        "Kiinni nyt, avautuu huomenna klo 8.00. Silloin on uudenvuodenpäivä, ja aukiolo voi poiketa tavallisesta."
    );
    assert_eq!(
        said(hours, "2027-01-01 10:00"),
        "Auki nyt, sulkeutuu klo 16.00. Tänään on uudenvuodenpäivä, ja aukiolo voi poiketa tavallisesta."
    );
    // a summer's hours know no Midsummer Eve
    let summer = "Mo-Fr 08:00-16:00; 2026 Jun 01-2026 Aug 31 off; 2026 Jun 01-2026 Aug 31 Mo-Fr 09:00-15:00";
    assert!(now(summer, "2026-06-19 10:00").today == Some(Holiday::MidsummerEve));
    assert_eq!(said(summer, "2026-08-31 08:30"), "Kiinni nyt, avautuu klo 9.00.");
    assert_eq!(said(summer, "2026-09-01 08:30"), "Auki nyt, sulkeutuu klo 16.00.");
    // closed on Sundays anyway
    assert_eq!(now(hours, "2026-12-06 10:00").today, None);
    assert_eq!(said("2027 Mar 01 09:00-12:00", "2026-11-30 10:00"), "Kiinni nyt.");
}

#[test]
fn abroad_the_time_is_told_for_what_it_is() {
    let moment = Moment { offset: 0, ..at("2026-11-30 10:00") };
    let now = Opening::parse("Mo-Fr 08:00-16:00").unwrap().at(moment);
    assert_eq!(opening(Lang::Fi, &now), "Auki nyt, sulkeutuu klo 16.00 (Suomen aikaa).");
    assert_eq!(opening(Lang::Sv, &now), "Öppet nu, stänger kl. 16.00 (finsk tid).");
    assert_eq!(opening(Lang::En, &now), "Open now, closes at 16:00 (Finnish time).");
}

#[test]
fn what_is_not_understood_says_nothing() {
    for text in [
        "",
        "off off",
        "Mo",
        "Mo-Xx 08:00-16:00",
        "8-16",
        "08:00",
        "Mo 25:00-26:00",
        "Mo 08:60-09:00",
        "2026 Foo 01 off",
        "2026 Dec off",
        "PH off",
        "2026 Dec 26-2026 Dec 24 off",
        "Mo-Fr 08:00-16:00; by appointment",
        "Mo 08:00-50:00",
        "2026 Dec 40 off",
        "Mo 08:00-16:00;",
    ] {
        assert_eq!(Opening::parse(text), None, "{text}");
    }
    assert_eq!(Opening::parse(&["24/7"; 201].join("; ")), None);
}

fn weekly(spans: &[(u8, u16, u16)]) -> Hours {
    Hours { spans: spans.iter().map(|(day, opens, lasts)| Span { day: *day, opens: *opens, lasts: *lasts }).collect(), ..Hours::default() }
}

#[test]
fn the_hours_of_a_contact_are_written() {
    let week = weekly(&[(1, 480, 480), (2, 480, 480), (3, 480, 480), (4, 480, 180), (4, 720, 240), (5, 480, 480), (7, 1320, 240)]);
    assert_eq!(
        Opening::written(std::slice::from_ref(&week)).as_deref(),
        Some("Mo-We,Fr 08:00-16:00; Th 08:00-11:00,12:00-16:00; Su 22:00-26:00")
    );

    let closed = Hours { kind: HoursKind::Closed, from: Some(date("2026-12-24")), to: Some(date("2026-12-26")), ..Hours::default() };
    let short = Hours { kind: HoursKind::Exception, from: Some(date("2026-12-31")), ..weekly(&[(0, 540, 180)]) };
    let monday = weekly(&[(1, 480, 480)]);
    assert_eq!(
        Opening::written(&[short, closed, monday.clone()]).as_deref(),
        Some("Mo 08:00-16:00; 2026 Dec 24-2026 Dec 26 off; 2026 Dec 31 off; 2026 Dec 31 09:00-12:00")
    );
    let summer = Hours { from: Some(date("2026-06-01")), to: Some(date("2026-08-31")), ..weekly(&[(2, 540, 60)]) };
    assert_eq!(
        Opening::written(&[summer, monday.clone()]).as_deref(),
        Some("Mo 08:00-16:00; 2026 Jun 01-2026 Aug 31 off; 2026 Jun 01-2026 Aug 31 Tu 09:00-10:00")
    );
    let afternoon = weekly(&[(1, 1020, 60)]);
    assert_eq!(Opening::written(&[monday.clone(), afternoon]).as_deref(), Some("Mo 08:00-16:00,17:00-18:00"));
    let always = Hours { kind: HoursKind::Always, ..Hours::default() };
    let written = Opening::written(std::slice::from_ref(&always)).expect("always");
    assert_eq!(said(&written, "2026-12-25 03:00"), "Auki nyt.");

    // of two exceptions from the same day on the shorter is meant
    let eve = Hours { kind: HoursKind::Closed, from: Some(date("2026-12-24")), to: Some(date("2026-12-24")), ..Hours::default() };
    let holidays =
        Hours { kind: HoursKind::Exception, from: Some(date("2026-12-24")), to: Some(date("2027-01-06")), ..weekly(&[(0, 540, 180)]) };
    let written = Opening::written(&[monday.clone(), eve, holidays]).expect("exceptions");
    assert!(!now(&written, "2026-12-24 10:00").is_open && now(&written, "2026-12-25 10:00").is_open, "{written}");

    // of several things, by appointment, to a month, of no time, or more than could be read: nobody could say
    let desk = Hours { label: Some("Neuvonta".to_owned()), ..weekly(&[(1, 480, 60)]) };
    let booked = Hours { kind: HoursKind::Appointment, ..Hours::default() };
    let vague = Hours { from: Some(date("2026-06")), ..weekly(&[(1, 480, 60)]) };
    let bare = Hours { from: Some(date("2026-01-01")), ..Hours::default() };
    let unread = Hours { kind: HoursKind::Unread, ..Hours::default() };
    for hours in [vec![monday.clone(), desk], vec![monday.clone(), booked], vec![monday, unread], vec![bare], vec![vague], vec![]] {
        assert_eq!(Opening::written(&hours), None, "{hours:?}");
    }
}

#[test]
fn old_is_what_may_not_be_younger() {
    use sote_explorer::domain::civil::is_older;
    let today = day_of(date("2026-11-29")).unwrap();
    for (told, old) in [
        ("2026-05-29", false),
        ("2026-05-28", true),
        ("2026-05", false),
        ("2026-04", true),
        ("2026", false),
        ("2025", true),
        ("2027-01-01", false),
    ] {
        assert_eq!(is_older(date(told), 6, today), old, "{told}");
    }
}

#[test]
fn phone_numbers_are_grouped() {
    use sote_explorer::text::phone;
    for (number, fi, en) in [
        ("+358447943552", "044 794 3552", "+358 44 794 3552"),
        ("+358931052000", "09 310 52000", "+358 9 310 52000"),
        ("+358295610400", "029 561 0400", "+358 29 561 0400"),
        ("+358800123456", "0800 123 456", "+358 800 123 456"),
        ("+35860012345", "0600 12345", "+358 600 12345"),
        ("+358193051234", "019 305 1234", "+358 19 305 1234"),
        ("+46812345678", "+46812345678", "+46812345678"),
        ("116117", "116117", "116117"),
    ] {
        let (fi, en) = (fi.replace(' ', "\u{a0}"), en.replace(' ', "\u{a0}"));
        assert_eq!(phone(Lang::Fi, number), fi);
        assert_eq!(phone(Lang::En, number), en);
    }
}

mod any {
    use proptest::prelude::*;
    use sote_explorer::domain::{Lang, Moment, Opening};
    use sote_explorer::text::opening;

    const WORDS: [&str; 16] = [
        "Mo",
        "Mo-Fr",
        "Sa,Su",
        "Su-Mo",
        "off",
        "24/7",
        "08:00-16:00",
        "22:00-26:00",
        "00:00-24:00",
        "23:59-47:59",
        ";",
        "; ",
        " ",
        "2026 Dec 24",
        "2026 Jun 01-2026 Aug 31",
        "é",
    ];

    proptest! {
        /// Whatever stands there, and whenever one looks: an answer, no break, and never one that ends before it begins.
        #[test]
        fn text_is_read_or_refused(words in prop::collection::vec(prop::sample::select(&WORDS[..]), 0..9), glue in " |", utc in any::<i32>(), offset in -720..840_i32) {
            if let Some(hours) = Opening::parse(&words.join(&glue)) {
                let now = hours.at(Moment { utc, offset });
                prop_assert!(now.until.is_none_or(|until| until.days >= 0 && until.minute < 1440));
                for lang in Lang::ALL {
                    prop_assert!(opening(lang, &now).ends_with('.'));
                }
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,60}", utc in any::<i32>()) {
            if let Some(hours) = Opening::parse(&text) {
                let _ = hours.at(Moment { utc, offset: 0 });
            }
        }
    }
}
