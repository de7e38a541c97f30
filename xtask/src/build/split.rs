//! The program in two halves: its beginning, with which services can be listed and opened, and its rest, for what one looks at or
//! types later. A visitor waits for the first alone.
//!
//! Everything below [`LATER`] that nothing else mentions is moved, texts and tables too (`late.rs`), unless it is mentioned after all. In the beginning, a function of that
//! list is a call through the table, to a place that the rest fills when it is instantiated. That it has come by then is seen to by
//! `Needs::Whole` in `src/browser/reader.rs`: nothing is searched before there is a search file, nothing narrowed down before there are facets,
//! and neither costs nor whether something is open are drawn before there is a background. Where data of the rest has its place in memory, the beginning leaves zeros.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail};
use walrus::ir::{Const, Load, Value, Visitor, dfs_in_order};
use walrus::{
    ConstExpr, Data, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind, GlobalId, GlobalKind,
    ImportedFunction, LocalId, MemoryId, Module, ModuleConfig, TableId, passes,
};

use super::late::Late;

/// Where the rest begins. Each has `#[inline(never)]`, or it would be found no more.
pub const LATER: [&str; 24] = [
    "sote_explorer::formats::dataset::read_background",
    "sote_explorer::formats::dataset::read_costs",
    "sote_explorer::formats::dataset::read_facets",
    "<sote_explorer::domain::facets::Facets>::known",
    "<sote_explorer::explorer::screen::costs::CostsScreen>::of",
    "<sote_explorer::explorer::screen::programme::ProgrammeScreen>::of",
    "<sote_explorer::explorer::screen::glossary::GlossaryScreen>::of",
    "<sote_explorer::explorer::screen::services::Found>::of",
    "sote_explorer::view::answers::found",
    "<sote_explorer::explorer::screen::filters::FiltersScreen>::of_all",
    "sote_explorer::view::costs::costs",
    "sote_explorer::view::filters::filters",
    "sote_explorer::view::filters::counted",
    "sote_explorer::view::filters::nothing",
    "sote_explorer::view::opening::open_now",
    "sote_explorer::view::opening::age",
    "<sote_explorer::element::Life>::watch",
    "sote_explorer::view::take_along::parcel",
    "sote_explorer::view::qr::code",
    "sote_explorer::view::programme::programme",
    "sote_explorer::view::glossary::glossary",
    "<sote_explorer::search::index::Index>::read",
    "<sote_explorer::search::index::Index>::search",
    "<sote_explorer::search::index::Index>::put",
];

/// What the rest imports the beginning's exports from.
const MODULE: &str = "beginning";

/// So many zeros between other data are cheaper left out than written down.
const GAP: usize = 32;

/// Beginning and rest of a program that still has its names, with what the linker knew of it.
pub fn split(program: &[u8], late: &Late) -> Result<[Vec<u8>; 2]> {
    split_at(program, &LATER, late)
}

pub(super) fn split_at(program: &[u8], later: &[&str], late: &Late) -> Result<[Vec<u8>; 2]> {
    let plan = Plan::of(&parse(program)?, later, late)?;
    Ok([beginning(parse(program)?, &plan)?, rest(parse(program)?, &plan)?])
}

/// The same bytes give functions and globals in the same order each time.
fn parse(program: &[u8]) -> Result<Module> {
    ModuleConfig::new().generate_producers_section(false).parse(program)
}

/// What goes where; functions and globals by their places in the program, because ids hold for one reading of it.
struct Plan {
    /// The functions of the list, in the order of their places in the table.
    doors: Vec<usize>,
    /// The first of these places.
    first: u64,
    /// Other places in the table that the rest fills, and with what.
    places: BTreeMap<u64, usize>,
    /// What is in memory as the program begins, by address; with zeros in the place of the rest's.
    data: Vec<(u64, Vec<u8>)>,
    /// Likewise, what the rest puts there.
    late_data: Vec<(u64, Vec<u8>)>,
    /// What the rest uses of the beginning, and the name it is exported under.
    functions: Vec<(usize, String)>,
    globals: Vec<(usize, String)>,
}

