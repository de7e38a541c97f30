//! Longer texts of a dataset come apart into paragraphs, lists and links, and nothing else.

use sote_explorer::domain::prose::{Block, Inline, blocks, inlines, is_link};

#[test]
fn an_empty_line_ends_a_paragraph_and_a_bullet_makes_a_list() {
    let text = "Käyntiosoite\nKatu 1\n\nTuo mukaan:\n• kortti\n- lähete\nTervetuloa";
    let expected = [
        Block::Paragraph(vec!["Käyntiosoite", "Katu 1"]),
        Block::Paragraph(vec!["Tuo mukaan:"]),
        Block::List(vec!["kortti", "lähete"]),
        Block::Paragraph(vec!["Tervetuloa"]),
    ];
    assert_eq!(blocks(text), expected);
    assert_eq!(blocks(" \n\n "), []);
}

#[test]
fn long_lines_are_paragraphs_of_their_own() {
    let long = "Palveluun pääsee ottamalla yhteyttä oman alueen neuvontaan, jossa tilanne arvioidaan yhdessä.";
    let text = format!("{long}\n{long}\nKatu 1\n00100 Helsinki");
    let expected = [Block::Paragraph(vec![long]), Block::Paragraph(vec![long]), Block::Paragraph(vec!["Katu 1", "00100 Helsinki"])];
    assert_eq!(blocks(&text), expected);
}

#[test]
fn addresses_become_links_without_what_ends_the_sentence() {
    let pieces = inlines("Katso (https://example.org/a?b=1), tai soita.");
    assert_eq!(
        pieces,
        [Inline::Text("Katso ("), Inline::Link("https://example.org/a?b=1"), Inline::Text("),"), Inline::Text(" tai soita.")]
    );
    assert_eq!(inlines("https://"), [Inline::Text("https://")]);
}

#[test]
fn nothing_but_the_web_letters_and_calls_can_be_followed() {
    for address in ["https://example.org", "HTTP://example.org", "tel:112", "mailto:a@example.org"] {
        assert!(is_link(address), "{address}");
    }
    for address in
        ["javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//example.org", "tel:", "https://a b", "https://a\u{7}", ""]
    {
        assert!(!is_link(address), "{address:?}");
    }
}
