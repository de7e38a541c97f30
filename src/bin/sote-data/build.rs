//! `sote-data build`: from what people write to what the widget reads.

use crate::contents::{self, Names};
use crate::draft::Draft;
use crate::import::{self, Import, Told};
use crate::live::{self, Manners};
use crate::region::{self, Wanted};
use crate::source::{self, Located, Source};
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
    /// Services of the Finnish Service Catalogue: a file or a folder with answers of PTV Open API v11 or v12, or the base URL of v11. May
    /// stand several times
    #[arg(long, value_name = "SRC", value_parser = source::ptv)]
    ptv: Vec<Source>,
    /// Services of HSDS 3.x or Open Referral UK: a file or a folder with JSON answers of an API, or tables; or the base URL of an API. May
    /// stand several times
    #[arg(long, value_name = "SRC", value_parser = source::hsds)]
    hsds: Vec<Source>,
    /// A table of costs: JSON-stat 2.0, Sotkanet's CSV or JSON, plain CSV; or Sotkanet's list of regions or indicators. May stand several
    /// times
    #[arg(long, value_name = "FILE")]
    costs: Vec<PathBuf>,
    /// The folder of TOML files to start from; the national dataset unless told. With --ptv or --hsds its services are left out
    #[arg(long)]
    base: Option<PathBuf>,
    /// Only the services of --ptv and --hsds that are given in this region, by its id or code in the dataset, or in the whole country
    #[arg(long, value_name = "ID")]
    region: Option<String>,
    /// Languages, separated by commas
    #[arg(long, value_delimiter = ',', default_value = "fi,sv,en", value_parser = language)]
    lang: Vec<Lang>,
    /// Make nothing and exit with 1 when anything had to be left out
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    manners: Manners,
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| format!("{tag:?} is not fi, sv or en"))
}

/// The national dataset's sources.
const NATIONAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut told = Told::default();
    let region = match wanted(arguments)? {
        Ok(region) => region,
        Err(problem) => {
            eprintln!("error: {problem}");
            return Ok(ExitCode::from(2));
        }
    };
    let whole = Whole::begin(&arguments.out)?;
    let Sources { drafts, words, from, read, folders } = sources(arguments, region.as_ref(), whole.work(), &mut told)?;
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
        let Names { file, background, search } = contents::write(draft, &lexicon, &whole)?;
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
    folders.into_iter().for_each(live::Folder::done);
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
    /// Where the answers of APIs are.
    folders: Vec<live::Folder>,
}

/// The region that is wanted, if one is; or what is wrong with what was told.
fn wanted(arguments: &Arguments) -> Result<Result<Option<Wanted>, String>> {
    let Some(told) = &arguments.region else { return Ok(Ok(None)) };
    let wanted = region::wanted(told, &import::base(arguments.base.as_deref())?)?;
    Ok(wanted.map(Some).map_err(|allowed| format!("--region {told}: the dataset has no such region; allowed are {allowed}")))
}

fn sources(arguments: &Arguments, region: Option<&Wanted>, work: &Path, told: &mut Told) -> Result<Sources> {
    if arguments.ptv.is_empty() && arguments.hsds.is_empty() {
        if let Some(region) = region {
            println!(
                "region {}: without --ptv or --hsds none is left out, because the services of a base do not say where they are given",
                region.id
            );
        }
        let folder = arguments.base.clone().unwrap_or_else(|| NATIONAL.into());
        let authored = files::read_base(&folder)?;
        let drafts = drafts(arguments, work, told, |lang| authored::compose(&authored, lang))?;
        return Ok(Sources { drafts, words: words_of(&authored), from: folder.display().to_string(), read: None, folders: Vec::new() });
    }
    let base = import::base(arguments.base.as_deref())?;
    let words = arguments.base.as_ref().map_or_else(national::lexicon, |_| words_of(&base));
    let locate = |sources: &[Source], kind| -> Result<Vec<Located>> {
        sources.iter().map(|source| source.locate(kind, region, &arguments.manners)).collect()
    };
    let (from_ptv, from_hsds) = (locate(&arguments.ptv, live::Kind::Ptv)?, locate(&arguments.hsds, live::Kind::Hsds)?);
    // all problems of all sources are told before any of them ends it
    let ptv = (!from_ptv.is_empty()).then(|| import::read(&from_ptv, &base, work, told)).transpose();
    let taken = ptv.as_ref().ok().and_then(Option::as_ref).map(|ptv| ptv.gathered.places.clone()).unwrap_or_default();
    let hsds = (!from_hsds.is_empty()).then(|| hsds::read(&from_hsds, &base, region, &taken, told)).transpose();
    drop(taken);
    let (ptv, hsds) = (ptv?, hsds?);
    let names: Vec<String> = arguments.ptv.iter().chain(&arguments.hsds).map(ToString::to_string).collect();
    let mut read = ptv.as_ref().map_or_else(Counts::default, |ptv| ptv.gathered.counts());
    read.services += hsds.as_ref().map_or(0, |hsds| number(hsds.services()));
    let mut drafts = drafts(arguments, work, told, |lang| imported::base(&base, lang))?;
    if let Some(Import { table, gathered }) = ptv {
        let mut composers: Vec<Composer> = drafts.iter().map(|draft| Composer::new(&table, draft.lang)).collect();
        gathered.each(region, told, &mut |entry| {
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
    let folders = from_ptv.into_iter().chain(from_hsds).filter_map(|located| Some(located.fetched?.folder)).collect();
    Ok(Sources { drafts, words, from: names.join(", "), read: Some(read), folders })
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