const TABLE: &str = "table";
const MEMORY: &str = "memory";

impl Plan {
    fn of(module: &Module, later: &[&str], late: &Late) -> Result<Self> {
        let doors = later.iter().map(|name| found(module, name)).collect::<Result<Vec<_>>>()?;
        let uses: BTreeMap<FunctionId, Uses> = module.funcs.iter_local().map(|(id, function)| (id, Uses::of(function))).collect();
        let table_of = places(module)?;
        let stays = reached(module, &uses, &doors, table_of.iter().filter(|(place, _)| !late.places.contains(place)).map(|(_, id)| *id));
        let moved = || uses.iter().filter(|(id, _)| doors.contains(id) || !stays.contains(id));
        let goes: BTreeSet<FunctionId> = moved().map(|(id, _)| *id).collect();
        let used = moved().flat_map(|(_, uses)| &uses.functions).filter(|id| uses.contains_key(id) && !goes.contains(id));
        let functions: BTreeSet<usize> = used.map(|id| id.index()).collect();
        let globals: BTreeSet<usize> = moved().flat_map(|(_, uses)| &uses.globals).map(|id| id.index()).collect();
        // a door stands in the table for who calls it by a pointer
        let filled = table_of.into_iter().filter(|(place, id)| late.places.contains(place) && goes.contains(id) && !doors.contains(id));
        // what is asked for from outside is more than the linker knew, and `wasm-opt` has joined functions
        let mentioned: BTreeSet<u64> =
            uses.iter().filter(|(id, _)| !goes.contains(id)).flat_map(|(_, uses)| &uses.numbers).copied().collect();
        let (data, late_data) = parted(module, &unmentioned(&late.data, &mentioned))?;
        Ok(Self {
            doors: doors.iter().map(|id| id.index()).collect(),
            first: module.tables.get(table(module)?).initial,
            places: filled.map(|(place, id)| (place, id.index())).collect(),
            data,
            late_data,
            functions: functions.into_iter().enumerate().map(|(at, place)| (place, format!("f{at}"))).collect(),
            globals: globals.into_iter().enumerate().map(|(at, place)| (place, format!("g{at}"))).collect(),
        })
    }

    /// The plan in the ids of one reading.
    fn doors(&self, module: &Module) -> Vec<FunctionId> {
        let ids: Vec<FunctionId> = module.funcs.iter().map(|function| function.id()).collect();
        self.doors.iter().filter_map(|place| ids.get(*place).copied()).collect()
    }

    fn functions(&self, module: &Module) -> Vec<(FunctionId, &str)> {
        let ids: Vec<FunctionId> = module.funcs.iter().map(|function| function.id()).collect();
        self.functions.iter().filter_map(|(place, name)| Some((*ids.get(*place)?, name.as_str()))).collect()
    }

    fn globals(&self, module: &Module) -> Vec<(GlobalId, &str)> {
        let ids: Vec<GlobalId> = module.globals.iter().map(|global| global.id()).collect();
        self.globals.iter().filter_map(|(place, name)| Some((*ids.get(*place)?, name.as_str()))).collect()
    }

    /// Runs of places of the table and what stands in them, those of the doors last.
    fn runs(&self, module: &Module) -> Vec<(u64, Vec<FunctionId>)> {
        let ids: Vec<FunctionId> = module.funcs.iter().map(|function| function.id()).collect();
        let mut runs: Vec<(u64, Vec<FunctionId>)> = Vec::new();
        for (place, id) in self.places.iter().filter_map(|(place, at)| Some((*place, *ids.get(*at)?))) {
            match runs.last_mut() {
                Some((first, run)) if *first + run.len() as u64 == place => run.push(id),
                _ => runs.push((place, vec![id])),
            }
        }
        runs.push((self.first, self.doors(module)));
        runs
    }

