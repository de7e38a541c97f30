//! One request, and what came of it.

use super::address::Address;
use super::answer::{self, Wrong};
use super::wait;
use serde_json::Value;
use std::io::ErrorKind;
use std::time::Duration;
use ureq::http::{Response, header};
use ureq::{Agent, Body};

/// Who asks, so that whoever runs an API knows whom to write to.
const USER_AGENT: &str = concat!("sote-explorer/", env!("CARGO_PKG_VERSION"), " (sote-data; reads public service listings)");

/// No answer may be larger, in bytes: a page of PTV has about 1.5 million.
const LARGEST: u64 = 64 << 20;
/// So often an answer may lead elsewhere.
const REDIRECTS: u32 = 5;
/// A server that takes no connection within this time is not there.
const LONGEST_CONNECT: Duration = Duration::from_secs(15);

/// What came of a request.
pub enum Tried {
    Whole {
        bytes: Vec<u8>,
        value: Value,
    },
    /// There is no such record.
    Missing,
    /// It may be otherwise the next time; the server may say when.
    Again {
        why: String,
        wait: Option<Duration>,
    },
    /// It will be the same the next time.
    Never(String),
}

/// What asks.
pub struct Client(Agent);

impl Client {
    /// `timeout` is for one answer, from the first byte asked to the last one read.
    pub fn new(address: &Address, timeout: Duration) -> Self {
        let config = Agent::config_builder()
            .user_agent(USER_AGENT)
            .accept("application/json")
            .http_status_as_error(false)
            .max_redirects(REDIRECTS)
            // what was asked for under lock and key is not taken without
            .https_only(address.is_secure())
            .timeout_global(Some(timeout))
            .timeout_connect(Some(timeout.min(LONGEST_CONNECT)))
            .build();
        Self(config.into())
    }

    pub fn try_once(&self, url: &str) -> Tried {
        let mut response = match self.0.get(url).call() {
            Ok(response) => response,
            // a certificate of nobody we know, or no TLS at all
            Err(ureq::Error::Io(error)) if error.kind() == ErrorKind::InvalidData => return insecure(&error),
            Err(error) => return failed(&error),
        };
        match response.status().as_u16() {
            200..=299 => read(&mut response),
            404 | 410 => Tried::Missing,
            status @ (408 | 425 | 429 | 500..=599) => {
                let after = header_of(&response, header::RETRY_AFTER).and_then(|after| wait::retry_after(&after));
                Tried::Again { why: format!("the server answers with status {}", named(status)), wait: after }
            }
            status => Tried::Never(format!("the server answers with status {}", named(status))),
        }
    }
}

fn read(response: &mut Response<Body>) -> Tried {
    let content_type = header_of(response, header::CONTENT_TYPE);
    let bytes = match response.body_mut().with_config().limit(LARGEST).read_to_vec() {
        Ok(bytes) => bytes,
        Err(error) => return failed(&error),
    };
    match answer::read(content_type.as_deref(), &bytes) {
        Ok(value) => Tried::Whole { bytes, value },
        Err(Wrong::Kind(why)) => Tried::Never(why),
        Err(Wrong::Broken(why)) => Tried::Again { why, wait: None },
    }
}

fn header_of(response: &Response<Body>, name: header::HeaderName) -> Option<String> {
    response.headers().get(name)?.to_str().ok().map(str::to_owned)
}

fn named(status: u16) -> String {
    let reason = ureq::http::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    reason.map_or_else(|| status.to_string(), |reason| format!("{status} {reason}"))
}

/// Connections break, and names that cannot be found now may be later; an address that leads in a circle or to a lesser lock will not.
fn failed(error: &ureq::Error) -> Tried {
    use ureq::Error;
    match error {
        Error::TooManyRedirects => Tried::Never(format!("the answer leads elsewhere more than {REDIRECTS} times, perhaps in a circle")),
        Error::RequireHttpsOnly(_) => Tried::Never("the answer leads from https to an address that is not".to_owned()),
        Error::BodyExceedsLimit(most) => Tried::Never(format!("the answer is larger than {} MiB", most >> 20)),
        Error::BadUri(reason) => Tried::Never(format!("no address one can ask: {reason}")),
        Error::Timeout(_) => Tried::Again { why: "the answer did not come in time".to_owned(), wait: None },
        Error::HostNotFound => Tried::Again { why: "the host is not known".to_owned(), wait: None },
        Error::ConnectionFailed => Tried::Again { why: "no connection could be made".to_owned(), wait: None },
        Error::Io(error) if error.kind() == ErrorKind::ConnectionRefused => {
            Tried::Again { why: "no connection could be made".to_owned(), wait: None }
        }
        Error::Tls(_) | Error::Rustls(_) => insecure(error),
        error => Tried::Again { why: format!("the connection broke: {error}"), wait: None },
    }
}

fn insecure(error: &dyn std::error::Error) -> Tried {
    Tried::Never(format!("no secure connection could be made: {error}"))
}
