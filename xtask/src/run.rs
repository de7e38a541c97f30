//! Starts programs, and tells the person at the terminal what goes on and how long it takes.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Instant;

use anyhow::{Context, Error, Result, anyhow, bail};

/// Announces work before it starts (what it does, how long it usually takes) and gives its time when done.
pub fn step<T>(what: &str, usually: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {what} (usually {usually})");
    let start = Instant::now();
    let done = work()?;
    println!("  done in {}", seconds(start));
    Ok(done)
}

/// Seconds since `start`, in words.
pub fn seconds(start: Instant) -> String {
    format!("{:.1} s", start.elapsed().as_secs_f64())
}

/// A command that works in `folder`.
pub fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    command
}

/// The cargo that runs this chore, working in `folder`.
pub fn cargo(folder: &Path) -> Command {
    let mut command = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), folder);
    // The chore's own build must not colour the builds it starts.
    for (key, _) in std::env::vars_os() {
        let inherited = key.to_str().is_some_and(|key| key.starts_with("CARGO_PKG_") || key.starts_with("CARGO_MANIFEST_"));
        if inherited {
            command.env_remove(key);
        }
    }
    command
}

/// Runs to the end, its output shown as it comes; anything but success is an error.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| unstartable(command, error))?;
    succeeded(command, status)
}

/// Runs to the end and returns what it wrote to standard output; standard error is shown.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| unstartable(command, error))?;
    succeeded(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs with `input` on standard input and returns its standard output.
pub fn filter(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let mut child = start(command.stdin(Stdio::piped()).stdout(Stdio::piped()))?;
    let mut stdin = child.stdin.take().context("a piped standard input was not given")?;
    // Read and written at once: a program that answers before it has read everything must not block.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output()
    })?;
    succeeded(command, output.status)?;
    Ok(output.stdout)
}

/// What a program said on its standard output, and how it ended.
pub struct Heard {
    pub lines: Vec<String>,
    pub status: ExitStatus,
}

/// Runs to the end, shows standard output as it comes and keeps it too.
pub fn listen(command: &mut Command) -> Result<Heard> {
    let mut child = start(command.stdout(Stdio::piped()))?;
    let stdout = child.stdout.take().context("a piped standard output was not given")?;
    let mut lines = Vec::new();
    for line in BufReader::new(stdout).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        lines.push(line);
    }
    io::stdout().flush()?;
    Ok(Heard { lines, status: child.wait()? })
}

fn start(command: &mut Command) -> Result<Child> {
    command.spawn().map_err(|error| unstartable(command, error))
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

fn unstartable(command: &Command, error: io::Error) -> Error {
    let program = command.get_program().to_string_lossy();
    match error.kind() {
        ErrorKind::NotFound => anyhow!("`{program}` is not there: `cargo xtask setup` says how to get it"),
        _ => anyhow!(error).context(format!("`{program}` could not be started")),
    }
}

/// The command as one would type it, for messages.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy());
    words.collect::<Vec<_>>().join(" ")
}