    fn size(&self) -> u64 {
        self.first + self.doors.len() as u64
    }
}

fn table(module: &Module) -> Result<TableId> {
    module.tables.main_function_table()?.context("the program has no table of functions")
}

/// The only function of a name, apart from the hashes of crates in it.
fn found(module: &Module, name: &str) -> Result<FunctionId> {
    let mut all = module.funcs.iter().filter(|function| function.name.as_deref().is_some_and(|other| without_hashes(other) == name));
    match (all.next(), all.next()) {
        (Some(function), None) => Ok(function.id()),
        (None, _) => {
            bail!("the program has no function `{name}`: give it #[inline(never)], or take it off the list in xtask/src/build/split.rs")
        }
        _ => bail!("the program has several functions `{name}`"),
    }
}

/// `a[1f2e]::b` is `a::b`.
fn without_hashes(name: &str) -> String {
    let mut depth = 0;
    let is_outside = |letter: &char| {
        depth += i32::from(*letter == '[');
        let is_outside = depth == 0;
        depth -= i32::from(*letter == ']');
        is_outside
    };
    name.chars().filter(is_outside).collect()
}

/// The functions of the table by their places.
fn places(module: &Module) -> Result<BTreeMap<u64, FunctionId>> {
    let mut places = BTreeMap::new();
    for element in module.elements.iter() {
        let (ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. }, ElementItems::Functions(ids)) =
            (&element.kind, &element.items)
        else {
            bail!("the program's table is filled in a way this does not know");
        };
        places.extend((u64::from(first.cast_unsigned())..).zip(ids.iter().copied()));
    }
    Ok(places)
}

/// All that can be called without going through a door or a place of the rest.
fn reached(
    module: &Module,
    uses: &BTreeMap<FunctionId, Uses>,
    doors: &[FunctionId],
    places: impl Iterator<Item = FunctionId>,
) -> BTreeSet<FunctionId> {
    let mut open: Vec<FunctionId> = module.start.into_iter().collect();
    open.extend(module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(id) => Some(id),
        _ => None,
    }));
    open.extend(places);
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        if reached.insert(id) && !doors.contains(&id) {
            open.extend(uses.get(&id).into_iter().flat_map(|uses| &uses.functions));
        }
    }
    reached
}

/// The pieces that none of these numbers, which may be addresses, lies in: the beginning would find zeros there, and no error would tell.
fn unmentioned(pieces: &[Range<u64>], numbers: &BTreeSet<u64>) -> Vec<Range<u64>> {
    pieces.iter().filter(|piece| numbers.range((*piece).clone()).next().is_none()).cloned().collect()
}

/// Pieces of memory by their addresses.
type Pieces = Vec<(u64, Vec<u8>)>;

/// What stays of the program's data, and what goes; neither with long rows of zeros.
fn parted(module: &Module, late: &[Range<u64>]) -> Result<(Pieces, Pieces)> {
    let (mut stays, mut goes) = (Pieces::new(), Pieces::new());
    for data in module.data.iter() {
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(address)), .. } = data.kind else {
            bail!("the program has data of no address");
        };
        let (address, mut bytes) = (u64::from(address.cast_unsigned()), data.value.clone());
        let end = address + bytes.len() as u64;
        let mut taken = vec![0; bytes.len()];
        for range in late.iter().filter(|range| range.start < end && range.end > address) {
            let here = usize::try_from(range.start.max(address) - address)?..usize::try_from(range.end.min(end) - address)?;
            taken[here.clone()].copy_from_slice(&bytes[here.clone()]);
            bytes[here].fill(0);
        }
        stays.extend(pieces(address, &bytes, |_| true));
        // what comes later must not put zeros over what is there
        goes.extend(pieces(address, &taken, |gap| bytes[gap].iter().all(|byte| *byte == 0)));
    }
    Ok((stays, goes))
}

