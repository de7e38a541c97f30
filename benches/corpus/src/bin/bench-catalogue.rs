//! Writes a country's answers of the PTV Open API v11, made up, or of an API of HSDS: `bench-catalogue DATA OUT SERVICES [RECORDS A PAGE [hsds]]`.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use sote_bench_corpus::catalogue;

/// As many as the API gives at once.
const PAGE: usize = 100;

fn main() -> Result<()> {
    let mut words = env::args().skip(1);
    let mut next =
        |what: &str| words.next().with_context(|| format!("{what} is missing: bench-catalogue DATA OUT SERVICES [RECORDS A PAGE [hsds]]"));
    let (data, out) = (PathBuf::from(next("DATA")?), PathBuf::from(next("OUT")?));
    let services = next("SERVICES")?.parse().context("SERVICES is no number")?;
    let page = words.next().map_or(Ok(PAGE), |page| page.parse()).context("RECORDS A PAGE is no number")?;
    if words.next().is_some_and(|kind| kind == "hsds") {
        return catalogue::hsds::write(&data, &out, services, page);
    }
    let size = catalogue::write(&data, &out, services, page)?;
    println!("{} services, {} channels, {} organizations in {}", size.services, size.channels, size.organizations, out.display());
    Ok(())
}
