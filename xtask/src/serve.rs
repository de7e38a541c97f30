//! Builds and serves the demo page, with the same server the browser scenarios use.

use std::net::TcpListener;
use std::process::Command;

use anyhow::{Context, Result};

use crate::place::Place;
use crate::run::command;
use crate::{build, setup};

/// Serves `dist/` on 127.0.0.1 until stopped.
pub fn serve(place: &Place, port: u16) -> Result<()> {
    // Asked before the work, not after it.
    free(port)?;
    setup::tools(place)?;
    build::build(place, build::Kind::Release)?;
    free(port)?;
    let mut server = command("node", &place.root);
    server.args(["tests/e2e/server.mjs", "--root", "dist", "--port", &port.to_string()]);
    become_it(server)
}

fn free(port: u16) -> Result<()> {
    let other = port.checked_add(1).unwrap_or(8080);
    TcpListener::bind(("127.0.0.1", port)).map(drop).with_context(|| {
        format!("port {port} on 127.0.0.1 cannot be had: stop what uses it, or choose another with `cargo xtask serve --port {other}`")
    })
}

/// The server takes this process's place, so that whoever stops the chore stops the server.
#[cfg(unix)]
fn become_it(mut server: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(server.exec()).context("the server could not be started: is node on PATH?")
}

#[cfg(not(unix))]
fn become_it(mut server: Command) -> Result<()> {
    crate::run::run(&mut server)
}
