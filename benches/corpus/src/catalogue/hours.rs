//! Opening hours: the week, and an exception.

use serde_json::{Value, json};

use crate::random::Random;

const DAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

pub fn hours(random: &mut Random) -> Value {
    let (opens, closes) = (random.between(7, 9), random.between(14, 18));
    let line = |day: &str, closes: usize| json!({ "dayFrom": day, "dayTo": "", "from": format!("{opens:02}:00:00"), "to": format!("{closes:02}:00:00"), "order": 0 });
    let week: Vec<Value> = DAYS.iter().map(|day| line(day, if *day == "Friday" { 14.min(closes) } else { closes })).collect();
    let of = |sort: &str, closed: bool, lines: Vec<Value>, from: Value, to: Value| {
        json!({
            "serviceHourType": sort, "validFrom": from, "validTo": to, "isClosed": closed, "validForNow": true, "isAlwaysOpen": false,
            "isReservation": false, "additionalInformation": [], "openingHour": lines
        })
    };
    let mut all = vec![of("DaysOfTheWeek", false, week, json!(null), json!(null))];
    if random.below(2) == 0 {
        let day = format!("2026-12-{:02}T00:00:00", random.between(20, 28));
        all.push(of("Exceptional", true, Vec::new(), json!(day), json!(null)));
    }
    Value::Array(all)
}
