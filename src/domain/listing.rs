/// Texts one after another, with something between.
pub fn joined<'a>(texts: impl IntoIterator<Item = &'a str>, between: &str) -> String {
    let mut whole = String::new();
    for (place, text) in texts.into_iter().enumerate() {
        if place > 0 {
            whole.push_str(between);
        }
        whole.push_str(text);
    }
    whole
}
