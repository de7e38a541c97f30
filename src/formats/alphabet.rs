/// What to sort a name by: å, ä and ö come after z as in Finnish and Swedish, and capitals count for nothing.
pub fn alphabetical(name: &str) -> String {
    let place = |letter: char| match letter {
        'å' => '\u{e000}',
        'ä' => '\u{e001}',
        'ö' => '\u{e002}',
        other => other,
    };
    name.to_lowercase().chars().map(place).collect()
}
