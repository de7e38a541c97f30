//! A program with one door. Of two records, each with a text and a function, one is looked at behind it only.

#![crate_type = "cdylib"]

use std::hint::black_box;

struct Record {
    text: &'static str,
    answer: fn(u32) -> u32,
}

static EARLY: Record = Record { text: "looked at early", answer: early };
static LATE: Record = Record { text: "looked at late", answer: late };

fn early(number: u32) -> u32 {
    number * 5 + 3
}

fn late(number: u32) -> u32 {
    number * 7 + 3
}

fn asked(record: &Record, number: u32) -> u32 {
    let record = black_box(record);
    (record.answer)(number) + record.text.len() as u32
}

#[inline(never)]
fn door(number: u32) -> u32 {
    asked(&LATE, number)
}

#[unsafe(no_mangle)]
pub extern "C" fn ask(number: u32) -> u32 {
    if number > 3 { door(number) } else { asked(&EARLY, number) }
}
