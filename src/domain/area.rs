use serde::Serialize;

/// An area a service is given in, with what is told to be in it: what filters need to know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Area {
    pub id: String,
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<Municipality>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Municipality {
    pub id: String,
    pub name: String,
}

impl Area {
    /// An area by its name, and by its name in the language its id is made of.
    #[must_use]
    pub fn named(name: &str, in_first_language: &str) -> Self {
        Self { id: readable(in_first_language), name: name.to_owned(), municipalities: Vec::new() }
    }
}

/// A name as a link can have it: `Pirkanmaan hyvinvointialue` is `pirkanmaan-hyvinvointialue`.
#[must_use]
pub fn readable(name: &str) -> String {
    let mut id = String::new();
    for letter in name.to_lowercase().chars() {
        match letter {
            'å' | 'ä' | 'á' | 'â' => id.push('a'),
            'ö' | 'ø' => id.push('o'),
            'é' | 'ë' => id.push('e'),
            // commas stand between ids in a link
            ',' => id.push('-'),
            letter if letter.is_alphanumeric() => id.push(letter),
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}
