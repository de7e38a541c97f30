//! `sote-data build`: from what people write to what the widget reads.

use crate::contents::{self, Names};
use crate::draft::Draft;
use crate::import::{self, Import, Told};
use crate::whole::Whole;
use crate::{cost_tables, files, hsds, national};
use anyhow::{Result, bail};
use sote_explorer::domain::Lang;
use sote_explorer::domain::integrity::Finding;
use sote_explorer::formats::authored::{self, Composed, Files};
use sote_explorer::formats::dataset::{Counts, FORMAT, LanguageFile, MANIFEST, Manifest};
use sote_explorer::formats::imported;
use sote_explorer::formats::lexicon;
use sote_explorer::formats::ptv::Composer;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder to make; replaced whole when it exists
    #[arg(long)]
    out: PathBuf,
    /// Services of the Finnish Service Catalogue: a file or a folder with answers of PTV Open API v11 or v12. May stand several times
    #[arg(long, value_name = "SRC", value_parser = import::source)]
    ptv: Vec<PathBuf>,
    /// Services of HSDS 3.x or Open Referral UK: a file or a folder with JSON answers of an API, or tables. May stand several times
    #[arg(long, value_name = "SRC", value_parser = import::source)]
    hsds: Vec<PathBuf>,
    /// A table of costs: JSON-stat 2.0, Sotkanet's CSV or JSON, plain CSV; or Sotkanet's list of regions or indicators. May stand several
    /// times
    #[arg(long, value_name = "FILE")]
    costs: Vec<PathBuf>,
    /// The folder of TOML files to start from; the national dataset unless told. With --ptv or --hsds its services are left out
    #[arg(long)]
    base: Option<PathBuf>,
    /// Languages, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "fi,sv,en", value_parser = language)]
    lang: Vec<Lang>,
    /// Make nothing and exit with 1 when anything had to be left out
    #[arg(long)]
    strict: bool,
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| format!("{tag:?} is not fi, sv or en"))
}

/// The national dataset's sources.
const NATIONAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut told = Told::default();
    let whole = Whole::begin(&arguments.out)?;
    let Sources { drafts, words, from, read } = sources(arguments, whole.work(), &mut told)?;
    let tables = cost_tables::read(&arguments.costs, arguments.base.as_deref(), &mut told)?;
    let mut languages = Vec::new();
    let mut lines = Vec::new();
    let mut manifest = Manifest { format: FORMAT, ..Manifest::default() };
    for mut draft in drafts {
        let lang = draft.lang;
        draft.gather()?;
        let (lexicon, more) = lexicon::lexicon(&words, lang);
        tell(draft.findings.drain(..).chain(more), &mut told);
        let code = lang.code();
        if draft.unnamed > 0 {
            lines.push(format!("{code}: {} services left out: they have no name in this language", draft.unnamed));
        }
        let services = draft.dataset.catalogue.services.len();
        if services == 0 {
            continue;
        }
        let costs = tables.file(&draft.dataset, &mut told)?;
        if languages.is_empty() {
            manifest.compiled = Some(draft.dataset.compiled);
            manifest.licence = Some(draft.dataset.licence.clone());
            manifest.sources = draft.rested_on();
        }
        manifest.id.clone_from(&draft.dataset.id);
        let Names { file, background, search } = contents::write(draft.made(&lexicon, whole.work())?, code, &whole)?;
        lines.push(format!("{code}: {services} services in {file}, their words in {search}, the rest in {background}"));
        if let Some((name, bytes)) = &costs {
            lines.push(format!("{code}: cost tables in {name}"));
            whole.put(name, bytes)?;
        }
        let costs = costs.map(|(name, _)| name);
        languages.push((lang, LanguageFile { file, background, search, services: number(services), costs }));
    }
    if languages.is_empty() {
        bail!("nothing usable could be made of {from}");
    }
    if !arguments.costs.is_empty() && languages.iter().all(|(_, files)| files.costs.is_none()) {
        bail!("nothing usable could be made of the cost tables: {}", cost_tables::names(&arguments.costs));
    }
    if arguments.strict && told.count() > 0 {
        bail!("{} problems, and so nothing was made (--strict)", told.count());
    }
    manifest.languages = languages;
    manifest.read = read.map(|read| Counts { skipped: number(told.count()), ..read });
    whole.put(MANIFEST, &serde_json::to_vec_pretty(&manifest)?)?;
    whole.end()?;
    for line in lines {
        println!("{line}");
    }
    println!("{}: {} languages, {} problems", arguments.out.display(), manifest.languages.len(), told.count());
    Ok(ExitCode::SUCCESS)
}

