//! Running `sote-data` in folders of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run of the tool came to.
pub struct Done {
    pub code: Option<i32>,
    pub out: String,
    pub error: String,
}

pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sote-data"));
    // servers of tests are on this machine
    command.env("NO_PROXY", "127.0.0.1");
    // and what a run leaves behind on purpose stays with the tests
    command.env("TMPDIR", env!("CARGO_TARGET_TMPDIR"));
    command
}

pub fn run(arguments: &[&str]) -> Done {
    run_with_input(arguments, "")
}

pub fn run_with_input(arguments: &[&str], input: &str) -> Done {
    let mut command = command();
    let piped = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("the tool starts");
    // a tool that does not read its input closes it
    let _closed = child.stdin.take().expect("its input").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the tool ends");
    let text = |bytes| String::from_utf8(bytes).expect("the tool writes UTF-8");
    Done { code: output.status.code(), out: text(output.stdout), error: text(output.stderr) }
}

/// An empty folder of this name, for this test alone.
pub fn folder(name: &str) -> PathBuf {
    let test = std::thread::current().name().expect("a test has a name").replace("::", "-");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(name);
    let _absent = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// The national dataset, alone in a folder.
pub fn built(name: &str, arguments: &[&str]) -> PathBuf {
    let out = folder(name).join("dataset");
    let done = run(&[&["build", "--out", &out.to_string_lossy()], arguments].concat());
    assert_eq!(done.code, Some(0), "{}", done.error);
    out
}

pub fn file_starting(folder: &Path, start: &str) -> PathBuf {
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let found = files.filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start)));
    found.last().expect(start)
}

/// A copy of `data/` that may be changed.
pub fn copy_of_data(name: &str) -> PathBuf {
    let copy = folder(name).join("data");
    let data = Path::new(&std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells the package's folder")).join("data");
    for below in ["", "services", "lexicon"] {
        fs::create_dir_all(copy.join(below)).expect("a folder can be made");
        for entry in fs::read_dir(data.join(below)).expect("data/ is there").map(|entry| entry.expect("an entry")) {
            if entry.path().is_file() {
                fs::copy(entry.path(), copy.join(below).join(entry.file_name())).expect("copied");
            }
        }
    }
    copy
}