/// What is not zero of a stretch of memory; short gaps are written along where they may be.
fn pieces(address: u64, bytes: &[u8], may_write: impl Fn(Range<usize>) -> bool) -> Pieces {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte != 0) {
        match pieces.last_mut() {
            Some(piece) if at - piece.end < GAP && may_write(piece.end..at) => piece.end = at + 1,
            _ => pieces.push(at..at + 1),
        }
    }
    pieces.into_iter().map(|piece| (address + piece.start as u64, bytes[piece].to_vec())).collect()
}

/// Gives the module this data, and no other.
fn put_data(module: &mut Module, memory: MemoryId, pieces: &[(u64, Vec<u8>)]) -> Result<()> {
    module.memories.get_mut(memory).data_segments.clear();
    for id in module.data.iter().map(Data::id).collect::<Vec<_>>() {
        module.data.delete(id);
    }
    for (address, bytes) in pieces {
        let offset = ConstExpr::Value(Value::I32(u32::try_from(*address)?.cast_signed()));
        let id = module.data.add(DataKind::Active { memory, offset }, bytes.clone());
        module.memories.get_mut(memory).data_segments.insert(id);
    }
    Ok(())
}

/// What a function mentions.
#[derive(Default)]
struct Uses {
    functions: BTreeSet<FunctionId>,
    globals: BTreeSet<GlobalId>,
    /// What may be an address: whole numbers, and the fixed part of where something is read.
    numbers: BTreeSet<u64>,
}

impl Uses {
    fn of(function: &walrus::LocalFunction) -> Self {
        let mut uses = Self::default();
        dfs_in_order(&mut uses, function, function.entry_block());
        uses
    }
}

impl Visitor<'_> for Uses {
    fn visit_function_id(&mut self, id: &FunctionId) {
        self.functions.insert(*id);
    }

    fn visit_global_id(&mut self, id: &GlobalId) {
        self.globals.insert(*id);
    }

    fn visit_const(&mut self, constant: &Const) {
        if let Value::I32(number) = constant.value {
            self.numbers.insert(u64::from(number.cast_unsigned()));
        }
    }

    fn visit_load(&mut self, load: &Load) {
        self.numbers.insert(load.arg.offset);
    }
}

