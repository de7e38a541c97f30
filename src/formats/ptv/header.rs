//! What records of all kinds have: an id, a state, names, languages.

use super::plain;
use super::reading::Reading;
use super::texts::Texts;
use crate::domain::Lang;

/// A record in one of these states is not for the public; the API gives only published ones unless asked.
const UNPUBLISHED: [&str; 6] = ["Draft", "Modified", "Deleted", "Removed", "OldPublished", "Archived"];

/// Longer ids and tags of languages are none.
const LONGEST_ID: usize = 64;
const LONGEST_TAG: usize = 12;

impl Reading<'_> {
    /// The record's id; without one it cannot be used, which is told.
    pub fn id(&mut self, name: &str) -> Option<String> {
        let id: String = self.field(name)?;
        if id.is_empty() || id.len() > LONGEST_ID || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
            return self.left_out(&format!("{name}: expected an id of letters, digits and hyphens"));
        }
        Some(id)
    }

    /// Nothing where the record is not for the public, which is told.
    pub fn published(&mut self) -> Option<()> {
        let status: Option<String> = self.field("publishingStatus").flatten();
        match status.filter(|status| UNPUBLISHED.contains(&status.as_str())) {
            Some(status) => self.left_out(&format!("publishingStatus: {status}, and only published records are used")),
            None => Some(()),
        }
    }

    /// Names; the other name where `displayNameType` says that one is shown.
    pub fn display_names(&mut self, list: &str) -> Texts {
        let (mut names, mut others) = (Texts::default(), Texts::default());
        self.typed(list, |kind, lang, text| match kind {
            "AlternativeName" | "AlternateName" => others.add(lang, plain::line(text)),
            _ => names.add(lang, plain::line(text)),
        });
        let mut shown = Texts::default();
        self.each("displayNameType", |reading| {
            let lang = reading.line("language").and_then(|tag| Lang::from_tag(&tag));
            let is_other = matches!(reading.line("type").as_deref(), Some("AlternativeName" | "AlternateName"));
            if let (Some(lang), true) = (lang, is_other) {
                shown.add(lang, others.first(lang).unwrap_or_default().to_owned());
            }
        });
        for (lang, name) in names.into_all() {
            shown.add(lang, name);
        }
        shown
    }

    /// Tags of languages, each once.
    pub fn languages(&mut self, name: &str) -> Vec<String> {
        let mut tags = Vec::new();
        for tag in self.lines(name) {
            let is_tag = tag.len() <= LONGEST_TAG && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !is_tag {
                self.tell(&format!("{name}: {:?} is no tag of a language", super::details::shown(&tag)));
            } else if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        tags
    }
}
