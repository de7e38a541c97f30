//! Short names between the program and its glue. wasm-bindgen's have a hash each, which no packer makes smaller, and they stand in
//! both files: measured, a visitor downloads 2 kB less without them.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::program;
use crate::place::{Place, read_text, write};
use crate::run::{command, output};

/// Names that have changed: the module of what is imported, old, new; old, new.
struct Changed {
    imports: Vec<[String; 3]>,
    exports: Vec<[String; 2]>,
}

impl Changed {
    /// What `wasm-opt` tells of the names it has changed.
    fn read(told: &str) -> Option<Self> {
        fn rows<const N: usize>(list: &Value) -> Option<Vec<[String; N]>> {
            let row = |row: &Value| {
                let texts: Option<Vec<String>> = row.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect();
                texts?.try_into().ok()
            };
            list.as_array()?.iter().map(row).collect()
        }
        let told: Value = serde_json::from_str(told).ok()?;
        Some(Self { imports: rows(&told["imports"])?, exports: rows(&told["exports"])? })
    }
}

/// Renames what `name`'s program and glue in `bound` call each other by.
pub fn shorten(place: &Place, bound: &Path, name: &str) -> Result<()> {
    let wasm = bound.join(format!("{name}_bg.wasm"));
    let glue = bound.join(format!("{name}.js"));
    let mut rename = command(place.npm_tool("wasm-opt"), &place.root);
    rename.args(program::FEATURES).args(["-g", "--minify-imports-and-exports-and-modules"]).arg(&wasm).arg("-o").arg(&wasm);
    let changed = Changed::read(&output(&mut rename)?).context("wasm-opt tells the names it has changed in another way than before")?;
    write(&glue, renamed(read_text(&glue)?, &changed)?)
}

fn renamed(mut glue: String, changed: &Changed) -> Result<String> {
    let mut replace = |old: String, new: &str| {
        if glue.matches(&old).count() != 1 {
            bail!("wasm-bindgen writes its glue in another way than before: `{old}` should stand there once; see xtask/src/build/names.rs");
        }
        glue = glue.replace(&old, new);
        Ok(())
    };
    for [_, old, new] in &changed.imports {
        replace(format!(" {old}: function("), &format!(" {new}: function("))?;
    }
    if let Some([module, ..]) = changed.imports.first() {
        // the pass gives all modules this one name
        replace(format!("\"{module}\": "), "a: ")?;
    }
    let mut pieces = glue.split("wasm.");
    let mut made = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let end = piece.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(piece.len());
        let (name, rest) = piece.split_at(end);
        let [_, new] = changed.exports.iter().find(|[old, _]| old == name).with_context(|| format!("the program exports no `{name}`"))?;
        made.extend(["wasm.", new, rest]);
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = r#"{"imports": [["./x_bg.js", "__wbg_now_1f", "a"], ["./x_bg.js", "__wbg_no_2e", "b"]],
        "exports": [["memory", "c"], ["run", "d"], ["run_1", "e"]]}"#;

    #[test]
    fn imports_exports_and_their_module_get_their_new_names() {
        let glue = "{ __wbg_now_1f: function() {}, __wbg_no_2e: function(x) {} } { \"./x_bg.js\": import0 } run(); wasm.run(1, wasm.run_1); wasm.memory.buffer";
        let expected = "{ a: function() {}, b: function(x) {} } { a: import0 } run(); wasm.d(1, wasm.e); wasm.c.buffer";
        let changed = Changed::read(TOLD);
        assert_eq!(changed.and_then(|changed| renamed(glue.to_owned(), &changed).ok()).as_deref(), Some(expected));
    }

    #[test]
    fn another_way_of_writing_is_told() {
        let error = Changed::read(TOLD).and_then(|changed| renamed("{ __wbg_now_1f: () => {} }".to_owned(), &changed).err());
        assert!(error.is_some_and(|error| error.to_string().contains("__wbg_now_1f")));
        let unknown = "wasm.other()";
        let changed = Changed { imports: Vec::new(), exports: Vec::new() };
        assert!(renamed(unknown.to_owned(), &changed).is_err());
        assert!(Changed::read("no JSON").is_none());
        assert!(Changed::read(r#"{"imports": [["a"]], "exports": []}"#).is_none());
    }
}
