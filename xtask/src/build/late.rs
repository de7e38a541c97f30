//! What only the rest of the program uses, texts and tables too: followed through the relocations, which the linker leaves when it is told to
//! (`--emit-relocs`). They tell every mention of a function or of data, also of those in tables and closures, where the finished program
//! has mere numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, bail};
use rustc_demangle::demangle;
use wasmparser::{
    DataKind, ElementItems, ElementKind, ExternalKind, KnownCustom, Linking, Operator, Parser, Payload, RelocationEntry, RelocationType,
    SymbolFlags, SymbolInfo, TypeRef,
};

/// What nothing of a program's beginning mentions.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Late {
    /// Places in the table of functions.
    pub places: BTreeSet<u64>,
    /// Addresses in memory, in order: pieces that touch, but do not overlap.
    pub data: Vec<Range<u64>>,
}

/// What of a program, as it came from the linker, is mentioned only behind the functions named.
pub fn late(linked: &[u8], doors: &[&str]) -> Result<Late> {
    Program::read(linked)?.late(doors)
}

/// The same program without what the linker left: other tools would not keep it true.
pub fn without_relocations(linked: &[u8]) -> Result<Vec<u8>> {
    let mut program = Vec::with_capacity(linked.len());
    let mut copied = 0;
    let mut end = 0;
    for payload in Parser::new(0).parse_all(linked) {
        let payload = payload.context("the linker made no WebAssembly")?;
        if let Payload::CustomSection(section) = &payload {
            // the section begins where the one before has ended
            if matches!(section.as_known(), KnownCustom::Linking(_) | KnownCustom::Reloc(_)) {
                program.extend(&linked[copied..end]);
                copied = section.range().end;
            }
        }
        end = match &payload {
            Payload::CodeSectionEntry(body) => body.range().end,
            Payload::Version { range, .. } => range.end,
            other => other.as_section().map_or(end, |(_, range)| range.end),
        };
    }
    program.extend(&linked[copied..]);
    Ok(program)
}

/// A function or a piece of data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Function(u32),
    /// By its address and size.
    Data(u64, u64),
}

/// Where something stands in the file, and what it is.
type Stands = (Range<usize>, Thing);

#[derive(Default)]
struct Program {
    /// What the relocations name.
    symbols: Vec<Option<Thing>>,
    names: Vec<(String, Thing)>,
    mentions: BTreeMap<Thing, BTreeSet<Thing>>,
    /// What is called or looked at from outside, or by somebody who is not known.
    roots: BTreeSet<Thing>,
    /// The functions of the table.
    table: BTreeMap<u64, u32>,
}

