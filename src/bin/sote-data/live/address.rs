//! The base URL of an API.

use std::fmt;

/// Where an API stands: `https://…`, without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

/// What people copy along with the base.
const ENDS: [&str; 3] = ["/Service", "/services", "/swagger"];

/// Whether an argument is an address and no path.
pub fn is_address(argument: &str) -> bool {
    let scheme = argument.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

impl Address {
    /// # Errors
    /// When it is no base URL one may ask; the sentence says what to give instead.
    pub fn parse(argument: &str) -> Result<Self, String> {
        let (scheme, rest) = argument.split_once("://").unwrap_or(("", argument));
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if host.is_empty() || host.starts_with(':') {
            return Err("has no host: give the base URL of the API, such as https://host.example/api/v11".to_owned());
        }
        if host.contains('@') {
            return Err("has a name or password in it, which would be printed: give the base URL of an open API".to_owned());
        }
        if rest.contains(['?', '#']) {
            return Err("has a query: give the base URL of the API, such as https://host.example/api/v11".to_owned());
        }
        if rest.chars().any(|letter| letter.is_whitespace() || letter.is_control()) {
            return Err("has a blank in it: give the base URL of the API, such as https://host.example/api/v11".to_owned());
        }
        let mut rest = rest.trim_end_matches('/');
        for end in ENDS {
            rest = rest.strip_suffix(end).unwrap_or(rest).trim_end_matches('/');
        }
        Ok(Self(format!("{}://{rest}", scheme.to_ascii_lowercase())))
    }

    /// An address of PTV Open API v11.
    ///
    /// # Errors
    /// Also when it is that of v12, which answers nobody without a key.
    pub fn ptv(argument: &str) -> Result<Self, String> {
        let address = Self::parse(argument)?;
        if address.0.to_ascii_lowercase().ends_with("/v12") {
            return Err("PTV Open API v12 answers with a key only, and is not asked from here: save its answers as JSON files, and give \
                        a file or their folder; or give the base URL of v11"
                .to_owned());
        }
        Ok(address)
    }

    /// The address of a path below the base.
    pub fn join(&self, path: &str) -> String {
        format!("{}/{path}", self.0)
    }

    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https:")
    }
}

impl fmt::Display for Address {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// A piece of an address, whatever stands in it.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(["%".to_owned(), format!("{byte:02X}")]);
        }
    }
    encoded
}
