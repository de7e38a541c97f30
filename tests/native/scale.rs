//! What `build` takes for a country: its memory grows by a few kilobytes a service, and what it makes is whole.

use crate::support::tool::{command, folder, run};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

/// No more memory may a service take, in bytes; `docs/scale.md` tells what it takes, and the promise made of it.
const MOST_A_SERVICE: u64 = 10_000;
/// The same of HSDS, whose records are held while they are put together.
const MOST_OF_HSDS: u64 = 40_000;
const FEW: usize = 300;
const MANY: usize = 1_500;

/// A country's answers, made up.
fn answers(work: &Path, services: usize) -> PathBuf {
    let source = work.join(format!("in-{services}"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    sote_bench_corpus::catalogue::write(&data, &source, services, 100).expect("answers are written");
    source
}

/// A feed of HSDS, made up.
fn feed(work: &Path, services: usize) -> PathBuf {
    let source = work.join(format!("feed-{services}"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    sote_bench_corpus::catalogue::hsds::write(&data, &source, services, 100).expect("a feed is written");
    source
}

/// Builds, and tells the most memory the tool had, in bytes; nothing where the system does not tell.
fn peak(option: &str, source: &Path, out: &Path) -> Option<u64> {
    let mut tool = command();
    tool.arg("build").arg("--out").arg(out).arg(option).arg(source).stdout(Stdio::null());
    let mut tool = tool.spawn().expect("the tool starts");
    let mut peak = None;
    loop {
        // the system keeps the peak itself, and it grows to the end
        peak = memory(tool.id()).or(peak);
        if let Some(status) = tool.try_wait().expect("the tool can be asked") {
            assert!(status.success(), "{status}");
            return peak;
        }
        sleep(Duration::from_millis(5));
    }
}

fn memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// The memory that each service takes: so many more of them are built. Nothing where the system does not tell. What is made is whole, in these languages.
fn each(name: &str, option: &str, source: fn(&Path, usize) -> PathBuf, langs: &[&str]) -> Option<u64> {
    let work = folder(name);
    let [few, many] = [FEW, MANY].map(|services| {
        let out = work.join(format!("out-{services}"));
        (peak(option, &source(&work, services), &out), out)
    });
    let done = run(&["check", &many.1.to_string_lossy()]);
    assert_eq!(done.code, Some(0), "{}{}", done.out, done.error);
    let manifest: Value = serde_json::from_slice(&fs::read(many.1.join("dataset.json")).expect("a manifest")).expect("JSON");
    assert_eq!(manifest["read"]["services"], MANY);
    assert!(langs.iter().all(|lang| manifest["languages"][*lang]["services"] == MANY), "{manifest}");
    let Some((few, many)) = few.0.zip(many.0) else {
        println!("skipped: this system does not tell how much memory a program had");
        return None;
    };
    let each = many.saturating_sub(few) / (MANY - FEW) as u64;
    println!("{few} bytes for {FEW} services, {many} for {MANY}: {each} for each");
    Some(each)
}

#[test]
fn memory_grows_by_a_few_kilobytes_a_service_and_the_whole_is_whole() {
    let each = each("scale", "--ptv", answers, &["fi", "sv", "en"]);
    assert!(each.is_none_or(|each| each <= MOST_A_SERVICE), "{each:?} bytes for each service");
}

#[test]
fn services_of_hsds_take_no_more_than_is_told() {
    let each = each("scale-hsds", "--hsds", feed, &["en"]);
    assert!(each.is_none_or(|each| each <= MOST_OF_HSDS), "{each:?} bytes for each service");
}