/// What a dataset is made of.
struct Sources {
    /// A language each.
    drafts: Vec<Draft>,
    /// The everyday words for its search.
    words: Files,
    /// Where all this comes from, for people.
    from: String,
    /// What was read from elsewhere.
    read: Option<Counts>,
}

fn sources(arguments: &Arguments, work: &Path, told: &mut Told) -> Result<Sources> {
    if arguments.ptv.is_empty() && arguments.hsds.is_empty() {
        let folder = arguments.base.clone().unwrap_or_else(|| NATIONAL.into());
        let authored = files::read_base(&folder)?;
        let drafts = drafts(arguments, work, told, |lang| authored::compose(&authored, lang))?;
        return Ok(Sources { drafts, words: words_of(&authored), from: folder.display().to_string(), read: None });
    }
    let base = import::base(arguments.base.as_deref())?;
    let words = arguments.base.as_ref().map_or_else(national::lexicon, |_| words_of(&base));
    // all problems of all sources are told before any of them ends it
    let ptv = (!arguments.ptv.is_empty()).then(|| import::read(&arguments.ptv, &base, work, told)).transpose();
    let taken = ptv.as_ref().ok().and_then(Option::as_ref).map(|ptv| ptv.gathered.places.clone()).unwrap_or_default();
    let hsds = (!arguments.hsds.is_empty()).then(|| hsds::read(&arguments.hsds, &base, &taken, told)).transpose();
    drop(taken);
    let (ptv, hsds) = (ptv?, hsds?);
    let names: Vec<String> = arguments.ptv.iter().chain(&arguments.hsds).map(|source| source.display().to_string()).collect();
    let mut read = ptv.as_ref().map_or_else(Counts::default, |ptv| ptv.gathered.counts());
    read.services += hsds.as_ref().map_or(0, |hsds| number(hsds.services()));
    let mut drafts = drafts(arguments, work, told, |lang| imported::base(&base, lang))?;
    if let Some(Import { table, gathered }) = ptv {
        let mut composers: Vec<Composer> = drafts.iter().map(|draft| Composer::new(&table, draft.lang)).collect();
        gathered.each(told, &mut |entry| {
            drafts.iter_mut().zip(&mut composers).try_for_each(|(draft, composer)| {
                let service = composer.service(entry, &draft.dataset, &draft.background);
                service.map_or(Ok(()), |service| draft.import(service))
            })
        })?;
        for (draft, composer) in drafts.iter_mut().zip(composers) {
            draft.source(composer.part(&draft.dataset, &draft.background));
        }
    }
    for draft in &mut drafts {
        if let Some(hsds) = &hsds {
            let mut part = hsds.part(&draft.dataset, &draft.background, draft.lang);
            std::mem::take(&mut part.services).into_iter().try_for_each(|service| draft.import(service))?;
            draft.source(part);
        }
        draft.is_imported = true;
    }
    Ok(Sources { drafts, words, from: names.join(", "), read: Some(read) })
}

/// A count as files have it.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The languages that can be begun with.
fn drafts(arguments: &Arguments, work: &Path, told: &mut Told, compose: impl Fn(Lang) -> Composed) -> Result<Vec<Draft>> {
    let mut drafts = Vec::new();
    for lang in &arguments.lang {
        let (made, findings) = compose(*lang);
        match made {
            Some((dataset, background)) => {
                let mut draft = Draft::of(dataset, background, *lang, work)?;
                draft.findings = findings;
                drafts.push(draft);
            }
            None => tell(findings, told),
        }
    }
    Ok(drafts)
}

fn tell(findings: impl IntoIterator<Item = Finding>, told: &mut Told) {
    for finding in findings {
        told.tell(format!("{}: {}", finding.place, finding.reason));
    }
}

/// The everyday words of a base, or the national ones where it has none.
fn words_of(base: &Files) -> Files {
    let words: Files =
        base.iter().filter(|(path, _)| path.starts_with(lexicon::FOLDER)).map(|(path, text)| (path.clone(), text.clone())).collect();
    if words.is_empty() { national::lexicon() } else { words }
}