fn beginning(mut module: Module, plan: &Plan) -> Result<Vec<u8>> {
    let (table, doors) = (table(&module)?, plan.doors(&module));
    let (functions, globals) = (plan.functions(&module), plan.globals(&module));
    let places = module.tables.get_mut(table);
    places.initial = plan.size();
    places.maximum = places.maximum.map(|most| most.max(plan.size()));
    for (place, door) in (plan.first..).zip(doors) {
        let ty = module.funcs.get(door).ty();
        let (params, results) = (module.types.params(ty).to_vec(), module.types.results(ty).to_vec());
        let arguments: Vec<LocalId> = params.iter().map(|ty| module.locals.add(*ty)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        let mut body = builder.func_body();
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.i32_const(i32::try_from(place)?).call_indirect(ty, table);
        module.funcs.get_mut(door).kind = FunctionKind::Local(builder.local_func(arguments));
    }
    for (id, name) in functions {
        module.exports.add(name, id);
    }
    for (id, name) in globals {
        module.exports.add(name, id);
    }
    // what calls such a place too early stops there
    let mut nothing = FunctionBuilder::new(&mut module.types, &[], &[]);
    nothing.func_body().unreachable();
    let nothing = nothing.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        let (ElementKind::Active { offset: ConstExpr::Value(Value::I32(first)), .. }, ElementItems::Functions(ids)) =
            (&element.kind, &mut element.items)
        else {
            continue;
        };
        for (_, id) in (u64::from(first.cast_unsigned())..).zip(ids).filter(|(place, _)| plan.places.contains_key(place)) {
            *id = nothing;
        }
    }
    let memory = module.get_memory_id()?;
    put_data(&mut module, memory, &plan.data)?;
    if module.exports.get_exported_memory(memory).is_none_or(|export| export.name != MEMORY) {
        module.exports.add(MEMORY, memory);
    }
    module.exports.add(TABLE, table);
    passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

fn rest(mut module: Module, plan: &Plan) -> Result<Vec<u8>> {
    let (table, memory) = (table(&module)?, module.get_memory_id()?);
    module.start = None;
    for id in module.exports.iter().map(walrus::Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
    put_data(&mut module, memory, &plan.late_data)?;
    module.tables.get_mut(table).elem_segments.clear();
    for id in module.elements.iter().map(walrus::Element::id).collect::<Vec<_>>() {
        module.elements.delete(id);
    }

    let (runs, functions, globals) = (plan.runs(&module), plan.functions(&module), plan.globals(&module));
    for (id, name) in functions {
        let import = module.imports.add(MODULE, name, id);
        let function = module.funcs.get_mut(id);
        function.kind = FunctionKind::Import(ImportedFunction { import, ty: function.ty() });
    }
    for (id, name) in globals {
        module.globals.get_mut(id).kind = GlobalKind::Import(module.imports.add(MODULE, name, id));
    }
    module.memories.get_mut(memory).import = Some(module.imports.add(MODULE, MEMORY, memory));
    let import = module.imports.add(MODULE, TABLE, table);
    for (first, run) in runs {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(first)?));
        let element = module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(run));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    let places = module.tables.get_mut(table);
    places.import = Some(import);
    places.initial = plan.size();
    places.maximum = places.maximum.map(|most| most.max(plan.size()));
    passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::program;
    use crate::place::{Place, fresh, read_bytes, write};
    use crate::run::{command, run};

    #[test]
    fn names_are_known_whatever_the_hash_of_their_crate() {
        assert_eq!(without_hashes("<a[1f]::b::C>::of"), "<a::b::C>::of");
        assert_eq!(without_hashes("<[a[1f]::b]>::of"), "<>::of");
    }

    #[test]
    fn gaps_are_written_only_where_nothing_stands() {
        let (bytes, none) = ([0, 7, 0, 0, 8, 0], |_: Range<usize>| false);
        assert_eq!(pieces(100, &bytes, |_| true), [(101, vec![7, 0, 0, 8])]);
        assert_eq!(pieces(100, &bytes, none), [(101, vec![7]), (104, vec![8])]);
        let far = [vec![1], vec![0; GAP], vec![2]].concat();
        assert_eq!(pieces(0, &far, |_| true), [(0, vec![1]), (GAP as u64 + 1, vec![2])]);
        assert_eq!(pieces(0, &[0; 4], |_| true), []);
    }

    #[test]
    fn the_halves_together_answer_as_the_whole_does() -> Result<()> {
        let place = Place::of_this_workspace();
        if !place.npm_tool("wasm-as").exists() {
            eprintln!("skipped: the tools are not there; `cargo xtask setup` installs them");
            return Ok(());
        }
        let sources = place.root.join("xtask/src/build/split");
        let folder = place.root.join("target/split-sample");
        fresh(&folder)?;
        let whole = folder.join("whole.wasm");
        run(command(place.npm_tool("wasm-as"), &place.root)
            .args(program::FEATURES)
            .arg("-g")
            .arg(sources.join("sample.wat"))
            .arg("-o")
            .arg(&whole))?;
        // the second piece is said to be late, too, and is not: the beginning looks at it
        let late = Late { places: BTreeSet::from([2]), data: vec![16..17, 17..18, 18..19] };
        let [beginning, rest] = split_at(&read_bytes(&whole)?, &["door"], &late)?;
        write(&folder.join("beginning.wasm"), beginning)?;
        write(&folder.join("rest.wasm"), rest)?;
        run(command("node", &place.root).arg(sources.join("compare.mjs")).arg(&folder))?;
        let missing = split_at(&read_bytes(&whole)?, &["gate"], &Late::default()).err().map(|error| error.to_string());
        assert!(missing.is_some_and(|error| error.contains("`gate`")));
        Ok(())
    }
}
