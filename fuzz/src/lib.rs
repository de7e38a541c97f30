//! What the fuzz targets share: the national base, read once.

use sote_explorer::domain::{Background, Dataset, Lang};
use sote_explorer::formats::authored::{self, Files};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A file of the national dataset.
pub fn data(name: &str) -> String {
    fs::read_to_string(folder().join(name)).expect("data/ is there")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

/// The national dataset in Finnish.
pub fn national() -> &'static (Dataset, Background) {
    static NATIONAL: OnceLock<(Dataset, Background)> = OnceLock::new();
    NATIONAL.get_or_init(|| {
        let mut files = Files::new();
        for below in ["", "services/"] {
            let entries = fs::read_dir(folder().join(below)).expect("data/ is there");
            for path in entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.extension().is_some_and(|it| it == "toml"))
            {
                let name = path.file_name().expect("a file").to_string_lossy().into_owned();
                files.insert([below, &name].concat(), fs::read_to_string(&path).expect("read"));
            }
        }
        authored::compose(&files, Lang::Fi).0.expect("the national one is sound")
    })
}
