//! `sote-data build`: from what people write to what the widget reads.

use crate::contents::{Contents, Names};
use crate::import::{self, Told};
use crate::live::{self, Manners};
use crate::region::{self, Wanted};
use crate::source::{self, Located, Source};
use crate::{cost_tables, files, hsds, national};
use anyhow::{Result, bail};
use sote_explorer::domain::{Background, Dataset, Lang};
use sote_explorer::formats::authored::{self, Files};
use sote_explorer::formats::dataset::{FORMAT, LanguageFile, MANIFEST, Manifest};
use sote_explorer::formats::imported::{self, Made};
use sote_explorer::formats::lexicon;
use sote_explorer::formats::split;
use sote_explorer::search::{self, build::Built};
use sote_explorer::text::way;
use std::path::PathBuf;
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

/// What makes a language of the dataset.
type Compose = Box<dyn Fn(Lang) -> Made>;

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut told = Told::default();
    let region = match wanted(arguments)? {
        Ok(region) => region,
        Err(problem) => {
            eprintln!("error: {problem}");
            return Ok(ExitCode::from(2));
        }
    };
    let Sources { compose, words, from, folders } = sources(arguments, region.as_ref(), &mut told)?;
    let tables = cost_tables::read(&arguments.costs, arguments.base.as_deref(), &mut told)?;
    let mut output = Vec::new();
    let mut languages = Vec::new();
    let mut lines = Vec::new();
    let mut id = String::new();
    for lang in &arguments.lang {
        let Made { composed: (dataset, mut findings), unnamed } = compose(*lang);
        let (lexicon, more) = lexicon::lexicon(&words, *lang);
        findings.extend(more);
        for finding in findings {
            told.tell(format!("{}: {}", finding.place, finding.reason));
        }
        let code = lang.code();
        if unnamed > 0 {
            lines.push(format!("{code}: {unnamed} services left out: they have no name in this language"));
        }
        let Some((mut dataset, background)) = dataset else { continue };
        let services = dataset.catalogue.services.len();
        if services == 0 {
            continue;
        }
        let costs = tables.file(&dataset, &mut told)?;
        let Built { root, pieces } = search::build::build(&dataset.catalogue, &lexicon, *lang);
        id.clone_from(&dataset.id);
        dataset.catalogue.services.iter_mut().for_each(|service| way::tell(service, *lang));
        let parts = split::split(dataset, background)?;
        let contents = Contents::of(&parts, root, pieces)?;
        let (names, files) = contents.named(code);
        let Names { file, background, search } = names;
        output.extend(files);
        lines.push(format!("{code}: {services} services in {file}, their words in {search}, the rest in {background}"));
        let costs = costs.map(|(name, bytes)| {
            lines.push(format!("{code}: cost tables in {name}"));
            output.push((name.clone(), bytes));
            name
        });
        languages.push((*lang, LanguageFile { file, background, search, services: u32::try_from(services).unwrap_or(u32::MAX), costs }));
    }
    if output.is_empty() {
        bail!("nothing usable could be made of {from}");
    }
    if !arguments.costs.is_empty() && languages.iter().all(|(_, files)| files.costs.is_none()) {
        bail!("nothing usable could be made of the cost tables: {}", cost_tables::names(&arguments.costs));
    }
    if arguments.strict && told.count() > 0 {
        bail!("{} problems, and so nothing was made (--strict)", told.count());
    }
    let manifest = Manifest { format: FORMAT, id, languages };
    output.push((MANIFEST.to_owned(), serde_json::to_vec_pretty(&manifest)?));
    files::write_whole(&arguments.out, &output)?;
    folders.into_iter().for_each(live::Folder::done);
    for line in lines {
        println!("{line}");
    }
    println!("{}: {} languages, {} problems", arguments.out.display(), manifest.languages.len(), told.count());
    Ok(ExitCode::SUCCESS)
}

/// What a dataset is made of.
struct Sources {
    /// How a language is made.
    compose: Compose,
    /// The everyday words for its search.
    words: Files,
    /// Where all this comes from, for people.
    from: String,
    /// Where the answers of APIs are.
    folders: Vec<live::Folder>,
}

/// The region that is wanted, if one is; or what is wrong with what was told.
fn wanted(arguments: &Arguments) -> Result<Result<Option<Wanted>, String>> {
    let Some(told) = &arguments.region else { return Ok(Ok(None)) };
    let wanted = region::wanted(told, &import::base(arguments.base.as_deref())?)?;
    Ok(wanted.map(Some).map_err(|allowed| format!("--region {told}: the dataset has no such region; allowed are {allowed}")))
}

fn sources(arguments: &Arguments, region: Option<&Wanted>, told: &mut Told) -> Result<Sources> {
    if arguments.ptv.is_empty() && arguments.hsds.is_empty() {
        if let Some(region) = region {
            println!(
                "region {}: without --ptv or --hsds none is left out, because the services of a base do not say where they are given",
                region.id
            );
        }
        let folder = arguments.base.clone().unwrap_or_else(|| NATIONAL.into());
        let authored = files::read_base(&folder)?;
        let words = words_of(&authored);
        let compose = move |lang| Made { composed: authored::compose(&authored, lang), unnamed: 0 };
        return Ok(Sources { compose: Box::new(compose), words, from: folder.display().to_string(), folders: Vec::new() });
    }
    let base = import::base(arguments.base.as_deref())?;
    let words = arguments.base.as_ref().map_or_else(national::lexicon, |_| words_of(&base));
    let locate = |sources: &[Source], kind| -> Result<Vec<Located>> {
        sources.iter().map(|source| source.locate(kind, region, &arguments.manners)).collect()
    };
    let (from_ptv, from_hsds) = (locate(&arguments.ptv, live::Kind::Ptv)?, locate(&arguments.hsds, live::Kind::Hsds)?);
    // all problems of all sources are told before any of them ends it
    let ptv = (!from_ptv.is_empty()).then(|| import::read(&from_ptv, &base, region, told)).transpose();
    let taken = ptv.as_ref().ok().and_then(Option::as_ref).map(|ptv| ptv.places.clone()).unwrap_or_default();
    let hsds = (!from_hsds.is_empty()).then(|| hsds::read(&from_hsds, &base, region, &taken, told)).transpose();
    let (ptv, hsds) = (ptv?, hsds?);
    let names: Vec<String> = arguments.ptv.iter().chain(&arguments.hsds).map(ToString::to_string).collect();
    let compose = move |lang| {
        let of_ptv = ptv.as_ref().map(|ptv| move |dataset: &Dataset, background: &Background| ptv.part(dataset, background, lang));
        let of_hsds = hsds.as_ref().map(|hsds| move |dataset: &Dataset, background: &Background| hsds.part(dataset, background, lang));
        let sources: Vec<imported::Give> =
            [of_ptv.as_ref().map(|it| it as imported::Give), of_hsds.as_ref().map(|it| it as imported::Give)]
                .into_iter()
                .flatten()
                .collect();
        imported::compose(&base, lang, &sources)
    };
    let folders = from_ptv.into_iter().chain(from_hsds).filter_map(|located| Some(located.fetched?.folder)).collect();
    Ok(Sources { compose: Box::new(compose), words, from: names.join(", "), folders })
}

/// The everyday words of a base, or the national ones where it has none.
fn words_of(base: &Files) -> Files {
    let words: Files =
        base.iter().filter(|(path, _)| path.starts_with(lexicon::FOLDER)).map(|(path, text)| (path.clone(), text.clone())).collect();
    if words.is_empty() { national::lexicon() } else { words }
}