impl Program {
    fn read(linked: &[u8]) -> Result<Self> {
        let mut program = Self::default();
        let mut imported = 0;
        let mut bodies: Vec<Range<usize>> = Vec::new();
        // address, and where its bytes stand in the file
        let mut segments: Vec<(u64, Range<usize>)> = Vec::new();
        // where the contents of a section begin, by its place among all
        let mut sections: Vec<usize> = Vec::new();
        let mut relocations: Vec<(usize, RelocationEntry)> = Vec::new();
        let mut pieces: Vec<(u64, u64, Range<usize>)> = Vec::new();
        let mut begun: Vec<usize> = Vec::new();
        for payload in Parser::new(0).parse_all(linked) {
            let payload = payload.context("the linker made no WebAssembly")?;
            if let Some((_, range)) = payload.as_section() {
                sections.push(range.start);
            }
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            program.roots.insert(Thing::Function(export.index));
                        }
                    }
                }
                Payload::StartSection { func, .. } => _ = program.roots.insert(Thing::Function(func)),
                Payload::ElementSection(elements) => {
                    for element in elements {
                        let element = element?;
                        let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) = (element.kind, element.items)
                        else {
                            bail!("the program's table is filled in a way this does not know");
                        };
                        for (place, function) in (constant(&offset_expr)?..).zip(functions) {
                            program.table.insert(place, function?);
                        }
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.range()),
                Payload::DataSection(data) => {
                    for segment in data {
                        let segment = segment?;
                        let DataKind::Active { offset_expr, .. } = segment.kind else { bail!("the program has data of no address") };
                        let end = segment.range.end;
                        segments.push((constant(&offset_expr)?, end - segment.data.len()..end));
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => {
                        for subsection in linking.subsections() {
                            match subsection? {
                                Linking::SymbolTable(symbols) => {
                                    for symbol in symbols {
                                        program.add(symbol?, &segments, &mut pieces);
                                    }
                                }
                                Linking::InitFuncs(functions) => {
                                    for function in functions {
                                        begun.push(function?.symbol_index as usize);
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                    KnownCustom::Reloc(of) => {
                        let begin = sections.get(of.section_index() as usize).copied().context("relocations of no section")?;
                        for entry in of.entries() {
                            relocations.push((begin, entry?));
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        if relocations.is_empty() {
            bail!("the linker has left no relocations: see `--emit-relocs` in xtask/src/build/program.rs");
        }
        program.roots.extend(begun.into_iter().filter_map(|place| program.symbols.get(place).copied().flatten()));
        let mut stands: Vec<Stands> = (imported..).zip(&bodies).map(|(index, body)| (body.clone(), Thing::Function(index))).collect();
        stands.extend(pieces.into_iter().map(|(address, size, at)| (at, Thing::Data(address, size))));
        stands.sort_by_key(|(at, thing)| (at.start, at.end, *thing));
        program.relate(&stands, &relocations)?;
        Ok(program)
    }

    fn add(&mut self, symbol: SymbolInfo, segments: &[(u64, Range<usize>)], pieces: &mut Vec<(u64, u64, Range<usize>)>) {
        let thing = match symbol {
            SymbolInfo::Func { index, name, .. } => {
                let thing = Thing::Function(index);
                self.names.extend(name.map(|name| (format!("{:#}", demangle(name)), thing)));
                Some(thing)
            }
            SymbolInfo::Data { flags, symbol: Some(symbol), .. } => segments.get(symbol.index as usize).map(|(address, bytes)| {
                let at = bytes.start + symbol.offset as usize;
                let (address, size) = (address + u64::from(symbol.offset), u64::from(symbol.size));
                pieces.push((address, size, at..at + symbol.size as usize));
                let thing = Thing::Data(address, size);
                // whoever looks at it from outside is not known
                if flags.intersects(SymbolFlags::EXPORTED | SymbolFlags::NO_STRIP) {
                    self.roots.insert(thing);
                }
                thing
            }),
            _ => None,
        };
        self.symbols.push(thing);
    }

    fn relate(&mut self, stands: &[Stands], relocations: &[(usize, RelocationEntry)]) -> Result<()> {
        // data of several names may stand at one place, a short one within a long one
        let longest = stands.iter().map(|(at, _)| at.len()).max().unwrap_or_default();
        for (begin, relocation) in relocations {
            let Some(mentioned) = self.mentioned(relocation)? else { continue };
            let at = begin + relocation.offset as usize;
            let before = stands.partition_point(|(stand, _)| stand.start <= at);
            let around =
                stands[..before].iter().rev().take_while(|(stand, _)| stand.start + longest > at).filter(|(stand, _)| stand.contains(&at));
            let mut is_known = false;
            for (_, thing) in around {
                is_known = true;
                self.mentions.entry(*thing).or_default().insert(mentioned);
            }
            if !is_known {
                self.roots.insert(mentioned);
            }
        }
        Ok(())
    }

    /// What a relocation tells of, if that is a function or data.
    fn mentioned(&self, relocation: &RelocationEntry) -> Result<Option<Thing>> {
        use RelocationType as Is;
        Ok(match relocation.ty {
            Is::GlobalIndexLeb
            | Is::GlobalIndexI32
            | Is::FunctionIndexLeb
            | Is::FunctionIndexI32
            | Is::TableIndexSleb
            | Is::TableIndexI32
            | Is::MemoryAddrLeb
            | Is::MemoryAddrSleb
            | Is::MemoryAddrI32 => self.symbols.get(relocation.index as usize).copied().flatten(),
            Is::TypeIndexLeb
            | Is::FunctionOffsetI32
            | Is::FunctionOffsetI64
            | Is::SectionOffsetI32
            | Is::EventIndexLeb
            | Is::TableNumberLeb => None,
            other => bail!("the linker left {other:?}, which xtask/src/build/late.rs does not know"),
        })
    }

    fn late(&self, doors: &[&str]) -> Result<Late> {
        let doors: BTreeSet<Thing> = doors.iter().map(|door| self.named(door)).collect::<Result<_>>()?;
        let mut open: Vec<Thing> = self.roots.iter().copied().collect();
        let mut early = BTreeSet::new();
        while let Some(thing) = open.pop() {
            if early.insert(thing) && !doors.contains(&thing) {
                open.extend(self.mentions.get(&thing).into_iter().flatten());
            }
        }
        let places = self.table.iter().filter(|(_, function)| !early.contains(&Thing::Function(**function)));
        let data = |is_early: bool| {
            let things = self.symbols.iter().flatten().filter(|thing| early.contains(thing) == is_early);
            joined(
                things
                    .filter_map(|thing| if let Thing::Data(address, size) = thing { Some(*address..address + size) } else { None })
                    .collect(),
            )
        };
        Ok(Late { places: places.map(|(place, _)| *place).collect(), data: without(&data(false), &data(true)) })
    }

    fn named(&self, door: &str) -> Result<Thing> {
        let found: BTreeSet<Thing> = self.names.iter().filter(|(name, _)| name == door).map(|(_, thing)| *thing).collect();
        match found.len() {
            1 => found.first().copied().context("no function"),
            0 => {
                bail!("the program has no function `{door}`: give it #[inline(never)], or take it off the list in xtask/src/build/split.rs")
            }
            _ => bail!("the program has several functions `{door}`"),
        }
    }
}

fn constant(expression: &wasmparser::ConstExpr) -> Result<u64> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(u64::from(value.cast_unsigned())),
        other => bail!("the program puts its data at {other:?}, which is no address"),
    }
}

/// Ranges in order, those that overlap made one.
fn joined(mut ranges: Vec<Range<u64>>) -> Vec<Range<u64>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<u64>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

/// What of some ranges lies in none of others; both in order.
fn without(ranges: &[Range<u64>], others: &[Range<u64>]) -> Vec<Range<u64>> {
    let mut left = Vec::new();
    for range in ranges {
        let mut start = range.start;
        let first = others.partition_point(|other| other.end <= start);
        for other in others[first..].iter().take_while(|other| other.start < range.end) {
            left.push(start..other.start.max(start));
            start = start.max(other.end);
        }
        left.push(start..range.end.max(start));
    }
    left.retain(|range| !range.is_empty());
    left
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::place::{Place, fresh, read_bytes};
    use crate::run::run;

    #[test]
    fn what_only_a_door_leads_to_is_late_texts_and_functions_too() -> Result<()> {
        let place = Place::of_this_workspace();
        let folder = place.root.join("target/late-sample");
        fresh(&folder)?;
        let linked = folder.join("linked.wasm");
        let mut compile = Command::new("rustc");
        compile.args(["--target", "wasm32-unknown-unknown", "--edition", "2024", "-O", "-Cpanic=abort", "-Clink-arg=--emit-relocs"]);
        run(compile.arg(place.root.join("xtask/src/build/late/sample.rs")).arg("-o").arg(&linked))?;
        let linked = read_bytes(&linked)?;
        let late = late(&linked, &["sample::door"])?;

        let module = walrus::Module::from_buffer(&without_relocations(&linked)?)?;
        let is_late = |text: &str| {
            let found = module.data.iter().find_map(|data| {
                let walrus::DataKind::Active { offset: walrus::ConstExpr::Value(walrus::ir::Value::I32(first)), .. } = data.kind else {
                    return None;
                };
                let at = data.value.windows(text.len()).position(|bytes| bytes == text.as_bytes())?;
                Some(u64::from(first.cast_unsigned()) + at as u64)
            });
            found.map(|address| late.data.iter().any(|range| range.contains(&address)))
        };
        assert_eq!((is_late("looked at late"), is_late("looked at early")), (Some(true), Some(false)));
        let program = Program::read(&linked)?;
        let place_of = |name: &str| {
            let function = program.named(name).ok()?;
            program.table.iter().find(|(_, other)| Thing::Function(**other) == function).map(|(place, _)| *place)
        };
        assert!(place_of("sample::late").is_some_and(|place| late.places.contains(&place)));
        assert!(place_of("sample::early").is_some_and(|place| !late.places.contains(&place)));

        assert!(super::late(&linked, &["sample::gate"]).is_err_and(|error| error.to_string().contains("`sample::gate`")));
        assert!(
            super::late(&without_relocations(&linked)?, &["sample::door"]).is_err_and(|error| error.to_string().contains("--emit-relocs"))
        );
        Ok(())
    }

    /// What is left of some ranges without others, as pairs.
    fn left(ranges: &[(u64, u64)], others: &[(u64, u64)]) -> Vec<(u64, u64)> {
        let in_order = |pairs: &[(u64, u64)]| joined(pairs.iter().map(|(start, end)| *start..*end).collect());
        without(&in_order(ranges), &in_order(others)).into_iter().map(|range| (range.start, range.end)).collect()
    }

    #[test]
    fn ranges_are_joined_and_cut_out_of_others() {
        assert_eq!(left(&[(7, 9), (1, 3), (3, 5), (2, 4), (5, 6), (5, 5)], &[]), [(1, 5), (5, 6), (7, 9)]);
        assert_eq!(left(&[(12, 14), (1, 10)], &[(9, 13), (0, 2), (4, 5)]), [(2, 4), (5, 9), (13, 14)]);
        assert_eq!(left(&[(1, 3)], &[(1, 3)]), []);
        assert_eq!(left(&[(1, 3)], &[(3, 5), (0, 1)]), [(1, 3)]);
    }
}
