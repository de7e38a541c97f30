//! How long our search takes outside a browser: a keystroke, and getting ready. `cargo xtask bench` runs it and compares with the
//! peers in a browser; this one is for working on the engine: `cargo bench --package sote-bench-engine -- keystroke/1000`.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use sote_bench_corpus::{Material, services};
use sote_bench_engine::{Engine, files, lexicon};

const SIZES: [usize; 4] = [125, 1_000, 10_000, 50_000];
const QUERIES: &str = include_str!("queries.txt");

fn search(criterion: &mut Criterion) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let material = Material::read(&data).expect("the national dataset can be read");
    let lexicon = lexicon(&data).expect("the everyday words can be read");
    let all = services(&material, SIZES[SIZES.len() - 1]);
    for size in SIZES {
        let bytes = files(&all[..size], &lexicon);
        let bytes = &bytes;
        ready(criterion, size, bytes);
        keystroke(criterion, size, bytes);
    }
}

/// From bytes to the first answer.
fn ready(criterion: &mut Criterion, size: usize, files: &[(String, Vec<u8>)]) {
    let mut group = criterion.benchmark_group("ready");
    group.sample_size(10).measurement_time(Duration::from_secs(2));
    group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
        bencher.iter(|| black_box(first_answer(files)));
    });
}

fn engine(files: &[(String, Vec<u8>)]) -> Engine {
    let root = &files.first().expect("there is a file").1;
    Engine::new(root).expect("the bytes are a file of ours")
}

/// With the pieces it takes.
fn first_answer(files: &[(String, Vec<u8>)]) -> Vec<u32> {
    let mut engine = engine(files);
    loop {
        let answer = engine.search("hammas", 10);
        let wanted = engine.wanted();
        if wanted.is_empty() {
            return answer;
        }
        for piece in wanted {
            assert!(engine.put(piece as usize, &files[piece as usize + 1].1), "a piece of ours");
        }
    }
}

/// One letter of one of the queries after the other.
fn keystroke(criterion: &mut Criterion, size: usize, files: &[(String, Vec<u8>)]) {
    let mut engine = engine(files);
    for (place, (_, piece)) in files.iter().skip(1).enumerate() {
        assert!(engine.put(place, piece), "a piece of ours");
    }
    let typed: Vec<&str> = QUERIES.lines().flat_map(keystrokes).collect();
    let mut next = typed.iter().cycle();
    let mut group = criterion.benchmark_group("keystroke");
    group.sample_size(20).measurement_time(Duration::from_secs(4));
    group.bench_function(BenchmarkId::from_parameter(size), |bencher| {
        bencher.iter(|| black_box(engine.search(next.next().unwrap_or(&""), 10)));
    });
}

/// What stands in the box after each letter.
fn keystrokes(query: &str) -> impl Iterator<Item = &str> {
    query.char_indices().map(|(at, letter)| &query[..at + letter.len_utf8()])
}

criterion_group! { name = benches; config = Criterion::default().warm_up_time(Duration::from_secs(1)).without_plots(); targets = search }
criterion_main!(benches);
