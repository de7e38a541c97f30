//! Measures the data tool with a whole country, made up: how long it takes, how much memory, how large the dataset is, and what of it a
//! visitor fetches.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use super::into_the_documents;
use crate::build::packed;
use crate::place::{Place, fresh, read_bytes, write};
use crate::run::{cargo, command, output, run, step};
use crate::size::files_below;
use crate::table;

/// Builds datasets of these sizes, prints the table, and keeps the figures in `target/bench/scale.json`.
pub fn scale(place: &Place, sizes: &[usize], into_document: bool) -> Result<()> {
    step("making the tools", "10 s; 3 min the first time", || {
        run(cargo(&place.root).args([
            "build",
            "--quiet",
            "--release",
            "--bin",
            "sote-data",
            "--bin",
            "bench-catalogue",
            "--bin",
            "bench-fetched",
            "--workspace",
        ]))
    })?;
    let folder = place.root.join("target/bench/scale");
    let mut measured = Vec::new();
    for size in sizes {
        measured.push(step(&format!("building a dataset of {size} services"), "3 s a thousand", || measure(place, &folder, *size))?);
    }
    write(&place.root.join("target/bench/scale.json"), serde_json::to_vec_pretty(&measured)?)?;
    let text = report(&measured);
    println!("\n{text}");
    if into_document { into_the_documents(place, "docs/scale.md", &text) } else { Ok(()) }
}

fn measure(place: &Place, folder: &Path, size: usize) -> Result<Value> {
    let tool = |name: &str| command(target(place).join(name), &place.root);
    let (answers, out) = (folder.join(format!("answers-{size}")), folder.join(format!("dataset-{size}")));
    fresh(&answers)?;
    run(tool("bench-catalogue").arg("data").arg(&answers).arg(size.to_string()).stdout(Stdio::null()))?;
    let build = watched(tool("sote-data").arg("build").arg("--ptv").arg(&answers).arg("--out").arg(&out).stdout(Stdio::null()))?;
    let search = watched(tool("sote-data").arg("search").arg(&out).args(["--lang", "fi", "hammas"]).stdout(Stdio::null()))?;
    let fetched: Value = serde_json::from_str(&output(tool("bench-fetched").arg(&out))?)?;
    let bytes = |what: &str| -> Result<(usize, usize)> {
        let files: Vec<&str> = fetched[what].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let sizes = files.iter().map(|file| Ok(packed(&read_bytes(&out.join(file))?)?.len()));
        Ok((files.len(), sizes.sum::<Result<usize>>()?))
    };
    let of_folder = |folder: &Path| -> Result<u64> {
        Ok(files_below(folder)?.iter().filter_map(|file| fs::metadata(file).ok()).map(|it| it.len()).sum())
    };
    Ok(json!({
        "services": size, "answers": of_folder(&answers)?, "seconds": build.seconds, "peak": build.peak, "files": files_below(&out)?.len(),
        "disk": of_folder(&out)?, "screen": bytes("screen")?, "search": bytes("search")?, "page": bytes("page")?,
        "search_seconds": search.seconds,
    }))
}

fn target(place: &Place) -> std::path::PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| place.root.join("target"), Into::into).join("release")
}

/// How long a program ran, and the most memory it had.
struct Watched {
    seconds: f64,
    peak: Option<u64>,
}

/// The system keeps the peak itself (`VmHWM`), so that looking now and then is enough.
fn watched(command: &mut Command) -> Result<Watched> {
    let start = Instant::now();
    let mut child = command.spawn().context("a tool could not be started")?;
    let mut peak = None;
    loop {
        peak = memory(child.id()).or(peak);
        if let Some(status) = child.try_wait()? {
            if !status.success() {
                bail!("it ended with {status}");
            }
            return Ok(Watched { seconds: start.elapsed().as_secs_f64(), peak });
        }
        sleep(Duration::from_millis(5));
    }
}

fn memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

fn report(measured: &[Value]) -> String {
    let number = |value: &Value| value.as_u64().map_or("–".to_owned(), table::bytes);
    let mega = |value: &Value| value.as_f64().map_or("–".to_owned(), |bytes| format!("{:.0}", bytes / 1e6));
    let kilo = |value: &Value| value[1].as_f64().map_or("–".to_owned(), |bytes| format!("{:.1} ({})", bytes / 1e3, value[0]));
    let seconds = |value: &Value| value.as_f64().map_or("–".to_owned(), |seconds| format!("{seconds:.1}"));
    let mut text = String::from(
        "| services | answers, MB | build, s | memory, MB | files | on disk, MB | first screen, kB | first search, kB | a page, kB | `search`, s |\n\
         |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for it in measured {
        let cells = [
            number(&it["services"]),
            mega(&it["answers"]),
            seconds(&it["seconds"]),
            mega(&it["peak"]),
            number(&it["files"]),
            mega(&it["disk"]),
            kilo(&it["screen"]),
            kilo(&it["search"]),
            kilo(&it["page"]),
            seconds(&it["search_seconds"]),
        ];
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_a_row() {
        let one = json!({ "services": 1000, "answers": 12_000_000, "seconds": 2.34, "peak": null, "files": 400, "disk": 13_000_000,
            "screen": [5, 12_345], "search": [9, 45_678], "page": [1, 9_000], "search_seconds": 0.05 });
        assert!(report(&[one]).contains("| 1 000 | 12 | 2.3 | – | 400 | 13 | 12.3 (5) | 45.7 (9) | 9.0 (1) | 0.1 |"));
    }
}
